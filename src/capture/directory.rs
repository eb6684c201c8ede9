//! Agencies and groups by what people call them. A name that several have is asked for, never picked.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::Room;
use super::cluster::Clusters;
use super::office::{
    BODIES_BEFORE_NAMES, CALLED_BY_OFFICE, EVERY, EVERYBODY, GOVERNMENTS, HEADS_BY_NAME, MANY_OF_A_KIND, REGIONS,
};
use super::shorthand::{OwnShorthand, Shorthand};
use super::word::{Word, is_joint, joined, key};
use crate::agenda::{Agency, AgencyId, Agenda, Cluster};
use crate::fuzzy;
use crate::text::fold;

/// Every name of an agenda, folded once, and the shorthand of its notes.
#[derive(Debug)]
pub struct Directory {
    /// Tells whether the agenda still has these names.
    fingerprint: u64,
    /// What the agenda itself calls them.
    names: BTreeMap<String, Vec<Who>>,
    /// What they are called by their offices and heads; only a whole name counts.
    offices: BTreeMap<String, Vec<Who>>,
    /// The regions whose bodies they are: `Kota Kupang` as two words.
    regions: Vec<Vec<String>>,
    pub clusters: Clusters,
    pub shorthand: Shorthand,
    own_shorthand: OwnShorthand,
    /// Names of agencies that are gone, and that nobody else has; they mean those that follow.
    former: BTreeSet<String>,
    /// What agencies are called without the word for their kind, and of these the places: `Kupang`.
    without_kind: BTreeMap<String, Vec<Who>>,
    places: BTreeMap<String, Vec<Who>>,
    all: Vec<AgencyId>,
    /// Bytes of the longest name: no run of words that is longer can be one.
    longest: usize,
}

#[derive(Clone, Debug, PartialEq)]
enum Who {
    /// Its place in the agenda.
    Agency(usize),
    All,
    /// The members of the cluster that is being discussed.
    Current,
    Group(Vec<AgencyId>),
}

/// The names, as they are meant while a cluster is being discussed.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    directory: &'a Directory,
    current: Option<&'a Cluster>,
}

/// What words name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    Agencies(Vec<AgencyId>),
    /// Nobody of the agenda: kept by these words.
    Outside(String),
    Ambiguous(Vec<AgencyId>),
    /// Nobody, but without the word for their kind these are called so.
    Likely(Vec<AgencyId>),
    /// The members of the cluster, while none is being discussed.
    NoCluster,
    Unknown,
}

/// Whether nothing must be asked.
pub fn is_understood(named: &Named) -> bool {
    matches!(named, Named::Agencies(_) | Named::Outside(_))
}

/// Names of all agencies, and of those of the cluster, beside what the agenda calls a cluster.
const ALL: [&str; 2] = ["semua", "all"];
const CLUSTER: [&str; 2] = ["klaster", "cluster"];

impl Directory {
    pub fn of(agenda: &Agenda) -> Self {
        Self::with(agenda, OwnShorthand::default())
    }

    /// The same for a note-taker with a shorthand of their own.
    pub fn with(agenda: &Agenda, own_shorthand: OwnShorthand) -> Self {
        let mut directory = Self::present(agenda, own_shorthand);
        for former in agenda.former.iter().filter(|former| !former.heirs.is_empty()) {
            let places = former.heirs.iter().filter_map(|heir| directory.all.iter().position(|known| known == heir));
            let heirs: Vec<_> = places.map(Who::Agency).collect();
            for name in former.agency.names().map(key) {
                if !directory.names.contains_key(&name) && !directory.offices.contains_key(&name) {
                    directory.longest = directory.longest.max(name.len());
                    directory.names.insert(name.clone(), heirs.clone());
                    directory.former.insert(name);
                }
            }
        }
        directory
    }

    /// Only the names that agencies have today.
    pub fn of_present(agenda: &Agenda) -> Self {
        Self::present(agenda, OwnShorthand::default())
    }

