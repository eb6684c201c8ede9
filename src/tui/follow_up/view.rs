//! The follow-up drawn: one owner's part a row, with everything that presses.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::list::FollowUpList;
use super::owed_part::OwedPart;
use super::scene::FollowUpScene;
use crate::register::Entry;
use crate::report::follow_up::{Owed, Stale};
use crate::tui::content::entry::code_column;
use crate::tui::keymap::Action;
use crate::tui::parts::canvas::{Canvas, ViewContext};
use crate::tui::parts::message::Message;
use crate::tui::parts::wrap;
use crate::tui::screen::Draw;
use crate::tui::theme::{SELECTED, STRONG};

/// Rows that are kept for the status and what is asked about it.
const ROWS_OF_FORM: u16 = 3;

/// What a drawing of the follow-up needs beside its list.
pub struct FollowUpView<'a> {
    pub scene: FollowUpScene<'a>,
    pub message: Option<&'a Message>,
}

impl Draw<FollowUpView<'_>> for FollowUpList {
    fn draw(&self, canvas: &mut Canvas, FollowUpView { scene, message }: &FollowUpView) {
        let (scene, context, lang) = (*scene, canvas.context, canvas.context.lang);
        let group = self.group.as_ref().filter(|_| !self.whole);
        let group = group.map_or(lang.all_agencies_owe(), |group| &group.name);
        let only = if self.filter.overdue { format!(" · {}", lang.only_overdue()) } else { String::new() };
        let title = format!("{} · {group}{only} · {}", lang.review(), self.rows.len());
        canvas.titled_where(self.place(), &title, |action| !self.rows.is_empty() || !needs_row(action));
        let problem = self.status_form.as_ref().and_then(|form| form.problem.as_deref());
        match (message, problem) {
            (None, Some(problem)) => canvas.say(problem, context.theme.bad),
            (message, _) => canvas.message(*message),
        }
        let width = canvas.width();
        if let Some(form) = &self.status_form {
            if let Some(entry) = scene.register.entry(form.row.code) {
                let mut lines = lines(entry, &form.row, false, context, scene, width);
                let left = |count| context.more_lines(" ", count);
                let room = usize::from(canvas.rest.height.saturating_sub(ROWS_OF_FORM));
                wrap::fit(&mut lines, room, 0, left);
                lines.truncate(room);
                canvas.put(lines);
            }
            let status = format!(" → {}", lang.status(form.status));
            canvas.put(vec![Line::styled(status, context.theme.accent.patch(STRONG))]);
            return canvas.fields(&form.fields, form.selected);
        }
        if self.searching || !self.search.value().is_empty() {
            canvas.search_line(&self.search);
        }
        if self.rows.is_empty() {
            canvas.say(lang.nothing_owed(), Style::new());
        }
        let answers = scene.register.answers();
        canvas.choices(self.rows.len(), self.selected, |index, selected| {
            let row = &self.rows[index];
            let Some(entry) = scene.register.entry(row.code) else { return Vec::new() };
            let mut lines = lines(entry, row, selected, context, scene, width);
            if let Some(answer) = scene.register.closing_answer(entry, &answers) {
                let codes = scene.meeting.agenda.lang;
                let told = lang.marked_done(answer.code.show(codes), entry.code.show(codes));
                lines.extend(wrap::hanging(vec![Span::raw("       ")], &told, context.theme.good.patch(STRONG), width));
            }
            lines
        });
    }
}

/// Whether an action is about the row that is selected.
fn needs_row(action: Action) -> bool {
    use Action::{History, NoAnswer, SetBlocked, SetDone, SetInProgress, SetOpen, SetPostponed, SetWithdrawn};
    matches!(action, History | NoAnswer | SetBlocked | SetDone | SetInProgress | SetOpen | SetPostponed | SetWithdrawn)
}

fn lines<'a>(
    entry: &Entry,
    row: &OwedPart,
    selected: bool,
    context: &ViewContext,
    scene: FollowUpScene,
    width: usize,
) -> Vec<Line<'a>> {
    let style = if selected { SELECTED } else { Style::new() };
    let mark = match (selected, row.answered) {
        (true, _) => "▸",
        (false, true) => "✓",
        (false, false) => " ",
    };
    let code = format!("{mark}{}", code_column(entry.code, scene.meeting.agenda.lang));
    let indent = " ".repeat(Span::raw(&code).width());
    let first = vec![Span::styled(code, context.theme.kind(entry.kind()))];
    let mut lines = wrap::hanging(first, &entry.content.text, style, width);
    let owed = scene.register.part_owed(entry, row.owner.as_ref(), scene.today);
    let late = owed.stale.iter().any(|stale| matches!(stale, Stale::Overdue(_)));
    let style = if late { context.theme.bad } else { Style::new() };
    lines.extend(wrap::hanging(vec![Span::raw(indent)], &about(&owed, scene), style, width));
    lines
}

/// Whose part, until when, how late, how often moved, how it stands, and since which meeting.
fn about(owed: &Owed, scene: FollowUpScene) -> String {
    let Owed { entry, owner, .. } = *owed;
    let lang = scene.lang;
    let agenda = &scene.meeting.agenda;
    let mut parts = Vec::new();
    parts.push(owner.named(scene.register, lang));
    parts.push(owed.due.as_deref().map_or(lang.no_deadline().into(), |due| lang.due_shortly(due, agenda)));
    // That there is no date stands there already.
    parts.extend(owed.stale.iter().filter(|stale| **stale != Stale::NoDate).map(|stale| lang.stale(*stale)));
    parts.extend(Some(entry.slips(owner)).filter(|slips| *slips > 0).map(|slips| lang.owed_slips(slips)));
    parts.push(lang.status(owed.status).to_owned());
    if let Some(progress) = entry.progress_of(owner) {
        let needs: Vec<_> = progress.answer.needs.iter().map(|id| scene.register.short(id)).collect();
        parts.extend((!needs.is_empty()).then(|| format!("→ {} {}", lang.needed(), needs.join(", "))));
        parts.extend(Some(progress.answer.reason.clone()).filter(|reason| !reason.is_empty()));
        parts.extend(progress.answer.evidence.as_ref().map(|evidence| format!("={}", evidence.text)));
    }
    if let Some(meeting) = scene.register.meeting(entry.meeting) {
        parts.push(lang.promised_on(lang.short_date(meeting.agenda.date)));
    }
    parts.join(" · ")
}
