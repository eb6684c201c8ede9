//! Completion: what may stand behind the sigil at the cursor.

use std::cmp::Reverse;
use std::ops::Range;

use chrono::NaiveDate;
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::directory::Names;
use super::list::is_list;
use super::split::{Sigil, begins_word, escape_value, is_space, split};
use super::word::words;
use super::{Room, when};
use crate::agenda::{Agency, AgencyId, Agenda};
use crate::deadline;
use crate::lang::Lang;
use crate::text::fold;

/// What may be written at the cursor, the likeliest first; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// Bytes of the line that an item's `insert` replaces: what stands between the sigil, or the last item of its
    /// list, and the cursor.
    pub range: Range<usize>,
    pub items: Vec<Item>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub label: String,
    pub detail: Detail,
    pub insert: String,
}

/// What a label stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Only what it says.
    Nothing,
    Words(String),
    AllAgencies,
    /// The agencies of the cluster that is being discussed.
    ClusterMembers,
    Date(NaiveDate),
}

words! {
    everybody: "semua", "all";
    this_cluster: "klaster", "cluster";
}

/// An item with everything that it can be found by.
struct Candidate {
    item: Item,
    names: Vec<String>,
}

/// The completion for a cursor (in bytes) that stands in a sigil's value.
pub fn complete(line: &str, cursor: usize, room: &Room, lang: Lang) -> Option<Completion> {
    let before = line.get(..cursor)?;
    let (sigil, start) = sigil_before(before)?;
    let typed = &before[start..];
    let (start, items) = match sigil {
        Sigil::Owner | Sigil::With => {
            let start = start + open_item(typed, &Names::new(room))?;
            (start, found(before[start..].trim(), agencies(room, lang)))
        }
        Sigil::Deadline
            if typed.ends_with(is_space) && when::value(typed.trim(), &room.calendar()).date().is_some() =>
        {
            return None;
        }
        Sigil::Deadline => (start, found(typed.trim(), deadlines(room))),
        Sigil::Indicator | Sigil::Answers if typed.contains(is_space) => return None,
        Sigil::Indicator => (start, found(typed, indicators(room))),
        Sigil::Answers => (start, found(typed, blockers(room))),
        Sigil::Evidence => return None,
    };
    let gap = if line[cursor..].starts_with(is_space) { "" } else { " " };
    let items: Vec<Item> = items.into_iter().map(|item| Item { insert: item.insert + gap, ..item }).collect();
    (!items.is_empty()).then_some(Completion { range: start..cursor, items })
}

/// The sigil whose value the cursor stands in, and where the value begins. A sigil with nothing behind it counts.
fn sigil_before(before: &str) -> Option<(Sigil, usize)> {
    let lone = before.chars().next_back().and_then(Sigil::of);
    let start = before.len();
    match lone {
        Some(sigil) if before[..start - 1].chars().next_back().is_none_or(begins_word) => Some((sigil, start)),
        _ => split(before).last().and_then(|piece| Some((piece.sigil?, piece.range.start + 1))),
    }
}

/// Where the item of a list begins that is still being typed; none when names are complete and text has begun.
fn open_item(typed: &str, names: &Names) -> Option<usize> {
    let separator = last_separator(typed).filter(|it| it.end == typed.len() || !names.begins(typed));
    let is_list = separator.as_ref().is_none_or(|it| is_list(&typed[..it.start], names));
    let start = separator.map_or(0, |it| it.end);
    let item = &typed[start..];
    let is_done = names.opens(&words(item)) && (item.ends_with(is_space) || !names.begins(item));
    (is_list && !is_done).then_some(start)
}

/// What parts the last item of a list from the others, with the white space behind it.
fn last_separator(typed: &str) -> Option<Range<usize>> {
    let found = [",", ";", "&", " dan ", " and "].into_iter().filter_map(|it| Some((typed.rfind(it)?, it.len())));
    let (start, length) = found.max()?;
    let item = typed[start + length..].trim_start();
    Some(start..typed.len() - item.len())
}

