//! Laws: whatever is asked, nothing vanishes, nothing doubles, and the log is the register.

use proptest::prelude::*;

use super::*;

pub fn any_command() -> impl Strategy<Value = Command> {
    let agency = prop::sample::select(vec!["disdukcapil", "dinkes", "satpol-pp", "dinsos"]);
    let code = (prop::sample::select(Kind::ALL.to_vec()), 1..4u32).prop_map(|(kind, number)| Code { kind, number });
    let content =
        (".{0,12}", prop::collection::vec(agency.clone(), 0..3)).prop_map(|(text, owners)| promise(&text, &owners));
    let kind = prop::sample::select(Kind::ALL.to_vec());
    let (code_pair, agreed, shown) = ((code.clone(), code.clone()), code.clone(), code.clone());
    let any_part = (code.clone(), agency.clone());
    prop_oneof![
        (0..3usize).prop_map(Command::EnterStep),
        agency.clone().prop_map(|agency| Command::GiveFloor(Some(agency.into()))),
        (kind.clone(), content.clone()).prop_map(|(kind, content)| Command::Record {
            kind,
            place: Place::default(),
            content
        }),
        (code.clone(), content).prop_map(|(code, content)| Command::Change { code, before: None, content }),
        (code.clone(), kind).prop_map(|(code, kind)| Command::Convert { code, kind }),
        (code.clone(), ".{0,3}").prop_map(|(code, reason)| Command::Withdraw { code, reason }),
        (code, agency.clone()).prop_map(|(code, agency)| Command::SetStatus {
            code,
            agency: agency.into(),
            status: Status::Done,
            answer: Answer::default(),
        }),
        (any_part.clone(), 1..29u32).prop_map(|((code, agency), day)| Command::SetStatus {
            code,
            agency: agency.into(),
            status: Status::Postponed,
            answer: Answer { deadline: Some(until(&format!("2024-06-{day:02}"))), ..answer("nanti") },
        }),
        any_part.prop_map(|(code, agency)| Command::NoAnswer { code, agency: agency.into() }),
        agency.prop_map(|agency| Command::NoteAttendance {
            agency: agency.into(),
            attendance: Some(Attendance::default())
        }),
        ".{0,3}".prop_map(|name| Command::AddAgency {
            agency: Agency { name, ..Agency::default() },
            cluster: Some("I".into())
        }),
        code_pair.clone().prop_map(|(code, into)| Command::Join { code, into }),
        code_pair.prop_map(|(one, other)| Command::Settle { one, other, settled: Some(Resolution::Led { by: other }) }),
        agreed.prop_map(Command::Agree),
        shown.prop_map(|code| Command::Show(Display::ReadBack { code })),
        Just(Command::Close),
        Just(Command::Reopen),
        Just(Command::Undo),
        Just(Command::Redo),
    ]
}

pub fn any_meeting() -> impl Strategy<Value = Vec<(&'static str, Command)>> {
    prop::collection::vec((prop::sample::select(vec!["meja-1", "meja-2"]), any_command()), 0..40)
}

proptest! {
    #[test]
    fn replaying_the_log_gives_the_same_register(commands in any_meeting()) {
        let mut hall = Hall::new();
        for (seat, command) in commands {
            let _ = hall.ask(seat, command);
        }
        let mut replayed = Register::new("kla");
        for recorded in &hall.log {
            let line = serde_json::to_string(recorded).unwrap();
            replayed.apply(&serde_json::from_str(&line).unwrap());
        }
        prop_assert_eq!(&replayed, &hall.register);
    }

    #[test]
    fn nothing_vanishes_and_nothing_doubles(commands in any_meeting()) {
        let mut hall = Hall::new();
        let mut seen = Vec::new();
        for (seat, command) in commands {
            let _ = hall.ask(seat, command);
            let codes: Vec<_> = hall.register.entries.iter().map(|entry| entry.code).collect();
            prop_assert!(codes.starts_with(&seen));
            let mut once = codes.clone();
            once.sort();
            once.dedup();
            prop_assert_eq!(once.len(), codes.len());
            seen = codes;
        }
    }

    #[test]
    fn undo_then_redo_changes_nothing(commands in any_meeting()) {
        let mut hall = Hall::new();
        for (_, command) in commands {
            let _ = hall.ask("meja-1", command);
        }
        let contents = |hall: &Hall| {
            hall.register.entries.iter()
                .map(|entry| (entry.code, entry.content.clone(), entry.status(), entry.agreed.is_some(), entry.progress.keys().filter(|owner| entry.status_of(owner) != Status::Open).count()))
                .collect::<Vec<_>>()
        };
        let before = contents(&hall);
        if hall.ask("meja-1", Command::Undo).is_ok() {
            hall.ask("meja-1", Command::Redo).unwrap();
        }
        prop_assert_eq!(contents(&hall), before);
    }

    #[test]
    fn any_order_of_facts_is_accepted(mut commands in any_meeting(), order in any::<u64>()) {
        let mut hall = Hall::new();
        for (seat, command) in commands.drain(..) {
            let _ = hall.ask(seat, command);
        }
        let mut log = hall.log.clone();
        let length = log.len();
        log.rotate_left(order as usize % length);
        let mut register = Register::new("kla");
        log.iter().for_each(|recorded| register.apply(recorded));
        prop_assert_eq!(register.position, length as u64);
    }
}
