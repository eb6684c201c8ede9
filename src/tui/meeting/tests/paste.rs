//! Several lines pasted into the console, gone through one by one.

use super::*;

/// A chat, as people send it before and during a meeting.
const CHAT: &str = "[10.29] Kadinkes: Selamat pagi Bapak/Ibu semua\n\
    [10.31] Kadinkes: kirim data imunisasi per kelurahan paling lambat 30 Juni 2024\n\
    Juga data gizi per posyandu\n\
    [10.33] Kadinsos: rekap 12 LKSA selesai !30 April 2024\n\
    \n\
    Terima kasih";

/// Minutes as they stand in a document.
const MINUTES: &str = "A. HAMBATAN\n\
    1. Dinkes: RS swasta belum tersambung\n\
    B. Kesimpulan dan Kesepakatan:\n\
    1. Forum Anak dilibatkan dalam setiap musrenbang kelurahan\n\
    2. Data anak dipadankan setiap bulan oleh semua\n\
    C. Rencana Tindak Lanjut (RTL)\n\
    a. Disdukcapil: Sambungkan 3 RS swasta !28 Juni 2024\n\
    b. Dinas: rekap data !28 Juni 2024";

fn pasted(text: &str, width: u16, height: u16) -> Hall {
    let mut hall = Hall::new(width, height);
    at_cluster(&mut hall, "I");
    paste(&mut hall, text);
    hall
}

fn paste(hall: &mut Hall, text: &str) {
    hall.console.input(Input::Paste(text.into()));
    hall.show();
}

fn open(hall: &Hall) -> Vec<&str> {
    let pasted = hall.console.screens.state.pasted.iter();
    pasted.filter(|pasted| pasted.is_open()).map(|pasted| pasted.said.line.as_str()).collect()
}

fn owners(hall: &Hall, code: &str) -> Vec<String> {
    hall.entry(code).content.owners.iter().map(ToString::to_string).collect()
}

#[test]
fn a_chat_is_gone_through_line_by_line_and_a_greeting_is_no_promise() {
    let mut hall = pasted(CHAT, 100, 30);
    assert!(hall.words().contains("3 baris: satu per satu? · 2 disisihkan"), "{}", hall.screen());
    assert_eq!(hall.console.live.register().entries.len(), 0, "nothing is recorded by itself");
    for (text, why) in [("Selamat pagi", "salam"), ("Terima kasih", "salam")] {
        assert!(hall.screen().lines().any(|line| line.contains(text) && line.contains(why)), "{}", hall.screen());
    }
    hall.play("<Enter>");
    let entry = hall.entry("KM-1");
    assert_eq!(entry.content.text, "kirim data imunisasi per kelurahan");
    assert_eq!(owners(&hall, "KM-1"), ["dinkes"]);
    assert_eq!(entry.content.deadline.as_ref().unwrap().date, "2024-06-30".parse().ok());
    assert!(hall.words().contains("Pemiliknya tidak disebut dalam baris ini"), "{}", hall.screen());
    hall.play("<Enter>");
    assert_eq!(owners(&hall, "KM-2"), ["dinkes"], "whoever spoke above goes on");
    hall.play("<Enter>");
    assert_eq!(owners(&hall, "KM-3"), ["dinsos"]);
    assert!(hall.words().contains("Semua baris sudah diputuskan"), "{}", hall.screen());
    hall.play("<Esc>");
    assert!(hall.words().contains("2 baris disisihkan dan tidak dicatat"), "{}", hall.screen());
    assert!(matches!(hall.console.screens.mode, Mode::Line(_)));
}

#[test]
fn a_heading_says_the_kind_of_the_lines_below_it() {
    let mut hall = pasted(MINUTES, 100, 30);
    assert_eq!(open(&hall).len(), 5, "{}", hall.screen());
    hall.play("<Ctrl-a>");
    assert!(hall.words().contains("baris dicatat"), "{}", hall.screen());
    assert_eq!(hall.entry("KD-1").content.text, "RS swasta belum tersambung");
    assert_eq!(hall.entry("KP-1").content.text, "Forum Anak dilibatkan dalam setiap musrenbang kelurahan");
    assert_eq!(hall.entry("KM-1").content.text, "Sambungkan 3 RS swasta");
    assert_eq!(open(&hall), ["b. Dinas: rekap data !28 Juni 2024"], "what is asked about is not taken with the rest");
    assert!(hall.words().contains("? “Dinas”"), "{}", hall.screen());
}

