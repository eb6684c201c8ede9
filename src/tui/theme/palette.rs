//! The themes by name. Those with a background of their own use colours of the 256 that every terminal shows alike.

use std::ffi::OsStr;

use ratatui::style::{Color, Modifier, Style};

use super::{COLOURS, PLAIN, Theme};
use crate::platform::palette::Palette;

static LIGHT: Theme = theme(16, 231, [25, 239, 22, 90, 124], [22, 124, 25, 16]);
static DARK: Theme = theme(231, 16, [87, 250, 120, 219, 217], [120, 217, 87, 231]);
static CONTRAST: Theme = theme(231, 16, [226, 231, 46, 226, 216], [46, 216, 226, 231]);

/// A theme of colours by their index: ink and paper, then accent, dim, good, warn and bad, then one for each kind.
const fn theme(ink: u8, paper: u8, tones: [u8; 5], kinds: [u8; 4]) -> Theme {
    const fn of(colour: u8) -> Style {
        Style::new().fg(Color::Indexed(colour))
    }
    const fn bold(colour: u8) -> Style {
        of(colour).add_modifier(Modifier::BOLD)
    }
    let [accent, dim, good, warn, bad] = tones;
    Theme {
        base: of(ink).bg(Color::Indexed(paper)),
        accent: of(accent),
        dim: of(dim),
        good: of(good),
        warn: of(warn),
        bad: of(bad),
        kinds: [bold(kinds[0]), bold(kinds[1]), bold(kinds[2]), bold(kinds[3])],
    }
}

impl Palette {
    /// Its theme; one without colours where the environment asks for none.
    pub fn theme(self) -> &'static Theme {
        self.unless(std::env::var_os("NO_COLOR").as_deref())
    }

    fn unless(self, no_colour: Option<&OsStr>) -> &'static Theme {
        if no_colour.is_some_and(|value| !value.is_empty()) { &PLAIN } else { self.colours() }
    }

    /// Its theme, whatever the environment asks for.
    pub fn colours(self) -> &'static Theme {
        match self {
            Self::Terminal => &COLOURS,
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
            Self::Contrast => &CONTRAST,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::STRONG;

    /// Red, green and blue of one of the colours that are the same on every terminal.
    fn rgb(colour: Color) -> [f64; 3] {
        let Color::Indexed(index @ 16..) = colour else { panic!("{colour:?} is not the same on every terminal") };
        let step = |level: u8| if level == 0 { 0. } else { 55. + 40. * f64::from(level) };
        match index - 16 {
            cube @ 0..216 => [step(cube / 36), step(cube / 6 % 6), step(cube % 6)],
            grey => [8. + 10. * f64::from(grey - 216); 3],
        }
    }

    /// Relative luminance as WCAG 2.2 defines it.
    fn luminance(colour: Color) -> f64 {
        let linear = |part: f64| match part / 255. {
            low if low <= 0.04045 => low / 12.92,
            high => ((high + 0.055) / 1.055).powf(2.4),
        };
        rgb(colour).iter().zip([0.2126, 0.7152, 0.0722]).map(|(part, weight)| linear(*part) * weight).sum()
    }

    fn contrast(one: Color, other: Color) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn every_style_stands_out_from_its_background() {
        assert!((contrast(Color::Indexed(16), Color::Indexed(231)) - 21.).abs() < 0.01);
        for (palette, least) in [(Palette::Light, 4.5), (Palette::Dark, 4.5), (Palette::Contrast, 7.)] {
            let theme = palette.colours();
            let own = [theme.base, theme.accent, theme.dim, theme.good, theme.warn, theme.bad, STRONG];
            for style in own.into_iter().chain(theme.kinds) {
                let style = theme.base.patch(style);
                let found = contrast(style.fg.unwrap(), style.bg.unwrap());
                assert!(found >= least, "{palette:?}: {style:?} has {found:.1}");
                assert!(!style.add_modifier.contains(Modifier::DIM), "{palette:?}: {style:?} may be dimmed further");
            }
        }
    }

    #[test]
    fn no_colour_wins_over_every_palette() {
        for palette in Palette::ALL {
            let plain = palette.unless(Some(OsStr::new("1")));
            assert_eq!((plain.base, plain.bad.fg), (Style::new(), None), "{palette:?}");
            assert!(std::ptr::eq(palette.unless(Some(OsStr::new(""))), palette.colours()), "{palette:?}");
        }
    }

    #[test]
    fn the_key_leads_through_all_palettes_and_each_is_found_by_its_word() {
        let mut palette = Palette::default();
        for known in Palette::ALL {
            assert_eq!(palette, known);
            assert_eq!(Palette::named(known.word()), Some(known));
            palette = palette.next();
        }
        assert_eq!(palette, Palette::default());
        assert_eq!(Palette::named("gelap"), None);
    }
}
