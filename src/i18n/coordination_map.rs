//! Words of the coordination map: agencies by clusters, who waits for whom, and what is missing.

pub mod table;

use crate::register::{Owner, Register};
use crate::text::clean;

words! {
    map: "Peta koordinasi", "Coordination map";
    map_page: "Peta", "Map";
    waiting_page: "Menunggu", "Waiting";
    missing_title: "Apa yang belum", "What is missing";
    missing_page: "Belum", "Missing";
    alike_page: "Mirip", "Alike";
    in_this_meeting: "rapat ini", "this meeting";
    in_all_meetings: "semua rapat", "all meetings";
    by_agenda: "urut agenda", "as in the agenda";
    by_overdue: "terlambat dulu", "overdue first";
    by_promises: "komitmen terbanyak", "most commitments";
    by_blockers: "kendala terbanyak", "most blockers";
    by_name: "urut nama", "by name";
    map_legend: "░▒▓█ makin banyak komitmen   ! ada yang lewat   ● ada kendala terbuka   ✓ semua selesai   · belum ada",
        "░▒▓█ more and more commitments   ! some overdue   ● a blocker is open   ✓ all done   · none yet";
    moved_short: "digeser", "moved";
    open_short: "berjalan", "to come";
    year_page: "Waktu", "Time";
    over_time: "Dari rapat ke rapat", "From meeting to meeting";
    by_meeting: "Apa jadinya komitmen setiap rapat", "What became of each meeting's commitments";
    by_agency_and_meeting: "Bagian setiap instansi, rapat demi rapat", "Each agency's parts, meeting by meeting";
    joint_once: "Σ janji bersama dihitung sekali", "Σ joint ones count once";
    k_board_time_long: "Dari rapat ke rapat: dijanjikan, selesai, digeser, terlambat", "From meeting to meeting: promised, done, moved, overdue";
    darker_is_more: "Makin gelap, makin banyak komitmen", "The darker, the more commitments";
    kept_short: "selesai", "done";
    late_short: "lewat", "late";
    stuck_short: "kendala", "blockers";
    in_all: "Jumlah", "Total";
    outside_clusters: "lain", "other";
    no_part_yet: "Belum ada apa-apa", "Nothing yet";
    nobody_yet: "(belum ada)", "(no agency yet)";
    circles: "Saling menunggu", "Waiting for each other";
    circle_frame: "saling menunggu", "wait for each other";
    drawn_below: "Selebihnya diceritakan di bawah.", "The others are told in words below.";
    chains: "Rantai menunggu", "Chains of waiting";
    nobody_waits: "Tidak ada yang saling menunggu: semua kendala yang membutuhkan instansi lain sudah selesai.",
        "Nobody waits: every blocker that needs another agency is closed.";
    none_awaited: "Tidak ada yang ditunggu dari instansi ini.", "Nothing is awaited from this agency.";
    no_floor_awaited: "Beri giliran kepada sebuah instansi dulu (↓); lalu Ctrl-R menjawab yang ditunggu darinya.",
        "Give an agency the floor first (↓); then Ctrl-R answers what is awaited from it.";
    all_answered: "Semua yang ditunggu dari instansi ini sudah dijawab.", "All that is awaited from this agency is answered.";
    not_spoken_yet: "Belum bicara dalam rapat ini", "Not heard in this meeting yet";
    all_spoke: "Semua instansi sudah bicara.", "All agencies have been heard.";
    idle_clusters: "Belum ada komitmen dalam rapat ini", "No commitment in this meeting yet";
    all_clusters_promised: "Semuanya sudah menghasilkan komitmen.", "All of them have commitments.";
    idle_indicators: "Indikator tanpa komitmen, sepanjang semua rapat", "Indicators without a commitment in any meeting";
    all_indicators_promised: "Semua indikator sudah mempunyai komitmen.", "All indicators have commitments.";
    no_indicators: "Agenda ini tidak mempunyai indikator.", "This agenda has no indicators.";
    only_on_the_map: "Tombol itu hanya berguna di halaman Peta (1).", "That key acts on the Map page (1) only.";
    nothing_to_open: "Di sini tidak ada yang dapat dibuka.", "There is nothing to open here.";
    most_awaited_by: "Banyak instansi sekaligus ditunggu oleh:", "Most agencies at once are awaited by:";
    relations: "Siapa menunggu siapa", "Who waits for whom";
    k_board: "peta", "map";
    k_board_long: "Peta koordinasi: komitmen setiap instansi, siapa menunggu siapa, dan apa yang belum", "Coordination map: what each agency promised, who waits for whom, and what is missing";
    k_respond: "jawab", "answer";
    k_respond_long: "Jawab kendala yang menunggu instansi ini; sekali lagi: kendala berikutnya", "Answer a blocker that waits for this agency; once more: the next one";
    k_board_next: "halaman", "page";
    k_board_next_long: "Peta, siapa menunggu siapa, apa yang belum, apa yang mirip", "Map, who waits for whom, what is missing, what looks alike";
    k_board_open: "buka", "open";
    k_board_open_long: "Buka komitmen instansi itu, kendala itu, pasangan itu, atau beri giliran", "Open the agency's commitments, the blocker or the pair, or give the floor";
    k_board_map_long: "Peta: komitmen setiap instansi menurut bagian agenda", "Map: what each agency promised, by parts of the agenda";
    k_board_waiting_long: "Siapa menunggu siapa", "Who waits for whom";
    k_board_missing_long: "Yang belum bicara dan yang belum ada komitmennya", "Who was not heard and what has no commitment";
    k_board_alike_long: "Komitmen instansi yang berbeda yang tampaknya pekerjaan yang sama", "Commitments of different agencies that look like the same work";
    k_sort: "urutkan", "sort";
    k_sort_long: "Urut agenda, terlambat dulu, komitmen, kendala, nama", "By agenda, overdue first, commitments, blockers, name";
    k_span: "rapat ini/semua", "this/all meetings";
    k_span_long: "Hitung rapat ini saja atau semua rapat", "Count this meeting only or all meetings";
    k_column: "kolom", "column";
    k_column_long: "Kolom berikutnya", "Next columns";
    k_column_back: "kolom", "column";
    k_column_back_long: "Kolom sebelumnya", "Columns before";
}

