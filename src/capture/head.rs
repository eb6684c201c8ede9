//! Who a line says it is of, in front of what is said: `1. Kepala Bappeda: …`, `Dinkes bersama PKK akan …`.

use std::ops::Range;

use super::directory::{Named, Names, is_understood};
use super::numbering::front;
use super::office::*;
use super::split::Sigil;
use super::word::{Word, outside, words};
use crate::agenda::AgencyId;
use crate::register::Kind;

/// The owners and supporters in front, and where the text begins.
#[derive(Debug)]
pub struct Head {
    pub parts: Vec<HeadPart>,
    pub end: usize,
}

impl Head {
    pub fn is_understood(&self) -> bool {
        self.parts.iter().all(|part| is_understood(&part.named))
    }
}

/// One body that a head or a list names.
#[derive(Debug)]
pub struct HeadPart {
    pub range: Range<usize>,
    pub role: Sigil,
    pub named: Named,
}

/// What stands in front of a line.
#[derive(Debug)]
pub enum Opening {
    Head(Head),
    /// An agency is named first, but not as the owner.
    Mention(AgencyId),
    Nothing,
}

/// Words that a head can have, at the most, and those of one name that is not known.
const LONGEST_HEAD: usize = 48;
const LONGEST_UNKNOWN: usize = 8;
const LONGEST_OFFICE: usize = 4;
/// How like a known name a word must be that is asked for although no sigil marks it.
const NEARLY: f64 = 0.8;

/// What stands in front of a line, and where it begins behind numbering, bullets and the time.
pub fn opening(text: &str, names: &Names, kind: Kind) -> (usize, Opening) {
    let front = front(text);
    if text[front.start..].starts_with('\\') {
        return (front.start, Opening::Nothing);
    }
    match head(&text[front.inner..], names, kind) {
        Opening::Head(head) => (front.inner, Opening::Head(head)),
        other => (front.start, other),
    }
}

/// The head of a value behind a sigil: names up to a colon or a verb, every one of them understood.
pub fn of_value(value: &str, names: &Names, kind: Kind) -> Option<Head> {
    let words = words_to_colon(value);
    let head = Parser { text: value, names, words: &words, kind }.list()?;
    head.is_understood().then_some(head)
}

/// What the beginning of a text says of its owners.
fn head(text: &str, names: &Names, kind: Kind) -> Opening {
    let words = words_to_colon(text);
    let parser = Parser { text, names, words: &words, kind };
    if let Some(head) = parser.list().or_else(|| parser.alone()) {
        return Opening::Head(parser.with_subject(head));
    }
    match names.exact(&words) {
        Some((_, Named::Agencies(ids))) if ids.len() == 1 => Opening::Mention(ids[0].clone()),
        _ => Opening::Nothing,
    }
}

/// The body at the start of a value, as behind a sigil: with its office in front and its region or short name behind.
pub fn named(words: &[Word], text: &str, names: &Names) -> Option<(usize, Named)> {
    Parser { text, names, words, kind: Kind::Note }.body(0, false).map(|(count, _, named)| (count, named))
}

/// The words up to the first colon that ends a head, or as many as a head can have.
fn words_to_colon(text: &str) -> Vec<Word> {
    let mut words = words(text);
    let colon = words.iter().position(|word| word.ends_head);
    words.truncate(colon.map_or(LONGEST_HEAD, |colon| (colon + 1).min(LONGEST_HEAD)));
    let is_mark = |word: &Word| word.quoted.is_none() && !text[word.range.clone()].contains(char::is_alphanumeric);
    let alone = words.pop_if(|word| word.ends_head && is_mark(word));
    if let (Some(colon), Some(last)) = (alone, words.last_mut()) {
        last.take_colon(&colon);
    }
    words
}

struct Parser<'a> {
    text: &'a str,
    names: &'a Names<'a>,
    words: &'a [Word],
    kind: Kind,
}

/// What a list of names ends with.
enum End {
    Colon,
    /// What is said begins with this word.
    Word(usize),
}

