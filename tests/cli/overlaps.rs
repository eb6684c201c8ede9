//! `rakor overlaps`: pairs of promises that look alike, for people and for programs.

use serde_json::json;

use crate::office::Office;

const LINES: &str = "\
    Sambungkan 3 RS swasta ke layanan akta @disdukcapil !TW II #4\n\
    Hubungkan tiga rumah sakit swasta dengan layanan akta kelahiran @dinkes #4\n\
    Hubungkan tiga rumah sakit swasta dengan layanan akta @disdukcapil\n\
    Sosialisasi bahaya rokok di SMP @satpol\n";

#[test]
fn promises_of_two_agencies_that_look_alike_are_named_under_each_other() {
    let office = Office::after(LINES);
    let said = office.rakor(["overlaps"]).run().succeeded().stdout;
    assert!(
        said.starts_with("KM-1  Disdukcapil: Sambungkan 3 RS swasta ke layanan akta\nKM-2  Dinkes: Hubungkan tiga"),
        "{said}"
    );
    assert!(said.contains("2 pasang komitmen mirip.") && !said.contains("rokok"), "{said}");
    assert_eq!(office.rakor(["mirip"]).run().succeeded().stdout, said);
}

#[test]
fn programs_read_them_best_first_with_their_likeness() {
    let office = Office::after(LINES);
    let account: serde_json::Value =
        serde_json::from_str(&office.rakor(["overlaps", "--json"]).run().succeeded().stdout).unwrap();
    let best = &account["pairs"][0];
    assert_eq!(best["promises"][0]["code"], "KM-1");
    assert_eq!(best["promises"][1]["agencies"], json!(["dinkes"]));
    let scores: Vec<f64> =
        account["pairs"].as_array().unwrap().iter().map(|pair| pair["score"].as_f64().unwrap()).collect();
    assert!(scores.len() == 2 && scores.is_sorted_by(|one, other| one >= other) && scores[1] >= 0.5, "{scores:?}");
}

#[test]
fn where_nothing_looks_alike_that_is_said() {
    let office = Office::after("Kirim data 3 RS @dinkes\n");
    assert!(office.rakor(["overlaps"]).run().succeeded().stdout.contains("Tidak ada komitmen terbuka yang mirip"));
    let nothing = Office::new();
    nothing.rakor(["overlaps"]).run().refused("belum berisi rapat");
}
