//! The read-back and what it leaves open at the gavel.

use super::*;

fn of_cluster(cluster: &str, text: &str) -> Content {
    Content { cluster: Some(cluster.into()), ..promise(text, &["dinkes"]) }
}

/// Two clusters, of which the second one spoke first.
fn spoken() -> Hall {
    let mut agenda = agenda();
    agenda.clusters.push(Cluster { id: "II".into(), name: "Keluarga".into(), ..Cluster::default() });
    let mut hall = Hall::new();
    hall.ask("meja-1", Command::Plan(Box::new(agenda))).unwrap();
    hall.record(Kind::Commitment, promise("Tanpa klaster", &[]));
    hall.record(Kind::Decision, of_cluster("I", "Diputuskan"));
    hall.record(Kind::Commitment, of_cluster("II", "Kedua"));
    let place = Place { step: Some(1), floor: None };
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

#[test]
fn the_gavel_counts_what_was_not_agreed_to() {
    let mut hall = spoken();
    let unread = |hall: &Hall| {
        let found = check(&hall.register, hall.meeting()).into_iter();
        found.filter(|finding| matches!(finding, Finding::NotReadBack(_))).collect::<Vec<_>>()
    };
    assert_eq!(unread(&hall), [Finding::NotReadBack(4)]);
    for agreed in ["KM-1", "KM-2", "KM-3", "KP-1"] {
        hall.ask("meja-2", Command::Agree(code(agreed))).unwrap();
    }
    assert_eq!(unread(&hall), []);
    hall.ask("meja-1", Command::Change { code: code("KM-1"), before: None, content: promise("Lain", &[]) }).unwrap();
    assert_eq!(unread(&hall), [Finding::NotReadBack(1)]);
    assert_eq!(unread(&Hall::new()), [], "a meeting without promises has nothing to read");
}

#[test]
fn identities_are_asked_about_after_the_blockers_and_ages_only_where_it_is_confidential() {
    let mut agenda = agenda();
    agenda.steps[1].confidential = true;
    let mut hall = Hall::new();
    hall.ask("meja-1", Command::Plan(Box::new(agenda))).unwrap();
    hall.record(Kind::Note, promise("Budi (12 tahun) didampingi", &[]));
    hall.record(Kind::Note, promise("KK 5371011203040005", &[]));
    let place = Place { step: Some(1), floor: None };
    let content = promise("Budi (12 tahun) didampingi", &[]);
    hall.ask("meja-1", Command::Record { kind: Kind::Note, place, content }).unwrap();
    hall.record(Kind::Blocker, promise("Belum ada pendamping", &["dinkes"]));
    let found = check(&hall.register, hall.meeting());
    let expected = [
        Finding::Unanswered(code("KD-1")),
        Finding::Identity(code("CT-2"), "5371011203040005".into()),
        Finding::Identity(code("CT-3"), "Budi (12 tahun)".into()),
    ];
    assert_eq!(found[..3], expected);
    assert_eq!(
        found[2].sentence(crate::words::Lang::Id, hall.meeting()),
        "CT-3 mungkin menyebut identitas anak (“Budi (12 tahun)”); samarkan dengan Ctrl-E?"
    );
}
