//! `rakor record`: each line is answered, whatever it holds.

use std::process::Stdio;

use serde_json::json;

use crate::office::{AGENDA, Office, SMALL};

#[test]
fn lines_are_answered_with_their_codes_and_a_bad_one_is_named_on_stderr() {
    let office = Office::new();
    let lines = "km: Perwali hak sipil anak @disdukcapil +dinkes !TW II #4\n\
                 \n\
                 Rekap @entahlah\n\
                 kd: RS swasta belum tersambung @disdukcapil +dinkes\n\
                 kp: Masuk RAD\r\n\
                 Kirim data @dinas\n\
                 CT: Forum Anak mengusulkan ruang aman";
    let said = office.rakor(["record", "--agenda", AGENDA, "--cluster", "I"]).stdin(lines).run();
    assert_eq!(said.code, Some(1));
    let answers: Vec<_> = said.stdout.lines().filter(|line| !line.starts_with(' ')).collect();
    assert_eq!(
        answers,
        [
            "KM-1 Perwali hak sipil anak · Disdukcapil · bersama Dinkes · 30 Juni 2024, Minggu · indikator 4",
            "KD-1 RS swasta belum tersambung · Disdukcapil · butuh Dinkes",
            "KP-1 Masuk RAD",
            "CT-1 Forum Anak mengusulkan ruang aman",
        ]
    );
    assert!(said.stdout.contains("\n  ! Minggu, 30 Juni 2024, jatuh pada akhir pekan.\n"), "{}", said.stdout);
    let named: Vec<_> = said.stderr.lines().collect();
    assert_eq!(named.len(), 2, "{named:?}");
    assert!(named[0].starts_with("Baris 3: ") && named[0].contains("entahlah"), "{named:?}");
    assert!(named[1].starts_with("Baris 6: ") && named[1].contains("Dinas Kesehatan"), "{named:?}");
}

#[test]
fn lines_may_be_arguments_and_the_screen_may_be_english() {
    let office = Office::after("");
    let said =
        office.rakor(["--lang", "en", "record", "--cluster", "klaster i", "c: Kirim @dinkes !30/6", "n: x"]).run();
    assert_eq!(said.succeeded().stdout.lines().next(), Some("KM-1 Kirim · Dinkes · 30 June 2024, Sunday"));
    let entries = office.export()["entries"].clone();
    assert_eq!((&entries[0]["cluster"], &entries[1]["code"]), (&json!("I"), &json!("CT-1")));
}

#[test]
fn a_line_can_hold_anything() {
    let office = Office::after("");
    let mut input = b"ct: warna\x1b[31m merah\x07\n\x00\n".to_vec();
    input.extend(b"x".repeat(2_000_000));
    input.extend(b"\nkm: \nct: ");
    input.extend("panjang ".repeat(600).as_bytes());
    input.extend("\nct: 🙂 emoji".as_bytes());
    let said = office.rakor(["record"]).stdin(&input).run();
    assert_eq!(said.code, Some(1));
    assert_eq!(said.stdout, "CT-1 warna [31m merah\nCT-2 🙂 emoji\n");
    let numbers: Vec<_> = said.stderr.lines().map(|line| line.split(':').next().unwrap()).collect();
    assert_eq!(numbers, ["Baris 2", "Baris 3", "Baris 4", "Baris 5"], "{}", said.stderr);
}

#[test]
fn an_input_that_is_not_utf8_is_refused_whole() {
    let office = Office::after("");
    let utf16: Vec<u8> = "ct: satu\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    office.rakor(["record"]).stdin(utf16).run().refused("UTF-16");
    office.rakor(["record"]).stdin(b"ct: satu\nct: caf\xe9\n").run().refused("mulai baris 2");
    assert_eq!(office.export()["entries"], json!([]));
}

#[test]
fn a_line_that_comes_again_is_recorded_and_said_to_be_the_same() {
    let office = Office::after("");
    let said = office.rakor(["record"]).stdin("ct: Rapat dibuka\nct: Rapat dibuka\nct: Rapat ditutup\n").run();
    let said = said.succeeded().stdout;
    assert_eq!(
        said,
        "CT-1 Rapat dibuka\nCT-2 Rapat dibuka\n  ! Sama dengan CT-1 dalam rapat ini; cabut salah satu bila kembar.\nCT-3 Rapat ditutup\n"
    );
}

#[test]
fn recording_opens_a_planned_meeting_once() {
    let office = Office::after("");
    assert_eq!(office.meetings()[0]["state"], "planned");
    office.rakor(["record", "ct: satu", "ct: dua"]).run().succeeded();
    assert_eq!(office.meetings()[0]["state"], "running");
    let steps = office.export()["meetings"][0]["steps"].clone();
    let visits: usize = steps.as_array().unwrap().iter().map(|step| step["visits"].as_array().unwrap().len()).sum();
    assert_eq!(visits, 1);
}

