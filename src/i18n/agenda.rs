//! What is wrong in an agenda file, and the words that an agenda need not spell out.

use super::Lang;
use crate::agenda::diagnostic::{FileFault, Problem, Shape, Syntax, Thing};
use crate::text;

words! {
    meeting: "Rapat Koordinasi", "Coordination meeting";

    fault: "kesalahan", "error";
    hint: "saran", "help";
    still_here: "masih ada di sini", "still here";
    first_here: "pertama kali di sini", "first given here";
    top_of_file: "bagian awal file", "the top of the file";
    no_meeting: "bagian `[meeting]` belum ada; setiap agenda perlu `title`, `series`, dan `date` di dalamnya", "there is no `[meeting]`; every agenda needs `title`, `series` and `date` in it";
    nameless_step: "acara ini belum punya nama; isi `title` atau `cluster`", "this step has no name; give it a `title` or a `cluster`";
    newer_format: "file ini untuk rakor yang lebih baru; perbarui rakor, atau tulis `format = 1`", "this file is for a newer rakor; update rakor, or write `format = 1`";

    text_shape: "teks", "a text";
    integer_shape: "bilangan bulat", "a whole number";
    fraction_shape: "bilangan pecahan", "a fraction";
    yes_no_shape: "true atau false", "true or false";
    date_shape: "tanggal", "a date";
    time_shape: "jam", "a time";
    date_and_time_shape: "tanggal dengan jam", "a date with a time";
    list_shape: "daftar", "a list";
    table_shape: "tabel", "a table";

    text_form: "teks dalam tanda kutip", "a text in quotation marks";
    integer_form: "bilangan bulat tanpa tanda kutip, seperti 15", "a whole number without quotation marks, such as 15";
    date_form: "tanggal tanpa tanda kutip, seperti 2024-03-14", "a date without quotation marks, such as 2024-03-14";
    time_form: "jam tanpa tanda kutip, seperti 09:00:00", "a time without quotation marks, such as 09:00:00";
    list_form: "daftar dalam kurung siku", "a list in square brackets";
    table_form: "tabel, seperti `[nama]` atau `{ kunci = \"nilai\" }`", "a table, such as `[name]` or `{ key = \"value\" }`";

    agency_thing: "instansi", "agency";
    cluster_thing: "klaster", "cluster";
    directory_thing: "daftar instansi", "directory of agencies";
    framework_thing: "kerangka", "framework";
    group_thing: "kelompok", "group";
    indicator_thing: "indikator", "indicator";
    language_thing: "bahasa", "language";
    paper_size_thing: "ukuran kertas", "paper size";
    phrase_thing: "ungkapan", "phrase";
    pillar_thing: "komponen", "pillar";
    step_thing: "acara", "step";
    step_kind_thing: "jenis acara", "kind of step";
    zone_thing: "zona waktu", "time zone";

    bracket_syntax: "kurung yang dibuka di sini atau sebelumnya belum ditutup", "a bracket that was opened here or before is not closed";
    comma_syntax: "tanda koma kurang atau berlebih di sini", "a comma is missing here, or is one too many";
    control_character_syntax: "ada karakter yang tidak terlihat di sini; hapus atau ketik ulang baris ini", "there is an invisible character here; remove it, or type the line again";
    deep_syntax: "tabel di dalam tabel terlalu dalam di sini", "tables within tables go too deep here";
    doubled_key_syntax: "kunci ini sudah ada; setiap kunci hanya boleh ditulis satu kali", "this key is there already; each may be written once";
    equals_syntax: "tulis `kunci = nilai`, dengan satu tanda `=`", "write `key = value`, with one `=`";
    escape_syntax: "tanda `\\` tidak boleh di sini; tulis `\\\\`", "a `\\` may not stand here; write `\\\\`";
    key_syntax: "kunci hanya boleh berisi huruf, angka, `-`, dan `_`", "a key may hold only letters, digits, `-` and `_`";
    moment_syntax: "tulis tanggal seperti 2024-03-14, jam seperti 09:00:00, dan teks dalam tanda kutip", "write dates such as 2024-03-14, times such as 09:00:00, and texts in quotation marks";
    number_syntax: "bilangan ini tidak sah; bilangan tidak boleh diawali 0, dan jam ditulis seperti 09:00:00", "this is not a number; numbers do not begin with 0, and times are written such as 09:00:00";
    other_syntax: "penulisan di sini tidak menurut aturan TOML", "this is not written as TOML wants it";
    quote_syntax: "teks ini belum ditutup dengan tanda kutip", "this text is not closed by a quotation mark";
    surplus_syntax: "ada tulisan berlebih setelah nilai ini; satu baris satu `kunci = nilai`", "there is more after this value; one `key = value` a line";
    unquoted_syntax: "teks harus diapit tanda kutip", "a text must stand in quotation marks";
    value_syntax: "nilainya belum ditulis, atau tidak sah", "the value is missing, or is none";
}

