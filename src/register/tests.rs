//! The Kupang meeting and the laws of the register.

mod hall;
mod issue;
mod people;
mod revision;
mod sitting;
mod succession;

pub mod laws;
pub mod read_back;

use chrono::NaiveDate;
use uuid::Uuid;

use super::*;
use crate::agenda::{Agency, Agenda, Cluster, Step};
use crate::calendar::Moment;
use crate::deadline::Deadline;

pub fn agenda() -> Agenda {
    let agency =
        |id: &str, short: &str| Agency { id: id.into(), name: short.into(), short: short.into(), ..Agency::default() };
    let members = vec!["disdukcapil".into(), "dinkes".into()];
    Agenda {
        title: "Rakor".into(),
        series: "kla".into(),
        date: NaiveDate::from_ymd_opt(2024, 3, 14).unwrap(),
        cluster_word: "Klaster".into(),
        agencies: vec![
            agency("disdukcapil", "Disdukcapil"),
            agency("dinkes", "Dinkes"),
            agency("satpol-pp", "Satpol PP"),
        ],
        clusters: vec![Cluster { id: "I".into(), name: "Hak Sipil".into(), members, ..Cluster::default() }],
        steps: vec![
            Step { title: "Pembukaan".into(), minutes: 10, ..Step::default() },
            Step { title: "Klaster I".into(), minutes: 18, cluster: Some("I".into()), ..Step::default() },
        ],
        ..Agenda::default()
    }
}

pub fn moment(minute: i64) -> Moment {
    "2024-03-14T09:12:00+08:00".parse::<Moment>().unwrap() + chrono::TimeDelta::minutes(minute)
}

/// A register with a hand on the gavel: each command is decided and applied at once.
pub struct Hall {
    pub register: Register,
    log: Vec<Recorded>,
    pub meeting: Option<MeetingId>,
    minute: i64,
}

impl Default for Hall {
    fn default() -> Self {
        Self::new()
    }
}

impl Hall {
    pub fn new() -> Self {
        let mut hall = Self { register: Register::new("kla"), log: Vec::new(), meeting: None, minute: 0 };
        hall.ask("meja-1", Command::Plan(Box::new(agenda()))).unwrap();
        hall.meeting = Some(hall.register.meetings[0].id);
        hall.ask("meja-1", Command::EnterStep(0)).unwrap();
        hall
    }

    pub fn ask(&mut self, seat: &str, command: Command) -> Result<(), Rejection> {
        self.minute += 1;
        self.ask_at(moment(self.minute), seat, command)
    }

    pub fn ask_at(&mut self, at: Moment, seat: &str, command: Command) -> Result<(), Rejection> {
        let id = Uuid::from_u128(self.log.len() as u128 + 1);
        let request = Request { id, meeting: self.meeting, at, seat: seat.into(), command };
        if let Some(event) = self.register.decide(&request)? {
            let Request { id, meeting, at, seat, .. } = request;
            let recorded = Recorded { id, meeting, at, seat, event };
            self.register.apply(&recorded);
            self.log.push(recorded);
        }
        Ok(())
    }

    pub fn record(&mut self, kind: Kind, content: Content) {
        self.ask("meja-1", Command::Record { kind, place: Place::default(), content }).unwrap();
    }

    /// Records what these agencies say themselves, where the meeting is.
    pub fn say(&mut self, speakers: &[&str], kind: Kind, content: Content) {
        let meeting = self.register.meeting(self.meeting.unwrap()).unwrap();
        let speakers = speakers.iter().map(|id| (*id).into()).collect();
        let place = meeting.place(meeting.step(), meeting.floor.clone(), speakers);
        self.ask("meja-1", Command::Record { kind, place, content }).unwrap();
    }

    pub fn entry(&self, code: &str) -> &Entry {
        self.register.entry(code.parse().unwrap()).unwrap()
    }

    pub fn meeting(&self) -> &Meeting {
        &self.register.meetings[0]
    }
}

pub fn promise(text: &str, owners: &[&str]) -> Content {
    Content { text: text.into(), owners: owners.iter().map(|id| (*id).into()).collect(), ..Content::default() }
}

pub fn code(text: &str) -> Code {
    text.parse().unwrap()
}

pub fn answer(reason: &str) -> Answer {
    Answer { reason: reason.into(), ..Answer::default() }
}

pub fn until(date: &str) -> Deadline {
    Deadline { said: date.into(), date: Some(date.parse().unwrap()), ..Default::default() }
}

pub fn day(date: &str) -> NaiveDate {
    date.parse().unwrap()
}

impl Hall {
    /// Holds the next meeting, of this agenda.
    pub fn next(&mut self, agenda: Agenda) {
        self.ask("meja-1", Command::Plan(Box::new(agenda))).unwrap();
        self.meeting = self.register.meetings.last().map(|meeting| meeting.id);
        self.ask("meja-1", Command::EnterStep(0)).unwrap();
    }

