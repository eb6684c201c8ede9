//! Whatever people type stays text: the notula read back by a Markdown parser says the same words, in the same form.

use proptest::prelude::*;
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use super::issue::{on, set};
use super::kupang::{Rakor, agenda, moment, said};
use crate::agenda::{Agenda, Official, Paper, Signatory};
use crate::document::Document;
use crate::document::docx::docx;
use crate::document::docx::tests::{XmlEvent, events, unpacked};
use crate::document::markdown::markdown;
use crate::minutes::annual_evidence::document;
use crate::minutes::internal_sheet::internal_sheet;
use crate::minutes::{next_version, notula};
use crate::register::{Answer, Attendance, Command, Content, Evidence, Guest, Kind, Presence, Status};
use crate::report::annual_evidence::AnnualEvidence;
use crate::text::clean;

/// A meeting where the same words are typed wherever words can be typed.
fn typed_everywhere(words: &str) -> Vec<Document> {
    let mut plan = agenda();
    let all =
        [&mut plan.title, &mut plan.place, &mut plan.cluster_word, &mut plan.letterhead[0], &mut plan.steps[0].title];
    all.into_iter().for_each(|text| *text = words.into());
    plan.clusters[1].name = format!("Hak {words}");
    plan.clusters[1].indicators[0].name = words.into();
    plan.agencies[3].name = words.into();
    plan.agencies[3].short = words.into();
    plan.agencies[3].pillar = words.into();
    let official = Official { office: words.into(), name: words.into(), rank: words.into(), nip: words.into() };
    let mut rakor = Rakor::of(Agenda {
        chair: official.clone(),
        signatories: vec![Signatory { role: words.into(), official: official.clone() }],
        attachments: vec![words.into()],
        copies: vec![words.into()],
        note_taker: official,
        number: Some(words.into()),
        letter: Some(words.into()),
        task_force: words.into(),
        ..plan
    });
    rakor.step("09.12", 0);
    let attendance = Attendance {
        presence: Presence::Represented,
        office: words.into(),
        name: words.into(),
        ..Attendance::default()
    };
    rakor.at("09.13", Command::NoteAttendance { agency: "dinsos".into(), attendance: Some(attendance) });
    let guest = Guest { name: words.into(), office: words.into(), arrived: Some(moment("09.10")), left: None };
    rakor.at("09.13", Command::NoteGuest { number: None, guest: Some(guest) });
    let content = Content {
        evidence: Some(words.into()),
        deadline: super::by(words, None),
        ..said(words, &["dinsos"], &["dp3a"], "I")
    };
    for kind in Kind::ALL {
        rakor.say("09.14", "dinsos", kind, content.clone());
    }
    rakor.say("09.15", "dinsos", Kind::Note, content);
    rakor.at("09.16", Command::Withdraw { code: "CT-2".parse().unwrap(), reason: words.into() });
    vec![notula(&rakor.register, rakor.meeting()), dossier(&rakor), internal_sheet(&rakor.register, rakor.meeting())]
}

fn dossier(rakor: &Rakor) -> Document {
    document(&AnnualEvidence::of(&rakor.register, 2024, super::date(12, 20)).unwrap())
}

/// Two versions between which the same words were typed wherever they can be, and the next meeting, which hears of it.
fn typed_between_versions(words: &str) -> Vec<Document> {
    let mut rakor = Rakor::of(agenda());
    rakor.step("09.12", 0);
    for text in ["Pertama", "Kedua"] {
        rakor.say("09.14", "dinsos", Kind::Commitment, said(text, &["dinsos"], &[], "I"));
    }
    rakor.at("12.30", Command::Close);
    rakor.issue("03-14 13.00");
    rakor.at("13.10", Command::Reopen);
    rakor.change("13.11", "KM-1", |content| {
        content.text = words.into();
        content.evidence = Some(words.into());
        content.deadline = super::by(words, None);
    });
    let evidence = Some(Evidence { text: words.into(), file: None });
    let answer = Answer { reason: words.into(), evidence, ..Answer::default() };
    rakor.at("13.12", set("KM-1", "dinsos", Status::InProgress, answer.clone()));
    rakor.at("13.13", Command::Withdraw { code: "KM-2".parse().unwrap(), reason: words.into() });
    rakor.say("13.14", "dinsos", Kind::Commitment, said(words, &["dinsos"], &[], "I"));
    let guest = Guest { name: words.into(), office: words.into(), ..Guest::default() };
    rakor.at("13.15", Command::NoteGuest { number: None, guest: Some(guest) });
    let official = Official { office: words.into(), name: words.into(), ..Official::default() };
    rakor.at("13.16", Command::Plan(Box::new(Agenda { place: words.into(), chair: official, ..agenda() })));
    rakor.at("13.20", Command::Close);
    let second = next_version(&rakor.register, rakor.meeting(), on("03-14 14.00"));
    rakor.issue("03-14 14.00");
    let next = rakor.next("04-18 09.00", Agenda { date: super::date(4, 18), ..agenda() });
    rakor.within(next, on("04-18 09.10"), set("KM-1", "dinsos", Status::Done, answer));
    rakor.within(next, on("04-18 09.11"), Command::Withdraw { code: "KM-3".parse().unwrap(), reason: words.into() });
    let third = notula(&rakor.register, rakor.register.meetings.last().unwrap());
    vec![second, third, dossier(&rakor)]
}