sentences! {
    template_fault(problem): "templat ini tidak dapat dipakai: {problem}", "this template cannot be used: {problem}";
    no_template(path): "Tidak ada templat {path}; `rakor template show notula.md` menampilkan yang biasa.", "There is no template {path}; `rakor template show notula.md` shows the usual one.";
    template_fine(path): "{path}: tidak ada kesalahan.", "{path}: no errors.";
    template_unreadable(path, cause): "Templat {path} tidak dapat dibaca ({cause}).", "The template {path} cannot be read ({cause}).";
    which_template(names): "Templat yang ada: {names}.", "There are these templates: {names}.";
    did_you_mean(word): "maksud Anda `{word}`?", "did you mean `{word}`?";

    impossible_date(date): "tanggal {date} tidak ada dalam kalender", "there is no {date} in the calendar";
    impossible_time(time): "tidak ada jam {time}", "there is no such time as {time}";
    unknown_key(key, table): "kunci {key} tidak dikenal di {table}", "unknown key {key} in {table}";
    missing_key(key, table): "`{key}` belum ada di {table}", "`{key}` is missing in {table}";
    wrong_type(key, form, found): "`{key}` harus berupa {form}; yang tertulis {found}", "`{key}` must be {form}; this is {found}";
    empty_value(key): "`{key}` tidak boleh kosong", "`{key}` must not be empty";
    not_a_key(word): "{word} hanya boleh berisi huruf tanpa aksen, angka, dan tanda hubung", "{word} may hold only plain letters, digits and hyphens";
    not_a_name(word): "{word} bukan nama; perlu sedikitnya satu huruf atau angka", "{word} is not a name; it needs a letter or a digit";
    unknown_thing(thing, word): "{thing} {word} tidak dikenal", "unknown {thing} {word}";
    no_choice(thing, word, choices): "{thing} {word} tidak dikenal; pilihannya: {choices}", "unknown {thing} {word}; choose from: {choices}";
    doubled_thing(thing, word): "{thing} {word} sudah disebut sebelumnya", "{thing} {word} was named before";
    former_stays(word): "{word} masih ada dalam agenda ini; `formerly` memuat kunci instansi yang sudah tidak ada", "{word} is still in this agenda; `formerly` holds keys of agencies that are gone";
    own_former(word): "{word} menyebut dirinya sendiri; `formerly` memuat kunci lamanya", "{word} names itself; `formerly` holds its old key";
    reserved_name(word): "nama {word} sudah dipakai rakor sendiri; pilih nama lain", "the name {word} is rakor's own; choose another";
    alone(key): "baris `{key}` perlu sedikitnya dua ungkapan", "a row of `{key}` needs at least two phrases";
    out_of_range(key, least, most): "`{key}` harus antara {least} dan {most}", "`{key}` must be between {least} and {most}";
    quorum_too_high(agencies): "kuorum melebihi jumlah instansi dalam agenda ini ({agencies})", "the quorum exceeds the number of agencies in this agenda ({agencies})";
    elsewhere(path): "{path} harus berada di folder agenda ini, atau di dalamnya", "{path} must be in the folder of this agenda, or within";

    file_missing(path): "file {path} tidak ada; periksa nama dan foldernya", "there is no file {path}; check its name and folder";
    file_folder(path): "{path} adalah folder; sebutkan file agenda di dalamnya", "{path} is a folder; name an agenda file in it";
    file_not_a_file(path): "{path} bukan file biasa; simpan agenda sebagai file dahulu", "{path} is not an ordinary file; save the agenda as one first";
    file_not_text(path, line): "{path} bukan teks UTF-8 (mulai baris {line}); simpan ulang dengan penyandian UTF-8", "{path} is not UTF-8 text (from line {line} on); save it again as UTF-8";
    file_not_a_picture(path): "{path} bukan gambar PNG atau JPEG; simpan lambangnya sebagai salah satunya", "{path} is no PNG or JPEG picture; save the arms as one of them";
    file_not_a_word_file(path): "{path} bukan file Word yang dapat dipakai sebagai dasar; simpan ulang dengan Word sebagai .docx", "{path} is no Word file to build on; save it again with Word as .docx";
    file_too_large(path, kib): "{path} terlalu besar untuk sebuah agenda (paling besar {kib} KiB); periksa apakah filenya benar", "{path} is too large for an agenda ({kib} KiB at most); check that it is the right file";
    file_unreadable(path, reason): "{path} tidak dapat dibaca ({reason}); periksa izin filenya", "{path} cannot be read ({reason}); check its permissions";
}

counted! {
    more_faults(count): "dan {count} kesalahan lagi", "and {count} more error", "and {count} more errors";
}

