//! What may tell who a child is, before and after Enter, by keys.

use super::*;

#[test]
fn a_child_s_initials_are_doubted_everywhere_and_an_age_beside_a_name_where_children_are_spoken_of() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "V");
    hall.play("ct: Budi (12 tahun) didampingi");
    assert!(hall.words().contains("identitas anak (“Budi (12 tahun)”)"), "{}", hall.screen());
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    hall.play("ct: Budi (12 tahun) didampingi");
    assert!(!hall.words().contains("identitas anak"), "{}", hall.screen());
    hall.play("<Ctrl-u>An. B didampingi");
    assert!(hall.words().contains("identitas anak (“An. B”)"), "{}", hall.screen());
    hall.play("<Ctrl-u>NIK 5371011203040005");
    assert!(hall.words().contains("identitas anak (“5371011203040005”)"), "{}", hall.screen());
}

#[test]
fn a_step_can_be_confidential_whatever_its_cluster() {
    let mut agenda = kupang();
    agenda.steps[0].confidential = true;
    let mut hall = Hall::of(agenda, Memory::default(), 100, 30);
    hall.play("<PgDn>ct: An. B didampingi");
    assert!(hall.words().contains("Jangan menulis identitas anak"), "{}", hall.screen());
    assert!(hall.words().contains("identitas anak (“An. B”)"), "{}", hall.screen());
    hall.play("<Enter><Enter>");
    go(&mut hall, "I");
    hall.play("<F9>");
    assert!(hall.words().contains("CT-1 mungkin menyebut identitas anak (“An. B”); samarkan dengan Ctrl-E?"));
    hall.play("<Enter>");
    assert!(matches!(hall.console.screens.mode, crate::tui::meeting::mode::Mode::Entries(_)));
    hall.play("<Ctrl-e><Ctrl-u>Seorang anak didampingi<Enter><Esc><F9>");
    assert!(!hall.words().contains("identitas anak"), "{}", hall.screen());
}

#[test]
fn what_was_typed_in_confidence_stays_so_wherever_the_note_taker_goes() {
    let mut agenda = kupang();
    agenda.steps[0].confidential = true;
    let mut hall = Hall::of(agenda, Memory::default(), 100, 30);
    let is_kept_from_the_hall = |hall: &Hall| {
        let scene = Console::scene(&hall.console.live, hall.console.screens.state.meeting, hall.console.now);
        hall.console.screens.state.draft(scene).unwrap().confidential
    };
    hall.play("<PgDn>kd: Rumah aman penuh @dinsos +dp3a");
    assert!(is_kept_from_the_hall(&hall));
    hall.play("<PgDn><PgDn>");
    assert!(is_kept_from_the_hall(&hall), "typed there, carried elsewhere");
    hall.play("<Enter>");
    let register = hall.console.live.register();
    assert!(register.is_withheld(hall.entry("KD-1")));
    assert!(!register.text_for_others(hall.entry("KD-1"), Lang::Id).contains("Rumah aman"));
    hall.play("kirim data @dinsos");
    assert!(!is_kept_from_the_hall(&hall), "a line of its own");
    hall.play("<Ctrl-u>klaster V: kirim data");
    assert!(is_kept_from_the_hall(&hall), "of a cluster that is confidential");
}

#[test]
fn in_confidence_enter_asks_once_more_in_place_and_typing_goes_on() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "V");
    hall.play("ct: Pendampingan ibu Maria dilanjutkan !besok<Enter>");
    assert_eq!(hall.standing(Kind::Note), 0);
    assert!(hall.words().contains("“ibu Maria”") && hall.words().contains("Enter sekali lagi"), "{}", hall.screen());
    hall.play(" di rumah aman<Enter>");
    assert_eq!(hall.standing(Kind::Note), 0, "another line is asked about anew");
    hall.play("<Enter>");
    assert_eq!(hall.standing(Kind::Note), 1);
    let mut open = Hall::new(100, 30);
    at_cluster(&mut open, "I");
    open.play("ct: An. B didampingi<Enter>");
    assert_eq!(open.standing(Kind::Note), 1, "elsewhere it is only doubted");
}
