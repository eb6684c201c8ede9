//! A duty that repeats, from the meeting that recorded it to the third one after it.

use serde_json::{Value, json};

use crate::office::{Office, Said};

struct Hall {
    office: Office,
}

impl Hall {
    /// The report on nutrition, due on the fifth of every month, recorded in March.
    fn in_march() -> Self {
        let hall = Self { office: Office::new() };
        hall.meet("2024-03-14", &["Laporan gizi @dinkes !tiap tanggal 5"]);
        hall
    }

    fn meet(&self, date: &str, lines: &[&str]) -> String {
        let agenda = format!(
            "format = 1\n[meeting]\ntitle = 'Rakor'\nseries = 'kla'\ndate = {date}\nzone = 'WITA'\n\
             [[agency]]\nid = 'dinkes'\nname = 'Dinas Kesehatan'\nshort = 'Dinkes'\n\
             [[agency]]\nid = 'dinsos'\nname = 'Dinas Sosial'\nshort = 'Dinsos'\n"
        );
        let agenda = self.office.write(&format!("{date}.toml"), agenda);
        let args = ["record", "--agenda", agenda.to_str().unwrap()];
        self.on(date, args.into_iter().chain(lines.iter().copied())).succeeded().stdout
    }

    fn on<'a>(&self, date: &str, args: impl IntoIterator<Item = &'a str>) -> Said {
        self.office.rakor(args).env("RAKOR_NOW", format!("{date}T10:00:00+08:00")).run()
    }

    fn set(&self, date: &str, words: &str) -> Said {
        self.on(date, ["follow-up", "set"].into_iter().chain(words.split(' ')))
    }

    /// What is owed on a day: the only part there is.
    fn owed(&self, date: &str) -> Value {
        let told: Value = serde_json::from_str(&self.on(date, ["follow-up", "--json"]).succeeded().stdout).unwrap();
        assert_eq!(told["items"].as_array().unwrap().len(), 1, "{told}");
        told["items"][0].clone()
    }

    fn deadline(&self, date: &str) -> Value {
        let owed = self.owed(date);
        json!([owed["deadline"]["date"], owed["missed"], owed["status"], owed["days_late"]])
    }
}

#[test]
fn it_is_recorded_with_its_rule_in_words_and_the_first_day_due() {
    let hall = Hall { office: Office::new() };
    let said = hall.meet("2024-03-14", &["Laporan gizi @dinkes !tiap tanggal 5"]);
    assert!(said.contains("tiap tanggal 5, berikutnya 5 April 2024"), "{said}");
    let deadline = hall.owed("2024-03-20")["deadline"].clone();
    let every = "FREQ=MONTHLY;BYMONTHDAY=5";
    let expected =
        json!({"said": "tiap tanggal 5", "date": "2024-04-05", "estimate": false, "from": null, "every": every});
    assert_eq!(deadline, expected);
}

#[test]
fn answered_for_april_and_missed_in_may_it_says_so_in_june() {
    let hall = Hall::in_march();
    assert_eq!(hall.deadline("2024-04-05"), json!(["2024-04-05", [], "open", null]));
    assert_eq!(hall.deadline("2024-04-06"), json!(["2024-05-05", ["2024-04-05"], "open", 1]));
    let said = hall.set("2024-04-06", "KM-1 selesai --evidence surat-12").succeeded().stdout;
    assert!(said.contains("selesai untuk 5 April 2024") && said.contains("surat-12"), "{said}");
    assert_eq!(hall.deadline("2024-04-20"), json!(["2024-05-05", [], "open", null]));
    hall.meet("2024-06-03", &["ct: rapat Juni"]);
    assert_eq!(hall.deadline("2024-06-03"), json!(["2024-06-05", ["2024-05-05"], "open", 29]));
    let page = hall.on("2024-06-03", ["follow-up", "--list"]).succeeded().stdout;
    assert!(page.contains("tiap tanggal 5, berikutnya 2 hari lagi (5 Juni 2024)"), "{page}");
    assert!(page.contains("1× terlewat, sejak 5 Mei 2024"), "{page}");
    let late = hall.on("2024-06-03", ["follow-up", "--overdue", "--list"]).succeeded().stdout;
    assert!(late.contains("KM-1"), "{late}");
    let log = hall.on("2024-06-03", ["log", "KM-1"]).succeeded().stdout;
    assert!(log.contains("Dinkes (untuk 5 April 2024): selesai"), "{log}");
    let notula = hall.on("2024-06-03", ["minutes", "--stdout"]).succeeded().stdout;
    assert!(notula.contains("tiap tanggal 5, berikutnya 5 Juni 2024, Rabu"), "{notula}");
    assert!(notula.contains("1× terlewat, sejak 5 Mei 2024"), "{notula}");
}

