//! What is owed by agencies that were renamed or split.

use super::*;

fn owners(hall: &Hall, code: &str) -> String {
    hall.entry(code).content.owners.join(" ")
}

/// An agenda in which Disdukcapil is followed by these agencies.
fn followed(date: &str, heirs: &[(&str, &str)]) -> Agenda {
    let mut agenda = Agenda { date: day(date), ..agenda() };
    agenda.agencies.retain(|agency| agency.id != "disdukcapil");
    agenda.clusters[0].members.clear();
    for (id, former) in heirs {
        let (id, short) = ((*id).into(), id.to_uppercase());
        let formerly = vec![(*former).into()];
        agenda.agencies.push(Agency { id, name: short.clone(), short, formerly, ..Agency::default() });
    }
    agenda
}

/// Two kept promises of Disdukcapil, one of them with Dinkes, and one that was withdrawn in part.
fn kept() -> Hall {
    let mut hall = Hall::new();
    hall.record(Kind::Commitment, promise("Perwali", &["disdukcapil"]));
    hall.record(Kind::Commitment, promise("Akta", &["disdukcapil", "dinkes"]));
    for code in ["KM-1", "KM-2"] {
        hall.set(code, "disdukcapil", Status::Done, answer("")).unwrap();
    }
    hall
}

#[test]
fn what_is_opened_again_belongs_to_the_agency_that_follows_through_all_renamings() {
    let mut hall = kept();
    hall.next(followed("2024-06-13", &[("capil", "disdukcapil")]));
    assert_eq!(owners(&hall, "KM-1"), "disdukcapil", "what is done keeps the old name");
    hall.next(followed("2024-09-12", &[("dukcapil", "capil")]));
    hall.set("KM-1", "disdukcapil", Status::InProgress, answer("")).unwrap();
    assert_eq!((owners(&hall, "KM-1").as_str(), hall.entry("KM-1").status()), ("dukcapil", Status::InProgress));
    hall.set("KM-2", "dukcapil", Status::Open, answer("")).unwrap();
    assert_eq!(owners(&hall, "KM-2"), "dukcapil dinkes", "it may be named by its new name too");
    hall.ask("meja-1", Command::Undo).unwrap();
    assert_eq!(
        (owners(&hall, "KM-2").as_str(), hall.entry("KM-2").status_of("disdukcapil")),
        ("disdukcapil dinkes", Status::Done)
    );
    assert_eq!(hall.register.followers("disdukcapil"), ["dukcapil"]);
}

#[test]
fn where_two_follow_it_is_asked_whose_it_is() {
    let mut hall = kept();
    hall.next(followed("2024-06-13", &[("capil", "disdukcapil"), ("pmd", "disdukcapil")]));
    let asked = Rejection::SeveralFollow(code("KM-1"), "Disdukcapil".into(), vec!["CAPIL".into(), "PMD".into()]);
    assert_eq!(hall.set("KM-1", "disdukcapil", Status::Open, answer("")), Err(asked));
    hall.set("KM-1", "pmd", Status::Open, answer("")).unwrap();
    assert_eq!(owners(&hall, "KM-1"), "pmd");
    hall.set("KM-2", "disdukcapil", Status::Done, answer("dengan bukti")).unwrap();
    assert_eq!(owners(&hall, "KM-2"), "disdukcapil dinkes", "what stays done is not opened");
    assert!(matches!(hall.set("KM-2", "satpol-pp", Status::Open, answer("")), Err(Rejection::NotAnOwner(..))));
}

#[test]
fn what_was_withdrawn_is_brought_back_for_the_agency_that_follows() {
    for (named, owner) in [("capil", "capil"), ("pmd", "pmd")] {
        let mut hall = Hall::new();
        hall.record(Kind::Commitment, promise("Perwali", &["disdukcapil"]));
        hall.ask("meja-1", Command::Withdraw { code: code("KM-1"), reason: "tunda".into() }).unwrap();
        hall.next(followed("2024-06-13", &[("capil", "disdukcapil"), ("pmd", "disdukcapil")]));
        assert!(matches!(hall.set("KM-1", "disdukcapil", Status::Open, answer("")), Err(Rejection::SeveralFollow(..))));
        hall.set("KM-1", named, Status::Open, answer("")).unwrap();
        assert_eq!((owners(&hall, "KM-1").as_str(), hall.entry("KM-1").stands()), (owner, true));
    }
}
