//! The words of deadlines as data. A row lists what people say, in lower case, alternatives between bars, the longer first.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::sense::{Confidence, PeriodPart};

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
    (
        "hari ini juga|hari ini|saat ini|sekarang|siang ini|sore ini|malam ini|nanti siang|nanti sore|nanti malam",
        0,
        false,
    ),
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
pub const FROM_NOW: &str = "lagi|ke depan|kedepan|mendatang|ini|berikutnya|terhitung mulai sekarang";

pub const DATE: &str = "tanggal|tgl|tg";
pub const WEEK: &str = "minggu|pekan|mgg";
pub const MONTH: &str = "bulan|bln";
pub const YEAR: &str = "tahun anggaran|tahun|thn|th|ta|t a";
pub const THIS: &str = "ini|berjalan";
pub const NEXT: &str = "depan|dpn|berikutnya|berikut|mendatang|yang akan datang|akan datang|selanjutnya";
/// Makes a date one to come, without a year of its own.
pub const COMING: &str = "nanti|mendatang|yang akan datang|akan datang|depan|dpn|berikutnya";
pub const FIRST: &str = "pertama|kesatu";
pub const LAST: &str = "terakhir";

/// Parts of a year and how many months they last.
pub const PERIODS: [(&str, u32); 3] =
    [("triwulan|tri wulan|kuartal|kwartal|tw|trw|q", 3), ("caturwulan|catur wulan|cawu", 4), ("semester|smt|sem", 6)];

pub const PARTS: [(&str, PeriodPart); 3] =
    [("awal|diawal", PeriodPart::Start), ("pertengahan|medio|tengah", PeriodPart::Middle), (END_OF, PeriodPart::End)];
const END_OF: &str = "penghujung|ujung|akhir|diakhir|dipenghujung|tutup|pengujung";

/// What may stand behind a date and changes nothing.
pub const TAIL: &str = "yang akan datang|akan datang|mendatang|nanti|ini|juga|pagi|siang|sore|malam|ya|saja|besok|\
    paling lambat|plg lambat|paling telat|paling akhir|maksimal|maks|batasnya|targetnya|insya allah|insyaallah|kalau bisa";
/// What is done by then, behind the date or before it.
pub const DONE: &str = "ditargetkan|ditarget|target|harus sudah|sudah harus|harus|wajib|sudah bisa|sudah dapat|sudah|akan|bisa|dapat|telah|siap|mesti|\
    selesai|rampung|tuntas|beres|kelar|jadi|lengkap|masuk|final|terbit|terkumpul|tersedia|berjalan|terlaksana|terealisasi|\
    terpasang|terbentuk|tercapai|berfungsi|beroperasi|diselesaikan|dituntaskan|dirampungkan|diserahkan|disampaikan|dilaporkan|\
    dikirimkan|dikirim|dikumpulkan|dikumpul|diajukan|diusulkan|dilaksanakan|dilakukan|dibuat|disusun|ditetapkan|\
    disahkan|diterbitkan|ditindaklanjuti|ditindak lanjuti|dimulai dan selesai|diterima|dirapatkan|diadakan|\
    dijadwalkan|diagendakan|direncanakan|dievaluasi|diperbarui|dibahas|digelar|diperbaiki";
/// Behind *setelah 30 Juni* or *lewat 30 Juni*: what comes later is too late.
pub const REFUSED: &str = "tidak diterima|tidak akan diterima|tidak dilayani|tidak diproses|tidak berlaku|ditolak|hangus|\
    dianggap tidak mengirim|dianggap tidak lapor|dianggap terlambat|sudah terlambat|terlambat|tidak boleh lewat|tidak boleh lebih|\
    jangan lewat|jangan sampai lewat|jangan terlambat|tidak lewat|tidak boleh terlambat";
