//! The entries of whoever has the floor: what is still owed from earlier meetings first, then what was said here.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::register::{Code, Entry, Presence, State};
use crate::report::fact::{Bodies, Fact};
use crate::report::waiting::Wait;
use crate::tui::content::entry::{code_column, other_cluster};
use crate::tui::content::visible_entries::VisibleEntries;
use crate::tui::meeting::view::View;
use crate::tui::mouse::ClickTarget;
use crate::tui::parts::canvas::{Canvas, CanvasRow};
use crate::tui::parts::wrap;
use crate::tui::theme::{SELECTED, STRONG, STRUCK};

/// How much to say of who has the floor: nothing where another line says it already.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum FloorNaming {
    Unsaid,
    /// The full name, the short one being said elsewhere.
    Name,
    Whole,
}

/// A row before it is laid out: of thousands, only those that show are.
enum EntryRow<'a> {
    Said(Vec<Line<'a>>),
    Awaited(&'a [Wait<'a>]),
    Entry(&'a Entry),
}

impl<'a> EntryRow<'a> {
    fn code(&self) -> Option<Code> {
        match self {
            Self::Said(_) => None,
            Self::Awaited(waits) => Some(waits[0].entry.code),
            Self::Entry(entry) => Some(entry.code),
        }
    }

    fn lay_out(&self, view: &View, chosen: Option<Code>, width: usize) -> CanvasRow<'a> {
        let lines = match self {
            Self::Said(lines) => lines.clone(),
            Self::Awaited(waits) => awaited_lines(waits, view, chosen, width),
            Self::Entry(entry) => lines(entry, view, chosen, width),
        };
        (lines, self.code().map(ClickTarget::Entry))
    }
}

pub fn draw(canvas: &mut Canvas, view: &View, who: FloorNaming, selection: Option<(Code, usize)>) {
    let chosen = selection.map(|(code, _)| code);
    let lang = view.state.lang;
    let width = canvas.width();
    let dim = view.context.theme.dim;
    let said_in_one = |text: &str, style| vec![Line::styled(format!(" {text}"), style)];
    let mut rows = vec![EntryRow::Said(who_speaks(view, who, width))];
    let VisibleEntries { awaited, carried, said } = view.state.visible_entries(view.scene);
    if let (Some(agency), false) = (&view.state.floor, awaited.is_empty()) {
        let title = lang.awaited_from(view.scene.register.short(agency));
        let style = view.context.theme.warn.patch(STRONG);
        let title = wrap::plain(&title, width.saturating_sub(1));
        rows.push(EntryRow::Said(title.map(|line| Line::styled(format!(" {line}"), style)).collect()));
        rows.extend(awaited.iter().map(|waits| EntryRow::Awaited(waits)));
    }
    if !carried.is_empty() {
        rows.push(EntryRow::Said(said_in_one(lang.earlier_meetings(), dim)));
        rows.extend(carried.iter().copied().map(EntryRow::Entry));
    }
    if !carried.is_empty() || !awaited.is_empty() {
        rows.push(EntryRow::Said(said_in_one(lang.this_meeting(), dim)));
    }
    rows.extend(said.iter().copied().map(EntryRow::Entry));
    if said.is_empty() && view.scene.meeting.state() != State::Closed {
        let hint = wrap::plain(lang.no_entry_here(), width.saturating_sub(2));
        rows.push(EntryRow::Said(hint.map(|line| Line::styled(format!(" {line}"), dim)).collect()));
    }
    let selected = match selection {
        Some(_) => rows.iter().rposition(|row| chosen.is_some() && row.code() == chosen).unwrap_or(0),
        None => {
            let is_new = |entry: &&Entry| view.state.newest == Some(entry.code);
            let calls = awaited.iter().any(|waits| waits[0].answer.is_none()) && !said.iter().any(is_new);
            if said.is_empty() || calls { 0 } else { rows.len() - 1 }
        }
    };
    // The selected one is cut to what shows of it; how far it can be scrolled is told to whoever scrolls.
    let mut cut = rows[selected].lay_out(view, chosen, width);
    let from = selection.map_or(0, |(_, line)| line);
    let left = |count| Line::styled(format!(" ↓ {}", lang.lines_left(count)), view.context.theme.accent);
    canvas.hits.furthest = wrap::fit(&mut cut.0, canvas.rest.height.into(), from, left);
    canvas.rows(rows.len(), selected, |index| match index == selected {
        true => cut.clone(),
        false => rows[index].lay_out(view, chosen, width),
    });
}

/// `KD-3 RS swasta belum tersambung (Disdukcapil, 14 Mar 2024, 108 hari)`
fn awaited_lines<'a>(waits: &[Wait], view: &View, chosen: Option<Code>, width: usize) -> Vec<Line<'a>> {
    let lang = view.state.lang;
    let wait = &waits[0];
    let (mark, style) = if chosen == Some(wait.entry.code) { ("▸", SELECTED) } else { ("!", Style::new()) };
    let mark = if wait.answer.is_some() && mark == "!" { "✓" } else { mark };
    let code = code_column(wait.entry.code, view.scene.meeting.agenda.lang);
    let first = Span::styled(format!("{mark}{code}"), view.context.theme.kind(wait.entry.kind()));
    let parts = [view.scene.register.stuck_told(waits, lang), lang.short_date(wait.since), lang.waited(wait.days)];
    let told = [format!("{} ({})", wait.entry.content.text, parts.join(", "))];
    let told =
        told.into_iter().chain(wait.answer_told(view.scene.meeting.agenda.lang, lang)).collect::<Vec<_>>().join(" ");
    wrap::hanging(vec![first], &told, style, width)
}

