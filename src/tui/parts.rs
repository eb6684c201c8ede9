//! What screens are made of: rows, forms, messages, pages, and the text in them.

pub mod field;
pub mod fields;
pub mod footer;
pub mod frame;
pub mod message;
pub mod page;
pub mod scroll;
pub mod wrap;
