//! What becomes of the line beside a promise that looks like it.

use tui_input::Input as TextInput;

use crate::register::{Code, Command, Content, Resolution};

/// What was said of the line and a look-alike, to be settled once the line has a code.
pub struct LineVerdict {
    pub other: Code,
    /// Whether the line leads the other, or is led; none: they are different work.
    pub leads: Option<bool>,
}

/// The line that went into another promise.
pub struct Joined {
    pub into: Code,
    /// What that said without it.
    pub before: Content,
    pub line: TextInput,
    /// It was done, and not only asked for.
    pub done: bool,
}

impl LineVerdict {
    pub fn of_line(&self, code: Code) -> Command {
        settle(code, self.other, self.leads)
    }
}

/// That two stay, one of them leading or none.
pub fn settle(one: Code, other: Code, leads: Option<bool>) -> Command {
    let settled = match leads {
        None => Resolution::Apart,
        Some(leads) => Resolution::Led { by: if leads { one } else { other } },
    };
    Command::Settle { one, other, settled: Some(settled) }
}
