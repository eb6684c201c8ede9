//! A province of 62 bodies over two days, played by keys against a count by hand.

use super::*;
use crate::agenda::{Agency, Cluster, Step};
use crate::document::markdown::markdown;
use crate::report::closing_check::{self, Finding};

const BODIES: usize = 62;

fn province() -> Agenda {
    let agencies: Vec<Agency> = (1..=BODIES)
        .map(|number| Agency {
            id: format!("badan-{number}").into(),
            name: format!("Badan Nomor {number}"),
            short: format!("Badan {number}"),
            ..Agency::default()
        })
        .collect();
    let half = |id: &str, from: usize| Cluster {
        id: id.into(),
        name: format!("Bidang {id}"),
        members: agencies[from..from + BODIES / 2].iter().map(|agency| agency.id.clone()).collect(),
        ..kupang().clusters[0].clone()
    };
    let step = |id: &str| Step { cluster: Some(id.into()), id: id.into(), minutes: 60, ..Step::default() };
    let clusters = vec![half("A", 0), half("B", BODIES / 2)];
    Agenda { agencies, clusters, groups: Vec::new(), steps: vec![step("A"), step("B")], ..kupang() }
}

/// The keys of those that were heard.
fn heard(hall: &Hall) -> Vec<String> {
    let register = hall.console.live.register();
    let meeting = hall.console.meeting();
    let is_heard = |agency: &&Agency| register.heard(meeting, &agency.id, None, hall.console.now);
    meeting.agenda.agencies.iter().filter(is_heard).map(|agency| agency.id.to_string()).collect()
}

#[test]
fn who_spoke_in_a_province_of_two_days_is_told_alike_everywhere() {
    let mut hall = Hall::of(province(), Memory::default(), 100, 40);
    hall.play("<PgDn>");
    // Walking past twenty bodies gives none of them a voice; whoever the chair stays with gets one.
    let seconds = |hall: &mut Hall, clock: &str| {
        hall.console.clock = Clock::stopped(format!("2024-03-14T09:12:{clock}+08:00").parse().unwrap());
        hall.show();
    };
    hall.play(&"<Down>".repeat(20));
    seconds(&mut hall, "01");
    seconds(&mut hall, "02");
    let first = hall.console.meeting().floor.clone().unwrap().to_string();
    seconds(&mut hall, "10");
    hall.play(&"<Up>".repeat(25));
    seconds(&mut hall, "11");
    seconds(&mut hall, "12");
    let second = hall.console.meeting().floor.clone().unwrap().to_string();
    hall.play("<F2>badan 3<Tab><Tab><Esc><Esc><F2>badan 4<Tab><Tab><Tab><Esc><Esc>");
    hall.play("<F2>badan 50<Enter><Esc><Esc>");
    // Behind its own name, also by a deputy; an @ alone and a group assign.
    hall.at("10.00").play("Badan 7: Kirim rekap desa !30 Juni<Enter>");
    hall.play("Badan 3: Latih kader<Enter>");
    hall.play("Susun peta rawan @badan-9 @badan-10<Enter>").play("Isi aplikasi @semua<Enter>");
    hall.play("Perbaiki data @badan-4<Enter>");
    hall.at("11.00").play("<Ctrl-p>skors<Enter>");
    assert!(
        hall.words().contains("Rapat diskors pukul 11.00") && hall.words().contains("diskors"),
        "{}",
        hall.screen()
    );
    assert!(hall.console.meeting().is_adjourned());

    hall.console.clock = Clock::stopped("2024-03-15T08:30:00+08:00".parse().unwrap());
    hall.show().play("<PgDn>Badan 40: Kirim laporan !besok<Enter>");
    assert_eq!(hall.entry("KM-6").content.deadline.as_ref().unwrap().date, Some("2024-03-16".parse().unwrap()));
    let mut spoke = vec![first, second, "badan-7".into(), "badan-3".into(), "badan-40".into()];
    spoke.sort_by_key(|id| id[6..].parse::<usize>().unwrap());
    assert_eq!(heard(&hall), spoke);

    // The chair's question, the check before the gavel and the notula count the same 58 that were not heard.
    let silent = BODIES - spoke.len();
    hall.play("<F7>2");
    assert!(hall.words().contains(&format!("{silent} dari {BODIES}")), "{}", hall.screen());
    hall.play("<Esc><Esc>");
    let findings = closing_check::check(hall.console.live.register(), hall.console.meeting(), hall.console.now);
    let told = findings.iter().filter(|finding| matches!(finding, Finding::NotHeard(_)));
    assert_eq!(told.collect::<Vec<_>>(), [&Finding::NotHeard("badan-50".into())], "it sat there and said nothing");
    hall.play("<F9><F9><F9>");
    assert_eq!(hall.console.meeting().state(), crate::register::State::Closed, "{}", hall.screen());
    let notula = markdown(&crate::minutes::notula(hall.console.live.register(), hall.console.meeting()));
    assert!(notula.contains("Kamis, 14 Maret 2024 dan Jumat, 15 Maret 2024"), "{notula}");
    assert!(notula.contains("11.00 WITA; ") && !notula.contains("1400"), "{notula}");
}
