//! What was wrong with a command line, in one sentence and the usage line.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::i18n::help::HEADINGS;
use crate::lang::Lang;
use crate::text::clean;

/// The sentence, then how the command is used.
pub fn explain(error: &Error, lang: Lang) -> String {
    let sentence = sentence(error, lang);
    match error.get(ContextKind::Usage) {
        Some(usage) => {
            let usage = usage.to_string();
            let usage = usage.trim().trim_start_matches("Usage:").trim();
            format!("{sentence}\n\n{}: {usage}\n{}", lang.of_both(HEADINGS.usage), lang.see_help())
        }
        None => format!("{sentence}\n{}", lang.see_help()),
    }
}

fn sentence(error: &Error, lang: Lang) -> String {
    let of = |kind| words(error, kind);
    let argument = || of(ContextKind::InvalidArg);
    let value = || of(ContextKind::InvalidValue);
    let offer = |kind| match of(kind) {
        meant if meant.is_empty() => String::new(),
        meant => format!(" {}", lang.perhaps(meant)),
    };
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let word = of(ContextKind::InvalidSubcommand);
            let meant = match word.as_str() {
                "help" | "bantuan" => format!(" {}", lang.perhaps("rakor --help")),
                agenda if agenda.ends_with(".toml") => format!(" {}", lang.perhaps(format!("rakor run {agenda}"))),
                _ => offer(ContextKind::SuggestedSubcommand),
            };
            lang.unknown_command(word) + &meant
        }
        ErrorKind::UnknownArgument => lang.unknown_argument(argument()) + &offer(ContextKind::SuggestedArg),
        ErrorKind::InvalidValue if value().is_empty() => lang.value_missing(argument()),
        ErrorKind::InvalidValue => {
            lang.value_unknown(value(), argument(), of(ContextKind::ValidValue)) + &offer(ContextKind::SuggestedValue)
        }
        ErrorKind::ValueValidation => lang.value_wrong(value(), argument()),
        ErrorKind::MissingRequiredArgument => lang.argument_missing(argument()),
        ErrorKind::MissingSubcommand => lang.command_missing(of(ContextKind::ValidSubcommand)),
        ErrorKind::ArgumentConflict => match of(ContextKind::PriorArg) {
            prior if prior == argument() => lang.argument_twice(prior),
            prior => lang.argument_conflict(argument() + &of(ContextKind::InvalidSubcommand), prior),
        },
        ErrorKind::TooManyValues => lang.argument_twice(argument()),
        ErrorKind::InvalidUtf8 => lang.argument_not_text().to_owned(),
        _ => lang.usage_wrong().to_owned(),
    }
}

/// What clap noted of the error, several things parted by commas.
fn words(error: &Error, kind: ContextKind) -> String {
    let words = match error.get(kind) {
        Some(ContextValue::String(word)) => word.clone(),
        Some(ContextValue::Strings(words)) => words.join(", "),
        _ => String::new(),
    };
    clean(&words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::help;

    fn said(line: &str, lang: Lang) -> String {
        let error = help::tree(lang).try_get_matches_from(line.split(' ')).unwrap_err();
        explain(&error, lang).lines().next().unwrap_or_default().to_owned()
    }

    #[test]
    fn a_wrong_command_line_is_answered_in_one_sentence() {
        for (line, answer) in [
            ("rakor recrd", "Tidak ada perintah “recrd”. Mungkin maksud Anda `record`?"),
            ("rakor maret.toml", "Tidak ada perintah “maret.toml”. Mungkin maksud Anda `rakor run maret.toml`?"),
            ("rakor bantuan", "Tidak ada perintah “bantuan”. Mungkin maksud Anda `rakor --help`?"),
            ("rakor list --jason", "Tidak ada pilihan “--jason”. Mungkin maksud Anda `--json`?"),
            ("rakor --lang jw", "“jw” tidak berlaku untuk `--lang <id|en>`; yang ada: id, en."),
            ("rakor --lang", "`--lang <id|en>` memerlukan isi."),
            ("rakor run", "Belum disebut: `<AGENDA>`."),
            ("rakor list --json --json", "`--json` disebut lebih dari sekali."),
            ("rakor minutes --stdout --output x", "`--stdout` tidak dapat dipakai bersama `--output <FILE|FOLDER>`."),
            ("rakor follow-up --csv set KM-1 done", "`set` tidak dapat dipakai bersama `--csv`."),
            (
                "rakor completions bsh",
                "“bsh” tidak berlaku untuk `<SHELL>`; yang ada: bash, elvish, fish, powershell, zsh. Mungkin maksud Anda `bash`?",
            ),
        ] {
            assert_eq!(said(line, Lang::Id), answer, "{line}");
        }
        assert_eq!(said("rakor recrd", Lang::En), "There is no command “recrd”. Did you mean `record`?");
    }

    #[test]
    fn the_usage_line_speaks_the_language_of_the_screen() {
        let error = help::tree(Lang::Id).try_get_matches_from(["rakor", "run"]).unwrap_err();
        assert_eq!(
            explain(&error, Lang::Id).lines().skip(2).collect::<Vec<_>>(),
            ["Pemakaian: rakor run [PILIHAN] <AGENDA>", "Selengkapnya: rakor --help"]
        );
    }
}
