//! Lines of an input that may be anything: too long, not text, without an end.

use std::io::{self, BufRead, Read};

/// Bytes of a line, at the most: far more than an entry can hold.
pub const LONGEST: u64 = 64 * 1024;

#[derive(Debug, PartialEq, Eq)]
pub enum Line {
    Text(String),
    TooLong,
    NotText,
}

/// The lines of an input as they come in. What is too long is not kept in memory.
pub fn lines(mut input: impl BufRead) -> impl Iterator<Item = io::Result<Line>> {
    std::iter::from_fn(move || next(&mut input).transpose())
}

fn next(input: &mut impl BufRead) -> io::Result<Option<Line>> {
    let mut bytes = Vec::new();
    if input.by_ref().take(LONGEST + 1).read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    if bytes.last() != Some(&b'\n') && bytes.len() as u64 > LONGEST {
        input.skip_until(b'\n')?;
        return Ok(Some(Line::TooLong));
    }
    let text = String::from_utf8(bytes).map(|text| text.trim_start_matches('\u{feff}').trim().to_owned());
    Ok(Some(text.map_or(Line::NotText, Line::Text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_input_is_cut_into_lines() {
        let mut input = "\u{feff}km: satu\r\n\n  dua\n".as_bytes().to_vec();
        input.extend(b"\xff\xfe\n");
        input.extend(vec![b'x'; 3 * LONGEST as usize]);
        input.extend(b"\nakhir");
        let text = |text: &str| Line::Text(text.into());
        assert_eq!(
            lines(&*input).collect::<io::Result<Vec<_>>>().unwrap(),
            [text("km: satu"), text(""), text("dua"), Line::NotText, Line::TooLong, text("akhir")]
        );
    }

    #[test]
    fn the_longest_line_is_kept_whole() {
        let longest = "x".repeat(LONGEST as usize);
        for end in ["", "\n"] {
            let input = format!("{longest}{end}");
            assert_eq!(lines(input.as_bytes()).map(Result::unwrap).collect::<Vec<_>>(), [Line::Text(longest.clone())]);
        }
    }
}
