//! Whose part of an entry is meant: an agency's, or nobody's as long as no agency owns it.

use std::borrow::Borrow;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::agenda::AgencyId;

/// `Owner` keeps the agency, `Owner<&str>` looks at it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner<A = AgencyId> {
    #[default]
    Nobody,
    Agency(A),
}

impl Owner {
    pub fn as_ref(&self) -> Owner<&str> {
        match self {
            Self::Nobody => Owner::Nobody,
            Self::Agency(agency) => Owner::Agency(agency),
        }
    }
}

impl<'a> Owner<&'a str> {
    /// The agency, if there is one.
    pub fn agency(self) -> Option<&'a str> {
        match self {
            Self::Nobody => None,
            Self::Agency(agency) => Some(agency),
        }
    }

    /// As the log writes it: nobody has an empty key.
    pub(super) fn key(self) -> &'a str {
        match self {
            Self::Nobody => "",
            Self::Agency(agency) => agency,
        }
    }
}

impl<'a> From<&'a str> for Owner<&'a str> {
    fn from(key: &'a str) -> Self {
        if key.is_empty() { Self::Nobody } else { Self::Agency(key) }
    }
}

impl<'a> From<&'a AgencyId> for Owner<&'a str> {
    fn from(agency: &'a AgencyId) -> Self {
        Self::from(agency.as_str())
    }
}

impl<'a> From<&'a Owner> for Owner<&'a str> {
    fn from(owner: &'a Owner) -> Self {
        owner.as_ref()
    }
}

impl From<Owner<&str>> for Owner {
    fn from(owner: Owner<&str>) -> Self {
        match owner {
            Owner::Nobody => Self::Nobody,
            Owner::Agency(agency) => Self::Agency(agency.into()),
        }
    }
}

impl From<&str> for Owner {
    fn from(key: &str) -> Self {
        Owner::<&str>::from(key).into()
    }
}

impl From<AgencyId> for Owner {
    fn from(agency: AgencyId) -> Self {
        if agency.is_empty() { Self::Nobody } else { Self::Agency(agency) }
    }
}

/// Owners are looked up by what the log writes, which is in the same order.
impl Borrow<str> for Owner {
    fn borrow(&self) -> &str {
        self.as_ref().key()
    }
}

impl<A: AsRef<str>> Serialize for Owner<A> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(match self {
            Self::Nobody => "",
            Self::Agency(agency) => agency.as_ref(),
        })
    }
}

impl<'de> Deserialize<'de> for Owner {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        AgencyId::deserialize(from).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::{Event, Status};

    #[test]
    fn nobody_is_an_empty_key_in_the_log_as_it_always_was() {
        for (key, owner) in [("", Owner::Nobody), ("dinkes", Owner::Agency("dinkes".into()))] {
            let line =
                format!(r#"{{"type":"status_set","code":"KD-2","agency":"{key}","status":"done","answer":{{}}}}"#);
            let event: Event = serde_json::from_str(&line).unwrap();
            let Event::StatusSet { agency, status, .. } = &event else { panic!("{event:?}") };
            assert_eq!((agency, *status), (&owner, Status::Done));
            assert_eq!(serde_json::to_string(&event).unwrap(), line);
        }
    }
}
