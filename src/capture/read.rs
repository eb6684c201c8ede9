//! Reading: each piece of the line says its part, then the whole is looked at.

use std::ops::Range;

use super::agencies::{Directory, Named};
use super::split::{Piece, Sigil, escapes, is_space, plain, split};
use super::{Doubt, Question, Reading, Role, Room, Span, doubt, when};
use crate::agenda::AgencyId;
use crate::deadline::{self, Deadline, Why};
use crate::register::{Content, Kind};

/// Reads a line. Never refuses: what it cannot place stays text, and is asked for.
pub fn read(line: &str, room: &Room) -> Reading {
    Draft::new(line, room, None).read()
}

/// Reads a line that changes an entry: nothing comes from the room that the entry did not have, and a deadline whose
/// words stay keeps its date, whenever the line is read.
pub fn reread(line: &str, before: &Content, room: &Room) -> Reading {
    let room = Room { floor: None, cluster: before.cluster.as_deref(), ..*room };
    Draft::new(line, &room, before.deadline.as_ref()).read()
}

/// Unknown names for which the likest one is looked up, at the most.
const MOST_GUESSES: usize = 4;

/// A line half read.
struct Draft<'a> {
    line: &'a str,
    room: &'a Room<'a>,
    directory: Directory<'a>,
    /// The deadline of the entry that is being changed.
    before: Option<&'a Deadline>,
    content: Content,
    owner_named: bool,
    speakers: Vec<AgencyId>,
    /// The agencies behind `+` that are not named as one of a group.
    single: Vec<AgencyId>,
    /// Where the deadline stands that counts, and how it was read.
    when: Option<(Range<usize>, deadline::Reading)>,
    questions: Vec<Question>,
    doubts: Vec<Doubt>,
    spans: Vec<Span>,
    /// The last stretch of the line that is text.
    last_text: Range<usize>,
}

impl<'a> Draft<'a> {
    fn new(line: &'a str, room: &'a Room<'a>, before: Option<&'a Deadline>) -> Self {
        Self {
            line,
            room,
            directory: Directory::new(room),
            before,
            content: Content::default(),
            owner_named: false,
            speakers: Vec::new(),
            single: Vec::new(),
            when: None,
            questions: Vec::new(),
            doubts: Vec::new(),
            spans: escapes(line).map(|range| Span { range, role: Role::Escape }).collect(),
            last_text: 0..0,
        }
    }

    fn read(mut self) -> Reading {
        for piece in split(self.line) {
            match piece.sigil {
                None if piece.range.start == 0 => self.opening(piece.range),
                None => self.text(piece.range),
                Some(sigil @ (Sigil::Owner | Sigil::With)) => self.agencies(sigil, &piece),
                Some(Sigil::Deadline) => self.deadline(&piece),
                Some(Sigil::Indicator) => self.indicator(&piece),
                Some(Sigil::Evidence) => self.evidence(&piece),
                Some(Sigil::Answers) => self.answers(&piece),
            }
        }
        self.whole()
    }

    /// The text before any sigil. "Dinsos: rekap 12 LKSA" names the owner.
    fn opening(&mut self, range: Range<usize>) {
        let named = self.line[range.clone()].split_once(':').filter(|(head, _)| !head.ends_with('\\'));
        let Some((head, owners)) = named.and_then(|(head, _)| Some((head, self.directory.head(head)?))) else {
            return self.text(range);
        };
        self.owner_named = true;
        self.speakers.clone_from(&owners);
        add_once(&mut self.content.owners, owners);
        self.mark(0..head.len() + 1, Sigil::Owner);
        self.text(head.len() + 1..range.end);
    }

    /// Joins a stretch of text to what was said before the sigil in front of it.
    fn text(&mut self, range: Range<usize>) {
        let added = plain(&self.line[range.clone()]);
        let text = &mut self.content.text;
        let mut added = added.as_str();
        if text.is_empty() && range.start > 0 {
            added = added.trim_start_matches([',', '.', ';', ':']).trim_start();
        } else if text.ends_with('(') && added.starts_with(')') {
            text.pop();
            text.truncate(text.trim_end().len());
            added = added[1..].trim_start();
        }
        if added.is_empty() {
            return;
        }
        if !text.is_empty() && !text.ends_with('(') && !added.starts_with([',', '.', ';', ':', ')', '?']) {
            text.push(' ');
        }
        text.push_str(added);
        self.last_text = range;
    }

    fn agencies(&mut self, sigil: Sigil, piece: &Piece) {
        self.owner_named |= sigil == Sigil::Owner;
        let value = piece.value(self.line);
        let mut end = piece.range.start;
        for (range, named) in self.directory.list(&self.line[value.clone()]) {
            let words = value.start + range.start..value.start + range.end;
            let taken = if range.start == 0 { piece.range.start } else { words.start }..words.end;
            end = words.end;
            match (named, sigil) {
                (Named::Agencies(ids), Sigil::Owner) => add_once(&mut self.content.owners, ids),
                (Named::Agencies(ids), _) => {
                    if let [only] = ids.as_slice() {
                        self.single.push(only.clone());
                    }
                    add_once(&mut self.content.with, ids);
                }
                (named, _) => {
                    self.trouble(taken, self.which(named, words));
                    continue;
                }
            }
            self.mark(taken, sigil);
        }
        self.text(end..piece.range.end);
    }

