//! Follow-up between meetings: the review of what is owed, at a desk instead of in the hall.

use ratatui::Frame;

use super::Setting;
use super::app::{Desk, Message, Reply, Review, Tone};
use super::key::{Input, Key, Target};
use super::keymap::{self, Action, Scope};
use super::moving::to_line;
use super::terminal::Play;
use super::theme::Theme;
use super::view::{self, Look, Seen};
use crate::platform::attachment;
use crate::register::{Code, Command, Event, Meeting};
use crate::replica::Replica;
use crate::report::follow_up::Filter;
use crate::text::clean;

pub struct FollowUp<'a> {
    setting: &'a Setting,
    live: Replica,
    seat: String,
    review: Review,
    message: Option<Message>,
    page: Option<(Page, usize)>,
    theme: &'static Theme,
    seen: Seen,
    over: bool,
}

/// A page over the list.
#[derive(Clone, Copy)]
enum Page {
    History(Code),
    Help,
}

impl<'a> FollowUp<'a> {
    /// None where the series has had no meeting, and so nothing is owed.
    pub fn open(setting: &'a Setting, live: Replica, filter: Filter) -> Option<Self> {
        let desk = desk(setting, &live)?;
        let review = Review::new(filter, None, desk);
        let seat = format!("{}/follow-up", setting.host);
        let theme = setting.palette.theme();
        let (message, page, seen, over) = (None, None, Seen::default(), false);
        Some(Self { setting, live, seat, review, message, page, theme, seen, over })
    }

    fn say(&mut self, text: String, tone: Tone) {
        self.message = Some(Message { text, tone });
    }

    fn press(&mut self, key: Key) {
        if let Some((_, scroll)) = &mut self.page {
            let rows = self.seen.rows.max(2) - 1;
            let action = keymap::find(Scope::Page, key).map(|binding| binding.action);
            match to_line(action, *scroll, rows) {
                Some(line) => *scroll = line,
                None if action == Some(Action::Back) => self.page = None,
                None => {}
            }
            return;
        }
        self.message = None;
        let Some(desk) = desk(self.setting, &self.live) else { return };
        match self.review.press(key, self.seen.rows.max(1), desk) {
            Reply::Stay => {}
            Reply::Close => self.over = true,
            Reply::History(code) => self.page = Some((Page::History(code), 0)),
            Reply::Help => self.page = Some((Page::Help, 0)),
            Reply::Do(command) => self.execute(*command),
        }
    }

    fn execute(&mut self, command: Command) {
        let lang = self.setting.lang;
        let zone = self.live.register().meetings.last().map(|meeting| meeting.agenda.zone).unwrap_or_default();
        let now = self.setting.clock.now(zone);
        let command = attachment::sealed(command);
        let missing = attachment::missing(&command).map(|named| lang.evidence_not_there(clean(named)));
        match self.live.execute(None, now, &self.seat, command) {
            Err(refusal) => {
                let sentence = refusal.sentence(lang);
                if self.review.asking.is_none() {
                    self.say(sentence.clone(), Tone::Refused);
                }
                self.review.done(Some(sentence), false);
            }
            Ok(outcome) => {
                let answered = matches!(outcome.event, Some(Event::StatusSet { .. } | Event::Unanswered { .. }));
                self.review.done(None, answered);
                if let Some(event @ Event::Undone { .. }) = &outcome.event {
                    self.review.undone(&event.codes());
                }
                match outcome.event.and_then(|event| event.code()) {
                    _ if !outcome.saved => {}
                    Some(code) => self.say(lang.changed(code, lang.clock(now.time())), Tone::Saved),
                    None => {}
                }
                if let Some(warning) = missing {
                    self.say(warning, Tone::Refused);
                }
            }
        }
    }

    fn unsaved(&self) -> Option<String> {
        let trouble = self.live.trouble()?.sentence(self.setting.lang, &self.setting.register);
        Some(match self.live.unsaved() {
            0 => trouble,
            count => self.setting.lang.unsaved(count, trouble),
        })
    }
}

/// The newest meeting tells the words; the clock tells the day.
fn desk<'a>(setting: &Setting, live: &'a Replica) -> Option<Desk<'a>> {
    let register = live.register();
    let meeting: &Meeting = register.meetings.last()?;
    let today = setting.clock.now(meeting.agenda.zone).date_naive();
    Some(Desk { register, meeting, today, lang: setting.lang })
}

impl Play for FollowUp<'_> {
    fn input(&mut self, input: Input) {
        match input {
            Input::Key(key) => self.press(key),
            Input::Paste(text) if self.review.takes_text() && self.page.is_none() => {
                clean(&text).chars().for_each(|letter| self.press(Key::Char(letter)));
            }
            Input::Paste(_) => {}
            Input::Click(Target::Key(key)) => self.press(key),
            Input::Click(Target::Row(row)) => match &mut self.review.asking {
                Some(asking) => asking.selected = row,
                None => self.review.selected = row,
            },
            Input::Click(_) => {}
            Input::Scroll(lines) if self.review.asking.is_none() => {
                let key = if lines < 0 { Key::Up } else { Key::Down };
                (0..lines.abs()).for_each(|_| self.press(key));
            }
            Input::Scroll(_) => {}
        }
    }

    fn pass(&mut self) -> bool {
        let zone = self.live.register().meetings.last().map(|meeting| meeting.agenda.zone).unwrap_or_default();
        self.live.sync(self.setting.clock.now(zone)).changed
    }

    fn draw(&mut self, frame: &mut Frame) {
        let look = Look { theme: self.theme, lang: self.setting.lang, rehearsal: false, unsaved: self.unsaved() };
        let mut seen = Seen::default();
        let Some(desk) = desk(self.setting, &self.live) else { return };
        match self.page {
            _ if view::small(frame, frame.area(), look.lang) => {}
            None => {
                let area = frame.area();
                view::review::draw(frame, area, &look, &self.review, desk, self.message.as_ref(), &mut seen);
            }
            Some((Page::History(code), scroll)) => {
                view::page::history_page(frame, &look, desk.register, code, scroll, &mut seen);
            }
            Some((Page::Help, scroll)) => view::page::help_page(frame, &look, Scope::Review, scroll, &mut seen),
        }
        if let Some((_, scroll)) = &mut self.page {
            *scroll = (*scroll).min(seen.furthest);
        }
        self.seen = seen;
        look.theme.fill(frame.buffer_mut());
    }

    fn seen(&self) -> &Seen {
        &self.seen
    }

    fn is_over(&self) -> bool {
        self.over
    }
}
