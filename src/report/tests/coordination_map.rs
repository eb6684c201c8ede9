//! The coordination map, counted by hand.

use super::*;
use crate::agenda::Indicator;

fn in_cluster(mut content: Content, cluster: &str) -> Content {
    content.cluster = Some(cluster.into());
    content
}

/// A hall with two clusters that have indicators, and entries of every kind.
fn hall() -> Hall {
    let mut hall = Hall::new();
    let mut agenda = agenda();
    let indicator = |number: &str| Indicator { number: number.into(), name: format!("Indikator {number}") };
    agenda.clusters[0].indicators = vec![indicator("4"), indicator("21A")];
    agenda.clusters.push(Cluster {
        id: "II".into(),
        name: "Keluarga".into(),
        indicators: vec![indicator("7")],
        ..Cluster::default()
    });
    hall.ask("meja-1", Command::Plan(Box::new(agenda))).unwrap();
    let joint = promise("Perwali", &["disdukcapil", "dinkes"]);
    let joint = Content { indicator: Some("21a".into()), deadline: Some(until("2024-03-31")), ..joint };
    hall.say(&["disdukcapil"], Kind::Commitment, in_cluster(joint, "I"));
    hall.record(Kind::Blocker, in_cluster(promise("RS swasta", &["dinkes"]), "I"));
    hall.record(Kind::Note, in_cluster(promise("Catatan", &["satpol-pp"]), "II"));
    hall.record(Kind::Commitment, promise("Tanpa OPD", &[]));
    hall.ask(
        "meja-1",
        Command::SetStatus {
            code: code("KM-1"),
            agency: "dinkes".into(),
            status: Status::Done,
            answer: Answer::default(),
        },
    )
    .unwrap();
    hall
}

fn tally(promises: usize, done: usize, overdue: usize, blockers: usize) -> Tally {
    Tally { promises, done, overdue, blockers }
}

#[test]
fn each_owner_has_its_own_row_and_a_joint_promise_counts_once_below() {
    let hall = hall();
    let map = hall.register.map(hall.meeting(), Extent::Register, "2024-06-30".parse().unwrap());
    let ids: Vec<_> = map.columns.iter().map(|column| column.map_or("", |cluster| &cluster.id)).collect();
    assert_eq!(ids, ["I", "II", ""]);
    let none = Tally::default();
    let rows: Vec<_> = map.rows.iter().map(|row| (row.owner, row.cells.clone(), row.total)).collect();
    assert_eq!(
        rows,
        [
            (Owner::Agency("disdukcapil"), vec![tally(1, 0, 1, 0), none, none], tally(1, 0, 1, 0)),
            (Owner::Agency("dinkes"), vec![tally(1, 1, 0, 1), none, none], tally(1, 1, 0, 1)),
            (Owner::Agency("satpol-pp"), vec![none; 3], none),
            (Owner::Nobody, vec![none, none, tally(1, 0, 0, 0)], tally(1, 0, 0, 0)),
        ]
    );
    assert_eq!(map.totals, [tally(1, 0, 1, 1), none, tally(1, 0, 0, 0)]);
    assert_eq!(map.total, tally(2, 0, 1, 1));
    let table = MapTable::new(&map, &hall.register, Lang::Id);
    let all = table.window(0, 90);
    let told = |line: &MapLine| {
        let cells = line.cells.iter().map(|cell| cell.text.clone()).chain(table.sums(line, all.margin));
        cells.collect::<Vec<_>>().join("|")
    };
    assert_eq!(table.heading(&all), "   I   II  lain  Σ  selesai  lewat  kendala");
    assert_eq!(told(&table.rows[0]), "░░1!|  ·|   ·|1|       |    1|       ");
    assert_eq!(told(&table.rows[1]), "░░1●|  ·|   ·|1|      1|     |      1", "done, but stuck in a blocker");
    assert_eq!(told(&table.rows[2]), "   ·|  ·|   ·|–|       |     |       ");
    assert_eq!(told(&table.totals), "  1 |  –|   1|2|       |    1|      1");
    assert!(table.is_joint, "its parts come to more");
}

#[test]
fn columns_that_do_not_fit_are_left_to_the_next_window() {
    let hall = hall();
    let map = hall.register.map(hall.meeting(), Extent::Register, "2024-06-30".parse().unwrap());
    let table = MapTable::new(&map, &hall.register, Lang::Id);
    for (passed, room, shown, margin) in [
        (0, 90, 0..3, Margin::Words),
        (0, 40, 0..3, Margin::Signs),
        (0, 20, 0..1, Margin::Signs),
        (1, 20, 1..2, Margin::Signs),
        (9, 90, 2..3, Margin::Words),
        // There is always room for one cluster beside the sum.
        (1, 1, 1..2, Margin::Sum),
    ] {
        let Window { shown: found, left, right, margin: beside } = table.window(passed, room);
        assert_eq!((found, beside), (shown.clone().collect(), margin), "{passed} {room}");
        assert_eq!((left, right), (shown.start, 3 - shown.end), "{passed} {room}");
    }
    assert_eq!([table.furthest(1), table.furthest(20), table.furthest(90)], [2, 2, 0]);
}

