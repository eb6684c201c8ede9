//! `rakor follow-up`, `rakor follow-up set` and `rakor log`: a year of promises, counted by hand.

pub mod year;

use serde_json::{Value, json};

use crate::office::{AGENDA, Office, SMALL, table};
use year::{ABC, Year, items};

#[test]
fn after_a_year_dates_slips_and_reasons_are_those_counted_by_hand() {
    let account = Year::played().json("follow-up --series kla");
    assert_eq!((&account["series"], &account["today"]), (&json!("kla"), &json!("2024-12-20")));
    let items = items(&account);
    let counted = |item: &Value| {
        json!([item["deadline"]["date"], item["days_late"], item["slips"], item["status"], item["stale"]])
    };
    let counted: Vec<_> = items.iter().map(|(name, item)| (name.as_str(), counted(item))).collect();
    assert_eq!(
        counted,
        [
            ("KM-1 dukcapil", json!(["2024-09-30", 81, 1, "postponed", ["overdue", "silent"]])),
            ("KM-2 dinsos", json!(["2024-10-31", 50, 2, "open", ["overdue", "silent"]])),
            ("KM-3 dinsos", json!([null, null, 0, "open", ["silent", "no_date"]])),
            ("KM-4 dinkes", json!(["2024-09-30", 81, 0, "open", ["overdue"]])),
            ("KM-5 dukcapil", json!(["2025-01-31", null, 0, "open", []])),
        ]
    );
    let perwali = &items["KM-1 dukcapil"];
    assert_eq!(perwali["reason"], "DPRD");
    assert_eq!((&perwali["cluster"], &perwali["indicator"]), (&json!("I"), &json!("4")));
    assert_eq!(perwali["deadline"]["said"], "30/9");
    let codes: Vec<_> = account["items"].as_array().unwrap().iter().map(|item| item["code"].clone()).collect();
    assert_eq!(codes, ["KM-1", "KM-4", "KM-2", "KM-5", "KM-3"], "overdue first, what has no date last");
}

#[test]
fn each_filter_leaves_what_it_says() {
    let year = Year::played();
    for (filter, left) in [
        ("--agency dinsos", &["KM-2 dinsos", "KM-3 dinsos"][..]),
        ("--agency Dukc", &["KM-1 dukcapil", "KM-5 dukcapil"]),
        ("--agency Disdukcapil", &["KM-1 dukcapil", "KM-5 dukcapil"]),
        ("--status ditunda", &["KM-1 dukcapil"]),
        ("--status done", &["KM-1 dinkes"]),
        ("--status SELESAI", &["KM-1 dinkes"]),
        ("--overdue", &["KM-1 dukcapil", "KM-2 dinsos", "KM-4 dinkes"]),
        ("--within 41", &["KM-1 dukcapil", "KM-2 dinsos", "KM-4 dinkes"]),
        ("--within 42", &["KM-1 dukcapil", "KM-2 dinsos", "KM-4 dinkes", "KM-5 dukcapil"]),
        ("--text perwali", &["KM-1 dukcapil"]),
        ("--indicator 4", &["KM-1 dukcapil"]),
        ("--cluster hak-sipil --overdue --agency dinkes", &["KM-4 dinkes"]),
        ("--text entah", &[]),
    ] {
        assert_eq!(year.owed(filter), left, "{filter}");
    }
}

