//! What agenda files must say, and what is said of them when they are faulty.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;

use super::diagnostic::{FileFault, Source};
use super::{Agenda, read};
use crate::i18n::diagnostic::render;
use crate::lang::Lang;
use crate::platform::agenda_file;
use crate::text;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = entries.filter(|path| path.extension().is_some_and(|found| found == extension)).collect();
    files.sort();
    files
}

/// Every agenda that rakor brings along, and not the directories of agencies beside them.
pub fn agendas() -> Vec<(PathBuf, Agenda)> {
    let agendas = files(&folder("agendas"), "toml").into_iter();
    let agendas = agendas.filter(|path| fs::read_to_string(path).unwrap().contains("[meeting]"));
    agendas
        .map(|path| match agenda_file::load(&path) {
            Ok(agenda) => (path, agenda),
            Err(faults) => panic!("{}", render(&faults, Lang::Id, false)),
        })
        .collect()
}

fn agenda(name: &str) -> Agenda {
    agendas().into_iter().find(|(path, _)| path.ends_with(name)).unwrap().1
}

fn alone(text: &str) -> Result<Agenda, Vec<super::diagnostic::Fault>> {
    read(&Source::new("agenda.toml", text), &mut |_| Err(FileFault::Missing))
}

/// The report on a file of `tests/faulty`, which names its files without their folder.
fn report(path: &Path) -> String {
    let beside = |name: &str| {
        let path = path.with_file_name(name);
        fs::read_to_string(&path).map(|text| Source::new(name, &text)).map_err(|_| FileFault::Missing)
    };
    let name = path.file_name().unwrap().to_str().unwrap();
    match read(&beside(name).unwrap(), &mut |name| beside(name)) {
        Ok(_) => String::new(),
        Err(faults) => render(&faults, Lang::Id, false),
    }
}

#[test]
fn every_agenda_that_comes_along_reads_without_fault() {
    assert!(agendas().len() >= 2);
}

/// With `RAKOR_BLESS` set, what is said now becomes what is expected.
#[test]
fn every_faulty_agenda_is_answered_with_its_report() {
    let faulty = files(&folder("tests/faulty"), "toml");
    assert!(faulty.len() >= 10);
    for path in faulty {
        let report = report(&path);
        let expected = path.with_extension("txt");
        if std::env::var_os("RAKOR_BLESS").is_some() {
            fs::write(&expected, &report).unwrap();
        }
        assert_eq!(fs::read_to_string(&expected).unwrap_or_default(), report, "{}", path.display());
    }
}

#[test]
fn ten_faults_in_one_file_are_shown_at_once() {
    assert_eq!(report(&folder("tests/faulty/sepuluh.toml")).matches("kesalahan: ").count(), 10);
}

#[test]
fn the_components_of_a_framework_hold_until_an_agenda_names_its_own() {
    let meeting = "[meeting]\ntitle = 'a'\nseries = 'a'\ndate = 2024-03-14\n";
    let components = |top: &str| alone(&format!("format = 1\n{top}\n{meeting}")).map(|agenda| agenda.components);
    let five = ["pemerintah", "dunia usaha", "media", "masyarakat", "orang tua"];
    assert_eq!(components("framework = 'kla'").unwrap(), five);
    let own = "framework = 'kla'\ncomponents = ['Media', 'anak', 'media']";
    assert_eq!(components(own).unwrap(), ["media", "anak"]);
    assert_eq!(components("").unwrap(), Vec::<String>::new());
    let report = render(&components("framework = 'kla'\ncomponents = ['pers']").unwrap_err(), Lang::Id, false);
    assert!(report.contains("media"), "{report}");
    let slip = render(&components("components = ['pemerinta']").unwrap_err(), Lang::Id, false);
    assert!(slip.contains("`pemerintah`"), "{slip}");
    let own = ["akademisi", "swasta", "TNI/Polri"];
    assert_eq!(components(&format!("components = {own:?}")).unwrap(), own);
    let agency = |top: &str, pillar: &str| {
        let agency = format!("[[agency]]\nid = 'a'\nname = 'A'\npillar = '{pillar}'\n");
        alone(&format!("format = 1\n{top}\n{meeting}{agency}")).map(|agenda| agenda.agencies[0].pillar.clone())
    };
    assert_eq!(agency("components = ['Relawan']", "relawan").unwrap(), "Relawan");
    assert_eq!(agency("", "mitra pembangunan").unwrap(), "mitra pembangunan");
    let other = render(&agency("components = ['relawan']", "relawn").unwrap_err(), Lang::Id, false);
    assert!(other.contains("maksud Anda `relawan`"), "{other}");
}

