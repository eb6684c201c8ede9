//! The follow-up between meetings played by keys, beside a register that others write too.

use insta::assert_snapshot;

use super::*;
use crate::register::Status;
use crate::replica::Replica;
use crate::tui::played::office::{Office, now, says};
use crate::tui::played::{self, play};

const SIZE: (u16, u16) = (80, 24);

/// An office where two things were promised in a meeting.
fn office() -> Office {
    let office = Office::new();
    let (mut live, meeting) = office.opens("kla", 14, 0);
    for text in ["Kirim data anak", "Perwali akta lahir"] {
        says(&mut live, meeting, text);
    }
    office
}

fn follow_up(office: &Office) -> FollowUpScreen<'_> {
    let live = Replica::open(Box::new(office.log()) as Box<dyn crate::store::Log>, "kla").unwrap();
    FollowUpScreen::open(&office.setting, live, Filter::default()).unwrap()
}

/// How a promise stands in the register on disk.
fn status(office: &Office, code: &str) -> Status {
    let live = office.writer("kla");
    let entry = live.register().entry(code.parse().unwrap()).unwrap();
    entry.status_of(entry.parts().next().unwrap_or_default())
}

#[test]
fn what_is_owed_is_asked_for_and_answered_and_both_stay_in_sight() {
    let office = office();
    let mut screen = follow_up(&office);
    assert_snapshot!("owed", play(&mut screen, SIZE, ""));
    let asked = play(&mut screen, SIZE, "s");
    assert!(asked.contains("data dukung"), "{asked}");
    assert_snapshot!("answered", play(&mut screen, SIZE, "laporan Juni<Enter>"));
    assert_eq!([status(&office, "KM-1"), status(&office, "KM-2")], [Status::Done, Status::Open]);
    assert_eq!(screen.list.selected, 1, "the next one is asked for");
}

#[test]
fn an_answer_is_taken_back() {
    let office = office();
    let mut screen = follow_up(&office);
    play(&mut screen, SIZE, "p");
    assert_eq!(status(&office, "KM-1"), Status::InProgress);
    play(&mut screen, SIZE, "<Ctrl-z>");
    assert_eq!(status(&office, "KM-1"), Status::Open);
}

#[test]
fn what_is_refused_stays_in_the_form_with_the_reason() {
    let office = office();
    let mut screen = follow_up(&office);
    let refused = played::words(&play(&mut screen, SIZE, "tsecepatnya<Tab>menunggu<Enter>"));
    assert!(refused.contains("secepatnya") && screen.list.status_form.is_some(), "{refused}");
    assert_eq!(status(&office, "KM-1"), Status::Open);
    play(&mut screen, SIZE, "<Esc>");
    assert!(screen.list.status_form.is_none() && !screen.is_over());
}

#[test]
fn the_search_finds_by_text_and_esc_shows_all_again() {
    let office = office();
    let mut screen = follow_up(&office);
    let found = play(&mut screen, SIZE, "/perwali");
    assert!(found.contains("KM-2") && !found.contains("KM-1"), "{found}");
    let all = play(&mut screen, SIZE, "<Esc>");
    assert!(all.contains("KM-1") && all.contains("KM-2"), "{all}");
}

#[test]
fn history_and_help_lie_over_the_list_and_esc_leaves_one_after_the_other() {
    let office = office();
    let mut screen = follow_up(&office);
    let list = play(&mut screen, SIZE, "");
    for (key, shown) in [("<Enter>", "Riwayat"), ("?", "Bantuan")] {
        let page = play(&mut screen, SIZE, key);
        assert!(page.contains(shown), "{key}: {page}");
        assert_eq!(play(&mut screen, SIZE, "<Esc>"), list, "{key}");
    }
    play(&mut screen, SIZE, "<Esc>");
    assert!(screen.is_over());
}

#[test]
fn what_another_seat_answers_is_seen_at_the_next_look() {
    let office = office();
    let mut screen = follow_up(&office);
    play(&mut screen, SIZE, "");
    let mut other = office.writer("kla");
    let code = "KM-2".parse().unwrap();
    let command =
        Command::SetStatus { code, agency: "".into(), status: Status::InProgress, answer: Default::default() };
    other.execute(None, now(), "laptop/1", command).unwrap();
    assert!(screen.tick(), "it must be drawn anew");
    let seen = play(&mut screen, SIZE, "");
    assert!(seen.contains("dalam proses"), "{seen}");
}
