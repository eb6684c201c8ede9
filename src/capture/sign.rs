//! Which sigils of a line mean something. The others are ordinary text: `+30 orang`, `=100%`, `@Rp250.000`.

use super::directory::Names;
use super::split::{Piece, Sigil, is_space, split};
use super::word::words;
use super::{Room, when};
use crate::deadline::{TimeReading, Why};

/// The line in pieces, each sigil among them with a meaning; what has none belongs to the piece in front of it.
pub fn pieces(line: &str, room: &Room, names: &Names) -> Vec<Piece> {
    let mut pieces = split(line);
    let deadlines = pieces.iter().filter(|piece| piece.sigil == Some(Sigil::Deadline)).count();
    let is_read = |piece: &Piece| deadlines < 2 || reads(&line[piece.value(line)], room);
    let read: Vec<bool> = pieces.iter().map(|piece| piece.sigil == Some(Sigil::Deadline) && is_read(piece)).collect();
    let counting = match read.iter().any(|read| *read) {
        true => read,
        false => last_deadline(&pieces),
    };
    let mut at = 0;
    pieces = pieces.into_iter().fold(Vec::new(), |mut kept: Vec<Piece>, piece| {
        let means = match piece.sigil {
            None => true,
            Some(Sigil::Deadline) => counting[at],
            Some(sigil) => means(sigil, &line[piece.value(line)], room, names),
        };
        at += 1;
        match kept.last_mut().filter(|_| !means) {
            Some(last) => last.range.end = piece.range.end,
            None => kept.push(piece),
        }
        kept
    });
    pieces
}

fn reads(value: &str, room: &Room) -> bool {
    value.starts_with('"') || when::value(value, &room.calendar()).reading != TimeReading::Undated(Why::Unknown)
}

fn last_deadline(pieces: &[Piece]) -> Vec<bool> {
    let last = pieces.iter().rposition(|piece| piece.sigil == Some(Sigil::Deadline));
    (0..pieces.len()).map(|at| Some(at) == last).collect()
}

fn means(sigil: Sigil, value: &str, room: &Room, names: &Names) -> bool {
    let word = value.split(is_space).next().unwrap_or_default();
    let has_digit = || word.contains(|c: char| c.is_ascii_digit());
    match sigil {
        Sigil::Owner | Sigil::With => !is_amount(word) || names.opens(&words(value)),
        Sigil::Evidence => !(is_share(word) || (is_amount(word) && word.len() == value.len())),
        Sigil::Indicator => has_digit() || room.indicator(bare(word)).is_some(),
        Sigil::Answers => has_digit(),
        Sigil::Deadline => true,
    }
}

/// Whether a value behind `=` must stand between quotation marks to be evidence.
pub fn is_plain_evidence(value: &str) -> bool {
    let word = value.split(is_space).next().unwrap_or_default();
    is_share(word) || (is_amount(word) && word.len() == value.len())
}

/// `30`, `10%`, `Rp250.000`, `-5`
fn is_amount(word: &str) -> bool {
    let number = word.strip_prefix("Rp").or_else(|| word.strip_prefix("rp")).unwrap_or(word);
    let number = number.trim_start_matches(['.', '-', '/', '±', '<', '>']);
    number.starts_with(|c: char| c.is_ascii_digit()) || (number.is_empty() && !word.is_empty())
}

fn is_share(word: &str) -> bool {
    is_amount(word) && word.contains('%')
}

fn bare(word: &str) -> &str {
    word.trim_end_matches(|c: char| !c.is_alphanumeric())
}