pub const CLOCK: &str = "pukul|pkl|jam|jm|puku";
/// What stands between a date and its clock.
pub const BEFORE_CLOCK: &str = "paling lambat|plg lambat|paling telat|maksimal|maks|sebelum|sampai dengan|sampai|hingga|s / d|s d|sd|\
    pada|di|mulai";
pub const ZONE: &str = "wib|wita|wit";
pub const PART_OF_DAY: &str = "pagi|siang|sore|malam|dini hari|tepat|selesai";

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
    /// A beginning, which is a deadline only as that of a range.
    From,
    /// *lewat dari*: a beginning, unless what is later is refused.
    Beyond,
    /// A time that something takes.
    During,
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

pub const LEADS: [(&str, (Lead, Opens)); 23] = [
    (
        "paling lambat|plg lambat|paling telat|paling lama|paling akhir|paling tidak|selambatnya|setidaknya|\
      setidak - tidaknya|sekurang - kurangnya|minimal",
        (Lead::By, Opens::Surely),
    ),
    ("selambat - lambatnya|selambat lambatnya|selama - lamanya|selambat2nya", (Lead::By, Opens::Surely)),
    ("maksimal|maksimum|maks|max|deadline|deadlinenya|target waktu|target|jatuh tempo", (Lead::By, Opens::Surely)),
    (
        "tenggat waktu|tenggatnya|tenggat|batas waktunya|batas waktu|batas akhir|batasnya|waktunya",
        (Lead::By, Opens::Surely),
    ),
    (
        "tidak boleh lewat dari|tidak boleh lewat|tidak boleh lebih dari|tidak boleh melewati|tidak lewat dari|tidak lewat|\
      tidak lebih dari|tidak lebih lambat dari|tidak melewati|tidak melebihi|tak lewat dari|tak lewat|tak lebih dari|\
      jangan sampai lewat dari|jangan sampai lewat|jangan sampai melewati|jangan lewat dari|jangan lewat|\
      jangan lebih dari|jangan melewati|jangan melebihi",
        (Lead::By, Opens::Surely),
    ),
    ("sampai dengan|sampai|hingga|s / d|s d|sd", (Lead::Until, Opens::Maybe)),
    (
        "dalam jangka waktu|dalam kurun waktu|dalam tempo|dalam waktu|dalam|dlm|kurun waktu|jangka waktu",
        (Lead::In, Opens::Maybe),
    ),
    ("di", (Lead::In, Opens::Hardly)),
    ("periode pelaporan|periode laporan|periode|untuk periode|masa", (Lead::In, Opens::Never)),
    (
        "pada saat|bersamaan dengan|saat|ketika|pada hari h|hari h|pada|pd|bertepatan dengan|bertepatan",
        (Lead::At, Opens::Hardly),
    ),
    ("selambatnya sebelum|sebelum|sblm", (Lead::Before, Opens::Maybe)),
    ("menjelang|jelang", (Lead::Near, Opens::Maybe)),
    ("sekitar|kira - kira|kurang lebih|kisaran|kira kira|sekira|plus minus", (Lead::About, Opens::Maybe)),
    ("segera setelah|segera sesudah|sesaat setelah", (Lead::After, Opens::Maybe)),
    ("setelah|stlh|sesudah|seusai|usai|pasca|selepas", (Lead::After, Opens::Maybe)),
    ("lewat dari|lewat|melewati|lebih dari|di atas", (Lead::Beyond, Opens::Never)),
    (
        "terhitung mulai|terhitung sejak|terhitung dari|terhitung|mulai dari|mulai|dimulai dari|dimulai sejak|dimulai|\
      berlaku mulai|berlaku sejak|berlaku|efektif mulai|efektif|sejak|dari|start",
        (Lead::From, Opens::Never),
    ),
    ("antara", (Lead::By, Opens::Never)),
    ("selama|sepanjang", (Lead::During, Opens::Never)),
    (
        "diupayakan|diusahakan|direncanakan|rencananya|rencana|mudah - mudahan|mudah mudahan|semoga|moga - moga|insya allah|\
      insyaallah|insha allah|inshaallah|in shaa allah|mungkin|kemungkinan|barangkali|kalau bisa|kalau memungkinkan|jika memungkinkan|bila memungkinkan|\
      perkiraan|diperkirakan|estimasi",
        (Lead::Hedge, Opens::Never),
    ),
    (
        "kami usahakan|diusahakan paling|usahakan|upayakan|targetkan|rencanakan|janjikan|pastikan|selesaikan|tuntaskan|rampungkan|\
      ditargetkan|targetnya|target penyelesaian|dijadwalkan|dijanjikan|nanti|per|diharapkan|dipastikan|dituntut|diminta|\
      wajib|kami|kita|yakni|yaitu|ialah|adalah|jadi|untuk|utk|waktu|jadwal|jadwalnya|sekaligus|cukup|baru",
        (Lead::By, Opens::Never),
    ),
    (DONE, (Lead::By, Opens::Never)),
    ("lambatnya|lambat", (Lead::By, Opens::Never)),
];