fn who_speaks<'a>(view: &View, who: FloorNaming, width: usize) -> Vec<Line<'a>> {
    if who == FloorNaming::Unsaid {
        return Vec::new();
    }
    let lang = view.state.lang;
    let meeting = view.scene.meeting;
    let Some(agency) = view.state.floor.as_deref().and_then(|id| meeting.agenda.agency(id)) else {
        if who == FloorNaming::Name {
            return Vec::new();
        }
        return wrap::plain(lang.whole_hall(), width.saturating_sub(1))
            .map(|line| Line::styled(format!(" {line}"), STRONG))
            .collect();
    };
    let mut presence = match meeting.attendance.get(&agency.id) {
        None => lang.not_taken().to_owned(),
        Some(noted) if noted.presence == Presence::Represented && !noted.office.is_empty() => {
            format!("{}: {} {}", lang.represented(), noted.office, noted.name)
        }
        Some(noted) => format!("{} {} {}", lang.presence(noted.presence), noted.office, noted.name),
    };
    presence = presence.trim().to_owned();
    let name = if agency.name == agency.short { String::new() } else { format!("{} · ", agency.name) };
    if who == FloorNaming::Name {
        let text = format!("{name}{presence}");
        return wrap::hanging(vec![Span::raw(" ")], &text, view.context.theme.dim, width);
    }
    let first = vec![Span::styled(format!(" {}  ", agency.short), STRONG)];
    if first[0].width() * 2 > width {
        let mut lines: Vec<Line> = wrap::plain(&agency.short, width.saturating_sub(1))
            .map(|line| Line::styled(format!(" {line}"), STRONG))
            .collect();
        lines.extend(
            wrap::plain(&format!("{name}{presence}"), width.saturating_sub(1))
                .map(|line| Line::styled(format!(" {line}"), view.context.theme.dim)),
        );
        return lines;
    }
    wrap::hanging(first, &format!("{name}{presence}"), view.context.theme.dim, width)
}

fn lines<'a>(entry: &Entry, view: &View, chosen: Option<Code>, width: usize) -> Vec<Line<'a>> {
    let agenda = &view.scene.meeting.agenda;
    let selected = chosen == Some(entry.code);
    let mark = if selected {
        "▸"
    } else if view.state.newest == Some(entry.code) {
        "●"
    } else {
        " "
    };
    let code = format!("{mark}{}", code_column(entry.code, agenda.lang));
    let indent = " ".repeat(code.width());
    let code = Span::styled(code, view.context.theme.kind(entry.kind()));
    let text_style = match (selected, entry.stands()) {
        (true, _) => SELECTED,
        (false, false) => STRUCK,
        (false, true) => Style::new(),
    };
    let mut lines = wrap::hanging(vec![code], &entry.content.text, text_style, width);
    let part = entry.part_of(view.state.floor.as_deref());
    let facts = view.scene.register.facts(entry, part, agenda, view.scene.today());
    let said_at = entry.place.step.and_then(|step| agenda.steps.get(step)?.cluster.as_deref());
    let elsewhere = other_cluster(&entry.content, said_at, agenda).filter(|_| entry.meeting == view.scene.meeting.id);
    let about: Vec<_> = elsewhere.into_iter().chain(about(&facts, view)).collect();
    let about = about.join(" · ");
    if !about.is_empty() {
        let late = facts.iter().any(|fact| matches!(fact, Fact::Overdue(_)));
        let style = if late { view.context.theme.bad } else { Style::new() };
        lines.extend(wrap::hanging(vec![Span::raw(indent)], &about, style, width));
    }
    lines
}

/// What goes with the text: with whom, until when, which indicator, what is doubtful.
fn about(facts: &[Fact], view: &View) -> Vec<String> {
    let agenda = &view.scene.meeting.agenda;
    let floor = view.state.floor.as_ref();
    let told = facts.iter().filter_map(|fact| match fact {
        Fact::Owners(Bodies { agencies: [owner], outside: [] }) if Some(owner) == floor => None,
        Fact::Supporters(bodies) => Some(format!("+{}", bodies.short(agenda, view.state.lang))),
        Fact::Needs(_) => Some(format!("→ {}", fact.shortly(agenda, view.state.lang))),
        Fact::Indicator { number, .. } => Some(format!("#{number}")),
        Fact::Answers(code) => Some(format!("^{}", code.show(agenda.lang))),
        Fact::Evidence(evidence) => Some(format!("={evidence}")),
        // The words stand in the text.
        Fact::Agreed(_) | Fact::Quantities(_) => None,
        fact => Some(fact.shortly(agenda, view.state.lang)),
    });
    told.collect()
}
