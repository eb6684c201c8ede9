//! A new agenda file, with remarks that teach its format.

use chrono::{NaiveDate, NaiveTime};

use crate::agenda::{Agency, Agenda, Cluster, PastedAgency, framework, print_people};
use crate::calendar::Zone;
use crate::lang::Lang;
use crate::text::{self, slug};

/// What is known of a meeting that is new.
#[derive(Clone, Debug, Default)]
pub struct NewAgenda {
    pub title: String,
    /// Its key; made of the title where it is empty.
    pub series: String,
    pub date: NaiveDate,
    pub start: Option<NaiveTime>,
    pub zone: Zone,
    pub place: String,
    /// One that rakor knows.
    pub framework: Option<String>,
    pub agencies: Vec<PastedAgency>,
}

impl NewAgenda {
    /// The text of an agenda that reads without fault, with remarks that teach its format: a title without letters
    /// becomes the word for a meeting, a series is made a key.
    pub fn text(&self, lang: Lang) -> String {
        let title = Some(text::clean(&self.title)).filter(|title| !title.is_empty());
        let title = title.unwrap_or_else(|| lang.meeting().to_owned());
        let framework = match &self.framework {
            Some(name) => format!("framework = {}", toml(name)),
            None => "# framework = \"…\"".to_owned(),
        };
        let start = match self.start {
            Some(start) => format!("start = {start}"),
            None => "# start = 09:00:00".to_owned(),
        };
        let start_and_zone = format!("{start}\nzone = {}", toml(&self.zone.to_string()));
        let (date, place) = (self.date, toml(&self.place));
        lang.draft(framework, toml(&title), toml(&self.series_of(&title)), date, start_and_zone, place) + &self.people()
    }

    /// The key that was given, or else that of the task force in the title.
    fn series_of(&self, title: &str) -> String {
        let task_force = Agenda { title: title.to_owned(), ..Agenda::default() }.task_force_name();
        let key = slug(&self.series).or_else(|| slug(&task_force)).or_else(|| slug(title));
        key.unwrap_or_else(|| "rakor".to_owned())
    }

    /// The clusters to choose from.
    pub fn clusters(&self) -> Vec<Cluster> {
        self.framework.as_deref().map(|name| framework::clusters(name).to_vec()).unwrap_or_default()
    }

    /// Clusters with their members, the first of which leads, and all agencies.
    fn people(&self) -> String {
        let mut clusters = self.clusters();
        for PastedAgency { agency, cluster: named } in &self.agencies {
            let Some(named) = named.as_ref().filter(|named| slug(named).is_some()) else { continue };
            let known = clusters.iter().position(|cluster| is_called(cluster, named));
            let at = known.unwrap_or_else(|| {
                let id = slug(named).unwrap_or_default().into();
                clusters.push(Cluster { id, name: named.clone(), ..Cluster::default() });
                clusters.len() - 1
            });
            clusters[at].lead.get_or_insert_with(|| agency.id.clone());
            clusters[at].members.push(agency.id.clone());
        }
        let many = self.clusters().len();
        let agencies: Vec<Agency> = self.agencies.iter().map(|pasted| pasted.agency.clone()).collect();
        print_people(&clusters[..many], true, &[]) + &print_people(&clusters[many..], false, &agencies)
    }
}

/// Whether a cluster is meant: by its key, its name, or both.
fn is_called(cluster: &Cluster, named: &str) -> bool {
    let named = text::fold(named);
    let key = text::fold(&cluster.id);
    [key.clone(), text::fold(&cluster.name), format!("klaster{key}"), format!("cluster{key}")].contains(&named)
}

