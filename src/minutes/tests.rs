//! What the notula says, and that whatever people type stays text in it.

mod hostile;
mod issue;
mod kupang;
mod people;
mod read_back;

use insta::assert_snapshot;
use proptest::prelude::*;

use super::internal_sheet::internal_sheet;
use super::{follow_up_plan, meeting_facts, notula};
use crate::agenda::{Agenda, Official, Paper, Signatory};
use crate::document::markdown::markdown;
use crate::document::{Block, Document};
use crate::lang::Lang;
use crate::register::{Attendance, Code, Command, Guest, Kind, Presence, Status};
use kupang::{Rakor, agenda, as_reported, by, date, moment, said, whole};

fn minutes_of(rakor: &Rakor) -> String {
    markdown(&notula(&rakor.register, rakor.meeting()))
}

#[test]
fn the_minutes_of_the_kupang_meeting() {
    let rakor = whole();
    let count = |kind| rakor.register.entries.iter().filter(|entry| entry.kind() == kind).count();
    assert_eq!(Kind::ALL.map(count), [5, 4, 2, 6]);
    assert_snapshot!(minutes_of(&rakor));
}

#[test]
fn what_a_newspaper_reports_makes_minutes_too() {
    assert_snapshot!(minutes_of(&as_reported()));
}

#[test]
fn minutes_in_english_have_no_indonesian_word_of_their_own() {
    let mut rakor = Rakor::of(Agenda { lang: Lang::En, cluster_word: "Cluster".into(), ..agenda() });
    rakor.step("09.12", 0);
    rakor.attends("dinkes", Presence::Represented, "Deputy");
    let guest = Guest { name: "Visitor".into(), ..Guest::default() };
    rakor.at("09.13", Command::NoteGuest { number: None, guest: Some(guest) });
    rakor.say("09.20", "dinkes", Kind::Commitment, said("Enforce", &["dinkes"], &["satpol-pp"], "III"));
    rakor.say("09.20", "dinkes", Kind::Blocker, said("Waiting", &["dinkes"], &["satpol-pp"], "III"));
    assert_snapshot!(minutes_of(&rakor));
}

#[test]
fn minutes_before_the_gavel_are_a_draft() {
    let mut rakor = Rakor::of(agenda());
    let draft = minutes_of(&rakor);
    for part in ["**DRAF: rapat belum ditutup**", "belum dibuka (undangan pukul 09.00)", "Rapat belum ditutup."] {
        assert!(draft.contains(part), "{part}");
    }
    rakor.step("09.12", 0);
    assert!(minutes_of(&rakor).contains("| 09.12 WITA, masih berlangsung (undangan pukul 09.00) |"));
    rakor.at("12.30", Command::Close);
    assert!(!minutes_of(&rakor).contains("DRAF"));
    rakor.at("12.40", Command::Reopen);
    assert!(minutes_of(&rakor).contains("Rapat dibuka kembali pukul 12.40 WITA."));
    assert!(minutes_of(&rakor).contains("DRAF"));
}

#[test]
fn a_meeting_that_ends_the_next_day_says_so() {
    let mut rakor = Rakor::of(Agenda { date: date(3, 13), ..agenda() });
    rakor.step("09.12", 0);
    rakor.at("12.30", Command::Close);
    assert!(minutes_of(&rakor).contains("14 Mar 2024 09.12–12.30 WITA"));
}

#[test]
fn a_deadline_keeps_the_words_that_say_more_than_its_date() {
    let cases = [
        (None, "belum ada batas waktu"),
        (by("secepatnya", None), "belum ada batas waktu; disampaikan: “secepatnya”"),
        (by("TW II", Some(date(6, 30))), "30 Juni 2024, Minggu; disampaikan: “TW II”"),
        (by("", Some(date(6, 28))), "28 Juni 2024, Jumat"),
        (by("30 Juni", Some(date(6, 30))), "30 Juni 2024, Minggu"),
        (by("paling lambat tgl 30/6", Some(date(6, 30))), "30 Juni 2024, Minggu"),
    ];
    for (deadline, told) in cases {
        let mut rakor = Rakor::of(agenda());
        let estimated = deadline.clone().filter(|deadline| deadline.date.is_some());
        let content = crate::register::Content { deadline, ..said("Rekap", &["dinsos"], &[], "II") };
        rakor.say("09.20", "", Kind::Commitment, content);
        assert!(minutes_of(&rakor).contains(&format!("*Batas waktu:* {told}\n")), "{told}");
        if estimated.is_some() {
            rakor.change("09.21", "KM-1", |content| content.deadline.iter_mut().for_each(|said| said.estimate = true));
            assert!(minutes_of(&rakor).contains(&format!("*Batas waktu:* *perkiraan* {told}\n")), "{told}");
        }
    }
}

