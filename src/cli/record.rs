//! `rakor record`: entries without the screen, one a line, each answered once it is on disk.

use std::io::{self, IsTerminal};

use super::args;
use super::context::{CommandResult, Context, Failure, warn};
use super::hours;
use super::lines::{self, LONGEST, Line, NotUtf8};
use super::load;
use super::older_agenda;
use crate::agenda::{Agenda, ClusterId};
use crate::capture::{self, Directory, Doubt, Meaning, Question, Room, cluster_called};
use crate::lang::Lang;
use crate::register::{Command, Entry, Event, Kind, Meeting, MeetingId, Rejection, State};
use crate::replica::Replica;
use crate::report::fact::Fact;
use crate::text::clean;

/// A meeting that takes entries.
struct OpenMeeting {
    context: Context,
    live: Replica,
    meeting: MeetingId,
    directory: Directory,
    /// The cluster that was named; otherwise the one that the meeting is at.
    cluster: Option<ClusterId>,
    seat: String,
}

/// Why a line was not recorded.
#[derive(Debug, thiserror::Error)]
#[error("not recorded: {self:?}")]
enum Setback {
    /// The next line may do better.
    Line(String),
    /// The register takes nothing more.
    Register(String),
}

impl From<Setback> for Failure {
    fn from(setback: Setback) -> Self {
        let (Setback::Line(reason) | Setback::Register(reason)) = setback;
        Self::Refused(reason)
    }
}

pub fn record(context: &Context, record: &args::RecordArgs) -> CommandResult {
    let mut table = OpenMeeting::open(context, record)?;
    if !(record.opened.is_empty() && record.closed.is_empty()) {
        table.note_times(&record.opened, &record.closed)?;
        if record.lines.is_empty() && io::stdin().is_terminal() {
            return Ok(());
        }
    }
    if !record.lines.is_empty() {
        let lines = record.lines.iter().flat_map(|argument| lines::lines(argument.as_bytes()));
        return table.take(lines);
    }
    let input = io::stdin().lock();
    if input.is_terminal() {
        warn(context.lang.type_lines());
        return table.take(lines::lines(input));
    }
    match lines::checked(input).map_err(|error| Failure::Refused(context.lang.input_failed(error)))? {
        Ok(text) => table.take(lines::lines(text)),
        Err(NotUtf8::Utf16) => Err(Failure::Refused(context.lang.input_utf16().into())),
        Err(NotUtf8::Other { line }) => Err(Failure::Refused(context.lang.input_not_utf8(line))),
    }
}

impl OpenMeeting {
    fn open(context: &Context, record: &args::RecordArgs) -> CommandResult<Self> {
        let agenda = record.agenda.as_ref().map(|path| load(context, path)).transpose()?;
        let context = agenda.as_ref().map_or_else(|| context.clone(), |agenda| context.of_agenda(agenda));
        let (live, meeting) = match agenda {
            Some(agenda) => planned(&context, older_agenda::settled(&context, agenda, record.older, false)?)?,
            None => found(&context, &record.which)?,
        };
        let directory = Directory::with(&Agenda::default(), context.shorthand.clone());
        let zone = live.register().meeting(meeting).map(|meeting| meeting.agenda.zone).unwrap_or_default();
        if zone.offset() != context.clock.zone().offset() {
            warn(&context.lang.another_zone(context.clock.zone(), zone));
        }
        let (lang, seat) = (context.lang, seat(&context));
        let mut table = Self { context, live, meeting, directory, cluster: None, seat };
        let refuse = |refusal: Rejection| Failure::Refused(refusal.sentence(lang));
        let meeting = table.meeting()?;
        let (day, now) = (meeting.agenda.date, table.context.now(zone));
        let is_told =
            !record.opened.is_empty() || !record.closed.is_empty() || !meeting.noted_times.sittings.is_empty();
        if !is_told && meeting.day_of(now) != meeting.agenda.local_date(now) {
            warn(&lang.not_today(lang.date(day)));
        }
        if meeting.state() == State::Closed {
            return Err(refuse(Rejection::MeetingClosed));
        }
        table.cluster = match &record.cluster {
            Some(named) => {
                Some(cluster_called(named, &meeting.agenda).ok_or_else(|| refuse(Rejection::NoCluster(clean(named))))?)
            }
            None => None,
        };
        Ok(table)
    }

