//! What can be asked on the command line. The texts of its help are in `words/help.rs`.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueHint};
use clap_complete::Shell;

use crate::document::format::Format;
use crate::document::whatsapp::LEAST_LIMIT;
use crate::lang::Lang;
use crate::platform::palette::Palette;
use crate::register::Status;

#[derive(Parser)]
#[command(name = "rakor", version, disable_help_subcommand = true)]
pub struct Arguments {
    #[arg(long, global = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub register: Option<PathBuf>,
    #[arg(long, global = true, value_name = "id|en", hide_possible_values = true)]
    pub lang: Option<Lang>,
    #[command(subcommand)]
    pub command: Option<RakorCommand>,
}

#[derive(Subcommand)]
pub enum RakorCommand {
    #[command(alias = "mulai")]
    Run {
        #[arg(value_hint = ValueHint::FilePath)]
        agenda: PathBuf,
        #[arg(long)]
        rehearse: bool,
        #[arg(long, hide_possible_values = true)]
        theme: Option<Palette>,
        #[command(flatten)]
        older: OlderFile,
    },
    #[command(alias = "coba")]
    Demo {
        #[arg(long)]
        wall: bool,
        #[arg(long, hide_possible_values = true)]
        theme: Option<Palette>,
    },
    #[command(alias = "belajar")]
    Tutor {
        #[arg(long, hide_possible_values = true)]
        theme: Option<Palette>,
    },
    #[command(alias = "tayang")]
    Present {
        #[command(flatten)]
        which: Which,
        #[arg(long, hide_possible_values = true)]
        theme: Option<Palette>,
    },
    #[command(alias = "catat")]
    Record(RecordArgs),
    #[command(alias = "notula")]
    Minutes(MinutesArgs),
    #[command(alias = "daftar")]
    List {
        #[arg(long)]
        json: bool,
    },
    #[command(alias = "ekspor")]
    Export(ExportArgs),
    #[command(alias = "impor")]
    Import {
        #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
        json: PathBuf,
    },
    #[command(alias = "tindak-lanjut")]
    FollowUp(FollowUpArgs),
    #[command(alias = "tanya")]
    Ask(AskArgs),
    #[command(alias = "bukti")]
    Evidence(EvidenceArgs),
    #[command(alias = "mirip")]
    Overlaps {
        #[arg(long)]
        json: bool,
        #[arg(long)]
        series: Option<String>,
    },
    #[command(alias = "peta")]
    Map(MapArgs),
    #[command(alias = "riwayat")]
    Log(LogArgs),
    #[command(alias = "hapus")]
    Remove(RemoveArgs),
    #[command(subcommand)]
    Agenda(AgendaCommand),
    #[command(subcommand, alias = "templat")]
    Template(TemplateCommand),
    Completions {
        #[arg(hide_possible_values = true)]
        shell: Shell,
    },
    /// The manual, a page for every command.
    Man {
        #[arg(long, value_name = "FOLDER", value_hint = ValueHint::DirPath)]
        output: Option<PathBuf>,
    },
}

impl RakorCommand {
    /// Whether it reads, or writes on, meetings that are in the register already.
    pub fn is_about_meetings(&self) -> bool {
        match self {
            Self::Record(record) => record.agenda.is_none(),
            Self::Agenda(command) => matches!(command, AgendaCommand::Next(_)),
            Self::Minutes(_) | Self::List { .. } | Self::Export(_) | Self::FollowUp(_) | Self::Ask(_) => true,
            Self::Remove(_) | Self::Evidence(_) | Self::Overlaps { .. } | Self::Map(_) | Self::Log(_) => true,
            Self::Run { .. } | Self::Present { .. } | Self::Import { .. } => false,
            Self::Demo { .. }
            | Self::Tutor { .. }
            | Self::Template(_)
            | Self::Completions { .. }
            | Self::Man { .. } => false,
        }
    }
}

#[derive(Args)]
pub struct RecordArgs {
    #[arg(value_name = "LINE")]
    pub lines: Vec<String>,
    /// When the meeting was opened and closed on each of its days, where the clock does not tell it.
    #[arg(long, value_name = "TIME")]
    pub opened: Vec<String>,
    #[arg(long, value_name = "TIME")]
    pub closed: Vec<String>,
    #[command(flatten)]
    pub which: Which,
    #[arg(long, value_hint = ValueHint::FilePath, conflicts_with_all = ["meeting", "series"])]
    pub agenda: Option<PathBuf>,
    #[arg(long)]
    pub cluster: Option<String>,
    #[command(flatten)]
    pub older: OlderFile,
}

