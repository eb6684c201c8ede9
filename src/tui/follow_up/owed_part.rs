//! One owner's part of a promise.

use crate::agenda::AgencyId;
use crate::register::Code;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwedPart {
    pub code: Code,
    pub owner: AgencyId,
    /// It was answered in this follow-up.
    pub answered: bool,
}