#[test]
fn what_is_asked_about_a_pasted_line_is_answered_and_the_next_one_follows() {
    let mut hall = pasted("Dinas: rekap data LKSA !30 Juni 2024\nDinkes: kirim data gizi !30 Juni 2024", 100, 30);
    hall.play("<Enter>");
    assert!(matches!(hall.console.screens.mode, Mode::Asking(_)), "{}", hall.screen());
    hall.play("<Down><Enter><Enter>");
    assert_eq!(hall.standing(Kind::Commitment), 1, "{}", hall.screen());
    assert!(matches!(hall.console.screens.mode, Mode::Paste(_)), "{}", hall.screen());
    hall.play("<Enter>");
    assert_eq!(owners(&hall, "KM-2"), ["dinkes"]);
    assert!(matches!(hall.console.screens.mode, Mode::Line(_)));
}

#[test]
fn a_pasted_line_is_changed_on_the_line_and_what_was_typed_there_waits() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    hall.play("setengah jadi");
    paste(&mut hall, "Dinkes: kirim data\nDinsos: rekap LKSA");
    assert_eq!(hall.console.screens.state.line.value(), "setengah jadi");
    hall.play("<Ctrl-e><End> gizi !30 Juni 2024<Enter>");
    assert_eq!(hall.entry("KM-1").content.text, "kirim data gizi");
    assert!(matches!(hall.console.screens.mode, Mode::Paste(_)), "{}", hall.screen());
    assert_eq!(open(&hall), ["Dinsos: rekap LKSA"]);
    assert_eq!(hall.console.screens.state.waiting[0].line, "setengah jadi");
}

#[test]
fn kind_deadline_and_fate_of_a_pasted_line_are_chosen_by_keys() {
    let mut hall =
        pasted("Dinkes: data gizi dikirim sampai 30 Juni 2024\nDinsos: rekap LKSA\nDP3A: ruang aman", 100, 30);
    assert!(hall.words().contains("Tenggatnya dari kalimat"), "{}", hall.screen());
    hall.play("<Ctrl-d><Tab><Enter>");
    let entry = hall.entry("KD-1");
    assert_eq!((entry.content.deadline.as_ref(), owners(&hall, "KD-1")), (None, vec!["dinkes".to_owned()]));
    assert!(entry.content.text.contains("30 Juni 2024"), "{}", entry.content.text);
    hall.play("<Ctrl-x>");
    assert_eq!(open(&hall), ["DP3A: ruang aman"]);
    hall.play("<Up><Ctrl-x>");
    assert_eq!(open(&hall).len(), 2, "and taken back in");
    hall.play("<Ctrl-u><Esc>");
    assert_eq!((hall.standing(Kind::Commitment), open(&hall).len()), (0, 0));
}

#[test]
fn a_line_that_was_left_out_is_taken_back_in_before_it_is_recorded() {
    let mut hall = pasted("Hambatan\nRS swasta belum tersambung", 100, 30);
    hall.play("<Up><Enter>");
    assert_eq!((open(&hall).len(), hall.console.live.register().entries.len()), (2, 0), "{}", hall.screen());
    hall.play("<Enter>");
    assert_eq!(hall.entry("KD-1").content.text, "Hambatan");
}

#[test]
fn undo_brings_a_pasted_line_back() {
    let mut hall = pasted("Dinkes: kirim data gizi\nDinsos: rekap LKSA", 100, 30);
    hall.play("<Enter>");
    assert_eq!(open(&hall), ["Dinsos: rekap LKSA"]);
    hall.play("<Ctrl-z>");
    assert_eq!((open(&hall).len(), hall.standing(Kind::Commitment)), (2, 0));
}

