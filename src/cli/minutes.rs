//! `rakor minutes`: the notula of a meeting, as a file or on standard output.

use std::path::Path;

use super::args;
use super::context::{CommandResult, Context, Failure};
use super::issue::{self, IssueStep};
use super::lookup::the_agency;
use super::output::{PaperName, put_bytes, put_document, refused};
use crate::document::Document;
use crate::document::format::Format;
use crate::minutes::agency_summary::agency_summary;
use crate::minutes::file_name::{file_name, safe, version_file_name};
use crate::minutes::internal_sheet::internal_sheet;
use crate::minutes::notula;
use crate::register::{Issue, Meeting, Register, Rejection};
use crate::replica::catalog::MeetingRef;
use crate::text::clean;

pub fn minutes(context: &Context, asked: &args::MinutesArgs) -> CommandResult {
    let catalog = context.catalog()?;
    let listed = context.meeting(&catalog, &asked.which)?;
    let (register, meeting) = (listed.register, listed.meeting);
    if asked.status {
        return issue::status(context, meeting, asked.json);
    }
    if let Some(step) = IssueStep::asked(asked) {
        return issue::take(context, asked, listed, step);
    }
    if let Some(version) = asked.edition {
        return issued(context, asked, meeting, version);
    }
    if let Some(folder) = &asked.each_agency {
        return each_agency(context, asked, listed, folder);
    }
    if let Some(named) = &asked.agency {
        let agency = the_agency(context, register, named)?;
        let summary = agency_summary(register, meeting, &agency);
        let summary = summary.ok_or_else(|| nothing_for(context, register, &agency))?;
        return put_summary(context, &asked.to, meeting, &agency, &summary);
    }
    let (noun, prefix, document) = match asked.internal {
        false => (context.lang.minutes_noun(), "", notula(register, meeting)),
        true => {
            let prefix = meeting.agenda.lang.internal_file();
            (context.lang.internal_noun(), prefix, internal_sheet(register, meeting))
        }
    };
    let name = PaperName { noun, file: format!("{prefix}{}", file_name(meeting)), has_template: !asked.internal };
    put_document(context, &asked.to, &name, &document, &meeting.agenda.paper, &context.minutes_formats)
}

/// A file for every agency that there is something to tell.
fn each_agency(context: &Context, asked: &args::MinutesArgs, listed: MeetingRef, folder: &Path) -> CommandResult {
    let MeetingRef { register, meeting, .. } = listed;
    let folder = folder.join("");
    let to = args::Output { output: Some(folder), ..asked.to.clone() };
    for agency in &meeting.agenda.agencies {
        if let Some(summary) = agency_summary(register, meeting, &agency.id) {
            put_summary(context, &to, meeting, &agency.id, &summary)?;
        }
    }
    Ok(())
}

fn put_summary(
    context: &Context,
    to: &args::Output,
    meeting: &Meeting,
    agency: &str,
    summary: &Document,
) -> CommandResult {
    let file = format!("{}-{}", file_name(meeting), safe(agency));
    let name = PaperName { noun: context.lang.agency_summary_noun(), file, has_template: false };
    put_document(context, to, &name, summary, &meeting.agenda.paper, &context.minutes_formats)
}

fn nothing_for(context: &Context, register: &Register, agency: &str) -> Failure {
    Failure::Refused(context.lang.nothing_for_agency(clean(register.short(agency))))
}

/// A version as it was issued, which is kept as Markdown.
fn issued(context: &Context, asked: &args::MinutesArgs, meeting: &Meeting, version: u32) -> CommandResult {
    let issue = find(meeting, version).map_err(|refusal| refused(context, &refusal))?;
    if !issue.is_intact() {
        return Err(Failure::Refused(context.lang.version_damaged(version)));
    }
    if let Some(format) = asked.to.named_format().filter(|format| *format != Format::Markdown) {
        return Err(Failure::Refused(context.lang.issued_is_text(format.word())));
    }
    let name =
        PaperName { noun: context.lang.minutes_noun(), file: version_file_name(meeting, version), has_template: false };
    put_bytes(context, &asked.to, &name, Format::Markdown.ending(), issue.text.as_bytes())
}

fn find(meeting: &Meeting, version: u32) -> Result<&Issue, Rejection> {
    meeting.last_issue().ok_or(Rejection::NothingIssued)?;
    meeting.issued.iter().find(|issue| issue.version == version).ok_or(Rejection::NoVersion(version))
}
