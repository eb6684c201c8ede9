//! What the check before the gavel finds, in sentences that console and notula share.

use crate::lang::Lang;
use crate::register::Meeting;
use crate::report::closing_check::Finding;

impl Finding {
    /// What is missing, as people are told.
    pub fn sentence(&self, lang: Lang, meeting: &Meeting) -> String {
        let agenda = &meeting.agenda;
        match self {
            Self::Unanswered(code) => lang.unanswered(code.show(lang)),
            Self::Identity(code, words) => lang.identity_found(code.show(lang), words),
            Self::AwaitedEarlier(code, agency, since) => {
                lang.awaited_earlier(code.show(lang), agenda.short(agency), lang.date(*since))
            }
            Self::ManyAwaitedEarlier(count) => lang.many_awaited_earlier(count),
            Self::AnswerDone(blocker, answer) => lang.answer_done(blocker.show(lang), answer.show(lang)),
            Self::NoOwner(code) => lang.without_owner(code.show(lang)),
            Self::NoDate(code) => lang.without_date(code.show(lang)),
            Self::Past(code, date) => lang.deadline_past(code.show(lang), lang.day_and_date(*date)),
            Self::Weekend(code, date) => lang.deadline_on_weekend(code.show(lang), lang.day_and_date(*date)),
            Self::Holiday(code, date, name) => {
                lang.deadline_on_holiday(code.show(lang), lang.day_and_date(*date), name)
            }
            Self::Deputy(code) => lang.said_by_deputy(code.show(lang)),
            Self::NeededAbsent(code, agency) => lang.needed_not_there(code.show(lang), agenda.short(agency)),
            Self::NotReadBack(count) => lang.not_read_back(count),
            Self::OverdueUnspoken(count) => lang.overdue_unspoken(count),
            Self::LookAlike(one, other) => lang.alike_unsettled(one.show(lang), other.show(lang)),
            Self::MoreLookAlikes(count) => lang.more_alike(count),
            Self::NoCommitment(id) => lang
                .without_commitment(agenda.cluster(id).map_or(id.to_string(), |cluster| agenda.cluster_label(cluster))),
            Self::NotHeard(agency) => lang.not_heard(agenda.short(agency)),
            Self::ComponentMissing(component) => lang.component_missing(component),
            Self::ComponentsWithoutPromise(components) => lang.components_without_promise(components.join(", ")),
            Self::AttendanceNotTaken => lang.attendance_not_taken().into(),
            Self::QuorumMissed { needed, there } => lang.quorum_not_met(needed, there),
        }
    }
}

words! {
    attendance_not_taken: "Daftar hadir belum diisi.", "The attendance has not been taken.";
}

sentences! {
    overdue_unspoken(count): "{count} janji rapat sebelumnya terlambat dan belum dibicarakan dalam rapat ini.", "{count} promises of earlier meetings are overdue, and nobody spoke of them in this one.";
    alike_unsettled(one, other): "{one} dan {other} tampaknya pekerjaan yang sama; tekan Enter untuk memutuskannya.", "{one} and {other} look like the same work; Enter to settle it.";
    more_alike(count): "{count} pasang janji lain juga mirip; `rakor overlaps` menyebut semuanya.", "{count} more pairs of promises look alike; `rakor overlaps` names them all.";
    unanswered(code): "{code} belum ditindaklanjuti dengan komitmen.", "{code} has no commitment that answers it.";
    without_owner(code): "{code} belum mempunyai penanggung jawab.", "{code} has no owner.";
    without_date(code): "{code} belum mempunyai batas waktu.", "{code} has no deadline.";
    deadline_past(code, date): "Batas waktu {code} sudah lewat: {date}.", "The deadline of {code} is past: {date}.";
    deadline_on_weekend(code, date): "Batas waktu {code} jatuh pada akhir pekan: {date}.", "The deadline of {code} is on a weekend: {date}.";
    deadline_on_holiday(code, date, holiday): "Batas waktu {code} jatuh pada hari libur ({holiday}): {date}.",
        "The deadline of {code} is on a holiday ({holiday}): {date}.";
    said_by_deputy(code): "{code} disampaikan oleh wakil dan perlu konfirmasi pimpinan.", "{code} was said by a deputy and is to be confirmed by the head.";
    needed_not_there(code, agency): "{agency} dibutuhkan untuk {code}, tetapi tidak hadir.", "{agency} is needed for {code} but was not there.";
    without_commitment(cluster): "{cluster} belum menghasilkan komitmen.", "{cluster} has no commitment.";
    not_heard(agency): "{agency} hadir, tetapi belum menyampaikan apa pun.", "{agency} was there but has not been heard.";
    quorum_not_met(needed, there): "Kuorum belum tercapai: {there} dari {needed} instansi.", "There is no quorum: {there} of {needed} agencies.";
}