    pub fn set(&mut self, what: &str, agency: &str, status: Status, answer: Answer) -> Result<(), Rejection> {
        self.ask("meja-1", Command::SetStatus { code: code(what), agency: agency.into(), status, answer })
    }
}

#[test]
fn the_largest_number_of_a_foreign_register_does_not_stop_the_count() {
    let mut hall = Hall::new();
    let event = Event::EntryRecorded {
        code: Code { kind: Kind::Commitment, number: u32::MAX },
        place: Place::default(),
        content: promise("Asing", &[]),
    };
    hall.register.apply(&Recorded {
        id: Uuid::max(),
        meeting: hall.meeting,
        at: moment(1),
        seat: "lain".into(),
        event,
    });
    hall.record(Kind::Commitment, promise("Perwali", &["disdukcapil"]));
    assert_eq!(hall.entry("KM-1").content.text, "Perwali");
}

#[test]
fn numbers_are_for_life_even_when_the_entry_is_withdrawn() {
    let mut hall = Hall::new();
    hall.record(Kind::Commitment, promise("Perwali", &["disdukcapil"]));
    hall.ask("meja-1", Command::Withdraw { code: code("KM-1"), reason: "salah dengar".into() }).unwrap();
    hall.record(Kind::Commitment, promise("Rekap", &["dinkes"]));
    assert_eq!(hall.register.entries.iter().map(|entry| entry.code.to_string()).collect::<Vec<_>>(), ["KM-1", "KM-2"]);
    assert_eq!(hall.entry("KM-1").status(), Status::Withdrawn);
}

#[test]
fn undo_withdraws_and_redo_brings_the_same_number_back() {
    let mut hall = Hall::new();
    hall.record(Kind::Commitment, promise("Perwali", &["disdukcapil"]));
    hall.ask(
        "meja-1",
        Command::Change { code: code("KM-1"), before: None, content: promise("Perwali akta", &["disdukcapil"]) },
    )
    .unwrap();
    hall.ask("meja-1", Command::Undo).unwrap();
    assert_eq!(hall.entry("KM-1").content.text, "Perwali");
    hall.ask("meja-1", Command::Undo).unwrap();
    assert!(!hall.entry("KM-1").stands());
    assert_eq!(hall.ask("meja-1", Command::Undo), Err(Rejection::NothingToUndo));
    hall.ask("meja-1", Command::Redo).unwrap();
    hall.ask("meja-1", Command::Redo).unwrap();
    assert!(hall.entry("KM-1").stands());
    assert_eq!(hall.entry("KM-1").content.text, "Perwali akta");
    assert_eq!(hall.ask("meja-1", Command::Redo), Err(Rejection::NothingToRedo));
}

#[test]
fn a_conversion_can_be_undone_and_redone() {
    let mut hall = Hall::new();
    hall.record(Kind::Commitment, promise("RS swasta belum tersambung", &["disdukcapil"]));
    hall.ask("meja-1", Command::Convert { code: code("KM-1"), kind: Kind::Blocker }).unwrap();
    for _ in 0..2 {
        assert_eq!(hall.entry("KM-1").withdrawal.as_ref().unwrap().into, Some(code("KD-1")));
        assert!(hall.entry("KD-1").stands());
        hall.ask("meja-1", Command::Undo).unwrap();
        assert!(hall.entry("KM-1").stands());
        assert!(!hall.entry("KD-1").stands());
        hall.ask("meja-1", Command::Redo).unwrap();
    }
}

#[test]
fn undo_never_takes_back_what_another_seat_changed() {
    let mut hall = Hall::new();
    hall.record(Kind::Commitment, promise("Perwali", &["disdukcapil"]));
    hall.ask("meja-2", Command::Change { code: code("KM-1"), before: None, content: promise("Perwali", &["dinkes"]) })
        .unwrap();
    assert_eq!(hall.ask("meja-1", Command::Undo), Err(Rejection::ChangedElsewhere(code("KM-1"))));
    hall.ask("meja-2", Command::Undo).unwrap();
    assert_eq!(hall.entry("KM-1").content.owners, ["disdukcapil"]);
}

#[test]
fn every_owner_of_a_joint_promise_has_a_status_of_its_own() {
    let mut hall = Hall::new();
    hall.record(Kind::Commitment, promise("Perwali", &["disdukcapil", "dinkes"]));
    let set = |agency: &str| Command::SetStatus {
        code: code("KM-1"),
        agency: agency.into(),
        status: Status::Done,
        answer: Answer::default(),
    };
    hall.ask("meja-1", set("dinkes")).unwrap();
    assert_eq!(hall.entry("KM-1").status_of("dinkes"), Status::Done);
    assert_eq!(hall.entry("KM-1").status(), Status::Open);
    hall.ask("meja-1", set("disdukcapil")).unwrap();
    assert_eq!(hall.entry("KM-1").status(), Status::Done);
    assert_eq!(hall.ask("meja-1", set("satpol-pp")), Err(Rejection::NotAnOwner(code("KM-1"), "Satpol PP".into())));
}

