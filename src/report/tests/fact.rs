//! What there is to say of an entry, in one order for every place.

use super::*;
use crate::report::fact::Fact;

fn names(facts: &[Fact]) -> Vec<String> {
    let name = |fact: &Fact| format!("{fact:?}").split(['(', ' ']).next().unwrap_or_default().to_owned();
    facts.iter().map(name).collect()
}

fn facts<'a>(hall: &'a Hall, code: &str, today: &str) -> Vec<Fact<'a>> {
    let entry = hall.entry(code);
    hall.register.facts(entry, entry.part_of(Some("dinkes")), &hall.meeting().agenda, today.parse().unwrap())
}

#[test]
fn a_promise_says_who_until_when_and_how_it_stands() {
    let mut hall = Hall::new();
    let content = Content {
        with: vec!["satpol-pp".into()],
        partners: vec!["RS swasta".into()],
        deadline: Some(Deadline { date: "2024-06-30".parse().ok(), said: "TW II".into(), ..Deadline::default() }),
        evidence: Some("laporan".into()),
        ..promise("Sambungkan RS", &["disdukcapil", "dinkes"])
    };
    hall.record(Kind::Commitment, content);
    assert_eq!(names(&facts(&hall, "KM-1", "2024-06-30")), ["Owners", "Supporters", "Deadline", "Evidence"]);
    assert!(facts(&hall, "KM-1", "2024-07-02").contains(&Fact::Overdue(2)));

    let moved_to = Answer {
        deadline: Some(Deadline { date: "2024-09-30".parse().ok(), ..Deadline::default() }),
        ..answer("menunggu DPRD")
    };
    let set =
        Command::SetStatus { code: code("KM-1"), agency: "dinkes".into(), status: Status::Postponed, answer: moved_to };
    hall.ask("meja-1", set).unwrap();
    let moved = facts(&hall, "KM-1", "2024-07-02");
    assert_eq!(names(&moved), ["Owners", "Supporters", "Deadline", "Evidence", "Status"]);
    let due = moved.iter().find_map(|fact| if let Fact::Deadline(due) = fact { due.date } else { None });
    assert_eq!(due, "2024-09-30".parse().ok(), "the part of the agency that has the floor");
}

#[test]
fn what_is_missing_is_a_fact_of_a_promise_only() {
    let mut hall = Hall::new();
    hall.record(Kind::Commitment, promise("Perwali", &[]));
    hall.record(Kind::Blocker, promise("Anggaran", &[]));
    hall.record(Kind::Note, promise("Terima kasih", &[]));
    assert_eq!(names(&facts(&hall, "KM-1", "2024-03-14")), ["NoOwner", "NoDeadline"]);
    assert_eq!(names(&facts(&hall, "KD-1", "2024-03-14")), [""; 0]);
    assert_eq!(hall.register.answer_fact(hall.entry("KD-1")), Some(Fact::Unanswered));
    assert_eq!(hall.register.answer_fact(hall.entry("KM-1")), None);
    assert_eq!(names(&facts(&hall, "CT-1", "2024-03-14")), [""; 0]);
    hall.ask("meja-1", Command::Withdraw { code: code("KM-1"), reason: "salah dengar".into() }).unwrap();
    assert_eq!(names(&facts(&hall, "KM-1", "2024-03-14")), ["NoOwner", "NoDeadline", "Withdrawn"]);
}