fn toml(text: &str) -> toml::Value {
    text::clean(text).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::diagnostic::Source;
    use crate::agenda::{pasted, read};
    use proptest::prelude::*;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2024, 3, 14).unwrap()
    }

    fn draft(title: &str, series: &str, (date, zone): (NaiveDate, Zone), place: &str, kla: bool, lang: Lang) -> String {
        let (title, series, place) = (title.into(), series.into(), place.into());
        let framework = kla.then(|| "kla".to_owned());
        NewAgenda { title, series, date, zone, place, framework, ..NewAgenda::default() }.text(lang)
    }

    fn reread(text: &str) -> Agenda {
        read(&Source::new("baru.toml", text), &mut |file| panic!("{file} is not wanted")).unwrap()
    }

    /// The draft as it is once all its examples are taken out of their remarks.
    fn in_use(draft: &str) -> String {
        let lines = draft.lines().map(|line| match line.strip_prefix("# ") {
            Some(example) if example.starts_with("[[") || example.contains(" = ") => example,
            Some(example) if example.starts_with('[') => example,
            _ => line,
        });
        lines.filter(|line| !line.starts_with("agencies")).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn every_example_in_a_draft_can_be_used_as_it_stands() {
        for lang in [Lang::Id, Lang::En] {
            let text = in_use(&draft("Rakor", "rakor", (day(), Zone::Wit), "Aula", true, lang));
            let agenda = reread(&text);
            assert_eq!((agenda.lang, agenda.steps.len(), agenda.clusters.len()), (lang, 3, 7), "{text}");
            assert_eq!((agenda.events.len(), agenda.holidays.len(), agenda.groups.len()), (1, 1, 1), "{text}");
            assert_eq!((agenda.quorum, agenda.letterhead.len(), agenda.zone), (Some(1), 2, Zone::Wit), "{text}");
        }
    }

    #[test]
    fn a_draft_without_words_still_reads() {
        let agenda = reread(&draft("", "—", (day(), Zone::Wib), "", false, Lang::Id));
        assert_eq!((&*agenda.title, &*agenda.series), ("Rapat Koordinasi", "rapat-koordinasi"));
    }

    #[test]
    fn agencies_stand_in_their_clusters_and_the_first_leads() {
        let lines =
            "Dinas Kesehatan (Dinkes); Dinkes; III\nDinas Sosial; Dinsos; Klaster III\nBappeda; ; kelembagaan\nMedia";
        let new = NewAgenda {
            title: "Rakor Gugus Tugas KLA Kota Contoh Tahun 2025".into(),
            date: day(),
            start: NaiveTime::from_hms_opt(13, 30, 0),
            framework: Some("kla".into()),
            agencies: pasted(lines),
            ..NewAgenda::default()
        };
        let agenda = reread(&new.text(Lang::Id));
        assert_eq!((agenda.agencies.len(), agenda.clusters.len(), agenda.start), (4, 6, new.start));
        assert_eq!(agenda.series, "gugus-tugas-kla-kota-contoh", "proposed of the title, without its year");
        let health = agenda.cluster("III").unwrap();
        assert_eq!((health.lead.as_deref(), health.members.len()), (Some("dinkes"), 2));
        assert_eq!(agenda.cluster("kelembagaan").unwrap().members.len(), 1);

        let own = NewAgenda { framework: None, agencies: pasted("Dinkes;;Bidang A\nDinsos;;Bidang A"), ..new };
        let agenda = reread(&own.text(Lang::Id));
        assert_eq!((agenda.clusters.len(), agenda.clusters[0].members.len()), (1, 2), "clusters of its own");
    }

    proptest! {
        #[test]
        fn what_is_put_into_a_draft_is_read_back(title in "(\\PC|[\"'\\\\\n\r\t\u{1b}🙂]){1,40}", place in ".{0,40}", series in ".{0,20}") {
            prop_assume!(!text::clean(&title).is_empty());
            let agenda = reread(&draft(&title, &series, (day(), Zone::Wit), &place, true, Lang::Id));
            prop_assert_eq!(agenda.title, text::clean(&title));
            prop_assert_eq!(agenda.place, text::clean(&place));
            prop_assert_eq!(agenda.date, day());
        }
    }
}
