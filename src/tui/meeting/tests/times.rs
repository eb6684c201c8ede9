//! Times of a meeting that is written down afterwards, by keys.

use super::*;
use crate::document::markdown::markdown;

fn notula(hall: &Hall) -> String {
    markdown(&crate::minutes::notula(hall.console.live.register(), hall.console.meeting()))
}

#[test]
fn the_hours_of_the_meeting_and_its_steps_are_noted_and_corrected() {
    let mut hall = Hall::new(100, 30);
    hall.play("<PgDn>Kirim data @dinkes<Enter>").at("20.00").play("<PgDn>");
    hall.play("<Ctrl-p>waktu rapat<Enter>");
    assert!(hall.words().contains("hari ke-1") && hall.words().contains("Pembukaan"), "{}", hall.screen());
    hall.play("<Ctrl-u>08.30-siang<Enter>");
    assert!(hall.words().contains("“08.30-siang” bukan jam"), "{}", hall.screen());
    hall.play("<Ctrl-u>14 Maret 09.05-12.40<Tab><Tab><Ctrl-u>0905-0920<Enter>");
    assert!(hall.words().contains("Waktu rapat tercatat."), "{}", hall.screen());
    hall.play("<F9><F9>");
    let text = notula(&hall);
    assert!(text.contains("09.05–12.40 WITA") && text.contains("Rapat ditutup pukul 12.40 WITA"), "{text}");
    assert!(text.contains("09.05–09.20 WITA") && text.contains("15 menit"), "{text}");
    assert!(!text.contains("20.00"), "{text}");
    hall.play("<F9><F9><Ctrl-z>");
    assert_eq!(hall.console.meeting().noted_times, Default::default(), "{}", hall.screen());
    assert!(notula(&hall).contains("09.12"), "by the clock again");
}

#[test]
fn a_meeting_of_two_days_is_written_down_afterwards() {
    let mut hall = Hall::new(100, 30);
    hall.play("<PgDn><Ctrl-p>waktu rapat<Enter><Ctrl-u>08.00-16.00<Tab>15 Maret 08.00-12.00<Enter>");
    hall.play("<F9><F9>");
    let text = notula(&hall);
    assert!(text.contains("08.00–16.00 WITA; ") && text.contains("12.00 WITA"), "{text}");
    assert!(text.contains("Kamis, 14 Maret 2024") && text.contains("Jumat, 15 Maret 2024"), "{text}");
    hall.play("<F9><F9><Ctrl-p>waktu rapat<Enter><Tab><Ctrl-u>14 Maret 10.00-12.00<Enter>");
    assert!(hall.words().contains("lebih awal daripada 14 Maret 2024 16.00"), "{}", hall.screen());
}
