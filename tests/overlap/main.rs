//! How well commitments that are the same work are found, by pairs that people have labelled.
//!
//! `cargo test --test overlap -- --nocapture` prints the figures, and each pair that was missed or taken for another.

use std::path::Path;
use std::sync::LazyLock;

use rakor::agenda::Agenda;
use rakor::calendar::Moment;
use rakor::platform::agenda_file;
use rakor::register::{Code, Content, Event, Kind, Place, Recorded, Register};
use rakor::report::overlap::Overlaps;
use serde::Deserialize;
use uuid::Uuid;

#[derive(Deserialize)]
struct Labelled {
    pair: Vec<Pair>,
}

#[derive(Deserialize)]
struct Pair {
    half: String,
    same: bool,
    one: Commitment,
    other: Commitment,
}

#[derive(Deserialize)]
struct Commitment {
    owner: String,
    text: String,
    indicator: Option<String>,
}

impl Commitment {
    fn content(&self) -> Content {
        Content {
            text: self.text.clone(),
            owners: vec![self.owner.clone().into()],
            indicator: self.indicator.clone(),
            ..Content::default()
        }
    }
}

fn labelled() -> Vec<Pair> {
    toml::from_str::<Labelled>(include_str!("pairs.toml")).unwrap().pair
}

static AGENDA: LazyLock<Agenda> = LazyLock::new(|| {
    agenda_file::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("agendas/kla-kota-kupang-2024.toml")).unwrap()
});

/// A register of one meeting, whose agenda has the words of its field, with these commitments.
fn register(commitments: &[&Commitment]) -> Register {
    let at: Moment = "2024-03-14T09:12:00+08:00".parse().unwrap();
    let meeting = Some(Uuid::from_u128(1).into());
    let mut register = Register::new(AGENDA.series.clone());
    let entry = |(number, commitment): (u32, &&Commitment)| Event::EntryRecorded {
        code: Code { kind: Kind::Commitment, number },
        place: Place::default(),
        content: commitment.content(),
    };
    let planned = Event::MeetingPlanned { agenda: Box::new(AGENDA.clone()) };
    let events = std::iter::once(planned).chain((1..).zip(commitments).map(entry));
    for (number, event) in (1..).zip(events) {
        register.apply(&Recorded { id: Uuid::from_u128(number), meeting, at, seat: "meja-1".into(), event });
    }
    assert_eq!(register.entries.len(), commitments.len());
    register
}

/// Precision and recall on one half, where each commitment is typed into a register that holds the other.
fn judge(half: &str) -> (f64, f64) {
    let (mut found, mut missed, mut alarms) = (0, 0, 0);
    for pair in labelled().iter().filter(|pair| pair.half == half) {
        let register = register(&[&pair.one]);
        let is_found = !Overlaps::of(&register).alike(&pair.other.content(), None, &register).is_empty();
        let (count, what) = match (is_found, pair.same) {
            (true, true) => (&mut found, ""),
            (false, true) => (&mut missed, "missed"),
            (true, false) => (&mut alarms, "alarm"),
            (false, false) => continue,
        };
        *count += 1;
        if !what.is_empty() {
            println!("{half}: {what:<6}  {}  |  {}", pair.one.text, pair.other.text);
        }
    }
    let share = |others: i32| f64::from(found) / f64::from(found + others);
    let (precision, recall) = (share(alarms), share(missed));
    println!("{half}: precision {precision:.2}, recall {recall:.2}");
    (precision, recall)
}

#[test]
fn the_same_work_is_found_and_other_work_is_left_alone() {
    for (half, precision, recall) in
        [("tuning", 1.0, 0.96), ("held-out", 0.96, 0.93), ("afterwards", 0.91, 0.78), ("last", 0.83, 0.83)]
    {
        let reached = judge(half);
        assert!(reached.0 >= precision && reached.1 >= recall, "{half}: {reached:?}");
    }
}

#[test]
fn the_same_work_is_found_among_all_others() {
    let pairs = labelled();
    let commitments: Vec<&Commitment> = pairs.iter().flat_map(|pair| [&pair.one, &pair.other]).collect();
    let register = register(&commitments);
    let overlaps = Overlaps::of(&register);
    let (mut found, mut others) = (0, 0);
    for (index, commitment) in commitments.iter().enumerate() {
        for alike in overlaps.alike(&commitment.content(), None, &register) {
            let number = alike.code.number as usize - 1;
            let is_its_pair = number / 2 == index / 2;
            found += usize::from(is_its_pair && number != index && pairs[index / 2].same);
            others += usize::from(!is_its_pair);
        }
    }
    let same = 2 * pairs.iter().filter(|pair| pair.same).count();
    println!("together: {found} of {same} found, and {others} others, labelled or not, over {}", commitments.len());
    assert!(found * 100 >= same * 85, "{found} of {same}");
    assert!(others <= commitments.len() * 3 / 5, "{others} others");
}

#[test]
fn the_labelled_pairs_are_of_two_agencies_and_of_both_labels() {
    let pairs = labelled();
    for (half, least) in [("tuning", 20), ("held-out", 20), ("afterwards", 10), ("last", 10)] {
        for same in [true, false] {
            let many = pairs.iter().filter(|pair| pair.half == half && pair.same == same).count();
            assert!(many >= least, "{half} {same}: {many}");
        }
    }
    for Pair { one, other, .. } in &pairs {
        assert!(one.owner != other.owner && one.text != other.text, "{}", one.text);
    }
}
