//! Among the entries: selecting one, and what can be done with it.

use super::context::{MeetingContext, MeetingScreen};
use super::effect::{Destination, Navigation};
use super::main_view;
use super::renamed::Renamed;
use super::state::MeetingState;
use super::view::View;
use crate::register::{Code, Command, Entry, Event};
use crate::tui::content::visible_entries::VisibleEntries;
use crate::tui::key::Key;
use crate::tui::keymap::{Action, Scope};
use crate::tui::mouse::ClickTarget;
use crate::tui::mouse::HitMap;
use crate::tui::parts::canvas::Canvas;
use crate::tui::scene::Scene;
use crate::tui::screen::{Draw, Screen};

/// The entry that is selected.
pub struct Entries {
    pub code: Code,
    /// First line shown of an entry that is taller than its pane, and the last such line there is.
    pub line: usize,
    furthest: usize,
}

impl MeetingState {
    /// The entries that the console shows now.
    pub fn visible_entries<'a>(&self, scene: Scene<'a>) -> VisibleEntries<'a> {
        VisibleEntries::at(scene, self.step, self.floor.as_deref())
    }
}

impl<'a> MeetingContext<'a> {
    /// The entry that a command without a name means: the selected one, else the newest that stands.
    pub fn meant(&self) -> Option<&'a Entry> {
        let register = self.scene.register;
        if let Some(code) = self.entry {
            return register.entry(code);
        }
        let newest = self.state.newest.and_then(|code| register.entry(code)).filter(|entry| entry.stands());
        newest.or_else(|| register.entries_of(self.scene.meeting).rev().find(|entry| entry.stands()))
    }

    pub fn enter_entries(&mut self) {
        let visible = self.state.visible_entries(self.scene);
        match visible.len().checked_sub(1).and_then(|last| visible.code(last)) {
            Some(code) => self.moves.push(Navigation::ToEntry(code)),
            None => self.refuse(self.state.lang.nothing_to_select()),
        }
    }

    /// Opens what changes the entry that is meant.
    pub fn open_for_entry(&mut self, to: impl FnOnce(Code) -> Destination) {
        match self.meant() {
            Some(entry) => self.open(to(entry.code)),
            None => self.refuse(self.state.lang.nothing_recorded_yet()),
        }
    }

    /// The heads whose deputies promised it confirm it, today.
    pub fn confirm_by_head(&mut self) {
        let Some(entry) = self.meant() else { return self.refuse(self.state.lang.nothing_recorded_yet()) };
        let (code, shown) = (entry.code, entry.code.show(self.scene.meeting.agenda.lang));
        let heads: Vec<_> = self.scene.register.unconfirmed(entry).cloned().collect();
        if heads.is_empty() {
            return self.refuse(self.state.lang.nothing_to_confirm(shown));
        }
        heads.into_iter().for_each(|agency| self.execute(Command::ConfirmByHead { code, agency, day: None }));
    }

    pub fn edit_entry(&mut self) {
        match self.meant().filter(|entry| !entry.stands()) {
            Some(entry) => {
                let code = entry.code.show(self.scene.meeting.agenda.lang);
                self.refuse(self.state.lang.entry_withdrawn(code));
            }
            None => self.open_for_entry(Destination::Entry),
        }
    }

    /// A click on what the line and the entries stand under or beside.
    pub fn click_place(&mut self, target: ClickTarget) {
        match target {
            ClickTarget::Step(step) => {
                self.come_back();
                self.go_to_step(step);
            }
            ClickTarget::Agency(agency) => {
                self.come_back();
                self.give_floor(Some(agency));
            }
            ClickTarget::Entry(code) => self.moves.push(Navigation::ToEntry(code)),
            ClickTarget::Row(_) | ClickTarget::Key(_) => {}
        }
    }
}

impl Entries {
    /// Selects an entry, from its first line.
    pub fn at(code: Code) -> Self {
        Self { code, line: 0, furthest: 0 }
    }

    fn select_beside(&mut self, by: isize, context: &MeetingContext) {
        let visible = context.state.visible_entries(context.scene);
        let at = visible.position(self.code).unwrap_or(visible.len());
        let to = at.saturating_add_signed(by).min(visible.len().saturating_sub(1));
        if let Some(code) = visible.code(to).filter(|code| *code != self.code) {
            *self = Self::at(code);
        }
    }
}

impl Screen<MeetingContext<'_>> for Entries {
    fn scope(&self) -> Scope {
        Scope::Entries
    }

    fn press(&mut self, key: Key, action: Option<Action>, context: &mut MeetingContext) {
        use Action::{Convert, Edit, Help, LookAlikes, NextEntry, Owner, PreviousEntry, Respond, ToLine, Withdraw};
        match action {
            Some(PreviousEntry) if self.line > 0 => self.line -= 1,
            Some(NextEntry) if self.line < self.furthest => self.line += 1,
            Some(PreviousEntry) => self.select_beside(-1, context),
            Some(NextEntry) => self.select_beside(1, context),
            Some(ToLine) => context.come_back(),
            Some(action @ (Edit | Owner | Withdraw | Convert | LookAlikes | Help | Respond)) => context.act(action),
            Some(action) => {
                context.come_back();
                context.act(action);
            }
            None if key == Key::Char('?') => context.act(Help),
            None if matches!(key, Key::Char(_)) => {
                context.come_back();
                context.state.type_key(key);
            }
            None => {}
        }
    }

    fn paste(&mut self, text: &str, context: &mut MeetingContext) {
        context.come_back();
        context.state.paste(text, context.scene);
    }

    fn paste_lines(&mut self, lines: &[String], context: &mut MeetingContext) {
        context.come_back();
        context.go_through(lines);
    }

    fn click(&mut self, target: ClickTarget, context: &mut MeetingContext) {
        context.click_place(target);
    }

    fn sync(&mut self, context: &mut MeetingContext) -> bool {
        context.scene.register.entry(self.code).is_some()
    }

    fn drawn(&mut self, hits: &HitMap) {
        self.furthest = hits.furthest;
        self.line = self.line.min(hits.furthest);
    }
}

impl MeetingScreen for Entries {
    fn entry(&self) -> Option<Code> {
        Some(self.code)
    }

    fn executed(&mut self, event: Option<&Event>, _: &mut MeetingContext) {
        match event {
            Some(Event::EntryConverted { code, into }) if *code == self.code => *self = Self::at(*into),
            _ => {}
        }
    }

    fn rest(&mut self, context: &mut MeetingContext) {
        context.settle_floor_in_time();
    }

    fn rename(&mut self, renamed: &Renamed) -> bool {
        renamed.keeps(&mut self.code)
    }
}

impl Draw<View<'_>> for Entries {
    fn draw(&self, canvas: &mut Canvas, view: &View) {
        main_view::draw(canvas, view, Some((self.code, self.line)));
    }
}
