//! The words of the console.

use crate::register::State;
words! {
    leave_with_ctrl_q: "Keluar dengan Ctrl-Q; rapat dilanjutkan lain kali.", "Leave with Ctrl-Q; the meeting goes on next time.";
    line_is_empty: "Ketik dulu apa yang dikatakan, lalu Enter. Bantuan: F1.", "Type what was said, then Enter. Help: F1.";
    line_first: "Masih ada baris yang diketik: Enter mencatatnya, Esc mengosongkannya; sesudah itu Ctrl-Z membatalkan catatan terakhir.", "A line is still being typed: Enter records it, Esc clears it; after that Ctrl-Z undoes the last entry.";
    line_cleared: "Baris dikosongkan; Ctrl-Z mengembalikannya.", "The line is cleared; Ctrl-Z brings it back.";
    no_deadline_offered: "Tidak ada waktu dalam kalimat ini; tulis tenggat dengan !, misalnya !30 Juni.", "There is no time in this sentence; write a deadline with !, such as !30 Juni.";
    reopen_again: "Rapat sudah ditutup; tekan F9 sekali lagi untuk membukanya kembali.", "The meeting is closed; press F9 once more to reopen it.";
    no_identity: "Jangan menulis identitas anak: nama, inisial, sekolah.", "Write no child's identity: name, initials, school.";
    first_step: "Ini acara pertama.", "This is the first step.";
    last_step: "Ini acara terakhir; tutup rapat dengan F9.", "This is the last step; close the meeting with F9.";
    nothing_to_select: "Belum ada catatan di sini untuk dipilih.", "There is no entry here to select yet.";
    nothing_recorded_yet: "Belum ada yang dicatat dalam rapat ini.", "Nothing is recorded in this meeting yet.";
    resumed: "Baris yang belum selesai diketik dilanjutkan.", "The half-typed line goes on.";
    choose_one: "Yang mana?", "Which one?";
    choose_first: "Pilih dengan ↑↓, lalu Enter; mengetik memulai baris berikutnya.", "Choose with ↑↓, then Enter; typing begins the next line.";
    enter_once_more: "Enter sekali lagi mencatatnya; mengetik melanjutkan barisnya.", "Enter once more records it; typing goes on with the line.";
    scope_asking: "Pertanyaan tentang baris", "A question about the line";
    chair_hint: "misalnya Sekretaris Daerah", "such as Sekretaris Daerah";
    all_agencies_owe: "semua instansi", "all agencies";
    only_overdue: "hanya yang terlambat", "only overdue";
    new_deadline: "tenggat baru", "new deadline";
    evidence_or_file: "tautan, nomor dokumen, atau nama file; boleh kosong", "a link, a document's number or a file; may stay empty";
    no_answer_noted: "Dicatat: ditanyakan, tidak ada jawaban.", "Noted: asked, and there was no answer.";
    history: "Riwayat", "History";
    scope_review: "Tindak lanjut", "Follow-up";
    all_actions: "Semua perintah", "All actions";
    find_entry: "Cari catatan", "Find an entry";
    whole_hall: "Umum (tanpa instansi)", "The hall (no agency)";
    give_floor_to: "Giliran untuk", "Give the floor to";
    text: "isi", "text";
    implementer_hint: "bila lain dari penanggung jawabnya", "where it is not who answers for it";
    owner_hint: "beberapa: pisahkan dengan koma", "several: with commas between";
    deadline_hint: "seperti yang dikatakan: 30 Juni, TW II, minggu depan", "as it was said: 30 Juni, TW II, minggu depan";
    indicator_hint: "nomornya, misalnya 4", "its number, such as 4";
    evidence_hint: "tautan atau nomor dokumen", "a link or a document's number";
    answers: "menjawab kendala", "answers blocker";
    answers_hint: "kodenya, misalnya KD-3", "its code, such as KD-3";
    no_cluster: "tidak ada", "none";
    nothing_said: "(kosong)", "(empty)";
    guest_gone: "Tamu ini sudah dihapus dari meja lain; Enter mencatatnya lagi, Esc membiarkannya.", "This guest was removed from another seat; Enter notes the guest again, Esc leaves it.";
    reason: "alasan", "reason";
    reason_hint: "ikut tercatat dan dicetak", "is kept and printed";
    presence_label: "kehadiran", "presence";
    office: "diwakili oleh (jabatan)", "represented by (office)";
    office_hint: "misalnya Kabid atau Sekretaris", "such as head of division";
    others: "bersama", "with";
    others_hint: "yang lain dari instansi ini: Ani (Kasi); Budi", "others of this agency: Ani (Kasi); Budi";
    name: "nama", "name";
    optional: "boleh kosong", "may stay empty";
    arrived: "datang", "arrived";
    left: "pulang", "left";
    clock_hint: "jam, misalnya 09.12", "time, such as 09:12";
    hours_hint: "jam, misalnya 09.00–12.30; hari lain: 15 Maret 09.00–12.30; kosong: menurut jam komputer", "hours, such as 09:00–12:30; another day: 15 March 09:00–12:30; empty: as the clock tells";
    adjourned_mark: "diskors", "adjourned";
    times_of_meeting: "Waktu rapat", "Times of the meeting";
    only_guests_go: "Hanya tamu yang dapat dihapus; kehadiran instansi diganti dengan Tab.", "Only a guest can be removed; the presence of an agency is changed with Tab.";
    guest_removed: "Tamu dihapus dari daftar; Ctrl-Z mengembalikannya.", "Guest taken off the list; Ctrl-Z brings it back.";
    times_noted: "Waktu rapat tercatat.", "Times of the meeting noted.";
    guest: "Tamu", "Guest";
    guest_from: "dari (jabatan atau lembaga)", "from (office or body)";
    agency_name: "nama instansi atau lembaga", "name of the agency";
    short_name: "nama pendek", "short name";
    pillar: "komponen", "component";
    pillar_hint: "misalnya pemerintah, media; boleh kosong", "such as pemerintah, media; may stay empty";
    new_agency: "Instansi baru", "New agency";
    rehearsal: "GLADI: tidak ada yang disimpan", "REHEARSAL: nothing is kept";
    example_mark: "CONTOH · ", "EXAMPLE · ";
    example_apart: "Ini rapat contoh: registernya tersendiri, terpisah dari rapat sungguhan.", "This is an example: it has a register of its own, apart from real meetings.";
    left_rehearsal: "Gladi selesai; tidak ada yang disimpan.", "The rehearsal is over; nothing was kept.";
    left_planned: "Rapat belum dibuka; jalankan perintah yang sama untuk membukanya.", "The meeting is not open yet; run the same command to open it.";
    nothing_written: "Dalam gladi notula tidak ditulis; F5 menampilkannya.", "In a rehearsal no minutes are written; F5 shows them.";
    not_opened_yet: "Rapat belum dibuka. PgDn membukanya; F2 mengisi daftar hadir.", "The meeting is not open yet. PgDn opens it; F2 takes attendance.";
    agencies: "Instansi", "Agencies";
    this_meeting: "Rapat ini", "This meeting";
    earlier_meetings: "Rapat lalu", "Earlier meetings";
    no_entry_here: "Belum ada catatan di sini. Ketik saja, lalu Enter.", "No entry here yet. Just type, then Enter.";
    not_taken: "kehadiran belum dicatat", "attendance not noted";
    head_must_confirm: "perlu konfirmasi pimpinan", "the head must confirm";
    search: "Cari", "Search";
    nothing_matches: "Tidak ada yang cocok; hapus beberapa huruf.", "Nothing matches; delete some letters.";
    attendance: "Daftar hadir", "Attendance";
    add_guest: "tambah tamu", "add guest";
    add_agency: "tambah instansi", "add agency";
    not_noted: "belum dicatat", "not noted";
    before_the_gavel: "Sebelum rapat ditutup", "Before closing";
    nothing_missing: "Tidak ada yang kurang. F9 menutup rapat dan menulis notula.", "Nothing is missing. F9 closes the meeting and writes the minutes.";
    preview: "Pratinjau notula", "Preview of the minutes";
    help: "Bantuan", "Help";
    too_small: "Perbesar jendela: paling sedikit 30×8.", "Make the window larger: at least 30×8.";
    planned: "direncanakan", "planned";
    running: "berlangsung", "running";
    closed: "ditutup", "closed";
    over: "lewat", "over";
    ends_about: "selesai ±", "ends about";
}

