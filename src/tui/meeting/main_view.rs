//! The console: header, steps, the step's time, agencies beside entries, and the capture line below.

mod agencies;
mod capture_line;
mod entries;

use chrono::TimeDelta;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::view::View;
use crate::register::{Code, State};
use crate::text::shortened;
use crate::tui::content::time::{is_nearly_used, minutes};
use crate::tui::keymap::{Action, Scope};
use crate::tui::mouse::ClickTarget;
use crate::tui::parts::canvas::Canvas;
use crate::tui::parts::{footer, wrap};
use crate::tui::theme::{SELECTED, STRONG};
use crate::tui::wall::view::{WallContext, draw as draw_wall};
use crate::tui::wall::wall_view::WallView;
use capture_line::CaptureArea;
use entries::FloorNaming;

/// Columns from which the agencies have a pane of their own.
const TWO_PANES: u16 = 72;

/// Rows from which the steps are shown, and from which there is a rule above the line.
const ROOM_FOR_STEPS: u16 = 14;
const RULED: u16 = 12;
/// Rows from which an agency's full name has a line of its own.
const ROOM_FOR_NAME: u16 = 16;
/// Columns that the pane of the agencies has at least and at most.
const AGENCY_COLUMNS: (u16, u16) = (26, 44);
/// Rows from which the clock has a line of its own, and from which the title has one too.
const ROOM_FOR_CLOCK: u16 = 16;
const ROOM_FOR_TITLE: u16 = 24;
/// Columns from which the bar of the time is long, and the cells that it has then and otherwise.
const LONG_BAR: usize = 60;
const BAR_CELLS: (i64, i64) = (14, 6);

/// Columns kept for the steps that are only counted, and those of a step at least.
const COUNTS: usize = 12;
const LEAST_CHIP: usize = 8;

/// The entry that is selected, and the first line shown of it.
pub type Selected = (Code, usize);

/// The agencies and entries above the capture line.
pub fn draw(canvas: &mut Canvas, view: &View, selected: Option<Selected>) {
    let area = canvas.rest;
    let scope = if selected.is_some() { Scope::Entries } else { Scope::Line };
    let (line, line_y) = lines(canvas, view, selected, scope);
    line.completions(canvas, area, line_y, view);
}

/// All of it; returns the capture line, and where it stands.
fn lines<'a>(canvas: &mut Canvas, view: &View, selected: Option<Selected>, scope: Scope) -> (CaptureArea<'a>, u16) {
    let area = canvas.rest;
    canvas.put(header(view, area));
    if area.height >= ROOM_FOR_STEPS {
        steps(canvas, view);
        canvas.rule();
    }
    canvas.put(step_and_time(view, area.width));

    let foot = footer::height(area);
    let line = CaptureArea::new(view, area.width, area.height);
    let line_height = line.height().min(canvas.rest.height.saturating_sub(foot + 1));
    let foot = canvas.take_bottom(foot);
    let line_area = canvas.take_bottom(line_height);
    if area.height >= RULED {
        canvas.rule_below();
    }
    if area.width >= TWO_PANES {
        let columns = (area.width * 3 / 10).clamp(AGENCY_COLUMNS.0, AGENCY_COLUMNS.1);
        let columns = [Constraint::Length(columns), Constraint::Length(2), Constraint::Min(0)];
        let [left, edge, right] = canvas.rest.layout(&Layout::horizontal(columns));
        canvas.rest = left;
        agencies::pane(canvas, view);
        canvas.draw_at(edge, vec![Line::styled("│", view.context.theme.dim); edge.height.into()]);
        canvas.rest = right;
        entries::draw(canvas, view, FloorNaming::Whole, selected);
    } else {
        canvas.put(agencies::floor(view, area.width));
        let who = if area.height < ROOM_FOR_NAME { FloorNaming::Unsaid } else { FloorNaming::Name };
        entries::draw(canvas, view, who, selected);
    }
    line.draw(canvas, line_area, view, selected.is_none());
    canvas.footer(foot, scope, |action| acts(action, view));
    (line, line_area.y)
}

/// The same with what is asked about a line, above it: the choices, and what each stands for.
pub fn asking(canvas: &mut Canvas, view: &View, choices: &[(&str, &str)], selected: Option<usize>) {
    let area = canvas.rest;
    let (line, place) = match &view.state.wall {
        Some(wall_view) => {
            under_wall(canvas, view, wall_view);
            let line = CaptureArea::slim(view, area.width);
            let place = area.bottom().saturating_sub(line.height());
            (line, place)
        }
        None => lines(canvas, view, None, Scope::Asking),
    };
    line.menu(canvas, area, place, choices, selected, view);
}