#[test]
fn a_closed_meeting_takes_nothing_until_it_is_reopened() {
    let mut hall = Hall::new();
    hall.ask("meja-1", Command::Close).unwrap();
    let record = Command::Record { kind: Kind::Note, place: Place::default(), content: promise("Terlambat", &[]) };
    assert_eq!(hall.ask("meja-1", record.clone()), Err(Rejection::MeetingClosed));
    hall.ask("meja-1", Command::Reopen).unwrap();
    hall.ask("meja-1", record).unwrap();
    assert_eq!(hall.meeting().reopened_at.len(), 1);
    assert_eq!(hall.ask("meja-1", Command::Reopen), Err(Rejection::NotClosed));
}

#[test]
fn each_visit_of_a_step_keeps_its_real_times() {
    let mut hall = Hall::new();
    hall.ask("meja-1", Command::EnterStep(1)).unwrap();
    hall.ask("meja-1", Command::EnterStep(0)).unwrap();
    hall.ask("meja-1", Command::EnterStep(0)).unwrap();
    let steps: Vec<_> = hall.meeting().visits.iter().map(|visit| visit.step).collect();
    assert_eq!(steps, [0, 1, 0], "entering the same step again is no new visit");
    assert_eq!(hall.meeting().used(0, moment(10)).num_minutes(), 1 + 6);
    assert_eq!(hall.meeting().projected_end(moment(10)).unwrap(), moment(10 + 3 + 17));
}

#[test]
fn a_meeting_without_planned_times_has_no_projected_end() {
    let mut hall = Hall::new();
    let mut agenda = agenda();
    agenda.steps.iter_mut().for_each(|step| step.minutes = 0);
    hall.ask("meja-1", Command::Plan(Box::new(agenda))).unwrap();
    assert_eq!(hall.meeting().projected_end(moment(10)), None);
}

#[test]
fn an_agency_added_live_joins_its_cluster_and_outlives_a_new_agenda() {
    let mut hall = Hall::new();
    let agency = Agency { name: "RSUD S.K. Lerik".into(), ..Agency::default() };
    let add = Command::AddAgency { agency, cluster: Some("I".into()) };
    hall.ask("meja-1", add.clone()).unwrap();
    assert_eq!(hall.ask("meja-1", add), Err(Rejection::AgencyKnown("rsud-s-k-lerik".into())));
    let revised = Agenda { place: "Aula Bappeda".into(), ..agenda() };
    hall.ask("meja-1", Command::Plan(Box::new(revised.clone()))).unwrap();
    assert_eq!(hall.meeting().agenda.place, "Aula Bappeda");
    assert!(hall.meeting().agenda.clusters[0].members.contains(&"rsud-s-k-lerik".into()));
    let events = hall.log.len();
    hall.ask("meja-1", Command::Plan(Box::new(revised))).unwrap();
    assert_eq!(hall.log.len(), events, "an agenda that says the same changes nothing");
}

#[test]
fn what_makes_no_sense_is_refused_in_words() {
    let mut hall = Hall::new();
    let record = |content| Command::Record { kind: Kind::Commitment, place: Place::default(), content };
    assert_eq!(hall.ask("meja-1", record(promise(" \x1b ", &[]))), Err(Rejection::NoText));
    assert_eq!(hall.ask("meja-1", record(promise("x", &["dinsos"]))), Err(Rejection::NoAgency("dinsos".into())));
    assert_eq!(hall.ask("meja-1", record(promise(&"x".repeat(4001), &[]))), Err(Rejection::TooLong(4000)));
    assert_eq!(hall.ask("meja-1", Command::EnterStep(9)), Err(Rejection::NoStep(9)));
    assert_eq!(
        hall.ask("meja-1", Command::Withdraw { code: code("KM-7"), reason: "x".into() }),
        Err(Rejection::NoEntry(code("KM-7")))
    );
}

#[test]
fn an_event_of_a_newer_rakor_is_passed_over() {
    let newer = r#"{"type":"vote_counted","in_favour":12}"#;
    assert_eq!(serde_json::from_str::<Event>(newer).unwrap(), Event::Unknown);
    let mut hall = Hall::new();
    let before = hall.register.entries.clone();
    let recorded = Recorded { event: Event::Unknown, ..hall.log[0].clone() };
    hall.register.apply(&recorded);
    assert_eq!(hall.register.entries, before);
}