sentences! {
    left_running(entries): "Rapat masih berlangsung; catatan yang tersimpan: {entries}. Jalankan perintah yang sama untuk melanjutkan.", "The meeting goes on; entries saved: {entries}. Run the same command to continue.";
    left_closed(entries): "Rapat sudah ditutup; catatan yang tersimpan: {entries}. `rakor minutes` menulis notulanya lagi.", "The meeting is closed; entries saved: {entries}. `rakor minutes` writes its minutes again.";
    field_changed_elsewhere(label, now): "Di meja lain “{label}” sekarang: {now}. Enter menyimpan yang tertulis di sini, Esc membiarkannya.",
        "At another seat “{label}” is now: {now}. Enter saves what is written here, Esc leaves it.";
    field_gone(label, value): "“{label}” tidak ada lagi, jadi “{value}” tidak ikut disimpan; Enter menyimpan yang lain.",
        "“{label}” is no longer there, so “{value}” is not saved; Enter saves the rest.";
    recorded(code, clock): "{code} tersimpan {clock}", "{code} saved {clock}";
    changed(code, clock): "{code} diubah, tersimpan {clock}", "{code} changed, saved {clock}";
    converted(code, into): "{code} menjadi {into}", "{code} became {into}";
    was_withdrawn(code): "{code} dicabut", "{code} withdrawn";
    undone(what): "Dibatalkan: {what} (Ctrl-Y mengulangi)", "Undone: {what} (Ctrl-Y redoes it)";
    redone(what): "Diulangi: {what}", "Redone: {what}";
    presence_of(name): "kehadiran {name}", "attendance of {name}";
    agency_added(name): "{name} ditambahkan", "{name} added";
    guest_noted(name): "{name} dicatat sebagai tamu", "{name} noted as a guest";
    reopened(clock): "Rapat dibuka kembali pukul {clock}.", "The meeting was reopened at {clock}.";
    closed_at(clock): "Rapat ditutup pukul {clock}.", "The meeting was closed at {clock}.";
    minutes_were_due(date, sentence): "Notula rapat {date} belum sempat tertulis. {sentence}", "The minutes of the meeting of {date} had not been written. {sentence}";
    minutes_still_due(date, why): "Notula rapat {date} belum tertulis: {why}", "The minutes of the meeting of {date} are not written yet: {why}";
    minutes_failed(why): "Notula belum tertulis: {why} Coba `rakor minutes`.", "The minutes are not written yet: {why} Try `rakor minutes`.";
    lines_waiting(count, line): "{count} baris menunggu jawaban (Enter pada baris kosong): “{line}”", "Lines that wait for an answer (Enter on an empty line): {count}: “{line}”";
    lines_wait(count): "Masih ada {count} baris yang menunggu jawaban dan belum tercatat; Esc, lalu Enter pada baris kosong.", "Lines that wait for an answer and are not recorded: {count}; Esc, then Enter on an empty line.";
    hand_over_from(who): "Pimpinan rapat pengganti {who}", "Who takes the chair from {who}";
    chair_taken(who, clock): "Pimpinan rapat sejak {clock}: {who}.", "Chair since {clock}: {who}.";
    owner_of(code): "Penanggung jawab {code}", "Owner of {code}";
    turn_into(code): "Jadikan {code}", "Turn {code} into";
    status_of(name): "status {name}", "status of {name}";
    change_entry(code): "Ubah {code}", "Change {code}";
    withdraw_entry(code): "Cabut {code}", "Withdraw {code}";
    adjourned_at(clock): "Rapat diskors pukul {clock}; catatan, giliran, atau acara berikutnya melanjutkannya.", "The meeting is adjourned at {clock}; the next entry, floor or step goes on with it.";
    resumed_at(clock): "Rapat dilanjutkan pukul {clock}.", "The meeting goes on at {clock}.";
    sitting_field(number): "hari ke-{number}", "day {number}";
    not_hours(typed): "“{typed}” bukan jam; tulis misalnya 09.00–12.30, atau 15 Maret 09.00–12.30.", "“{typed}” is no time; write it like 09:00–12:30, or 15 March 09:00–12:30.";
    not_a_clock(typed): "“{typed}” bukan jam; tulis misalnya 09.12.", "“{typed}” is not a time; write it like 09:12.";
    deadline_offered(said, date): "Ctrl-D: jadikan “{said}” tenggat ({date})", "Ctrl-D: make “{said}” the deadline ({date})";
    quorum_met(needed): "kuorum {needed} tercapai", "quorum of {needed} reached";
    quorum_missing(needed): "kuorum {needed} belum tercapai", "quorum of {needed} not reached yet";
    renamed(old, new): "{old} menjadi {new}, karena meja lain lebih dulu.", "{old} became {new}, because another seat was first.";
    unsaved(count, why): "BELUM TERSIMPAN ({count}): {why}", "NOT SAVED YET ({count}): {why}";
    withdrawn_because(reason): "dicabut: {reason}", "withdrawn: {reason}";
    became(code): "menjadi {code}", "became {code}";
    closed_banner(clock): "Rapat ditutup pukul {clock}. F9 membukanya kembali; F5 notula; Ctrl-Q keluar.", "The meeting was closed at {clock}. F9 reopens it; F5 shows the minutes; Ctrl-Q leaves.";
    invitation_says(clock): "Undangan pukul {clock}.", "Invited for {clock}.";
    promised_on(date): "dijanjikan {date}", "promised {date}";
    not_today(day): "Rapat ini tanggal {day}, bukan hari ini: kata seperti “besok” dibaca dari tanggal rapat. Jam rapat dicatat dengan --opened dan --closed.",
        "This meeting is of {day}, not of today: words such as “tomorrow” are read from its day. Note its hours with --opened and --closed.";
    another_zone(own, meeting): "Jam komputer ini {own}, rapat ini {meeting}: semua jam di sini {meeting}. Kalau rapatnya memang di {own}, ubah `zone` dalam agenda.",
        "This computer's clock is {own}, the meeting is in {meeting}: all times here are {meeting}. If the meeting is in {own}, change `zone` in the agenda.";
    another_day(date, today): "Agenda ini bertanggal {date}, sedangkan hari ini {today}; tenggat dihitung dari tanggal agenda.", "This agenda is dated {date}, and today is {today}; deadlines are counted from the agenda's date.";
    opened_and(clock, what): "Rapat dibuka pukul {clock}. {what}", "The meeting was opened at {clock}. {what}";
    everybody_counted(count): "semua instansi ({count})", "all agencies ({count})";
    key_unused(key): "{key} tidak dipakai di sini; F1 menampilkan semua tombol.", "{key} is not used here; F1 shows all keys.";
    noted(code, clock): "{code} dicatat {clock} (gladi, tidak disimpan)", "{code} noted {clock} (rehearsal, not kept)";
    new_agency_called(name): "Tambah instansi “{name}” …", "Add the agency “{name}” …";
}

