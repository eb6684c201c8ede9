//! `rakor minutes`: the notula of a meeting, as a file or on standard output.

use super::args;
use super::context::{Answer, Context, Failure};
use super::issue::{self, Step};
use super::minutes_output::{put_out, refused};
use crate::document::markdown::markdown;
use crate::minutes::notula;
use crate::register::{Issue, Meeting, Rejection};

pub fn minutes(context: &Context, asked: &args::Minutes) -> Answer {
    let catalog = context.catalog()?;
    let listed = context.meeting(&catalog, &asked.which)?;
    if asked.status {
        return issue::status(context, listed.meeting, asked.json);
    }
    if let Some(step) = Step::asked(asked) {
        return issue::take(context, asked, listed, step);
    }
    match asked.edition {
        Some(version) => {
            let issue = find(listed.meeting, version).map_err(|refusal| refused(context, &refusal))?;
            if !issue.is_intact() {
                return Err(Failure::Refused(context.lang.version_damaged(version)));
            }
            put_out(context, asked, listed.meeting, Some(issue), &issue.text)
        }
        None => put_out(context, asked, listed.meeting, None, &markdown(&notula(listed.register, listed.meeting))),
    }
}

fn find(meeting: &Meeting, version: u32) -> Result<&Issue, Rejection> {
    meeting.last_issue().ok_or(Rejection::NothingIssued)?;
    meeting.issued.iter().find(|issue| issue.version == version).ok_or(Rejection::NoVersion(version))
}
