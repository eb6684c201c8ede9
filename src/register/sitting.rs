//! When a meeting sits: its days, its pauses, and the time that counts. A night between two days is a pause, and so is
//! an adjournment; neither counts for the step that was being discussed, nor for who had the floor.

use chrono::{NaiveDate, TimeDelta};

use super::{Event, Meeting, State, TimeSpan, Turn, Visit};
use crate::agenda::Agenda;
use crate::calendar::Moment;

/// Hours without a word after which a meeting that goes on the next day had been interrupted for the night.
const NIGHT: TimeDelta = TimeDelta::hours(4);
/// Days after which a clock is not believed any more: no meeting lasts as long.
const LONGEST: i64 = 14;

impl Agenda {
    /// Whether a silence was a night: long, and over midnight. A clock that ran backwards tells of none.
    fn is_night(&self, from: Moment, until: Moment) -> bool {
        until - from >= NIGHT && self.local_date(from) < self.local_date(until)
    }
}

impl Meeting {
    /// Whether a meeting that ended is reopened only to be corrected: on another day, and not in the same night.
    pub(super) fn is_afterthought(&self, at: Moment) -> bool {
        let is_another_day = |gavel: Moment| self.agenda.local_date(gavel) != self.agenda.local_date(at);
        self.gavel.is_some_and(|gavel| is_another_day(gavel) && !(TimeDelta::zero()..NIGHT).contains(&(at - gavel)))
    }

    /// Whether it was interrupted and has not gone on yet.
    pub fn is_adjourned(&self) -> bool {
        let is_left = self.visits.last().is_some_and(|visit| visit.until.is_some());
        self.state() == State::Running && !self.corrected && is_left
    }

    /// Whether it was reopened on another day, only to be corrected.
    pub fn is_corrected(&self) -> bool {
        self.corrected
    }

    /// Takes in that something happens. What only happens in the hall shows that the meeting sits: after a night, what
    /// was going on ended the evening before.
    pub(super) fn sit(&mut self, fact: &Event, at: Moment) {
        let (is_of_the_hall, goes_on) = match fact {
            Event::FloorGiven { .. }
            | Event::EntryRecorded { .. }
            | Event::EntryAgreed { .. }
            | Event::StatusSet { .. }
            | Event::Unanswered { .. } => (true, true),
            Event::StepEntered { .. }
            | Event::MeetingAdjourned
            | Event::MeetingResumed
            | Event::MeetingReopened
            | Event::ChairTaken { .. }
            | Event::MeetingClosed { .. } => (true, false),
            _ => (false, false),
        };
        if !is_of_the_hall {
            return;
        }
        if let Some(last) = self.last_word.filter(|last| self.agenda.is_night(*last, at)) {
            self.rise(last);
        }
        self.last_word = Some(at);
        if goes_on {
            self.sit_down(at);
        }
    }

    /// Goes on where it was interrupted.
    pub(super) fn sit_down(&mut self, at: Moment) {
        if let (true, Some(step)) = (self.is_adjourned(), self.current) {
            self.enter(step, at);
        }
    }

    /// Begins a stay at a step, with whoever has the floor. A correction takes no time of the meeting.
    pub(super) fn enter(&mut self, step: usize, at: Moment) {
        self.rise(at);
        self.end_pause(at);
        self.current = Some(step);
        if !self.corrected {
            self.visits.push(Visit { step, from: at, until: None });
            self.take_floor(at);
        }
    }

    pub(super) fn end_pause(&mut self, at: Moment) {
        if let Some((_, until @ None)) = self.adjourned.last_mut() {
            *until = Some(at);
        }
    }

    /// The agency that has the floor begins to speak.
    pub(super) fn take_floor(&mut self, at: Moment) {
        if let (false, Some(agency)) = (self.corrected, self.floor.clone()) {
            self.turns.push(Turn { step: self.current, agency, from: at, until: None });
        }
    }

    pub(super) fn leave_floor(&mut self, at: Moment) {
        if let Some(turn) = self.turns.last_mut().filter(|turn| turn.until.is_none()) {
            turn.until = Some(at);
        }
    }

    /// Ends the stay at a step, and whoever had the floor.
    pub(super) fn rise(&mut self, at: Moment) {
        self.leave_floor(at);
        if let Some(visit) = self.visits.last_mut().filter(|visit| visit.until.is_none()) {
            visit.until = Some(at);
        }
    }

