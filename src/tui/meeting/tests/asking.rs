//! A question about a line waits beside it; whatever is typed meanwhile is the next line.

use super::*;

fn at_the_line(hall: &Hall) -> &str {
    hall.console.screens.state.line.value()
}

fn waiting(hall: &Hall) -> Vec<&str> {
    hall.console.screens.state.waiting.iter().map(|waiting| waiting.line.as_str()).collect()
}

#[test]
fn what_is_typed_while_a_question_waits_is_the_next_line() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    hall.play("Rekap LKSA @dinas !30 April<Enter>");
    assert!(hall.words().contains("bisa berarti beberapa instansi"), "{}", hall.screen());
    assert!(matches!(hall.console.screens.mode, Mode::Asking(_)));
    hall.play("3 RS swasta tersambung @dinkes !30 Juni<Enter>");
    assert_eq!(hall.entry("KM-1").content.text, "3 RS swasta tersambung");
    assert_eq!((at_the_line(&hall), waiting(&hall)), ("", vec!["Rekap LKSA @dinas !30 April"]));
    assert!(
        hall.words().contains("1 baris menunggu jawaban (Enter pada baris kosong): “Rekap LKSA @dinas !30 April”"),
        "{}",
        hall.screen()
    );

    hall.play("setengah").play("<Ctrl-u>");
    hall.play("<Enter>");
    assert!(matches!(hall.console.screens.mode, Mode::Asking(_)), "Enter on an empty line answers");
    hall.play("<Enter>");
    assert_eq!(hall.standing(Kind::Commitment), 1, "nothing is preselected");
    hall.play("<Down><Enter>");
    let entry = hall.entry("KM-2");
    assert_eq!((entry.content.text.as_str(), entry.content.owners.len()), ("Rekap LKSA", 1));
    assert_eq!(waiting(&hall), Vec::<&str>::new());
}

#[test]
fn an_answered_line_is_recorded_where_it_was_typed_and_leaves_the_next_one_alone() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    hall.play("kd: RS belum tersambung @dinas<Enter>ct: catatan lain");
    go(&mut hall, "II");
    hall.play("<Ctrl-u><Enter><Down><Enter>");
    let entry = hall.entry("KD-1");
    assert_eq!(entry.content.cluster.as_deref(), Some("I"));
    let step = hall.console.meeting().agenda.steps[entry.place.step.unwrap()].cluster.clone();
    assert_eq!(step.as_deref(), Some("I"));
}

#[test]
fn a_question_can_be_left_and_its_line_goes_on() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    hall.play("Rekap @dinas<Enter><Esc>");
    assert_eq!((at_the_line(&hall), waiting(&hall).len()), ("Rekap @dinas", 0));
    hall.play("<Backspace><Backspace><Backspace><Backspace><Backspace>dinsos<Enter>");
    assert_eq!(hall.entry("KM-1").content.owners, ["dinsos"]);
}

#[test]
fn lines_that_wait_survive_a_crash_and_are_named_before_the_gavel() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    hall.play("Rekap @dinas<Enter>Kirim @dinas<Enter>x");
    assert_eq!(waiting(&hall), ["Rekap @dinas", "Kirim @dinas"]);
    let meeting = hall.console.screens.state.meeting;
    let draft =
        hall.console.screens.state.draft(Console::scene(&hall.console.live, meeting, hall.console.now)).unwrap();
    assert_eq!((draft.waiting.len(), draft.line.as_str()), (2, "x"));
    let mut other = Hall::new(100, 30);
    let scene = Console::scene(&other.console.live, meeting_of(&other), other.console.now);
    other.console.screens.state.resume(draft, "meja/9", scene);
    assert_eq!((waiting(&other).len(), at_the_line(&other)), (2, "x"));

    hall.play("<Ctrl-u><F9>");
    assert!(hall.words().contains("Masih ada 2 baris yang menunggu jawaban"), "{}", hall.screen());
}

fn meeting_of(hall: &Hall) -> MeetingId {
    hall.console.screens.state.meeting
}

#[test]
fn the_question_is_good_at_the_least_size_and_over_the_wall() {
    for (width, height) in [(40, 12), (60, 18)] {
        let mut hall = Hall::new(width, height);
        at_cluster(&mut hall, "I");
        hall.play("Rekap @dinas<Enter>");
        assert!(hall.screen().contains("Dinsos") || hall.screen().contains("DP3A"), "{}", hall.screen());
        hall.play("<Esc><F8><Enter><Down>");
        assert!(hall.screen().contains("DP3A") || hall.screen().contains("Dinsos"), "{}", hall.screen());
    }
}

#[test]
fn no_letter_of_what_lies_under_the_choices_stands_beside_them() {
    let mut hall = Hall::new(40, 12);
    at_cluster(&mut hall, "I");
    hall.play("Satu @dinkes<Enter>Dua @dinkes<Enter>Rekap @dinas<Enter>");
    let screen = hall.screen();
    let choices = screen.lines().filter(|line| line.contains("(Dinas")).collect::<Vec<_>>();
    assert!(choices.len() > 2, "{screen}");
    assert!(choices.iter().all(|line| line.starts_with("   ")), "{screen}");
}
