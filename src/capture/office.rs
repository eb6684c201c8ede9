//! Words by which offices, their heads and their promises are recognised, each as [`crate::text::fold`] leaves it.

/// Courtesy in front of a name; it says nothing of the agency.
pub const HONORIFICS: [&str; 16] = [
    "bapak", "bpk", "bp", "pak", "ibu", "bu", "saudara", "saudari", "sdr", "sdri", "yth", "kak", "dari", "pihak",
    "jajaran", "rekan",
];

/// Whoever leads an agency, or stands in for who does: what follows is the agency.
pub const HEADS: [&str; 30] = [
    "kepala", "ketua", "ka", "kep", "plt", "plh", "pj", "pjs", "pjb", "pimpinan", "direktur", "dirut", "komandan",
    "kadis", "kadin", "kaban", "kabag", "kakan", "camat", "lurah", "sekda", "mewakili", "wakil", "waka", "sekban",
    "sekdis", "sekcam", "sekwan", "kasat", "kapus",
];

/// A part of an agency, and who leads it: other words may stand before the agency's name.
pub const WITHIN: [&str; 19] = [
    "kabid",
    "kasi",
    "kasie",
    "kasubag",
    "kasubbag",
    "kasubid",
    "kasubbid",
    "kasubdit",
    "kanit",
    "bidang",
    "bid",
    "seksi",
    "subbag",
    "subbagian",
    "subbid",
    "sekretaris",
    "asisten",
    "kapokja",
    "inspektur",
];

/// Somebody who works for an agency; without its name they are only people.
pub const PEOPLE: [&str; 14] = [
    "staf",
    "operator",
    "analis",
    "koordinator",
    "perwakilan",
    "utusan",
    "petugas",
    "admin",
    "fungsional",
    "jafung",
    "penyuluh",
    "pejabat",
    "pengelola",
    "bendahara",
];

/// Words that begin the name of a public body: such a name that is not known is asked for.
pub const BODIES: [&str; 30] = [
    "dinas",
    "badan",
    "kantor",
    "bagian",
    "bag",
    "balai",
    "upt",
    "uptd",
    "kec",
    "kecamatan",
    "kel",
    "kelurahan",
    "satuan",
    "satpol",
    "sekretariat",
    "inspektorat",
    "kementerian",
    "kejaksaan",
    "kejari",
    "pengadilan",
    "kepolisian",
    "polres",
    "polresta",
    "polsek",
    "kodim",
    "rsud",
    "puskesmas",
    "opd",
    "skpd",
    "kanwil",
];

/// What a body's name begins with, and how those who lead it or speak for it are called instead.
pub const CALLED_BY_OFFICE: [(&str, &[&str]); 9] = [
    ("dinas", &["kadis", "kadin", "sekdis", "dis"]),
    ("badan", &["kaban", "sekban"]),
    ("bagian", &["kabag", "bag"]),
    ("kecamatan", &["kec", "camat", "sekcam"]),
    ("kelurahan", &["kel", "lurah"]),
    ("kantor", &["kakan"]),
    ("sekretariat", &["sekretaris"]),
    ("satuan", &["kasat"]),
    ("kepolisianresor", &["polres", "kapolres"]),
];

/// Bodies of which a city has many: `para camat`.
pub const MANY_OF_A_KIND: [&str; 2] = ["kecamatan", "kelurahan"];

/// May stand before a short name whose whole name begins so: `Dinas PUPR`.
pub const BODIES_BEFORE_NAMES: [&str; 5] = ["dinas", "badan", "kantor", "bagian", "satuan"];

/// Names of bodies whose head has a name of its own.
pub const HEADS_BY_NAME: [(&str, &[&str]); 4] = [
    ("sekretariatdaerah", &["sekda", "setda"]),
    ("sekretariatdprd", &["sekwan", "setwan"]),
    ("kejaksaannegeri", &["kajari", "kejari"]),
    ("pengadilannegeri", &["ketuapn"]),
];

/// `semua`, and the words that may follow it: everybody who is in the agenda.
pub const EVERY: [&str; 8] = ["semua", "seluruh", "setiap", "tiap", "para", "masingmasing", "segenap", "all"];
pub const EVERYBODY: [&str; 11] = [
    "opd",
    "perangkatdaerah",
    "instansi",
    "skpd",
    "pd",
    "dinas",
    "anggota",
    "anggotagugustugas",
    "anggotatim",
    "peserta",
    "agencies",
];

