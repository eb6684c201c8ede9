//! How large the wall's text may be made by the terminal itself, as the settings say, or by what the terminal says.

/// What is chosen in the settings with `wall_text`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WallText {
    /// By what the terminal says of itself; plain where it says nothing.
    #[default]
    Auto,
    Double,
    Kitty,
    Plain,
}

/// How a line is made twice as wide and as high.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Doubling {
    /// The terminal makes no line larger.
    #[default]
    None,
    /// Double-height lines of the VT100 (DECDHL).
    Lines,
    /// Kitty's text sizing (OSC 66).
    Kitty,
}

/// What terminals set that show double-height lines, and what they set it to, where not everything will do.
const DOUBLES: [(&str, Option<&str>); 5] = [
    ("XTERM_VERSION", None),
    ("KONSOLE_VERSION", None),
    ("WT_SESSION", None),
    ("TERM_PROGRAM", Some("iTerm.app")),
    ("TERM_PROGRAM", Some("Apple_Terminal")),
];
/// What stands between the program and the terminal, and knows no double lines.
const BETWEEN: [&str; 2] = ["TMUX", "STY"];

impl WallText {
    pub const ALL: [Self; 4] = [Self::Auto, Self::Double, Self::Kitty, Self::Plain];

    /// The word that chooses it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Double => "double",
            Self::Kitty => "kitty",
            Self::Plain => "plain",
        }
    }

    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|text| text.word() == word)
    }

    /// What it comes to in an environment. Kitty does not tell whether it is new enough, so it must be chosen: an
    /// older one shows none of what it does not know.
    pub fn doubling(self, variable: impl Fn(&str) -> Option<String>) -> Doubling {
        let is_set = |name: &str| variable(name).filter(|value| !value.is_empty());
        let is_double = |(name, value): &(&str, Option<&str>)| {
            is_set(name).is_some_and(|found| value.is_none_or(|value| value == found))
        };
        match self {
            Self::Double => Doubling::Lines,
            Self::Kitty => Doubling::Kitty,
            Self::Auto if !BETWEEN.iter().any(|name| is_set(name).is_some()) && DOUBLES.iter().any(is_double) => {
                Doubling::Lines
            }
            Self::Auto | Self::Plain => Doubling::None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_that_says_nothing_of_itself_gets_plain_text() {
        for (set, found) in [
            (&[][..], Doubling::None),
            (&[("TERM", "xterm-256color")], Doubling::None),
            (&[("XTERM_VERSION", "XTerm(390)")], Doubling::Lines),
            (&[("XTERM_VERSION", "XTerm(390)"), ("TMUX", "/tmp/tmux")], Doubling::None),
            (&[("WT_SESSION", "1")], Doubling::Lines),
            (&[("TERM_PROGRAM", "Apple_Terminal")], Doubling::Lines),
            (&[("TERM_PROGRAM", "vscode")], Doubling::None),
            (&[("VTE_VERSION", "7600")], Doubling::None),
            (&[("TERM", "xterm-kitty"), ("KITTY_WINDOW_ID", "1")], Doubling::None),
        ] {
            let variable = |name: &str| set.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).into());
            assert_eq!(WallText::Auto.doubling(variable), found, "{set:?}");
            assert_eq!(WallText::Plain.doubling(variable), Doubling::None, "{set:?}");
            assert_eq!(WallText::Double.doubling(variable), Doubling::Lines, "{set:?}");
            assert_eq!(WallText::Kitty.doubling(variable), Doubling::Kitty, "{set:?}");
        }
    }
}
