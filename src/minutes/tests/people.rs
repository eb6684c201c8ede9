//! Chairs, heads and groups in the notula, and numbers only where the log holds them.

use crate::agenda::{Group, Official};
use crate::document::markdown::markdown;
use crate::minutes::{notula, notula_as_saved};
use crate::register::tests::{Hall, agenda, moment, promise};
use crate::register::{Attendance, Command, Kind, Presence};

fn hall() -> Hall {
    let mut hall = Hall::new();
    let group =
        |id: &str, members: &[&str]| Group { id: id.into(), members: members.iter().map(|id| (*id).into()).collect() };
    let groups = vec![group("dinas", &["disdukcapil", "dinkes"]), group("satuan", &["satpol-pp"])];
    let chair = Official { office: "Kepala Bappeda".into(), name: "Ir. Ani".into(), ..Official::default() };
    hall.ask("meja-1", Command::Plan(Box::new(crate::agenda::Agenda { groups, chair, ..agenda() }))).unwrap();
    let attendance = Some(Attendance { presence: Presence::Represented, ..Attendance::default() });
    hall.ask("meja-1", Command::NoteAttendance { agency: "dinkes".into(), attendance }).unwrap();
    hall.record(Kind::Commitment, promise("Kirim data", &["dinkes"]));
    hall
}

#[test]
fn the_notula_tells_both_chairs_the_groups_and_the_heads_word() {
    let mut hall = hall();
    let text = markdown(&notula(&hall.register, hall.meeting()));
    assert!(text.contains("Per kelompok: dinas 1 dari 2, satuan 0 dari 1."), "{text}");
    assert!(text.contains("perlu konfirmasi pimpinan"), "{text}");
    let sekda = Official { office: "Sekretaris Daerah".into(), name: "Drs. Yos".into(), ..Official::default() };
    hall.ask_at(moment(60), "meja-1", Command::HandOver(sekda)).unwrap();
    hall.ask_at(moment(90), "meja-1", Command::Close).unwrap();
    let day = Some("2024-03-18".parse().unwrap());
    let confirm = Command::ConfirmByHead { code: "KM-1".parse().unwrap(), agency: "dinkes".into(), day };
    hall.ask("meja-1", confirm).unwrap();
    let text = markdown(&notula(&hall.register, hall.meeting()));
    for told in [
        "Kepala Bappeda, Ir. Ani (09.14–10.12 WITA)",
        "Sekretaris Daerah, Drs. Yos (10.12–10.42 WITA)",
        "dikonfirmasi pimpinan Dinkes, 18 Maret 2024",
    ] {
        assert!(text.contains(told), "{told}\n{text}");
    }
    assert!(!text.contains("perlu konfirmasi pimpinan"), "{text}");
}

#[test]
fn no_number_is_told_that_the_log_does_not_hold() {
    let mut hall = hall();
    let saved = hall.register.position;
    hall.record(Kind::Commitment, promise("Latih kader", &["disdukcapil"]));
    hall.ask("meja-1", Command::Convert { code: "KM-1".parse().unwrap(), kind: Kind::Blocker }).unwrap();
    let text = markdown(&notula_as_saved(&hall.register, hall.meeting(), saved));
    assert!(text.contains("DRAF, BELUM TERSIMPAN") && text.contains("Latih kader"), "{text}");
    assert!(!text.contains("KM-2") && !text.contains("KD-1") && text.contains("(belum bernomor)"), "{text}");
    let all = markdown(&notula_as_saved(&hall.register, hall.meeting(), hall.register.position));
    assert!(all.contains("KM-2") && all.contains("KD-1"), "{all}");
}
