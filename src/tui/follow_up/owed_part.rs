//! One owner's part of a promise.

use chrono::NaiveDate;

use super::scene::FollowUpScene;
use crate::register::{Code, Owner};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwedPart {
    pub code: Code,
    pub owner: Owner,
    /// It was answered in this follow-up.
    pub answered: bool,
}

impl OwedPart {
    /// The days of a duty that repeats which are due and open.
    pub fn open_days(&self, scene: FollowUpScene) -> Vec<NaiveDate> {
        let entry = scene.register.entry(self.code);
        let days = entry.map(|entry| entry.open_days(&self.owner).take_while(|day| *day <= scene.today).collect());
        days.unwrap_or_default()
    }
}