    /// Whether somebody is called so, in one word as [`fold`] leaves it.
    pub fn has_name(&self, word: &str) -> bool {
        self.names.contains_key(word) || self.offices.contains_key(word)
    }

    fn present(agenda: &Agenda, own_shorthand: OwnShorthand) -> Self {
        let mut directory = Self {
            fingerprint: fingerprint(agenda),
            names: BTreeMap::new(),
            offices: BTreeMap::new(),
            regions: regions(agenda),
            clusters: Clusters::default(),
            shorthand: Shorthand::of(agenda, &own_shorthand),
            own_shorthand,
            former: BTreeSet::new(),
            without_kind: BTreeMap::new(),
            places: BTreeMap::new(),
            all: agenda.agencies.iter().map(|agency| agency.id.clone()).collect(),
            longest: 0,
        };
        for (agency, who) in agenda.agencies.iter().zip((0..).map(Who::Agency)) {
            for name in agency.names() {
                directory.call_without_kind(name, &who);
                let name = key(name);
                directory.call_by_office(&name, &who);
                add(&mut directory.names, name, who.clone());
            }
            let full = key(&agency.name);
            if let Some(body) = BODIES_BEFORE_NAMES.iter().find(|body| full.starts_with(**body)) {
                for name in agency.names().map(key).filter(|name| !name.starts_with(body)) {
                    let name = format!("{body}{name}");
                    directory.call_by_office(&name, &who);
                    add(&mut directory.offices, name, who.clone());
                }
            }
            if let Some(name) = directory.without_region(&agency.name) {
                directory.call_by_office(&name, &who);
                add(&mut directory.offices, name, who);
            }
        }
        ALL.iter().for_each(|name| add(&mut directory.names, key(name), Who::All));
        let own_word = Some(agenda.cluster_word.as_str()).filter(|word| !fold(word).is_empty());
        for word in CLUSTER.into_iter().chain(own_word) {
            add(&mut directory.names, key(word), Who::Current);
            add(&mut directory.offices, key(&format!("semua anggota {word}")), Who::Current);
            for cluster in &agenda.clusters {
                let members = Who::Group(cluster.members.clone());
                for every in EVERY {
                    add(
                        &mut directory.offices,
                        key(&format!("{every} anggota {word} {}", cluster.id)),
                        members.clone(),
                    );
                }
                add(&mut directory.names, joined(key(word), &key(&cluster.id)), members);
            }
        }
        for (body, offices) in CALLED_BY_OFFICE.iter().filter(|(body, _)| MANY_OF_A_KIND.contains(body)) {
            let of_kind = |agency: &&Agency| key(&agency.name).starts_with(body);
            let members: Vec<_> = agenda.agencies.iter().filter(of_kind).map(|agency| agency.id.clone()).collect();
            for (every, name) in
                EVERY.iter().flat_map(|every| offices.iter().chain([body]).map(move |name| (every, name)))
            {
                if members.len() > 1 {
                    add(&mut directory.offices, format!("{every}{name}"), Who::Group(members.clone()));
                }
            }
        }
        for group in &agenda.groups {
            let members = Who::Group(group.members.clone());
            for every in EVERY {
                add(&mut directory.offices, joined(every.to_owned(), &key(&group.id)), members.clone());
            }
            directory.call_by_office(&key(&group.id), &members);
            add(&mut directory.names, key(&group.id), members);
        }
        for (every, noun) in EVERY.iter().flat_map(|every| EVERYBODY.iter().map(move |noun| (every, noun))) {
            add(&mut directory.offices, format!("{every}{noun}"), Who::All);
        }
        directory.clusters = Clusters::of(agenda, |name| directory.names.contains_key(&key(name)));
        let lengths = directory.names.keys().chain(directory.offices.keys()).map(String::len);
        directory.longest = lengths.max().unwrap_or(0);
        directory
    }

