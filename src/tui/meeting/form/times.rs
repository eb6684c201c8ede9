//! When the meeting sat and how long its steps took, for what was not written down while it happened.

use chrono::{NaiveDateTime, TimeZone};

use super::{EditForm, FormPart, Topic};
use crate::agenda::Agenda;
use crate::deadline::Calendar;
use crate::deadline::hours;
use crate::lang::Lang;
use crate::register::{Command, Meeting, TimeSpan};
use crate::tui::parts::field::FormField;
use crate::tui::parts::refusal::FormRefusal;
use crate::tui::scene::Scene;

impl EditForm {
    /// A field for each day, one for a day more, and one for each step.
    pub fn times(lang: Lang, Scene { meeting, .. }: Scene) -> Self {
        let day = Some(meeting.agenda.date);
        let told = |span: &TimeSpan| lang.hours(*span, day);
        let sittings: Vec<String> = meeting.sittings().iter().map(told).chain([String::new()]).collect();
        let sittings = sittings.iter().enumerate().map(|(at, hours)| {
            (FormPart::Sitting(at), FormField::text(lang.sitting_field(at + 1), hours, lang.hours_hint()))
        });
        let steps = meeting.agenda.steps.iter().enumerate().map(|(at, step)| {
            let stays = meeting.stays(at);
            let hours: Vec<_> =
                stays.iter().map(|stay| told(&TimeSpan { from: stay.from, until: stay.until })).collect();
            let field = FormField::text(&step.title, &hours.join("; "), lang.hours_hint());
            (FormPart::StepHours(step.id.clone()), field)
        });
        Self::new(Topic::Times, lang.times_of_meeting(), sittings.chain(steps).collect())
    }

    /// Only what was changed is noted anew; a field that was emptied is as the clock tells again.
    pub(super) fn times_command(&self, lang: Lang, scene: Scene) -> Result<Vec<Command>, FormRefusal> {
        let meeting = scene.meeting;
        let mut times = meeting.noted_times.clone();
        let read = |typed: &str| match typed {
            "" => Ok(None),
            typed => span(typed, meeting).map(Some).ok_or_else(|| FormRefusal(lang.not_hours(typed))),
        };
        let mut sittings: Vec<Option<TimeSpan>> = meeting.sittings().into_iter().map(Some).collect();
        let mut is_sitting_changed = false;
        for (part, field) in self.parts.iter().zip(&self.fields).filter(|(_, field)| field.is_changed()) {
            match part {
                FormPart::Sitting(at) => {
                    sittings.resize(sittings.len().max(at + 1), None);
                    sittings[*at] = read(field.value())?;
                    is_sitting_changed = true;
                }
                FormPart::StepHours(step) => match read(field.value())? {
                    Some(span) => _ = times.steps.insert(step.clone(), span),
                    None => _ = times.steps.remove(step),
                },
                _ => {}
            }
        }
        if is_sitting_changed {
            times.sittings = sittings.into_iter().flatten().collect();
        }
        Ok(if times == meeting.noted_times { Vec::new() } else { vec![Command::NoteTimes(times)] })
    }
}

/// Hours in the meeting's zone.
fn span(typed: &str, meeting: &Meeting) -> Option<TimeSpan> {
    let Agenda { date, events, holidays, zone, .. } = &meeting.agenda;
    let (from, until) = hours::span(typed, &Calendar { meeting: *date, events, holidays })?;
    let here = |time: NaiveDateTime| zone.offset().from_local_datetime(&time).single();
    Some(TimeSpan { from: here(from)?, until: until.and_then(here) })
}
