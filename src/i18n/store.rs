//! What can go wrong with the register's file, and what to do about it, one sentence each.

sentences! {
    register_read_only(path): "Register {path} hanya dapat dibaca; beri izin tulis pada file dan foldernya, atau pilih register lain dengan --register.",
        "Register {path} can only be read; allow writing to the file and its folder, or choose another register with --register.";
    register_locked(path): "Register {path} sedang dikunci program lain; tutup program itu atau tunggu sampai selesai.",
        "Register {path} is locked by another program; close that program or wait until it is done.";
    register_full(path): "Disk tempat register {path} sudah penuh; hapus file yang tidak perlu dari disk itu.",
        "The disk that holds register {path} is full; delete files that are not needed from that disk.";
    register_damaged(path): "Register {path} rusak dan tidak diubah; pakai salinan cadangannya.",
        "Register {path} is damaged and was left as it is; use its backup copy.";
    register_damaged_at(path, number): "Register {path} rusak pada catatan ke-{number} dan tidak diubah; pakai salinan cadangannya.",
        "Register {path} is damaged at record {number} and was left as it is; use its backup copy.";
    register_newer(path, version): "Register {path} ditulis oleh rakor yang lebih baru (format {version}) dan tidak diubah; perbarui rakor untuk membukanya.",
        "Register {path} was written by a newer rakor (format {version}) and was left as it is; update rakor to open it.";
    not_a_register(path): "{path} bukan register rakor dan tidak diubah; pilih file lain dengan --register.",
        "{path} is not a register of rakor and was left as it is; choose another file with --register.";
    register_is_folder(path): "{path} adalah folder; sebutkan nama file register di dalamnya.",
        "{path} is a folder; name the register's file in it.";
    register_no_folder(path): "Folder untuk register {path} tidak dapat dibuat; periksa letak dan izinnya.",
        "The folder for register {path} cannot be made; check its place and permissions.";
    register_no_permission(path): "Register {path} tidak boleh dibuka; minta izinnya atau pilih register lain dengan --register.",
        "Register {path} may not be opened; ask for permission or choose another register with --register.";
    register_replaced(path): "File register {path} dipindahkan, dihapus, atau diganti selagi dipakai; kembalikan file semula ke tempatnya.",
        "The file of register {path} was moved, deleted or replaced while in use; put the original file back in its place.";
    register_io(path, reason): "Register {path} tidak dapat dibaca atau ditulis ({reason}); periksa disk dan sambungannya.",
        "Register {path} cannot be read or written ({reason}); check the disk and its connection.";
    bad_now(text): "RAKOR_NOW “{text}” bukan waktu; tulis seperti 2024-03-14T09:00:00+08:00.",
        "RAKOR_NOW “{text}” is not a time; write it like 2024-03-14T09:00:00+08:00.";
}