impl Parser<'_> {
    fn folded(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word.folded.as_str())
    }

    /// Names, one by one, up to a colon or a verb of promising.
    fn list(&self) -> Option<Head> {
        let mut parts: Vec<HeadPart> = Vec::new();
        let mut role = Sigil::Owner;
        let mut at = self.courtesy();
        loop {
            let from = at;
            let body = self.body(at, true).map(|(count, _, named)| (count, named));
            let named = match body.or_else(|| self.person(at)) {
                Some((count, named)) => {
                    at += count;
                    named
                }
                None => {
                    let count = self.unknown(at)?;
                    at += count;
                    match self.words[from].quoted.clone().filter(|_| count == 1) {
                        Some(inside) => Named::Outside(outside(&self.text[inside])),
                        None => self.names.place(&self.words[from..at]).unwrap_or(Named::Unknown),
                    }
                }
            };
            let range = self.words[from].range.start..self.bracketed_end(at - 1);
            parts.push(HeadPart { range, role, named });
            if let Some(end) = self.end(at) {
                return self.understood(parts, end);
            }
            at += match self.supporters(at) {
                0 => self.separators(at)?,
                count => {
                    role = Sigil::With;
                    count
                }
            };
        }
    }

    /// A list of which one name at least is known, or looks like one.
    fn understood(&self, mut parts: Vec<HeadPart>, end: End) -> Option<Head> {
        let is_known = |part: &HeadPart| !matches!(part.named, Named::Unknown | Named::Outside(_));
        let first_is_known = is_known(&parts[0]);
        for part in parts.iter_mut().filter(|part| part.named == Named::Unknown) {
            let said = outside(&self.text[part.range.clone()]);
            if first_is_known && !self.looks_like_agency(&self.text[part.range.clone()]) {
                part.role = Sigil::With;
                part.named = Named::Outside(said);
            }
        }
        let first = &parts[0];
        let counts = match &first.named {
            Named::Unknown => self.looks_like_agency(&self.text[first.range.clone()]),
            _ => true,
        };
        if !counts {
            return None;
        }
        let end = match end {
            End::Colon => self.words.last()?.range.end,
            End::Word(at) => self.words[at].range.start,
        };
        Some(Head { parts, end })
    }

    /// One known body: spoken to (`Dinkes, kirim …`, not the first of a list of things), in front of a dash
    /// (`Dinkes – kirim …`), or as the one who acts in a promise (`Dinkes mengirim …`).
    fn alone(&self) -> Option<Head> {
        let start = self.courtesy();
        let (count, _, named) = self.body(start, false)?;
        let behind = self.words.get(start + count)?;
        let next = self.words.get(start + count + 1);
        let text = match &self.text[behind.range.clone()] {
            "," if self.is_spoken_to(start + count + 1, &named) => next?,
            "-" | "–" | "—" => next?,
            _ if self.kind == Kind::Commitment && !self.is_plural(&named) && is_active(&behind.folded) => behind,
            _ => return None,
        };
        let range = self.words[start].range.start..self.bracketed_end(start + count - 1);
        Some(Head { parts: vec![HeadPart { range, role: Sigil::Owner, named }], end: text.range.start })
    }

    /// Whether what stands behind a name and a comma is said to it.
    fn is_spoken_to(&self, at: usize, named: &Named) -> bool {
        let Some(next) = self.words.get(at).filter(|_| self.body(at, false).is_none()) else { return false };
        let verb = next.folded.as_str();
        let is_list = || self.words[at..].iter().any(|word| word.separates);
        let is_addressed =
            ADDRESSED.contains(&verb) || PROMISES.contains(&verb) || verb.ends_with("kan") || is_active(verb);
        is_addressed || !(is_list() || self.is_plural(named))
    }

    /// Who is stuck stays in the text where that is many: `Semua dinas belum …` is not said by a list of names.
    fn with_subject(&self, mut head: Head) -> Head {
        let behind = self.words.iter().filter(|word| word.range.start >= head.end).take(2);
        let is_stuck = behind.into_iter().any(|word| STUCK.contains(&word.folded.as_str()));
        if self.kind == Kind::Blocker && is_stuck && head.parts.iter().any(|part| self.is_plural(&part.named)) {
            head.end = head.parts[0].range.start;
        }
        head
    }

    fn is_plural(&self, named: &Named) -> bool {
        matches!(named, Named::Agencies(ids) if ids.len() != 1)
    }

    /// Words of courtesy in front.
    fn courtesy(&self) -> usize {
        self.words.iter().take_while(|word| HONORIFICS.contains(&word.folded.as_str())).count()
    }

    /// A known body: how many words, whether an office leads it, and whom it means. A whole one ends where its words
    /// may end; otherwise text may follow.
    fn body(&self, at: usize, whole: bool) -> Option<(usize, bool, Named)> {
        if whole && self.is_boundary(at + 1) && self.names.is_cluster_word(self.folded(at)) {
            return None;
        }
        let own = self.own_name(at, whole);
        if own.is_some() {
            return own.map(|(count, named)| (count, false, named));
        }
        let word = self.words.get(at).filter(|word| word.quoted.is_none())?;
        let title = word.folded.as_str();
        if (HEADS.contains(&title) || HONORIFICS.contains(&title))
            && let Some((count, _, named)) = self.body(at + 1, whole)
        {
            return Some((count + 1, true, named));
        }
        if WITHIN.contains(&title) || PEOPLE.contains(&title) {
            let furthest = self.words[at..].iter().take(LONGEST_UNKNOWN).take_while(|word| !word.ends_head).count();
            let found = (1..=furthest).find_map(|skip| {
                // `Kabid Pengendalian Penduduk dan KB DPPKB` is of one office, `Kabid P2P dan Dinsos` of two.
                let crossed = &self.words[at..at + skip];
                let parts = |word: &Word| word.separates && word.folded != "dan";
                (!crossed.iter().any(parts) && crossed.last()?.folded != "dan").then_some(())?;
                let (count, named) = self.own_name(at + skip, whole)?;
                matches!(&named, Named::Agencies(ids) if ids.len() == 1).then_some((skip + count, true, named))
            });
            return found;
        }
        None
    }

    /// A person with courtesy in front, and the agency behind: `Ibu Ani (Dinkes)`, `Pak Budi dari Dinsos`.
    fn person(&self, at: usize) -> Option<(usize, Named)> {
        if at == 0 || !HONORIFICS.contains(&self.folded(at - 1)) {
            return None;
        }
        let furthest = self.words.len().min(at + LONGEST_UNKNOWN);
        let behind = (at + 1..furthest).find(|next| {
            self.folded(*next) == "dari" || self.brackets(*next).is_some() || self.words[*next].separates
        })?;
        if self.folded(behind) == "dari" {
            let (count, _, named) = self.body(behind + 1, true)?;
            return Some((behind + 1 + count - at, named));
        }
        let count = self.brackets(behind)?;
        let (taken, named) = self.names.exact(&self.words[behind..behind + count])?;
        (taken == count && self.is_boundary(behind + count)).then_some((behind + count - at, named))
    }

    /// A name, with its region, its abbreviation or an office in brackets behind it.
    fn own_name(&self, at: usize, whole: bool) -> Option<(usize, Named)> {
        let words = self.words.get(at..)?;
        if words.first().is_none_or(|word| word.quoted.is_some() || word.separates) {
            return None;
        }
        let name_end = words.iter().position(|word| word.quoted.is_some()).unwrap_or(words.len());
        let words = &words[..name_end];
        let (mut count, named) = match self.names.exact(words) {
            Some(found) => found,
            None if whole => {
                let (count, named) = self.shortened(at)?;
                (count, named)
            }
            None => return None,
        };
        count += self.region(at + count, whole);
        count += self.bracket(at + count, &named);
        let elsewhere = ELSEWHERE.contains(&self.folded(at + count));
        if (whole && !self.is_boundary(at + count)) || (!whole && elsewhere) {
            return None;
        }
        Some((count, named))
    }

    /// The agency's region behind its name: `Kota Kupang`; where the name must end there, `Kota` or `Kupang` will do.
    fn region(&self, at: usize, whole: bool) -> usize {
        let Some(words) = self.words.get(at..).filter(|_| at > 0 && !self.words[at - 1].ends_head) else { return 0 };
        match self.names.directory().region(words) {
            0 if whole
                && words.first().is_some_and(|word| self.names.directory().is_region(&word.folded))
                && self.is_boundary(at + 1) =>
            {
                1
            }
            count => count,
        }
    }

    /// A name that only begins so, where that is one agency: `Dinas Pendidikan` for the one of education and culture.
    fn shortened(&self, at: usize) -> Option<(usize, Named)> {
        let count = (at..self.words.len()).find(|next| self.is_boundary(next + 1))? + 1 - at;
        let words = &self.words[at..at + count];
        let body = words.first().filter(|_| count > 1)?;
        if !BODIES.contains(&body.folded.as_str()) {
            return None;
        }
        Some((count, self.names.shortened(words)?))
    }

    /// Brackets behind a name that say the same agency, or who speaks for it.
    fn bracket(&self, at: usize, named: &Named) -> usize {
        if at == 0 || self.words[at - 1].ends_head {
            return 0;
        }
        let Some(count) = self.brackets(at) else { return 0 };
        let inside = &self.words[at..at + count];
        let is_same = self.names.exact(inside).is_some_and(|(taken, same)| taken == count && same == *named);
        let is_office = inside.last().is_some_and(|last| last.ends_head)
            && inside.len() <= LONGEST_OFFICE
            && inside.first().is_some_and(|word| is_title(&word.folded));
        if is_same || is_office { count } else { 0 }
    }

    /// How many words stand between brackets here.
    fn brackets(&self, at: usize) -> Option<usize> {
        let raw = |word: &Word| &self.text[word.range.clone()];
        if !raw(self.words.get(at)?).starts_with('(') {
            return None;
        }
        let last = self.words[at..].iter().position(|word| raw(word).contains(')'))?;
        raw(&self.words[at + last]).trim_end_matches([':', ',', '.', ';']).ends_with(')').then_some(last + 1)
    }

    /// Where a word ends, a bracket that closes there too.
    fn bracketed_end(&self, at: usize) -> usize {
        let word = &self.words[at];
        let raw = &self.text[word.range.clone()];
        let opens = self.words[..=at].iter().any(|word| self.text[word.range.clone()].starts_with('('));
        match raw.rfind(')').filter(|_| opens) {
            Some(bracket) => word.range.start + bracket + 1,
            None => word.end(),
        }
    }

    /// How many words an unknown name takes, up to where names may end.
    fn unknown(&self, at: usize) -> Option<usize> {
        let count = (at + 1..=self.words.len()).find(|end| self.is_boundary(*end))? - at;
        let raw = |word: &Word| &self.text[word.range.clone()];
        let is_text = |word: &Word| (raw(word).ends_with('.') && word.folded.len() > 4) || raw(word).contains('\\');
        let stops = self.words[at..at + count].iter().any(is_text);
        (count <= LONGEST_UNKNOWN && !stops).then_some(count)
    }

    /// Whether a name may end in front of this word.
    fn is_boundary(&self, at: usize) -> bool {
        self.end(at).is_some() || self.separators(at).is_some() || self.supporters(at) > 0
    }

    fn end(&self, at: usize) -> Option<End> {
        if at > 0 && self.words.get(at - 1).is_some_and(|word| word.ends_head) {
            return Some(End::Colon);
        }
        if THROUGH.contains(&self.folded(at)) && self.words.get(at).is_some() {
            return Some(End::Word(at));
        }
        let adverbs = self.words.get(at..)?.iter().take_while(|word| ADVERBS.contains(&word.folded.as_str())).count();
        let verbs = if adverbs > 0 { vec![at, at + adverbs] } else { vec![at] };
        verbs.into_iter().find_map(|verb| self.promise(at, verb))
    }

    /// A verb that binds, with what it stands behind.
    fn promise(&self, from: usize, verb: usize) -> Option<End> {
        let folded = self.folded(verb);
        if self.kind == Kind::Blocker && STUCK.contains(&folded) {
            return Some(End::Word(from));
        }
        let promises = matches!(self.kind, Kind::Commitment | Kind::Blocker) && PROMISES.contains(&folded);
        if !promises {
            return None;
        }
        let rest = self.words.get(verb + 1..)?;
        let done = rest
            .iter()
            .find(|word| !ADVERBS.contains(&word.folded.as_str()) && !PROMISES.contains(&word.folded.as_str()));
        if done.is_some_and(|word| is_passive(&word.folded)) {
            return None;
        }
        let is_future = from == verb && FUTURE.contains(&folded) && !rest.is_empty();
        Some(End::Word(if is_future { verb + 1 } else { from }))
    }

    /// How many words part the next name from the last.
    fn separators(&self, at: usize) -> Option<usize> {
        let rest = self.words.get(at..)?;
        let count = rest.iter().take_while(|word| word.separates).count();
        (count > 0 && count < rest.len()).then_some(count)
    }

    /// How many words say that supporters follow.
    fn supporters(&self, at: usize) -> usize {
        let says = |row: &&&[&str]| row.iter().enumerate().all(|(index, word)| self.folded(at + index) == *word);
        SUPPORT.iter().find(says).map_or(0, |row| if at + row.len() < self.words.len() { row.len() } else { 0 })
    }

    /// Whether words that name nobody known look as if they should.
    fn looks_like_agency(&self, said: &str) -> bool {
        let words = words(said);
        let Some(first) = words.iter().find(|word| !HONORIFICS.contains(&word.folded.as_str())) else { return false };
        let folded = first.folded.as_str();
        if words.len() == 1 && self.names.is_cluster_word(folded) {
            return false;
        }
        let every =
            EVERY.contains(&folded) && words.get(1).is_some_and(|word| EVERYBODY.contains(&word.folded.as_str()));
        every
            || BODIES.contains(&folded)
            || HEADS.contains(&folded)
            || WITHIN.contains(&folded)
            || ["kadis", "kadin", "kaban"].iter().any(|office| folded.starts_with(office))
            || self.names.exact(&words).is_some_and(|(_, named)| !self.is_plural(&named))
            || (folded.len() > 4 && self.names.directory().nearest(said, NEARLY).is_some())
    }
}

fn is_title(word: &str) -> bool {
    HEADS.contains(&word) || WITHIN.contains(&word) || PEOPLE.contains(&word)
}

/// A verb of doing, and not of reporting what was done or said.
fn is_active(verb: &str) -> bool {
    verb.starts_with("me") && verb.len() > 5 && !SAYING.contains(&verb)
}

fn is_passive(verb: &str) -> bool {
    verb.starts_with("di") && verb.len() > 4 && !ACTIVE.iter().any(|root| verb.starts_with(root))
}
