//! The entries of whoever has the floor.

use std::collections::HashSet;

use crate::register::{Code, Entry};
use crate::report::waiting::Wait;
use crate::tui::scene::Scene;

/// The entries of whoever has the floor, each in one list only.
pub struct VisibleEntries<'a> {
    /// What others wait for from the agency, the waits in one entry together.
    pub awaited: Vec<Vec<Wait<'a>>>,
    /// Open promises of earlier meetings that the agency still owes.
    pub carried: Vec<&'a Entry>,
    /// What was said in this meeting, oldest first: of the agency wherever that was; without one, at the step.
    pub said: Vec<&'a Entry>,
}

impl<'a> VisibleEntries<'a> {
    /// Those of a place in the meeting. It reads the whole register: once for a drawing, once for a key.
    pub fn at(scene: Scene<'a>, step: Option<usize>, floor: Option<&str>) -> Self {
        let awaited = floor.map_or_else(Vec::new, |agency| awaited(scene, agency));
        let codes: HashSet<Code> = awaited.iter().map(|waits| waits[0].entry.code).collect();
        let is_left = |entry: &&Entry| !codes.contains(&entry.code);
        let mut carried = floor.map_or_else(Vec::new, |agency| carried_by(scene, agency));
        let mut said = said_at(scene, step, floor);
        carried.retain(is_left);
        said.retain(is_left);
        Self { awaited, carried, said }
    }

    /// What can be selected, from the first row to the last.
    pub fn codes(&self) -> Vec<Code> {
        let awaited = self.awaited.iter().map(|waits| waits[0].entry);
        awaited.chain(self.carried.iter().chain(&self.said).copied()).map(|entry| entry.code).collect()
    }
}

/// What others wait for from an agency: what nobody has answered first, an entry once.
pub fn awaited<'a>(scene: Scene<'a>, agency: &str) -> Vec<Vec<Wait<'a>>> {
    let waits = scene.register.waits(scene.meeting, scene.today());
    let mut waits: Vec<_> = waits.into_iter().filter(|wait| wait.needed == agency && wait.stuck != agency).collect();
    waits.sort_by_key(|wait| wait.answer.is_some());
    waits.chunk_by(|one, other| one.entry.code == other.entry.code).map(<[_]>::to_vec).collect()
}

/// The entries of an agency wherever in the meeting they were said; without one, those of a step. The oldest first.
pub fn said_at<'a>(scene: Scene<'a>, step: Option<usize>, floor: Option<&str>) -> Vec<&'a Entry> {
    let concerns = |entry: &&Entry| match floor {
        Some(agency) => {
            let mut named = entry.content.owners.iter().chain(&entry.content.with);
            named.any(|named| named == agency) || entry.place.floor.as_deref() == Some(agency)
        }
        None => entry.place.step.and_then(|at| scene.meeting.step_now(at)) == step,
    };
    scene.register.entries_of(scene.meeting).filter(|entry| is_shown(entry)).filter(concerns).collect()
}

/// Open promises of earlier meetings that an agency still owes.
fn carried_by<'a>(scene: Scene<'a>, agency: &str) -> Vec<&'a Entry> {
    let earlier = scene.register.meetings.iter().take_while(|meeting| meeting.id != scene.meeting.id);
    earlier.flat_map(|meeting| scene.register.entries_of(meeting)).filter(|entry| entry.is_owed_by(agency)).collect()
}

/// An undone entry disappears from the screen; one withdrawn for a reason stays, crossed out.
fn is_shown(entry: &Entry) -> bool {
    entry.withdrawal.as_ref().is_none_or(|withdrawal| !withdrawal.reason.is_empty())
}
