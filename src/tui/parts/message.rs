//! Messages: one sentence to the people at the screen.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::frame::put;
use super::wrap;
use crate::tui::theme::Theme;

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

impl Tone {
    pub fn style(self, theme: &Theme) -> Style {
        match self {
            Self::Saved => theme.good,
            Self::Plain => theme.accent,
            Self::Refused => theme.bad,
        }
    }
}

/// Draws a message, if there is one, at the top of what is left.
pub fn draw_message(frame: &mut Frame, rest: &mut Rect, theme: &Theme, message: Option<&Message>) {
    let Some(Message { text, tone }) = message else { return };
    let width = usize::from(rest.width).saturating_sub(2);
    let lines = wrap::plain(text, width).map(|line| Line::styled(format!(" {line}"), tone.style(theme)));
    put(frame, rest, lines.collect());
}