    /// Follows the agenda, where its names have changed.
    pub fn refresh(&mut self, agenda: &Agenda) {
        if self.fingerprint != fingerprint(agenda) {
            *self = Self::with(agenda, std::mem::take(&mut self.own_shorthand));
        }
    }

    fn call_without_kind(&mut self, name: &str, who: &Who) {
        let Some((kind, rest)) = name.trim().split_once(|c: char| !c.is_alphanumeric()) else { return };
        let (kind, rest) = (fold(kind), key(rest));
        let is_place = KINDS_OF_PLACE.contains(&kind.as_str());
        if !rest.is_empty() && (is_place || KINDS_OF_BODY.contains(&kind.as_str())) {
            add(&mut self.without_kind, rest.clone(), who.clone());
            if is_place {
                add(&mut self.places, rest, who.clone());
            }
        }
    }

    fn call_by_office(&mut self, name: &str, who: &Who) {
        for (body, offices) in CALLED_BY_OFFICE {
            let rest = name.strip_prefix(body).filter(|rest| !rest.is_empty());
            for office in rest.iter().flat_map(|_| offices) {
                add(&mut self.offices, format!("{office}{}", rest.unwrap_or_default()), who.clone());
            }
        }
        for (body, heads) in HEADS_BY_NAME {
            if name.starts_with(body) {
                heads.iter().for_each(|head| add(&mut self.offices, (*head).to_owned(), who.clone()));
            }
        }
    }

    /// A name without the region at its end; none where it has none.
    fn without_region(&self, name: &str) -> Option<String> {
        let words: Vec<String> = name.split_whitespace().map(fold).collect();
        let region = self.regions.iter().find(|region| words.ends_with(region) && words.len() > region.len())?;
        Some(words[..words.len() - region.len()].iter().fold(String::new(), |name, word| joined(name, &key(word))))
    }

    /// How many of these words name the agenda's own region: `Kota Kupang`, `Pemkot Kupang`.
    pub fn region(&self, words: &[Word]) -> usize {
        let begins = |region: &&Vec<String>| {
            let first = words.first().map(|word| word.folded.as_str());
            let kind = region.first().map(String::as_str);
            let same_kind = first == kind
                || matches!((first, kind), (Some("kab"), Some("kabupaten")) | (Some("prov"), Some("provinsi")));
            let governs = first.is_some_and(|first| GOVERNMENTS.contains(&first));
            (same_kind || governs)
                && words.len() >= region.len()
                && region.iter().zip(words).skip(1).all(|(one, word)| *one == word.folded)
        };
        self.regions.iter().filter(begins).map(Vec::len).max().unwrap_or(0)
    }

    /// Whether a word alone stands for the agenda's own region, behind a name that ends there.
    pub fn is_region(&self, word: &str) -> bool {
        self.regions.iter().any(|region| region.first().is_some_and(|kind| kind == word) || region[1..] == [word])
    }

    /// Whether these words are the name of an agency that is gone.
    pub fn is_former(&self, words: &str) -> bool {
        self.former.contains(&key(words))
    }

    /// The agency whose name is most like a word that names none.
    pub fn nearest(&self, typed: &str, least: f64) -> Option<AgencyId> {
        let typed = key(typed);
        let agencies = self.names.iter().filter_map(|(name, who)| match who.as_slice() {
            [Who::Agency(at), ..] if name.len().abs_diff(typed.len()) <= name.len().min(typed.len()) => {
                Some((name.as_str(), *at))
            }
            _ => None,
        });
        self.all.get(fuzzy::nearest(&typed, least, agencies)?).cloned()
    }

    /// The shortest name that means this agency and no other; its key where it has none.
    pub fn name_of<'n>(&self, id: &'n str, agenda: &'n Agenda) -> &'n str {
        let Some(agency) = agenda.agency(id) else { return id };
        let names = [agency.short.as_str(), &agency.id];
        let names = names.into_iter().chain(agency.aliases.iter().map(String::as_str)).chain([agency.name.as_str()]);
        let only = self.all.iter().position(|known| known == id).map(Who::Agency);
        let means = |name: &&str| self.names.get(&key(name)).is_some_and(|who| who.iter().eq(&only));
        names.into_iter().find(means).unwrap_or(id)
    }
}

