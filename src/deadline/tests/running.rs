//! Deadlines at the beginning and the end of a sentence.

use super::{at, brief};
use crate::deadline::{find, read_start};

const EVENTS: [(&str, &str); 1] = [("Verifikasi lapangan", "2024-06-18")];

#[test]
fn a_deadline_is_told_from_the_text_behind_it() {
    let cases = [
        ("30 Juni kirim data", "30 Juni", "2024-06-30"),
        ("30 Juni, kirim data", "30 Juni", "2024-06-30"),
        ("30 Juni: kirim data", "30 Juni", "2024-06-30"),
        ("30 Juni 24 RS tersambung", "30 Juni", "2024-06-30"),
        ("30 Juni 24", "30 Juni 24", "2024-06-30"),
        ("30 Juni 2024 24 RS tersambung", "30 Juni 2024", "2024-06-30"),
        ("TW II sambungkan 3 RS", "TW II", "2024-06-30"),
        ("14 hari kerja Dinkes kirim data", "14 hari kerja", "2024-04-04"),
        ("paling lambat minggu depan kirim data", "paling lambat minggu depan", "2024-03-22"),
        ("segera kirim data", "segera", "vague"),
        ("31 Juni kirim data", "31 Juni", "impossible"),
        ("akhir Februari kirim data", "akhir Februari", "past 2024-02-29 or 2025-02-28"),
        ("H-7 verifikasi lapangan, kirim data", "H-7 verifikasi lapangan", "2024-06-11"),
        ("setelah Lebaran kirim data", "setelah Lebaran", "beginning"),
        ("setelah perubahan APBD disahkan", "setelah perubahan APBD disahkan", "event perubahan APBD disahkan"),
        ("2 minggu setelah SK terbit", "2 minggu setelah SK terbit", "event SK terbit"),
        ("  besok  kirim", "  besok", "2024-03-15"),
        ("30 Juni jika ada anggaran", "30 Juni jika ada anggaran", "event ada anggaran"),
        ("30 Juni atau awal Juli kirim data", "30 Juni atau awal Juli", "~2024-07-10"),
        ("30 Juni dan 5 Juli kirim data", "30 Juni dan 5 Juli", "2024-07-05"),
        ("30 Juni s.d. 5 Juli kirim data", "30 Juni s.d. 5 Juli", "2024-07-05"),
        ("Rabu (20/3) kirim data", "Rabu (20/3)", "2024-03-20"),
        ("2 minggu sekali kirim data", "2 minggu sekali", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR 2024-03-22"),
    ];
    for (text, start, expected) in cases {
        let (length, reading) = at("2024-03-14", &EVENTS, |calendar| read_start(text, calendar)).expect(text);
        assert_eq!((&text[..length], brief(&reading).as_str()), (start, expected), "{text}");
    }
}

#[test]
fn a_deadline_that_goes_on_is_not_cut() {
    let cases = [
        "30 Juni, 5 rapat",
        "30 Juni kirim data setiap bulan",
        "30 Juni laporan tahun 2023",
        "30 Juni minggu lalu",
        "akhir April rekap triwulan II",
        "besok kirim data hari Senin",
        "2 minggu lalu",
        "30 Juni 2150 kirim",
        "30/6/2150 kirim",
        "kirim data 30 Juni",
        "30Juni2024x kirim",
        "20 anak",
        "",
        "-",
    ];
    for text in cases {
        assert_eq!(at("2024-03-14", &EVENTS, |calendar| read_start(text, calendar)), None, "{text}");
    }
}

#[test]
fn a_deadline_at_the_end_of_a_sentence_is_found() {
    let cases = [
        ("Kirim rekap paling lambat 30 Juni", "paling lambat 30 Juni", "2024-06-30"),
        ("Kirim rekap paling lambat 30 Juni.", "paling lambat 30 Juni", "2024-06-30"),
        ("Kirim rekap (paling lambat 30 Juni)", "paling lambat 30 Juni", "2024-06-30"),
        ("Kirim rekap, 30 Juni 2024!", "30 Juni 2024", "2024-06-30"),
        ("Kirim data 2023 paling lambat 30/6", "paling lambat 30/6", "2024-06-30"),
        ("Kirim data klaster 4 akhir April", "akhir April", "2024-04-30"),
        ("Perwali selesai bulan Mei", "bulan Mei", "2024-05-31"),
        ("Perwali selesai akhir Mei ", "akhir Mei", "2024-05-31"),
        ("Perwali ditargetkan akhir Mei", "akhir Mei", "2024-05-31"),
        ("Rekap selesai dalam Mei", "dalam Mei", "2024-05-31"),
        ("Rekap selesai pada bulan Mei", "pada bulan Mei", "2024-05-31"),
        ("Rekap selesai paling lambat hari ini", "paling lambat hari ini", "2024-03-14"),
        ("Rekap selesai hingga akhir semester ini", "hingga akhir semester ini", "2024-06-30"),
        ("Perwali selesai tahun depan", "tahun depan", "2025-12-31"),
        ("Sambungkan 3 RS hingga TW II", "hingga TW II", "2024-06-30"),
        ("Jadwal rapat klaster minggu depan", "minggu depan", "2024-03-22"),
        ("Kirim data Senin", "Senin", "2024-03-18"),
        ("Sambungkan RS dalam 2 minggu", "dalam 2 minggu", "2024-03-28"),
        ("Sambungkan RS maksimal 2x24 jam", "maksimal 2x24 jam", "2024-03-16"),
        ("Sambungkan RS 2 minggu lagi", "2 minggu lagi", "2024-03-28"),
        ("Kirim data segera", "segera", "vague"),
        ("Kirim data H-7 verifikasi lapangan", "H-7 verifikasi lapangan", "2024-06-11"),
        ("Kirim data H-7 verifikasi", "H-7 verifikasi", "2024-06-11"),
        ("Kirim data saat verifikasi lapangan", "saat verifikasi lapangan", "2024-06-18"),
        ("Kirim data sebelum verifikasi lapangan", "sebelum verifikasi lapangan", "2024-06-17"),
        ("Kirim data H-3 pelantikan Forum Anak", "H-3 pelantikan Forum Anak", "event pelantikan Forum Anak"),
        ("Kirim data 31 Juni", "31 Juni", "impossible"),
        ("Kirim data akhir Februari", "akhir Februari", "past 2024-02-29 or 2025-02-28"),
        ("Posyandu setiap minggu", "setiap minggu", "FREQ=WEEKLY;BYDAY=FR 2024-03-15"),
        ("Posyandu setiap Senin", "setiap Senin", "FREQ=WEEKLY;BYDAY=MO 2024-03-18"),
        ("Laporan tiap akhir bulan", "tiap akhir bulan", "FREQ=MONTHLY;BYMONTHDAY=-1 2024-03-31"),
        ("Laporan gizi tiap tanggal 5", "tiap tanggal 5", "FREQ=MONTHLY;BYMONTHDAY=5 2024-04-05"),
        ("Rapat seminggu sekali", "seminggu sekali", "FREQ=WEEKLY;BYDAY=FR 2024-03-15"),
        ("Pendataan 1 Maret s.d. 30 Juni", "1 Maret s.d. 30 Juni", "2024-06-30"),
        ("Rapat 5 dan 6 April", "5 dan 6 April", "2024-04-06"),
        ("Rapat 5-6 April", "5-6 April", "2024-04-06"),
        ("Kunjungan ke 5 panti, Mei–Juni", "Mei–Juni", "2024-06-30"),
        ("30 Juni kirim data", "30 Juni", "2024-06-30"),
        ("Kirim data paling lambat 30 Juni ke Bappeda", "paling lambat 30 Juni", "2024-06-30"),
        ("Forum anak di tiap sekolah 23 Juli (HAN)", "23 Juli (HAN", "2024-07-23"),
        ("Nanti kami susulkan, mudah-mudahan Jumat", "Jumat", "2024-03-15"),
        ("Rumah aman dibuka 1 Mei", "1 Mei", "2024-05-01"),
        ("Setelah rapat ini selesai, kirim data paling lambat 30 Juni", "paling lambat 30 Juni", "2024-06-30"),
    ];
    for (text, end, expected) in cases {
        let (range, reading) = at("2024-03-14", &EVENTS, |calendar| find(text, calendar)).expect(text);
        assert_eq!((&text[range], brief(&reading).as_str()), (end, expected), "{text}");
    }
}

#[test]
fn ordinary_words_at_the_end_are_no_deadline() {
    let cases = [
        "Rekap 12 LKSA",
        "data 2023",
        "RAD KLA Tahun 2024",
        "Dinas Mei",
        "Laporan Maret 2024",
        "Kelurahan 30",
        "Layanan 24/7",
        "RT 05/02",
        "Sudah 3/4",
        "Nilai 30.6",
        "Pelatihan 3 hari",
        "Anak usia 2 tahun",
        "Rapat 3 kali dalam seminggu",
        "Layanan buka Senin sampai Jumat",
        "Posyandu mulai April",
        "Kirim data setelah Lebaran",
        "Berlaku sejak akhir April",
        "Data per 30 Juni",
        "Surat tanggal 5 Januari 2024",
        "Laporan TW II",
        "Laporan semester I",
        "Target 12 LKSA",
        "Kawasan tanpa rokok dan bebas asap",
        "Persiapan verifikasi lapangan",
        "Bermain pada lapangan",
        "Kegiatan minggu ini",
        "Anggaran tahun ini",
        "Kasus bulan ini",
        "Profil anak pada tahun 2024",
        "Lahir pada Mei",
        "Dianggarkan dalam perubahan APBD",
        "Anggaran di APBD",
        "Anak kembali sekolah setelah melahirkan",
        "Pendampingan akan diupayakan",
        "Kirim data",
        "Jl. Merdeka no. 12-6",
        "Perda 2/2025",
        "",
        "...",
        "-",
    ];
    for text in cases {
        assert_eq!(at("2024-03-14", &EVENTS, |calendar| find(text, calendar)), None, "{text}");
    }
}
