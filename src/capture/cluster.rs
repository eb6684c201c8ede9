//! The cluster that a line says it is of, in front of what is said: `klaster III: …`, `Dinkes (klaster 3): …`.

use std::collections::BTreeMap;
use std::ops::Range;

use super::word::is_joint;
use crate::agenda::{Agenda, ClusterId};
use crate::text::fold;

/// What a cluster is called everywhere, beside the agenda's own word.
const WORDS: [&str; 2] = ["klaster", "cluster"];
/// Words in front of a colon, at the most, and those that name a cluster nobody knows.
const LONGEST: usize = 12;
const LONGEST_UNKNOWN: usize = 2;
/// Behind this the members of a cluster are meant.
const MEMBERS: &str = "anggota";
/// What may stand between the word and the number.
const ORDINALS: [&str; 4] = ["ke", "no", "nomor", "nomer"];
const ROMAN: [(&str, u32); 9] =
    [("x", 10), ("ix", 9), ("viii", 8), ("vii", 7), ("vi", 6), ("v", 5), ("iv", 4), ("iii", 3), ("ii", 2)];

/// The clusters of an agenda by what they are called.
#[derive(Debug, Default)]
pub struct Clusters {
    words: Vec<String>,
    /// By key, number and name, behind the word for a cluster.
    called: BTreeMap<String, ClusterId>,
    /// By their names alone.
    named: BTreeMap<String, ClusterId>,
}

/// What a text says of the cluster it is of.
#[derive(Debug, PartialEq, Eq)]
pub struct Said {
    /// The words that name it.
    pub words: Range<usize>,
    /// Where the text goes on.
    pub end: usize,
    /// None: the agenda has none that is called so.
    pub cluster: Option<ClusterId>,
}

impl Clusters {
    /// `is_agency`: whether a name is an agency's or a group's, which comes first.
    pub fn of(agenda: &Agenda, is_agency: impl Fn(&str) -> bool) -> Self {
        let own = Some(phrase(&agenda.cluster_word)).filter(|own| !own.is_empty());
        let words = WORDS.map(str::to_owned).into_iter().chain(own).collect();
        let mut clusters = Self { words, ..Self::default() };
        for cluster in &agenda.clusters {
            clusters.called.entry(phrase(&cluster.id)).or_insert_with(|| cluster.id.clone());
        }
        for cluster in &agenda.clusters {
            let (id, name) = (phrase(&cluster.id), phrase(&cluster.name));
            let numbered = number(&id).map(|number| format!("={number}"));
            for called in [Some(name.clone()), Some(format!("{id} {name}")), numbered].into_iter().flatten() {
                clusters.called.entry(called).or_insert_with(|| cluster.id.clone());
            }
            if !name.is_empty() && !is_agency(&cluster.name) {
                clusters.named.entry(name).or_insert_with(|| cluster.id.clone());
            }
        }
        clusters
    }

    /// The cluster of a whole text: its key, number or name, with the word for a cluster in front or without.
    pub fn called(&self, text: &str) -> Option<ClusterId> {
        let words: Vec<String> = words(text).map(|(_, word)| word).collect();
        self.behind_word(&words).unwrap_or_else(|| self.find(&words))
    }

    /// What a text says of its cluster in front of a colon or a dash.
    pub fn in_front(&self, text: &str) -> Option<Said> {
        let (label, end) = label(text)?;
        let found: Vec<(Range<usize>, String)> = words(&text[label.clone()]).collect();
        let (first, last) = (found.first()?, found.last()?);
        let leads = || text[label.start..label.start + first.0.start].contains(char::is_alphanumeric);
        if found.len() > LONGEST || leads() {
            return None;
        }
        let range = label.start + first.0.start..label.start + last.0.end;
        let folded: Vec<String> = found.iter().map(|(_, word)| word.clone()).collect();
        let cluster = match self.behind_word(&folded) {
            Some(Some(cluster)) => Some(cluster),
            Some(None) if (2..=1 + LONGEST_UNKNOWN).contains(&folded.len()) => None,
            Some(None) => return None,
            None => Some(self.named.get(&run(&folded))?.clone()),
        };
        Some(Said { words: range, end, cluster })
    }

    /// What stands of a cluster at the end of a label that begins otherwise: `Dinkes (klaster III): …`.
    pub fn at_end_of_head(&self, text: &str) -> Option<Said> {
        let (label, end) = label(text)?;
        let found: Vec<(Range<usize>, String)> = words(&text[label.clone()]).collect();
        let folded: Vec<String> = found.iter().map(|(_, word)| word.clone()).collect();
        let (from, cluster) = (1..found.len()).find_map(|at| Some((at, self.behind_word(&folded[at..])??)))?;
        if folded[..from].iter().any(|word| word == MEMBERS) || is_joint(&folded[from - 1]) {
            return None;
        }
        let before = text[..label.start + found[from].0.start].trim_end_matches(['(', ',', ' ', '-', '–', '[']).len();
        Some(Said { words: before..label.start + found.last()?.0.end, end, cluster: Some(cluster) })
    }

    /// Whom words mean that begin with the word for a cluster; none where they do not.
    fn behind_word(&self, words: &[String]) -> Option<Option<ClusterId>> {
        let length = (1..=words.len()).find(|length| self.words.contains(&words[..*length].join(" ")))?;
        let rest = &words[length..];
        let rest = if rest.first().is_some_and(|word| ORDINALS.contains(&word.as_str())) { &rest[1..] } else { rest };
        Some(self.find(rest))
    }

    fn find(&self, words: &[String]) -> Option<ClusterId> {
        let run = run(words);
        let numbered = || self.called.get(&format!("={}", number(&run)?));
        self.called.get(&run).or_else(numbered).cloned()
    }
}

/// Words as they are compared: `Pendidikan dan Budaya` is `Pendidikan Budaya`, but `I dan II` is not `III`.
fn run(words: &[String]) -> String {
    words.iter().filter(|word| !is_joint(word)).map(String::as_str).collect::<Vec<_>>().join(" ")
}

fn phrase(text: &str) -> String {
    run(&words(text).map(|(_, word)| word).collect::<Vec<_>>())
}

/// The number that a key is in Roman or Arabic numerals.
fn number(key: &str) -> Option<u32> {
    let roman = || ROMAN.iter().find(|(numeral, _)| *numeral == key).map(|(_, number)| *number);
    key.parse().ok().or_else(roman).or((key == "i").then_some(1))
}

/// The words of a text, each with its place.
fn words(text: &str) -> impl Iterator<Item = (Range<usize>, String)> {
    let parts = text.split(|c: char| !c.is_alphanumeric() && !crate::text::is_hidden(c));
    parts.map(move |part| (part.as_ptr() as usize - text.as_ptr() as usize, part)).filter_map(|(at, part)| {
        let folded = fold(part);
        (!folded.is_empty()).then(|| (at..at + part.len(), folded))
    })
}

/// What stands in front of the first colon, or of a dash between spaces; and where the text goes on behind it. Nothing
/// where a backslash stands in it.
fn label(text: &str) -> Option<(Range<usize>, usize)> {
    let colon = text.find(':').map(|at| (at, at + 1));
    let dashes = [" - ", " – ", " — "].into_iter().filter_map(|dash| text.find(dash).map(|at| (at, at + dash.len())));
    let (at, end) = colon.into_iter().chain(dashes).min()?;
    let is_clock =
        text[end..].starts_with(|c: char| c.is_ascii_digit()) && text[..at].ends_with(|c: char| c.is_ascii_digit());
    (!text[..at].contains('\\') && !is_clock).then_some((0..at, end))
}
