//! What the command line answers.

words! {
    making_pdf: "Membuat PDF …", "Making a PDF …";
    no_pdf_program: "PDF dibuat dengan LibreOffice, Chromium, Chrome, atau Edge; tidak satu pun ditemukan di komputer ini. Pasang salah satunya, atau tulis --format docx atau html dan cetak ke PDF.", "A PDF is made with LibreOffice, Chromium, Chrome or Edge, and none was found on this computer. Install one of them, or write --format docx or html and print to PDF.";
    see_help: "Selengkapnya: rakor --help", "More: rakor --help";
    argument_not_text: "Salah satu isian bukan teks UTF-8.", "One of the arguments is not UTF-8 text.";
    usage_wrong: "Perintah ini tidak dapat dipahami.", "This command line cannot be understood.";
}

sentences! {
    input_not_utf8(line): "Masukan ini bukan teks UTF-8 (mulai baris {line}), jadi tidak ada yang dicatat; simpan ulang sebagai UTF-8, lalu ulangi.",
        "The input is not UTF-8 text (from line {line} on), so nothing was recorded; save it again as UTF-8, and repeat.";
    recorded_again(code): "Sama dengan {code} dalam rapat ini; cabut salah satu bila kembar.",
        "The same as {code} of this meeting; withdraw one if it is a double.";
    imported(series, meetings, entries): "Seri {series} masuk ke register: {meetings} rapat, {entries} catatan.", "The series {series} is in the register: {meetings} meetings, {entries} entries.";
    import_is_there(series): "Seri {series} sudah ada dalam register; pakai register lain dengan --register.", "The series {series} is in the register already; name another register with --register.";
    import_unreadable(path, cause): "{path} tidak dapat dibaca ({cause}).", "{path} cannot be read ({cause}).";
    import_not_an_export(path): "{path} bukan hasil `rakor export --json` yang utuh.", "{path} is no whole `rakor export --json`.";
    pdf_failed(cause): "PDF gagal dibuat ({cause}); tulis --format docx dan simpan sebagai PDF dari Word.", "No PDF could be made ({cause}); write --format docx and save it as PDF from Word.";
    nothing_for_agency(agency): "Tidak ada komitmen, kendala, atau yang ditunggu untuk {agency} dalam rapat ini.", "There is no commitment, blocker or wait for {agency} in this meeting.";
    issued_is_text(format): "Versi yang sudah diterbitkan tersimpan sebagai Markdown, bukan {format}; tanpa --version, notula yang sekarang ditulis sebagai {format}.",
        "An issued version is kept as Markdown, not as {format}; without --version the minutes as they are now are written as {format}.";
    perhaps(meant): "Mungkin maksud Anda `{meant}`?", "Did you mean `{meant}`?";
    unknown_command(word): "Tidak ada perintah “{word}”.", "There is no command “{word}”.";
    unknown_argument(word): "Tidak ada pilihan “{word}”.", "There is no option “{word}”.";
    value_missing(argument): "`{argument}` memerlukan isi.", "`{argument}` needs a value.";
    value_unknown(value, argument, known): "“{value}” tidak berlaku untuk `{argument}`; yang ada: {known}.",
        "“{value}” is not a value of `{argument}`; there are: {known}.";
    value_wrong(value, argument): "“{value}” tidak berlaku untuk `{argument}`.", "“{value}” is not a value of `{argument}`.";
    argument_missing(arguments): "Belum disebut: `{arguments}`.", "Not given: `{arguments}`.";
    command_missing(commands): "Sebutkan salah satu: {commands}.", "Name one of: {commands}.";
    argument_twice(argument): "`{argument}` disebut lebih dari sekali.", "`{argument}` was given more than once.";
    argument_conflict(argument, prior): "`{argument}` tidak dapat dipakai bersama `{prior}`.",
        "`{argument}` cannot be used together with `{prior}`.";
}