#[test]
fn the_words_of_overlap_are_those_of_the_framework_and_its_own() {
    let meeting = "[meeting]\ntitle = 'a'\nseries = 'a'\ndate = 2024-03-14\n";
    let own = "[overlap]\nsame = [['akta', 'akte kelahiran']]\ncommon = ['rapat']\n";
    let changed = "[[cluster]]\nid = 'V'\nindicators = [{ number = '99', name = 'Lain' }]\n";
    for (text, has_framework) in [
        (format!("framework = 'kla'\n{meeting}{own}"), true),
        (format!("framework = 'kla'\n{meeting}{own}{changed}"), true),
        (format!("{meeting}{own}"), false),
    ] {
        let agenda = alone(&text).unwrap();
        let [of_framework, of_agenda] = agenda.overlap_words();
        assert_eq!(of_framework.same.iter().flatten().any(|phrase| phrase == "konvensi hak anak"), has_framework);
        assert_eq!(
            (&of_agenda.same, &of_agenda.common),
            (&vec![vec!["akta".into(), "akte kelahiran".into()]], &vec!["rapat".into()])
        );
    }
}

#[test]
fn fifty_faults_are_shown_and_the_rest_is_counted() {
    let text = format!("{}[meeting]\ntitle = 'a'\nseries = 'a'\ndate = 2024-03-14\n", "[[step]]\n".repeat(60));
    let report = render(&alone(&text).unwrap_err(), Lang::Id, false);
    assert_eq!(report.matches("kesalahan: ").count(), 50);
    assert!(report.ends_with("\ndan 10 kesalahan lagi\n"), "{report}");
}

#[test]
fn a_long_line_is_shortened_around_the_caret() {
    let names = "\"tidak-ada\", ".repeat(2000);
    let text =
        format!("[meeting]\ntitle = 'a'\nseries = 'a'\ndate = 2024-03-14\n[[group]]\nid = 'b'\nmembers = [{names}]\n");
    let report = render(&alone(&text).unwrap_err(), Lang::Id, false);
    assert!(report.lines().all(|line| line.chars().count() < 150), "{report}");
}

#[test]
fn colour_is_there_only_when_asked_for() {
    let faults = alone("").unwrap_err();
    assert!(render(&faults, Lang::Id, true).contains('\x1b'));
    assert!(!render(&faults, Lang::Id, false).contains('\x1b'));
}