#[test]
fn a_joint_promise_names_all_owners_and_each_ones_status() {
    let mut rakor = Rakor::of(agenda());
    rakor.say("09.20", "", Kind::Commitment, said("Rekap", &["dinsos", "dinkes", "dp3a"], &[], "II"));
    let status = Command::SetStatus {
        code: "KM-1".parse().unwrap(),
        agency: "dinkes".into(),
        status: Status::Done,
        answer: Default::default(),
    };
    rakor.at("09.30", status);
    let minutes = minutes_of(&rakor);
    assert!(minutes.contains("*Penanggung jawab:* Dinsos bersama Dinkes, DP3A"));
    assert!(minutes.contains("| Dinsos: belum; Dinkes: selesai; DP3A: belum |"));
}

#[test]
fn more_may_sign_and_attachments_and_copies_are_named() {
    let secretary = Official { office: "Sekretaris Daerah".into(), ..Official::default() };
    let signs = |official| Signatory { role: "Mengetahui,".into(), official };
    let rakor = Rakor::of(Agenda {
        signatories: vec![signs(secretary), signs(Official::default())],
        attachments: vec!["Daftar hadir".into()],
        copies: vec!["Wali Kota".into()],
        ..agenda()
    });
    let blocks = notula(&rakor.register, rakor.meeting()).blocks;
    let pairs: Vec<usize> = blocks
        .iter()
        .filter_map(|block| if let Block::Signatures(all) = block { Some(all.len()) } else { None })
        .collect();
    assert_eq!(pairs, [2, 2], "two beside each other");
    let text = minutes_of(&rakor);
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words} is missing:\n{text}"));
    assert!(at("## Lampiran") < at("Sekretaris Daerah") && at("Sekretaris Daerah") < at("## Tembusan"));
    assert!(!minutes_of(&Rakor::of(agenda())).contains("Lampiran"));
}

#[test]
fn a_meeting_without_clusters_has_no_column_for_them() {
    let mut rakor = Rakor::of(Agenda { clusters: Vec::new(), ..agenda() });
    rakor.step("09.12", 0);
    rakor.say("09.14", "dinsos", Kind::Commitment, said("Rekap", &["dinsos"], &[], ""));
    let columns = |rakor: &Rakor| {
        let facts = meeting_facts::MeetingFacts::new(&rakor.register, rakor.meeting());
        let blocks = follow_up_plan::matrix(facts);
        blocks
            .into_iter()
            .find_map(|block| if let Block::Table { columns, .. } = block { Some(columns.len()) } else { None })
    };
    assert_eq!(columns(&rakor), Some(8));
    let mut with = Rakor::of(agenda());
    with.step("09.12", 0);
    with.say("09.14", "dinsos", Kind::Commitment, said("Rekap", &["dinsos"], &[], ""));
    assert_eq!(columns(&with), Some(9));
}

#[test]
fn only_what_was_withdrawn_with_a_reason_is_told() {
    let mut rakor = Rakor::of(agenda());
    for text in ["Salah ketik", "Tumpang tindih"] {
        rakor.say("09.20", "", Kind::Commitment, said(text, &["dinsos"], &[], "II"));
        if text == "Salah ketik" {
            rakor.at("09.21", Command::Undo);
        }
    }
    rakor.at("09.22", Command::Withdraw { code: "KM-2".parse().unwrap(), reason: "sudah di DP3A".into() });
    let minutes = minutes_of(&rakor);
    assert!(!minutes.contains("Salah ketik"));
    assert!(minutes.contains("## Dicabut\n\n1. **KM-2** Tumpang tindih – alasan: sudah di DP3A\n"));
    assert!(!minutes.contains("KM-2 Komitmen"));
}

#[test]
fn arrivals_departures_and_guests_are_told() {
    let mut rakor = Rakor::of(agenda());
    let (arrived, left) = (Some(moment("09.40")), Some(moment("11.00")));
    let attendance = Attendance { arrived, left, office: "Kepala".into(), ..Attendance::default() };
    rakor.at("09.40", Command::NoteAttendance { agency: "dinsos".into(), attendance: Some(attendance) });
    let guest = Guest { name: "Ketua RT".into(), office: "Kelurahan".into(), arrived, left };
    rakor.at("09.40", Command::NoteGuest { number: None, guest: Some(guest) });
    let minutes = minutes_of(&rakor);
    assert!(minutes.contains("| 1 | Dinas Sosial (Dinsos) | hadir | Kepala | 09.40 | 11.00 |"));
    assert!(minutes.contains("| 1 | Ketua RT | Kelurahan | 09.40 | 11.00 |"));
    assert!(minutes.contains("; kuorum 7 instansi tidak tercapai (1)."));
}

