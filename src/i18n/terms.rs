//! The words of the field: the same on screen and on paper.

use crate::register::{Kind, Presence, Status};

words! {
    commitment: "Komitmen", "Commitment";
    blocker: "Kendala", "Blocker";
    decision: "Keputusan", "Decision";
    note: "Catatan", "Note";
    owner: "penanggung jawab", "owner";
    supporter: "instansi pendukung", "supporter";
    needed: "butuh", "needs";
    deadline: "tenggat", "deadline";
    indicator: "indikator", "indicator";
    evidence: "data dukung", "evidence";
    present: "hadir", "present";
    represented: "diwakili", "represented";
    excused: "izin", "excused";
    absent: "tanpa keterangan", "absent without notice";
    open: "belum", "open";
    in_progress: "dalam proses", "in progress";
    blocked: "terkendala", "blocked";
    done: "selesai", "done";
    postponed: "ditunda", "postponed";
    withdrawn: "dicabut", "withdrawn";
    estimate: "perkiraan", "estimate";
    no_owner_yet: "belum ada penanggung jawab", "no owner yet";
}

impl super::Lang {
    pub fn kind(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Commitment => self.commitment(),
            Kind::Blocker => self.blocker(),
            Kind::Decision => self.decision(),
            Kind::Note => self.note(),
        }
    }

    pub fn status(self, status: Status) -> &'static str {
        match status {
            Status::Open => self.open(),
            Status::InProgress => self.in_progress(),
            Status::Blocked => self.blocked(),
            Status::Done => self.done(),
            Status::Postponed => self.postponed(),
            Status::Withdrawn => self.withdrawn(),
        }
    }

    pub fn presence(self, presence: Presence) -> &'static str {
        match presence {
            Presence::Present => self.present(),
            Presence::Represented => self.represented(),
            Presence::Excused => self.excused(),
            Presence::Absent => self.absent(),
        }
    }
}
