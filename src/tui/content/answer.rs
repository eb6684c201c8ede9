//! What the answer to a question of the chair is made of, by agency.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::register::{Meeting, Register};
use crate::report::question::Reply;
use crate::tui::content::entry::code_column;
use crate::tui::parts::canvas::ViewContext;
use crate::tui::parts::wrap;
use crate::tui::theme::SELECTED;

type Lines = Vec<Line<'static>>;

/// What the answer is made of, a row each; the heading of a group is among the lines of its first row.
pub fn answer_rows(
    reply: &Reply,
    register: &Register,
    meeting: &Meeting,
    context: &ViewContext,
    width: usize,
    selected: Option<usize>,
) -> Vec<Lines> {
    let lang = context.lang;
    // On the console, where a row is looked at, the text stands off the edge.
    let margin = if selected.is_some() { " " } else { "" };
    let mut rows: Vec<Lines> = Vec::new();
    for group in &reply.groups {
        let title = wrap::plain(&group.heading.title(register, meeting, lang), width.saturating_sub(2));
        let mut title: Lines =
            title.map(|line| Line::styled(format!("{margin}{line}"), context.theme.accent)).collect();
        for row in &group.rows {
            let is_selected = selected == Some(rows.len());
            let style = if is_selected { SELECTED } else { Style::new() };
            let mut first = vec![Span::raw(margin), Span::raw(if is_selected { "▸ " } else { "  " })];
            if let Some(entry) = row.entry() {
                let code = code_column(entry.code, meeting.agenda.lang);
                first.push(Span::styled(code, context.theme.kind(entry.kind())));
            }
            let beside: usize = first.iter().map(Span::width).sum();
            let mut lines = std::mem::take(&mut title);
            lines.extend(wrap::hanging(first, &row.text(register, lang), style, width));
            let style = if row.days_late().is_some() { context.theme.bad } else { Style::new() };
            let indent = " ".repeat(if row.entry().is_some() { beside } else { beside + 2 });
            let about = row.about(reply.today, register, lang);
            if !about.is_empty() {
                lines.extend(wrap::hanging(vec![Span::raw(indent)], &about, style, width));
            }
            rows.push(lines);
        }
    }
    rows
}
