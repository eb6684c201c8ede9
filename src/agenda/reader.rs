//! Reads a TOML document value by value and collects every fault on the way, instead of stopping at the first.

mod faults;
mod recovery;
mod table;
mod value;

pub use faults::Faults;
pub use table::Table;

use toml::de::DeTable;

use super::diagnostic::{Source, SourcePlace};

/// What the top of a file is called where it would be `[meeting]` further down.
pub const TOP: &str = "";

/// Reads a document through `read`, unless it is of a later format. Keys that `read` did not ask for are faults.
pub fn document<T>(source: &Source, faults: &Faults, read: impl FnOnce(&Table) -> T) -> Option<T> {
    faults.begin(source);
    let text = recovery::mend(source, faults);
    let (tree, _) = DeTable::parse_recoverable(&text);
    let top = Table::new(tree.get_ref(), SourcePlace { source: source.clone(), span: 0..0 }, TOP, faults);
    if top.is_newer() { None } else { Some(top.read(read)) }
}
