//! The choice of colours, as the settings and the command line name it.

/// What is chosen with `--theme`, in the settings, or by a key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Palette {
    /// The terminal's own colours.
    #[default]
    Terminal,
    /// Black on white, for bright halls.
    Light,
    /// White on black.
    Dark,
    /// Few strong colours on black.
    Contrast,
}

impl Palette {
    pub const ALL: [Self; 4] = [Self::Terminal, Self::Light, Self::Dark, Self::Contrast];

    /// The word that chooses it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }

    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|palette| palette.word() == word)
    }

    /// The one that a key turns to after this one.
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|palette| *palette == self).unwrap_or(0);
        Self::ALL[(at + 1) % Self::ALL.len()]
    }
}
