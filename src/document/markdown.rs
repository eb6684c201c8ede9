//! A document as Markdown: the tables of GitHub's dialect, no HTML, in a form that pandoc turns into a Word file.

mod escape;

use super::{Block, Column, Document, Run, Signature, Style, Text};
use escape::{escape, escape_start};

/// Letters of a blank line; as many underscores fill a third of a page.
const BLANK: usize = 20;
/// Rows left free for a signature.
const ROOM_TO_SIGN: usize = 3;

pub fn markdown(document: &Document) -> String {
    let blocks: Vec<_> = document.blocks.iter().filter_map(block).collect();
    blocks.join("\n\n") + "\n"
}

/// None where there is nothing to see: Markdown has no pages.
fn block(block: &Block) -> Option<String> {
    Some(match block {
        Block::Letterhead(lines) => lines.iter().map(|text| bold(&line(text))).collect::<Vec<_>>().join("\n\n"),
        Block::Heading { level, text } => format!("{} {}", "#".repeat(*level), line(text)),
        Block::Paragraph(text) => paragraph(text),
        Block::Fields(fields) => form(fields),
        Block::List { ordered, items } => list(*ordered, items),
        Block::Table { columns, rows } => table(columns, rows),
        Block::Signatures(signatures) => sign(signatures),
        Block::Page(_) => return None,
    })
}

fn paragraph(text: &Text) -> String {
    escape_start(&line(text))
}

fn line(text: &Text) -> String {
    text.runs.iter().map(run).collect::<Vec<_>>().join(" ")
}

fn run(run: &Run) -> String {
    match run {
        Run::Words(words, Style::Plain) => escape(words),
        Run::Words(words, Style::Bold) => bold(&escape(words)),
        Run::Words(words, Style::Italic) => format!("*{}*", escape(words)),
        Run::Link(address) => format!("<{address}>"),
        Run::Blank => escape(&"_".repeat(BLANK)),
    }
}

fn bold(escaped: &str) -> String {
    format!("**{escaped}**")
}

/// Items whose paragraphs line up under the first.
fn list(ordered: bool, items: &[Vec<Text>]) -> String {
    let items = items.iter().zip(1..).map(|(paragraphs, number)| {
        let marker = if ordered { format!("{number}. ") } else { "- ".to_owned() };
        let indent = format!("\n\n{}", " ".repeat(marker.len()));
        marker + &paragraphs.iter().map(paragraph).collect::<Vec<_>>().join(&indent)
    });
    items.collect::<Vec<_>>().join("\n\n")
}

fn table(columns: &[Column], rows: &[Vec<Text>]) -> String {
    let head = row(columns.iter().map(|column| line(&column.title)));
    let rule =
        format!("|{}|", columns.iter().map(|column| "-".repeat(column.width.max(3))).collect::<Vec<_>>().join("|"));
    let rows = rows.iter().map(|cells| row(cells.iter().map(line)));
    [head, rule].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

fn row(cells: impl Iterator<Item = String>) -> String {
    cells.fold("|".to_owned(), |row, cell| if cell.is_empty() { row + "  |" } else { format!("{row} {cell} |") })
}

/// Label on the left, one line of the answer in each row, under a head without words: a table must have one.
fn form(fields: &[(Text, Vec<Text>)]) -> String {
    let rows = fields.iter().flat_map(|(label, lines)| {
        let first = vec![label.clone(), lines.first().cloned().unwrap_or_default()];
        let more = lines.iter().skip(1).map(|line| vec![Text::default(), line.clone()]);
        std::iter::once(first).chain(more)
    });
    let columns = [30, 70].map(|width| Column::new(Text::default(), width));
    table(&columns, &rows.collect::<Vec<_>>())
}

fn sign(signatures: &[Signature]) -> String {
    let width = 100 / signatures.len().max(1);
    let columns: Vec<_> = signatures.iter().map(|one| Column::new(one.role.clone(), width)).collect();
    let of_each = |part: fn(&Signature) -> &Text| signatures.iter().map(|one| part(one).clone()).collect::<Vec<_>>();
    let mut rows = vec![of_each(|one| &one.office)];
    rows.extend(std::iter::repeat_n(vec![Text::default(); signatures.len()], ROOM_TO_SIGN));
    rows.extend([of_each(|one| &one.name), of_each(|one| &one.rank), of_each(|one| &one.nip)]);
    table(&columns, &rows)
}
