//! Follow-up between meetings: what is owed is asked for at a desk instead of in the hall.

pub mod list;
pub mod owed_part;
pub mod scene;
pub mod status_form;
#[cfg(test)]
mod tests;
pub mod view;

use ratatui::Frame;

use crate::platform::attachment;
use crate::register::{Code, Command, Meeting};
use crate::replica::Replica;
use crate::report::follow_up::Filter;
use crate::text::clean;
use crate::tui::Setting;
use crate::tui::content::help::help_from;
use crate::tui::content::history::history;
use crate::tui::input::Input;
use crate::tui::key::Key;
use crate::tui::keymap::{Action, Scope};
use crate::tui::mouse::ClickTarget;
use crate::tui::mouse::HitMap;
use crate::tui::parts::canvas::ViewContext;
use crate::tui::parts::message::{Message, Tone};
use crate::tui::parts::scroll::to_line;
use crate::tui::screen::{Draw, Program, Screen};
use crate::tui::theme::Theme;
use list::{FollowUpList, FollowUpRequest};
use scene::FollowUpScene;
use view::FollowUpView;

pub struct FollowUpScreen<'a> {
    setting: &'a Setting,
    live: Replica,
    seat: String,
    list: FollowUpList,
    message: Option<Message>,
    page: Option<(Overlay, usize)>,
    theme: &'static Theme,
    hits: HitMap,
    over: bool,
}

/// A page over the list.
#[derive(Clone, Copy)]
enum Overlay {
    History(Code),
    Help,
}

impl<'a> FollowUpScreen<'a> {
    /// None where the series has had no meeting, and so nothing is owed.
    pub fn open(setting: &'a Setting, live: Replica, filter: Filter) -> Option<Self> {
        let scene = follow_up_scene(setting, &live)?;
        let list = FollowUpList::new(filter, None, scene);
        let seat = format!("{}/follow-up", setting.host);
        let theme = setting.palette.theme();
        let (message, page, hits, over) = (None, None, HitMap::default(), false);
        Some(Self { setting, live, seat, list, message, page, theme, hits, over })
    }

    fn say(&mut self, text: String, tone: Tone) {
        self.message = Some(Message { text, tone });
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
                if self.list.status_form.is_none() {
                    self.say(sentence.clone(), Tone::Refused);
                }
                self.list.done(Some(sentence), false);
            }
            Ok(outcome) => {
                self.list.take_in(outcome.event.as_ref());
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
fn follow_up_scene<'a>(setting: &Setting, live: &'a Replica) -> Option<FollowUpScene<'a>> {
    let register = live.register();
    let meeting: &Meeting = register.meetings.last()?;
    let today = setting.clock.now(meeting.agenda.zone).date_naive();
    Some(FollowUpScene { register, meeting, today, lang: setting.lang })
}

impl Screen for FollowUpScreen<'_> {
    fn scope(&self) -> Scope {
        if self.page.is_some() { Scope::Page } else { self.list.place() }
    }

    fn press(&mut self, key: Key, action: Option<Action>, (): &mut ()) {
        if let Some((_, scroll)) = &mut self.page {
            match to_line(action, *scroll, self.hits.rows.max(2) - 1) {
                Some(line) => *scroll = line,
                None if action == Some(Action::Back) => self.page = None,
                None => {}
            }
            return;
        }
        self.message = None;
        let Some(scene) = follow_up_scene(self.setting, &self.live) else { return };
        match self.list.press_in(key, self.hits.rows.max(1), scene) {
            FollowUpRequest::Stay => {}
            FollowUpRequest::Close => self.over = true,
            FollowUpRequest::History(code) => self.page = Some((Overlay::History(code), 0)),
            FollowUpRequest::Help => self.page = Some((Overlay::Help, 0)),
            FollowUpRequest::Do(command) => self.execute(*command),
        }
    }

    fn paste(&mut self, text: &str, context: &mut ()) {
        if self.scope().takes_text() {
            return text.chars().for_each(|letter| self.press_key(Key::Char(letter), context));
        }
        self.say(self.setting.lang.paste_not_keys().into(), Tone::Refused);
    }

    fn click(&mut self, target: ClickTarget, (): &mut ()) {
        if let ClickTarget::Row(row) = target {
            self.list.select(row);
        }
    }

    fn scroll(&mut self, lines: i32, context: &mut ()) {
        if self.list.status_form.is_none() {
            self.press_arrows(lines, context);
        }
    }
}

impl Program for FollowUpScreen<'_> {
    fn input(&mut self, input: Input) {
        self.dispatch(input, &mut ());
    }

    fn tick(&mut self) -> bool {
        let zone = self.live.register().meetings.last().map(|meeting| meeting.agenda.zone).unwrap_or_default();
        let followed = self.live.sync(self.setting.clock.now(zone));
        let lang = self.setting.lang;
        if followed.saved > 0 {
            self.say(lang.saved_after_all(followed.saved), Tone::Saved);
        }
        for (command, refusal) in &followed.refused {
            if let Command::SetStatus { code, .. } | Command::NoAnswer { code, .. } = command {
                self.list.undone(&[*code]);
            }
            self.say(refusal.sentence(lang), Tone::Refused);
        }
        followed.changed
    }

    fn draw(&mut self, frame: &mut Frame) {
        let context = ViewContext {
            theme: self.theme,
            lang: self.setting.lang,
            rehearsal: false,
            above: Vec::new(),
            unsaved: self.unsaved(),
        };
        let Some(scene) = follow_up_scene(self.setting, &self.live) else { return };
        let hits = context.draw(frame, |canvas| {
            let (lang, width) = (context.lang, canvas.width().saturating_sub(2));
            let (title, lines, scroll) = match self.page {
                None => return self.list.draw(canvas, &FollowUpView { scene, message: self.message.as_ref() }),
                Some((Overlay::History(code), scroll)) => {
                    (lang.history(), history(scene.register, code, &context, width), scroll)
                }
                Some((Overlay::Help, scroll)) => (lang.help(), help_from(Scope::FollowUp, lang, width), scroll),
            };
            canvas.titled(Scope::Page, title);
            canvas.page(lines, scroll);
        });
        if let Some((_, scroll)) = &mut self.page {
            *scroll = (*scroll).min(hits.furthest);
        }
        self.hits = hits;
    }

    fn hit_map(&self) -> &HitMap {
        &self.hits
    }

    fn takes_lines(&self) -> bool {
        self.scope().takes_lines()
    }

    fn is_over(&self) -> bool {
        self.over
    }
}
