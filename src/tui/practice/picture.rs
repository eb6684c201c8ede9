//! The demonstration as it stands on a screen, for pictures of the program.

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

use super::{NotPrepared, Practice, demo_agenda};
use crate::agenda::Agenda;
use crate::lang::Lang;
use crate::replica::draft::Seat;
use crate::store::Memory;
use crate::tui::input::Input;
use crate::tui::key::Key;
use crate::tui::meeting::{Console, ConsoleOpening};
use crate::tui::screen::Program;
use crate::tui::theme::Palette;

/// The console in the middle of the first cluster, with a line half typed.
pub fn console(lang: Lang, (width, height): (u16, u16), line: &str) -> Result<Buffer, NotPrepared> {
    let agenda = Agenda { example: false, ..demo_agenda() };
    let Practice { live, meeting, clock } = Practice::halfway(Box::new(Memory::default()), agenda)?;
    let opening = ConsoleOpening {
        live,
        meeting,
        seat: Seat::in_memory("rakor"),
        clock,
        lang,
        rehearsal: false,
        greeting: None,
        is_apart: false,
        register_path: Default::default(),
        minutes_folder: Default::default(),
        minutes_memory: Default::default(),
        minutes_formats: Vec::new(),
        theme: Palette::Light.colours(),
        shorthand: Default::default(),
    };
    let Ok(mut terminal) = Terminal::new(TestBackend::new(width, height));
    if let Some(mut console) = Console::open(opening) {
        line.chars().for_each(|letter| console.input(Input::Key(Key::Char(letter))));
        console.tick();
        let Ok(_) = terminal.draw(|frame| console.draw(frame));
    }
    Ok(terminal.backend().buffer().clone())
}
