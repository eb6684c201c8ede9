//! Consoles that write at the same time, and disks that fail while the meeting goes on.

mod desk;
mod law;

use super::*;
use crate::agenda::{Agency, Agenda};
use crate::register::{Content, Guest, Kind, Place};
use crate::store::{Memory, Sqlite};
use desk::{Desk, Fate, Fated, agenda, at, code, content, note, texts};

#[test]
fn two_consoles_see_each_other_and_neither_loses_an_entry() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kla.rakor");
    let mut one = Desk::opened(Sqlite::open(&path).unwrap(), "meja/1");
    let mut two = Desk::opened(Sqlite::open(&path).unwrap(), "meja/2");
    assert_eq!(two.live.register().meetings.len(), 1, "the same agenda is the same meeting");
    assert_eq!(one.ask(note("satu")).unwrap().event.map(|_| ()), Some(()));
    assert!(two.ask(note("dua")).unwrap().saved, "another writer was first, and it is written all the same");
    assert_eq!(two.entries(), ["CT-1 satu", "CT-2 dua"]);
    assert!(one.sync().changed);
    assert_eq!(one.entries(), two.entries());
    assert_eq!(one.sync(), Synced::default());
    assert_eq!(one.live.register(), two.live.register());
}

#[test]
fn a_plan_of_another_console_is_revised_and_not_lost() {
    let log = Memory::default();
    let mut one = Desk::at(log.clone(), "meja/1");
    let mut two = Desk::at(log, "meja/2");
    one.ask(Command::Plan(Box::new(agenda()))).unwrap();
    let elsewhere = Agenda { place: "Aula".into(), ..agenda() };
    two.ask(Command::Plan(Box::new(elsewhere))).unwrap();
    assert_eq!(two.live.register().meetings.len(), 1);
    assert_eq!(two.live.register().meetings[0].agenda.place, "Aula");
}

#[test]
fn on_a_full_disk_the_meeting_goes_on_and_is_saved_in_order_once_there_is_room() {
    let log = Memory::default();
    let fated = Fated::on(&log);
    let mut desk = Desk::opened(fated.clone(), "meja/1");
    fated.meets(&[Fate::Full; 2]);
    for (unsaved, text) in ["satu", "dua", "tiga"].into_iter().enumerate() {
        let outcome = desk.ask(note(text)).unwrap();
        assert!(outcome.event.is_some() && !outcome.saved);
        assert_eq!(desk.live.unsaved(), unsaved + 1);
        assert_eq!(desk.live.trouble(), Some(&StoreError::Full));
    }
    assert_eq!(desk.entries(), ["CT-1 satu", "CT-2 dua", "CT-3 tiga"]);
    assert_eq!(texts(&log), Vec::<String>::new());

    assert_eq!(desk.sync(), Synced::default(), "still full");
    assert_eq!(desk.live.unsaved(), 3);
    assert_eq!(desk.sync(), Synced { changed: true, saved: 3, ..Synced::default() });
    assert_eq!((desk.live.unsaved(), desk.live.trouble()), (0, None));
    assert_eq!(texts(&log), ["satu", "dua", "tiga"]);
    assert!(desk.ask(note("empat")).unwrap().saved);
    assert_eq!(desk.entries(), ["CT-1 satu", "CT-2 dua", "CT-3 tiga", "CT-4 empat"]);
}

#[test]
fn a_log_in_trouble_is_asked_again_only_every_two_seconds() {
    let fated = Fated::on(&Memory::default());
    let mut desk = Desk::opened(fated.clone(), "meja/1");
    fated.meets(&[Fate::Full]);
    desk.ask(note("satu")).unwrap();
    let asked = at(desk.second);
    let after = |milliseconds| asked + TimeDelta::milliseconds(milliseconds);
    assert_eq!(desk.live.sync(after(1)).saved, 0);
    assert_eq!(desk.live.sync(after(1_999)).saved, 0);
    assert_eq!(desk.live.sync(after(2_000)).saved, 1);

    fated.meets(&[Fate::Full]);
    desk.ask(note("dua")).unwrap();
    assert_eq!(desk.live.sync(after(-3_600_000)).saved, 1, "a clock that was put back keeps nobody waiting");
}

#[test]
fn what_was_written_unheard_is_not_written_twice() {
    let log = Memory::default();
    let fated = Fated::on(&log);
    let mut desk = Desk::opened(fated.clone(), "meja/1");
    fated.meets(&[Fate::WrittenUnheard]);
    assert!(!desk.ask(note("satu")).unwrap().saved);
    desk.ask(note("dua")).unwrap();
    assert_eq!(desk.sync().saved, 2);
    assert_eq!(texts(&log), ["satu", "dua"]);
    assert_eq!(desk.entries(), ["CT-1 satu", "CT-2 dua"]);
}

