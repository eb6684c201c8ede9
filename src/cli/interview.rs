//! The questions of a new agenda: what was not said is asked for, and what cannot be is asked for again.

use std::io::{self, BufRead, IsTerminal};
use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveTime};

use super::args::NewArgs;
use super::context::{CommandResult, Context, Failure, shown, warn};
use super::question::ask;
use super::show_faults;
use crate::agenda::{PastedAgency, framework, pasted};
use crate::calendar::Zone;
use crate::i18n::new_agenda::NewAgenda;
use crate::lang::Lang;
use crate::platform::agenda_file;
use crate::replica::catalog;
use crate::text::clean;

/// Why an answer cannot be, in a sentence.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Wrong(pub String);

impl From<Wrong> for Failure {
    fn from(wrong: Wrong) -> Self {
        Self::Refused(wrong.0)
    }
}

/// All that is known of a new meeting.
pub fn held(context: &Context, said: &NewArgs) -> CommandResult<NewAgenda> {
    let lang = context.lang;
    let today = context.now(context.clock.zone()).date_naive();
    let has_letters = |text: &str| match clean(text) {
        title if title.is_empty() => Err(Wrong(lang.title_needed().into())),
        title => Ok(title),
    };
    let any = |text: &str| Ok(clean(text));
    let title = match said.title.as_deref() {
        Some(title) if clean(title).is_empty() => None,
        title => answered(title, lang.ask_title(), "", lang, has_letters)?,
    };
    let title = title.ok_or_else(|| Failure::Usage(lang.title_missing().into()))?;
    let usual_day = today.to_string();
    let date = answered(said.date.as_deref(), lang.ask_date(), &usual_day, lang, |text| date(text, today, lang))?;
    let at = |text: &str| time(text, lang);
    let start = answered(said.start.as_deref(), lang.ask_start(), "", lang, at)?;
    let own_zone = context.clock.zone().to_string();
    let zone = answered(said.zone.as_deref(), lang.ask_zone(), &own_zone, lang, |text| zone(text, lang))?;
    let place = answered(said.place.as_deref(), lang.ask_place(), "", lang, any)?;
    let names: Vec<&str> = framework::names().collect();
    let question = lang.ask_framework(names.join(", "));
    let framework = match said.framework.clone() {
        Some(name) => Some(name.trim().to_owned()).filter(|name| !name.is_empty()),
        None => answered(None, &question, "", lang, |text| framework(text, &names, lang))?.flatten(),
    };
    let mut new = NewAgenda {
        title,
        series: said.series.clone().unwrap_or_default(),
        date: date.unwrap_or(today),
        start,
        zone: zone.unwrap_or_default(),
        place: place.unwrap_or_default(),
        framework,
        agencies: Vec::new(),
    };
    new.agencies = agencies(context, said.agencies.as_deref())?;
    place_agencies(&mut new, lang)?;
    Ok(new)
}

/// Shows on a terminal what will be written, and asks whether it may be.
pub fn is_agreed(context: &Context, new: &NewAgenda, path: &Path) -> CommandResult<bool> {
    let lang = context.lang;
    if !io::stdin().is_terminal() {
        return Ok(true);
    }
    let date = lang.day_and_date(new.date);
    warn(&lang.preview_of_agenda(clean(&new.title), date, new.zone, clean(&new.place), new.agencies.len()));
    for cluster in new.clusters() {
        let is_in = |pasted: &&PastedAgency| pasted.cluster.as_deref() == Some(&*cluster.id);
        let names: Vec<_> = new.agencies.iter().filter(is_in).map(|pasted| clean(&pasted.agency.short)).collect();
        warn(&format!("  {}: {}", clean(&cluster.name), names.join(", ")));
    }
    let answer = ask(&lang.ask_to_save(shown(path)), lang.no_answer(), lang)?.unwrap_or_default();
    Ok(!["t", "n", "tidak", "no"].contains(&answer.to_lowercase().as_str()))
}

