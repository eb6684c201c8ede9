//! The texts of `--help`: one row a command and one row an argument, Indonesian and English side by side.

mod arguments;
mod commands;

pub use arguments::ARGUMENTS;
pub use commands::COMMANDS;

use super::Lang;

/// The same in both languages: Indonesian, English.
pub type Both = (&'static str, &'static str);

/// Help of a command.
pub struct Help {
    /// The words that call it, such as `agenda new`; empty for rakor itself.
    pub command: &'static str,
    pub about: Both,
    /// What `--help` says beyond `-h`.
    pub more: Both,
    /// Command lines, and what each does.
    pub examples: &'static [(&'static str, Both)],
}

pub const HEADINGS: Headings = Headings {
    usage: ("Pemakaian", "Usage"),
    commands: ("Perintah", "Commands"),
    arguments: ("Isian", "Arguments"),
    options: ("Pilihan", "Options"),
    general: ("Pilihan umum", "General options"),
    examples: ("Contoh", "Examples"),
    also: ("juga", "also"),
};

pub struct Headings {
    pub usage: Both,
    pub commands: Both,
    pub arguments: Both,
    pub options: Both,
    pub general: Both,
    pub examples: Both,
    /// In front of a command's other names.
    pub also: Both,
}

/// Placeholders in the usage line that differ between the languages, by their English name.
pub const PLACEHOLDERS: &[Both] = &[
    ("[PILIHAN]", "[OPTIONS]"),
    ("[PERINTAH]", "[COMMAND]"),
    ("<PERINTAH>", "<COMMAND>"),
    ("ALASAN", "REASON"),
    ("BARIS", "LINE"),
    ("FILE|TEKS", "FILE|TEXT"),
    ("HARI", "DAYS"),
    ("INDIKATOR", "INDICATOR"),
    ("INSTANSI", "AGENCY"),
    ("JUDUL", "TITLE"),
    ("KERANGKA", "FRAMEWORK"),
    ("KLASTER", "CLUSTER"),
    ("KODE", "CODE"),
    ("NAMA", "NAME"),
    ("NOMOR", "NUMBER"),
    ("PERTANYAAN", "QUESTION"),
    ("RAPAT", "MEETING"),
    ("SERI", "SERIES"),
    ("TAHUN", "YEAR"),
    ("TANGGAL", "DATE"),
    ("TEMA", "THEME"),
    ("TEKS", "TEXT"),
    ("TEMPAT", "PLACE"),
];

impl Lang {
    pub fn of_both(self, (id, en): Both) -> &'static str {
        match self {
            Self::Id => id,
            Self::En => en,
        }
    }
}

/// The help of a command by the words that call it.
pub fn command(words: &str) -> Option<&'static Help> {
    COMMANDS.iter().find(|help| help.command == words)
}

/// The help of an argument: the row of its own command first.
pub fn argument(command: &str, key: &str) -> Option<Both> {
    let own = format!("{command} {key}");
    let row = |wanted: &str| ARGUMENTS.iter().find(|(row, _)| *row == wanted).map(|(_, help)| *help);
    row(&own).or_else(|| row(key))
}
