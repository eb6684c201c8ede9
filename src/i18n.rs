//! Words: the only place where a value becomes a sentence. One row a word, one file a place.

use crate::lang::Lang;

mod agenda;
mod annual_evidence;
mod capture;
mod cli;
mod closing_check;
mod console;
pub mod coordination_map;
mod deadline;
pub mod diagnostic;
mod discretion;
mod draft;
mod fact;
mod follow_up;
pub mod help;
mod history;
mod home;
mod hours;
mod identity;
mod issue;
mod keys;
mod minutes;
pub mod new_agenda;
mod next_agenda;
mod overlap;
mod paste;
mod practice;
mod question;
mod read_back;
mod rejection;
mod removal;
mod repetition;
mod representation;
mod saving;
mod store;
mod terms;
mod waiting;
mod wall;

pub use coordination_map::table::{MapLine, MapTable, Margin, Window, shade};
pub use history::sentence::Told;
