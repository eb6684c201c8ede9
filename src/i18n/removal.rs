//! The words of taking something out of the register.

words! {
    backup_word: "cadangan", "backup";
    say_yes: "Tambahkan --yes bila memang harus dihapus.", "Add --yes if it is to be removed.";
    nothing_removed: "Tidak ada yang dihapus.", "Nothing was removed.";
    remove_in_use: "Register ini sedang dipakai di layar rapat; tutup dulu dengan Ctrl-Q, lalu ulangi.", "The register is in use at a console; leave it with Ctrl-Q first, then repeat.";
}

sentences! {
    task_force_to_remove(series, meetings, entries): "seluruh gugus tugas {series} ({meetings} rapat, {entries} catatan)", "the whole task force {series} (meetings: {meetings}, entries: {entries})";
    meeting_to_remove(date, title): "rapat {date}, “{title}”", "the meeting of {date}, “{title}”";
    remove_asked(what): "Hapus {what} dari register? Salinan register disimpan lebih dulu. [y/T]", "Remove {what} from the register? A copy of the register is kept first. [y/N]";
    removed(what, copy): "Dihapus: {what}. Salinan register sebelum ini: {copy}", "Removed: {what}. The register as it was before: {copy}";
    not_backed_up(copy): "Salinan {copy} tidak dapat ditulis, jadi tidak ada yang dihapus; periksa ruang dan izinnya.", "The copy {copy} cannot be written, so nothing was removed; check the room and its permissions.";
}
