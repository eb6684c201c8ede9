//! Look-alikes drawn: both promises beside each other, one below the other on narrow screens, and what may become of
//! them.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::LookAlikes;
use crate::register::{Code, Content, Entry, Kind};
use crate::report::fact::Fact;
use crate::tui::content::entry::names;
use crate::tui::keymap::{Action, KEYMAP, Scope};
use crate::tui::meeting::view::View;
use crate::tui::mouse::ClickTarget;
use crate::tui::parts::canvas::{Button, Canvas};
use crate::tui::parts::wrap;
use crate::tui::screen::Draw;
use crate::tui::theme::STRONG;

/// Columns from which the two stand beside each other.
const BESIDE: usize = 72;

impl Draw<View<'_>> for LookAlikes {
    fn draw(&self, canvas: &mut Canvas, view: &View) {
        let lang = view.state.lang;
        let Some(other) = self.other().and_then(|code| view.scene.register.entry(code)) else { return };
        let this = self.this.and_then(|code| view.scene.register.entry(code));
        let title = match self.others.len() {
            1 => lang.look_alikes().to_owned(),
            many => lang.one_of(lang.look_alikes(), self.selected + 1, many),
        };
        canvas.titled(Scope::LookAlikes, &title);
        canvas.message(view.state.message.as_ref());
        let width = canvas.width().saturating_sub(2);
        let mut rows: Vec<Button> = pair(this, other, width, view).into_iter().map(|line| (line, None)).collect();
        rows.push((Line::raw(""), None));
        rows.extend(choices(this, other, width, view));
        canvas.page_of_buttons(rows, self.scroll);
    }
}

fn pair<'a>(this: Option<&Entry>, other: &Entry, width: usize, view: &View) -> Vec<Line<'a>> {
    let content = this.map_or(&view.state.reading.content, |entry| &entry.content);
    let card = |number, entry: Option<&Entry>, content, width| card(number, entry, content, width, view);
    if width < BESIDE {
        let mut lines = card(1, this, content, width);
        lines.push(Line::raw(""));
        lines.extend(card(2, Some(other), &other.content, width));
        return lines;
    }
    let half = (width - 3) / 2;
    let (left, right) = (card(1, this, content, half), card(2, Some(other), &other.content, half));
    let many = left.len().max(right.len());
    let mut right = right.into_iter();
    let filled = left.into_iter().chain(std::iter::repeat(Line::raw(""))).take(many);
    filled
        .map(|mut line| {
            line.push_span(Span::raw(" ".repeat(half.saturating_sub(line.width()))));
            line.push_span(Span::styled(" │ ", view.context.theme.dim));
            line.extend(right.next().unwrap_or_default().spans);
            line
        })
        .collect()
}

/// One promise: its number on the page, code and owners, its text, and what goes with it.
fn card<'a>(number: usize, entry: Option<&Entry>, content: &Content, width: usize, view: &View) -> Vec<Line<'a>> {
    let lang = view.state.lang;
    let agenda = &view.scene.meeting.agenda;
    let code = entry.map_or(lang.not_recorded_yet().to_owned(), |entry| entry.code.show(agenda.lang));
    let facts = content.facts(Kind::Commitment, agenda);
    let owners = facts.iter().find(|fact| matches!(fact, Fact::Owners(_)));
    let head = format!("{code} · {}", owners.map(|owners| owners.shortly(agenda, lang)).unwrap_or_default());
    let first = |sign: &str| vec![Span::raw(format!("{sign:<3}"))];
    let mut lines = wrap::hanging(first(&format!("{number}.")), &head, STRONG, width);
    lines.extend(wrap::hanging(first(""), &content.text, Style::new(), width));
    let told = facts.iter().filter_map(|fact| match fact {
        Fact::Supporters(bodies) => Some(format!("+{}", bodies.short(agenda, lang))),
        Fact::Deadline(_) | Fact::NoDeadline => Some(fact.shortly(agenda, lang)),
        Fact::Indicator { number, .. } => Some(format!("#{number}")),
        _ => None,
    });
    let mut parts: Vec<_> = told.collect();
    let elsewhere = entry.filter(|entry| entry.meeting != view.scene.meeting.id);
    let meeting = elsewhere.and_then(|entry| view.scene.register.meeting(entry.meeting));
    parts.extend(meeting.map(|meeting| lang.promised_on(lang.short_date(meeting.agenda.date))));
    lines.extend(wrap::hanging(first(""), &parts.join(" · "), view.context.theme.dim, width));
    lines
}

/// What may become of the two, each with its key.
fn choices<'a>(this: Option<&Entry>, other: &Entry, width: usize, view: &View) -> Vec<Button<'a>> {
    let lang = view.state.lang;
    let agenda = &view.scene.meeting.agenda;
    let show = |code: Code| code.show(agenda.lang);
    let content = this.map_or(&view.state.reading.content, |entry| &entry.content);
    let (mine, theirs) = (this.map_or(lang.this_line().into(), |entry| show(entry.code)), show(other.code));
    let (whole, into) = match this.filter(|entry| entry.code < other.code) {
        Some(earlier) => (earlier.content.with_part(&other.content), earlier.code),
        None => (other.content.with_part(content), other.code),
    };
    let sentences = [
        (Action::Join, lang.join_into(show(into), names(&whole.owners, agenda, lang))),
        (Action::LeaveBoth, format!("{}.", lang.k_leave_both_long())),
        (Action::ThisLeads, lang.one_leads(&mine, &theirs)),
        (Action::OtherLeads, lang.one_leads(&theirs, &mine)),
    ];
    let mut rows = Vec::new();
    for (action, sentence) in sentences {
        let binding = KEYMAP.iter().find(|binding| binding.scope == Scope::LookAlikes && binding.action == action);
        let Some(key) = binding.and_then(|binding| binding.keys.first()) else { continue };
        let first = vec![Span::styled(format!("{:<3}", key.to_string()), STRONG.patch(view.context.theme.accent))];
        let lines = wrap::hanging(first, &sentence, Style::new(), width);
        rows.extend(lines.into_iter().map(|line| (line, Some(ClickTarget::Key(*key)))));
    }
    rows
}
