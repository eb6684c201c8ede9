//! The agenda: what a meeting is about, who belongs to it and in which order it goes. Read from TOML by [`read`].

mod addition;
mod cluster;
mod components;
pub mod diagnostic;
mod directory;
pub mod framework;
mod key;
mod overlap;
mod paper;
mod pasted;
mod print;
mod read;
mod reader;
mod rekey;
pub mod step_id;
pub mod suggestion;
mod syntax;
mod unique;
mod words;

#[cfg(test)]
mod tests;

pub use addition::{AdditionFault, with_agencies};
pub use key::{AgencyId, ClusterId, SeriesId, StepId};
pub use overlap::OverlapWords;
pub use paper::{Paper, PaperSize};
pub use pasted::{PastedAgency, pasted, pasted_table};
pub use print::{Remarks, print, print_people};
pub use read::{check, read};
pub use rekey::rekey;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::calendar::{Moment, Zone};
use crate::lang::Lang;
use crate::text::fold;

/// A meeting as planned, complete in itself: directories and the framework are already merged in.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Agenda {
    pub title: String,
    /// The task force whose register this meeting writes to.
    pub series: SeriesId,
    /// What the task force is called; empty where only the title tells.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub task_force: String,
    /// Tells apart two meetings of one series on one date; empty for the only one.
    pub id: String,
    /// It is there to try rakor out: its meeting is kept apart from real ones.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub example: bool,
    pub date: NaiveDate,
    pub start: Option<NaiveTime>,
    pub zone: Zone,
    pub place: String,
    /// Number of the minutes, if the office gave one.
    pub number: Option<String>,
    /// The letter of invitation, as it is to be printed.
    pub letter: Option<String>,
    /// Lines of the letterhead (*kop naskah dinas*).
    pub letterhead: Vec<String>,
    /// The arms in the letterhead.
    #[serde(skip_serializing_if = "Attached::is_none")]
    pub logo: Attached,
    #[serde(skip_serializing_if = "Paper::is_usual")]
    pub paper: Paper,
    /// Language of the minutes.
    pub lang: Lang,
    /// The word for a cluster: `Klaster`, `Bidang`, `Pokja`.
    pub cluster_word: String,
    pub chair: Official,
    pub secretary: Official,
    pub note_taker: Official,
    /// Who signs beside chair and note-taker.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub signatories: Vec<Signatory>,
    /// What goes with the minutes (*lampiran*).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<String>,
    /// To whom the minutes go as well (*tembusan*).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub copies: Vec<String>,
    /// How many agencies must be present or represented.
    pub quorum: Option<usize>,
    pub steps: Vec<Step>,
    pub clusters: Vec<Cluster>,
    /// The components of society that are to take part, such as `pemerintah`; those of the framework where the agenda
    /// names none itself.
    pub components: Vec<String>,
    pub agencies: Vec<Agency>,
    /// Agencies that earlier agendas of the task force knew and this one does not: their names are kept.
    #[serde(skip)]
    pub former: Vec<FormerAgency>,
    pub groups: Vec<Group>,
    pub events: Vec<NamedDate>,
    pub holidays: Vec<NamedDate>,
    /// Short forms that note-takers of this task force type, beside the usual ones.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub shorthand: Vec<ShorthandRows>,
    /// Its own words of overlap, beside those of its framework.
    pub overlap: OverlapWords,
}

/// A file beside the agenda, kept in it whole: the register needs no second file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Attached {
    /// Its name; empty where there is none.
    pub file: String,
    /// In base 64.
    pub data: String,
}

/// Somebody who signs. What is empty stays a blank line on paper.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Official {
    pub office: String,
    pub name: String,
    /// *Pangkat/Golongan*
    pub rank: String,
    pub nip: String,
}

/// One more who signs, and as what: `Mengetahui`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Signatory {
    pub role: String,
    #[serde(flatten)]
    pub official: Official,
}

