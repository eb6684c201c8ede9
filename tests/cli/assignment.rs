//! Who does it, who answers for it, and how much it is: from the line to the notula, the tables and the JSON.

use serde_json::json;

use crate::office::Office;

const LINE: &str = "Dinkes (PJ: Bappeda): sosialisasi KTR di 14 titik, cakupan 80 % !28 Juni 2024 =SK-1\n";

#[test]
fn who_does_it_and_who_answers_for_it_are_told_wherever_a_promise_is() {
    let office = Office::after(LINE);
    let export = office.export();
    let entry = &export["entries"][0];
    assert_eq!(entry["text"], "sosialisasi KTR di 14 titik, cakupan 80 %");
    assert_eq!((&entry["owners"], &entry["implementers"]), (&json!(["bappeda"]), &json!(["dinkes"])));
    assert_eq!(entry["quantities"], json!(["14 titik", "80 %"]));

    let notula = office.rakor(["minutes", "--stdout"]).run().succeeded().stdout;
    let row = notula.lines().find(|line| line.starts_with("| 1 ") && line.contains("KM-1")).expect("a row of the plan");
    assert!(row.contains("Bappeda; *pelaksana: Dinkes*"), "{row}");
    assert!(row.contains("14 titik, 80 %; SK-1"), "{row}");
    assert!(notula.contains("Penanggung Jawab dan Pelaksana"), "{notula}");

    let csv = office.rakor(["export", "--csv", "--output", "rtl.csv"]).run().succeeded();
    let table = std::fs::read_to_string(office.path("rtl.csv")).unwrap_or(csv.stdout);
    let head = table.lines().next().unwrap_or_default();
    assert!(head.trim_end().ends_with("Data Dukung;Pelaksana;Target/Volume"), "{head}");
    assert!(table.contains(";Dinkes;14 titik, 80 %"), "{table}");
}

#[test]
fn a_meeting_where_nobody_says_both_has_the_matrix_as_ever() {
    let office = Office::after("Kirim data @dinkes !28 Juni 2024\nkd: RS belum tersambung @disdukcapil +dinkes\n");
    let notula = office.rakor(["minutes", "--stdout"]).run().succeeded().stdout;
    assert!(!notula.contains("elaksana"), "{notula}");
    let blocker =
        notula.lines().find(|line| line.starts_with("| 2 ") && line.contains("KD-1")).expect("the blocker's row");
    assert!(blocker.contains("Disdukcapil | Dinkes"), "the agency that it needs: {blocker}");
}
