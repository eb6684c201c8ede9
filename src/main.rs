//! rakor: runs the coordination meetings of a task force and keeps what was promised there.

mod agenda;
mod calendar;
mod capture;
mod cli;
mod clock;
mod config;
mod deadline;
mod dossier;
mod evidence;
mod fuzzy;
mod live;
mod minutes;
mod register;
mod seat;
mod shelf;
mod store;
mod text;
mod tui;
mod words;

fn main() -> std::process::ExitCode {
    cli::main()
}
