//! The register of a task force: every promise, blocker, decision and note of its meetings. It is the fold of its log.

mod code;

pub use code::{Code, Kind, Status};
