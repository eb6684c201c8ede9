//! The command tree with its help in one language.

use clap::builder::Resettable;
use clap::{Arg, Command, CommandFactory};

use super::args::Arguments;
use crate::i18n::help::{self, HEADINGS, PLACEHOLDERS};
use crate::lang::Lang;

const TEMPLATE: &str = "{about-with-newline}\n{usage-heading} {usage}\n\n{all-args}{after-help}";

/// Columns of a paragraph.
const WIDTH: usize = 80;

/// Arguments that every command has.
const GENERAL: [&str; 4] = ["register", "lang", "help", "version"];

/// The whole command tree; every text that it can show is in this language.
pub fn tree(lang: Lang) -> Command {
    let mut tree = with_long_help(Arguments::command());
    tree.build();
    translate(tree, String::new(), lang)
}

/// While it is built, clap looks whether `--help` says more than `-h`; what it says comes after.
fn with_long_help(command: Command) -> Command {
    command.long_about("").mut_subcommands(with_long_help)
}

fn translate(command: Command, words: String, lang: Lang) -> Command {
    let usage = usage(command.clone(), lang);
    let mut command = command
        .help_template(TEMPLATE.replace("{usage-heading}", &format!("{}:", lang.of_both(HEADINGS.usage))))
        .override_usage(usage)
        .subcommand_help_heading(lang.of_both(HEADINGS.commands))
        .mut_args(|argument| translate_argument(argument, &words, lang));
    if let Some(help) = help::command(&words) {
        let about = lang.of_both(help.about);
        let also = command.get_all_aliases().map(|alias| format!("`{alias}`")).collect::<Vec<_>>().join(", ");
        let about = match also.as_str() {
            "" => about.to_owned(),
            also => format!("{about} ({} {also})", lang.of_both(HEADINGS.also)),
        };
        command = command
            .long_about(format!("{about}.\n\n{}", textwrap::fill(lang.of_both(help.more), WIDTH)))
            .about(about)
            .after_help(examples(help, lang));
    }
    command.mut_subcommands(|sub| {
        let words = format!("{words} {}", sub.get_name());
        translate(sub, words.trim_start().to_owned(), lang)
    })
}

fn translate_argument(argument: Arg, words: &str, lang: Lang) -> Arg {
    let key = argument.get_id().to_string();
    let heading = match key.as_str() {
        key if GENERAL.contains(&key) => HEADINGS.general,
        _ if argument.is_positional() => HEADINGS.arguments,
        _ => HEADINGS.options,
    };
    let names = argument.get_value_names().unwrap_or_default().to_vec();
    let names = names.into_iter().map(|name| match PLACEHOLDERS.iter().find(|row| name == row.1) {
        Some(row) => lang.of_both(*row).into(),
        None => name,
    });
    let argument = argument.help_heading(lang.of_both(heading)).value_names(names.collect::<Vec<_>>());
    match help::argument(words, &key) {
        Some(text) => argument.help(lang.of_both(text)).long_help(Resettable::Reset),
        None => argument,
    }
}

fn usage(mut command: Command, lang: Lang) -> String {
    let usage = command.render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ").to_owned();
    PLACEHOLDERS.iter().fold(usage, |usage, row| usage.replace(row.1, lang.of_both(*row)))
}

fn examples(help: &help::Help, lang: Lang) -> String {
    let mut text = format!("{}:", lang.of_both(HEADINGS.examples));
    for (line, does) in help.examples {
        text += &format!("\n  {line}\n      {}", lang.of_both(*does));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::help::{ARGUMENTS, COMMANDS};

    fn walk(command: &Command, words: &str, see: &mut impl FnMut(&str, &Command)) {
        see(words, command);
        for sub in command.get_subcommands() {
            walk(sub, format!("{words} {}", sub.get_name()).trim_start(), see);
        }
    }

    #[test]
    fn every_command_and_argument_has_help_in_both_languages() {
        let (mut commands, mut arguments) = (Vec::new(), Vec::new());
        walk(&tree(Lang::Id), "", &mut |words, command| {
            let help = help::command(words).unwrap_or_else(|| panic!("no help for `{words}`"));
            let [about, more] = [help.about, help.more];
            assert!(about.0 != about.1 && more.0 != more.1 && !help.examples.is_empty(), "`{words}`");
            commands.push(words.to_owned());
            for argument in command.get_arguments() {
                let key = argument.get_id().as_str();
                let text = help::argument(words, key).unwrap_or_else(|| panic!("no help for `{words} {key}`"));
                assert!(text.0 != text.1, "`{words} {key}`");
                arguments.push(key.to_owned());
                arguments.push(format!("{words} {key}"));
            }
        });
        for help in COMMANDS {
            assert!(commands.contains(&help.command.to_owned()), "`{}` is no command", help.command);
        }
        for (key, _) in ARGUMENTS {
            assert!(arguments.contains(&(*key).to_owned()), "`{key}` is no argument");
        }
    }

    #[test]
    fn help_speaks_one_language() {
        for (lang, foreign) in [
            (Lang::Id, ["Usage", "Options", "Commands", "Arguments", "[OPTIONS]", "Print", "possible", "default:"]),
            (Lang::En, ["Pemakaian", "Pilihan", "Perintah", "Isian", "[PILIHAN]", "Contoh", "RAPAT", "juga"]),
        ] {
            walk(&tree(lang), "", &mut |words, command| {
                let text = command.clone().render_long_help().to_string();
                let more = lang.of_both(help::command(words).unwrap().more).split_whitespace().next().unwrap();
                assert!(text.contains(&format!("\n\n{more}")), "{text}");
                for word in foreign {
                    assert!(!text.contains(word), "{lang:?} help of `{words}` says {word}:\n{text}");
                }
            });
        }
    }

    #[test]
    fn the_command_tree_is_sound() {
        Arguments::command().debug_assert();
    }
}
