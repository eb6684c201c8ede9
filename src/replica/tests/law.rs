//! The law of the live register: whatever two consoles do and whatever their disks do, nothing vanishes or doubles.

use proptest::prelude::*;

use super::desk::{Desk, Fate, Fated, content, note, texts};
use crate::register::{Code, Kind, Status};
use crate::replica::*;
use crate::store::Memory;

#[derive(Clone, Debug)]
enum Happening {
    Ask(usize, Box<Command>),
    Follow(usize),
}

fn any_happening() -> impl Strategy<Value = Happening> {
    let code = (prop::sample::select(vec![Kind::Note, Kind::Blocker]), 1..5u32)
        .prop_map(|(kind, number)| Code { kind, number });
    let command = prop_oneof![
        4 => "[a-z]{1,6}".prop_map(|text| note(&text)),
        2 => (code.clone(), "[a-z]{1,6}").prop_map(|(code, text)| Command::Change { code, before: None, content: content(&text) }),
        1 => code.clone().prop_map(|code| Command::Convert { code, kind: Kind::Blocker }),
        1 => code.clone().prop_map(|code| Command::Withdraw { code, reason: "keliru".into() }),
        1 => code.prop_map(|code| Command::SetStatus { code, agency: "disdukcapil".into(), status: Status::Done, answer: Default::default() }),
        1 => (0..2usize).prop_map(Command::EnterStep),
        1 => Just(Command::Undo),
        1 => Just(Command::Redo),
        1 => prop::sample::select(vec![Command::Close, Command::Reopen]),
    ];
    prop_oneof![
        4 => (0..2usize, command).prop_map(|(desk, command)| Happening::Ask(desk, Box::new(command))),
        1 => (0..2usize).prop_map(Happening::Follow),
    ]
}

fn any_fates() -> impl Strategy<Value = Vec<Fate>> {
    let fate = prop_oneof![4 => Just(Fate::Written), 2 => Just(Fate::Full), 1 => Just(Fate::WrittenUnheard)];
    prop::collection::vec(fate, 0..30)
}

proptest! {
    #[test]
    fn two_consoles_end_alike_and_every_entry_is_saved_exactly_once(
        happenings in prop::collection::vec(any_happening(), 0..50),
        fates in [any_fates(), any_fates()],
    ) {
        let log = Memory::default();
        let logs = [Fated::on(&log), Fated::on(&log)];
        let mut desks = [Desk::opened(logs[0].clone(), "meja/1"), Desk::opened(logs[1].clone(), "meja/2")];
        logs.iter().zip(&fates).for_each(|(log, fates)| log.meets(fates));

        let mut typed = Vec::new();
        let mut refused = Vec::new();
        for happening in happenings {
            match happening {
                Happening::Ask(desk, command) => {
                    let accepted = desks[desk].ask(*command.clone()).is_ok();
                    typed.extend(text_of(&command).filter(|_| accepted));
                }
                Happening::Follow(desk) => refused.extend(desks[desk].sync().refused),
            }
        }
        logs.iter().for_each(|log| log.fates.borrow_mut().clear());
        for desk in [0, 1, 0] {
            refused.extend(desks[desk].sync().refused);
        }

        prop_assert_eq!([desks[0].live.unsaved(), desks[1].live.unsaved()], [0, 0]);
        prop_assert_eq!(desks[0].live.trouble(), None);
        prop_assert_eq!(desks[0].live.register(), desks[1].live.register());
        let reader = Desk::at(log.clone(), "meja/3");
        prop_assert_eq!(desks[0].live.register(), reader.live.register());
        let mut kept = texts(&log);
        kept.extend(refused.iter().filter_map(|(command, _)| text_of(command)));
        kept.sort();
        typed.sort();
        prop_assert_eq!(kept, typed, "each text is in the log once, or came back as refused");
    }
}

fn text_of(command: &Command) -> Option<String> {
    match command {
        Command::Record { content, .. } => Some(content.text.clone()),
        _ => None,
    }
}
