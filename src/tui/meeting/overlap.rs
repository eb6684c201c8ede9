//! Look-alikes: a promise beside one of another agency that looks like the same work, and what becomes of the two.

pub mod view;

use tui_input::Input as TextInput;

use super::effect::Effect;
use super::state::{MeetingState, Mode};
use crate::register::{Code, Command, Content, Kind, Resolution};
use crate::report::overlap::Alike;
use crate::tui::keymap::Action;
use crate::tui::parts::message::Tone;
use crate::tui::parts::scroll::to_line;
use crate::tui::scene::Scene;

/// A promise and those that look like it.
pub struct LookAlikes {
    /// None: the line that is being typed.
    pub this: Option<Code>,
    /// Best first.
    pub others: Vec<Code>,
    pub selected: usize,
    pub scroll: usize,
}

/// What was said of the line and a look-alike, to be settled once the line has a code.
pub struct Verdict {
    pub(super) other: Code,
    /// Whether the line leads the other, or is led; none: they are different work.
    leads: Option<bool>,
}

/// The line that went into another promise.
pub struct Joined {
    pub(super) into: Code,
    /// What that said without it.
    before: Content,
    line: TextInput,
    /// It was done, and not only asked for.
    pub(super) done: bool,
}

impl LookAlikes {
    pub fn other(&self) -> Option<Code> {
        self.others.get(self.selected).copied()
    }
}

impl Verdict {
    pub(super) fn of_line(&self, code: Code) -> Effect {
        settle(code, self.other, self.leads)
    }
}

fn settle(one: Code, other: Code, leads: Option<bool>) -> Effect {
    let settled = match leads {
        None => Resolution::Apart,
        Some(leads) => Resolution::Led { by: if leads { one } else { other } },
    };
    Effect::run(Command::Settle { one, other, settled: Some(settled) })
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

    pub(super) fn open_look_alikes(&mut self, scene: Scene) {
        let is_typing = matches!(self.mode, Mode::Line) && !self.line.value().trim().is_empty();
        let this = if is_typing { None } else { self.meant(scene).map(|entry| entry.code) };
        let others = self.others(this, scene);
        match this {
            _ if !others.is_empty() => {
                self.completing = None;
                self.open(Mode::LookAlikes(LookAlikes { this, others, selected: 0, scroll: 0 }));
            }
            Some(code) => self.refuse(self.lang.nothing_alike(code.show(scene.meeting.agenda.lang))),
            None if is_typing => self.refuse(self.lang.nothing_alike_line()),
            None => self.refuse(self.lang.nothing_recorded_yet()),
        }
    }

    /// Opens the look-alikes of a promise at a certain one.
    pub(super) fn open_pair(&mut self, this: Code, other: Code, scene: Scene) {
        let others = self.others(Some(this), scene);
        let selected = others.iter().position(|code| *code == other).unwrap_or(0);
        if !others.is_empty() {
            self.open(Mode::LookAlikes(LookAlikes { this: Some(this), others, selected, scroll: 0 }));
        }
    }

    /// What is settled goes, the next one comes; with the last the page is left.
    pub(super) fn look_again(&mut self, scene: Scene) {
        let Mode::LookAlikes(LookAlikes { this, .. }) = self.mode else { return };
        let others = self.others(this, scene);
        let Mode::LookAlikes(look_alikes) = &mut self.mode else { return };
        let selected = look_alikes.other().and_then(|other| others.iter().position(|code| *code == other));
        look_alikes.selected = selected.unwrap_or(0);
        look_alikes.others = others;
        if look_alikes.others.is_empty() {
            self.back();
        }
    }

    pub(super) fn press_on_look_alikes(&mut self, action: Option<Action>, scene: Scene) -> Vec<Effect> {
        let rows = self.rows_seen.max(2) - 1;
        let Mode::LookAlikes(look_alikes) = &mut self.mode else { return Vec::new() };
        let (this, Some(other)) = (look_alikes.this, look_alikes.other()) else { return Vec::new() };
        if let Some(line) = to_line(action, look_alikes.scroll, rows) {
            look_alikes.scroll = line;
            return Vec::new();
        }
        match action {
            Some(Action::NextAlike) => {
                look_alikes.selected = (look_alikes.selected + 1) % look_alikes.others.len();
                look_alikes.scroll = 0;
            }
            Some(Action::Back) => {
                self.message = None;
                self.back();
            }
            Some(action @ (Action::Undo | Action::Redo | Action::Help)) => return self.act(action, scene),
            Some(Action::Join) => return self.join(this, other, scene),
            Some(Action::LeaveBoth) => return self.keep_both(this, other, None, scene),
            Some(Action::ThisLeads) => return self.keep_both(this, other, Some(true), scene),
            Some(Action::OtherLeads) => return self.keep_both(this, other, Some(false), scene),
            _ => {}
        }
        Vec::new()
    }

    /// Makes the later of two promises part of the earlier one, or the line part of what is there.
    fn join(&mut self, this: Option<Code>, other: Code, scene: Scene) -> Vec<Effect> {
        if let Some(this) = this {
            return vec![Effect::run(Command::Join { code: this.max(other), into: this.min(other) })];
        }
        self.back();
        if !self.reading.questions.is_empty() {
            return self.record(scene);
        }
        let Some(entry) = scene.register.entry(other) else { return Vec::new() };
        let (own, said) = (entry.content.answers, self.reading.content.answers);
        if own.is_some() && said.is_some() && own != said {
            self.refuse(self.lang.answers_another(other.show(scene.meeting.agenda.lang)));
            return Vec::new();
        }
        let content = entry.content.with_part(&self.reading.content);
        self.joined = Some(Joined { into: other, before: entry.content.clone(), line: self.line.clone(), done: false });
        let before = Some(Box::new(entry.content.clone()));
        vec![Effect::run(Command::Change { code: other, before, content })]
    }

    /// Lets both stay, one of them leading or none. A line is recorded first.
    fn keep_both(&mut self, this: Option<Code>, other: Code, leads: Option<bool>, scene: Scene) -> Vec<Effect> {
        if let Some(this) = this {
            return vec![settle(this, other, leads)];
        }
        self.back();
        let effects = self.record(scene);
        self.verdict = (!effects.is_empty()).then_some(Verdict { other, leads });
        effects
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
