//! A screen as SVG, letter by letter, in the colours that it has.

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use svg::node::element::{Rectangle, Text};

/// A letter's place in pixels, and where its foot stands.
const WIDE: usize = 9;
const HIGH: usize = 18;
const FOOT: usize = 14;
/// Of a terminal that chooses its own colours: ink, paper, and the first eight of sixteen.
const OWN: (&str, &str) = ("#1a1a1a", "#ffffff");
const EIGHT: [&str; 8] = ["#000000", "#c4161c", "#1a7f37", "#8a6100", "#1f5fbf", "#8b2fa0", "#0b7285", "#5c5c5c"];

/// Ink and paper of a cell.
pub fn colours(cell: &Cell) -> (String, String) {
    let ink = hex(cell.fg).unwrap_or_else(|| OWN.0.to_owned());
    let paper = hex(cell.bg).unwrap_or_else(|| OWN.1.to_owned());
    if cell.modifier.contains(Modifier::REVERSED) { (paper, ink) } else { (ink, paper) }
}

fn hex(colour: Color) -> Option<String> {
    let named = |index: usize| Some(EIGHT[index].to_owned());
    match colour {
        Color::Reset => None,
        Color::Red => named(1),
        Color::Green => named(2),
        Color::Yellow => named(3),
        Color::Blue => named(4),
        Color::Magenta => named(5),
        Color::Cyan => named(6),
        Color::Indexed(index @ 16..=231) => {
            let step = |level: u8| if level == 0 { 0 } else { 55 + 40 * level };
            let cube = index - 16;
            Some(format!("#{:02x}{:02x}{:02x}", step(cube / 36), step(cube / 6 % 6), step(cube % 6)))
        }
        Color::Indexed(index @ 232..) => Some(format!("#{0:02x}{0:02x}{0:02x}", 8 + 10 * (index - 232))),
        other => panic!("{other:?} has no colour in pictures"),
    }
}

pub fn svg(buffer: &Buffer) -> String {
    let (width, height) = (usize::from(buffer.area.width), usize::from(buffer.area.height));
    let mut picture = svg::Document::new()
        .set("viewBox", (0, 0, width * WIDE, height * HIGH))
        .set("font-family", "'DejaVu Sans Mono', Menlo, Consolas, monospace")
        .set("font-size", HIGH - 3)
        .set("xml:space", "preserve");
    let paper = colours(&Cell::default()).1;
    let base = buffer.content.last().map_or(paper, |cell| colours(cell).1);
    picture = picture.add(Rectangle::new().set("width", "100%").set("height", "100%").set("fill", base.clone()));
    for (y, row) in buffer.content.chunks(width).enumerate() {
        let mut x = 0;
        while x < width {
            let same = |cell: &&Cell| (colours(cell), cell.modifier) == (colours(&row[x]), row[x].modifier);
            let run = row[x..].iter().take_while(same).count();
            let words: String = row[x..x + run].iter().map(Cell::symbol).collect();
            let (ink, paper) = colours(&row[x]);
            let place = (x * WIDE, y * HIGH);
            if paper != base {
                let block = Rectangle::new().set("x", place.0).set("y", place.1);
                picture = picture.add(block.set("width", run * WIDE).set("height", HIGH).set("fill", paper));
            }
            if !words.trim().is_empty() {
                let text = Text::new(words).set("x", place.0).set("y", place.1 + FOOT).set("fill", ink);
                let text = text.set("textLength", run * WIDE);
                let is_bold = row[x].modifier.contains(Modifier::BOLD);
                picture = picture.add(if is_bold { text.set("font-weight", "bold") } else { text });
            }
            x += run;
        }
    }
    picture.to_string() + "\n"
}
