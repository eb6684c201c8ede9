//! Pages to read: help on the keys and the line, and the minutes as they would be printed now.

use super::{App, Effect, Mode, Scene};
use crate::minutes::{self, document::Document};
use crate::register::Code;
use crate::tui::keymap::Action;

pub enum Page {
    Help {
        scroll: usize,
    },
    Preview {
        document: Document,
        scroll: usize,
    },
    /// Everything that happened to an entry.
    History {
        code: Code,
        scroll: usize,
    },
}

impl Page {
    pub fn preview(scene: Scene) -> Self {
        Self::Preview { document: minutes::notula(scene.register, scene.meeting), scroll: 0 }
    }

    pub fn refresh(&mut self, scene: Scene) {
        if let Self::Preview { document, .. } = self {
            *document = minutes::notula(scene.register, scene.meeting);
        }
    }

    pub fn scroll(&self) -> usize {
        match self {
            Self::Help { scroll } | Self::Preview { scroll, .. } | Self::History { scroll, .. } => *scroll,
        }
    }

    pub fn scroll_to(&mut self, line: usize) {
        match self {
            Self::Help { scroll } | Self::Preview { scroll, .. } | Self::History { scroll, .. } => *scroll = line,
        }
    }
}

impl App {
    pub(super) fn press_on_page(&mut self, action: Option<Action>) -> Vec<Effect> {
        let rows = self.rows_seen.max(2) - 1;
        let Mode::Page(page) = &mut self.mode else { return Vec::new() };
        let at = page.scroll();
        match action {
            Some(Action::Up) => page.scroll_to(at.saturating_sub(1)),
            Some(Action::Down) => page.scroll_to(at + 1),
            Some(Action::PageUp) => page.scroll_to(at.saturating_sub(rows)),
            Some(Action::PageDown) => page.scroll_to(at + rows),
            Some(Action::Back) => self.back(),
            _ => {}
        }
        Vec::new()
    }
}
