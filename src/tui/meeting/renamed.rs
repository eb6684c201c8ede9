//! Names that were not saved yet and are others by now: whatever the console holds goes on under the name that it got.

use std::collections::HashMap;

use tui_input::Input as TextInput;

use crate::lang::Lang;
use crate::register::{Code, MeetingId};

/// What became of names; none where what they named is not there any more.
#[derive(Default)]
pub struct Renamed {
    pub meeting: Option<MeetingId>,
    pub entries: HashMap<Code, Option<Code>>,
    pub guests: HashMap<usize, Option<usize>>,
}

impl Renamed {
    pub fn entry(&self, code: Code) -> Option<Code> {
        self.entries.get(&code).copied().unwrap_or(Some(code))
    }

    /// Whether what had this name still has one; the name is put right.
    pub fn keeps(&self, code: &mut Code) -> bool {
        let named = self.entry(*code);
        *code = named.unwrap_or(*code);
        named.is_some()
    }

    /// The number of a guest now.
    pub fn guest(&self, number: usize) -> Option<usize> {
        self.guests.get(&number).copied().unwrap_or(Some(number))
    }

    /// A line with the blockers that it answers under the names that they have now.
    pub fn line(&self, text: &TextInput, lang: Lang) -> Option<TextInput> {
        let line = text.value();
        let mut named = String::new();
        for word in line.split_inclusive(char::is_whitespace) {
            let sign = word.strip_prefix('^').map(|code| (code.trim_end(), &code[code.trim_end().len()..]));
            let old = sign.and_then(|(code, after)| Some((code.parse::<Code>().ok()?, after)));
            match old.and_then(|(old, after)| Some((self.entry(old).filter(|new| *new != old)?, after))) {
                Some((new, after)) => named += &format!("^{}{after}", new.show(lang)),
                None => named += word,
            }
        }
        (named != line).then(|| TextInput::new(named).with_cursor(text.cursor()))
    }
}
