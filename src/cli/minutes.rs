//! `rakor minutes`: the notula of a meeting, as a file or on standard output.

use std::path::{MAIN_SEPARATOR, Path};

use super::args;
use super::desk::{Answer, Desk, Failure, here};
use super::issue::{self, Step};
use crate::minutes::file::{self, NotSaved, Saved};
use crate::minutes::{markdown::markdown, notula};
use crate::register::{Issue, Meeting, Refusal};
use crate::text::clean;

pub fn minutes(desk: &Desk, asked: &args::Minutes) -> Answer {
    let shelf = desk.shelf()?;
    let listed = desk.meeting(&shelf, &asked.which)?;
    if asked.status {
        return issue::status(desk, listed.meeting, asked.json);
    }
    if let Some(step) = Step::asked(asked) {
        return issue::take(desk, asked, listed, step);
    }
    match asked.edition {
        Some(version) => {
            let issue = find(listed.meeting, version).map_err(|refusal| refused(desk, &refusal))?;
            if !issue.is_intact() {
                return Err(Failure::Refused(desk.lang.version_damaged(version)));
            }
            put_out(desk, asked, listed.meeting, Some(issue), &issue.text)
        }
        None => put_out(desk, asked, listed.meeting, None, &markdown(&notula(listed.register, listed.meeting))),
    }
}

/// Writes a text where it was asked for, and says where that is.
pub fn put_out(desk: &Desk, asked: &args::Minutes, meeting: &Meeting, issue: Option<&Issue>, text: &str) -> Answer {
    if asked.stdout {
        return desk.say(text);
    }
    let memory = desk.memory();
    let in_folder = |folder: &Path| match issue {
        Some(issue) => file::save_issue(issue, folder, &memory, meeting),
        None => file::save(text, folder, &memory, meeting),
    };
    let saved = match asked.output.as_ref().map(|path| here().join(path)) {
        None => in_folder(&desk.minutes_folder),
        Some(folder) if is_folder(&folder) => in_folder(&folder),
        Some(path) => file::save_as(text, &path, &memory),
    };
    told(desk, saved)
}

fn told(desk: &Desk, saved: Result<Saved, NotSaved>) -> Answer {
    match saved {
        Ok(saved) => desk.say(&(clean(&saved.sentence(desk.lang)) + "\n")),
        Err(not_saved) => Err(Failure::Refused(clean(&not_saved.sentence(desk.lang)))),
    }
}

fn find(meeting: &Meeting, version: u32) -> Result<&Issue, Refusal> {
    meeting.last_issue().ok_or(Refusal::NothingIssued)?;
    meeting.issued.iter().find(|issue| issue.version == version).ok_or(Refusal::NoVersion(version))
}

pub fn refused(desk: &Desk, refusal: &Refusal) -> Failure {
    Failure::Refused(refusal.sentence(desk.lang))
}

/// A folder that is there, or a name that ends as one.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.to_string_lossy().ends_with(['/', MAIN_SEPARATOR])
}
