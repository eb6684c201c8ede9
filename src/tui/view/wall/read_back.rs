//! The read-back: one promise at a time, as large as the wall allows, until the hall agrees; and all of them as a list.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::paged::{Block, Sheet};
use super::{Wall, big, entry};
use crate::deadline::Deadline;
use crate::register::{Entry, Kind};
use crate::tui::theme::STRONG;
use crate::tui::view::wrap;
use crate::words::Lang;

/// From which size the promise itself may stand in large letters.
const LARGE: (usize, usize) = (100, 30);

/// One promise that is read back.
pub fn sheet(wall: &Wall, entry: &Entry, width: usize, height: usize) -> Sheet {
    let lang = wall.look.lang;
    let theme = wall.look.theme;
    let agenda = &wall.scene.meeting.agenda;
    let mut title = lang.wall_read_back().to_owned();
    if let Some((at, all)) = position(wall, entry) {
        title = format!("{title}  {at} / {all}");
    }
    let details = details(wall, entry).into_iter().flat_map(|(label, said)| labelled(wall, label, &said, width));
    let details: Vec<Line> = details.collect();
    let text = &entry.content.text;
    let plain: Vec<Line> = wrap::plain(text, width).map(|line| Line::styled(line, STRONG)).collect();
    // The head, the code and the foot take about as many rows as are left out here.
    let room = height.saturating_sub(details.len() + 16);
    let (code, kind) = (entry.code.show(agenda.lang), theme.kind(entry.kind()));
    let may_be_large = width >= LARGE.0 && height >= LARGE.1;
    let large_code = big::line(&code, kind).filter(|_| may_be_large);
    let large_text = big::text(text, width, room, Style::new()).filter(|_| large_code.is_some());
    let large = large_text.is_some();
    let code = large_code.filter(|_| large || plain.len() < room).unwrap_or_else(|| vec![Line::styled(code, kind)]);
    let text = large_text.unwrap_or(plain);
    let body = [code, text, details].map(Block::from).into();
    Sheet { title, body, centred: true, large, ..Sheet::default() }
}

/// All promises of the meeting, the oldest first.
pub fn all(wall: &Wall, width: usize) -> Sheet {
    let lang = wall.look.lang;
    let promises: Vec<&Entry> = promises(wall).collect();
    let title = format!("{} · {}", lang.wall_promises(), promises.len());
    let mut body: Vec<Block> = promises.into_iter().map(|one| entry::block(one, wall, None, width)).collect();
    if body.is_empty() {
        let lines = wrap::plain(lang.wall_nothing_yet(), width).map(Line::raw).collect::<Vec<_>>();
        body.push(Block::from(lines));
    }
    Sheet { title, body, ..Sheet::default() }
}

fn promises<'a>(wall: &Wall<'a>) -> impl Iterator<Item = &'a Entry> {
    let entries = wall.scene.register.entries_of(wall.scene.meeting);
    entries.filter(|entry| entry.stands() && entry.kind() == Kind::Commitment)
}

/// Which of the meeting's promises it is, counted from 1, and how many there are.
fn position(wall: &Wall, entry: &Entry) -> Option<(usize, usize)> {
    let at = promises(wall).position(|promise| promise.code == entry.code)?;
    Some((at + 1, promises(wall).count()))
}

/// What the hall agrees to besides the text: who, with whom, until when; and whether it did agree.
fn details(wall: &Wall, entry: &Entry) -> Vec<(&'static str, String)> {
    let lang = wall.look.lang;
    let agenda = &wall.scene.meeting.agenda;
    let names = |ids: &[String]| ids.iter().map(|id| full_name(wall, id)).collect::<Vec<_>>().join("; ");
    let content = &entry.content;
    let mut details = Vec::new();
    details.push((
        lang.owner(),
        match content.owners.is_empty() {
            true => format!("! {}", lang.no_owner_yet()),
            false => names(&content.owners),
        },
    ));
    if !content.with.is_empty() {
        let label = if entry.kind() == Kind::Blocker { lang.needs() } else { lang.together_with() };
        details.push((label, names(&content.with)));
    }
    let part = entry.parts().next().unwrap_or_default();
    details.push((
        lang.deadline(),
        match entry.due(part) {
            Some(deadline) => deadline_said(deadline, lang),
            None => format!("! {}", lang.no_deadline()),
        },
    ));
    details.extend(content.indicator.as_ref().map(|number| (lang.indicator(), number.clone())));
    details.extend(content.answers.map(|code| (lang.answers(), code.show(agenda.lang))));
    let state = match (entry.stands(), entry.agreed) {
        (false, _) => lang.withdrawn(),
        (true, Some(_)) => lang.wall_agreed(),
        (true, None) => lang.wall_being_read(),
    };
    details.push((lang.wall_state(), state.to_owned()));
    details
}

/// `Minggu, 30 Juni 2024 (“TW II”)`
fn deadline_said(deadline: &Deadline, lang: Lang) -> String {
    let estimate = if deadline.estimate { format!("± ({}) ", lang.estimate()) } else { String::new() };
    match deadline.date {
        None => format!("! {}: “{}”", lang.no_deadline(), deadline.said),
        Some(date) if deadline.said.is_empty() => format!("{estimate}{}", lang.day_and_date(date)),
        Some(date) => format!("{estimate}{} (“{}”)", lang.day_and_date(date), deadline.said),
    }
}

/// `Disdukcapil (Dinas Kependudukan dan Pencatatan Sipil)`
fn full_name(wall: &Wall, id: &str) -> String {
    match wall.scene.meeting.agenda.agency(id) {
        Some(agency) if agency.name != agency.short => format!("{} ({})", agency.short, agency.name),
        Some(agency) => agency.short.clone(),
        None => wall.scene.register.short(id).to_owned(),
    }
}

/// A label and what it says, beside each other where there is room.
fn labelled(wall: &Wall, label: &str, said: &str, width: usize) -> Vec<Line<'static>> {
    let style = match said.chars().next() {
        Some('!') => wall.look.theme.bad.patch(STRONG),
        Some('✓') => wall.look.theme.good.patch(STRONG),
        _ => Style::new(),
    };
    let wide = width >= 50;
    let label = Span::styled(if wide { format!("{label:<20} ") } else { format!("{label}: ") }, wall.look.theme.dim);
    if wide || label.width() * 2 < width {
        return wrap::hanging(vec![label], said, style, width);
    }
    let said = wrap::hanging(vec![Span::raw("  ")], said, style, width);
    std::iter::once(Line::from(label)).chain(said).collect()
}
