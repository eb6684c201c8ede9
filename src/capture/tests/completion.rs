//! What is offered while a line is being typed: `|` is the cursor.

use super::*;

/// The labels, and the line as the first item would leave it.
fn completed(line: &str) -> Option<(Vec<String>, String)> {
    let register = hall(kupang());
    let room = room(&register, Kind::Commitment, Some("II"), None);
    let cursor = line.find('|').unwrap();
    let line = line.replace('|', "");
    let Completion { range, items } = complete(&line, cursor, &room, Lang::Id)?;
    let taken = format!("{}{}{}", &line[..range.start], items[0].insert, &line[range.end..]);
    Some((items.into_iter().map(|item| item.label).collect(), taken))
}

#[test]
fn a_sigil_opens_the_list_of_what_may_follow() {
    for (line, labels, taken) in [
        ("Kirim @|", &["DP3A", "Dinsos", "Bappeda"][..], "Kirim @DP3A "),
        ("Kirim +dinkes, |", &["DP3A", "Dinsos"], "Kirim +dinkes, DP3A "),
        ("Kirim @capil| !besok", &["Disdukcapil"], "Kirim @Disdukcapil !besok"),
        ("@dinas pendidikan dan k|", &["Disdikbud"], "@Disdikbud "),
        ("@dinkes dan hukum|", &["Bagian Hukum"], "@dinkes dan Bagian Hukum "),
        ("x @vert|", &["vertikal"], "x @vertikal "),
        ("x #|", &["7", "10", "4"], "x #7 "),
        ("x #21|", &["21A", "21B"], "x #21A "),
        ("x ^|", &["KD-1"], "x ^KD-1 "),
        ("x ^swasta|", &["KD-1"], "x ^KD-1 "),
        ("x !|", &["besok", "minggu ini", "minggu depan"], "x !besok "),
        ("x !tw 2|", &[], ""),
        ("x !mingg|", &["minggu ini", "minggu depan"], "x !minggu ini "),
    ] {
        let (shown, line_taken) = completed(line).unwrap_or_default();
        assert_eq!(shown.iter().take(labels.len()).collect::<Vec<_>>(), labels, "{line}");
        assert_eq!(line_taken, taken, "{line}");
    }
}

#[test]
fn text_is_never_completed() {
    for line in [
        "Kirim|",
        "@dinkes |",
        "@dinkes Kirim data|",
        "@dinkes Kirim data, din|",
        "#4 din|",
        "!besok |",
        "=fo|",
        "5 + |",
        "|@dinkes",
    ] {
        assert_eq!(completed(line), None, "{line}");
    }
}
