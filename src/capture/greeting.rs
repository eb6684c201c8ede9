//! Greetings and thanks, as chats and minutes begin and end with: they promise nothing.

use super::directory::Directory;
use crate::text::fold;

/// Words that greetings begin with, as [`fold`] leaves them.
const GREETINGS: [&str; 25] = [
    "selamat",
    "assalamualaikum",
    "assalamu",
    "asalamualaikum",
    "ass",
    "waalaikumsalam",
    "waalaikum",
    "wassalam",
    "wassalamualaikum",
    "salam",
    "shalom",
    "syalom",
    "om",
    "namo",
    "terima",
    "terimakasih",
    "makasih",
    "trims",
    "tks",
    "siap",
    "baik",
    "mohon",
    "demikian",
    "yth",
    "hadir",
];

/// Words that may stand beside them in a greeting.
const COURTESIES: [&str; 70] = [
    "pagi",
    "siang",
    "sore",
    "malam",
    "datang",
    "sejahtera",
    "kita",
    "kami",
    "semua",
    "semuanya",
    "sekalian",
    "bapak",
    "bapakbapak",
    "bpk",
    "pak",
    "ibu",
    "ibuibu",
    "bu",
    "bapakibu",
    "ibubapak",
    "saudara",
    "rekan",
    "rekanrekan",
    "teman",
    "temanteman",
    "kawan",
    "kawankawan",
    "hadirin",
    "undangan",
    "peserta",
    "rapat",
    "admin",
    "grup",
    "yang",
    "saya",
    "hormati",
    "dihormati",
    "terhormat",
    "ditempat",
    "di",
    "tempat",
    "dan",
    "untuk",
    "bagi",
    "atas",
    "waktu",
    "waktunya",
    "perhatian",
    "perhatiannya",
    "kehadiran",
    "kehadirannya",
    "kerja",
    "samanya",
    "sama",
    "kerjasamanya",
    "informasi",
    "informasinya",
    "kasih",
    "banyak",
    "wr",
    "wb",
    "warahmatullahi",
    "wabarakatuh",
    "wabarakatuhu",
    "swastiastu",
    "buddhaya",
    "alaikum",
    "maaf",
    "izin",
    "kebajikan",
];

/// Whether a text does no more than greet or thank, whoever it is that it names.
pub fn is_greeting(text: &str, directory: &Directory) -> bool {
    let words: Vec<String> = text.split(|c: char| c.is_whitespace() || c == '/' || c == ',').map(fold).collect();
    let mut words = words.iter().filter(|word| !word.is_empty());
    let Some(first) = words.next() else { return false };
    let is_polite = |word: &String| {
        let word = word.as_str();
        GREETINGS.contains(&word) || COURTESIES.contains(&word) || directory.has_name(word)
    };
    GREETINGS.contains(&first.as_str()) && words.all(is_polite)
}
