//! `rakor minutes --issue`, `--submit`, `--approve`, `--return`, `--status`: the notula as versions that stay.

use serde::Serialize;

use super::args;
use super::context::{CommandResult, Context};
use super::export::pretty;
use super::output::{PaperName, put_document, refused};
use crate::calendar::{Moment, Zone};
use crate::document::Document;
use crate::lang::Lang;
use crate::minutes;
use crate::minutes::file_name::version_file_name;
use crate::register::{Command, Event, Issue, IssueState, Meeting, Rejection};
use crate::replica::Replica;
use crate::replica::catalog::MeetingRef;
use crate::text::clean;

/// What is done with the minutes, beyond printing them.
#[derive(Clone, Copy)]
pub enum IssueStep {
    Issue,
    Move(IssueState),
}

impl IssueStep {
    pub fn asked(asked: &args::MinutesArgs) -> Option<Self> {
        let steps = [
            (asked.issue, Self::Issue),
            (asked.submit, Self::Move(IssueState::Submitted)),
            (asked.approve, Self::Move(IssueState::Approved)),
            (asked.send_back, Self::Move(IssueState::Returned)),
        ];
        steps.into_iter().find_map(|(is_asked, step)| is_asked.then_some(step))
    }
}

/// Takes a step, and says so once it is on disk. An issued version is written to its file too.
pub fn take(context: &Context, asked: &args::MinutesArgs, listed: MeetingRef, step: IssueStep) -> CommandResult {
    let live = Replica::resume(context.log()?, listed.register.clone());
    let mut live = live.map_err(|trouble| context.trouble(&trouble))?;
    let refuse = |refusal: Rejection| refused(context, &refusal);
    let id = listed.meeting.id;
    let meeting = live.register().meeting(id).ok_or_else(|| refuse(Rejection::NoMeeting))?;
    let now = context.now(meeting.agenda.zone);
    let printed = minutes::next_version(live.register(), meeting, now);
    let command = match step {
        IssueStep::Issue => minutes::issue(live.register(), meeting, now),
        IssueStep::Move(state) => Command::MoveMinutes {
            version: asked.edition.or(meeting.last_issue().map(|issue| issue.version)).unwrap_or(1),
            state,
            by: asked.by.clone().unwrap_or_default(),
            reason: asked.reason.clone().unwrap_or_default(),
        },
    };
    let outcome = live.execute(id, now, &format!("{}/minutes", context.host), command).map_err(refuse)?;
    if let (false, Some(trouble)) = (outcome.saved, live.trouble()) {
        return Err(context.trouble(trouble));
    }
    let meeting = live.register().meeting(id).ok_or_else(|| refuse(Rejection::NoMeeting))?;
    match (outcome.event, meeting.last_issue()) {
        (Some(Event::MinutesMoved { version, state, .. }), _) => {
            context.say(&(context.lang.minutes_moved(version, context.lang.issue_state(state)) + "\n"))
        }
        (_, Some(issue)) => issued(context, asked, meeting, issue, &printed),
        _ => Ok(()),
    }
}

fn issued(
    context: &Context,
    asked: &args::MinutesArgs,
    meeting: &Meeting,
    issue: &Issue,
    printed: &Document,
) -> CommandResult {
    if !asked.to.is_streamed() {
        context.say(&format!("{}\nSHA-256 {}\n", context.lang.minutes_issued(issue.version), issue.sha256))?;
    }
    let name = PaperName {
        noun: context.lang.minutes_noun(),
        file: version_file_name(meeting, issue.version),
        has_template: true,
    };
    put_document(context, &asked.to, &name, printed, &meeting.agenda.paper, &context.minutes_formats)
}

#[derive(Serialize)]
struct VersionJson {
    version: u32,
    state: IssueState,
    sha256: String,
    /// Whether the text still has this SHA-256.
    intact: bool,
    issued_at: String,
    seat: String,
    position: u64,
    moves: Vec<Moved>,
}

#[derive(Serialize)]
struct Moved {
    state: IssueState,
    by: String,
    reason: String,
    at: String,
    seat: String,
}

/// All versions that were issued, the oldest first.
pub fn status(context: &Context, meeting: &Meeting, json: bool) -> CommandResult {
    if json {
        return context.say(&pretty(&meeting.issued.iter().map(VersionJson::from).collect::<Vec<_>>()));
    }
    if meeting.issued.is_empty() {
        return context.say(&format!("{}\n", context.lang.nothing_issued()));
    }
    context.say(&meeting.issued.iter().map(|issue| lines(issue, meeting.agenda.zone, context.lang)).collect::<String>())
}

/// The version, its SHA-256, and a line for each of its steps.
fn lines(issue: &Issue, zone: Zone, lang: Lang) -> String {
    let state = lang.issue_state(issue.state);
    let issued = lang.version_issued(issue.version, moment(issue.at, zone, lang));
    let mut lines = vec![format!("{issued} · {state}"), format!("  SHA-256 {}", clean(&issue.sha256))];
    if !issue.is_intact() {
        lines.push(format!("  ! {}", lang.version_damaged(issue.version)));
    }
    lines.extend(issue.moves.iter().map(|step| {
        let mut line = format!("  {} {}", moment(step.at, zone, lang), lang.issue_state(step.state));
        if !step.by.is_empty() {
            line += &format!(" {}", lang.moved_by(clean(&step.by)));
        }
        if !step.reason.is_empty() {
            line += &format!(" {}", lang.reason_given(clean(&step.reason)));
        }
        line
    }));
    lines.join("\n") + "\n"
}

/// `14 Mar 2024 12.30 WITA`
fn moment(moment: Moment, zone: Zone, lang: Lang) -> String {
    let local = moment.with_timezone(&zone.offset());
    format!("{} {} {zone}", lang.short_date(local.date_naive()), lang.clock(local.time()))
}

impl From<&Issue> for VersionJson {
    fn from(issue: &Issue) -> Self {
        let moves = issue.moves.iter().map(|step| Moved {
            state: step.state,
            by: step.by.clone(),
            reason: step.reason.clone(),
            at: step.at.to_rfc3339(),
            seat: step.seat.clone(),
        });
        Self {
            version: issue.version,
            state: issue.state,
            sha256: issue.sha256.clone(),
            intact: issue.is_intact(),
            issued_at: issue.at.to_rfc3339(),
            seat: issue.seat.clone(),
            position: issue.position,
            moves: moves.collect(),
        }
    }
}