/// One item of the agenda (*acara*).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Step {
    /// What it is known by, whatever its title and its place become; empty in what an older rakor wrote.
    #[serde(skip_serializing_if = "key::is_empty")]
    pub id: StepId,
    pub title: String,
    /// Planned length in minutes; 0 when the agenda does not say.
    pub minutes: u32,
    pub cluster: Option<ClusterId>,
    /// Here the open promises of earlier meetings are reviewed.
    pub review: bool,
    /// What is said here may concern persons who must not be named, whatever its cluster.
    pub confidential: bool,
}

/// A part of the task force's work, with the agencies that answer for it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Cluster {
    pub id: ClusterId,
    pub name: String,
    pub lead: Option<AgencyId>,
    /// In speaking order; the lead is among them.
    pub members: Vec<AgencyId>,
    pub indicators: Vec<Indicator>,
    /// What is said here may concern persons who must not be named.
    pub confidential: bool,
}

/// A measure of the framework, such as `21A`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Indicator {
    pub number: String,
    pub name: String,
}

/// An agency (OPD) or any other body that can make a promise.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Agency {
    pub id: AgencyId,
    pub name: String,
    /// What people say; the name when there is nothing shorter.
    pub short: String,
    pub aliases: Vec<String>,
    /// Keys of the agencies that it was, or was part of, before: what they owe, it owes.
    pub formerly: Vec<AgencyId>,
    /// The component of society it belongs to, such as `pemerintah`; empty when unknown.
    pub pillar: String,
}

/// An agency that is gone, and those of the agenda that follow it, through all renamings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FormerAgency {
    pub agency: Agency,
    pub heirs: Vec<AgencyId>,
}

/// Agencies that may be named together: `@vertikal`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Group {
    pub id: String,
    pub members: Vec<AgencyId>,
}

/// A short form and what it is written out as; nothing: it stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ShorthandRows {
    pub short: String,
    pub long: String,
}

/// A date with a name: an event that deadlines lean on, or a holiday.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct NamedDate {
    pub name: String,
    pub date: NaiveDate,
}

impl Official {
    /// Office and name, as far as they are known: `Kepala Bappeda, Ir. Ani`.
    pub fn signed(&self) -> String {
        let known = [&self.office, &self.name].into_iter().filter(|part| !part.is_empty());
        known.map(String::as_str).collect::<Vec<_>>().join(", ")
    }
}

impl Attached {
    pub fn is_none(&self) -> bool {
        self.file.is_empty()
    }

    pub fn bytes(&self) -> Vec<u8> {
        STANDARD.decode(&self.data).unwrap_or_default()
    }
}

impl Agency {
    /// Everything it is called, the key first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        [self.id.as_str(), &self.short, &self.name].into_iter().chain(self.aliases.iter().map(String::as_str))
    }

    /// Whether this is its key, name, short name or an alias, in any dress.
    pub fn is_called(&self, candidate: &str) -> bool {
        let candidate = fold(candidate);
        self.names().any(|name| fold(name) == candidate)
    }
}

/// Words in front of a task force in the title of its meeting.
const MEETING_WORDS: [&str; 8] = ["rapat", "koordinasi", "rakor", "rakorda", "coordination", "meeting", "of", "the"];

impl Agenda {
    /// What the task force is called: `Gugus Tugas Kota`, of `Rakor Gugus Tugas Kota Tahun 2024`
    /// where the agenda does not say.
    pub fn task_force_name(&self) -> String {
        if !self.task_force.is_empty() {
            return self.task_force.clone();
        }
        let is_number = |word: &&str| {
            word.starts_with(|c: char| c.is_ascii_digit())
                && word.chars().all(|c| c.is_ascii_digit() || "-/".contains(c))
        };
        let is_year_word = |word: &&str| ["tahun", "year"].contains(&fold(word).as_str());
        let words = self.title.split_whitespace().skip_while(|word| MEETING_WORDS.contains(&fold(word).as_str()));
        let mut words: Vec<_> = words.collect();
        while words.pop_if(|word| is_number(&&**word) || is_year_word(&&**word)).is_some() {}
        if words.is_empty() { self.series.to_string() } else { words.join(" ") }
    }

