//! The words of deadlines as data. A row lists what people say, in lower case, alternatives between bars, the longer first.

use super::days::Trust;

pub const MONTHS: [&str; 12] = [
    "januari|january|jan",
    "februari|pebruari|february|feb|peb",
    "maret|march|mar|mrt",
    "april|apr",
    "mei|may",
    "juni|june|jun",
    "juli|july|jul",
    "agustus|august|agu|agt|ags|aug",
    "september|sept|sep",
    "oktober|october|okt|oct",
    "november|nopember|nov|nop",
    "desember|december|des|dec",
];

/// From Monday on.
pub const WEEKDAYS: [&str; 7] =
    ["senin|sen", "selasa|sel", "rabu|rab", "kamis|kam", "jumat|jum", "sabtu|sab", "minggu|ahad|min|mgg"];

/// From one on.
pub const UNITS: [&str; 9] = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];

/// From one on.
pub const ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/// Single days, counted from the meeting; whether they are meant loosely.
pub const DAYS: [(&str, u32, bool); 4] = [
    ("hari ini|siang ini|sore ini|malam ini|nanti siang|nanti sore|nanti malam", 0, false),
    ("besok lusa", 2, true),
    ("besok|esok hari|esok", 1, false),
    ("lusa", 2, false),
];

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    Hour,
    Day,
    WorkingDay,
    Week,
    Month,
    Year,
}

pub const LENGTHS: [(&str, Unit); 6] = [
    ("jam", Unit::Hour),
    ("hari kerja|hr kerja|hk", Unit::WorkingDay),
    ("hari kalender|hari|hr", Unit::Day),
    ("minggu|pekan|mgg", Unit::Week),
    ("bulan|bln", Unit::Month),
    ("tahun|thn", Unit::Year),
];

/// One of a unit in one word.
pub const SINGLES: [(&str, Unit); 4] =
    [("sehari", Unit::Day), ("seminggu|sepekan", Unit::Week), ("sebulan", Unit::Month), ("setahun", Unit::Year)];

/// What makes a length of time one that begins at the meeting.
pub const FROM_NOW: &str = "lagi|ke depan|kedepan|mendatang";

pub const DATE: &str = "tanggal|tgl";
pub const WEEK: &str = "minggu|pekan|mgg";
pub const MONTH: &str = "bulan|bln";
pub const YEAR: &str = "tahun anggaran|tahun|thn|th|ta|t a";
pub const THIS: &str = "ini|berjalan";
pub const NEXT: &str = "depan|dpn|berikutnya|mendatang";
pub const FIRST: &str = "pertama|kesatu";
pub const LAST: &str = "terakhir";

/// Parts of a year and how many months they last.
pub const PERIODS: [(&str, u32); 3] =
    [("triwulan|kuartal|tw|trw|q", 3), ("caturwulan|cawu", 4), ("semester|smt|sem", 6)];

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Start,
    Middle,
    End,
}

pub const PARTS: [(&str, Part); 3] =
    [("awal", Part::Start), ("pertengahan|medio|tengah", Part::Middle), ("penghujung|ujung|akhir", Part::End)];

/// What may stand behind a date and changes nothing.
pub const TAIL: &str = "yang akan datang|akan datang|mendatang|nanti|ini|juga|pagi|siang|sore|malam|ya";
pub const CLOCK: &str = "pukul|pkl|jam";
pub const ZONE: &str = "wib|wita|wit";

/// What a word before a date or an event does with it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    By,
    Until,
    /// Of dates and lengths of time only: *di APBD* is no deadline.
    In,
    At,
    Before,
    After,
    Near,
    About,
    /// A will without a promise: alone it is no deadline, before a date it makes an estimate.
    Hedge,
}

/// How surely such a word opens a deadline in running text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Opens {
    /// It belongs to the sentence.
    Never,
    /// It belongs to the deadline, but makes none of what ordinary text may hold (*pada 2024*).
    Hardly,
    Maybe,
    Surely,
}