#[test]
fn two_task_forces_of_a_register_do_not_mix_and_all_shows_both() {
    let year = Year::played();
    let meant = year.asked("follow-up");
    assert!(meant.code == Some(0) && meant.stderr.contains("Gugus tugas kla"), "{meant:?}");
    let stunting = year.json("follow-up --series stunting");
    assert_eq!(items(&stunting).into_keys().collect::<Vec<_>>(), ["KM-1 dinkes"]);
    assert_eq!(stunting["items"][0]["text"], "Timbang serentak");
    let all = year.json("follow-up --all --agency dinkes");
    let found: Vec<_> = all.as_array().unwrap().iter().map(|account| (&account["series"], items(account))).collect();
    let found: Vec<_> = found.iter().map(|(series, items)| (*series, items.keys().collect::<Vec<_>>())).collect();
    assert_eq!(format!("{found:?}"), r#"[(String("kla"), ["KM-4 dinkes"]), (String("stunting"), ["KM-1 dinkes"])]"#);
    let page = year.asked("follow-up --all --agency Dukcapil").succeeded().stdout;
    assert!(page.contains("Perwali") && page.contains("· kla") && !page.contains("stunting"), "{page}");
}

#[test]
fn the_page_says_how_late_how_often_moved_and_why_it_presses_within_the_width() {
    let year = Year::played();
    let page = year.asked("tindak-lanjut --series kla --overdue").succeeded().stdout;
    assert_eq!(
        page.lines().collect::<Vec<_>>(),
        [
            "KM-1  Dukcapil: Perwali hak sipil anak",
            "      TERLAMBAT 81 hari (30 September 2024) · 1× ditunda · ditunda · tidak dibicarakan dalam 3 rapat",
            "KM-4  Dinkes: Sosialisasi KTR",
            "      TERLAMBAT 81 hari (30 September 2024) · belum",
            "KM-2  Dinsos: Rekap 12 LKSA",
            "      TERLAMBAT 50 hari (31 Oktober 2024) · 2× ditunda · belum · tidak dibicarakan dalam 3 rapat",
            "3 butir, 3 di antaranya terlambat.",
        ]
    );
    let narrow = year.office.rakor(["follow-up", "--list", "--all", "--lang", "en"]).env("COLUMNS", "40").run();
    let narrow = narrow.succeeded().stdout;
    assert!(narrow.lines().all(|line| line.chars().count() <= 40), "{narrow}");
    assert!(narrow.contains("KM-5  Dukcapil: Ruang aman\n"), "{narrow}");
    let nothing = year.asked("follow-up --series kla --text entah").succeeded().stdout;
    assert_eq!(nothing.lines().count(), 1);
    assert!(nothing.contains("Tidak ada komitmen yang terbuka"), "{nothing}");
}

#[test]
fn no_formula_reaches_a_spreadsheet() {
    let year = Year::played();
    year.set("2024-12-19", "KM-4 done --series kla --evidence @SUM(A1)");
    let csv = |words: &str| {
        let text = year.asked(words).succeeded().stdout;
        let mut reader = table(&text);
        let header: Vec<_> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>());
        (header, rows.collect::<Vec<_>>())
    };
    let (header, rows) = csv("follow-up --series kla --agency dinsos --csv");
    let column = |name: &str| header.iter().position(|title| title == name).unwrap();
    let of = |row: &Vec<String>, names: &[&str]| names.iter().map(|name| row[column(name)].clone()).collect::<Vec<_>>();
    let names = ["Kode", "Instansi", "Status", "Batas waktu", "Hari terlambat", "Kali ditunda", "Rapat"];
    assert_eq!(of(&rows[0], &names), ["KM-2", "Dinsos", "belum", "2024-10-31", "50", "2", "2024-03-14"]);
    assert_eq!(of(&rows[1], &["Kode", "Isi"]), ["KM-3", "'=HYPERLINK(\"http://x\")"]);
    let (_, done) = csv("follow-up --series kla --status selesai --csv");
    let evidence: Vec<_> = done.iter().map(|row| row[column("Data dukung")].as_str()).collect();
    assert_eq!(evidence, [&format!("laporan.pdf (3 bita, SHA-256 {ABC})"), "'@SUM(A1)"]);
    for row in rows.iter().chain(&done) {
        assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])), "{row:?}");
    }
}

