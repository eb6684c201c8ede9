//! The settings: an optional TOML file in the configuration folder, or the file that `RAKOR_CONFIG` names.

use std::ffi::OsString;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use directories::{BaseDirs, ProjectDirs};
use toml::{Table, Value};

use crate::agenda::ShorthandRows;
use crate::capture::OwnShorthand;
use crate::document::format::Format;
use crate::document::sheet::csv::Dialect;
use crate::fuzzy;
use crate::lang::Lang;
use crate::platform::palette::Palette;
use crate::platform::wall_text::WallText;
use crate::text::clean;

/// What the settings say; what they leave out has a default elsewhere.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {
    pub lang: Option<Lang>,
    pub register: Option<PathBuf>,
    pub minutes_folder: Option<PathBuf>,
    /// The forms in which the minutes are written where nobody says which.
    pub minutes_format: Option<Vec<Format>>,
    /// The folder of the office's own templates.
    pub templates: Option<PathBuf>,
    /// How tables are written as CSV.
    pub csv: Option<Dialect>,
    /// The host's part in the names of seats.
    pub seat: Option<String>,
    pub theme: Option<Palette>,
    /// Whether the wall shows what is being typed.
    pub wall_shows_typing: bool,
    /// How the terminal makes the wall's text larger.
    pub wall_text: WallText,
    pub shorthand: OwnShorthand,
}

/// Offices sign the Word file; the text is for mail, chat and programs.
const USUAL_FORMATS: [Format; 2] = [Format::Docx, Format::Markdown];

const KEYS: [&str; 11] = [
    "lang",
    "register",
    "minutes_folder",
    "minutes_format",
    "csv",
    "templates",
    "seat",
    "theme",
    "wall_shows_typing",
    "wall_text",
    "shorthand",
];

/// How alike two keys must be, from 0 to 1, for one to be meant by the other.
const ALIKE: f64 = 0.6;