    /// The end of a time that goes on: now, or the evening before where nobody has spoken since.
    fn end_of(&self, until: Option<Moment>, now: Moment) -> Moment {
        until.unwrap_or_else(|| self.last_word.filter(|last| self.agenda.is_night(*last, now)).unwrap_or(now))
    }

    fn length(&self, from: Moment, until: Option<Moment>, now: Moment) -> TimeDelta {
        (self.end_of(until, now) - from).max(TimeDelta::zero())
    }

    /// Time spent at a step until `now`, over all visits. A clock that ran backwards counts for nothing.
    pub fn used(&self, step: usize, now: Moment) -> TimeDelta {
        let stays = self.stays(step).into_iter();
        stays.map(|visit| self.length(visit.from, visit.until, now)).sum()
    }

    /// The longest time that an agency had the floor at a step that is meant.
    pub fn longest_turn(&self, agency: &str, now: Moment, is_meant: impl Fn(Option<usize>) -> bool) -> TimeDelta {
        let turns = self.turns.iter().filter(|turn| turn.agency == agency && is_meant(turn.step));
        turns.map(|turn| self.length(turn.from, turn.until, now)).max().unwrap_or_default()
    }

    /// When the meeting would end if every step to come took its planned time, and this one what it has left. None
    /// where no time was planned for any step.
    pub fn projected_end(&self, now: Moment) -> Option<Moment> {
        let current = self.step().filter(|_| self.agenda.steps.iter().any(|step| step.minutes > 0))?;
        let steps = self.agenda.steps.iter().enumerate().skip(current);
        let left = steps.map(|(index, step)| {
            (TimeDelta::minutes(step.minutes.into()) - self.used(index, now)).max(TimeDelta::zero())
        });
        Some(now + left.sum::<TimeDelta>())
    }

    /// The day of the meeting on which something was said. The first is the agenda's, whatever the clock shows; later
    /// ones are counted from the day on which it was opened.
    pub fn day_of(&self, at: Moment) -> NaiveDate {
        let date = self.agenda.date;
        let Some(opened) = self.opened_at() else { return date };
        let first = self.agenda.local_date(opened).max(date);
        let days = (self.agenda.local_date(at) - first).num_days();
        if (0..=LONGEST).contains(&days) { date + TimeDelta::days(days) } else { date }
    }

    /// The date of something in the meeting as it can be told: the clock's, or the meeting's where that was far off.
    pub fn date_told(&self, at: Moment) -> NaiveDate {
        let is_off = |at: Moment| (self.agenda.local_date(at) - self.agenda.date).num_days().abs() > LONGEST;
        match is_off(at) && self.opened_at().is_some_and(is_off) {
            true => self.day_of(at),
            false => self.agenda.local_date(at),
        }
    }

    /// The day that it is in the meeting now; of one that has ended, its last.
    pub fn today(&self, now: Moment) -> NaiveDate {
        self.day_of(self.sits_at(now))
    }

    /// The moment on whose day the hours are that are noted now: of a meeting that has ended, when it did.
    pub fn sits_at(&self, now: Moment) -> Moment {
        let is_over = self.closed_at.is_some() || self.corrected;
        self.gavel.filter(|_| is_over).unwrap_or(now)
    }

    /// When something was last said or done in the hall.
    pub fn last_moment(&self) -> Moment {
        self.last_word.unwrap_or_default()
    }

    pub(super) fn days_by_clock(&self) -> Vec<NaiveDate> {
        let ends = self.visits.iter().flat_map(|visit| [Some(visit.from), visit.until]).flatten();
        let open = self.visits.last().filter(|visit| visit.until.is_none()).and(self.last_word);
        let mut days: Vec<_> = ends.chain(open).map(|at| self.day_of(at)).collect();
        days.sort();
        days.dedup();
        if days.is_empty() { vec![self.agenda.date] } else { days }
    }

    pub(super) fn sittings_by_clock(&self) -> Vec<TimeSpan> {
        let mut sittings: Vec<TimeSpan> = Vec::new();
        for visit in &self.visits {
            match sittings.last_mut() {
                Some(last) if last.until.is_none_or(|until| !self.agenda.is_night(until, visit.from)) => {
                    last.until = visit.until;
                }
                _ => sittings.push(TimeSpan { from: visit.from, until: visit.until }),
            }
        }
        sittings
    }
}
