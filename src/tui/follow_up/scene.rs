//! What a follow-up works on.

use chrono::NaiveDate;

use crate::lang::Lang;
use crate::register::{Meeting, Register};

#[derive(Clone, Copy)]
pub struct FollowUpScene<'a> {
    pub register: &'a Register,
    /// The meeting in which it is asked, or the newest one between meetings.
    pub meeting: &'a Meeting,
    pub today: NaiveDate,
    pub lang: Lang,
}
