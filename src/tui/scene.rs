//! What every screen of a meeting works on.

use crate::calendar::Moment;
use crate::register::{Meeting, Register};

/// The register as it stands, the meeting, and the time.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    pub register: &'a Register,
    pub meeting: &'a Meeting,
    pub now: Moment,
}
