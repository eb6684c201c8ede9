//! An agenda as a file: read again, it is the same.

use std::collections::BTreeMap;
use std::fmt::Display;

use toml::Value;

use super::{Agency, Agenda, Cluster, Indicator, Official, OverlapWords, Paper, Step, framework, step_id};
use crate::lang::Lang;
use crate::text::clean;

/// What is said beside an agenda to those who will edit its file. What is empty is not said.
#[derive(Clone, Debug, Default)]
pub struct Remarks {
    /// On top, a line each.
    pub head: Vec<String>,
    pub title: String,
    /// Beside the length of a step, by its index.
    pub minutes: BTreeMap<usize, String>,
    /// Under a step, by its index, a line each.
    pub under: BTreeMap<usize, Vec<String>>,
}

/// The text of a file that holds an agenda that was read, or was made of one. Directories of agencies are not named:
/// their agencies stand in the file itself. A framework is named where its clusters are there unchanged.
pub fn print(agenda: &Agenda, remarks: &Remarks) -> String {
    let framework = framework::of(&agenda.clusters);
    let mut page = AgendaText::default();
    remarks.head.iter().for_each(|remark| page.remark(remark));
    page.put("format", 1);
    if agenda.lang == Lang::En {
        page.put("lang", Value::from("en"));
    }
    if let Some((name, _)) = framework {
        page.put("framework", Value::from(name));
    }
    if framework.is_none_or(|(name, _)| framework::components(name) != agenda.components) {
        page.list("components", &agenda.components);
    }
    if agenda.example {
        page.put("example", true);
    }
    page.meeting(agenda, &remarks.title);
    if !agenda.letterhead.is_empty() || !agenda.logo.is_none() {
        page.table("[letterhead]");
        page.list("lines", &agenda.letterhead);
        page.text("logo", &agenda.logo.file);
    }
    let ids_said = !step_id::are_usual(&agenda.steps);
    page.paper(&agenda.paper);
    for (index, step) in agenda.steps.iter().enumerate() {
        page.step(agenda, step, ids_said, remarks.minutes.get(&index));
        remarks.under.get(&index).into_iter().flatten().for_each(|remark| page.remark(remark));
    }
    for (index, cluster) in agenda.clusters.iter().enumerate() {
        page.cluster(cluster, framework.is_some_and(|(_, clusters)| index < clusters));
    }
    agenda.agencies.iter().for_each(|agency| page.agency(agency));
    for group in &agenda.groups {
        page.table("[[group]]");
        page.text("id", &group.id);
        page.put("members", array(&group.members));
    }
    for (name, dates) in [("[[event]]", &agenda.events), ("[[holiday]]", &agenda.holidays)] {
        for dated in dates {
            page.table(name);
            page.text("name", &dated.name);
            page.put("date", dated.date);
        }
    }
    for row in &agenda.shorthand {
        page.table("[[shorthand]]");
        page.text("short", &row.short);
        if !row.long.is_empty() {
            page.text("long", &row.long);
        }
    }
    page.overlap(&agenda.overlap);
    page.0
}

/// The part of a file that holds who belongs to a meeting: members of the clusters of a framework, clusters of its own
/// where there is none, and agencies.
pub fn print_people(clusters: &[Cluster], is_framework: bool, agencies: &[Agency]) -> String {
    let mut page = AgendaText::default();
    clusters.iter().for_each(|cluster| page.cluster(cluster, is_framework));
    agencies.iter().for_each(|agency| page.agency(agency));
    page.0
}

/// Lines of TOML.
#[derive(Default)]
struct AgendaText(String);

impl AgendaText {
    fn remark(&mut self, text: &str) {
        self.0 += &format!("# {}\n", clean(text));
    }

    /// A remark at the end of the last line.
    fn beside(&mut self, text: &str) {
        let text = clean(text);
        if !text.is_empty() {
            self.0.truncate(self.0.trim_end().len());
            self.0 += &format!("  # {text}\n");
        }
    }

    fn table(&mut self, name: &str) {
        self.0 += &format!("\n{name}\n");
    }

    fn put(&mut self, key: &str, value: impl Display) {
        self.0 += &format!("{key} = {value}\n");
    }

    fn text(&mut self, key: &str, text: &str) {
        let text = clean(text);
        if !text.is_empty() {
            self.put(key, Value::from(text));
        }
    }

    fn list(&mut self, key: &str, texts: &[impl AsRef<str>]) {
        if !texts.is_empty() {
            self.put(key, array(texts));
        }
    }

    /// A list with a line for each of its rows.
    fn rows(&mut self, key: &str, rows: impl Iterator<Item = impl Display>) {
        let rows: String = rows.map(|row| format!("    {row},\n")).collect();
        if !rows.is_empty() {
            self.put(key, format!("[\n{rows}]"));
        }
    }

