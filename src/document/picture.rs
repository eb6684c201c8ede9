//! A picture for a letterhead: PNG or JPEG, with its size in pixels.

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub kind: PictureFormat,
    pub width: u32,
    pub height: u32,
    pub bytes: Vec<u8>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    Png,
    Jpeg,
}

impl PictureFormat {
    pub fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpeg",
        }
    }

    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }
}

impl Picture {
    /// None for what is neither PNG nor JPEG, or has no size.
    pub fn read(bytes: Vec<u8>) -> Option<Self> {
        let (kind, width, height) = match png_size(&bytes) {
            Some((width, height)) => (PictureFormat::Png, width, height),
            None => jpeg_size(&bytes).map(|(width, height)| (PictureFormat::Jpeg, width, height))?,
        };
        (width > 0 && height > 0).then_some(Self { kind, width, height, bytes })
    }
}

/// The header chunk comes first, with the size at its beginning.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?.get(4..)?.strip_prefix(b"IHDR")?;
    let number = |at: usize| Some(u32::from_be_bytes(header.get(at..at + 4)?.try_into().ok()?));
    Some((number(0)?, number(4)?))
}

/// Segments follow each other, each with its length, until the one that begins the frame.
fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    loop {
        let (&[mark, kind], after) = rest.split_first_chunk()?;
        if mark != 0xff {
            return None;
        }
        if kind == 0xff {
            rest = &rest[1..];
            continue;
        }
        let number = |at: usize| Some(u16::from_be_bytes(after.get(at..at + 2)?.try_into().ok()?));
        if matches!(kind, 0xc0..=0xcf) && !matches!(kind, 0xc4 | 0xc8 | 0xcc) {
            return Some((number(5)?.into(), number(3)?.into()));
        }
        rest = after.get(usize::from(number(0)?).max(2)..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_size_of_a_png_and_of_a_jpeg_is_read_and_nothing_else_is_a_picture() {
        let png = [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], &[0, 0, 0, 64, 0, 0, 0, 32, 8, 2, 0, 0, 0]].concat();
        let jpeg = [&b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x0b\x08"[..], &[0, 32, 0, 64, 1, 1, 0x11, 0]].concat();
        for (bytes, kind) in [(png, PictureFormat::Png), (jpeg, PictureFormat::Jpeg)] {
            let picture = Picture::read(bytes).unwrap();
            assert_eq!((picture.kind, picture.width, picture.height), (kind, 64, 32));
        }
        for other in
            [&b""[..], b"GIF89a", b"\xff\xd8", b"\xff\xd8\xff\xe0\0", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\0"]
        {
            assert_eq!(Picture::read(other.into()), None);
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
            Picture::read(bytes.clone());
            Picture::read([&b"\xff\xd8"[..], &bytes].concat());
        }
    }
}