counted! {
    days_late(days): "TERLAMBAT {days} hari", "OVERDUE by {days} day", "OVERDUE by {days} days";
    days_left(days): "{days} hari lagi", "in {days} day", "in {days} days";
    attending(there, all): "{there} dari {all} instansi di ruangan", "{there} of {all} agencies is here", "{there} of {all} agencies are here";
    findings(count): "{count} hal masih kurang. Enter: ke sana. F9: tutup rapat sekarang.", "{count} point is missing. Enter: go there. F9: close the meeting now.", "{count} points are missing. Enter: go there. F9: close the meeting now.";
    leave_unsaved(count): "{count} catatan belum tersimpan dan akan hilang; tunggu sebentar, atau tekan Ctrl-Q sekali lagi untuk keluar.", "{count} entry is not saved and would be lost; wait a moment, or press Ctrl-Q again to leave.", "{count} entries are not saved and would be lost; wait a moment, or press Ctrl-Q again to leave.";
    saved_after_all(count): "{count} catatan yang tertunda sudah tersimpan.", "{count} delayed entry is saved now.", "{count} delayed entries are saved now.";
    lines_left(count): "{count} baris lagi (→, lalu ↓)", "{count} more line (→, then ↓)", "{count} more lines (→, then ↓)";
}

impl super::Lang {
    pub fn state(self, state: State) -> &'static str {
        match state {
            State::Planned => self.planned(),
            State::Running => self.running(),
            State::Closed => self.closed(),
        }
    }
}

