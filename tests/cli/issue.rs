//! `rakor minutes --issue` and after: a version that was issued never changes, whatever the register says later.

use std::fs;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::office::{AGENDA, Office, Said};

const SERIES: &str = "kla-kota-kupang";
const NAME: &str = "notula-kla-kota-kupang-2024-03-14";

impl Office {
    /// An office whose only meeting is closed.
    fn closed() -> Self {
        let office = Self::after("Perwali @disdukcapil !TW II\nRekap panti @dinsos\nkd: RS belum tersambung @dinkes");
        office.append(SERIES, &json!({"type": "meeting_closed"}));
        office
    }

    fn minutes(&self, args: &str) -> Said {
        self.rakor(["minutes"].into_iter().chain(args.split_whitespace())).run()
    }

    fn versions(&self) -> Value {
        serde_json::from_str(&self.minutes("--status --json").succeeded().stdout).unwrap()
    }

    /// Adds an event of 18 April: in a meeting, or between meetings.
    fn append_later(&self, meeting: &str, event: &Value) {
        let log = rusqlite::Connection::open(self.register()).unwrap();
        let values =
            [SERIES, &uuid::Uuid::now_v7().to_string(), meeting, "2024-04-18T09:30:00+08:00", &event.to_string()];
        let insert = "insert into event (series, position, id, meeting, at, seat, body)
             select series, count(*), ?2, ?3, ?4, 'meja-2', ?5 from event where series = ?1";
        log.execute(insert, values).unwrap();
    }

    fn agenda(&self, name: &str, change: impl Fn(String) -> String) -> String {
        let folder = std::path::Path::new(AGENDA).parent().unwrap();
        let directory = fs::read(folder.join("kota-kupang.toml")).unwrap();
        self.write("kota-kupang.toml", directory);
        let path = self.write(name, change(fs::read_to_string(AGENDA).unwrap()));
        path.to_str().unwrap().to_owned()
    }
}

fn sum(bytes: impl AsRef<[u8]>) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

#[test]
fn issuing_writes_a_file_that_has_the_sha256_that_is_said() {
    let office = Office::closed();
    let said = office.minutes("--issue").succeeded().stdout;
    let file = fs::read(office.path(&format!("{NAME}-v1.md"))).unwrap();
    let lines: Vec<_> = said.lines().collect();
    assert_eq!(&lines[..2], ["Notula versi 1 diterbitkan.", &format!("SHA-256 {}", sum(&file))]);
    assert!(lines[3].starts_with("Notula tersimpan: ") && lines[3].ends_with("-v1.md"), "{said}");
    assert!(String::from_utf8_lossy(&file).contains("**Versi 1, diterbitkan Kamis, 14 Maret 2024, pukul 09.12 WITA**"));
    let versions = office.versions();
    assert_eq!((&versions[0]["sha256"], &versions[0]["state"]), (&json!(sum(&file)), &json!("draft")));
    assert_eq!(versions[0]["intact"], true);
}

#[test]
fn minutes_are_issued_only_after_the_gavel_and_only_when_something_changed() {
    let office = Office::after("ct: satu");
    office.minutes("--issue").refused("tutup dulu");
    office.minutes("--version 1").refused("belum diterbitkan");
    office.minutes("--submit").refused("belum ditutup");
    office.append(SERIES, &json!({"type": "meeting_closed"}));
    office.minutes("--submit").refused("belum diterbitkan");
    assert!(office.minutes("--status").succeeded().stdout.starts_with("Notula rapat ini belum diterbitkan"));
    assert_eq!(office.versions(), json!([]));
    office.minutes("--issue").succeeded();
    office.minutes("--issue").refused("Tidak ada yang berubah sejak versi 1");
    office.minutes("--version 2").refused("tidak punya versi 2");
}

