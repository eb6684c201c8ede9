//! What the hall sees and agrees to, and promises that look alike.

use super::*;

fn two_promises() -> Hall {
    let mut hall = Hall::new();
    hall.record(Kind::Commitment, promise("Perwali akta", &["disdukcapil"]));
    hall.record(
        Kind::Commitment,
        Content { with: vec!["satpol-pp".into()], ..promise("Perwali akta anak", &["dinkes"]) },
    );
    hall
}

#[test]
fn what_is_changed_after_it_was_agreed_to_is_no_longer_agreed() {
    let mut hall = two_promises();
    hall.ask("meja-1", Command::Agree(code("KM-1"))).unwrap();
    assert!(hall.entry("KM-1").agreed.is_some());
    hall.ask(
        "meja-1",
        Command::Change { code: code("KM-1"), before: None, content: promise("Perwali KIA", &["disdukcapil"]) },
    )
    .unwrap();
    assert!(hall.entry("KM-1").agreed.is_none());
    hall.ask("meja-1", Command::Undo).unwrap();
    assert!(hall.entry("KM-1").agreed.is_some(), "undoing the change brings the agreement back");
    hall.ask("meja-1", Command::Undo).unwrap();
    assert!(hall.entry("KM-1").agreed.is_none(), "then the agreement itself is taken back");
}

#[test]
fn a_joined_promise_goes_on_in_the_other_with_both_owners() {
    let mut hall = two_promises();
    hall.ask("meja-1", Command::Join { code: code("KM-2"), into: code("KM-1") }).unwrap();
    let whole = &hall.entry("KM-1").content;
    assert_eq!(
        (whole.text.as_str(), whole.owners.as_slice()),
        ("Perwali akta", &["disdukcapil".into(), "dinkes".into()][..])
    );
    assert_eq!(whole.with, ["satpol-pp"]);
    assert_eq!(hall.entry("KM-2").withdrawal.as_ref().and_then(|gone| gone.into), Some(code("KM-1")));
    hall.ask("meja-1", Command::Undo).unwrap();
    assert!(hall.entry("KM-2").stands());
    assert_eq!(hall.entry("KM-1").content, promise("Perwali akta", &["disdukcapil"]));
    hall.ask("meja-1", Command::Redo).unwrap();
    assert!(!hall.entry("KM-2").stands());
    assert_eq!(hall.entry("KM-1").content.owners.len(), 2);
}

#[test]
fn what_was_said_of_a_pair_holds_in_either_order_and_can_be_taken_back() {
    let mut hall = two_promises();
    let (one, other) = (code("KM-2"), code("KM-1"));
    hall.ask("meja-1", Command::Settle { one, other, settled: Some(Resolution::Led { by: one }) }).unwrap();
    assert_eq!(hall.register.settled(other, one), Some(Resolution::Led { by: one }));
    hall.ask("meja-1", Command::Settle { one: other, other: one, settled: Some(Resolution::Apart) }).unwrap();
    assert_eq!(hall.register.settled(one, other), Some(Resolution::Apart));
    hall.ask("meja-1", Command::Undo).unwrap();
    assert_eq!(hall.register.settled(one, other), Some(Resolution::Led { by: one }));
}

#[test]
fn only_promises_that_stand_can_be_joined() {
    let mut hall = two_promises();
    hall.record(Kind::Note, promise("Catatan", &[]));
    let join = |code, into| Command::Join { code, into };
    assert_eq!(hall.ask("meja-1", join(code("KM-1"), code("CT-1"))), Err(Rejection::NotAPromise(code("CT-1"))));
    assert_eq!(hall.ask("meja-1", join(code("KM-9"), code("KM-1"))), Err(Rejection::NoEntry(code("KM-9"))));
    hall.ask("meja-1", join(code("KM-1"), code("KM-2"))).unwrap();
    assert_eq!(hall.ask("meja-1", join(code("KM-1"), code("KM-2"))), Err(Rejection::EntryWithdrawn(code("KM-1"))));
}

#[test]
fn the_hall_looks_back_at_the_meeting_when_it_goes_on() {
    let mut hall = two_promises();
    let show = || Command::Show(Display::Attendance);
    hall.ask("meja-2", show()).unwrap();
    hall.record(Kind::Note, promise("Catatan meja lain", &[]));
    assert_eq!(hall.meeting().stage.0, Display::Attendance, "another seat's entry leaves it");
    hall.ask("meja-2", Command::GiveFloor(Some("dinkes".into()))).unwrap();
    assert_eq!(hall.meeting().stage.0, Display::Meeting);
    hall.ask("meja-2", show()).unwrap();
    hall.ask("meja-1", Command::EnterStep(1)).unwrap();
    assert_eq!(hall.meeting().stage.0, Display::Meeting, "a new step is for everybody");
    hall.ask("meja-1", Command::Close).unwrap();
    hall.ask("meja-1", Command::Show(Display::Map)).unwrap();
    assert_eq!(hall.meeting().stage.0, Display::Map, "a closed meeting can be looked at");
}
