//! What the capture line asks and doubts, each in one sentence that says what to do.

mod completion;
mod doubt;
mod question;

words! {
    ask_text: "Tulis dulu apa yang dikatakan.", "Type what was said first.";
    leave_as_text: "biarkan sebagai teks", "leave it as text";
    leave_undated: "tanpa tanggal", "no date";
    doubt_no_owner: "Belum ada penanggung jawab; sebut dengan @.", "No owner yet; name one with @.";
    doubt_no_date: "Belum ada batas waktu; tanyakan “kapan?” dan tulis dengan !.",
        "No deadline yet; ask “when?” and write it with !.";
    all_agencies: "semua instansi", "all agencies";
    cluster_members: "Instansi yang sedang dibahas", "the agencies being discussed";
}

sentences! {
    ask_which_agency(typed): "“{typed}” bisa berarti beberapa instansi; pilih salah satu.",
        "“{typed}” may mean several agencies; choose one.";
    ask_nearest_agency(typed, nearest): "Tidak ada instansi bernama “{typed}”; mungkin maksudnya {nearest}.",
        "No agency is called “{typed}”; perhaps {nearest} is meant.";
    ask_unknown_agency(typed): "Tidak ada instansi bernama “{typed}”; periksa ejaannya, atau tulis \\ di depannya bila itu teks biasa.",
        "No agency is called “{typed}”; check the spelling, or put \\ in front of it if it is plain text.";
    ask_which_cluster(typed): "“{typed}” belum jelas karena tidak ada yang sedang dibahas; pilih yang dimaksud.",
        "“{typed}” is not clear, because none is being discussed; choose which one is meant.";
    ask_unknown_cluster(typed): "Agenda ini tidak mengenal “{typed}”; pilih yang dimaksud.",
        "This agenda knows no “{typed}”; choose which one is meant.";
    ask_unknown_indicator(typed): "Agenda ini tidak punya indikator “{typed}”; periksa nomornya.",
        "This agenda has no indicator “{typed}”; check the number.";
    ask_unknown_blocker(typed): "“{typed}” bukan kendala dalam register; tulis kode kendala, misalnya ^KD-3.",
        "“{typed}” is not a blocker in the register; write a blocker's code, such as ^KD-3.";
    ask_past_deadline(said, date): "“{said}” sudah lewat ({date}); pilih tanggal yang dimaksud.",
        "“{said}” is gone by ({date}); choose the date that is meant.";
    doubt_said_before(code): "Sudah dijanjikan pihak yang sama sebagai {code}; ubah yang itu bila sama.",
        "The same body has promised this already, as {code}; change that one if it is the same.";
    doubt_repeated(sigil): "“{sigil}” tertulis lebih dari sekali; yang terakhir yang dicatat.",
        "{sigil} is written more than once; the last one counts.";
    keep_as_outside(said): "catat “{said}” apa adanya (bukan instansi dalam agenda)",
        "keep “{said}” as it is (no agency of the agenda)";
    doubt_outside(said): "“{said}” bukan instansi dalam agenda; dicatat dengan kata-kata itu.",
        "“{said}” is no agency of the agenda; it is kept in these words.";
    doubt_other_first(agency): "Baris ini dimulai dengan {agency}, tetapi bukan dicatat untuknya; tulis @ di depannya bila itu penanggung jawabnya.",
        "The line begins with {agency}, but is not recorded for it; put @ in front if it is the owner.";
    doubt_impossible(said): "Tanggal “{said}” tidak ada; katanya dicatat tanpa tanggal.",
        "There is no such date as “{said}”; the words are kept, without a date.";
    doubt_unread_date(said): "“{said}” tidak terbaca sebagai batas waktu; katanya dicatat tanpa tanggal.",
        "“{said}” does not read as a deadline; the words are kept, without a date.";
    doubt_event_date(event): "Tanggal “{event}” tidak ada dalam agenda, jadi batas waktu ini belum bertanggal.",
        "The agenda gives no date for “{event}”, so this deadline has none yet.";
    doubt_estimate(date): "{date} hanya perkiraan; tanyakan tanggal pastinya.", "{date} is an estimate; ask for the exact date.";
    doubt_weekend(date): "{date}, jatuh pada akhir pekan.", "{date}, is on a weekend.";
    doubt_holiday(date, name): "{date} adalah hari libur ({name}).", "{date} is a holiday ({name}).";
    doubt_past(date): "{date} sudah lewat; periksa tahunnya.", "{date} is gone by; check the year.";
    doubt_next_year(date): "Tahun ini sudah lewat, jadi dibaca {date}; tulis tahunnya bila bukan itu.",
        "It is gone by this year, so it reads {date}; write the year if that is not meant.";
    doubt_far_off(date): "{date} masih bertahun-tahun lagi; periksa tahunnya.",
        "{date} is years away; check the year.";
    doubt_beginning(said): "“{said}” menyebut sejak kapan, bukan sampai kapan; dicatat tanpa tanggal.",
        "“{said}” says from when, not until when; recorded without a date.";
    doubt_deputy(agency): "{agency} hanya diwakili; komitmen ini perlu konfirmasi pimpinannya.",
        "{agency} is only represented; its head must confirm this commitment.";
    doubt_needed_absent(agency): "{agency} tidak hadir; sampaikan kendala ini sesudah rapat.",
        "{agency} is not in the hall; tell it of this blocker after the meeting.";
    doubt_needs_itself(agency): "{agency} menunggu dirinya sendiri; tanyakan siapa yang sebenarnya dibutuhkan.",
        "{agency} waits for itself; ask who is really needed.";
    doubt_renamed(words, agency): "{words} sekarang {agency}.", "{words} is {agency} now.";
    doubt_outside_indicator(cluster): "Indikator ini milik {cluster}, bukan yang sedang dibahas.",
        "This indicator belongs to {cluster}, not to what is being discussed.";
}
