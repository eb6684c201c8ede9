//! What is selected stays so while another seat adds and removes rows.

use super::*;
use crate::agenda::{Agency, Cluster};
use crate::tui::meeting::attendance::AttendanceRow;
use crate::tui::meeting::mode::Mode;

/// The agenda without these agencies.
fn without(gone: &[&str]) -> Agenda {
    let is_left = |id: &str| !gone.contains(&id);
    let mut agenda = kupang();
    agenda.agencies.retain(|agency: &Agency| is_left(&agency.id));
    agenda.clusters.iter_mut().for_each(|cluster: &mut Cluster| cluster.members.retain(|id| is_left(id)));
    agenda
}

fn revise(hall: &mut Hall, agenda: Agenda) {
    let now: Moment = "2024-03-14T09:20:00+08:00".parse().unwrap();
    hall.console.live.execute(None, now, "sudut/1", Command::Plan(Box::new(agenda))).unwrap();
}

#[test]
fn enter_marks_the_agency_that_was_selected_whoever_leaves_the_agenda_above_it() {
    let [mut one, mut two] = seats();
    one.play("<F2>").play(&"<Down>".repeat(5));
    let Mode::Attendance(roll) = &one.console.screens.mode else { panic!() };
    let AttendanceRow::Agency(selected) = roll.rows[5].clone() else { panic!() };
    let first: Vec<_> = kupang().agencies.iter().take(2).map(|agency| agency.id.clone()).collect();
    revise(&mut two, without(&[&first[0], &first[1]]));
    one.show().play("<Enter>");
    assert_eq!(one.console.meeting().attendance.keys().collect::<Vec<_>>(), [&selected]);
}

#[test]
fn a_guest_is_changed_by_its_own_row_whoever_adds_an_agency_above_it() {
    let [mut one, mut two] = seats();
    one.play("<F2>Tamu Satu<Enter><Enter>").play(&"<Down>".repeat(80));
    two.show().play("<Ctrl-p>tambah instansi<Enter>RSUD<Enter>");
    one.show().play("<Ctrl-e>");
    assert!(one.words().contains("Tamu Satu"), "{}", one.screen());
}

#[test]
fn a_row_of_the_map_leads_where_it_was_seen_to_lead() {
    let [mut one, mut two] = seats();
    one.play("<F4>3");
    let silent = one.console.live.register().missing(one.console.meeting(), one.console.now).silent;
    let [first, fourth] = [0, 3].map(|row: usize| silent[row].id.clone());
    one.play("<Down><Down><Down>");
    let speaker = two.console.meeting().agenda.short(&first).to_owned();
    two.play(&format!("{speaker}: Kirim data<Enter>"));
    one.show().play("<Enter>");
    assert_eq!(one.console.screens.state.floor, Some(fourth), "{}", one.screen());
}

#[test]
fn a_finding_leads_to_what_it_was_seen_to_be_about() {
    let [mut one, mut two] = seats();
    one.play("Kirim data<Enter>kd: Akta belum ada +dinkes<Enter>Rekap data<Enter><F9>");
    let at = |hall: &Hall| {
        let Mode::Closing(closing) = &hall.console.screens.mode else { panic!("{}", hall.screen()) };
        closing.findings[closing.selected].clone()
    };
    one.play("<Down><Down>");
    let seen = at(&one);
    two.show().play("<Ctrl-x>keliru<Enter>").play("<Ctrl-f>kirim<Enter><Ctrl-x>keliru<Enter>");
    one.show();
    let Mode::Closing(closing) = &one.console.screens.mode else { panic!() };
    assert!(!closing.findings.contains(&seen) || at(&one) == seen, "{seen:?}");
    two.play("<Ctrl-z><Ctrl-z>");
    one.show();
    let known = at(&one);
    two.play("kd: Bidan belum ada +dinkes<Enter>");
    one.show();
    assert_eq!(at(&one), known);
}

#[test]
fn an_answer_to_the_chair_stays_at_the_entry_that_was_selected() {
    let [mut one, mut two] = seats();
    one.play("Satu<Enter>Dua<Enter>Tiga<Enter><F7><Down>");
    two.show().play("<Ctrl-f>satu<Enter><Ctrl-x>keliru<Enter>");
    one.show().play("<Enter>");
    let second: Code = "KM-2".parse().unwrap();
    assert!(
        matches!(one.console.screens.mode, Mode::Entries(entries::Entries { code, .. }) if code == second),
        "{}",
        one.screen()
    );
}

#[test]
fn a_click_on_a_row_that_is_not_there_selects_nothing() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    hall.play("Kirim data<Enter><F9><Enter><F4>ss<Enter>s");
    for place in ["", "<Esc><Esc><Esc><F2>", "<Esc><Ctrl-e>", "<Esc><Ctrl-p>", "<Esc><F9>"] {
        hall.play(place);
        for row in [7, 99, usize::MAX] {
            hall.console.input(Input::Click(ClickTarget::Row(row)));
            hall.show().play("x<Left>");
        }
    }
}
