//! Drawings of who waits for whom, as they stand on a screen.

use insta::assert_snapshot;

use super::*;
use crate::agenda::{Agency, Agenda};
use crate::register::{Command, Content, Kind};
use crate::replica::Replica;
use crate::store::Memory;
use crate::tui::theme::PLAIN;

const AGENCIES: [&str; 7] = ["Dinkes", "Disdukcapil", "Bappeda", "Dinsos", "Satpol PP", "DP3A", "Bagian Hukum"];

/// A register in which agencies wait for each other: `0>1` the first for the second.
fn register(waits: &str) -> Replica<Memory> {
    let agency = |(index, short): (usize, &&str)| Agency {
        id: index.to_string().as_str().into(),
        name: (*short).into(),
        short: (*short).into(),
        ..Agency::default()
    };
    let agenda = Agenda {
        series: "rakor".into(),
        date: "2024-03-14".parse().unwrap(),
        agencies: AGENCIES.iter().enumerate().map(agency).collect(),
        ..Agenda::default()
    };
    let now = "2024-03-14T09:00:00+08:00".parse().unwrap();
    let mut live = Replica::open(Memory::default(), "rakor").unwrap();
    live.execute(None, now, "meja/1", Command::Plan(Box::new(agenda))).unwrap();
    let meeting = live.register().meetings[0].id;
    for (stuck, needed) in waits.split_whitespace().filter_map(|wait| wait.split_once('>')) {
        let content = Content {
            text: "Data".into(),
            owners: vec![stuck.into()],
            with: vec![needed.into()],
            ..Content::default()
        };
        let command = Command::Record { kind: Kind::Blocker, place: Default::default(), content };
        live.execute(meeting, now, "meja/1", command).unwrap();
    }
    live
}

fn drawn(waits: &str, width: usize) -> String {
    let live = register(waits);
    let register = live.register();
    let waiting = register.waiting(&register.meetings[0], "2024-03-28".parse().unwrap());
    let context = ViewContext { theme: &PLAIN, lang: Lang::Id, rehearsal: false, unsaved: None, above: Vec::new() };
    let rows = drawing(&waiting, register, &context, width).into_iter().flatten();
    rows.map(|row| row.to_string().trim_end().to_owned() + "\n").collect()
}

#[test]
fn trees_grow_towards_who_is_needed_and_circles_stand_in_a_frame() {
    assert_snapshot!("wide", drawn("1>0 3>0 0>2 5>6 0>4 4>0 1>0", 100));
    assert_snapshot!("narrow", drawn("1>0 3>0 0>2 5>6 0>4 4>0 1>0", 40));
}

#[test]
fn a_circle_of_three_and_one_alone() {
    assert_snapshot!("circles", drawn("0>1 1>2 2>0 3>3", 100));
    assert_snapshot!("circles_narrow", drawn("0>1 1>2 2>0 3>3", 34));
}

#[test]
fn every_wait_is_drawn_once_at_every_width_that_has_room_for_it_and_none_is_cut() {
    let waits = "1>0 3>0 0>2 2>4 4>5 5>6 6>4 3>6 1>3 1>2";
    for width in 40..200 {
        let drawn = drawn(waits, width);
        for number in 1..=waits.split(' ').count() {
            let code = format!("KD-{number}");
            let times = drawn.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-');
            assert_eq!(times.filter(|word| *word == code).count(), 1, "{code} at {width}:\n{drawn}");
        }
        assert!(drawn.lines().all(|line| line.width() <= width), "{width}:\n{drawn}");
    }
}
