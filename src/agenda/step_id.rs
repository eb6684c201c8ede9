//! What a step is known by, so that it stays itself in an agenda that is revised while the meeting runs.

use std::collections::HashSet;

use super::{Step, StepId};
use crate::fuzzy;
use crate::text::{fold, slug};

/// From this likeness on two titles are one that was reworded.
const REWORDED: f64 = 0.6;

/// Gives a key to every step that has none: its cluster's, or one made of its title; numbered where that is taken.
pub fn name(steps: &mut [Step]) {
    let mut taken: HashSet<StepId> = steps.iter().map(|step| step.id.clone()).filter(|id| !id.is_empty()).collect();
    for step in steps.iter_mut().filter(|step| step.id.is_empty()) {
        let base = usual(step);
        let numbered = (2..).map(|number| format!("{base}-{number}").into());
        let id = std::iter::once(base.clone()).chain(numbered).find(|id| !taken.contains(id)).unwrap_or_default();
        taken.insert(id.clone());
        step.id = id;
    }
}

fn usual(step: &Step) -> StepId {
    let cluster = step.cluster.as_ref().map(|cluster| cluster.to_string());
    cluster.or_else(|| slug(&step.title)).unwrap_or_else(|| "acara".into()).into()
}

/// Whether the steps would have these keys if their file said none.
pub fn are_usual(steps: &[Step]) -> bool {
    let mut unnamed: Vec<_> = steps.iter().cloned().map(|step| Step { id: StepId::default(), ..step }).collect();
    name(&mut unnamed);
    unnamed.iter().zip(steps).all(|(usual, step)| usual.id == step.id)
}

/// Of each step of an agenda where it is found in the revised one: by its key, by what it is about, or, between the
/// same neighbours, as the one that was only reworded. None: it is gone.
pub fn found_again(old: &[Step], new: &[Step]) -> Vec<Option<usize>> {
    let mut found: Vec<Option<usize>> = vec![None; old.len()];
    let same: [fn(&Step, &Step) -> bool; 2] = [
        |one, other| one.id == other.id,
        |one, other| (&one.title, &one.cluster, one.review) == (&other.title, &other.cluster, other.review),
    ];
    for is_same in same {
        for at in 0..old.len() {
            if found[at].is_none() {
                found[at] = (0..new.len()).find(|to| !found.contains(&Some(*to)) && is_same(&old[at], &new[*to]));
            }
        }
    }
    for at in 0..old.len() {
        if found[at].is_none() {
            found[at] = between_neighbours(&found, at, new.len())
                .filter(|to| !found.contains(&Some(*to)))
                .max_by(|one, other| likeness(&old[at], &new[*one]).total_cmp(&likeness(&old[at], &new[*other])))
                .filter(|to| is_reworded(&old[at], &new[*to]));
        }
    }
    found
}

/// The places in the revised agenda between those of the nearest steps before and after one.
fn between_neighbours(found: &[Option<usize>], at: usize, many: usize) -> std::ops::Range<usize> {
    let before = found[..at].iter().rev().find_map(|to| *to).map_or(0, |to| to + 1);
    let after = found[at + 1..].iter().find_map(|to| *to).unwrap_or(many);
    before..after
}

fn is_reworded(old: &Step, new: &Step) -> bool {
    let is_of_a_kind = (&old.cluster, old.review) == (&new.cluster, new.review);
    let keeps_its_time = old.minutes > 0 && old.minutes == new.minutes;
    is_of_a_kind && (keeps_its_time || likeness(old, new) >= REWORDED)
}

/// Of two titles, from 0 to 1; one that begins with the other is the same, only longer.
fn likeness(old: &Step, new: &Step) -> f64 {
    let (old, new) = (fold(&old.title), fold(&new.title));
    if old.starts_with(&new) || new.starts_with(&old) { 1.0 } else { fuzzy::likeness(&old, &new) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(titles: &[&str]) -> Vec<Step> {
        let step = |title: &&str| match title.strip_prefix("Klaster ") {
            Some(id) => Step { title: title.to_string(), cluster: Some(id.into()), ..Step::default() },
            None => Step { title: title.to_string(), minutes: 10, ..Step::default() },
        };
        let mut steps: Vec<Step> = titles.iter().map(step).collect();
        name(&mut steps);
        steps
    }

    #[test]
    fn a_step_is_known_by_its_cluster_or_its_title_and_never_doubles() {
        let ids: Vec<_> =
            steps(&["Pembukaan", "Klaster I", "Klaster I", "Pembukaan", "…"]).into_iter().map(|step| step.id).collect();
        assert_eq!(ids, ["pembukaan", "I", "I-2", "pembukaan-2", "acara"]);
    }

    #[test]
    fn a_step_is_found_again_wherever_the_revised_agenda_has_it() {
        let old = ["Pembukaan", "Laporan", "Klaster I", "Klaster II", "Penutup"];
        for (new, found) in [
            (&["Pembukaan", "Doa", "Laporan", "Klaster I", "Klaster II", "Penutup"][..], [0, 2, 3, 4, 5]),
            (&["Pembukaan", "Klaster II", "Laporan", "Klaster I", "Penutup"], [0, 2, 3, 1, 4]),
            (&["Pembukaan", "Laporan panitia", "Klaster I", "Klaster II", "Penutupan"], [0, 1, 2, 3, 4]),
            (&["Pembukaan", "Sambutan", "Klaster I", "Klaster II", "Penutup"], [0, 1, 2, 3, 4]),
        ] {
            assert_eq!(found_again(&steps(&old), &steps(new)), found.map(Some), "{new:?}");
        }
    }

    #[test]
    fn a_step_that_is_gone_is_not_taken_for_another() {
        let old = steps(&["Pembukaan", "Laporan", "Klaster I", "Penutup"]);
        assert_eq!(
            found_again(&old, &steps(&["Pembukaan", "Klaster I", "Penutup"])),
            [Some(0), None, Some(1), Some(2)]
        );
        let mut other = steps(&["Pembukaan", "Doa bersama", "Klaster I", "Penutup"]);
        other[1].minutes = 5;
        assert_eq!(found_again(&old, &other), [Some(0), None, Some(2), Some(3)]);
        assert_eq!(found_again(&old, &steps(&["Pembukaan", "Laporan", "Klaster II", "Penutup"]))[2], None);
    }
}
