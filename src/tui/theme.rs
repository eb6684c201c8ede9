//! Colours and signs. Every colour has a sign beside it, so none is needed; the terminal's own 16 colours are used
//! where it chooses, so a light terminal stays light.

mod palette;

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

pub use crate::platform::palette::Palette;

use crate::register::{Kind, Presence};

pub struct Theme {
    /// What every cell has that is given nothing else.
    pub base: Style,
    pub accent: Style,
    pub dim: Style,
    pub good: Style,
    pub warn: Style,
    pub bad: Style,
    pub kinds: [Style; 4],
}

pub const STRONG: Style = Style::new().add_modifier(Modifier::BOLD);
pub const SELECTED: Style = Style::new().add_modifier(Modifier::REVERSED);
pub const STRUCK: Style = Style::new().add_modifier(Modifier::CROSSED_OUT);

pub const COLOURS: Theme = Theme {
    base: Style::new(),
    accent: Style::new().fg(Color::Cyan),
    dim: Style::new().add_modifier(Modifier::DIM),
    good: Style::new().fg(Color::Green),
    warn: Style::new().fg(Color::Magenta),
    bad: Style::new().fg(Color::Red),
    kinds: [
        Style::new().fg(Color::Green).add_modifier(Modifier::BOLD),
        Style::new().fg(Color::Red).add_modifier(Modifier::BOLD),
        Style::new().fg(Color::Cyan).add_modifier(Modifier::BOLD),
        Style::new().add_modifier(Modifier::BOLD),
    ],
};

/// For `NO_COLOR`: weight instead of colour.
pub const PLAIN: Theme = Theme {
    base: Style::new(),
    accent: Style::new().add_modifier(Modifier::BOLD),
    dim: Style::new(),
    good: Style::new(),
    warn: Style::new().add_modifier(Modifier::BOLD),
    bad: Style::new().add_modifier(Modifier::BOLD),
    kinds: [STRONG; 4],
};

impl Theme {
    pub fn kind(&self, kind: Kind) -> Style {
        self.kinds[Kind::ALL.iter().position(|known| *known == kind).unwrap_or(0)]
    }

    /// Gives every cell without colours of its own those of the theme. To be done last.
    pub fn fill(&self, screen: &mut Buffer) {
        for cell in &mut screen.content {
            if let (Color::Reset, Some(colour)) = (cell.fg, self.base.fg) {
                cell.fg = colour;
            }
            if let (Color::Reset, Some(colour)) = (cell.bg, self.base.bg) {
                cell.bg = colour;
            }
        }
    }
}

/// The sign of a presence: here, by a deputy, excused, absent; a dot where it is not noted.
pub fn sign(presence: Option<Presence>) -> &'static str {
    match presence {
        None => "·",
        Some(Presence::Present) => "✓",
        Some(Presence::Represented) => "w",
        Some(Presence::Excused) => "i",
        Some(Presence::Absent) => "✗",
    }
}