    /// Notes when the meeting sat, and says so.
    fn note_times(&mut self, opened: &[String], closed: &[String]) -> CommandResult {
        let lang = self.context.lang;
        let times = hours::noted(&self.context, self.meeting()?, opened, closed)?;
        let told = lang.told_times(lang.hours_noted(&times));
        self.execute(Command::NoteTimes(times))?;
        self.context.say(&(told + "\n"))
    }

    fn meeting(&self) -> Result<&Meeting, Setback> {
        self.live.register().meeting(self.meeting).ok_or_else(|| self.refused(Rejection::NoMeeting))
    }

    fn take(&mut self, lines: impl Iterator<Item = io::Result<Line>>) -> CommandResult {
        let lang = self.context.lang;
        let mut listened = Ok(());
        let mut refused = false;
        for (line, number) in lines.zip(1..) {
            let answer = match line.map_err(|error| Failure::Refused(lang.input_failed(error)))? {
                Line::Text(line) if line.is_empty() => continue,
                Line::Text(line) => self.put(&line),
                Line::TooLong => Err(Setback::Line(lang.line_too_long(LONGEST / 1024))),
                Line::NotText => Err(Setback::Line(lang.line_not_text().into())),
            };
            match answer {
                Ok(answer) => listened = listened.and_then(|()| self.context.say(&answer)),
                Err(Setback::Line(reason)) => {
                    warn(&lang.line_refused(number, reason));
                    refused = true;
                }
                Err(Setback::Register(reason)) => {
                    warn(&lang.line_refused(number, reason));
                    return Err(Failure::Told);
                }
            }
        }
        if refused { Err(Failure::Told) } else { listened }
    }

    /// Records a line, and says how it was understood.
    fn put(&mut self, line: &str) -> Result<String, Setback> {
        let lang = self.context.lang;
        self.live.sync(self.context.now(self.meeting()?.agenda.zone));
        if let Some(meeting) = self.live.register().meeting(self.meeting) {
            self.directory.refresh(&meeting.agenda);
        }
        let mut line = line.to_owned();
        let kind = capture::kind_said(&line, &self.directory).map_or(Kind::Commitment, |(kind, place)| {
            line.replace_range(place, "");
            kind
        });
        let meeting = self.meeting()?;
        let room = self.room(meeting, kind);
        let reading = capture::read(&line, &room);
        if let Some(question) = reading.questions.first() {
            return Err(Setback::Line(asked(question, &room, lang)));
        }
        let doubts: String =
            reading.doubts.iter().map(|doubt| format!("  ! {}\n", clean(&doubt.sentence(lang, &room)))).collect();
        let is_told = reading.doubts.iter().any(|doubt| matches!(doubt, Doubt::SaidBefore(_)));
        let same = |entry: &&Entry| entry.stands() && entry.kind() == kind && entry.content == reading.content;
        let again = self.live.register().entries_of(meeting).find(same).filter(|_| !is_told);
        let again = again.map(|entry| format!("  ! {}\n", lang.recorded_again(entry.code.show(meeting.agenda.lang))));
        let step = self.step(meeting);
        if let (State::Planned, Some(step)) = (meeting.state(), step) {
            self.execute(Command::EnterStep(step))?;
        }
        let place = self.meeting()?.place(step, None, reading.speakers);
        let event = self.execute(Command::Record { kind, place, content: reading.content })?;
        let entry = match event {
            Some(Event::EntryRecorded { code, .. }) => self.live.register().entry(code),
            _ => None,
        };
        let agenda = &self.meeting()?.agenda;
        let answer = entry.map(|entry| sentence(entry, agenda, lang) + "\n").unwrap_or_default();
        Ok(answer + &doubts + &again.unwrap_or_default())
    }

    fn execute(&mut self, command: Command) -> Result<Option<Event>, Setback> {
        let zone = self.meeting()?.agenda.zone;
        let done = self.live.execute(self.meeting, self.context.now(zone), &self.seat, command);
        let outcome = done.map_err(|refusal| self.refused(refusal))?;
        match self.live.trouble() {
            Some(trouble) if !outcome.saved => {
                Err(Setback::Register(trouble.sentence(self.context.lang, &self.context.register)))
            }
            _ => Ok(outcome.event),
        }
    }

