//! Forms of two seats: what one of them changes while the other has a form open.

use super::*;
use crate::agenda::Cluster;
use crate::register::Content;
use crate::tui::meeting::mode::Mode;

fn revise(hall: &mut Hall, agenda: Agenda) {
    let now: Moment = "2024-03-14T09:20:00+08:00".parse().unwrap();
    hall.console.live.execute(None, now, "sudut/1", Command::Plan(Box::new(agenda))).unwrap();
}

fn position(hall: &Hall) -> u64 {
    hall.console.live.register().position
}

#[test]
fn a_status_is_given_to_the_owner_it_was_chosen_for_whoever_changes_the_owners_meanwhile() {
    let [mut one, mut two] = seats();
    one.play("Kirim data @dinkes @dinsos<Enter>");
    one.play("<Ctrl-e>").play(&"<Tab>".repeat(9)).play("<Right>");
    two.show().play("<Ctrl-f>kirim<Enter><Ctrl-o>disdukcapil<Enter>");
    assert_eq!(two.entry("KM-1").content.owners, ["disdukcapil"]);
    one.show().play("<Enter>");
    assert_eq!(one.entry("KM-1").status_of("disdukcapil"), Status::Open, "{}", one.screen());
    assert!(one.words().contains("“status Dinsos” tidak ada lagi"), "{}", one.screen());
    one.play("<Enter>");
    assert_eq!((one.entry("KM-1").status(), one.standing(Kind::Commitment)), (Status::Open, 1));
    assert!(matches!(one.console.screens.mode, Mode::Line(_)), "{}", one.screen());
}

#[test]
fn a_cluster_is_the_one_that_was_chosen_whatever_the_agenda_loses_meanwhile() {
    let [mut one, mut two] = seats();
    one.play("Kirim data<Enter><Ctrl-e>").play(&"<Tab>".repeat(7)).play("<Right><Right>");
    let chosen = |hall: &Hall| hall.entry("KM-1").content.cluster.clone();
    let without = |ids: &[&str]| {
        let clusters = kupang().clusters.into_iter().filter(|cluster| !ids.contains(&cluster.id.as_str()));
        Agenda { clusters: clusters.collect::<Vec<Cluster>>(), ..kupang() }
    };
    revise(&mut two, without(&["kelembagaan", "II"]));
    one.show().play("<Enter>");
    assert_eq!(chosen(&one).as_deref(), Some("III"), "{}", one.screen());
    one.play("<Ctrl-e>").play(&"<Tab>".repeat(7)).play("<Right>");
    assert!(one.words().contains("Klaster IV"), "{}", one.screen());
    revise(&mut two, without(&["IV", "V"]));
    one.show().play("<Enter>");
    assert!(one.words().contains("tidak mengenal “IV”"), "{}", one.screen());
    assert_eq!(chosen(&one).as_deref(), Some("III"));
    one.play("<Left><Left><Left><Left>").play("<Enter>");
    assert_ne!(chosen(&one).as_deref(), Some("IV"));
}

#[test]
fn a_form_saves_only_what_was_changed_in_it() {
    let [mut one, mut two] = seats();
    one.play("Kirim data !TW II #4<Enter><Ctrl-e><End> anak");
    two.show().play("<Ctrl-f>kirim<Enter><Ctrl-e><Tab><Tab><Tab><Ctrl-u>30 April<Enter>");
    one.show();
    assert!(one.words().contains("30 April"), "{}", one.screen());
    one.play("<Enter>");
    let Content { text, deadline, indicator, .. } = one.entry("KM-1").content.clone();
    assert_eq!((text.as_str(), indicator.as_deref()), ("Kirim data anak", Some("4")));
    assert_eq!(deadline.unwrap().said, "30 April");
}

#[test]
fn where_both_changed_the_same_field_both_are_shown_and_it_is_asked() {
    for (keys, text) in [("<Enter>", "Kirim data anak"), ("<Esc>", "Kirim data pilah")] {
        let [mut one, mut two] = seats();
        one.play("Kirim data<Enter><Ctrl-e><End> anak");
        two.show().play("<Ctrl-f>kirim<Enter><Ctrl-e><End> pilah<Enter>");
        one.show().play("<Enter>");
        assert_eq!(one.entry("KM-1").content.text, "Kirim data pilah");
        let words = one.words();
        assert!(words.contains("sekarang: Kirim data pilah") && words.contains("Kirim data anak"), "{}", one.screen());
        one.play(keys);
        assert_eq!(one.entry("KM-1").content.text, text);
        assert!(matches!(one.console.screens.mode, Mode::Line(_)), "{}", one.screen());
    }
}

#[test]
fn a_form_that_is_saved_unchanged_records_nothing() {
    let [mut one, _] = seats();
    one.play("Perwali  akta lahir @dinkes +dinsos !secepatnya #4 =SK 12<Enter>kd: Akta @dinkes +dinsos<Enter>");
    one.play("<F2>dinkes<Tab><Tab><Ctrl-e>Kabid<Enter>").play("Ketua RT<Enter><Enter><Esc><Esc>");
    one.console.clock = Clock::stopped("2024-03-14T09:40:31+08:00".parse().unwrap());
    one.play("<F2>dinsos<Enter><Esc><Esc>");
    one.console.clock = Clock::stopped("2024-03-14T10:00:00+08:00".parse().unwrap());
    let before = position(&one);
    one.play("<Ctrl-e><Enter><Ctrl-f>perwali<Enter><Ctrl-e><Enter><Esc>");
    assert!(matches!(one.console.screens.mode, Mode::Line(_)), "{}", one.screen());
    assert_eq!(position(&one), before);
    for name in ["dinkes", "dinsos", "ketua rt"] {
        one.play(&format!("<F2>{name}"));
        let shown = position(&one);
        one.play("<Ctrl-e><Enter>");
        assert!(matches!(one.console.screens.mode, Mode::Attendance(_)), "{name}: {}", one.screen());
        assert_eq!(position(&one), shown, "{name}");
        one.play("<Esc><Esc>");
    }
}