/// No deadline at all. What is [`Confidence::Bare`] is so only when said for a deadline, not at the end of a sentence.
pub const VAGUE: [(&str, Confidence); 5] = [
    ("segera mungkin|sesegera mungkin|sesegeranya|dengan segera|segera", Confidence::Sure),
    ("secepat mungkin|secepat - cepatnya|secepatnya", Confidence::Sure),
    ("dalam waktu dekat|waktu dekat|dalam waktu singkat|dalam waktu yang tidak terlalu lama", Confidence::Sure),
    (
        "dalam beberapa hari|dalam beberapa minggu|dalam beberapa bulan|\
         beberapa hari lagi|beberapa minggu lagi|beberapa bulan lagi|\
         beberapa hari ke depan|beberapa minggu ke depan|beberapa bulan ke depan",
        Confidence::Sure,
    ),
    (
        "menyusul|belum ditentukan|belum ada|kemudian|bertahap|tbd|asap|secara bertahap|sesuai jadwal|dengan cepat",
        Confidence::Bare,
    ),
];

/// Known occasions, whose date the agenda may or may not define.
pub const OCCASIONS: &str = "lebaran|hari raya|idul fitri|idulfitri|idul adha|iduladha|natal|paskah|nyepi|waisak|imlek|\
    ramadan|ramadhan|bulan puasa|puasa|tahun baru|nataru|cuti bersama|mudik|arus mudik|perubahan apbd|apbd perubahan|apbd - p|apbdp|penetapan apbd|musrenbang|\
    pilkada|pemilu|hari anak nasional|han|hut ri";

pub const THIS_MEETING: &str = "rapat hari ini|rapat ini|rapat|rakor hari ini|rakor ini|rakor|pertemuan ini|pertemuan|hari ini|saat ini|sekarang|ini";

/// From which side a length of time is counted from an event.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Earlier,
    Later,
}

pub const SIDES: [(&str, Side); 2] = [
    ("sebelum|menjelang|jelang", Side::Earlier),
    (
        "terhitung sejak|terhitung dari|terhitung mulai|terhitung|setelah|sesudah|sejak|seusai|usai|pasca|selepas|dari|mulai",
        Side::Later,
    ),
];

/// `H-7`, `H+3`
pub const EVENT_DAY: [(&str, Side); 2] = [("h -|h min|h minus", Side::Earlier), ("h +|h plus", Side::Later)];

/// What, right behind a deadline, says that it isn't over yet.
pub const CONTINUES: &str = "ke atas|keatas|ke bawah|ke belakang|seterusnya|dst|atau|dan|jika|kalau|bila|apabila|setelah|sesudah|sebelum|sampai|hingga|s / d|s d|sd|-|/|+|\
    sejak|terhitung|dari|tanggal|tgl|pukul|jam|kali|sekali|usai|pasca|disahkan|ditetapkan|selesai|terbit|diterima|keluar|cair|\
    tidak|belum|bukan";

