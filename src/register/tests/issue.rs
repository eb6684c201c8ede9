//! Issued minutes stay as they are, and move from draft to approved or returned.

use proptest::prelude::*;

use super::laws::any_command;
use super::*;
use crate::register::issue::sha256;

impl Hall {
    fn issue(&mut self, text: &str) -> Result<(), Rejection> {
        let position = self.register.position;
        self.ask("meja-1", Command::IssueMinutes { text: text.into(), substance: text.into(), position })
    }

    fn send(&mut self, version: u32, state: IssueState, by: &str, reason: &str) -> Result<(), Rejection> {
        self.ask("meja-1", Command::MoveMinutes { version, state, by: by.into(), reason: reason.into() })
    }

    fn closed() -> Self {
        let mut hall = Self::new();
        hall.record(Kind::Commitment, promise("Perwali", &["disdukcapil"]));
        hall.ask("meja-1", Command::Close).unwrap();
        hall
    }
}

#[test]
fn only_a_closed_meeting_issues_minutes_and_only_when_something_changed() {
    let mut hall = Hall::new();
    assert_eq!(hall.issue("notula"), Err(Rejection::MinutesStillDraft));
    hall.ask("meja-1", Command::Close).unwrap();
    assert_eq!(hall.send(1, IssueState::Submitted, "", ""), Err(Rejection::NothingIssued));
    hall.issue("notula").unwrap();
    assert_eq!(hall.issue("notula"), Err(Rejection::NothingChangedSince(1)));
    hall.issue("notula yang lain").unwrap();
    hall.issue("notula").unwrap();
    let versions: Vec<_> = hall.meeting().issued.iter().map(|issue| (issue.version, issue.text.as_str())).collect();
    assert_eq!(versions, [(1, "notula"), (2, "notula yang lain"), (3, "notula")]);
    assert!(hall.meeting().issued.iter().all(Issue::is_intact));
    assert_eq!(hall.meeting().issued[0].sha256, sha256("notula"),);
    assert_eq!(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    let stale = Command::IssueMinutes { text: "basi".into(), substance: "basi".into(), position: 1 };
    assert_eq!(hall.ask("meja-2", stale), Err(Rejection::ChangedMeanwhile));
    hall.ask("meja-1", Command::Reopen).unwrap();
    assert_eq!(hall.send(3, IssueState::Submitted, "", ""), Err(Rejection::MinutesStillDraft));
}

#[test]
fn a_version_is_submitted_then_approved_by_somebody_or_returned_for_a_reason() {
    use IssueState::{Approved, Draft, Returned, Submitted};
    let mut hall = Hall::closed();
    hall.issue("satu").unwrap();
    let no_such = |version, from, to| Err(Rejection::NoSuchMove { version, from, to });
    for to in [Approved, Returned, Draft] {
        assert_eq!(hall.send(1, to, "Sekda", "alasan"), no_such(1, Draft, to));
    }
    hall.send(1, Submitted, "", "").unwrap();
    assert_eq!(hall.send(1, Submitted, "", ""), no_such(1, Submitted, Submitted));
    assert_eq!(hall.send(1, Returned, "Sekda", " "), Err(Rejection::NoReason));
    hall.send(1, Returned, "", "daftar hadir\x1b[2J belum lengkap").unwrap();
    assert_eq!(hall.meeting().issued[0].moves[1].reason, "daftar hadir [2J belum lengkap");
    for to in [Draft, Submitted, Approved] {
        assert_eq!(hall.send(1, to, "Sekda", ""), no_such(1, Returned, to));
    }
    hall.issue("dua").unwrap();
    assert_eq!(hall.send(1, Submitted, "", ""), Err(Rejection::Superseded(1, 2)));
    assert_eq!(hall.send(3, Submitted, "", ""), Err(Rejection::NoVersion(3)));
    hall.send(2, Submitted, "", "").unwrap();
    assert_eq!(hall.send(2, Approved, " ", ""), Err(Rejection::NoName));
    hall.send(2, Approved, "Kepala Bappeda", "").unwrap();
    for to in [Draft, Submitted, Returned] {
        assert_eq!(hall.send(2, to, "Sekda", "alasan"), no_such(2, Approved, to));
    }
    let long = "x".repeat(LONGEST_TEXT + 1);
    hall.issue("tiga").unwrap();
    assert_eq!(hall.send(3, Submitted, &long, ""), Err(Rejection::TooLong(LONGEST_TEXT)));
    let states: Vec<_> = hall.meeting().issued.iter().map(|issue| issue.state).collect();
    assert_eq!(states, [Returned, Approved, Draft]);
    assert_eq!(hall.meeting().issued[1].moves[1].by, "Kepala Bappeda");
}

#[test]
fn issuing_is_no_step_that_undo_could_take_back() {
    let mut hall = Hall::closed();
    hall.issue("satu").unwrap();
    hall.ask("meja-1", Command::Reopen).unwrap();
    hall.ask("meja-1", Command::Undo).unwrap();
    assert!(!hall.entry("KM-1").stands());
    assert_eq!(hall.meeting().issued.len(), 1);
}

#[test]
fn a_meeting_knows_what_was_answered_in_it_or_outside_while_it_was_open() {
    let mut hall = Hall::new();
    hall.record(Kind::Commitment, promise("Perwali", &["disdukcapil"]));
    let known = |hall: &Hall| hall.register.known_to(hall.meeting()).entry(code("KM-1")).unwrap().status();
    let first = hall.meeting;
    let outside = |hall: &mut Hall, status| {
        hall.meeting = Uuid::nil();
        hall.set("KM-1", "disdukcapil", status, Answer { needs: vec!["dinkes".into()], ..answer("") }).unwrap();
        hall.meeting = first;
    };
    outside(&mut hall, Status::InProgress);
    assert_eq!(known(&hall), Status::InProgress);
    hall.ask("meja-1", Command::Close).unwrap();
    outside(&mut hall, Status::Done);
    assert_eq!((known(&hall), hall.entry("KM-1").status()), (Status::InProgress, Status::Done));
    hall.ask("meja-1", Command::Reopen).unwrap();
    assert_eq!(known(&hall), Status::InProgress, "what was said while it was closed is not its own");
    outside(&mut hall, Status::Blocked);
    hall.ask("meja-1", Command::Close).unwrap();
    hall.next(Agenda { date: day("2024-06-14"), ..agenda() });
    hall.set("KM-1", "disdukcapil", Status::Done, answer("")).unwrap();
    assert_eq!((known(&hall), hall.entry("KM-1").status()), (Status::Blocked, Status::Done));
}

fn any_step() -> impl Strategy<Value = Command> {
    let state = prop::sample::select(vec![
        IssueState::Draft,
        IssueState::Submitted,
        IssueState::Approved,
        IssueState::Returned,
    ]);
    let issue = "[a-c]{1,2}".prop_map(|text| Command::IssueMinutes { substance: text.clone(), text, position: 0 });
    let send = (1..4u32, state, ".{0,2}", ".{0,2}").prop_map(|(version, state, by, reason)| Command::MoveMinutes {
        version,
        state,
        by,
        reason,
    });
    prop_oneof![3 => any_command(), 2 => issue, 2 => send, 1 => Just(Command::Close)]
}

proptest! {
    #[test]
    fn whatever_follows_the_text_of_an_issued_version_never_changes(
        commands in prop::collection::vec((prop::sample::select(vec!["meja-1", "meja-2"]), any_step()), 0..40),
    ) {
        let mut hall = Hall::closed();
        hall.issue("pertama").unwrap();
        let mut seen: Vec<(u32, String, String)> = Vec::new();
        for (seat, mut command) in commands {
            if let Command::IssueMinutes { position, .. } = &mut command {
                *position = hall.register.position;
            }
            let _ = hall.ask(seat, command);
            let issued = &hall.meeting().issued;
            let now: Vec<_> = issued.iter().map(|issue| (issue.version, issue.text.clone(), issue.sha256.clone())).collect();
            prop_assert!(now.starts_with(&seen), "{:?} after {:?}", now, seen);
            prop_assert!(now.iter().all(|(_, text, sum)| sha256(text) == *sum));
            seen = now;
        }
        let mut replayed = Register::new("kla");
        for recorded in &hall.log {
            replayed.apply(&serde_json::from_str(&serde_json::to_string(recorded).unwrap()).unwrap());
        }
        prop_assert_eq!(&replayed, &hall.register);
    }

    #[test]
    fn even_a_log_that_issues_a_version_twice_keeps_the_first(texts in prop::collection::vec((0..4u32, ".{0,4}"), 1..12)) {
        let mut hall = Hall::closed();
        hall.issue("pertama").unwrap();
        for (version, text) in texts {
            let event = Event::MinutesIssued { version, sha256: sha256(&text), substance: String::new(), text };
            let recorded = Recorded { event, meeting: hall.meeting, ..hall.log[0].clone() };
            hall.register.apply(&recorded);
            prop_assert_eq!(&hall.meeting().issued[0].text, "pertama");
            let versions: Vec<_> = hall.meeting().issued.iter().map(|issue| issue.version).collect();
            prop_assert_eq!(versions, (1..=hall.meeting().issued.len() as u32).collect::<Vec<_>>());
        }
    }
}