sentences! {
    missing_of(silent, clusters, indicators): "{silent} · {clusters} dan {indicators} tanpa komitmen", "{silent} · {clusters} and {indicators} without a commitment";
    waits_for(stuck, needed): "{stuck} menunggu {needed}", "{stuck} waits for {needed}";
    waits_for_itself(agency): "{agency} menunggu dirinya sendiri", "{agency} waits for itself";
    wait_for_each_other(one, other): "{one} ⇄ {other} saling menunggu", "{one} ⇄ {other} wait for each other";
    wait_in_a_circle(circle): "{circle} saling menunggu berputar", "{circle} wait in a circle";
    waiting_since(date, waited): "sejak {date} ({waited})", "since {date} ({waited})";
    marked_answered(code): "✓ dijawab {code}", "✓ answered by {code}";
    marked_done(code, blocker): "✓✓ dijawab {code}, selesai; tutup {blocker}?", "✓✓ answered by {code}, done; close {blocker}?";
    awaited_by(agency): "{agency} ditunggu oleh:", "{agency} is awaited by:";
    awaited_from(agency): "Ditunggu dari {agency}", "Awaited from {agency}";
    only_for_blockers(code): "{code} terkendala, tetapi ^ hanya menjawab kendala (KD); tulis komitmennya seperti biasa.",
        "{code} is stuck, but ^ answers blockers only; write the commitment as usual.";
    promised_earlier(count): "{count} dari rapat lalu", "{count} from earlier meetings";
    answer_done(blocker, answer): "{blocker} sudah dijawab {answer} yang selesai; tutup {blocker}?",
        "{blocker} was answered by {answer}, which is done; close {blocker}?";
    awaited_earlier(code, agency, date): "{code} menunggu {agency} sejak {date} dan belum dijawab.",
        "{code} has waited for {agency} since {date} and is not answered.";
}

counted! {
    parts_counted(count): "{count} bagian", "{count} part", "{count} parts";
    silent_counted(count): "{count} instansi belum bicara", "{count} agency not heard", "{count} agencies not heard";
    indicators_counted(count): "{count} indikator", "{count} indicator", "{count} indicators";
    days_waited(days): "{days} hari", "{days} day", "{days} days";
    needs_so_many(count): "butuh {count} instansi", "needs {count} agency", "needs {count} agencies";
    more_circles(count): "… dan {count} lingkaran lagi", "… and {count} more circle", "… and {count} more circles";
    more_chains(count): "… dan {count} rantai lagi", "… and {count} more chain", "… and {count} more chains";
    many_awaited_earlier(count): "{count} kendala rapat sebelumnya menunggu instansi rapat ini dan belum dijawab.", "{count} blocker of earlier meetings waits for agencies of this one and is not answered.", "{count} blockers of earlier meetings wait for agencies of this one and are not answered.";
}

impl Owner<&str> {
    /// Its short name in a map, or that there is no agency yet.
    pub fn on_map(self, register: &Register, lang: super::Lang) -> String {
        self.agency().map_or_else(|| lang.nobody_yet().to_owned(), |agency| clean(register.short(agency)))
    }
}

impl super::Lang {
    /// `108 hari`, `hari ini`
    pub fn waited(self, days: i64) -> String {
        if days <= 0 { self.due_today().into() } else { self.days_waited(days) }
    }
}
