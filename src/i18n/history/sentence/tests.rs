//! What each event is told as, in both languages.

use chrono::NaiveDate;
use uuid::Uuid;

use super::*;
use crate::agenda::{Agency, AgencyId, Agenda, Step};
use crate::register::MeetingId;
use crate::register::{Attendance, Evidence, Place, Presence, Recorded};

fn agenda(date: &str, dinkes: &str) -> Agenda {
    let agency =
        |id: &str, short: &str| Agency { id: id.into(), name: short.into(), short: short.into(), ..Agency::default() };
    Agenda {
        title: "Rakor".into(),
        series: "kla".into(),
        date: date.parse().unwrap(),
        agencies: vec![agency("dinkes", dinkes), agency("dinsos", "Dinsos")],
        steps: vec![Step::default()],
        ..Agenda::default()
    }
}

const FIRST: Uuid = Uuid::from_u128(1);

/// A register after these events, each of the first meeting, and what each was told as before it was applied.
fn play(events: &[Event], lang: Lang) -> (Register, Vec<String>) {
    let mut register = Register::new("kla");
    let planned = Event::MeetingPlanned { agenda: Box::new(agenda("2024-03-14", "Dinkes")) };
    let mut told = Vec::new();
    for (event, number) in std::iter::once(&planned).chain(events).zip(1..) {
        told.push(register.tell(event, lang));
        register.apply(&Recorded {
            id: Uuid::from_u128(number),
            meeting: Some(FIRST.into()),
            at: "2024-03-14T09:12:00+08:00".parse().unwrap(),
            seat: "meja/1".into(),
            event: event.clone(),
        });
    }
    (register, told.split_off(1))
}

fn code(text: &str) -> Code {
    text.parse().unwrap()
}

fn deadline(said: &str, date: Option<&str>) -> Option<Deadline> {
    Some(Deadline {
        said: said.into(),
        date: date.map(|date| date.parse::<NaiveDate>().unwrap()),
        ..Default::default()
    })
}

fn perwali() -> Content {
    Content {
        text: "Perwali".into(),
        owners: vec!["dinkes".into()],
        deadline: deadline("TW II", Some("2024-06-30")),
        ..Content::default()
    }
}

fn record() -> Event {
    Event::EntryRecorded { code: code("KM-1"), place: Place::default(), content: perwali() }
}

fn change(content: Content) -> Event {
    Event::EntryChanged { code: code("KM-1"), content }
}

fn status(status: Status, answer: Answer) -> Event {
    Event::StatusSet { code: code("KM-1"), agency: "dinkes".into(), status, answer, former: None }
}

#[test]
fn every_event_is_a_sentence_in_both_languages() {
    let postponed =
        Answer { reason: "DPRD".into(), deadline: deadline("31/12", Some("2024-12-31")), ..Answer::default() };
    let shown = Evidence { text: "ST-14/2024".into(), file: None };
    let done = Answer { evidence: Some(shown), needs: vec!["dinsos".into()], ..Answer::default() };
    let attendance = Some(Attendance { presence: Presence::Represented, ..Attendance::default() });
    let (dinkes, km1) = (|| AgencyId::from("dinkes"), code("KM-1"));
    let cases = [
        (Event::StepEntered { step: 0 }, "acara ke-1 dimulai", "step 1 begun"),
        (Event::FloorGiven { agency: Some(dinkes()) }, "giliran Dinkes", "Dinkes has the floor"),
        (
            record(),
            "dicatat: “Perwali” · Dinkes · tenggat TW II (30 Juni 2024)",
            "recorded: “Perwali” · Dinkes · deadline TW II (30 June 2024)",
        ),
        (
            status(Status::Postponed, postponed),
            "Dinkes: tenggat dari 30 Juni 2024 ke 31 Desember 2024; alasan: DPRD",
            "Dinkes: deadline from 30 June 2024 to 31 December 2024; reason: DPRD",
        ),
        (
            status(Status::Done, done),
            "Dinkes: selesai; butuh Dinsos; data dukung ST-14/2024",
            "Dinkes: done; needs Dinsos; evidence ST-14/2024",
        ),
        (
            Event::Undone { facts: vec![Event::StatusTakenBack { code: km1, agency: dinkes().into() }] },
            "dibatalkan: Dinkes: status terakhir dibatalkan",
            "undone: Dinkes: last status taken back",
        ),
        (
            Event::Unanswered { code: km1, agency: dinkes().into(), day: None },
            "Dinkes: ditanyakan, belum ada jawaban",
            "Dinkes: asked, no answer",
        ),
        (Event::AttendanceNoted { agency: dinkes(), attendance }, "Dinkes: diwakili", "Dinkes: represented"),
        (Event::EntryConverted { code: km1, into: code("KD-1") }, "menjadi KD-1", "became KD-1"),
        (
            Event::Undone {
                facts: vec![
                    Event::EntryWithdrawn { code: code("KD-1"), reason: String::new() },
                    Event::EntryRestored { code: km1, heir: None },
                ],
            },
            "dibatalkan: KD-1 dicabut; KM-1 dikembalikan",
            "undone: KD-1 withdrawn; KM-1 brought back",
        ),
        (
            Event::EntryWithdrawn { code: km1, reason: "salah\x1b[2J".into() },
            "dicabut: salah [2J",
            "withdrawn: salah [2J",
        ),
        (Event::MeetingClosed { minutes_due: true }, "rapat ditutup", "meeting closed"),
        (Event::Unknown, "peristiwa dari rakor yang lebih baru", "event of a newer rakor"),
    ];
    let events: Vec<_> = cases.iter().map(|(event, ..)| event.clone()).collect();
    assert_eq!(play(&events, Lang::Id).1, cases.iter().map(|(_, id, _)| *id).collect::<Vec<_>>());
    assert_eq!(play(&events, Lang::En).1, cases.iter().map(|(.., en)| *en).collect::<Vec<_>>());
}

