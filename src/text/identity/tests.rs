//! Sentences of a hall, and what in them may tell who somebody is.

use proptest::prelude::*;

use super::{Trait::*, *};
use crate::deadline::Deadline;
use crate::register::Content;

/// A sentence, and what is found in it.
const SENTENCES: [(&str, &[(Trait, &str)]); 86] = [
    ("NIK 5371011203040005 belum terdaftar", &[(Nik, "5371011203040005")]),
    ("NIK5371011203040005", &[(Nik, "5371011203040005")]),
    ("Data 5371 0112 0304 0005 sudah dikirim", &[(Nik, "5371 0112 0304 0005")]),
    ("53.71.01.520304.0005 perempuan", &[(Nik, "53.71.01.520304.0005")]),
    ("No. KK 5371-0112-0304-0005", &[(Nik, "5371-0112-0304-0005")]),
    ("Tahun 2024 5371011203040005 2 berkas", &[(Nik, "5371011203040005")]),
    ("Dua: 5371011203040005, 5371015203040006", &[(Nik, "5371011203040005"), (Nik, "5371015203040006")]),
    ("An. B dirujuk ke UPTD PPA", &[(Initials, "An. B")]),
    ("Kasus an.B didampingi", &[(Initials, "an.B")]),
    ("Kasus an. RS didampingi", &[(Initials, "an. RS")]),
    ("Pendampingan (An. R.S.) dilanjutkan", &[(Initials, "(An. R.S.)")]),
    ("Anak B. sudah kembali ke sekolah", &[(Initials, "Anak B.")]),
    ("korban berinisial RSW melapor", &[(Initials, "berinisial RSW")]),
    ("Korban dengan inisial: R", &[(Initials, "inisial: R")]),
    ("Kasus anak (R.S.) ditangani", &[(Initials, "anak (R.S.)")]),
    ("Satu kasus (A.B.) ditangani", &[(Initials, "(A.B.)")]),
    ("Siswi A, kelas 4, dipindahkan", &[(Initials, "Siswi A")]),
    ("By. Ny. S dirawat", &[(Initials, "Ny. S")]),
    ("Budi (12 tahun) tinggal di panti", &[(Age, "Budi (12 tahun)")]),
    ("Sari, 9 th, belum berakta", &[(Age, "Sari, 9 th")]),
    ("Sari, 9th", &[(Age, "Sari, 9th")]),
    ("Dito (usia 14)", &[(Age, "Dito (usia 14)")]),
    ("R.S. (14 tahun) didampingi", &[(Age, "R.S. (14 tahun)")]),
    ("Rani berusia 8 bulan dirujuk", &[(Age, "Rani berusia 8 bulan")]),
    ("anak bernama Rani usia 7 tahun", &[(Name, "bernama Rani")]),
    ("Penjangkauan Rani usia 7 tahun", &[(Age, "Rani usia 7 tahun")]),
    ("Dito, umur 16, putus sekolah", &[(Age, "Dito, umur 16")]),
    ("Rina 14 tahun belum sekolah", &[(Age, "Rina 14 tahun")]),
    ("kemarin Rina 14 tahun datang", &[(Age, "Rina 14 tahun")]),
    ("An. B dan An. C", &[(Initials, "An. B"), (Initials, "An. C")]),
    ("Akta a.n. Rani belum terbit", &[(Called, "a.n. Rani")]),
    ("Akta anak a.n. Rani belum terbit", &[(Name, "a.n. Rani")]),
    ("KIA korban atas nama Dito Putra", &[(Name, "atas nama Dito")]),
    ("Berkas an. Melki dikembalikan", &[(Called, "an. Melki")]),
    ("Anak perempuan yang bernama Rani", &[(Name, "bernama Rani")]),
    ("Siswi SMP kelas 8 bernama Rani hamil", &[(Name, "bernama Rani")]),
    ("Siswi SMP bernama Rani (14)", &[(Name, "bernama Rani")]),
    ("siswi SMPN 3 Rani (14), dirujuk", &[(Age, "Rani (14)")]),
    ("Pendampingan ibu Maria dilanjutkan", &[(Called, "ibu Maria")]),
    ("Pak Yohanes melapor", &[(Called, "Pak Yohanes")]),
    // Look-alikes.
    ("Surat atas nama Bupati Kupang", &[]),
    ("Rekening atas nama Gugus Tugas", &[]),
    ("Ibu Wali Kota membuka rapat", &[]),
    ("Arahan Bapak Sekda ditindaklanjuti", &[]),
    ("Kesehatan ibu dan anak", &[]),
    ("Peserta dari Disdukcapil (14) dan Dinkes (12)", &[]),
    ("Kelas ibu Hamil berjalan", &[(Called, "ibu Hamil")]),
    ("a.n. Kepala Dinas, Sekretaris", &[]),
    ("an. Kepala Dinas menandatangani", &[]),
    ("an. OPD terkait", &[]),
    ("Program ketahanan. B3 dikelola DLHK", &[]),
    ("Jaminan. Bantuan disalurkan", &[]),
    ("Ditandatangani Kabag Hukum, S.H., M.Si.", &[]),
    ("Notaris (S.H.) hadir", &[]),
    ("Narasumber dr. spesialis anak dari RS", &[]),
    ("Anak RS dirujuk ke RS swasta", &[]),
    ("Sambungkan 3 RS swasta ke layanan akta", &[]),
    ("SK No. 12 Tahun 2024 tentang Gugus Tugas KLA", &[]),
    ("KM 4 jalan menuju sekolah", &[]),
    ("Selesai TW II atau H-7 verifikasi", &[]),
    ("Imunisasi anak usia 0–6 tahun", &[]),
    ("Perempuan usia 15 tahun ke atas", &[]),
    ("anak di bawah 5 tahun", &[]),
    ("Kota Kupang, 18 tahun berdiri", &[]),
    ("Forum Anak I hadir", &[]),
    ("Anak usia 7 tahun masuk SD", &[]),
    ("Balita (0-59 bulan) ditimbang", &[]),
    ("Remaja usia 10-18 tahun", &[]),
    ("Wajib belajar 12 tahun", &[]),
    ("Evaluasi 5 tahun berjalan", &[]),
    ("Renstra (5 tahun) disusun", &[]),
    ("Perwali, 2 tahun berlaku", &[]),
    ("RPJMD (5 tahun) memuat KLA", &[]),
    ("Pelaku dihukum, 9 tahun penjara", &[]),
    ("Posyandu Melati, 3 bulan sekali", &[]),
    ("Kepala DP3A (12 kasus) melaporkan", &[]),
    ("Kader dilatih. Usia 12 tahun ke bawah didata", &[]),
    ("Aplikasi bernama Sahabat Anak diluncurkan", &[]),
    ("NIP 198001012005011001", &[]),
    ("NIP 19800101 200501 1 001", &[]),
    ("Hubungi 0812-3456-7890 atau 0813 1111 2222", &[]),
    ("Hotline +6281234567890123", &[]),
    ("Anggaran Rp1.234.567.890.123.456", &[]),
    ("Anggaran Rp 1234567890123456", &[]),
    ("Tahun 2021 2022 2023 2024", &[]),
    ("https://contoh.go.id/berkas/5371011203040005/lihat", &[]),
];

