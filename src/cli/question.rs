//! A question on the terminal, and its answer.

use std::io::{self, BufRead, IsTerminal, Write};

use super::context::{CommandResult, Failure, warn};
use crate::lang::Lang;

/// What is answered, without the space around it; none where there is no terminal to ask on. `unanswered` is said where
/// the input ends instead.
pub fn ask(question: &str, unanswered: &str, lang: Lang) -> CommandResult<Option<String>> {
    let input = io::stdin();
    if !input.is_terminal() {
        return Ok(None);
    }
    let mut error = io::stderr();
    let _ = write!(error, "{question} ").and_then(|()| error.flush());
    let mut answer = String::new();
    match input.lock().read_line(&mut answer) {
        Ok(0) => {
            warn("");
            Err(Failure::Refused(unanswered.into()))
        }
        Ok(_) => Ok(Some(answer.trim().to_owned())),
        Err(error) => Err(Failure::Refused(lang.input_failed(error))),
    }
}
