//! When a meeting sits: nights, adjournments, corrections, and clocks that are wrong.

use chrono::TimeDelta;

use super::*;

fn at(time: &str) -> Moment {
    format!("{time}:00+08:00").parse().unwrap()
}

/// A meeting over two days, each event at its time.
fn two_days() -> Hall {
    let mut hall = Hall { meeting: None, minute: 0, log: Vec::new(), register: Register::new("kla") };
    hall.ask_at(at("2024-03-14T08:00"), "meja-1", Command::Plan(Box::new(agenda()))).unwrap();
    hall.meeting = Some(hall.register.meetings[0].id);
    for (time, command) in [
        ("2024-03-14T09:00", Command::EnterStep(0)),
        ("2024-03-14T09:10", Command::EnterStep(1)),
        ("2024-03-14T16:00", Command::GiveFloor(Some("dinkes".into()))),
        ("2024-03-15T08:30", Command::GiveFloor(Some("satpol-pp".into()))),
        ("2024-03-15T08:40", Command::EnterStep(0)),
    ] {
        hall.ask_at(at(time), "meja-1", command).unwrap();
    }
    hall
}

#[test]
fn a_night_is_a_pause_and_the_days_are_named() {
    let hall = two_days();
    let meeting = hall.meeting();
    let used = |step, time| meeting.used(step, at(time)).num_minutes();
    assert_eq!(used(1, "2024-03-15T08:40"), 6 * 60 + 50 + 10, "from 09.10 to the last word, and ten minutes more");
    assert_eq!(used(0, "2024-03-15T09:00"), 10 + 20);
    assert_eq!(used(0, "2024-03-16T09:00"), 10, "the night after has no end yet");
    assert_eq!(meeting.days(), [day("2024-03-14"), day("2024-03-15")]);
    let sitting = |from, until: Option<&str>| TimeSpan { from: at(from), until: until.map(at) };
    let sittings = [sitting("2024-03-14T09:00", Some("2024-03-14T16:00")), sitting("2024-03-15T08:30", None)];
    assert_eq!(meeting.sittings(), sittings);
    assert!(meeting.longest_turn("satpol-pp", at("2024-03-15T08:40"), |_| true) >= TimeDelta::minutes(5));
    assert!(
        meeting.longest_turn("dinkes", at("2024-03-15T08:40"), |_| true) < TimeDelta::seconds(5),
        "the night gave it no voice"
    );
}

#[test]
fn tomorrow_is_counted_from_the_day_on_which_it_is_said() {
    let hall = two_days();
    let today = |time| hall.meeting().today(at(time));
    assert_eq!(today("2024-03-14T12:00"), day("2024-03-14"));
    assert_eq!(today("2024-03-15T12:00"), day("2024-03-15"));
    assert_eq!(today("2020-01-01T12:00"), day("2024-03-14"), "a clock that stands years back is not believed");
    assert_eq!(today("2031-01-01T12:00"), day("2024-03-14"), "nor one that is years ahead");
}

#[test]
fn a_rehearsal_on_another_day_counts_from_the_agendas_date() {
    let mut hall = Hall::new();
    let opened = at("2026-11-02T10:00");
    let next = Agenda { date: day("2024-06-13"), ..agenda() };
    hall.ask_at(opened, "meja-1", Command::Plan(Box::new(next))).unwrap();
    hall.meeting = Some(hall.register.meetings[1].id);
    hall.ask_at(opened, "meja-1", Command::EnterStep(0)).unwrap();
    let meeting = hall.register.meeting(hall.meeting.unwrap()).unwrap();
    assert_eq!(meeting.today(opened), day("2024-06-13"));
    assert_eq!(meeting.today(opened + TimeDelta::days(1)), day("2024-06-14"));
}

