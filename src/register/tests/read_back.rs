//! The read-back and what it leaves open at the gavel.

use super::*;

fn of_cluster(cluster: &str, text: &str) -> Content {
    Content { cluster: Some(cluster.into()), ..promise(text, &["dinkes"]) }
}

/// Two clusters, of which the second one spoke first.
pub fn spoken() -> Hall {
    let mut agenda = agenda();
    agenda.clusters.push(Cluster { id: "II".into(), name: "Keluarga".into(), ..Cluster::default() });
    let mut hall = Hall::new();
    hall.ask("meja-1", Command::Plan(Box::new(agenda))).unwrap();
    hall.record(Kind::Commitment, promise("Tanpa klaster", &[]));
    hall.record(Kind::Decision, of_cluster("I", "Diputuskan"));
    hall.record(Kind::Commitment, of_cluster("II", "Kedua"));
    let place = Place { step: Some(1), ..Place::default() };
    let content = promise("Pertama", &[]);
    hall.ask("meja-1", Command::Record { kind: Kind::Commitment, place, content }).unwrap();
    hall.record(Kind::Note, of_cluster("I", "Catatan"));
    hall
}

fn codes(entries: Vec<&Entry>) -> Vec<String> {
    entries.into_iter().map(|entry| entry.code.to_string()).collect()
}

#[test]
fn promises_are_read_back_by_clusters_and_decisions_after_them() {
    let mut hall = spoken();
    assert_eq!(codes(hall.register.read_back(hall.meeting())), ["KM-3", "KM-2", "KM-1", "KP-1"]);
    let after = |hall: &Hall, at: &str| codes(hall.register.read_back_after(hall.meeting(), code(at)));
    assert_eq!(after(&hall, "KM-2"), ["KM-1", "KP-1", "KM-3"]);
    hall.ask("meja-1", Command::Withdraw { code: code("KM-2"), reason: "salah".into() }).unwrap();
    assert_eq!(after(&hall, "KM-2"), ["KM-1", "KP-1", "KM-3"], "where it stood is known although it is gone");
}
