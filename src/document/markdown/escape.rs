//! Keeps text from being read as Markdown, by GitHub or by pandoc.

/// What may begin markup anywhere in a line.
const MARKUP: &str = r"\`*_{}[]<>#|~$@&^";

/// The text such that Markdown shows it as it is, wherever it stands in a line. Also stops what looks like an address
/// or an emoji's name from becoming one: a link would swallow the other escapes.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let may_be_name = match c {
            ':' => !ends_a_word_or_tells_time(&text[at + 1..]),
            '.' => text[..at].to_ascii_lowercase().ends_with("www"),
            _ => false,
        };
        if MARKUP.contains(c) || may_be_name {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Whether a colon before `rest` is harmless: `batas waktu: …`, `09:30`.
fn ends_a_word_or_tells_time(rest: &str) -> bool {
    let word = rest.split(|c: char| c.is_whitespace() || c == ':').next().unwrap_or_default();
    word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// A line such that its beginning is not taken for a list, a rule, a heading, a title block or a definition.
pub fn escape_start(line: &str) -> String {
    if line.starts_with(['-', '+', '=', '%', ':', '(']) {
        return format!("\\{line}");
    }
    match line.find(|c: char| !c.is_ascii_alphanumeric()) {
        Some(end) if end > 0 && line[end..].starts_with(['.', ')']) => format!("{}\\{}", &line[..end], &line[end..]),
        _ => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_something_to_markdown_is_escaped_and_nothing_else() {
        let cases = [
            ("Menyusun Perwali (akta, KIA, KK): 3 RS - selesai?", "Menyusun Perwali (akta, KIA, KK): 3 RS - selesai?"),
            ("a | b", r"a \| b"),
            (r"a \| b", r"a \\\| b"),
            ("*tebal* _miring_ ~~coret~~", r"\*tebal\* \_miring\_ \~\~coret\~\~"),
            ("<b>&lt;", r"\<b\>\&lt;"),
            ("![x](y) #4 $1 ^2 @opd {a}", r"!\[x\](y) \#4 \$1 \^2 \@opd \{a\}"),
            ("https://kla.go.id/a_b", r"https\://kla.go.id/a\_b"),
            ("WWW.kla.go.id", r"WWW\.kla.go.id"),
            (":smile: pukul 10:30 :100:", r"\:smile: pukul 10:30 \:100:"),
        ];
        for (text, expected) in cases {
            assert_eq!(escape(text), expected, "{text}");
        }
    }

    #[test]
    fn the_beginning_of_a_line_is_no_list_and_no_rule() {
        let cases = [
            ("- satu", r"\- satu"),
            ("+ satu", r"\+ satu"),
            ("===", r"\==="),
            ("---", r"\---"),
            ("1. satu", r"1\. satu"),
            ("12) satu", r"12\) satu"),
            ("a. satu", r"a\. satu"),
            ("(1) satu", r"\(1) satu"),
            ("% judul", r"\% judul"),
            (": arti", r"\: arti"),
            ("Satu. Dua", r"Satu\. Dua"),
            ("Rapat dibuka.", "Rapat dibuka."),
            ("", ""),
        ];
        for (line, expected) in cases {
            assert_eq!(escape_start(line), expected, "{line}");
        }
    }
}