#[test]
fn who_may_be_known_by_a_sentence_is_found_and_what_only_looks_like_it_is_not() {
    let mut wrong = Vec::new();
    for (sentence, expected) in SENTENCES {
        let found = likely_identities(sentence);
        if found.iter().map(|likely| (likely.kind, likely.words.as_str())).ne(expected.iter().copied()) {
            wrong.push((sentence, found));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn an_age_beside_a_name_is_looked_for_only_where_it_was_said_in_confidence() {
    let content = Content {
        text: "An. B didampingi".into(),
        evidence: Some("KK 5371011203040005".into()),
        deadline: Some(Deadline { said: "sebelum Dito, 9 th, sekolah".into(), date: None, ..Default::default() }),
        ..Content::default()
    };
    assert_eq!(quoted(&content.likely_identities(false)), "An. B”, “5371011203040005");
    assert_eq!(quoted(&content.likely_identities(true)), "An. B”, “5371011203040005”, “Dito, 9 th");
}

proptest! {
    #[test]
    fn any_text_is_looked_through(text in "([A-Za-z(). ,0-9\u{a0}é-]|an\\. |[0-9]{16}|\\PC){0,60}") {
        for likely in likely_identities(&text) {
            prop_assert!(!likely.words.is_empty());
        }
    }
}