#[test]
fn set_answers_what_stands_now_and_a_joint_promise_says_that_it_is_one() {
    let year = Year::played();
    let set = |words: &str| year.set("2024-12-20", words);
    assert_eq!(
        set("KM-5 ditunda --series kla --to 31/3/2025 --reason banjir"),
        "KM-5 Dukcapil: ditunda sampai 31 Maret 2025 (1× ditunda); alasan: banjir\n"
    );
    assert_eq!(set("KM-4 terkendala --series kla --needs dinsos"), "KM-4 Dinkes: terkendala; butuh Dinsos\n");
    assert_eq!(
        set("KM-5 dalam-proses --series kla --agency disdukcapil"),
        "KM-5 Dukcapil: dalam proses (1× ditunda)\n",
        "an old name means the agency that followed it"
    );
    let joint = set("KM-1 selesai --series kla --evidence laporan.pdf");
    let evidence = format!("data dukung laporan.pdf (3 bita, SHA-256 {ABC})");
    assert_eq!(
        joint.lines().collect::<Vec<_>>(),
        [
            "KM-1 komitmen bersama: status 2 penanggung jawab dicatat; pilih satu dengan --agency.",
            &format!("KM-1 Dukcapil: selesai (1× ditunda); {evidence}"),
            &format!("KM-1 Dinkes: selesai; {evidence}"),
        ]
    );
    let export = year.json("export --series kla");
    assert_eq!((&export["entries"][0]["code"], &export["entries"][0]["status"]), (&json!("KM-1"), &json!("done")));
}

#[test]
fn what_cannot_be_set_is_refused_in_one_sentence_and_changes_nothing() {
    let year = Year::played();
    let before = year.json("log --series kla");
    for (words, sentence) in [
        ("KM-9 done", "Tidak ada KM-9"),
        ("entah done", "“entah” bukan kode"),
        ("CT-1 done", "bukan komitmen"),
        ("KM-4 done --agency dinsos", "Dinsos bukan penanggung jawab KM-4"),
        ("KM-4 done --agency dinas", "Dinkes"),
        ("KM-4 done --agency entah", "“entah”"),
        ("KM-4 blocked", "alasannya"),
        ("KM-1 blocked", "alasannya"),
        ("KM-4 blocked --needs entah", "“entah”"),
        ("KM-4 withdrawn", "alasannya"),
        ("KM-4 postponed --reason x", "tanggal baru"),
        ("KM-4 postponed --to 31/3/2025", "alasannya"),
        ("KM-4 postponed --to segera --reason x", "“segera” bukan tanggal"),
    ] {
        year.asked(&format!("follow-up set {words} --series kla")).refused(sentence);
    }
    for (words, sentence) in [
        ("set KM-4 selese", "selese"),
        ("set KM-4 done --to 31/3/2025", "ditunda"),
        ("set KM-4", "<STATUS>"),
        ("--csv set KM-4 done", "`set` tidak dapat dipakai bersama `--csv`"),
        ("--json --csv", "--csv"),
        ("--all --series kla", "--series"),
        ("--within banyak", "banyak"),
    ] {
        year.asked(&format!("follow-up {words}")).misused(sentence);
    }
    assert_eq!(year.json("log --series kla"), before);
}

#[test]
fn a_name_that_no_task_force_knows_or_that_means_several_is_refused() {
    let year = Year::played();
    year.asked("follow-up --all --agency entah").refused("“entah”");
    year.asked("follow-up --all --agency dinas").refused("Dinkes");
    year.asked("follow-up --series kla --cluster IX").refused("“IX”");
    let office = Office::new();
    office.rakor(["follow-up"]).run().refused("belum berisi rapat");
    office.rakor(["follow-up", "set", "KM-1", "done"]).run().refused("belum berisi rapat");
    office.rakor(["log"]).run().refused("belum berisi rapat");
    let agenda = office.write("kecil.toml", SMALL);
    office.rakor(["record", "--agenda", agenda.to_str().unwrap(), "ct: x"]).run().succeeded();
    assert_eq!(office.rakor(["follow-up", "--json"]).run().succeeded().stdout.matches("\"items\": []").count(), 1);
}

