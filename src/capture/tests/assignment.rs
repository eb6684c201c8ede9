//! Who does it and who answers for it, as minutes write both.

use super::*;

fn understood(line: &str, floor: Option<&str>) -> (String, Vec<AgencyId>, Vec<AgencyId>, Reading) {
    let register = hall(kupang());
    let reading = read(line, &room(&register, Kind::Commitment, None, floor));
    let Content { text, owners, implementers, .. } = reading.content.clone();
    (text, owners, implementers, reading)
}

#[test]
fn who_does_it_and_who_answers_for_it_are_kept_apart_however_minutes_write_it() {
    for (line, text) in [
        ("Dinkes (PJ: Bappeda): kirim data gizi", "kirim data gizi"),
        ("1. Dinkes (Penanggung Jawab: Bappeda): kirim data gizi", "kirim data gizi"),
        ("Dinkes (PJ Bappeda): kirim data gizi", "kirim data gizi"),
        ("Pelaksana: Dinkes, Penanggung Jawab: Bappeda – kirim data gizi", "kirim data gizi"),
        ("Pelaksana: Dinkes, Penanggung Jawab: Bappeda: kirim data gizi", "kirim data gizi"),
        ("Pelaksana: Dinkes; PJ: Bappeda; kirim data gizi", "kirim data gizi"),
        ("Kirim data gizi. Pelaksana: Dinkes, Penanggung Jawab: Bappeda", "Kirim data gizi."),
        ("Kirim data gizi (Pelaksana: Dinkes; PJ: Bappeda)", "Kirim data gizi"),
        ("Kirim data gizi - PJ: Kepala Bappeda, pelaksana: Dinas Kesehatan.", "Kirim data gizi"),
        ("Kirim data gizi @dinkes PJ: Bappeda", "Kirim data gizi"),
        ("Kirim data gizi @bappeda pelaksana: dinkes !30 Juni", "Kirim data gizi"),
        ("Kirim data gizi !30 Juni (Pelaksana : Dinkes, PJ : Bappeda)", "Kirim data gizi"),
        ("Bappeda: kirim data gizi (Pelaksana: Dinkes)", "kirim data gizi"),
    ] {
        let (said, owners, implementers, reading) = understood(line, Some("dinsos"));
        assert_eq!(reading.questions, [], "{line}");
        assert_eq!((said.as_str(), owners, implementers), (text, owned(&["bappeda"]), owned(&["dinkes"])), "{line}");
    }
}

#[test]
fn one_of_the_two_alone_is_the_owner() {
    for line in
        ["PJ: Dinkes, kirim data", "Kirim data. Pelaksana: Dinkes", "Kirim data (PJ: Dinkes)", "kirim data PIC: Dinkes"]
    {
        let (text, owners, implementers, _) = understood(line, Some("dinsos"));
        assert_eq!((owners, implementers), (owned(&["dinkes"]), owned(&[])), "{line}");
        assert!(text.to_lowercase().starts_with("kirim data") && text.len() < 12, "{line}: {text}");
    }
}

#[test]
fn several_and_those_outside_the_agenda_are_kept() {
    let line = "Bentuk forum anak. Pelaksana: Dinkes, Dinsos dan \"relawan kelurahan\"; PJ: Bappeda";
    let (text, owners, implementers, reading) = understood(line, None);
    assert_eq!(
        (text.as_str(), owners, implementers),
        ("Bentuk forum anak.", owned(&["bappeda"]), owned(&["dinkes", "dinsos"]))
    );
    assert_eq!(reading.content.outside_implementers, ["relawan kelurahan"]);
}

#[test]
fn a_name_behind_a_label_that_nobody_knows_is_asked_about_and_no_word_is_lost() {
    let line = "Kirim data gizi, PJ: Kepala Seksi Gizi";
    let (text, _, _, reading) = understood(line, Some("dinsos"));
    let question = reading.questions.first().expect("it is asked about");
    assert!(text.contains("PJ: Kepala Seksi Gizi"), "{text}");
    let choices = question.choices();
    let outside = choices.iter().position(|choice| matches!(choice, Meaning::Outside(_))).unwrap();
    let (_, _, _, answered) = understood(&answer(line, question, outside), Some("dinsos"));
    assert_eq!(answered.content.outside_owners, ["Kepala Seksi Gizi"]);
    let as_text = choices.iter().position(|choice| *choice == Meaning::Text).unwrap();
    let (text, owners, _, answered) = understood(&answer(line, question, as_text), Some("dinsos"));
    assert_eq!((answered.questions.len(), owners), (0, owned(&["dinsos"])));
    assert!(text.contains("PJ: Kepala Seksi Gizi"), "{text}");
}

#[test]
fn words_that_only_look_like_a_label_stay_text() {
    for line in [
        "Laporan penanggung jawab: Dinkes belum lengkap",
        "Tunjuk penanggung jawab di tiap OPD",
        "Pelaksana kegiatan belum ada",
        "Pj. Sekda hadir dalam rapat",
        "Kirim notula =foto PJ: Bappeda",
        "\\PJ: Bappeda belum ada",
    ] {
        let (text, owners, implementers, reading) = understood(line, Some("dinsos"));
        assert_eq!((owners, implementers), (owned(&["dinsos"]), owned(&[])), "{line}: {text}");
        assert!(reading.content.evidence.is_some() || text.len() + 1 >= line.len(), "{line}: {text}");
    }
}

#[test]
fn a_blocker_of_many_keeps_its_subject() {
    let register = hall(kupang());
    let room = room(&register, Kind::Blocker, None, None);
    for line in ["Semua dinas belum terkoordinasi", "Semua OPD masih bekerja sendiri-sendiri"] {
        let content = read(line, &room).content;
        assert_eq!((content.text.as_str(), content.owners.len()), (line, AGENCIES.len()));
    }
    assert_eq!(read("Dinkes belum punya data", &room).content.text, "belum punya data");
}

#[test]
fn an_amount_is_kept_beside_the_words_that_say_it() {
    let (text, .., reading) = understood("Dinkes: sosialisasi KTR di 14 titik, cakupan 80 % !30 Juni", None);
    assert_eq!(text, "sosialisasi KTR di 14 titik, cakupan 80 %");
    assert_eq!(reading.content.quantities, ["14 titik", "80 %"]);
}
