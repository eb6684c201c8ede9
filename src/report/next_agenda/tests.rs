//! What the next meeting's agenda keeps, and what it changes.

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::agenda::diagnostic::{FileFault, Source};
use crate::agenda::{Agency, Group, NamedDate, read};
use crate::calendar::Moment;
use crate::deadline::Deadline;
use crate::i18n::diagnostic::render;
use crate::lang::Lang;
use crate::register::tests::agenda;
use crate::register::{Answer, Code, Command, Content, Event, MeetingId, Place, Recorded, Request, Status};

/// A meeting that was held, event by event.
struct Held {
    register: Register,
    meeting: Option<MeetingId>,
    minute: i64,
}

impl Held {
    fn new(agenda: Agenda) -> Self {
        let mut held = Self { register: Register::new("kla"), meeting: None, minute: 0 };
        held.plan(agenda);
        held
    }

    fn plan(&mut self, agenda: Agenda) {
        self.then(0, Event::MeetingPlanned { agenda: Box::new(agenda) });
        self.meeting = Some(self.last().id);
    }

    /// After so many minutes, this happened.
    fn then(&mut self, minutes: i64, event: Event) -> &mut Self {
        self.minute += minutes;
        let at = "2024-03-14T09:12:00+08:00".parse::<Moment>().unwrap() + TimeDelta::minutes(self.minute);
        let id = Uuid::from_u128(u128::from(self.register.position) + 1);
        self.register.apply(&Recorded { id, meeting: self.meeting, at, seat: "meja-1".into(), event });
        self
    }

    fn step(&mut self, minutes: i64, step: usize) -> &mut Self {
        self.then(minutes, Event::StepEntered { step })
    }

    fn record(&mut self, kind: Kind, content: Content) -> Code {
        let code = self.register.next_code(kind);
        self.then(0, Event::EntryRecorded { code, place: Place::default(), content });
        code
    }

    fn last(&self) -> &Meeting {
        self.register.meetings.last().unwrap()
    }

    fn next_text(&self) -> String {
        self.register.next_agenda(self.last(), &Next { date: day("2024-06-13"), ..Next::default() }).text()
    }

    fn next(&self) -> Agenda {
        reread(&self.next_text())
    }
}

fn reread(text: &str) -> Agenda {
    read(&Source::new("berikutnya.toml", text), &mut |_| Err(FileFault::Missing))
        .unwrap_or_else(|faults| panic!("{text}\n{}", render(&faults, Lang::Id, false)))
}

fn day(date: &str) -> NaiveDate {
    date.parse().unwrap()
}

fn says(text: &str, owners: &[&str]) -> Content {
    Content { text: text.into(), owners: owners.iter().map(|id| (*id).into()).collect(), ..Content::default() }
}

fn minutes(agenda: &Agenda) -> Vec<(&str, u32)> {
    agenda.steps.iter().map(|step| (&*step.title, step.minutes)).collect()
}

fn steps<const N: usize>(steps: [(&str, u32); N]) -> Vec<Step> {
    steps.map(|(title, minutes)| Step { title: title.into(), minutes, ..Step::default() }).into()
}

#[test]
fn the_task_force_stays_and_the_papers_of_the_last_meeting_go() {
    let last = Agenda {
        number: Some("400/12".into()),
        letter: Some("Surat".into()),
        quorum: Some(2),
        letterhead: vec!["PEMERINTAH KOTA".into()],
        place: "Aula".into(),
        ..agenda()
    };
    let held = Held::new(last.clone());
    let next = held.next();
    assert_eq!((next.number.clone(), next.letter.clone(), next.date), (None, None, day("2024-06-13")));
    let same = Agenda { number: last.number.clone(), letter: last.letter.clone(), date: last.date, ..next };
    assert_eq!(Agenda { steps: last.steps.clone(), ..same }, last);
    assert!(held.next_text().contains("title = \"Rakor\"  # judul rapat lalu; periksa tahun dan tahapnya\n"));
}

#[test]
fn what_is_said_of_the_next_meeting_counts() {
    let held = Held::new(agenda());
    let start = NaiveTime::from_hms_opt(13, 30, 0);
    let said = Next { date: day("2024-03-14"), title: Some("Rakor \"II\"".into()), place: Some("Balai".into()), start };
    let text = held.register.next_agenda(held.last(), &said).text();
    let next = reread(&text);
    assert_eq!((&*next.title, &*next.place, next.start), ("Rakor \"II\"", "Balai", start));
    assert_eq!(next.id, "2", "two meetings of one day are told apart");
    assert!(!text.contains("judul rapat lalu"));
}

