//! `rakor evidence`: what a year of meetings can show.

use std::fs;

use serde_json::json;

use crate::follow_up::year::{ABC, Year};
use crate::office::{AGENDA, Office, table};

const NAME: &str = "bukti-kla-2024.md";

/// The year with a decision of it, a promise of the year before, and a file for the second promise.
fn played() -> Year {
    let year = Year::played();
    year.on("2024-12-12", ["record", "--meeting", "Rakor 2024-12-12", "kp: Perda disahkan #4 @dukcapil"]).succeeded();
    year
}

fn evidence(year: &Year, words: &str) -> String {
    year.asked(&format!("evidence --series kla --year {words} --stdout")).succeeded().stdout
}

#[test]
fn a_year_is_counted_by_indicator_and_every_promise_is_listed_with_what_shows_it() {
    let text = evidence(&played(), "2024");
    for part in [
        "# Bukti Evaluasi Tahun 2024",
        "| Rakor yang diadakan | 4 kali |",
        "| Komitmen | 5, 0 di antaranya selesai |",
        "| Dengan data dukung | 1 |",
        "| 1 | 14 Maret 2024 | Rakor 2024-03-14 | – | belum diisi | belum diterbitkan |",
        "| 4 Akta | 1 | 1 | 0 | 1 |",
        "| Klaster I: Hak Sipil: Tanpa indikator | 0 | 4 | 0 | 0 |",
        "| **Jumlah** | 1 | 5 | 0 | 1 |",
        "### Indikator 4: Akta",
        "| **KP-1** | Perda disahkan | Dukcapil | – | – | – | 12 Des 2024 |",
        "| Dukcapil: 30 Sep 2024; Dinkes: 30 Jun 2024 | Dukcapil: ditunda; Dinkes: selesai |",
        &format!("Dinkes: laporan.pdf (3 bita, SHA-256 {ABC})"),
        "| **KM-2** | Rekap 12 LKSA | Dinsos | 31 Okt 2024 | belum | – | 14 Mar 2024 |",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert!(!text.contains("Timbang serentak"), "of another task force");
}

#[test]
fn what_an_earlier_year_promised_counts_where_it_was_answered() {
    let year = played();
    year.set("2025-01-20", "KM-5 selesai --series kla --evidence http://kupang.go.id/sk_1");
    let agenda = fs::read_to_string(year.office.path("kla-2024-12-12.toml")).unwrap();
    let agenda = year.office.write("2025.toml", agenda.replace("2024-12-12", "2025-02-06"));
    year.on("2025-02-06", ["record", "--agenda", agenda.to_str().unwrap(), "ct: lanjut"]).succeeded();
    let text = evidence(&year, "2025");
    for part in [
        "| Rakor yang diadakan | 1 kali |",
        "| Komitmen | 1, 1 di antaranya selesai |",
        "### Rapat Tahun Sebelumnya yang Menjadi Dasar",
        "| 1 | 12 Desember 2024 |",
        "| **KM-5** | Ruang aman | Dukcapil | 31 Jan 2025 | selesai | <http://kupang.go.id/sk_1> | 12 Des 2024 |",
        "## Indikator yang Belum Dibahas\n\n- 4 Akta",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

#[test]
fn evidence_that_is_only_promised_does_not_count_and_silent_indicators_are_named() {
    let office = Office::after("Perwali @disdukcapil #4 =naskah");
    let text = office.rakor(["bukti", "--stdout"]).run().succeeded().stdout;
    assert!(text.contains("| dijanjikan: naskah |") && text.contains("| Dengan data dukung | 0 |"), "{text}");
    for indicator in ["- 1 Peraturan/Kebijakan Daerah", "- 24B Pelayanan bagi Anak Korban Jaringan Terorisme"] {
        assert!(text.contains(indicator), "{indicator}\n{text}");
    }
    assert!(!text.contains("\n- 4 Anak"), "{text}");
}

#[test]
fn attendance_and_issued_minutes_stand_beside_each_meeting() {
    let office = Office::after("Perwali @disdukcapil #4");
    let present = json!({"type": "attendance_noted", "agency": "dinkes", "attendance": {"presence": "present"}});
    office.append("kla-kota-kupang", &present);
    office.append("kla-kota-kupang", &json!({"type": "meeting_closed"}));
    for step in ["--issue", "--submit"] {
        office.rakor(["minutes", step]).run().succeeded();
    }
    let text = office.rakor(["evidence", "--year", "2024", "--stdout"]).run().succeeded().stdout;
    assert!(text.contains("| 1 dari 22 | versi 1, diajukan |"), "{text}");
}

#[test]
fn another_framework_is_told_in_its_own_words() {
    let office = Office::new();
    let agenda = AGENDA.replace("kla-kota-kupang-2024", "stunting-contoh");
    let date = fs::read_to_string(&agenda)
        .unwrap()
        .lines()
        .find_map(|line| line.strip_prefix("date = ")?.get(..4).map(str::to_owned))
        .unwrap();
    let wib = ("RAKOR_NOW", "2024-03-14T08:12:00+07:00");
    office
        .rakor(["record", "--agenda", &agenda, "--cluster", "A", "Timbang serentak"])
        .env(wib.0, wib.1)
        .run()
        .succeeded();
    let text = office.rakor(["evidence", "--year", &date, "--stdout"]).run().succeeded().stdout;
    assert!(text.contains("Timbang serentak") && text.contains("## Bidang A"), "{text}");
    assert!(!text.to_lowercase().contains("klaster"), "{text}");
}

#[test]
fn a_spreadsheet_gets_one_row_each_and_no_formula() {
    let year = played();
    let csv = evidence(&year, "2024 --csv");
    let mut reader = table(&csv);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let codes: Vec<_> = rows.iter().map(|row| row[4].to_owned()).collect();
    assert_eq!(codes, ["KP-1", "KM-1", "KM-2", "KM-3", "KM-4", "KM-5"]);
    assert_eq!(&rows[1][8], "Dukcapil: 2024-09-30; Dinkes: 2024-06-30");
    assert_eq!(&rows[3][6], "'=HYPERLINK(\"http://x\")");
}

#[test]
fn the_file_lies_with_the_minutes_and_what_a_person_changed_is_left_alone() {
    let year = played();
    let write = || year.asked("evidence --series kla --year 2024").succeeded().stdout;
    assert!(write().starts_with("Bukti tersimpan: "));
    assert!(write().starts_with("Bukti sudah mutakhir: "));
    fs::write(year.office.path(NAME), "diperbaiki").unwrap();
    assert!(write().contains("sudah ada dengan isi lain dan dibiarkan"));
    assert_eq!(fs::read_to_string(year.office.path(NAME)).unwrap(), "diperbaiki");
    assert!(year.office.path("bukti-kla-2024-2.md").exists());
    year.asked("evidence --series kla --year 2024 --output arsip/ --csv").succeeded();
    assert!(year.office.path("arsip/bukti-kla-2024.csv").exists());
}

#[test]
fn a_year_without_a_meeting_is_one_sentence() {
    let year = played();
    year.asked("evidence --series kla --year 2023").refused("Tidak ada rapat yang diadakan pada tahun 2023");
    year.asked("evidence --year dua").misused("“dua”");
    Office::new().rakor(["evidence", "--year", "2024"]).run().refused("belum berisi rapat");
}
