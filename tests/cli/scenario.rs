//! A whole meeting of Kota Kupang, recorded line by line, and its export compared value by value.

use serde_json::{Value, json};

use crate::office::{AGENDA, Office};

/// Cluster, then the line; the last entry of each kind is the last line of it.
fn meeting() -> impl Iterator<Item = (&'static str, &'static str)> {
    let rows = include_str!("../capture/scenario.tsv").lines().filter(|row| !row.starts_with('#'));
    rows.map(|row| row.split_once('\t').unwrap())
}

fn recorded() -> Office {
    let office = Office::new();
    for (cluster, line) in meeting() {
        let cluster = if cluster.is_empty() { vec![] } else { vec!["--cluster", cluster] };
        let args = ["record", "--agenda", AGENDA].into_iter().chain(cluster).chain([line]);
        office.rakor(args).run().succeeded();
    }
    office
}

fn promise(code: &str, text: &str, owner: &str, deadline: Value) -> Value {
    json!({
        "code": code, "kind": "commitment", "text": text, "owners": [owner], "supporters": [], "needs": [], "outside_owners": [], "outside_implementers": [], "implementers": [], "quantities": [],
        "partners": [], "typed": null,
        "deadline": deadline.clone(), "indicator": null, "cluster": null, "evidence": null, "answers": null,
        "status": "open", "withdrawal": null, "agreed_at": null, "confirmed": [], "needs_confirmation": false,
        "progress": [{"agency": owner, "status": "open", "deadline": deadline, "slips": 0}],
    })
}

fn with(mut entry: Value, more: Value) -> Value {
    entry.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    entry
}

#[test]
fn the_export_holds_the_scenario_value_by_value() {
    let office = recorded();
    let export = office.export();
    assert_eq!(export["series"], "kla-kota-kupang");
    let meetings = export["meetings"].as_array().unwrap();
    assert_eq!(
        (meetings.len(), &meetings[0]["date"], &meetings[0]["state"]),
        (1, &json!("2024-03-14"), &json!("running"))
    );

    let mut entries = export["entries"].as_array().unwrap().clone();
    for entry in &mut entries {
        let entry = entry.as_object_mut().unwrap();
        assert_eq!(entry.remove("meeting").as_ref(), Some(&meetings[0]["id"]));
        assert_eq!(entry.remove("history").unwrap().as_array().unwrap().len(), 1);
        assert!(entry.remove("recorded_at").unwrap().as_str().unwrap().starts_with("2024-03-14T09:1"));
    }
    let count = |kind: &str| entries.iter().filter(|entry| entry["kind"] == kind).count();
    assert_eq!(["commitment", "blocker", "decision", "note"].map(count), [5, 4, 2, 6]);

    let date =
        |said: &str, date: &str| json!({"said": said, "date": date, "estimate": false, "from": null, "every": null});
    let find = |code: &str| entries.iter().find(|entry| entry["code"] == code).unwrap();
    for expected in [
        with(
            promise("KM-1", "Ranperda KLA disahkan", "dp3a", date("akhir Maret", "2024-03-31")),
            json!({"cluster": "kelembagaan"}),
        ),
        with(
            promise("KM-2", "Perwali hak sipil anak", "disdukcapil", date("TW II", "2024-06-30")),
            json!({"cluster": "I", "indicator": "4"}),
        ),
        with(
            promise("KM-3", "Rekap 12 LKSA", "dinsos", date("sebelum 30 April", "2024-04-29")),
            json!({"cluster": "II", "indicator": "10", "evidence": "daftar LKSA", "answers": "KD-3", "quantities": ["12 LKSA"]}),
        ),
        with(promise("KM-4", "Koordinasi penegakan KTR", "dinkes", Value::Null), json!({"cluster": "III"})),
        with(
            promise("KD-4", "Penegakan KTR menunggu Satpol PP", "dinkes", Value::Null),
            json!({"kind": "blocker", "needs": ["satpol-pp"], "cluster": "III", "indicator": "17"}),
        ),
        with(
            promise("KP-1", "Ruang aman dimasukkan dalam RAD", "", Value::Null),
            json!({"kind": "decision", "owners": [], "progress": [], "cluster": "kelembagaan"}),
        ),
    ] {
        assert_eq!(find(expected["code"].as_str().unwrap()), &expected);
    }
    assert_eq!(find("KM-5")["deadline"], date("minggu depan", "2024-03-22"));
    assert!(find("KD-1")["owners"].as_array().unwrap().len() > 20, "all agencies are stuck");
}

#[test]
fn a_withdrawn_entry_stays_in_the_export() {
    let office = Office::after("ct: salah\nct: benar");
    office.append("kla-kota-kupang", &json!({"type": "entry_withdrawn", "code": "CT-1", "reason": "salah rapat"}));
    let entries = office.export()["entries"].clone();
    assert_eq!((&entries[0]["status"], &entries[1]["status"]), (&json!("withdrawn"), &json!("open")));
    assert_eq!(entries[0]["withdrawal"]["reason"], "salah rapat");
    assert_eq!(office.meetings()[0]["notes"], 1);
}
