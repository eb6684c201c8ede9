//! Pages to read: the help, and the minutes as a document on the screen.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::list::frame_of;
use super::{Look, Seen, View, wrap};
use crate::document::{Block, Column, Document, Run, Signature, Style as Weight, Text};
use crate::lang::Lang;
use crate::register::{Code, Register};
use crate::tui::app::Page;
use crate::tui::keymap::{KEYMAP, Scope};
use crate::tui::theme::STRONG;

/// Columns from which tables are drawn side by side; below, each row is a list of its cells.
const WIDE_TABLE: usize = 90;

pub fn draw(frame: &mut Frame, area: Rect, view: &View, page: &Page, seen: &mut Seen) {
    let lang = view.app.lang;
    let title = match page {
        Page::Help { .. } => lang.help(),
        Page::Preview { .. } => lang.preview(),
        Page::History { .. } => lang.history(),
    };
    let rest = frame_of(frame, area, &view.look, Scope::Page, title, seen);
    let width = usize::from(rest.width).saturating_sub(2);
    let lines = match page {
        Page::Help { .. } => help(lang, width),
        Page::Preview { document, .. } => document_lines(document, width),
        Page::History { code, .. } => history(view.scene.register, *code, &view.look, width),
    };
    scrolled(frame, rest, lines, page.scroll(), seen);
}

/// The help as a page of its own: the keys of the place that it was asked from come first.
pub fn help_page(frame: &mut Frame, look: &Look, from: Scope, scroll: usize, seen: &mut Seen) {
    let rest = frame_of(frame, frame.area(), look, Scope::Page, look.lang.help(), seen);
    let width = usize::from(rest.width).saturating_sub(2);
    let own = look.lang.scopes().into_iter().filter(|(scope, _)| *scope == from);
    let mut lines: Vec<Line> = own.flat_map(|(scope, title)| keys(scope, title, look.lang, width)).collect();
    lines.push(Line::raw(""));
    lines.extend(help(look.lang, width));
    scrolled(frame, rest, lines, scroll, seen);
}

fn help<'a>(lang: Lang, width: usize) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    for text in lang.line_help().lines() {
        match text.split_once("  ") {
            Some((sign, meaning)) if !sign.is_empty() => {
                let first = Span::styled(format!("{sign:<16}"), STRONG);
                lines.extend(wrap::hanging(vec![first], meaning.trim(), Style::new(), width));
            }
            _ if text.is_empty() => lines.push(Line::raw("")),
            _ => lines.extend(wrap::plain(text, width).map(Line::raw)),
        }
    }
    for (scope, title) in lang.scopes() {
        lines.push(Line::raw(""));
        lines.extend(keys(scope, title, lang, width));
    }
    lines
}

/// The keys of a place under its title.
fn keys<'a>(scope: Scope, title: &'a str, lang: Lang, width: usize) -> Vec<Line<'a>> {
    let mut lines = vec![Line::styled(title, STRONG)];
    for binding in KEYMAP.iter().filter(|binding| binding.scope == scope && !binding.keys.is_empty()) {
        let keys = Span::styled(format!("{:<16} ", binding.keys_shown()), STRONG);
        lines.extend(wrap::hanging(vec![keys], (binding.long)(lang), Style::new(), width));
    }
    lines
}

/// Everything that happened to an entry, the oldest first.
fn history<'a>(register: &Register, code: Code, look: &Look, width: usize) -> Vec<Line<'a>> {
    let Some(entry) = register.entry(code) else { return Vec::new() };
    let lang = look.lang;
    let mut lines = wrap::hanging(vec![Span::styled(format!("{code}  "), STRONG)], &entry.content.text, STRONG, width);
    for told in register.told(entry, lang) {
        let at = told.change.at;
        let at = format!("{} {}  ", lang.short_date(at.date_naive()), lang.clock(at.time()));
        lines.push(Line::raw(""));
        lines.extend(wrap::hanging(vec![Span::styled(at, look.theme.dim)], &told.sentence, Style::new(), width));
        lines.extend(wrap::hanging(vec![Span::raw("   ")], &told.change.seat, look.theme.dim, width));
    }
    lines
}

/// The history of an entry as a page of its own.
pub fn history_page(frame: &mut Frame, look: &Look, register: &Register, code: Code, scroll: usize, seen: &mut Seen) {
    let rest = frame_of(frame, frame.area(), look, Scope::Page, look.lang.history(), seen);
    let lines = history(register, code, look, usize::from(rest.width).saturating_sub(2));
    scrolled(frame, rest, lines, scroll, seen);
}

fn scrolled(frame: &mut Frame, rest: Rect, lines: Vec<Line>, scroll: usize, seen: &mut Seen) {
    seen.rows = rest.height.into();
    seen.furthest = lines.len().saturating_sub(rest.height.into());
    let from = scroll.min(seen.furthest);
    let shown: Vec<Line> = lines.into_iter().skip(from).take(rest.height.into()).collect();
    frame.render_widget(Paragraph::new(shown), Rect { x: rest.x + 1, width: rest.width - 1, ..rest });
}

