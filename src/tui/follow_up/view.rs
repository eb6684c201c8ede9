//! The follow-up drawn: one owner's part a row, with everything that presses.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::list::{FollowUpList, FollowUpScene, OwedPart};
use crate::register::{Entry, Owed, Stale};
use crate::tui::content::entry::deadline_shown;
use crate::tui::key::Target;
use crate::tui::parts::fields::draw_fields;
use crate::tui::parts::frame::{draw_rows, frame_of, put, search_line};
use crate::tui::parts::message::{Message, Tone, draw_message};
use crate::tui::parts::wrap;
use crate::tui::screen::{HitMap, ViewContext};
use crate::tui::theme::{SELECTED, STRONG};

/// Rows that are kept for the status and what is asked about it.
const ROWS_OF_FORM: u16 = 3;

pub fn draw(
    frame: &mut Frame,
    area: Rect,
    context: &ViewContext,
    list: &FollowUpList,
    scene: FollowUpScene,
    message: Option<&Message>,
    hits: &mut HitMap,
) {
    let lang = context.lang;
    let circle = list.circle.as_ref().filter(|_| !list.whole).map_or(lang.all_agencies_owe(), |circle| &circle.name);
    let only = if list.filter.overdue { format!(" · {}", lang.only_overdue()) } else { String::new() };
    let title = format!("{} · {circle}{only} · {}", lang.review(), list.rows.len());
    let mut rest = frame_of(frame, area, context, list.scope(), &title, hits);
    let width = usize::from(rest.width);
    let problem = list.status_form.as_ref().and_then(|status_form| status_form.problem.clone());
    let problem = problem.map(|text| Message { text, tone: Tone::Refused });
    draw_message(frame, &mut rest, context.theme, message.or(problem.as_ref()));
    if let Some(status_form) = &list.status_form {
        if let Some(entry) = scene.register.entry(status_form.row.code) {
            let mut lines = lines(entry, &status_form.row, false, context, scene, width);
            let left = |count| Line::styled(format!(" ↓ {}", lang.more_lines(count)), context.theme.accent);
            let room = usize::from(rest.height.saturating_sub(ROWS_OF_FORM));
            wrap::fit(&mut lines, room, 0, left);
            lines.truncate(room);
            put(frame, &mut rest, lines);
        }
        let status =
            Line::styled(format!(" → {}", lang.status(status_form.status)), context.theme.accent.patch(STRONG));
        put(frame, &mut rest, vec![status]);
        draw_fields(frame, rest, context, &status_form.fields, status_form.selected, hits);
        return;
    }
    if list.searching || !list.search.value().is_empty() {
        search_line(frame, &mut rest, context, &list.search);
    }
    if list.rows.is_empty() {
        let lines = wrap::plain(lang.nothing_owed(), width - 2);
        put(frame, &mut rest, lines.map(|line| Line::raw(format!(" {line}"))).collect());
    }
    let answers = scene.register.answers();
    let rows: Vec<_> = list
        .rows
        .iter()
        .enumerate()
        .filter_map(|(index, row)| Some((index, row, scene.register.entry(row.code)?)))
        .map(|(index, row, entry)| {
            let mut lines = lines(entry, row, index == list.selected, context, scene, width);
            if let Some(answer) = scene.register.closing_answer(entry, &answers) {
                let codes = scene.meeting.agenda.lang;
                let told = lang.marked_done(answer.code.show(codes), entry.code.show(codes));
                lines.extend(wrap::hanging(vec![Span::raw("       ")], &told, context.theme.good.patch(STRONG), width));
            }
            (lines, Some(Target::Row(index)))
        })
        .collect();
    hits.rows = draw_rows(frame, rest, &rows, list.selected, hits);
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
    let code = entry.code.show(scene.meeting.agenda.lang);
    let first = vec![Span::styled(format!("{mark}{code:<6}"), context.theme.kind(entry.kind()))];
    let mut lines = wrap::hanging(first, &entry.content.text, style, width);
    let owed = scene.register.part_owed(entry, &row.owner, scene.today);
    let late = owed.stale.iter().any(|stale| matches!(stale, Stale::Overdue(_)));
    let style = if late { context.theme.bad } else { Style::new() };
    lines.extend(wrap::hanging(vec![Span::raw("       ")], &about(&owed, scene), style, width));
    lines
}

/// Whose part, until when, how late, how often moved, how it stands, and since which meeting.
fn about(owed: &Owed, scene: FollowUpScene) -> String {
    let Owed { entry, owner, .. } = *owed;
    let lang = scene.lang;
    let agenda = &scene.meeting.agenda;
    let mut parts = Vec::new();
    parts.push(match owner {
        "" => lang.no_owner_yet().to_owned(),
        owner => scene.register.short(owner).to_owned(),
    });
    parts.push(owed.due.map_or(lang.no_deadline().into(), |due| deadline_shown(due, agenda, lang)));
    // That there is no date stands there already.
    parts.extend(owed.stale.iter().filter(|stale| **stale != Stale::NoDate).map(|stale| lang.stale(*stale)));
    parts.extend(Some(entry.slips(owner)).filter(|slips| *slips > 0).map(|slips| lang.owed_slips(slips)));
    parts.push(lang.status(owed.status).to_owned());
    if let Some(progress) = entry.progress_of(owner) {
        let needs: Vec<_> = progress.answer.needs.iter().map(|id| scene.register.short(id)).collect();
        parts.extend((!needs.is_empty()).then(|| format!("→ {} {}", lang.needs(), needs.join(", "))));
        parts.extend(Some(progress.answer.reason.clone()).filter(|reason| !reason.is_empty()));
        parts.extend(progress.answer.evidence.as_ref().map(|evidence| format!("={}", evidence.text)));
    }
    if let Some(meeting) = scene.register.meeting(entry.meeting) {
        parts.push(lang.promised_on(lang.short_date(meeting.agenda.date)));
    }
    parts.join(" · ")
}