#[test]
fn what_is_missing_looks_at_this_meeting_for_voices_and_at_all_for_indicators() {
    let mut hall = hall();
    let silent = |hall: &Hall, meeting: usize| {
        let missing = hall.register.missing(&hall.register.meetings[meeting], moment(600));
        missing.silent.iter().map(|agency| agency.id.clone()).collect::<Vec<_>>()
    };
    assert!(silent(&hall, 0).is_empty());
    let missing = hall.register.missing(hall.meeting(), moment(600));
    assert_eq!(missing.clusters.iter().map(|(cluster, _)| cluster.id.as_str()).collect::<Vec<_>>(), ["II"]);
    let idle = |missing: &Missing| missing.indicators.iter().map(|(_, one)| one.number.clone()).collect::<Vec<_>>();
    assert_eq!(idle(&missing), ["4", "7"]);
    let next = Agenda { date: "2024-06-13".parse().unwrap(), ..hall.meeting().agenda.clone() };
    hall.ask("meja-1", Command::Plan(Box::new(next))).unwrap();
    let absent = Attendance { presence: Presence::Absent, ..Attendance::default() };
    hall.meeting = Some(hall.register.meetings[1].id);
    hall.ask("meja-1", Command::NoteAttendance { agency: "dinkes".into(), attendance: Some(absent) }).unwrap();
    assert_eq!(silent(&hall, 1), ["disdukcapil"], "who is not here, or not invited, is not expected to speak");
    let missing = hall.register.missing(&hall.register.meetings[1], moment(600));
    assert_eq!(missing.clusters.iter().map(|(_, earlier)| *earlier).collect::<Vec<_>>(), [1, 0]);
    assert_eq!(idle(&missing), ["4", "7"]);
}

#[test]
fn what_is_everybodys_was_said_by_nobody_and_who_was_not_invited_is_not_waited_for() {
    let mut hall = Hall::new();
    hall.say(&[], Kind::Commitment, promise("Kanal pengaduan", &["dinkes", "disdukcapil", "satpol-pp"]));
    let silent = |hall: &Hall| hall.register.missing(hall.meeting(), moment(600)).silent.len();
    assert_eq!(silent(&hall), 2);
    hall.say(&["dinkes", "satpol-pp"], Kind::Blocker, promise("RS swasta", &["dinkes", "satpol-pp"]));
    assert_eq!(silent(&hall), 1);
}

#[test]
fn a_map_of_a_meeting_alone_leaves_out_the_others_and_no_map_looks_ahead() {
    let mut hall = hall();
    let mut next = Agenda { date: "2024-06-13".parse().unwrap(), ..hall.meeting().agenda.clone() };
    next.agencies.retain(|agency| agency.id != "dinkes");
    hall.ask("meja-1", Command::Plan(Box::new(next))).unwrap();
    hall.meeting = Some(hall.register.meetings[1].id);
    hall.record(Kind::Commitment, promise("Rekap", &["satpol-pp"]));
    hall.ask("meja-1", Command::Withdraw { code: code("KM-1"), reason: answer("batal").reason }).unwrap();
    let count = |meeting: usize, span| {
        let map = hall.register.map(&hall.register.meetings[meeting], span, "2024-06-30".parse().unwrap());
        (map.total.promises, map.rows.len())
    };
    assert_eq!(count(1, Extent::Register), (2, 4), "an agency that the agenda does not have has a row too");
    assert_eq!(count(1, Extent::Meeting), (1, 2));
    assert_eq!(count(0, Extent::Register), (1, 4));
}

#[test]
fn five_thousand_entries_are_counted_at_once() {
    let mut register = hall().register;
    let meeting = register.meetings[0].clone();
    for number in 100..5100 {
        let content = in_cluster(promise("Kirim data", &["dinkes", "disdukcapil"]), "I");
        let event = Event::EntryRecorded {
            code: Code { kind: Kind::Commitment, number },
            place: Place::default(),
            content: Content { answers: Some(code("KD-1")), ..content },
        };
        let (id, at, seat) = (Uuid::from_u128(number.into()), moment(1), "meja".to_owned());
        register.apply(&Recorded { id, meeting: Some(meeting.id), at, seat, event });
    }
    let began = std::time::Instant::now();
    let today = "2024-06-30".parse().unwrap();
    let map = register.map(&meeting, Extent::Register, today);
    let waiting = register.waiting(&meeting, today);
    assert_eq!((map.total.promises, waiting.waits.len()), (5002, 0));
    assert!(began.elapsed().as_millis() < 500, "{:?}", began.elapsed());
}
