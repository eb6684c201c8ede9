//! What screens are made of: rows, forms, messages, pages, and the text in them.

mod buttons;
pub mod canvas;
pub mod doubled;
pub mod field;
pub mod footer;
mod form_fields;
pub mod message;
pub mod refusal;
pub mod scroll;
pub mod wrap;