fn document_lines<'a>(document: &Document, width: usize) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    for block in &document.blocks {
        if !lines.is_empty() {
            lines.push(Line::raw(""));
        }
        match block {
            Block::Letterhead(texts) => {
                let letterhead = texts.iter().flat_map(|text| wrap::plain(&words(text), width));
                lines.extend(letterhead.map(|line| Line::styled(line, STRONG).centered()));
            }
            Block::Heading { level: 1, text } => {
                lines.extend(wrap::plain(&words(text), width).map(|line| Line::styled(line, STRONG).centered()));
            }
            Block::Heading { text, .. } => {
                lines.extend(wrap::plain(&words(text), width).map(|line| Line::styled(line, STRONG)))
            }
            Block::Paragraph(text) => lines.extend(paragraph(text, width)),
            Block::Fields(fields) => {
                for (label, answers) in fields {
                    for (index, answer) in answers.iter().enumerate() {
                        let label = if index == 0 { words(label) } else { String::new() };
                        let beside = width >= 60;
                        if !beside && !label.is_empty() {
                            lines.push(Line::styled(label.clone(), STRONG));
                        }
                        let first = Span::raw(if beside { format!("{label:<24}  ") } else { "  ".into() });
                        lines.extend(wrap::hanging(vec![first], &words(answer), Style::new(), width));
                    }
                }
            }
            Block::List { ordered, items } => {
                for (index, item) in items.iter().enumerate() {
                    for (part, text) in item.iter().enumerate() {
                        let mark = match (part, ordered) {
                            (0, true) => format!("{:>2}. ", index + 1),
                            (0, false) => " - ".to_owned(),
                            _ => "   ".to_owned(),
                        };
                        lines.extend(wrap::hanging(vec![Span::raw(mark)], &words(text), Style::new(), width));
                    }
                }
            }
            Block::Table { columns, rows } if width >= WIDE_TABLE => lines.extend(table(columns, rows, width)),
            Block::Table { columns, rows } => lines.extend(narrow_table(columns, rows, width)),
            Block::Page(_) => {}
            Block::Signatures(signatures) => {
                lines.extend(signatures.iter().flat_map(|signature| signed(signature, width)))
            }
        }
    }
    lines
}

fn words(text: &Text) -> String {
    let run = |run: &Run| match run {
        Run::Words(words, _) | Run::Link(words) => words.clone(),
        Run::Blank => "____________________".into(),
    };
    text.runs.iter().map(run).collect::<Vec<_>>().join(" ")
}

/// A paragraph is bold when all of it is.
fn paragraph<'a>(text: &Text, width: usize) -> impl Iterator<Item = Line<'a>> + use<'a> {
    let bold = text.runs.iter().all(|run| matches!(run, Run::Words(_, Weight::Bold)));
    let style = if bold { STRONG } else { Style::new() };
    wrap::plain(&words(text), width).map(move |line| Line::styled(line, style))
}

fn table<'a>(columns: &[Column], rows: &[Vec<Text>], width: usize) -> Vec<Line<'a>> {
    let room = width.saturating_sub(columns.len() * 2);
    let total: usize = columns.iter().map(|column| column.width).sum::<usize>().max(1);
    let widths: Vec<usize> = columns.iter().map(|column| (room * column.width / total).max(4)).collect();
    let titles: Vec<String> = columns.iter().map(|column| words(&column.title)).collect();
    let mut lines = row(&titles, &widths, STRONG);
    lines.push(Line::raw(widths.iter().map(|width| "─".repeat(*width)).collect::<Vec<_>>().join("  ")));
    for cells in rows {
        let cells: Vec<String> = cells.iter().map(words).collect();
        lines.extend(row(&cells, &widths, Style::new()));
    }
    lines
}

fn row<'a>(cells: &[String], widths: &[usize], style: Style) -> Vec<Line<'a>> {
    let wrapped: Vec<Vec<String>> =
        cells.iter().zip(widths).map(|(cell, width)| wrap::plain(cell, *width).collect()).collect();
    let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
    (0..height)
        .map(|index| {
            let parts = wrapped.iter().zip(widths).map(|(cell, width)| {
                let text = cell.get(index).map_or("", String::as_str);
                format!("{text}{}", " ".repeat(width.saturating_sub(Span::raw(text).width())))
            });
            Line::styled(parts.collect::<Vec<_>>().join("  "), style)
        })
        .collect()
}

/// Each row as its cells one below the other, the empty ones left out.
fn narrow_table<'a>(columns: &[Column], rows: &[Vec<Text>], width: usize) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    for cells in rows {
        for (index, (column, cell)) in columns.iter().zip(cells).enumerate() {
            let cell = words(cell);
            if cell.is_empty() {
                continue;
            }
            let mark = if index == 0 { "• " } else { "  " };
            let first = Span::styled(format!("{mark}{}: ", words(&column.title)), STRONG);
            if first.width() * 2 > width {
                lines.push(Line::from(first));
                lines.extend(wrap::hanging(vec![Span::raw("    ")], &cell, Style::new(), width));
            } else {
                lines.extend(wrap::hanging(vec![first], &cell, Style::new(), width));
            }
        }
    }
    lines
}

fn signed<'a>(signature: &Signature, width: usize) -> Vec<Line<'a>> {
    let parts = [&signature.role, &signature.office, &signature.name, &signature.rank, &signature.nip];
    let mut lines: Vec<Line> = parts.into_iter().flat_map(|part| paragraph(part, width).collect::<Vec<_>>()).collect();
    lines.push(Line::raw(""));
    lines
}
