//! From meeting to meeting: a bar for what became of each one's promises, and a row of shades for each agency.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::{RowLines, heading};
use crate::i18n::shade;
use crate::lang::Lang;
use crate::register::Register;
use crate::report::trend::{AgencyTrend, Outcomes, Trend};
use crate::tui::parts::canvas::ViewContext;
use crate::tui::parts::wrap;
use crate::tui::theme::{SELECTED, STRONG, Theme};

/// Meetings beside each other in an agency's row, at the most: the last ones.
const MEETINGS: usize = 12;
/// Columns of the longest bar, at the least and at the most.
const BAR: (usize, usize) = (6, 40);
/// Columns for an agency's name, at the most.
const NAMES: usize = 24;

/// The parts of a bar: how many, the sign that they are drawn with, and their style.
fn parts(outcomes: Outcomes, theme: &Theme) -> [(usize, &'static str, Style); 4] {
    let Outcomes { done, overdue, moved, open } = outcomes;
    [(done, "█", theme.good), (overdue, "▓", theme.bad), (moved, "▒", theme.warn), (open, "░", theme.accent)]
}

/// `9 selesai · 1 lewat · 4 berjalan`
fn told(outcomes: Outcomes, lang: Lang) -> String {
    let Outcomes { done, overdue, moved, open } = outcomes;
    let words = [lang.kept_short(), lang.late_short(), lang.moved_short(), lang.open_short()];
    let counted = [done, overdue, moved, open].into_iter().zip(words).filter(|(many, _)| *many > 0);
    counted.map(|(many, word)| format!("{many} {word}")).collect::<Vec<_>>().join(" · ")
}

/// A row for each meeting and each agency that promised anything; headings belong to the row that they stand over.
pub fn rows(
    trend: &Trend,
    register: &Register,
    context: &ViewContext,
    selected: Option<usize>,
    width: usize,
) -> Vec<RowLines> {
    let (lang, theme) = (context.lang, context.theme);
    let most = trend.meetings.iter().map(|(_, outcomes)| outcomes.promised()).max().unwrap_or(0).max(1);
    let digits = most.to_string().width();
    let room = (width / 3).clamp(BAR.0, BAR.1);
    let mark = |at: usize| if selected == Some(at) { ("▸ ", SELECTED) } else { ("  ", Style::new()) };
    let mut rows: Vec<RowLines> = Vec::new();
    for (meeting, outcomes) in &trend.meetings {
        let (sign, style) = mark(rows.len());
        let date = lang.short_date(meeting.agenda.date);
        let mut first = vec![Span::raw(sign), Span::styled(format!("{date:<11} "), style)];
        let mut drawn = 0;
        let mut before = 0;
        for (many, sign, style) in parts(*outcomes, theme) {
            before += many;
            let until = (before * room).div_ceil(most);
            first.push(Span::styled(sign.repeat(until - drawn), style));
            drawn = until;
        }
        first.push(Span::styled(format!("{} {:>digits$}  ", " ".repeat(room - drawn), outcomes.promised()), STRONG));
        rows.push(wrap::hanging(first, &told(*outcomes, lang), Style::new(), width));
    }
    if let Some(first) = rows.first_mut() {
        let key = parts(Outcomes::default(), theme).into_iter();
        let words = [lang.kept_short(), lang.late_short(), lang.moved_short(), lang.open_short()];
        let key = key.zip(words).flat_map(|((_, sign, style), word)| {
            [Span::styled(format!("{sign}{sign} "), style), Span::styled(format!("{word}   "), theme.dim)]
        });
        first.splice(..0, heading(lang.by_meeting(), context, width));
        first.insert(1, Line::from_iter([Span::raw("  ")].into_iter().chain(key)));
    }
    let from = trend.meetings.len().saturating_sub(MEETINGS);
    let widths: Vec<usize> = (from..trend.meetings.len())
        .map(|at| trend.agencies.iter().map(|agency| agency.parts[at].to_string().width()).max().unwrap_or(1))
        .collect();
    let by_agency = rows.len();
    for AgencyTrend { owner, parts, outcomes } in &trend.agencies {
        let (sign, style) = mark(rows.len());
        let name = crate::text::shortened(&owner.on_map(register, lang), NAMES);
        let gap = " ".repeat(NAMES.saturating_sub(name.width()));
        let cells = parts[from..].iter().zip(&widths).map(|(many, digits)| match many {
            0 => format!("{:>1$}", "·", digits + 1),
            many => format!("{}{many:>digits$}", shade(*many)),
        });
        let cells = cells.collect::<Vec<_>>().join(" ");
        let late = if outcomes.overdue > 0 { theme.bad } else { Style::new() };
        let first = vec![
            Span::raw(sign),
            Span::styled(name, style.patch(late)),
            Span::styled(format!("{gap} {cells}  "), late),
        ];
        let told = format!("{} · {}", lang.parts_counted(outcomes.promised()), told(*outcomes, lang));
        rows.push(wrap::hanging(first, &told, Style::new(), width));
    }
    if let Some(first) = rows.get_mut(by_agency) {
        first.splice(..0, [Line::raw("")].into_iter().chain(heading(lang.by_agency_and_meeting(), context, width)));
    }
    rows
}
