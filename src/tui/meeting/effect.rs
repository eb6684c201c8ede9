//! What the console asks of the world.

use crate::register::Command;

/// What the console asks of the world.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    Execute(Box<Command>),
    /// Write the minutes of the meeting to their file.
    WriteMinutes,
    Leave,
}

impl Effect {
    pub fn run(command: Command) -> Self {
        Self::Execute(Box::new(command))
    }
}
