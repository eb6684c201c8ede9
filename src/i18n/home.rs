//! The words of the home screen, and what a terminal can refuse.

words! {
    tagline: "rapat koordinasi, komitmen, dan notula", "coordination meetings, commitments, minutes";
    welcome: "Belum ada rapat. Pilih agenda di bawah, atau buat agenda baru; rapat yang sudah dimulai muncul di sini.", "No meetings yet. Choose an agenda below or make a new one; meetings that have begun appear here.";
    other_agenda: "Buka file agenda lain …", "Open another agenda file …";
    make_agenda: "Buat agenda baru …", "Make a new agenda …";
    learn: "Belajar rakor dalam sepuluh menit", "Learn rakor in ten minutes";
    try_out: "Coba dalam rapat contoh yang sedang berjalan", "Try rakor out in a meeting under way";
    agenda_file: "file agenda", "agenda file";
    agenda_file_hint: "misalnya agendas/kla-kota-kupang-2024.toml", "such as agendas/kla-kota-kupang-2024.toml";
    meeting_title: "judul rapat", "title of the meeting";
    title_hint: "misalnya Rakor Gugus Tugas KLA Kota Kupang Tahun 2025", "such as Rakor Gugus Tugas KLA Kota Kupang Tahun 2025";
    title_needed: "Isi dulu judul rapatnya.", "Give the meeting a title first.";
    meeting_start: "pukul", "start";
    start_hint: "misalnya 09.00; boleh kosong", "such as 09:00; may stay empty";
    meeting_zone: "zona waktu", "time zone";
    meeting_agencies: "instansi", "agencies";
    agencies_hint: "tempel satu per baris, atau pisahkan dengan |: Dinas Kesehatan (Dinkes) | Bappeda; boleh juga nama file .csv atau agenda lama; boleh kosong", "paste one a line, or put | between: Dinas Kesehatan (Dinkes) | Bappeda; the name of a .csv file or an earlier agenda will do; may stay empty";
    meeting_date: "tanggal", "date";
    date_hint: "tahun-bulan-hari, misalnya 2024-03-14", "year-month-day, such as 2024-03-14";
    meeting_place: "tempat", "place";
    framework: "kerangka", "framework";
    no_framework: "tanpa kerangka", "no framework";
    home_help: "Panah memilih rapat atau agenda, Enter membukanya. Ketik beberapa huruf untuk mencari. Rapat yang berjalan dilanjutkan di tempat ia berhenti.", "Arrows select a meeting or an agenda, Enter opens it. Type a few letters to search. A running meeting goes on where it stood.";
}

sentences! {
    preview_to_save(path): "Beginilah isi filenya. Enter menyimpannya sebagai {path}; Esc kembali ke isian.", "This is what the file will hold. Enter saves it as {path}; Esc goes back to the form.";
    owed_by(series, owed, late): "Tindak lanjut {series}: {owed} komitmen terbuka, {late} terlambat", "Follow-up of {series}: {owed} open commitments, {late} overdue";
    start_example(path): "Mulai rapat contoh dari {path} (tersimpan terpisah)", "Start the example meeting of {path} (kept apart)";
    start_agenda(path): "Mulai rapat dari {path}", "Start the meeting of {path}";
    no_terminal(why): "Layar ini bukan terminal yang dapat dipakai ({why}); jalankan rakor langsung di jendela terminal.", "This is not a terminal that can be used ({why}); run rakor in a terminal window.";
    terminal_lost(why): "Terminal terputus ({why}); yang sudah tersimpan tetap ada, jalankan perintah yang sama untuk melanjutkan.", "The terminal is gone ({why}); what is saved stays, run the same command to go on.";
}