impl super::Lang {
    /// How the line is written, a sign and its meaning a row.
    pub fn line_help(self) -> &'static str {
        match self {
            Self::Id => "\
Ketik apa yang dikatakan, lalu Enter: satu baris, satu catatan, untuk instansi yang sedang bicara. Baris kedua menunjukkan apa yang dipahami, \
baris di bawahnya apa yang masih meragukan. Di layar hadirin, catatan tampil setelah Enter.

@disdukcapil  penanggung jawab lain; beberapa @ menjadi satu komitmen bersama; @klaster @semua
+dinkes  instansi pendukung; pada kendala: instansi yang dibutuhkan
!30 Juni  tenggat seperti diucapkan: !TW II, !minggu depan, !akhir Maret
#4  indikator
=tautan  data dukung
^KD-3  menjawab kendala itu
Dinsos: …  nama instansi di depan menjadi penanggung jawab
kd: …  jenis di depan: km komitmen, kd kendala, kp keputusan, ct catatan
\\@  tanda @ biasa

✓ w i ✗ ·  hadir, diwakili, izin, tanpa keterangan, belum dicatat
KM1 KD1  jumlah komitmen dan kendala instansi itu dalam rapat ini
●  catatan yang terakhir disimpan atau diubah
!KD-1  kendala yang menunggu instansi ini; Ctrl-R menjawabnya
mirip KM-7  komitmen instansi lain, mungkin pekerjaan yang sama; Ctrl-L membandingkannya
✓ disetujui  dibacakan kembali dan disetujui (F6)
‖ ditahan  layar hadirin tidak berganti sendiri; Esc di sana: ikuti rapat lagi
‹ 2 · 5 ›  acara, atau klaster dalam peta, di kiri dan di kanan
3 1! 2✓ 1kd  dalam peta: komitmen, terlambat, selesai, kendala terbuka",
            Self::En => "\
Type what was said, then Enter: one line, one entry, for the agency that has the floor. The second line shows what was understood, \
those below what is doubtful. On the wall, an entry appears after Enter.

@disdukcapil  another owner; several @ make one joint commitment; @klaster @semua
+dinkes  a supporter; in a blocker: the agency that is needed
!30 Juni  a deadline as it was said: !TW II, !minggu depan, !akhir Maret
#4  indicator
=link  evidence
^KD-3  answers that blocker
Dinsos: …  an agency's name in front becomes the owner
b: …  a kind in front: c commitment, b blocker, d decision, n note
\\@  a plain @

✓ w i ✗ ·  present, represented, excused, absent, not noted
KM1 KD1  number of commitments and blockers of that agency in this meeting
●  the entry saved or changed last
!KD-1  a blocker that waits for this agency; Ctrl-R answers it
looks like KM-7  another agency's commitment, perhaps the same work; Ctrl-L compares them
✓ agreed  read back and agreed to (F6)
‖ held  the wall does not change by itself; Esc there: follow the meeting again
‹ 2 · 5 ›  more steps, or clusters of the map, on the left and on the right
3 1! 2✓ 1b  in the map: commitments, overdue, done, open blockers",
        }
    }
}

words! {
    scope_home: "Daftar rapat", "List of meetings";
    scope_line: "Baris catat", "Capture line";
    scope_entries: "Di antara catatan", "Among the entries";
    scope_form: "Isian", "Forms";
    scope_list: "Daftar pilihan", "Lists";
    scope_page: "Halaman baca", "Pages";
}
