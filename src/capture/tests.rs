//! The Kupang meeting, line by line: what is typed, and what it means.

mod assignment;
mod clusters;
mod completion;
mod kept;
mod laws;
mod names;
mod paste;
mod said_before;
mod shorthand;
mod speech;

use std::sync::Mutex;

use chrono::NaiveDate;
use uuid::Uuid;

use super::*;
use crate::agenda::{Agency, AgencyId, Agenda, Cluster, Group, Indicator, NamedDate};
use crate::calendar::Moment;
use crate::deadline;
use crate::lang::Lang;
use crate::register::{Attendance, Code, Command, Place, Presence, Request};

const AGENCIES: [(&str, &str, &str, &[&str]); 10] = [
    ("dp3a", "DP3A", "Dinas Pemberdayaan Perempuan dan Perlindungan Anak", &[]),
    ("bappeda", "Bappeda", "Badan Perencanaan Pembangunan Daerah", &[]),
    ("disdukcapil", "Disdukcapil", "Dinas Kependudukan dan Pencatatan Sipil", &["Capil", "Dukcapil"]),
    ("dinsos", "Dinsos", "Dinas Sosial", &[]),
    ("dinkes", "Dinkes", "Dinas Kesehatan", &[]),
    ("disdikbud", "Disdikbud", "Dinas Pendidikan dan Kebudayaan", &[]),
    ("bag-hukum", "Bagian Hukum", "Bagian Hukum Sekretariat Daerah", &[]),
    ("satpol-pp", "Satpol PP", "Satuan Polisi Pamong Praja", &[]),
    ("polresta", "Polresta", "Kepolisian Resor Kota Kupang Kota", &["Unit PPA"]),
    ("forum-anak", "Forum Anak", "Forum Anak Kota Kupang", &[]),
];

const CLUSTERS: [(&str, &[&str], &[&str]); 3] = [
    ("I", &["disdukcapil", "dp3a", "dinkes"], &["4", "5", "6"]),
    ("II", &["dinsos", "dp3a"], &["7", "10"]),
    ("V", &["polresta"], &["21A", "21B"]),
];

pub fn agency(id: &str, short: &str, name: &str, aliases: &[&str]) -> Agency {
    let aliases = aliases.iter().map(|alias| alias.to_string()).collect();
    Agency { id: id.into(), short: short.into(), name: name.into(), aliases, ..Agency::default() }
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn owned(ids: &[&str]) -> Vec<AgencyId> {
    ids.iter().map(|id| AgencyId::from(*id)).collect()
}

pub fn kupang() -> Agenda {
    let cluster = |(id, members, numbers): &(&str, &[&str], &[&str])| Cluster {
        id: (*id).into(),
        name: format!("Bagian {id}"),
        lead: None,
        members: owned(members),
        indicators: numbers
            .iter()
            .map(|n| Indicator { number: n.to_string(), name: format!("Indikator {n}") })
            .collect(),
        ..Cluster::default()
    };
    Agenda {
        title: "Rakor".into(),
        series: "kla".into(),
        date: day(2024, 3, 14),
        cluster_word: "Klaster".into(),
        agencies: AGENCIES.iter().map(|(id, short, name, aliases)| agency(id, short, name, aliases)).collect(),
        clusters: CLUSTERS.iter().map(cluster).collect(),
        groups: vec![Group { id: "vertikal".into(), members: owned(&["polresta"]) }],
        holidays: vec![NamedDate { name: "Hari Buruh".into(), date: day(2024, 5, 1) }],
        ..Agenda::default()
    }
}

/// A running meeting with one blocker, KD-1; Dinkes is represented, Satpol PP absent.
pub fn hall(agenda: Agenda) -> Register {
    let mut register = Register::new("kla");
    let attend = |agency: &str, presence| Command::NoteAttendance {
        agency: agency.into(),
        attendance: Some(Attendance { presence, ..Attendance::default() }),
    };
    let blocker = Content { text: "RS swasta belum tersambung".into(), ..Content::default() };
    let mut commands = vec![Command::Plan(Box::new(agenda.clone()))];
    if agenda.agency("satpol-pp").is_some() {
        commands.push(attend("dinkes", Presence::Represented));
        commands.push(attend("satpol-pp", Presence::Absent));
    }
    commands.push(Command::Record { kind: Kind::Blocker, place: Place::default(), content: blocker });
    for (number, command) in commands.into_iter().enumerate() {
        let at = "2024-03-14T09:12:00+08:00".parse::<Moment>().unwrap();
        let id = Uuid::from_u128(number as u128 + 1);
        let request = Request { id, meeting: Some(Uuid::from_u128(1).into()), at, seat: "meja-1".into(), command };
        let event = register.decide(&request).unwrap().unwrap();
        let Request { id, meeting, at, seat, .. } = request;
        register.apply(&crate::register::Recorded { id, meeting, at, seat, event });
    }
    register
}

/// The names of an agenda, folded once for all tests.
fn directory(agenda: &Agenda) -> &'static Directory {
    static KNOWN: Mutex<Vec<(Agenda, &Directory)>> = Mutex::new(Vec::new());
    let mut known = KNOWN.lock().unwrap();
    if let Some((_, directory)) = known.iter().find(|(one, _)| one == agenda) {
        return directory;
    }
    let directory = Box::leak(Box::new(Directory::of(agenda)));
    known.push((agenda.clone(), directory));
    directory
}

