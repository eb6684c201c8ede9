//! The words of what is there to try out: the demonstration, and the lessons.

words! {
    demo_greeting: "Rapat percobaan: tidak ada yang disimpan. Layar hadirin: F8, atau `rakor demo --wall` di terminal kedua. Keluar: Ctrl-Q.", "A meeting to try out: nothing is kept. The wall: F8, or `rakor demo --wall` in a second terminal. Leave: Ctrl-Q.";
    no_demo_runs: "Belum ada rapat percobaan yang terbuka; jalankan `rakor demo` lebih dulu di terminal lain.", "No meeting to try out is open; run `rakor demo` in another terminal first.";
    tutor_greeting: "Latihan: tidak ada yang disimpan. Keluar: Ctrl-Q.", "Practice: nothing is kept. Leave: Ctrl-Q.";
    lesson_open: "Buka rapat: tekan PgDn.", "Open the meeting: press PgDn.";
    lesson_open_why: "Sejak dibuka, waktu rapat dan setiap acara dihitung. Ctrl-N melewati langkah latihan.", "From then on the time of the meeting and of each step is counted. Ctrl-N skips a lesson.";
    lesson_floor: "Beri giliran kepada Dinkes: tekan ↓.", "Give Dinkes the floor: press ↓.";
    lesson_floor_why: "Yang dicatat sesudah ini menjadi tanggung jawab instansi yang sedang bicara.", "What is recorded next belongs to the agency that speaks.";
    lesson_record: "Catat: ketik Kirim data 3 rumah sakit lalu Enter.", "Record: type Kirim data 3 rumah sakit, then Enter.";
    lesson_record_why: "Satu baris, satu komitmen. Setelah Enter komitmen itu tersimpan dan mendapat nomor tetap, KM-….", "One line, one commitment. After Enter it is saved, with a number for good, KM-….";
    lesson_correct: "Perbaiki: Ctrl-E, ubah isinya, lalu Enter.", "Correct it: Ctrl-E, change the text, then Enter.";
    lesson_correct_why: "Ctrl-E membuka catatan terakhir; Ctrl-Z membatalkan langkah terakhir.", "Ctrl-E opens the last entry; Ctrl-Z takes the last step back.";
    lesson_owner: "Instansi lain: ketik Data panti @dinsos lalu Enter.", "Another owner: type Data panti @dinsos, then Enter.";
    lesson_owner_why: "@ menyebut penanggung jawab, + instansi pendukung. Beberapa huruf lalu Tab melengkapi namanya.", "@ names the owner, + a supporter. A few letters, then Tab, complete the name.";
    lesson_date: "Tenggat: ketik Cetak brosur akta !30 Juni lalu Enter.", "A deadline: type Cetak brosur akta !30 Juni, then Enter.";
    lesson_date_why: "Tulis seperti diucapkan: !TW II, !minggu depan, !akhir Maret. Tanggalnya terlihat sebelum Enter.", "Write it as it was said: !TW II, !minggu depan, !akhir Maret. The date shows before Enter.";
    lesson_blocker: "Kendala: ketik kd: RS belum tersambung +disdukcapil, Enter.", "A blocker: type kd: RS belum tersambung +disdukcapil, Enter.";
    lesson_blocker_why: "kd: di depan berarti kendala; + menyebut instansi yang dibutuhkan.", "kd: in front means a blocker; + names the agency that is needed.";
    lesson_attendance: "Daftar hadir: F2, lalu Enter pada sebuah nama.", "Attendance: F2, then Enter on a name.";
    lesson_attendance_why: "Ketik beberapa huruf untuk mencari nama; Tab mengganti menjadi diwakili, izin, atau tanpa keterangan. Esc kembali.", "Type a few letters to find a name; Tab changes it to represented, excused or absent. Esc goes back.";
    lesson_look_back: "Rapat lalu: F3 (sesudah Esc), lalu p: dalam proses.", "Earlier meetings: F3 (after Esc), then p: in progress.";
    lesson_look_back_why: "Komitmen rapat lalu ditinjau satu per satu: s selesai, p dalam proses, k terkendala, t ditunda, n tidak ada jawaban.", "Earlier commitments are reviewed one by one: s done, p in progress, k blocked, t postponed, n no answer.";
    lesson_read_back: "Bacakan kembali: F6 (sesudah Esc), lalu Enter.", "Read back: F6 (after Esc), then Enter.";
    lesson_read_back_why: "Hadirin menyetujui komitmen satu per satu, dan persetujuannya tercetak dalam notula. Esc kembali.", "The hall agrees to the commitments one by one, and the minutes say so. Esc goes back.";
    lesson_close: "Tutup rapat: F9 (sesudah Esc), lalu F9 sekali lagi.", "Close the meeting: F9 (after Esc), then F9 again.";
    lesson_close_why: "Daftarnya menyebut apa yang masih kurang; F9 kedua menutup rapat. Dalam rapat sungguhan notula lalu tertulis.", "The list says what is still missing; the second F9 closes. In a real meeting the minutes are written then.";
    lesson_over: "Selesai. F5 menampilkan notula, Ctrl-Q keluar.", "Done. F5 shows the minutes, Ctrl-Q leaves.";
    lesson_over_why: "Berikutnya: `rakor agenda new` membuat agenda rapat Anda, `rakor run AGENDA.toml --rehearse` untuk gladi.", "Next: `rakor agenda new` makes the agenda of your meeting, `rakor run AGENDA.toml --rehearse` rehearses it.";
}

sentences! {
    lesson(number, all, task): "Langkah {number}/{all} · {task}", "Lesson {number}/{all} · {task}";
    not_prepared(why): "Rapat percobaan tidak dapat disiapkan ({why}); periksa ruang dan izin folder data.", "The meeting to try out could not be prepared ({why}); check the room and the permissions of the data folder.";
}
