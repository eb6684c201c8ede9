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
use crate::tui::mouse::HitMap;
use crate::tui::parts::scroll::to_line;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;

pub enum TextPage {
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

/// The minutes, as a file would hold them.
fn printed_now(Scene { register, meeting, saved, .. }: Scene) -> Document {
    minutes::notula_as_saved(register, meeting, saved)
}

impl TextPage {
    pub fn preview(scene: Scene) -> Self {
        Self::Preview { document: printed_now(scene), scroll: 0 }
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

impl Screen<MeetingContext<'_>> for TextPage {
    fn scope(&self) -> Scope {
        if matches!(self, Self::Preview { .. }) { Scope::Minutes } else { Scope::Page }
    }

    fn press(&mut self, _: Key, action: Option<Action>, context: &mut MeetingContext) {
        if let Some(line) = to_line(action, self.line(), context.state.page_but_one()) {
            return self.scroll_to(line);
        }
        match action {
            Some(Action::CopyMinutes) => context.effects.push(Effect::CopyMinutes),
            Some(Action::OpenMinutes) => context.effects.push(Effect::OpenMinutes),
            Some(Action::Help) => context.act(Action::Help),
            Some(Action::Back) => context.back(),
            _ => {}
        }
    }

    fn sync(&mut self, context: &mut MeetingContext) -> bool {
        if let Self::Preview { document, .. } = self {
            *document = printed_now(context.scene);
        }
        true
    }

    fn drawn(&mut self, hits: &HitMap) {
        self.scroll_to(self.line().min(hits.furthest));
    }
}

impl MeetingScreen for TextPage {
    fn rename(&mut self, renamed: &Renamed) -> bool {
        match self {
            Self::History { code, .. } => renamed.keeps(code),
            Self::Help { .. } | Self::Preview { .. } => true,
        }
    }
}
