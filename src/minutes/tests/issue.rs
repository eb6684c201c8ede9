//! What issued versions say of themselves, of each other, and of the promises of earlier meetings.

use uuid::Uuid;

use super::kupang::{Rakor, agenda, by, date, said};
use super::minutes_of;
use crate::agenda::Agenda;
use crate::calendar::Moment;
use crate::deadline::Deadline;
use crate::document::markdown::markdown;
use crate::minutes::{issue, notula};
use crate::register::{Answer, Attendance, Code, Command, Content, Guest, Kind, MeetingId, Presence, Status};

/// `04-02 10.30`
pub(super) fn on(when: &str) -> Moment {
    let (day, hour) = when.split_once(' ').unwrap();
    format!("2024-{day}T{}:00+08:00", hour.replace('.', ":")).parse().unwrap()
}

fn code(text: &str) -> Code {
    text.parse().unwrap()
}

pub(super) fn set(what: &str, agency: &str, status: Status, answer: Answer) -> Command {
    Command::SetStatus { code: code(what), agency: agency.into(), status, answer }
}

fn because(reason: &str) -> Answer {
    Answer { reason: reason.into(), ..Answer::default() }
}

fn until(month: u32, day: u32) -> Option<Deadline> {
    by("", Some(date(month, day)))
}

impl Rakor {
    fn first(&self) -> MeetingId {
        self.register.meetings[0].id
    }

    /// Issues the minutes of the first meeting, and returns their text.
    pub(super) fn issue(&mut self, when: &str) -> String {
        let command = issue(&self.register, self.meeting(), on(when));
        self.within(self.first(), on(when), command);
        self.meeting().issued.last().unwrap().text.clone()
    }

    /// Holds a next meeting, of this agenda.
    pub(super) fn next(&mut self, when: &str, agenda: Agenda) -> MeetingId {
        self.within(Uuid::nil(), on(when), Command::Plan(Box::new(agenda)));
        let meeting = self.register.meetings.last().unwrap().id;
        self.within(meeting, on(when), Command::EnterStep(0));
        meeting
    }
}

/// Three promises and a blocker, and the gavel.
fn closed() -> Rakor {
    let mut rakor = Rakor::of(agenda());
    rakor.step("09.12", 0);
    rakor.attends("dinsos", Presence::Present, "Kepala");
    let ranperda = Content { deadline: until(3, 31), ..said("Ranperda", &["dp3a"], &[], "") };
    rakor.say("09.20", "", Kind::Commitment, ranperda);
    rakor.say("09.21", "", Kind::Commitment, said("Rekap panti", &["dinsos", "dinkes"], &[], "II"));
    rakor.say("09.22", "", Kind::Commitment, said("Edaran", &["disdikbud"], &[], "IV"));
    rakor.say("09.23", "", Kind::Blocker, said("Menunggu Satpol PP", &["dinkes"], &["satpol-pp"], "III"));
    rakor.at("12.30", Command::Close);
    rakor
}

#[test]
fn an_issued_notula_says_its_version_and_time_instead_of_draft() {
    let mut rakor = closed();
    let first = rakor.issue("03-14 13.02");
    assert!(first.contains("**Versi 1, diterbitkan Kamis, 14 Maret 2024, pukul 13.02 WITA**"), "{first}");
    assert!(!first.contains("DRAF") && !first.contains("Perubahan dari"));
    assert!(minutes_of(&rakor).contains("**DRAF: bukan versi 1 yang sudah diterbitkan**"));
    assert!(!minutes_of(&rakor).contains("Perubahan dari"), "nothing has changed");
}

#[test]
fn the_next_version_lists_what_changed() {
    let mut rakor = closed();
    let first = rakor.issue("03-14 13.02");
    rakor.at("14.00", Command::Reopen);
    rakor.change("14.01", "KM-1", |content| {
        content.text = "Ranperda KLA".into();
        content.deadline = until(4, 30);
    });
    rakor.change("14.01", "KM-2", |content| content.owners = vec!["dinsos".into()]);
    rakor.at("14.02", set("KM-2", "dinsos", Status::InProgress, because("menunggu data")));
    rakor.at("14.02", Command::Withdraw { code: code("KM-3"), reason: "sudah ada".into() });
    rakor.at("14.02", Command::Convert { code: code("KD-1"), kind: Kind::Note });
    rakor.say("14.03", "", Kind::Decision, said("Masuk RAD", &[], &[], ""));
    let came = Attendance { presence: Presence::Represented, office: "Kabid".into(), ..Attendance::default() };
    for agency in ["dinsos", "dinkes"] {
        let attendance = Some(came.clone());
        rakor.at("14.04", Command::NoteAttendance { agency: agency.into(), attendance });
    }
    let guest = Guest { name: "Ketua RT".into(), ..Guest::default() };
    rakor.at("14.04", Command::NoteGuest { number: None, guest: Some(guest) });
    rakor.at("14.05", Command::Plan(Box::new(Agenda { place: "Aula lain".into(), ..agenda() })));
    rakor.at("14.30", Command::Close);
    let second = rakor.issue("03-14 15.00");
    let list = second.split("## Perubahan dari Versi 1\n\n").nth(1).unwrap();
    let list: Vec<_> = list.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).collect();
    insta::assert_snapshot!(list.join("\n"));
    assert!(second.contains("**Versi 2, diterbitkan Kamis, 14 Maret 2024, pukul 15.00 WITA (menggantikan versi 1)**"));
    assert_eq!(rakor.meeting().issued[0].text, first);
}