fn agencies<'a>(room: &Room<'a>, lang: Lang) -> Vec<Candidate> {
    let agenda = room.agenda();
    let members = room.current_cluster().map_or(&[][..], |cluster| &cluster.members);
    let (near, far): (Vec<_>, Vec<_>) = agenda.agencies.iter().partition(|agency| members.contains(&agency.id));
    let agency = |agency: &'a Agency| Candidate {
        item: Item {
            label: agency.short.clone(),
            detail: if agency.name == agency.short { Detail::Nothing } else { Detail::Words(agency.name.clone()) },
            insert: escape_value(room.directory.name_of(&agency.id, agenda)),
        },
        names: agency.names().chain(former_names(agenda, &agency.id)).map(str::to_owned).collect(),
    };
    let group = |name: &str, detail| named(name, detail, name);
    let mut items: Vec<Candidate> = near.into_iter().chain(far).map(agency).collect();
    items.push(group(lang.everybody(), Detail::AllAgencies));
    if room.cluster.is_some() {
        let own_word = Some(agenda.cluster_word.to_lowercase()).filter(|word| !fold(word).is_empty());
        items.push(group(own_word.as_deref().unwrap_or(lang.this_cluster()), Detail::ClusterMembers));
    }
    items.extend(agenda.groups.iter().map(|own| {
        let members: Vec<_> = own.members.iter().map(|id| agenda.short(id)).collect();
        group(&own.id, Detail::Words(members.join(", ")))
    }));
    items
}

/// What agencies were called that an agency follows.
fn former_names<'a>(agenda: &'a Agenda, heir: &AgencyId) -> impl Iterator<Item = &'a str> {
    let former = agenda.former.iter().filter(move |former| former.heirs.contains(heir));
    former.flat_map(|former| former.agency.names())
}

/// Deadlines as offices say them; those that have no date at this meeting are not shown.
const USUAL_DEADLINES: [&str; 14] = [
    "besok",
    "minggu ini",
    "minggu depan",
    "dalam 2 minggu",
    "bulan ini",
    "bulan depan",
    "TW I",
    "TW II",
    "TW III",
    "TW IV",
    "semester I",
    "semester II",
    "akhir tahun",
    "awal bulan depan",
];

fn deadlines(room: &Room) -> Vec<Candidate> {
    let dated = |said: &&str| match deadline::read(said, &room.calendar()) {
        deadline::TimeReading::Date { date, .. } => Some(named(said, Detail::Date(date), said)),
        deadline::TimeReading::Recurring { .. } | deadline::TimeReading::Undated(_) => None,
    };
    USUAL_DEADLINES.iter().filter_map(dated).collect()
}

fn indicators(room: &Room) -> Vec<Candidate> {
    let clusters = &room.agenda().clusters;
    let (near, far): (Vec<_>, Vec<_>) = clusters.iter().partition(|cluster| Some(cluster.id.as_str()) == room.cluster);
    let indicators = near.into_iter().chain(far).flat_map(|cluster| &cluster.indicators);
    indicators.map(|one| described(&one.number, &one.name, &one.number)).collect()
}

fn blockers(room: &Room) -> Vec<Candidate> {
    let answers = room.register.answers();
    let open = room.register.blockers().rev().filter(|entry| !answers.contains_key(&entry.code));
    open.map(|one| described(&one.code.show(room.agenda().lang), &one.content.text, &one.code.to_string())).collect()
}

/// Found by its label.
fn named(label: &str, detail: Detail, insert: &str) -> Candidate {
    let item = Item { label: label.to_owned(), detail, insert: insert.to_owned() };
    Candidate { item, names: vec![label.to_owned()] }
}

/// Found by its label or by what it stands for.
fn described(label: &str, detail: &str, insert: &str) -> Candidate {
    let mut candidate = named(label, Detail::Words(detail.to_owned()), insert);
    candidate.names.push(detail.to_owned());
    candidate
}

/// The items that have what was typed in one of their names, the likest first; all, in their order, if nothing was.
fn found(typed: &str, candidates: Vec<Candidate>) -> Vec<Item> {
    if typed.is_empty() {
        return candidates.into_iter().map(|candidate| candidate.item).collect();
    }
    let pattern = Pattern::new(typed, CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut letters = Vec::new();
    let mut likeness = |name: &String| pattern.score(Utf32Str::new(name, &mut letters), &mut matcher);
    let mut ranked: Vec<_> = candidates
        .into_iter()
        .filter_map(|candidate| Some((candidate.names.iter().filter_map(&mut likeness).max()?, candidate.item)))
        .collect();
    let begins = |item: &Item| fold(&item.label).starts_with(&fold(typed));
    ranked.sort_by_key(|(likeness, item)| (Reverse(begins(item)), Reverse(*likeness)));
    ranked.into_iter().map(|(_, item)| item).collect()
}
