//! The words of the notula, and of saving it.

words! {
    minutes_title: "NOTULA", "MINUTES";
    minutes_file: "notula", "minutes";
    page: "Halaman", "Page";
    of_pages: "dari", "of";
    unsaved_banner: "DRAF, BELUM TERSIMPAN: register tidak dapat ditulis; yang belum tersimpan belum bernomor",
        "DRAFT, NOT SAVED: the register cannot be written; what is not saved has no number yet";
    no_number_yet: "(belum bernomor)", "(no number yet)";
    draft_banner: "DRAF: rapat belum ditutup", "DRAFT: the meeting is not closed";
    meeting_field: "Sidang/Rapat", "Meeting";
    day_field: "Hari/Tanggal", "Day/Date";
    place_field: "Tempat", "Place";
    letter_field: "Surat Undangan", "Letter of invitation";
    time_field: "Waktu Sidang/Rapat", "Time";
    steps_field: "Acara", "Agenda";
    chair_field: "Pimpinan Sidang/Rapat", "Officers of the meeting";
    chairperson: "Ketua", "Chair";
    secretary: "Sekretaris", "Secretary";
    recorder: "Pencatat", "Note-taker";
    still_running: "masih berlangsung", "still running";
    not_opened: "belum dibuka", "not opened yet";

    participants: "Peserta Sidang/Rapat", "Participants";
    guests: "Tamu", "Guests";
    attendance_missing: "Daftar hadir belum diisi.", "The attendance was not taken.";
    number_column: "No", "No";
    agency_column: "Instansi", "Agency";
    attendance_column: "Kehadiran", "Attendance";
    represented_column: "Diwakili oleh/Jabatan", "Represented by/Office";
    arrived_column: "Datang", "Arrived";
    left_column: "Pulang", "Left";
    guest_column: "Nama", "Name";
    guest_office_column: "Instansi/Jabatan", "Body/Office";

    activities: "Kegiatan Sidang/Rapat", "Proceedings";
    discussion: "Pembahasan", "Discussion";
    other_matters: "Lain-lain", "Other matters";
    conclusions: "Kesimpulan/Kesepakatan", "Conclusions and decisions";
    follow_up_plan: "Rencana Tindak Lanjut", "Follow-up plan";
    general: "Umum", "General";
    every_agency: "seluruh instansi", "all agencies";
    every_agency_heading: "Seluruh instansi", "All agencies";
    nothing_recorded: "Tidak ada yang dicatat.", "Nothing was recorded.";
    no_decisions: "Tidak ada keputusan yang dicatat.", "No decision was recorded.";
    no_promises: "Tidak ada komitmen atau kendala yang dicatat.", "No commitment or blocker was recorded.";
    not_closed_yet: "Rapat belum ditutup.", "The meeting is not closed.";
    time_label: "Waktu:", "Time:";
    lead_label: "Koordinator:", "Lead:";
    owners_label: "Penanggung jawab", "Owner";
    stuck_label: "Instansi yang terkendala", "Agencies that are stuck";
    agencies_label: "Instansi", "Agencies";
    implementers_label: "Pelaksana", "Implemented by";
    quantities_label: "Target/volume", "Target/volume";
    supporters_label: "Instansi pendukung", "Supporters";
    needs_label: "Membutuhkan", "Needs";
    deadline_label: "Batas waktu", "Deadline";
    indicator_label: "Indikator", "Indicator";
    evidence_label: "Data dukung", "Evidence";
    no_deadline_yet: "belum ada batas waktu", "no deadline yet";
    no_follow_up: "belum ada tindak lanjut", "no follow-up yet";
    needs_confirmation: "perlu konfirmasi pimpinan", "to be confirmed by the head";

    problem_column: "Permasalahan/Kendala", "Problem/Blocker";
    follow_up_column: "Rencana Tindak Lanjut", "Follow-up";
    implementer: "pelaksana", "implementer";
    owner_and_implementer_column: "Penanggung Jawab dan Pelaksana", "Owner and Implementer";
    implementer_column: "Pelaksana", "Implementer";
    quantity_column: "Target/Volume", "Target/Volume";
    owner_column: "Penanggung Jawab", "Owner";
    supporter_column: "Instansi Pendukung", "Supporters";
    deadline_column: "Batas Waktu", "Deadline";
    evidence_column: "Output/Data Dukung", "Output/Evidence";
    status_column: "Status", "Status";

    internal_title: "CATATAN SEKRETARIAT", "NOTES OF THE SECRETARIAT";
    internal_note: "Untuk sekretariat; bukan bagian dari notula.", "For the secretariat; no part of the minutes.";
    internal_file: "catatan-", "notes-";
    between_heading: "Tindak Lanjut di Antara Rapat", "Follow-up between the Meetings";
    between_column: "Tindak Lanjut Sebelum Rapat Ini", "Follow-up before This Meeting";
    agency_summary_title: "RINGKASAN TINDAK LANJUT", "SUMMARY OF FOLLOW-UP";
    own_promises: "Komitmen dalam Rapat Ini", "Commitments in This Meeting";
    promises_before: "Komitmen Rapat Sebelumnya yang Masih Terbuka", "Open Commitments of Earlier Meetings";
    supported_promises: "Komitmen Instansi Lain yang Didukung", "Commitments of Others to Support";
    attendance_list_title: "DAFTAR HADIR", "ATTENDANCE LIST";
    invitation_title: "SUSUNAN ACARA", "AGENDA";
    invitation_file: "susunan-acara", "agenda-table";
    attachments: "Lampiran", "Attachments";
    copies: "Tembusan", "Copies";
    signature_column: "Tanda Tangan", "Signature";
    time_column: "Waktu", "Time";
    speaker_column: "Penanggung Jawab/Pembicara", "Lead/Speaker";
    follow_up_file: "rtl", "follow-up-plan";
    attendance_file: "daftar-hadir", "attendance";
    calendar_file: "tenggat", "deadlines";
    words_column: "Disampaikan", "In the words";
    slips_column: "Kali ditunda", "Times postponed";
    short_name_column: "Singkatan", "Short name";
    office_column: "Jabatan", "Office";
    open_points: "Catatan untuk Ditindaklanjuti", "Open points";
    withdrawn_entries: "Dicabut", "Withdrawn";
    times_of_steps: "Waktu Acara", "Times of the agenda items";
    step_column: "Acara", "Agenda item";
    planned_column: "Rencana", "Planned";
    real_column: "Nyata", "Real";
    difference_column: "Selisih", "Difference";
    on_time: "tepat waktu", "on time";
    recorder_signs: "Notulis", "Note-taker";
    chair_signs: "Pimpinan Sidang/Rapat", "Chair";
    rank_label: "Pangkat/Golongan:", "Rank:";
    nip_label: "NIP:", "Employee number (NIP):";
}

