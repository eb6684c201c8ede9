//! Reading: each piece of the line says its part, then the whole is looked at.

use std::borrow::Cow;
use std::ops::Range;

use super::assignment::{Assignment, Duty, assignments, blanked};
use super::directory::{Named, Names, is_understood};
use super::head::{self, HeadPart, Opening};
use super::list::list;
use super::numbering::front;
use super::office::{BODIES, HEADS, HONORIFICS};
use super::prose::Prose;
use super::quantity::quantities;
use super::shorthand::spaced;
use super::sign::pieces;
use super::split::{Piece, Sigil, escapes, is_space, plain};
use super::word::words;
use super::{Doubt, Question, Reading, Role, Room, Span, doubt, when};
use crate::agenda::{AgencyId, ClusterId};
use crate::deadline::{self, Deadline, Why};
use crate::register::{Content, Kind};
use crate::text::clean;

/// Reads a line. Never refuses: what it cannot place stays text, and is asked for.
pub fn read(line: &str, room: &Room) -> Reading {
    let assigned = assignments(line, &Names::new(room));
    let plain = blanked(line, &assigned);
    let said = said(&plain, room);
    let room = Room { cluster: said.as_deref().or(room.cluster), ..*room };
    LineReader { typed: line, assigned, ..LineReader::new(&plain, &room, None) }.read()
}

/// Reads a line that changes an entry: nothing comes from the room that the entry did not have, and a deadline whose
/// words stay keeps its date, whenever the line is read.
pub fn reread(line: &str, before: &Content, room: &Room) -> Reading {
    let assigned = assignments(line, &Names::new(room));
    let plain = blanked(line, &assigned);
    let said = said(&plain, room);
    let room = Room { floor: None, cluster: said.as_deref().or(before.cluster.as_deref()), ..*room };
    let draft = LineReader {
        typed: line,
        assigned,
        is_change: true,
        ..LineReader::new(&plain, &room, before.deadline.as_ref())
    };
    let mut reading = draft.read();
    reading.content.typed.clone_from(&before.typed);
    reading
}

/// The cluster that a line says it is of, in front, behind a name, or behind the head.
fn said(line: &str, room: &Room) -> Option<ClusterId> {
    let opening = pieces(line, room, &Names::new(room)).first().map(|piece| piece.range.clone())?;
    let mut draft = LineReader::new(line, room, None);
    draft.opening(opening);
    draft.content.cluster
}

/// Unknown names for which the likest one is looked up, at the most.
const MOST_GUESSES: usize = 4;

/// A line half read.
struct LineReader<'a> {
    /// With blanks where it says who does what.
    line: &'a str,
    /// As it was typed.
    typed: &'a str,
    assigned: Vec<Assignment>,
    room: &'a Room<'a>,
    names: Names<'a>,
    /// The deadline of the entry that is being changed.
    before: Option<&'a Deadline>,
    content: Content,
    prose: Prose,
    owner_named: bool,
    /// The agency that the line begins with, where it is not the owner.
    mention: Option<AgencyId>,
    speakers: Vec<AgencyId>,
    /// The agencies behind `+` that are not named as one of a group.
    single: Vec<AgencyId>,
    /// Where the deadline stands that counts, and how it was read.
    when: Option<(Range<usize>, deadline::TimeReading)>,
    questions: Vec<Question>,
    doubts: Vec<Doubt>,
    spans: Vec<Span>,
    /// The line changes an entry.
    is_change: bool,
    /// The last stretch of the line that is text.
    last_text: Range<usize>,
}

impl<'a> LineReader<'a> {
    fn new(line: &'a str, room: &'a Room<'a>, before: Option<&'a Deadline>) -> Self {
        Self {
            line,
            typed: line,
            assigned: Vec::new(),
            room,
            names: Names::new(room),
            before,
            content: Content::default(),
            prose: Prose::default(),
            owner_named: false,
            mention: None,
            speakers: Vec::new(),
            single: Vec::new(),
            when: None,
            questions: Vec::new(),
            doubts: Vec::new(),
            spans: escapes(line).map(|range| Span { range, role: Role::Escape }).collect(),
            is_change: false,
            last_text: 0..0,
        }
    }

