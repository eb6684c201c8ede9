//! The half-typed line: what is kept of it against a crash, and how it goes on.

use tui_input::Input as TextInput;

use crate::capture::{Draft, PastedLine};
use crate::register::Kind;
use crate::tui::meeting::state::MeetingState;
use crate::tui::parts::message::Tone;
use crate::tui::scene::Scene;

impl MeetingState {
    /// The half-typed line, if there is one, and where it was typed.
    pub fn draft(&self, scene: Scene) -> Option<Draft> {
        let line = self.line.value();
        let draft = Draft {
            meeting: self.meeting,
            step: self.step,
            floor: self.floor.clone(),
            kind: self.kind,
            line: line.to_owned(),
            cursor: self.line.cursor(),
            confidential: self.in_confidence || scene.meeting.is_discreet_about(&self.reading.content),
            waiting: self.waiting.clone(),
            pasted: self.pasted.clone(),
            entries: Some(scene.meeting.entries.len()),
        };
        (!draft.is_empty()).then_some(draft)
    }

    /// Goes on with a line that this seat left half-typed, unless the crash came just after it was recorded.
    pub fn resume(&mut self, draft: Draft, seat: &str, scene: Scene) {
        self.waiting.clone_from(&draft.waiting);
        self.pasted = self.not_recorded(&draft, scene);
        if draft.line.is_empty() {
            return self.say(self.lang.resumed().into(), Tone::Plain);
        }
        if has_recorded_since(&draft, seat, scene) {
            return;
        }
        self.kind = draft.kind;
        self.step = draft.step.filter(|step| *step < scene.meeting.agenda.steps.len());
        self.floor = draft.floor.filter(|agency| scene.meeting.agenda.agency(agency).is_some());
        self.in_confidence = draft.confidential;
        self.line = TextInput::new(draft.line).with_cursor(draft.cursor);
        self.read_line(scene);
        let place = self.place(scene);
        let mut standing = scene.register.entries_of(scene.meeting).filter(|entry| entry.stands());
        let is_recorded = standing
            .any(|entry| entry.kind() == self.kind && entry.place == place && entry.content == self.reading.content);
        if is_recorded {
            self.line.reset();
            self.kind = Kind::Commitment;
            return self.sync(scene);
        }
        self.say(self.lang.resumed().into(), Tone::Plain);
    }
}

impl MeetingState {
    /// The pasted lines of a draft, without those that were recorded when the crash came.
    fn not_recorded(&self, draft: &Draft, scene: Scene) -> Vec<PastedLine> {
        let since = || scene.register.entries_of(scene.meeting).skip(draft.entries.unwrap_or(usize::MAX));
        let is_recorded = |pasted: &&PastedLine| {
            let content = pasted.read(&self.room_of(&pasted.said, scene)).reading.content;
            since().any(|entry| entry.kind() == pasted.said.kind && entry.content == content)
        };
        draft.pasted.iter().filter(|pasted| !is_recorded(pasted)).cloned().collect()
    }
}

/// Whether a seat recorded something after it kept a draft: a line that is recorded is kept no more, so what is still
/// there was only not cleared in time.
fn has_recorded_since(draft: &Draft, seat: &str, scene: Scene) -> bool {
    let since = scene.register.entries_of(scene.meeting).skip(draft.entries.unwrap_or(usize::MAX));
    since.into_iter().any(|entry| entry.history.first().is_some_and(|change| change.seat == seat))
}