pub const LEADS: [(&str, (Lead, Opens)); 15] = [
    ("paling lambat|plg lambat|paling telat|paling lama|paling akhir", (Lead::By, Opens::Surely)),
    ("selambat - lambatnya|selambat lambatnya|selambatnya|selama - lamanya", (Lead::By, Opens::Surely)),
    ("maksimal|maksimum|maks|max|deadline|target|jatuh tempo", (Lead::By, Opens::Surely)),
    ("tenggat waktu|tenggat|batas waktu|batas akhir", (Lead::By, Opens::Surely)),
    ("sampai dengan|sampai|hingga|s / d|s d|sd", (Lead::Until, Opens::Maybe)),
    ("dalam jangka waktu|dalam kurun waktu|dalam waktu|dalam|dlm", (Lead::In, Opens::Maybe)),
    ("di", (Lead::In, Opens::Hardly)),
    ("pada saat|bersamaan dengan|saat|ketika|pada|pd", (Lead::At, Opens::Hardly)),
    ("sebelum|sblm", (Lead::Before, Opens::Maybe)),
    ("menjelang", (Lead::Near, Opens::Maybe)),
    ("sekitar|kira - kira|kurang lebih|kisaran", (Lead::About, Opens::Maybe)),
    ("segera setelah|segera sesudah", (Lead::After, Opens::Maybe)),
    ("setelah|stlh|sesudah|seusai|usai|pasca", (Lead::After, Opens::Maybe)),
    ("diupayakan|diusahakan|direncanakan|rencananya", (Lead::Hedge, Opens::Never)),
    ("ditargetkan|targetnya|dijadwalkan|nanti|per", (Lead::By, Opens::Never)),
];

/// No deadline at all. What is [`Trust::Bare`] is so only when said for a deadline, not at the end of a sentence.
pub const VAGUE: [(&str, Trust); 5] = [
    ("segera mungkin|sesegera mungkin|sesegeranya|dengan segera|segera", Trust::Sure),
    ("secepat mungkin|secepat - cepatnya|secepatnya", Trust::Sure),
    ("dalam waktu dekat|waktu dekat", Trust::Sure),
    (
        "dalam beberapa hari|dalam beberapa minggu|dalam beberapa bulan|\
         beberapa hari lagi|beberapa minggu lagi|beberapa bulan lagi|\
         beberapa hari ke depan|beberapa minggu ke depan|beberapa bulan ke depan",
        Trust::Sure,
    ),
    ("menyusul|belum ditentukan|belum ada|kemudian|bertahap|tbd|asap", Trust::Bare),
];

/// Known occasions, whose date the agenda may or may not define.
pub const OCCASIONS: &str = "lebaran|hari raya|idul fitri|idulfitri|idul adha|iduladha|natal|paskah|nyepi|waisak|imlek|\
    ramadan|ramadhan|puasa|tahun baru|perubahan apbd|apbd perubahan|apbd - p|apbdp|penetapan apbd|musrenbang|\
    pilkada|pemilu|hari anak nasional|han|hut ri";

pub const THIS_MEETING: &str = "rapat ini|rakor ini|pertemuan ini|sekarang";

/// From which side a length of time is counted from an event.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Earlier,
    Later,
}

pub const SIDES: [(&str, Side); 2] = [
    ("sebelum|menjelang", Side::Earlier),
    ("setelah|sesudah|sejak|seusai|usai|pasca|terhitung sejak|terhitung dari|dari", Side::Later),
];

/// `H-7`, `H+3`
pub const EVENT_DAY: [(&str, Side); 2] = [("h -|h min", Side::Earlier), ("h +|h plus", Side::Later)];

/// What, right behind a deadline, says that it isn't over yet.
pub const CONTINUES: &str = "atau|dan|jika|kalau|bila|apabila|setelah|sesudah|sebelum|sampai|hingga|s / d|s d|sd|-|/|+|\
    sejak|terhitung|dari|tanggal|tgl|pukul|jam|kali|sekali|usai|pasca|disahkan|ditetapkan|selesai|terbit|diterima|keluar|cair";

/// What, right before a date in running text, says that it is no deadline.
pub const GUARDS: &str = "setiap|tiap|per|kali|sekali|selama|mulai|sejak|dari|antara|periode|usia|umur|berusia|berumur|\
    setelah|sesudah|seusai|usai|pasca|sampai|hingga|dan|atau|tidak|belum|bukan|akan|harus|agar|untuk|dapat|bisa|-|/|+";

/// What makes a range of the date before it and the date behind it.
pub const RANGES: &str = "sampai|hingga|s / d|s d|sd";
