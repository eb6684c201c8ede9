//! Why the register refuses, in one sentence that says what to do.

use crate::calendar::Moment;
use crate::lang::Lang;
use crate::register::Rejection;
use crate::text::clean;

impl Rejection {
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::NoMeeting => lang.no_meeting_runs().into(),
            Self::MeetingClosed => lang.meeting_closed().into(),
            Self::NotByDeputy(code, agency) => lang.not_by_deputy(code.show(lang), agency),
            Self::OpenedOnce => lang.meeting_opened_once().into(),
            Self::MeetingRemoved => lang.meeting_removed().into(),
            Self::NotClosed => lang.meeting_not_closed().into(),
            Self::NotOpened => lang.meeting_not_opened().into(),
            Self::NoStep(step) => lang.no_such_step(step + 1),
            Self::NoEntry(code) => lang.no_such_entry(code),
            Self::EntryWithdrawn(code) => lang.entry_withdrawn(code),
            Self::NoAgency(id) => lang.no_such_agency(id),
            Self::GuestKnown(name) => lang.guest_known(name),
            Self::AgencyKnown(name) => lang.agency_known(name),
            Self::NoCluster(id) => lang.no_such_cluster(id),
            Self::NoName => lang.no_name().into(),
            Self::NoText => lang.no_text().into(),
            Self::TooLong(most) => lang.too_long(most),
            Self::NoReason => lang.no_reason().into(),
            Self::NotABlocker(code) => lang.not_a_blocker(code),
            Self::NotAnOwner(code, id) => lang.not_an_owner(code, id),
            Self::OlderAgenda(at, seat) => {
                lang.older_agenda(lang.day_and_date(at.date_naive()), lang.clock(at.time()), clean(seat))
            }
            Self::SeveralFollow(code, former, heirs) => {
                lang.several_follow(code, clean(former), clean(&heirs.join(lang.or_between())))
            }
            Self::EndsBeforeItBegins(from, until) => {
                let told = |at: &Moment| format!("{} {}", lang.date(at.date_naive()), lang.clock(at.time()));
                lang.ends_before_it_begins(told(from), told(until))
            }
            Self::AdjournedAlready => lang.adjourned_already().into(),
            Self::NotAdjourned => lang.not_adjourned().into(),
            Self::NothingToUndo => lang.nothing_to_undo().into(),
            Self::NothingToRedo => lang.nothing_to_redo().into(),
            Self::ChangedElsewhere(code) => lang.changed_elsewhere(code),
            Self::ChangedSince(code) => lang.changed_since(code),
            Self::InUse(name) => lang.agency_in_use(name),
            Self::NoNewDate => lang.no_new_date().into(),
            Self::DatePassed(date) => lang.date_passed(lang.date(*date)),
            Self::WhichDay(code, days) => {
                let days: Vec<_> = days.iter().map(|day| lang.date(*day)).collect();
                lang.which_day(code, days.join(", "))
            }
            Self::NotADay(code, day) => lang.not_a_day(code, lang.date(*day)),
            Self::NotAPromise(code) => lang.not_a_promise(code),
            Self::MinutesStillDraft => lang.minutes_still_draft().into(),
            Self::NothingChangedSince(version) => lang.nothing_changed_since(version),
            Self::ChangedMeanwhile => lang.register_changed_meanwhile().into(),
            Self::NothingIssued => lang.nothing_issued().into(),
            Self::NoVersion(version) => lang.no_such_version(version),
            Self::Superseded(version, newer) => lang.version_superseded(version, newer),
            Self::NoSuchMove { version, from, to } => {
                lang.no_such_move(version, lang.issue_state(*from), lang.issue_state(*to))
            }
        }
    }
}

words! {
    or_between: " atau ", " or ";
    adjourned_already: "Rapat sudah diskors; langkah berikutnya melanjutkannya.", "The meeting is adjourned already; the next step goes on with it.";
    not_adjourned: "Rapat tidak sedang diskors.", "The meeting is not adjourned.";
    no_meeting_runs: "Belum ada rapat yang berjalan; mulai dengan `rakor run AGENDA.toml`.",
        "No meeting is running; start one with `rakor run AGENDA.toml`.";
    meeting_opened_once: "Rapat yang sudah dibuka tidak dapat dihapus: nomor dan notulanya tetap. Yang keliru dicabut dengan alasan.",
        "A meeting that was opened cannot be removed: its numbers and minutes stay. Withdraw what is wrong, with a reason.";
    meeting_removed: "Rapat ini sudah dihapus dari register; keluar dengan Ctrl-Q.",
        "This meeting was taken out of the register; leave with Ctrl-Q.";
    meeting_closed: "Rapat sudah ditutup; buka kembali dengan F9 di layar rapat bila masih ada yang dicatat.",
        "The meeting is closed; reopen it with F9 on its screen if more must be recorded.";
    meeting_not_closed: "Rapat belum ditutup, jadi tidak perlu dibuka kembali.", "The meeting is not closed, so it need not be reopened.";
    meeting_not_opened: "Rapat belum dibuka; buka dulu dengan PgDn.", "The meeting is not open yet; open it with PgDn.";
    no_name: "Namanya masih kosong; tulis dulu namanya.", "The name is still empty; type it first.";
    no_text: "Isinya masih kosong; tulis dulu apa yang dikatakan.", "The text is still empty; type what was said first.";
    no_reason: "Tulis alasannya dulu; alasan ikut tercatat.", "Give the reason first; it is kept with the entry.";
    no_new_date: "Yang ditunda perlu tanggal baru; tulis misalnya 30 Juni 2024.", "What is postponed needs a new date; write it like 30 Juni 2024.";
    nothing_to_undo: "Tidak ada lagi yang dapat dibatalkan dari meja ini.", "There is nothing left to undo from this seat.";
    nothing_to_redo: "Tidak ada pembatalan yang dapat diulang.", "There is no undo to take back.";
}