#[test]
fn a_change_of_the_agenda_that_no_list_names_is_named_all_the_same() {
    let mut rakor = closed();
    rakor.issue("03-14 13.02");
    let revised = Agenda { letterhead: vec!["KOTA KUPANG".into()], ..agenda() };
    rakor.at("14.00", Command::Plan(Box::new(revised)));
    let second = rakor.issue("03-14 15.00");
    assert!(second.contains("1. Perubahan lain pada susunan atau nama"), "{second}");
}

#[test]
fn what_was_answered_after_the_gavel_is_no_status_of_the_old_minutes() {
    let mut rakor = closed();
    let before = minutes_of(&rakor);
    rakor.within(Uuid::nil(), on("03-20 09.00"), set("KM-3", "disdikbud", Status::Done, Answer::default()));
    assert_eq!(minutes_of(&rakor), before);
    let next = rakor.next("04-18 09.00", Agenda { date: date(4, 18), ..agenda() });
    rakor.within(next, on("04-18 09.10"), set("KM-2", "dinsos", Status::Blocked, because("panti tutup")));
    assert_eq!(minutes_of(&rakor), before);
    assert!(before.contains("Status menurut keadaan saat rapat ditutup: Kamis, 14 Maret 2024, pukul 12.30 WITA."));
    let change = Content { text: "Edaran baru".into(), ..said("", &["disdikbud"], &[], "IV") };
    rakor.within(next, on("04-18 09.11"), Command::Change { code: code("KM-3"), before: None, content: change });
    assert!(minutes_of(&rakor).contains("Edaran baru"), "what it says is shown as it is now");
}

#[test]
fn the_promises_of_earlier_meetings_are_told_with_what_became_of_them() {
    let mut rakor = closed();
    let evidence = Content { deadline: until(4, 1), ..said("Sudah selesai", &["dp3a"], &[], "") };
    rakor.at("13.00", Command::Reopen);
    for text in ["Sudah selesai", "Dicabut", "Ditanya", "Diubah"] {
        rakor.say("13.00", "", Kind::Commitment, Content { text: text.into(), ..evidence.clone() });
    }
    rakor.at("13.10", Command::Close);
    rakor.within(Uuid::nil(), on("03-20 09.00"), set("KM-4", "dp3a", Status::Done, Answer::default()));
    let next = rakor.next("04-18 09.00", Agenda { date: date(4, 18), ..agenda() });
    let later = |month, day| Answer { deadline: until(month, day), ..because("menunggu DPRD") };
    for command in [
        set("KM-1", "dp3a", Status::Postponed, later(6, 30)),
        set("KM-1", "dp3a", Status::Postponed, later(7, 31)),
        set("KM-2", "dinsos", Status::Done, Answer::default()),
        set("KD-1", "dinkes", Status::Blocked, Answer { needs: vec!["satpol-pp".into()], ..Answer::default() }),
        Command::Withdraw { code: code("KM-5"), reason: "di luar tugas".into() },
        Command::NoAnswer { code: code("KM-6"), agency: "dp3a".into() },
        Command::Change {
            code: code("KM-7"),
            before: None,
            content: Content { deadline: until(5, 1), ..evidence.clone() },
        },
    ] {
        rakor.within(next, on("04-18 09.30"), command);
    }
    rakor.within(next, on("04-18 12.00"), Command::Close);
    rakor.within(Uuid::nil(), on("05-02 09.00"), set("KM-2", "dinkes", Status::Done, Answer::default()));
    let text = markdown(&notula(&rakor.register, rakor.register.meetings.last().unwrap()));
    let table = text.split("## Tindak Lanjut Rapat Sebelumnya\n\n").nth(1).unwrap();
    insta::assert_snapshot!(table.lines().take_while(|line| line.starts_with('|')).collect::<Vec<_>>().join("\n"));
    assert!(!minutes_of(&rakor).contains("Tindak Lanjut Rapat Sebelumnya"), "the first meeting had none");
}

#[test]
fn the_minutes_of_a_meeting_keep_the_names_that_agencies_had_that_day() {
    let mut rakor = closed();
    let mut renamed = Agenda { date: date(4, 18), ..agenda() };
    let agency = renamed.agencies.iter_mut().find(|agency| agency.id == "dinkes").unwrap();
    agency.formerly = vec!["dinkes".into()];
    (agency.id, agency.short, agency.name) = ("dkp2kb".into(), "DKP2KB".into(), "Dinas Kesehatan dan P2KB".into());
    renamed.clusters.iter_mut().flat_map(|cluster| &mut cluster.members).for_each(|member| {
        if member == "dinkes" {
            *member = "dkp2kb".into();
        }
    });
    let before = minutes_of(&rakor);
    rakor.next("04-18 09.00", renamed);
    assert_eq!(minutes_of(&rakor), before);
}

#[test]
fn a_correction_on_another_day_does_not_change_when_the_meeting_was_held() {
    let mut rakor = closed();
    let before = minutes_of(&rakor);
    let meeting = rakor.meeting().id;
    rakor.within(meeting, on("09-20 08.30"), Command::Reopen);
    rakor.within(meeting, on("09-20 08.40"), Command::Close);
    let after = minutes_of(&rakor);
    let time = |minutes: &str| minutes.lines().find(|line| line.contains("Waktu Sidang/Rapat")).unwrap().to_owned();
    assert_eq!(time(&after), time(&before));
    assert!(after.contains("Rapat dibuka kembali pukul 20 Sep 2024 08.30 WITA"), "{after}");
}
