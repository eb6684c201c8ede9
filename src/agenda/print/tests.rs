//! Every agenda is read back as it was printed.

use chrono::{NaiveDate, NaiveTime};
use proptest::prelude::*;

use super::*;
use crate::agenda::diagnostic::{FileFault, Source};
use crate::agenda::{Attached, Group, Indicator, NamedDate, PaperSize, ShorthandRows, Signatory, read, tests::agendas};
use crate::calendar::Zone;
use crate::i18n::diagnostic::render;

fn reread(text: &str) -> Agenda {
    read(&Source::new("cetak.toml", text), &mut |file| match file {
        "logo.png" | "kop.docx" => Ok(Source::new(file, "bG9nbw==")),
        _ => Err(FileFault::Missing),
    })
    .unwrap_or_else(|faults| panic!("{text}\n{}", render(&faults, Lang::Id, false)))
}

fn remarks() -> Remarks {
    Remarks {
        head: vec!["satu\ndua = 3".into()],
        title: "periksa \u{0} \"judulnya".into(),
        minutes: [(0, "nyata 3\n[[step]]".into())].into(),
        under: [(0, vec!["belum\nbertanggal".into()])].into(),
    }
}

#[test]
fn every_agenda_that_comes_along_is_read_back_as_it_was_printed() {
    for (path, agenda) in agendas() {
        assert_eq!(reread(&print(&agenda, &remarks())), agenda, "{}", path.display());
    }
}

#[test]
fn a_framework_is_named_only_where_its_clusters_are_unchanged() {
    let meeting = "framework = 'kla'\n[meeting]\ntitle = 'a'\nseries = 'a'\ndate = 2024-03-14\n";
    let own = "[[cluster]]\nid = 'V'\nindicators = [{ number = '21a', name = 'Lain' }]\n";
    for (text, named) in [(meeting.to_owned(), true), (format!("{meeting}{own}"), false)] {
        let agenda = reread(&text);
        let printed = print(&agenda, &Remarks::default());
        assert_eq!(printed.contains("framework = \"kla\""), named, "{printed}");
        assert_eq!(reread(&printed), agenda);
    }
}

prop_compose! {
    fn any_agenda()(
        texts in prop::collection::vec("(\\PC|[\"'\\\\#\n\r\t\u{1b}🙂=\\[\\]{}]){0,20}", 24),
        days in prop::collection::vec(0..3000i64, 3),
        minutes in 0..300u32,
        flags in prop::array::uniform6(any::<bool>()),
    ) -> Agenda {
        let text = |index: usize| clean(&texts[index]);
        // Not empty, and like no other.
        let name = |index: usize| clean(&format!("{} n{}", texts[index], (b'a' + index as u8) as char));
        let day = |index: usize| NaiveDate::from_ymd_opt(2024, 3, 14).unwrap() + chrono::Days::new(days[index] as u64);
        let official = |from: usize| Official { office: text(from), name: text(from + 1), ..Official::default() };
        let [english, letter, confidential, review, start, aliases] = flags;
        let agency = |id: &str, from: usize| Agency {
            id: id.into(),
            name: name(from),
            short: name(from + 1),
            aliases: if aliases { vec![name(from + 2)] } else { Vec::new() },
            formerly: vec![name(from).into()],
            pillar: "dunia usaha".into(),
        };
        let cluster = Cluster {
            id: "A".into(),
            name: name(6),
            lead: Some("satu".into()),
            members: vec!["satu".into(), "dua".into()],
            indicators: vec![Indicator { number: name(7), name: name(8) }],
            confidential,
        };
        let mut agenda = Agenda {
            title: name(9),
            series: "seri".into(),
            id: "2".into(),
            example: true,
            date: day(0),
            start: start.then(|| NaiveTime::from_hms_opt(9, 30, 0).unwrap()),
            zone: Zone::Wit,
            place: text(10),
            number: None,
            letter: letter.then(|| name(11)),
            letterhead: vec![name(12), name(13)],
            logo: Attached { file: "logo.png".into(), data: "bG9nbw==".into() },
            paper: Paper {
                size: PaperSize::F4,
                margin_left: 25,
                findings: true,
                base: Attached { file: "kop.docx".into(), data: "bG9nbw==".into() },
                ..Paper::default()
            },
            task_force: name(9),
            lang: if english { Lang::En } else { Lang::Id },
            cluster_word: name(14),
            chair: official(15),
            secretary: official(16),
            note_taker: Official::default(),
            signatories: vec![Signatory { role: name(15), official: official(16) }, Signatory::default()],
            attachments: vec![name(17)],
            copies: vec![name(18), name(19)],
            quorum: Some(2),
            steps: vec![
                Step {
                    id: if aliases { "awal" } else { "" }.into(),
                    title: name(17),
                    minutes,
                    cluster: None,
                    review,
                    confidential: !confidential,
                },
                Step { title: name(18), cluster: Some("A".into()), confidential, ..Step::default() },
            ],
            clusters: vec![cluster],
            components: vec!["media".into(), "orang tua".into()],
            agencies: vec![agency("satu", 0), agency("dua", 3)],
            former: Vec::new(),
            groups: vec![Group { id: "kelompok".into(), members: vec!["dua".into()] }],
            events: vec![NamedDate { name: name(19), date: day(1) }],
            holidays: vec![NamedDate { name: name(20), date: day(2) }],
            shorthand: vec![
                ShorthandRows { short: name(21), long: text(10) },
                ShorthandRows { short: name(2), long: String::new() },
            ],
            overlap: OverlapWords {
                same: vec![vec![name(0), name(1)], vec![name(2), name(3), name(4)]],
                different: if aliases { vec![vec![name(5), name(6)]] } else { Vec::new() },
                common: vec![name(7)],
            },
        };
        step_id::name(&mut agenda.steps);
        agenda
    }
}

proptest! {
    #[test]
    fn an_agenda_is_read_back_as_it_was_printed(agenda in any_agenda()) {
        prop_assert_eq!(reread(&print(&agenda, &remarks())), agenda);
    }
}
