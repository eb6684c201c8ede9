//! `rakor agenda attendance`, `rakor agenda invitation`: what is printed before a meeting.

use super::args::PrintedArgs;
use super::context::{CommandResult, Context};
use super::load;
use super::output::{PaperName, put_document};
use crate::agenda::Agenda;
use crate::document::Document;
use crate::document::format::Format;
use crate::minutes::attendance_list::attendance_list;
use crate::minutes::file_name::agenda_file_name;
use crate::minutes::invitation;

/// With what the register already knows of the meeting, unless a blank list is wanted.
pub fn attendance(context: &Context, asked: &PrintedArgs, blank: bool) -> CommandResult {
    let agenda = load(context, &asked.agenda)?;
    let catalog = context.catalog()?;
    let mut registers = catalog.registers.iter().filter(|_| !blank);
    let known = registers.find(|register| register.series == agenda.series);
    let meeting = known.and_then(|register| register.meeting_of(&agenda));
    let noun = context.lang.attendance_list_noun();
    let file = agenda_file_name(&agenda, agenda.lang.attendance_file());
    put(context, asked, PaperName { noun, file, has_template: false }, &attendance_list(&agenda, meeting), &agenda)
}

pub fn invitation(context: &Context, asked: &PrintedArgs) -> CommandResult {
    let agenda = load(context, &asked.agenda)?;
    let file = agenda_file_name(&agenda, agenda.lang.invitation_file());
    let name = PaperName { noun: context.lang.invitation_noun(), file, has_template: false };
    put(context, asked, name, &invitation::invitation(&agenda), &agenda)
}

/// Signed or copied into a letter: a Word file, where nobody says otherwise.
fn put(context: &Context, asked: &PrintedArgs, name: PaperName, document: &Document, agenda: &Agenda) -> CommandResult {
    put_document(context, &asked.to, &name, document, &agenda.paper, &[Format::Docx])
}
