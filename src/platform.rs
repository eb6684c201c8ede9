//! The machine that rakor runs on: its settings, its clock and its files.

pub mod agenda_file;
pub mod attachment;
pub mod clock;
pub mod config;
pub mod crash;
pub mod demo_file;
pub mod desktop;
pub mod minutes_file;
pub mod palette;
pub mod pdf;
pub mod wall_text;
pub mod whole_file;
