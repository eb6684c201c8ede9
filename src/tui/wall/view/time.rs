//! The time of a step, to be read from the podium: how much is used, what is left, and when the meeting will end.

use chrono::TimeDelta;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::{WallContext, big};
use crate::lang::Lang;
use crate::register::State;
use crate::tui::content::time::{is_nearly_used, minutes};
use crate::tui::theme::STRONG;

/// Columns from which the clock tells its zone.
const ZONE: usize = 70;
/// Rows from which it may stand in two lines.
const ROOM_FOR_TWO_LINES: u16 = 16;

/// How the time of a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Left {
    /// Three quarters are not yet used.
    Plenty(TimeDelta),
    Little(TimeDelta),
    /// The last minute is over, and the next one not yet.
    None,
    Over(TimeDelta),
}

/// What is used and what was planned, where anything was.
struct Timer {
    used: TimeDelta,
    planned: TimeDelta,
}

impl Timer {
    /// Of the step that a running meeting is at.
    fn of(wall: &WallContext) -> Option<Self> {
        let meeting = wall.scene.meeting;
        let step = meeting.step().filter(|_| meeting.state() == State::Running)?;
        let planned = TimeDelta::minutes(meeting.agenda.steps.get(step)?.minutes.into());
        Some(Self { used: meeting.used(step, wall.scene.now), planned })
    }

    fn left(&self) -> Option<Left> {
        let left = self.planned - self.used;
        (!self.planned.is_zero()).then(|| match left.num_seconds() {
            over @ ..-59 => Left::Over(TimeDelta::seconds(-over)),
            ..1 => Left::None,
            _ if is_nearly_used(self.used, self.planned) => Left::Little(left),
            _ => Left::Plenty(left),
        })
    }
}

impl Left {
    /// `sisa 4 menit`, `! sisa 1 menit`, `‼ waktu habis`, `! lewat 2:13`
    fn words(self, lang: Lang) -> String {
        let rest = |left: TimeDelta| match left.num_seconds() {
            seconds @ ..60 => lang.wall_seconds_left(seconds),
            seconds => lang.wall_minutes_left((seconds + 59) / 60),
        };
        match self {
            Self::Plenty(left) => rest(left),
            Self::Little(left) => format!("! {}", rest(left)),
            Self::None => format!("‼ {}", lang.wall_time_is_up()),
            Self::Over(over) => format!("! {} {}", lang.over(), minutes(over)),
        }
    }

    fn style(self, wall: &WallContext) -> Style {
        let theme = wall.context.theme;
        match self {
            Self::Plenty(_) => theme.good,
            Self::Little(_) => theme.warn.patch(STRONG),
            Self::None | Self::Over(_) => theme.bad.patch(STRONG),
        }
    }
}

/// What is left, what is used, the clock, and the projected end, in one line; in two where the wall is high enough.
pub fn lines(wall: &WallContext, width: usize, height: u16) -> Vec<Line<'static>> {
    let rows = if height < ROOM_FOR_TWO_LINES { 1 } else { 2 };
    let mut lines = vec![Line::default()];
    for part in parts(wall, width) {
        let used = lines.last().map_or(0, Line::width);
        let gap = if used == 0 { "" } else { " · " };
        if used > 0 && used + Span::raw(gap).width() + part.width() > width {
            if lines.len() == rows {
                break;
            }
            lines.push(Line::default());
        } else if let Some(line) = lines.last_mut() {
            line.push_span(Span::styled(gap, wall.context.theme.dim));
        }
        if let Some(line) = lines.last_mut() {
            line.push_span(part);
        }
    }
    lines
}

fn parts(wall: &WallContext, width: usize) -> Vec<Span<'static>> {
    let lang = wall.context.lang;
    let (meeting, now) = (wall.scene.meeting, wall.scene.now);
    let mut parts = Vec::new();
    if let Some(timer) = Timer::of(wall) {
        parts.extend(timer.left().map(|left| Span::styled(left.words(lang), left.style(wall))));
        parts.push(Span::raw(match timer.planned.is_zero() {
            true => minutes(timer.used),
            false => format!("{} / {}", minutes(timer.used), minutes(timer.planned)),
        }));
    }
    let clock = lang.clock(now.time());
    parts.push(Span::raw(if width < ZONE { clock } else { format!("{clock} {}", meeting.agenda.zone) }));
    if let Some(end) = meeting.projected_end(now).filter(|_| meeting.state() == State::Running) {
        parts.push(Span::styled(format!("{} {}", lang.ends_about(), lang.clock(end.time())), wall.context.theme.dim));
    }
    parts
}

/// How much of the time is used, as a bar over the whole width; none where nothing is timed.
pub fn bar(wall: &WallContext, width: u16) -> Option<Line<'static>> {
    let timer = Timer::of(wall)?;
    let left = timer.left()?;
    let cells = i64::from(width);
    let used = (timer.used.num_seconds() * cells / timer.planned.num_seconds()).clamp(0, cells) as usize;
    let bar = "█".repeat(used) + &"░".repeat(usize::from(width) - used);
    Some(Line::styled(bar, left.style(wall)))
}

/// What is left, or by how much it is over, in large digits; the clock where nothing is timed.
pub fn large(wall: &WallContext) -> Vec<Line<'static>> {
    let left = Timer::of(wall).and_then(|timer| timer.left().map(|left| (timer.planned - timer.used, left)));
    let (digits, style) = match left {
        Some((rest, left)) if rest < TimeDelta::zero() => (format!("+{}", minutes(-rest)), left.style(wall)),
        Some((rest, left)) => (minutes(rest), left.style(wall)),
        None => (wall.context.lang.clock(wall.scene.now.time()), Style::new()),
    };
    big::line(&digits, style).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_left_is_told_in_whole_minutes_and_warns_from_three_quarters() {
        for (used, words) in [
            (0, "sisa 18 menit"),
            (1, "sisa 18 menit"),
            (60, "sisa 17 menit"),
            (809, "sisa 5 menit"),
            (810, "! sisa 5 menit"),
            (1020, "! sisa 1 menit"),
            (1021, "! sisa 59 detik"),
            (1079, "! sisa 1 detik"),
            (1080, "‼ waktu habis"),
            (1139, "‼ waktu habis"),
            (1140, "! lewat 1:00"),
            (1213, "! lewat 2:13"),
        ] {
            let timer = Timer { used: TimeDelta::seconds(used), planned: TimeDelta::minutes(18) };
            assert_eq!(timer.left().unwrap().words(Lang::Id), words, "{used}");
        }
        assert_eq!(Timer { used: TimeDelta::minutes(3), planned: TimeDelta::zero() }.left(), None);
    }
}