    pub fn agency(&self, id: &str) -> Option<&Agency> {
        self.agencies.iter().find(|agency| agency.id == id)
    }

    /// Whether an agency may take this name: nothing is called so in the agenda, or by rakor itself.
    pub fn is_free(&self, name: &str) -> bool {
        let folded = fold(name);
        let taken = self.groups.iter().any(|group| fold(&group.id) == folded);
        !taken && !directory::is_reserved(&folded) && !self.agencies.iter().any(|agency| agency.is_called(name))
    }

    /// The words of overlap that hold here: those of the framework that its clusters are of, and its own.
    pub fn overlap_words(&self) -> [&OverlapWords; 2] {
        [framework::overlap_words(&self.clusters), &self.overlap]
    }

    pub fn cluster(&self, id: &str) -> Option<&Cluster> {
        self.clusters.iter().find(|cluster| cluster.id == id)
    }

    /// `Klaster I`, but `Kelembagaan` where the name is the label.
    /// The name of an indicator, where a cluster has it.
    pub fn indicator_name(&self, number: &str) -> Option<&str> {
        let mut indicators = self.clusters.iter().flat_map(|cluster| &cluster.indicators);
        indicators.find(|known| known.number == number).map(|known| known.name.as_str())
    }

    pub fn cluster_label(&self, cluster: &Cluster) -> String {
        if cluster.id.eq_ignore_ascii_case(&cluster.name) {
            cluster.name.clone()
        } else {
            format!("{} {}", self.cluster_word, cluster.id)
        }
    }

    /// `Klaster I: Hak Sipil dan Kebebasan`, but `Kelembagaan` where the name is the label.
    pub fn cluster_title(&self, cluster: &Cluster) -> String {
        let label = self.cluster_label(cluster);
        if label == cluster.name { label } else { format!("{label}: {}", cluster.name) }
    }

    /// What a step is called that has no title of its own.
    pub fn usual_title(&self, cluster: Option<&str>, review: bool) -> Option<String> {
        let cluster = cluster.and_then(|id| self.cluster(id)).map(|cluster| self.cluster_title(cluster));
        cluster.or_else(|| review.then(|| self.lang.review().to_owned()))
    }

    /// The short name of an agency, also of a former one; its key where it was never known.
    pub fn short<'a>(&'a self, id: &'a str) -> &'a str {
        self.agency(id).or_else(|| self.former(id)).map_or(id, |agency| &agency.short)
    }

    /// An agency that only earlier agendas know.
    pub fn former(&self, id: &str) -> Option<&Agency> {
        self.former.iter().map(|former| &former.agency).find(|agency| agency.id == id)
    }

    /// The date of a moment where the meeting is.
    pub fn local_date(&self, at: Moment) -> NaiveDate {
        at.with_timezone(&self.zone.offset()).date_naive()
    }

    pub fn is_holiday(&self, date: NaiveDate) -> Option<&str> {
        self.holidays.iter().find(|holiday| holiday.date == date).map(|holiday| holiday.name.as_str())
    }

    /// Takes in an agency, as a member of a cluster where one is named.
    pub fn admit(&mut self, agency: Agency, cluster: Option<&str>) {
        if let Some(cluster) = self.clusters.iter_mut().find(|known| Some(known.id.as_str()) == cluster) {
            cluster.members.push(agency.id.clone());
        }
        self.agencies.push(agency);
    }

    /// Lets an agency go.
    pub fn dismiss(&mut self, id: &str) {
        self.agencies.retain(|agency| agency.id != id);
        for cluster in &mut self.clusters {
            cluster.members.retain(|member| member != id);
        }
    }
}
