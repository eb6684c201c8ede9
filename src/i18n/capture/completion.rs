//! What a completion stands for, in words.

use std::borrow::Cow;

use crate::capture::Detail;
use crate::lang::Lang;

impl Detail {
    /// Empty where the label says everything.
    pub fn text(&self, lang: Lang) -> Cow<'_, str> {
        match self {
            Self::Nothing => "".into(),
            Self::Words(words) => words.into(),
            Self::AllAgencies => lang.all_agencies().into(),
            Self::ClusterMembers => lang.cluster_members().into(),
            Self::Date(date) => lang.day_and_date(*date).into(),
        }
    }
}
