//! The agenda of the next meeting, made of the last one.

use crate::agenda::{self, Remarks};
use crate::lang::Lang;
use crate::report::next_agenda::{Lack, NextAgenda, Point, REVIEW_STEP, StepLength};
use crate::text::clean;

/// Letters of an entry's text that are shown.
const SHOWN: usize = 120;

impl NextAgenda<'_> {
    /// The text of the agenda's file, in the language of the minutes.
    pub fn text(&self) -> String {
        let lang = self.agenda.lang;
        let last = &self.last.agenda;
        let mut remarks = Remarks {
            head: vec![
                lang.next_of(&last.title, lang.date(last.date)),
                lang.next_unedited().into(),
                lang.next_agencies().into(),
            ],
            minutes: self.lengths.iter().map(|(index, length)| (*index, length.told(lang))).collect(),
            ..Remarks::default()
        };
        if !remarks.minutes.is_empty() {
            remarks.head.push(lang.next_minutes().into());
        }
        if self.same_title {
            remarks.title = lang.check_title().into();
        }
        let mut lines = vec![lang.review_by_itself().to_owned()];
        if !self.points.is_empty() {
            lines.push(lang.review_points().into());
        }
        lines.extend(self.points.iter().map(|point| point.told(lang)));
        remarks.under.insert(REVIEW_STEP, lines);
        agenda::print(&self.agenda, &remarks)
    }
}

impl StepLength {
    fn told(self, lang: Lang) -> String {
        match self.planned {
            0 => lang.step_took(self.took),
            planned => lang.step_took_of(self.took, planned),
        }
    }
}

impl Point<'_> {
    /// `belum bertanggal: KM-4 Koordinasi penegakan KTR (Dinkes)`
    fn told(&self, lang: Lang) -> String {
        let lack = |lack: &Lack| match lack {
            Lack::Owner => lang.point_no_owner(),
            Lack::Date => lang.point_undated(),
            Lack::Answer => lang.point_unanswered(),
        };
        let lacks = self.lacks.iter().map(lack).collect::<Vec<_>>().join(", ");
        let owners = if self.owners.is_empty() { String::new() } else { format!(" ({})", self.owners.join(", ")) };
        let text = clean(&self.entry.content.text);
        let text = match text.char_indices().nth(SHOWN) {
            _ if self.withheld => format!("… {}", lang.point_withheld()),
            Some((end, _)) => format!("{}…", &text[..end]),
            None => text,
        };
        format!("{lacks}: {} {text}{owners}", self.entry.code.show(lang))
    }
}

words! {
    next_unedited: "Tempat, jam, dan susunannya seperti rapat itu; ubah seperlunya. Periksa dengan: rakor agenda check FILE",
        "Place, time and steps are as they were; change what you need. Check it with: rakor agenda check FILE";
    next_minutes: "Lama acara menurut kenyataan, dibulatkan ke lima menit; di sebelahnya, rencana yang lalu.",
        "Lengths are what the steps took, to the nearest five minutes; beside them, what was planned.";
    next_agencies: "Instansi yang berganti nama, digabung, atau dipecah: beri kunci baru, dan sebutkan kunci lamanya dengan formerly = [\"…\"].",
        "Agencies that were renamed, merged or split: give them a new key, and name the old one with formerly = [\"…\"].";
    check_title: "judul rapat lalu; periksa tahun dan tahapnya", "the last meeting's title; check its year and number";
    review_by_itself: "Komitmen yang belum selesai muncul sendiri di acara ini.", "Open commitments come up in this step by themselves.";
    review_points: "Yang perlu diputuskan:", "To be decided:";
    point_no_owner: "belum ada penanggung jawab", "nobody owns it";
    point_undated: "belum bertanggal", "no date";
    point_unanswered: "belum terjawab", "not answered";
    next_date_missing: "Sebutkan tanggal rapat berikutnya dengan --date.", "Give the next meeting's date with --date.";
}

sentences! {
    next_of(title, date): "Agenda rapat berikutnya, disusun dari: {title}, {date}.", "Agenda of the next meeting, made from: {title}, {date}.";
    next_too_early(date): "Rapat berikutnya tidak dapat mendahului rapat {date}; sebutkan tanggal lain, atau rapat lain dengan --meeting.",
        "The next meeting cannot be before that of {date}; give another date, or another meeting with --meeting.";
    not_a_time(text): "“{text}” bukan jam; tulis seperti 09:00.", "“{text}” is not a time; write it like 09:00.";
}

counted! {
    step_took(minutes): "nyata {minutes} menit", "took {minutes} minute", "took {minutes} minutes";
    step_took_of(minutes, planned): "nyata {minutes} menit, rencana {planned}", "took {minutes} minute, planned {planned}", "took {minutes} minutes, planned {planned}";
}