/// Whether a key may be named in the footer: where a meeting is closed, not those that need it open.
fn acts(action: Action, view: &View) -> bool {
    use Action::{Close, Convert, Edit, NextKind, Owner, Record, Respond};
    let needs_open = matches!(action, Close | Convert | Edit | NextKind | Owner | Record | Respond);
    !needs_open || view.scene.meeting.state() != State::Closed
}

/// The wall above the capture line, so that one screen serves the hall and the note-taker.
pub fn under_wall(canvas: &mut Canvas, view: &View, wall_view: &WallView) {
    let area = canvas.rest;
    let line = CaptureArea::slim(view, area.width);
    let line_area = canvas.take_bottom(line.height());
    canvas.rule_below();
    let wall =
        WallContext { scene: view.scene, context: view.context, wall_view, typed: None, doubling: Default::default() };
    draw_wall(canvas, &wall);
    line.draw(canvas, line_area, view, true);
    line.completions(canvas, area, line_area.y, view);
}

/// Title and clock; on small screens the clock alone, and in a rehearsal the word that nothing is kept.
fn header<'a>(view: &View, area: Rect) -> Vec<Line<'a>> {
    let lang = view.state.lang;
    let agenda = &view.scene.meeting.agenda;
    let width = usize::from(area.width);
    let clock = format!("{} {}", lang.clock(view.scene.now.time()), agenda.zone);
    let example = if agenda.example { lang.example_mark() } else { "" };
    let full = format!("{example}{} · {clock}", lang.day_and_date(view.scene.now.date_naive()));
    let title_beside = |clock: &str| agenda.title.width() + clock.width() + 4 <= width;
    let mut lines = Vec::new();
    if view.context.rehearsal {
        lines.extend(wrap::styled(lang.rehearsal(), SELECTED, width));
    }
    if title_beside(&full) || title_beside(&clock) {
        let clock = if title_beside(&full) { full } else { clock };
        let gap = width - agenda.title.width() - clock.width() - 2;
        let title = Span::styled(format!(" {}", agenda.title), STRONG);
        lines.push(Line::from(vec![title, Span::raw(" ".repeat(gap)), Span::raw(clock)]));
    } else if area.height >= ROOM_FOR_TITLE {
        lines.extend(wrap::off_edge(&agenda.title, STRONG, width));
        lines.push(Line::raw(format!(" {}", if full.width() < width { full } else { clock })));
    } else if area.height >= ROOM_FOR_CLOCK {
        lines.push(Line::raw(format!(" {}", if full.width() < width { full } else { clock })));
    }
    lines
}

/// The steps in one row, the current one in brackets; those that do not fit are counted at the ends.
fn steps(canvas: &mut Canvas, view: &View) {
    let area = canvas.take(1);
    let meeting = view.scene.meeting;
    let current = view.state.step;
    let chips: Vec<String> = meeting
        .agenda
        .steps
        .iter()
        .enumerate()
        .map(|(index, step)| {
            let name = match step.cluster.as_deref().and_then(|id| meeting.agenda.cluster(id)) {
                Some(cluster) if cluster.id.eq_ignore_ascii_case(&cluster.name) => cluster.name.clone(),
                Some(cluster) => format!("{} {}", cluster.id, first_words(&cluster.name)),
                None => step.title.clone(),
            };
            match (Some(index) == current, meeting.visits.iter().any(|visit| visit.step == index)) {
                (true, _) => format!("[{name}]"),
                (false, true) => format!("✓ {name}"),
                (false, false) => name,
            }
        })
        .collect();
    let room = usize::from(area.width).saturating_sub(COUNTS);
    let at = current.unwrap_or(0).min(chips.len().saturating_sub(1));
    let (from, to) = around(&chips.iter().map(|chip| chip.width() + 2).collect::<Vec<_>>(), at, room);
    let counted = |many: usize, text: String| (many > 0).then(|| (Line::styled(text, view.context.theme.dim), None));
    let shown = chips[from..to].iter().enumerate().map(|(index, chip)| {
        let index = from + index;
        let is_current = Some(index) == current;
        let style = if is_current { view.context.theme.accent.patch(STRONG) } else { view.context.theme.dim };
        (Line::styled(shortened(chip, room.max(LEAST_CHIP)), style), Some(ClickTarget::Step(index)))
    });
    let before = counted(from, format!("‹ {from}"));
    let after = chips.len() - to;
    canvas.buttons(area, 2, before.into_iter().chain(shown).chain(counted(after, format!("{after} ›"))));
}

/// Enough of a name to know it by: words up to about sixteen letters.
fn first_words(name: &str) -> String {
    let mut kept = String::new();
    for word in name.split_whitespace() {
        if !kept.is_empty() && kept.chars().count() + word.chars().count() >= 16 {
            break;
        }
        kept.push_str(if kept.is_empty() { "" } else { " " });
        kept.push_str(word.trim_end_matches(','));
    }
    let dangling = [" dan", " and", " untuk", " bagi"];
    dangling.iter().fold(kept.clone(), |kept, word| kept.strip_suffix(word).map_or(kept.clone(), str::to_owned))
}

