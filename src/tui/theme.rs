//! Colours and signs. Only the terminal's own 16 colours are used, so a light theme stays light; every colour has a
//! sign beside it, so none is needed.

use ratatui::style::{Color, Modifier, Style};

use crate::register::{Kind, Presence};

pub struct Theme {
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
    accent: Style::new().add_modifier(Modifier::BOLD),
    dim: Style::new(),
    good: Style::new(),
    warn: Style::new().add_modifier(Modifier::BOLD),
    bad: Style::new().add_modifier(Modifier::BOLD),
    kinds: [STRONG; 4],
};

/// The theme of this terminal: no colours where the environment asks for none.
pub fn chosen() -> &'static Theme {
    let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if plain { &PLAIN } else { &COLOURS }
}

impl Theme {
    pub fn kind(&self, kind: Kind) -> Style {
        self.kinds[Kind::ALL.iter().position(|known| *known == kind).unwrap_or(0)]
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