/// What was said, or what is answered on a terminal, or else the usual; none where that is nothing. On a terminal a wrong
/// answer is asked for again.
pub fn answered<T>(
    said: Option<&str>,
    question: &str,
    usual: &str,
    lang: Lang,
    read: impl Fn(&str) -> Result<T, Wrong>,
) -> CommandResult<Option<T>> {
    // Without a title nothing can be made; everything else may stay unsaid.
    let is_needed = question == lang.ask_title();
    if let Some(said) = said {
        return Ok(Some(read(said)?));
    }
    let proposed = if usual.is_empty() { String::new() } else { format!(" [{usual}]") };
    loop {
        let answer = ask(&format!("{question}{proposed}:"), lang.no_answer(), lang)?;
        let is_asked = answer.is_some();
        let answer = answer.filter(|answer| !answer.is_empty()).unwrap_or_else(|| usual.to_owned());
        if answer.is_empty() && (!is_asked || !is_needed) {
            return Ok(None);
        }
        match read(&answer) {
            Ok(value) => return Ok(Some(value)),
            Err(wrong) if is_asked => warn(&wrong.0),
            Err(wrong) => return Err(wrong.into()),
        }
    }
}

/// The agencies of a file, or those that are pasted on a terminal, one a line, until an empty line.
fn agencies(context: &Context, file: Option<&Path>) -> CommandResult<Vec<PastedAgency>> {
    let lang = context.lang;
    let of_file = |path: &Path| agenda_file::agencies(path).map_err(|faults| show_faults(&faults, lang));
    if let Some(file) = file {
        return of_file(file);
    }
    let input = io::stdin();
    if !input.is_terminal() {
        return Ok(Vec::new());
    }
    warn(lang.ask_agencies());
    let mut lines = Vec::new();
    for line in input.lock().lines() {
        let line = line.map_err(|error| Failure::Refused(lang.input_failed(error)))?;
        let path = PathBuf::from(line.trim().trim_matches(['"', '\'']));
        if line.trim().is_empty() {
            break;
        }
        if path.is_file() && path.extension().is_some() {
            match of_file(&path) {
                Ok(agencies) => return Ok(agencies),
                Err(_) => continue,
            }
        }
        lines.push(line);
    }
    Ok(pasted(&lines.join("\n")))
}

/// Asks on a terminal for the agencies of each cluster, by their numbers, where they have none yet.
fn place_agencies(new: &mut NewAgenda, lang: Lang) -> CommandResult {
    let is_placed = |pasted: &PastedAgency| pasted.cluster.is_some();
    if !io::stdin().is_terminal() || new.agencies.is_empty() || new.agencies.iter().any(is_placed) {
        return Ok(());
    }
    for (pasted, number) in new.agencies.iter().zip(1..) {
        warn(&format!("{number:>3}  {}", clean(&pasted.agency.short)));
    }
    for cluster in new.clusters() {
        let many = new.agencies.len();
        let question = lang.ask_members(clean(&cluster.id), clean(&cluster.name));
        let members = answered(None, &question, "", lang, |text| numbers(text, many, lang))?;
        for member in members.into_iter().flatten() {
            new.agencies[member].cluster.get_or_insert_with(|| cluster.id.to_string());
        }
    }
    Ok(())
}

/// `1, 3 5` as indices.
fn numbers(text: &str, many: usize, lang: Lang) -> Result<Vec<usize>, Wrong> {
    let words = text.split([',', ' ', ';']).filter(|word| !word.is_empty());
    let index =
        |word: &str| word.parse().ok().filter(|number| (1..=many).contains(number)).map(|number: usize| number - 1);
    words.map(|word| index(word).ok_or_else(|| Wrong(lang.not_a_number(clean(word), many)))).collect()
}

pub fn date(text: &str, today: NaiveDate, lang: Lang) -> Result<NaiveDate, Wrong> {
    catalog::day(text, today).ok_or_else(|| Wrong(lang.not_a_date(clean(text))))
}

pub fn time(text: &str, lang: Lang) -> Result<NaiveTime, Wrong> {
    catalog::time(text).ok_or_else(|| Wrong(lang.not_a_time(clean(text))))
}

fn zone(text: &str, lang: Lang) -> Result<Zone, Wrong> {
    text.trim().to_uppercase().parse().map_err(|_| Wrong(lang.not_a_zone(clean(text))))
}

/// One of the names; none where nothing is answered.
fn framework(text: &str, names: &[&str], lang: Lang) -> Result<Option<String>, Wrong> {
    let named = names.iter().find(|name| name.eq_ignore_ascii_case(text.trim()));
    match named {
        Some(name) => Ok(Some((*name).to_owned())),
        None if text.trim().is_empty() => Ok(None),
        None => Err(Wrong(lang.not_a_framework(clean(text), names.join(", ")))),
    }
}
