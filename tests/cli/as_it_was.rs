//! Two meetings of a stunting task force as they were, against a count by hand: one over two days, and one on a day on
//! which the laptop's clock was six years slow, after an office was renamed and another was split.

use serde_json::{Value, json};

use crate::office::Office;

const FEBRUARY: &str = r#"
format = 1
components = ["pemerintah", "akademisi"]
[meeting]
title = "Rapat Koordinasi Tim Percepatan Penurunan Stunting Kota Contoh"
series = "tpps"
date = 2025-02-18
zone = "WIB"
place = "Balai Kota"
cluster_word = "Bidang"
chair = { office = "Wakil Wali Kota", name = "Rini" }
[[step]]
title = "Pembukaan"
[[step]]
cluster = "1"
minutes = 30
[[step]]
cluster = "2"
minutes = 30
[[cluster]]
id = "1"
name = "Pelayanan Gizi"
members = ["dinkes", "rsud", "poltekkes"]
[[cluster]]
id = "2"
name = "Perlindungan Sosial"
members = ["dinsos", "dppkb", "kec-utara"]
confidential = true
[[group]]
id = "dinas"
members = ["dinkes", "dinsos", "dppkb"]
[[group]]
id = "camat"
members = ["kec-utara", "kec-selatan"]
"#;

