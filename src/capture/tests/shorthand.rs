//! Shorthand in a whole line: what is recorded, what was typed, and what stays.

use super::*;

#[test]
fn shorthand_is_written_out_in_the_text_and_what_was_typed_is_kept() {
    let mut agenda = kupang();
    agenda.agencies.push(agency("pd", "PD", "Perusahaan Daerah", &["jd baru"]));
    let register = hall(agenda);
    let room = room(&register, Kind::Commitment, None, Some("dinsos"));
    for (line, text, typed) in [
        ("yg blm lapor segera krm @dinkes !TW II", "yang belum lapor segera kirim", true),
        ("Dinkes: data utk RS, tdk lengkap", "data untuk RS, tidak lengkap", true),
        (r"kata \yg tetap", "kata yg tetap", false),
        ("lapor ke pd setempat", "lapor ke pd setempat", false),
        ("lapor ke jd baru", "lapor ke jd baru", false),
        ("tautan yg@kota.go.id", "tautan yg@kota.go.id", false),
        ("Rekap =daftar yg lengkap", "Rekap", false),
    ] {
        let content = read(line, &room).content;
        assert_eq!(content.text, text, "{line}");
        assert_eq!(content.typed.as_deref(), typed.then_some(line), "{line}");
        assert_eq!(read(&print(&content, room.agenda(), room.directory), &room).content.text, text, "{line}");
    }
}

#[test]
fn an_entry_that_is_changed_keeps_its_words_and_what_was_typed() {
    let register = hall(kupang());
    let room = room(&register, Kind::Commitment, None, None);
    let before = Content { text: "kata yg lama".into(), typed: Some("kata yg lm".into()), ..Content::default() };
    assert_eq!(reread(&compose("kata yg lama", &[], room.agenda()), &before, &room).content, before);
}