    fn read(mut self) -> Reading {
        let pieces = pieces(self.line, self.room, &self.names);
        let known = |piece: &Piece| match piece.sigil {
            Some(Sigil::Indicator) => self.room.indicator(&self.first_word(piece).2).is_some(),
            Some(Sigil::Answers) => self.room.blocker(&self.first_word(piece).2).is_some(),
            _ => true,
        };
        let overruled: Vec<bool> = (0..pieces.len())
            .map(|at| {
                let same = |piece: &Piece| piece.sigil == pieces[at].sigil && known(piece);
                pieces[at].sigil.is_some() && known(&pieces[at]) && pieces[at + 1..].iter().any(same)
            })
            .collect();
        for (at, piece) in pieces.iter().enumerate() {
            match piece.sigil {
                None if piece.range.start == 0 => self.opening(piece.range.clone()),
                None => self.text(piece.range.clone()),
                Some(sigil @ (Sigil::Owner | Sigil::With)) => {
                    let next = pieces.get(at + 1).and_then(|next| next.sigil);
                    self.agencies(sigil, piece, matches!(next, Some(Sigil::Owner | Sigil::With)));
                }
                Some(Sigil::Evidence) => self.evidence(piece),
                Some(sigil) if overruled[at] => self.earlier(sigil, piece),
                Some(Sigil::Deadline) => self.deadline(piece),
                Some(Sigil::Indicator) => self.indicator(piece),
                Some(Sigil::Answers) => self.answers(piece),
            }
        }
        self.whole()
    }

    /// The text before any sigil. "Dinsos: rekap 12 LKSA" names the owner.
    fn opening(&mut self, range: Range<usize>) {
        let line = self.line;
        let range = self.behind_cluster(range);
        if !self.questions.is_empty() {
            return self.text(range);
        }
        let text = &line[range.clone()];
        let within = self.names.directory().clusters.at_end_of_head(text);
        // The head is read as if its colon stood where the cluster begins.
        let blanked = within.as_ref().map(|said| {
            let gap = said.end - said.words.start - 1;
            format!("{}:{}{}", &text[..said.words.start], " ".repeat(gap), &text[said.end..])
        });
        let opened = blanked.as_deref().map(|blanked| head::opening(blanked, &self.names, self.room.kind));
        let opened = opened.filter(|(_, opening)| matches!(opening, Opening::Head(_)));
        if let (Some(_), Some(said)) = (&opened, within) {
            let shift = |place: Range<usize>| range.start + place.start..range.start + place.end;
            self.of_cluster(shift(said.words), said.cluster);
        }
        let (start, opening) = opened.unwrap_or_else(|| head::opening(text, &self.names, self.room.kind));
        let start = range.start + start;
        if start > range.start {
            self.prose.take();
        }
        match opening {
            Opening::Head(head) if head.is_understood() => {
                // A group's name in front assigns, as `@` does; only a body of its own speaks.
                let named = |part: &HeadPart| match (part.role, &part.named) {
                    (Sigil::Owner, Named::Agencies(ids)) if ids.len() == 1 => ids.first().cloned(),
                    _ => None,
                };
                self.speakers.extend(head.parts.iter().filter_map(named));
                self.parts(head.parts, start);
                let rest = self.behind_cluster(start + head.end..range.end);
                self.text(rest);
            }
            Opening::Head(head) => {
                self.ask_for(head.parts, start);
                self.text(start..range.end);
            }
            Opening::Mention(agency) => {
                self.mention = Some(agency);
                self.text(start..range.end);
            }
            Opening::Nothing => self.text(start..range.end),
        }
    }

    /// What is left of a stretch of text that begins with the cluster that the line is of.
    fn behind_cluster(&mut self, range: Range<usize>) -> Range<usize> {
        let text = &self.line[range.clone()];
        let lead = front(text).inner;
        let Some(said) = self.names.directory().clusters.in_front(&text[lead..]) else { return range };
        let start = range.start + lead;
        let words = start + said.words.start..start + said.words.end;
        if said.cluster.is_some() {
            self.of_cluster(words, said.cluster);
            return start + said.end..range.end;
        }
        let opening = head::opening(text, &self.names, self.room.kind);
        if !matches!(opening, (_, Opening::Head(head)) if head.is_understood()) {
            let clusters = self.room.agenda().clusters.iter().map(|cluster| cluster.id.clone()).collect();
            let typed = self.line[words.clone()].to_owned();
            self.questions.push(Question::UnknownCluster { range: words.clone(), typed, clusters });
            self.spans.push(Span { range: words, role: Role::Trouble });
        }
        range
    }

