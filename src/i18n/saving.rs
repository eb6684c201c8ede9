//! The words of saving a paper as a file.

words! {
    minutes_noun: "notula", "minutes";
    evidence_noun: "bukti", "evidence";
    copied: "Disalin ke papan klip, bila terminal ini mengizinkannya.", "Copied to the clipboard, if this terminal lets it.";
    owed_file: "tindak-lanjut", "follow-up";
    map_file: "peta", "map";
    waiting_file: "menunggu", "waiting";
    table_noun: "tabel", "table";
    picture_noun: "gambar", "picture";
    export_noun: "ekspor", "export";
    agency_summary_noun: "ringkasan instansi", "summary of the agency";
    attendance_list_noun: "daftar hadir", "attendance list";
    invitation_noun: "susunan acara", "agenda table";
    internal_noun: "catatan sekretariat", "notes of the secretariat";
}

sentences! {
    copied_and_saved(saved): "Disalin ke papan klip, bila terminal ini mengizinkannya. {saved}", "Copied to the clipboard, if this terminal lets it. {saved}";
    paper_saved(paper, path): "{paper} tersimpan: {path}", "{paper} saved: {path}";
    paper_current(paper, path): "{paper} sudah mutakhir: {path}", "{paper} up to date: {path}";
    paper_kept(paper, path, kept): "{kept} sudah ada dengan isi lain dan dibiarkan; {paper} yang baru tersimpan di {path}",
        "{kept} is there with other content and was left alone; new {paper} saved: {path}";
    paper_not_saved(paper, path, cause): "{paper} tidak dapat disimpan di {path} ({cause}); periksa foldernya atau pilih folder lain.",
        "{paper} could not be saved in {path} ({cause}); check the folder or choose another.";
}
