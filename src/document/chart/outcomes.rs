//! What became of what was promised, a bar for each meeting.

use super::{Anchor, Charts, DONE, EDGE, FAINT, INK, LATE, OPEN, ROW, STUCK, Sheet, width_of};
use crate::report::trend::Outcomes;

/// The longest bar.
const BAR: f64 = 420.0;
const DATE: f64 = 110.0;
const STRENGTH: f64 = 0.75;

pub fn draw(sheet: &mut Sheet, charts: &Charts) {
    let (lang, trend) = (charts.lang, charts.trend);
    let most = trend.meetings.iter().map(|(_, outcomes)| outcomes.promised()).max().unwrap_or(0).max(1);
    let words = [lang.kept_short(), lang.late_short(), lang.moved_short(), lang.open_short()];
    for (meeting, outcomes) in &trend.meetings {
        sheet.word(EDGE, &lang.short_date(meeting.agenda.date), INK, Anchor::Start, false);
        let Outcomes { done, overdue, moved, open } = *outcomes;
        let mut x = EDGE + DATE;
        for (many, colour) in [(done, DONE), (overdue, LATE), (moved, STUCK), (open, OPEN)] {
            let wide = BAR * many as f64 / most as f64;
            if many > 0 {
                sheet.block((x, sheet.y - 2.0), (wide, ROW - 5.0), colour, STRENGTH);
            }
            x += wide;
        }
        let counted = [done, overdue, moved, open].into_iter().zip(words).filter(|(many, _)| *many > 0);
        let counted: Vec<_> = counted.map(|(many, word)| format!("{many} {word}")).collect();
        let promised = format!("{} ", outcomes.promised());
        let beside = EDGE * 2.0 + DATE + BAR;
        sheet.word(beside, &promised, INK, Anchor::Start, true);
        sheet.word(beside + width_of(&promised) + EDGE / 2.0, &counted.join(" · "), FAINT, Anchor::Start, false);
        sheet.y += ROW;
    }
}
