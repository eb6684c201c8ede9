//! Times of the meeting's day, as they stand in a form.

use chrono::TimeZone;

use crate::calendar::Moment;
use crate::deadline::hours;
use crate::lang::Lang;
use crate::tui::parts::refusal::FormRefusal;
use crate::tui::scene::Scene;

pub fn clock(moment: Option<Moment>, lang: Lang) -> String {
    moment.map(|moment| lang.clock(moment.time())).unwrap_or_default()
}

/// A time of the meeting's day, typed as `9.12`, `09:12` or `0912`; nothing typed is no time.
pub fn read_clock(typed: &str, scene: Scene, lang: Lang) -> Result<Option<Moment>, FormRefusal> {
    if typed.is_empty() {
        return Ok(None);
    }
    let moment = hours::hour(typed).and_then(|time| {
        let day = scene.meeting.sits_at(scene.now).date_naive();
        scene.meeting.agenda.zone.offset().from_local_datetime(&day.and_time(time)).single()
    });
    moment.map(Some).ok_or_else(|| lang.not_a_clock(typed).into())
}