#[test]
fn details_of_an_attendance_keep_what_another_seat_noted_meanwhile() {
    let [mut one, mut two] = seats();
    one.play("<F2>dinkes<Enter>dinkes<Ctrl-e><Tab>Kabid");
    two.show().play("<F2>dinkes<Ctrl-e><Tab><Tab>Ibu Ana<Enter>");
    one.show().play("<Enter>");
    let noted = one.console.meeting().attendance["dinkes"].clone();
    assert_eq!((noted.office.as_str(), noted.name.as_str()), ("Kabid", "Ibu Ana"));
}

#[test]
fn whom_another_seat_notes_first_is_not_noted_over() {
    let [mut one, mut two] = seats();
    one.play("<F2>dinkes<Ctrl-e>");
    two.show().play("<F2>dinkes<Tab><Tab>");
    assert_eq!(two.console.meeting().presence("dinkes"), Some(Presence::Represented));
    one.show().play("<Enter>");
    assert_eq!(one.console.meeting().presence("dinkes"), Some(Presence::Represented), "{}", one.screen());
    assert!(one.words().contains("sekarang: diwakili"), "{}", one.screen());
    one.play("<Enter>");
    assert_eq!(one.console.meeting().presence("dinkes"), Some(Presence::Present));
}

#[test]
fn a_guest_that_another_seat_removes_while_the_form_is_open_is_asked_about() {
    let [mut one, mut two] = seats();
    two.play("<F2>Ketua RT 04<Enter><Enter>");
    one.show().play("<F2>ketua rt<Ctrl-e><Tab>Kelurahan");
    two.play("<Ctrl-z>");
    one.show().play("<Enter>");
    assert!(one.words().contains("Tamu ini sudah dihapus"), "{}", one.screen());
    assert!(one.console.meeting().guests.is_empty());
    one.play("<Enter>");
    let guests: Vec<_> = one.console.meeting().guests.values().collect();
    assert_eq!((guests[0].name.as_str(), guests[0].office.as_str()), ("Ketua RT 04", "Kelurahan"));
}

#[test]
fn a_new_agency_joins_the_cluster_that_was_spoken_of_when_its_form_was_opened() {
    let [mut one, mut two] = seats();
    one.play("<Ctrl-p>tambah instansi<Enter>RSUD");
    two.show();
    go(&mut two, "II");
    one.show().play("<Enter>");
    let agenda = &one.console.meeting().agenda;
    let members = |id: &str| agenda.cluster(id).unwrap().members.contains(&"rsud".into());
    assert_eq!((members("I"), members("II")), (true, false), "{}", one.screen());
}

#[test]
fn a_form_that_is_refused_does_nothing_and_keeps_what_was_typed() {
    let [mut one, _] = seats();
    one.play("Kirim data @dinkes<Enter><Ctrl-e>").play(&"<Tab>".repeat(8)).play("<Right><Tab><Tab>");
    one.play(&format!("{}<Enter>", "panjang ".repeat(600)));
    assert!(one.words().contains("Terlalu panjang"), "{}", one.screen().lines().take(8).collect::<String>());
    assert_eq!(one.entry("KM-1").status_of("dinkes"), Status::Open, "all of it or nothing");
    one.play("<Ctrl-u>Kirim<Enter>");
    assert_eq!((one.entry("KM-1").content.text.as_str(), one.entry("KM-1").status()), ("Kirim", Status::InProgress));
}

#[test]
fn words_that_a_field_has_no_room_for_are_kept_as_text() {
    let [mut one, _] = seats();
    one.play("Kirim data<Enter><Ctrl-e><Tab><Tab><Tab><Tab>4 dan peta<Enter>");
    let content = &one.entry("KM-1").content;
    assert_eq!((content.indicator.as_deref(), content.text.as_str()), (Some("4"), "Kirim data dan peta"));
}

#[test]
fn what_a_form_changed_is_taken_back_with_one_key() {
    let [mut one, _] = seats();
    one.play("Kirim data @dinkes @dinsos<Enter>");
    one.play("<Ctrl-e><End> anak").play(&"<Tab>".repeat(8)).play("<Right><Tab><Right><Enter>");
    let said = |hall: &Hall| {
        let entry = hall.entry("KM-1");
        let status = |owner| entry.status_of(owner);
        (entry.content.text.clone(), status("dinkes"), status("dinsos"))
    };
    let (before, after) = (("Kirim data".to_owned(), Status::Open, Status::Open), said(&one));
    assert_eq!(after.0, "Kirim data anak");
    assert!(after.1 != Status::Open && after.2 != Status::Open, "{}", one.screen());
    for _ in 0..2 {
        one.play("<Ctrl-z>");
        assert_eq!(said(&one), before, "{}", one.screen());
        one.play("<Ctrl-y>");
        assert_eq!(said(&one), after, "{}", one.screen());
    }
    one.play("<Ctrl-z><Ctrl-z>");
    assert_eq!(one.standing(Kind::Commitment), 0);
}
