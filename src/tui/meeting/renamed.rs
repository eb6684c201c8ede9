//! Names that were not saved yet and are others by now: whatever the console holds goes on under the name that it got.

use std::collections::HashMap;

use tui_input::Input as TextInput;

use super::form::Topic;
use super::list::{Choice, Purpose};
use super::page::Page;
use super::state::{MeetingState, Mode};
use crate::lang::Lang;
use crate::register::{Code, MeetingId};
use crate::tui::scene::Scene;

/// What became of names; none where what they named is not there any more.
#[derive(Default)]
pub struct Renamed {
    pub meeting: Option<MeetingId>,
    pub entries: HashMap<Code, Option<Code>>,
    pub guests: HashMap<usize, Option<usize>>,
}

impl Renamed {
    fn entry(&self, code: Code) -> Option<Code> {
        self.entries.get(&code).copied().unwrap_or(Some(code))
    }

    /// Whether what had this name still has one; the name is put right.
    fn keeps(&self, code: &mut Code) -> bool {
        let named = self.entry(*code);
        *code = named.unwrap_or(*code);
        named.is_some()
    }

    /// Whether there is still something to do in a mode.
    fn keeps_mode(&self, mode: &mut Mode) -> bool {
        match mode {
            Mode::Entries(code) => return self.keeps(code),
            Mode::ReadBack(reading) => return self.keeps(&mut reading.code),
            Mode::Page(Page::History { code, .. }) => return self.keeps(code),
            Mode::LookAlikes(look_alikes) => {
                look_alikes.others.retain_mut(|code| self.keeps(code));
                return look_alikes.this.as_mut().is_none_or(|code| self.keeps(code));
            }
            Mode::Form(form) => match &mut form.topic {
                Topic::Entry(code) | Topic::Withdraw(code) => form.is_lost |= !self.keeps(code),
                Topic::Guest(guest) => {
                    *guest = guest.and_then(|number| self.guests.get(&number).copied().unwrap_or(Some(number)));
                }
                Topic::Attendance(_) | Topic::Agency(_) => {}
            },
            Mode::List(list) => {
                list.items.retain_mut(|item| match &mut item.choice {
                    Choice::Entry(code) => self.keeps(code),
                    _ => true,
                });
                list.refresh();
                return match &mut list.purpose {
                    Purpose::Owner(code) | Purpose::Convert(code) => self.keeps(code),
                    _ => true,
                };
            }
            Mode::FollowUp(list) => {
                list.filter.before = list.filter.before.map(|id| self.meeting.unwrap_or(id));
                list.rows.retain_mut(|row| self.keeps(&mut row.code));
                list.selected = list.selected.min(list.rows.len().saturating_sub(1));
                list.status_form.take_if(|form| !self.keeps(&mut form.row.code));
            }
            _ => {}
        }
        true
    }

    /// A line with the blockers that it answers under the names that they have now.
    fn line(&self, text: &TextInput, lang: Lang) -> Option<TextInput> {
        let line = text.value();
        let mut named = String::new();
        for word in line.split_inclusive(char::is_whitespace) {
            let sign = word.strip_prefix('^').map(|code| (code.trim_end(), &code[code.trim_end().len()..]));
            let old = sign.and_then(|(code, after)| Some((code.parse::<Code>().ok()?, after)));
            match old.and_then(|(old, after)| Some((self.entry(old).filter(|new| *new != old)?, after))) {
                Some((new, after)) => named += &format!("^{}{after}", new.show(lang)),
                None => named += word,
            }
        }
        (named != line).then(|| TextInput::new(named).with_cursor(text.cursor()))
    }
}

impl MeetingState {
    pub fn rename(&mut self, renamed: &Renamed, scene: Scene) {
        self.under.retain_mut(|mode| renamed.keeps_mode(mode));
        if !renamed.keeps_mode(&mut self.mode) {
            self.back();
        }
        self.newest = self.newest.and_then(|code| renamed.entry(code));
        self.verdict.take_if(|verdict| !renamed.keeps(&mut verdict.other));
        self.joined.take_if(|joined| !renamed.keeps(&mut joined.into));
        for line in [Some(&mut self.line), self.cleared.as_mut()].into_iter().flatten() {
            if let Some(named) = renamed.line(line, scene.meeting.agenda.lang) {
                *line = named;
            }
        }
        self.completing = None;
        self.follow(scene);
    }
}