/// Behind a name: another body than the one that is known.
pub const ELSEWHERE: [&str; 14] = [
    "provinsi",
    "propinsi",
    "prov",
    "kabupaten",
    "kab",
    "kota",
    "pusat",
    "nasional",
    "ri",
    "terkait",
    "teknis",
    "lain",
    "lainnya",
    "setempat",
];
pub const REGIONS: [&str; 5] = ["kota", "kabupaten", "kab", "provinsi", "prov"];
pub const GOVERNMENTS: [&str; 3] = ["pemkot", "pemkab", "pemprov"];

/// Between names: those behind it are supporters.
pub const SUPPORT: [&[&str]; 12] = [
    &["bersama", "dengan"],
    &["bersama", "sama"],
    &["bersama"],
    &["didukung", "oleh"],
    &["didukung"],
    &["dibantu", "oleh"],
    &["dibantu"],
    &["dengan", "dukungan"],
    &["bekerja", "sama", "dengan"],
    &["bekerjasama", "dengan"],
    &["berkoordinasi", "dengan"],
    &["beserta"],
];

/// Behind a name: it promises or is told to, and what follows is the promise.
pub const PROMISES: [&str; 37] = [
    "akan",
    "siap",
    "menyanggupi",
    "sanggup",
    "menyanggupkan",
    "bersedia",
    "berkomitmen",
    "komitmen",
    "berjanji",
    "menjanjikan",
    "berencana",
    "merencanakan",
    "bertekad",
    "menargetkan",
    "mengupayakan",
    "mengusahakan",
    "berupaya",
    "berusaha",
    "bertanggung",
    "bertugas",
    "ditugaskan",
    "ditugasi",
    "diminta",
    "dimohon",
    "diharapkan",
    "diwajibkan",
    "wajib",
    "harus",
    "agar",
    "supaya",
    "segera",
    "akn",
    "hrs",
    "will",
    "shall",
    "must",
    "agrees",
];
/// Of those, the one that says nothing more.
pub const FUTURE: [&str; 3] = ["akan", "akn", "will"];

/// Behind a name in a blocker: how it is stuck.
pub const STUCK: [&str; 16] = [
    "belum",
    "blm",
    "tidak",
    "tdk",
    "tak",
    "masih",
    "terkendala",
    "terhambat",
    "kesulitan",
    "menunggu",
    "kekurangan",
    "kurang",
    "keterbatasan",
    "kehabisan",
    "sulit",
    "has",
];

/// May stand between a name and its verb, and between the verb and what is done.
pub const ADVERBS: [&str; 15] = [
    "juga",
    "pun",
    "nanti",
    "telah",
    "sudah",
    "sdh",
    "kembali",
    "selanjutnya",
    "segera",
    "ikut",
    "turut",
    "tetap",
    "terus",
    "langsung",
    "dapat",
];

/// Roots that begin like a passive, and are none.
pub const ACTIVE: [&str; 7] = ["diskusi", "distribusi", "dialog", "digital", "disiplin", "dinas", "dinamis"];

/// Behind a name and a comma: it is spoken to.
pub const ADDRESSED: [&str; 24] = [
    "tolong", "mohon", "agar", "supaya", "harap", "segera", "silakan", "silahkan", "wajib", "perlu", "harus",
    "diminta", "kirim", "siapkan", "susun", "buat", "bentuk", "gelar", "rekap", "cek", "lapor", "undang", "please",
    "send",
];

/// Who is named behind it stays part of the text.
pub const THROUGH: [&str; 4] = ["melalui", "lewat", "cq", "via"];

/// Verbs of reporting and asking: they promise nothing.
pub const SAYING: [&str; 20] = [
    "melaporkan",
    "menyampaikan",
    "menyatakan",
    "mengatakan",
    "menjelaskan",
    "meminta",
    "memohon",
    "mengusulkan",
    "mengingatkan",
    "mengeluhkan",
    "menanyakan",
    "menyarankan",
    "menilai",
    "mencatat",
    "mengapresiasi",
    "menyoroti",
    "memaparkan",
    "menekankan",
    "mempertanyakan",
    "menyebut",
];
