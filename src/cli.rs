//! The command line: what was asked, and who answers it.

use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::path::Path;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{FromArgMatches, ValueEnum};

mod agenda;
mod args;
mod ask;
mod desk;
mod evidence;
mod export;
mod follow_up;
mod help;
mod issue;
mod lines;
mod list;
mod log;
mod map;
mod minutes;
mod overlaps;
mod record;
mod sheet;
mod usage;
mod who;

use args::{Arguments, Command};
use desk::{Answer, Desk, Failure, warn};

use crate::agenda::{Agenda, fault, file};
use crate::config::Config;
use crate::shelf;
use crate::tui::{self, Palette};
use crate::words::Lang;

/// Does what the command line asks. The exit code is 0 when it is done, 1 when it was refused or failed, and 2 when
/// the command line was wrong.
pub fn main() -> ExitCode {
    let config = Config::load();
    let configured = config.as_ref().ok().and_then(|config| config.lang);
    let lang = said_language(std::env::args_os()).or(configured).unwrap_or_default();
    let arguments = match parse(lang) {
        Ok(arguments) => arguments,
        Err(code) => return code,
    };
    let config = config.map_err(|fault| Failure::Refused(fault.sentence(lang)));
    let answer =
        config.and_then(|config| Desk::new(&arguments, config, lang)).and_then(|desk| obey(&desk, arguments.command));
    match answer {
        Ok(()) | Err(Failure::NobodyListens) => ExitCode::SUCCESS,
        Err(Failure::Told) => ExitCode::FAILURE,
        Err(Failure::Refused(sentence)) => {
            warn(&sentence);
            ExitCode::FAILURE
        }
        Err(Failure::Usage(sentence)) => {
            warn(&sentence);
            ExitCode::from(2)
        }
    }
}

fn obey(desk: &Desk, command: Option<Command>) -> Answer {
    match command {
        None => home(desk),
        Some(Command::Run { agenda, rehearse, theme }) => run(desk, &agenda, rehearse, theme),
        Some(Command::Present { which, theme }) => present(desk, which, theme),
        Some(Command::Record(record)) => record::record(desk, &record),
        Some(Command::Minutes(minutes)) => minutes::minutes(desk, &minutes),
        Some(Command::List { json }) => list::list(desk, json),
        Some(Command::Export { json, series }) => export::export(desk, json, series.as_deref()),
        Some(Command::FollowUp(asked)) => follow_up::follow_up(desk, asked),
        Some(Command::Ask(asked)) => ask::ask(desk, &asked),
        Some(Command::Evidence(asked)) => evidence::evidence(desk, &asked),
        Some(Command::Overlaps { series, json }) => overlaps::overlaps(desk, series.as_deref(), json),
        Some(Command::Map(asked)) => map::map(desk, &asked),
        Some(Command::Log(asked)) => log::log(desk, &asked),
        Some(Command::Agenda(args::Agenda::Check { files })) => agenda::check(desk, &files),
        Some(Command::Agenda(args::Agenda::New(new))) => agenda::new(desk, &new),
        Some(Command::Agenda(args::Agenda::Next(next))) => agenda::next(desk, &next),
        Some(Command::Completions { shell }) => completions(desk, shell),
    }
}

fn home(desk: &Desk) -> Answer {
    on_a_terminal(desk)?;
    tui::home(&setting(desk, None)).map_err(|error| Failure::Refused(error.to_string()))
}

fn run(desk: &Desk, path: &Path, rehearse: bool, theme: Option<Palette>) -> Answer {
    let agenda = load(desk, path)?;
    on_a_terminal(desk)?;
    tui::run(&setting(desk, theme), agenda, rehearse).map_err(|error| Failure::Refused(error.to_string()))
}

fn present(desk: &Desk, which: args::Which, theme: Option<Palette>) -> Answer {
    on_a_terminal(desk)?;
    let wanted = tui::Wanted { meeting: which.meeting, series: which.series };
    tui::present(&setting(desk, theme), wanted).map_err(|error| Failure::Refused(error.to_string()))
}

fn setting(desk: &Desk, theme: Option<Palette>) -> tui::Setting {
    tui::Setting {
        register: desk.register.clone(),
        minutes_folder: desk.minutes_folder.clone(),
        minutes_memory: desk.memory(),
        host: desk.host.clone(),
        lang: desk.lang,
        clock: desk.clock,
        palette: theme.unwrap_or(desk.palette),
        shows_typing: desk.shows_typing,
    }
}

fn on_a_terminal(desk: &Desk) -> Answer {
    if io::stdout().is_terminal() { Ok(()) } else { Err(Failure::Refused(desk.lang.needs_terminal().into())) }
}

fn completions(desk: &Desk, shell: clap_complete::Shell) -> Answer {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut help::tree(desk.lang), "rakor", &mut script);
    desk.say(&String::from_utf8_lossy(&script))
}

/// The agenda at a path; its faults are shown.
fn load(desk: &Desk, path: &Path) -> Answer<Agenda> {
    file::load(path).map_err(|faults| show_faults(&faults, desk.lang))
}

fn show_faults(faults: &[fault::Fault], lang: Lang) -> Failure {
    let colour = io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|no| no.is_empty());
    warn(fault::render(faults, lang, colour).trim_end());
    Failure::Told
}

/// The arguments; otherwise help or what is wrong with them is shown, and this is the exit code.
fn parse(lang: Lang) -> Result<Arguments, ExitCode> {
    let matches = help::tree(lang).try_get_matches_from(std::env::args_os());
    matches.and_then(|matches| Arguments::from_arg_matches(&matches)).map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let _ = error.print();
            ExitCode::SUCCESS
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = error.print();
            ExitCode::from(2)
        }
        _ => {
            warn(&usage::explain(&error, lang));
            ExitCode::from(2)
        }
    })
}

/// The language that `--lang` names, known before anything can go wrong with the rest.
fn said_language(arguments: impl Iterator<Item = OsString>) -> Option<Lang> {
    let arguments: Vec<_> = arguments.skip(1).map(|argument| argument.to_string_lossy().into_owned()).collect();
    let named =
        arguments.iter().enumerate().take_while(|(_, argument)| *argument != "--").find_map(|(at, argument)| {
            match argument.strip_prefix("--lang")? {
                "" => arguments.get(at + 1).map(String::as_str),
                value => value.strip_prefix('='),
            }
        });
    Lang::from_str(named?, false).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_known_before_the_rest_is_understood() {
        let said = |line: &str| said_language(line.split(' ').map(OsString::from));
        assert_eq!(said("rakor --lang en recrd"), Some(Lang::En));
        assert_eq!(said("rakor recrd --lang=id"), Some(Lang::Id));
        assert_eq!(said("rakor record -- --lang en"), None);
        assert_eq!(said("rakor --lang jw"), None);
        assert_eq!(said("rakor --language en --lang"), None);
    }
}