#[test]
fn the_log_tells_who_changed_what_with_the_names_of_the_time() {
    let year = Year::played();
    let log = year.asked("log KM-1 --series kla").succeeded().stdout;
    let told: Vec<_> = log.lines().map(|line| line.split(" · ").collect::<Vec<_>>()).collect();
    assert_eq!(told[0][0], "14 Mar 2024 10.00 WITA");
    assert!(told[0][1].ends_with("/record") && told[1][1].ends_with("/follow-up"), "{log}");
    let meetings: Vec<_> = told.iter().map(|parts| parts[2]).collect();
    assert_eq!(meetings, ["rapat 14 Mar 2024", "antar rapat", "antar rapat"]);
    let whats: Vec<_> = told.iter().map(|parts| parts[3..].join(" · ")).collect();
    assert_eq!(
        whats,
        [
            "KM-1 dicatat: “Perwali hak sipil anak” · Disdukcapil, Dinkes · tenggat TW II (30 Juni 2024)",
            &format!("KM-1 Dinkes: selesai; data dukung laporan.pdf (3 bita, SHA-256 {ABC})"),
            "KM-1 Disdukcapil: tenggat dari 30 Juni 2024 ke 30 September 2024; alasan: DPRD",
        ]
    );
    let dropped = year.json("log KM-2 --series kla");
    let whats: Vec<_> = dropped.as_array().unwrap().iter().map(|line| line["what"].as_str().unwrap()).collect();
    assert_eq!(
        whats[1..],
        [
            "Dinsos: tenggat dari 30 April 2024 ke 30 Juni 2024; alasan: =menunggu",
            "Dinsos: tenggat dari 30 Juni 2024 ke 31 Oktober 2024; alasan: DPRD",
            "Dinsos: dicabut; alasan: dihapus",
            "Dinsos: belum",
        ]
    );
    let meeting = year.asked("log --meeting 2024-06-13").succeeded().stdout;
    assert_eq!(meeting.lines().count(), 4, "planned, opened, a promise and a note: {meeting}");
    let everything = year.json("log --series kla");
    assert_eq!(everything.as_array().unwrap().len(), 4 * 2 + 3 + 2 + 1 + 1 + 6);
    assert_eq!(everything[0]["code"], Value::Null);
    let succeeded: Vec<_> = everything.as_array().unwrap().iter().map(|line| line["what"].as_str().unwrap()).collect();
    let succeeded: Vec<_> = succeeded.into_iter().filter(|what| what.contains("meneruskan")).collect();
    let planned = "rapat direncanakan: “Rakor 2024-09-12”, 12 September 2024; Dukcapil meneruskan komitmen Disdukcapil";
    assert_eq!(succeeded, [planned], "once, when the agenda changed");
    year.asked("log KM-99 --series kla").refused("KM-99");
    year.asked("log KM-1 --meeting 1").misused("--meeting");
}

#[test]
fn the_export_keeps_the_progress_of_each_owner_and_the_history() {
    let export = Year::played().json("export --series kla");
    let perwali = &export["entries"][0];
    let deadline =
        |said: &str, date: &str| json!({"said": said, "date": date, "estimate": false, "from": null, "every": null});
    assert_eq!(
        perwali["progress"],
        json!([
            {"agency": "dukcapil", "status": "postponed", "deadline": deadline("30/9", "2024-09-30"), "slips": 1},
            {"agency": "dinkes", "status": "done", "deadline": deadline("TW II", "2024-06-30"), "slips": 0},
        ])
    );
    assert_eq!((&perwali["status"], &perwali["owners"]), (&json!("postponed"), &json!(["dukcapil", "dinkes"])));
    let history = perwali["history"].as_array().unwrap();
    assert_eq!(history[0]["meeting"], perwali["meeting"]);
    assert_eq!(history[2]["meeting"], Value::Null);
    assert!(history[2]["at"].as_str().unwrap().starts_with("2024-07-01T10:00:00"), "{history:?}");
    assert!(history[2]["seat"].as_str().unwrap().ends_with("/follow-up"), "{history:?}");
    assert_eq!(history[2]["what"], "Disdukcapil: tenggat dari 30 Juni 2024 ke 30 September 2024; alasan: DPRD");
}

#[test]
fn evidence_that_looks_like_a_file_and_is_none_is_recorded_with_a_warning() {
    let office = Office::new();
    office.rakor(["record", "--agenda", AGENDA, "@dinkes Edaran KTR !30 Juni"]).run().succeeded();
    let set = |evidence: &str| office.rakor(["follow-up", "set", "KM-1", "done", "--evidence", evidence]).run();
    assert!(set("tidak-ada.pdf").stderr.contains("Tidak ada file tidak-ada.pdf di sini"));
    for text in ["https://kupangkota.go.id/edaran.pdf", "SE-1/2024", "No. 12.A"] {
        assert_eq!(set(text).stderr, "", "{text}");
    }
}
