//! What the check before the gavel finds, in sentences that console and notula share.

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
    use crate::register::{Code, Finding, Kind, Meeting};
    use crate::words::Lang;
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
