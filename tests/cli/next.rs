//! `rakor agenda next`: the next meeting's agenda comes of the last meeting.

use std::fs;

use serde_json::json;

use crate::office::{AGENDA, Office};

const JUNE: &str = "2024-06-13";

#[test]
fn the_arms_and_the_offices_own_word_file_go_with_the_next_agenda() {
    let office = Office::after("ct: satu");
    office.rakor(["minutes", "--output", "kop.docx"]).run().succeeded();
    let arms = [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], &[0, 0, 0, 64, 0, 0, 0, 32, 8, 2, 0, 0, 0]].concat();
    office.write("lambang.png", &arms);
    let more = "[letterhead]\nlogo = 'lambang.png'\n[paper]\nbase = 'kop.docx'\n";
    office.write("lain.toml", crate::office::SMALL.to_owned() + more);
    office.rakor(["record", "--agenda", "lain.toml", "ct: dua"]).run().succeeded();
    let next = ["agenda", "next", "baru/juni.toml", "--series", "rakor", "--date", JUNE];
    fs::create_dir(office.path("baru")).unwrap();
    office.rakor(next).run().succeeded();
    assert_eq!(fs::read(office.path("baru/lambang.png")).unwrap(), arms);
    assert_eq!(fs::read(office.path("baru/kop.docx")).unwrap(), fs::read(office.path("kop.docx")).unwrap());
    office.rakor(["agenda", "check", "baru/juni.toml"]).run().succeeded();
}

#[test]
fn the_next_meeting_takes_over_and_an_old_promise_is_still_one_promise_with_its_number() {
    let office = Office::after("km: Perwali hak sipil anak @disdukcapil !TW II #4\nkm: Koordinasi KTR @dinkes");
    let agency = json!({"id": "bpbd", "name": "Badan Penanggulangan Bencana Daerah", "short": "BPBD"});
    office.append("kla-kota-kupang", &json!({"type": "agency_added", "agency": agency, "cluster": "I"}));
    let made = office.rakor(["agenda", "next", "juni.toml", "--date", JUNE]).run().succeeded().stdout;
    assert!(made.starts_with("juni.toml dibuat: ") && made.contains("13 Juni 2024"), "{made}");
    office.rakor(["agenda", "check", "juni.toml"]).run().succeeded();

    let text = fs::read_to_string(office.path("juni.toml")).unwrap();
    assert!(text.contains("framework = \"kla\"\n"), "{text}");
    assert!(text.contains("# belum bertanggal: KM-2 Koordinasi KTR (Dinkes)\n"), "{text}");
    assert!(!text.contains("KM-1") && !text.contains("Perwali"), "{text}");

    let june = |line: &str| {
        let rakor = office.rakor(["record", "--agenda", "juni.toml", line]);
        rakor.env("RAKOR_NOW", "2024-06-13T09:05:00+08:00").run().succeeded().stdout
    };
    assert!(june("km: Posko @bpbd !30 Juni").starts_with("KM-3 Posko · BPBD · "));
    let export = office.export();
    let steps = |meeting: usize| -> Vec<_> {
        let steps = export["meetings"][meeting]["steps"].as_array().unwrap();
        steps.iter().map(|step| step["title"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(steps(1)[..2], ["Pengesahan notula rapat lalu (14 Maret 2024)", "Tindak lanjut rapat lalu"]);
    assert_eq!(steps(1)[2..], steps(0));
    let codes: Vec<_> = export["entries"].as_array().unwrap().iter().map(|entry| entry["code"].clone()).collect();
    assert_eq!(codes, ["KM-1", "KM-2", "KM-3"]);
    assert_eq!(export["entries"][0]["meeting"], export["meetings"][0]["id"]);
}

#[test]
fn what_is_said_counts_and_nothing_is_overwritten() {
    let office = Office::after("");
    let said = ["--date", "13 Juni 2024", "--start", "13.30", "--place", "Balai Kota", "--title", "Rakor “II”"];
    let next = || office.rakor(["agenda", "next"].into_iter().chain(said)).run();
    next().succeeded();
    let text = fs::read_to_string(office.path("agenda-2024-06-13.toml")).unwrap();
    for line in ["title = \"Rakor “II”\"", "date = 2024-06-13", "start = 13:30:00", "place = \"Balai Kota\""] {
        assert!(text.lines().any(|found| found == line), "{line}\n{text}");
    }
    next().refused("agenda-2024-06-13.toml sudah ada");
    assert_eq!(fs::read_to_string(office.path("agenda-2024-06-13.toml")).unwrap(), text);
}

#[test]
fn the_meeting_that_it_follows_can_be_named() {
    let office = Office::after("");
    let other = "[meeting]\ntitle = 'Rakor Stunting'\nseries = 'stunting'\ndate = 2024-03-01\n";
    office.write("lain.toml", other);
    office.rakor(["record", "--agenda", "lain.toml", "ct: mulai"]).run().succeeded();
    let ways = [["--series", "stunting"], ["--meeting", "stunting"], ["--meeting", "2024-03-01"]];
    for (which, file) in ways.into_iter().zip(["satu.toml", "dua.toml", "tiga.toml"]) {
        let args = ["agenda", "next", file, "--date", JUNE];
        let made = office.rakor(args.into_iter().chain(which)).run().succeeded().stdout;
        assert!(made.contains("Rakor Stunting"), "{made}");
    }
}

#[test]
fn without_a_meeting_a_date_or_a_time_no_file_is_made() {
    let office = Office::new();
    office.rakor(["agenda", "next", "--date", JUNE]).run().refused("belum berisi rapat");
    office.rakor(["record", "--agenda", AGENDA]).stdin("").run().succeeded();
    office.rakor(["agenda", "next"]).run().misused("--date");
    office.rakor(["agenda", "next", "--date", "kapan-kapan"]).run().refused("“kapan-kapan”");
    office.rakor(["agenda", "next", "--date", "2024-03-13"]).run().refused("14 Maret 2024");
    office.rakor(["agenda", "next", "--date", JUNE, "--start", "sore"]).run().refused("“sore”");
    office.rakor(["agenda", "next", "--date", JUNE, "--title", " "]).run().misused("--title");
    office.rakor(["agenda", "next", "--date", JUNE, "--series", "lain"]).run().refused("“lain”");
    let files: Vec<_> = fs::read_dir(office.path("")).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(files, ["rakor.db"]);
}
