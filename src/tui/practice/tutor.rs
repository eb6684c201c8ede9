//! The tutor: the real console, with a lesson above it that goes on when it sees what it asked for.

use std::time::Duration;

use ratatui::Frame;

use super::lesson::{LESSONS, Watched};
use crate::lang::Lang;
use crate::platform::desktop::DesktopRequest;
use crate::tui::input::Input;
use crate::tui::key::Key;
use crate::tui::meeting::Console;
use crate::tui::mouse::HitMap;
use crate::tui::screen::Program;

/// Passes a lesson over; no screen of the console uses it.
const SKIP: Key = Key::Ctrl('n');

pub struct Tutor {
    console: Console,
    lang: Lang,
    /// Index of the lesson.
    lesson: usize,
    /// The position of the log at which it began.
    since: u64,
    /// The lesson before was learnt, not passed over.
    is_learnt: bool,
}

impl Tutor {
    pub fn new(console: Console, lang: Lang) -> Self {
        let since = console.register().position;
        let mut tutor = Self { console, lang, lesson: 0, since, is_learnt: false };
        tutor.tell();
        tutor
    }

    /// Goes on where the lesson's task is done; whether it was.
    fn look(&mut self) -> bool {
        let console = &self.console;
        let watched = Watched {
            register: console.register(),
            meeting: console.meeting(),
            floor: console.floor(),
            since: self.since,
        };
        let is_done = LESSONS[self.lesson].is_done(&watched);
        if is_done {
            self.go_on(true);
        }
        is_done
    }

    fn go_on(&mut self, is_learnt: bool) {
        self.lesson = (self.lesson + 1).min(LESSONS.len() - 1);
        self.since = self.console.register().position;
        self.is_learnt = is_learnt;
        self.tell();
    }

    fn tell(&mut self) {
        let (lang, lesson) = (self.lang, LESSONS[self.lesson]);
        let learnt = if self.is_learnt { "✓ " } else { "" };
        let number = self.lesson + 1;
        let task = match number == LESSONS.len() {
            true => format!(" {learnt}{}", lesson.task(lang)),
            false => format!(" {learnt}{}", lang.lesson(number, LESSONS.len() - 1, lesson.task(lang))),
        };
        self.console.show_above(vec![task, format!(" {}", lesson.reason(lang))]);
    }
}

impl Program for Tutor {
    fn input(&mut self, input: Input) {
        if matches!(input, Input::Key(SKIP)) {
            return self.go_on(false);
        }
        self.console.input(input);
        self.look();
    }

    fn tick(&mut self) -> bool {
        let changed = self.console.tick();
        self.look() || changed
    }

    fn takes_lines(&self) -> bool {
        self.console.takes_lines()
    }

    fn poll_interval(&self) -> Duration {
        self.console.poll_interval()
    }

    fn draw(&mut self, frame: &mut Frame) {
        self.console.draw(frame);
    }

    fn desktop_requests(&mut self) -> Vec<DesktopRequest> {
        self.console.desktop_requests()
    }

    fn hit_map(&self) -> &HitMap {
        self.console.hit_map()
    }

    fn is_over(&self) -> bool {
        self.console.is_over()
    }
}