words! {
    closed_without_opened: "Jam tutup saja belum cukup; sebutkan juga jam bukanya dengan --opened.", "A closing alone is not enough; say the opening too, with --opened.";
    no_data_folder: "Folder data tidak ditemukan; sebutkan register dengan --register.",
        "There is no data folder; name the register with --register.";
    needs_terminal: "Perintah ini memerlukan terminal; tanpa layar, pakai `rakor record`, `rakor list` atau `rakor minutes`.",
        "This command needs a terminal; without a screen, use `rakor record`, `rakor list` or `rakor minutes`.";
    planned_state: "direncanakan", "planned";
    running_state: "berlangsung", "running";
    closed_state: "ditutup", "closed";
    still_at_work: "Sebentar, sedang disusun …", "One moment, still at work …";
    input_utf16: "Masukan ini UTF-16, jadi tidak ada yang dicatat; simpan ulang sebagai UTF-8 (di Notepad: Simpan Sebagai, Penyandian UTF-8), lalu ulangi.",
        "The input is UTF-16, so nothing was recorded; save it again as UTF-8 (Notepad: Save As, Encoding UTF-8), and repeat.";
    no_running_meeting: "Tidak ada rapat yang berlangsung atau direncanakan; sebutkan agendanya dengan --agenda.",
        "No meeting is running or planned; name its agenda with --agenda.";
    which_format: "Sebutkan bentuknya: --json, --csv, --xlsx, --ics atau --schema.", "Say which form: --json, --csv, --xlsx, --ics or --schema.";
    type_lines: "Ketik satu catatan per baris; Ctrl-D bila selesai.", "Type one entry a line; Ctrl-D when done.";
    line_not_text: "bukan teks UTF-8; simpan ulang filenya dengan penyandian UTF-8.", "not UTF-8 text; save the file again as UTF-8.";
    title_missing: "Sebutkan judul rapat dengan --title.", "Give the meeting's title with --title.";
    ask_title: "Judul rapat", "Title of the meeting";
    ask_date: "Tanggal", "Date";
    ask_start: "Pukul (misalnya 09.00; boleh kosong)", "Start (such as 09:00; may stay empty)";
    ask_zone: "Zona waktu: WIB, WITA, atau WIT", "Time zone: WIB, WITA or WIT";
    ask_place: "Tempat (boleh kosong)", "Place (may stay empty)";
    ask_agencies: "Instansi, satu per baris, misalnya Dinas Kesehatan (Dinkes); atau nama file .csv atau agenda lama. Baris kosong: selesai.", "Agencies, one a line, such as Dinas Kesehatan (Dinkes); or the name of a .csv file or an earlier agenda. An empty line ends them.";
    no_answer: "Belum ada file yang dibuat.", "No file was made.";
}

