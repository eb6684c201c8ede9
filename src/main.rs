//! rakor: runs the coordination meetings of a task force and keeps what was promised there.

mod agenda;
mod calendar;
mod cli;
mod deadline;
mod register;
mod text;
mod words;

fn main() {}
