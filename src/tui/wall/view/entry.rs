//! An entry as the hall reads it: what was said, and under it by whom, with whom and until when.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use unicode_width::UnicodeWidthStr;

use super::sheet::SheetBlock;
use super::{WallContext, big};
use crate::register::Entry;
use crate::report::fact::{Bodies, Fact};
use crate::report::waiting::Wait;
use crate::tui::parts::wrap;
use crate::tui::theme::{STRONG, STRUCK};

/// Columns below which the text begins under its code instead of beside it.
const BESIDE: usize = 50;
/// What stands before the text of the entry that was just recorded, and from which size that is in large letters.
const HERO_INDENT: &str = "  ";
/// Rows of a wall from which its frame has a rule at its end.
const FRAMED: usize = 16;
const LARGE: (usize, usize) = (100, 30);

/// An entry, where the agency of this key goes without saying.
pub fn block(entry: &Entry, wall: &WallContext, floor: Option<&str>, width: usize) -> SheetBlock {
    let theme = wall.context.theme;
    let mark = if wall.wall_view.marked(wall.scene.now) == Some(entry.code) { "● " } else { "" };
    let code = format!("{mark}{}  ", entry.code.show(wall.scene.meeting.agenda.lang));
    let code = Span::styled(code, theme.kind(entry.kind()));
    let style = if entry.stands() { Style::new() } else { STRUCK };
    let indent = if width < BESIDE { 2 } else { code.width() };
    let mut lines = under(code, &entry.content.text, style, indent, width);
    let scene = wall.scene;
    let facts = scene.register.facts(entry, entry.part_of(floor), &scene.meeting.agenda, scene.today());
    let is_late = facts.iter().any(|fact| matches!(fact, Fact::Overdue(_)));
    let style = if is_late { theme.bad } else { theme.dim };
    let about = about(&facts, wall, floor);
    if !about.is_empty() {
        lines.extend(wrap::hanging(vec![Span::raw(" ".repeat(indent))], &about, style, width));
    }
    SheetBlock { lines, code: Some(entry.code), ..SheetBlock::default() }
}

/// The entry that was just recorded, in a frame of its own, in large letters where the wall has room for them.
pub fn hero(entry: &Entry, wall: &WallContext, floor: Option<&str>, width: usize, height: usize) -> SheetBlock {
    let (theme, scene) = (wall.context.theme, wall.scene);
    let kind = theme.kind(entry.kind());
    let code = format!("● {} ", entry.code.show(scene.meeting.agenda.lang));
    let new = format!(" {} ══", wall.context.lang.wall_new());
    let rule = "═".repeat(width.saturating_sub(code.width() + new.width()));
    let mut lines = vec![Line::from(vec![Span::styled(code, kind), Span::styled(rule + &new, theme.accent)])];
    let indent = || vec![Span::raw(HERO_INDENT)];
    let room = width.saturating_sub(HERO_INDENT.len());
    let large =
        big::text(&entry.content.text, room, height / 2, STRONG).filter(|_| width >= LARGE.0 && height >= LARGE.1);
    match large {
        Some(large) => lines.extend(large.into_iter().map(|mut line| {
            line.spans.splice(..0, indent());
            line
        })),
        None => lines.extend(wrap::hanging(indent(), &entry.content.text, STRONG, width)),
    }
    let facts = scene.register.facts(entry, entry.part_of(floor), &scene.meeting.agenda, scene.today());
    let about = about(&facts, wall, floor);
    if !about.is_empty() {
        lines.extend(wrap::hanging(indent(), &about, theme.accent.patch(STRONG), width));
    }
    lines.extend((height >= FRAMED).then(|| Line::styled("═".repeat(width), theme.accent)));
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

/// Who answers for it, with whom, until when, and how it stands; what is missing and what is late is marked.
fn about(facts: &[Fact], wall: &WallContext, floor: Option<&str>) -> String {
    let agenda = &wall.scene.meeting.agenda;
    let told = facts.iter().filter_map(|fact| {
        let mark = match fact {
            Fact::Owners(Bodies { agencies: [owner], outside: [] }) if Some(owner.as_str()) == floor => return None,
            Fact::Evidence(_) | Fact::LedBy(_) | Fact::Quantities(_) => return None,
            Fact::NoOwner | Fact::NoDeadline => "! ",
            Fact::Overdue(_) => "‼ ",
            _ => "",
        };
        Some(format!("{mark}{}", fact.shortly(agenda, wall.context.lang)))
    });
    told.collect::<Vec<_>>().join(" · ")
}

/// Entries under a word that says what they are; the word stays with the first of them.
pub fn titled(word: &str, blocks: impl Iterator<Item = SheetBlock>) -> Vec<SheetBlock> {
    let mut blocks: Vec<SheetBlock> = blocks.collect();
    if let Some(first) = blocks.first_mut() {
        first.lines.insert(0, Line::styled(word.to_owned(), STRONG));
    }
    blocks
}
