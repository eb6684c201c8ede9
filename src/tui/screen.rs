//! The interface of all screens: the modes of the console, the home screen, the follow-up and the wall.

use std::time::Duration;

use ratatui::Frame;

use crate::platform::desktop::DesktopRequest;
use crate::text::lines;
use crate::tui::input::Input;
use crate::tui::key::Key;
use crate::tui::keymap::{self, Action, Scope};
use crate::tui::mouse::ClickTarget;
use crate::tui::mouse::HitMap;
use crate::tui::parts::canvas::Canvas;

/// How long a screen may not look whether others wrote, unless it says otherwise.
const POLL_INTERVAL: Duration = Duration::from_millis(250);

/// The half that takes input. `Context` is what a screen works on beside itself.
pub trait Screen<Context = ()> {
    /// Which keys act now.
    fn scope(&self) -> Scope;

    /// Does what a key asks for; the action is what the keymap makes of it here.
    fn press(&mut self, key: Key, action: Option<Action>, context: &mut Context);

    fn paste(&mut self, _text: &str, _context: &mut Context) {}

    /// Several lines were pasted; where no screen says otherwise they are one.
    fn paste_lines(&mut self, lines: &[String], context: &mut Context) {
        self.paste(&lines.join(" "), context);
    }

    /// Something was clicked that is no key. A row is selected, and chosen when it is clicked again.
    fn click(&mut self, target: ClickTarget, context: &mut Context) {
        if let (ClickTarget::Row(row), Some((selected, rows))) = (target, self.selection())
            && row < rows
        {
            let is_selected = std::mem::replace(selected, row) == row;
            if is_selected {
                self.press_key(Key::Enter, context);
            }
        }
    }

    /// The row that is selected, and how many there are; none where no row can be.
    fn selection(&mut self) -> Option<(&mut usize, usize)> {
        None
    }

    /// The wheel turned: lines down, or up if negative.
    fn scroll(&mut self, lines: i32, context: &mut Context) {
        self.press_arrows(lines, context);
    }

    fn press_arrows(&mut self, lines: i32, context: &mut Context) {
        let key = if lines < 0 { Key::Up } else { Key::Down };
        (0..lines.abs()).for_each(|_| self.press_key(key, context));
    }

    /// Takes in what changed in the register. False: there is nothing more to do here.
    fn sync(&mut self, _context: &mut Context) -> bool {
        true
    }

    /// What was drawn, and how far it can be scrolled.
    fn drawn(&mut self, _hits: &HitMap) {}

    fn press_key(&mut self, key: Key, context: &mut Context) {
        let action = keymap::find(self.scope(), key).map(|binding| binding.action);
        self.press(key, action, context);
    }

    fn dispatch(&mut self, input: Input, context: &mut Context) {
        match input {
            Input::Key(key) | Input::Click(ClickTarget::Key(key)) => self.press_key(key, context),
            Input::Paste(text) => match lines(&text).as_slice() {
                [] => {}
                [line] => self.paste(line, context),
                lines => self.paste_lines(lines, context),
            },
            Input::Click(target) => self.click(target, context),
            Input::Scroll(lines) => self.scroll(lines, context),
        }
    }
}

/// The half that is drawn; it changes nothing.
pub trait Draw<Context = ()> {
    fn draw(&self, canvas: &mut Canvas, context: &Context);
}

/// What the terminal runs: screens, and the world that they work on.
pub trait Program {
    fn input(&mut self, input: Input);
    /// Called after every input, and when nothing came for as long as the poll interval: whether the screen must be
    /// drawn anew.
    fn tick(&mut self) -> bool;
    fn poll_interval(&self) -> Duration {
        POLL_INTERVAL
    }
    fn draw(&mut self, frame: &mut Frame);
    /// What it asks of the desktop since it was asked last.
    fn desktop_requests(&mut self) -> Vec<DesktopRequest> {
        Vec::new()
    }
    fn hit_map(&self) -> &HitMap;
    /// Whether a line with its Enter, in one burst, is taken as typed.
    fn takes_lines(&self) -> bool;
    fn is_over(&self) -> bool;
}
