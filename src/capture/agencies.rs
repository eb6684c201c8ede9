//! Agencies and groups by what people call them. A name that several have is asked for, never picked.

use std::ops::Range;

use super::Room;
use super::split::is_space;
use crate::agenda::{AgencyId, Agenda, Cluster};
use crate::text::fold;

/// Every name of the room, folded once.
pub struct Directory<'a> {
    agenda: &'a Agenda,
    names: Vec<(String, Who<'a>)>,
    /// Bytes of the longest name: no run of words that is longer can be one.
    longest: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum Who<'a> {
    Agency(&'a str),
    All,
    /// The members of a cluster; none where no cluster is being discussed.
    Cluster(Option<&'a Cluster>),
    Group(&'a [AgencyId]),
}

/// What words behind `@` or `+` name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    Agencies(Vec<AgencyId>),
    Ambiguous(Vec<AgencyId>),
    /// The members of the cluster, while none is being discussed.
    NoCluster,
    Unknown,
}

/// Names of all agencies, and of those of the cluster, beside what the agenda calls a cluster.
const ALL: [&str; 2] = ["semua", "all"];
const CLUSTER: [&str; 2] = ["klaster", "cluster"];

/// Words that names of public bodies begin with, and that name none of them.
const KINDS_OF_BODY: [&str; 26] = [
    "asosiasi",
    "badan",
    "bagian",
    "balai",
    "bidang",
    "dewan",
    "dinas",
    "forum",
    "ikatan",
    "kantor",
    "kecamatan",
    "kejaksaan",
    "kelurahan",
    "kementerian",
    "kepolisian",
    "komisi",
    "lembaga",
    "pengadilan",
    "perguruan",
    "pusat",
    "rumah",
    "satuan",
    "sekretariat",
    "tim",
    "unit",
    "yayasan",
];

/// Words in front of a colon that can still be names, at the most; what parts them counts too.
const LONGEST_HEAD: usize = 16;

/// The agencies that a text as a whole may name, as behind `@`: several where that is not clear, none where it names
/// none.
pub fn agencies_called(text: &str, agenda: &Agenda) -> Vec<AgencyId> {
    let text = text.trim().trim_start_matches('@');
    match Directory::of(agenda, None).list(text).pop() {
        Some((place, named)) if place.start == 0 && fold(&text[place.end..]).is_empty() => match named {
            Named::Agencies(agencies) | Named::Ambiguous(agencies) => agencies,
            Named::NoCluster | Named::Unknown => Vec::new(),
        },
        _ => Vec::new(),
    }
}

impl<'a> Directory<'a> {
    pub fn new(room: &Room<'a>) -> Self {
        Self::of(room.agenda(), room.current_cluster())
    }

    /// The names of an agenda, while this cluster is being discussed.
    pub fn of(agenda: &'a Agenda, current: Option<&'a Cluster>) -> Self {
        let mut names: Vec<_> = ALL.iter().map(|name| (folded(name), Who::All)).collect();
        let own_word = Some(agenda.cluster_word.as_str()).filter(|word| !fold(word).is_empty());
        for word in CLUSTER.into_iter().chain(own_word) {
            names.push((folded(word), Who::Cluster(current)));
            let numbered =
                |cluster: &'a Cluster| (joined(folded(word), &folded(&cluster.id)), Who::Cluster(Some(cluster)));
            names.extend(agenda.clusters.iter().map(numbered));
        }
        names.extend(agenda.groups.iter().map(|group| (folded(&group.id), Who::Group(&group.members))));
        for agency in &agenda.agencies {
            names.extend(agency.names().map(|name| (folded(name), Who::Agency(&agency.id))));
        }
        names.retain(|(name, _)| !name.is_empty());
        let longest = names.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
        Self { agenda, names, longest }
    }

    /// The agencies and groups at the start of a value, each with its place there. Text may follow the last.
    pub fn list(&self, value: &str) -> Vec<(Range<usize>, Named)> {
        let words = words(value);
        let Some(first) = words.first() else { return vec![(0..value.len(), Named::Unknown)] };
        let Some((mut taken, named)) = self.first(&words) else { return vec![(first.range.clone(), Named::Unknown)] };
        let mut list = vec![(first.range.start..words[taken - 1].end(), named)];
        while let Some(gap) = separators(&words[taken..]) {
            let words = &words[taken + gap..];
            let Some((count, named)) = self.next(words) else { break };
            list.push((words[0].range.start..words[count - 1].end(), named));
            taken += gap + count;
        }
        list
    }

    /// The agencies that the whole of a text names exactly, such as `Dinkes dan Dinsos`.
    pub fn head(&self, text: &str) -> Option<Vec<AgencyId>> {
        let words = words(text);
        if words.len() > LONGEST_HEAD {
            return None;
        }
        let mut agencies = Vec::new();
        let mut rest = words.as_slice();
        loop {
            let runs = self.runs(rest);
            let found = runs.iter().rev().find_map(|(count, run)| Some((*count, self.only_agency(run)?)));
            let (count, agency) = found?;
            agencies.push(AgencyId::from(agency));
            rest = &rest[count..];
            if rest.is_empty() {
                return Some(agencies);
            }
            rest = &rest[separators(rest)?..];
        }
    }

    /// The shortest name that means this agency and no other; its key where it has none.
    pub fn name_of(&self, id: &'a str) -> &'a str {
        let Some(agency) = self.agenda.agency(id) else { return id };
        let names = [&agency.short, agency.id.as_str()].into_iter().chain(agency.aliases.iter().map(String::as_str));
        let mut names = names.chain([agency.name.as_str()]);
        names.find(|name| self.only_agency(&folded(name)) == Some(id)).unwrap_or(id)
    }

    /// The agency whose name is most like a word that names none.
    pub fn nearest(&self, typed: &str) -> Option<AgencyId> {
        const LIKE: f64 = 0.6;
        let typed = folded(typed);
        let agencies = self.names.iter().filter_map(|(name, who)| match who {
            Who::Agency(id) if name.len().abs_diff(typed.len()) <= name.len().min(typed.len()) => {
                Some((strsim::normalized_damerau_levenshtein(name, &typed), *id))
            }
            _ => None,
        });
        let (likeness, id) = agencies.max_by(|one, other| one.0.total_cmp(&other.0))?;
        (likeness >= LIKE).then(|| id.into())
    }

    /// Whether the first of these words are the exact name of an agency or a group.
    pub fn opens(&self, typed: &str) -> bool {
        self.runs(&words(typed)).iter().any(|(_, run)| self.exact(run).is_some())
    }

    /// Whether a name begins with these letters.
    pub fn begins(&self, typed: &str) -> bool {
        let typed = folded(typed);
        self.names.iter().any(|(name, _)| name.starts_with(&typed))
    }

    /// Whole value, exactly or as a beginning; else the longest run of words, exactly or as a beginning.
    fn first(&self, words: &[Word]) -> Option<(usize, Named)> {
        let runs = self.runs(words);
        let whole = runs.last().filter(|(count, _)| *count == words.len());
        whole
            .and_then(|(count, run)| Some((*count, self.exact(run).or_else(|| self.only_beginning(run))?)))
            .or_else(|| runs.iter().rev().find_map(|(count, run)| Some((*count, self.exact(run)?))))
            .or_else(|| runs.iter().rev().find_map(|(count, run)| Some((*count, self.beginning_with_text(run)?))))
    }

    /// A beginning that other words follow. One that only says what kind of body it is may as well begin the name of
    /// one that is not known: `Balai Bahasa` is not the only *Balai* of the agenda. So it is asked for.
    fn beginning_with_text(&self, folded: &str) -> Option<Named> {
        match self.beginning(folded)? {
            Named::Agencies(ids) if KINDS_OF_BODY.contains(&folded) => Some(Named::Ambiguous(ids)),
            named => Some(named),
        }
    }

    /// A further item of a list: text may follow the last, so a mere beginning counts only when it is the whole item.
    fn next(&self, words: &[Word]) -> Option<(usize, Named)> {
        let runs = self.runs(words);
        let exact = runs.iter().rev().find_map(|(count, run)| Some((*count, self.exact(run)?)));
        exact.or_else(|| {
            let item = words.iter().position(|word| word.separates).unwrap_or(words.len());
            let (count, run) = runs.iter().find(|(count, _)| *count == item)?;
            Some((*count, self.beginning(run)?))
        })
    }

    /// Runs of leading words, the shortest first, as long as a name can be: how many words, folded together.
    fn runs(&self, words: &[Word]) -> Vec<(usize, String)> {
        let mut runs = Vec::new();
        let mut run = String::new();
        for (index, word) in words.iter().enumerate() {
            run = joined(run, &word.folded);
            if run.len() > self.longest {
                break;
            }
            if !word.folded.is_empty() {
                runs.push((index + 1, run.clone()));
            }
        }
        runs
    }

    fn exact(&self, folded: &str) -> Option<Named> {
        let mut found = Vec::new();
        for (_, who) in self.names.iter().filter(|(name, _)| name == folded) {
            match who {
                Who::Agency(id) => found.push(*id),
                group => return Some(self.members(*group)),
            }
        }
        one_or_ask(found.into_iter())
    }

    /// The agencies that have a name beginning so, those with the least left to type first.
    fn beginning(&self, folded: &str) -> Option<Named> {
        let named = |(name, who): &'_ (String, Who<'a>)| match who {
            Who::Agency(id) if name.starts_with(folded) => Some((name.len(), *id)),
            _ => None,
        };
        let mut found: Vec<_> = self.names.iter().filter_map(named).collect();
        found.sort_by_key(|(length, _)| *length);
        one_or_ask(found.into_iter().map(|(_, id)| id))
    }

    fn only_beginning(&self, folded: &str) -> Option<Named> {
        self.beginning(folded).filter(|named| matches!(named, Named::Agencies(_)))
    }

    fn only_agency(&self, folded: &str) -> Option<&'a str> {
        let mut found = self.names.iter().filter(|(name, _)| name == folded).map(|(_, who)| who);
        match found.next()? {
            Who::Agency(id) if found.all(|who| *who == Who::Agency(id)) => Some(id),
            _ => None,
        }
    }

    fn members(&self, group: Who) -> Named {
        match group {
            Who::Agency(id) => Named::Agencies(vec![id.into()]),
            Who::All => Named::Agencies(self.agenda.agencies.iter().map(|one| one.id.clone()).collect()),
            Who::Cluster(Some(cluster)) => Named::Agencies(cluster.members.clone()),
            Who::Cluster(None) => Named::NoCluster,
            Who::Group(members) => Named::Agencies(members.to_vec()),
        }
    }
}

/// A name as [`fold`] leaves it, except that two numbers stay two: `Distrik 1, 3` is not `Distrik 13`.
fn folded(name: &str) -> String {
    name.split(|c: char| !c.is_alphanumeric()).map(fold).fold(String::new(), |name, part| joined(name, &part))
}

fn joined(mut name: String, part: &str) -> String {
    if name.ends_with(char::is_numeric) && part.starts_with(char::is_numeric) {
        name.push(' ');
    }
    name.push_str(part);
    name
}

fn one_or_ask<'n>(found: impl Iterator<Item = &'n str>) -> Option<Named> {
    let mut agencies: Vec<AgencyId> = Vec::new();
    for id in found {
        if !agencies.iter().any(|known| known == id) {
            agencies.push(id.into());
        }
    }
    match agencies.len() {
        0 => None,
        1 => Some(Named::Agencies(agencies)),
        _ => Some(Named::Ambiguous(agencies)),
    }
}

struct Word {
    range: Range<usize>,
    folded: String,
    separates: bool,
    /// Bytes behind its last letter or digit.
    tail: usize,
}

impl Word {
    fn end(&self) -> usize {
        self.range.end - self.tail
    }
}

/// The words of a value; what separates the items of a list is a word of its own.
fn words(value: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut from = 0;
    let mut push = |range: Range<usize>| {
        let word = &value[range.clone()];
        if !word.is_empty() {
            let folded = folded(word);
            let separates = matches!(word, "," | ";" | "&" | "/") || matches!(folded.as_str(), "dan" | "and" | "serta");
            let tail = word.len() - word.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
            words.push(Word { range, folded, separates, tail });
        }
    };
    for (at, c) in value.char_indices() {
        if is_space(c) || matches!(c, ',' | ';' | '&' | '/') {
            push(from..at);
            from = at + c.len_utf8();
            if !is_space(c) {
                push(at..from);
            }
        }
    }
    push(from..value.len());
    words
}

/// How many words part the next item of a list from the last; none where no item can follow.
fn separators(words: &[Word]) -> Option<usize> {
    let count = words.iter().take_while(|word| word.separates).count();
    (count > 0 && count < words.len()).then_some(count)
}
