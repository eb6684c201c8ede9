//! What others wait for from the agency on the floor, and answering it from the line.

use tui_input::Input as TextInput;

use crate::register::{Code, Kind};
use crate::tui::content::visible_entries::awaited;
use crate::tui::meeting::state::{MeetingState, Mode};
use crate::tui::parts::message::Tone;
use crate::tui::scene::Scene;

impl MeetingState {
    /// Puts the sign that answers the next blocker which waits for this agency on the line, the cursor before it.
    pub fn respond(&mut self, scene: Scene) {
        let selected = match self.mode {
            Mode::Entries(code) => Some(code).filter(|code| code.kind == Kind::Blocker),
            _ => None,
        };
        if matches!(self.mode, Mode::Entries(_)) {
            self.come_back(scene);
        }
        if selected.is_none() && self.floor.is_none() {
            return self.say(self.lang.no_floor_awaited().into(), Tone::Plain);
        }
        let awaited = self.floor.as_deref().map_or_else(Vec::new, |agency| awaited(scene, agency));
        let open: Vec<Code> =
            awaited.iter().filter(|waits| waits[0].answer.is_none()).map(|waits| waits[0].entry.code).collect();
        let blockers: Vec<Code> = open.iter().copied().filter(|code| code.kind == Kind::Blocker).collect();
        let (before, said, after) = self.answering();
        let next = said.and_then(|said| blockers.iter().position(|code| *code == said)).map_or(0, |at| at + 1);
        let Some(code) = selected.or(blockers.get(next % blockers.len().max(1)).copied()) else {
            let lang = self.lang;
            let text = match (open.first(), awaited.is_empty()) {
                (Some(stuck), _) => lang.only_for_blockers(stuck.show(scene.meeting.agenda.lang)),
                (None, true) => lang.none_awaited().into(),
                (None, false) => lang.all_answered().into(),
            };
            return self.say(text, Tone::Plain);
        };
        let before = before.trim_start();
        let line = format!("{before} ^{}{after}", code.show(scene.meeting.agenda.lang));
        self.line = TextInput::new(line).with_cursor(before.chars().count());
        self.kind = Kind::Commitment;
        self.line_changed(scene);
        self.completing = None;
    }

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
