//! What the console asks of the world.

use crate::register::Command;

/// What the console asks of the world.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    Execute(Box<Command>),
    /// Write the minutes of the meeting to their file.
    WriteMinutes,
    /// Put the minutes on the clipboard, as messages, and into a file.
    CopyMinutes,
    /// Write the minutes and open their folder.
    OpenMinutes,
    Leave,
}

impl Effect {
    pub fn run(command: Command) -> Self {
        Self::Execute(Box::new(command))
    }
}
