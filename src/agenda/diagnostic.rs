//! A fault in an agenda file: where it stands, what is wrong there, and what was probably meant.

use std::ops::Range;
use std::rc::Rc;

/// The text of a file and the name it is shown under. A copy shares the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub name: Rc<str>,
    pub text: Rc<str>,
}

impl Source {
    pub fn new(name: &str, text: &str) -> Self {
        Self { name: name.into(), text: text.into() }
    }

    /// The last byte, not after `at`, where a character of the text begins or the text ends.
    pub fn boundary(&self, at: usize) -> usize {
        (0..=at.min(self.text.len())).rev().find(|at| self.text.is_char_boundary(*at)).unwrap_or(0)
    }
}

/// A stretch of a source, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourcePlace {
    pub source: Source,
    pub span: Range<usize>,
}

/// A value and where it was written.
#[derive(Clone, Debug)]
pub struct Placed<T> {
    pub value: T,
    pub place: SourcePlace,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{problem:?}")]
pub struct Fault {
    /// Empty text where the file itself could not be read.
    pub place: SourcePlace,
    pub problem: Problem,
    /// What was probably meant, as it would be written.
    pub suggestion: Option<String>,
}

/// What can be wrong in an agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    File(String, FileFault),
    Syntax(Syntax),
    ImpossibleDate(String),
    ImpossibleTime(String),
    /// The file says it is for a later rakor.
    Newer,
    UnknownKey {
        key: String,
        table: &'static str,
    },
    Missing {
        key: &'static str,
        table: &'static str,
    },
    WrongType {
        key: &'static str,
        expected: Shape,
        found: Shape,
    },
    NoMeeting,
    Empty(&'static str),
    /// A key to be typed and compared that holds more than letters, digits and hyphens.
    NotAKey(String),
    /// A name without a letter or digit.
    NotAName(String),
    Unknown(Thing, String),
    /// A word that is none of the few that are possible here.
    NoChoice {
        thing: Thing,
        word: String,
        choices: String,
    },
    Doubled(Thing, String, SourcePlace),
    /// An agency is said to have been one that stands here still.
    FormerStays(String, SourcePlace),
    /// An agency is said to have been itself.
    OwnFormer(String),
    /// A name that has a meaning of its own, such as `semua`.
    Reserved(String),
    NamelessStep,
    /// A row of one phrase, which is the same as nothing, and different from nothing.
    Alone(&'static str),
    OutOfRange {
        key: &'static str,
        least: i64,
        most: i64,
    },
    QuorumTooHigh {
        agencies: usize,
    },
    /// What the engine of templates says of one.
    Template(String),
    /// An included file that is not beside the agenda.
    Elsewhere(String),
}

/// Why a file cannot be used at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFault {
    Missing,
    Folder,
    /// A device, a pipe: nothing that could be read twice.
    NotAFile,
    /// Not UTF-8, from this line on.
    NotText {
        line: usize,
    },
    /// Neither PNG nor JPEG.
    NotAPicture,
    /// No Word file that papers can be built on.
    NotAWordFile,
    TooLarge {
        limit: u64,
    },
    /// The reason is the operating system's.
    Unreadable(String),
}

/// Where the file is not TOML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syntax {
    Bracket,
    Comma,
    ControlCharacter,
    Deep,
    DoubledKey,
    Equals,
    Escape,
    Key,
    Moment,
    Number,
    Other,
    Quote,
    Surplus,
    Unquoted,
    Value,
}

/// The type of a value in TOML, dates and times told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Text,
    Integer,
    Fraction,
    YesNo,
    Date,
    Time,
    DateAndTime,
    List,
    Table,
}

/// What an agenda names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    Agency,
    Cluster,
    Directory,
    Framework,
    Group,
    Indicator,
    Language,
    PaperSize,
    Phrase,
    Pillar,
    Step,
    StepKind,
    Zone,
}