#[test]
fn what_was_typed_in_haste_is_printed_as_sentences_and_stays_as_it_is_in_the_register() {
    let mut rakor = Rakor::of(agenda());
    rakor.say("09.20", "dinsos", Kind::Commitment, said("rekap 12 LKSA", &["dinsos"], &[], "II"));
    let minutes = minutes_of(&rakor);
    assert!(minutes.contains("**KM-1 Komitmen.** Rekap 12 LKSA.\n"), "{minutes}");
    assert!(minutes.contains("| **KM-1** Rekap 12 LKSA |"), "{minutes}");
    assert_eq!(rakor.register.entries[0].content.text, "rekap 12 LKSA");
}

#[test]
fn findings_are_for_the_secretariat_unless_the_agenda_wants_them_in_the_minutes() {
    let record = |agenda| {
        let mut rakor = Rakor::of(agenda);
        rakor.step("09.12", 3);
        rakor.step("09.15", 7);
        rakor.attends("dp3a", Presence::Present, "Kepala");
        rakor.say("09.20", "", Kind::Commitment, said("Rekap", &["dinsos"], &[], "II"));
        rakor.at("12.30", Command::Close);
        rakor
    };
    let rakor = record(agenda());
    let sheet = markdown(&internal_sheet(&rakor.register, rakor.meeting()));
    let minutes = minutes_of(&rakor);
    for finding in [
        "KM-1 belum mempunyai batas waktu",
        "kehadirannya belum dicatat: Dinsos",
        "Klaster V belum menghasilkan komitmen",
    ] {
        assert!(sheet.contains(finding) && !minutes.contains(finding), "{finding}: {sheet}");
    }
    assert!(
        minutes.contains("| Dinas Sosial (Dinsos) |  |"),
        "who promised has a row, to be filled by hand: {minutes}"
    );
    assert!(!minutes.contains("Waktu Acara") && sheet.contains("## Waktu Acara"));
    let wanted = record(Agenda { paper: Paper { findings: true, ..Paper::default() }, ..agenda() });
    assert!(minutes_of(&wanted).contains("KM-1 belum mempunyai batas waktu"));
}

#[test]
fn an_address_given_as_evidence_is_a_link() {
    let mut rakor = Rakor::of(agenda());
    let evidence = Some("SK, lihat https://kupang.go.id/sk_1 (baru)".into());
    let content = crate::register::Content { evidence, ..said("Rekap", &["dinsos"], &[], "II") };
    rakor.say("09.20", "", Kind::Commitment, content);
    assert!(minutes_of(&rakor).contains("| SK, lihat <https://kupang.go.id/sk_1> (baru) |"), "{}", minutes_of(&rakor));
}

#[test]
fn another_task_force_reads_as_its_own() {
    let mut agenda = Agenda { cluster_word: "Bidang".into(), ..agenda() };
    agenda.steps.retain(|step| step.cluster.is_some());
    let mut rakor = Rakor::of(agenda);
    rakor.say("09.20", "", Kind::Commitment, said("Rekap", &[], &[], "II"));
    let minutes = minutes_of(&rakor);
    assert!(!minutes.to_lowercase().replace("klaster i", "").replace("klaster v", "").contains("klaster"));
    for heading in [
        "### 1. Pembukaan",
        "### 2. Pembahasan per bidang",
        "#### Bidang II: ",
        "| Bidang/Indikator |",
        "### 5. Penutup",
    ] {
        assert!(minutes.contains(heading), "{heading}");
    }
}

fn told(document: &Document, code: Code) -> bool {
    format!("{document:?}").contains(&format!("\"{} {}.\"", code.show(Lang::Id), Lang::Id.kind(code.kind)))
}

proptest! {
    #[test]
    fn no_entry_is_left_out_wherever_it_was_said(
        places in prop::collection::vec((prop::option::of(0..14usize), prop::sample::select(vec!["", "I", "V", "kelembagaan"])), 1..6),
        kept in 0..11usize,
    ) {
        let mut rakor = Rakor::of(agenda());
        for ((step, cluster), kind) in places.into_iter().zip(Kind::ALL.into_iter().cycle()) {
            let place = crate::register::Place { step, ..Default::default() };
            rakor.at("09.20", Command::Record { kind, place, content: said("Isi", &[], &[], cluster) });
        }
        let mut revised = agenda();
        revised.place = "Aula lain".into();
        revised.steps.truncate(kept);
        revised.clusters.truncate(kept);
        rakor.at("09.30", Command::Plan(Box::new(revised)));
        let document = notula(&rakor.register, rakor.meeting());
        for entry in &rakor.register.entries {
            prop_assert!(told(&document, entry.code), "{}", entry.code);
        }
    }
}
