//! The chair's questions and their answers.

mod sentence;

use chrono::{Datelike, NaiveDate};

use crate::calendar::MONTHS;

words! {
    asks_no_date: "Siapa yang belum ada tanggalnya?", "Who has no date yet?";
    asks_not_spoken: "Siapa yang belum bicara?", "Who has not spoken yet?";
    asks_earlier: "Bagaimana tindak lanjut rapat lalu?", "How is the follow-up of earlier meetings?";
    asks_due: "Apa yang jatuh tempo bulan ini?", "What falls due this month?";
    asks_components: "Unsur mana yang belum ada?", "Which components are missing?";
    q_no_date: "Tanpa tanggal", "No date";
    q_not_spoken: "Belum bicara", "Not spoken";
    q_earlier: "Rapat lalu", "Earlier";
    q_awaited: "Ditunggu", "Awaited";
    q_due: "Jatuh tempo", "Due";
    q_components: "Unsur", "Components";
    questions: "Pertanyaan pimpinan", "The chair's questions";
    choose_awaited: "Yang ditunggu dari siapa?", "Awaited from whom?";

    every_promise_has_a_date: "Semua komitmen yang terbuka sudah ada tanggalnya.", "Every open commitment has a date.";
    everybody_spoke: "Semua instansi yang diundang sudah bicara.", "Every agency that was invited has spoken.";
    nothing_promised_before: "Belum ada komitmen dari rapat sebelumnya.", "There is no commitment of earlier meetings.";
    nobody_owns: "Belum ada penanggung jawab", "No owner yet";
    silent_there: "Hadir, belum bicara", "There, not heard yet";
    silent_not_noted: "Kehadirannya belum dicatat", "Attendance not noted";
    silent_away: "Tidak hadir", "Not there";
    agency_for_awaited: "Sebutkan instansinya: `rakor ask awaited dinkes`.", "Name the agency: `rakor ask awaited dinkes`.";
    agency_for_awaited_only: "Nama instansi hanya untuk pertanyaan `awaited`.", "An agency goes with the question `awaited` only.";
}

sentences! {
    asks_awaited(agency): "Apa saja yang ditunggu dari {agency}?", "What is awaited from {agency}?";
    so_many_late(late): "{late} terlambat", "{late} overdue";
    nothing_awaited(agency): "Tidak ada yang menunggu {agency}", "Nobody waits for {agency}";
    awaited(count, agency, since): "{count} hal menunggu {agency}, yang terlama sejak {since}", "{count} matters wait for {agency}, the oldest since {since}";
    awaited_since(agency, since): "1 hal menunggu {agency}, sejak {since}", "1 matter waits for {agency}, since {since}";
    nothing_due(month): "Tidak ada yang jatuh tempo bulan {month}", "Nothing falls due in {month}";
    silent_expected(cluster): "Ditunggu di {cluster}", "Awaited at {cluster}";
    wait_for(agency): "Menunggu {agency}", "Waiting for {agency}";
    supported_by(agency): "Didukung {agency}", "Supported by {agency}";
    so_many_together(count): "{count} instansi bersama", "{count} agencies together";
    waits_since(date): "menunggu sejak {date}", "waiting since {date}";
}

counted! {
    undated(promises): "{promises} komitmen belum ada tanggalnya", "{promises} commitment has no date yet", "{promises} commitments have no date yet";
    undated_unowned(unowned): "; {unowned} di antaranya belum ada penanggung jawabnya.", "; {unowned} of them has no owner yet.", "; {unowned} of them have no owner yet.";
    silent(silent, invited): "{silent} dari {invited} instansi belum bicara", "{silent} of {invited} agencies has not spoken yet", "{silent} of {invited} agencies have not spoken yet";
    silent_and_there(there): "{there} di antaranya hadir", "{there} of them is here", "{there} of them are here";
    kept(done, promised): "{done} dari {promised} komitmen rapat lalu sudah selesai", "{done} of {promised} commitments of earlier meetings is done", "{done} of {promised} commitments of earlier meetings are done";
    supports_besides(count): "{count} komitmen memerlukan dukungannya", "{count} commitment needs its support", "{count} commitments need its support";
    due_in(promises, month): "{promises} komitmen jatuh tempo bulan {month}", "{promises} commitment falls due in {month}", "{promises} commitments fall due in {month}";
    so_many_overdue(late): "{late} di antaranya sudah lewat", "{late} of them is overdue", "{late} of them are overdue";
    late_since_before(before): "{before} lagi terlambat sejak bulan sebelumnya", "{before} more is overdue since earlier months", "{before} more are overdue since earlier months";
    so_many_days(days): " ({days} hari)", " ({days} day)", " ({days} days)";
}

impl super::Lang {
    /// `Maret 2024`
    pub fn month(self, date: NaiveDate) -> String {
        let (id, en) = MONTHS[date.month0() as usize];
        format!("{} {}", self.of_both((id, en)), date.year())
    }
}
