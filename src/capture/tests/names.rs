//! Names, questions and doubts: what is asked, and what an answer writes into the line.

use super::*;

/// 62 agencies whose names begin alike, up to 94 characters long.
pub fn crowd() -> Agenda {
    let long = "Dinas Pemberdayaan Masyarakat dan Desa Pengendalian Penduduk Keluarga Berencana dan Perlindungan";
    let agencies = (1..=60).map(|n| agency(&format!("pd-{n}"), &format!("PD {n}"), &format!("{:.91} {n}", long), &[]));
    let rest = [
        agency("disdik", "Disdik", "Dinas Pendidikan", &[]),
        agency("disdikbud", "Disdikbud", "Dinas Pendidikan dan Kebudayaan", &[]),
    ];
    Agenda { agencies: agencies.chain(rest).collect(), ..kupang() }
}

#[test]
fn the_whole_name_beats_a_name_that_only_begins_so() {
    let register = hall(crowd());
    let room = room(&register, Kind::Commitment, None, None);
    for (line, owners, text) in [
        ("@Dinas Pendidikan", &["disdik"][..], ""),
        ("@dinas pendidikan dan kebudayaan", &["disdikbud"], ""),
        ("@dinas pendidikan dan keb", &["disdikbud"], ""),
        ("@dinas pendidikan kirim data", &["disdik"], "kirim data"),
        ("@disdik dan disdikbud kirim", &["disdik", "disdikbud"], "kirim"),
        ("@pd 6 kirim", &["pd-6"], "kirim"),
        ("@pd-60", &["pd-60"], ""),
    ] {
        let content = read(line, &room).content;
        assert_eq!((content.owners, content.text), (owned(owners), text.to_owned()), "{line}");
    }
}

#[test]
fn a_number_behind_a_name_never_makes_it_another_name() {
    let register = hall(crowd());
    let room = room(&register, Kind::Commitment, None, None);
    for (line, owners, text) in [
        ("@pd 1 2 laporan", &["pd-1"][..], "2 laporan"),
        ("@pd 1, 2 laporan", &["pd-1"], "2 laporan"),
        ("@pd-1 60 akta", &["pd-1"], "60 akta"),
        ("@pd12 60 akta", &["pd-12"], "60 akta"),
    ] {
        let content = read(line, &room).content;
        assert_eq!((content.owners, content.text), (owned(owners), text.to_owned()), "{line}");
    }
}

#[test]
fn an_ambiguous_agency_is_asked_for_and_never_picked() {
    let register = hall(crowd());
    let room = room(&register, Kind::Commitment, None, Some("disdik"));
    for (line, count) in
        [("@dinas kirim", 62), ("@dinas p", 62), ("@dinas pendidikan,dinas pemb kirim", 0), ("@disd rekap", 2)]
    {
        let reading = read(line, &room);
        let asked = reading.questions.iter().find_map(|question| match question {
            Question::AmbiguousAgency { candidates, .. } => Some(candidates.len()),
            _ => None,
        });
        assert_eq!(asked.unwrap_or(0), count, "{line}");
        if count > 0 {
            assert_eq!(reading.content.owners, owned(&[]), "{line}");
        }
    }
}

