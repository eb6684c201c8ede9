//! Draws `docs/rakor.svg`, the picture of the README, from the program itself: `cargo run --example picture`.

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

use rakor::lang::Lang;
use rakor::tui::practice::picture;

const SIZE: (u16, u16) = (100, 30);
const LINE: &str = "Sambungkan 3 RS swasta ke layanan akta +dinkes !TW II #4 ^KD-1";

/// Width and height of a cell, height of its letters, and the edge around all.
const CELL: (usize, usize) = (9, 19);
const LETTERS: usize = 15;
const EDGE: usize = 12;

#[allow(dead_code)]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rakor.svg");
    std::fs::write(path, svg()?)?;
    Ok(())
}

/// The console in the middle of a meeting, as a picture.
pub fn svg() -> Result<String, Box<dyn std::error::Error>> {
    let screen = picture::console(Lang::Id, SIZE, LINE)?;
    let (width, height) = (screen.area.width as usize * CELL.0, screen.area.height as usize * CELL.1);
    let (full_width, full_height) = (width + 2 * EDGE, height + 2 * EDGE);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{full_width}\" height=\"{full_height}\" \
         viewBox=\"0 0 {full_width} {full_height}\">\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#ffffff\" stroke=\"#9e9e9e\"/>\n\
         <g font-family=\"ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace\" font-size=\"{LETTERS}\" \
         xml:space=\"preserve\">\n"
    );
    (0..screen.area.height).for_each(|y| svg += &row(&screen, y));
    Ok(svg + "</g>\n</svg>\n")
}

/// The cells of a row, those that look alike together.
fn row(screen: &Buffer, y: u16) -> String {
    let cells: Vec<&Cell> = (0..screen.area.width).map(|x| &screen[(x, y)]).collect();
    let mut drawn = String::new();
    let mut from = 0;
    for run in cells.chunk_by(|one, other| one.style() == other.style()) {
        let text: String = run.iter().map(|cell| cell.symbol()).collect();
        let reversed = run[0].modifier.contains(Modifier::REVERSED);
        let (x, top, wide) = (EDGE + from * CELL.0, EDGE + usize::from(y) * CELL.1, run.len() * CELL.0);
        if reversed {
            let (ink, tall) = (colour(run[0].fg), CELL.1);
            drawn += &format!("<rect x=\"{x}\" y=\"{top}\" width=\"{wide}\" height=\"{tall}\" fill=\"{ink}\"/>\n");
        }
        if !text.trim().is_empty() {
            let ink = colour(if reversed { run[0].bg } else { run[0].fg });
            let weight = if run[0].modifier.contains(Modifier::BOLD) { " font-weight=\"bold\"" } else { "" };
            let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            let line = top + LETTERS;
            drawn +=
                &format!("<text x=\"{x}\" y=\"{line}\" textLength=\"{wide}\" fill=\"{ink}\"{weight}>{text}</text>\n");
        }
        from += run.len();
    }
    drawn
}

/// Of the 256 that every terminal shows alike; black for the terminal's own.
fn colour(colour: Color) -> String {
    let step = |level: u8| if level == 0 { 0 } else { 55 + 40 * level };
    let [red, green, blue] = match colour {
        Color::Indexed(index @ 232..) => [8 + 10 * (index - 232); 3],
        Color::Indexed(index @ 16..) => [(index - 16) / 36, (index - 16) / 6 % 6, (index - 16) % 6].map(step),
        _ => [0; 3],
    };
    format!("#{red:02x}{green:02x}{blue:02x}")
}
