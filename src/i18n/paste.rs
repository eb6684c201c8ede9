//! The words of pasted lines, which are gone through one by one.

use crate::capture::{LeftOut, PasteDoubt};
use crate::lang::Lang;

words! {
    scope_paste: "Baris yang ditempel", "Pasted lines";
    paste_done: "Semua baris sudah diputuskan; Esc menutup daftar ini.", "All lines are decided on; Esc closes this list.";
    paste_too_long: "Tempelan ini lebih panjang daripada yang dapat disimpan sekaligus; tempel sebagian demi sebagian, atau catat berkasnya dengan `rakor record < berkas.txt`.",
        "This paste is longer than can be kept at once; paste it part by part, or record its file with `rakor record < file.txt`.";
    paste_none_certain: "Tidak ada baris tanpa keraguan; Enter mencatat satu per satu, Ctrl-X menyisihkan.",
        "No line is free of doubt; Enter records one by one, Ctrl-X leaves out.";
    paste_not_keys: "Teks yang ditempel tidak dibaca sebagai tombol; untuk mencatatnya, tempelkan di baris ketik.",
        "Pasted text is not taken as keys; to record it, paste it on the capture line.";
    paste_greeting: "disisihkan: salam", "left out: a greeting";
    paste_heading: "disisihkan: judul", "left out: a heading";
    paste_skipped: "disisihkan", "left out";
    paste_twice: "Baris yang sama sudah ada di atas.", "The same line stands above.";
    paste_owner_from_above: "Pemiliknya tidak disebut dalam baris ini.", "This line does not name its owner.";
    paste_deadline_from_sentence: "Tenggatnya dari kalimat; Ctrl-D melepasnya.", "Its deadline is from the sentence; Ctrl-D lets it go.";
    paste_short: "Baris ini sangat pendek; mungkin judul.", "This line is very short; it may be a heading.";
}

sentences! {
    paste_title(count): "{count} baris: satu per satu?", "{count} lines: one by one?";
    paste_left_out_so_far(count): "{count} disisihkan", "{count} left out";
    paste_left_out(count): "{count} baris disisihkan dan tidak dicatat.", "Lines left out and not recorded: {count}.";
    paste_recorded(count): "{count} baris dicatat.", "Lines recorded: {count}.";
    paste_waiting(count): "{count} baris tempelan menunggu (Enter pada baris kosong).", "Pasted lines that wait (Enter on an empty line): {count}.";
    paste_waits(count): "Masih ada {count} baris tempelan yang belum diputuskan; Esc, lalu Enter pada baris kosong.", "Pasted lines that nobody decided on: {count}; Esc, then Enter on an empty line.";
}

impl LeftOut {
    pub fn word(self, lang: Lang) -> &'static str {
        match self {
            Self::Greeting => lang.paste_greeting(),
            Self::Heading => lang.paste_heading(),
            Self::Chosen | Self::Unknown => lang.paste_skipped(),
        }
    }
}

impl PasteDoubt {
    pub fn sentence(self, lang: Lang) -> &'static str {
        match self {
            Self::OwnerFromAbove => lang.paste_owner_from_above(),
            Self::DeadlineFromSentence => lang.paste_deadline_from_sentence(),
            Self::Short => lang.paste_short(),
        }
    }
}