/// Key, short name, full name, component, and the keys that it was before.
type Body = (&'static str, &'static str, &'static str, &'static str, &'static str);

const BODIES: [Body; 5] = [
    ("dinkes", "Dinkes", "Dinas Kesehatan", "pemerintah", ""),
    ("rsud", "RSUD", "Rumah Sakit Umum Daerah", "pemerintah", ""),
    ("poltekkes", "Poltekkes", "Politeknik Kesehatan", "akademisi", ""),
    ("kec-utara", "Kec. Utara", "Kecamatan Utara", "pemerintah", ""),
    ("kec-selatan", "Kec. Selatan", "Kecamatan Selatan", "pemerintah", ""),
];
const UNTIL_MARCH: [Body; 2] = [
    ("dinsos", "Dinsos", "Dinas Sosial", "pemerintah", ""),
    ("dppkb", "DPPKB", "Dinas Pengendalian Penduduk dan KB", "pemerintah", ""),
];
const SINCE_APRIL: [Body; 3] = [
    ("dinsospm", "Dinsos PM", "Dinas Sosial dan Pemberdayaan Masyarakat", "pemerintah", "dinsos"),
    ("dalduk", "Dalduk", "Dinas Pengendalian Penduduk", "pemerintah", "dppkb"),
    ("dinkb", "Dinas KB", "Dinas Keluarga Berencana", "pemerintah", "dppkb"),
];

fn agenda(head: &str, more: &[Body]) -> String {
    let body = |(id, short, name, pillar, formerly): &Body| {
        let formerly = if formerly.is_empty() { String::new() } else { format!("formerly = ['{formerly}']\n") };
        format!("[[agency]]\nid = '{id}'\nshort = '{short}'\nname = '{name}'\npillar = '{pillar}'\n{formerly}")
    };
    head.to_owned() + &BODIES.iter().chain(more).map(body).collect::<String>()
}

/// The office, and the meeting that things happen in.
struct Story {
    office: Office,
    meeting: String,
}

impl Story {
    /// What a console writes: facts of the meeting at a time.
    fn at(&self, at: &str, event: Value) -> &Self {
        let log = rusqlite::Connection::open(self.office.register()).unwrap();
        let id = uuid::Uuid::now_v7().to_string();
        let values = rusqlite::params![id, self.meeting, at, event.to_string()];
        let insert = "insert into event (series, position, id, meeting, at, seat, body)
             select 'tpps', count(*), ?1, ?2, ?3, 'balai/1', ?4 from event where series = 'tpps'";
        assert_eq!(log.execute(insert, values).unwrap(), 1);
        self
    }

    fn there(&self, at: &str, presence: &str, agencies: &[&str]) {
        for agency in agencies {
            let attendance = json!({"presence": presence});
            self.at(at, json!({"type": "attendance_noted", "agency": agency, "attendance": attendance}));
        }
    }

    fn says(&self, at: &str, args: &[&str]) -> String {
        self.office.rakor(args.iter().copied()).env("RAKOR_NOW", at).env("TZ", "Asia/Jakarta").run().succeeded().stdout
    }

    fn json(&self, at: &str, args: &[&str]) -> Value {
        serde_json::from_str(&self.says(at, args)).unwrap()
    }

    fn notula(&self, date: &str) -> String {
        let file = format!("notula-{date}.md");
        let to = self.office.path(&file);
        self.says(LATER, &["minutes", "--meeting", date, "--output", to.to_str().unwrap()]);
        std::fs::read_to_string(to).unwrap()
    }

    fn entry(&self, code: &str) -> Value {
        let export = self.office.export();
        let mut entries = export["entries"].as_array().unwrap().iter();
        entries.find(|entry| entry["code"] == code).unwrap().clone()
    }
}

const LATER: &str = "2025-06-02T08:00:00+07:00";

/// The meeting of 18 and 19 February, closed.
fn february() -> Story {
    let office = Office::new();
    office.write("februari.toml", agenda(FEBRUARY, &UNTIL_MARCH));
    let mut story = Story { office, meeting: String::new() };
    story.says(
        "2025-02-18T14:00:00+07:00",
        &["record", "--agenda", "februari.toml", "ct: Rapat dibuka Wakil Wali Kota"],
    );
    story.meeting = story.office.meetings()[0]["id"].as_str().unwrap().to_owned();
    story.there("2025-02-18T14:02:00+07:00", "present", &["rsud", "poltekkes", "dinsos", "dppkb"]);
    story.there("2025-02-18T14:02:00+07:00", "represented", &["dinkes"]);
    story.there("2025-02-18T14:02:00+07:00", "absent", &["kec-utara", "kec-selatan"]);
    story.at("2025-02-18T14:10:00+07:00", json!({"type": "step_entered", "step": 1}));
    // Walked past: it gives nobody a voice.
    story.at("2025-02-18T14:10:01+07:00", json!({"type": "floor_given", "agency": "poltekkes"}));
    story.at("2025-02-18T14:10:03+07:00", json!({"type": "floor_given", "agency": null}));
    let said = ["record", "Dinkes: Latih 40 kader posyandu !besok", "@rsud Siapkan ruang laktasi !akhir Juni"];
    story.says("2025-02-18T14:20:00+07:00", &said);
    story.at("2025-02-18T14:40:00+07:00", json!({"type": "floor_given", "agency": null}));
    // The next morning.
    story.at("2025-02-19T08:30:00+07:00", json!({"type": "step_entered", "step": 2}));
    let said = [
        "record",
        "Dinsos: Verifikasi 120 keluarga berisiko !besok",
        "DPPKB: bidang 1: Data pasangan usia subur !30 April",
        "kd: Dinsos: Pendamping keluarga kurang +dppkb",
    ];
    story.says("2025-02-19T08:40:00+07:00", &said);
    let sekda = json!({"office": "Sekretaris Daerah", "name": "Yos", "rank": "", "nip": ""});
    story.at("2025-02-19T09:00:00+07:00", json!({"type": "chair_taken", "chair": sekda}));
    story.at("2025-02-19T09:30:00+07:00", json!({"type": "meeting_closed"}));
    story
}

/// That of 20 May, on a laptop whose clock says January 2019; closed too.
fn may() -> Story {
    let mut story = february();
    let head = FEBRUARY
        .replace("2025-02-18", "2025-05-20")
        .replace(r#"["dinsos", "dppkb", "kec-utara"]"#, r#"["dinsospm", "dalduk", "dinkb", "kec-utara"]"#)
        .replace(r#"["dinkes", "dinsos", "dppkb"]"#, r#"["dinkes", "dinsospm", "dalduk", "dinkb"]"#);
    story.office.write("mei.toml", agenda(&head, &SINCE_APRIL));
    let slow = "2019-01-05T09:00:00+07:00";
    story.says(slow, &["record", "--agenda", "mei.toml", "ct: Rapat dibuka"]);
    story.meeting = story.office.meetings().iter().find(|it| it["date"] == "2025-05-20").unwrap()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    story.there("2019-01-05T09:01:00+07:00", "present", &["dinkes", "dinsospm", "rsud"]);
    story.at("2019-01-05T09:02:00+07:00", json!({"type": "step_entered", "step": 1}));
    story.at("2019-01-05T09:05:00+07:00", json!({"type": "status_set", "code": "KM-1", "agency": "dinkes", "status": "done", "answer": {"reason": "40 kader dilatih"}}));
    story.says("2019-01-05T09:10:00+07:00", &["record", "Dinkes: Timbang balita bulan depan !besok"]);
    story.at("2019-01-05T10:00:00+07:00", json!({"type": "meeting_closed"}));
    story
}

#[test]
fn a_meeting_of_two_days_is_told_as_it_was() {
    let story = february();
    let export = story.office.export();
    let meeting = &export["meetings"][0];
    assert_eq!(meeting["state"], "closed");
    let roll = &meeting["attendance"];
    let counts = ["present", "represented", "excused", "absent"].map(|how| roll[how].as_u64().unwrap());
    assert_eq!(counts, [4, 1, 0, 2]);
    let groups = json!([{"group": "dinas", "members": 3, "there": 3}, {"group": "camat", "members": 2, "there": 0}]);
    assert_eq!(roll["groups"], groups);
    let chaired = |it: &Value| {
        let [office, from, until] = ["office", "from", "until"].map(|key| it[key].as_str().unwrap());
        format!("{office}, {}–{}", &from[..16], &until[..16])
    };
    let chairs: Vec<_> = meeting["chairs"].as_array().unwrap().iter().map(chaired).collect();
    let [first, second] =
        ["Wakil Wali Kota, 2025-02-18T14:00–2025-02-19T09:00", "Sekretaris Daerah, 2025-02-19T09:00–2025-02-19T09:30"];
    assert_eq!(chairs, [first, second]);

    let due = |code: &str| story.entry(code)["deadline"]["date"].clone();
    assert_eq!(["KM-1", "KM-2", "KM-3", "KM-4"].map(due), ["2025-02-19", "2025-06-30", "2025-02-20", "2025-04-30"]);
    let of = |code: &str| (story.entry(code)["owners"].clone(), story.entry(code)["cluster"].clone());
    assert_eq!(of("KM-1"), (json!(["dinkes"]), json!("1")));
    assert_eq!(of("KM-2"), (json!(["rsud"]), json!("1")));
    assert_eq!(of("KM-4"), (json!(["dppkb"]), json!("1")), "said at another cluster's step, of this one");
    assert_eq!(of("KD-1"), (json!(["dinsos"]), json!("2")));

    let silent = story.json(LATER, &["ask", "not-spoken", "--json"]);
    let names: Vec<_> =
        silent["groups"].as_array().unwrap().iter().flat_map(|group| group["rows"].as_array().unwrap()).collect();
    let mut names: Vec<_> = names.iter().map(|row| row["agency"].as_str().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["kec-selatan", "kec-utara", "poltekkes", "rsud"], "being named an owner is not speaking");

    let notula = story.notula("2025-02-18");
    for told in [
        "Selasa, 18 Februari 2025",
        "Rabu, 19 Februari 2025",
        "Wakil Wali Kota, Rini (14.00–19 Feb 2025 09.00 WIB)",
        "Sekretaris Daerah, Yos (19 Feb 2025 09.00–09.30 WIB)",
        "Per kelompok: dinas 3 dari 3, camat 0 dari 2.",
        "4 hadir, 1 diwakili, 0 izin, 2 tanpa keterangan.",
        "Pembahasan per bidang",
    ] {
        assert!(notula.contains(told), "{told}\n{notula}");
    }
    assert!(!notula.to_lowercase().contains("klaster"), "{notula}");
}

#[test]
fn the_heads_word_takes_the_mark_away_on_its_day() {
    let story = february();
    assert_eq!(story.entry("KM-1")["needs_confirmation"], true);
    assert!(story.notula("2025-02-18").contains("perlu konfirmasi pimpinan"));
    story.office.rakor(["follow-up", "confirm", "KM-2"]).run().refused("KM-2 tidak menunggu konfirmasi");
    let said = story.says(LATER, &["follow-up", "confirm", "KM-1", "--on", "24 Februari 2025"]);
    assert_eq!(said, "KM-1 dikonfirmasi pimpinan Dinkes, 24 Februari 2025\n");
    let entry = story.entry("KM-1");
    assert_eq!(entry["confirmed"], json!([{"agency": "dinkes", "date": "2025-02-24"}]));
    assert_eq!(entry["needs_confirmation"], false);
    let notula = story.notula("2025-02-18");
    assert!(notula.contains("dikonfirmasi pimpinan Dinkes, 24 Februari 2025"), "{notula}");
    assert!(!notula.contains("perlu konfirmasi pimpinan"), "{notula}");
}

#[test]
fn what_was_said_in_confidence_is_not_written_out_for_others() {
    let story = february();
    let map = story.json(LATER, &["map", "--json"]);
    assert_eq!(map["waits"][0]["code"], "KD-1");
    let told = [
        story.says(LATER, &["ask", "awaited", "dppkb"]),
        story.says(LATER, &["ask", "awaited", "dppkb", "--json"]),
        story.says(LATER, &["map"]),
        map.to_string(),
        story.says(LATER, &["export", "--ics"]),
    ];
    for text in told {
        assert!(!text.contains("Pendamping keluarga") && !text.contains("Verifikasi 120"), "{text}");
    }
    assert!(story.says(LATER, &["export", "--ics"]).contains("Latih 40 kader"), "what was said in the open is");
    let slip = story.office.path("dppkb.md");
    story.says(LATER, &["minutes", "--agency", "dppkb", "--output", slip.to_str().unwrap()]);
    let slip = std::fs::read_to_string(slip).unwrap();
    assert!(slip.contains("Data pasangan usia subur") && !slip.contains("Pendamping keluarga"), "{slip}");
}

#[test]
fn the_order_is_that_of_the_log_whatever_the_clock_said() {
    let story = may();
    assert_eq!(story.entry("KM-5")["deadline"]["date"], "2025-05-21", "tomorrow is read from the agenda's day");
    let february = story.notula("2025-02-18");
    let may = story.notula("2025-05-20");
    assert!(may.contains("40 kader dilatih"), "the answer is of the meeting in which it was given\n{may}");
    assert!(!february.contains("40 kader dilatih"), "{february}");
    assert!(may.contains("Selasa, 20 Mei 2025"), "{may}");
    assert!(!may.contains("2019"), "{may}");
    let issued = story.says(LATER, &["minutes", "--issue"]);
    assert!(issued.contains("2025-05-20"), "{issued}");
}

#[test]
fn what_is_owed_follows_whoever_was_renamed_or_split() {
    let story = may();
    let owed = |agency: &str| {
        let owed = story.json(LATER, &["follow-up", "--json", "--agency", agency]);
        let items = owed["items"].as_array().unwrap().iter();
        items
            .map(|item| format!("{} {}", item["code"].as_str().unwrap(), item["agency"].as_str().unwrap()))
            .collect::<Vec<_>>()
    };
    assert_eq!(owed("dinsos"), ["KM-3 dinsospm", "KD-1 dinsospm"], "by the old name too");
    assert_eq!(owed("dalduk"), ["KM-4 dalduk"]);
    assert_eq!(owed("dinkb"), ["KM-4 dinkb"]);
    let waits = story.json(LATER, &["map", "--json"])["waits"].clone();
    let pairs: Vec<_> =
        waits.as_array().unwrap().iter().map(|wait| (wait["stuck"].clone(), wait["needed"].clone())).collect();
    assert_eq!(pairs, [(json!("dinsospm"), json!("dalduk")), (json!("dinsospm"), json!("dinkb"))]);
    let february = story.notula("2025-02-18");
    assert!(february.contains("Dinas Sosial (Dinsos)") && !february.contains("Dinsos PM"), "{february}");
}

#[test]
fn a_promise_made_twice_is_noticed_and_a_month_to_come_is_the_next() {
    let story = may();
    let said =
        story.says(LATER, &["follow-up", "set", "KM-3", "ditunda", "--to", "Februari", "--reason", "menunggu data"]);
    assert!(said.contains("ditunda sampai 28 Februari 2026"), "{said}");
    let mut story = february();
    story.at("2025-02-19T09:40:00+07:00", json!({"type": "meeting_reopened"}));
    let again = ["record", "Dinsos: verifikasi 120 keluarga berisiko !1 Maret", "bidang 9: DPPKB: Kirim data"];
    let said = story.office.rakor(again).env("RAKOR_NOW", "2025-02-19T09:45:00+07:00").env("TZ", "Asia/Jakarta").run();
    assert_eq!(said.code, Some(1));
    assert!(said.stdout.contains("Sudah dijanjikan pihak yang sama sebagai KM-3"), "{said:?}");
    assert!(
        said.stderr.contains("Agenda ini tidak mengenal “bidang 9”; pilih yang dimaksud. (Bidang 1; Bidang 2)"),
        "{said:?}"
    );
    story.meeting.clear();
}
