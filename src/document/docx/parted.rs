//! A part of a package that somebody else wrote, taken apart at one of its elements: what is in it stays as written.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

pub struct Parted {
    pub before: String,
    pub children: Vec<Node>,
    pub after: String,
}

/// An element with everything in it.
pub struct Node {
    pub name: String,
    pub xml: String,
}

impl Parted {
    /// At the first element of this name; none where there is no such element, or no XML.
    pub fn at(xml: &str, name: &str) -> Option<Self> {
        let mut reader = Reader::from_str(xml);
        let mut parted: Option<Self> = None;
        // The child that is open, since where, and how deep it is nested.
        let (mut child, mut since, mut depth) = (String::new(), 0, 0);
        loop {
            let start = position(&reader);
            let event = reader.read_event().ok()?;
            let end = position(&reader);
            let Some(open) = &mut parted else {
                match event {
                    Event::Start(tag) if tag.name().as_ref() == name => {
                        parted = Some(Self { before: xml[..end].into(), children: Vec::new(), after: String::new() });
                    }
                    Event::Empty(tag) if tag.name().as_ref() == name => {
                        let before = xml[..end].trim_end_matches("/>").to_owned() + ">";
                        return Some(Self { before, children: Vec::new(), after: format!("</{name}>{}", &xml[end..]) });
                    }
                    Event::Eof => return None,
                    _ => {}
                }
                continue;
            };
            match event {
                Event::Start(tag) => {
                    if depth == 0 {
                        (child, since) = (tag.name().as_ref().to_owned(), start);
                    }
                    depth += 1;
                }
                Event::Empty(tag) if depth == 0 => {
                    open.children.push(Node { name: tag.name().as_ref().to_owned(), xml: xml[start..end].into() });
                }
                Event::End(_) if depth == 0 => {
                    open.after = xml[start..].into();
                    return parted;
                }
                Event::End(_) => {
                    depth -= 1;
                    if depth == 0 {
                        open.children.push(Node { name: std::mem::take(&mut child), xml: xml[since..end].into() });
                    }
                }
                Event::Eof => return None,
                _ => {}
            }
        }
    }

    pub fn joined(&self) -> String {
        let children = self.children.iter().map(|child| child.xml.as_str());
        [self.before.as_str()].into_iter().chain(children).chain([self.after.as_str()]).collect()
    }

    pub fn push(&mut self, name: &str, xml: String) {
        self.children.push(Node { name: name.into(), xml });
    }
}

impl Node {
    pub fn attribute(&self, element: &str, key: &str) -> Option<String> {
        attribute(&self.xml, element, key)
    }

    /// All texts in it, one after the other.
    pub fn words(&self) -> String {
        let mut reader = Reader::from_str(&self.xml);
        let mut words = String::new();
        loop {
            match reader.read_event() {
                Ok(Event::Text(text)) => words += &text,
                Ok(Event::Eof) | Err(_) => return words,
                Ok(_) => {}
            }
        }
    }
}

/// An attribute of the first element of this name.
pub fn attribute(xml: &str, element: &str, key: &str) -> Option<String> {
    let mut reader = Reader::from_str(xml);
    let value = |tag: BytesStart| {
        let attribute = tag.try_get_attribute(key).ok()??;
        attribute.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
    };
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) | Event::Empty(tag) if tag.name().as_ref() == element => return value(tag),
            Event::Eof => return None,
            _ => {}
        }
    }
}

/// Another value of the attribute with which each element of this name begins.
pub fn with_values(xml: &str, begin: &str, value: impl Fn(&str) -> String) -> String {
    let mut parts = xml.split(begin);
    let mut written = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (old, rest) = part.split_once('"').unwrap_or((part, ""));
        written += &format!("{begin}{}\"{rest}", quick_xml::escape::escape(value(old)));
    }
    written
}

fn position(reader: &Reader<&[u8]>) -> usize {
    reader.buffer_position() as usize
}
