//! Agencies and groups by what people call them. A name that several have is asked for, never picked.

mod names;

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

pub use names::{Named, Names, is_understood};

use super::cluster::Clusters;
use super::office::{
    BODIES_BEFORE_NAMES, CALLED_BY_OFFICE, EVERY, EVERYBODY, GOVERNMENTS, HEADS_BY_NAME, MANY_OF_A_KIND, REGIONS,
};
use super::shorthand::{OwnShorthand, Shorthand};
use super::word::{Word, is_joint, joined, key};
use crate::agenda::{Agency, AgencyId, Agenda};
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
