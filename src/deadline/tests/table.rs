//! Tables of whole deadlines.

use super::{at, brief};
use crate::deadline::{Deadline, TimeReading, read};

const KUPANG: &str = "2024-03-14";

fn assert_reads(meeting: &str, events: &[(&str, &str)], cases: &[(&str, &str)]) {
    let wrong: Vec<String> = at(meeting, events, |calendar| {
        let said = cases.iter().flat_map(|(row, expected)| row.split("; ").map(move |said| (said, expected)));
        said.map(|(said, expected)| (said, *expected, brief(&read(said, calendar))))
            .filter(|(_, expected, found)| expected != found)
            .map(|(said, expected, found)| format!("{said}: {found}, not {expected}"))
            .collect()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn deadlines_are_read_as_the_offices_mean_them() {
    assert_reads(
        KUPANG,
        &[],
        &[
            ("30 Juni 2024; 30 Juni; 30/6; 30-06-2024", "2024-06-30"),
            ("tgl 20", "2024-03-20"),
            ("akhir Maret; akhir Maret ini; Maret; bulan Maret", "2024-03-31"),
            ("awal April", "~2024-04-10"),
            ("pertengahan April", "~2024-04-15"),
            ("bulan ini", "2024-03-31"),
            ("bulan depan", "2024-04-30"),
            ("minggu ini", "2024-03-15"),
            ("minggu depan; mgg depan", "2024-03-22"),
            ("Senin depan; hari Senin", "2024-03-18"),
            ("besok", "2024-03-15"),
            ("lusa", "2024-03-16"),
            ("dalam 2 minggu; 14 hari", "2024-03-28"),
            ("seminggu", "2024-03-21"),
            ("sebulan", "2024-04-14"),
            ("14 hari kerja", "2024-04-04"),
            ("2×24 jam; dua kali dua puluh empat jam", "2024-03-16"),
            ("TW II; triwulan II; triwulan kedua; Q2; semester I; smt 1", "2024-06-30"),
            ("akhir tahun; akhir TA 2024", "2024-12-31"),
            ("paling lambat 30 Juni; selambat-lambatnya 30 Juni; s.d. 30 Juni; hingga 30 Juni", "2024-06-30"),
            ("sebelum 30 Juni", "2024-06-29"),
            ("H-7 verifikasi lapangan", "event verifikasi lapangan"),
            ("setelah Lebaran", "beginning"),
            ("saat perubahan APBD", "event perubahan APBD"),
            ("segera; secepatnya; dalam waktu dekat; diupayakan", "vague"),
            ("31 Juni", "impossible"),
        ],
    );
    assert_reads("2024-06-05", &[], &[("akhir Mei", "past 2024-05-31 or 2025-05-31")]);
}

#[test]
fn dates_are_read_in_every_dress() {
    assert_reads(
        KUPANG,
        &[],
        &[
            (
                "2024-06-30; 2024/6/30; 30.06.2024; 30.6; 30.6.2024; 30/06/24; 30-6-24; 30 Juni 24; 30 Juni '24",
                "2024-06-30",
            ),
            ("30 JUNI 2024; 30 Jun; 30-Jun-2024; tgl. 30 Juni; tanggal 30/6; tanggal 30 bulan Juni", "2024-06-30"),
            ("Minggu, 30 Juni 2024; hari Minggu tanggal 30 Juni; Ahad 30 Juni; tiga puluh Juni", "2024-06-30"),
            ("30 Juni nanti; 30 Juni mendatang; 30 Juni pukul 09.00 WITA; 30 Juni 2024, jam 9; 30 June", "2024-06-30"),
            ("14/03/2024; 14 Maret; hari ini; Kamis ini", "2024-03-14"),
            ("5 Agustus; 5 Agu; 5 Agt; 5 Ags; 5 Aug", "2024-08-05"),
            ("5 September; 5 Sep; 5 Sept; 5 Sept.", "2024-09-05"),
            ("5 November; 5 Nop; 5 Nov; 5 Nopember", "2024-11-05"),
            ("5 Februari; 5 Pebruari; 5 Feb; 5/2", "2025-02-05"),
            ("Jumat; Jum'at; Jum’at; JUM'AT; hari Jumat; Jum; besok pagi", "2024-03-15"),
            ("Ahad; hari Minggu; Minggu", "2024-03-17"),
            ("Senin; sen; Senin mendatang; Senin minggu depan; Senin, 18 Maret", "2024-03-18"),
            ("Kamis; Kamis depan; Kamis minggu depan", "2024-03-21"),
            ("Jumat depan; Jumat minggu depan", "2024-03-22"),
            ("tgl 14; tanggal empat belas; tanggal 14 bulan ini", "2024-03-14"),
            ("tgl 13; tgl 13 bulan depan", "2024-04-13"),
            ("2023-01-05; 5 Januari 2023; 05/01/2023; tanggal 5 Januari 2023", "2023-01-05"),
            ("29 Februari 2028; 29/2/2028", "2028-02-29"),
            ("besok lusa", "~2024-03-16"),
        ],
    );
}

#[test]
fn impossible_dates_are_not_bent_into_others() {
    let impossible = "31 Juni; 30 Februari; 32/1; 29 Februari 2023; 31/06/2024; 0 Juni; 30/13; 2024-02-30; TW V; Q0; \
        Kamis 15 Maret 2024; Senin, 30 Juni; minggu kelima April; tanggal 45; tgl 30 Feb; paling lambat 31 Juni";
    assert_reads(KUPANG, &[], &[(impossible, "impossible")]);
    assert_reads("2024-04-14", &[], &[("tgl 31", "impossible")]);
    assert_reads("2023-05-01", &[], &[("29 Februari", "2024-02-29")]);
}

#[test]
fn periods_end_with_their_last_day() {
    assert_reads(
        KUPANG,
        &[],
        &[
            (
                "Juni 2024; bulan Juni; Juni ini; bulan 6; akhir Juni; akhir bulan Juni 2024; TW2; twII; TW-II",
                "2024-06-30",
            ),
            (
                "triwulan ke-2; triwulan ke 2; kuartal dua; triwulan depan; akhir semester ini; akhir semester; TW II TA 2024",
                "2024-06-30",
            ),
            ("akhir bulan; akhir bulan ini; triwulan pertama; TW I; akhir TW I", "2024-03-31"),
            ("akhir bulan depan; April depan; bln dpn", "2024-04-30"),
            ("Februari mendatang", "2025-02-28"),
            ("cawu 2; caturwulan kedua", "2024-08-31"),
            ("kuartal III; triwulan ketiga; akhir Q3", "2024-09-30"),
            ("semester II; semester kedua; smt. 2; TW IV; Q4/2024; TA 2024; T.A. 2024; tahun ini; 2024", "2024-12-31"),
            ("akhir tahun anggaran 2024; akhir 2024; tahun 2024; Desember; tahun anggaran berjalan", "2024-12-31"),
            ("TW I 2025; Q1 2025; Maret tahun depan; triwulan I tahun 2025; Maret depan", "2025-03-31"),
            ("tahun depan; 2025; akhir tahun depan; akhir TA 2025", "2025-12-31"),
            ("pertengahan tahun; pertengahan tahun ini; pertengahan 2024", "~2024-06-30"),
            ("awal tahun depan", "~2025-01-31"),
            ("awal bulan depan; awal April 2024", "~2024-04-10"),
            ("medio bulan depan; pertengahan bulan depan", "~2024-04-15"),
            ("awal TW II", "~2024-04-30"),
            ("pertengahan triwulan II", "~2024-05-15"),
            ("akhir minggu; akhir minggu ini; akhir pekan; akhir pekan ini", "~2024-03-15"),
            ("awal minggu depan", "~2024-03-18"),
            ("minggu kedua April; minggu ke-2 April; minggu II bulan depan; pekan kedua April 2024", "~2024-04-12"),
            ("minggu ke-3 April", "~2024-04-19"),
            ("minggu terakhir Maret", "~2024-03-29"),
        ],
    );
    assert_reads("2024-03-16", &[], &[("minggu ini", "2024-03-17"), ("akhir pekan", "~2024-03-17")]);
}

#[test]
fn lengths_of_time_are_counted_from_the_meeting() {
    assert_reads(
        KUPANG,
        &[],
        &[
            (
                "2 minggu lagi; dlm 2 mgg; max 14 hr; dua minggu ke depan; dalam waktu dua minggu; 2 pekan; 14 (empat belas) hari",
                "2024-03-28",
            ),
            ("seminggu lagi; sepekan; dalam seminggu; 1 minggu; 7 hari; seminggu setelah rapat ini", "2024-03-21"),
            ("dalam sebulan; 1 bulan lagi; satu bulan; dalam jangka waktu 1 bulan", "2024-04-14"),
            ("tiga bulan; 3 bln", "2024-06-14"),
            ("dua puluh satu hari; maksimal 21 hari kalender", "2024-04-04"),
            ("sepuluh hari kerja; 10 hari kerja; paling lama 10 hari kerja", "2024-03-28"),
            ("11 hari kerja; sebelas hari kerja", "2024-04-01"),
            ("sembilan puluh hari; 90 hari", "2024-06-12"),
            ("seratus hari; 100 hari", "2024-06-22"),
            ("2x24 jam; 2 x 24 jam; 48 jam; maksimal 2x24 jam", "2024-03-16"),
            ("setahun; satu tahun; 12 bulan", "2025-03-14"),
            ("3 jam; 0 hari", "2024-03-14"),
        ],
    );
    assert_reads("2024-01-31", &[], &[("sebulan", "2024-02-29")]);
}

#[test]
fn words_before_a_date_are_understood_together() {
    assert_reads(
        KUPANG,
        &[],
        &[
            (
                "PALING LAMBAT tgl 30 Juni; selambat lambatnya pada 30 Juni; paling lama 30/6; maksimal 30 Juni",
                "2024-06-30",
            ),
            ("s/d 30 Juni; sd 30 Juni; s.d 30 Juni; sampai dengan 30 Juni; sampai 30 Juni; pada 30 Juni", "2024-06-30"),
            (
                "deadline: 30 Juni; Target 30 Juni; per 30 Juni; batas waktu 30 Juni; di bulan Juni; pada TW II",
                "2024-06-30",
            ),
            ("segera, paling lambat 30 Juni; secepatnya maksimal 30 Juni; (30 Juni); 30 Juni!", "2024-06-30"),
            ("sebelum akhir April", "2024-04-29"),
            ("sebelum April; sebelum bulan depan; paling lambat sebelum TW II", "2024-03-31"),
            ("sebelum awal April", "~2024-04-09"),
            ("sekitar akhir April; kira-kira akhir April; diupayakan akhir April; sekitar April", "~2024-04-30"),
            ("sebelum minggu depan", "2024-03-17"),
        ],
    );
}

#[test]
fn what_has_gone_by_is_asked_about_and_never_moved_a_year_silently() {
    assert_reads(
        KUPANG,
        &[],
        &[
            ("Februari; akhir Februari; bulan Februari; Februari ini", "past 2024-02-29 or 2025-02-28"),
            ("awal Maret", "past 2024-03-10 or 2025-03-10"),
            ("awal bulan ini", "past 2024-03-10 or 2024-04-10"),
            ("tanggal 10 bulan ini", "past 2024-03-10 or 2024-04-10"),
            ("30 Januari tahun ini", "past 2024-01-30 or 2025-01-30"),
            ("sebelum Maret", "past 2024-02-29 or 2025-02-28"),
            ("sebelum 14 Maret", "past 2024-03-13 or 2025-03-13"),
            ("Senin minggu ini", "past 2024-03-11 or 2024-03-18"),
            ("akhir Februari 2024; Februari 2024", "2024-02-29"),
            ("TW I 2023", "2023-03-31"),
        ],
    );
    assert_reads(
        "2023-04-05",
        &[],
        &[("TW I", "past 2023-03-31 or 2024-03-31"), ("Februari", "past 2023-02-28 or 2024-02-29")],
    );
}

#[test]
fn events_of_the_agenda_carry_deadlines() {
    let events = [
        ("Verifikasi lapangan", "2024-06-18"),
        ("Idul Fitri 1445 H", "2024-04-10"),
        ("Penetapan APBD-P", "2024-09-30"),
    ];
    assert_reads(
        KUPANG,
        &events,
        &[
            ("H-7 verifikasi lapangan; h–7 Verifikasi; H - 7 sebelum verifikasi lapangan", "2024-06-11"),
            ("seminggu sebelum verifikasi lapangan; paling lambat 7 hari sebelum verifikasi", "2024-06-11"),
            ("H+3 verifikasi lapangan; tiga hari setelah verifikasi lapangan 2024", "2024-06-21"),
            (
                "saat verifikasi lapangan; pada verifikasi lapangan; verifikasi lapangan; hingga verifikasi",
                "2024-06-18",
            ),
            ("sebelum verifikasi lapangan; sebelum verifikasi", "2024-06-17"),
            ("menjelang verifikasi lapangan", "~2024-06-17"),
            ("setelah verifikasi lapangan; pasca verifikasi lapangan", "beginning"),
            ("H-1 Idulfitri 1445 H; sebelum Lebaran", "2024-04-09"),
            ("penetapan APBD P", "2024-09-30"),
            ("H-7 30 Juni; seminggu sebelum 30 Juni", "2024-06-23"),
            ("setelah Lebaran; segera setelah idul fitri; setelah 30 Juni; mulai April", "beginning"),
            ("tiga hari setelah verifikasi lapangan KLA", "event verifikasi lapangan KLA"),
            ("2 minggu setelah SK terbit", "event SK terbit"),
            ("Natal", "event Natal"),
        ],
    );
    let twice = [("Verifikasi lapangan I", "2024-06-18"), ("Verifikasi lapangan II", "2024-07-18")];
    assert_reads(KUPANG, &twice, &[("H-7 verifikasi lapangan", "event verifikasi lapangan")]);
}

#[test]
fn what_is_not_understood_stays_as_said() {
    let unknown = "; 20; 12; kapan-kapan; setiap rapat; 1999; 30 Juni 1999; \
        30/06/2150; 2101-01-01; 99999999999 hari; 999999999999999999999999 hari kerja; 9999999 minggu; 40000 bulan; \
        99999x99999 jam; H-99999999999 rapat ini; 12-6; 10.30; 7.30; sebelum hari ini; sampai selesai; \
        seminggu dua kali; di kantor; H-7; 30 Juni kirim data; ke-; tgl; bulan; paling lambat; 3/4/5/6; ----; .; 's";
    assert_reads(KUPANG, &[], &[(unknown, "unknown"), ("maksimal; sebelum", "unknown")]);
    assert_reads("1970-01-01", &[], &[("besok", "unknown")]);
}

#[test]
fn vague_words_stay_vague() {
    let vague = "SEGERA; sesegera mungkin; secepat mungkin; secepat-cepatnya; dengan segera; dalam waktu dekat ini; \
        paling lambat secepatnya; diupayakan secepatnya; diusahakan; menyusul; beberapa hari lagi; dalam beberapa minggu";
    assert_reads(KUPANG, &[], &[(vague, "vague")]);
}

#[test]
fn a_recorded_deadline_keeps_the_words_and_the_date() {
    at(KUPANG, &[], |calendar| {
        let record = |said: &str| {
            let Deadline { said, date, estimate, .. } = Deadline::from_reading(said, &read(said, calendar));
            (said, date.map(|date| date.to_string()), estimate)
        };
        assert_eq!(record("awal April"), ("awal April".into(), Some("2024-04-10".into()), true));
        assert_eq!(record("segera"), ("segera".into(), None, false));
    });
}

#[test]
fn what_repeats_is_a_rule_and_its_first_day() {
    assert_reads(
        KUPANG,
        &[],
        &[
            (
                "setiap bulan; tiap akhir bulan; bulanan; sebulan sekali; per bulan",
                "FREQ=MONTHLY;BYMONTHDAY=-1 2024-03-31",
            ),
            ("tiap tanggal 5; tanggal 5 setiap bulannya", "FREQ=MONTHLY;BYMONTHDAY=5 2024-04-05"),
            ("sebelum tanggal 10 setiap bulan", "FREQ=MONTHLY;BYMONTHDAY=9 2024-04-09"),
            ("sebelum tanggal 1 setiap bulan; tanggal 31 tiap bulan", "FREQ=MONTHLY;BYMONTHDAY=-1 2024-03-31"),
            ("tanggal 30 tiap bulan", "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1 2024-03-30"),
            ("setiap tanggal 1 dan 15", "FREQ=MONTHLY;BYMONTHDAY=1,15 2024-03-15"),
            ("setiap awal bulan", "~FREQ=MONTHLY;BYMONTHDAY=10 2024-04-10"),
            ("setiap hari Selasa; tiap Selasa", "FREQ=WEEKLY;BYDAY=TU 2024-03-19"),
            ("setiap Senin s.d. Jumat; setiap hari kerja", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR 2024-03-15"),
            ("dua minggu sekali; setiap 2 minggu", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR 2024-03-22"),
            ("minggu ke-2 setiap bulan", "FREQ=MONTHLY;BYDAY=2FR 2024-04-12"),
            ("Jumat terakhir setiap bulan", "FREQ=MONTHLY;BYDAY=-1FR 2024-03-29"),
            (
                "setiap triwulan; setiap 3 (tiga) bulan sekali; akhir setiap triwulan; triwulanan",
                "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1 2024-03-31",
            ),
            ("30 Juni dan 31 Desember setiap tahun", "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1 2024-06-30"),
            ("23 Juli setiap tahun; setiap 23 Juli", "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=23 2024-07-23"),
            ("setiap tahun pada bulan Mei; Mei setiap tahun", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=-1 2024-05-31"),
            ("tanggal 10 setiap bulan, mulai Juni", "FREQ=MONTHLY;BYMONTHDAY=10 2024-06-10"),
            ("setiap Senin sampai akhir Juni", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20240630 2024-03-18"),
            ("setiap hari", "FREQ=DAILY 2024-03-15"),
            ("5 bulan sekali", "FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=-1 2024-07-31"),
        ],
    );
}

#[test]
fn a_range_keeps_its_first_day() {
    let from = |said: &str| {
        at(KUPANG, &[("Natal", "2024-12-25")], |calendar| match read(said, calendar) {
            TimeReading::Date { date, from, .. } => (from.map(|from| from.to_string()), date.to_string()),
            other => panic!("{said}: {other:?}"),
        })
    };
    for (said, first, last) in [
        ("15 s.d. 17 Mei", "2024-05-15", "2024-05-17"),
        ("22 Desember sampai 4 Januari", "2024-12-22", "2025-01-04"),
        ("November–Februari", "2024-11-01", "2025-02-28"),
        ("TW II s.d. TW III", "2024-04-01", "2024-09-30"),
        ("H-7 hingga H+7 Natal", "2024-12-18", "2025-01-01"),
        ("selama tiga hari, mulai Senin 18 Maret", "2024-03-18", "2024-03-20"),
    ] {
        assert_eq!(from(said), (Some(first.into()), last.into()), "{said}");
    }
    for said in ["15 dan 17 Mei", "30 Juni", "sebelum 15-17 Mei"] {
        assert_eq!(from(said).0, None, "{said}");
    }
}
