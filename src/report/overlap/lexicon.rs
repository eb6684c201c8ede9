//! What the field knows of its own words: which say little, which mean the same, and which exclude each other.

/// Words that say nothing of what is promised.
pub const STOP: &str = "\
    ada adalah agar akan antara atas atau bagi bahwa bersama bisa dalam dan dapat dari demi dengan di guna harus \
    hingga ini itu juga kami kepada ke kita kupang lagi lain lalu lewat maka maupun melalui menjadi nya oleh orang \
    pada para pasca per perlu pula rangka saat sampai satuan se sebagai secara sedang segera seluruh semua serta setelah \
    setiap sudah supaya tahun tanpa telah tentang terhadap terkait tersebut tiap tingkat untuk upaya yaitu yang \
    kegiatan melaksanakan dilaksanakan pelaksanaan mengadakan menyelenggarakan melakukan dilakukan kota nomor bulan";

/// Numbers as words, and Roman ones, each with its digits.
pub const NUMBERS: &[(&str, &str)] = &[
    ("satu", "1"),
    ("dua", "2"),
    ("tiga", "3"),
    ("empat", "4"),
    ("lima", "5"),
    ("enam", "6"),
    ("tujuh", "7"),
    ("delapan", "8"),
    ("sembilan", "9"),
    ("sepuluh", "10"),
    ("sebelas", "11"),
    ("seratus", "100"),
    ("i", "1"),
    ("ii", "2"),
    ("iii", "3"),
    ("iv", "4"),
    ("v", "5"),
    ("vi", "6"),
];

/// What makes a larger number of the one in front (`dua belas`, `lima puluh`): times this, and this added.
pub const LARGER: &[(&str, u64, u64)] =
    &[("belas", 1, 10), ("puluh", 10, 0), ("ratus", 100, 0), ("ribu", 1000, 0), ("juta", 1_000_000, 0)];

/// A name of a place follows these.
pub const BEFORE_A_PLACE: &str = "kelurahan kel desa kecamatan kec jalan jl pasar kali sungai taman pantai pulau";

/// In how many of a thousand promises a word is met, whatever the register: young ones know no rarity yet.
pub const COMMON: &[(u32, &str)] = &[
    // What is done, where any other word would do.
    (
        420,
        "susun menyusun buat bentuk siapkan sediakan pasang terbitkan kirim bagikan salurkan beri ajukan gelar bangun \
         tingkatkan dorong dukung dampingi layanan tempat mengembangkan jumlah bahan program hasil daftar jadwal",
    ),
    (180, "anak data"),
    // What it is done with or by, and the kinds of doing that every agency has.
    (
        70,
        "sekolah kelurahan kecamatan sosialisasi latih pantau laporan rencana dokumen masyarakat warga keluarga jalan \
         kali taman pasar kesehatan cegah ramah tangani penanganan siswa hubungkan bantuan ruang rumah anggaran \
         tegakkan simulasi festival perbaiki perlindungan pelayanan pembinaan rapat koordinasi evaluasi surat edaran \
         sop tim satgas forum kelompok kader petugas peserta lurah camat",
    ),
    (
        30,
        "puskesmas posyandu rs sd smp sma perda perwali ranperda dprd kekerasan korban stunting gizi balita disabilitas \
         bencana kelas ilm",
    ),
];

