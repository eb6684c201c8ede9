//! What was said before goes on, and stays out of the way: `|` is where the rest is offered.

use super::*;

fn rest(line: &str, register: &Register) -> Option<String> {
    let mut said = SaidBefore::of(&register.meetings[0].agenda);
    said.follow(register);
    said.after(line, &room(register, Kind::Commitment, Some("I"), None))
}

#[test]
fn what_was_recorded_or_is_in_the_agenda_goes_on_behind_the_line() {
    let register = hall(kupang());
    for (line, offered) in [
        ("RS swasta b", Some("elum tersambung")),
        ("@dinkes rs swasta ", Some("belum tersambung")),
        ("Lapor, RS swa", Some("sta belum tersambung")),
        ("swasta belum", Some(" tersambung")),
        ("Kirim ke Dinas Pemberdayaan", Some(" Perempuan dan Perlindungan Anak")),
        ("RS swasta belum tersambung", None),
        ("RS", None),
        ("data ", None),
        ("", None),
        ("Kirim !RS swasta", None),
        ("Kirim =RS swasta", None),
    ] {
        assert_eq!(rest(line, &register).as_deref(), offered, "{line}");
    }
}

#[test]
fn what_was_withdrawn_or_belongs_to_a_confidential_cluster_is_never_offered() {
    let mut agenda = kupang();
    agenda.clusters[0].confidential = true;
    let mut register = hall(agenda);
    register.entries[0].content.cluster = Some("I".into());
    assert_eq!(rest("RS swasta b", &register), None);
    let mut register = hall(kupang());
    let code = register.entries[0].code;
    let at = register.entries[0].recorded_at;
    register.entries[0].withdrawal =
        Some(crate::register::Withdrawal { at, reason: "salah".into(), into: None, position: 9 });
    assert_eq!((rest("RS swasta b", &register), code.number), (None, 1));
}
