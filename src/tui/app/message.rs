//! Messages: one sentence to the people at the console.

use super::App;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub text: String,
    pub tone: Tone,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Saved,
    Plain,
    Refused,
}

impl App {
    pub fn say(&mut self, text: String, tone: Tone) {
        self.message = Some(Message { text, tone });
    }

    pub fn refuse(&mut self, text: impl Into<String>) {
        self.say(text.into(), Tone::Refused);
    }
}
