//! An agenda that is revised while its meeting runs.

use super::*;

fn titled(titles: &[(&str, u32)]) -> Agenda {
    let step = |(title, minutes): &(&str, u32)| match title.strip_prefix("Klaster ") {
        Some(id) => Step { title: title.to_string(), minutes: *minutes, cluster: Some(id.into()), ..Step::default() },
        None => Step { title: title.to_string(), minutes: *minutes, ..Step::default() },
    };
    Agenda { steps: titles.iter().map(step).collect(), ..agenda() }
}

const PLANNED: [(&str, u32); 4] = [("Pembukaan", 10), ("Laporan", 5), ("Klaster I", 18), ("Penutup", 10)];

/// A meeting in which something was said at the report and in the cluster, where it is now.
fn held() -> Hall {
    let mut hall = Hall::new();
    hall.ask("meja-1", Command::Plan(Box::new(titled(&PLANNED)))).unwrap();
    for (step, text) in [(1, "di laporan"), (2, "di klaster")] {
        hall.ask("meja-1", Command::EnterStep(step)).unwrap();
        hall.say(&[], Kind::Note, promise(text, &[]));
    }
    hall
}

/// Where the notes were said and where the meeting is, by the titles of the steps; the steps that were visited.
fn places(hall: &Hall) -> (Vec<&str>, Vec<&str>) {
    let meeting = hall.meeting();
    let title = |step: usize| meeting.agenda.steps[step].title.as_str();
    let said = hall.register.entries.iter().map(|entry| entry.place.step).chain([meeting.step()]);
    let visited = meeting.visits.iter().map(|visit| title(visit.step));
    (said.map(|step| step.map_or("–", title)).collect(), visited.collect())
}

#[test]
fn what_was_said_stays_where_it_was_said() {
    for (revised, report) in [
        (&[("Pembukaan", 10), ("Doa", 3), ("Laporan", 5), ("Klaster I", 18), ("Penutup", 10)][..], "Laporan"),
        (&[("Klaster I", 18), ("Pembukaan", 10), ("Laporan", 5)], "Laporan"),
        (&[("Pembukaan", 10), ("Laporan panitia", 7), ("Klaster I", 18), ("Penutup", 10)], "Laporan panitia"),
        (&[("Pembukaan", 10), ("Klaster I", 18), ("Penutup", 10)], "Laporan"),
    ] {
        let mut hall = held();
        hall.ask("meja-1", Command::Plan(Box::new(titled(revised)))).unwrap();
        let expected = (vec![report, "Klaster I", "Klaster I"], vec!["Pembukaan", report, "Klaster I"]);
        assert_eq!(places(&hall), expected, "{revised:?}");
    }
}

#[test]
fn a_step_that_was_held_stays_when_the_agenda_drops_it_and_one_that_was_not_goes() {
    let mut hall = held();
    let shorter = titled(&[("Pembukaan", 10), ("Klaster I", 19)]);
    hall.ask("meja-1", Command::Plan(Box::new(shorter.clone()))).unwrap();
    let steps = |hall: &Hall| {
        let steps = hall.meeting().agenda.steps.iter();
        steps.map(|step| (step.title.clone(), step.minutes)).collect::<Vec<_>>()
    };
    let kept =
        [("Pembukaan", 10), ("Laporan", 0), ("Klaster I", 19)].map(|(title, minutes)| (title.to_owned(), minutes));
    assert_eq!(steps(&hall), kept);
    let events = hall.log.len();
    hall.ask("meja-1", Command::Plan(Box::new(shorter))).unwrap();
    assert_eq!(hall.log.len(), events, "the same file says nothing new");
    hall.ask("meja-1", Command::Plan(Box::new(titled(&[("Laporan", 5), ("Klaster I", 20), ("Pembukaan", 1)]))))
        .unwrap();
    assert_eq!(places(&hall).0, ["Laporan", "Klaster I", "Klaster I"]);
}

#[test]
fn a_line_that_was_typed_before_the_revision_goes_where_it_was_said() {
    let mut hall = held();
    let place = hall.meeting().place(Some(2), None, Vec::new());
    let revised = titled(&[("Pembukaan", 10), ("Doa", 3), ("Laporan", 5), ("Klaster I", 18), ("Penutup", 10)]);
    hall.ask("meja-2", Command::Plan(Box::new(revised))).unwrap();
    let content = promise("sesudahnya", &[]);
    hall.ask("meja-1", Command::Record { kind: Kind::Note, place, content }).unwrap();
    assert_eq!(places(&hall).0, ["Laporan", "Klaster I", "Klaster I", "Klaster I"]);
}

#[test]
fn an_older_file_turns_the_agenda_back_only_where_that_is_meant() {
    let mut hall = held();
    let newer = Agenda { place: "Aula baru".into(), ..titled(&PLANNED) };
    hall.ask("meja-1", Command::Plan(Box::new(newer))).unwrap();
    let refused = hall.ask("meja-2", Command::Plan(Box::new(titled(&PLANNED))));
    assert!(matches!(&refused, Err(Rejection::OlderAgenda(_, seat)) if seat == "meja-1"), "{refused:?}");
    assert_eq!(hall.meeting().agenda.place, "Aula baru");
    hall.ask("meja-2", Command::Replan(Box::new(titled(&PLANNED)))).unwrap();
    assert_eq!(hall.meeting().agenda.place, "");
    hall.ask("meja-2", Command::Plan(Box::new(titled(&PLANNED)))).unwrap();
}

#[test]
fn an_agency_that_vanishes_keeps_its_name_and_what_it_said_can_still_be_changed() {
    let mut hall = held();
    hall.say(&[], Kind::Commitment, promise("Patroli", &["satpol-pp"]));
    let mut fewer = titled(&PLANNED);
    fewer.agencies.retain(|agency| agency.id != "satpol-pp");
    hall.ask("meja-1", Command::Plan(Box::new(fewer))).unwrap();
    assert_eq!(
        (hall.meeting().agenda.short("satpol-pp"), hall.register.short("satpol-pp")),
        ("Satpol PP", "Satpol PP")
    );
    hall.ask(
        "meja-1",
        Command::Change { code: code("KM-1"), before: None, content: promise("Patroli malam", &["satpol-pp"]) },
    )
    .unwrap();
    let other = Command::Change { code: code("KM-1"), before: None, content: promise("Patroli", &["dinsos"]) };
    assert_eq!(hall.ask("meja-1", other), Err(Rejection::NoAgency("dinsos".into())));
}