#[test]
fn it_begins_with_approval_and_review_and_goes_on_as_long_as_things_took() {
    let planned = [("Pembukaan", 10), ("Paparan", 30), ("Klaster", 0), ("Doa", 2), ("Kesepakatan", 15), ("Penutup", 5)];
    let mut held = Held::new(Agenda { steps: steps(planned), ..agenda() });
    held.step(0, 0)
        .step(9, 1)
        .step(40, 2)
        .step(23, 1)
        .step(3, 3)
        .step(1, 5)
        .then(6, Event::MeetingClosed { minutes_due: false });
    let text = held.next_text();
    let expected = [
        ("Pengesahan notula rapat lalu (14 Maret 2024)", 5),
        ("Tindak lanjut rapat lalu", 15),
        ("Pembukaan", 10),
        ("Paparan", 45),
        ("Klaster", 25),
        ("Doa", 5),
        ("Kesepakatan", 15),
        ("Penutup", 5),
    ];
    let next = reread(&text);
    assert_eq!(minutes(&next), expected);
    assert!(next.steps[1].review);
    let remarks: Vec<_> = text.lines().filter(|line| line.starts_with("minutes") && line.contains('#')).collect();
    assert_eq!(
        remarks,
        [
            "minutes = 45  # nyata 43 menit, rencana 30",
            "minutes = 25  # nyata 23 menit",
            "minutes = 5  # nyata 1 menit, rencana 2",
        ]
    );
}

#[test]
fn a_step_that_is_not_over_keeps_its_plan_and_none_is_longer_than_a_day() {
    let mut held = Held::new(Agenda { steps: steps([("Pembukaan", 10), ("Paparan", 30)]), ..agenda() });
    held.step(0, 0);
    (0..30).for_each(|_| _ = held.then(180, Event::FloorGiven { agency: None }));
    held.step(180, 1).then(50, Event::FloorGiven { agency: None });
    assert_eq!(minutes(&held.next())[2..], [("Pembukaan", 1440), ("Paparan", 30)]);
}

#[test]
fn a_step_that_was_passed_by_keeps_its_plan() {
    let planned = steps([("Pembukaan", 10), ("Paparan", 30), ("Klaster", 0), ("Penutup", 5)]);
    let mut held = Held::new(Agenda { steps: planned, ..agenda() });
    held.step(0, 0).step(9, 1).step(0, 2).step(0, 3).then(5, Event::MeetingClosed { minutes_due: false });
    assert_eq!(minutes(&held.next())[2..], [("Pembukaan", 10), ("Paparan", 30), ("Klaster", 0), ("Penutup", 5)]);
    assert!(!held.next_text().contains("nyata 0 menit"));
}

#[test]
fn the_agenda_after_the_next_has_approval_and_review_once() {
    let mut held = Held::new(agenda());
    held.step(0, 0);
    held.plan(held.next());
    held.step(0, 0).step(12, 1).step(38, 2).then(10, Event::MeetingClosed { minutes_due: false });
    let next =
        reread(&held.register.next_agenda(held.last(), &Next { date: day("2024-09-12"), ..Next::default() }).text());
    let expected = [
        ("Pengesahan notula rapat lalu (13 Juni 2024)", 10),
        ("Tindak lanjut rapat lalu", 40),
        ("Pembukaan", 10),
        ("Klaster I", 18),
    ];
    assert_eq!(minutes(&next), expected);
}

#[test]
fn what_was_said_at_a_confidential_step_is_not_copied_into_the_next_agenda() {
    let mut last = agenda();
    last.steps[0].confidential = true;
    let mut held = Held::new(last);
    let place = Place { step: Some(0), ..Place::default() };
    let code = Code { kind: Kind::Commitment, number: 1 };
    held.then(0, Event::EntryRecorded { code, place, content: says("Nama korban", &["dinkes"]) });
    let text = held.next_text();
    assert!(text.contains("KM-1") && !text.contains("Nama korban"), "{text}");
    assert!(held.next().steps.iter().any(|step| step.confidential), "the step stays confidential");
}

