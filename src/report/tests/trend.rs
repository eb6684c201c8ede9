//! From meeting to meeting, counted by hand.

use super::*;
use crate::report::trend::Outcomes;

#[test]
fn every_promise_of_a_meeting_is_counted_in_one_outcome_and_joint_ones_once() {
    let mut hall = Hall::new();
    let by = |text: &str, owners: &[&str], day: &str| Content { deadline: Some(until(day)), ..promise(text, owners) };
    hall.record(Kind::Commitment, by("Perwali", &["disdukcapil", "dinkes"], "2024-03-31"));
    hall.record(Kind::Commitment, by("Kirim data", &["dinkes"], "2024-03-31"));
    hall.record(Kind::Commitment, by("Sosialisasi", &["dinkes"], "2024-03-31"));
    hall.record(Kind::Commitment, by("Batal", &["dinkes"], "2024-03-31"));
    hall.record(Kind::Blocker, promise("RS swasta", &["dinkes"]));
    let set = |hall: &mut Hall, number: &str, status, answer| {
        let command = Command::SetStatus { code: code(number), agency: "dinkes".into(), status, answer };
        hall.ask("meja-1", command).unwrap();
    };
    set(&mut hall, "KM-2", Status::Done, Answer::default());
    let later = Answer { deadline: Some(until("2024-12-31")), ..answer("anggaran") };
    set(&mut hall, "KM-3", Status::Postponed, later);
    hall.ask("meja-1", Command::Withdraw { code: code("KM-4"), reason: "salah dengar".into() }).unwrap();
    let next = Agenda { date: "2024-06-13".parse().unwrap(), ..hall.meeting().agenda.clone() };
    hall.ask("meja-1", Command::Plan(Box::new(next))).unwrap();
    hall.meeting = Some(hall.register.meetings[1].id);
    hall.record(Kind::Commitment, by("Rekap", &["satpol-pp"], "2024-12-31"));

    let trend = hall.register.trend(&hall.register.meetings[1], "2024-06-30".parse().unwrap());
    let outcomes: Vec<_> = trend.meetings.iter().map(|(_, outcomes)| *outcomes).collect();
    assert_eq!(
        outcomes,
        [Outcomes { done: 1, overdue: 1, moved: 1, open: 0 }, Outcomes { open: 1, ..Outcomes::default() }]
    );
    let agencies: Vec<_> = trend.agencies.iter().map(|one| (one.owner, one.parts.clone(), one.outcomes)).collect();
    assert_eq!(
        agencies,
        [
            (Owner::Agency("dinkes"), vec![3, 0], Outcomes { done: 1, overdue: 1, moved: 1, open: 0 }),
            (Owner::Agency("disdukcapil"), vec![1, 0], Outcomes { overdue: 1, ..Outcomes::default() }),
            (Owner::Agency("satpol-pp"), vec![0, 1], Outcomes { open: 1, ..Outcomes::default() }),
        ],
        "who is late stands first, and has a part of its own in what is joint"
    );
    let earlier = hall.register.trend(&hall.register.meetings[0], "2024-06-30".parse().unwrap());
    assert_eq!((earlier.meetings.len(), earlier.agencies.len()), (1, 2), "no trend looks ahead");
}
