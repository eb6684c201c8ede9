//! The words of issuing the minutes: versions, what changed between them, how far they have come.

use crate::register::IssueState;

words! {
    issue_draft: "draf", "draft";
    issue_submitted: "diajukan", "submitted";
    issue_approved: "disahkan", "approved";
    issue_returned: "dikembalikan", "returned";
    minutes_still_draft: "Rapat belum ditutup, jadi notulanya masih draf; tutup dulu dengan F9.",
        "The meeting is not closed, so its minutes are still a draft; close it with F9 first.";
    register_changed_meanwhile: "Register berubah sementara notula disusun; terbitkan sekali lagi.",
        "The register changed while the minutes were drawn up; issue them again.";
    nothing_issued: "Notula rapat ini belum diterbitkan; terbitkan dengan `rakor minutes --issue`.",
        "The minutes of this meeting are not issued yet; issue them with `rakor minutes --issue`.";

    earlier_promises: "Tindak Lanjut Rapat Sebelumnya", "Follow-up of Earlier Meetings";
    promise_column: "Komitmen/Kendala", "Commitment/Blocker";
    result_column: "Tindak Lanjut dalam Rapat Ini", "Follow-up in This Meeting";
    entry_changed_here: "isi atau batas waktu diubah", "text or deadline changed";
    not_discussed: "tidak dibahas", "not discussed";
    asked_no_answer: "ditanyakan, belum ada jawaban", "asked about, no answer yet";

    number_label: "Nomor", "Number";
    text_label: "isi", "text";
    owners_changed: "penanggung jawab", "owner";
    supporters_changed: "instansi pendukung", "supporters";
    needs_changed: "membutuhkan", "needs";
    deadline_changed: "batas waktu", "deadline";
    cluster_changed: "pembahasan", "discussed under";
    answers_changed: "menjawab", "answers";
    status_changed: "status", "status";
    came_new: "baru", "new";
    stands_again: "berlaku kembali", "stands again";
    other_changes: "Perubahan lain pada susunan atau nama, di luar catatan dan kehadiran.",
        "Other changes of arrangement or names, outside entries and attendance.";
}

sentences! {
    nothing_changed_since(version): "Tidak ada yang berubah sejak versi {version}, jadi tidak perlu diterbitkan lagi.",
        "Nothing has changed since version {version}, so there is no need to issue again.";
    no_such_version(version): "Notula rapat ini tidak punya versi {version}; lihat `rakor minutes --status`.",
        "The minutes of this meeting have no version {version}; see `rakor minutes --status`.";
    version_superseded(version, newer): "Versi {version} sudah digantikan versi {newer}; yang dapat diproses hanya yang terbaru.",
        "Version {version} was superseded by version {newer}; only the newest can move on.";
    no_such_move(version, from, to): "Versi {version} berstatus {from}, jadi tidak dapat {to}; urutannya draf, diajukan, lalu disahkan atau dikembalikan.",
        "Version {version} is {from}, so it cannot be {to}; the order is draft, submitted, then approved or returned.";
    version_damaged(version): "Teks versi {version} tidak cocok lagi dengan SHA-256-nya; register ini diubah di luar rakor.",
        "The text of version {version} no longer matches its SHA-256; the register was changed outside rakor.";
    version_issued(version, when): "Versi {version}, diterbitkan {when}", "Version {version}, issued {when}";
    replaces_version(version): "(menggantikan versi {version})", "(replaces version {version})";
    not_the_issued(version): "DRAF: bukan versi {version} yang sudah diterbitkan", "DRAFT: not the issued version {version}";
    at_hour(day, hour): "{day}, pukul {hour}", "{day}, at {hour}";
    status_as_of(when): "Status menurut keadaan saat rapat ditutup: {when}.", "Statuses as they stood when the meeting closed: {when}.";
    changes_since(version): "Perubahan dari Versi {version}", "Changes since Version {version}";
    changed_from_to(label, from, to): "{label}: {from} → {to}", "{label}: {from} → {to}";
    deadline_moved_to(date): "batas waktu baru: {date}", "new deadline: {date}";
    moved_times(times): "sudah {times} kali mundur", "moved to a later date {times} times";
    minutes_issued(version): "Notula versi {version} diterbitkan.", "Version {version} of the minutes is issued.";
    minutes_moved(version, state): "Notula versi {version} {state}.", "Version {version} of the minutes is {state}.";
    moved_by(name): "oleh {name}", "by {name}";
}

impl super::Lang {
    pub fn issue_state(self, state: IssueState) -> &'static str {
        match state {
            IssueState::Draft => self.issue_draft(),
            IssueState::Submitted => self.issue_submitted(),
            IssueState::Approved => self.issue_approved(),
            IssueState::Returned => self.issue_returned(),
        }
    }
}
