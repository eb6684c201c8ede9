//! Promises answered for, in meetings and between them.

use super::*;

#[test]
fn every_move_to_a_later_date_is_a_slip_of_the_owner_who_moved_it() {
    let mut hall = Hall::new();
    let content = Content { deadline: Some(until("2024-03-31")), ..promise("Ranperda", &["disdukcapil", "dinkes"]) };
    hall.record(Kind::Commitment, content);
    let later = |date: &str| Answer { deadline: Some(until(date)), ..answer("menunggu DPRD") };
    assert_eq!(hall.set("KM-1", "dinkes", Status::Postponed, answer("nanti")), Err(Rejection::NoNewDate));
    let undated = Answer { deadline: Some(until("2024-06-30")), ..Answer::default() };
    assert_eq!(hall.set("KM-1", "dinkes", Status::Postponed, undated), Err(Rejection::NoReason));
    hall.set("KM-1", "dinkes", Status::Postponed, later("2024-06-30")).unwrap();
    hall.set("KM-1", "dinkes", Status::Postponed, later("2024-12-31")).unwrap();
    hall.set("KM-1", "dinkes", Status::Postponed, later("2024-09-30")).unwrap();
    assert_eq!((hall.entry("KM-1").slips("dinkes"), hall.entry("KM-1").slips("disdukcapil")), (2, 0));
    assert_eq!(hall.entry("KM-1").due("dinkes").unwrap().said, "2024-09-30");
    assert_eq!(hall.entry("KM-1").due("disdukcapil").unwrap().said, "2024-03-31");
    hall.ask("meja-1", Command::Undo).unwrap();
    assert_eq!(hall.entry("KM-1").due("dinkes").unwrap().said, "2024-12-31");
    hall.ask("meja-1", Command::Redo).unwrap();
    assert_eq!(
        (hall.entry("KM-1").slips("dinkes"), hall.entry("KM-1").due("dinkes").unwrap().said.as_str()),
        (2, "2024-09-30")
    );
    assert_eq!(hall.entry("KM-1").history.len(), 6, "recorded, three moves, one taken back and made again");
}

#[test]
fn a_status_can_be_set_between_meetings_and_says_so() {
    let mut hall = Hall::new();
    hall.record(Kind::Commitment, promise("Perwali", &["disdukcapil"]));
    hall.ask("meja-1", Command::Close).unwrap();
    hall.meeting = Uuid::nil();
    hall.set("KM-1", "disdukcapil", Status::Done, answer("")).unwrap();
    assert_eq!(hall.entry("KM-1").status(), Status::Done);
    let last = hall.entry("KM-1").history.last().unwrap();
    assert!(last.meeting.is_nil());
    assert_eq!(last.seat, "meja-1");
    hall.set("KM-1", "disdukcapil", Status::Open, answer("belum diundangkan")).unwrap();
    assert_eq!(hall.entry("KM-1").status(), Status::Open, "a closed promise can be reopened");
    assert_eq!(hall.ask("meja-1", Command::Close), Err(Rejection::NoMeeting));
}

#[test]
fn a_withdrawn_part_no_longer_counts_and_a_withdrawn_promise_can_be_reopened() {
    let mut hall = Hall::new();
    hall.record(Kind::Commitment, promise("Perwali", &["disdukcapil", "dinkes"]));
    assert_eq!(hall.set("KM-1", "dinkes", Status::Withdrawn, answer("")), Err(Rejection::NoReason));
    hall.set("KM-1", "dinkes", Status::Withdrawn, answer("bukan tugasnya")).unwrap();
    assert_eq!(hall.entry("KM-1").status(), Status::Open);
    hall.set("KM-1", "disdukcapil", Status::Done, answer("")).unwrap();
    assert_eq!(hall.entry("KM-1").status(), Status::Done);
    hall.ask("meja-1", Command::Withdraw { code: code("KM-1"), reason: "salah".into() }).unwrap();
    assert_eq!(hall.entry("KM-1").status(), Status::Withdrawn);
    hall.set("KM-1", "dinkes", Status::Open, answer("")).unwrap();
    assert_eq!(hall.entry("KM-1").status(), Status::Done);
}