    fn refused(&self, refusal: Rejection) -> Setback {
        Setback::Line(refusal.sentence(self.context.lang))
    }

    fn room<'b>(&'b self, meeting: &'b Meeting, kind: Kind) -> Room<'b> {
        let here = meeting.current_step().and_then(|step| step.cluster.as_deref());
        let cluster = self.cluster.as_deref().or(here);
        let confidential = self.step(meeting).is_some_and(|step| meeting.is_confidential(step));
        let today = meeting.today(self.context.now(meeting.agenda.zone));
        Room {
            register: self.live.register(),
            meeting,
            directory: &self.directory,
            cluster,
            floor: None,
            today,
            confidential,
            kind,
        }
    }

    /// The step at which the entry is recorded: the cluster's, or the one that the meeting is at or begins with.
    fn step(&self, meeting: &Meeting) -> Option<usize> {
        let steps = &meeting.agenda.steps;
        let own = self.cluster.as_ref().and_then(|id| steps.iter().position(|step| step.cluster.as_ref() == Some(id)));
        own.or_else(|| meeting.step()).or((!steps.is_empty()).then_some(0))
    }
}

/// The meeting of an agenda, brought into the register.
fn planned(context: &Context, agenda: Agenda) -> CommandResult<(Replica, MeetingId)> {
    let mut live = Replica::open(context.log()?, &agenda.series).map_err(|trouble| context.trouble(&trouble))?;
    let known = live.register().meeting_of(&agenda);
    if known.is_none_or(|meeting| meeting.state() != State::Closed) {
        let plan = Command::Plan(Box::new(agenda.clone()));
        let outcome = live.execute(None, context.now(agenda.zone), &seat(context), plan);
        let outcome = outcome.map_err(|refusal| Failure::Refused(refusal.sentence(context.lang)))?;
        if let (false, Some(trouble)) = (outcome.saved, live.trouble()) {
            return Err(context.trouble(trouble));
        }
    }
    let meeting = live.register().meeting_of(&agenda).map(|meeting| meeting.id);
    let meeting = meeting.ok_or_else(|| Failure::Refused(context.lang.no_meeting_runs().into()))?;
    Ok((live, meeting))
}

fn seat(context: &Context) -> String {
    format!("{}/record", context.host)
}

/// The meeting that was named, or the one that runs.
fn found(context: &Context, which: &args::Which) -> CommandResult<(Replica, MeetingId)> {
    let catalog = context.catalog()?;
    let listed = match &which.meeting {
        Some(wanted) => catalog.named(wanted, which.series.as_deref()),
        None => catalog.running(which.series.as_deref()),
    };
    let listed = listed.map_err(|error| context.not_found(&error))?;
    let live = Replica::resume(context.log()?, listed.register.clone()).map_err(|trouble| context.trouble(&trouble))?;
    Ok((live, listed.meeting.id))
}

/// What a line leaves open, with what it could mean.
fn asked(question: &Question, room: &Room, lang: Lang) -> String {
    let sentence = clean(&question.sentence(lang, room));
    let choices = question.choices();
    let offered = choices.iter().filter(|choice| matches!(choice, Meaning::Agency(_) | Meaning::Cluster(_))).count();
    if offered < 2 {
        return sentence;
    }
    let labels: Vec<_> = question.labels(lang, room).iter().take(offered).map(|choice| clean(choice)).collect();
    format!("{sentence} ({})", labels.join("; "))
}

/// `KM-3 Kirim data · Dinkes · bersama Dinsos · 30 Juni 2024, Minggu · indikator 4`
fn sentence(entry: &Entry, agenda: &Agenda, lang: Lang) -> String {
    let head = format!("{} {}", entry.code.show(agenda.lang), clean(&entry.content.text));
    let facts = entry.content.facts(entry.kind(), agenda);
    let told = facts.iter().filter_map(|fact| match fact {
        Fact::NoOwner | Fact::NoDeadline | Fact::Evidence(_) | Fact::Quantities(_) => None,
        Fact::Deadline(deadline) => Some(lang.due_in_full(deadline)),
        fact => Some(fact.shortly(agenda, lang)),
    });
    std::iter::once(head).chain(told).collect::<Vec<_>>().join(" · ")
}
