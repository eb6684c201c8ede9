//! Look-alikes: a promise beside one of another agency that looks like the same work, and what becomes of the two.

pub mod view;

use super::context::{MeetingContext, MeetingScreen};
use super::effect::Destination;
use super::renamed::Renamed;
use super::state::MeetingState;
use super::verdict::{Joined, LineVerdict, settle};
use crate::register::{Code, Command, Content, Kind};
use crate::report::overlap::Alike;
use crate::tui::key::Key;
use crate::tui::keymap::{Action, Scope};
use crate::tui::mouse::HitMap;
use crate::tui::parts::message::Tone;
use crate::tui::parts::scroll::to_line;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;

/// A promise and those that look like it.
pub struct LookAlikes {
    /// None: the line that is being typed.
    pub this: Option<Code>,
    /// Best first.
    pub others: Vec<Code>,
    pub selected: usize,
    pub scroll: usize,
}

impl LookAlikes {
    pub fn new(this: Option<Code>, others: Vec<Code>, selected: usize) -> Self {
        Self { this, others, selected, scroll: 0 }
    }

    pub fn other(&self) -> Option<Code> {
        self.others.get(self.selected).copied()
    }
}

impl MeetingState {
    /// What the line looks like, while it is a promise.
    pub(super) fn look_for_alike(&mut self, scene: Scene) {
        let is_promise = self.kind == Kind::Commitment && !self.reading.content.text.is_empty();
        self.alike = if is_promise { self.alike_to(&self.reading.content, None, scene) } else { Vec::new() };
    }

    fn alike_to(&self, content: &Content, code: Option<Code>, scene: Scene) -> Vec<Alike> {
        self.overlaps.alike(content, code, scene.register)
    }

    /// The look-alikes of a promise, or of the line.
    fn others(&self, this: Option<Code>, scene: Scene) -> Vec<Code> {
        let alike = match this.map(|code| scene.register.entry(code)) {
            None => self.alike.clone(),
            Some(Some(entry)) if entry.stands() && entry.kind() == Kind::Commitment => {
                self.alike_to(&entry.content, this, scene)
            }
            Some(_) => Vec::new(),
        };
        alike.into_iter().map(|alike| alike.code).collect()
    }

    /// Whether this change is the line going into a promise; then the line is cleared, as if it were recorded.
    pub(super) fn is_joining(&mut self, code: Code) -> bool {
        let joined = self.joined.as_mut().filter(|joined| joined.into == code && !joined.done);
        let is_joining = joined.map(|joined| joined.done = true).is_some();
        if is_joining {
            self.line.reset();
        }
        is_joining
    }

    /// The line that went into a promise comes back when that is undone, so that nothing said is lost.
    pub(super) fn bring_joined_back(&mut self, undone: Option<Code>, scene: Scene) {
        let is_apart = |joined: &mut Joined| {
            let entry = scene.register.entry(joined.into).filter(|entry| Some(entry.code) == undone);
            joined.done && entry.is_some_and(|entry| entry.content == joined.before)
        };
        if self.line.value().is_empty()
            && let Some(joined) = self.joined.take_if(is_apart)
        {
            self.line = joined.line;
            self.kind = Kind::Commitment;
            self.read_line(scene);
        }
    }

    /// Says that a promise was recorded, and what it looks like.
    pub(super) fn tell_recorded(&mut self, said: String, code: Code, scene: Scene) {
        self.overlaps.follow(scene.register);
        let agenda = &scene.meeting.agenda;
        let alike = self.others(Some(code), scene).first().and_then(|code| scene.register.entry(*code));
        let said = match alike {
            Some(entry) => {
                let owners: Vec<_> = entry.content.owners.iter().map(|id| agenda.short(id)).collect();
                self.lang.and_looks_like(said.trim(), entry.code.show(agenda.lang), owners.join(", "))
            }
            None => said.trim().to_owned(),
        };
        self.say(said, Tone::Saved);
    }
}

