//! How large a page is, and how much of it stays empty, in twentieths of a point.

use super::xml::Xml;
use crate::agenda::Paper;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageForm {
    pub width: u32,
    pub height: u32,
    /// Top, bottom, left and right.
    pub margins: [u32; 4],
}

impl PageForm {
    pub fn of(paper: &Paper) -> Self {
        let (width, height) = paper.size.millimetres();
        let Paper { margin_top, margin_bottom, margin_left, margin_right, .. } = *paper;
        Self {
            width: twips(width),
            height: twips(height),
            margins: [margin_top, margin_bottom, margin_left, margin_right].map(twips),
        }
    }

    /// Held sideways, and bound at the same edge; one that lies already stays as it is.
    pub fn turned(self) -> Self {
        let [top, bottom, left, right] = self.margins;
        match self.is_landscape() {
            true => self,
            false => Self { width: self.height, height: self.width, margins: [left, right, bottom, top] },
        }
    }

    pub fn is_landscape(self) -> bool {
        self.width > self.height
    }

    /// The width that is left to write on.
    pub fn room(self) -> u32 {
        let [_, _, left, right] = self.margins;
        self.width.saturating_sub(left + right).max(twips(20))
    }

    /// Size and margins of a section.
    pub fn write(self, xml: &mut Xml) {
        let [width, height] = [self.width, self.height].map(|side| side.to_string());
        let [top, bottom, left, right] = self.margins.map(|side| side.to_string());
        let mut size = vec![("w:w", width.as_str()), ("w:h", height.as_str())];
        if self.is_landscape() {
            size.push(("w:orient", "landscape"));
        }
        xml.empty("w:pgSz", &size);
        let margins = [
            ("w:top", top.as_str()),
            ("w:right", right.as_str()),
            ("w:bottom", bottom.as_str()),
            ("w:left", left.as_str()),
            ("w:header", "567"),
            ("w:footer", "567"),
            ("w:gutter", "0"),
        ];
        xml.empty("w:pgMar", &margins);
    }
}

fn twips(millimetres: u32) -> u32 {
    millimetres * 1440 * 10 / 254
}
