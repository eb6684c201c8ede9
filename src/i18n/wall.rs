//! The words of the wall, short enough for the back row.

words! {
    scope_wall: "Layar hadirin", "The wall";
    wall_held: "‖ ditahan · Esc: ikuti rapat", "‖ held · Esc: follow the meeting";
    wall_nothing_yet: "Belum ada catatan.", "Nothing is recorded yet.";
    wall_time_is_up: "waktu habis", "time is up";
    wall_agreed: "✓ disetujui", "✓ agreed";
    wall_new: "baru", "new";
    wall_promises: "Komitmen rapat ini", "Commitments of this meeting";
    wall_not_opened: "Rapat belum dibuka.", "The meeting is not open yet.";
    wall_agenda: "Susunan acara", "Agenda";
    wall_thanks: "Rapat ditutup. Terima kasih atas kehadiran dan komitmen Bapak dan Ibu.",
        "The meeting is closed. Thank you for your presence and your commitments.";
    wall_notula_follows: "Notula ditulis oleh sekretariat.", "The secretariat writes the minutes.";
    wall_waits: "Menunggu rapat dibuka", "Waiting for the meeting";
    wall_will_follow: "Layar ini mengikuti rapat begitu rapat dimulai dengan `rakor run AGENDA.toml`.",
        "This screen follows the meeting as soon as it is started with `rakor run AGENDA.toml`.";
    wall_keys: "F1 bantuan · q keluar", "F1 help · q leaves";
    wall_gone: "file tidak ada", "the file is not there";
    wall_locked: "sedang dipakai program lain", "another program holds it";
    wall_damaged: "isinya rusak", "its content is damaged";
    wall_newer: "perlu rakor yang lebih baru", "it needs a newer rakor";
    wall_other_file: "bukan register rakor", "it is no register of rakor";
    wall_no_permission: "tidak ada izin membaca", "reading it is not allowed";
}

sentences! {
    wall_minutes_left(minutes): "sisa {minutes} menit", "{minutes} min left";
    wall_seconds_left(seconds): "sisa {seconds} detik", "{seconds} s left";
    wall_minutes(minutes): "{minutes} menit", "{minutes} min";
    wall_next(agency): "berikutnya: {agency}", "next: {agency}";
    wall_of(at, many): "{at} dari {many}", "{at} of {many}";
    wall_to_speak(cluster, names): "Belum bicara di {cluster}: {names}", "Still to speak in {cluster}: {names}";
    wall_agreed_count(count): "   ✓ {count} disetujui", "   ✓ {count} agreed";
    wall_notula(file): "Notula: {file}", "Minutes: {file}";
    wall_no_register(path): "Belum ada register {path}.", "There is no register {path} yet.";
    wall_no_meeting(path): "Register {path} belum berisi rapat.", "The register {path} holds no meeting yet.";
    wall_no_such_meeting(wanted): "Rapat “{wanted}” belum ada dalam register.", "The meeting “{wanted}” is not in the register yet.";
    wall_unreadable(why): "Register sedang tidak terbaca ({why}); dicoba lagi.", "The register cannot be read just now ({why}); trying again.";
}

counted! {
    blockers_counted(count): "{count} kendala", "{count} blocker", "{count} blockers";
    wall_due_soon(count, days): "{count} komitmen jatuh tempo dalam {days} hari ke depan.", "{count} commitment falls due within {days} days.", "{count} commitments fall due within {days} days.";
}

impl super::Lang {
    /// `3 komitmen, 1 kendala`
    pub fn wall_counts(self, promises: usize, blockers: usize) -> String {
        format!("{}, {}", self.promises_counted(promises), self.blockers_counted(blockers))
    }
}
