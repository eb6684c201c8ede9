//! Agencies as people have them at hand: a line each, or the rows of a table.

use super::{Agency, AgencyId};
use crate::text::{clean, fold, slug};

/// An agency, and the cluster that was written beside it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PastedAgency {
    pub agency: Agency,
    pub cluster: Option<String>,
}

/// What stands above a column of names.
const HEADINGS: [&str; 9] =
    ["nama", "instansi", "namainstansi", "opd", "namaopd", "lembaga", "name", "agency", "agencies"];

/// The agencies of a text: `Dinas Kesehatan (Dinkes)`, or `Dinas Kesehatan; Dinkes; III`, one a line. Numbers and bullets
/// in front go; what is named twice is there once.
pub fn pasted(text: &str) -> Vec<PastedAgency> {
    each_once(text.lines().map(|line| cells(line, line_separator(line))))
}

/// The agencies of a table, with names, short names and clusters in its columns.
pub fn pasted_table(text: &str) -> Vec<PastedAgency> {
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let separator = ['\t', ';', ','].into_iter().max_by_key(|sign| first.matches(*sign).count()).unwrap_or(',');
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.has_headers(false).flexible(true).delimiter(separator as u8).from_reader(text.as_bytes());
    let rows = reader.into_records().flatten().map(|row| row.iter().map(clean).collect());
    each_once(rows)
}

/// The agencies of the rows, each with a key of its own.
fn each_once(rows: impl Iterator<Item = Vec<String>>) -> Vec<PastedAgency> {
    let mut found: Vec<PastedAgency> = Vec::new();
    for row in rows {
        let mut cells = row.into_iter();
        let Some((name, short)) = cells.next().and_then(|name| named(&name)) else { continue };
        if found.is_empty() && HEADINGS.contains(&fold(&name).as_str()) {
            continue;
        }
        let short = cells.next().filter(|short| !fold(short).is_empty()).unwrap_or(short);
        let cluster = cells.next().filter(|cluster| !cluster.is_empty());
        let is_taken = |candidate: &str| found.iter().any(|pasted| pasted.agency.is_called(candidate));
        if is_taken(&name) || is_taken(&short) {
            continue;
        }
        let key = slug(&short).or_else(|| slug(&name)).unwrap_or_else(|| "instansi".into());
        let keys = std::iter::once(key.clone()).chain((2..).map(|number: u32| format!("{key}-{number}")));
        let Some(key) = keys.into_iter().find(|key| !is_taken(key)) else { continue };
        let agency = Agency { id: AgencyId::from(key), name, short, ..Agency::default() };
        found.push(PastedAgency { agency, cluster });
    }
    found
}

/// What parts the cells of a line; a comma belongs to the names.
fn line_separator(line: &str) -> char {
    if line.contains('\t') { '\t' } else { ';' }
}

fn cells(line: &str, separator: char) -> Vec<String> {
    line.split(separator).map(clean).collect()
}

/// Name and short name, which is the name where none stands in brackets behind it; none where there is no name.
fn named(cell: &str) -> Option<(String, String)> {
    let numbered = cell.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let numbered = numbered.strip_prefix(['.', ')']).unwrap_or(cell);
    let cell = numbered.trim_start_matches(['-', '•', '*', '–', ' ']).trim();
    let bracketed = cell.strip_suffix(')').and_then(|cell| cell.rsplit_once('('));
    let (name, short) = match bracketed {
        Some((name, short)) if !fold(name).is_empty() && !fold(short).is_empty() => (name.trim(), short.trim()),
        _ => (cell, cell),
    };
    (!fold(name).is_empty()).then(|| (name.to_owned(), short.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(agencies: &[PastedAgency]) -> Vec<String> {
        let show = |PastedAgency { agency, cluster }: &PastedAgency| {
            let cluster = cluster.as_deref().unwrap_or("-");
            format!("{} | {} | {} | {cluster}", agency.id, agency.name, agency.short)
        };
        agencies.iter().map(show).collect()
    }

    #[test]
    fn lines_are_read_as_people_paste_them() {
        let text = "1. Dinas Kesehatan (Dinkes)\n2) Dinas Sosial; Dinsos; II\n\n- Bappeda\n• Dinas Pemberdayaan \
                    Perempuan, Perlindungan Anak (DP3A)\nDINAS KESEHATAN\nForum Anak\tForan\tI\n3\n";
        assert_eq!(
            shown(&pasted(text)),
            [
                "dinkes | Dinas Kesehatan | Dinkes | -",
                "dinsos | Dinas Sosial | Dinsos | II",
                "bappeda | Bappeda | Bappeda | -",
                "dp3a | Dinas Pemberdayaan Perempuan, Perlindungan Anak | DP3A | -",
                "foran | Forum Anak | Foran | I",
                "3 | 3 | 3 | -",
            ]
        );
    }

    #[test]
    fn a_table_may_have_headings_quotes_and_any_separator() {
        let read = ["dinkes | Dinas Kesehatan, Kota | Dinkes | III", "dinsos | Dinas Sosial | Dinsos | -"];
        for text in [
            "\u{feff}Nama Instansi;Singkatan;Klaster\nDinas Kesehatan, Kota;Dinkes;III\nDinas Sosial;Dinsos;\n",
            "nama,singkatan,klaster\r\n\"Dinas Kesehatan, Kota\",Dinkes,III\r\nDinas Sosial,Dinsos\r\n",
            "name\tshort\tcluster\nDinas Kesehatan, Kota\tDinkes\tIII\nDinas Sosial\tDinsos\n",
        ] {
            assert_eq!(shown(&pasted_table(text)), read, "{text}");
        }
        assert_eq!(shown(&pasted_table("")), Vec::<String>::new());
    }

    #[test]
    fn keys_are_each_their_own() {
        let agencies = shown(&pasted("Kantor A (Kantor)\nKantor! (Kantor-)\nSemua — OPD"));
        assert_eq!(agencies.len(), 2, "what is called the same is the same: {agencies:?}");
    }
}
