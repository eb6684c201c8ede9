//! The calendar of duties that repeat, of those who are none of the agenda, and of the meeting to come.

use crate::office::Office;

/// The events of a calendar, each as its lines.
pub fn events(calendar: &str) -> Vec<Vec<String>> {
    let unfolded = calendar.replace("\r\n ", "");
    let events = unfolded.split("BEGIN:VEVENT\r\n").skip(1);
    events.map(|event| event.lines().take_while(|line| *line != "END:VEVENT").map(str::to_owned).collect()).collect()
}

fn exported(office: &Office) -> Vec<Vec<String>> {
    events(&office.rakor(["export", "--ics"]).run().succeeded().stdout)
}

fn has(event: &[String], line: &str) -> bool {
    event.iter().any(|known| known == line)
}

#[test]
fn a_duty_that_repeats_is_one_event_with_its_rule_and_each_day_is_done_or_moved_by_itself() {
    let office = Office::after("Laporan gizi @dinkes !tiap tanggal 5");
    let first = exported(&office);
    assert_eq!(first.len(), 1);
    for line in ["DTSTART;VALUE=DATE:20240405", "RRULE:FREQ=MONTHLY;BYMONTHDAY=5", "SEQUENCE:0", "STATUS:CONFIRMED"] {
        assert!(has(&first[0], line), "{line}: {first:?}");
    }
    let set = |words: &str| {
        let args = ["follow-up", "set", "KM-1"].into_iter().chain(words.split('|'));
        office.rakor(args).run().succeeded();
    };
    set("selesai|--for|5 April");
    set("ditunda|--for|5 Mei|--to|20 Mei 2024|--reason|banjir");
    let second = exported(&office);
    assert_eq!(second.len(), 2, "the duty, and the day that was moved: {second:?}");
    let uid = |event: &[String]| event.iter().find(|line| line.starts_with("UID:")).cloned();
    assert_eq!(uid(&second[0]), uid(&first[0]));
    for line in ["EXDATE;VALUE=DATE:20240405", "EXDATE;VALUE=DATE:20240505", "SEQUENCE:2", "STATUS:CONFIRMED"] {
        assert!(has(&second[0], line), "{line}: {second:?}");
    }
    assert!(has(&second[1], "DTSTART;VALUE=DATE:20240520") && has(&second[1], "STATUS:CONFIRMED"), "{second:?}");
    set("selesai|--for|5 Mei");
    let third = exported(&office);
    assert_eq!(uid(&third[1]), uid(&second[1]));
    assert!(has(&third[0], "STATUS:CONFIRMED") && has(&third[1], "STATUS:CANCELLED"), "{third:?}");
    set("dicabut|--reason|program selesai");
    assert!(exported(&office).iter().all(|event| has(event, "STATUS:CANCELLED")));
}

#[test]
fn whoever_is_none_of_the_agenda_is_named_in_calendar_table_and_minutes() {
    let office =
        Office::after("Antar beras @\"distributor\" +\"kader desa\" !1 April\nkd: jalan putus @\"distributor\"");
    let told = exported(&office);
    assert!(has(&told[0], "SUMMARY:KM-1 Antar beras (“distributor”)"), "{told:?}");
    let table = office.rakor(["export", "--csv"]).run().succeeded().stdout;
    assert!(table.contains(";Antar beras;“distributor”;“kader desa”;2024-04-01;"), "{table}");
    let minutes = office.rakor(["minutes", "--stdout"]).run().succeeded().stdout;
    assert!(minutes.contains("**KD-1** Jalan putus | belum ada tindak lanjut | “distributor” |"), "{minutes}");
}

#[cfg(unix)]
#[test]
fn a_meeting_to_come_is_told_again_when_its_agenda_changes() {
    let office = Office::new();
    let plan = |start: &str| {
        let agenda = crate::office::SMALL.replace("date =", &format!("start = {start}\ndate ="));
        let agenda = office.write("agenda.toml", agenda);
        office.rakor(["agenda", "attendance", agenda.to_str().unwrap(), "--stdout"]).run().succeeded();
        let mut console = office.terminal(["run", agenda.to_str().unwrap()]);
        console.shows("Rapat belum dibuka.");
        console.left();
    };
    plan("09:00:00");
    let first = exported(&office);
    assert!(has(&first[0], "SEQUENCE:0") && has(&first[0], "SUMMARY:Rakor"), "{first:?}");
    plan("10:30:00");
    let second = exported(&office);
    assert_eq!(second.len(), 1);
    assert!(has(&second[0], "SEQUENCE:1"), "{second:?}");
    assert_ne!(
        first[0].iter().find(|line| line.starts_with("DTSTART")),
        second[0].iter().find(|line| line.starts_with("DTSTART"))
    );
}