#[test]
fn which_day_is_answered_is_asked_where_several_are_open() {
    let hall = Hall::in_march();
    hall.set("2024-05-20", "KM-1 selesai").refused("5 April 2024, 5 Mei 2024");
    hall.set("2024-05-20", "KM-1 selesai --for 2024-05-06").refused("6 Mei 2024");
    let parts = ["follow-up", "set", "KM-1", "selesai", "--for", "5 Mei"];
    assert!(hall.on("2024-05-20", parts).succeeded().stdout.contains("selesai untuk 5 Mei 2024"));
    assert_eq!(hall.deadline("2024-05-20"), json!(["2024-06-05", ["2024-04-05"], "open", 45]));
    hall.set("2024-05-20", "KM-1 ditunda --to 2024-06-10 --reason data").succeeded();
    assert_eq!(hall.deadline("2024-05-20"), json!(["2024-06-05", [], "postponed", null]));
    assert_eq!(hall.deadline("2024-06-11"), json!(["2024-07-05", ["2024-04-05", "2024-06-05"], "postponed", 67]));
}

#[test]
fn a_duty_that_is_withdrawn_is_owed_no_more_and_can_come_back() {
    let hall = Hall::in_march();
    hall.set("2024-05-20", "KM-1 dicabut --reason selesai").succeeded();
    let told = hall.on("2024-06-20", ["follow-up", "--json"]).succeeded().stdout;
    assert_eq!(serde_json::from_str::<Value>(&told).unwrap()["items"], json!([]));
    hall.set("2024-06-20", "KM-1 belum").succeeded();
    assert_eq!(hall.deadline("2024-06-20")[0], "2024-07-05");
}

#[test]
fn a_range_keeps_its_first_day() {
    let hall = Hall { office: Office::new() };
    hall.meet("2024-03-14", &["Bimtek @dinkes !15 s.d. 17 Mei"]);
    let deadline = hall.owed("2024-03-20")["deadline"].clone();
    assert_eq!(
        (&deadline["date"], &deadline["from"], &deadline["every"]),
        (&json!("2024-05-17"), &json!("2024-05-15"), &Value::Null)
    );
}

#[test]
fn a_rule_of_a_newer_rakor_is_passed_over() {
    let hall = Hall::in_march();
    let deadline = json!({"said": "tiap purnama", "date": "2024-04-23", "every": "FREQ=MOON;BYPHASE=FULL"});
    let content = json!({"text": "Ronda", "owners": ["dinsos"], "with": [], "deadline": deadline});
    hall.office.append("kla", &json!({"type": "entry_recorded", "code": "KM-2", "place": {}, "content": content}));
    let told: Value = serde_json::from_str(&hall.on("2024-03-20", ["follow-up", "--json"]).succeeded().stdout).unwrap();
    let ronda = told["items"].as_array().unwrap().iter().find(|item| item["code"] == "KM-2").unwrap();
    assert_eq!((&ronda["deadline"]["date"], &ronda["deadline"]["every"]), (&json!("2024-04-23"), &Value::Null));
}
