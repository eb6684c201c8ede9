//! Screens in tests, played by keys and read as somebody sees them.

pub mod office;
pub mod picture;

use std::str::FromStr;

use ratatui::Terminal;
use ratatui::backend::TestBackend;

use crate::tui::input::Input;
use crate::tui::key::Key;
use crate::tui::screen::Program;

/// The keys of a script: letters, and names in angle brackets, as in `Kirim data !30/6<Enter>`.
pub fn keys(script: &str) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut rest = script;
    while let Some(letter) = rest.chars().next() {
        let named = rest.strip_prefix('<').and_then(|after| after.split_once('>'));
        let key = named.and_then(|(name, after)| Some((Key::from_str(name).ok()?, after)));
        let (key, after) = key.unwrap_or((Key::Char(letter), &rest[letter.len_utf8()..]));
        keys.push(key);
        rest = after;
    }
    keys
}

pub fn terminal((width, height): (u16, u16)) -> Terminal<TestBackend> {
    Terminal::new(TestBackend::new(width, height)).unwrap()
}

/// What stands on a screen, row by row.
pub fn text(terminal: &Terminal<TestBackend>) -> String {
    let buffer = terminal.backend().buffer();
    let rows = buffer.content.chunks(buffer.area.width.into());
    rows.map(|row| row.iter().map(|cell| cell.symbol()).collect::<String>().trim_end().to_owned() + "\n").collect()
}

/// As one run of words, for texts that wrap.
pub fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Types a script, and shows what stands on the screen then.
pub fn play(program: &mut impl Program, size: (u16, u16), script: &str) -> String {
    keys(script).into_iter().for_each(|key| program.input(Input::Key(key)));
    program.tick();
    let mut terminal = terminal(size);
    terminal.draw(|frame| program.draw(frame)).unwrap();
    text(&terminal)
}
