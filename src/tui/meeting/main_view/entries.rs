//! The entries of whoever has the floor: what is still owed from earlier meetings first, then what was said here.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::register::{Code, Entry, Presence, State};
use crate::report::fact::{Bodies, Fact};
use crate::report::waiting::Wait;
use crate::tui::content::entry::other_cluster;
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

pub fn draw(canvas: &mut Canvas, view: &View, who: FloorNaming, selection: Option<(Code, usize)>) {
    let chosen = selection.map(|(code, _)| code);
    let width = canvas.width();
    let visible = view.state.visible_entries(view.scene);
    let mut parts = vec![Part::Heading(who_speaks(view, who, width))];
    parts.extend(awaited_heading(view, &visible, width).into_iter().map(Part::Heading));
    parts.push(Part::Awaited(visible.awaited.len()));
    let dim = |text: &str| Part::Heading(vec![Line::styled(format!(" {text}"), view.context.theme.dim)]);
    if !visible.carried.is_empty() {
        parts.push(dim(view.state.lang.earlier_meetings()));
        parts.push(Part::Carried(visible.carried.len()));
    }
    if !visible.carried.is_empty() || !visible.awaited.is_empty() {
        parts.push(dim(view.state.lang.this_meeting()));
    }
    parts.push(Part::Said(visible.said.len()));
    if visible.said.is_empty() && view.scene.meeting.state() != State::Closed {
        let hint = wrap::plain(view.state.lang.no_entry_here(), width.saturating_sub(2));
        let hint = hint.map(|line| Line::styled(format!(" {line}"), view.context.theme.dim));
        parts.push(Part::Heading(hint.collect()));
    }
    let list = FloorList { view, visible, parts, chosen, width };
    let many = list.len();
    let selected = match chosen {
        Some(code) => list.row_of(code).unwrap_or(0),
        None => list.newest_row().unwrap_or(0),
    };
    let (mut lines, target) = list.row(selected);
    let from = selection.map_or(0, |(_, line)| line);
    let left = |count| Line::styled(format!(" ↓ {}", view.state.lang.lines_left(count)), view.context.theme.accent);
    canvas.hits.furthest = wrap::fit(&mut lines, canvas.rest.height.into(), from, left);
    let selected_row = (lines, target);
    canvas.rows(many, selected, |index| if index == selected { selected_row.clone() } else { list.row(index) });
}

/// Rows of the list that are alike; their contents are laid out when they are drawn.
enum Part<'a> {
    /// One row.
    Heading(Vec<Line<'a>>),
    Awaited(usize),
    Carried(usize),
    Said(usize),
}

impl Part<'_> {
    fn rows(&self) -> usize {
        match self {
            Self::Heading(_) => 1,
            Self::Awaited(rows) | Self::Carried(rows) | Self::Said(rows) => *rows,
        }
    }
}

/// The list of whoever has the floor.
struct FloorList<'v, 'a> {
    view: &'v View<'a>,
    visible: VisibleEntries<'a>,
    parts: Vec<Part<'static>>,
    chosen: Option<Code>,
    width: usize,
}

impl FloorList<'_, '_> {
    fn len(&self) -> usize {
        self.parts.iter().map(Part::rows).sum()
    }

    fn row(&self, mut index: usize) -> CanvasRow<'static> {
        for part in &self.parts {
            if index >= part.rows() {
                index -= part.rows();
                continue;
            }
            let entry = match part {
                Part::Heading(lines) => return (lines.clone(), None),
                Part::Awaited(_) => {
                    let waits = &self.visible.awaited[index];
                    let lines = awaited_lines(waits, self.view, self.chosen, self.width);
                    return (lines, Some(ClickTarget::Entry(waits[0].entry.code)));
                }
                Part::Carried(_) => self.visible.carried.get(index),
                Part::Said(_) => self.visible.said.get(index),
            };
            let Some(entry) = entry else { break };
            let lines = lines(entry, self.view, self.chosen, self.width);
            return (lines, Some(ClickTarget::Entry(entry.code)));
        }
        (Vec::new(), None)
    }

    /// The row of an entry.
    fn row_of(&self, code: Code) -> Option<usize> {
        let mut before = 0;
        for part in &self.parts {
            let at = match part {
                Part::Heading(_) => None,
                Part::Awaited(_) => self.visible.awaited.iter().position(|waits| waits[0].entry.code == code),
                Part::Carried(_) => self.visible.carried.position(code),
                Part::Said(_) => self.visible.said.position(code),
            };
            if let Some(at) = at {
                return Some(before + at);
            }
            before += part.rows();
        }
        None
    }

    /// The last row, unless somebody waits for an answer and nothing new was said.
    fn newest_row(&self) -> Option<usize> {
        let VisibleEntries { awaited, said, .. } = &self.visible;
        let is_new = self.view.state.newest.is_some_and(|code| said.position(code).is_some());
        let calls = awaited.iter().any(|waits| waits[0].answer.is_none()) && !is_new;
        (!said.is_empty() && !calls).then(|| self.len() - 1)
    }
}

fn awaited_heading(view: &View, visible: &VisibleEntries, width: usize) -> Option<Vec<Line<'static>>> {
    let agency = view.state.floor.as_ref().filter(|_| !visible.awaited.is_empty())?;
    let title = view.state.lang.awaited_from(view.scene.register.short(agency));
    let style = view.context.theme.warn.patch(STRONG);
    let title = wrap::plain(&title, width.saturating_sub(1));
    Some(title.map(|line| Line::styled(format!(" {line}"), style)).collect())
}

/// `KD-3 RS swasta belum tersambung (Disdukcapil, 14 Mar 2024, 108 hari)`
fn awaited_lines<'a>(waits: &[Wait], view: &View, chosen: Option<Code>, width: usize) -> Vec<Line<'a>> {
    let lang = view.state.lang;
    let wait = &waits[0];
    let (mark, style) = if chosen == Some(wait.entry.code) { ("▸", SELECTED) } else { ("!", Style::new()) };
    let mark = if wait.answer.is_some() && mark == "!" { "✓" } else { mark };
    let code = wait.entry.code.show(view.scene.meeting.agenda.lang);
    let first = Span::styled(format!("{mark}{code:<6}"), view.context.theme.kind(wait.entry.kind()));
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
    let code =
        Span::styled(format!("{mark}{:<6}", entry.code.show(agenda.lang)), view.context.theme.kind(entry.kind()));
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
        lines.extend(wrap::hanging(vec![Span::raw("       ")], &about, style, width));
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
