//! A line that says of which cluster it is, wherever the meeting stands.

use super::*;

fn agenda() -> Agenda {
    let mut agenda = kupang();
    agenda.clusters[1].name = "Keluarga dan Pengasuhan".into();
    agenda
}

#[test]
fn a_line_says_its_cluster_in_front_behind_a_name_or_behind_the_head() {
    let register = hall(agenda());
    let room = room(&register, Kind::Commitment, Some("I"), Some("dinsos"));
    for (line, expected) in [
        ("klaster II: kirim data", "kirim data | dinsos |  |  |  | II"),
        ("Klaster 2: kirim data", "kirim data | dinsos |  |  |  | II"),
        ("cluster ii – kirim data !besok", "kirim data | dinsos |  | besok = 2024-03-15 |  | II"),
        ("3. Klaster V (Bagian V): kirim data", "kirim data | dinsos |  |  |  | V"),
        ("Klaster ke-2: Dinkes: kirim data", "kirim data | dinkes |  |  |  | II"),
        ("klaster II: @dinkes kirim data", "kirim data | dinkes |  |  |  | II"),
        ("Dinkes: klaster II: kirim data", "kirim data | dinkes |  |  |  | II"),
        ("Dinkes (klaster II): kirim data", "kirim data | dinkes |  |  |  | II"),
        ("Dinkes, klaster II: kirim data", "kirim data | dinkes |  |  |  | II"),
        ("Kadinkes klaster 5: kirim data", "kirim data | dinkes |  |  |  | V"),
        ("Keluarga & Pengasuhan: kirim data", "kirim data | dinsos |  |  |  | II"),
        ("klaster keluarga dan pengasuhan: kirim data", "kirim data | dinsos |  |  |  | II"),
        ("klaster II: kirim data #10", "kirim data | dinsos |  |  | 10 | II"),
        ("klaster II: kirim data @klaster", "kirim data | dinsos,dp3a |  |  |  | II"),
        // What only looks like it.
        (r"\klaster II: kirim data", "klaster II: kirim data | dinsos |  |  |  | I"),
        ("Rapat klaster II: kirim data", "Rapat klaster II: kirim data | dinsos |  |  |  | I"),
        ("Data klaster 2:3 berimbang", "Data klaster 2:3 berimbang | dinsos |  |  |  | I"),
        ("@klaster II kirim data", "kirim data | dinsos,dp3a |  |  |  | I"),
    ] {
        let reading = read(line, &room);
        assert_eq!((meaning(&reading.content).as_str(), reading.questions.len()), (expected, 0), "{line}");
    }
}

#[test]
fn a_cluster_is_called_by_the_agendas_own_word_and_number() {
    let register = hall(Agenda { cluster_word: "Kelompok Kerja".into(), ..agenda() });
    let room = room(&register, Kind::Commitment, None, Some("dinsos"));
    assert_eq!(meaning(&read("Kelompok kerja 2: kirim", &room).content), "kirim | dinsos |  |  |  | II");
}

#[test]
fn a_cluster_that_nobody_knows_is_asked_for_and_one_line_is_never_two_clusters() {
    let register = hall(agenda());
    let room = room(&register, Kind::Commitment, Some("I"), Some("dinsos"));
    let line = "klaster IX: kirim data";
    let question = read(line, &room).questions[0].clone();
    assert_eq!(question.sentence(Lang::Id, &room), "Agenda ini tidak mengenal “klaster IX”; pilih yang dimaksud.");
    assert_eq!(question.labels(Lang::Id, &room), ["Klaster I", "Klaster II", "Klaster V", "biarkan sebagai teks"]);
    assert_eq!(answer(line, &question, 1), "klaster II: kirim data");
    assert_eq!(answer(line, &question, 3), r"\klaster IX: kirim data");
    assert_ne!(read("klaster I dan II: kirim data", &room).content.cluster.as_deref(), Some("II"));
}

#[test]
fn the_kind_may_stand_behind_the_cluster() {
    let agenda = agenda();
    let directory = Directory::of(&agenda);
    let said = |line: &str| {
        let (kind, place) = kind_said(line, &directory)?;
        Some((kind, format!("{}{}", &line[..place.start], &line[place.end..])))
    };
    assert_eq!(said("klaster II: kd: RS penuh"), Some((Kind::Blocker, "klaster II: RS penuh".into())));
    assert_eq!(said("kd: klaster II: RS penuh"), Some((Kind::Blocker, "klaster II: RS penuh".into())));
    assert_eq!(said("klaster II: RS penuh"), None);
}

#[test]
fn a_changed_line_may_move_to_another_cluster() {
    let register = hall(agenda());
    let room = room(&register, Kind::Commitment, Some("I"), None);
    let before = Content { text: "klaster II: dua".into(), cluster: Some("I".into()), ..Content::default() };
    let line = print(&before, room.agenda(), room.directory);
    assert_eq!((line.as_str(), reread(&line, &before, &room).content), (r"\klaster II: dua", before.clone()));
    assert_eq!(reread("klaster V: dua", &before, &room).content.cluster.as_deref(), Some("V"));
}
