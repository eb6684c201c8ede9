//! What console, wall and command line show alike of the register.

pub mod answer;
pub mod coordination_map;
pub mod document;
pub mod entry;
pub mod help;
pub mod history;
pub mod read_back;
pub mod time;
pub mod visible_entries;