sentences! {
    crashed(path): "rakor berhenti karena kesalahan program. Yang sudah tersimpan tetap ada; jalankan perintah yang sama untuk melanjutkan, dan kirimkan laporan ini kepada pembuatnya: {path}",
        "rakor stopped because of a fault in the program. What was saved is there; run the same command to go on, and send this report to its makers: {path}";
    crashed_unreported(why): "rakor berhenti karena kesalahan program. Yang sudah tersimpan tetap ada; jalankan perintah yang sama untuk melanjutkan. ({why})",
        "rakor stopped because of a fault in the program. What was saved is there; run the same command to go on. ({why})";
    example_register(path): "Register contoh: {path}; belum ada rapat sungguhan.", "The register of examples: {path}; there is no real meeting yet.";
    stdout_failed(reason): "Keluaran tidak dapat ditulis ({reason}).", "The output cannot be written ({reason}).";
    config_unreadable(path, reason): "Pengaturan {path} tidak dapat dibaca ({reason}); periksa file dan izinnya.",
        "The settings {path} cannot be read ({reason}); check the file and its permissions.";
    config_not_toml(path, line): "Pengaturan {path} tidak dapat dipahami pada baris {line}; tulis seperti `lang = \"id\"`.",
        "The settings {path} cannot be understood at line {line}; write it like `lang = \"en\"`.";
    config_key_meant(path, key, meant): "Pengaturan {path} memuat `{key}` yang tidak dikenal; mungkin maksudnya `{meant}`.",
        "The settings {path} hold `{key}`, which is not known; perhaps `{meant}` is meant.";
    config_key_unknown(path, key, known): "Pengaturan {path} memuat `{key}` yang tidak dikenal; yang ada: {known}.",
        "The settings {path} hold `{key}`, which is not known; there are: {known}.";
    config_not_text(path, key): "Pengaturan {path} harus mengisi `{key}` dengan teks dalam tanda kutip.",
        "The settings {path} must give `{key}` a text in quotes.";
    config_language(path, word): "Pengaturan {path} menyebut bahasa “{word}”; yang ada: id, en.",
        "The settings {path} name the language “{word}”; there are: id, en.";
    config_not_bool(path, key): "Pengaturan {path} harus mengisi `{key}` dengan true atau false.",
        "The settings {path} must give `{key}` as true or false.";
    config_not_shorthand(path): "Pengaturan {path} harus mengisi `shorthand` dengan false atau tabel singkatan, misalnya yg = \"yang\".",
        "The settings {path} must give `shorthand` as false or as a table of short forms, such as yg = \"yang\".";
    config_theme(path, word, known): "Pengaturan {path} menyebut tema “{word}”; yang ada: {known}.",
        "The settings {path} name the theme “{word}”; there are: {known}.";
    config_wall_text(path, word, known): "Pengaturan {path} menyebut `wall_text` “{word}”; yang ada: {known}.",
        "The settings {path} name the `wall_text` “{word}”; there are: {known}.";
    config_csv(path, word): "Pengaturan {path} menyebut bentuk CSV “{word}”; yang ada: excel, plain.",
        "The settings {path} name the form “{word}” for CSV; there are: excel, plain.";
    config_format(path, word, known): "Pengaturan {path} menyebut bentuk notula “{word}”; yang ada: {known}.",
        "The settings {path} name the form “{word}” for the minutes; there are: {known}.";
    empty_register(path): "Register {path} belum berisi rapat; mulai dengan `rakor run AGENDA.toml`.",
        "The register {path} holds no meeting yet; start with `rakor run AGENDA.toml`.";
    no_such_meeting(wanted): "Tidak ada rapat “{wanted}” dalam register; lihat `rakor list`.",
        "There is no meeting “{wanted}” in the register; see `rakor list`.";
    no_such_series(wanted, known): "Tidak ada seri “{wanted}” dalam register; yang ada: {known}.",
        "There is no series “{wanted}” in the register; there are: {known}.";
    several_meetings(wanted, candidates): "“{wanted}” cocok dengan beberapa rapat: {candidates}; sebutkan nomornya.",
        "“{wanted}” fits several meetings: {candidates}; give its number.";
    several_running(candidates): "Ada beberapa rapat yang dapat dicatat: {candidates}; pilih dengan --meeting atau --series.",
        "Several meetings could be meant: {candidates}; choose with --meeting or --series.";
    several_series(known): "Register ini memuat beberapa gugus tugas: {known}; pilih satu dengan --series.",
        "The register holds several task forces: {known}; choose one with --series.";
    meant_series(series): "Gugus tugas {series}; yang lain dengan --series.", "Task force {series}; another one with --series.";
    meant_meeting(series, date): "Gugus tugas {series}, rapat {date}; yang lain dengan --series atau --meeting.", "Task force {series}, meeting of {date}; another one with --series or --meeting.";
    line_refused(number, reason): "Baris {number}: {reason}", "Line {number}: {reason}";
    line_too_long(most): "terlalu panjang: paling banyak {most} KiB; bagi menjadi beberapa catatan.",
        "too long: {most} KiB at the most; make it several entries.";
    input_failed(reason): "Masukan tidak dapat dibaca ({reason}); baris sebelumnya sudah dijawab.",
        "The input cannot be read ({reason}); the lines before it were answered.";
    agenda_fine(path): "{path}: tidak ada kesalahan", "{path}: no faults";
    ask_framework(names): "Kerangka: {names}; kosong: tanpa kerangka", "Framework: {names}; empty: none";
    ask_members(id, name): "{id} {name}: nomor instansinya, misalnya 1,3 (boleh kosong)", "{id} {name}: numbers of its agencies, such as 1,3 (may stay empty)";
    ask_to_save(path): "Simpan sebagai {path}? [Y/t]", "Save as {path}? [Y/n]";
    preview_of_agenda(title, date, zone, place, agencies): "{title} · {date} · {zone} · {place} · {agencies} instansi", "{title} · {date} · {zone} · {place} · agencies: {agencies}";
    not_a_number(word, many): "“{word}” bukan nomor instansi; tulis 1 sampai {many}.", "“{word}” is no agency's number; write 1 to {many}.";
    not_a_zone(text): "“{text}” bukan zona waktu; tulis WIB, WITA, WIT, atau selisih seperti +08:00.", "“{text}” is no time zone; write WIB, WITA, WIT or an offset such as +08:00.";
    not_a_framework(text, names): "“{text}” bukan kerangka yang dikenal; yang ada: {names}.", "“{text}” is no framework that is known; there are: {names}.";
    manual_written(folder, pages): "{pages} halaman ditulis ke {folder}.", "{pages} pages were written to {folder}.";
    agencies_added(path, names): "{path}: ditambah {names}.", "{path}: added {names}.";
    not_a_date(text): "“{text}” bukan tanggal; tulis seperti 2024-03-14 atau 14 Maret 2024.",
        "“{text}” is not a date; write it like 2024-03-14.";
    agenda_made(path, title, date): "{path} dibuat: {title}, {date}. Lengkapi, lalu mulai dengan `rakor run {path}`.",
        "{path} made: {title}, {date}. Complete it, then start with `rakor run {path}`.";
    file_exists(path): "{path} sudah ada dan tidak ditimpa; sebutkan nama lain.", "{path} exists and was not overwritten; give another name.";
    file_not_written(path, reason): "{path} tidak dapat ditulis ({reason}); periksa folder dan izinnya.",
        "{path} cannot be written ({reason}); check the folder and its permissions.";
    done_by(names): "pelaksana {names}", "done by {names}";
    recorded_with(names): "bersama {names}", "with {names}";
    recorded_answers(code): "menjawab {code}", "answers {code}";
}