impl MeetingContext<'_> {
    pub fn open_look_alikes(&mut self) {
        let (scene, lang) = (self.scene, self.state.lang);
        let is_typing = self.scope == Scope::Line && !self.state.line.value().trim().is_empty();
        let this = if is_typing { None } else { self.meant().map(|entry| entry.code) };
        let others = self.state.others(this, scene);
        match this {
            _ if !others.is_empty() => {
                self.state.completing = None;
                self.open(Destination::LookAlikes(this, others, 0));
            }
            Some(code) => self.refuse(lang.nothing_alike(code.show(scene.meeting.agenda.lang))),
            None if is_typing => self.refuse(lang.nothing_alike_line()),
            None => self.refuse(lang.nothing_recorded_yet()),
        }
    }

    /// Opens the look-alikes of a promise at a certain one.
    pub fn open_pair(&mut self, this: Code, other: Code) {
        let others = self.state.others(Some(this), self.scene);
        let selected = others.iter().position(|code| *code == other).unwrap_or(0);
        if !others.is_empty() {
            self.open(Destination::LookAlikes(Some(this), others, selected));
        }
    }

    /// Makes the later of two promises part of the earlier one, or the line part of what is there.
    fn join(&mut self, this: Option<Code>, other: Code) {
        if let Some(this) = this {
            return self.execute(Command::Join { code: this.max(other), into: this.min(other) });
        }
        self.back();
        if !self.state.reading.questions.is_empty() {
            return self.record();
        }
        let Some(entry) = self.scene.register.entry(other) else { return };
        let (own, said) = (entry.content.answers, self.state.reading.content.answers);
        if own.is_some() && said.is_some() && own != said {
            let other = other.show(self.scene.meeting.agenda.lang);
            return self.refuse(self.state.lang.answers_another(other));
        }
        let content = entry.content.with_part(&self.state.reading.content);
        let (before, line) = (entry.content.clone(), self.state.line.clone());
        self.state.joined = Some(Joined { into: other, before: before.clone(), line, done: false });
        self.execute(Command::Change { code: other, before: Some(Box::new(before)), content });
    }

    /// Lets both stay, one of them leading or none. A line is recorded first.
    fn keep_both(&mut self, this: Option<Code>, other: Code, leads: Option<bool>) {
        if let Some(this) = this {
            return self.execute(settle(this, other, leads));
        }
        self.back();
        self.record();
        self.state.verdict = (!self.effects.is_empty()).then_some(LineVerdict { other, leads });
    }
}

impl Screen<MeetingContext<'_>> for LookAlikes {
    fn scope(&self) -> Scope {
        Scope::LookAlikes
    }

    fn press(&mut self, _: Key, action: Option<Action>, context: &mut MeetingContext) {
        let (this, Some(other)) = (self.this, self.other()) else { return };
        if let Some(line) = to_line(action, self.scroll, context.state.page_but_one()) {
            self.scroll = line;
            return;
        }
        match action {
            Some(Action::NextAlike) => {
                (self.selected, self.scroll) = ((self.selected + 1) % self.others.len(), 0);
            }
            Some(Action::Back) => {
                context.state.message = None;
                context.back();
            }
            Some(action @ (Action::Undo | Action::Redo | Action::Help)) => context.act(action),
            Some(Action::Join) => context.join(this, other),
            Some(Action::LeaveBoth) => context.keep_both(this, other, None),
            Some(Action::ThisLeads) => context.keep_both(this, other, Some(true)),
            Some(Action::OtherLeads) => context.keep_both(this, other, Some(false)),
            _ => {}
        }
    }

    /// What is settled goes, the next one comes; with the last the page is left.
    fn sync(&mut self, context: &mut MeetingContext) -> bool {
        let others = context.state.others(self.this, context.scene);
        let selected = self.other().and_then(|other| others.iter().position(|code| *code == other));
        self.selected = selected.unwrap_or(0);
        self.others = others;
        !self.others.is_empty()
    }

    fn drawn(&mut self, hits: &HitMap) {
        self.scroll = self.scroll.min(hits.furthest);
    }
}

impl MeetingScreen for LookAlikes {
    fn rename(&mut self, renamed: &Renamed) -> bool {
        self.others.retain_mut(|code| renamed.keeps(code));
        self.this.as_mut().is_none_or(|code| renamed.keeps(code))
    }
}