impl<'a> Names<'a> {
    pub fn new(room: &Room<'a>) -> Self {
        Self { directory: room.directory, current: room.current_cluster() }
    }

    /// The names outside any meeting's room.
    pub fn anywhere(directory: &'a Directory) -> Self {
        Self { directory, current: None }
    }

    pub fn directory(&self) -> &'a Directory {
        self.directory
    }

    /// Whether the first of these words are the exact name of an agency or a group.
    pub fn opens(&self, words: &[Word]) -> bool {
        self.longest(words, |run| self.directory.names.contains_key(run).then_some(())).is_some()
    }

    /// Whether a word is the agenda's for a cluster, and names no one of them.
    pub fn is_cluster_word(&self, word: &str) -> bool {
        self.directory.names.get(word).is_some_and(|who| *who == [Who::Current])
    }

    /// Whether a name begins with these letters.
    pub fn begins(&self, typed: &str) -> bool {
        self.beginnings(&key(typed)).next().is_some()
    }

    /// The longest run of leading words that is a name: how many words, and whom it means. `Setiap Dinas Sosial` is not
    /// every agency.
    pub fn exact(&self, words: &[Word]) -> Option<(usize, Named)> {
        let (count, named) = self.longest(words, |run| self.called(run))?;
        let is_more = || self.longest(&words[1..], |run| self.called(run)).is_some_and(|(more, _)| more >= count);
        let is_every = EVERY.contains(&words[0].folded.as_str()) && count > 1;
        (!is_every || !is_more()).then_some((count, named))
    }

    /// All of these words as a name, or as the beginning of one agency's.
    pub fn whole(&self, words: &[Word]) -> Option<Named> {
        let run = self.run(words)?;
        self.called(&run).or_else(|| self.only_beginning(&run))
    }

    /// The longest run of leading words that a name begins with.
    pub fn first(&self, words: &[Word]) -> Option<(usize, Named)> {
        self.longest(words, |run| self.beginning_with_text(run))
    }

    /// A further item of a list: text may follow the last, so a mere beginning counts only when it is the whole item,
    /// and longer than the little words of a sentence.
    pub fn next(&self, words: &[Word]) -> Option<(usize, Named)> {
        const SHORTEST: usize = 4;
        let item = words.iter().position(|word| word.separates).unwrap_or(words.len());
        let run = self.run(&words[..item]).filter(|run| run.len() >= SHORTEST)?;
        Some((item, self.beginning(&run)?))
    }

    /// The one agency whose name begins with all of these words; several where more than one does.
    pub fn shortened(&self, words: &[Word]) -> Option<Named> {
        let run = self.run(words)?;
        self.one_or_ask(self.beginnings(&run).map(|(_, at)| at))
    }

    /// Whom the first of these words call without the word for their kind, and how many words: `Kupang` for
    /// *Kabupaten Kupang* and *Kota Kupang*.
    pub fn likely(&self, words: &[Word]) -> Option<(usize, Named)> {
        let found = |run: &str| {
            let mut ids: Vec<AgencyId> = Vec::new();
            for (_, at) in beginnings(&self.directory.without_kind, run).filter(|_| run.len() >= SHORTEST_LIKELY) {
                let id = self.directory.all.get(at);
                ids.extend(id.filter(|id| !ids.contains(id)).cloned());
            }
            ids.truncate(MOST_LIKELY);
            Some(Named::Likely(ids)).filter(|named| *named != Named::Likely(Vec::new()))
        };
        self.longest(words, found)
    }

    /// The places that all of these words call without the word for their kind.
    pub fn place(&self, words: &[Word]) -> Option<Named> {
        let run = self.run(words)?;
        self.directory.places.contains_key(&run).then(|| self.likely(words))?.map(|(_, named)| named)
    }

    /// All of these words as one name.
    fn run(&self, words: &[Word]) -> Option<String> {
        let mut run = String::new();
        for word in words {
            run = joined(run, word.part());
            if run.len() > self.directory.longest {
                return None;
            }
        }
        Some(run).filter(|run| !run.is_empty())
    }

    /// The longest run of leading words of which something is known.
    fn longest<T>(&self, words: &[Word], known: impl Fn(&str) -> Option<T>) -> Option<(usize, T)> {
        let mut run = String::new();
        let mut found = None;
        for (index, word) in words.iter().enumerate() {
            if word.part().is_empty() {
                continue;
            }
            run = joined(run, word.part());
            if run.len() > self.directory.longest {
                break;
            }
            if let Some(it) = known(&run) {
                found = Some((index + 1, it));
            }
        }
        found
    }

    /// A beginning that other words follow. One that only says what kind of body it is may as well begin the name of
    /// one that is not known: `Balai Bahasa` is not the only *Balai* of the agenda. So it is asked for.
    fn beginning_with_text(&self, run: &str) -> Option<Named> {
        match self.sure_beginning(run)? {
            Named::Agencies(ids) if KINDS_OF_BODY.contains(&run) => Some(Named::Ambiguous(ids)),
            named => Some(named),
        }
    }

    /// Whom a name means: the agenda's own names first, then offices, then a head's glued to it: `Kadinkes`.
    fn called(&self, run: &str) -> Option<Named> {
        let Directory { names, offices, .. } = self.directory;
        let glued = || names.get(run.strip_prefix("ka").filter(|rest| rest.len() > 3)?);
        self.meant(names.get(run).or_else(|| offices.get(run)).or_else(glued)?)
    }

    fn meant(&self, who: &[Who]) -> Option<Named> {
        let mut agencies = Vec::new();
        for who in who {
            match who {
                Who::Agency(at) => agencies.push(*at),
                Who::All => return Some(Named::Agencies(self.directory.all.clone())),
                Who::Current => {
                    return Some(match self.current {
                        Some(cluster) => Named::Agencies(cluster.members.clone()),
                        None => Named::NoCluster,
                    });
                }
                Who::Group(members) => return Some(Named::Agencies(members.clone())),
            }
        }
        self.one_or_ask(agencies.into_iter())
    }

    /// The agencies that have a name beginning so, those with the least left to type first.
    fn beginning(&self, run: &str) -> Option<Named> {
        let places = beginnings(&self.directory.places, run).filter(|_| run.len() >= SHORTEST_LIKELY);
        let mut found: Vec<_> = self.beginnings(run).chain(places).collect();
        found.sort_by_key(|(left, at)| (left.len(), *at));
        self.one_or_ask(found.into_iter().map(|(_, at)| at))
    }

    /// One that is too short to be sure of is asked for, however few begin so.
    fn sure_beginning(&self, run: &str) -> Option<Named> {
        const SHORTEST: usize = 3;
        match self.beginning(run)? {
            Named::Agencies(ids) if run.len() < SHORTEST => Some(Named::Ambiguous(ids)),
            named => Some(named),
        }
    }

    fn only_beginning(&self, run: &str) -> Option<Named> {
        self.sure_beginning(run).filter(|named| matches!(named, Named::Agencies(_)))
    }

    fn one_or_ask(&self, found: impl Iterator<Item = usize>) -> Option<Named> {
        let mut agencies: Vec<AgencyId> = Vec::new();
        for id in found.filter_map(|at| self.directory.all.get(at)) {
            if !agencies.contains(id) {
                agencies.push(id.clone());
            }
        }
        match agencies.len() {
            0 => None,
            1 => Some(Named::Agencies(agencies)),
            _ => Some(Named::Ambiguous(agencies)),
        }
    }

    /// What is left to type of each agency's names that begin so.
    fn beginnings<'n>(&'n self, run: &'n str) -> impl Iterator<Item = (&'n str, usize)> {
        beginnings(&self.directory.names, run)
    }
}

