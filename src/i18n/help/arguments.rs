//! The help of every argument.

use super::Both;

/// By the argument's key, with its command in front where the key alone is not enough.
pub const ARGUMENTS: &[(&str, Both)] = &[
    ("register", ("File register yang dipakai (atau RAKOR_REGISTER)", "The register's file (or RAKOR_REGISTER)")),
    ("lang", ("Bahasa layar: id atau en", "Language of the screen: id or en")),
    ("help", ("Tampilkan bantuan; dengan --help lebih lengkap", "Show help; --help says more than -h")),
    ("version", ("Tampilkan versi", "Show the version")),
    ("run agenda", ("File agenda rapat", "The meeting's agenda file")),
    (
        "theme",
        (
            "Warna layar: terminal, light (terang), dark (gelap) atau contrast (kontras)",
            "Colours of the screen: terminal, light, dark or contrast",
        ),
    ),
    (
        "wall",
        (
            "Layar hadirin dari rapat percobaan yang terbuka di terminal lain",
            "The wall of the meeting that is open in another terminal",
        ),
    ),
    (
        "remove meeting",
        (
            "Rapat yang baru direncanakan: nomor dari `rakor list`, tanggal, atau potongan judul",
            "A meeting that is only planned: its number in `rakor list`, its date, or a part of its title",
        ),
    ),
    (
        "remove series",
        (
            "Gugus tugas: tanpa --meeting dihapus seluruhnya",
            "The task force: all of it is removed where no --meeting is given",
        ),
    ),
    (
        "names",
        (
            "Nama instansi, misalnya 'Dinas Perhubungan (Dishub)'",
            "Names of agencies, such as 'Dinas Perhubungan (Dishub)'",
        ),
    ),
    ("agenda add file", ("File agenda", "Agenda file")),
    ("agenda add cluster", ("Klaster yang beranggotakan instansi itu", "The cluster that they are members of")),
    (
        "zone",
        (
            "Zona waktu: WIB, WITA, WIT; biasanya zona komputer ini",
            "Time zone: WIB, WITA, WIT; this computer's if not said",
        ),
    ),
    ("agenda new start", ("Jam mulai, misalnya 09:00", "When it begins, such as 09:00")),
    (
        "agencies",
        (
            "Daftar instansi: satu per baris, .csv, atau agenda lama",
            "The agencies: one a line, a .csv, or an earlier agenda",
        ),
    ),
    ("man output", ("Folder tujuan", "Folder to write to")),
    ("yes", ("Hapus tanpa bertanya", "Remove without asking")),
    ("rehearse", ("Gladi: tidak ada yang disimpan", "Rehearsal: nothing is kept")),
    (
        "same",
        (
            "Tetap dengan agenda rapat, bila file ini lebih lama",
            "Stay with the meeting's agenda where this file is older",
        ),
    ),
    ("newer", ("Kembali ke file ini, walaupun lebih lama", "Go back to this file although it is older")),
    ("lines", ("Catatan, masing-masing satu baris", "Entries, one line each")),
    (
        "record opened",
        (
            "Jam rapat dibuka, misalnya 09.00 atau '15 Maret 08.00'; sekali untuk tiap hari",
            "When the meeting was opened, such as 09:00 or '15 March 08:00'; once for each day",
        ),
    ),
    (
        "record closed",
        (
            "Jam rapat ditutup, misalnya 12.30; sekali untuk tiap hari",
            "When it was closed, such as 12:30; once for each day",
        ),
    ),
    ("record agenda", ("Catat dalam rapat dari file agenda ini", "Record in the meeting of this agenda file")),
    (
        "cluster",
        (
            "Yang sedang dibahas: klaster, bidang, pokja, misalnya I",
            "What is being discussed: a cluster, a division, such as I",
        ),
    ),
    (
        "meeting",
        (
            "Rapat: nomor dari `rakor list`, tanggal, id, atau potongan judul",
            "The meeting: its number in `rakor list`, its date, its id, or a part of its title",
        ),
    ),
    ("series", ("Seri (gugus tugas) yang dimaksud", "The series (task force) that is meant")),
    ("output", ("File atau folder tujuan", "File or folder to write to")),
    ("stdout", ("Tampilkan saja, tanpa menulis file", "Only show it, write no file")),
    (
        "format",
        (
            "Bentuknya: md, docx, html, wa atau pdf; tanpa ini menurut nama file, lalu pengaturan",
            "The form: md, docx, html, wa or pdf; if not said, that of the file's name, then of the settings",
        ),
    ),
    ("force", ("Timpa juga file yang sudah diubah orang", "Write also over a file that a person has changed")),
    (
        "internal",
        (
            "Catatan sekretariat: yang masih kurang, tidak untuk ditandatangani",
            "The notes of the secretariat: what is still missing, not to be signed",
        ),
    ),
    (
        "edition",
        (
            "Versi yang sudah diterbitkan, bukan notula yang sekarang",
            "An issued version instead of the minutes as they are now",
        ),
    ),
    (
        "issue",
        ("Terbitkan versi berikutnya; isinya tidak berubah lagi", "Issue the next version; it never changes again"),
    ),
    ("submit", ("Ajukan versi terbaru untuk disahkan", "Submit the newest version for approval")),
    ("approve", ("Catat bahwa versi terbaru disahkan", "Note that the newest version is approved")),
    ("send_back", ("Kembalikan versi terbaru untuk diperbaiki", "Return the newest version for correction")),
    ("minutes status", ("Tampilkan semua versi, SHA-256 dan keadaannya", "Show all versions, their SHA-256 and state")),
    ("minutes by", ("Siapa yang mengajukan, mengesahkan atau mengembalikan", "Who submits, approves or returns")),
    ("minutes reason", ("Alasan dikembalikan", "Why it is returned")),
    ("minutes json", ("Keluarkan keadaan versi sebagai JSON", "Put the state of the versions out as JSON")),
    ("list json", ("Keluarkan sebagai JSON", "Put it out as JSON")),
    (
        "export json",
        ("Seluruhnya sebagai JSON, yang dapat dimasukkan lagi", "All of it as JSON, which can be imported again"),
    ),
    ("ics", ("Tenggat sebagai kalender, untuk ponsel dan Outlook", "Deadlines as a calendar, for phones and Outlook")),
    ("schema", ("JSON Schema dari --json", "The JSON Schema of --json")),
    (
        "table",
        (
            "Tabelnya: rtl (rencana tindak lanjut) atau attendance (kehadiran)",
            "The table: rtl (follow-up plan) or attendance",
        ),
    ),
    ("export agency", ("Kalender satu instansi saja", "The calendar of one agency only")),
    ("tasks", ("Tugas, bukan acara; Outlook tidak membacanya", "Tasks instead of events; Outlook does not read them")),
    ("import json", ("File dari `rakor export --json`", "A file of `rakor export --json`")),
    (
        "xlsx",
        (
            "Sebagai Excel: tanggal, pilihan status, yang terlambat diwarnai",
            "As Excel: dates, choices of status, what is overdue in colour",
        ),
    ),
    ("limit", ("Huruf dalam satu pesan WhatsApp; biasanya 4000", "Letters of a WhatsApp message; 4000 if not said")),
    ("minutes agency", ("Hanya bagian instansi ini", "Only the part of this agency")),
    (
        "each_agency",
        (
            "Bagian setiap instansi, masing-masing satu file, ke folder ini",
            "The part of every agency, a file each, into this folder",
        ),
    ),
    ("agenda attendance agenda", ("File agenda rapat", "The meeting's agenda file")),
    ("agenda invitation agenda", ("File agenda rapat", "The meeting's agenda file")),
    ("template show name", ("notula.md, notula.wa atau notula.html", "notula.md, notula.wa or notula.html")),
    ("template check name", ("Nama templat, atau sebuah file", "A template's name, or a file")),
    ("blank", ("Tanpa nama yang sudah diketahui", "Without the names that are known already")),
    ("files", ("File agenda", "Agenda files")),
    ("file", ("File yang dibuat; biasanya agenda-TANGGAL.toml", "The file to make; agenda-DATE.toml if not said")),
    ("title", ("Judul rapat", "Title of the meeting")),
    (
        "agenda new series",
        (
            "Kunci register gugus tugas, misalnya kla-kota-kupang",
            "Key of the task force's register, such as kla-kota-kupang",
        ),
    ),
    (
        "date",
        (
            "Tanggal rapat, misalnya 2024-03-14; biasanya hari ini",
            "Date of the meeting, such as 2024-03-14; today if not said",
        ),
    ),
    (
        "agenda next date",
        ("Tanggal rapat berikutnya, misalnya 2024-06-13", "Date of the next meeting, such as 2024-06-13"),
    ),
    (
        "start",
        ("Jam mulai, misalnya 09:00; biasanya seperti rapat lalu", "Start, such as 09:00; as it was if not said"),
    ),
    ("place", ("Tempat rapat", "Place of the meeting")),
    ("agenda next place", ("Tempat rapat; biasanya seperti rapat lalu", "Place of the meeting; as it was if not said")),
    ("agenda next title", ("Judul rapat; biasanya seperti rapat lalu", "Title of the meeting; as it was if not said")),
    (
        "framework",
        ("Kerangka bawaan dengan indikatornya, misalnya kla", "Built-in framework with its indicators, such as kla"),
    ),
    (
        "follow-up agency",
        (
            "Instansi penanggung jawab: nama apa pun, atau awalannya",
            "The owner: any name of the agency, or its beginning",
        ),
    ),
    (
        "follow-up cluster",
        ("Hanya klaster, bidang, atau pokja ini, misalnya I", "Only this cluster or division, such as I"),
    ),
    ("indicator", ("Hanya indikator ini, misalnya 4", "Only this indicator, such as 4")),
    (
        "follow-up status",
        (
            "belum, dalam-proses, terkendala, selesai, ditunda atau dicabut",
            "open, in_progress, blocked, done, postponed or withdrawn",
        ),
    ),
    ("overdue", ("Hanya yang terlambat", "Only what is overdue")),
    ("within", ("Jatuh tempo dalam sekian hari, termasuk yang terlambat", "Due within so many days, overdue ones too")),
    ("text", ("Hanya yang isinya memuat ini", "Only what has this in its text")),
    ("all", ("Semua gugus tugas dalam register", "All task forces of the register")),
    ("follow-up list", ("Daftar saja, juga di terminal", "Only list them, on a terminal too")),
    ("follow-up json", ("Keluarkan sebagai JSON", "Put it out as JSON")),
    ("csv", ("Keluarkan sebagai CSV untuk lembar kerja", "Put it out as CSV for spreadsheets")),
    ("follow-up set code", ("Kode komitmen, misalnya KM-12", "The commitment's code, such as KM-12")),
    (
        "follow-up set status",
        (
            "belum, dalam-proses, terkendala, selesai, ditunda atau dicabut",
            "open, in_progress, blocked, done, postponed or withdrawn",
        ),
    ),
    ("follow-up set agency", ("Hanya penanggung jawab ini; biasanya semua", "Only this owner; all if not said")),
    (
        "follow-up set day",
        (
            "Yang berulang: tanggal yang dijawab, misalnya '5 April'",
            "Of what repeats: the day that is answered, such as '5 April'",
        ),
    ),
    (
        "to",
        (
            "Tenggat baru dari yang ditunda, misalnya '30 Juni'",
            "The new deadline of what is postponed, such as '30 Juni'",
        ),
    ),
    ("reason", ("Alasannya; ikut tercatat", "The reason; it is kept")),
    ("evidence", ("Data dukung: file, tautan, atau nomor dokumen", "Evidence: a file, a link or a document's number")),
    (
        "needs",
        ("Instansi yang dibutuhkan; boleh lebih dari sekali", "The agency that is needed; may be given more than once"),
    ),
    ("follow-up confirm code", ("Kode komitmen, misalnya KM-3", "The commitment's code, such as KM-3")),
    (
        "follow-up confirm agency",
        (
            "Hanya pimpinan instansi ini; biasanya semua yang belum",
            "Only the head of this agency; all who have not, if not said",
        ),
    ),
    (
        "follow-up confirm day",
        ("Tanggal konfirmasinya, misalnya '18 Maret'", "The date of the confirmation, such as '18 March'"),
    ),
    ("ask question", ("Pertanyaannya, misalnya no-date", "The question, such as no-date")),
    ("ask agency", ("Untuk awaited: instansi yang ditunggu", "For awaited: the agency that is waited for")),
    ("ask json", ("Keluarkan sebagai JSON", "Put it out as JSON")),
    ("year", ("Tahun rapatnya; biasanya tahun ini", "The year of the meetings; this year if not said")),
    (
        "log code",
        ("Kode catatan, misalnya KM-12; biasanya semuanya", "The entry's code, such as KM-12; everything if not said"),
    ),
    ("overlaps json", ("Keluarkan sebagai JSON", "Put it out as JSON")),
    (
        "svg",
        (
            "Sebagai satu gambar SVG: peta, siapa menunggu siapa, dan dari rapat ke rapat",
            "As one SVG picture: the map, who waits for whom, and from meeting to meeting",
        ),
    ),
    ("waiting", ("Siapa menunggu siapa, bukan petanya", "Who waits for whom instead of the map")),
    ("map json", ("Keluarkan sebagai JSON", "Put it out as JSON")),
    ("log json", ("Keluarkan sebagai JSON", "Put it out as JSON")),
    ("shell", ("Shell yang dipakai", "The shell that is used")),
];