#[test]
fn what_has_no_owner_date_or_answer_is_named_under_the_review_and_nothing_is_copied() {
    let mut last = agenda();
    last.clusters[0].confidential = true;
    let mut held = Held::new(last);
    let dated = Some(Deadline { said: "30 April".into(), date: Some(day("2024-04-30")), ..Default::default() });
    held.record(Kind::Commitment, says("Penegakan KTR", &["dinkes", "satpol-pp"]));
    held.record(Kind::Commitment, Content { deadline: dated.clone(), ..says("Rekap", &["dinkes"]) });
    held.record(Kind::Commitment, Content { deadline: dated, ..says("Ruang aman", &[]) });
    let done = held.record(Kind::Commitment, says("Sudah", &["dinkes"]));
    let agency = "dinkes".into();
    held.then(
        0,
        Event::StatusSet { code: done, agency, status: Status::Done, answer: Answer::default(), former: None },
    );
    let stuck = held.record(Kind::Blocker, says("RS belum tersambung", &["disdukcapil"]));
    held.record(Kind::Blocker, says("Data panti\nbelum lengkap", &["dinkes"]));
    let dated = held.register.entries[1].content.deadline.clone();
    held.record(Kind::Commitment, Content { answers: Some(stuck), deadline: dated, ..says("Sambung", &["dinkes"]) });
    held.record(Kind::Commitment, Content { cluster: Some("I".into()), ..says("Nama korban", &["dinkes"]) });
    held.record(Kind::Note, says("Catatan", &[]));
    let text = held.next_text();
    let under: Vec<_> = text.split("kind = \"review\"\n").nth(1).unwrap().lines().collect();
    assert_eq!(
        under[..8],
        [
            "minutes = 15",
            "# Komitmen yang belum selesai muncul sendiri di acara ini.",
            "# Yang perlu diputuskan:",
            "# belum bertanggal: KM-1 Penegakan KTR (Dinkes, Satpol PP)",
            "# belum ada penanggung jawab: KM-3 Ruang aman",
            "# belum terjawab: KD-2 Data panti belum lengkap (Dinkes)",
            "# belum bertanggal: KM-6 … isinya tidak ditulis di sini (Dinkes)",
            "",
        ]
    );
    assert_eq!(held.next().steps.len(), 4);
}

#[test]
fn events_that_are_over_are_left_out_and_holidays_stay() {
    let dated = |name: &str, date| NamedDate { name: name.into(), date: day(date) };
    let events = vec![dated("Verifikasi", "2024-05-20"), dated("HAN", "2024-07-23"), dated("Hari ini", "2024-06-13")];
    let next = Held::new(Agenda { events, holidays: vec![dated("Nyepi", "2024-03-11")], ..agenda() }).next();
    assert_eq!(next.events.iter().map(|event| &*event.name).collect::<Vec<_>>(), ["HAN", "Hari ini"]);
    assert_eq!(next.holidays.len(), 1);
}

#[test]
fn agencies_that_were_added_live_stay_and_still_owe_what_they_promised() {
    let mut held = Held::new(agenda());
    let added =
        |id: &str, name: &str| Agency { id: id.into(), name: name.into(), short: name.into(), ..Agency::default() };
    for (id, name) in [("bpbd", "BPBD"), ("yayasan-é", "Yayasan É")] {
        held.then(0, Event::AgencyAdded { agency: added(id, name), cluster: Some("I".into()) });
    }
    held.record(Kind::Commitment, says("Posko", &["yayasan-é"]));
    let next = held.next();
    assert_eq!(next.clusters[0].members, ["disdukcapil", "dinkes", "bpbd", "yayasan-e"]);
    held.plan(next);
    assert_eq!(held.register.entries.len(), 1);
    assert_eq!(held.register.entries[0].content.owners, ["yayasan-e"]);
    assert_eq!(held.register.short("yayasan-e"), "Yayasan É");
}

#[test]
fn it_is_written_in_the_language_of_the_minutes() {
    let text = Held::new(Agenda { lang: Lang::En, ..agenda() }).next_text();
    let next = reread(&text);
    assert_eq!((next.lang, &*next.steps[0].title), (Lang::En, "Approval of the last minutes (14 March 2024)"));
    assert!(text.contains("# letter = \"Letter of invitation number … of …\"\n"), "{text}");
}

proptest! {
    #[test]
    fn whatever_is_added_live_and_recorded_the_next_agenda_reads_without_fault(
        names in prop::collection::vec("Vertikal|SEMUA|klaster|市場|É x|é X|🙂|-|\\PC{0,12}", 1..6),
        text in "(\\PC|[\"#\n]){0,200}",
    ) {
        let groups = vec![Group { id: "vertikal".into(), members: vec!["dinkes".into()] }];
        let mut held = Held::new(Agenda { groups, ..agenda() });
        for name in names {
            let agency = Agency { name: name.clone(), short: name.chars().take(4).collect(), ..Agency::default() };
            let command = Command::AddAgency { agency, cluster: None };
            let at = "2024-03-14T09:12:00+08:00".parse().unwrap();
            let request = Request { id: Uuid::nil(), meeting: held.meeting, at, seat: "meja-1".into(), command };
            if let Ok(Some(event)) = held.register.decide(&request) {
                held.then(0, event);
            }
        }
        held.record(Kind::Commitment, says(&text, &["dinkes"]));
        let next = held.next();
        prop_assert_eq!(next.agencies.len(), held.last().agenda.agencies.len());
    }
}
