//! A document as messages for WhatsApp: short lines, no tables, marks only around what rakor says itself, for WhatsApp
//! knows no way to say a mark.

use super::{Block, Column, Document, Run, Signature, Style, Text};

/// Letters of a message that are shown before somebody must ask for more.
pub const USUAL_LIMIT: usize = 4_000;
/// What a number in front of a message takes, at the most.
const NUMBER: usize = 16;
/// Nothing sensible fits into less.
pub const LEAST_LIMIT: usize = 200;

/// The messages, each within the limit in letters; numbered where there is more than one.
pub fn whatsapp(document: &Document, limit: usize) -> Vec<String> {
    let parts: Vec<MessagePart> = document.blocks.iter().flat_map(parts).collect();
    let messages = split(&parts, limit.max(LEAST_LIMIT) - NUMBER);
    let count = messages.len();
    if count < 2 {
        return messages;
    }
    messages.iter().zip(1..).map(|(message, number)| format!("({number}/{count})\n{message}")).collect()
}

/// Lines that belong together.
struct MessagePart {
    text: String,
    /// It says nothing without what follows.
    is_heading: bool,
}

fn parts(block: &Block) -> Vec<MessagePart> {
    let plain = |text: String| MessagePart { text, is_heading: false };
    let heading = |text: &Text| MessagePart { text: marked('*', &words(text)), is_heading: true };
    match block {
        Block::Letterhead(lines) => {
            vec![plain(lines.iter().map(words).collect::<Vec<_>>().join("\n"))]
        }
        Block::Heading { text, .. } => vec![heading(text)],
        Block::Paragraph(text) if text.runs.iter().all(|run| matches!(run, Run::Words(_, Style::Bold))) => {
            vec![heading(text)]
        }
        Block::Paragraph(text) => vec![plain(line(text))],
        Block::Fields(fields) => vec![plain(fields.iter().filter_map(field).collect::<Vec<_>>().join("\n"))],
        Block::List { ordered, items } => items
            .iter()
            .zip(1..)
            .map(|(item, number)| {
                let mark = if *ordered { format!("{number}. ") } else { "- ".to_owned() };
                plain(mark + &item.iter().map(line).collect::<Vec<_>>().join("\n"))
            })
            .collect(),
        Block::Table { columns, rows } => rows.iter().map(|cells| plain(row(columns, cells))).collect(),
        Block::Signatures(signatures) => signatures.iter().filter_map(signed).map(plain).collect(),
        Block::Page(_) => Vec::new(),
    }
}

/// `_Tempat:_ Aula Bappeda`; nothing where the answer is a line to write on.
fn field((label, answers): &(Text, Vec<Text>)) -> Option<String> {
    let answers: Vec<_> = answers.iter().map(line).filter(|answer| !answer.is_empty()).collect();
    match answers.as_slice() {
        [] => None,
        [only] => Some(format!("{} {only}", marked('_', &format!("{}:", words(label))))),
        many => Some(format!("{}\n{}", marked('_', &format!("{}:", words(label))), many.join("\n"))),
    }
}

/// The first column is the number of the row; what says nothing is left out.
fn row(columns: &[Column], cells: &[Text]) -> String {
    let told = columns.iter().zip(cells).enumerate().filter_map(|(index, (column, cell))| {
        let cell = line(cell);
        match cell.as_str() {
            "" | "–" => None,
            _ if index == 0 => Some(format!("{cell}. ")),
            _ => Some(format!("{} {cell}\n", marked('_', &format!("{}:", words(&column.title))))),
        }
    });
    told.collect::<String>().trim_end().to_owned()
}

fn signed(signature: &Signature) -> Option<String> {
    let name = words(&signature.name);
    (!name.is_empty()).then(|| format!("{}: {name}", words(&signature.role)))
}

