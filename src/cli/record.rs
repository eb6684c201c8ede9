//! `rakor record`: entries without the screen, one a line, each answered once it is on disk.

use std::io::{self, IsTerminal};

use super::args;
use super::context::{Answer, Context, Failure, warn};
use super::lines::{self, LONGEST, Line};
use super::load;
use super::older_agenda;
use crate::agenda::{AgencyId, Agenda, ClusterId};
use crate::capture::{self, Directory, Question, Room, cluster_called};
use crate::lang::Lang;
use crate::register::{Command, Entry, Event, Kind, Meeting, MeetingId, Rejection, State, outside_names};
use crate::replica::Replica;
use crate::text::clean;

/// A meeting that takes entries.
struct Table<'a> {
    context: &'a Context,
    live: Replica,
    meeting: MeetingId,
    directory: Directory,
    /// The cluster that was named; otherwise the one that the meeting is at.
    cluster: Option<ClusterId>,
    seat: String,
}

/// Why a line was not recorded.
enum WriteError {
    /// The next line may do better.
    Line(String),
    /// The register takes nothing more.
    Register(String),
}

impl From<WriteError> for Failure {
    fn from(setback: WriteError) -> Self {
        let (WriteError::Line(reason) | WriteError::Register(reason)) = setback;
        Self::Refused(reason)
    }
}

pub fn record(context: &Context, record: &args::Record) -> Answer {
    let mut table = Table::open(context, record)?;
    if !record.lines.is_empty() {
        let lines = record.lines.iter().flat_map(|argument| lines::lines(argument.as_bytes()));
        return table.take(lines);
    }
    let input = io::stdin().lock();
    if input.is_terminal() {
        warn(context.lang.type_lines());
    }
    table.take(lines::lines(input))
}

impl<'a> Table<'a> {
    fn open(context: &'a Context, record: &args::Record) -> Answer<Self> {
        let (live, meeting) = match &record.agenda {
            Some(path) => planned(context, older_agenda::settled(context, load(context, path)?, record.older, false)?)?,
            None => found(context, &record.which)?,
        };
        let directory = Directory::with(&Agenda::default(), context.shorthand.clone());
        let zone = live.register().meeting(meeting).map(|meeting| meeting.agenda.zone).unwrap_or_default();
        if zone.offset() != context.clock.zone().offset() {
            warn(&context.lang.another_zone(context.clock.zone(), zone));
        }
        let mut table = Self { context, live, meeting, directory, cluster: None, seat: seat(context) };
        let refuse = |refusal: Rejection| Failure::Refused(refusal.sentence(context.lang));
        let meeting = table.meeting()?;
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

    fn meeting(&self) -> Result<&Meeting, WriteError> {
        self.live.register().meeting(self.meeting).ok_or_else(|| self.refused(Rejection::NoMeeting))
    }

    fn take(&mut self, lines: impl Iterator<Item = io::Result<Line>>) -> Answer {
        let lang = self.context.lang;
        let mut listened = Ok(());
        let mut refused = false;
        for (line, number) in lines.zip(1..) {
            let answer = match line.map_err(|error| Failure::Refused(lang.input_failed(error)))? {
                Line::Text(line) if line.is_empty() => continue,
                Line::Text(line) => self.put(&line),
                Line::TooLong => Err(WriteError::Line(lang.line_too_long(LONGEST / 1024))),
                Line::NotText => Err(WriteError::Line(lang.line_not_text().into())),
            };
            match answer {
                Ok(answer) => listened = listened.and_then(|()| self.context.say(&answer)),
                Err(WriteError::Line(reason)) => {
                    warn(&lang.line_refused(number, reason));
                    refused = true;
                }
                Err(WriteError::Register(reason)) => {
                    warn(&lang.line_refused(number, reason));
                    return Err(Failure::Told);
                }
            }
        }
        if refused { Err(Failure::Told) } else { listened }
    }

    /// Records a line, and says how it was understood.
    fn put(&mut self, line: &str) -> Result<String, WriteError> {
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
            return Err(WriteError::Line(asked(question, &room, lang)));
        }
        let doubts: String =
            reading.doubts.iter().map(|doubt| format!("  ! {}\n", clean(&doubt.sentence(lang, &room)))).collect();
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
        Ok(answer + &doubts)
    }

