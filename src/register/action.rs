//! What was done with one key: events whose ids follow from each other, so that a log tells them together.

use uuid::Uuid;

/// The most that one action does.
const LONGEST: usize = 64;

/// What an id differs by from the one before it in the same action.
const STEP: u64 = 0x1E37_79B9_7F4A_7C15;

/// The bits of an id that are random.
const RANDOM: u64 = (1 << 62) - 1;

/// The ids of an action that begins with this one.
pub fn ids(first: Uuid) -> impl Iterator<Item = Uuid> {
    std::iter::successors(Some(first), |id| {
        let (time, rest) = id.as_u64_pair();
        Some(Uuid::from_u64_pair(time, rest & !RANDOM | rest.wrapping_add(STEP) & RANDOM))
    })
}

/// Whether an event goes on with the action of an earlier one.
pub fn goes_on(earlier: Uuid, id: Uuid) -> bool {
    ids(earlier).take(LONGEST).skip(1).any(|next| next == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_key_did_goes_on_and_nothing_else_does() {
        let action: Vec<Uuid> = ids(Uuid::now_v7()).take(4).collect();
        assert!(goes_on(action[0], action[1]) && goes_on(action[0], action[3]));
        assert!(!goes_on(action[1], action[0]) && !goes_on(action[1], action[1]));
        assert!(!goes_on(action[0], Uuid::now_v7()) && !goes_on(Uuid::from_u128(1), Uuid::from_u128(2)));
        assert!(action.iter().all(|id| id.get_version_num() == 7));
    }
}