/// What is meant by an agenda file that is older than the agenda which its meeting goes by.
#[derive(Args, Clone, Copy, Default)]
pub struct OlderFile {
    /// Stay with the agenda of the meeting.
    #[arg(long)]
    pub same: bool,
    /// Go back to the file.
    #[arg(long, conflicts_with = "same")]
    pub newer: bool,
}

/// A form of the register, or a part of it.
#[derive(Args)]
pub struct ExportArgs {
    #[arg(long, group = "form")]
    pub json: bool,
    #[arg(long, group = "form")]
    pub csv: bool,
    #[arg(long, group = "form")]
    pub xlsx: bool,
    #[arg(long, group = "form")]
    pub ics: bool,
    /// The JSON Schema of the JSON.
    #[arg(long, group = "form")]
    pub schema: bool,
    #[arg(long, value_parser = tables(), ignore_case = true, hide_possible_values = true, conflicts_with_all = ["json", "ics", "schema"])]
    pub table: Option<ExportTable>,
    #[arg(long, requires = "ics")]
    pub agency: Option<String>,
    #[arg(long, requires = "ics")]
    pub tasks: bool,
    #[arg(long)]
    pub series: Option<String>,
    #[command(flatten)]
    pub to: ExportFile,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ExportTable {
    #[default]
    FollowUpPlan,
    Attendance,
}

fn tables() -> impl TypedValueParser<Value = ExportTable> {
    let values = [PossibleValue::new("rtl"), PossibleValue::new("attendance").alias("daftar-hadir")];
    PossibleValuesParser::new(values).map(|typed| match typed.to_lowercase().as_str() {
        "rtl" => ExportTable::FollowUpPlan,
        _ => ExportTable::Attendance,
    })
}

/// The file that something is exported to.
#[derive(Args)]
pub struct ExportFile {
    #[arg(long, value_name = "FILE|FOLDER", value_hint = ValueHint::AnyPath)]
    pub output: Option<PathBuf>,
    #[arg(long)]
    pub force: bool,
}

#[derive(Args)]
pub struct MinutesArgs {
    #[command(flatten)]
    pub which: Which,
    #[command(flatten)]
    pub to: Output,
    #[arg(long, group = "part", conflicts_with_all = ["edition", "step"])]
    pub internal: bool,
    #[arg(long, group = "part", conflicts_with_all = ["edition", "step"])]
    pub agency: Option<String>,
    #[arg(long, group = "part", value_name = "FOLDER", value_hint = ValueHint::DirPath, conflicts_with_all = ["edition", "step", "output", "stdout"])]
    pub each_agency: Option<PathBuf>,
    /// A version that was issued.
    #[arg(long = "version", value_name = "NUMBER", conflicts_with_all = ["issue", "status"])]
    pub edition: Option<u32>,
    #[arg(long, group = "step")]
    pub issue: bool,
    #[arg(long, group = "step", conflicts_with_all = ["output", "stdout"])]
    pub submit: bool,
    #[arg(long, group = "step", requires = "by", conflicts_with_all = ["output", "stdout"])]
    pub approve: bool,
    #[arg(long = "return", group = "step", requires = "reason", conflicts_with_all = ["output", "stdout"])]
    pub send_back: bool,
    #[arg(long, group = "step", conflicts_with_all = ["output", "stdout"])]
    pub status: bool,
    #[arg(long, value_name = "NAME", requires = "step", conflicts_with_all = ["issue", "status"])]
    pub by: Option<String>,
    #[arg(long, requires = "send_back")]
    pub reason: Option<String>,
    #[arg(long, requires = "status")]
    pub json: bool,
}

/// Where a paper is to be written, and in which form.
#[derive(Args, Clone)]
pub struct Output {
    #[arg(long, value_name = "FILE|FOLDER", value_hint = ValueHint::AnyPath)]
    pub output: Option<PathBuf>,
    #[arg(long, conflicts_with = "output")]
    pub stdout: bool,
    #[arg(long, value_parser = formats(), ignore_case = true, hide_possible_values = true)]
    pub format: Option<Format>,
    /// Letters of a message.
    #[arg(long, value_name = "LETTERS", value_parser = limit)]
    pub limit: Option<usize>,
    #[arg(long)]
    pub force: bool,
}

/// Messages this short hold no sentence.
#[derive(Debug, thiserror::Error)]
#[error("{LEAST_LIMIT}…")]
struct LimitTooSmall;

fn limit(typed: &str) -> Result<usize, LimitTooSmall> {
    typed.parse().ok().filter(|letters| *letters >= LEAST_LIMIT).ok_or(LimitTooSmall)
}

fn formats() -> impl TypedValueParser<Value = Format> {
    let values = Format::ALL.map(|format| PossibleValue::new(format.word()));
    PossibleValuesParser::new(values).map(|typed| Format::named(&typed).unwrap_or_default())
}

/// Which meeting is meant, as far as it was said.
#[derive(Args, Clone, Default)]
pub struct Which {
    #[arg(long)]
    pub meeting: Option<String>,
    #[arg(long)]
    pub series: Option<String>,
}

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct FollowUpArgs {
    #[command(subcommand)]
    pub set: Option<Answering>,
    #[command(flatten)]
    pub wanted: Wanted,
    #[arg(long)]
    pub list: bool,
    #[command(flatten)]
    pub form: Tabular,
}

/// What a table is put out as: text for the terminal, where nothing is asked.
#[derive(Args)]
pub struct Tabular {
    #[arg(long)]
    pub json: bool,
    #[arg(long, conflicts_with = "json")]
    pub csv: bool,
    #[arg(long, conflicts_with_all = ["json", "csv"])]
    pub xlsx: bool,
    #[command(flatten)]
    pub to: ExportFile,
}

/// What is to be taken out of the register: a planned meeting, or else a whole task force.
#[derive(Args)]
pub struct RemoveArgs {
    #[arg(long)]
    pub meeting: Option<String>,
    #[arg(long, required_unless_present = "meeting")]
    pub series: Option<String>,
    #[arg(long)]
    pub yes: bool,
}

/// Which open promises are asked for.
#[derive(Args)]
pub struct Wanted {
    #[arg(long)]
    pub agency: Option<String>,
    #[arg(long)]
    pub cluster: Option<String>,
    #[arg(long)]
    pub indicator: Option<String>,
    #[arg(long, value_parser = statuses(), ignore_case = true, hide_possible_values = true)]
    pub status: Option<Status>,
    #[arg(long)]
    pub overdue: bool,
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(i64).range(0..=36_500))]
    pub within: Option<i64>,
    #[arg(long)]
    pub text: Option<String>,
    #[arg(long)]
    pub series: Option<String>,
    #[arg(long, conflicts_with = "series")]
    pub all: bool,
}

