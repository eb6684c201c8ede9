//! Pages to read: the help, and the minutes as a document on the screen.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::document::{Block, Column, Document, Run, Signature, Style as Weight, Text};
use crate::tui::parts::wrap;
use crate::tui::theme::STRONG;

/// Columns from which tables are drawn side by side; below, each row is a list of its cells.
const WIDE_TABLE: usize = 90;
/// Columns from which labels stand beside their fields, and columns for them.
const BESIDE: usize = 60;
const LABEL: usize = 24;

pub fn document_lines<'a>(document: &Document, width: usize) -> Vec<Line<'a>> {
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
                        let beside = width >= BESIDE;
                        if !beside && !label.is_empty() {
                            lines.push(Line::styled(label.clone(), STRONG));
                        }
                        let first = Span::raw(if beside { format!("{label:<LABEL$}  ") } else { "  ".into() });
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