#[test]
fn a_later_change_never_changes_an_issued_version_and_the_next_one_lists_it() {
    let office = Office::closed();
    let first = office.minutes("--issue --stdout").succeeded().stdout;
    let next = office.agenda("april.toml", |text| text.replace("date = 2024-03-14", "date = 2024-04-18"));
    let april = "2024-04-18T09:00:00+08:00";
    office.rakor(["record", "--agenda", &next, "ct: rapat berikutnya"]).env("RAKOR_NOW", april).run().succeeded();
    let later = office.meetings()[1]["id"].as_str().unwrap().to_owned();
    let between = uuid::Uuid::nil().to_string();
    let content = |text: &str, owner: &str, date: &str| {
        let deadline = json!({"said": "", "date": date, "estimate": false});
        json!({"text": text, "owners": [owner], "deadline": deadline})
    };
    let changed = content("Perwali", "disdukcapil", "2024-07-31");
    office.append_later(&later, &json!({"type": "entry_changed", "code": "KM-1", "content": changed}));
    let changed = content("Rekap 12 panti", "dinsos", "2024-05-31");
    office.append_later(&between, &json!({"type": "entry_changed", "code": "KM-2", "content": changed}));
    for (meeting, code, agency) in [(&later, "KM-1", "disdukcapil"), (&between, "KM-2", "dinsos")] {
        let done = json!({"type": "status_set", "code": code, "agency": agency, "status": "done", "answer": {}});
        office.append_later(meeting, &done);
    }
    let which = "--meeting 2024-03-14";
    assert_eq!(office.minutes(&format!("{which} --version 1 --stdout")).succeeded().stdout, first);
    office.minutes(&format!("{which} --issue")).succeeded();
    let second = office.minutes(&format!("{which} --version 2 --stdout")).succeeded().stdout;
    let list = second.split("## Perubahan dari Versi 1").nth(1).unwrap();
    for change in [
        "**KM-1** batas waktu: 30 Juni 2024, Minggu; disampaikan: “TW II” → 31 Juli 2024, Rabu",
        "**KM-2** isi: “Rekap panti” → “Rekap 12 panti”; batas waktu: belum ada batas waktu → 31 Mei 2024, Jumat",
    ] {
        assert!(list.contains(change), "{list}");
    }
    assert!(!list.contains("selesai"), "what was answered after the gavel is for later minutes: {list}");
    office.minutes(&format!("{which} --version 1 --output arsip/")).succeeded();
    let kept = fs::read(office.path(&format!("arsip/{NAME}-v1.md"))).unwrap();
    let versions: Value =
        serde_json::from_str(&office.minutes(&format!("{which} --status --json")).succeeded().stdout).unwrap();
    assert_eq!((sum(&kept), kept.as_slice()), (sum(&first), first.as_bytes()));
    assert_eq!(versions[0]["sha256"], sum(&first));
    assert_eq!(versions[1]["sha256"], sum(&second));
    let april = office.minutes("--meeting 2024-04-18 --stdout").succeeded().stdout;
    let told = april.split("## Tindak Lanjut Rapat Sebelumnya").nth(1).unwrap();
    assert!(told.contains("| 2 | **KD-1** RS belum tersambung | Dinkes | – | tidak dibahas |"), "{told}");
}

#[test]
fn a_version_is_submitted_returned_or_approved_and_its_way_is_told() {
    let office = Office::closed();
    office.minutes("--issue").succeeded();
    office.minutes("--approve --by Sekda").refused("Versi 1 berstatus draf, jadi tidak dapat disahkan");
    assert_eq!(office.minutes("--submit").succeeded().stdout, "Notula versi 1 diajukan.\n");
    office.rakor(["minutes", "--approve", "--by", " "]).run().refused("Namanya masih kosong");
    office.rakor(["minutes", "--return", "--reason", " "]).run().refused("alasannya");
    let hostile = "daftar\u{1b}[2J **hadir**\nbelum lengkap";
    office.rakor(["minutes", "--return", "--reason", hostile, "--by", "\u{202e}Sekda"]).run().succeeded();
    let told = office.minutes("--status").succeeded().stdout;
    let lines: Vec<_> = told.lines().collect();
    assert_eq!(lines[0], "Versi 1, diterbitkan 14 Mar 2024 09.12 WITA · dikembalikan");
    assert_eq!(
        lines[3],
        "  14 Mar 2024 09.12 WITA dikembalikan oleh Sekda – alasan: daftar [2J **hadir** belum lengkap"
    );
    office.minutes("--submit").refused("berstatus dikembalikan");

    office.append(SERIES, &json!({"type": "entry_withdrawn", "code": "KM-2", "reason": "keliru"}));
    office.minutes("--issue").succeeded();
    office.minutes("--version 1 --submit").refused("sudah digantikan versi 2");
    office.minutes("--submit").succeeded();
    let said = office.rakor(["minutes", "--approve", "--by", "Kepala Bappeda"]).run().succeeded().stdout;
    assert_eq!(said, "Notula versi 2 disahkan.\n");
    office.minutes("--return --reason terlambat").refused("berstatus disahkan");
    let versions = office.versions();
    assert_eq!((&versions[0]["state"], &versions[1]["state"]), (&json!("returned"), &json!("approved")));
    assert_eq!(versions[1]["moves"][1]["by"], "Kepala Bappeda");
    assert!(versions[1]["moves"][1]["at"].as_str().unwrap().starts_with("2024-03-14T09:12"));
}

#[test]
fn steps_that_make_no_sense_together_are_misused() {
    let office = Office::closed();
    for args in [
        "--issue --submit",
        "--approve",
        "--return",
        "--reason x",
        "--by x",
        "--json",
        "--issue --version 1",
        "--submit --stdout",
        "--version nol",
    ] {
        assert_eq!(office.minutes(args).code, Some(2), "{args}");
    }
}

#[test]
fn a_text_that_was_changed_outside_rakor_is_not_given_as_issued() {
    let office = Office::closed();
    let issued =
        json!({"type": "minutes_issued", "version": 1, "text": "lain", "sha256": sum("asli"), "substance": ""});
    office.append(SERIES, &issued);
    office.minutes("--version 1 --stdout").refused("tidak cocok lagi dengan SHA-256-nya");
    assert!(office.minutes("--status").succeeded().stdout.contains("  ! Teks versi 1"));
    assert_eq!(office.versions()[0]["intact"], false);
}