pub fn room<'a>(register: &'a Register, kind: Kind, cluster: Option<&'a str>, floor: Option<&'a str>) -> Room<'a> {
    let meeting = &register.meetings[0];
    let today = meeting.agenda.date;
    Room { register, meeting, directory: directory(&meeting.agenda), cluster, floor, today, confidential: false, kind }
}

/// What a line means, in one line: text | owners | with | said = date | indicator | cluster | evidence | answers.
pub fn meaning(content: &Content) -> String {
    let dated = |deadline: &deadline::Deadline| {
        let date = deadline.date.map_or("?".into(), |date| date.to_string());
        format!("{} = {date}{}", deadline.said, if deadline.estimate { "~" } else { "" })
    };
    let fields = [
        content.text.clone(),
        content.owners.join(","),
        content.with.join(","),
        content.deadline.as_ref().map(dated).unwrap_or_default(),
        content.indicator.clone().unwrap_or_default(),
        content.cluster.as_deref().unwrap_or_default().to_owned(),
        content.evidence.clone().unwrap_or_default(),
        content.answers.map(|code| code.to_string()).unwrap_or_default(),
    ];
    fields.join(" | ").trim_end_matches([' ', '|']).to_owned()
}

#[test]
fn the_kupang_meeting_is_understood_as_it_was_typed() {
    use Kind::{Blocker, Commitment, Decision, Note};
    let register = hall(kupang());
    #[rustfmt::skip]
    let lines = [
        (Note, None, "dp3a", "KLA terintegrasi; lima komponen harus bersinergi",
            "KLA terintegrasi; lima komponen harus bersinergi | dp3a"),
        (Commitment, None, "dp3a", "Naskah Akademik dan Ranperda +bagian hukum !akhir Maret",
            "Naskah Akademik dan Ranperda | dp3a | bag-hukum | akhir Maret = 2024-03-31"),
        (Blocker, None, "dp3a", "@semua masih bekerja sendiri-sendiri",
            "masih bekerja sendiri-sendiri | dp3a,bappeda,disdukcapil,dinsos,dinkes,disdikbud,bag-hukum,satpol-pp,polresta,forum-anak"),
        (Commitment, Some("I"), "disdukcapil", "Perwali: akta, KIA dan KK langsung dari RS #4",
            "Perwali: akta, KIA dan KK langsung dari RS | disdukcapil |  |  | 4 | I"),
        (Commitment, Some("I"), "disdukcapil", "Perwali akta #4 !secepatnya", "Perwali akta | disdukcapil |  | secepatnya = ? | 4 | I"),
        (Blocker, Some("I"), "disdukcapil", "RS swasta belum tersambung +dinkes", "RS swasta belum tersambung | disdukcapil | dinkes |  |  | I"),
        (Commitment, Some("II"), "dp3a", "Dinsos: rekap 12 LKSA #10 !sebelum 30 April",
            "rekap 12 LKSA | dinsos |  | sebelum 30 April = 2024-04-29 | 10 | II"),
        (Blocker, Some("I"), "dinkes", "Penegakan KTR menunggu +satpol pp #6", "Penegakan KTR menunggu | dinkes | satpol-pp |  | 6 | I"),
        (Commitment, Some("I"), "dinkes", "Koordinasi ke pimpinan ^KD-1", "Koordinasi ke pimpinan | dinkes |  |  |  | I |  | KD-1"),
        (Decision, Some("V"), "bappeda", "Usul ruang aman masuk dalam RAD", "Usul ruang aman masuk dalam RAD |  |  |  |  | V"),
        (Commitment, Some("I"), "dinkes", "Perwali @disduk !TW II #4", "Perwali | disdukcapil |  | TW II = 2024-06-30 | 4 | I"),
        (Commitment, None, "bappeda", "Rapat lima klaster @dp3a !minggu depan =undangan, daftar hadir",
            "Rapat lima klaster | dp3a |  | minggu depan = 2024-03-22 |  |  | undangan, daftar hadir"),
    ];
    for (kind, cluster, floor, line, expected) in lines {
        let reading = read(line, &room(&register, kind, cluster, Some(floor)));
        assert_eq!(meaning(&reading.content), expected, "{line}");
        assert_eq!(reading.questions, [], "{line}");
    }
}

