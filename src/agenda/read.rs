//! From the text of an agenda file to the [`Agenda`], or to everything that is wrong with it.

use chrono::NaiveDate;

use super::components::Components;
use super::diagnostic::{Fault, FileFault, Placed, Problem, Source, Thing};
use super::directory::KnownAgencies;
use super::reader::{self, Faults, Table};
use super::unique::Unique;
use super::{
    Agenda, Attached, Cluster, NamedDate, Official, ShorthandRows, Signatory, Step, cluster, framework, overlap, paper,
    step_id,
};
use crate::calendar::Zone;
use crate::lang::Lang;

/// The longest a step can be planned for, in minutes.
const DAY: i64 = 24 * 60;
/// More agencies than any meeting has.
const CROWD: i64 = 10_000;

/// Reads an agenda. The directories of agencies that it names come through `include`, by their file names.
///
/// Fails with every fault of the agenda and its directories, each file's from top to bottom.
pub fn read(source: &Source, include: &mut dyn FnMut(&str) -> Result<Source, FileFault>) -> Result<Agenda, Vec<Fault>> {
    let faults = Faults::default();
    let agenda = reader::document(source, &faults, |table| agenda(table, include));
    faults.or(agenda.flatten())
}

/// Looks for faults in an agenda, or in a directory of agencies that agendas include.
pub fn check(source: &Source, include: &mut dyn FnMut(&str) -> Result<Source, FileFault>) -> Result<(), Vec<Fault>> {
    let faults = Faults::default();
    let fine = reader::document(source, &faults, |table| {
        if is_directory(table) {
            let mut directory = KnownAgencies::default();
            directory.add_agencies(table, &Components::default());
            directory.check_succession(&faults);
        } else {
            agenda(table, include);
        }
    });
    faults.or(fine)
}

/// Whether a file lists agencies and plans no meeting.
fn is_directory(table: &Table) -> bool {
    table.has("agency")
        && !["meeting", "step", "cluster", "framework", "agencies", "overlap"].iter().any(|key| table.has(key))
}

fn agenda(table: &Table, include: &mut dyn FnMut(&str) -> Result<Source, FileFault>) -> Option<Agenda> {
    let lang = table.text("lang").map_or(Lang::default(), |word| lang(table, &word));
    let components = Components::of(table);
    let directory = directory(table, include, &components);
    let mut framework = framework::named(table);
    cluster::extend(&mut framework.clusters, table, &directory);
    let named_dates = |key, name| table.tables(key, name, named_date).into_iter().flatten().collect();
    let paper = table.table("paper", "[paper]", |table| {
        let base = attached(table, "base", &["docx"], FileFault::NotAWordFile, include);
        paper::read(table, base)
    });
    let mut agenda = Agenda {
        lang,
        example: table.flag("example").unwrap_or_default(),
        components: if components.own.is_empty() { framework.components } else { components.own },
        paper: paper.unwrap_or_default(),
        events: named_dates("event", "[[event]]"),
        holidays: named_dates("holiday", "[[holiday]]"),
        shorthand: table.tables("shorthand", "[[shorthand]]", shorthand).into_iter().flatten().collect(),
        overlap: overlap::words(table),
        ..Agenda::default()
    };
    let letterhead = table.table("letterhead", "[letterhead]", |table| letterhead(table, include));
    (agenda.letterhead, agenda.logo) = letterhead.unwrap_or_default();
    let met = table.table("meeting", "[meeting]", |table| meeting(table, &mut agenda, &directory));
    if !table.has("meeting") {
        table.miss("meeting", Problem::NoMeeting);
    }
    agenda.agencies = directory.agencies;
    agenda.groups = directory.groups;
    agenda.clusters = framework.clusters;
    let mut ids = Unique::new(Thing::Step);
    let steps = table.tables("step", "[[step]]", |table| step(table, &agenda, &mut ids));
    agenda.steps = if steps.is_empty() { usual_steps(&agenda) } else { steps.into_iter().flatten().collect() };
    step_id::name(&mut agenda.steps);
    met?.then_some(agenda)
}