/// Why the settings at this path cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("settings {}: {problem:?}", path.display())]
pub struct ConfigFault {
    path: PathBuf,
    problem: ConfigProblem,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum ConfigProblem {
    Unreadable(String),
    NotToml {
        line: usize,
    },
    UnknownKey {
        key: String,
        meant: Option<&'static str>,
    },
    NotText(&'static str),
    NotABool(&'static str),
    /// Neither false nor a table of short forms.
    NotShorthand,
    UnknownLanguage(String),
    UnknownTheme(String),
    UnknownWallText(String),
    UnknownFormat(String),
    UnknownDialect(String),
}

impl ConfigFault {
    pub fn sentence(&self, lang: Lang) -> String {
        let path = clean(&self.path.display().to_string());
        match &self.problem {
            ConfigProblem::Unreadable(reason) => lang.config_unreadable(path, clean(reason)),
            ConfigProblem::NotToml { line } => lang.config_not_toml(path, line),
            ConfigProblem::UnknownKey { key, meant: Some(meant) } => lang.config_key_meant(path, clean(key), meant),
            ConfigProblem::UnknownKey { key, meant: None } => {
                lang.config_key_unknown(path, clean(key), KEYS.join(", "))
            }
            ConfigProblem::NotText(key) => lang.config_not_text(path, key),
            ConfigProblem::NotABool(key) => lang.config_not_bool(path, key),
            ConfigProblem::NotShorthand => lang.config_not_shorthand(path),
            ConfigProblem::UnknownTheme(word) => {
                lang.config_theme(path, clean(word), Palette::ALL.map(Palette::word).join(", "))
            }
            ConfigProblem::UnknownWallText(word) => {
                lang.config_wall_text(path, clean(word), WallText::ALL.map(WallText::word).join(", "))
            }
            ConfigProblem::UnknownDialect(word) => lang.config_csv(path, clean(word)),
            ConfigProblem::UnknownFormat(word) => {
                lang.config_format(path, clean(word), Format::AT_ONCE.map(Format::word).join(", "))
            }
            ConfigProblem::UnknownLanguage(word) => lang.config_language(path, clean(word)),
        }
    }
}

impl Config {
    /// The settings of this user; the defaults where there are none. A file that was named must be there.
    pub fn load() -> Result<Self, ConfigFault> {
        let named = std::env::var_os("RAKOR_CONFIG").filter(|path| !path.is_empty());
        let Some(path) = path(named.clone()) else { return Ok(Self::default()) };
        let usual = Self { templates: path.parent().map(|folder| folder.join("templates")), ..Self::default() };
        let fault = |problem| ConfigFault { path: path.clone(), problem };
        match fs::read_to_string(&path) {
            Ok(text) => {
                let read = Self::of_text(&text, &path)?;
                Ok(Self { templates: read.templates.or(usual.templates), ..read })
            }
            Err(error) if error.kind() == ErrorKind::NotFound && named.is_none() => Ok(usual),
            Err(error) => Err(fault(ConfigProblem::Unreadable(error.to_string()))),
        }
    }

    /// The forms in which the minutes are written.
    pub fn minutes_formats(&self) -> Vec<Format> {
        self.minutes_format.clone().unwrap_or_else(|| USUAL_FORMATS.into())
    }

    /// The settings of a file with this text.
    pub fn of_text(text: &str, path: &Path) -> Result<Self, ConfigFault> {
        Self::read(text, path).map_err(|problem| ConfigFault { path: path.into(), problem })
    }

    /// Paths are meant from the folder of the settings, and `~` is the home folder.
    fn read(text: &str, path: &Path) -> Result<Self, ConfigProblem> {
        let table: Table = text.parse().map_err(|error: toml::de::Error| {
            let at = error.span().map_or(0, |span| span.start).min(text.len());
            ConfigProblem::NotToml { line: text.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count() + 1 }
        })?;
        let folder = path.parent().unwrap_or(Path::new(""));
        let mut config = Self::default();
        for (key, value) in &table {
            let Some(key) = KEYS.into_iter().find(|known| known == key) else {
                return Err(ConfigProblem::UnknownKey {
                    key: key.clone(),
                    meant: fuzzy::nearest(key, ALIKE, KEYS.map(|known| (known, known))),
                });
            };
            if key == "wall_shows_typing" {
                config.wall_shows_typing = value.as_bool().ok_or(ConfigProblem::NotABool(key))?;
                continue;
            }
            if key == "shorthand" {
                config.shorthand = shorthand(value)?;
                continue;
            }
            if key == "minutes_format" {
                config.minutes_format = Some(formats(value)?);
                continue;
            }
            let Value::String(text) = value else { return Err(ConfigProblem::NotText(key)) };
            match key {
                "theme" => {
                    let palette = Palette::named(text).ok_or_else(|| ConfigProblem::UnknownTheme(text.clone()))?;
                    config.theme = Some(palette);
                }
                "wall_text" => {
                    let named = WallText::named(text);
                    config.wall_text = named.ok_or_else(|| ConfigProblem::UnknownWallText(text.clone()))?;
                }
                "csv" => {
                    let dialect = Dialect::named(text).ok_or_else(|| ConfigProblem::UnknownDialect(text.clone()))?;
                    config.csv = Some(dialect);
                }
                "lang" => config.lang = Some(language(text)?),
                "templates" => config.templates = Some(place(folder, text)),
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

/// `false`, or short forms with what they are written out as.
fn shorthand(value: &Value) -> Result<OwnShorthand, ConfigProblem> {
    match value {
        Value::Boolean(is_on) => Ok(OwnShorthand { is_off: !is_on, rows: Vec::new() }),
        Value::Table(table) => {
            let row = |(short, long): (&String, &Value)| {
                let long = clean(long.as_str().ok_or(ConfigProblem::NotShorthand)?);
                Ok(ShorthandRows { short: clean(short), long })
            };
            Ok(OwnShorthand { is_off: false, rows: table.iter().map(row).collect::<Result<_, _>>()? })
        }
        _ => Err(ConfigProblem::NotShorthand),
    }
}

fn language(text: &str) -> Result<Lang, ConfigProblem> {
    match text {
        "id" => Ok(Lang::Id),
        "en" => Ok(Lang::En),
        other => Err(ConfigProblem::UnknownLanguage(other.into())),
    }
}

/// One form, or a list of them.
fn formats(value: &Value) -> Result<Vec<Format>, ConfigProblem> {
    let words = match value {
        Value::Array(words) => words.as_slice(),
        word => std::slice::from_ref(word),
    };
    let format = |word: &Value| {
        let word = word.as_str().ok_or(ConfigProblem::NotText("minutes_format"))?;
        let format = Format::named(word).filter(|format| Format::AT_ONCE.contains(format));
        format.ok_or_else(|| ConfigProblem::UnknownFormat(word.into()))
    };
    words.iter().map(format).collect()
}

fn place(folder: &Path, text: &str) -> PathBuf {
    match (text.strip_prefix("~/"), BaseDirs::new()) {
        (Some(rest), Some(user)) => user.home_dir().join(rest),
        _ => folder.join(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Config, ConfigProblem> {
        Config::read(text, Path::new("/etc/rakor/config.toml"))
    }

    #[test]
    fn settings_are_read_and_paths_are_meant_from_their_folder() {
        let config =
            read("lang = 'en'\nregister = 'kla.db'\nminutes_folder = '/notula'\nseat = \" meja\\u0007 \"\ntheme = 'light'\nwall_shows_typing = true\nwall_text = 'double'\nminutes_format = ['md']\ncsv = 'plain'\ntemplates = 'surat'\n[shorthand]\npnd = 'pendataan'\nbs = ''").unwrap();
        assert_eq!(
            config,
            Config {
                lang: Some(Lang::En),
                register: Some("/etc/rakor/kla.db".into()),
                minutes_folder: Some("/notula".into()),
                minutes_format: Some(vec![Format::Markdown]),
                csv: Some(Dialect::Plain),
                templates: Some("/etc/rakor/surat".into()),
                seat: Some("meja".into()),
                theme: Some(Palette::Light),
                wall_shows_typing: true,
                wall_text: WallText::Double,
                shorthand: OwnShorthand {
                    is_off: false,
                    rows: [("bs", ""), ("pnd", "pendataan")]
                        .map(|(short, long)| ShorthandRows { short: short.into(), long: long.into() })
                        .into(),
                },
            }
        );
        assert_eq!(read("# kosong").unwrap(), Config::default());
        assert!(read("shorthand = false").unwrap().shorthand.is_off);
    }

    #[test]
    fn a_fault_is_one_sentence_that_says_what_to_do() {
        for (text, problem, said) in [
            ("lang = ", ConfigProblem::NotToml { line: 1 }, "baris 1"),
            ("\n\nlang = 'id'\nlang = 'en'", ConfigProblem::NotToml { line: 4 }, "baris 4"),
            ("langg = 'id'", ConfigProblem::UnknownKey { key: "langg".into(), meant: Some("lang") }, "`lang`"),
            ("warna = 'id'", ConfigProblem::UnknownKey { key: "warna".into(), meant: None }, "minutes_folder"),
            ("register = 7", ConfigProblem::NotText("register"), "register"),
            ("wall_shows_typing = 'ya'", ConfigProblem::NotABool("wall_shows_typing"), "true"),
            ("shorthand = 'ya'", ConfigProblem::NotShorthand, "yg"),
            ("theme = 'gelap'", ConfigProblem::UnknownTheme("gelap".into()), "contrast"),
            ("wall_text = 'besar'", ConfigProblem::UnknownWallText("besar".into()), "auto, double, kitty, plain"),
            ("minutes_format = ['md', 'odt']", ConfigProblem::UnknownFormat("odt".into()), "docx"),
            ("csv = 'tab'", ConfigProblem::UnknownDialect("tab".into()), "plain"),
            ("minutes_format = 'pdf'", ConfigProblem::UnknownFormat("pdf".into()), "docx"),
            ("minutes_format = [1]", ConfigProblem::NotText("minutes_format"), "teks"),
            ("lang = 'jw'", ConfigProblem::UnknownLanguage("jw".into()), "“jw”"),
        ] {
            let found = read(text).unwrap_err();
            assert_eq!(found, problem, "{text}");
            let sentence = ConfigFault { path: "c.toml".into(), problem }.sentence(Lang::Id);
            assert!(sentence.contains(said) && sentence.contains("c.toml") && sentence.ends_with('.'), "{sentence}");
        }
    }
}
