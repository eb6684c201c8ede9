//! Attendance: every agency with its sign and word, the count, and the quorum.

use std::collections::BTreeMap;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::console::put;
use super::list::{frame_of, search_line};
use super::{Seen, View, wrap};
use crate::register::Presence;
use crate::tui::app::{Roll, RollRow};
use crate::tui::key::Target;
use crate::tui::keymap::Scope;
use crate::tui::theme::{SELECTED, STRONG, sign};

pub fn draw(frame: &mut Frame, area: Rect, view: &View, roll: &Roll, seen: &mut Seen) {
    let mut rest = frame_of(frame, area, &view.look, Scope::Attendance, view.app.lang.attendance(), seen);
    let width = usize::from(rest.width);
    for text in counts(view, area.height >= 16) {
        put(frame, &mut rest, wrap::plain(&text, width - 2).map(|line| Line::raw(format!(" {line}"))).collect());
    }
    search_line(frame, &mut rest, &view.look, &roll.search);
    let rows: Vec<_> = roll
        .rows
        .iter()
        .enumerate()
        .map(|(index, row)| (lines(row, index == roll.selected, view, width), Some(Target::Row(index))))
        .collect();
    seen.rows = super::rows(frame, rest, &rows, roll.selected, seen);
}

/// How many are here, the quorum, and who of the components of society.
fn counts(view: &View, with_pillars: bool) -> Vec<String> {
    let lang = view.app.lang;
    let meeting = view.scene.meeting;
    let (there, all) = (meeting.attending(), meeting.agenda.agencies.len());
    let mut line = lang.attending(there, all);
    if let Some(needed) = meeting.agenda.quorum {
        let quorum = if there >= needed { lang.quorum_met(needed) } else { lang.quorum_missing(needed) };
        line = format!("{line} · {quorum}");
    }
    let mut pillars: BTreeMap<&str, usize> = BTreeMap::new();
    for agency in meeting.agenda.agencies.iter().filter(|agency| !agency.pillar.is_empty()) {
        *pillars.entry(&agency.pillar).or_default() +=
            usize::from(meeting.presence(&agency.id).is_some_and(Presence::is_there));
    }
    let tally = pillars.iter().map(|(pillar, count)| format!("{pillar} {count}")).collect::<Vec<_>>().join(" · ");
    if tally.is_empty() || !with_pillars { vec![line] } else { vec![line, tally] }
}

fn lines<'a>(row: &RollRow, selected: bool, view: &View, width: usize) -> Vec<Line<'a>> {
    let lang = view.app.lang;
    let meeting = view.scene.meeting;
    let style = if selected { SELECTED } else { Style::new() };
    let mark = if selected { " ▸ " } else { "   " };
    let hours = |arrived: Option<crate::calendar::Moment>, left: Option<crate::calendar::Moment>| {
        let clock = |moment: crate::calendar::Moment| lang.clock(moment.time());
        match (arrived.map(clock), left.map(clock)) {
            (Some(arrived), Some(left)) => format!(" {arrived}–{left}"),
            (Some(arrived), None) => format!(" {arrived}"),
            (None, Some(left)) => format!(" –{left}"),
            (None, None) => String::new(),
        }
    };
    let (sign, text) = match row {
        RollRow::Agency(id) => {
            let noted = meeting.attendance.get(id);
            let how = match noted {
                None => lang.not_noted().to_owned(),
                Some(noted) => {
                    let parts = [lang.presence(noted.presence), &noted.office, &noted.name];
                    let who = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
                    format!("{who}{}", hours(noted.arrived, noted.left))
                }
            };
            (sign(meeting.presence(id)), format!("{} · {}", meeting.agenda.short(id), how))
        }
        RollRow::Guest(number) => match meeting.guests.get(number) {
            Some(guest) => {
                let from = if guest.office.is_empty() { String::new() } else { format!(", {}", guest.office) };
                ("✓", format!("{}{from} · {}{}", guest.name, lang.guest(), hours(guest.arrived, guest.left)))
            }
            None => ("·", String::new()),
        },
        RollRow::NewGuest(name) => ("+", format!("{}: {name}", lang.add_guest())),
        RollRow::NewAgency(name) => ("+", format!("{}: {name}", lang.add_agency())),
    };
    wrap::hanging(vec![Span::raw(mark), Span::styled(format!("{sign} "), STRONG)], &text, style, width)
}
