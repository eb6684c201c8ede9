//! Consoles that are killed, and what is there afterwards.

use std::collections::{BTreeSet, HashSet};
use std::time::{Duration, Instant};

use vt100::Screen;

use super::{CTRL_Z, DOWN, ENTER, LEFT, PAGE_DOWN, Terminal, UP, WIDE};
use crate::office::{AGENDA, Office};

const KILLS: usize = 200;

#[test]
fn a_line_that_a_crash_left_half_typed_goes_on_at_its_agency_and_step_with_its_cursor() {
    let office = Office::new();
    let mut console = office.console();
    for step in ["PEMBUKAAN", "PAPARAN NARASUMBER", "KELEMBAGAAN", "KLASTER I "] {
        console.press(PAGE_DOWN);
        console.shows(step);
    }
    console.press(DOWN);
    console.shows("▸ Dinas Kearsipan");
    console.press(&format!("kd: RS swasta belum tersambung{}", LEFT.repeat(11)));
    has_cursor_after(&mut console, "Kendala ▸ RS swasta belum");
    wait_a_second(&mut console);
    console.killed();

    let mut console = office.console();
    console.shows("Baris yang belum selesai diketik dilanjutkan.");
    console.shows("KLASTER I ");
    console.shows("▸ Dinas Kearsipan");
    has_cursor_after(&mut console, "Kendala ▸ RS swasta belum");
    console.shows("belum tersambung");
    console.press(&format!(" juga{ENTER}"));
    console.shows("KD-1 tersimpan");
    console.killed();
    let entry = &office.export()["entries"][0];
    assert_eq!(entry["text"], "RS swasta belum juga tersambung");
}

#[test]
fn a_line_that_was_recorded_when_the_crash_came_is_not_offered_again() {
    let office = Office::new();
    let mut console = office.console();
    console.press(PAGE_DOWN);
    console.shows("PEMBUKAAN");
    console.press("Perwali akta lahir @disdukcapil !30 Juni");
    console.shows("Disdukcapil · 30 Jun 2024");
    wait_a_second(&mut console);
    console.killed();
    office.rakor(["record", "Perwali akta lahir @disdukcapil !30 Juni"]).run().succeeded();

    let mut console = office.console();
    console.shows("KM-1");
    console.press("baris baru");
    console.shows("Komitmen ▸ baris baru");
    console.left();
}

/// Until the clock has ticked twice; by then what was typed before is kept.
pub fn wait_a_second(console: &mut Terminal) {
    let time = |screen: &Screen| screen.rows(0, WIDE.0).nth(3);
    for _ in 0..2 {
        let before = time(console.screen());
        console.until("another second", |screen| time(screen) != before);
    }
}

fn has_cursor_after(console: &mut Terminal, text: &str) {
    console.until(&format!("the cursor after “{text}”"), |screen| {
        let (row, column) = screen.cursor_position();
        screen.contents_between(row, 0, row, column).trim() == text
    });
}

#[test]
fn every_number_that_was_shown_as_saved_is_in_the_register_once_after_200_kills() {
    let office = Office::new();
    let mut dice = Dice(20240314);
    let mut shown = BTreeSet::new();
    for round in 0..KILLS {
        let console = office.terminal(["run", AGENDA]);
        let saved = type_until_killed(console, round, &mut dice);
        let twice: Vec<_> = shown.intersection(&saved).collect();
        assert!(twice.is_empty(), "{twice:?} were given twice, in round {round} again");
        shown.extend(saved);
    }
    assert!(shown.len() >= KILLS / 2, "only {} numbers were shown, too few to prove anything", shown.len());
    office.console().left();

    let export = office.export();
    let entries = export["entries"].as_array().unwrap();
    let codes: Vec<_> = entries.iter().map(|entry| entry["code"].as_str().unwrap()).collect();
    let lines: Vec<_> =
        entries.iter().flat_map(|entry| entry["text"].as_str().unwrap().split_terminator(';')).collect();
    let kept: HashSet<_> = codes.iter().copied().collect();
    assert_eq!(kept.len(), codes.len(), "a number was used twice");
    let mut once = HashSet::new();
    let twice: Vec<_> = lines.iter().filter(|line| !once.insert(*line)).collect();
    assert!(twice.is_empty(), "{twice:?} were recorded twice");
    let lost: Vec<_> = shown.iter().filter(|code| !kept.contains(code.as_str())).collect();
    assert!(lost.is_empty(), "{lost:?} were shown as saved and are lost");
}

/// Presses keys at random and fast, kills the console, and returns the numbers that it showed as saved.
fn type_until_killed(mut console: Terminal, round: usize, dice: &mut Dice) -> BTreeSet<String> {
    let mut saved = BTreeSet::new();
    let is_shown = round.is_multiple_of(2);
    if is_shown || dice.below(4) > 0 {
        console.shows("Enter catat");
    }
    if is_shown {
        console.press(&format!("putaran {round} baris pertama;{ENTER}"));
        console.shows("tersimpan");
        saved.extend(numbers_saved(&console));
    }
    let end = Instant::now() + Duration::from_millis(dice.below(350));
    let mut lines = (0..).map(|number| format!("putaran {round} baris {number};"));
    while Instant::now() < end && console.screen().alternate_screen() {
        let line = lines.next().unwrap_or_default();
        let keys = match dice.below(8) {
            0 => UP.into(),
            1 => DOWN.into(),
            2 => CTRL_Z.into(),
            3 => line,
            _ => line + ENTER,
        };
        console.press(&keys);
        while console.watch(Duration::from_millis(dice.below(40))) {}
        saved.extend(numbers_saved(&console));
    }
    console.signal("KILL");
    console.ended();
    saved.extend(numbers_saved(&console));
    saved
}

fn numbers_saved(console: &Terminal) -> Vec<String> {
    let screen = console.screen().contents();
    let words: Vec<_> = screen.split_whitespace().collect();
    let said = words.windows(2).filter(|pair| pair[0].starts_with("KM-") && pair[1] == "tersimpan");
    said.map(|pair| pair[0].to_owned()).collect()
}

/// The same throws in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) % sides
    }
}