#[cfg(test)]
mod tests {
    use crate::agenda::{Agency, Agenda, Cluster};
    use crate::lang::Lang;
    use crate::register::{Code, Kind, Meeting};
    use crate::report::closing_check::Finding;
    use chrono::NaiveDate;

    #[test]
    fn every_finding_is_a_sentence_that_names_what_it_is_about() {
        let agenda = Agenda {
            cluster_word: "Bidang".into(),
            clusters: vec![Cluster { id: "A".into(), name: "Gizi".into(), ..Cluster::default() }],
            agencies: vec![Agency { id: "dinkes".into(), short: "Dinkes".into(), ..Agency::default() }],
            ..Agenda::default()
        };
        let meeting = Meeting::new(uuid::Uuid::nil(), agenda);
        let code = Code { kind: Kind::Commitment, number: 7 };
        let sunday = NaiveDate::from_ymd_opt(2024, 6, 30).unwrap();
        let cases = [
            (Finding::Unanswered(code), vec!["KM-7"], vec!["C-7"]),
            (Finding::NoOwner(code), vec!["KM-7"], vec!["C-7"]),
            (Finding::NoDate(code), vec!["KM-7"], vec!["C-7"]),
            (Finding::Past(code, sunday), vec!["KM-7", "Minggu, 30 Juni 2024"], vec!["C-7", "Sunday, 30 June 2024"]),
            (Finding::Weekend(code, sunday), vec!["KM-7", "Minggu, 30 Juni 2024"], vec!["C-7", "Sunday, 30 June 2024"]),
            (
                Finding::Holiday(code, sunday, "Lebaran".into()),
                vec!["KM-7", "Lebaran", "30 Juni"],
                vec!["C-7", "Lebaran"],
            ),
            (Finding::Deputy(code), vec!["KM-7", "perlu konfirmasi pimpinan"], vec!["C-7", "confirmed by the head"]),
            (Finding::NeededAbsent(code, "dinkes".into()), vec!["KM-7", "Dinkes"], vec!["C-7", "Dinkes"]),
            (Finding::NoCommitment("A".into()), vec!["Bidang A"], vec!["Bidang A"]),
            (Finding::NotHeard("dinkes".into()), vec!["Dinkes"], vec!["Dinkes"]),
            (Finding::ComponentMissing("media".into()), vec!["unsur media"], vec!["component media"]),
            (
                Finding::ComponentsWithoutPromise(vec!["media".into(), "anak".into()]),
                vec!["unsur media, anak"],
                vec!["media, anak"],
            ),
            (Finding::LookAlike(code, Code { number: 9, ..code }), vec!["KM-7", "KM-9"], vec!["C-7", "C-9"]),
            (Finding::MoreLookAlikes(3), vec!["3 pasang"], vec!["3 more"]),
            (Finding::NotReadBack(3), vec!["3", "F6"], vec!["3", "F6"]),
            (Finding::AttendanceNotTaken, vec!["Daftar hadir"], vec!["attendance"]),
            (Finding::QuorumMissed { needed: 7, there: 3 }, vec!["3 dari 7"], vec!["3 of 7"]),
        ];
        for (finding, id, en) in cases {
            for (lang, parts) in [(Lang::Id, id), (Lang::En, en)] {
                let sentence = finding.sentence(lang, &meeting);
                assert!(sentence.ends_with('.') && parts.iter().all(|part| sentence.contains(part)), "{sentence}");
            }
        }
    }
}