#[test]
fn a_closed_meeting_takes_nothing() {
    let office = Office::after("ct: satu");
    office.append("kla-kota-kupang", &json!({"type": "meeting_closed"}));
    assert_eq!(office.meetings()[0]["state"], "closed");
    for args in [["record", "--agenda", AGENDA, "ct: dua"], ["record", "--meeting", "1", "ct: dua"]] {
        office.rakor(args).run().refused("sudah ditutup");
    }
    office.rakor(["record", "ct: dua"]).run().refused("Tidak ada rapat yang berlangsung");
    assert_eq!(office.export()["entries"].as_array().unwrap().len(), 1);
}

#[test]
fn an_unknown_cluster_or_a_missing_agenda_is_refused_before_anything_is_recorded() {
    let office = Office::after("");
    office.rakor(["record", "--cluster", "IX", "ct: x"]).run().refused("“IX”");
    let said = office.rakor(["record", "--agenda", "tidak-ada.toml", "ct: x"]).run();
    assert_eq!((said.code, said.stdout.as_str()), (Some(1), ""));
    assert!(said.stderr.contains("tidak-ada.toml"), "{}", said.stderr);
    assert_eq!(office.export()["entries"], json!([]));
}

#[test]
fn recording_goes_on_when_nobody_reads_the_answers() {
    let office = Office::new();
    let agenda = office.write("kecil.toml", SMALL);
    let input = office.write("catatan.txt", "ct: satu\nct: dua\nct: tiga\n");
    let rakor = office.rakor(["record", "--agenda", agenda.to_str().unwrap()]);
    let mut child = rakor.spawn(std::fs::File::open(input).unwrap().into(), Stdio::piped());
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert_eq!(office.export()["entries"].as_array().unwrap().len(), 3);
}

#[test]
fn two_recorders_at_once_never_share_a_number() {
    let office = Office::after("");
    let lines = |desk: &str| (1..=40).map(|number| format!("ct: meja {desk} baris {number}\n")).collect::<String>();
    let (here, there) = std::thread::scope(|scope| {
        let there = scope.spawn(|| office.rakor(["record"]).stdin(lines("dua")).run().succeeded().stdout);
        (office.rakor(["record"]).stdin(lines("satu")).run().succeeded().stdout, there.join().unwrap())
    });
    let mut answered: Vec<_> = here.lines().chain(there.lines()).map(str::to_owned).collect();
    let entries = office.export()["entries"].as_array().unwrap().clone();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let mut kept: Vec<_> = entries.iter().map(|entry| text(&entry["code"]) + " " + &text(&entry["text"])).collect();
    answered.sort();
    kept.sort();
    assert_eq!((answered.len(), answered), (80, kept));
}

#[test]
fn a_meeting_is_written_down_afterwards_with_its_own_hours() {
    let office = Office::new();
    let later = ("RAKOR_NOW", "2024-03-20T15:00:00+08:00");
    let record = |more: &[&str], lines: &str| {
        let words = ["record", "--agenda", AGENDA].iter().chain(more).copied().collect::<Vec<_>>();
        office.rakor(words).env(later.0, later.1).stdin(lines).run()
    };
    let said = record(&[], "km: Kirim data @dinkes !besok");
    assert!(said.stdout.contains("15 Maret 2024"), "{said:?}");
    assert!(said.stderr.contains("tanggal 14 Maret 2024, bukan hari ini"), "{said:?}");
    record(&["--closed", "12.30", "--opened", "nanti"], "").refused("“nanti” bukan jam");
    let said = record(&["--opened", "09.05", "--closed", "12.30"], "").succeeded();
    assert_eq!(said.stdout, "waktu rapat: 14 Maret 2024 09.05–12.30\n");
    let said =
        record(&["--opened", "08.00", "--opened", "15 Maret 08.15", "--closed", "16.00", "--closed", "11.30"], "");
    assert!(said.succeeded().stdout.contains("15 Maret 2024 08.15–11.30"));
    record(&["--opened", "17.00"], "").refused("lebih awal daripada");
    let notula = office.rakor(["minutes", "--stdout"]).run().succeeded().stdout;
    assert!(notula.contains("08.00–16.00 WITA; ") && notula.contains("11.30 WITA"), "{notula}");
    assert!(notula.contains("Jumat, 15 Maret 2024") && !notula.contains("15.00"), "{notula}");
}