    fn execute(&mut self, command: Command) -> Result<Option<Event>, WriteError> {
        let zone = self.meeting()?.agenda.zone;
        let done = self.live.execute(self.meeting, self.context.now(zone), &self.seat, command);
        let outcome = done.map_err(|refusal| self.refused(refusal))?;
        match self.live.trouble() {
            Some(trouble) if !outcome.saved => {
                Err(WriteError::Register(trouble.sentence(self.context.lang, &self.context.register)))
            }
            _ => Ok(outcome.event),
        }
    }

    fn refused(&self, refusal: Rejection) -> WriteError {
        WriteError::Line(refusal.sentence(self.context.lang))
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
fn planned(context: &Context, agenda: Agenda) -> Answer<(Replica, MeetingId)> {
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
fn found(context: &Context, which: &args::Which) -> Answer<(Replica, MeetingId)> {
    let catalog = context.catalog()?;
    let listed = match &which.meeting {
        Some(wanted) => catalog.named(wanted, which.series.as_deref(), context.lang),
        None => catalog.running(which.series.as_deref(), context.lang),
    };
    let listed = listed.map_err(Failure::Refused)?;
    let live = Replica::open(context.log()?, &listed.register.series).map_err(|trouble| context.trouble(&trouble))?;
    Ok((live, listed.meeting.id))
}

/// What a line leaves open, with what it could mean.
fn asked(question: &Question, room: &Room, lang: Lang) -> String {
    let sentence = clean(&question.sentence(lang, room));
    let offered = match question {
        Question::AmbiguousAgency { candidates, .. } => candidates.len(),
        Question::UnknownAgency { likely, .. } if likely.len() > 1 => likely.len(),
        Question::UnknownCluster { clusters, .. } | Question::NoCluster { clusters, .. } => clusters.len(),
        _ => return sentence,
    };
    let choices: Vec<_> = question.choices(lang, room).iter().take(offered).map(|choice| clean(choice)).collect();
    format!("{sentence} ({})", choices.join("; "))
}

/// `KM-3 Kirim data · Dinkes · bersama Dinsos · 30 Juni 2024, Minggu · indikator 4`
fn sentence(entry: &Entry, agenda: &Agenda, lang: Lang) -> String {
    let names = |ids: &[AgencyId], outside: &[String]| {
        let agencies = ids.iter().map(|id| clean(agenda.short(id)));
        agencies.chain(outside_names(outside).map(|name| clean(&name))).collect::<Vec<_>>().join(", ")
    };
    let content = &entry.content;
    let owners = names(&content.owners, &content.outside_owners);
    let mut parts = vec![format!("{} {}", entry.code.show(agenda.lang), clean(&content.text)), owners];
    parts.extend(some(names(&content.with, &content.partners)).map(|names| match entry.kind() {
        Kind::Blocker => format!("{} {names}", lang.needed()),
        _ => lang.recorded_with(names),
    }));
    parts.extend(content.deadline.as_ref().map(|deadline| match deadline.date {
        Some(date) if deadline.estimate => format!("{} ({})", lang.date_and_day(date), lang.estimate()),
        Some(date) => match &deadline.every {
            Some(rule) => lang.repeats(lang.every(rule), lang.date_and_day(date)),
            None => lang.date_and_day(date),
        },
        None => format!("“{}”", clean(&deadline.said)),
    }));
    let here = entry.place.step.and_then(|step| agenda.steps.get(step)?.cluster.as_ref());
    let elsewhere = content.cluster.as_ref().filter(|cluster| Some(*cluster) != here && content.indicator.is_none());
    parts.extend(elsewhere.and_then(|id| agenda.cluster(id)).map(|cluster| clean(&agenda.cluster_label(cluster))));
    parts.extend(content.indicator.as_ref().map(|number| format!("{} {}", lang.indicator(), clean(number))));
    parts.extend(content.answers.map(|code| lang.recorded_answers(code.show(agenda.lang))));
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}
