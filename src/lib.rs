//! rakor runs the coordination meetings of a task force and keeps what was promised there.
//!
//! The register is the fold of its log: a key asks, the core decides, the log remembers, the screen shows. Each layer
//! is a folder, and none imports one above it (`tests/architecture.rs` holds this):
//!
//! | layer | what is in it |
//! |---|---|
//! | [`cli`] | the command line: one file a command, arguments, exit codes |
//! | [`tui`] | the screens, the parts they share, keymap, theme, terminal |
//! | [`replica`] | the register on its log: committed, pending while the log is in trouble; half-typed lines; the catalogue of meetings |
//! | [`store`] | the log: in memory, in SQLite |
//! | [`platform`] | settings, clock, and files: agendas, minutes, attachments |
//! | [`minutes`] | register to document: the notula, the year's evidence |
//! | [`document`] | a document, and one exporter a file |
//! | [`i18n`] | the only place where a value becomes a sentence, in Indonesian and in English |
//! | [`report`] | what is read from a register: closing check, follow-up, map, waiting, overlap, questions, the next agenda |
//! | [`capture`] | the line that is typed: what was meant, what must be asked, what is doubted |
//! | [`register`] | the model: events, decide, apply, and what they act on |
//! | [`deadline`] | words to a day |
//! | [`agenda`] | text to an agenda, with every fault at its place |
//! | [`calendar`], [`text`], [`fuzzy`], [`lang`] | the ground: dates, texts, nearness, the two languages |
//!
//! From `minutes` down nothing knows a file system, database, terminal or clock: time comes in with the command.

#[macro_use]
pub mod lang;

pub mod agenda;
pub mod calendar;
pub mod capture;
pub mod cli;
pub mod deadline;
pub mod document;
pub mod fuzzy;
pub mod i18n;
pub mod minutes;
pub mod platform;
pub mod register;
pub mod replica;
pub mod report;
pub mod store;
pub mod text;
pub mod tui;