    /// The line says of which cluster it is.
    fn of_cluster(&mut self, words: Range<usize>, cluster: Option<ClusterId>) {
        self.content.cluster = cluster;
        self.spans.push(Span { range: words, role: Role::Cluster });
        self.prose.take();
    }

    /// What a head says of owners and supporters.
    fn parts(&mut self, parts: Vec<HeadPart>, start: usize) {
        self.owner_named = true;
        for HeadPart { range, role, named } in parts {
            self.former(start + range.start..start + range.end, &named);
            self.agency(role, named);
            self.mark(start + range.start..start + range.end, role);
        }
    }

    /// What is not understood in a head is asked about; until that is answered the head stays text.
    fn ask_for(&mut self, parts: Vec<HeadPart>, start: usize) {
        self.owner_named = true;
        for HeadPart { range, named, .. } in parts {
            let range = start + range.start..start + range.end;
            if !is_understood(&named) {
                let question = self.which(named, range.clone(), start);
                self.questions.push(question);
                self.spans.push(Span { range, role: Role::Trouble });
            }
        }
    }

    /// A name that an agency had before is understood, and the new one said.
    fn former(&mut self, range: Range<usize>, named: &Named) {
        let words = plain(&self.line[range]);
        if let Named::Agencies(ids) = named
            && let [only] = ids.as_slice()
            && self.names.directory().is_former(&words)
        {
            let words = words.trim_end_matches(|c: char| !c.is_alphanumeric()).to_owned();
            self.doubts.push(Doubt::Renamed(words, only.clone()));
        }
    }

    /// One body that is named as owner or supporter.
    fn agency(&mut self, sigil: Sigil, named: Named) {
        match (named, sigil) {
            (Named::Agencies(ids), Sigil::Owner) => add_once(&mut self.content.owners, ids),
            (Named::Agencies(ids), _) => {
                if let [only] = ids.as_slice() {
                    self.single.push(only.clone());
                }
                add_once(&mut self.content.with, ids);
            }
            (Named::Outside(said), Sigil::Owner) => add_once(&mut self.content.outside_owners, vec![said]),
            (Named::Outside(said), _) => add_once(&mut self.content.partners, vec![said]),
            (Named::Ambiguous(_) | Named::Likely(_) | Named::NoCluster | Named::Unknown, _) => {}
        }
    }

    /// Joins a stretch of text to what was said before the sigil in front of it.
    fn text(&mut self, range: Range<usize>) {
        let raw = &self.line[range.clone()];
        let escapes = raw.trim_end().len() - raw.trim_end().trim_end_matches([',', ';', ':', '(']).len();
        let before_last = raw.trim_end().strip_suffix([',', ';', ':', '(']).filter(|_| escapes > 0);
        let kept = before_last.is_some_and(|raw| (raw.len() - raw.trim_end_matches('\\').len()) % 2 == 1);
        let written = self.written_out(raw);
        if self.prose.join(&plain(&written), kept) {
            self.last_text = range;
        }
    }

