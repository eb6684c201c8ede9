//! `rakor agenda`: every agenda of this repository is checked, and new ones are made.

use std::fs;
use std::path::{Path, PathBuf};

use crate::office::Office;

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.filter(|path| path.extension().is_some_and(|end| end == "toml")).collect()
}

#[test]
fn every_agenda_that_comes_along_is_without_fault() {
    let agendas = files("agendas");
    assert!(agendas.len() >= 3);
    let office = Office::new();
    let paths = agendas.iter().map(|path| path.to_str().unwrap());
    let said = office.rakor(["agenda", "check"].into_iter().chain(paths)).run().succeeded();
    assert_eq!(said.stdout.matches(": tidak ada kesalahan\n").count(), agendas.len(), "{}", said.stdout);
}

#[test]
fn every_faulty_agenda_is_refused_with_its_report() {
    let office = Office::new();
    let faulty = files("tests/faulty");
    assert!(faulty.len() >= 10);
    for path in faulty {
        let name = path.file_name().unwrap().to_str().unwrap();
        let report = fs::read_to_string(path.with_extension("txt")).unwrap();
        let said = office.rakor(["agenda", "check", name]).within(path.parent().unwrap()).run();
        assert_eq!(
            (said.code, said.stdout.as_str(), said.stderr.trim_end()),
            (Some(1), "", report.trim_end()),
            "{name}"
        );
        let said = office.rakor(["record", "--agenda", name, "ct: x"]).within(path.parent().unwrap()).run();
        assert_eq!((said.code, said.stderr.trim_end()), (Some(1), report.trim_end()), "{name}");
    }
    assert!(!office.register().exists(), "a faulty agenda makes no register");
}

#[test]
fn a_new_agenda_is_without_fault_and_nothing_is_overwritten() {
    let office = Office::new();
    let new = |date: &str| {
        office
            .rakor(["agenda", "new", "maret.toml", "--title", "Rakor \"KLA\"", "--date", date, "--framework", "kla"])
            .run()
    };
    let made = new("14 Maret 2024").succeeded().stdout;
    assert!(made.starts_with("maret.toml dibuat: Rakor \"KLA\", 14 Maret 2024."), "{made}");
    office.rakor(["agenda", "check", "maret.toml"]).run().succeeded();
    let before = fs::read(office.path("maret.toml")).unwrap();
    new("2024-04-01").refused("maret.toml sudah ada");
    assert_eq!(fs::read(office.path("maret.toml")).unwrap(), before);
    office.rakor(["record", "--agenda", "maret.toml", "ct: mulai"]).run().succeeded();
}

#[test]
fn a_new_agenda_that_could_not_be_read_is_not_made() {
    let office = Office::new();
    office.rakor(["agenda", "new", "--date", "2024-03-14"]).run().misused("--title");
    office.rakor(["agenda", "new", "--title", "Rakor", "--date", "kapan-kapan"]).run().refused("“kapan-kapan”");
    office.rakor(["agenda", "new", "tidak/ada.toml", "--title", "Rakor"]).run().refused("tidak/ada.toml");
    let said = office.rakor(["agenda", "new", "--title", "Rakor", "--framework", "kal"]).run();
    assert!(said.code == Some(1) && said.stderr.contains("`kal`"), "{said:?}");
    assert_eq!(fs::read_dir(office.path("")).unwrap().count(), 0);
}

#[test]
fn the_usual_name_of_a_new_agenda_has_its_date() {
    let office = Office::new();
    office.rakor(["agenda", "new", "--title", "Rakor"]).run().succeeded();
    assert!(office.path("agenda-2024-03-14.toml").exists());
}

const TABLE: &str = "Nama;Singkatan;Klaster\nDinas Kesehatan;Dinkes;III\nDinas Sosial, Kota;Dinsos;II\nBappeda;;\n";

#[test]
fn a_new_agenda_takes_its_agencies_from_a_table_or_an_earlier_agenda() {
    let office = Office::new();
    office.write("instansi.csv", TABLE);
    let new = |file: &str, from: &str| {
        let args = ["agenda", "new", file, "--title", "Rakor KLA", "--framework", "kla", "--agencies", from];
        let told = ["--start", "13.30", "--zone", "wib", "--date", "2 Mei 2024"];
        office.rakor(args.into_iter().chain(told)).run().succeeded();
        fs::read_to_string(office.path(file)).unwrap()
    };
    let first = new("mei.toml", "instansi.csv");
    for said in ["start = 13:30:00", "zone = \"WIB\"", "name = \"Dinas Sosial, Kota\"", "lead = \"dinkes\""] {
        assert!(first.contains(said), "{said}: {first}");
    }
    let second = new("juni.toml", "mei.toml");
    let people = |text: &str| text[text.find("\n[[cluster]]\nid = \"II\"").unwrap()..].to_owned();
    assert_eq!(people(&second), people(&first), "who belongs where is the same");
    let args = ["agenda", "new", "a.toml", "--title", "Rakor", "--agencies", "tidak-ada.csv"];
    let said = office.rakor(args).run();
    assert!(said.code == Some(1) && said.stderr.contains("tidak-ada.csv"), "{said:?}");
    office.rakor(["agenda", "new", "a.toml", "--title", "Rakor", "--zone", "Bali"]).run().refused("“Bali”");
    office.rakor(["agenda", "new", "a.toml", "--title", "Rakor", "--start", "pagi"]).run().refused("“pagi”");
    assert!(!office.path("a.toml").exists());
}

#[test]
fn agencies_are_added_to_a_file_and_nothing_else_of_it_changes() {
    let office = Office::new();
    office.write("instansi.csv", TABLE);
    let args = ["agenda", "new", "mei.toml", "--title", "Rakor", "--framework", "kla", "--agencies", "instansi.csv"];
    office.rakor(args).run().succeeded();
    let before = fs::read_to_string(office.path("mei.toml")).unwrap();
    let added = ["agenda", "add", "mei.toml", "Dinas Perhubungan (Dishub)", "--cluster", "II"];
    let said = office.rakor(added).run().succeeded().stdout;
    assert!(said.contains("Dishub"), "{said}");
    let after = fs::read_to_string(office.path("mei.toml")).unwrap();
    let lost = before.lines().find(|line| !line.contains("members") && !after.contains(*line));
    assert_eq!(lost, None, "every line is still there");
    assert!(after.contains(r#"members = ["dinsos", "dishub"]"#), "{after}");
    office.rakor(["agenda", "check", "mei.toml"]).run().succeeded();
    office.rakor(added).run().refused("“Dishub”");
    office.rakor(["agenda", "add", "mei.toml", "BPS", "--cluster", "IX"]).run().refused("“IX”");
    assert_eq!(fs::read_to_string(office.path("mei.toml")).unwrap(), after);
}
