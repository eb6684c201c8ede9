//! The settings: an optional TOML file in the configuration folder, or the file that `RAKOR_CONFIG` names.

use std::ffi::OsString;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use directories::{BaseDirs, ProjectDirs};
use toml::{Table, Value};

use crate::lang::Lang;
use crate::platform::palette::Palette;
use crate::text::clean;

/// What the settings say; what they leave out has a default elsewhere.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {
    pub lang: Option<Lang>,
    pub register: Option<PathBuf>,
    pub minutes_folder: Option<PathBuf>,
    /// The host's part in the names of seats.
    pub seat: Option<String>,
    pub theme: Option<Palette>,
    /// Whether the wall shows what is being typed.
    pub wall_shows_typing: bool,
}

const KEYS: [&str; 6] = ["lang", "register", "minutes_folder", "seat", "theme", "wall_shows_typing"];

/// How alike two keys must be, from 0 to 1, for one to be meant by the other.
const ALIKE: f64 = 0.8;

/// Why the settings at this path cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigFault {
    path: PathBuf,
    problem: Problem,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Problem {
    Unreadable(String),
    NotToml { line: usize },
    UnknownKey { key: String, meant: Option<&'static str> },
    NotText(&'static str),
    NotABool(&'static str),
    UnknownLanguage(String),
    UnknownTheme(String),
}

impl ConfigFault {
    pub fn sentence(&self, lang: Lang) -> String {
        let path = clean(&self.path.display().to_string());
        match &self.problem {
            Problem::Unreadable(reason) => lang.config_unreadable(path, clean(reason)),
            Problem::NotToml { line } => lang.config_not_toml(path, line),
            Problem::UnknownKey { key, meant: Some(meant) } => lang.config_key_meant(path, clean(key), meant),
            Problem::UnknownKey { key, meant: None } => lang.config_key_unknown(path, clean(key), KEYS.join(", ")),
            Problem::NotText(key) => lang.config_not_text(path, key),
            Problem::NotABool(key) => lang.config_not_bool(path, key),
            Problem::UnknownTheme(word) => {
                lang.config_theme(path, clean(word), Palette::ALL.map(Palette::word).join(", "))
            }
            Problem::UnknownLanguage(word) => lang.config_language(path, clean(word)),
        }
    }
}

impl Config {
    /// The settings of this user; the defaults where there are none. A file that was named must be there.
    pub fn load() -> Result<Self, ConfigFault> {
        let named = std::env::var_os("RAKOR_CONFIG").filter(|path| !path.is_empty());
        let Some(path) = path(named.clone()) else { return Ok(Self::default()) };
        let fault = |problem| ConfigFault { path: path.clone(), problem };
        match fs::read_to_string(&path) {
            Ok(text) => Self::read(&text, &path).map_err(fault),
            Err(error) if error.kind() == ErrorKind::NotFound && named.is_none() => Ok(Self::default()),
            Err(error) => Err(fault(Problem::Unreadable(error.to_string()))),
        }
    }

    /// Paths are meant from the folder of the settings, and `~` is the home folder.
    fn read(text: &str, path: &Path) -> Result<Self, Problem> {
        let table: Table = text.parse().map_err(|error: toml::de::Error| {
            let at = error.span().map_or(0, |span| span.start).min(text.len());
            Problem::NotToml { line: text.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count() + 1 }
        })?;
        let folder = path.parent().unwrap_or(Path::new(""));
        let mut config = Self::default();
        for (key, value) in &table {
            let Some(key) = KEYS.into_iter().find(|known| known == key) else {
                return Err(Problem::UnknownKey { key: key.clone(), meant: nearest(key) });
            };
            if key == "wall_shows_typing" {
                config.wall_shows_typing = value.as_bool().ok_or(Problem::NotABool(key))?;
                continue;
            }
            let Value::String(text) = value else { return Err(Problem::NotText(key)) };
            match key {
                "theme" => {
                    let palette = Palette::named(text).ok_or_else(|| Problem::UnknownTheme(text.clone()))?;
                    config.theme = Some(palette);
                }
                "lang" => config.lang = Some(language(text)?),
                "register" => config.register = Some(place(folder, text)),
                "minutes_folder" => config.minutes_folder = Some(place(folder, text)),
                _ => config.seat = Some(clean(text)).filter(|seat| !seat.is_empty()),
            }
        }
        Ok(config)
    }
}

/// Where the settings are: the file that was named, or the one in the configuration folder.
fn path(named: Option<OsString>) -> Option<PathBuf> {
    named.map(PathBuf::from).or_else(|| Some(ProjectDirs::from("", "", "rakor")?.config_dir().join("config.toml")))
}

fn language(text: &str) -> Result<Lang, Problem> {
    match text {
        "id" => Ok(Lang::Id),
        "en" => Ok(Lang::En),
        other => Err(Problem::UnknownLanguage(other.into())),
    }
}

fn place(folder: &Path, text: &str) -> PathBuf {
    match (text.strip_prefix("~/"), BaseDirs::new()) {
        (Some(rest), Some(user)) => user.home_dir().join(rest),
        _ => folder.join(text),
    }
}

fn nearest(key: &str) -> Option<&'static str> {
    let alike = KEYS.into_iter().map(|known| (strsim::jaro_winkler(key, known), known));
    alike.filter(|(alike, _)| *alike >= ALIKE).max_by(|one, other| one.0.total_cmp(&other.0)).map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Config, Problem> {
        Config::read(text, Path::new("/etc/rakor/config.toml"))
    }

    #[test]
    fn settings_are_read_and_paths_are_meant_from_their_folder() {
        let config =
            read("lang = 'en'\nregister = 'kla.db'\nminutes_folder = '/notula'\nseat = \" meja\\u0007 \"\ntheme = 'light'\nwall_shows_typing = true").unwrap();
        assert_eq!(
            config,
            Config {
                lang: Some(Lang::En),
                register: Some("/etc/rakor/kla.db".into()),
                minutes_folder: Some("/notula".into()),
                seat: Some("meja".into()),
                theme: Some(Palette::Light),
                wall_shows_typing: true,
            }
        );
        assert_eq!(read("# kosong").unwrap(), Config::default());
    }

    #[test]
    fn a_fault_is_one_sentence_that_says_what_to_do() {
        for (text, problem, said) in [
            ("lang = ", Problem::NotToml { line: 1 }, "baris 1"),
            ("\n\nlang = 'id'\nlang = 'en'", Problem::NotToml { line: 4 }, "baris 4"),
            ("langg = 'id'", Problem::UnknownKey { key: "langg".into(), meant: Some("lang") }, "`lang`"),
            ("warna = 'id'", Problem::UnknownKey { key: "warna".into(), meant: None }, "minutes_folder"),
            ("register = 7", Problem::NotText("register"), "register"),
            ("wall_shows_typing = 'ya'", Problem::NotABool("wall_shows_typing"), "true"),
            ("theme = 'gelap'", Problem::UnknownTheme("gelap".into()), "contrast"),
            ("lang = 'jw'", Problem::UnknownLanguage("jw".into()), "“jw”"),
        ] {
            let found = read(text).unwrap_err();
            assert_eq!(found, problem, "{text}");
            let sentence = ConfigFault { path: "c.toml".into(), problem }.sentence(Lang::Id);
            assert!(sentence.contains(said) && sentence.contains("c.toml") && sentence.ends_with('.'), "{sentence}");
        }
    }
}