#[derive(Subcommand)]
pub enum Answering {
    Set(Set),
    #[command(alias = "konfirmasi")]
    Confirm(Confirm),
}

/// How a promise stands now, and what was said about it.
#[derive(Args)]
pub struct Set {
    pub code: String,
    #[arg(value_parser = statuses(), ignore_case = true, hide_possible_values = true)]
    pub status: Status,
    #[arg(long)]
    pub agency: Option<String>,
    #[arg(long = "for", value_name = "DATE")]
    pub day: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub to: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
    #[arg(long, value_name = "FILE|TEXT", value_hint = ValueHint::AnyPath)]
    pub evidence: Option<String>,
    #[arg(long, value_name = "AGENCY")]
    pub needs: Vec<String>,
    #[arg(long)]
    pub series: Option<String>,
}

/// The head of an agency confirms what its deputy promised.
#[derive(Args)]
pub struct Confirm {
    pub code: String,
    #[arg(long)]
    pub agency: Option<String>,
    #[arg(long = "on", value_name = "DATE")]
    pub day: Option<String>,
    #[arg(long)]
    pub series: Option<String>,
}

/// A question of the chair.
#[derive(Args)]
pub struct AskArgs {
    #[arg(value_parser = asked(), ignore_case = true, hide_possible_values = true)]
    pub question: Asked,
    pub agency: Option<String>,
    #[command(flatten)]
    pub which: Which,
    #[arg(long)]
    pub json: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Asked {
    #[default]
    NoDate,
    NotSpoken,
    Earlier,
    Awaited,
    Due,
    Components,
}

/// Each question, the word of programs, and that of people.
const ASKED: [(Asked, &str, &str); 6] = [
    (Asked::NoDate, "no-date", "tanpa-tanggal"),
    (Asked::NotSpoken, "not-spoken", "belum-bicara"),
    (Asked::Earlier, "earlier", "rapat-lalu"),
    (Asked::Awaited, "awaited", "ditunggu"),
    (Asked::Due, "due", "jatuh-tempo"),
    (Asked::Components, "components", "unsur"),
];

fn asked() -> impl TypedValueParser<Value = Asked> {
    let values = ASKED.map(|(_, word, other)| PossibleValue::new(word).alias(other));
    PossibleValuesParser::new(values).map(|typed| {
        let is_named = |word: &str| word.eq_ignore_ascii_case(&typed);
        let named = ASKED.iter().find(|(_, word, other)| is_named(word) || is_named(other));
        named.map(|(asked, ..)| *asked).unwrap_or_default()
    })
}

/// What a year's meetings can show.
#[derive(Args)]
pub struct EvidenceArgs {
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i32).range(1900..=9999))]
    pub year: Option<i32>,
    #[arg(long)]
    pub series: Option<String>,
    #[command(flatten)]
    pub to: Output,
    #[arg(long)]
    pub csv: bool,
    #[arg(long, conflicts_with = "csv")]
    pub xlsx: bool,
}