/// What makes everything behind it a condition of the date before it.
pub const CONDITIONS: &str = "setelah|stlh|sesudah|seusai|usai|pasca|jika|jikalau|kalau|bila|apabila|asalkan|asal|kecuali|\
    tergantung|bergantung|menunggu|sambil menunggu|dengan catatan|dengan syarat|selama|sepanjang|sebelum";

/// What, right before a date in running text, says that it is no deadline.
pub const GUARDS: &str = "setiap|tiap|per|kali|sekali|selama|mulai|dimulai|berlaku|terhitung|sejak|dari|antara|periode|usia|\
    umur|berusia|berumur|sepanjang|lewat|\
    setelah|sesudah|seusai|usai|pasca|sampai|hingga|dan|atau|tidak|belum|bukan|akan|harus|agar|untuk|dapat|bisa|-|/|+";

/// What no name of an event has in it.
pub const NOT_IN_NAMES: &str = "tidak|belum|bukan|jangan|kecuali|selain|jika|kalau|bila|apabila|setelah|sesudah|seusai|usai|\
    pasca|sejak|mulai|dimulai|terhitung|sebelum|sampai|hingga|per|setiap|tiap|atau|selama|sepanjang|lalu|antara|dari|lewat|lebih|hari ini|\
    sesuai|surat|perda|perwali|perbup|sk|se|nomor|no|tertanggal|lahir|data|dokumen|berita|undangan|kirim|versi|revisi";

/// What makes a range of the date before it and the date behind it.
pub const RANGES: &str = "sampai dengan|sampai ke|sampai|hingga|s / d|s d|sd|smp|to";
pub const DASH: &str = "-|~";
/// What makes a list.
pub const LISTS: &str = "dan / atau|dan|serta|atau|&|;";

/// Words that say a time, a period, an order or a repetition: none may be left behind a date.
pub const TIMES: &str = "minggu|mingguan|mgg|pekan|pekanan|ahad|bulan|bulanan|bln|bulannya|tahun|tahunan|thn|tahunnya|ta|triwulan|triwulanan|tw|\
    kuartal|kwartal|semester|semesteran|smt|caturwulan|catur|cawu|tanggal|tgl|setiap|tiap|saban|sekali|kali|rutin|berkala|harian|\
    pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan|kesepuluh|terakhir|awal|akhir|pertengahan|medio|penghujung|\
    besok|esok|lusa|mendatang|pukul|pkl|jam|wib|wita|wit|sebelum|setelah|sesudah|\
    mulai|sejak|senin|selasa|rabu|kamis|jumat|sabtu|nanti|berikutnya|minggunya";

/// The words that dates are made of.
static OF_DATES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let more = "ke|belas|puluh|ratus|sepuluh|sebelas|seratus|kali|x|hari|h|b|pada|di|dalam|minggu|pekan";
    let rows = (MONTHS.into_iter().chain(WEEKDAYS).chain(UNITS).chain(ROMAN))
        .chain(DAYS.map(|(row, ..)| row))
        .chain(PARTS.map(|(row, _)| row))
        .chain(PERIODS.map(|(row, _)| row))
        .chain(LENGTHS.map(|(row, _)| row))
        .chain(SINGLES.map(|(row, _)| row))
        .chain([FROM_NOW, DATE, WEEK, MONTH, YEAR, THIS, NEXT, COMING, FIRST, LAST, TAIL, DONE, CLOCK, RANGES])
        .chain([BEFORE_CLOCK, ZONE, PART_OF_DAY, more]);
    rows.flat_map(|row| row.split(['|', ' '])).collect()
});

