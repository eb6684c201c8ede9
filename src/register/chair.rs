//! Who leads a meeting: the chair of the agenda, and whoever takes over.

use super::Meeting;
use crate::agenda::Official;
use crate::calendar::Moment;

/// Somebody in the chair, since when and until when.
#[derive(Clone, Debug, PartialEq)]
pub struct Chaired<'a> {
    pub chair: &'a Official,
    pub from: Option<Moment>,
    pub until: Option<Moment>,
}

impl Meeting {
    /// Who was in the chair, one after the other. The first from the opening, the last until the gavel.
    pub fn chairs(&self) -> Vec<Chaired<'_>> {
        let ends = self.chairs_taken.iter().map(|(_, at)| Some(*at)).chain([self.ended_at()]);
        let chairs = std::iter::once((&self.agenda.chair, self.opening_told()));
        let chairs = chairs.chain(self.chairs_taken.iter().map(|(chair, at)| (chair, Some(*at))));
        chairs.zip(ends).map(|((chair, from), until)| Chaired { chair, from, until }).collect()
    }

    /// Who is in the chair, or was when it closed.
    pub fn chair(&self) -> &Official {
        self.chairs_taken.last().map_or(&self.agenda.chair, |(chair, _)| chair)
    }
}
