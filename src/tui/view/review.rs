//! The review drawn: one owner's part a row, with everything that presses.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::console::put;
use super::entries::deadline_shown;
use super::list::{frame_of, search_line};
use super::{Look, Seen, form, wrap};
use crate::register::Entry;
use crate::report::follow_up::{Owed, Stale};
use crate::tui::app::{Desk, Message, Review, ReviewRow, Tone};
use crate::tui::key::Target;
use crate::tui::theme::{SELECTED, STRONG};

pub fn draw(
    frame: &mut Frame,
    area: Rect,
    look: &Look,
    review: &Review,
    desk: Desk,
    message: Option<&Message>,
    seen: &mut Seen,
) {
    let lang = look.lang;
    let circle =
        review.circle.as_ref().filter(|_| !review.whole).map_or(lang.all_agencies_owe(), |circle| &circle.name);
    let only = if review.filter.overdue { format!(" · {}", lang.only_overdue()) } else { String::new() };
    let title = format!("{} · {circle}{only} · {}", lang.review(), review.rows.len());
    let mut rest = frame_of(frame, area, look, review.scope(), &title, seen);
    let width = usize::from(rest.width);
    let problem = review.asking.as_ref().and_then(|asking| asking.problem.as_deref());
    let said =
        message.map(|message| (message.text.as_str(), message.tone)).or(problem.map(|text| (text, Tone::Refused)));
    if let Some((text, tone)) = said {
        let style = if tone == Tone::Refused { look.theme.bad } else { look.theme.good };
        put(
            frame,
            &mut rest,
            wrap::plain(text, width - 2).map(|line| Line::styled(format!(" {line}"), style)).collect(),
        );
    }
    if let Some(asking) = &review.asking {
        if let Some(entry) = desk.register.entry(asking.row.code) {
            put(frame, &mut rest, lines(entry, &asking.row, false, look, desk, width));
        }
        let status = Line::styled(format!(" → {}", lang.status(asking.status)), look.theme.accent.patch(STRONG));
        put(frame, &mut rest, vec![status]);
        form::fields(frame, rest, look, &asking.fields, asking.selected, seen);
        return;
    }
    if review.searching || !review.search.value().is_empty() {
        search_line(frame, &mut rest, look, &review.search);
    }
    if review.rows.is_empty() {
        let lines = wrap::plain(lang.nothing_owed(), width - 2);
        put(frame, &mut rest, lines.map(|line| Line::raw(format!(" {line}"))).collect());
    }
    let answers = desk.register.answers();
    let rows: Vec<_> = review
        .rows
        .iter()
        .enumerate()
        .filter_map(|(index, row)| Some((index, row, desk.register.entry(row.code)?)))
        .map(|(index, row, entry)| {
            let mut lines = lines(entry, row, index == review.selected, look, desk, width);
            if let Some(answer) = desk.register.closing_answer(entry, &answers) {
                let codes = desk.meeting.agenda.lang;
                let told = lang.marked_done(answer.code.show(codes), entry.code.show(codes));
                lines.extend(wrap::hanging(vec![Span::raw("       ")], &told, look.theme.good.patch(STRONG), width));
            }
            (lines, Some(Target::Row(index)))
        })
        .collect();
    seen.rows = super::rows(frame, rest, &rows, review.selected, seen);
}

fn lines<'a>(entry: &Entry, row: &ReviewRow, selected: bool, look: &Look, desk: Desk, width: usize) -> Vec<Line<'a>> {
    let style = if selected { SELECTED } else { Style::new() };
    let mark = match (selected, row.answered) {
        (true, _) => "▸",
        (false, true) => "✓",
        (false, false) => " ",
    };
    let code = entry.code.show(desk.meeting.agenda.lang);
    let first = vec![Span::styled(format!("{mark}{code:<6}"), look.theme.kind(entry.kind()))];
    let mut lines = wrap::hanging(first, &entry.content.text, style, width);
    let owed = desk.register.part_owed(entry, row.owner.as_ref(), desk.today);
    let late = owed.stale.iter().any(|stale| matches!(stale, Stale::Overdue(_)));
    let style = if late { look.theme.bad } else { Style::new() };
    lines.extend(wrap::hanging(vec![Span::raw("       ")], &about(&owed, desk), style, width));
    lines
}

/// Whose part, until when, how late, how often moved, how it stands, and since which meeting.
fn about(owed: &Owed, desk: Desk) -> String {
    let Owed { entry, owner, .. } = *owed;
    let lang = desk.lang;
    let agenda = &desk.meeting.agenda;
    let mut parts = Vec::new();
    parts.push(owner.named(desk.register, lang));
    parts.push(owed.due.map_or(lang.no_deadline().into(), |due| deadline_shown(due, agenda, lang)));
    // That there is no date stands there already.
    parts.extend(owed.stale.iter().filter(|stale| **stale != Stale::NoDate).map(|stale| lang.stale(*stale)));
    parts.extend(Some(entry.slips(owner)).filter(|slips| *slips > 0).map(|slips| lang.owed_slips(slips)));
    parts.push(lang.status(owed.status).to_owned());
    if let Some(progress) = entry.progress_of(owner) {
        let needs: Vec<_> = progress.answer.needs.iter().map(|id| desk.register.short(id)).collect();
        parts.extend((!needs.is_empty()).then(|| format!("→ {} {}", lang.needs(), needs.join(", "))));
        parts.extend(Some(progress.answer.reason.clone()).filter(|reason| !reason.is_empty()));
        parts.extend(progress.answer.evidence.as_ref().map(|evidence| format!("={}", evidence.text)));
    }
    if let Some(meeting) = desk.register.meeting(entry.meeting) {
        parts.push(lang.promised_on(lang.short_date(meeting.agenda.date)));
    }
    parts.join(" · ")
}
