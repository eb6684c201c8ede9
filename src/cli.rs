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
mod context;
mod evidence;
mod export;
mod follow_up;
mod help;
mod hours;
mod import;
mod interview;
mod issue;
mod lines;
mod list;
mod log;
mod lookup;
mod manual;
mod map;
mod minutes;
mod older_agenda;
mod output;
mod overlaps;
mod patience;
mod printed;
mod question;
mod record;
mod remove;
mod table;
mod template;
mod usage;

use args::{Arguments, RakorCommand};
use context::{CommandResult, Context, Failure, warn};
use patience::patiently;

use crate::agenda::Agenda;
use crate::agenda::diagnostic::Fault;
use crate::i18n::diagnostic;
use crate::lang::Lang;
use crate::platform::config::Config;
use crate::platform::{agenda_file, crash};
use crate::tui::{self, Palette};

/// Does what the command line asks. The exit code is 0 when it is done, 1 when it was refused or failed, and 2 when
/// the command line was wrong.
pub fn main() -> ExitCode {
    let config = Config::load();
    let configured = config.as_ref().ok().and_then(|config| config.lang);
    let lang = said_language(std::env::args_os()).or(configured).unwrap_or_default();
    crash::report_to(std::env::temp_dir(), lang);
    let arguments = match parse(lang) {
        Ok(arguments) => arguments,
        Err(code) => return code,
    };
    let config = config.map_err(|fault| Failure::Refused(fault.sentence(lang)));
    let answer = config
        .and_then(|config| Context::new(&arguments, config, lang))
        .and_then(|context| obey(&context, arguments.command));
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

fn obey(context: &Context, command: Option<RakorCommand>) -> CommandResult {
    let context = &match &command {
        Some(command) if command.is_about_meetings() => context.where_meetings_are()?,
        Some(RakorCommand::Present { .. }) => context.where_a_meeting_runs()?,
        _ => context.clone(),
    };
    match command {
        None => home(context),
        Some(RakorCommand::Run { agenda, rehearse, theme, older }) => run(context, &agenda, rehearse, theme, older),
        Some(RakorCommand::Present { which, theme }) => present(context, which, theme),
        Some(RakorCommand::Demo { wall, theme }) => demo(context, wall, theme),
        Some(RakorCommand::Tutor { theme }) => {
            on_a_terminal(context)?;
            tui::tutor(&setting(context, theme)).map_err(|error| Failure::Refused(error.to_string()))
        }
        Some(RakorCommand::Record(record)) => record::record(context, &record),
        Some(RakorCommand::Minutes(minutes)) => patiently(context.lang, || minutes::minutes(context, &minutes)),
        Some(RakorCommand::List { json }) => list::list(context, json),
        Some(RakorCommand::Export(asked)) => patiently(context.lang, || export::export(context, &asked)),
        Some(RakorCommand::Import { json }) => patiently(context.lang, || import::import(context, &json)),
        Some(RakorCommand::FollowUp(asked)) => follow_up::follow_up(context, asked),
        Some(RakorCommand::Ask(asked)) => ask::ask(context, &asked),
        Some(RakorCommand::Evidence(asked)) => patiently(context.lang, || evidence::evidence(context, &asked)),
        Some(RakorCommand::Overlaps { series, json }) => {
            patiently(context.lang, || overlaps::overlaps(context, series.as_deref(), json))
        }
        Some(RakorCommand::Map(asked)) => map::map(context, &asked),
        Some(RakorCommand::Log(asked)) => log::log(context, &asked),
        Some(RakorCommand::Agenda(args::AgendaCommand::Check { files })) => agenda::check(context, &files),
        Some(RakorCommand::Agenda(args::AgendaCommand::New(new))) => agenda::new(context, &new),
        Some(RakorCommand::Agenda(args::AgendaCommand::Add(add))) => agenda::add(context, &add),
        Some(RakorCommand::Agenda(args::AgendaCommand::Attendance { printed, blank })) => {
            printed::attendance(context, &printed, blank)
        }
        Some(RakorCommand::Agenda(args::AgendaCommand::Invitation { printed })) => {
            printed::invitation(context, &printed)
        }
        Some(RakorCommand::Agenda(args::AgendaCommand::Next(next))) => agenda::next(context, &next),
        Some(RakorCommand::Remove(asked)) => remove::remove(context, &asked),
        Some(RakorCommand::Template(asked)) => template::template(context, &asked),
        Some(RakorCommand::Completions { shell }) => completions(context, shell),
        Some(RakorCommand::Man { output }) => manual::manual(context, output.as_deref()),
    }
}

fn home(context: &Context) -> CommandResult {
    on_a_terminal(context)?;
    tui::home(&setting(context, None)).map_err(|error| Failure::Refused(error.to_string()))
}

fn run(
    context: &Context,
    path: &Path,
    rehearse: bool,
    theme: Option<Palette>,
    older: args::OlderFile,
) -> CommandResult {
    let mut agenda = load(context, path)?;
    on_a_terminal(context)?;
    let context = &context.of_agenda(&agenda);
    if !rehearse {
        agenda = older_agenda::settled(context, agenda, older, true)?;
    }
    let left = tui::run(&setting(context, theme), agenda, rehearse);
    context.say(&(left.map_err(|error| Failure::Refused(error.to_string()))? + "\n"))
}

fn demo(context: &Context, wall: bool, theme: Option<Palette>) -> CommandResult {
    on_a_terminal(context)?;
    let setting = setting(context, theme);
    let is_there = if wall { tui::present_demo(&setting) } else { tui::demo(&setting).map(|()| true) };
    match is_there.map_err(|error| Failure::Refused(error.to_string()))? {
        true => Ok(()),
        false => Err(Failure::Refused(context.lang.no_demo_runs().into())),
    }
}

fn present(context: &Context, which: args::Which, theme: Option<Palette>) -> CommandResult {
    on_a_terminal(context)?;
    let wanted = tui::WantedMeeting { meeting: which.meeting, series: which.series };
    tui::present(&setting(context, theme), wanted).map_err(|error| Failure::Refused(error.to_string()))
}

fn setting(context: &Context, theme: Option<Palette>) -> tui::Setting {
    tui::Setting {
        register: context.register.clone(),
        example_register: context.example.clone(),
        minutes_folder: context.minutes_folder.clone(),
        minutes_memory: context.memory(),
        minutes_formats: context.minutes_formats.clone(),
        host: context.host.clone(),
        lang: context.lang,
        clock: context.clock,
        palette: theme.unwrap_or(context.palette),
        shows_typing: context.shows_typing,
        doubling: context.wall_text.doubling(|name| std::env::var(name).ok()),
        shorthand: context.shorthand.clone(),
    }
}

fn on_a_terminal(context: &Context) -> CommandResult {
    if io::stdout().is_terminal() { Ok(()) } else { Err(Failure::Refused(context.lang.needs_terminal().into())) }
}

fn completions(context: &Context, shell: clap_complete::Shell) -> CommandResult {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut help::tree(context.lang), "rakor", &mut script);
    context.say(&String::from_utf8_lossy(&script))
}

/// The agenda at a path; its faults are shown.
fn load(context: &Context, path: &Path) -> CommandResult<Agenda> {
    agenda_file::load(path).map_err(|faults| show_faults(&faults, context.lang))
}

fn show_faults(faults: &[Fault], lang: Lang) -> Failure {
    let colour = io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|no| no.is_empty());
    warn(diagnostic::render(faults, lang, colour).trim_end());
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
