//! The agenda of the next meeting, made of the last one.

words! {
    letter_example: "Surat undangan nomor … tanggal …", "Letter of invitation number … of …";
    number_example: "nomor notula", "number of the minutes";
    approval: "Pengesahan notula rapat lalu", "Approval of the last minutes";
    next_unedited: "Tempat, jam, dan susunannya seperti rapat itu; ubah seperlunya. Periksa dengan: rakor agenda check FILE",
        "Place, time and steps are as they were; change what you need. Check it with: rakor agenda check FILE";
    next_minutes: "Lama acara menurut kenyataan, dibulatkan ke lima menit; di sebelahnya, rencana yang lalu.",
        "Lengths are what the steps took, to the nearest five minutes; beside them, what was planned.";
    next_agencies: "Instansi yang berganti nama, digabung, atau dipecah: beri kunci baru, dan sebutkan kunci lamanya dengan formerly = [\"…\"].",
        "Agencies that were renamed, merged or split: give them a new key, and name the old one with formerly = [\"…\"].";
    check_title: "judul rapat lalu; periksa tahun dan tahapnya", "the last meeting's title; check its year and number";
    review_by_itself: "Janji yang belum selesai muncul sendiri di acara ini.", "Open promises come up in this step by themselves.";
    review_points: "Yang perlu diputuskan:", "To be decided:";
    point_no_owner: "belum ada penanggung jawab", "nobody owns it";
    point_undated: "belum bertanggal", "no date";
    point_unanswered: "belum terjawab", "not answered";
    point_withheld: "isinya tidak ditulis di sini", "not written out here";
    next_date_missing: "Sebutkan tanggal rapat berikutnya dengan --date.", "Give the next meeting's date with --date.";
}

sentences! {
    next_of(title, date): "Agenda rapat berikutnya, disusun dari: {title}, {date}.", "Agenda of the next meeting, made from: {title}, {date}.";
    step_took(minutes): "nyata {minutes} menit", "took {minutes} minutes";
    step_took_of(minutes, planned): "nyata {minutes} menit, rencana {planned}", "took {minutes} minutes, planned {planned}";
    next_too_early(date): "Rapat berikutnya tidak dapat mendahului rapat {date}; sebutkan tanggal lain, atau rapat lain dengan --meeting.",
        "The next meeting cannot be before that of {date}; give another date, or another meeting with --meeting.";
    not_a_time(text): "“{text}” bukan jam; tulis seperti 09:00.", "“{text}” is not a time; write it like 09:00.";
}