    fn meeting(&mut self, agenda: &Agenda, remark: &str) {
        self.table("[meeting]");
        self.text("title", &agenda.title);
        self.beside(remark);
        self.text("series", &agenda.series);
        self.text("task_force", &agenda.task_force);
        self.text("id", &agenda.id);
        self.put("date", agenda.date);
        if let Some(start) = agenda.start {
            self.put("start", start);
        }
        self.text("zone", &agenda.zone.to_string());
        self.text("place", &agenda.place);
        for (key, text, example) in [
            ("letter", &agenda.letter, agenda.lang.letter_example()),
            ("number", &agenda.number, agenda.lang.number_example()),
        ] {
            match text {
                Some(text) => self.text(key, text),
                None => self.remark(&format!("{key} = {}", Value::from(example))),
            }
        }
        if let Some(quorum) = agenda.quorum {
            self.put("quorum", quorum);
        }
        self.text("cluster_word", &agenda.cluster_word);
        self.list("attachments", &agenda.attachments);
        self.list("copies", &agenda.copies);
        for (key, official) in
            [("chair", &agenda.chair), ("secretary", &agenda.secretary), ("note_taker", &agenda.note_taker)]
        {
            if *official != Official::default() {
                self.put(key, official_table(official));
            }
        }
        for signatory in &agenda.signatories {
            self.table("[[meeting.signatory]]");
            self.text("role", &signatory.role);
            let Official { office, name, rank, nip } = &signatory.official;
            for (key, text) in [("office", office), ("name", name), ("rank", rank), ("nip", nip)] {
                self.text(key, text);
            }
        }
    }

    /// Only what is not as usual.
    fn paper(&mut self, paper: &Paper) {
        if paper.is_usual() {
            return;
        }
        let usual = Paper::default();
        self.table("[paper]");
        self.text("size", paper.size.word());
        self.text("font", &paper.font);
        for (key, number, usual) in [
            ("font_size", paper.font_size, usual.font_size),
            ("margin_top", paper.margin_top, usual.margin_top),
            ("margin_bottom", paper.margin_bottom, usual.margin_bottom),
            ("margin_left", paper.margin_left, usual.margin_left),
            ("margin_right", paper.margin_right, usual.margin_right),
        ] {
            if number != usual {
                self.put(key, number);
            }
        }
        if paper.findings {
            self.put("findings", true);
        }
        self.text("base", &paper.base.file);
    }

    fn step(&mut self, agenda: &Agenda, step: &Step, id_said: bool, remark: Option<&String>) {
        self.table("[[step]]");
        if id_said {
            self.text("id", &step.id);
        }
        if agenda.usual_title(step.cluster.as_deref(), step.review).as_ref() != Some(&step.title) {
            self.text("title", &step.title);
        }
        if let Some(cluster) = &step.cluster {
            self.text("cluster", cluster);
        }
        if step.review {
            self.text("kind", "review");
        }
        if step.confidential {
            self.put("confidential", true);
        }
        if step.minutes > 0 {
            self.put("minutes", step.minutes);
            self.beside(remark.map_or("", String::as_str));
        }
    }

    fn cluster(&mut self, cluster: &Cluster, in_framework: bool) {
        if in_framework && cluster.lead.is_none() && cluster.members.is_empty() {
            return;
        }
        self.table("[[cluster]]");
        self.text("id", &cluster.id);
        if !in_framework {
            self.text("name", &cluster.name);
        }
        self.text("lead", cluster.lead.as_deref().unwrap_or_default());
        self.list("members", &cluster.members);
        if in_framework {
            return;
        }
        if cluster.confidential {
            self.put("confidential", true);
        }
        let row = |known: &Indicator| inline(&[("number", &known.number), ("name", &known.name)]);
        self.rows("indicators", cluster.indicators.iter().map(row));
    }

    fn overlap(&mut self, words: &OverlapWords) {
        if *words == OverlapWords::default() {
            return;
        }
        self.table("[overlap]");
        self.rows("same", words.same.iter().map(|row| array(row)));
        self.rows("different", words.different.iter().map(|row| array(row)));
        self.list("common", &words.common);
    }

    fn agency(&mut self, agency: &Agency) {
        self.table("[[agency]]");
        self.text("id", &agency.id);
        self.text("name", &agency.name);
        if agency.short != agency.name {
            self.text("short", &agency.short);
        }
        self.list("aliases", &agency.aliases);
        self.list("formerly", &agency.formerly);
        self.text("pillar", &agency.pillar);
    }
}

fn array(texts: &[impl AsRef<str>]) -> Value {
    texts.iter().map(|text| clean(text.as_ref())).collect::<Vec<_>>().into()
}

fn official_table(official: &Official) -> String {
    let Official { office, name, rank, nip } = official;
    inline(&[("office", office), ("name", name), ("rank", rank), ("nip", nip)])
}

/// `{ office = "Kepala Bappeda" }`, without what is empty.
fn inline(entries: &[(&str, &str)]) -> String {
    let entries = entries.iter().filter(|(_, text)| !text.is_empty());
    let entries = entries.map(|(key, text)| format!("{key} = {}", Value::from(clean(text))));
    format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests;
