//! Who waits for whom, as it becomes of what is recorded.

use super::*;

fn blocker(text: &str, stuck: &[&str], needed: &[&str]) -> Content {
    Content { with: needed.iter().map(|id| (*id).into()).collect(), ..promise(text, stuck) }
}

fn answering(text: &str, owner: &str, code: &str) -> Content {
    Content { answers: Some(super::code(code)), ..promise(text, &[owner]) }
}

fn set(hall: &mut Hall, code: &str, agency: &str, status: Status, answer: Answer) {
    hall.ask("meja-1", Command::SetStatus { code: super::code(code), agency: agency.into(), status, answer }).unwrap();
}

fn day(date: &str) -> NaiveDate {
    date.parse().unwrap()
}

/// `satpol-pp<dinkes KD-1`, with `?` for whom nobody has answered, and `ok` once the answer is done.
fn told(hall: &Hall) -> Vec<String> {
    let waits = hall.register.waits(hall.meeting(), day("2024-06-30"));
    let state = |wait: &Wait| match wait.answer {
        None => "?".to_owned(),
        Some(answer) if wait.is_settled() => format!(" {} ok", answer.code),
        Some(answer) => format!(" {}", answer.code),
    };
    waits
        .iter()
        .map(|wait| {
            format!("{}<{} {}{}", wait.needed, wait.stuck.agency().unwrap_or_default(), wait.entry.code, state(wait))
        })
        .collect()
}

#[test]
fn every_owner_of_an_open_blocker_waits_for_every_agency_that_it_needs() {
    let mut hall = Hall::new();
    hall.record(Kind::Blocker, blocker("RS swasta", &["disdukcapil", "dinkes"], &["satpol-pp", "satpol-pp"]));
    hall.record(Kind::Blocker, blocker("Tanpa OPD", &[], &["dinkes"]));
    hall.record(Kind::Blocker, blocker("Anggaran", &["dinkes"], &[]));
    hall.record(Kind::Commitment, blocker("Pendukung bukan yang ditunggu", &["dinkes"], &["satpol-pp"]));
    assert_eq!(told(&hall), ["satpol-pp<disdukcapil KD-1?", "satpol-pp<dinkes KD-1?", "dinkes< KD-2?"]);
    let waiting = hall.register.waiting(hall.meeting(), day("2024-06-30"));
    assert!(waiting.circles.is_empty() && waiting.chains.is_empty());
    assert_eq!(waiting.waits[0].days, 108);
    set(&mut hall, "KD-1", "dinkes", Status::Done, Answer::default());
    hall.ask("meja-1", Command::Withdraw { code: code("KD-2"), reason: "salah dengar".into() }).unwrap();
    assert_eq!(told(&hall), ["satpol-pp<disdukcapil KD-1?"]);
}

#[test]
fn a_promise_that_is_stuck_waits_until_it_goes_on() {
    let mut hall = Hall::new();
    hall.record(Kind::Commitment, promise("Perwali", &["disdukcapil"]));
    let needs = Answer { needs: vec!["satpol-pp".into(), "disdukcapil".into()], ..Answer::default() };
    set(&mut hall, "KM-1", "disdukcapil", Status::Blocked, needs);
    assert_eq!(told(&hall), ["disdukcapil<disdukcapil KM-1?", "satpol-pp<disdukcapil KM-1?"]);
    let waiting = hall.register.waiting(hall.meeting(), day("2024-06-30"));
    let itself = waiting.circle_told(&waiting.circles[0], &hall.register, Lang::Id);
    assert_eq!(itself, "Disdukcapil menunggu dirinya sendiri (KM-1)");
    set(&mut hall, "KM-1", "disdukcapil", Status::InProgress, Answer::default());
    assert!(told(&hall).is_empty());
}