#[test]
fn an_answer_is_written_into_the_line() {
    let register = hall(kupang());
    let room = room(&register, Kind::Commitment, None, None);
    for (line, choice, written) in [
        ("@din Kirim data", 1, "@dinkes Kirim data"),
        ("Kirim +dinkse !besok", 0, "Kirim +dinkes !besok"),
        ("Kirim +dinkse !besok", 1, r"Kirim \+dinkse !besok"),
        ("Hubungi +Yanti", 0, r"Hubungi \+Yanti"),
        ("Hubungi @distributor", 1, r#"Hubungi @"distributor""#),
        ("Kirim #99 segera", 0, r"Kirim \#99 segera"),
        ("Kirim ^KM-1", 0, r"Kirim \^KM-1"),
        ("Kirim @klaster", 1, "Kirim @klaster II"),
        ("Kirim !akhir Februari @dinkes", 0, r#"Kirim !"akhir Februari" 28 Februari 2025 @dinkes"#),
        ("Kirim !akhir Februari @dinkes", 1, r#"Kirim !"akhir Februari" 29 Februari 2024 @dinkes"#),
        ("Kirim !akhir Februari @dinkes", 2, r#"Kirim !"akhir Februari" @dinkes"#),
    ] {
        let reading = read(line, &room);
        assert_eq!(reading.questions.len(), 1, "{line}");
        let question = &reading.questions[0];
        assert!(choice < question.choices().len(), "{line}");
        assert_eq!(answer(line, question, choice), written, "{line}");
        assert_eq!(read(written, &room).questions, [], "{written}");
        assert_eq!(answer(line, question, 99), line);
    }
}

#[test]
fn a_question_is_one_sentence_that_says_what_to_do() {
    let register = hall(kupang());
    let room = room(&register, Kind::Commitment, None, None);
    for (line, sentence) in [
        ("x @din", "“din” bisa berarti beberapa instansi; pilih salah satu."),
        ("x @dinkse", "Tidak ada instansi bernama “dinkse”; mungkin maksudnya Dinkes."),
        ("x #99", "Agenda ini tidak punya indikator “99”; periksa nomornya."),
        ("x !akhir Februari", "“akhir Februari” sudah lewat (29 Februari 2024); pilih tanggal yang dimaksud."),
        ("@dinkes", "Tulis dulu apa yang dikatakan."),
    ] {
        assert_eq!(read(line, &room).questions[0].sentence(Lang::Id, &room), sentence, "{line}");
    }
}

#[test]
fn the_choices_are_named_as_people_know_them() {
    let register = hall(kupang());
    let room = room(&register, Kind::Commitment, None, None);
    let choices = |line: &str| read(line, &room).questions[0].labels(Lang::Id, &room);
    assert_eq!(choices("x @din")[..2], ["Dinsos (Dinas Sosial)", "Dinkes (Dinas Kesehatan)"]);
    assert_eq!(
        choices("x @dinkse"),
        ["Dinkes", "biarkan sebagai teks", "catat “dinkse” apa adanya (bukan instansi dalam agenda)"]
    );
    assert_eq!(choices("x !akhir Februari"), ["28 Februari 2025", "29 Februari 2024", "tanpa tanggal"]);
    assert_eq!(choices("x @klaster"), ["Klaster I", "Klaster II", "Klaster V"]);
}

#[test]
fn what_is_missing_or_odd_is_doubted() {
    use Doubt::*;
    use Kind::{Blocker, Commitment, Decision};
    let register = hall(kupang());
    let cases: [(Kind, &str, &[Doubt]); 18] = [
        (Commitment, "Kirim", &[NoOwner, NoDate]),
        (Commitment, "@dinsos Kirim !segera", &[NoDate]),
        (Commitment, "@dinsos Kirim !31 Juni", &[Impossible("31 Juni".into())]),
        (Commitment, "@dinsos Kirim !kalau dana turun", &[UnreadDate("kalau dana turun".into())]),
        (Commitment, "@dinsos Kirim !awal April", &[Estimate(day(2024, 4, 10))]),
        (Commitment, "@dinsos Kirim !30 Juni", &[Weekend(day(2024, 6, 30))]),
        (Commitment, "@dinsos Kirim !1 Mei", &[Holiday(day(2024, 5, 1), "Hari Buruh".into())]),
        (Commitment, "@dinsos Kirim !1 Maret 2024", &[Past(day(2024, 3, 1))]),
        (Commitment, "@dinsos Kirim !5 Februari 2025", &[]),
        (Commitment, "@dinsos Kirim !5 Februari", &[NextYear(day(2025, 2, 5))]),
        (Commitment, "@dinkes Kirim !besok", &[Deputy("dinkes".into())]),
        (Commitment, "@dinsos Kirim !besok !18 Maret", &[Repeated(Sigil::Deadline)]),
        (Commitment, "@dinsos Kirim !besok #10", &[OutsideIndicator("II".into())]),
        (Commitment, "@dinsos Kirim !dalam 12 bulan", &[]),
        (Blocker, "Menunggu +satpol pp", &[NoOwner, NeededAbsent("satpol-pp".into())]),
        (Blocker, "@dinsos Menunggu +dinkes", &[]),
        (Blocker, "@dinsos Menunggu +dinsos", &[NeedsItself("dinsos".into())]),
        (Decision, "Masuk RAD", &[]),
    ];
    for (kind, line, doubts) in cases {
        let room = room(&register, kind, Some("I"), None);
        let reading = read(line, &room);
        assert_eq!(reading.doubts, doubts, "{line}");
        for doubt in doubts {
            assert!(doubt.sentence(Lang::Id, &room).ends_with('.') && doubt.sentence(Lang::En, &room).ends_with('.'));
        }
    }
}

#[test]
fn a_blocker_keeps_an_owner_that_it_needs_by_name_and_not_as_one_of_a_group() {
    let register = hall(kupang());
    for (kind, line, with) in [
        (Kind::Blocker, "@semua SK belum ada +bag-hukum", vec!["bag-hukum"]),
        (Kind::Blocker, "@dinsos Rumah aman penuh +dinsos", vec!["dinsos"]),
        (Kind::Blocker, "@dp3a Data belum lengkap +klaster", vec!["disdukcapil", "dinkes"]),
        (Kind::Commitment, "@dinsos Rekap +dinsos", vec![]),
    ] {
        assert_eq!(read(line, &room(&register, kind, Some("I"), None)).content.with, with, "{line}");
    }
}

#[test]
fn a_promise_that_its_owner_made_already_is_noticed_before_it_is_recorded() {
    let mut register = hall(kupang());
    let content = Content { text: "Kirim rekap LKSA".into(), owners: owned(&["dinsos"]), ..Content::default() };
    let command = Command::Record { kind: Kind::Commitment, place: Place::default(), content };
    let at = "2024-03-14T09:20:00+08:00".parse::<Moment>().unwrap();
    let meeting = Some(register.meetings[0].id);
    let request = Request { id: Uuid::from_u128(99), meeting, at, seat: "meja-1".into(), command };
    let event = register.decide(&request).unwrap().unwrap();
    register.apply(&crate::register::Recorded { id: request.id, meeting, at, seat: request.seat, event });
    let again = |kind, line: &str| {
        let reading = read(line, &room(&register, kind, Some("II"), Some("dinsos")));
        reading.doubts.into_iter().any(|doubt| matches!(doubt, Doubt::SaidBefore(code) if code.number == 1))
    };
    assert!(again(Kind::Commitment, "kirim rekap LKSA !besok"));
    assert!(!again(Kind::Commitment, "@dinkes kirim rekap LKSA"), "another body");
    assert!(!again(Kind::Blocker, "kirim rekap LKSA"), "another kind");
}

fn province() -> Agenda {
    let places = [
        ("kab-kupang", "Kab. Kupang", "Kabupaten Kupang"),
        ("kota-kupang", "Kota Kupang", "Kota Kupang"),
        ("kab-sb", "Kab. Sumba Barat", "Kabupaten Sumba Barat"),
        ("sbd", "SBD", "Kabupaten Sumba Barat Daya"),
        ("dinkes", "Dinkes", "Dinas Kesehatan"),
    ];
    let agencies = places.iter().map(|(id, short, name)| agency(id, short, name, &[])).collect();
    Agenda { agencies, groups: Vec::new(), clusters: Vec::new(), ..kupang() }
}

#[test]
fn what_names_several_bodies_without_their_kind_offers_all_of_them() {
    let register = hall(province());
    let room = room(&register, Kind::Commitment, None, None);
    for (line, likely, typed) in [
        ("@Kupang kirim data", &["kab-kupang", "kota-kupang"][..], "Kupang"),
        ("kirim data +kupang", &["kab-kupang", "kota-kupang"], "kupang"),
        ("Kupang: kirim data", &["kab-kupang", "kota-kupang"], "Kupang"),
        ("@Sumba Barat kirim data", &["kab-sb", "sbd"], "Sumba Barat"),
        ("Sumba Barat akan kirim data", &["kab-sb", "sbd"], "Sumba Barat"),
        ("@kesehatan kirim data", &["dinkes"], "kesehatan"),
    ] {
        let question = read(line, &room).questions.first().cloned();
        let (Some(Question::UnknownAgency { likely: found, typed: said, .. })
        | Some(Question::AmbiguousAgency { candidates: found, typed: said, .. })) = &question
        else {
            panic!("{line}: {question:?}")
        };
        assert_eq!((found, said.as_str()), (&owned(likely), typed), "{line}");
        let question = question.unwrap();
        assert_eq!(question.preselected(), None, "{line}");
        let answered = read(&answer(line, &question, likely.len() - 1), &room);
        let named: Vec<_> = answered.content.owners.into_iter().chain(answered.content.with).collect();
        assert_eq!(
            (named, answered.content.text.as_str()),
            (owned(&likely[likely.len() - 1..]), "kirim data"),
            "{line}"
        );
    }
    for (line, owner) in [("@Sumba Barat Daya kirim", "sbd"), ("@Kota Kupang kirim", "kota-kupang")] {
        assert_eq!(read(line, &room).content.owners, owned(&[owner]), "{line}");
    }
    assert_eq!(read("Kesehatan: kader dilatih", &room).questions, [], "a topic is no place");
}

#[test]
fn a_chosen_date_leaves_the_words_that_were_said() {
    let register = hall(kupang());
    let room = room(&register, Kind::Commitment, None, Some("dinkes"));
    for (line, choice, said, date) in [
        ("Kirim !akhir Februari", 0, "akhir Februari", day(2025, 2, 28)),
        ("Kirim !awal Maret", 0, "awal Maret", day(2025, 3, 10)),
        ("Kirim !awal Maret", 1, "awal Maret", day(2024, 3, 10)),
    ] {
        let question = read(line, &room).questions[0].clone();
        let deadline = read(&answer(line, &question, choice), &room).content.deadline.unwrap();
        assert_eq!((deadline.said.as_str(), deadline.date), (said, Some(date)), "{line}");
        assert_eq!(deadline.estimate, said.starts_with("awal"), "{line}");
        assert_eq!(question.preselected(), None);
    }
}

#[test]
fn an_office_that_is_not_named_is_asked_about_among_those_of_its_kind() {
    let register = hall(kupang());
    let room = room(&register, Kind::Commitment, None, None);
    for line in ["Dinas: kirim data", "Kepala Dinas: kirim data", "Badan: kirim data"] {
        let reading = read(line, &room);
        let [Question::UnknownAgency { likely, .. }] = &reading.questions[..] else {
            panic!("{line}: {:?}", reading.questions)
        };
        assert!(likely.len() != 1 || line.starts_with("Badan"), "{line} is nobody's more than another's: {likely:?}");
        assert_eq!(reading.questions[0].preselected(), None);
    }
}
