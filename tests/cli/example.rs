//! Agendas that are there to try rakor out: their meetings are kept apart from real ones.

use std::fs;

use crate::office::{AGENDA, Office, SMALL};

const LINE: &str = "Kirim data 3 RS @dinkes !22 Maret";

#[test]
fn an_example_has_a_register_of_its_own_and_real_meetings_never_see_it() {
    let office = Office::new();
    office.rakor(["record", "--agenda", AGENDA, LINE]).unnamed().run().succeeded();
    let said = office.rakor(["list"]).unnamed().run();
    assert!(said.code == Some(0) && said.stdout.contains("kla-kota-kupang"), "{said:?}");
    assert!(
        said.stderr.contains("contoh.db") && said.stderr.lines().count() == 1,
        "it is said whose they are: {said:?}"
    );

    office.write("agenda.toml", SMALL);
    office.rakor(["record", "--agenda", "agenda.toml", "ct: mulai"]).unnamed().run().succeeded();
    let listed = office.rakor(["list"]).unnamed().run().succeeded().stdout;
    assert!(listed.contains("rakor") && !listed.contains("kla-kota-kupang"), "{listed}");
    let exported = office.rakor(["export", "--json"]).unnamed().run().succeeded().stdout;
    assert!(!exported.contains("3 RS"), "{exported}");
    office.rakor(["record", LINE]).unnamed().run().refused("dinkes");
}

#[test]
fn a_register_that_is_named_keeps_an_example_too() {
    let office = Office::new();
    office.rakor(["record", "--agenda", AGENDA, LINE]).run().succeeded();
    assert_eq!(office.meetings().len(), 1);
}

#[test]
fn what_is_made_of_an_example_is_real() {
    let office = Office::after(LINE);
    office.rakor(["agenda", "next", "juni.toml", "--date", "2024-06-13"]).run().succeeded();
    let next = fs::read_to_string(office.path("juni.toml")).unwrap();
    assert!(!next.contains("example"), "{next}");
}