#[test]
fn one_of_several_needed_agencies_answers_for_itself_and_anybody_else_for_all() {
    let mut hall = Hall::new();
    hall.record(Kind::Blocker, blocker("KTR", &["disdukcapil"], &["satpol-pp", "dinkes"]));
    hall.record(Kind::Commitment, answering("Razia", "satpol-pp", "KD-1"));
    assert_eq!(told(&hall), ["dinkes<disdukcapil KD-1?", "satpol-pp<disdukcapil KD-1 KM-1"]);
    set(&mut hall, "KM-1", "satpol-pp", Status::Done, Answer::default());
    assert_eq!(told(&hall), ["dinkes<disdukcapil KD-1?", "satpol-pp<disdukcapil KD-1 KM-1 ok"]);
    hall.record(Kind::Commitment, answering("Surat edaran", "disdukcapil", "KD-1"));
    let both = ["dinkes<disdukcapil KD-1 KM-2", "satpol-pp<disdukcapil KD-1 KM-2"];
    assert_eq!(told(&hall), both, "what is least advanced speaks for all");
    set(&mut hall, "KM-2", "disdukcapil", Status::Withdrawn, answer("batal"));
    assert_eq!(told(&hall)[0], "dinkes<disdukcapil KD-1?", "a promise that was withdrawn answers nothing");
}

#[test]
fn a_blocker_whose_only_answer_was_withdrawn_is_unanswered_everywhere() {
    let mut hall = Hall::new();
    hall.record(Kind::Blocker, blocker("KTR", &["disdukcapil"], &["satpol-pp"]));
    let is_unanswered = |hall: &Hall| {
        let is_found = check(&hall.register, hall.meeting(), moment(0)).contains(&Finding::Unanswered(code("KD-1")));
        [is_found, hall.register.answer_to(code("KD-1")).is_none(), told(hall) == ["satpol-pp<disdukcapil KD-1?"]]
    };
    hall.record(Kind::Commitment, answering("Razia", "satpol-pp", "KD-1"));
    assert_eq!(is_unanswered(&hall), [false; 3]);
    set(&mut hall, "KM-1", "satpol-pp", Status::Withdrawn, answer("batal"));
    assert_eq!(is_unanswered(&hall), [true; 3]);
}

#[test]
fn only_what_is_not_done_makes_circles_and_they_are_told_in_words() {
    let mut hall = Hall::new();
    hall.record(Kind::Blocker, blocker("Data", &["disdukcapil"], &["dinkes"]));
    hall.record(Kind::Blocker, blocker("Razia", &["dinkes"], &["satpol-pp"]));
    hall.record(Kind::Blocker, blocker("Perwali", &["satpol-pp"], &["disdukcapil"]));
    let sentence = |hall: &Hall| {
        let waiting = hall.register.waiting(hall.meeting(), day("2024-06-30"));
        let told = waiting.circles.iter().map(|circle| waiting.circle_told(circle, &hall.register, Lang::Id));
        let chains = waiting.chains.iter().map(|chain| waiting.chain_told(chain, &hall.register, Lang::Id));
        told.chain(chains).collect::<Vec<_>>()
    };
    let round = "Dinkes → Satpol PP → Disdukcapil → Dinkes saling menunggu berputar (KD-2, KD-3, KD-1)";
    assert_eq!(sentence(&hall), [round]);
    hall.record(Kind::Commitment, answering("Perwali ditandatangani", "disdukcapil", "KD-3"));
    assert_eq!(sentence(&hall), [round], "promised is not done");
    set(&mut hall, "KM-1", "disdukcapil", Status::Done, Answer::default());
    let chain = "Disdukcapil menunggu Dinkes, Dinkes menunggu Satpol PP (KD-1, KD-2)";
    assert_eq!(sentence(&hall), [chain]);
}

#[test]
fn who_is_needed_is_awaited_under_the_name_that_it_has_now() {
    let mut hall = Hall::new();
    hall.record(Kind::Commitment, promise("Perwali", &["disdukcapil"]));
    let needs = Answer { needs: vec!["satpol-pp".into(), "dinkes".into()], ..Answer::default() };
    set(&mut hall, "KM-1", "disdukcapil", Status::Blocked, needs);
    let mut next = Agenda { date: day("2024-06-13"), ..agenda() };
    next.agencies.retain(|agency| agency.id != "dinkes");
    next.agencies[1].id = "pol-pp".into();
    next.agencies[1].formerly = vec!["satpol-pp".into()];
    hall.ask("meja-1", Command::Plan(Box::new(next))).unwrap();
    let until = |meeting: usize| {
        let waits = hall.register.waits(&hall.register.meetings[meeting], day("2024-06-13"));
        waits.iter().map(|wait| (wait.needed.to_owned(), wait.days)).collect::<Vec<_>>()
    };
    assert_eq!(until(1), [("dinkes".into(), 91), ("pol-pp".into(), 91)]);
    assert_eq!(hall.register.short("dinkes"), "Dinkes", "one that is gone keeps its name");
}

