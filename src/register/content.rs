//! What an entry says, and where it was said.

use serde::{Deserialize, Serialize};

use super::Code;
use crate::agenda::{AgencyId, ClusterId, StepId};
use crate::deadline::Deadline;

/// What an entry says, as the note-taker can change it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    pub text: String,
    /// Who answers for it; in a blocker, who is stuck.
    pub owners: Vec<AgencyId>,
    /// Supporters; in a blocker, the agencies that are needed.
    pub with: Vec<AgencyId>,
    /// Who answers for it and is no agency of the agenda, in the words that were said.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub outside_owners: Vec<String>,
    /// Who supports it, or is needed, and is no agency of the agenda, in the words that were said.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<String>,
    /// Who does it, where somebody else answers for it; and those of them who are no agency of the agenda.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub implementers: Vec<AgencyId>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub outside_implementers: Vec<String>,
    /// How much of what, as it stands in the text: `14 titik`, `80 %`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub quantities: Vec<String>,
    pub deadline: Option<Deadline>,
    pub indicator: Option<String>,
    pub cluster: Option<ClusterId>,
    pub evidence: Option<String>,
    /// The blocker that this answers.
    pub answers: Option<Code>,
    /// The line as it was typed, where some of its words were written out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub typed: Option<String>,
}

/// Who is no agency of the agenda, each between quotation marks.
pub fn outside_names(said: &[String]) -> impl Iterator<Item = String> {
    said.iter().map(|said| format!("“{said}”"))
}

/// Where in the meeting it was said, and by whom.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// Index of the agenda's step; none for notes taken elsewhere.
    pub step: Option<usize>,
    /// The key of that step, which counts where the agenda has been revised meanwhile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step_id: Option<StepId>,
    /// The agency that had the floor.
    pub floor: Option<AgencyId>,
    /// The agencies in front of the line, as in `Dinkes: …`, which say it themselves. None: an older rakor did not
    /// note them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speakers: Option<Vec<AgencyId>>,
    /// It was typed, in part at least, where nobody may be named, whatever the step at which it was recorded.
    #[serde(skip_serializing_if = "is_false")]
    pub confidential: bool,
}

pub fn is_false(flag: &bool) -> bool {
    !flag
}

impl Content {
    /// Every agency that it names.
    pub fn agencies(&self) -> impl Iterator<Item = &AgencyId> {
        self.owners.iter().chain(&self.with).chain(&self.implementers)
    }

    /// What a promise says once another goes on as part of it: its own words, both owners, and what only the other
    /// said.
    pub fn with_part(&self, part: &Self) -> Self {
        let mut content = self.clone();
        for owner in &part.owners {
            if !content.owners.contains(owner) {
                content.owners.push(owner.clone());
            }
        }
        for agency in &part.implementers {
            if !content.implementers.contains(agency) {
                content.implementers.push(agency.clone());
            }
        }
        for (said, more) in [
            (&mut content.outside_owners, &part.outside_owners),
            (&mut content.outside_implementers, &part.outside_implementers),
            (&mut content.partners, &part.partners),
        ] {
            let new: Vec<_> = more.iter().filter(|name| !said.contains(name)).cloned().collect();
            said.extend(new);
        }
        for agency in &part.with {
            if !content.with.contains(agency) {
                content.with.push(agency.clone());
            }
        }
        content.with.retain(|agency| !content.owners.contains(agency));
        let Self { deadline, indicator, cluster, evidence, answers, .. } = part.clone();
        content.deadline = content.deadline.or(deadline);
        content.indicator = content.indicator.or(indicator);
        content.cluster = content.cluster.or(cluster);
        content.evidence = content.evidence.or(evidence);
        content.answers = content.answers.or(answers);
        content
    }
}
