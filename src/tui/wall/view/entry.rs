//! An entry as the hall reads it: what was said, and under it by whom, with whom and until when.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::WallContext;
use super::sheet::SheetBlock;
use crate::register::{Entry, Kind, Owner, Status};
use crate::report::waiting::Wait;
use crate::tui::content::entry::{all_names, deadline_shown};
use crate::tui::parts::wrap;
use crate::tui::theme::{STRONG, STRUCK};

/// Columns below which the text begins under its code instead of beside it.
const BESIDE: usize = 50;

/// An entry, where the agency of this key goes without saying.
pub fn block(entry: &Entry, wall: &WallContext, floor: Option<&str>, width: usize) -> SheetBlock {
    let theme = wall.context.theme;
    let mark = if wall.wall_view.marked(wall.scene.now) == Some(entry.code) { "● " } else { "" };
    let code = format!("{mark}{}  ", entry.code.show(wall.scene.meeting.agenda.lang));
    let code = Span::styled(code, theme.kind(entry.kind()));
    let style = if entry.stands() { Style::new() } else { STRUCK };
    let indent = if width < BESIDE { 2 } else { code.width() };
    let mut lines = under(code, &entry.content.text, style, indent, width);
    let part = part(entry, floor);
    let style = if late(entry, wall, part).is_some() { theme.bad } else { theme.dim };
    let about = about(entry, wall, floor);
    if !about.is_empty() {
        lines.extend(wrap::hanging(vec![Span::raw(" ".repeat(indent))], &about, style, width));
    }
    SheetBlock { lines, code: Some(entry.code), ..SheetBlock::default() }
}

/// What others wait for from the agency on the floor: who, since when, and what answers it.
pub fn awaited(waits: &[Wait], wall: &WallContext, width: usize) -> SheetBlock {
    let (lang, theme) = (wall.context.lang, wall.context.theme);
    let wait = &waits[0];
    let mark = if wait.answer.is_some() { "✓" } else { "!" };
    let code = format!("{mark} {}  ", wait.entry.code.show(wall.scene.meeting.agenda.lang));
    let code = Span::styled(code, theme.kind(wait.entry.kind()));
    let indent = if width < BESIDE { 2 } else { code.width() };
    let text = wall.scene.register.text_for_others(wait.entry, lang);
    let mut lines = under(code, &text, Style::new(), indent, width);
    let stuck = wall.scene.register.stuck_told(waits, lang);
    let since = lang.waiting_since(lang.short_date(wait.since), lang.waited(wait.days));
    let about = [Some(stuck), Some(since), wait.answer_told(wall.scene.meeting.agenda.lang, lang)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ");
    lines.extend(wrap::hanging(vec![Span::raw(" ".repeat(indent))], &about, theme.warn, width));
    SheetBlock { lines, code: Some(wait.entry.code), ..SheetBlock::default() }
}

/// A text that begins beside its code, and goes on under it.
fn under(code: Span<'static>, text: &str, style: Style, indent: usize, width: usize) -> Vec<Line<'static>> {
    if code.width() == indent {
        return wrap::hanging(vec![code], text, style, width);
    }
    // The code takes the place of as many letters, which are taken off again.
    let place = "\u{2007}".repeat(code.width().saturating_sub(indent));
    let mut rows = wrap::plain(&format!("{place}{text}"), width.saturating_sub(indent));
    let first = rows.next().unwrap_or_default();
    let first = Span::styled(first.trim_start_matches('\u{2007}').to_owned(), style);
    let after = rows.map(|row| Line::from(vec![Span::raw(" ".repeat(indent)), Span::styled(row, style)]));
    std::iter::once(Line::from(vec![code, first])).chain(after).collect()
}

/// Who answers for it, with whom, until when, and how it stands.
fn about(entry: &Entry, wall: &WallContext, floor: Option<&str>) -> String {
    let lang = wall.context.lang;
    let agenda = &wall.scene.meeting.agenda;
    let content = &entry.content;
    let mut parts = Vec::new();
    let goes_without_saying = matches!(content.owners.as_slice(), [owner] if Some(owner.as_str()) == floor);
    let owners = all_names(&content.owners, &content.outside_owners, agenda, lang);
    if owners.is_empty() && entry.kind() == Kind::Commitment {
        parts.push(format!("! {}", lang.no_owner_yet()));
    } else if !(owners.is_empty() || goes_without_saying && content.outside_owners.is_empty()) {
        parts.push(owners);
    }
    let with = if entry.kind() == Kind::Blocker { lang.needs() } else { lang.together_with() };
    let bodies = all_names(&content.with, &content.partners, agenda, lang);
    if !bodies.is_empty() {
        parts.push(format!("{with} {bodies}"));
    }
    let part = part(entry, floor);
    match (entry.due_on(part, agenda.date), entry.kind()) {
        (Some(deadline), _) => parts.push(deadline_shown(&deadline, agenda, lang)),
        (None, Kind::Commitment) => parts.push(format!("! {}", lang.no_deadline())),
        (None, _) => {}
    }
    parts.extend(late(entry, wall, part).map(|days| format!("‼ {}", lang.days_late(days))));
    parts.extend(content.indicator.as_ref().map(|number| format!("{} {number}", lang.indicator())));
    parts.extend(content.answers.map(|code| format!("{} {}", lang.answers(), code.show(agenda.lang))));
    if wall.scene.register.needs_confirmation(entry) {
        parts.push(lang.head_must_confirm().into());
    }
    if entry.stands() && entry.status_of(part) != Status::Open {
        parts.push(lang.status(entry.status_of(part)).into());
    }
    if let Some(withdrawal) = &entry.withdrawal {
        parts.push(match withdrawal.into {
            Some(into) => lang.became(into.show(agenda.lang)),
            None => lang.withdrawn_because(&withdrawal.reason),
        });
    }
    if entry.agreed.is_some() {
        parts.push(lang.wall_agreed().into());
    }
    parts.join(" · ")
}

/// By how many days a promise is late on the day of the meeting.
fn late(entry: &Entry, wall: &WallContext, part: Owner<&str>) -> Option<i64> {
    let days = (wall.scene.today() - entry.due(part)?.date?).num_days();
    (days > 0 && entry.is_owed_by(part)).then_some(days)
}

/// Whose part is shown: that of the agency on the floor, or else of the first owner.
fn part<'a>(entry: &'a Entry, floor: Option<&str>) -> Owner<&'a str> {
    entry.parts().find(|owner| owner.agency() == floor).or_else(|| entry.parts().next()).unwrap_or_default()
}

/// Entries under a word that says what they are; the word stays with the first of them.
pub fn titled(word: &str, blocks: impl Iterator<Item = SheetBlock>) -> Vec<SheetBlock> {
    let mut blocks: Vec<SheetBlock> = blocks.collect();
    if let Some(first) = blocks.first_mut() {
        first.lines.insert(0, Line::styled(word.to_owned(), STRONG));
    }
    blocks
}