proptest::proptest! {
    #[test]
    fn whatever_happens_every_edge_belongs_to_something_open(commands in crate::register::tests::laws::any_meeting()) {
        let mut hall = Hall::new();
        hall.record(Kind::Blocker, blocker("KTR", &["disdukcapil", "dinkes"], &["satpol-pp", "disdukcapil"]));
        for (seat, command) in commands {
            let _ = hall.ask(seat, command);
        }
        let waiting = hall.register.waiting(hall.meeting(), day("2024-06-30"));
        for wait in &waiting.waits {
            proptest::prop_assert!(wait.entry.stands() && wait.entry.parts().any(|owner| owner == wait.stuck));
            proptest::prop_assert!(!wait.entry.status_of(wait.stuck).is_closed());
        }
        let rows: Vec<_> = waiting.rows().map(|waits| (waits[0].needed, waits[0].entry.code)).collect();
        let once: std::collections::HashSet<_> = rows.iter().collect();
        proptest::prop_assert_eq!(once.len(), rows.len(), "the waits of a row stand together");
    }
}

#[test]
fn an_agency_that_all_wait_for_does_not_wait_for_itself_though_it_is_one_of_them() {
    let mut hall = Hall::new();
    hall.record(Kind::Blocker, blocker("SK belum ada", &["disdukcapil", "dinkes", "satpol-pp"], &["dinkes"]));
    hall.record(Kind::Blocker, blocker("Rumah aman penuh", &["satpol-pp"], &["satpol-pp"]));
    assert_eq!(told(&hall), ["dinkes<disdukcapil KD-1?", "dinkes<satpol-pp KD-1?", "satpol-pp<satpol-pp KD-2?"]);
}

#[test]
fn what_needs_or_stops_most_agencies_is_one_row_and_makes_no_chains_and_circles() {
    let ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
    let agency = |id: &str| crate::agenda::Agency { id: id.into(), short: id.into(), ..Default::default() };
    let mut hall = Hall::new();
    let date = day("2024-04-04");
    let next = Agenda { date, agencies: ids.map(agency).into(), clusters: vec![], ..hall.meeting().agenda.clone() };
    hall.ask("meja-1", Command::Plan(Box::new(next))).unwrap();
    hall.meeting = Some(hall.register.meetings[1].id);
    hall.record(Kind::Blocker, blocker("Data belum dikirim", &["a"], &ids[1..]));
    hall.record(Kind::Blocker, blocker("SK belum ada", &ids, &["a"]));
    hall.record(Kind::Blocker, blocker("Jaringan", &["c"], &["d"]));
    hall.record(Kind::Blocker, blocker("Listrik", &["d"], &["e"]));
    hall.record(Kind::Blocker, blocker("Tanda tangan", &["a"], &["f"]));
    hall.record(Kind::Blocker, blocker("Stempel", &["f"], &["a"]));
    let waiting = hall.register.waiting(&hall.register.meetings[1], date);
    assert_eq!(waiting.chains, [vec!["c", "d", "e"]]);
    let circle = waiting.circle_told(&waiting.circles[0], &hall.register, Lang::Id);
    assert_eq!((waiting.circles.len(), circle.as_str()), (1, "a ⇄ f saling menunggu (KD-5, KD-6)"));
    let rows: Vec<_> = waiting.rows().map(|waits| waits[0].entry.code.number).collect();
    assert_eq!(rows, [2, 6, 3, 4, 5, 1], "what most are needed for comes last");
    let stuck = waiting.rows().map(|waits| hall.register.stuck_told(waits, Lang::Id)).next();
    assert_eq!(stuck.as_deref(), Some("semua instansi (7)"));
    let for_b = waiting.waits.iter().filter(|wait| wait.needed == "b").count();
    assert_eq!(for_b, 1, "on its floor it is still told");
}
