//! The help of every command.

use super::Help;

pub const COMMANDS: &[Help] = &[
    Help {
        command: "",
        about: (
            "Menjalankan rapat koordinasi, menyimpan setiap komitmen dalam satu register, dan menulis notulanya",
            "Runs coordination meetings, keeps every commitment in one register, and writes the minutes",
        ),
        more: (
            "Tanpa perintah, rakor membuka beranda: rapat yang ada, rapat yang sedang berjalan, dan rapat baru.\n\n\
             Semua catatan tersimpan dalam register: satu file di folder data, kecuali --register atau variabel \
             RAKOR_REGISTER menyebut file lain. Pengaturan (lang, register, minutes_folder, minutes_format, csv, templates, seat, theme, wall_shows_typing, shorthand) dibaca dari \
             config.toml di folder konfigurasi, atau dari file yang disebut RAKOR_CONFIG. Tidak ada yang memerlukan \
             jaringan.\n\n\
             Status keluar: 0 selesai, 1 ditolak atau gagal, 2 salah pemakaian.",
            "Without a command, rakor opens the home screen: the meetings there are, the one that is running, and a new \
             one.\n\n\
             Everything is kept in the register: one file in the data folder, unless --register or the variable \
             RAKOR_REGISTER names another. Settings (lang, register, minutes_folder, minutes_format, csv, templates, seat, theme, wall_shows_typing, shorthand) are read from config.toml in \
             the configuration folder, or from the file that RAKOR_CONFIG names. Nothing needs a network.\n\n\
             Exit codes: 0 done, 1 refused or failed, 2 wrong usage.",
        ),
        examples: &[
            ("rakor agenda new", ("buat file agenda", "make an agenda file")),
            ("rakor run agenda.toml", ("mulai rapatnya", "start the meeting")),
            ("rakor minutes", ("tulis notulanya", "write its minutes")),
        ],
    },
    Help {
        command: "run",
        about: (
            "Mulai rapat dari file agenda, atau lanjutkan",
            "Start a meeting from an agenda file, or go on with it",
        ),
        more: (
            "Rapat yang sudah dimulai dilanjutkan dari keadaan terakhirnya. Bila agenda berubah sejak itu, agenda yang \
             baru yang berlaku; catatan tetap utuh.",
            "A meeting that was started before goes on where it stood. If the agenda changed since, the new one counts; \
             what was recorded stays.",
        ),
        examples: &[
            ("rakor run agenda.toml", ("mulai atau lanjutkan", "start or go on")),
            ("rakor run agenda.toml --rehearse", ("gladi: tidak ada yang disimpan", "rehearsal: nothing is kept")),
        ],
    },
    Help {
        command: "demo",
        about: ("Coba dalam rapat contoh yang sedang berjalan", "Try rakor out in a meeting that is under way"),
        more: (
            "Rapat contoh Kota Kupang, 14 Maret 2024, sedang di Klaster I. Semua tombol bekerja seperti dalam rapat \
             sungguhan; tidak ada yang disimpan. Di terminal kedua, --wall menampilkan layar hadirinnya.",
            "The example of Kota Kupang, 14 March 2024, in the middle of its first cluster. Every key works as in a real \
             meeting; nothing is kept. In a second terminal, --wall shows what the hall sees.",
        ),
        examples: &[
            ("rakor demo", ("rapat yang sedang berjalan", "a meeting under way")),
            ("rakor demo --wall", ("layar hadirinnya, di terminal kedua", "its wall, in a second terminal")),
        ],
    },
    Help {
        command: "tutor",
        about: ("Belajar dalam sepuluh menit, langkah demi langkah", "Learn in ten minutes, step by step"),
        more: (
            "Latihan di dalam layar rapat yang sebenarnya: setiap langkah meminta satu hal, melihat bahwa itu terjadi, \
             lalu melanjutkan. Ctrl-N melewati sebuah langkah. Tidak ada yang disimpan.",
            "Lessons in the real console: each asks for one thing, sees it happen, and goes on. Ctrl-N skips a lesson. \
             Nothing is kept.",
        ),
        examples: &[("rakor tutor", ("mulai belajar", "begin to learn"))],
    },
    Help {
        command: "present",
        about: (
            "Layar hadirin: ikuti rapat yang berjalan, baca saja",
            "The wall: follow the running meeting, read only",
        ),
        more: (
            "Untuk proyektor, di terminal kedua atau laptop lain yang membuka register yang sama. Layar ini tidak menulis \
             apa pun dan boleh dibuka sebelum, selama dan sesudah rapat. Tanpa --meeting: rapat yang sedang berjalan, dan \
             rapat berikutnya begitu dibuka.\n\n\
             Halaman berganti sendiri; panah kiri dan kanan membalik dan menahan, Esc mengikuti rapat lagi, F1 bantuan. \
             Apa yang sedang diketik tidak tampil, kecuali pengaturan berisi wall_shows_typing = true.",
            "For the projector, in a second terminal or on another laptop that opens the same register. It writes nothing, \
             and may be started before, during and after the meeting. Without --meeting: the meeting that is running, and \
             the next one as soon as it is opened.\n\n\
             Pages turn by themselves; the left and right arrows turn and hold them, Esc follows the meeting again, F1 \
             shows help. What is being typed is not shown, unless the settings say wall_shows_typing = true.",
        ),
        examples: &[
            ("rakor present", ("ikuti rapat yang sedang berjalan", "follow the meeting that is running")),
            (
                "rakor present --theme light",
                ("hitam di atas putih, untuk aula yang terang", "black on white, for bright halls"),
            ),
        ],
    },
    Help {
        command: "record",
        about: ("Catat tanpa layar: satu baris, satu catatan", "Record without the screen: one line, one entry"),
        more: (
            "Baris berasal dari perintah atau, bila tidak ada, dari masukan standar. Awali baris dengan jenisnya: km: \
             komitmen, kd: kendala, kp: keputusan, ct: catatan; tanpa awalan, baris itu komitmen.\n\n\
             Di dalam baris: @penanggung jawab, +instansi pendukung (dalam kendala: yang dibutuhkan), !tenggat, \
             #indikator, =data dukung, ^KD-3 (menjawab kendala itu).\n\n\
             Setiap baris dijawab dengan kodenya setelah tersimpan di disk. Baris yang tidak dapat dipahami disebut di \
             keluaran galat dengan nomornya; baris lain tetap dicatat. Rapat yang belum dibuka menjadi terbuka.",
            "Lines come from the command or, if there are none, from standard input. Begin a line with its kind: km: (or \
             c:) commitment, kd: (b:) blocker, kp: (d:) decision, ct: (n:) note; a line without one is a commitment.\n\n\
             In the line: @owner, +supporter (in a blocker: who is needed), !deadline, #indicator, =evidence, ^KD-3 \
             (answers that blocker).\n\n\
             Each line is answered with its code once it is on disk. A line that cannot be understood is named on \
             standard error with its number; the others are recorded. A meeting that is not open yet is opened.",
        ),
        examples: &[
            (
                "rakor record 'Kirim data 3 RS @dinkes !30 Juni #4'",
                ("satu komitmen dalam rapat yang berjalan", "one commitment in the running meeting"),
            ),
            (
                "rakor record --cluster I 'kd: RS belum tersambung @disdukcapil +dinkes'",
                ("kendala dalam Klaster I", "a blocker in cluster I"),
            ),
            (
                "rakor record --agenda agenda.toml < catatan.txt",
                ("seluruh file, baris demi baris", "a whole file, line by line"),
            ),
            (
                "rakor record --opened 09.00 --closed 12.30 --agenda agenda.toml < catatan.txt",
                ("rapat yang dicatat sesudahnya", "a meeting that is written down afterwards"),
            ),
        ],
    },
    Help {
        command: "minutes",
        about: ("Tulis notula sebuah rapat", "Write the minutes of a meeting"),
        more: (
            "Notula ditulis sebagai Word (.docx) dan Markdown (.md) di folder ini, kecuali --output atau minutes_folder dalam \
             pengaturan menyebut tempat lain, dan --format atau minutes_format bentuk lain. Tanpa --meeting: rapat yang \
             terakhir dibuka.\n\n\
             Status di dalamnya adalah status saat rapat ditutup. --issue membekukan apa yang tercetak sebagai sebuah versi \
             dengan SHA-256, dan menulisnya ke file -v1; perubahan kemudian tidak mengubahnya, hanya menghasilkan versi \
             berikutnya dengan daftar perubahan. Versi terbaru diajukan dengan --submit, lalu disahkan dengan --approve atau \
             dikembalikan dengan --return.",
            "The minutes are written as Word (.docx) and Markdown (.md) into this folder, unless --output or minutes_folder \
             in the settings names another place, and --format or minutes_format another form. Without --meeting: the \
             meeting that was opened last.\n\n\
             Statuses are those of the moment when the meeting closed. --issue freezes what is printed as a version with its \
             SHA-256, and writes it to a file -v1; later changes leave it alone and only lead to a next version with a list \
             of what changed. The newest version is submitted with --submit, then approved with --approve or returned with \
             --return.",
        ),
        examples: &[
            ("rakor minutes", ("rapat yang terakhir dibuka", "the meeting that was opened last")),
            (
                "rakor minutes --meeting 2024-03-14 --output notula/",
                ("rapat pada tanggal itu, ke folder itu", "the meeting of that date, into that folder"),
            ),
            ("rakor minutes --format docx", ("hanya untuk Word", "only for Word")),
            ("rakor minutes --internal", ("yang masih kurang", "what is still missing")),
            (
                "rakor minutes --agency dinkes --format wa",
                ("untuk grup WhatsApp sebuah instansi", "for an agency's WhatsApp group"),
            ),
            ("rakor minutes --stdout | less", ("baca saja", "only read")),
            ("rakor minutes --issue", ("terbitkan versi berikutnya", "issue the next version")),
            (
                "rakor minutes --approve --by 'Kepala Bappeda'",
                ("versi terbaru disahkan olehnya", "the newest version is approved by them"),
            ),
            ("rakor minutes --version 1 --stdout", ("versi 1 seperti terbitnya", "version 1 as it was issued")),
        ],
    },
    Help {
        command: "list",
        about: ("Tampilkan semua rapat dalam register", "Show all meetings of the register"),
        more: (
            "Setiap rapat dengan nomor, tanggal, keadaan, jumlah catatan dan judulnya; nomor itu dapat dipakai dengan \
             --meeting.",
            "Each meeting with its number, date, state, counts of entries and title; the number can be used with --meeting.",
        ),
        examples: &[
            ("rakor list", ("untuk dibaca orang", "for people")),
            ("rakor list --json", ("untuk dibaca program", "for programs")),
        ],
    },
    Help {
        command: "export",
        about: (
            "Keluarkan register sebuah seri, atau sebuah tabelnya",
            "Put out the register of a series, or a table of it",
        ),
        more: (
            "--json: semua rapat dan catatan, juga yang sudah dicabut, dengan kode, penanggung jawab, tenggat, status, \
             kapan disetujui, riwayat, dan seluruh peristiwanya; `rakor import` memasukkannya lagi. --csv dan --xlsx: \
             rencana tindak lanjut atau kehadiran sebagai tabel. --ics: setiap tenggat sebagai acara sehari; impor kedua \
             memperbarui yang pertama.\n\n\
             Tanpa --output, yang berupa teks tampil di sini dan Excel ditulis ke sebuah file. Pakailah --output, bukan \
             tanda >, di Windows. CSV memakai titik koma untuk Excel; csv = \"plain\" dalam pengaturan: koma.",
            "--json: all meetings and entries, withdrawn ones too, with code, owners, deadline, status, when it was agreed \
             to, history, and all events; `rakor import` takes it in again. --csv and --xlsx: the follow-up plan or the \
             attendance as a table. --ics: each deadline as an event of a day; a second import updates the first.\n\n\
             Without --output, text is shown here and Excel goes to a file. On Windows use --output, not the sign >. \
             Where the screen is Indonesian, CSV has semicolons for Excel; csv = \"plain\" in the settings: commas.",
        ),
        examples: &[
            ("rakor export --json > register.json", ("satu-satunya seri", "the only series")),
            ("rakor export --json --series kla-kota-kupang", ("seri ini", "this series")),
            (
                "rakor export --xlsx --output rtl.xlsx",
                ("rencana tindak lanjut untuk Excel", "the follow-up plan for Excel"),
            ),
            ("rakor export --ics --output tenggat.ics", ("kalender tenggat", "the calendar of deadlines")),
        ],
    },
    Help {
        command: "import",
        about: ("Masukkan seri yang pernah diekspor", "Take in a series that was exported"),
        more: (
            "Seluruh seri kembali seperti semula, dengan peristiwa dan riwayatnya, ke register yang belum memuatnya. Seri \
             yang sudah ada ditolak.",
            "The whole series comes back as it was, with its events and history, into a register that does not have it. A \
             series that is there is refused.",
        ),
        examples: &[(
            "rakor import --json register.json --register baru.db",
            ("ke register lain", "into another register"),
        )],
    },
    Help {
        command: "template",
        about: ("Templat kantor sendiri untuk notula", "The office's own templates for the minutes"),
        more: (
            "File notula.md, notula.wa, atau notula.html dalam folder templates di samping pengaturan menggantikan bentuk \
             yang biasa, dalam bahasa Jinja.",
            "A file notula.md, notula.wa or notula.html in the folder templates beside the settings replaces the usual \
             form, in the language of Jinja.",
        ),
        examples: &[("rakor template show notula.md", ("yang biasa, untuk diubah", "the usual one, to be changed"))],
    },
    Help {
        command: "template show",
        about: ("Tampilkan sebuah templat", "Show a template"),
        more: (
            "Templat kantor bila ada; kalau tidak, yang biasa.",
            "The office's own where there is one; the usual one otherwise.",
        ),
        examples: &[("rakor template show notula.html", ("templat untuk HTML", "the template for HTML"))],
    },
    Help {
        command: "template check",
        about: ("Periksa sebuah templat", "Check a template"),
        more: (
            "Templat dicoba dengan rapat terakhir; kesalahannya disebut dengan baris dan tempatnya.",
            "It is tried with the newest meeting; what is wrong is named with its line and place.",
        ),
        examples: &[("rakor template check notula.md", ("templat kantor", "the office's template"))],
    },
    Help {
        command: "agenda attendance",
        about: ("Cetak daftar hadir untuk ditandatangani", "Print the attendance list to be signed"),
        more: (
            "Satu baris untuk setiap instansi dalam agenda dan beberapa baris kosong, dengan nama dan jabatan yang sudah \
             tercatat dalam register; --blank tanpa itu. Biasanya Word.",
            "A row for each agency of the agenda and some free ones, with the names and offices that the register knows \
             already; --blank without. A Word file if not said.",
        ),
        examples: &[("rakor agenda attendance agenda.toml", ("daftar hadir rapat itu", "the list of that meeting"))],
    },
    Help {
        command: "agenda invitation",
        about: ("Cetak susunan acara untuk undangan", "Print the agenda table for the invitation"),
        more: (
            "Tabel acara dengan jam, yang dihitung dari jam mulai dan lama setiap acara. Biasanya Word.",
            "The table of the agenda with hours, counted from the start and the length of each step. A Word file if not said.",
        ),
        examples: &[("rakor agenda invitation agenda.toml", ("susunan acara rapat itu", "the table of that meeting"))],
    },
    Help {
        command: "follow-up",
        about: (
            "Tampilkan komitmen yang masih terbuka dari semua rapat",
            "Show the commitments of all meetings that are still open",
        ),
        more: (
            "Yang terlambat lebih dulu, lalu menurut tenggatnya. Komitmen bersama tampil sekali untuk setiap penanggung \
             jawab. Hari ini menurut jam komputer, dalam zona waktu gugus tugas.\n\n\
             Dengan --json: satu objek per gugus tugas (dengan --all: daftar objek itu). Dengan --csv: satu baris per \
             bagian komitmen, untuk lembar kerja.",
            "What is overdue first, then by deadline. A joint commitment is shown once for each owner. Today is the \
             computer's date, in the time zone of the task force.\n\n\
             With --json: one object a task force (with --all: a list of them). With --csv: one row for each part of a \
             commitment, for spreadsheets.",
        ),
        examples: &[
            ("rakor follow-up --overdue", ("semua yang terlambat", "all that is overdue")),
            (
                "rakor follow-up --agency dinkes --all",
                ("utang Dinkes di semua gugus tugas", "what Dinkes owes to all task forces"),
            ),
            (
                "rakor follow-up --within 14 --csv > komitmen.csv",
                ("jatuh tempo dalam dua minggu", "due within two weeks"),
            ),
            ("rakor follow-up set KM-12 selesai --evidence laporan.pdf", ("tandai selesai", "mark as done")),
        ],
    },
    Help {
        command: "follow-up set",
        about: (
            "Catat status sebuah komitmen di antara dua rapat",
            "Record how a commitment stands, between two meetings",
        ),
        more: (
            "Status: belum, dalam-proses, terkendala, selesai, ditunda, dicabut (atau open, in_progress, blocked, done, \
             postponed, withdrawn). Yang ditunda memerlukan --to dan --reason, yang dicabut --reason, yang terkendala \
             --needs atau --reason.\n\n\
             Bila --evidence menyebut file yang ada, nama, ukuran dan SHA-256-nya ikut dicatat, sehingga file itu tidak \
             dapat ditukar tanpa ketahuan.",
            "A status is open, in_progress, blocked, done, postponed or withdrawn. What is postponed needs --to and \
             --reason, what is withdrawn --reason, what is blocked --needs or --reason.\n\n\
             If --evidence names a file that is there, its name, size and SHA-256 are recorded, so that it cannot be \
             exchanged unseen.",
        ),
        examples: &[
            (
                "rakor follow-up set KM-12 ditunda --agency dinkes --to '30 Juni' --reason 'menunggu DPRD'",
                ("tenggat baru untuk Dinkes", "a new deadline for Dinkes"),
            ),
            (
                "rakor follow-up set KM-3 selesai --evidence laporan.pdf",
                ("selesai, dengan buktinya", "done, with the evidence"),
            ),
        ],
    },
    Help {
        command: "follow-up confirm",
        about: (
            "Catat bahwa pimpinan mengonfirmasi komitmen yang disampaikan wakilnya",
            "Record that a head confirmed what a deputy had promised",
        ),
        more: (
            "Komitmen dari instansi yang hanya diwakili bertanda “perlu konfirmasi pimpinan”. Setelah dikonfirmasi, tanda itu \
             hilang dan notula menyebut tanggalnya. Tanpa --on: hari ini. Di konsol: Ctrl-B.",
            "A commitment of an agency that was only represented is marked as to be confirmed by its head. Once it is, the \
             mark goes, and the minutes say the date. Without --on: today. On the console: Ctrl-B.",
        ),
        examples: &[
            ("rakor follow-up confirm KM-3", ("dikonfirmasi hari ini", "confirmed today")),
            (
                "rakor follow-up confirm KM-3 --agency dinkes --on '18 Maret'",
                ("oleh pimpinan Dinkes, 18 Maret", "by the head of Dinkes, on 18 March"),
            ),
        ],
    },
    Help {
        command: "ask",
        about: ("Jawab pertanyaan pimpinan", "Answer a question of the chair"),
        more: (
            "Pertanyaan: no-date atau tanpa-tanggal (siapa yang belum ada tanggalnya), not-spoken atau belum-bicara, \
             earlier atau rapat-lalu (tindak lanjut rapat lalu), awaited atau ditunggu (apa yang ditunggu dari \
             sebuah instansi), due atau jatuh-tempo (bulan ini), components atau unsur. Di konsol: F7.\n\n\
             Tanpa --meeting: rapat yang terakhir dibuka. Hari ini menurut jam komputer, dalam zona waktu gugus tugas.",
            "Questions: no-date (who has no date yet), not-spoken, earlier (how much of what earlier meetings promised is \
             done), awaited (what is awaited from an agency), due (this month), components (of society). On the \
             console: F7.\n\n\
             Without --meeting: the meeting that was opened last. Today is the computer's date, in the time zone of the \
             task force.",
        ),
        examples: &[
            ("rakor ask earlier", ("tindak lanjut rapat lalu", "the follow-up of earlier meetings")),
            ("rakor ask awaited dinkes", ("apa yang ditunggu dari Dinkes", "what is awaited from Dinkes")),
        ],
    },
    Help {
        command: "evidence",
        about: ("Susun bukti evaluasi sebuah tahun", "Put together a year's evidence for the evaluation"),
        more: (
            "Per klaster dan indikator: keputusan dan komitmen, dengan penanggung jawab, batas waktu, status, data dukung \
             (file dengan ukuran dan SHA-256), dan rapat yang mendasarinya. Klaster dan indikator berasal dari agenda \
             terbaru tahun itu. Indikator yang belum dibahas disebut namanya.\n\n\
             Ditulis sebagai Markdown, bukti-SERI-TAHUN.md, di folder notula; dengan --csv satu baris per keputusan atau \
             komitmen. File yang sudah diubah orang tidak pernah ditimpa.",
            "By cluster and indicator: decisions and commitments, with owner, deadline, status, evidence (a file with its \
             size and SHA-256), and the meetings behind them. Clusters and indicators come from the newest agenda of that \
             year. Indicators without an entry are named.\n\n\
             Written as Markdown, bukti-SERIES-YEAR.md, into the folder of the minutes; with --csv one row for each \
             decision or commitment. A file that somebody changed is never overwritten.",
        ),
        examples: &[
            ("rakor evidence --year 2024", ("bukti tahun 2024", "the evidence of 2024")),
            ("rakor evidence --year 2024 --csv", ("untuk lembar kerja", "for spreadsheets")),
        ],
    },
    Help {
        command: "overlaps",
        about: (
            "Tampilkan komitmen instansi yang berbeda yang tampaknya pekerjaan yang sama",
            "Show commitments of different agencies that look like the same work",
        ),
        more: (
            "Pasangan komitmen yang masih terbuka, yang paling mirip lebih dulu. Yang sudah digabungkan, dibiarkan atau \
             diberi pemimpin di layar rapat (Ctrl-L) tidak disebut lagi.",
            "Pairs of commitments that are still open, the most alike first. What was joined, left or given a leader on the \
             screen of the meeting (Ctrl-L) is not named again.",
        ),
        examples: &[
            ("rakor overlaps", ("untuk dibaca orang", "for people")),
            ("rakor overlaps --json", ("untuk dibaca program", "for programs")),
        ],
    },
    Help {
        command: "map",
        about: (
            "Tampilkan peta koordinasi: komitmen setiap instansi, dan siapa menunggu siapa",
            "Show the coordination map: what each agency promised, and who waits for whom",
        ),
        more: (
            "Peta menghitung komitmen, yang terlambat, yang selesai, dan kendala yang terbuka, dari rapat itu dan semua \
             rapat sebelumnya, menurut keadaannya hari ini. Komitmen bersama dihitung pada setiap penanggung jawab, \
             tetapi sekali dalam jumlah klasternya.\n\n\
             Dengan --waiting: instansi yang saling menunggu, rantai menunggu, dan setiap kendala di bawah instansi yang \
             dibutuhkan. Dengan --json: keduanya, dan apa yang belum. Dengan --csv: peta, atau dengan --waiting \
             hubungannya, untuk lembar kerja. Dengan --svg: gambarnya, untuk laporan dan situs.",
            "The map counts commitments, overdue ones, done ones and open blockers of that meeting and all before it, as \
             they stand today. A joint commitment counts with each owner, and once in what its cluster comes to.\n\n\
             With --waiting: agencies that wait for each other, chains of waiting, and each blocker under the agency \
             that is needed. With --json: both, and what is missing. With --csv: the map, or with --waiting the \
             relations, for spreadsheets. With --svg: the picture, for reports and web pages.",
        ),
        examples: &[
            ("rakor map", ("peta sampai rapat terakhir", "the map up to the last meeting")),
            ("rakor map --waiting", ("siapa menunggu siapa", "who waits for whom")),
            ("rakor map --svg > peta.svg", ("gambar untuk laporan", "a picture for reports")),
            ("rakor map --csv > peta.csv", ("untuk lembar kerja", "for a spreadsheet")),
        ],
    },
    Help {
        command: "log",
        about: ("Tampilkan siapa mengubah apa dan kapan", "Show who changed what, and when"),
        more: (
            "Riwayat sebuah catatan, sebuah rapat, atau seluruh register, yang terlama lebih dulu, dengan waktu, meja \
             yang mencatat, dan nama instansi seperti pada waktu itu.",
            "The history of an entry, of a meeting or of the whole register, the oldest first, with the time, the seat \
             that wrote it, and the names that agencies had then.",
        ),
        examples: &[
            ("rakor log KM-12", ("riwayat satu komitmen", "the history of a commitment")),
            ("rakor log --meeting 2024-03-14", ("jalannya satu rapat", "the course of a meeting")),
        ],
    },
    Help {
        command: "remove",
        about: (
            "Hapus rapat yang batal atau seluruh gugus tugas dari register",
            "Take a cancelled meeting or a whole task force out of the register",
        ),
        more: (
            "Hanya rapat yang belum dibuka dapat dihapus; rapat yang sudah dibuka tetap ada bersama nomor dan notulanya. \
             Dengan --series tanpa --meeting, seluruh gugus tugas dihapus, misalnya setelah latihan. rakor bertanya lebih \
             dulu, dan menyimpan salinan register di sampingnya.",
            "Only a meeting that was not opened can be removed; one that was stays with its numbers and minutes. With \
             --series and no --meeting the whole task force is removed, such as after a training. rakor asks first, and \
             keeps a copy of the register beside it.",
        ),
        examples: &[
            ("rakor remove --meeting 2", ("rapat nomor 2 dalam `rakor list`", "number 2 of `rakor list`")),
            ("rakor remove --series latihan", ("seluruh gugus tugas itu", "the whole task force")),
        ],
    },
    Help {
        command: "agenda",
        about: ("Buat dan periksa file agenda", "Make and check agenda files"),
        more: (
            "File agenda menyebut judul, tanggal, acara, klaster dan instansi sebuah rapat, dalam TOML.",
            "An agenda file names the title, date, steps, clusters and agencies of a meeting, in TOML.",
        ),
        examples: &[
            ("rakor agenda new", ("buat yang baru", "make a new one")),
            ("rakor agenda check agenda.toml", ("periksa", "check it")),
            ("rakor agenda next --date 2024-06-13", ("susun untuk rapat berikutnya", "make that of the next meeting")),
        ],
    },
    Help {
        command: "agenda check",
        about: ("Periksa file agenda dan tunjukkan semua kesalahannya", "Check agenda files and show all their faults"),
        more: (
            "Setiap kesalahan ditunjukkan dengan file, baris dan letaknya, beserta apa yang mungkin dimaksud.",
            "Each fault is shown with its file, line and place, and with what was probably meant.",
        ),
        examples: &[("rakor agenda check maret.toml april.toml", ("dua agenda sekaligus", "two agendas at once"))],
    },
    Help {
        command: "agenda new",
        about: ("Buat file agenda yang baru", "Make a new agenda file"),
        more: (
            "Di terminal, yang belum disebut akan ditanyakan. File yang sudah ada tidak pernah ditimpa.",
            "On a terminal, what was not said is asked for. A file that exists is never overwritten.",
        ),
        examples: &[
            ("rakor agenda new", ("tanya jawab", "asks what it needs")),
            (
                "rakor agenda new maret.toml --title 'Rakor KLA' --date 2024-03-14 --framework kla",
                ("langsung", "asks nothing"),
            ),
        ],
    },
    Help {
        command: "agenda add",
        about: ("Tambah instansi ke file agenda", "Add agencies to an agenda file"),
        more: (
            "Nama pendek ditulis dalam kurung. Keterangan dan susunan file tetap seperti adanya. Nama yang sudah ada ditolak.",
            "The short name stands in brackets. Remarks and order of the file stay as they are. A name that is there \
             already is refused.",
        ),
        examples: &[(
            "rakor agenda add agenda.toml 'Dinas Perhubungan (Dishub)' --cluster II",
            ("satu instansi, anggota klaster II", "one agency, a member of cluster II"),
        )],
    },
    Help {
        command: "agenda next",
        about: (
            "Susun agenda rapat berikutnya dari rapat yang lalu",
            "Make the next meeting's agenda from the last one",
        ),
        more: (
            "Gugus tugasnya sama, juga instansi yang ditambahkan saat rapat. Acaranya diawali pengesahan notula dan \
             tindak lanjut; lama acara lainnya diusulkan menurut kenyataan. Komitmen tidak disalin: yang belum selesai \
             muncul sendiri dengan nomornya; yang belum bertanggal, belum ada penanggung jawabnya, atau belum terjawab \
             disebut dalam keterangan.\n\n\
             Tanpa --meeting: rapat yang terakhir dibuka. Di terminal, tanggal yang belum disebut akan ditanyakan. File \
             yang sudah ada tidak pernah ditimpa.",
            "The task force stays the same, with the agencies that were added in the meeting. The steps begin with the \
             approval of the minutes and the follow-up; the others are proposed as long as they took. Commitments are not \
             copied: open ones come up by themselves, under their numbers; those without a date, an owner or an answer \
             are named in remarks.\n\n\
             Without --meeting: the meeting that was opened last. On a terminal, a date that was not said is asked for. A \
             file that exists is never overwritten.",
        ),
        examples: &[
            (
                "rakor agenda next --date 2024-06-13",
                ("dari rapat terakhir, ke agenda-2024-06-13.toml", "from the last meeting, to agenda-2024-06-13.toml"),
            ),
            (
                "rakor agenda next juni.toml --date '13 Juni 2024' --start 13:30 --title 'Rakor Tahap II'",
                ("dengan jam dan judul yang baru", "with a new time and title"),
            ),
        ],
    },
    Help {
        command: "completions",
        about: ("Keluarkan pelengkap perintah untuk shell", "Put out command completions for a shell"),
        more: (
            "Shell yang dikenal: bash, elvish, fish, powershell, zsh.",
            "Shells: bash, elvish, fish, powershell, zsh.",
        ),
        examples: &[(
            "rakor completions bash > ~/.local/share/bash-completion/completions/rakor",
            ("pasang untuk bash", "install for bash"),
        )],
    },
    Help {
        command: "man",
        about: ("Keluarkan halaman manual (man)", "Put out the manual pages"),
        more: (
            "Tanpa --output, halaman rakor sendiri untuk `man -l -`; dengan --output, satu halaman untuk setiap perintah.",
            "Without --output the page of rakor itself, for `man -l -`; with it a page for every command.",
        ),
        examples: &[("rakor man --output man1", ("semua halaman, ke folder itu", "all pages, into that folder"))],
    },
];
