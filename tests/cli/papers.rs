//! Papers in the forms that offices use: what the files hold, and that nothing of a person is written over.

use std::fs;
use std::io::Read;

use serde_json::{Value, json};

use crate::calendar::events;
use crate::office::{AGENDA, Office};

const NAME: &str = "notula-kla-kota-kupang-2024-03-14";
const LINES: &str = "Perwali @disdukcapil !TW II #4\nRekap panti @dinsos !30 Juni =https://kupang.go.id/sk_1\n\
                     kd: RS swasta belum tersambung @disdukcapil +dinkes\n=1+1 @dinkes !30/4";

/// A part of a file that is a zip archive.
fn part(office: &Office, file: &str, part: &str) -> String {
    let mut archive = zip::ZipArchive::new(fs::File::open(office.path(file)).unwrap()).unwrap();
    let mut text = String::new();
    archive.by_name(part).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn said(office: &Office, line: &str) -> String {
    office.rakor(line.split(' ')).run().succeeded().stdout
}

#[test]
fn the_minutes_are_written_for_word_and_as_text_unless_the_settings_say_otherwise() {
    let office = Office::after(LINES);
    said(&office, "minutes");
    assert!(part(&office, &format!("{NAME}.docx"), "word/document.xml").contains("Perwali"));
    assert!(office.path(&format!("{NAME}.md")).exists());
    let other = Office::after(LINES);
    let config = other.write("config/rakor.toml", "minutes_format = ['md']");
    other.rakor(["minutes"]).env("RAKOR_CONFIG", &config).run().succeeded();
    assert!(!other.path(&format!("{NAME}.docx")).exists());
}

#[test]
fn the_name_of_the_file_tells_its_form() {
    let office = Office::after(LINES);
    for (file, begins) in [("a.docx", "PK"), ("a.html", "<!DOCTYPE html>"), ("a.md", "**PEMERINTAH"), ("a.wa", "(1/")] {
        said(&office, &format!("minutes --output {file}"));
        assert!(fs::read(office.path(file)).unwrap().starts_with(begins.as_bytes()), "{file}");
    }
    assert!(said(&office, "minutes --format html --stdout").contains("<a href=\"https://kupang.go.id/sk_1\">"));
    assert_eq!(said(&office, "minutes --output -"), said(&office, "minutes --stdout"));
    assert_eq!(said(&office, "export --json --output -"), said(&office, "export --json"));
}

#[test]
fn what_a_person_changed_in_a_word_file_is_written_over_only_with_force() {
    let office = Office::after(LINES);
    said(&office, "minutes --output resmi.docx");
    fs::write(office.path("resmi.docx"), "diperbaiki").unwrap();
    assert!(said(&office, "minutes --output resmi.docx").contains("sudah ada dengan isi lain"));
    assert_eq!(fs::read(office.path("resmi.docx")).unwrap(), b"diperbaiki");
    said(&office, "minutes --output resmi.docx --force");
    assert!(fs::read(office.path("resmi.docx")).unwrap().starts_with(b"PK"));
}

#[test]
fn an_issued_version_is_written_for_word_as_it_is_issued_and_later_only_as_text() {
    let office = Office::after(LINES);
    office.append("kla-kota-kupang", &json!({"type": "meeting_closed"}));
    said(&office, "minutes --issue");
    let word = part(&office, &format!("{NAME}-v1.docx"), "word/document.xml");
    assert!(word.contains("Versi 1, diterbitkan") && !word.contains("DRAF"));
    office.rakor(["minutes", "--version", "1", "--format", "docx"]).run().refused("Markdown");
}

#[test]
fn what_the_gavel_found_is_on_the_internal_sheet_and_not_in_the_minutes() {
    let office = Office::after("Koordinasi @dinkes");
    let sheet = said(&office, "minutes --internal --stdout");
    let minutes = said(&office, "minutes --stdout");
    assert!(
        sheet.contains("KM-1 belum mempunyai batas waktu.") && !minutes.contains("KM-1 belum mempunyai"),
        "{sheet}"
    );
}

#[test]
fn an_agency_gets_its_own_part_and_each_agency_a_file() {
    let office = Office::after(LINES);
    let dinkes = said(&office, "minutes --agency dinkes --stdout");
    assert!(dinkes.contains("## Yang Ditunggu dari Dinkes\n\n- **KD-1** RS swasta belum tersambung"), "{dinkes}");
    assert!(dinkes.contains("KM-3") && !dinkes.contains("KM-1"), "{dinkes}");
    let disdukcapil = said(&office, "minutes --agency capil --stdout");
    assert!(disdukcapil.contains("## Yang Ditunggu oleh Disdukcapil\n\n- **KD-1**"), "{disdukcapil}");
    said(&office, "minutes --each-agency ringkasan --format wa");
    let mut files: Vec<std::ffi::OsString> =
        fs::read_dir(office.path("ringkasan")).unwrap().map(|file| file.unwrap().file_name()).collect();
    files.sort();
    let expected =
        ["dinkes", "dinsos", "disdukcapil"].map(|agency| std::ffi::OsString::from(format!("{NAME}-{agency}.txt")));
    assert_eq!(files, expected);
    office.rakor(["minutes", "--agency", "bpbd"]).run().refused("BPBD");
    office.rakor(["minutes", "--agency", "entah"]).run().refused("entah");
}

#[test]
fn messages_for_whatsapp_keep_the_limit_and_are_numbered() {
    let office = Office::after(LINES);
    let text = said(&office, "minutes --format wa --limit 500 --stdout");
    assert!(text.starts_with("(1/") && text.contains("\n\n(2/") && text.contains("*KM-1 Komitmen.*"), "{text}");
    assert!(!text.contains("| "), "{text}");
    office.rakor(["minutes", "--limit", "3"]).run().misused("limit");
}

#[test]
fn the_follow_up_plan_and_the_attendance_are_tables() {
    let office = Office::after(LINES);
    let csv = said(&office, "export --csv");
    assert!(csv.starts_with("\u{feff}Kode;Rapat;Klaster;") && csv.contains("\r\nKM-2;2024-03-14;"), "{csv}");
    assert!(csv.contains("'=1+1") && csv.contains("2024-06-30"), "{csv}");
    assert!(said(&office, "--lang en export --csv").starts_with("Kode,Rapat,"));
    let said_where = said(&office, "export --xlsx");
    assert!(said_where.contains("rtl-kla-kota-kupang.xlsx"), "{said_where}");
    let page = part(&office, "rtl-kla-kota-kupang.xlsx", "xl/worksheets/sheet1.xml");
    assert!(page.contains("<autoFilter") && page.contains("belum,dalam proses") && !page.contains("<f>"), "{page}");
    said(&office, "export --csv --table attendance --output hadir.csv");
    let attendance = fs::read_to_string(office.path("hadir.csv")).unwrap();
    assert!(attendance.contains("Dinas Kesehatan;Dinkes;"), "{attendance}");
    for line in [
        "follow-up --xlsx --output a.xlsx",
        "map --xlsx --output b.xlsx",
        "map --waiting --xlsx --output c.xlsx",
        "evidence --xlsx --output d.xlsx",
    ] {
        said(&office, line);
        assert!(part(&office, line.rsplit(' ').next().unwrap(), "xl/workbook.xml").contains("<sheet "), "{line}");
    }
    office.rakor(["export", "--csv", "--json"]).run().misused("tidak dapat dipakai bersama");
}

#[test]
fn a_table_is_headed_by_the_agendas_own_word_for_a_cluster() {
    let office = Office::new();
    let agenda = concat!(env!("CARGO_MANIFEST_DIR"), "/agendas/stunting-contoh.toml");
    office
        .rakor(["record", "--agenda", agenda, "Timbang serentak"])
        .env("RAKOR_NOW", "2024-03-14T08:12:00+07:00")
        .run()
        .succeeded();
    for line in ["export --csv", "follow-up --csv", "map --csv"] {
        let csv = said(&office, line);
        assert!(csv.lines().next().unwrap().contains(";Bidang;"), "{line}: {csv}");
    }
}

#[test]
fn a_second_calendar_brings_the_first_up_to_date_and_doubles_nothing() {
    let office = Office::after(LINES);
    let line =
        |event: &[String], key: &str| event.iter().find(|line| line.starts_with(key)).cloned().unwrap_or_default();
    let first = events(&said(&office, "export --ics"));
    assert_eq!(first.len(), 3, "KM-1 to KM-3 have dates");
    assert_eq!(said(&office, "export --ics"), said(&office, "export --ics"));
    assert_eq!(line(&first[0], "DTSTART"), "DTSTART;VALUE=DATE:20240630");
    assert_eq!(line(&first[0], "DTEND"), "DTEND;VALUE=DATE:20240701");
    assert!(line(&first[0], "SUMMARY").contains("KM-1 Perwali (Disdukcapil)"), "{:?}", first[0]);
    assert_eq!(
        (line(&first[0], "SEQUENCE"), line(&first[0], "STATUS")),
        ("SEQUENCE:0".into(), "STATUS:CONFIRMED".into())
    );
    said(&office, "follow-up set KM-1 selesai");
    office
        .rakor(["follow-up", "set", "KM-2", "ditunda", "--to", "31 Juli 2024", "--reason", "banjir"])
        .run()
        .succeeded();
    let second = events(&said(&office, "export --ics"));
    let uids = |events: &[Vec<String>]| events.iter().map(|event| line(event, "UID:")).collect::<Vec<_>>();
    assert!(uids(&first).iter().all(|uid| uids(&second).contains(uid)), "{second:?}");
    assert_eq!(
        (line(&second[0], "SEQUENCE"), line(&second[0], "STATUS")),
        ("SEQUENCE:1".into(), "STATUS:CANCELLED".into())
    );
    assert_eq!(second.len(), first.len());
    let moved = second.iter().find(|event| line(event, "UID:") == line(&first[1], "UID:")).unwrap();
    let told = ["DTSTART", "STATUS", "SEQUENCE"].map(|key| line(moved, key));
    assert_eq!(told, ["DTSTART;VALUE=DATE:20240731", "STATUS:CONFIRMED", "SEQUENCE:1"]);
    let tasks = said(&office, "export --ics --tasks");
    assert!(
        tasks.contains("BEGIN:VTODO") && tasks.contains("STATUS:COMPLETED") && !tasks.contains("BEGIN:VEVENT"),
        "{tasks}"
    );
    assert_eq!(events(&said(&office, "export --ics --agency dinkes")).len(), 1);
}

#[test]
fn an_export_comes_back_whole_into_a_register_that_does_not_have_it() {
    let office = Office::after(LINES);
    said(&office, "follow-up set KM-1 selesai");
    said(&office, "export --json --output semua.json");
    let exported = fs::read_to_string(office.path("semua.json")).unwrap();
    let told = said(&office, "import --json semua.json --register baru.db");
    assert!(told.contains("1 rapat, 4 catatan"), "{told}");
    assert_eq!(said(&office, "export --json --register baru.db"), exported);
    office.rakor(["import", "--json", "semua.json"]).run().refused("sudah ada");
    assert_eq!(said(&office, "export --json"), exported);
    office.write("lain.json", "{\"series\": \"x\"}");
    office.rakor(["import", "--json", "lain.json"]).run().refused("lain.json");
    office.rakor(["import", "--json", "tidak-ada.json"]).run().refused("tidak-ada.json");
}

/// Every key of a value is one that its schema knows.
fn is_told(value: &Value, schema: &Value, root: &Value, at: &str) {
    let schema = match schema.get("$ref") {
        Some(name) => root.pointer(name.as_str().unwrap().trim_start_matches('#')).unwrap(),
        None => schema,
    };
    let schema = match schema.get("anyOf") {
        Some(choices) if !value.is_null() => return is_told(value, &choices[0], root, at),
        _ => schema,
    };
    match value {
        Value::Object(fields) => {
            let Some(known) = schema.get("properties") else { return };
            let is_open = at.ends_with(".event");
            for (key, value) in fields {
                match known.get(key) {
                    Some(schema) => is_told(value, schema, root, &format!("{at}.{key}")),
                    None => assert!(is_open || at.contains(".attendance.rows"), "{at}.{key} is not in the schema"),
                }
            }
            for key in schema["required"].as_array().into_iter().flatten() {
                assert!(fields.contains_key(key.as_str().unwrap()), "{at} lacks {key}");
            }
        }
        Value::Array(items) => items.iter().for_each(|item| is_told(item, &schema["items"], root, at)),
        _ => {}
    }
}

#[test]
fn the_schema_knows_everything_that_is_exported() {
    let office = Office::after(LINES);
    said(&office, "follow-up set KM-1 selesai --evidence SK");
    let schema: Value = serde_json::from_str(&said(&office, "export --schema")).unwrap();
    is_told(&office.export(), &schema, &schema, "$");
}

#[test]
fn before_the_meeting_there_is_a_list_to_sign_and_a_table_for_the_invitation() {
    let office = Office::new();
    let list = said(&office, &format!("agenda attendance {AGENDA} --format md --stdout"));
    assert!(list.contains("# DAFTAR HADIR") && list.contains("(Disdukcapil) |  |  | 10. |"), "{list}");
    let invitation = said(&office, &format!("agenda invitation {AGENDA} --format md --stdout"));
    assert!(invitation.contains("| 1 | 09.00–09.10 WITA | Pembukaan |"), "{invitation}");
    said(&office, &format!("agenda attendance {AGENDA}"));
    assert!(office.path("daftar-hadir-kla-kota-kupang-2024-03-14.docx").exists());
}

/// Programs of an office, in a folder that is all there is to find any in.
#[cfg(unix)]
fn programs(office: &Office, scripts: &[(&str, &str)]) -> std::path::PathBuf {
    use std::os::unix::fs::PermissionsExt;
    for (name, script) in scripts {
        let path = office.write(&format!("program/{name}"), format!("#!/bin/sh\n{script}\n"));
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
    }
    office.path("program")
}

#[cfg(target_os = "linux")]
#[test]
fn a_pdf_is_made_by_libreoffice_or_else_by_a_browser_or_refused_with_what_to_do_instead() {
    let office = Office::after(LINES);
    let pdf = |scripts: &[(&str, &str)]| {
        let path = programs(&office, scripts);
        office.rakor(["minutes", "--format", "pdf", "--stdout"]).env("PATH", path).run()
    };
    let nothing = pdf(&[]).refused("Chromium");
    assert!(nothing.stderr.contains("LibreOffice") && nothing.stderr.contains("--format docx"), "{nothing:?}");
    let browser =
        r#"for word in "$@"; do case $word in --print-to-pdf=*) echo PDF DARI PERAMBAN > "${word#*=}";; esac; done"#;
    assert_eq!(pdf(&[("chromium", browser)]).succeeded().stdout, "PDF DARI PERAMBAN\n");
    pdf(&[("chromium", "exit 3")]).refused("chromium");
    let writer = r#"while [ "$1" != --outdir ]; do shift; done; echo PDF DARI LIBREOFFICE > "$2/notula.pdf""#;
    assert_eq!(pdf(&[("soffice", writer)]).succeeded().stdout, "PDF DARI LIBREOFFICE\n");
}

#[test]
fn an_offices_own_word_file_is_the_base_of_what_is_written_for_word() {
    let office = Office::after(LINES);
    said(&office, "minutes --output kop.docx");
    let lines =
        "[meeting]\ntitle = 'Rakor'\nseries = 'lain'\ndate = 2024-03-14\n[letterhead]\nlines = ['KOP LAIN']\n[paper]\n";
    office.write("lain.toml", format!("{lines}base = 'kop.docx'\n"));
    office.rakor(["record", "--agenda", "lain.toml", "ct: isi baru"]).run().succeeded();
    said(&office, "minutes --series lain --output hasil.docx");
    let body = part(&office, "hasil.docx", "word/document.xml");
    assert!(body.contains("Perwali") && body.contains("Isi baru."), "the base, and what is new");
    assert!(!body.contains("KOP LAIN"), "the base has a letterhead of its own");
    office.write("bukan.docx", "bukan Word");
    for (file, sentence) in [("bukan.docx", "file Word"), ("lain.toml", "file Word"), ("hilang.docx", "tidak ada")] {
        office.write("salah.toml", format!("{lines}base = '{file}'\n"));
        let said = office.rakor(["agenda", "check", "salah.toml"]).run();
        assert!(
            said.code == Some(1) && said.stderr.contains(sentence) && said.stderr.contains("salah.toml:"),
            "{said:?}"
        );
    }
}

#[test]
fn the_next_minutes_tell_from_which_day_a_promise_was_moved_and_name_all_agencies_once() {
    let office = Office::after(
        "Rekap panti @dinsos !30 April\nKirim data @dinkes @disdukcapil !5 Mei\nkd: masih sendiri-sendiri @semua",
    );
    office.append("kla-kota-kupang", &json!({"type": "meeting_closed"}));
    for (date, reason) in [("31 Mei 2024", "banjir"), ("30 Juni 2024", "banjir lagi")] {
        office.rakor(["follow-up", "set", "KM-1", "ditunda", "--to", date, "--reason", reason]).run().succeeded();
    }
    office
        .rakor(["follow-up", "set", "KM-2", "ditunda", "--agency", "dinkes", "--to", "1 Juni 2024", "--reason", "cuti"])
        .run()
        .succeeded();
    let table = said(&office, "export --csv");
    assert_eq!(table.matches("masih sendiri-sendiri").count(), 1, "{table}");
    assert!(table.contains(";masih sendiri-sendiri;;seluruh instansi;"), "{table}");
    said(&office, "agenda next juni.toml --date 2024-06-13");
    office.rakor(["record", "--agenda", "juni.toml", "ct: satu"]).run().succeeded();
    let minutes = said(&office, "minutes --stdout --meeting 2024-06-13");
    for row in [
        "| 1 | **KM-1** Rekap panti | Dinsos | 30 April 2024, Selasa | ditunda; batas waktu dari 30 April 2024 menjadi 30 Juni 2024, Minggu; sudah 2 kali mundur; alasan: banjir lagi |",
        "| 2 | **KM-2** Kirim data | Dinkes | 5 Mei 2024, Minggu | ditunda; batas waktu dari 5 Mei 2024 menjadi 1 Juni 2024, Sabtu;",
        "| 1 | **KM-2** Kirim data | Disdukcapil | 5 Mei 2024, Minggu | tidak dibahas |",
        "| 2 | **KD-1** Masih sendiri-sendiri | seluruh instansi | – | tidak dibahas |",
    ] {
        assert!(minutes.contains(row), "{row}: {minutes}");
    }
}

#[test]
fn a_range_and_a_rule_are_said_in_words_and_sentences_begin_with_a_capital() {
    let office =
        Office::after("Susun draf @dinsos !15 s.d. 17 Mei\nLapor @dinkes !setiap tanggal 5\nkd: dana kurang @dinkes");
    let minutes = said(&office, "minutes --stdout");
    for words in [
        "*Batas waktu:* 15 s.d. 17 Mei 2024, Jumat\n",
        "*Batas waktu:* tiap tanggal 5, berikutnya 5 April 2024, Jumat\n",
        "\n  Belum ada tindak lanjut\n",
    ] {
        assert!(minutes.contains(words), "{words}: {minutes}");
    }
}

#[test]
fn an_offices_own_template_is_used_and_its_fault_is_shown_at_its_place() {
    let office = Office::after(LINES);
    let config = office.write("config/rakor.toml", "minutes_format = 'md'");
    let rakor = |line: &str| office.rakor(line.split(' ')).env("RAKOR_CONFIG", &config).run();
    let usual = rakor("template show notula.md").succeeded().stdout;
    assert!(usual.contains("{% for block in blocks %}"), "{usual}");
    office.write("config/templates/notula.md", "KAMI: {{ fields['Tempat'] }}\n");
    let own = rakor("minutes --stdout").succeeded().stdout;
    assert!(own.starts_with("KAMI: Aula Bappeda") && !own.contains("Perwali"), "{own}");
    rakor("template check notula.md").succeeded();
    office.write("config/templates/notula.md", "satu\n{{ judul }}\n");
    for line in ["template check notula.md", "minutes --stdout"] {
        let said = rakor(line);
        assert!(said.code == Some(1) && said.stderr.contains("notula.md:2:") && said.stderr.contains('^'), "{said:?}");
    }
    rakor("template show surat.md").misused("notula.html");
}