/// Each row is one thing, said in several ways. Matching is by stems, so that forms of a word need not be named.
pub const SAME: &[&[&str]] = &[
    // Papers
    &["akta lahir", "akta kelahiran", "akta"],
    &["kia", "kartu identitas anak"],
    &["kk", "kartu keluarga"],
    &["ktp", "ktp el", "ktp elektronik", "kartu tanda penduduk", "e ktp", "ektp"],
    &["perwali", "peraturan wali kota", "peraturan walikota", "perwal"],
    &["perda", "peraturan daerah"],
    &["ranperda", "raperda", "rancangan perda", "rancangan peraturan daerah"],
    &["dprd", "dewan"],
    &["rad", "rencana aksi daerah"],
    &["renkon", "rencana kontinjensi", "rencana kontingensi"],
    &["sop", "prosedur tetap", "protap", "standar operasional prosedur", "prosedur operasional"],
    // Programmes
    &["kla", "kota layak anak", "kabupaten layak anak", "layak anak"],
    &["kha", "konvensi hak anak"],
    &["ktr", "kawasan tanpa rokok", "kawasan bebas rokok"],
    &["sra", "sekolah ramah anak"],
    &["rbra", "ruang bermain ramah anak", "taman bermain ramah anak", "ruang bermain", "taman bermain"],
    &["puspaga", "pusat pembelajaran keluarga"],
    &["patbm", "perlindungan anak terpadu berbasis masyarakat"],
    &["tppk", "tim pencegahan dan penanganan kekerasan"],
    &["lksa", "panti asuhan", "panti", "lembaga kesejahteraan sosial anak"],
    &["zoss", "zona selamat sekolah"],
    &["rssa", "rute aman selamat sekolah"],
    &["uks", "usaha kesehatan sekolah"],
    &["destana", "kelurahan tangguh bencana", "desa tangguh bencana", "keltana"],
    &["ilm", "iklan layanan masyarakat"],
    // Health
    &["rs", "rumah sakit"],
    &["puskesmas", "pusat kesehatan masyarakat", "pkm"],
    &["posyandu", "pos pelayanan terpadu"],
    &["pmt", "pemberian makanan tambahan", "makanan tambahan"],
    &["ttd", "tablet tambah darah", "tablet fe"],
    &["ibu hamil", "bumil"],
    &["asi", "air susu ibu"],
    &["laktasi", "menyusui"],
    &["krs", "keluarga berisiko stunting", "keluarga risiko stunting"],
    &["jamban", "wc", "kakus"],
    &["dbd", "demam berdarah", "nyamuk"],
    &["cek kesehatan", "pemeriksaan kesehatan", "skrining kesehatan"],
    &["nakes", "tenaga kesehatan"],
    // People
    &["catin", "calon pengantin"],
    &["kawin anak", "pernikahan dini", "perkawinan dini", "pernikahan anak", "perkawinan anak", "kawin muda"],
    &["abh", "anak berhadapan dengan hukum", "anak yang berhadapan dengan hukum"],
    &["anjal", "anak jalanan"],
    &["pekerja anak", "anak yang bekerja", "anak bekerja"],
    &["disabilitas", "penyandang disabilitas", "difabel", "anak berkebutuhan khusus", "abk"],
    &["siswa", "siswi", "pelajar", "murid", "peserta didik"],
    &["remaja putri", "rematri"],
    &["lansia", "lanjut usia"],
    // Schools
    &["sd", "sekolah dasar"],
    &["smp", "sekolah menengah pertama"],
    &["sma", "smk", "sekolah menengah atas"],
    &["paud", "tk", "taman kanak kanak", "pendidikan anak usia dini"],
    // Doings
    &["cegah", "anti", "stop", "tolak", "hentikan"],
    &["sosialisasi", "penyuluhan", "kampanye", "edukasi", "sosialisasikan"],
    &["latih", "pelatihan", "bimtek", "bimbingan teknis"],
    &["rekap", "rekapitulasi", "pendataan", "inventarisasi"],
    &["pantau", "monitoring", "pemantauan", "awasi", "pengawasan"],
    &["tegakkan", "penegakan", "razia", "penertiban", "operasi", "tertibkan"],
    &["simulasi", "latihan evakuasi", "gladi"],
    &["dampingi", "pendampingan", "bimbingan", "mendampingi"],
    &["hubungkan", "sambungkan", "menyambung", "integrasikan"],
    &["bagikan", "distribusikan", "droping", "dropping", "salurkan", "sebarkan"],
    &["tanam pohon", "penghijauan", "reboisasi"],
    &["keruk", "pengerukan", "normalisasi"],
    &["bantuan", "santunan", "bansos", "bantuan sosial"],
    &["aduan", "pengaduan", "lapor"],
    &["hotline", "call center", "pusat panggilan", "saluran telepon"],
    &["festival", "lomba", "pentas"],
    &["daftarkan", "pendaftaran"],
    // Things
    &["narkoba", "narkotika", "napza"],
    &["rundung", "perundungan", "bullying"],
    &["porno", "pornografi"],
    &["rumah aman", "shelter", "rumah perlindungan", "safe house"],
    &["air bersih", "air minum"],
    &["wa", "whatsapp"],
    &["rambu", "papan petunjuk"],
    &["kali", "sungai"],
    &["kelurahan", "kel"],
    &["kecamatan", "kec"],
    &["jalan", "jl", "jln"],
    &["puting beliung", "angin kencang"],
    &["gempa", "gempa bumi"],
    &["anggaran", "alokasi", "dana"],
    // The words of all offices
    &["opd", "perangkat daerah", "dinas", "skpd"],
    &["medsos", "media sosial"],
    &["daring", "online"],
    &["luring", "offline", "tatap muka"],
    &["adminduk", "administrasi kependudukan"],
    &["drainase", "saluran air", "selokan", "got"],
    &["pos", "posko"],
    &["audit", "pemeriksaan", "cek", "periksa", "pengecekan"],
    &["ormas", "organisasi masyarakat", "organisasi kemasyarakatan"],
    &["umkm", "usaha kecil", "usaha mikro", "ukm", "pelaku usaha"],
    &["medis", "kesehatan"],
    &["skrining", "screening", "deteksi dini"],
    &["tbc", "tb", "tuberkulosis"],
    &["hiv", "aids", "odha"],
    &["lapas", "lembaga pemasyarakatan", "warga binaan"],
    &["miskin", "kurang mampu", "tidak mampu", "prasejahtera"],
    &["dtks", "data terpadu kesejahteraan sosial"],
    &["mutakhirkan", "pemutakhiran", "perbarui", "pembaruan", "update", "verifikasi", "validasi"],
    &["perbaiki", "perbaikan", "benahi", "renovasi", "rehabilitasi", "rehab"],
    &["fogging", "pengasapan"],
    &["psn", "pemberantasan sarang nyamuk"],
    &["pasar murah", "operasi pasar"],
    &["sembako", "bahan pokok", "kebutuhan pokok"],
    &["restoran", "rumah makan"],
    &["bursa kerja", "job fair"],
    &["lulusan", "alumni"],
    &["cabai", "cabe"],
    &["spbe", "sistem pemerintahan berbasis elektronik"],
    &["apbd", "anggaran pendapatan dan belanja daerah"],
    &["csr", "tanggung jawab sosial perusahaan"],
    &["musrenbang", "musyawarah perencanaan pembangunan"],
    &["karang taruna", "pemuda"],
    &["nelayan", "pesisir"],
    &["pkl", "pedagang kaki 5"],
    &["odgj", "orang dengan gangguan jiwa", "gangguan jiwa"],
    &["ppks", "pmks"],
    &["trantib", "ketertiban umum", "ketenteraman"],
    &["tps", "tempat penampungan sementara"],
    &["ipal", "instalasi pengolahan air limbah"],
    &["rtlh", "rumah tidak layak huni", "bedah rumah"],
    &["bumdes", "badan usaha milik desa"],
    &["bpjs", "jkn", "jaminan kesehatan nasional"],
    &["badai", "siklon", "angin topan"],
    &["mitigasi", "kesiapsiagaan", "siaga"],
    &["pengungsian", "pengungsi", "tempat pengungsian", "lokasi pengungsian"],
    &["gotong royong", "kerja bakti"],
];

/// Of each row a promise means one or some: two that name other ones are other work.
pub const OTHERS: &[&[&str]] = &[
    &["paud", "sd", "smp", "sma", "madrasah", "mts", "rs", "puskesmas", "posyandu", "kantor", "pasar", "terminal"],
    &["guru", "bidan", "nakes", "kader", "ibu hamil", "remaja putri", "balita", "bayi", "lansia", "relawan", "catin"],
    &["banjir", "kekeringan", "gempa", "tsunami", "kebakaran", "longsor", "puting beliung"],
    &["rokok", "narkoba", "miras", "hiv", "rundung"],
    &["akta lahir", "kia", "kk", "ktp", "sim", "pajak"],
    &["sosialisasi", "latih", "tegakkan", "rekap", "anggaran", "simulasi", "festival"],
    &["anjal", "abh", "pekerja anak", "kawin anak", "disabilitas", "kekerasan"],
];
