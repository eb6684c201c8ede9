//! What is read from a register: each report is one question about it, answered in values that others lay out.

pub mod annual_evidence;
pub mod closing_check;
pub mod coordination_map;
pub mod fact;
pub mod follow_up;
mod heard;
pub mod next_agenda;
pub mod overlap;
pub mod question;
pub mod representation;
#[cfg(test)]
mod tests;
pub mod trend;
pub mod waiting;
