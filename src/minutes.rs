//! The minutes (*notula*): a meeting of the register told on paper, in the official form.

mod account;
mod activities;
mod attendance;
pub mod document;
pub mod file;
mod head;
pub mod markdown;
mod matrix;
mod sitting;
mod tail;
#[cfg(test)]
mod tests;

use crate::register::{Meeting, Register};
use document::Document;
use sitting::Sitting;

/// The notula of a meeting, in the language of its agenda. Says only what was recorded; what is unknown is a line to
/// write on.
pub fn notula(register: &Register, meeting: &Meeting) -> Document {
    let sitting = Sitting::new(register, meeting);
    let parts = [head::head, attendance::attendance, activities::activities, tail::tail];
    Document { blocks: parts.into_iter().flat_map(|part| part(sitting)).collect() }
}
