//! `rakor minutes`: where the notula goes, and that a person's file is left alone.

use std::fs;

use crate::office::Office;

const NAME: &str = "notula-kla-kota-kupang-2024-03-14.md";

#[test]
fn the_notula_is_written_here_and_its_path_is_said() {
    let office = Office::after("Perwali @disdukcapil !TW II\n");
    let said = office.rakor(["minutes"]).run().succeeded().stdout;
    assert!(said.starts_with("Notula tersimpan: ") && said.trim_end().ends_with(NAME), "{said}");
    let notula = fs::read_to_string(office.path(NAME)).unwrap();
    assert!(notula.contains("# NOTULA") && notula.contains("Perwali") && notula.contains("30 Juni 2024"), "{notula}");
    assert_eq!(office.rakor(["minutes", "--stdout"]).run().succeeded().stdout, notula);
}

#[test]
fn writing_it_twice_says_that_it_is_up_to_date_and_new_entries_go_into_the_same_file() {
    let office = Office::after("ct: satu");
    office.rakor(["minutes"]).run().succeeded();
    assert!(office.rakor(["minutes"]).run().succeeded().stdout.starts_with("Notula sudah mutakhir: "));
    office.rakor(["record", "ct: dua"]).run().succeeded();
    assert!(office.rakor(["minutes"]).run().succeeded().stdout.starts_with("Notula tersimpan: "));
    assert!(fs::read_to_string(office.path(NAME)).unwrap().contains("Dua."));
    assert!(!office.path(&NAME.replace(".md", "-2.md")).exists());
}

#[test]
fn a_file_that_a_person_changed_is_left_alone() {
    let office = Office::after("ct: satu");
    for args in [&["minutes"][..], &["minutes", "--output", "resmi.md"]] {
        office.rakor(args.iter().copied()).run().succeeded();
        let path = office.path(args.last().filter(|last| last.ends_with(".md")).unwrap_or(&NAME));
        fs::write(&path, "sudah diperbaiki").unwrap();
        let said = office.rakor(args.iter().copied()).run().succeeded().stdout;
        assert!(said.contains("sudah ada dengan isi lain"), "{said}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "sudah diperbaiki");
        let beside = path.to_str().unwrap().replace(".md", "-2.md");
        assert!(fs::read_to_string(beside).unwrap().contains("# NOTULA"));
    }
}

#[test]
fn another_folder_may_be_named_once_or_for_good() {
    let office = Office::after("ct: satu");
    office.rakor(["minutes", "--output", "arsip/2024/"]).run().succeeded();
    assert!(office.path("arsip/2024").join(NAME).exists());
    let config = office.write("config/rakor.toml", "minutes_folder = '../notula'");
    office.rakor(["minutes"]).env("RAKOR_CONFIG", &config).run().succeeded();
    assert!(office.path("notula").join(NAME).exists());
    let said = office.rakor(["minutes", "--output", "rakor.db/"]).run();
    assert!(said.code == Some(1) && said.stderr.lines().count() == 1, "{said:?}");
}

#[test]
fn a_register_without_meetings_has_no_notula() {
    Office::new().rakor(["minutes"]).run().refused("belum berisi rapat");
}