/// The first words of whatever may begin a deadline.
static BEGINNINGS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let rows = (LEADS.map(|(row, _)| row).into_iter())
        .chain(VAGUE.map(|(row, _)| row))
        .chain(ADVERBS.map(|(row, ..)| row))
        .chain([EVERY, "sekali|per|perbulan|pertriwulan|perminggu|pertahun|persemester|rutin|secara|berkala"]);
    rows.flat_map(|row| row.split('|')).filter_map(|phrase| phrase.split(' ').next()).collect()
});

/// Whether a date may have this word in it.
pub fn is_of_dates(word: &str) -> bool {
    let ordinal = || word.strip_prefix("ke").is_some_and(|unit| UNITS.contains(&unit));
    let glued = || PERIODS.iter().any(|(row, _)| row.split('|').any(|name| word.starts_with(name)));
    let figure = word.starts_with(|c: char| c.is_ascii_digit());
    figure || OF_DATES.contains(word) || ordinal() || (word.len() <= 6 && glued())
}

/// Whether a deadline may begin with this word.
pub fn may_begin(word: &str) -> bool {
    BEGINNINGS.contains(word) || is_of_dates(word)
}

/// Everyday names of feasts, each row one of them, the agenda's names too.
pub const FEASTS: [&str; 13] = [
    "idul fitri|idulfitri|lebaran|lebaran idul fitri|lebaran idulfitri|1 syawal|eid|id",
    "idul adha|iduladha|idul kurban|lebaran haji|kurban|lebaran idul adha",
    "natal|kelahiran yesus kristus|christmas",
    "jumat agung|wafat yesus kristus|wafat isa almasih|wafat isa al masih|wafat kristus",
    "paskah|kebangkitan yesus kristus|easter|minggu paskah",
    "kenaikan yesus kristus|kenaikan isa almasih|kenaikan isa al masih|kenaikan kristus",
    "nyepi|tahun baru saka|nyepi tahun baru saka",
    "waisak|trisuci waisak|tri suci waisak|vesak",
    "imlek|tahun baru imlek|tahun baru cina|tahun baru china|sincia",
    "tahun baru masehi|tahun baru",
    "tahun baru islam|tahun baru hijriah|tahun baru hijriyah|1 muharam|1 muharram",
    "maulid nabi muhammad|maulid nabi|maulid|maulid nabi muhammad saw",
    "isra mikraj|isra miraj|isra mi raj|isra mikraj nabi muhammad|isra mikraj nabi muhammad saw",
];
/// What stands before the name of an event and adds nothing.
pub const OF_EVENTS: &str =
    "hari h|hari raya|hari suci|hari besar|hari libur|libur|perayaan|peringatan|pelaksanaan|kegiatan|acara|jadwal|hari";

pub const EVERY: &str = "setiap|tiap - tiap|tiap tiap|tiap|saban";
/// How often, in one word.
pub const ADVERBS: [(&str, u32, Unit); 9] = [
    ("harian", 1, Unit::Day),
    ("mingguan|pekanan", 1, Unit::Week),
    ("dwimingguan|dwi mingguan|2 mingguan|dua mingguan", 2, Unit::Week),
    ("bulanan", 1, Unit::Month),
    ("dwibulanan|dua bulanan|2 bulanan", 2, Unit::Month),
    ("triwulanan|tri wulanan|kuartalan|tribulanan|tiga bulanan|3 bulanan", 3, Unit::Month),
    ("caturwulanan|empat bulanan", 4, Unit::Month),
    ("semesteran|enam bulanan|6 bulanan", 6, Unit::Month),
    ("tahunan", 1, Unit::Year),
];
/// Words in a rule that add nothing to it.
pub const FILLERS: &str = ",|;|(|)|dan|pada|pd|di|dalam|secara|rutin|berkala|selalu|dengan|paling lambat|plg lambat|paling telat|selambat - lambatnya|\
    selambatnya|maksimal|maks|berjalan|bersangkutan|yang sama|selanjutnya|seterusnya|sekali|minimal|periodik|jatuh|saat|\
    sekurang - kurangnya|paling sedikit|paling kurang|batas waktu|tenggat|ini|ya";
