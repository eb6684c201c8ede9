//! Lines of an input that may be anything: too long, not text, without an end.

use std::io::{self, BufRead, BufReader, Cursor, Read};

/// Bytes of a line, at the most: far more than an entry can hold.
pub const LONGEST: u64 = 64 * 1024;

#[derive(Debug, PartialEq, Eq)]
pub enum Line {
    Text(String),
    TooLong,
    NotText,
}

/// Bytes that are read ahead, to be sure that they are text before any of them is recorded.
const AHEAD: u64 = 1024 * 1024;

/// What an input is that is not UTF-8.
#[derive(Debug, PartialEq, Eq)]
pub enum NotUtf8 {
    Utf16,
    /// From this line on, counted from 1.
    Other {
        line: usize,
    },
}

/// An input whose first part, which is mostly the whole, is known to be text.
pub fn checked(mut input: impl Read) -> io::Result<Result<impl BufRead, NotUtf8>> {
    let mut ahead = Vec::new();
    input.by_ref().take(AHEAD).read_to_end(&mut ahead)?;
    if is_utf16(&ahead) {
        return Ok(Err(NotUtf8::Utf16));
    }
    // Only at the end of what was read ahead may a letter be cut.
    let is_whole = (ahead.len() as u64) < AHEAD;
    if let Err(fault) = std::str::from_utf8(&ahead)
        && (is_whole || fault.error_len().is_some())
    {
        let line = ahead[..fault.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
        return Ok(Err(NotUtf8::Other { line }));
    }
    Ok(Ok(BufReader::new(Cursor::new(ahead).chain(input))))
}

/// Marked as such at its beginning, or every other byte of its beginning is zero, as Latin letters are in UTF-16.
fn is_utf16(bytes: &[u8]) -> bool {
    let zeros = |first: usize| bytes.iter().take(64).skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let half = bytes.len().min(64) / 2;
    bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || half > 1 && zeros(0).max(zeros(1)) * 2 > half
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
    fn an_input_that_is_not_utf8_is_named_before_a_line_of_it_is_taken() {
        let fault = |input: &[u8]| checked(input).unwrap().err();
        let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
        assert_eq!(fault(&utf16("\u{feff}ct: satu\r\n")), Some(NotUtf8::Utf16));
        assert_eq!(fault(&utf16("ct: satu\r\n")), Some(NotUtf8::Utf16), "without its mark");
        assert_eq!(fault(b"ct: satu\nct: caf\xe9\n"), Some(NotUtf8::Other { line: 2 }));
        assert_eq!(fault(b"ct: tiga \0\n"), None);
        assert_eq!(fault(b""), None);
        let long = "ct: é\n".repeat(AHEAD as usize / 6);
        let text = checked(long.as_bytes()).unwrap().unwrap();
        assert_eq!(lines(text).count(), AHEAD as usize / 6, "a letter on the border is whole");
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
