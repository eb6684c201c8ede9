//! The meetings to practise in, played by keys.

use super::lesson::LESSONS;
use super::*;
use crate::lang::Lang;
use crate::register::State;
use crate::store::Memory;
use crate::tui::played::office::Office;
use crate::tui::played::{play, words};
use crate::tui::{Setting, Tutor};

const SIZE: (u16, u16) = (100, 30);

fn tutor(setting: &Setting) -> Tutor {
    let practice = Practice::tutor(Box::new(Memory::default()));
    Tutor::new(setting.practise(practice, setting.lang.tutor_greeting()).unwrap(), setting.lang)
}

/// What is typed at each lesson, as the lesson asks for it.
const PLAYED: [&str; 11] = [
    "<PgDn>",
    "<↓>",
    "Kirim data 3 rumah sakit<Enter>",
    "<Ctrl-E> swasta<Enter>",
    "Data panti @dinsos<Enter>",
    "Cetak brosur akta !30 Juni<Enter>",
    "kd: RS belum tersambung +disdukcapil<Enter>",
    "<F2><Enter>",
    "<Esc><F3>p",
    "<Esc><F6><Enter>",
    "<Esc><F9><F9>",
];

#[test]
fn each_lesson_goes_on_when_what_it_asks_for_happened() {
    for lang in [Lang::Id, Lang::En] {
        let office = Office::new();
        let mut tutor = tutor(&Setting { lang, ..office.setting.clone() });
        for ((lesson, keys), number) in LESSONS.iter().zip(PLAYED).zip(1..) {
            let before = words(&play(&mut tutor, SIZE, ""));
            let task = lesson.task(lang);
            assert!(before.contains(&lang.lesson(number, PLAYED.len(), task)), "{before}");
            assert!(before.contains(lesson.reason(lang)), "{before}");
            let typed = keys.split('<').next().unwrap();
            assert!(task.contains(typed), "`{typed}` is not what {task} asks for");
            let after = words(&play(&mut tutor, SIZE, keys));
            let next = LESSONS[number].task(lang);
            assert!(after.contains('✓') && after.contains(next), "{keys} did not lead to {next}: {after}");
        }
        assert!(!office.setting.register.exists(), "practice keeps nothing");
    }
}

#[test]
fn a_lesson_waits_for_what_it_asks_for_and_can_be_passed_over() {
    let office = Office::new();
    let mut tutor = tutor(&office.setting);
    let shown = words(&play(&mut tutor, SIZE, "<F2><Esc>"));
    assert!(shown.contains("Langkah 1/11"), "{shown}");
    let shown = words(&play(&mut tutor, SIZE, "<Ctrl-N>"));
    assert!(shown.contains("Langkah 2/11") && !shown.contains("✓ Langkah"), "{shown}");
    let shown = words(&play(&mut tutor, SIZE, &"<Ctrl-N>".repeat(20)));
    assert!(shown.contains(Lang::Id.lesson_over()), "{shown}");
}

#[test]
fn the_least_screen_shows_the_task_and_the_line() {
    for lang in [Lang::Id, Lang::En] {
        let office = Office::new();
        let mut tutor = tutor(&Setting { lang, ..office.setting.clone() });
        for (lesson, keys) in LESSONS.iter().zip(PLAYED) {
            let shown = play(&mut tutor, (40, 12), "");
            assert!(words(&shown).contains(lesson.task(lang)), "{shown}");
            assert!(shown.lines().count() == 12 && shown.contains(" ▸") || shown.contains("Esc"), "{shown}");
            play(&mut tutor, (40, 12), keys);
        }
    }
}

#[test]
fn the_demonstration_stands_in_the_middle_of_its_first_cluster() {
    let practice = Practice::demo(Box::new(Memory::default())).unwrap();
    let meeting = practice.live.register().meeting(practice.meeting).unwrap();
    assert_eq!(meeting.state(), State::Running);
    assert_eq!(meeting.current_step().and_then(|step| step.cluster.as_deref()), Some("I"));
    let lines = EARLIER.iter().chain(HALFWAY).filter(|deed| matches!(deed, Line(..))).count();
    let entries = &practice.live.register().entries;
    assert_eq!(entries.len(), lines, "every line is recorded");
    assert!(entries.iter().all(|entry| !entry.content.text.contains(['@', '!', '+', '#'])), "{entries:?}");
    assert!(entries.iter().all(|entry| entry.recorded_at <= practice.clock.now(meeting.agenda.zone)));

    let office = Office::new();
    let mut console = office.setting.practise(Ok(practice), Lang::Id.demo_greeting()).unwrap();
    let shown = words(&play(&mut console, SIZE, ""));
    for said in ["GLADI", "KLASTER I", "rakor demo --wall", "10.36 WITA", "KD-1 RS swasta belum tersambung"] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
}

#[test]
fn an_example_goes_to_its_own_register_and_says_so_and_to_one_that_is_named_without_a_word() {
    let office = Office::new();
    let apart = office.folder.path().join("contoh.db");
    let setting = Setting { example_register: Some(apart.clone()), ..office.setting.clone() };
    for (setting, is_apart) in [(&setting, true), (&office.setting, false)] {
        let there = setting.of_agenda(&demo_agenda());
        assert_eq!(there.register == apart, is_apart);
        let log = there.open().unwrap();
        let mut console = there.plan(Box::new(log), demo_agenda(), Default::default()).unwrap();
        let shown = words(&play(&mut console, SIZE, ""));
        assert_eq!(shown.contains(Lang::Id.example_apart()), is_apart, "{shown}");
        assert!(shown.contains("CONTOH ·"), "{shown}");
    }
    let real = Agenda { example: false, ..demo_agenda() };
    assert_eq!(setting.of_agenda(&real).register, office.setting.register, "a real meeting stays where it is");
}
