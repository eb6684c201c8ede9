//! Which meeting and which series is meant, and what is said where that is not clear.

use crate::office::{Office, SMALL};

/// Two meetings of one series and one of another, all running.
fn three_meetings() -> Office {
    let office = Office::new();
    for (clock, name, from, to) in [
        ("09:12", "a.toml", "title = 'Rakor'", "title = 'Rakor KLA Maret'"),
        (
            "09:13",
            "b.toml",
            "title = 'Rakor'\nseries = 'rakor'\ndate = 2024-03-14",
            "title = 'Rakor KLA April'\nseries = 'rakor'\ndate = 2024-04-14",
        ),
        ("09:14", "c.toml", "title = 'Rakor'\nseries = 'rakor'", "title = 'Rembuk Stunting'\nseries = 'stunting'"),
    ] {
        let agenda = office.write(name, SMALL.replace(from, to));
        let now = format!("2024-03-14T{clock}:00+08:00");
        let record = office.rakor(["record", "--agenda", agenda.to_str().unwrap(), "ct: mulai"]);
        record.env("RAKOR_NOW", now).run().succeeded();
    }
    office
}

#[test]
fn a_meeting_is_named_by_number_date_id_or_title() {
    let office = three_meetings();
    let id = office.meetings()[2]["id"].as_str().unwrap().to_owned();
    for wanted in ["3", "2024-04-14", "14-04-2024", "14/4/2024", &id, "rakor kla april", "April"] {
        office.rakor(["record", "--meeting", wanted, &format!("ct: {wanted}")]).run().succeeded();
    }
    let notes: Vec<_> = office.meetings().iter().map(|meeting| meeting["notes"].as_u64().unwrap()).collect();
    assert_eq!(notes, [1, 1, 8]);
}

#[test]
fn what_could_mean_several_is_refused_with_the_candidates() {
    let office = three_meetings();
    for (args, candidates) in [
        (&["record", "ct: x"][..], ["Rakor KLA April", "Rembuk Stunting"]),
        (&["record", "--meeting", "rakor", "ct: x"], ["1 (14 Maret 2024", "3 (14 April 2024"]),
        (&["minutes", "--meeting", "2024-03-14"], ["Rakor KLA Maret", "Rembuk Stunting"]),
    ] {
        let said = office.rakor(args.iter().copied()).run().refused(candidates[0]);
        assert!(said.stderr.contains(candidates[1]), "{said:?}");
    }
    office.rakor(["record", "--series", "stunting", "ct: x"]).run().succeeded();
    office.rakor(["export", "--json", "--series", "stunting"]).run().succeeded();
}

/// The meeting that runs is meant, or else the one that was opened last; and every answer says which it was.
#[test]
fn one_rule_says_which_task_force_is_meant() {
    let office = three_meetings();
    let meant = |args: &[&str]| {
        let said = office.rakor(args.iter().copied()).run();
        assert_eq!((said.code, said.stderr.lines().count()), (Some(0), 1), "{args:?}: {said:?}");
        said.stderr
    };
    let of_series =
        [&["export", "--json"][..], &["follow-up", "--list"], &["evidence", "--stdout"], &["overlaps"], &["log"]];
    let of_meeting = [&["minutes", "--stdout"][..], &["map"], &["ask", "no-date"]];
    for args in of_series.iter().chain(&of_meeting) {
        let said = meant(args);
        assert!(said.contains("Gugus tugas stunting") && said.contains("--series"), "{args:?}: {said}");
    }
    office.append("stunting", &serde_json::json!({"type": "meeting_closed"}));
    for args in of_series.iter().chain(&of_meeting) {
        let said = meant(args);
        assert!(said.contains("Gugus tugas rakor"), "only this one runs: {args:?}: {said}");
    }
}

#[test]
fn where_none_runs_the_one_that_was_opened_last_is_meant_and_nothing_is_changed_unnamed() {
    let office = Office::new();
    for (clock, name, series) in [("09:00", "a.toml", "awal"), ("10:00", "b.toml", "baru")] {
        let agenda = SMALL.replace("series = 'rakor'", &format!("series = '{series}'"));
        let agenda = office.write(name, agenda);
        let now = format!("2024-03-14T{clock}:00+08:00");
        let record = office.rakor(["record", "--agenda", agenda.to_str().unwrap(), "Kirim data"]);
        record.env("RAKOR_NOW", now).run().succeeded();
        office.append(series, &serde_json::json!({"type": "meeting_closed"}));
    }
    let said = office.rakor(["minutes", "--stdout"]).run();
    assert!(said.code == Some(0) && said.stderr.contains("Gugus tugas baru"), "{said:?}");
    office.rakor(["follow-up", "set", "KM-1", "selesai"]).run().refused("awal, baru");
}

#[test]
fn what_is_not_there_is_refused_by_name() {
    let office = three_meetings();
    office.rakor(["minutes", "--meeting", "Mei"]).run().refused("“Mei”");
    office.rakor(["record", "--meeting", "4", "ct: x"]).run().refused("“4”");
    office.rakor(["export", "--json", "--series", "kla"]).run().refused("rakor, stunting");
}

#[test]
fn the_list_is_aligned_and_says_what_to_do_when_it_is_empty() {
    let empty = Office::new().rakor(["daftar"]).run().succeeded().stdout;
    assert!(empty.contains("rakor run AGENDA.toml"), "{empty}");
    let list = three_meetings().rakor(["list"]).run().succeeded().stdout;
    assert_eq!(
        list.lines().collect::<Vec<_>>(),
        [
            "1  14 Mar 2024  berlangsung  KM 0 KD 0 KP 0 CT 1  rakor     Rakor KLA Maret",
            "2  14 Mar 2024  berlangsung  KM 0 KD 0 KP 0 CT 1  stunting  Rembuk Stunting",
            "3  14 Apr 2024  berlangsung  KM 0 KD 0 KP 0 CT 1  rakor     Rakor KLA April",
        ]
    );
}
