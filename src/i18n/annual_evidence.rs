//! The words of the year's dossier.

words! {
    dossier_file_name: "bukti", "evidence";
    task_force_field: "Gugus tugas", "Task force";
    held_field: "Rakor yang diadakan", "Meetings held";
    decisions_field: "Keputusan", "Decisions";
    proven_field: "Dengan data dukung", "With evidence";
    as_of_field: "Status menurut keadaan pada", "Statuses as of";
    meetings_before: "Rapat Tahun Sebelumnya yang Menjadi Dasar", "Meetings of Earlier Years behind This";
    date_column: "Tanggal", "Date";
    meeting_column: "Rapat", "Meeting";
    minutes_column: "Notula", "Minutes";
    roll_not_taken: "belum diisi", "not taken";
    not_issued: "belum diterbitkan", "not issued";
    done_column: "Selesai", "Done";
    without_indicator: "Tanpa indikator", "Without an indicator";
    summary_heading: "Ringkasan per Indikator", "Summary by Indicator";
    silent_indicators: "Indikator yang Belum Dibahas", "Indicators without an Entry";
    nothing_in_cluster: "Belum ada keputusan atau komitmen.", "No decision or commitment yet.";
    code_column: "Kode", "Code";
    said_column: "Keputusan/Komitmen", "Decision/Commitment";
    year_column: "Tahun", "Year";
    kind_column: "Jenis", "Kind";
    indicator_name_column: "Nama indikator", "Name of the indicator";
}

sentences! {
    dossier_title(year): "Bukti Evaluasi Tahun {year}", "Evidence for the Evaluation of {year}";
    times_held(count): "{count} kali", "{count}";
    promises_kept(promises, done): "{promises}, {done} di antaranya selesai", "{promises}, {done} of them done";
    meetings_heading(year): "Rakor Tahun {year}", "Meetings of {year}";
    there_of(there, invited): "{there} dari {invited}", "{there} of {invited}";
    version_state(version, state): "versi {version}, {state}", "version {version}, {state}";
    dossier_file(name, size, sha256): "{name} ({size} bita, SHA-256 {sha256})", "{name} ({size} bytes, SHA-256 {sha256})";
    evidence_to_come(named): "dijanjikan: {named}", "promised: {named}";
    no_meeting_in(year): "Tidak ada rapat yang diadakan pada tahun {year}, jadi belum ada bukti untuk disusun.",
        "No meeting was held in {year}, so there is no evidence to put together.";
    dossier_saved(path): "Bukti tersimpan: {path}", "Evidence saved: {path}";
    dossier_current(path): "Bukti sudah mutakhir: {path}", "The evidence is up to date: {path}";
    dossier_kept(path, kept): "{kept} sudah ada dengan isi lain dan dibiarkan; bukti yang baru tersimpan di {path}",
        "{kept} is there with other content and was left alone; the new evidence is in {path}";
    dossier_not_saved(path, cause): "Bukti tidak dapat disimpan di {path} ({cause}); periksa foldernya atau pilih folder lain.",
        "The evidence could not be saved in {path} ({cause}); check the folder or choose another.";
}