sentences! {
    ends_before_it_begins(from, until): "{until} lebih awal daripada {from}; perbaiki jamnya, atau tulis tanggalnya di depan.", "{until} is earlier than {from}; correct the hour, or write its date in front.";
    which_day(code, days): "{code} berulang dan masih terbuka untuk {days}; sebutkan tanggal mana yang dijawab.",
        "{code} repeats and is open for {days}; say which day is answered.";
    not_a_day(code, day): "{code} tidak jatuh pada {day}; periksa tanggalnya.", "{code} does not fall due on {day}; check the date.";
    older_agenda(day, clock, seat): "File agenda ini lebih lama: rapatnya sudah memakai agenda yang dibaca kemudian ({day}, pukul {clock}, {seat}). Tambahkan --same untuk tetap dengan agenda rapat, atau --newer untuk kembali ke file ini.",
        "This agenda file is older: the meeting goes by one that was read later ({day}, {clock}, {seat}). Add --same to stay with the meeting's agenda, or --newer to go back to this file.";
    older_agenda_asked(day, clock, seat): "File agenda ini lebih lama: rapatnya sudah memakai agenda yang dibaca kemudian ({day}, pukul {clock}, {seat}).\nEnter: tetap dengan agenda rapat. f lalu Enter: kembali ke file ini.",
        "This agenda file is older: the meeting goes by one that was read later ({day}, {clock}, {seat}).\nEnter: stay with the meeting's agenda. f, then Enter: go back to this file.";
    several_follow(code, former, heirs): "{code}: {former} sudah tidak ada; penggantinya {heirs}. Sebutkan salah satunya sebagai penanggung jawab.",
        "{code}: {former} is gone; {heirs} follow it. Say which one is the owner.";
    no_such_entry(code): "Tidak ada {code} dalam register; periksa kodenya.", "There is no {code} in the register; check the code.";
    entry_withdrawn(code): "{code} sudah dicabut; kembalikan dulu dengan Ctrl-Z atau catat yang baru.",
        "{code} is withdrawn; bring it back with Ctrl-Z or record a new one.";
    no_such_step(number): "Agenda ini tidak punya acara ke-{number}.", "This agenda has no step {number}.";
    no_such_agency(name): "Tidak ada instansi bernama “{name}” dalam agenda; periksa ejaannya atau tambahkan lewat Ctrl-P.",
        "The agenda has no agency called “{name}”; check the spelling or add it with Ctrl-P.";
    guest_known(name): "“{name}” sudah ada di daftar tamu; tambahkan asalnya bila ini orang lain.", "“{name}” is on the list of guests already; say where from if this is somebody else.";
    agency_known(name): "“{name}” sudah ada dalam agenda.", "“{name}” is in the agenda already.";
    no_such_cluster(name): "Agenda ini tidak mengenal “{name}”.", "This agenda does not know “{name}”.";
    too_long(most): "Terlalu panjang: paling banyak {most} huruf; bagi menjadi dua catatan.",
        "Too long: {most} letters at the most; make it two entries.";
    not_a_blocker(code): "{code} bukan kendala; hanya kendala (KD) yang dapat dijawab.", "{code} is not a blocker; only a blocker (KD) can be answered.";
    date_passed(date): "{date} sudah lewat; yang ditunda perlu tanggal yang akan datang.", "{date} has passed; what is postponed needs a date to come.";
    not_a_promise(code): "{code} bukan komitmen; hanya komitmen dan kendala yang punya status.", "{code} is no commitment; only commitments and blockers have a status.";
    not_by_deputy(code, name): "{code} tidak dijanjikan oleh wakil {name}, jadi tidak perlu konfirmasi pimpinannya.",
        "{code} was not promised by a deputy of {name}, so its head need not confirm it.";
    not_an_owner(code, name): "{name} bukan penanggung jawab {code}.", "{name} is not an owner of {code}.";
    changed_elsewhere(code): "{code} sudah diubah dari meja lain, jadi tidak dibatalkan; ubah dengan Ctrl-E.",
        "{code} was changed from another seat, so it is not undone; change it with Ctrl-E.";
    changed_since(code): "{code} baru saja diubah dari meja lain di bagian yang sama; periksa isinya, lalu ubah lagi bila perlu.",
        "{code} was just changed from another seat in the same part; look at what it says, then change it again if need be.";
    agency_in_use(name): "“{name}” sudah dipakai dalam catatan, jadi tidak dihapus.", "“{name}” is used in an entry, so it is not removed.";
}
