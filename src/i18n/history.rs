//! The words of history: what happened, one row an event.

pub mod sentence;

words! {
    told_agenda_revised: "agenda diperbarui", "agenda brought up to date";
    told_no_floor: "tidak ada yang diberi giliran", "nobody has the floor";
    told_agreed: "dibacakan kembali dan disetujui", "read back and agreed";
    told_no_longer_agreed: "persetujuan dibatalkan", "agreement taken back";
    told_shown: "tampilan untuk hadirin diganti", "the hall was shown something else";
    told_changed: "diubah", "changed";
    told_restored: "dikembalikan", "brought back";
    told_no_times: "waktu rapat kembali menurut jam komputer", "times of the meeting as the clock tells again";
    told_no_guest: "tamu dihapus dari daftar", "guest taken off the list";
    told_adjourned: "rapat diskors", "meeting adjourned";
    told_resumed: "rapat dilanjutkan", "meeting resumed";
    told_closed: "rapat ditutup", "meeting closed";
    told_removed: "rapat yang direncanakan dihapus dari register", "planned meeting taken out of the register";
    told_reopened: "rapat dibuka kembali", "meeting reopened";
    told_unknown: "peristiwa dari rakor yang lebih baru", "event of a newer rakor";
    told_chair_given_back: "pergantian pimpinan rapat dibatalkan", "the change of chair taken back";
    told_no_answer: "tidak lagi menjawab kendala", "answers no blocker any more";
    told_no_deadline: "tenggat dihapus", "deadline taken away";
    told_nothing: "tidak ada", "none";
    between_meetings: "antar rapat", "between meetings";
    nothing_happened: "Belum ada yang tercatat.", "Nothing is recorded yet.";
}

sentences! {
    rakor_of(date): "rapat {date}", "meeting {date}";
    told_planned(title, date): "rapat direncanakan: “{title}”, {date}", "meeting planned: “{title}”, {date}";
    told_succeeds(heir, former): "{heir} meneruskan komitmen {former}", "{heir} takes over what {former} promised";
    told_step(number): "acara ke-{number} dimulai", "step {number} begun";
    told_floor(name): "giliran {name}", "{name} has the floor";
    told_typed(line): "diketik: “{line}”", "typed: “{line}”";
    told_recorded(text): "dicatat: “{text}”", "recorded: “{text}”";
    told_text(text): "isi diubah: “{text}”", "text changed: “{text}”";
    told_with(names): "instansi pendukung atau yang dibutuhkan: {names}", "supporters or agencies needed: {names}";
    told_cluster(label): "dipindahkan ke {label}", "moved to {label}";
    told_moved(from, to): "tenggat dari {from} ke {to}", "deadline from {from} to {to}";
    told_joined(code, into): "{code} digabungkan ke {into}", "{code} joined into {into}";
    told_apart(one, other): "{one} dan {other}: pekerjaan yang berbeda", "{one} and {other}: different work";
    told_led(leader, led): "{leader} memimpin {led}", "{leader} leads {led}";
    told_unsettled(one, other): "{one} dan {other}: kemiripan dibuka lagi", "{one} and {other}: likeness is open again";
    told_converted(code): "menjadi {code}", "became {code}";
    told_withdrawn(reason): "dicabut: {reason}", "withdrawn: {reason}";
    told_taken_back(name): "{name}: status terakhir dibatalkan", "{name}: last status taken back";
    told_unanswered(name): "{name}: ditanyakan, belum ada jawaban", "{name}: asked, no answer";
    told_attendance(name, presence): "{name}: {presence}", "{name}: {presence}";
    told_no_attendance(name): "{name}: kehadiran dihapus", "{name}: attendance taken back";
    told_agency_removed(name): "{name} dikeluarkan lagi", "{name} removed again";
    told_issued(version, sha256): "notula versi {version} diterbitkan (SHA-256 {sha256})", "minutes issued as version {version} (SHA-256 {sha256})";
    told_minutes_moved(version, state): "notula versi {version}: {state}", "minutes, version {version}: {state}";
    told_minutes_written(files): "notula ditulis: {files}", "minutes written: {files}";
    told_times(hours): "waktu rapat: {hours}", "times of the meeting: {hours}";
    told_chair_taken(who): "pimpinan rapat: {who}", "chair: {who}";
    told_confirmed(agency, date): "dikonfirmasi pimpinan {agency}, {date}", "confirmed by the head of {agency}, {date}";
    told_confirmation_taken_back(agency): "konfirmasi pimpinan {agency} dibatalkan", "confirmation by the head of {agency} taken back";
    told_undone(facts): "dibatalkan: {facts}", "undone: {facts}";
    told_redone(facts): "diulangi: {facts}", "redone: {facts}";
    evidence_file(name, bytes, sha256): "{name} ({bytes} bita, SHA-256 {sha256})", "{name} ({bytes} bytes, SHA-256 {sha256})";
}
