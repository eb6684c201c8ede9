//! What was said before, to go on with while a line is typed: the words of the register and of the agenda.

use std::collections::BTreeMap;
use std::ops::Bound;

use super::Room;
use super::directory::Names;
use super::shorthand::spaced;
use super::sign::pieces;
use super::split::Sigil;
use crate::agenda::Agenda;
use crate::register::Register;

/// Every word of every text, by what follows it; kept up to date by whoever holds it.
#[derive(Debug, Default)]
pub struct SaidBefore {
    places: BTreeMap<String, Vec<WordPlace>>,
    /// Entries that are in it.
    entries: usize,
    agenda: Vec<String>,
}

/// Where words stand: in a text of the agenda, or in that of an entry; and at which byte.
#[derive(Clone, Copy, Debug, PartialEq)]
struct WordPlace {
    text: SaidText,
    at: u32,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum SaidText {
    Agenda(u32),
    Entry(u32),
}

/// Bytes of a text that are told apart.
const LONGEST_KEY: usize = 40;
/// Words that are gone on with at once.
const LONGEST: usize = 6;
/// Words before the cursor that are looked at, and letters that a lone one must have.
const CONTEXT: usize = 4;
const SHORTEST: usize = 3;
/// Keys that are looked at for one word, at the most.
const MOST: usize = 200;

impl SaidBefore {
    pub fn of(agenda: &Agenda) -> Self {
        let mut said = Self::default();
        said.read_agenda(agenda);
        said
    }

    /// Takes in the entries that came since.
    pub fn follow(&mut self, register: &Register) {
        for (number, entry) in register.entries.iter().enumerate().skip(self.entries) {
            put(&mut self.places, SaidText::Entry(number as u32), &entry.content.text);
        }
        self.entries = register.entries.len();
    }

    fn read_agenda(&mut self, agenda: &Agenda) {
        let steps = agenda.steps.iter().map(|step| &step.title);
        let clusters = agenda.clusters.iter();
        let clusters = clusters.flat_map(|cluster| {
            std::iter::once(&cluster.name).chain(cluster.indicators.iter().map(|indicator| &indicator.name))
        });
        let agencies = agenda.agencies.iter().flat_map(|agency| [&agency.name, &agency.short]);
        let events = agenda.events.iter().map(|event| &event.name);
        self.agenda = steps.chain(clusters).chain(agencies).chain(events).cloned().collect();
        for (number, text) in self.agenda.iter().enumerate() {
            put(&mut self.places, SaidText::Agenda(number as u32), text);
        }
    }

    /// What may go on behind the line: at its end, in its text, where enough of it was said before.
    pub fn after(&self, line: &str, room: &Room) -> Option<String> {
        let last = pieces(line, room, &Names::new(room)).pop()?;
        if matches!(last.sigil, Some(Sigil::Deadline | Sigil::Evidence | Sigil::Indicator | Sigil::Answers)) {
            return None;
        }
        let words: Vec<usize> = spaced(&line[last.range.clone()]).map(|(start, _)| last.range.start + start).collect();
        let nearest = words.iter().rev().take(CONTEXT).rev();
        nearest.copied().find_map(|start| self.going_on(&line[start..], room))
    }

    /// How a text that begins with these words went on.
    fn going_on(&self, typed: &str, room: &Room) -> Option<String> {
        let is_one_word = !typed.trim_end().contains(' ');
        let letters = typed.trim_end().chars().count();
        if letters < SHORTEST || (is_one_word && typed.ends_with(' ')) {
            return None;
        }
        let typed = key(typed, usize::MAX);
        let short = cut(&typed);
        let from = (Bound::Included(short), Bound::Unbounded);
        let those = self.places.range::<str, _>(from).take_while(|(key, _)| key.starts_with(short)).take(MOST);
        let mut best: Option<(usize, WordPlace, &str)> = None;
        for (_, places) in those {
            let open = places.iter().rev().find_map(|place| Some((*place, self.text(*place, room)?)));
            let Some((place, text)) = open.filter(|(_, text)| starts_with(text, &typed)) else { continue };
            if best.is_none_or(|(many, ..)| places.len() > many) {
                best = Some((places.len(), place, text));
            }
        }
        let (_, _, text) = best?;
        continuation(text, &typed)
    }

    /// The words at a place, as long as the entry still says them and stands.
    fn text<'a>(&'a self, place: WordPlace, room: &Room<'a>) -> Option<&'a str> {
        match place.text {
            SaidText::Agenda(number) => self.agenda.get(number as usize)?.get(place.at as usize..),
            SaidText::Entry(number) => {
                let entry = room.register.entries.get(number as usize).filter(|entry| entry.stands())?;
                let is_open = !room.meeting.is_discreet_about(&entry.content);
                entry.content.text.get(place.at as usize..).filter(|_| is_open)
            }
        }
    }
}

fn put(places: &mut BTreeMap<String, Vec<WordPlace>>, text: SaidText, words: &str) {
    for (at, _) in spaced(words) {
        let key = key(&words[at..], LONGEST_KEY);
        places.entry(cut(&key).to_owned()).or_default().push(WordPlace { text, at: at as u32 });
    }
}

/// Small letters, one space between words; no more words than make so many bytes.
fn key(text: &str, longest: usize) -> String {
    let mut key = String::with_capacity(LONGEST_KEY);
    for (_, word) in spaced(text) {
        if !key.is_empty() {
            key.push(' ');
        }
        key.extend(word.chars().flat_map(char::to_lowercase));
        if key.len() >= longest {
            return key;
        }
    }
    if text.ends_with(' ') {
        key.push(' ');
    }
    key
}

fn cut(key: &str) -> &str {
    let end = (0..=LONGEST_KEY.min(key.len())).rev().find(|end| key.is_char_boundary(*end)).unwrap_or(0);
    &key[..end]
}

fn starts_with(text: &str, typed: &str) -> bool {
    rest(text, typed).is_some()
}

/// What of a text stands behind the typed words.
fn rest<'t>(text: &'t str, typed: &str) -> Option<&'t str> {
    let mut left = typed;
    for (at, c) in text.char_indices() {
        if left.is_empty() {
            return Some(&text[at..]);
        }
        for small in c.to_lowercase() {
            left = left.strip_prefix(small)?;
        }
    }
    left.is_empty().then_some("")
}

/// Some words of what follows, up to where the sentence parts.
fn continuation(text: &str, typed: &str) -> Option<String> {
    let rest = rest(text, typed)?;
    let mut end = 0;
    let mut words = 0;
    for (at, word) in spaced(rest) {
        end = at + word.trim_end_matches([',', '.', ';', ':', ')']).len();
        words += 1;
        if words == LONGEST || word.ends_with([',', '.', ';', ':', ')']) {
            break;
        }
    }
    Some(rest[..end].to_owned()).filter(|rest| rest.trim().chars().count() > 1)
}
