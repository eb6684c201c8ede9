//! Pages to read: help on the keys and the line, and the minutes as they would be printed now.

pub mod view;

use super::context::{MeetingContext, MeetingScreen};
use super::effect::Effect;
use super::renamed::Renamed;
use crate::document::Document;
use crate::minutes;
use crate::register::Code;
use crate::tui::key::Key;
use crate::tui::keymap::{Action, Scope};
use crate::tui::parts::hit_map::HitMap;
use crate::tui::parts::scroll::to_line;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;

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

    pub fn line(&self) -> usize {
        match self {
            Self::Help { scroll } | Self::Preview { scroll, .. } | Self::History { scroll, .. } => *scroll,
        }
    }

    fn scroll_to(&mut self, line: usize) {
        match self {
            Self::Help { scroll } | Self::Preview { scroll, .. } | Self::History { scroll, .. } => *scroll = line,
        }
    }
}

impl Screen<MeetingContext<'_>> for Page {
    fn scope(&self) -> Scope {
        Scope::Page
    }

    fn press(&mut self, _: Key, action: Option<Action>, context: &mut MeetingContext) {
        let effect = match action {
            Some(Action::CopyMinutes) => Some(Effect::CopyMinutes),
            Some(Action::OpenMinutes) => Some(Effect::OpenMinutes),
            _ => None,
        };
        match (effect, &self) {
            (Some(effect), Self::Preview { .. }) => return context.effects.push(effect),
            (Some(_), _) => return context.refuse(context.state.lang.only_on_minutes()),
            (None, _) => {}
        }
        match to_line(action, self.line(), context.state.page_but_one()) {
            Some(line) => self.scroll_to(line),
            None if action == Some(Action::Back) => context.back(),
            None => {}
        }
    }

    fn sync(&mut self, context: &mut MeetingContext) -> bool {
        if let Self::Preview { document, .. } = self {
            *document = minutes::notula(context.scene.register, context.scene.meeting);
        }
        true
    }

    fn drawn(&mut self, hits: &HitMap) {
        self.scroll_to(self.line().min(hits.furthest));
    }
}

impl MeetingScreen for Page {
    fn rename(&mut self, renamed: &Renamed) -> bool {
        match self {
            Self::History { code, .. } => renamed.keeps(code),
            Self::Help { .. } | Self::Preview { .. } => true,
        }
    }
}
