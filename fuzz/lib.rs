//! What the targets share: the example agenda, and a meeting that was planned by it.

use std::sync::LazyLock;

use rakor::agenda::diagnostic::{FileFault, Source};
use rakor::agenda::{self, Agenda};
use rakor::calendar::Moment;
use rakor::register::{Command, MeetingId, Recorded, Register, Request};

pub static AGENDA: LazyLock<Agenda> = LazyLock::new(|| {
    let text = include_str!("../agendas/kla-kota-kupang-2024.toml");
    agenda::read(&Source::new("agenda.toml", text), &mut beside).expect("the example is without fault")
});

/// The directory of agencies that the example includes.
fn beside(name: &str) -> Result<Source, FileFault> {
    Ok(Source::new(name, include_str!("../agendas/kota-kupang.toml")))
}

pub fn missing(_: &str) -> Result<Source, FileFault> {
    Err(FileFault::Missing)
}

pub fn now() -> Moment {
    "2024-03-14T09:12:00+08:00".parse().expect("a moment")
}

/// A register in which one meeting is planned.
pub fn planned() -> Register {
    let mut register = Register::new(AGENDA.series.clone());
    let meeting = MeetingId::from_log("00000000-0000-0000-0000-000000000001".parse().expect("an id"));
    let command = Command::Plan(Box::new(AGENDA.clone()));
    let request = Request { id: Default::default(), meeting, at: now(), seat: "meja/1".into(), command };
    let event = register.decide(&request).expect("it can be planned").expect("it is new");
    let Request { id, meeting, at, seat, .. } = request;
    register.apply(&Recorded { id, meeting, at, seat, event });
    register
}