/// The outline of a Markdown text without its words, and its words without their form.
fn read(markdown: &str) -> (Vec<String>, Vec<String>) {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_SUPERSCRIPT
        | Options::ENABLE_SUBSCRIPT
        | Options::ENABLE_WIKILINKS
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let (mut outline, mut lines, mut line) = (Vec::new(), Vec::new(), String::new());
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Text(text) => line.push_str(&text),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::TableCell | TagEnd::List(_)) => {
                lines.push(std::mem::take(&mut line));
            }
            Event::End(_) => {}
            Event::Start(Tag::Table(columns)) => outline.push(format!("table of {}", columns.len())),
            // An address that was given as evidence.
            Event::Start(Tag::Link { link_type: LinkType::Autolink, .. }) => {}
            event => outline.push(format!("{event:?}")),
        }
    }
    (outline, lines)
}

/// Without what a sentence changes of the words in it: capitals, how it ends, and the space before that.
fn bare(line: &str) -> String {
    let line = line.to_uppercase().to_lowercase().replace(['.', ',', ';', ':'], "");
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn stays_text(words: &str) -> Result<(), TestCaseError> {
    let words = words.trim();
    let (mark, typed) = ("Xyzzy", clean(words));
    for typed_in in [typed_everywhere, typed_between_versions] {
        for (document, of_mark) in typed_in(words).iter().zip(typed_in(mark)) {
            same_but_for_words(read(&markdown(document)), read(&markdown(&of_mark)), mark, &typed)?;
            let word_file = |document| parts(&docx(document, &Paper::default()));
            same_but_for_words(word_file(document), word_file(&of_mark), mark, &typed)?;
        }
    }
    Ok(())
}

fn same_but_for_words(
    (outline, lines): (Vec<String>, Vec<String>),
    (outline_of_mark, lines_of_mark): (Vec<String>, Vec<String>),
    mark: &str,
    typed: &str,
) -> Result<(), TestCaseError> {
    prop_assert_eq!(outline, outline_of_mark);
    prop_assert_eq!(lines.len(), lines_of_mark.len());
    for (line, of_mark) in lines.iter().zip(lines_of_mark) {
        let expected = of_mark.replace(mark, typed).replace(&mark.to_lowercase(), &typed.to_lowercase());
        prop_assert_eq!(bare(line), bare(&expected));
    }
    Ok(())
}

/// The outline of a Word file, all its parts, and the words of each of its paragraphs.
fn parts(bytes: &[u8]) -> (Vec<String>, Vec<String>) {
    let (mut outline, mut lines) = (Vec::new(), Vec::new());
    for (name, text) in unpacked(bytes) {
        if name.contains("_rels") {
            continue;
        }
        let mut line = String::new();
        for (element, event) in events(&text) {
            match event {
                // An address that was given as evidence is a run within a link, with a style.
                XmlEvent::Start | XmlEvent::Empty if is_of_link(&element) => {}
                XmlEvent::Start | XmlEvent::Empty => outline.push(element),
                XmlEvent::Text => line += &element,
                XmlEvent::End if element == "w:p" => lines.push(std::mem::take(&mut line)),
                XmlEvent::End => {}
            }
        }
        lines.push(line);
    }
    (outline, lines)
}

/// Runs are as many as there are styles and links in a line: they are no part of the outline.
fn is_of_link(element: &str) -> bool {
    ["w:hyperlink", "w:r", "w:rPr", "w:rStyle", "w:t", "w:sz", "w:szCs"].contains(&element)
}

#[test]
fn markup_typed_by_people_stays_text() {
    let typed = [
        "a | b || c",
        r"a \| b \",
        "*tebal* **_miring_** ~~coret~~ `kode`",
        "# judul #",
        "## judul",
        "<b>tebal</b><!-- -->",
        "&lt;br&gt; &amp; &#35;",
        "[tautan](http://kla.go.id) ![gambar](x.png)",
        "[^1] [x]: y",
        "- [ ] tugas",
        "+ daftar",
        "1. daftar",
        "7) daftar",
        "> kutipan",
        "---",
        "===",
        "***",
        "___",
        "```",
        "~~~",
        "    kode",
        "$x$ $$y$$",
        "x^2^ H~2~O",
        "{#id .kelas}",
        "baris\nbaru\r\n\r\n# judul\n| a | b |\n|---|---|",
        ":smile: 😀 👨‍👩‍👧",
        "@opd #4 !TW II",
        "http://a_b.go.id/x_y www.kla.go.id a@b.go.id <http://x.y>",
        r"\",
        r"\\",
        r"\\|",
        "|",
        "!",
        "\"kutip\" -- ... 'apa'",
        "* ",
        "Dinas *",
        "* Dinas",
        "%% judul",
        ": arti",
        "(@) contoh",
    ];
    for words in typed {
        stays_text(words).unwrap_or_else(|fault| panic!("{words}: {fault}"));
    }
}

#[test]
fn very_long_words_stay_whole() {
    for words in ["Dinas Pengendalian Penduduk, Keluarga Berencana, ".repeat(13), "x".repeat(600)] {
        stays_text(words.trim()).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn anything_typed_by_people_stays_text(words in r"[-+*_#|<>&;\\`~\[\](){}!.:/@$^=%0-9aw \n]{1,14}|\PC{1,14}") {
        prop_assume!(!clean(&words).is_empty() && words.chars().any(char::is_alphanumeric));
        stays_text(&words)?;
    }
}
