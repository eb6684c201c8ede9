//! Pictures for papers and pages, as SVG: the map as heat, who waits for whom, and what became of promises.
//! They say with signs and words what they say with colours.

mod heat;
mod outcomes;
mod waits;

use svg::Node;
use svg::node::element::{Definitions, Line, Marker, Path, Rectangle, Text, Title};

use crate::lang::Lang;
use crate::register::Register;
use crate::report::coordination_map::Map;
use crate::report::trend::Trend;
use crate::report::waiting::Waiting;
use crate::text::clean;

/// Heights and widths in pixels.
const ROW: f64 = 24.0;
const LETTER: f64 = 7.2;
const FONT: f64 = 13.0;
const EDGE: f64 = 16.0;

const INK: &str = "#111111";
const FAINT: &str = "#5a5a5a";
const RULE: &str = "#b0b0b0";
const LATE: &str = "#b3261e";
const STUCK: &str = "#8a5a00";
const DONE: &str = "#1b6e3c";
const OPEN: &str = "#1f4e8c";

/// What is drawn from a register.
#[derive(Clone, Copy)]
pub struct Charts<'a> {
    pub register: &'a Register,
    pub lang: Lang,
    pub map: &'a Map<'a>,
    pub waiting: &'a Waiting<'a>,
    pub trend: &'a Trend<'a>,
}

impl Charts<'_> {
    /// All of them below each other, under a title.
    pub fn svg(&self, title: &str) -> String {
        let title = clean(title);
        let mut sheet = Sheet::new(&title);
        sheet.heading(&title);
        heat::draw(&mut sheet, self);
        if !self.waiting.waits.is_empty() {
            sheet.heading(self.lang.relations());
            waits::draw(&mut sheet, self);
        }
        if self.trend.meetings.iter().any(|(_, outcomes)| outcomes.promised() > 0) {
            sheet.heading(self.lang.by_meeting());
            outcomes::draw(&mut sheet, self);
        }
        sheet.finish()
    }
}

/// A sheet that grows downwards and to the right as it is drawn on.
struct Sheet {
    document: svg::Document,
    y: f64,
    width: f64,
}

impl Sheet {
    fn new(title: &str) -> Self {
        let head = Path::new().set("d", "M0,0 L8,4 L0,8 z").set("fill", INK);
        let arrow = Marker::new().set("id", "arrow").set("orient", "auto").set("markerUnits", "userSpaceOnUse");
        let arrow = arrow.set("markerWidth", 8).set("markerHeight", 8).set("refX", 8).set("refY", 4).add(head);
        let paper = Rectangle::new().set("width", "100%").set("height", "100%").set("fill", "#ffffff");
        let document = svg::Document::new().set("role", "img").add(Title::new(title)).add(paper);
        Self { document: document.add(Definitions::new().add(arrow)), y: EDGE, width: 0.0 }
    }
}

/// Where a text stands at its place.
#[derive(Clone, Copy)]
enum Anchor {
    Start,
    Middle,
    End,
}

/// Columns of a text in pixels, as wide as a sans-serif font needs at the most for most words.
fn width_of(text: &str) -> f64 {
    unicode_width::UnicodeWidthStr::width(text) as f64 * LETTER
}

impl Sheet {
    fn heading(&mut self, text: &str) {
        self.y += ROW;
        self.word(EDGE, text, INK, Anchor::Start, true);
        self.y += ROW;
    }

    /// Words whose line is the sheet's own row.
    fn word(&mut self, x: f64, words: &str, colour: &str, anchor: Anchor, is_bold: bool) {
        let (anchor, right) = match anchor {
            Anchor::Start => ("start", x + width_of(words)),
            Anchor::Middle => ("middle", x + width_of(words) / 2.0),
            Anchor::End => ("end", x),
        };
        let text = Text::new(words).set("x", x).set("y", self.y + FONT).set("fill", colour);
        let text = text.set("text-anchor", anchor);
        self.add(if is_bold { text.set("font-weight", "bold") } else { text });
        self.width = self.width.max(right);
    }

    fn block(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), fill: &str, opacity: f64) {
        let block = Rectangle::new().set("x", x).set("y", y).set("width", width).set("height", height);
        self.add(block.set("fill", fill).set("fill-opacity", opacity).set("stroke", RULE).set("stroke-width", 0.5));
        self.width = self.width.max(x + width);
    }

    fn rule(&mut self, from: f64, to: f64) {
        let rule = Line::new().set("x1", from).set("x2", to).set("y1", self.y).set("y2", self.y);
        self.add(rule.set("stroke", FAINT));
    }

    /// A line through corners, with a head at its end.
    fn arrow(&mut self, corners: &[(f64, f64)]) {
        let way = corners.iter().enumerate().map(|(index, (x, y))| {
            let step = if index == 0 { 'M' } else { 'L' };
            format!("{step}{x:.1},{y:.1}")
        });
        let way = Path::new().set("d", way.collect::<Vec<_>>().join(" ")).set("fill", "none");
        self.add(way.set("stroke", INK).set("marker-end", "url(#arrow)"));
        self.width = corners.iter().fold(self.width, |width, (x, _)| width.max(*x));
    }

    fn add(&mut self, node: impl Node) {
        self.document.append(node);
    }

    fn finish(self) -> String {
        let (width, height) = (self.width + EDGE, self.y + EDGE);
        let document = self.document.set("viewBox", format!("0 0 {width:.0} {height:.0}"));
        let document = document.set("width", format!("{width:.0}")).set("height", format!("{height:.0}"));
        document.set("font-family", "Arial, 'Liberation Sans', sans-serif").set("font-size", FONT).to_string() + "\n"
    }
}

#[cfg(test)]
mod tests;
