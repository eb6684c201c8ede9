//! The words of the read-back, on screen and on paper.

words! {
    k_read_back: "bacakan", "read back";
    k_read_back_long: "Bacakan kembali komitmen dan keputusan satu per satu untuk disetujui", "Read commitments and decisions back one by one, to be agreed to";
    k_agree: "setujui", "agree";
    k_agree_long: "Disetujui; lanjut ke yang belum disetujui", "Agreed; on to the next that is not yet";
    k_next_read: "berikut", "next";
    k_next_read_long: "Berikutnya", "The next one";
    k_previous_read: "sebelum", "previous";
    k_previous_read_long: "Sebelumnya", "The previous one";
    k_correct: "ubah", "correct";
    k_correct_long: "Perbaiki yang sedang dibacakan", "Correct what is being read";
    k_read_owner_long: "Ganti penanggung jawab yang sedang dibacakan", "Change the owner of what is being read";
    k_read_withdraw_long: "Cabut yang sedang dibacakan (alasannya ditanyakan)", "Withdraw what is being read (asks for the reason)";
    read_back: "Dibacakan kembali", "Read back";
    nothing_to_read_back: "Belum ada komitmen atau keputusan untuk dibacakan kembali; catat dulu, lalu F6.", "There is no commitment or decision to read back yet; record one first, then F6.";
    closed_for_agreement: "Rapat sudah ditutup, jadi tidak ada lagi yang disetujui; buka kembali dengan F9 bila perlu.", "The meeting is closed, so nothing more is agreed to; reopen it with F9 if need be.";
    not_agreed_yet: "belum disetujui", "not agreed yet";
    and: "dan", "and";
    with_label: "Bersama", "With";
    agreement: "persetujuan", "agreement";
}

sentences! {
    agreed_at(clock): "disetujui {clock}", "agreed {clock}";
    was_agreed(code, clock): "{code} disetujui pukul {clock}.", "{code} was agreed to at {clock}.";
    all_agreed(what): "Semua {what} sudah dibacakan dan disetujui.", "All {what} were read back and agreed to.";
    of_all(agreed, what): "{agreed} dari {what}", "{agreed} of {what}";
    minutes_agreed(what, time): "Dibacakan kembali dan disetujui: {what}, pukul {time}.", "Read back and agreed to: {what}, at {time}.";
    minutes_not_agreed(codes): "Belum: {codes}.", "Not yet: {codes}.";
    agreed_on_paper(time): "dibacakan dan disetujui pukul {time}", "read back and agreed to at {time}";
}

counted! {
    promises_counted(count): "{count} komitmen", "{count} commitment", "{count} commitments";
    decisions_counted(count): "{count} keputusan", "{count} decision", "{count} decisions";
    lines_below(count): "{count} baris (PgDn)", "{count} line (PgDn)", "{count} lines (PgDn)";
    lines_above(count): "{count} baris (PgUp)", "{count} line (PgUp)", "{count} lines (PgUp)";
    not_read_back(count): "{count} komitmen atau keputusan belum dibacakan kembali dan disetujui; F6 membacakannya.", "{count} commitment or decision was not read back and agreed to; F6 reads it.", "{count} commitments or decisions were not read back and agreed to; F6 reads them.";
}