#[test]
fn unsaved_changes_follow_their_entry_when_another_console_took_its_code() {
    let log = Memory::default();
    let fated = Fated::on(&log);
    let mut one = Desk::opened(fated.clone(), "meja/1");
    let mut two = Desk::opened(log, "meja/2");
    fated.meets(&[Fate::Full]);
    one.ask(note("satu")).unwrap();
    one.ask(note("dua")).unwrap();
    one.ask(Command::Change { code: code("CT-1"), before: None, content: content("satu, diubah") }).unwrap();
    one.ask(Command::Withdraw { code: code("CT-2"), reason: "keliru".into() }).unwrap();
    two.ask(note("lain")).unwrap();
    let mut synced = one.sync();
    synced.renamed.retain(|(shown, _)| matches!(shown, GivenName::Entry(_)));
    let renamed = [("CT-1", "CT-2"), ("CT-2", "CT-3")];
    assert_eq!(synced.renamed, renamed.map(|(old, new)| (GivenName::Entry(code(old)), GivenName::Entry(code(new)))));
    assert_eq!(one.entries(), ["CT-1 lain", "CT-2 satu, diubah", "(CT-3 dua)"]);
}

#[test]
fn an_unsaved_meeting_that_another_console_planned_first_keeps_its_entries() {
    let log = Memory::default();
    let fated = Fated::on(&log);
    fated.meets(&[Fate::Full]);
    let mut one = Desk::opened(fated, "meja/1");
    one.ask(note("satu")).unwrap();
    let mut two = Desk::opened(log, "meja/2");
    two.ask(note("lain")).unwrap();
    let synced = one.sync();
    assert_eq!(synced.refused, []);
    assert_eq!(one.live.register().meetings.len(), 1);
    assert_eq!(one.entries(), ["CT-1 lain", "CT-2 satu"]);
}

#[test]
fn what_another_console_made_impossible_comes_back_to_who_typed_it() {
    let log = Memory::default();
    let fated = Fated::on(&log);
    let mut one = Desk::opened(fated.clone(), "meja/1");
    let mut two = Desk::opened(log, "meja/2");
    fated.meets(&[Fate::Full]);
    one.ask(note("satu")).unwrap();
    two.ask(Command::Close).unwrap();
    assert_eq!(one.sync().refused, [(note("satu"), Rejection::MeetingClosed)]);
    assert_eq!((one.live.unsaved(), one.entries().len()), (0, 0));
}

#[test]
fn a_change_of_what_was_refused_touches_nobody_elses_entry() {
    let log = Memory::default();
    let fated = Fated::on(&log);
    let mut one = Desk::opened(fated.clone(), "meja/1");
    let mut two = Desk::opened(log, "meja/2");
    let agency = Agency { name: "RSUD".into(), ..Agency::default() };
    two.ask(Command::AddAgency { agency, cluster: None }).unwrap();
    one.sync();
    fated.meets(&[Fate::Full]);
    let promise = Content { owners: vec!["rsud".into()], ..content("satu") };
    let record = Command::Record { kind: Kind::Note, place: Place::default(), content: promise };
    let change = Command::Change { code: code("CT-1"), before: None, content: content("satu, diubah") };
    one.ask(record.clone()).unwrap();
    one.ask(change.clone()).unwrap();
    two.ask(Command::Undo).unwrap();
    two.ask(note("lain")).unwrap();
    let refused = [(record, Rejection::NoAgency("rsud".into())), (change, Rejection::NoEntry(code("CT-1")))];
    assert_eq!(one.sync().refused, refused);
    assert_eq!(one.entries(), ["CT-1 lain"]);
}

#[test]
fn an_unsaved_change_leaves_alone_what_another_console_changed_meanwhile() {
    for (theirs, refused) in [("satu", false), ("satu, dari sana", true)] {
        let log = Memory::default();
        let fated = Fated::on(&log);
        let mut one = Desk::opened(fated.clone(), "meja/1");
        one.ask(note("satu")).unwrap();
        let mut two = Desk::opened(log, "meja/2");
        fated.meets(&[Fate::Full]);
        let change = |content: Content| {
            let before = Some(Box::new(self::content("satu")));
            Command::Change { code: code("CT-1"), before, content }
        };
        one.ask(change(content("satu, diubah"))).unwrap();
        let evidence = Some("SK 12".to_owned());
        two.ask(change(Content { evidence: evidence.clone(), ..content(theirs) })).unwrap();
        let outcome = one.sync().refused;
        let says = &one.live.register().entry(code("CT-1")).unwrap().content;
        assert_eq!(says.evidence, evidence);
        match refused {
            true => {
                assert_eq!(outcome, [(change(content("satu, diubah")), Rejection::ChangedSince(code("CT-1")))]);
                assert_eq!(says.text, theirs);
            }
            false => assert_eq!((outcome.len(), says.text.as_str()), (0, "satu, diubah")),
        }
    }
}

