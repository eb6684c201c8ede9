//! What the notula says of the read-back.

use super::*;

fn agree(rakor: &mut Rakor, hour: &str, code: &str) {
    rakor.at(hour, Command::Agree(code.parse().unwrap()));
}

/// The Kupang meeting before the gavel, with all but two promises and one decision agreed to.
fn read() -> Rakor {
    let mut rakor = whole();
    rakor.at("12.31", Command::Reopen);
    for (hour, code) in [("12.32", "KM-1"), ("12.33", "KM-2"), ("12.40", "KM-5"), ("12.41", "KP-1")] {
        agree(&mut rakor, hour, code);
    }
    rakor
}

#[test]
fn the_minutes_tell_what_was_read_back_and_agreed_to_and_what_was_not() {
    let mut rakor = read();
    let minutes = minutes_of(&rakor);
    let sentence = "Dibacakan kembali dan disetujui: 3 dari 5 komitmen dan 1 dari 2 keputusan, pukul 12.32–12.41 WITA. \
                    Belum: KM-3, KM-4, KP-2.";
    assert!(minutes.contains(sentence), "{minutes}");
    assert_eq!(
        minutes.to_lowercase().matches("dibacakan dan disetujui pukul").count(),
        5,
        "the decision of a cluster is told twice"
    );
    rakor.change("12.42", "KM-5", |content| content.text += " OPD");
    assert!(minutes_of(&rakor).contains("2 dari 5 komitmen"), "what was changed is no longer agreed");
}

#[test]
fn where_the_hall_agreed_to_everything_that_is_said_once() {
    let mut rakor = read();
    for code in ["KM-3", "KM-4", "KP-2"] {
        agree(&mut rakor, "12.42", code);
    }
    let minutes = minutes_of(&rakor);
    assert!(minutes.contains("Dibacakan kembali dan disetujui: 5 dari 5 komitmen dan 2 dari 2 keputusan"), "{minutes}");
    assert!(!minutes.to_lowercase().contains("dibacakan dan disetujui pukul"), "{minutes}");
}

#[test]
fn minutes_of_a_meeting_that_read_nothing_back_say_nothing_of_it() {
    let minutes = minutes_of(&whole());
    assert!(!minutes.contains("ibacakan"), "{minutes}");
}

#[test]
fn what_a_later_meeting_changes_was_agreed_to_all_the_same() {
    let mut rakor = read();
    rakor.at("12.45", Command::Close);
    let says = |rakor: &Rakor| {
        let minutes = minutes_of(rakor);
        let at = minutes.find("Dibacakan kembali").unwrap();
        (minutes[at..].lines().next().unwrap().to_owned(), minutes.matches("disetujui pukul 12.32").count())
    };
    let before = says(&rakor);
    let later = Agenda { date: date(6, 13), ..agenda() };
    rakor.within(None, moment("13.00"), Command::Plan(Box::new(later)));
    let meeting = rakor.register.meetings[1].id;
    let entry = rakor.register.entry("KM-1".parse().unwrap()).unwrap();
    let content = crate::register::Content { evidence: Some("Perda".into()), ..entry.content.clone() };
    rakor.within(meeting, moment("13.10"), Command::EnterStep(0));
    rakor.within(meeting, moment("13.11"), Command::Change { code: "KM-1".parse().unwrap(), before: None, content });
    assert!(rakor.register.entry("KM-1".parse().unwrap()).unwrap().agreed.is_none());
    assert_eq!(says(&rakor), before);
    rakor.within(meeting, moment("13.12"), Command::Agree("KM-1".parse().unwrap()));
    assert_eq!(says(&rakor), before, "and what a later meeting agrees to is told in its own minutes");
}

#[test]
fn the_minutes_repeat_no_name_that_the_gavel_asked_about() {
    let mut rakor = Rakor::of(agenda());
    rakor.say("09.20", "", Kind::Note, said("An. B didampingi", &[], &[], "V"));
    let found = crate::report::closing_check::check(&rakor.register, rakor.meeting(), rakor.meeting().last_moment());
    assert!(found.iter().any(|finding| !finding.is_printed()));
    assert_eq!(minutes_of(&rakor).matches("An. B").count(), 1, "only where it was said");
}