#[test]
fn what_is_owed_comes_overdue_first_and_says_why_it_presses() {
    let mut hall = Hall::new();
    hall.record(Kind::Commitment, promise("Edaran", &["dinkes"]));
    hall.record(
        Kind::Commitment,
        Content { deadline: Some(until("2024-06-30")), ..promise("Perwali", &["disdukcapil"]) },
    );
    hall.record(
        Kind::Commitment,
        Content { deadline: Some(until("2024-03-31")), ..promise("Ranperda", &["satpol-pp"]) },
    );
    hall.record(Kind::Note, promise("Catatan", &["dinkes"]));
    let shown = |hall: &Hall, filter: Filter| {
        let owed = hall.register.owed(&filter, day("2024-06-05"));
        owed.iter().map(|owed| (owed.entry.code.to_string(), owed.stale.clone())).collect::<Vec<_>>()
    };
    let all = shown(&hall, Filter::default());
    let expected = [
        ("KM-3".to_owned(), vec![Stale::Overdue(66)]),
        ("KM-2".to_owned(), vec![]),
        ("KM-1".to_owned(), vec![Stale::NoDate]),
    ];
    assert_eq!(all, expected);
    assert_eq!(shown(&hall, Filter { overdue: true, ..Filter::default() }).len(), 1);
    assert_eq!(shown(&hall, Filter { within: Some(30), ..Filter::default() }).len(), 2);
    assert_eq!(shown(&hall, Filter { agency: Some("dinkes".into()), ..Filter::default() }).len(), 1);
    assert_eq!(shown(&hall, Filter { text: "PERWALI".into(), ..Filter::default() }).len(), 1);
    assert_eq!(shown(&hall, Filter { before: Some(hall.meeting), ..Filter::default() }), []);
    hall.set("KM-3", "satpol-pp", Status::Done, answer("")).unwrap();
    assert_eq!(shown(&hall, Filter::default()).len(), 2);
    assert_eq!(shown(&hall, Filter { status: Some(Status::Done), ..Filter::default() }).len(), 1);
}

#[test]
fn three_meetings_without_a_word_make_a_promise_stale_and_no_answer_is_no_word() {
    let mut hall = Hall::new();
    hall.record(Kind::Commitment, Content { deadline: Some(until("2025-06-30")), ..promise("Perwali", &["dinkes"]) });
    for month in 4..=6 {
        hall.next(Agenda { date: NaiveDate::from_ymd_opt(2024, month, 14).unwrap(), ..agenda() });
        hall.ask("meja-1", Command::NoAnswer { code: code("KM-1"), agency: "dinkes".into() }).unwrap();
    }
    let stale = |hall: &Hall| hall.register.owed(&Filter::default(), day("2024-06-14"))[0].stale.clone();
    assert_eq!(stale(&hall), [Stale::Silent(3)]);
    hall.set("KM-1", "dinkes", Status::InProgress, answer("draf ada")).unwrap();
    assert_eq!(stale(&hall), []);
}