#[test]
fn an_undo_of_what_was_refused_undoes_nothing_else() {
    let log = Memory::default();
    let fated = Fated::on(&log);
    let mut one = Desk::opened(fated.clone(), "meja/1");
    one.ask(note("nol")).unwrap();
    let mut two = Desk::opened(log, "meja/2");
    let agency = Agency { name: "RSUD".into(), ..Agency::default() };
    two.ask(Command::AddAgency { agency, cluster: None }).unwrap();
    one.sync();
    fated.meets(&[Fate::Full]);
    let content = Content { owners: vec!["rsud".into()], ..content("satu") };
    one.ask(Command::Record { kind: Kind::Note, place: Place::default(), content }).unwrap();
    one.ask(Command::Undo).unwrap();
    one.ask(Command::Redo).unwrap();
    two.ask(Command::Undo).unwrap();
    let synced = one.sync();
    let why: Vec<_> = synced.refused.into_iter().map(|(_, refusal)| refusal).collect();
    assert_eq!(why, [Rejection::NoAgency("rsud".into()), Rejection::NothingToUndo, Rejection::NothingToRedo]);
    assert_eq!((one.entries(), synced.lost), (vec!["CT-1 nol".to_owned()], vec![GivenName::Entry(code("CT-2"))]));
}

#[test]
fn unsaved_changes_follow_their_guest_when_another_console_took_its_number() {
    let log = Memory::default();
    let fated = Fated::on(&log);
    let mut one = Desk::opened(fated.clone(), "meja/1");
    let mut two = Desk::opened(log, "meja/2");
    let guest = |name: &str| Some(Guest { name: name.into(), ..Guest::default() });
    fated.meets(&[Fate::Full]);
    one.ask(Command::NoteGuest { number: None, guest: guest("Ana") }).unwrap();
    one.ask(Command::NoteGuest { number: Some(0), guest: guest("Ana B") }).unwrap();
    two.ask(Command::NoteGuest { number: None, guest: guest("Budi") }).unwrap();
    let meeting = one.live.register().meetings[0].id;
    assert_eq!(one.sync().renamed, [(GivenName::Guest(meeting, 0), GivenName::Guest(meeting, 1))]);
    let names: Vec<_> = one.live.register().meetings[0].guests.values().map(|guest| &guest.name).collect();
    assert_eq!(names, ["Budi", "Ana B"]);
}

#[test]
fn a_log_put_back_to_an_older_state_is_a_trouble_and_no_endless_loop() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kla.rakor");
    let mut desk = Desk::opened(Sqlite::open(&path).unwrap(), "meja/1");
    rusqlite::Connection::open(&path).unwrap().execute("delete from event where position = 1", []).unwrap();
    assert!(!desk.ask(note("satu")).unwrap().saved);
    assert_eq!(desk.live.trouble(), Some(&StoreError::Replaced));
    assert_eq!(desk.entries(), ["CT-1 satu"]);
}

#[test]
fn what_belongs_together_is_saved_together_or_not_at_all() {
    let log = Memory::default();
    let fated = Fated::on(&log);
    let mut desk = Desk::opened(fated.clone(), "meja/1");
    let together = |step, agency: &str| vec![Command::EnterStep(step), Command::GiveFloor(Some(agency.into()))];
    let place = |desk: &Desk<Fated>| {
        let meeting = &desk.live.register().meetings[0];
        (meeting.step(), meeting.floor.as_deref().map(str::to_owned))
    };
    let meeting = desk.live.register().meetings[0].id;
    let before = (place(&desk), desk.live.saved());
    assert!(desk.live.execute_all(meeting, at(9), "meja/1", together(1, "nobody")).is_err());
    assert_eq!((place(&desk), desk.live.saved()), before, "the step is refused with the floor");

    fated.meets(&[Fate::Full; 2]);
    let (events, saved) = desk.live.execute_all(meeting, at(10), "meja/1", together(1, "dinkes")).unwrap();
    assert_eq!((events.len(), saved, desk.live.unsaved(), desk.live.saved()), (2, false, 2, before.1));
    assert_eq!(place(&desk), (Some(1), Some("dinkes".into())), "on screen both are there");
    assert_eq!(desk.sync(), Synced::default(), "still full");
    assert_eq!(desk.sync().saved, 2);
    assert_eq!(desk.live.saved(), before.1 + 2);
}