sentences! {
    answered_with(code): "dijawab dengan {code}", "answered with {code}";
    minutes_number(number): "Nomor: {number}", "Number: {number}";
    invited_for(hour): "(undangan pukul {hour})", "(invited for {hour})";
    attendance_unknown(names): "Kehadiran belum dicatat: {names}.", "Attendance not noted: {names}.";
    groups_there(groups): "Per kelompok: {groups}.", "By group: {groups}.";
    of_group(group, there, members): "{group} {there} dari {members}", "{group} {there} of {members}";
    confirmed_by_head(agency, date): "dikonfirmasi pimpinan {agency}, {date}", "confirmed by the head of {agency}, {date}";
    quorum_reached(needed, there): "; kuorum {needed} instansi tercapai ({there})", "; quorum of {needed} agencies reached ({there})";
    quorum_missed(needed, there): "; kuorum {needed} instansi tidak tercapai ({there})", "; quorum of {needed} agencies missed ({there})";

    discussion_by(word): "Pembahasan per {word}", "Discussion by {word}";
    was_opened(time): "Rapat dibuka pukul {time}.", "The meeting was opened at {time}.";
    was_adjourned(time): "Rapat diskors pukul {time}.", "The meeting was adjourned at {time}.";
    was_adjourned_until(time, until): "Rapat diskors pukul {time} dan dilanjutkan pukul {until}.", "The meeting was adjourned at {time} and went on at {until}.";
    was_reopened(time): "Rapat dibuka kembali pukul {time}.", "The meeting was reopened at {time}.";
    was_closed(time): "Rapat ditutup pukul {time}.", "The meeting was closed at {time}.";
    used(minutes): "({minutes} menit)", "({minutes} min)";
    used_of(minutes, planned): "({minutes} menit; rencana {planned} menit)", "({minutes} min; {planned} min planned)";
    minutes_long(minutes): "{minutes} menit", "{minutes} min";
    from_day_to(first, last): "{first} s.d. {last}", "{first} to {last}";
    as_said(words): "; disampaikan: “{words}”", "; in the words: “{words}”";
    joined_by(first, others): "{first} bersama {others}", "{first} with {others}";
    answers_blocker(code): "Menjawab {code}", "Answers {code}";
    answered_by(code): "Ditindaklanjuti dengan {code}", "Followed up by {code}";
    summary_awaited_of(agency): "Yang Ditunggu dari {agency}", "Awaited from {agency}";
    summary_awaited_by(agency): "Yang Ditunggu oleh {agency}", "Awaited by {agency}";
    summary_since(names, date): "{names}, sejak {date}", "{names}, since {date}";
    identity_on_paper(code): "{code} mungkin menyebut identitas anak.", "{code} may tell who a child is.";
    alike_on_paper(one, other): "{one} dan {other} tampaknya pekerjaan yang sama.", "{one} and {other} look like the same work.";
    cluster_column(word): "{word}/Indikator", "{word}/Indicator";
    reason_given(reason): "– alasan: {reason}", "– reason: {reason}";
}

impl super::Lang {
    /// `30 Juni 2024, Minggu`: a deadline is its date first.
    pub fn date_and_day(self, date: chrono::NaiveDate) -> String {
        format!("{}, {}", self.date(date), self.weekday(chrono::Datelike::weekday(&date)))
    }

    /// The first day of a range, without what its last day says as well: `15` of `15 s.d. 17 Mei 2024`.
    pub fn first_day(self, first: chrono::NaiveDate, last: chrono::NaiveDate) -> String {
        let (first, last) = (self.date(first), self.date(last));
        let (first, last): (Vec<&str>, Vec<&str>) = (first.split(' ').collect(), last.split(' ').collect());
        let same = first.iter().rev().zip(last.iter().rev()).take_while(|(one, other)| one == other).count();
        first[..first.len().saturating_sub(same).max(1)].join(" ")
    }
}
