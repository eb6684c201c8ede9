//! Attendance: every agency with its sign and word, the count, and the quorum.

use std::collections::BTreeMap;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::{AttendanceList, AttendanceRow};
use crate::register::Presence;
use crate::tui::keymap::Scope;
use crate::tui::meeting::view::View;
use crate::tui::parts::canvas::{Canvas, mark};
use crate::tui::parts::wrap;
use crate::tui::screen::Draw;
use crate::tui::theme::{STRONG, sign};

/// Rows from which the components of society are counted too.
const ROOM_FOR_PILLARS: u16 = 16;

impl Draw<View<'_>> for AttendanceList {
    fn draw(&self, canvas: &mut Canvas, view: &View) {
        let with_pillars = canvas.rest.height >= ROOM_FOR_PILLARS;
        canvas.titled(Scope::Attendance, view.state.lang.attendance());
        for text in counts(view, with_pillars) {
            canvas.say(&text, Style::new());
        }
        canvas.message(view.state.message.as_ref());
        canvas.search_line(&self.search);
        let width = canvas.width();
        canvas
            .choices(self.rows.len(), self.selected, |index, selected| lines(&self.rows[index], selected, view, width));
    }
}

/// How many are here, the quorum, and who of the components of society.
fn counts(view: &View, with_pillars: bool) -> Vec<String> {
    let lang = view.state.lang;
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
    let groups: Vec<_> =
        meeting.groups_there().map(|(group, there)| lang.of_group(&group.id, there, group.members.len())).collect();
    let tally = pillars.iter().map(|(pillar, count)| format!("{pillar} {count}")).collect::<Vec<_>>().join(" · ");
    let more = [groups.join(" · "), tally].into_iter().filter(|tally| with_pillars && !tally.is_empty());
    std::iter::once(line).chain(more).collect()
}

fn lines<'a>(row: &AttendanceRow, selected: bool, view: &View, width: usize) -> Vec<Line<'a>> {
    let lang = view.state.lang;
    let meeting = view.scene.meeting;
    let (mark, style) = mark(selected);
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
        AttendanceRow::Agency(id) => {
            let noted = meeting.attendance.get(id);
            let how = match noted {
                None => lang.not_noted().to_owned(),
                Some(noted) => {
                    let parts = [lang.presence(noted.presence), &noted.office, &noted.name];
                    let who = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
                    let others = noted.others.iter().map(|other| format!("; {other}")).collect::<String>();
                    format!("{who}{others}{}", hours(noted.arrived, noted.left))
                }
            };
            (sign(meeting.presence(id)), format!("{} · {}", meeting.agenda.short(id), how))
        }
        AttendanceRow::Guest(number) => match meeting.guests.get(number) {
            Some(guest) => {
                let from = if guest.office.is_empty() { String::new() } else { format!(", {}", guest.office) };
                ("✓", format!("{}{from} · {}{}", guest.name, lang.guest(), hours(guest.arrived, guest.left)))
            }
            None => ("·", String::new()),
        },
        AttendanceRow::NewGuest(name) => ("+", format!("{}: {name}", lang.add_guest())),
        AttendanceRow::NewAgency(name) => ("+", format!("{}: {name}", lang.add_agency())),
    };
    wrap::hanging(vec![mark, Span::styled(format!("{sign} "), STRONG)], &text, style, width)
}
