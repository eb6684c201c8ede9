//! What others wait for from the agency on the floor, and answering it from the line.

use tui_input::Input as TextInput;

use crate::register::{Code, Kind};
use crate::tui::content::visible_entries::awaited;
use crate::tui::keymap::Scope;
use crate::tui::meeting::context::MeetingContext;
use crate::tui::meeting::state::MeetingState;
use crate::tui::parts::message::Tone;

impl MeetingContext<'_> {
    /// Puts the sign that answers the next blocker which waits for this agency on the line, the cursor before it.
    pub fn respond(&mut self) {
        let (lang, scene) = (self.state.lang, self.scene);
        let selected = self.entry.filter(|code| code.kind == Kind::Blocker);
        if self.scope == Scope::Entries {
            self.come_back();
        }
        if selected.is_none() && self.state.floor.is_none() {
            return self.say(lang.no_floor_awaited(), Tone::Plain);
        }
        let awaited = self.state.floor.as_deref().map_or_else(Vec::new, |agency| awaited(scene, agency));
        let open: Vec<Code> =
            awaited.iter().filter(|waits| waits[0].answer.is_none()).map(|waits| waits[0].entry.code).collect();
        let blockers: Vec<Code> = open.iter().copied().filter(|code| code.kind == Kind::Blocker).collect();
        let (before, said, after) = self.state.answering();
        let next = said.and_then(|said| blockers.iter().position(|code| *code == said)).map_or(0, |at| at + 1);
        let Some(code) = selected.or(blockers.get(next % blockers.len().max(1)).copied()) else {
            return self.say(
                match (open.first(), awaited.is_empty()) {
                    (Some(stuck), _) => lang.only_for_blockers(stuck.show(scene.meeting.agenda.lang)),
                    (None, true) => lang.none_awaited().into(),
                    (None, false) => lang.all_answered().into(),
                },
                Tone::Plain,
            );
        };
        let before = before.trim_start();
        let line = format!("{before} ^{}{after}", code.show(scene.meeting.agenda.lang));
        self.state.line = TextInput::new(line).with_cursor(before.chars().count());
        self.state.kind = Kind::Commitment;
        self.state.line_changed(scene);
        self.state.completing = None;
    }
}

impl MeetingState {
    /// The line around the sign that answers a blocker: what stands before it, the blocker, and what follows. Where
    /// there is none, the line stands before it.
    fn answering(&self) -> (String, Option<Code>, String) {
        let line = self.line.value();
        let signs = line.match_indices('^').filter(|(at, _)| !line[..*at].ends_with('\\'));
        let mut found = signs.filter_map(|(at, _)| {
            let end = line[at..].find(char::is_whitespace).map_or(line.len(), |length| at + length);
            let code = line[at + 1..end].parse().ok()?;
            let before = &line[..at];
            Some((before.strip_suffix(' ').unwrap_or(before).to_owned(), Some(code), line[end..].to_owned()))
        });
        found.next_back().unwrap_or((line.to_owned(), None, String::new()))
    }
}