    /// What to ask about words that name no one agency.
    fn which(&self, named: Named, range: Range<usize>) -> Question {
        let typed = plain(&self.line[range.clone()]);
        match named {
            Named::Ambiguous(candidates) => Question::AmbiguousAgency { range, typed, candidates },
            Named::NoCluster => {
                let clusters = self.room.agenda().clusters.iter().map(|cluster| cluster.id.clone()).collect();
                Question::NoCluster { range, typed, clusters }
            }
            Named::Unknown | Named::Agencies(_) => {
                let guess = self.questions.len() < MOST_GUESSES;
                let nearest = guess.then(|| self.directory.nearest(&typed)).flatten();
                Question::UnknownAgency { range, typed, nearest }
            }
        }
    }

    fn deadline(&mut self, piece: &Piece) {
        let value = piece.value(self.line);
        let when::Value { length, said, mut reading } = when::value(&self.line[value.clone()], &self.room.calendar());
        let taken = piece.range.start..value.start + length;
        if let Some(before) = self.before.filter(|before| before.said == said) {
            reading = match before.date {
                Some(date) => deadline::Reading::Date { date, estimate: before.estimate },
                None => deadline::Reading::Undated(Why::Vague),
            };
        }
        self.once(Sigil::Deadline, self.content.deadline.is_some());
        self.content.deadline = Some(Deadline::from_reading(&said, &reading));
        self.when = Some((taken.clone(), reading));
        self.mark(taken.clone(), Sigil::Deadline);
        self.text(taken.end..piece.range.end);
    }

    fn indicator(&mut self, piece: &Piece) {
        let (taken, word, typed) = self.first_word(piece);
        if let Some((cluster, indicator)) = self.room.indicator(&typed) {
            self.once(Sigil::Indicator, self.content.indicator.is_some());
            self.content.cluster = Some(cluster.id.clone());
            self.content.indicator = Some(indicator.number.clone());
            self.mark(taken, Sigil::Indicator);
        } else {
            self.trouble(taken, Question::UnknownIndicator { range: word.clone(), typed });
        }
        self.text(word.end..piece.range.end);
    }

    fn answers(&mut self, piece: &Piece) {
        let (taken, word, typed) = self.first_word(piece);
        if let Some(blocker) = self.room.blocker(&typed) {
            self.once(Sigil::Answers, self.content.answers.is_some());
            self.content.answers = Some(blocker);
            self.mark(taken, Sigil::Answers);
        } else {
            self.trouble(taken, Question::UnknownBlocker { range: word.clone(), typed });
        }
        self.text(word.end..piece.range.end);
    }

    fn evidence(&mut self, piece: &Piece) {
        let value = piece.value(self.line);
        let added = plain(&self.line[value.clone()]);
        self.content.evidence = match self.content.evidence.take() {
            Some(evidence) => Some(format!("{evidence}; {added}")),
            None => Some(added),
        };
        self.mark(piece.range.start..value.end, Sigil::Evidence);
    }

    /// The first word of a value, without punctuation behind it: its range with the sigil and without, and itself.
    fn first_word(&self, piece: &Piece) -> (Range<usize>, Range<usize>, String) {
        let value = piece.value(self.line);
        let word = self.line[value.clone()].split(is_space).next().unwrap_or_default();
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
        let end = value.start + if bare == 0 { word.len() } else { bare };
        (piece.range.start..end, value.start..end, plain(&self.line[value.start..end]))
    }

    fn once(&mut self, sigil: Sigil, again: bool) {
        if again && !self.doubts.contains(&Doubt::Repeated(sigil)) {
            self.doubts.push(Doubt::Repeated(sigil));
        }
    }

    fn mark(&mut self, range: Range<usize>, sigil: Sigil) {
        self.spans.push(Span { range, role: Role::Sigil(sigil) });
    }

    /// Words that cannot be placed stay text until somebody says what they mean.
    fn trouble(&mut self, range: Range<usize>, question: Question) {
        self.questions.push(question);
        self.spans.push(Span { range: range.clone(), role: Role::Trouble });
        self.text(range);
    }

    fn ask_for_past_deadline(&mut self) {
        let (Some((range, deadline::Reading::Undated(Why::Past { last, next }))), Some(deadline)) =
            (&self.when, &self.content.deadline)
        else {
            return;
        };
        let said = deadline.said.clone();
        self.questions.push(Question::PastDeadline { range: range.clone(), said, last: *last, next: *next });
        for span in self.spans.iter_mut().filter(|span| span.range == *range) {
            span.role = Role::Trouble;
        }
    }

    fn whole(mut self) -> Reading {
        let room = self.room;
        self.ask_for_past_deadline();
        let content = &mut self.content;
        if content.indicator.is_none() {
            content.cluster = room.cluster.map(Into::into);
        }
        if !self.owner_named && room.kind != Kind::Decision {
            content.owners = room.floor.map(Into::into).into_iter().collect();
        }
        let is_needed = |agency: &AgencyId| room.kind == Kind::Blocker && self.single.contains(agency);
        content.with.retain(|agency| !content.owners.contains(agency) || is_needed(agency));
        if content.text.is_empty() {
            self.questions.push(Question::NoText);
        }
        self.doubts.extend(doubt::of(content, self.when.as_ref().map(|(_, reading)| reading), room));
        let offered = content.deadline.is_none() && room.kind != Kind::Note;
        let offer = offered.then(|| when::offer(self.line, self.last_text, &room.calendar())).flatten();
        self.spans.sort_by_key(|span| span.range.start);
        Reading {
            content: self.content,
            owner_named: self.owner_named,
            speakers: self.speakers,
            questions: self.questions,
            doubts: self.doubts,
            offer,
            spans: self.spans,
        }
    }
}

fn add_once(agencies: &mut Vec<AgencyId>, more: Vec<AgencyId>) {
    for agency in more {
        if !agencies.contains(&agency) {
            agencies.push(agency);
        }
    }
}