/// The agencies of all included directories and of the agenda itself.
fn directory(
    table: &Table,
    include: &mut dyn FnMut(&str) -> Result<Source, FileFault>,
    components: &Components,
) -> KnownAgencies {
    let mut directory = KnownAgencies::default();
    let mut files = Unique::new(Thing::Directory);
    for file in table.names("agencies") {
        if !files.admit(table, file.value.clone(), &file) {
            continue;
        }
        let source = beside(table, &file, include);
        let read = source.and_then(|source| {
            reader::document(&source, table.faults, |table| directory.add_agencies(table, components))
        });
        if read.is_none() {
            table.faults.leave_unread();
        }
    }
    directory.add_agencies(table, components);
    directory.check_succession(table.faults);
    directory.add_groups(table);
    directory
}

/// The file of this name beside the agenda; a fault where it cannot be used.
fn beside(
    table: &Table,
    file: &Placed<String>,
    include: &mut dyn FnMut(&str) -> Result<Source, FileFault>,
) -> Option<Source> {
    if !is_beside(&file.value) {
        table.faults.add(&file.place, Problem::Elsewhere(file.value.clone()));
        return None;
    }
    include(&file.value).map_err(|fault| table.faults.add(&file.place, Problem::File(file.value.clone(), fault))).ok()
}