#[test]
fn a_change_tells_what_differs() {
    type Case = (fn(&mut Content), &'static str);
    let cases: [Case; 7] = [
        (|content| content.text = "Perwali akta".into(), "isi diubah: “Perwali akta”"),
        (|content| content.owners.push("dinsos".into()), "penanggung jawab: Dinkes, Dinsos"),
        (|content| content.owners.clear(), "penanggung jawab: tidak ada"),
        (|content| content.deadline = None, "tenggat dihapus"),
        (|content| content.deadline = deadline("secepatnya", None), "tenggat dari 30 Juni 2024 ke “secepatnya”"),
        (
            |content| (content.indicator, content.answers) = (Some("4".into()), Some(code("KD-2"))),
            "indikator: 4; menjawab KD-2",
        ),
        (|_| {}, "diubah"),
    ];
    for (differ, sentence) in cases {
        let mut content = perwali();
        differ(&mut content);
        assert_eq!(play(&[record(), change(content)], Lang::Id).1[1], sentence);
    }
}

#[test]
fn the_history_of_an_entry_is_told_as_it_was_told_at_the_time() {
    let postponed = |date: &str| {
        let answer = Answer { reason: "x".into(), deadline: deadline(date, Some(date)), ..Answer::default() };
        status(Status::Postponed, answer)
    };
    let events = [
        record(),
        postponed("2024-09-30"),
        status(Status::InProgress, Answer::default()),
        postponed("2024-12-31"),
        Event::StatusTakenBack { code: code("KM-1"), agency: "dinkes".into() },
        postponed("2025-01-31"),
        change(Content { text: "Perwali akta".into(), ..perwali() }),
    ];
    let (register, at_the_time) = play(&events, Lang::Id);
    let told = register.told(register.entry(code("KM-1")).unwrap(), Lang::Id);
    assert_eq!(told.iter().map(|told| told.sentence.as_str()).collect::<Vec<_>>(), at_the_time);
    assert_eq!(told[5].sentence, "Dinkes: tenggat dari 30 September 2024 ke 31 Januari 2025; alasan: x");
}

#[test]
fn an_agency_has_the_name_of_its_time() {
    let (mut register, _) = play(&[record()], Lang::Id);
    let later = Uuid::from_u128(9);
    let mut then = |id, meeting: Uuid, event| {
        let at = "2024-03-14T09:12:00+08:00".parse().unwrap();
        register.apply(&Recorded { id, meeting: MeetingId::from_log(meeting), at, seat: "meja/1".into(), event });
    };
    let answered = |reason: &str| status(Status::InProgress, Answer { reason: reason.into(), ..Answer::default() });
    let planned = Event::MeetingPlanned { agenda: Box::new(agenda("2024-09-12", "Dinkes PPKB")) };
    then(Uuid::nil(), FIRST, Event::StepEntered { step: 0 });
    then(later, later, planned);
    then(Uuid::nil(), Uuid::nil(), answered("sebelum rapat baru"));
    then(Uuid::nil(), later, Event::StepEntered { step: 0 });
    then(Uuid::nil(), Uuid::nil(), answered("sesudahnya"));
    then(Uuid::nil(), FIRST, answered("di rapat lama"));
    let told = register.told(register.entry(code("KM-1")).unwrap(), Lang::Id);
    let names: Vec<_> = told.iter().skip(1).map(|told| told.sentence.split(':').next().unwrap()).collect();
    assert_eq!(names, ["Dinkes", "Dinkes PPKB", "Dinkes"]);
}