impl Lang {
    /// What is wrong, in one sentence.
    pub fn problem(self, problem: &Problem) -> String {
        match problem {
            Problem::File(path, fault) => self.file_fault(path, fault),
            Problem::Syntax(syntax) => self.syntax(*syntax).to_owned(),
            Problem::ImpossibleDate(date) => self.impossible_date(quoted(date)),
            Problem::ImpossibleTime(time) => self.impossible_time(quoted(time)),
            Problem::Newer => self.newer_format().to_owned(),
            Problem::UnknownKey { key, table } => self.unknown_key(quoted(key), self.table_name(table)),
            Problem::Missing { key, table } => self.missing_key(key, self.table_name(table)),
            Problem::WrongType { key, expected, found } => {
                self.wrong_type(key, self.form(*expected), self.shape(*found))
            }
            Problem::Template(problem) => self.template_fault(text::clean(problem)),
            Problem::NoMeeting => self.no_meeting().to_owned(),
            Problem::Empty(key) => self.empty_value(key),
            Problem::NotAKey(word) => self.not_a_key(quoted(word)),
            Problem::NotAName(word) => self.not_a_name(quoted(word)),
            Problem::Unknown(thing, word) => self.unknown_thing(self.thing(*thing), quoted(word)),
            Problem::NoChoice { thing, word, choices } => self.no_choice(self.thing(*thing), quoted(word), choices),
            Problem::Doubled(thing, word, _) => self.doubled_thing(self.thing(*thing), quoted(word)),
            Problem::FormerStays(word, _) => self.former_stays(quoted(word)),
            Problem::OwnFormer(word) => self.own_former(quoted(word)),
            Problem::Reserved(word) => self.reserved_name(quoted(word)),
            Problem::Alone(key) => self.alone(key),
            Problem::NamelessStep => self.nameless_step().to_owned(),
            Problem::OutOfRange { key, least, most } => self.out_of_range(key, least, most),
            Problem::QuorumTooHigh { agencies } => self.quorum_too_high(agencies),
            Problem::Elsewhere(path) => self.elsewhere(quoted(path)),
        }
    }

    fn file_fault(self, path: &str, fault: &FileFault) -> String {
        let path = quoted(path);
        match fault {
            FileFault::Missing => self.file_missing(path),
            FileFault::Folder => self.file_folder(path),
            FileFault::NotAFile => self.file_not_a_file(path),
            FileFault::NotText { line } => self.file_not_text(path, line),
            FileFault::NotAPicture => self.file_not_a_picture(path),
            FileFault::NotAWordFile => self.file_not_a_word_file(path),
            FileFault::TooLarge { limit } => self.file_too_large(path, limit / 1024),
            FileFault::Unreadable(reason) => self.file_unreadable(path, text::clean(reason)),
        }
    }

    fn table_name(self, table: &str) -> String {
        if table.is_empty() { self.top_of_file().to_owned() } else { format!("`{table}`") }
    }

    fn shape(self, shape: Shape) -> &'static str {
        match shape {
            Shape::Text => self.text_shape(),
            Shape::Integer => self.integer_shape(),
            Shape::Fraction => self.fraction_shape(),
            Shape::YesNo => self.yes_no_shape(),
            Shape::Date => self.date_shape(),
            Shape::Time => self.time_shape(),
            Shape::DateAndTime => self.date_and_time_shape(),
            Shape::List => self.list_shape(),
            Shape::Table => self.table_shape(),
        }
    }

    /// How a value of this shape is to be written.
    fn form(self, shape: Shape) -> &'static str {
        match shape {
            Shape::Text => self.text_form(),
            Shape::Integer => self.integer_form(),
            Shape::Date => self.date_form(),
            Shape::Time => self.time_form(),
            Shape::List => self.list_form(),
            Shape::Table => self.table_form(),
            Shape::Fraction | Shape::YesNo | Shape::DateAndTime => self.shape(shape),
        }
    }

    fn thing(self, thing: Thing) -> &'static str {
        match thing {
            Thing::Agency => self.agency_thing(),
            Thing::Cluster => self.cluster_thing(),
            Thing::Directory => self.directory_thing(),
            Thing::Framework => self.framework_thing(),
            Thing::Group => self.group_thing(),
            Thing::Indicator => self.indicator_thing(),
            Thing::Language => self.language_thing(),
            Thing::PaperSize => self.paper_size_thing(),
            Thing::Phrase => self.phrase_thing(),
            Thing::Pillar => self.pillar_thing(),
            Thing::Step => self.step_thing(),
            Thing::StepKind => self.step_kind_thing(),
            Thing::Zone => self.zone_thing(),
        }
    }

    fn syntax(self, syntax: Syntax) -> &'static str {
        match syntax {
            Syntax::Bracket => self.bracket_syntax(),
            Syntax::Comma => self.comma_syntax(),
            Syntax::ControlCharacter => self.control_character_syntax(),
            Syntax::Deep => self.deep_syntax(),
            Syntax::DoubledKey => self.doubled_key_syntax(),
            Syntax::Equals => self.equals_syntax(),
            Syntax::Escape => self.escape_syntax(),
            Syntax::Key => self.key_syntax(),
            Syntax::Moment => self.moment_syntax(),
            Syntax::Number => self.number_syntax(),
            Syntax::Other => self.other_syntax(),
            Syntax::Quote => self.quote_syntax(),
            Syntax::Surplus => self.surplus_syntax(),
            Syntax::Unquoted => self.unquoted_syntax(),
            Syntax::Value => self.value_syntax(),
        }
    }
}

/// Words out of a file, harmless and short enough for a sentence.
fn quoted(words: &str) -> String {
    const LONGEST: usize = 60;
    let clean = text::clean(words);
    match clean.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("`{}…`", &clean[..end]),
        None => format!("`{clean}`"),
    }
}