#[test]
fn what_a_renamed_agency_owes_follows_it_and_history_keeps_the_old_name() {
    let mut hall = Hall::new();
    hall.record(Kind::Commitment, Content { with: vec!["satpol-pp".into()], ..promise("Edaran", &["dinkes"]) });
    hall.record(Kind::Commitment, promise("Selesai dulu", &["dinkes"]));
    hall.set("KM-1", "dinkes", Status::InProgress, answer("")).unwrap();
    hall.set("KM-2", "dinkes", Status::Done, answer("")).unwrap();
    let agency = |id: &str, formerly: &[&str]| Agency {
        id: id.into(),
        name: id.into(),
        short: id.into(),
        formerly: formerly.iter().map(|former| (*former).into()).collect(),
        ..Agency::default()
    };
    let agencies =
        vec![agency("dinkes-p2kb", &["dinkes"]), agency("trantib", &["satpol-pp"]), agency("linmas", &["satpol-pp"])];
    hall.next(Agenda { date: day("2024-06-14"), agencies, clusters: Vec::new(), ..agenda() });
    let entry = hall.entry("KM-1");
    assert_eq!(
        (entry.content.owners.clone(), entry.status_of("dinkes-p2kb")),
        (vec!["dinkes-p2kb".into()], Status::InProgress)
    );
    assert_eq!(entry.content.with, ["trantib", "linmas"], "what was one is two now");
    assert!(matches!(&entry.history[0].event, Event::EntryRecorded { content, .. } if content.owners == ["dinkes"]));
    assert_eq!(hall.entry("KM-2").content.owners, ["dinkes"]);
}

#[test]
fn what_is_postponed_gets_a_date_to_come() {
    let mut hall = Hall::new();
    hall.record(Kind::Commitment, promise("Edaran", &["dinkes"]));
    let to = |date: &str| Answer { deadline: Some(until(date)), ..answer("menunggu") };
    assert_eq!(
        hall.set("KM-1", "dinkes", Status::Postponed, to("2024-03-13")),
        Err(Rejection::DatePassed(day("2024-03-13")))
    );
    hall.set("KM-1", "dinkes", Status::Postponed, to("2024-03-15")).unwrap();
}

#[test]
fn saying_once_more_that_it_is_done_takes_no_evidence_away() {
    let mut hall = Hall::new();
    hall.record(Kind::Commitment, promise("Edaran", &["dinkes"]));
    let evidence = Some(Evidence { text: "SE-1/2024".into(), file: None });
    hall.set("KM-1", "dinkes", Status::Done, Answer { evidence: evidence.clone(), ..Answer::default() }).unwrap();
    hall.set("KM-1", "dinkes", Status::Done, answer("sudah beredar")).unwrap();
    assert_eq!(hall.entry("KM-1").progress_of("dinkes").unwrap().answer.evidence, evidence);
}

#[test]
fn an_owner_is_silent_though_another_owner_speaks() {
    let mut hall = Hall::new();
    let deadline = Some(until("2025-06-30"));
    hall.record(Kind::Commitment, Content { deadline, ..promise("Perwali", &["dinkes", "disdukcapil"]) });
    for month in 4..=6 {
        hall.next(Agenda { date: NaiveDate::from_ymd_opt(2024, month, 14).unwrap(), ..agenda() });
        hall.set("KM-1", "dinkes", Status::InProgress, answer(&format!("bulan {month}"))).unwrap();
    }
    let owed = hall.register.owed(&Filter::default(), day("2024-06-14"));
    let stale = |owner: &str| owed.iter().find(|owed| owed.owner == owner).unwrap().stale.clone();
    assert_eq!((stale("dinkes"), stale("disdukcapil")), (vec![], vec![Stale::Silent(3)]));
}

#[test]
fn the_check_asks_for_overdue_promises_that_nobody_spoke_of() {
    let mut hall = Hall::new();
    let deadline = Some(until("2024-03-31"));
    hall.record(Kind::Commitment, Content { deadline, ..promise("Perwali", &["dinkes"]) });
    hall.next(Agenda { date: day("2024-06-14"), ..agenda() });
    let unspoken = |hall: &Hall| {
        let meeting = hall.register.meetings.last().unwrap();
        check(&hall.register, meeting, meeting.last_moment()).contains(&Finding::OverdueUnspoken(1))
    };
    assert!(unspoken(&hall));
    hall.set("KM-1", "dinkes", Status::InProgress, answer("")).unwrap();
    assert!(!unspoken(&hall));
}
