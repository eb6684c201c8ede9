//! Times as console and wall show them.

use chrono::TimeDelta;

use crate::calendar::Moment;

/// `9:48`; hours are counted in minutes.
pub fn minutes(time: TimeDelta) -> String {
    format!("{}:{:02}", time.num_minutes(), time.num_seconds().rem_euclid(60))
}

/// Whether three quarters of what was planned are used.
pub fn is_nearly_used(used: TimeDelta, planned: TimeDelta) -> bool {
    used * 4 >= planned * 3
}

/// What a clock on the screen has counted: seconds, or whole minutes where nothing runs.
pub fn tick(now: Moment, runs: bool) -> i64 {
    if runs { now.timestamp() } else { now.timestamp() / 60 }
}
