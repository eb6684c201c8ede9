//! Pasted text, cut into lines with the kind, the speaker and what is no record.

use super::*;
use crate::text::lines;

/// The lines of a paste: kind, who has the floor, what was left out, and the words.
fn gone_through(text: &str) -> Vec<(Kind, Option<String>, Option<LeftOut>, String)> {
    let register = hall(kupang());
    let room = room(&register, Kind::Commitment, None, None);
    let pasted = pasted(&lines(text), &WaitingLine::default(), &room);
    let told = pasted.into_iter().map(|PastedLine { said, left_out, .. }| {
        (said.kind, said.floor.map(|floor| floor.to_string()), left_out, said.line)
    });
    told.collect()
}

#[test]
fn section_words_alone_say_the_kind_of_the_lines_below() {
    let headings = [
        ("Hambatan", Kind::Blocker),
        ("IV. KENDALA:", Kind::Blocker),
        ("B. Permasalahan / Hambatan", Kind::Blocker),
        ("*Kesimpulan*", Kind::Decision),
        ("3. Kesepakatan dan Keputusan:", Kind::Decision),
        ("Saran & Masukan", Kind::Note),
        ("C. ARAHAN PIMPINAN", Kind::Note),
        ("Rencana Tindak Lanjut (RTL) :", Kind::Commitment),
        ("• Tindak Lanjut", Kind::Commitment),
    ];
    for (heading, kind) in headings {
        let lines = gone_through(&format!("{heading}\nData anak dipadankan"));
        assert_eq!(lines[0].2, Some(LeftOut::Heading), "{heading}");
        assert_eq!((lines[1].0, lines[1].2), (kind, None), "{heading}");
    }
    for text in ["Hambatan data", "Kesimpulan dan Hambatan", "Saran Dinkes", "Data"] {
        assert_eq!(gone_through(text)[0].2, None, "{text}");
    }
}

#[test]
fn a_line_that_says_its_own_kind_keeps_it_and_the_next_is_the_sections() {
    let kinds: Vec<_> = gone_through("Hambatan\nRS belum tersambung\nSaran: libatkan PKK\nListrik padam")
        .into_iter()
        .map(|(kind, .., line)| (kind, line))
        .collect();
    assert_eq!(kinds[2], (Kind::Note, "libatkan PKK".into()));
    assert_eq!(kinds[3].0, Kind::Blocker);
}

#[test]
fn greetings_are_left_out_and_what_follows_one_is_not() {
    for text in [
        "Selamat pagi Bapak/Ibu",
        "Assalamu'alaikum Wr. Wb.",
        "Terima kasih atas perhatian dan kerja samanya",
        "Siap, Bu",
        "Yth. Bapak dan Ibu Dinkes",
        "Shalom, Om Swastiastu",
        "[10.31] Kadinkes: Selamat siang semua",
    ] {
        assert_eq!(gone_through(text)[0].2, Some(LeftOut::Greeting), "{text}");
    }
    for text in [
        "Selamat pagi, Dinkes kirim data 30 Juni",
        "Siap kirim data 30 Juni",
        "Mohon data dikirim",
        "Baik, kami lengkapi hari ini",
        "Bapak dan Ibu",
    ] {
        assert_eq!(gone_through(text)[0].2, None, "{text}");
    }
}

#[test]
fn whoever_speaks_in_a_chat_says_the_lines_below_too() {
    let text = "[10.31] Kadinkes: kirim data gizi\nJuga data imunisasi\n[10.32] Budi: saya catat\nSaya kirim besok";
    let floors: Vec<_> = gone_through(text).into_iter().map(|(_, floor, ..)| floor).collect();
    assert_eq!(floors, [None, Some("dinkes".into()), Some("dinkes".into()), None]);
    let under_a_name = gone_through("Dinsos:\n1. Rekap 12 LKSA\n2. Bentuk forum\nSaran:\nLibatkan PKK");
    let told: Vec<_> = under_a_name.iter().map(|(_, floor, left_out, _)| (floor.as_deref(), *left_out)).collect();
    let heading = Some(LeftOut::Heading);
    let expected = [(None, heading), (Some("dinsos"), None), (Some("dinsos"), None), (None, heading), (None, None)];
    assert_eq!(told, expected);
}

#[test]
fn a_time_in_the_sentence_is_a_deadline_that_is_doubted() {
    let register = hall(kupang());
    let room = room(&register, Kind::Commitment, None, Some("dinsos"));
    let read = |line: &str, undated| {
        let said = WaitingLine { line: line.into(), ..WaitingLine::default() };
        PastedLine { said, undated, ..PastedLine::default() }.read(&room)
    };
    let dated = read("Dinkes: kirim data gizi paling lambat 28 Juni 2024", false);
    assert_eq!(dated.reading.content.deadline.as_ref().unwrap().date, Some(day(2024, 6, 28)));
    assert_eq!((dated.doubts.as_slice(), dated.is_certain()), (&[PasteDoubt::DeadlineFromSentence][..], false));
    let undated = read("Dinkes: kirim data gizi paling lambat 28 Juni 2024", true);
    assert_eq!(undated.reading.content.deadline, None);
    assert!(read("Dinsos: kirim data gizi !28 Juni 2024", false).is_certain());
    assert_eq!(read("kirim data gizi anak", false).doubts, [PasteDoubt::OwnerFromAbove]);
}
