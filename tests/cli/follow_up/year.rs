//! A year of four meetings of one task force, and one meeting of another in the same register.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::office::{Office, Said};

/// SHA-256 of `abc`, from FIPS 180-2.
pub const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

const AGENCIES: [(&str, &str, &str); 3] = [
    ("disdukcapil", "Dinas Kependudukan dan Pencatatan Sipil", "Disdukcapil"),
    ("dinkes", "Dinas Kesehatan", "Dinkes"),
    ("dinsos", "Dinas Sosial", "Dinsos"),
];

pub struct Year {
    pub office: Office,
}

impl Year {
    /// What was promised, answered, postponed, dropped and reopened until 12 December 2024.
    pub fn played() -> Self {
        let year = Self { office: Office::new() };
        year.office.write("laporan.pdf", "abc");
        let renamed = [("dukcapil", "Dinas Dukcapil", "Dukcapil"), AGENCIES[1], AGENCIES[2]];
        year.meet(
            "kla",
            "2024-03-14",
            &AGENCIES,
            "",
            &[
                "Perwali hak sipil anak @disdukcapil @dinkes !TW II #4",
                "Rekap 12 LKSA @dinsos !30 April",
                "\\=HYPERLINK(\"http://x\") @dinsos",
            ],
        );
        year.meet("stunting", "2024-03-20", &AGENCIES, "", &["Timbang serentak @dinkes !30 April"]);
        year.set("2024-05-02", "KM-2 ditunda --series kla --to 30/6 --reason =menunggu");
        year.meet("kla", "2024-06-13", &AGENCIES, "", &["Sosialisasi KTR @dinkes !30/9", "ct: lanjut"]);
        year.set("2024-07-01", "km1 selesai --series kla --agency dinkes --evidence laporan.pdf");
        year.set("2024-07-01", "KM-1 postponed --series kla --agency disduk --to 30/9 --reason DPRD");
        year.set("2024-07-01", "KM-2 ditunda --series kla --to 2024-10-31 --reason DPRD");
        year.set("2024-08-01", "KM-2 dicabut --series kla --reason dihapus");
        let formerly = "formerly = ['disdukcapil']\n";
        year.meet("kla", "2024-09-12", &renamed, formerly, &["ct: nama baru"]);
        year.set("2024-10-01", "KM-2 belum --series kla");
        year.meet("kla", "2024-12-12", &renamed, formerly, &["Ruang aman @dukcapil !31 Januari 2025"]);
        year
    }

    /// A meeting in which these lines are recorded; `more` belongs to the first agency.
    fn meet(&self, series: &str, date: &str, agencies: &[(&str, &str, &str)], more: &str, lines: &[&str]) {
        let mut agenda = format!(
            "format = 1\n[meeting]\ntitle = 'Rakor {date}'\nseries = '{series}'\ndate = {date}\nzone = 'WITA'\n"
        );
        for (number, (id, name, short)) in agencies.iter().enumerate() {
            agenda += &format!("[[agency]]\nid = '{id}'\nname = '{name}'\nshort = '{short}'\n");
            agenda += if number == 0 { more } else { "" };
        }
        agenda += "[[cluster]]\nid = 'I'\nname = 'Hak Sipil'\n[[cluster.indicator]]\nnumber = '4'\nname = 'Akta'\n";
        let agenda = self.office.write(&format!("{series}-{date}.toml"), agenda);
        let args = ["record", "--cluster", "I", "--agenda", agenda.to_str().unwrap()];
        self.on(date, args.into_iter().chain(lines.iter().copied())).succeeded();
    }

    pub fn set(&self, date: &str, words: &str) -> String {
        self.on(date, ["follow-up", "set"].into_iter().chain(words.split(' '))).succeeded().stdout
    }

    pub fn on<'a>(&self, date: &str, args: impl IntoIterator<Item = &'a str>) -> Said {
        self.office.rakor(args).env("RAKOR_NOW", format!("{date}T10:00:00+08:00")).run()
    }

    /// `rakor` with these words, parted by spaces, on 20 December 2024.
    pub fn asked(&self, words: &str) -> Said {
        self.on("2024-12-20", words.split(' '))
    }

    pub fn json(&self, words: &str) -> Value {
        serde_json::from_str(&self.asked(&format!("{words} --json")).succeeded().stdout).unwrap()
    }

    /// The code and the owner of everything that is owed to `kla`, sorted.
    pub fn owed(&self, words: &str) -> Vec<String> {
        let answer = self.json(format!("follow-up --series kla {words}").trim_end());
        let mut names: Vec<_> = items(&answer).into_keys().collect();
        names.sort();
        names
    }
}

/// By code and owner.
pub fn items(account: &Value) -> BTreeMap<String, Value> {
    let name = |item: &Value| format!("{} {}", item["code"].as_str().unwrap(), item["agency"].as_str().unwrap_or("-"));
    account["items"].as_array().unwrap().iter().map(|item| (name(item), item.clone())).collect()
}