#[test]
fn an_english_reader_is_told_in_english() {
    let report =
        render(&alone("[meeting]\ntitel = 'a'\nseries = 'a'\ndate = 2024-03-14\n").unwrap_err(), Lang::En, false);
    let expected = [
        "error: unknown key `titel` in `[meeting]`",
        " --> agenda.toml:2:1",
        "  |",
        "2 | titel = 'a'",
        "  | ^^^^^",
        "  |",
        "  = help: did you mean `title`?",
    ];
    assert_eq!(report.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn the_kupang_agenda_has_the_facts_of_the_article() {
    let agenda = agenda("kla-kota-kupang-2024.toml");
    assert_eq!(Lang::Id.day_and_date(agenda.date), "Kamis, 14 Maret 2024");
    assert_eq!((&*agenda.chair.office, &*agenda.chair.name), ("Kepala Bappeda", ""));
    let titles: Vec<&str> = agenda.steps.iter().map(|step| &*step.title).collect();
    assert_eq!(titles[..4], ["Pembukaan", "Paparan narasumber", "Kelembagaan", "Klaster I: Hak Sipil dan Kebebasan"]);
    assert_eq!(titles[titles.len() - 2..], ["Kesepakatan dan RTL", "Penutup"]);
    let confidential = agenda.clusters.iter().filter(|cluster| cluster.confidential).map(|cluster| &*cluster.id);
    assert_eq!(confidential.collect::<Vec<_>>(), ["V"]);
    assert_eq!(agenda.short("kemenkum-ntt"), "Kanwil Kemenkumham NTT");
}

#[test]
fn a_step_says_whether_what_is_said_there_is_confidential() {
    let meeting = "[meeting]\ntitle = 'a'\nseries = 'a'\ndate = 2024-03-14\n";
    let steps = "[[step]]\ntitle = 'Kasus'\nconfidential = true\n[[step]]\ntitle = 'Penutup'\n";
    let source = |text: &str| Source::new("a.toml", text);
    let agenda = read(&source(&format!("{meeting}{steps}")), &mut |_| Err(FileFault::Missing)).unwrap();
    assert_eq!(agenda.steps.iter().map(|step| step.confidential).collect::<Vec<_>>(), [true, false]);
    let wrong = format!("{meeting}{}", steps.replace("true", "'ya'"));
    assert_eq!(read(&source(&wrong), &mut |_| Err(FileFault::Missing)).unwrap_err().len(), 1);
}

#[test]
fn another_task_force_shows_no_word_of_kla() {
    let agenda = agenda("stunting-contoh.toml");
    let json = serde_json::to_string(&agenda).unwrap().to_lowercase();
    let words: Vec<&str> = json.split(|c: char| !c.is_alphanumeric()).collect();
    assert!(!words.contains(&"kla") && !words.contains(&"klaster") && !json.contains("layak anak"));
    assert_eq!(agenda.steps[2].title, "Bidang A: Pelayanan Intervensi Spesifik dan Sensitif");
}

#[test]
fn names_of_agencies_in_an_agenda_are_unambiguous() {
    for (path, agenda) in agendas() {
        let mut owners = std::collections::BTreeMap::new();
        for agency in &agenda.agencies {
            for name in agency.names() {
                let owner = owners.insert(text::fold(name), &agency.id);
                assert!(owner.is_none_or(|owner| *owner == agency.id), "{}: {name}", path.display());
            }
        }
    }
}

#[test]
fn the_lead_is_put_first_where_the_members_leave_it_out() {
    let text = "[meeting]\ntitle = 'a'\nseries = 'a'\ndate = 2024-03-14\n[[cluster]]\nid = '1'\nname = 'X'\nlead = 'b'\n\
                members = ['a']\n[[agency]]\nid = 'a'\nname = 'A'\n[[agency]]\nid = 'b'\nname = 'B'\n";
    assert_eq!(alone(text).unwrap().clusters[0].members, ["b", "a"]);
}

#[test]
fn without_steps_a_meeting_opens_goes_through_its_clusters_and_closes() {
    let text = "lang = 'en'\nframework = 'kla'\n[meeting]\ntitle = 'a'\nseries = 'a'\ndate = 2024-03-14\n";
    let steps = alone(text).unwrap().steps;
    assert_eq!(alone(&format!("step = []\n{text}")).unwrap().steps, steps);
    let titles: BTreeSet<&str> = steps.iter().map(|step| &*step.title).collect();
    assert_eq!((steps.len(), &*steps[0].title, &*steps[7].title), (8, "Opening", "Closing"));
    assert!(titles.contains("Cluster V: Perlindungan Khusus"));
}

#[test]
fn an_own_cluster_extends_the_framework_or_adds_to_it() {
    let text = "framework = 'kla'\n[meeting]\ntitle = 'a'\nseries = 'a'\ndate = 2024-03-14\n\
                [[cluster]]\nid = 'i'\nindicators = [{ number = '4', name = 'Baru' }, { number = '4x', name = 'X' }]\n\
                [[cluster]]\nid = 'VI'\nname = 'Desa'\n[[cluster.indicator]]\nnumber = '25'\nname = 'Z'\n";
    let agenda = alone(text).unwrap();
    let first: Vec<&str> = agenda.cluster("I").unwrap().indicators.iter().map(|indicator| &*indicator.name).collect();
    assert_eq!((first[0], first[3], agenda.clusters.len()), ("Baru", "X", 7));
    assert_eq!(agenda.cluster("VI").unwrap().indicators[0].number, "25");
}

#[test]
fn an_agency_may_be_called_what_its_former_one_was_and_two_may_come_of_one() {
    let meeting = "[meeting]\ntitle = 'a'\nseries = 'a'\ndate = 2024-03-14\n";
    let agencies = "[[agency]]\nid = 'dinkes-p2kb'\nname = 'Dinas Kesehatan dan P2KB'\nshort = 'Dinkes'\n\
                    aliases = ['Dinas Kesehatan', 'DPPKB']\nformerly = ['dinkes', 'dppkb', 'dikbud']\n\
                    [[agency]]\nid = 'disbud'\nname = 'Dinas Kebudayaan'\nformerly = ['dikbud']\n";
    let agenda = alone(&format!("{meeting}{agencies}")).unwrap();
    assert_eq!(agenda.agencies[0].formerly, ["dinkes", "dppkb", "dikbud"]);
    assert_eq!(agenda.agencies[1].formerly, ["dikbud"]);
    assert!(agenda.agencies[0].is_called("dinkes") && agenda.agencies[0].is_called("dppkb"));
    let nothing = &mut |_: &str| Err(FileFault::Missing);
    assert_eq!(super::check(&Source::new("kota.toml", agencies), nothing), Ok(()));
}

#[test]
fn a_directory_of_agencies_alone_is_checked_for_former_ones_that_stay() {
    let agencies =
        "[[agency]]\nid = 'lama'\nname = 'Lama'\n[[agency]]\nid = 'baru'\nname = 'Baru'\nformerly = ['lama']\n";
    let faults = super::check(&Source::new("kota.toml", agencies), &mut |_| Err(FileFault::Missing)).unwrap_err();
    let report = render(&faults, Lang::Id, false);
    assert!(report.contains("`lama` masih ada dalam agenda ini") && report.contains("kota.toml:7:13"), "{report}");
}

#[test]
fn an_agenda_survives_json() {
    for (path, agenda) in agendas() {
        let json = serde_json::to_string(&agenda).unwrap();
        assert_eq!(serde_json::from_str::<Agenda>(&json).unwrap(), agenda, "{}", path.display());
    }
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in "(.|\n){0,200}|([\\[\\]{}=\"',#a-d1:. -]|\n|\"\"\"|'''|\\[\\[step\\]\\]|\\[meeting\\]|date|title){0,80}") {
        if let Err(faults) = alone(&text) {
            prop_assert!(!render(&faults, Lang::Id, false).is_empty());
        }
    }

    #[test]
    fn no_slip_in_an_agenda_makes_the_reader_panic(slips in prop::collection::vec((any::<prop::sample::Index>(), "\\PC|[\\[\\]{}=\"'\n\r\t\u{1b}]|"), 1..6)) {
        let mut text: Vec<char> = include_str!("../../agendas/stunting-contoh.toml").chars().take(3000).collect();
        for (at, slip) in slips {
            let at = at.index(text.len());
            text.splice(at..=at, slip.chars());
        }
        if let Err(faults) = alone(&text.into_iter().collect::<String>()) {
            let report = render(&faults, Lang::Id, false);
            prop_assert!(report.lines().flat_map(str::chars).all(|c| !c.is_control()), "{}", report);
        }
    }
}
