//! `rakor man`: the manual, a page for every command.

use std::fs;
use std::path::Path;

use clap::Command;
use clap_mangen::Man;

use super::context::{CommandResult, Context, Failure, shown};
use super::help;

/// Puts out the page of rakor itself, or writes all pages into a folder.
pub fn manual(context: &Context, folder: Option<&Path>) -> CommandResult {
    let tree = help::tree(context.lang);
    let Some(folder) = folder else { return context.put(&page(&tree, "rakor", context, Path::new("-"))?) };
    let failed = |error: std::io::Error| Failure::Refused(context.lang.file_not_written(shown(folder), error));
    fs::create_dir_all(folder).map_err(failed)?;
    let mut pages = Vec::new();
    collect(&tree, "rakor", &mut pages);
    for (name, command) in &pages {
        let path = folder.join(format!("{name}.1"));
        fs::write(&path, page(command, name, context, &path)?).map_err(failed)?;
    }
    context.say(&(context.lang.manual_written(shown(folder), pages.len()) + "\n"))
}

/// Every command under its whole name: `rakor-agenda-new`.
fn collect(command: &Command, name: &str, pages: &mut Vec<(String, Command)>) {
    pages.push((name.to_owned(), command.clone()));
    for sub in command.get_subcommands() {
        collect(sub, &format!("{name}-{}", sub.get_name()), pages);
    }
}

fn page(command: &Command, name: &str, context: &Context, path: &Path) -> CommandResult<Vec<u8>> {
    let mut page = Vec::new();
    let manual = Man::new(command.clone()).title(name.to_uppercase());
    let failed = |error| Failure::Refused(context.lang.file_not_written(shown(path), error));
    manual.render(&mut page).map_err(failed)?;
    Ok(page)
}
