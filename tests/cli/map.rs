//! `rakor map`: the coordination map and who waits for whom, from lines that were recorded.

use serde_json::{Value, json};

use crate::office::{Office, Said};

const AGENDA: &str = "
format = 1
[meeting]
title = 'Rakor'
series = 'kla'
date = 2024-03-14
zone = 'WITA'
cluster_word = 'Klaster'
[[cluster]]
id = 'I'
name = 'Hak Sipil'
members = ['disdukcapil', 'dinkes']
[[cluster.indicator]]
number = '4'
name = 'Akta'
[[cluster]]
id = 'II'
name = 'Keluarga'
members = ['dinsos', 'dp3a', 'satpol-pp', 'pupr']
[[cluster.indicator]]
number = '7'
name = 'Pengasuhan'
[[agency]]
id = 'disdukcapil'
name = 'Dinas Kependudukan'
short = 'Disdukcapil'
[[agency]]
id = 'dinkes'
name = 'Dinas Kesehatan'
short = 'Dinkes'
[[agency]]
id = 'satpol-pp'
name = 'Satuan Polisi Pamong Praja'
short = 'Satpol PP'
[[agency]]
id = 'dinsos'
name = 'Dinas Sosial'
short = 'Dinsos'
[[agency]]
id = 'dp3a'
name = 'Dinas Perempuan dan Anak'
short = 'DP3A'
[[agency]]
id = 'pupr'
name = 'Dinas Pekerjaan Umum'
short = 'PUPR'
";

/// Two circles, a chain, an answer, and one that is done.
const LINES: &str = "
kd: Data panti @dinsos +dp3a
kd: Rumah aman @dp3a +dinsos
kd: \\=1\\+1 @disdukcapil +dinkes
kd: Razia @dinkes +satpol-pp
kd: Perda @satpol-pp +disdukcapil
kd: Lahan @pupr +dinsos
kd: Listrik @dinkes +pupr
kd: Air bersih +pupr
Sambung listrik @pupr !22 Maret 2024 ^KD-7
Pasang pipa @pupr @dinkes !30 Juni 2024 ^KD-8
Akta @disdukcapil !30 April 2024 #4
";

fn office() -> Office {
    let office = Office::new();
    let agenda = office.write("agenda.toml", AGENDA);
    let said = office.rakor(["record", "--agenda", agenda.to_str().unwrap()]).stdin(LINES).run();
    assert_eq!(said.code, Some(0), "{said:?}");
    later(&office, "follow-up set KM-1 selesai").succeeded();
    office
}

/// What rakor says in June.
fn later(office: &Office, line: &str) -> Said {
    office.rakor(line.split(' ')).env("RAKOR_NOW", "2024-06-13T09:00:00+08:00").run()
}

#[test]
fn circles_chains_and_answers_are_told_in_words() {
    let office = office();
    let told = later(&office, "peta --waiting").succeeded().stdout;
    let words: Vec<_> = told.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(
        words,
        [
            " Saling menunggu",
            " ↻ Dinsos ⇄ DP3A saling menunggu (KD-1, KD-2)",
            " ↻ Dinkes → Satpol PP → Disdukcapil → Dinkes saling menunggu berputar (KD-4,",
            "   KD-5, KD-3)",
            " Rantai menunggu",
            " → PUPR menunggu Dinsos, Dinsos menunggu DP3A (KD-6, KD-1)",
            " DP3A ditunggu oleh:",
            " └─ Dinsos ← KD-1 sejak 14 Mar 2024 (91 hari)",
            "    Data panti",
            " Dinsos ditunggu oleh:",
            " ├─ DP3A ← KD-2 sejak 14 Mar 2024 (91 hari)",
            " │  Rumah aman",
            " └─ PUPR ← KD-6 sejak 14 Mar 2024 (91 hari)",
            "    Lahan",
            " Dinkes ditunggu oleh:",
            " └─ Disdukcapil ← KD-3 sejak 14 Mar 2024 (91 hari)",
            "    =1+1",
            " Satpol PP ditunggu oleh:",
            " └─ Dinkes ← KD-4 sejak 14 Mar 2024 (91 hari)",
            "    Razia",
            " Disdukcapil ditunggu oleh:",
            " └─ Satpol PP ← KD-5 sejak 14 Mar 2024 (91 hari)",
            "    Perda",
            " PUPR ditunggu oleh:",
            " ├─ belum ada penanggung jawab ← KD-8 sejak 14 Mar 2024 (91 hari) ✓ dijawab KM-2",
            " │  Air bersih",
            " └─ Dinkes ← KD-7 sejak 14 Mar 2024 (91 hari) ✓✓ dijawab KM-1, selesai; tutup",
            "    KD-7?",
            "    Listrik",
        ]
    );
    later(&office, "follow-up set KD-7 selesai").succeeded();
    assert!(!later(&office, "map --waiting").succeeded().stdout.contains("KD-7"));
}

