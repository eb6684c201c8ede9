//! Waiting in words, as the screen, the wall and the command line tell it.

use crate::lang::Lang;
use crate::register::Register;
use crate::report::waiting::{MANY, Wait, Waiting};
use crate::text::clean;

impl Waiting<'_> {
    /// `Dinkes ⇄ Satpol PP saling menunggu (KD-1, KD-2)`
    pub fn circle_told(&self, circle: &[&str], register: &Register, lang: Lang) -> String {
        let names: Vec<_> = circle.iter().map(|agency| register.named(agency)).collect();
        let told = match names.as_slice() {
            [only] => lang.waits_for_itself(only),
            [one, other] => lang.wait_for_each_other(one, other),
            all => lang.wait_in_a_circle(format!("{} → {}", all.join(" → "), all[0])),
        };
        let closed: Vec<&str> = circle.iter().chain(circle.first()).copied().collect();
        format!("{told} ({})", self.codes(&closed, lang))
    }

    /// `Disdukcapil menunggu Dinkes, Dinkes menunggu Satpol PP (KD-1, KD-4)`
    pub fn chain_told(&self, chain: &[&str], register: &Register, lang: Lang) -> String {
        let pairs = chain.windows(2).map(|pair| lang.waits_for(register.named(pair[0]), register.named(pair[1])));
        format!("{} ({})", pairs.collect::<Vec<_>>().join(", "), self.codes(chain, lang))
    }

    /// For each step of a way the entry that has waited longest.
    fn codes(&self, way: &[&str], lang: Lang) -> String {
        let entries = way.windows(2).filter_map(|pair| self.entries_between(pair[0], pair[1]).next());
        entries.map(|entry| entry.code.show(lang)).collect::<Vec<_>>().join(", ")
    }
}

impl Register {
    /// An agency's short name as it may be shown.
    fn named(&self, agency: &str) -> String {
        clean(self.short(agency))
    }

    /// The agencies of waits that stand together, by their short names.
    pub fn stuck_told(&self, waits: &[Wait], lang: Lang) -> String {
        let all: Vec<_> = waits.iter().filter(|wait| wait.needed == waits[0].needed).map(|wait| wait.stuck).collect();
        let agencies = self.meetings.last().map_or(0, |meeting| meeting.agenda.agencies.len());
        // The one that is needed may be one of them.
        if all.len() >= MANY && all.len() + 1 >= agencies {
            return lang.everybody_counted(all.len());
        }
        let name = |stuck: &str| match stuck {
            "" => lang.no_owner_yet().to_owned(),
            stuck => self.named(stuck),
        };
        all.into_iter().map(name).collect::<Vec<_>>().join(", ")
    }
}

impl Wait<'_> {
    /// `sejak 14 Mar 2024 (108 hari)`
    pub fn since_told(&self, lang: Lang) -> String {
        lang.waiting_since(lang.short_date(self.since), lang.waited(self.days))
    }

    /// `✓ dijawab KM-9`, and once that is done that the blocker may be closed.
    pub fn answer_told(&self, lang: Lang) -> Option<String> {
        let answer = self.answer?;
        let (blocker, code) = (self.entry.code.show(lang), answer.code.show(lang));
        Some(if self.is_settled() { lang.marked_done(code, blocker) } else { lang.marked_answered(code) })
    }
}