/// Whether a path stays within the agenda's own folder, on every system.
fn is_beside(path: &str) -> bool {
    !path.contains(['\\', ':']) && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

/// Whether title, series and date are there.
fn meeting(table: &Table, agenda: &mut Agenda, directory: &KnownAgencies) -> bool {
    let text = |key| table.text(key).map(|text| text.value);
    let one = |key, name| table.table(key, name, official).unwrap_or_default();
    let title = table.name("title").map(|title| title.value);
    let series = table.id("series").map(|series| series.value);
    let date = table.required("date", table.date("date"));
    agenda.id = table.key("id").map(|id| id.value).unwrap_or_default();
    agenda.start = table.time("start");
    agenda.zone = table.text("zone").map_or(Zone::default(), |word| zone(table, &word));
    agenda.place = text("place").unwrap_or_default();
    agenda.task_force = text("task_force").unwrap_or_default();
    agenda.number = text("number");
    agenda.letter = text("letter");
    agenda.cluster_word = text("cluster_word").unwrap_or_else(|| agenda.lang.cluster_word().to_owned());
    agenda.chair = one("chair", "[meeting.chair]");
    agenda.secretary = one("secretary", "[meeting.secretary]");
    agenda.note_taker = one("note_taker", "[meeting.note_taker]");
    agenda.signatories = table.tables("signatory", "[[meeting.signatory]]", |table| Signatory {
        role: table.text("role").map(|text| text.value).unwrap_or_default(),
        official: official(table),
    });
    let names = |key| table.names(key).into_iter().map(|name| name.value).collect();
    agenda.attachments = names("attachments");
    agenda.copies = names("copies");
    agenda.quorum = quorum(table, directory.agencies.len());

    let whole = title.is_some() && series.is_some() && date.is_some();
    agenda.title = title.unwrap_or_default();
    agenda.series = series.unwrap_or_default().into();
    agenda.date = date.unwrap_or_default();
    whole
}

fn quorum(table: &Table, agencies: usize) -> Option<usize> {
    let quorum = table.integer("quorum", 1..=CROWD)?;
    let number = usize::try_from(quorum.value).ok()?;
    if number > agencies {
        table.faults.unknown(&quorum.place, Problem::QuorumTooHigh { agencies }, || None);
    }
    Some(number)
}

fn official(table: &Table) -> Official {
    let text = |key| table.text(key).map(|text| text.value).unwrap_or_default();
    Official { office: text("office"), name: text("name"), rank: text("rank"), nip: text("nip") }
}

/// Its lines, and the arms beside them.
fn letterhead(table: &Table, include: &mut dyn FnMut(&str) -> Result<Source, FileFault>) -> (Vec<String>, Attached) {
    let lines = table.names("lines").into_iter().map(|line| line.value).collect();
    (lines, attached(table, "logo", &["png", "jpg", "jpeg"], FileFault::NotAPicture, include))
}

/// The file that a key names; none where it names none, or one that cannot be used, as one of another kind.
fn attached(
    table: &Table,
    key: &'static str,
    endings: &[&str],
    of_another_kind: FileFault,
    include: &mut dyn FnMut(&str) -> Result<Source, FileFault>,
) -> Attached {
    let file = table.given_name(key).and_then(|file| {
        let ending = file.value.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
        if !ending.is_some_and(|ending| endings.contains(&ending.as_str())) {
            table.faults.add(&file.place, Problem::File(file.value, of_another_kind));
            return None;
        }
        let source = beside(table, &file, include)?;
        Some(Attached { file: file.value, data: source.text.to_string() })
    });
    file.unwrap_or_default()
}

fn named_date(table: &Table) -> Option<NamedDate> {
    let name = table.name("name");
    let date: Option<NaiveDate> = table.required("date", table.date("date"));
    Some(NamedDate { name: name?.value, date: date? })
}

fn shorthand(table: &Table) -> Option<ShorthandRows> {
    let short = table.name("short");
    let long = table.text("long").map(|long| long.value).unwrap_or_default();
    Some(ShorthandRows { short: short?.value, long })
}

fn step(table: &Table, agenda: &Agenda, ids: &mut Unique) -> Option<Step> {
    let id = table.key("id").filter(|id| ids.admit(table, id.value.to_ascii_lowercase(), id));
    let title = table.given_name("title");
    let cluster = table.text("cluster");
    let minutes = table.integer("minutes", 0..=DAY).map_or(0, |minutes| minutes.value);
    let review = table.text("kind").is_some_and(|word| is_review(table, &word));
    let confidential = table.flag("confidential").unwrap_or_default();
    if !table.has("title") && cluster.is_none() && !review {
        table.miss("title", Problem::NamelessStep);
    }
    let cluster = cluster.and_then(|name| cluster::named(&agenda.clusters, table, &name));
    Some(Step {
        id: id.map(|id| id.value.into()).unwrap_or_default(),
        title: title.map(|title| title.value).or_else(|| agenda.usual_title(cluster.as_deref(), review))?,
        minutes: u32::try_from(minutes).unwrap_or_default(),
        cluster,
        review,
        confidential,
    })
}

const STEP_KINDS: [(&str, &str); 3] = [("review", "review"), ("tindak lanjut", "review"), ("tinjauan", "review")];

fn is_review(table: &Table, word: &Placed<String>) -> bool {
    let review = word.value == "review";
    if !review {
        table.no_choice(Thing::StepKind, word, &STEP_KINDS);
    }
    review
}

/// Opening, the clusters in their order, closing.
fn usual_steps(agenda: &Agenda) -> Vec<Step> {
    let plain = |title: &str| Step { title: title.to_owned(), ..Step::default() };
    let of_cluster = |cluster: &Cluster| Step {
        title: agenda.cluster_title(cluster),
        cluster: Some(cluster.id.clone()),
        ..Step::default()
    };
    let opening = std::iter::once(plain(agenda.lang.opening()));
    opening.chain(agenda.clusters.iter().map(of_cluster)).chain([plain(agenda.lang.closing())]).collect()
}

const LANGUAGES: [(&str, &str); 5] =
    [("id", "id"), ("indonesia", "id"), ("en", "en"), ("english", "en"), ("inggris", "en")];

fn lang(table: &Table, word: &Placed<String>) -> Lang {
    match &*word.value {
        "id" => Lang::Id,
        "en" => Lang::En,
        _ => {
            table.no_choice(Thing::Language, word, &LANGUAGES);
            Lang::default()
        }
    }
}

const ZONES: [(&str, &str); 6] =
    [("wib", "WIB"), ("jakarta", "WIB"), ("wita", "WITA"), ("makassar", "WITA"), ("wit", "WIT"), ("jayapura", "WIT")];

fn zone(table: &Table, word: &Placed<String>) -> Zone {
    word.value.parse().unwrap_or_else(|_| {
        table.no_choice(Thing::Zone, word, &ZONES);
        Zone::default()
    })
}
