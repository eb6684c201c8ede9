//! The pages of the coordination map.

use crate::register::Display;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MapPage {
    #[default]
    Map,
    Waiting,
    Missing,
    Alike,
    Trend,
}

impl MapPage {
    pub const ALL: [Self; 5] = [Self::Map, Self::Waiting, Self::Missing, Self::Alike, Self::Trend];

    pub fn next(self) -> Self {
        Self::ALL[(self as usize + 1) % Self::ALL.len()]
    }

    /// What the hall is shown with it.
    pub fn stage(self) -> Display {
        match self {
            Self::Waiting => Display::Waiting,
            Self::Missing => Display::Missing,
            Self::Map | Self::Alike | Self::Trend => Display::Map,
        }
    }
}
