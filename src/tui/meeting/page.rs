//! Pages to read: help on the keys and the line, and the minutes as they would be printed now.

pub mod view;

use super::effect::Effect;
use super::state::{MeetingState, Mode};
use crate::document::Document;
use crate::minutes;
use crate::register::Code;
use crate::tui::keymap::Action;
use crate::tui::parts::scroll::to_line;
use crate::tui::scene::Scene;

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

impl MeetingState {
    pub(super) fn press_on_page(&mut self, action: Option<Action>) -> Vec<Effect> {
        let rows = self.rows_seen.max(2) - 1;
        let Mode::Page(page) = &mut self.mode else { return Vec::new() };
        match to_line(action, page.scroll(), rows) {
            Some(line) => page.scroll_to(line),
            None if action == Some(Action::Back) => self.back(),
            None => {}
        }
        Vec::new()
    }
}