#[test]
fn an_adjournment_stops_the_clock_until_the_meeting_goes_on() {
    let mut hall = Hall::new();
    let command = |hall: &mut Hall, minute, command| hall.ask_at(moment(minute), "meja-1", command);
    command(&mut hall, 10, Command::EnterStep(1)).unwrap();
    command(&mut hall, 20, Command::Adjourn).unwrap();
    assert!(hall.meeting().is_adjourned());
    assert_eq!(command(&mut hall, 21, Command::Adjourn), Err(Rejection::AdjournedAlready));
    assert_eq!(hall.meeting().used(1, moment(60)).num_minutes(), 10);
    command(&mut hall, 80, Command::GiveFloor(Some("dinkes".into()))).unwrap();
    assert!(!hall.meeting().is_adjourned());
    assert_eq!(hall.meeting().used(1, moment(85)).num_minutes(), 15);
    assert_eq!(hall.meeting().adjourned, [(moment(20), Some(moment(80)))]);
    assert_eq!(command(&mut hall, 86, Command::Resume), Err(Rejection::NotAdjourned));
}

#[test]
fn closing_after_midnight_is_the_closing_that_happened() {
    let mut hall = Hall::new();
    for (time, command) in [
        ("2024-03-14T21:00", Command::GiveFloor(Some("dinkes".into()))),
        ("2024-03-14T23:50", Command::Close),
        ("2024-03-15T00:05", Command::Reopen),
        ("2024-03-15T00:20", Command::Close),
    ] {
        hall.ask_at(at(time), "meja-1", command).unwrap();
    }
    assert_eq!(hall.meeting().ended_at(), Some(at("2024-03-15T00:20")));
}

#[test]
fn a_correction_on_another_day_takes_no_time_and_moves_no_gavel() {
    let mut hall = Hall::new();
    for (time, command) in [
        ("2024-03-14T12:30", Command::Close),
        ("2024-03-20T10:00", Command::Reopen),
        ("2024-03-20T10:01", Command::EnterStep(1)),
        ("2024-03-20T10:05", Command::Close),
    ] {
        hall.ask_at(at(time), "meja-1", command).unwrap();
    }
    let meeting = hall.meeting();
    assert_eq!((meeting.ended_at(), meeting.days()), (Some(at("2024-03-14T12:30")), vec![day("2024-03-14")]));
    assert_eq!((meeting.step(), meeting.used(1, at("2024-03-21T00:00"))), (Some(1), TimeDelta::zero()));
}

#[test]
fn a_meeting_that_was_closed_for_the_night_goes_on_when_that_is_said() {
    let mut hall = Hall::new();
    for (time, command) in [
        ("2024-03-14T16:30", Command::Close),
        ("2024-03-15T08:30", Command::Reopen),
        ("2024-03-15T08:30", Command::Resume),
        ("2024-03-15T12:00", Command::Close),
    ] {
        hall.ask_at(at(time), "meja-1", command).unwrap();
    }
    let meeting = hall.meeting();
    assert_eq!(meeting.ended_at(), Some(at("2024-03-15T12:00")));
    assert_eq!(meeting.days(), [day("2024-03-14"), day("2024-03-15")]);
}

#[test]
fn what_came_first_is_said_by_the_log_and_not_by_the_clock() {
    let mut hall = Hall::new();
    hall.record(Kind::Commitment, promise("Perwali", &["disdukcapil"]));
    hall.ask("meja-1", Command::Close).unwrap();
    // The battery of the clock is empty: the second meeting is held years before the first.
    let wrong = at("2019-01-01T09:00");
    hall.ask_at(wrong, "meja-1", Command::Plan(Box::new(Agenda { date: day("2024-06-13"), ..agenda() }))).unwrap();
    hall.meeting = Some(hall.register.meetings[1].id);
    hall.ask_at(wrong, "meja-1", Command::EnterStep(0)).unwrap();
    let meeting = hall.register.meeting(hall.meeting.unwrap()).unwrap();
    let carried = |meeting| hall.register.carried_into(meeting).map(|entry| entry.code.to_string()).collect::<Vec<_>>();
    assert_eq!(carried(meeting), ["KM-1"]);
    let set = Command::SetStatus {
        code: code("KM-1"),
        agency: "disdukcapil".into(),
        status: Status::Done,
        answer: answer(""),
    };
    hall.ask_at(wrong, "meja-1", set).unwrap();
    let known = |at: usize| hall.register.known_to(&hall.register.meetings[at]).entry(code("KM-1")).unwrap().status();
    assert_eq!((known(0), known(1)), (Status::Open, Status::Done));
    assert_eq!(hall.register.meetings.last().unwrap().id, hall.meeting.unwrap());
}
