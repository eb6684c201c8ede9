//! What is said of promises that are owed.

use crate::report::follow_up::Stale;

words! {
    owed_no_date: "tanpa tanggal", "no date";
    owed_owner_gone: "penanggung jawab tidak ada lagi dalam agenda", "the owner is not in the agenda any more";
    nothing_owed: "Tidak ada komitmen yang terbuka menurut pilihan ini.", "Nothing is open by this choice.";
    nothing_owed_in_cli: "Tidak ada komitmen yang terbuka menurut pilihan ini; `rakor list` menampilkan rapatnya.",
        "Nothing is open by this choice; `rakor list` shows the meetings.";
    to_needs_postponed: "--to hanya berlaku untuk `ditunda`, karena hanya yang ditunda mendapat tanggal baru.",
        "--to goes with `postponed` only, for only what is postponed gets a new date.";
    due_today: "hari ini", "today";
}

sentences! {
    nothing_to_confirm(code): "{code} tidak menunggu konfirmasi pimpinan mana pun.", "{code} waits for no head's confirmation.";
    owed_slips(times): "{times}× ditunda", "moved {times}×";
    postponed_until(date): "ditunda sampai {date}", "postponed until {date}";
    owed_missed(times, first): "{times}× terlewat, sejak {first}", "missed {times}×, since {first}";
    all_owners_set(code, owners): "{code} komitmen bersama: status {owners} penanggung jawab dicatat; pilih satu dengan --agency.",
        "{code} is a joint promise: the status of {owners} owners is recorded; choose one with --agency.";
    not_a_code(text): "“{text}” bukan kode; tulis seperti KM-12.", "“{text}” is not a code; write it like KM-12.";
    agency_ambiguous(typed, names): "“{typed}” bisa berarti beberapa instansi: {names}; sebutkan salah satu.",
        "“{typed}” may mean several agencies: {names}; name one.";
    agency_unknown(typed): "Tidak ada instansi bernama “{typed}” dalam register; periksa ejaannya.",
        "The register has no agency called “{typed}”; check the spelling.";
    cluster_unknown(typed): "Register tidak mengenal “{typed}”; periksa ejaannya.",
        "The register does not know “{typed}”; check the spelling.";
    evidence_not_there(path): "Tidak ada file {path} di sini, jadi hanya namanya yang dicatat; bila salah ketik, ulangi dengan nama yang benar.",
        "There is no file {path} here, so only its name is recorded; if that is a typing mistake, say it again with the right name.";
    evidence_unreadable(path, reason): "{path} tidak dapat dibaca ({reason}); periksa file dan izinnya.",
        "{path} cannot be read ({reason}); check the file and its permissions.";
}

counted! {
    owed_silent(meetings): "tidak dibicarakan dalam {meetings} rapat", "not spoken of in {meetings} meeting", "not spoken of in {meetings} meetings";
    owed_count(items, late): "{items} butir, {late} di antaranya terlambat.", "{items} item, {late} overdue.", "{items} items, {late} of them overdue.";
}

impl super::Lang {
    /// `12 hari lagi`, `TERLAMBAT 74 hari`
    pub fn days_until(self, days: i64) -> String {
        match days {
            0 => self.due_today().into(),
            late if late < 0 => self.days_late(-late),
            left => self.days_left(left),
        }
    }

    /// Why an open promise needs attention.
    pub fn stale(self, stale: Stale) -> String {
        match stale {
            Stale::Overdue(days) => self.days_late(days),
            Stale::Missed(times, first) => self.owed_missed(times, self.date(first)),
            Stale::Silent(meetings) => self.owed_silent(meetings),
            Stale::NoDate => self.owed_no_date().into(),
            Stale::OwnerGone => self.owed_owner_gone().into(),
        }
    }
}
