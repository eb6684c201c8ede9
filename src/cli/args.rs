//! What can be asked on the command line. The texts of its help are in `words/help.rs`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueHint};
use clap_complete::Shell;

use crate::words::Lang;

#[derive(Parser)]
#[command(name = "rakor", version, disable_help_subcommand = true)]
pub struct Arguments {
    #[arg(long, global = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub register: Option<PathBuf>,
    #[arg(long, global = true, value_name = "id|en", hide_possible_values = true)]
    pub lang: Option<Lang>,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Subcommand)]
pub enum Command {
    #[command(alias = "mulai")]
    Run {
        #[arg(value_hint = ValueHint::FilePath)]
        agenda: PathBuf,
        #[arg(long)]
        rehearse: bool,
    },
    #[command(alias = "catat")]
    Record(Record),
    #[command(alias = "notula")]
    Minutes(Minutes),
    #[command(alias = "daftar")]
    List {
        #[arg(long)]
        json: bool,
    },
    #[command(alias = "ekspor")]
    Export {
        #[arg(long)]
        json: bool,
        #[arg(long)]
        series: Option<String>,
    },
    #[command(subcommand)]
    Agenda(Agenda),
    Completions {
        #[arg(hide_possible_values = true)]
        shell: Shell,
    },
}

#[derive(Args)]
pub struct Record {
    #[arg(value_name = "LINE")]
    pub lines: Vec<String>,
    #[command(flatten)]
    pub which: Which,
    #[arg(long, value_hint = ValueHint::FilePath, conflicts_with_all = ["meeting", "series"])]
    pub agenda: Option<PathBuf>,
    #[arg(long)]
    pub cluster: Option<String>,
}

#[derive(Args)]
pub struct Minutes {
    #[command(flatten)]
    pub which: Which,
    #[arg(long, value_name = "FILE|FOLDER", value_hint = ValueHint::AnyPath)]
    pub output: Option<PathBuf>,
    #[arg(long, conflicts_with = "output")]
    pub stdout: bool,
}

/// Which meeting is meant, as far as it was said.
#[derive(Args, Clone, Default)]
pub struct Which {
    #[arg(long)]
    pub meeting: Option<String>,
    #[arg(long)]
    pub series: Option<String>,
}

#[derive(Subcommand)]
pub enum Agenda {
    Check {
        #[arg(required = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
        files: Vec<PathBuf>,
    },
    New(New),
    Next(Next),
}

#[derive(Args)]
pub struct New {
    #[arg(value_hint = ValueHint::FilePath)]
    pub file: Option<PathBuf>,
    #[arg(long)]
    pub title: Option<String>,
    #[arg(long)]
    pub series: Option<String>,
    #[arg(long)]
    pub date: Option<String>,
    #[arg(long)]
    pub place: Option<String>,
    #[arg(long)]
    pub framework: Option<String>,
}

#[derive(Args)]
pub struct Next {
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
