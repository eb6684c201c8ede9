//! Attendance: who is in the hall, by sign and word, how many that is, and whether it makes a quorum.

use ratatui::style::Style;
use ratatui::text::Span;

use super::WallContext;
use super::sheet::{SheetBlock, WallSheet};
use crate::register::Presence;
use crate::tui::parts::wrap;
use crate::tui::theme::{STRONG, sign};

pub fn sheet(wall: &WallContext, width: usize) -> WallSheet {
    let lang = wall.context.lang;
    let theme = wall.context.theme;
    let meeting = wall.scene.meeting;
    let there = meeting.attending();
    let mut counts = vec![lang.attending(there, meeting.agenda.agencies.len())];
    counts.extend(meeting.agenda.quorum.map(|needed| match there >= needed {
        true => format!("✓ {}", lang.quorum_met(needed)),
        false => format!("! {}", lang.quorum_missing(needed)),
    }));
    let subject = vec![(Span::raw(""), counts.join("  ·  "), STRONG)];
    let (noted, missing): (Vec<_>, Vec<_>) =
        meeting.agenda.agencies.iter().partition(|agency| meeting.attendance.contains_key(&agency.id));
    let agencies = noted.iter().filter_map(|agency| {
        let noted = meeting.attendance.get(&agency.id)?;
        let style = match noted.presence {
            Presence::Present => theme.good,
            Presence::Represented | Presence::Excused => theme.warn,
            Presence::Absent => theme.bad,
        };
        let parts = [agency.short.as_str(), lang.presence(noted.presence), &noted.office];
        Some((sign(Some(noted.presence)), style, parts.map(str::to_owned)))
    });
    let guests = meeting.guests.values().map(|guest| {
        let parts = [guest.name.as_str(), lang.guest(), &guest.office];
        (sign(Some(Presence::Present)), theme.good, parts.map(str::to_owned))
    });
    let row = |(sign, style, parts): (&'static str, Style, [String; 3])| {
        let text = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        SheetBlock::from(wrap::hanging(vec![Span::styled(format!("{sign} "), style)], &text, Style::new(), width))
    };
    let mut body: Vec<SheetBlock> = agencies.chain(guests).map(row).collect();
    if !missing.is_empty() {
        let names = missing.iter().map(|agency| agency.short.as_str()).collect::<Vec<_>>().join(", ");
        let text = format!("{}: {names}", lang.not_noted());
        let lines = wrap::hanging(vec![Span::styled(format!("{} ", sign(None)), theme.dim)], &text, theme.dim, width);
        body.extend(lines.into_iter().map(|line| SheetBlock::from(vec![line])));
    }
    WallSheet { title: lang.attendance().to_owned(), subject, body, tight: true, ..WallSheet::default() }
}