#[test]
fn the_map_fits_the_width_and_counts_a_joint_promise_once_below() {
    let office = office();
    let map = later(&office, "map").succeeded().stdout;
    assert_eq!(
        map.lines().collect::<Vec<_>>(),
        [
            "  Instansi (6)   Jumlah       I     II  lain",
            "  Disdukcapil    1 1!    1kd  1 1!  •        1kd",
            "  Dinkes         1       2kd  •     •   1    2kd",
            "  Satpol PP              1kd  •     •        1kd",
            "  Dinsos                 1kd  •     •        1kd",
            "  DP3A                   1kd  •     •        1kd",
            "  PUPR           2    1✓ 1kd  •     •   2 1✓ 1kd",
            "  (belum ada)            1kd  •     •        1kd",
            "Σ                3 1! 1✓ 8kd  1 1!  •   2 1✓ 8kd",
            "",
            " Angka: komitmen · !: terlambat · ✓: selesai · kd: kendala terbuka · •: nihil",
        ]
    );
    for columns in ["30", "40", "60", "120"] {
        for waiting in ["map", "map --waiting"] {
            let told = office.rakor(waiting.split(' ')).env("COLUMNS", columns).run().succeeded().stdout;
            let widest = told.lines().map(|line| line.chars().count()).max().unwrap();
            assert!(widest <= columns.parse().unwrap(), "{told}");
            assert!(waiting != "map" || told.matches("2 1✓ 8kd").count() == 1, "every cluster is there:\n{told}");
        }
    }
}

#[test]
fn programs_read_the_map_the_waiting_and_what_is_missing_in_one() {
    let office = office();
    let said: Value = serde_json::from_str(&later(&office, "map --json --series kla").succeeded().stdout).unwrap();
    assert_eq!((&said["date"], &said["today"]), (&json!("2024-03-14"), &json!("2024-06-13")));
    assert_eq!(said["circles"], json!([["dinsos", "dp3a"], ["dinkes", "satpol-pp", "disdukcapil"]]));
    assert_eq!(said["chains"], json!([["pupr", "dinsos", "dp3a"]]));
    assert_eq!(said["total"], json!({"promises": 3, "done": 1, "overdue": 1, "blockers": 8}));
    assert_eq!(said["agencies"][0]["cells"][0], json!({"promises": 1, "done": 0, "overdue": 1, "blockers": 0}));
    assert_eq!(
        said["missing"],
        json!({"silent": ["disdukcapil", "dinkes", "satpol-pp", "dinsos", "dp3a", "pupr"], "clusters": ["II"], "indicators": ["7"]})
    );
    let waits = said["waits"].as_array().unwrap();
    let done = waits.iter().find(|wait| wait["code"] == "KD-7").unwrap();
    assert_eq!((&done["stuck"], &done["needed"], &done["days"]), (&json!("dinkes"), &json!("pupr"), &json!(91)));
    assert_eq!((&done["answer"], &done["answer_status"]), (&json!("KM-1"), &json!("done")));
    let nobody = waits.iter().find(|wait| wait["code"] == "KD-8").unwrap();
    assert_eq!((&nobody["stuck"], &nobody["answer_status"]), (&json!(null), &json!("open")));
}

#[test]
fn spreadsheets_take_no_cell_for_a_formula() {
    let office = office();
    let waiting = later(&office, "map --waiting --csv").succeeded().stdout;
    assert!(waiting.contains("KD-3;'=1+1;Disdukcapil;Dinkes;2024-03-14;91;;\r\n"), "{waiting}");
    assert!(waiting.contains("KD-7;Listrik;Dinkes;PUPR;2024-03-14;91;KM-1;selesai\r\n"), "{waiting}");
    let map = later(&office, "map --csv").succeeded().stdout;
    assert!(map.starts_with("\u{feff}Instansi;Klaster;Komitmen;Selesai;Terlambat;Kendala terbuka\r\n"), "{map}");
    assert!(
        map.contains("Disdukcapil;I;1;0;1;0\r\nDisdukcapil;lain;0;0;0;1\r\nDisdukcapil;Jumlah;1;0;1;1\r\n"),
        "{map}"
    );
}

#[test]
fn a_map_of_an_earlier_meeting_does_not_look_ahead() {
    let office = office();
    let next = office.write("juni.toml", AGENDA.replace("2024-03-14", "2024-06-13"));
    let line = ["record", "--agenda", next.to_str().unwrap(), "kd: Anggaran @pupr +dp3a"];
    let said = office.rakor(line).env("RAKOR_NOW", "2024-06-13T09:00:00+08:00").run().succeeded();
    assert!(said.stdout.starts_with("KD-9"), "{said:?}");
    let codes = |line: &str| later(&office, line).succeeded().stdout.contains("KD-9");
    assert!(codes("map --waiting") && codes("map --waiting --meeting 2024-06-13"));
    assert!(!codes("map --waiting --meeting 2024-03-14"));
}

#[test]
fn where_nothing_is_recorded_the_map_says_so() {
    let office = Office::new();
    office.rakor(["map"]).run().refused("belum berisi rapat");
    let agenda = office.write("agenda.toml", AGENDA);
    office.rakor(["record", "--agenda", agenda.to_str().unwrap(), "ct: satu"]).run().succeeded();
    let told = office.rakor(["map", "--waiting"]).run().succeeded().stdout;
    assert!(told.contains("Tidak ada yang saling menunggu"), "{told}");
    office.rakor(["map", "--csv", "--json"]).run().misused("tidak dapat dipakai bersama");
}