fn beginnings<'n>(names: &'n BTreeMap<String, Vec<Who>>, run: &'n str) -> impl Iterator<Item = (&'n str, usize)> {
    let from = names.range::<str, _>((std::ops::Bound::Included(run), std::ops::Bound::Unbounded));
    let those = from.map_while(move |(name, who)| Some((name.strip_prefix(run)?, who)));
    those.flat_map(|(left, who)| {
        who.iter().filter_map(move |who| match who {
            Who::Agency(at) => Some((left, *at)),
            _ => None,
        })
    })
}

/// Letters that such a name must have, and agencies that are offered for it, at the most.
const SHORTEST_LIKELY: usize = 4;
const MOST_LIKELY: usize = 8;

/// Words that names of places begin with.
const KINDS_OF_PLACE: [&str; 14] = [
    "distrik",
    "desa",
    "kab",
    "kabupaten",
    "kampung",
    "kec",
    "kecamatan",
    "kel",
    "kelurahan",
    "kota",
    "pemkab",
    "pemkot",
    "prov",
    "provinsi",
];

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

fn add(names: &mut BTreeMap<String, Vec<Who>>, name: String, who: Who) {
    let known = names.entry(name).or_default();
    if !known.contains(&who) {
        known.push(who);
    }
}

fn fingerprint(agenda: &Agenda) -> u64 {
    let mut hasher = DefaultHasher::new();
    (&agenda.title, &agenda.place, &agenda.letterhead, &agenda.cluster_word).hash(&mut hasher);
    for agency in &agenda.agencies {
        (&agency.id, &agency.short, &agency.name, &agency.aliases).hash(&mut hasher);
    }
    agenda.shorthand.iter().for_each(|row| (&row.short, &row.long).hash(&mut hasher));
    for former in &agenda.former {
        (&former.agency.short, &former.agency.name, &former.heirs).hash(&mut hasher);
    }
    agenda.groups.iter().for_each(|group| (&group.id, &group.members).hash(&mut hasher));
    agenda.clusters.iter().for_each(|cluster| (&cluster.id, &cluster.name, &cluster.members).hash(&mut hasher));
    hasher.finish()
}

