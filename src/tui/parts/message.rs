//! Messages: one sentence to the people at the screen.

use ratatui::style::Style;

use crate::tui::theme::{STRONG, Theme};

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
    /// Asked once more before it is done.
    Asked,
}

impl Tone {
    pub fn style(self, theme: &Theme) -> Style {
        match self {
            Self::Saved => theme.good,
            Self::Plain => theme.accent,
            Self::Refused => theme.bad,
            Self::Asked => theme.bad.patch(STRONG),
        }
    }
}
