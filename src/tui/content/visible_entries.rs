//! The entries of whoever has the floor. They are found in the register's lists, and only those that are asked for are
//! looked at.

use std::borrow::Cow;

use crate::register::{Code, Entry, Owner, Register};
use crate::report::waiting::Wait;
use crate::tui::scene::Scene;

/// The entries of whoever has the floor, each in one list only.
pub struct VisibleEntries<'a> {
    /// What others wait for from the agency, the waits in one entry together.
    pub awaited: Vec<Vec<Wait<'a>>>,
    /// Open promises of earlier meetings that the agency still owes.
    pub carried: EntryList<'a>,
    /// What was said in this meeting, oldest first: of the agency wherever that was; without one, at the step.
    pub said: EntryList<'a>,
}

/// Entries in order, without those that are left out of it.
pub struct EntryList<'a> {
    register: &'a Register,
    /// Places of entries in the register, each part in order.
    parts: Vec<Cow<'a, [u32]>>,
    /// Where in the parts together those are that are left out, in order.
    left_out: Vec<usize>,
}

impl<'a> EntryList<'a> {
    fn new(register: &'a Register, parts: Vec<Cow<'a, [u32]>>, left_out: &[Code]) -> Self {
        let mut list = Self { register, parts, left_out: Vec::new() };
        let mut left_out: Vec<_> = left_out.iter().filter_map(|code| list.place(*code)).collect();
        left_out.sort_unstable();
        list.left_out = left_out;
        list
    }

    /// Where an entry is in the parts together.
    fn place(&self, code: Code) -> Option<usize> {
        let wanted = self.register.place_of(code)? as u32;
        let mut before = 0;
        for part in &self.parts {
            if let Ok(at) = part.binary_search(&wanted) {
                return Some(before + at);
            }
            before += part.len();
        }
        None
    }

    pub fn len(&self) -> usize {
        self.parts.iter().map(|part| part.len()).sum::<usize>() - self.left_out.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn get(&self, index: usize) -> Option<&'a Entry> {
        let mut at = self.left_out.iter().fold(index, |at, left_out| at + usize::from(*left_out <= at));
        for part in &self.parts {
            match part.get(at) {
                Some(place) => return self.register.entries.get(*place as usize),
                None => at -= part.len(),
            }
        }
        None
    }

    /// Where an entry is in the list.
    pub fn position(&self, code: Code) -> Option<usize> {
        let at = self.place(code)?;
        match self.left_out.binary_search(&at) {
            Ok(_) => None,
            Err(before) => Some(at - before),
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = &'a Entry> {
        (0..self.len()).filter_map(|index| self.get(index))
    }
}

impl<'a> VisibleEntries<'a> {
    /// Those of a place in the meeting.
    pub fn at(scene: Scene<'a>, step: Option<usize>, floor: Option<&str>) -> Self {
        let awaited = floor.map_or_else(Vec::new, |agency| awaited(scene, agency));
        let codes: Vec<Code> = awaited.iter().map(|waits| waits[0].entry.code).collect();
        let list = |parts| EntryList::new(scene.register, parts, &codes);
        let carried = list(floor.map_or_else(Vec::new, |agency| carried_by(scene, agency)));
        let said = list(vec![said_at(scene, step, floor)]);
        Self { awaited, carried, said }
    }

    /// How many can be selected.
    pub fn len(&self) -> usize {
        self.awaited.len() + self.carried.len() + self.said.len()
    }

    /// One of those that can be selected, from the first row to the last.
    pub fn code(&self, index: usize) -> Option<Code> {
        let before = self.awaited.len();
        match self.awaited.get(index) {
            Some(waits) => Some(waits[0].entry.code),
            None => {
                let carried = self.carried.get(index - before);
                carried.or_else(|| self.said.get(index.checked_sub(before + self.carried.len())?)).map(|it| it.code)
            }
        }
    }

    /// Where one is among those that can be selected.
    pub fn position(&self, code: Code) -> Option<usize> {
        let awaited = self.awaited.iter().position(|waits| waits[0].entry.code == code);
        let carried = || self.carried.position(code).map(|at| self.awaited.len() + at);
        let said = || self.said.position(code).map(|at| self.awaited.len() + self.carried.len() + at);
        awaited.or_else(carried).or_else(said)
    }
}

/// What others wait for from an agency: what nobody has answered first, an entry once.
pub fn awaited<'a>(scene: Scene<'a>, agency: &str) -> Vec<Vec<Wait<'a>>> {
    let mut waits = scene.register.waits_for(agency, scene.meeting, scene.today());
    waits.retain(|wait| wait.stuck != Owner::Agency(agency));
    waits.sort_by_key(|wait| wait.answer.is_some());
    waits.chunk_by(|one, other| one.entry.code == other.entry.code).map(<[_]>::to_vec).collect()
}

/// The entries of an agency wherever in the meeting they were said; without one, those of a step. The oldest first.
fn said_at<'a>(scene: Scene<'a>, step: Option<usize>, floor: Option<&str>) -> Cow<'a, [u32]> {
    if let Some(agency) = floor {
        return scene.meeting.said_by(agency).into();
    }
    let at_step = scene.meeting.said_at_steps();
    let mut parts =
        at_step.filter(|(at, _)| at.and_then(|at| scene.meeting.step_now(at)) == step).map(|(_, said)| said);
    match (parts.next(), parts.next()) {
        (first, None) => first.unwrap_or_default().into(),
        (first, second) => {
            let mut all = first.into_iter().chain(second).chain(parts).collect::<Vec<_>>().concat();
            all.sort_unstable();
            all.into()
        }
    }
}

/// What was said at a step, the oldest first.
pub fn said_at_step<'a>(scene: Scene<'a>, step: Option<usize>) -> EntryList<'a> {
    EntryList::new(scene.register, vec![said_at(scene, step, None)], &[])
}

/// Open promises of earlier meetings that an agency still owes.
fn carried_by<'a>(scene: Scene<'a>, agency: &str) -> Vec<Cow<'a, [u32]>> {
    let earlier = scene.register.meetings.iter().take_while(|meeting| meeting.id != scene.meeting.id);
    earlier.map(|meeting| meeting.owed_by(agency).into()).filter(|part: &Cow<[u32]>| !part.is_empty()).collect()
}
