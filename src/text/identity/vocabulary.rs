//! The words that tell a name from what only looks like one.

/// After these, letters are initials; how many there may be without dots.
pub const BEFORE_INITIALS: [(&str, usize); 3] = [
    ("an. by. ny. tn. nn. sdr. sdri.", 3),
    ("inisial berinisial", 4),
    ("anak bayi balita remaja siswa siswi santri korban pelaku saksi tersangka klien", 1),
];
/// After these and `bernama`, a word is somebody's name.
pub const PERSONS: &str =
    "anak bayi balita remaja siswa siswi santri korban pelaku saksi klien perempuan ibu seseorang";
/// Before somebody's name; officials are called so too.
pub const COURTESY: &str =
    "adik almarhum almarhumah ananda bapak bu ibu kakak nenek nona nyonya pak saudara saudari sdr sdri tuan";
/// Behind *atas nama* and courtesy these are an office or a body, and nobody's name.
pub const OFFICES: &str = "asisten badan bagian bank bupati camat cv daerah desa dewan dinas direktur forum gubernur gugus hakim inspektur \
     jaksa kabag kabid kabupaten kadis kantor kapolres kapolresta kapolsek kasat kecamatan kelurahan kementerian kepala ketua \
     klaster koperasi kota lembaga lurah masyarakat menteri negara opd panitia pemerintah pemkab pemkot pemprov pimpinan pj plh plt \
     pokja presiden provinsi pt puskesmas rsud satgas sekda sekretariat sekretaris sekolah tim universitas wakil wali walikota \
     yayasan";
/// After these a name is the name of a place or a body, and `Forum Anak I` is one.
pub const PLACES: &str =
    "desa dinas forum gedung kab kabupaten kecamatan kelas kelurahan klaster kota posyandu provinsi";
/// What stands beside `an.` and is nobody: it was meant as *atas nama*.
pub const BODIES: &str = "BKD BNN BPS DPR KPA KUA LSM OPD PKK PMI PPA RSU TNI";
/// Academic degrees that are written like initials.
pub const DEGREES: &str = "AG EI HI MA ME MH MM MT SE SH SP SS ST";
/// Words that stand before an age or a number of years, begin with a capital letter, and are nobody's name.
pub const NOBODY: &str = "anak balita bantuan bayi berlaku dalam desa dokumen dusun evaluasi forum hukuman ibu instruksi izin jangka kader \
     kategori kegiatan kelas kelompok kelurahan keputusan kerja kontrak korban laki masa orang panduan pelajar pelaku \
     pelatihan pendampingan penduduk penjara perbup perda perempuan periode perjanjian perwali pidana posyandu program \
     puskesmas ranperda remaja rencana renja renstra roadmap santri sekolah selama sertifikat siswa siswi tahap \
     target umur usia wajib waktu warga";
pub const AGES: &str = "usia umur berusia berumur";
pub const YEARS: &str = "tahun thn th";
pub const MONTHS: &str = "bulan bln bl";
/// After these an age is the age of many, or no age at all.
pub const NOT_ONES_AGE: &str =
    "anggaran atau berturut-turut dan hingga ke kemudian lagi lalu pertama s.d sampai terakhir";

/// Whether a word is one of a list.
pub fn is_among(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}