/// The regions that the agenda speaks of as its own: in its letterhead, its place, its title, and behind the names of
/// its agencies.
fn regions(agenda: &Agenda) -> Vec<Vec<String>> {
    const OF: [&str; 3] = ["pemerintah", "tingkat", "pemda"];
    let mut regions: Vec<Vec<String>> = Vec::new();
    let mut add = |region: &[String]| {
        let kind = region.first().filter(|kind| REGIONS.contains(&kind.as_str()));
        if kind.is_some() && region.len() > 1 && !regions.iter().any(|known| known == region) {
            regions.push(region.to_vec());
        }
    };
    let words = |text: &str| -> Vec<String> { text.split_whitespace().map(fold).collect() };
    for text in agenda.letterhead.iter().chain([&agenda.title]) {
        let words = words(text);
        for at in (1..words.len()).filter(|at| OF.contains(&words[at - 1].as_str())) {
            let stops = |word: &&String| {
                is_joint(word)
                    || word.starts_with(|c: char| c.is_numeric())
                    || matches!(word.as_str(), "tahun" | "triwulan")
            };
            let end = words[at..].iter().position(|word| stops(&word)).map_or(words.len(), |stop| at + stop);
            add(&words[at..end.min(at + 4)]);
        }
    }
    if let Some(last) = agenda.place.rsplit(',').next() {
        add(&words(last));
    }
    for agency in &agenda.agencies {
        let words = words(&agency.name);
        let is_place_itself =
            words.first().is_some_and(|word| matches!(word.as_str(), "kecamatan" | "kelurahan" | "kec"));
        let at = words.iter().rposition(|word| REGIONS.contains(&word.as_str())).filter(|_| !is_place_itself);
        at.into_iter().for_each(|at| add(&words[at..]));
    }
    regions
}
