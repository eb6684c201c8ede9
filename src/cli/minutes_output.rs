//! Where a text of the minutes goes: a file, a folder, or standard output.

use std::path::{MAIN_SEPARATOR, Path};

use super::args;
use super::context::{Answer, Context, Failure, here};
use crate::platform::minutes_file::{self, NotSaved, Saved};
use crate::register::{Issue, Meeting, Rejection};
use crate::text::clean;

/// Writes a text where it was asked for, and says where that is.
pub fn put_out(
    context: &Context,
    asked: &args::Minutes,
    meeting: &Meeting,
    issue: Option<&Issue>,
    text: &str,
) -> Answer {
    if asked.stdout {
        return context.say(text);
    }
    let memory = context.memory();
    let in_folder = |folder: &Path| match issue {
        Some(issue) => minutes_file::save_issue(issue, folder, &memory, meeting),
        None => minutes_file::save(text, folder, &memory, meeting),
    };
    let saved = match asked.output.as_ref().map(|path| here().join(path)) {
        None => in_folder(&context.minutes_folder),
        Some(folder) if is_folder(&folder) => in_folder(&folder),
        Some(path) => minutes_file::save_as(text, &path, &memory),
    };
    told(context, saved)
}

fn told(context: &Context, saved: Result<Saved, NotSaved>) -> Answer {
    match saved {
        Ok(saved) => context.say(&(clean(&saved.sentence(context.lang)) + "\n")),
        Err(not_saved) => Err(Failure::Refused(clean(&not_saved.sentence(context.lang)))),
    }
}

pub fn refused(context: &Context, refusal: &Rejection) -> Failure {
    Failure::Refused(refusal.sentence(context.lang))
}

/// A folder that is there, or a name that ends as one.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.to_string_lossy().ends_with(['/', MAIN_SEPARATOR])
}