#[derive(Args)]
pub struct MapArgs {
    #[command(flatten)]
    pub which: Which,
    #[arg(long)]
    pub waiting: bool,
    /// The map, the waiting and the year as one picture.
    #[arg(long, conflicts_with_all = ["json", "csv", "xlsx", "waiting"])]
    pub svg: bool,
    #[command(flatten)]
    pub form: Tabular,
}

#[derive(Args)]
pub struct LogArgs {
    pub code: Option<String>,
    #[arg(long, conflicts_with = "code")]
    pub meeting: Option<String>,
    #[arg(long)]
    pub series: Option<String>,
    #[arg(long)]
    pub json: bool,
}

/// Each status, the word of programs, and those of people.
const STATUSES: [(Status, &str, &[&str]); 6] = [
    (Status::Open, "open", &["belum"]),
    (Status::InProgress, "in_progress", &["in-progress", "dalam-proses", "dalam_proses", "dalam proses", "proses"]),
    (Status::Blocked, "blocked", &["terkendala"]),
    (Status::Done, "done", &["selesai"]),
    (Status::Postponed, "postponed", &["ditunda"]),
    (Status::Withdrawn, "withdrawn", &["dicabut"]),
];

fn statuses() -> impl TypedValueParser<Value = Status> {
    let values = STATUSES.map(|(_, word, others)| PossibleValue::new(word).aliases(others));
    PossibleValuesParser::new(values).map(|typed| {
        let named = STATUSES.iter().find(|(_, word, others)| {
            word.eq_ignore_ascii_case(&typed) || others.iter().any(|other| other.eq_ignore_ascii_case(&typed))
        });
        named.map(|(status, ..)| *status).unwrap_or_default()
    })
}

#[derive(Subcommand)]
pub enum AgendaCommand {
    Check {
        #[arg(required = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
        files: Vec<PathBuf>,
    },
    New(NewArgs),
    #[command(alias = "tambah")]
    Add(AddArgs),
    Next(NextArgs),
    #[command(alias = "daftar-hadir")]
    Attendance {
        #[command(flatten)]
        printed: PrintedArgs,
        #[arg(long)]
        blank: bool,
    },
    #[command(alias = "undangan")]
    Invitation {
        #[command(flatten)]
        printed: PrintedArgs,
    },
}

/// A paper that is made of an agenda before its meeting.
#[derive(Args)]
pub struct PrintedArgs {
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub agenda: PathBuf,
    #[command(flatten)]
    pub to: Output,
}

/// The office's own templates.
#[derive(Subcommand)]
pub enum TemplateCommand {
    Show {
        #[arg(value_name = "NAME")]
        name: String,
    },
    Check {
        #[arg(value_name = "NAME")]
        name: String,
    },
}

#[derive(Args)]
pub struct NewArgs {
    #[arg(value_hint = ValueHint::FilePath)]
    pub file: Option<PathBuf>,
    #[arg(long)]
    pub title: Option<String>,
    #[arg(long)]
    pub series: Option<String>,
    #[arg(long)]
    pub date: Option<String>,
    #[arg(long, value_name = "HH:MM")]
    pub start: Option<String>,
    #[arg(long)]
    pub zone: Option<String>,
    #[arg(long)]
    pub place: Option<String>,
    #[arg(long)]
    pub framework: Option<String>,
    /// Agencies, one a line, in a table, or in an agenda.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub agencies: Option<PathBuf>,
}

#[derive(Args)]
pub struct AddArgs {
    #[arg(value_hint = ValueHint::FilePath)]
    pub file: PathBuf,
    /// `Dinas Perhubungan (Dishub)`
    #[arg(required = true, value_name = "NAME")]
    pub names: Vec<String>,
    #[arg(long)]
    pub cluster: Option<String>,
}

#[derive(Args)]
pub struct NextArgs {
    #[arg(value_hint = ValueHint::FilePath)]
    pub file: Option<PathBuf>,
    #[command(flatten)]
    pub which: Which,
    #[arg(long)]
    pub date: Option<String>,
    #[arg(long, value_name = "HH:MM")]
    pub start: Option<String>,
    #[arg(long)]
    pub place: Option<String>,
    #[arg(long)]
    pub title: Option<String>,
}