#[test]
fn equal_lines_are_not_taken_unseen() {
    let mut hall = pasted("kp: Data dipadankan setiap bulan\nkp: Data dipadankan setiap bulan", 100, 30);
    hall.play("<Ctrl-a>");
    assert_eq!((hall.standing(Kind::Decision), open(&hall).len()), (1, 1), "{}", hall.screen());
}

#[test]
fn pasted_lines_wait_for_as_long_as_nobody_decides_on_them() {
    let mut hall = pasted(CHAT, 100, 30);
    hall.play("<Esc>");
    assert!(hall.words().contains("3 baris tempelan menunggu (Enter pada baris kosong)"), "{}", hall.screen());
    hall.play("<F9>");
    assert!(hall.words().contains("Masih ada 3 baris tempelan"), "{}", hall.screen());
    hall.play("<Esc><Enter>");
    assert!(matches!(hall.console.screens.mode, Mode::Paste(_)), "{}", hall.screen());
    hall.play("catatan lain");
    assert_eq!(hall.console.screens.state.line.value(), "catatan lain", "letters are the line's, as ever");
    assert_eq!(open(&hall).len(), 3);
}

#[test]
fn pasted_lines_survive_a_crash_but_for_those_that_were_recorded() {
    let mut hall = pasted(CHAT, 100, 30);
    let scene = Console::scene(&hall.console.live, hall.console.screens.state.meeting, hall.console.now);
    let draft = hall.console.screens.state.draft(scene).unwrap();
    assert_eq!(draft.pasted.len(), 5);
    hall.play("<Enter>");
    let scene = Console::scene(&hall.console.live, hall.console.screens.state.meeting, hall.console.now);
    let mut state = crate::tui::meeting::state::MeetingState::new(Lang::Id, scene.meeting.id, scene);
    state.resume(draft, "meja/1", scene);
    assert_eq!((state.pasted_open(), state.pasted.len()), (2, 4), "the greetings, and what is not recorded");
}

#[test]
fn what_is_invisible_in_a_paste_is_dropped_and_makes_no_space() {
    let mut hall = pasted("Din\u{ad}kes: kirim da\u{200b}ta gizi\n\u{2068}Dinsos\u{2069}: rekap LKSA", 100, 30);
    hall.play("<Enter><Enter>");
    assert_eq!(
        (hall.entry("KM-1").content.text.as_str(), owners(&hall, "KM-1")),
        ("kirim data gizi", vec!["dinkes".into()])
    );
    assert_eq!(owners(&hall, "KM-2"), ["dinsos"]);
}

#[test]
fn a_paste_that_cannot_be_kept_is_refused_whole() {
    let mut hall = Hall::new(100, 30);
    at_cluster(&mut hall, "I");
    paste(&mut hall, &"Dinkes: kirim data gizi setiap bulan\n".repeat(400));
    assert!(hall.words().contains("tempel sebagian demi sebagian"), "{}", hall.screen());
    assert_eq!(open(&hall).len(), 0);
}

#[test]
fn one_line_with_its_break_goes_on_the_line() {
    let hall = pasted("  Kirim data gizi\r\n\n", 100, 30);
    assert_eq!(hall.console.screens.state.line.value(), "Kirim data gizi");
    assert!(matches!(hall.console.screens.mode, Mode::Line(_)));
}

#[test]
fn pasted_lines_are_good_at_every_size() {
    for (width, height) in [(100, 30), (60, 18), (40, 12), (30, 8)] {
        let mut hall = pasted(CHAT, width, height);
        assert!(hall.words().contains("3 baris: satu per satu?"), "{}", hall.screen());
        assert!(hall.words().contains("kirim data imunisasi per kelurahan"), "{}", hall.screen());
        assert!(hall.words().contains("Dinkes · 30 Jun 2024"), "{}", hall.screen());
        assert!(hall.words().contains("Esc nanti"), "{}", hall.screen());
        hall.play("<Down><Down><Down>");
        assert!(hall.words().contains("Terima kasih"), "{}", hall.screen());
    }
}
