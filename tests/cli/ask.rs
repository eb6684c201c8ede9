//! `rakor ask`: the chair's questions on the command line.

use serde_json::Value;

use crate::office::{AGENDA, Office};

/// The Kupang meeting of March with three promises, and its follow-up in June with one.
fn june() -> Office {
    let office = Office::new();
    let record = |date: &str, args: &[&str]| {
        let record = ["record"].into_iter().chain(args.iter().copied());
        office.rakor(record).env("RAKOR_NOW", format!("{date}T10:00:00+08:00")).run().succeeded();
    };
    let lines = ["Perwali akta @disdukcapil +dinkes !30 Juni", "Ranperda @dp3a !akhir Maret", "Jadwal @dp3a"];
    record("2024-03-14", &[&["--agenda", AGENDA, "--cluster", "I"], &lines[..]].concat());
    record("2024-03-14", &["--cluster", "III", "kd: Penegakan KTR @dinkes +satpol-pp"]);
    let agendas = std::path::Path::new(AGENDA).parent().unwrap();
    office.write("kota-kupang.toml", std::fs::read(agendas.join("kota-kupang.toml")).unwrap());
    let next = std::fs::read_to_string(AGENDA).unwrap().replace("date = 2024-03-14", "date = 2024-06-13");
    let next = office.write("juni.toml", next);
    record("2024-06-13", &["--agenda", next.to_str().unwrap(), "--cluster", "II", "Rekap 12 LKSA @dinsos !28 Juni"]);
    let done = ["follow-up", "set", "KM-1", "selesai"];
    office.rakor(done).env("RAKOR_NOW", "2024-06-20T10:00:00+08:00").run().succeeded();
    office
}

fn ask(office: &Office, words: &str) -> String {
    let args = ["ask"].into_iter().chain(words.split(' '));
    office.rakor(args).env("RAKOR_NOW", "2024-06-20T10:00:00+08:00").run().succeeded().stdout
}

#[test]
fn each_question_is_one_command_in_two_languages() {
    let office = june();
    for (english, indonesian, headline) in [
        ("no-date", "tanpa-tanggal", "1 komitmen belum ada tanggalnya."),
        ("not-spoken", "belum-bicara", "22 dari 22 instansi belum bicara."),
        ("earlier", "rapat-lalu", "1 dari 3 komitmen rapat lalu sudah selesai; 1 terlambat; 2 belum."),
        ("awaited satpol", "ditunggu satpol", "1 hal menunggu Satpol PP, sejak 14 Maret 2024."),
        ("due", "jatuh-tempo", "1 komitmen jatuh tempo bulan Juni 2024; 1 lagi terlambat sejak bulan sebelumnya."),
        ("components", "unsur", "1 dari 6 unsur sudah berjanji; belum ada dari unsur dunia usaha,"),
    ] {
        let answer = ask(&office, english);
        assert!(answer.starts_with(headline), "{answer}");
        assert_eq!(answer, ask(&office, indonesian));
        let alias = ["tanya"].into_iter().chain(english.split(' '));
        assert_eq!(office.rakor(alias).env("RAKOR_NOW", "2024-06-20T10:00:00+08:00").run().stdout, answer);
    }
}

#[test]
fn under_the_count_stands_what_it_is_made_of() {
    let answer = ask(&june(), "earlier");
    let expected = "
DP3A
  KM-2 Ranperda
    31 Mar 2024 · TERLAMBAT 81 hari · belum
  KM-3 Jadwal
    belum ada batas waktu

Disdukcapil
  KM-1 Perwali akta
    30 Jun 2024 · selesai
";
    assert_eq!(answer.split_once('\n').unwrap().1, expected);
}

#[test]
fn another_meeting_can_be_asked_about() {
    let office = june();
    assert!(ask(&office, "earlier --meeting 2024-03-14").starts_with("Belum ada komitmen dari rapat sebelumnya."));
}

#[test]
fn a_program_reads_the_same_answer() {
    let office = june();
    let json = |words: &str| -> Value { serde_json::from_str(&ask(&office, &format!("{words} --json"))).unwrap() };
    let earlier = json("earlier");
    assert_eq!(earlier["answer"], "1 dari 3 komitmen rapat lalu sudah selesai; 1 terlambat; 2 belum.");
    assert_eq!(earlier["groups"][0]["agency"], "dp3a");
    let row = &earlier["groups"][0]["rows"][0];
    assert_eq!((&row["code"], &row["days_late"], &row["status"]), (&"KM-2".into(), &81.into(), &"open".into()));
    let waiting = &json("awaited satpol-pp")["groups"][0]["rows"][0];
    assert_eq!((&waiting["code"], &waiting["since"]), (&"KD-1".into(), &"2024-03-14".into()));
    assert_eq!(waiting["agencies"][0], "dinkes");
    assert_eq!(json("components")["groups"][0]["rows"][0]["component"], "pemerintah");
    assert_eq!(json("not-spoken")["groups"][0]["rows"][0]["presence"], Value::Null);
}

#[test]
fn a_question_that_is_put_wrongly_is_answered_in_one_sentence() {
    let office = june();
    office.rakor(["ask", "awaited"]).run().misused("Sebutkan instansinya");
    office.rakor(["ask", "due", "dinkes"]).run().misused("hanya untuk pertanyaan `awaited`");
    office.rakor(["ask", "kapan"]).run().misused("“kapan”");
    office.rakor(["ask", "awaited", "zzz"]).run().refused("Tidak ada instansi bernama “zzz”");
    Office::new().rakor(["ask", "due"]).run().refused("belum berisi rapat");
}
