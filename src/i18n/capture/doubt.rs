//! What a line leaves doubtful, in words.

use crate::capture::{Doubt, Room};
use crate::lang::Lang;

impl Doubt {
    pub fn sentence(&self, lang: Lang, room: &Room) -> String {
        let agenda = room.agenda();
        let label = |id: &str| agenda.cluster(id).map_or(id.to_owned(), |cluster| agenda.cluster_label(cluster));
        match self {
            Self::Identity(words) => lang.doubt_identity(words),
            Self::Repeated(sigil) => lang.doubt_repeated(sigil.char()),
            Self::Renamed(words, agency) => lang.doubt_renamed(words, agenda.short(agency)),
            Self::SaidBefore(code) => lang.doubt_said_before(code.show(room.register.codes())),
            Self::NoOwner => lang.doubt_no_owner().into(),
            Self::Outside(words) => lang.doubt_outside(words),
            Self::OtherFirst(agency) => lang.doubt_other_first(agenda.short(agency)),
            Self::NoDate => lang.doubt_no_date().into(),
            Self::Impossible(said) => lang.doubt_impossible(said),
            Self::UnreadDate(said) => lang.doubt_unread_date(said),
            Self::EventDate(event) => lang.doubt_event_date(event),
            Self::Estimate(date) => lang.doubt_estimate(lang.date(*date)),
            Self::Weekend(date) => lang.doubt_weekend(lang.day_and_date(*date)),
            Self::Holiday(date, name) => lang.doubt_holiday(lang.date(*date), name),
            Self::Past(date) => lang.doubt_past(lang.date(*date)),
            Self::NextYear(date) => lang.doubt_next_year(lang.date(*date)),
            Self::FarOff(date) => lang.doubt_far_off(lang.date(*date)),
            Self::Beginning(said) => lang.doubt_beginning(said),
            Self::Deputy(agency) => lang.doubt_deputy(agenda.short(agency)),
            Self::NeededAbsent(agency) => lang.doubt_needed_absent(agenda.short(agency)),
            Self::NeedsItself(agency) => lang.doubt_needs_itself(agenda.short(agency)),
            Self::OutsideIndicator(cluster) => lang.doubt_outside_indicator(label(cluster)),
        }
    }
}