#[test]
fn each_sigil_takes_its_words_and_leaves_the_rest() {
    let register = hall(kupang());
    #[rustfmt::skip]
    let lines = [
        ("@dinkes Kirim data !TW II", "Kirim data | dinkes |  | TW II = 2024-06-30 |  | I"),
        ("@dinas kesehatan Kirim data", "Kirim data | dinkes |  |  |  | I"),
        ("@dinkes, dinsos dan Capil Kirim data", "Kirim data | dinkes,dinsos,disdukcapil |  |  |  | I"),
        ("@Dinas Pendidikan dan Kebudayaan dan Dinsos", " | disdikbud,dinsos |  |  |  | I"),
        ("@dinkes @dinsos @dinkes +dinsos +dp3a Rekap", "Rekap | dinkes,dinsos | dp3a |  |  | I"),
        ("@DÍNKES: Kirim", "Kirim | dinkes |  |  |  | I"),
        ("Kirim @klaster", "Kirim | disdukcapil,dp3a,dinkes |  |  |  | I"),
        ("Kirim @klaster II", "Kirim | dinsos,dp3a |  |  |  | I"),
        ("Kirim @vertikal", "Kirim | polresta |  |  |  | I"),
        ("Kirim data (@dinkes) ke RS (!30 Juni).", "Kirim data ke RS. | dinkes |  | 30 Juni = 2024-06-30 |  | I"),
        ("!30 Juni, lalu lapor @dinkes", "lalu lapor | dinkes |  | 30 Juni = 2024-06-30 |  | I"),
        ("Data kasus #21a, per kelurahan", "Data kasus, per kelurahan | dinsos |  |  | 21A | V"),
        ("^kd1 Sambungkan", "Sambungkan | dinsos |  |  |  | I |  | KD-1"),
        ("^1 Sambungkan", "Sambungkan | dinsos |  |  |  | I |  | KD-1"),
        ("Rekap =foto =laporan", "Rekap | dinsos |  |  |  | I | foto; laporan"),
        ("Rekap !besok !lusa", "Rekap besok | dinsos |  | lusa = 2024-03-16 |  | I"),
        (r#"Rekap !"30 Juni bila ada dana""#, "Rekap | dinsos |  | 30 Juni bila ada dana = ? |  | I"),
        ("Rekap !kalau dana turun", "Rekap | dinsos |  | kalau dana turun = ? |  | I"),
        ("Dinkes, Dinsos: rekap", "rekap | dinkes,dinsos |  |  |  | I"),
        ("Dinkes dan Satpol-PP: rekap", "rekap | dinkes,satpol-pp |  |  |  | I"),
        ("Dinkes, Dinkes: rekap", "rekap | dinkes |  |  |  | I"),
        ("Din: rekap", "Din: rekap | dinsos |  |  |  | I"),
        (r"Dinkes\: rekap", "Dinkes: rekap | dinsos |  |  |  | I"),
        ("Lihat http://kupang.go.id pukul 09:00", "Lihat http://kupang.go.id pukul 09:00 | dinsos |  |  |  | I"),
        (r"Segera! 5 + 3 = 8, surel a@b.go.id, \@semua", "Segera! 5 + 3 = 8, surel a@b.go.id, @semua | dinsos |  |  |  | I"),
        ("Kirim @", "Kirim @ | dinsos |  |  |  | I"),
        ("Kirim\x1b[2J \u{202e}data", "Kirim [2J data | dinsos |  |  |  | I"),
    ];
    for (line, expected) in lines {
        let reading = read(line, &room(&register, Kind::Commitment, Some("I"), Some("dinsos")));
        assert_eq!(meaning(&reading.content), expected, "{line}");
    }
}

#[test]
fn a_word_that_turns_the_time_is_not_left_behind_as_text() {
    let register = hall(kupang());
    let room = room(&register, Kind::Commitment, None, None);
    for (line, said, text, date) in [
        ("Kirim !minggu lalu", "minggu lalu", "Kirim", None),
        ("Kirim !5 bulan depan @dinkes", "5 bulan depan", "Kirim", None),
        ("Kirim !bulan depan", "bulan depan", "Kirim", Some(day(2024, 4, 30))),
        ("Kirim !besok lalu lapor", "besok", "Kirim lalu lapor", Some(day(2024, 3, 15))),
    ] {
        let content = read(line, &room).content;
        let deadline = content.deadline.unwrap();
        assert_eq!((&*deadline.said, &*content.text, deadline.date), (said, text, date), "{line}");
    }
}

#[test]
fn a_deadline_at_the_end_is_offered_and_never_taken() {
    let register = hall(kupang());
    let room = room(&register, Kind::Commitment, None, None);
    for (line, accepted) in [
        ("Kirim rekap paling lambat 30 Juni", "Kirim rekap !paling lambat 30 Juni"),
        ("@dinkes Kirim rekap paling lambat 30 Juni", "@dinkes Kirim rekap !paling lambat 30 Juni"),
        ("Kirim rekap paling lambat 30 Juni @dinkes", "Kirim rekap !paling lambat 30 Juni @dinkes"),
    ] {
        let reading = read(line, &room);
        assert_eq!(reading.content.deadline, None, "{line}");
        let offer = reading.offer.unwrap();
        assert_eq!(accept(line, &offer), accepted);
        let deadline = read(accepted, &room).content.deadline.unwrap();
        assert_eq!((deadline.said, deadline.date), (offer.said, Some(day(2024, 6, 30))), "{line}");
    }
    for line in ["Kirim rekap", "Kirim rekap paling lambat 30 Juni !besok", ""] {
        assert_eq!(read(line, &room).offer, None, "{line}");
    }
}

#[test]
fn a_line_can_name_its_kind() {
    assert_eq!(kind_prefix("km: @dinkes Kirim"), Some((Kind::Commitment, "@dinkes Kirim")));
    assert_eq!(kind_prefix("KD: RS"), Some((Kind::Blocker, "RS")));
    assert_eq!(kind_prefix("C:x"), Some((Kind::Commitment, "x")));
    assert_eq!(kind_prefix("Catatan: x"), Some((Kind::Note, "x")));
    assert_eq!(kind_prefix("kendala: RS"), Some((Kind::Blocker, "RS")));
    assert_eq!(kind_prefix("Dinsos: x"), None);
    assert_eq!(kind_prefix("km"), None);
}

#[test]
fn a_changed_line_keeps_the_date_of_words_that_stay() {
    let register = hall(Agenda { date: day(2025, 8, 1), ..kupang() });
    let room = room(&register, Kind::Commitment, Some("I"), Some("dinsos"));
    let deadline =
        deadline::Deadline { said: "akhir Maret".into(), date: Some(day(2024, 3, 31)), ..Default::default() };
    let before = Content { text: "Ranperda".into(), deadline: Some(deadline), ..Content::default() };
    let line = print(&before, room.agenda(), room.directory);
    assert_eq!(line, "Ranperda !akhir Maret");
    assert_eq!(reread(&line, &before, &room).content, before);
    let changed = reread("Ranperda !akhir Oktober", &before, &room);
    assert_eq!(changed.content.deadline.unwrap().date, Some(day(2025, 10, 31)));
}
