//! The paper that a task force prints on.

use serde::{Deserialize, Serialize};

use super::Attached;
use super::diagnostic::Thing;
use super::reader::Table;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Paper {
    pub size: PaperSize,
    pub font: String,
    /// In points.
    pub font_size: u32,
    /// In millimetres, as the others.
    pub margin_top: u32,
    pub margin_bottom: u32,
    pub margin_left: u32,
    pub margin_right: u32,
    /// Whether the minutes tell what the check before the gavel found; otherwise only the internal sheet does.
    pub findings: bool,
    /// The office's own Word file, whose letterhead, styles and margins Word files have instead.
    #[serde(skip_serializing_if = "Attached::is_none")]
    pub base: Attached,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PaperSize {
    #[default]
    A4,
    F4,
}

/// Points that can be read, and millimetres that leave room to print on.
const FONT_SIZES: std::ops::RangeInclusive<i64> = 8..=16;
const MARGINS: std::ops::RangeInclusive<i64> = 5..=60;
const SIZES: [(&str, &str); 4] = [("a4", "A4"), ("f4", "F4"), ("folio", "F4"), ("f4/folio", "F4")];

impl Default for Paper {
    fn default() -> Self {
        Self {
            size: PaperSize::A4,
            font: "Arial".into(),
            font_size: 12,
            margin_top: 20,
            margin_bottom: 25,
            margin_left: 30,
            margin_right: 20,
            findings: false,
            base: Attached::default(),
        }
    }
}

impl PaperSize {
    pub fn word(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::F4 => "F4",
        }
    }

    /// Width and height when it stands upright.
    pub fn millimetres(self) -> (u32, u32) {
        match self {
            Self::A4 => (210, 297),
            Self::F4 => (215, 330),
        }
    }
}

impl Paper {
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

/// What `[paper]` says; what it leaves out is as usual. Its base was read before.
pub fn read(table: &Table, base: Attached) -> Paper {
    let usual = Paper::default();
    let number = |key, range, usual| {
        table.integer(key, range).and_then(|number| u32::try_from(number.value).ok()).unwrap_or(usual)
    };
    let size = table.text("size").map(|word| match word.value.to_uppercase().as_str() {
        "A4" => PaperSize::A4,
        "F4" => PaperSize::F4,
        _ => {
            table.no_choice(Thing::PaperSize, &word, &SIZES);
            PaperSize::default()
        }
    });
    Paper {
        size: size.unwrap_or_default(),
        font: table.text("font").map_or(usual.font, |font| font.value),
        font_size: number("font_size", FONT_SIZES, usual.font_size),
        margin_top: number("margin_top", MARGINS, usual.margin_top),
        margin_bottom: number("margin_bottom", MARGINS, usual.margin_bottom),
        margin_left: number("margin_left", MARGINS, usual.margin_left),
        margin_right: number("margin_right", MARGINS, usual.margin_right),
        findings: table.flag("findings").unwrap_or_default(),
        base,
    }
}
