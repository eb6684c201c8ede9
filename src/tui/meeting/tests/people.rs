//! The chair, the heads of those who sent deputies, and the list at the door, by keys.

use super::*;

#[test]
fn the_chair_is_handed_over_from_the_palette() {
    let mut hall = Hall::new(100, 30);
    hall.play("<Ctrl-p>ganti pimpinan<Enter>");
    assert!(hall.words().contains("Rapat belum dibuka"), "{}", hall.screen());
    hall.play("<PgDn>").at("10.31").play("<Ctrl-p>ganti pimpinan<Enter>Sekretaris Daerah<Tab>Drs. Yos<Enter>");
    assert!(hall.words().contains("Pimpinan rapat sejak 10.31: Sekretaris Daerah, Drs. Yos."), "{}", hall.screen());
    assert_eq!(hall.console.meeting().chairs().len(), 2);
    hall.play("<Ctrl-z>");
    assert_eq!(hall.console.meeting().chairs().len(), 1);
}

#[test]
fn the_head_confirms_a_deputys_promise_with_one_key() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    hall.play("<F2>dinkes<Tab><Tab><Esc><Esc>Kirim data @dinkes !30 Juni<Enter>");
    assert!(hall.console.live.register().needs_confirmation(hall.entry("KM-1")));
    hall.play("<Ctrl-b>");
    assert!(hall.words().contains("KM-1: dikonfirmasi pimpinan Dinkes, 14 Maret 2024"), "{}", hall.screen());
    assert!(!hall.console.live.register().needs_confirmation(hall.entry("KM-1")));
    hall.play("<Ctrl-b>");
    assert!(hall.words().contains("KM-1 tidak menunggu konfirmasi"), "{}", hall.screen());
}

#[test]
fn enter_twice_at_the_door_notes_nobody_else() {
    let mut hall = Hall::new(100, 30);
    hall.play("<PgDn><F2>dinkes<Enter><Enter>");
    let attendance = &hall.console.meeting().attendance;
    assert_eq!(attendance.keys().map(|id| id.as_str()).collect::<Vec<_>>(), ["dinkes"], "{}", hall.screen());
    let screen = hall.screen();
    let marked = screen.lines().find(|line| line.contains('▸') && !line.contains("Cari")).unwrap();
    assert!(marked.contains("Dinkes"), "{marked}");
    hall.play("<Down><Enter><Enter>");
    assert_eq!(hall.console.meeting().attendance.len(), 2);
}

#[test]
fn the_groups_of_the_agenda_are_counted_at_the_door() {
    let group = |id: &str, members: &[&str]| crate::agenda::Group {
        id: id.into(),
        members: members.iter().map(|id| (*id).into()).collect(),
    };
    let groups = vec![group("dinas", &["dinkes", "dinsos"]), group("vertikal", &["polresta"])];
    let mut hall = Hall::of(Agenda { groups, ..kupang() }, Memory::default(), 100, 30);
    hall.play("<PgDn><F2>dinkes<Enter>");
    assert!(hall.words().contains("dinas 1 dari 2 · vertikal 0 dari 1"), "{}", hall.screen());
}

#[test]
fn several_people_of_one_office_are_noted_and_printed() {
    let mut hall = Hall::new(100, 30);
    hall.play("<PgDn><F2>dinkes<Enter><Ctrl-e><Tab>Kabid<Tab>Ani<Tab>Budi (Kasi Gizi); Cici<Enter>");
    let noted = &hall.console.meeting().attendance[&AgencyId::from("dinkes")];
    assert_eq!(noted.people().collect::<Vec<_>>(), [("Ani", "Kabid"), ("Budi", "Kasi Gizi"), ("Cici", "")]);
    assert!(hall.words().contains("Kabid Ani; Budi (Kasi Gizi); Cici"), "{}", hall.screen());
    let notula = hall.console.live.minutes(hall.console.meeting());
    let notula = Format::Markdown.serialize(&notula, &Default::default());
    assert!(String::from_utf8_lossy(&notula).contains("Ani, Kabid; Budi, Kasi Gizi; Cici"));
}

#[test]
fn who_does_a_promise_is_changed_in_its_form() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    hall.play("Bappeda: kirim data gizi 12 posyandu (Pelaksana: Dinkes) !28 Juni<Enter>");
    assert_eq!(hall.entry("KM-1").content.implementers, [AgencyId::from("dinkes")]);
    assert!(hall.words().contains("pelaksana Dinkes"), "{}", hall.screen());
    hall.play("<Ctrl-e><Shift-Tab><Ctrl-u>dinsos, \"relawan\"<Enter>");
    let content = &hall.entry("KM-1").content;
    assert_eq!(
        (content.owners.as_slice(), content.implementers.as_slice()),
        (&["bappeda".into()][..], &["dinsos".into()][..])
    );
    assert_eq!(content.outside_implementers, ["relawan"]);
    assert_eq!(content.text, "kirim data gizi 12 posyandu");
    hall.play("<Ctrl-e><End> 40 balita<Enter>");
    let content = &hall.entry("KM-1").content;
    assert_eq!((content.text.as_str(), content.implementers.len()), ("kirim data gizi 12 posyandu 40 balita", 1));
    assert_eq!(content.quantities, ["12 posyandu", "40 balita"]);
}

#[test]
fn a_guest_is_noted_once_and_can_be_removed() {
    let mut hall = Hall::new(100, 30);
    hall.play("<PgDn><F2>Ibu Wati<Enter><Enter><Ctrl-p>");
    hall.play("<Esc><Esc><Ctrl-p>tamu<Enter>ibu  wati<Enter>");
    assert!(hall.words().contains("sudah ada di daftar tamu"), "{}", hall.screen());
    assert_eq!(hall.console.meeting().guests.len(), 1);
    hall.play("<Tab>Plan Indonesia<Enter>");
    assert_eq!(hall.console.meeting().guests.len(), 2, "another one of this name, {}", hall.screen());
    hall.play("<Esc><F2>wati<Ctrl-x>");
    assert!(hall.words().contains("Tamu dihapus dari daftar"), "{}", hall.screen());
    assert_eq!(hall.console.meeting().guests.len(), 1);
    hall.play("<Ctrl-z>");
    assert_eq!(hall.console.meeting().guests.len(), 2);
    hall.play("<Ctrl-u>dinkes<Ctrl-x>");
    assert!(hall.words().contains("Hanya tamu yang dapat dihapus"), "{}", hall.screen());
}