    /// A stretch of text without shorthand, but what agencies are called; an entry that is changed stays as it was typed.
    fn written_out(&mut self, raw: &'a str) -> Cow<'a, str> {
        if self.is_change {
            return Cow::Borrowed(raw);
        }
        let names = self.names;
        let written = names.directory().shorthand.write_out(raw, |at| {
            let words = words(raw);
            let spaced = spaced(raw).nth(at).map_or(0, |(start, _)| start);
            (0..words.len()).any(|first| {
                let named = names.exact(&words[first..]).map(|(count, _)| &words[first..first + count]);
                named.is_some_and(|named| {
                    named.iter().any(|word| word.range.start >= spaced && word.range.start <= spaced + 1)
                })
            })
        });
        if matches!(written, Cow::Owned(_)) {
            self.content.typed = Some(clean(self.typed));
        }
        written
    }

    /// Agencies behind a sigil, in a list or in the forms that heads have.
    fn agencies(&mut self, sigil: Sigil, piece: &Piece, more_follow: bool) {
        self.owner_named |= sigil == Sigil::Owner;
        let value = piece.value(self.line);
        let raw = &self.line[value.clone()];
        if sigil == Sigil::Owner
            && let Some(head) = head::of_value(raw, &self.names, self.room.kind)
        {
            self.parts(head.parts, value.start);
            return self.text(value.start + head.end..piece.range.end);
        }
        let mut end = piece.range.start;
        for (range, named) in list(raw, &self.names) {
            let words = value.start + range.start..value.start + range.end;
            let taken = if range.start == 0 { piece.range.start } else { words.start }..words.end;
            end = words.end;
            if is_understood(&named) {
                self.former(words, &named);
                self.agency(sigil, named);
                self.mark(taken, sigil);
            } else {
                let question = self.which(named, words, taken.start);
                self.trouble(taken, question);
            }
        }
        let only_joins = || words(&self.line[end..value.end]).iter().all(|word| word.separates);
        if !(more_follow && only_joins()) {
            self.text(end..piece.range.end);
        }
    }

    /// What to ask about words that name no one agency.
    fn which(&self, named: Named, range: Range<usize>, at: usize) -> Question {
        let typed = plain(&self.typed[range.clone()]);
        match named {
            Named::Ambiguous(candidates) => Question::AmbiguousAgency { range, typed, candidates },
            Named::NoCluster => {
                let clusters = self.room.agenda().clusters.iter().map(|cluster| cluster.id.clone()).collect();
                Question::NoCluster { range, typed, clusters }
            }
            Named::Likely(likely) => Question::UnknownAgency { range, typed, likely, plain: at },
            Named::Unknown if is_office_alone(&typed) => {
                let words = words(&typed);
                let kind = words.last().map_or(&words[..], std::slice::from_ref);
                let likely = match self.names.first(kind) {
                    Some((_, Named::Agencies(ids) | Named::Ambiguous(ids))) => ids,
                    _ => Vec::new(),
                };
                Question::UnknownAgency { range, typed, likely, plain: at }
            }
            Named::Unknown | Named::Agencies(_) | Named::Outside(_) => {
                const LIKE: f64 = 0.6;
                let guess = self.questions.len() < MOST_GUESSES;
                let nearest = guess.then(|| self.names.directory().nearest(&typed, LIKE)).flatten();
                Question::UnknownAgency { range, typed, likely: nearest.into_iter().collect(), plain: at }
            }
        }
    }

    /// A sigil that a later one of its kind overrules: its words stay text, where they stand.
    fn earlier(&mut self, sigil: Sigil, piece: &Piece) {
        if !self.doubts.contains(&Doubt::Repeated(sigil)) {
            self.doubts.push(Doubt::Repeated(sigil));
        }
        let sign = usize::from(sigil == Sigil::Deadline);
        self.text(piece.range.start + sign..piece.range.end);
    }

    fn deadline(&mut self, piece: &Piece) {
        let value = piece.value(self.line);
        let when::TimeValue { length, said, mut reading } =
            when::value(&self.line[value.clone()], &self.room.calendar());
        let taken = piece.range.start..value.start + length;
        if let Some(before) = self.before.filter(|before| before.said == said) {
            reading = before.reading();
        }
        self.content.deadline = Some(Deadline::from_reading(&said, &reading));
        self.when = Some((taken.clone(), reading));
        self.mark(taken.clone(), Sigil::Deadline);
        self.text(taken.end..piece.range.end);
    }

    fn indicator(&mut self, piece: &Piece) {
        let (taken, word, typed) = self.first_word(piece);
        if let Some((cluster, indicator)) = self.room.indicator(&typed) {
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
            self.content.answers = Some(blocker);
            self.mark(taken, Sigil::Answers);
        } else {
            self.trouble(taken, Question::UnknownBlocker { range: word.clone(), typed });
        }
        self.text(word.end..piece.range.end);
    }

    fn evidence(&mut self, piece: &Piece) {
        let value = piece.value(self.line);
        let raw = &self.line[value.clone()];
        let added = plain(raw.strip_prefix('"').and_then(|raw| raw.strip_suffix('"')).unwrap_or(raw));
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

    fn mark(&mut self, range: Range<usize>, sigil: Sigil) {
        self.spans.push(Span { range, role: Role::Sigil(sigil) });
        self.prose.take();
    }

    /// Words that cannot be placed stay text until somebody says what they mean.
    fn trouble(&mut self, range: Range<usize>, question: Question) {
        self.questions.push(question);
        self.spans.push(Span { range: range.clone(), role: Role::Trouble });
        self.text(range);
    }

    fn ask_for_past_deadline(&mut self) {
        let (Some((range, deadline::TimeReading::Undated(Why::Past { last, next }))), Some(deadline)) =
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

    /// Who does it and who answers for it. Where only one of the two is said so, whoever else is named is the other.
    fn assign(&mut self) {
        let assigned = std::mem::take(&mut self.assigned);
        if assigned.is_empty() {
            return;
        }
        let answers_said = assigned.iter().any(|one| one.duty == Duty::Answers);
        let named = (std::mem::take(&mut self.content.owners), std::mem::take(&mut self.content.outside_owners));
        let mut answering = (Vec::new(), Vec::new());
        let mut implementing = (Vec::new(), Vec::new());
        for Assignment { duty, range, label, bodies } in assigned {
            self.owner_named |= duty == Duty::Answers || !self.is_change;
            if bodies.iter().any(|(_, named)| !is_understood(named)) {
                for (words, named) in bodies.into_iter().filter(|(_, named)| !is_understood(named)) {
                    let question = self.which(named, words, label);
                    self.questions.push(question);
                }
                self.spans.push(Span { range: range.clone(), role: Role::Trouble });
                self.prose.join(&plain(&self.typed[range]), false);
                continue;
            }
            self.spans.push(Span { range, role: Role::Sigil(Sigil::Owner) });
            let (agencies, outside) = match duty {
                Duty::Answers => &mut answering,
                Duty::Implements => &mut implementing,
            };
            for (_, named) in bodies {
                match named {
                    Named::Agencies(ids) => add_once(agencies, ids),
                    Named::Outside(said) => add_once(outside, vec![said]),
                    _ => {}
                }
            }
        }
        let content = &mut self.content;
        let is_named = !(named.0.is_empty() && named.1.is_empty());
        if answers_said {
            // Whoever is named in front of it promises to do it.
            add_once(&mut implementing.0, named.0.into_iter().filter(|id| !answering.0.contains(id)).collect());
            add_once(&mut implementing.1, named.1);
            (content.owners, content.outside_owners) = answering;
        } else if is_named || self.is_change {
            (content.owners, content.outside_owners) = named;
        } else {
            (content.owners, content.outside_owners) = std::mem::take(&mut implementing);
        }
        (content.implementers, content.outside_implementers) = implementing;
    }

    fn whole(mut self) -> Reading {
        let room = self.room;
        self.assign();
        self.ask_for_past_deadline();
        let content = &mut self.content;
        content.text = self.prose.finish();
        if room.kind == Kind::Commitment {
            content.quantities = quantities(&content.text);
        }
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
        if let Some(agency) = self.mention.filter(|agency| !self.owner_named && !content.owners.contains(agency)) {
            let is_owed = matches!(room.kind, Kind::Commitment | Kind::Blocker) && self.before.is_none();
            self.doubts.extend(is_owed.then_some(Doubt::OtherFirst(agency)));
        }
        if room.kind == Kind::Commitment && !self.is_change {
            self.doubts.extend(room.register.said_again(content, None).map(Doubt::SaidBefore));
        }
        self.doubts.extend(doubt::of(content, self.when.as_ref().map(|(_, reading)| reading), room));
        let offered = content.deadline.is_none() && room.kind != Kind::Note;
        let offer = offered.then(|| when::offer(self.line, self.last_text, &room.calendar())).flatten();
        // `Data mingguan belum ada` says what is missing, not how often.
        let repeats = |offer: &when::Offer| matches!(offer.reading, deadline::TimeReading::Recurring { .. });
        let offer = offer.filter(|offer| room.kind != Kind::Blocker || !repeats(offer));
        // A name that must not be told comes before all else.
        self.doubts.sort_by_key(|doubt| !matches!(doubt, Doubt::Identity(_)));
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

/// Whether words say what kind of body is meant, or who leads it, but not which: `Dinas`, `Kepala Dinas`.
fn is_office_alone(typed: &str) -> bool {
    let words = words(typed);
    let says_kind = |word: &str| BODIES.contains(&word) || HEADS.contains(&word) || HONORIFICS.contains(&word);
    !words.is_empty() && words.iter().all(|word| says_kind(&word.folded))
}

fn add_once<T: PartialEq>(agencies: &mut Vec<T>, more: Vec<T>) {
    for agency in more {
        if !agencies.contains(&agency) {
            agencies.push(agency);
        }
    }
}