/// The widest stretch of items around one that fits a width.
fn around(widths: &[usize], at: usize, room: usize) -> (usize, usize) {
    if widths.is_empty() {
        return (0, 0);
    }
    let (mut from, mut to) = (at, at + 1);
    let mut used = widths[at];
    loop {
        let after = to < widths.len() && used + widths[to] <= room;
        if after {
            used += widths[to];
            to += 1;
        }
        let before = from > 0 && used + widths[from - 1] <= room;
        if before {
            from -= 1;
            used += widths[from];
        }
        if !after && !before {
            return (from, to);
        }
    }
}

/// What is being discussed, and how its time stands.
fn step_and_time<'a>(view: &View, width: u16) -> Vec<Line<'a>> {
    let mut lines = title_and_time(view, width);
    if view.state.step.is_some_and(|step| view.scene.meeting.is_confidential(step)) {
        let reminder = wrap::plain(view.state.lang.no_identity(), usize::from(width) - 4);
        lines.extend(reminder.map(|line| Line::styled(format!(" ! {line}"), view.context.theme.warn)));
    }
    lines
}

fn title_and_time<'a>(view: &View, width: u16) -> Vec<Line<'a>> {
    let lang = view.state.lang;
    let meeting = view.scene.meeting;
    let width = usize::from(width);
    let Some((index, step)) = view.state.step.and_then(|index| Some((index, meeting.agenda.steps.get(index)?))) else {
        let invited = meeting.agenda.start.map(|start| lang.invitation_says(lang.clock(start))).unwrap_or_default();
        let text = format!("{} {invited}", lang.not_opened_yet());
        return wrap::off_edge(text.trim(), view.context.theme.warn, width);
    };
    let used = meeting.used(index, view.scene.now);
    let planned = TimeDelta::minutes(step.minutes.into());
    let cells = if width < LONG_BAR { BAR_CELLS.1 } else { BAR_CELLS.0 };
    let (bar, style) = time_bar(used, planned, cells, view);
    let mut time = vec![Span::styled(bar, style)];
    if let (State::Running, Some(end)) = (meeting.state(), meeting.projected_end(view.scene.now)) {
        time.push(Span::styled(format!("  {} {}", lang.ends_about(), lang.clock(end.time())), view.context.theme.dim));
    }
    let adjourned = if meeting.is_adjourned() { format!(" · {}", lang.adjourned_mark()) } else { String::new() };
    let title = format!(" {}{adjourned}", step_title(view));
    let time_width: usize = time.iter().map(Span::width).sum();
    if title.width() + time_width + 3 <= width {
        let gap = " ".repeat(width - title.width() - time_width - 1);
        let mut line = vec![Span::styled(title, STRONG), Span::raw(gap)];
        line.extend(time);
        return vec![Line::from(line)];
    }
    let mut lines = wrap::off_edge(title.trim(), STRONG, width);
    time.insert(0, Span::raw(" "));
    while time.iter().map(Span::width).sum::<usize>() > width && time.len() > 2 {
        time.pop();
    }
    lines.push(Line::from(time));
    lines
}

fn step_title(view: &View) -> String {
    let agenda = &view.scene.meeting.agenda;
    let step = view.state.step.and_then(|index| agenda.steps.get(index));
    let cluster = step.and_then(|step| agenda.cluster(step.cluster.as_deref()?));
    match (cluster, step) {
        (Some(cluster), _) if agenda.cluster_label(cluster) != cluster.name => {
            format!("{}  {}", agenda.cluster_label(cluster).to_uppercase(), cluster.name)
        }
        (Some(cluster), _) => cluster.name.to_uppercase(),
        (None, Some(step)) => step.title.to_uppercase(),
        (None, None) => String::new(),
    }
}

/// `▓▓▓▓░░░░  9:48 / 18:00`, and beyond the plan `! 2:13 lewat`.
fn time_bar(used: TimeDelta, planned: TimeDelta, cells: i64, view: &View) -> (String, ratatui::style::Style) {
    if planned.is_zero() {
        return (minutes(used), view.context.theme.dim);
    }
    let share = used.num_seconds() * cells / planned.num_seconds();
    let filled = share.clamp(0, cells) as usize;
    let bar = format!("{}{}", "▓".repeat(filled), "░".repeat(cells as usize - filled));
    let (used_text, planned_text) = (minutes(used), minutes(planned));
    if used > planned {
        let over = minutes(used - planned);
        return (
            format!("{bar}  {used_text} / {planned_text}  ! {over} {}", view.state.lang.over()),
            view.context.theme.bad.patch(STRONG),
        );
    }
    (
        format!("{bar}  {used_text} / {planned_text}"),
        if is_nearly_used(used, planned) { view.context.theme.warn } else { view.context.theme.good },
    )
}
