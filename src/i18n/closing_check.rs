//! What the check before the gavel finds, in sentences that console and notula share.

use crate::agenda::AgencyId;
use crate::lang::Lang;
use crate::register::{Code, Meeting};
use crate::report::closing_check::Finding;

impl Finding {
    /// What is missing, as people are told.
    pub fn sentence(&self, lang: Lang, meeting: &Meeting) -> String {
        let agenda = &meeting.agenda;
        let show = |code: &Code| code.show(agenda.lang);
        let names = |ids: &[AgencyId]| ids.iter().map(|id| agenda.short(id)).collect::<Vec<_>>().join(", ");
        match self {
            Self::Unanswered(code) => lang.unanswered(show(code)),
            Self::Identity(code, words) => lang.identity_found(show(code), words),
            Self::AwaitedEarlier(code, agency, since) => {
                lang.awaited_earlier(show(code), agenda.short(agency), lang.date(*since))
            }
            Self::ManyAwaitedEarlier(count) => lang.many_awaited_earlier(count),
            Self::AnswerDone(blocker, answer) => lang.answer_done(show(blocker), show(answer)),
            Self::NoOwner(code) => lang.without_owner(show(code)),
            Self::NoDate(code) => lang.without_date(show(code)),
            Self::Past(code, date) => lang.deadline_past(show(code), lang.day_and_date(*date)),
            Self::Weekend(code, date) => lang.deadline_on_weekend(show(code), lang.day_and_date(*date)),
            Self::Holiday(code, date, name) => lang.deadline_on_holiday(show(code), lang.day_and_date(*date), name),
            Self::Deputy(code) => lang.said_by_deputy(show(code)),
            Self::SaidTwice(code, before) => lang.said_twice(show(code), show(before)),
            Self::NeededAbsent(code, agency) => lang.needed_not_there(show(code), agenda.short(agency)),
            Self::NotReadBack(count) => lang.not_read_back(count),
            Self::DueUnasked(code, owners) if owners.is_empty() => lang.due_unasked(show(code)),
            Self::DueUnasked(code, owners) => lang.due_unasked_of(show(code), names(owners)),
            Self::MoreDueUnasked(count) => lang.more_due_unasked(count),
            Self::OwnersNotNoted(agencies) => lang.owners_not_noted(names(agencies)),
            Self::ManyAlike(one, other, count) => lang.many_alike(count, show(one), show(other)),
            Self::LookAlike(one, other) => lang.alike_unsettled(show(one), show(other)),
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
    due_unasked(code): "{code} dari rapat sebelumnya sudah jatuh tempo dan belum dibicarakan.", "{code} of an earlier meeting is due, and nobody spoke of it.";
    due_unasked_of(code, names): "{code} dari rapat sebelumnya sudah jatuh tempo; belum ditanyakan kepada: {names}.", "{code} of an earlier meeting is due; not asked about yet: {names}.";
    more_due_unasked(count): "Masih ada {count} lagi dari rapat sebelumnya yang sudah jatuh tempo dan belum ditanyakan.", "Due of earlier meetings and not asked about yet: {count} more.";
    owners_not_noted(names): "Berkomitmen, tetapi kehadirannya belum dicatat: {names}.", "Made commitments, but their attendance is not noted: {names}.";
    many_alike(count, one, other): "{count} komitmen tampaknya pekerjaan yang sama, di antaranya {one} dan {other}; tekan Enter untuk memutuskannya.", "{count} commitments look like the same work, among them {one} and {other}; Enter to settle it.";
    alike_unsettled(one, other): "{one} dan {other} tampaknya pekerjaan yang sama; tekan Enter untuk memutuskannya.", "{one} and {other} look like the same work; Enter to settle it.";
    unanswered(code): "{code} belum ditindaklanjuti dengan komitmen.", "{code} has no commitment that answers it.";
    without_owner(code): "{code} belum mempunyai penanggung jawab.", "{code} has no owner.";
    without_date(code): "{code} belum mempunyai batas waktu.", "{code} has no deadline.";
    deadline_past(code, date): "Batas waktu {code} sudah lewat: {date}.", "The deadline of {code} is past: {date}.";
    deadline_on_weekend(code, date): "Batas waktu {code} jatuh pada akhir pekan: {date}.", "The deadline of {code} is on a weekend: {date}.";
    deadline_on_holiday(code, date, holiday): "Batas waktu {code} jatuh pada hari libur ({holiday}): {date}.",
        "The deadline of {code} is on a holiday ({holiday}): {date}.";
    said_twice(code, before): "{code} sama dengan {before} dari pihak yang sama; cabut atau ubah salah satunya.",
        "{code} says the same as {before}, by the same body; withdraw or change one of them.";
    said_by_deputy(code): "{code} disampaikan oleh wakil dan perlu konfirmasi pimpinan.", "{code} was said by a deputy and is to be confirmed by the head.";
    needed_not_there(code, agency): "{agency} dibutuhkan untuk {code}, tetapi tidak hadir.", "{agency} is needed for {code} but was not there.";
    without_commitment(cluster): "{cluster} belum menghasilkan komitmen.", "{cluster} has no commitment.";
    not_heard(agency): "{agency} hadir, tetapi belum menyampaikan apa pun.", "{agency} was there but has not been heard.";
    quorum_not_met(needed, there): "Kuorum belum tercapai: {there} dari {needed} instansi.", "There is no quorum: {there} of {needed} agencies.";
}

counted! {
    more_alike(count): "{count} pasang komitmen lain juga mirip; `rakor overlaps` menyebut semuanya.", "{count} more pair of commitments looks alike; `rakor overlaps` names them all.", "{count} more pairs of commitments look alike; `rakor overlaps` names them all.";
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
            (Finding::Unanswered(code), vec!["KM-7"], vec!["KM-7"]),
            (Finding::NoOwner(code), vec!["KM-7"], vec!["KM-7"]),
            (Finding::NoDate(code), vec!["KM-7"], vec!["KM-7"]),
            (Finding::Past(code, sunday), vec!["KM-7", "Minggu, 30 Juni 2024"], vec!["KM-7", "Sunday, 30 June 2024"]),
            (
                Finding::Weekend(code, sunday),
                vec!["KM-7", "Minggu, 30 Juni 2024"],
                vec!["KM-7", "Sunday, 30 June 2024"],
            ),
            (
                Finding::Holiday(code, sunday, "Lebaran".into()),
                vec!["KM-7", "Lebaran", "30 Juni"],
                vec!["KM-7", "Lebaran"],
            ),
            (Finding::Deputy(code), vec!["KM-7", "perlu konfirmasi pimpinan"], vec!["KM-7", "confirmed by the head"]),
            (Finding::NeededAbsent(code, "dinkes".into()), vec!["KM-7", "Dinkes"], vec!["KM-7", "Dinkes"]),
            (Finding::NoCommitment("A".into()), vec!["Bidang A"], vec!["Bidang A"]),
            (Finding::NotHeard("dinkes".into()), vec!["Dinkes"], vec!["Dinkes"]),
            (Finding::ComponentMissing("media".into()), vec!["unsur media"], vec!["component media"]),
            (
                Finding::ComponentsWithoutPromise(vec!["media".into(), "anak".into()]),
                vec!["unsur media, anak"],
                vec!["media, anak"],
            ),
            (Finding::DueUnasked(code, vec!["dinkes".into()]), vec!["KM-7", "Dinkes"], vec!["KM-7", "Dinkes"]),
            (Finding::DueUnasked(code, Vec::new()), vec!["KM-7"], vec!["KM-7"]),
            (Finding::MoreDueUnasked(3), vec!["3 lagi"], vec!["3 more"]),
            (Finding::OwnersNotNoted(vec!["dinkes".into()]), vec!["Dinkes"], vec!["Dinkes"]),
            (Finding::ManyAlike(code, Code { number: 9, ..code }, 22), vec!["22", "KM-7", "KM-9"], vec!["22", "KM-9"]),
            (Finding::LookAlike(code, Code { number: 9, ..code }), vec!["KM-7", "KM-9"], vec!["KM-7", "KM-9"]),
            (Finding::MoreLookAlikes(3), vec!["3 pasang"], vec!["3 more"]),
            (Finding::NotReadBack(3), vec!["3", "F6"], vec!["3", "F6"]),
            (Finding::OwnersNotNoted(vec!["dinkes".into()]), vec!["Dinkes", "ehadiran"], vec!["Dinkes", "attendance"]),
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