fn line(text: &Text) -> String {
    let run = |run: &Run| match run {
        Run::Words(words, Style::Plain) => Some(words.clone()),
        Run::Words(words, Style::Bold) => Some(marked('*', words)),
        Run::Words(words, Style::Italic) => Some(marked('_', words)),
        Run::Link(address) => Some(address.clone()),
        Run::Blank => None,
    };
    text.runs.iter().filter_map(run).collect::<Vec<_>>().join(" ").trim_end_matches(',').to_owned()
}

fn words(text: &Text) -> String {
    text.words()
}

/// Between marks, unless what is typed there would end them.
fn marked(mark: char, words: &str) -> String {
    if words.is_empty() || words.contains(['*', '_', '~', '`']) {
        words.to_owned()
    } else {
        format!("{mark}{words}{mark}")
    }
}

/// As many parts as fit into each message; a heading goes with what follows it.
fn split(parts: &[MessagePart], limit: usize) -> Vec<String> {
    let mut messages: Vec<String> = Vec::new();
    let mut message = String::new();
    let mut heading = String::new();
    for part in parts.iter().filter(|part| !part.text.is_empty()) {
        if part.is_heading {
            if !heading.is_empty() {
                heading.push('\n');
            }
            heading += &part.text;
            continue;
        }
        let whole = join(&std::mem::take(&mut heading), "\n", &part.text);
        for piece in pieces(&whole, limit) {
            if !message.is_empty() && letters(&message) + 2 + letters(&piece) > limit {
                messages.push(std::mem::take(&mut message));
            }
            message = join(&message, "\n\n", &piece);
        }
    }
    messages.extend(Some(join(&message, "\n\n", &heading)).filter(|rest| !rest.is_empty()));
    messages
}

fn join(one: &str, between: &str, other: &str) -> String {
    if one.is_empty() || other.is_empty() { format!("{one}{other}") } else { format!("{one}{between}{other}") }
}

fn letters(text: &str) -> usize {
    text.chars().count()
}

/// A text that is too long for one message, cut between words where there is one.
fn pieces(text: &str, limit: usize) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while letters(rest) > limit {
        let end = rest.char_indices().nth(limit).map_or(rest.len(), |(end, _)| end);
        let at = rest[..end].rfind([' ', '\n']).filter(|at| *at > 0).unwrap_or(end);
        pieces.push(rest[..at].trim_end().to_owned());
        rest = rest[at..].trim_start();
    }
    pieces.push(rest.to_owned());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::docx::tests::everything;
    use proptest::prelude::*;

    #[test]
    fn a_document_is_short_lines_with_marks_only_around_what_rakor_says() {
        let [message] = whatsapp(&everything(), USUAL_LIMIT).try_into().unwrap();
        for part in
            ["*NOTULA*", "_Tempat:_\nAula\nLantai 2", "1. _Instansi:_ Dinkes", "- *KM-1* _miring_", "Notulis: Nama"]
        {
            assert!(message.contains(part), "{part}\n{message}");
        }
        assert!(!message.contains('|') && !message.contains("Ketua"), "no tables, and nothing to write on:\n{message}");
    }

    #[test]
    fn what_was_typed_is_never_between_marks_that_it_would_end() {
        let document = Document { blocks: vec![Block::heading(2, "Bidang *A*")], ..Document::default() };
        assert_eq!(whatsapp(&document, USUAL_LIMIT), ["Bidang *A*"]);
    }

    proptest! {
        #[test]
        fn messages_keep_the_limit_and_lose_no_word(words in prop::collection::vec("[a-z]{1,30}", 1..200), limit in 200..900usize) {
            let blocks = words.chunks(7).map(|words| Block::paragraph(words.join(" "))).collect();
            let messages = whatsapp(&Document { blocks, ..Document::default() }, limit);
            prop_assert!(messages.iter().all(|message| message.chars().count() <= limit));
            let numbered = messages.len() > 1;
            let told = messages.iter().flat_map(|message| message.split_whitespace().skip(usize::from(numbered)));
            prop_assert_eq!(told.collect::<Vec<_>>(), words);
        }
    }
}
