//! The screens of the console: each is one row here, beside its own file.

use super::asking::Asking;
use super::attendance::AttendanceList;
use super::capture_line::CaptureLine;
use super::closing::Closing;
use super::context::{MeetingContext, MeetingScreen};
use super::coordination_map::CoordinationMap;
use super::effect::Destination;
use super::entries::Entries;
use super::follow_up;
use super::form::EditForm;
use super::list::List;
use super::overlap::LookAlikes;
use super::page::TextPage;
use super::paste::PasteReview;
use super::questions::Questions;
use super::read_back::ReadBack;
use super::renamed::Renamed;
use super::view::View;
use crate::register::{Code, Event};
use crate::tui::follow_up::list::FollowUpList;
use crate::tui::key::Key;
use crate::tui::keymap::{Action, Scope};
use crate::tui::mouse::ClickTarget;
use crate::tui::mouse::HitMap;
use crate::tui::parts::canvas::Canvas;
use crate::tui::scene::Scene;
use crate::tui::screen::{Draw, Screen};

macro_rules! screens {
    (($d:tt) $($name:ident($screen:ty),)*) => {
        /// What the keys mean just now.
        #[expect(clippy::large_enum_variant, reason = "a console has one on top and few under it")]
        pub enum Mode {
            $($name($screen),)*
        }

        $(impl From<$screen> for Mode {
            fn from(screen: $screen) -> Self {
                Self::$name(screen)
            }
        })*

        /// Does the same on whichever screen it is.
        macro_rules! on {
            ($d mode:expr, $d it:ident => $d does:expr) => {
                match $d mode {
                    $(Mode::$name($d it) => $d does,)*
                }
            };
        }
    };
}

screens! {
    ($)
    Line(CaptureLine),
    Asking(Asking),
    Paste(PasteReview),
    Entries(Entries),
    List(List),
    Form(EditForm),
    Attendance(AttendanceList),
    FollowUp(FollowUpList),
    ReadBack(ReadBack),
    Closing(Closing),
    Questions(Questions),
    LookAlikes(LookAlikes),
    CoordinationMap(CoordinationMap),
    Page(TextPage),
}

impl Mode {
    /// The screen of a destination; none where there is nothing to show of it any more.
    pub fn at(destination: Destination, context: &MeetingContext) -> Option<Self> {
        let (state, scene) = (&*context.state, context.scene);
        let lang = state.lang;
        let entry = |code: Code| scene.register.entry(code);
        Some(match destination {
            Destination::Palette => List::palette(lang).into(),
            Destination::Find => List::find(lang, scene).into(),
            Destination::Floor => List::floor(lang, scene).into(),
            Destination::Owner(code) => List::owner(entry(code)?, state, scene).into(),
            Destination::Kind(code) => List::kinds(entry(code)?, scene.meeting.agenda.lang, lang).into(),
            Destination::Asking => Asking::new(state, scene)?.into(),
            Destination::Paste => PasteReview::new(state)?.into(),
            Destination::Awaited(typed) => List::awaited(typed, lang, scene).into(),
            Destination::Entry(code) => EditForm::entry(entry(code)?, lang, scene).into(),
            Destination::Withdrawal(code) => EditForm::withdraw(entry(code)?, lang, scene).into(),
            Destination::Presence(agency) => EditForm::attendance(&agency, lang, scene).into(),
            Destination::Guest(number, name) => EditForm::guest(lang, scene, number, &name).into(),
            Destination::Chair => EditForm::chair(lang, scene).into(),
            Destination::Times => EditForm::times(lang, scene).into(),
            Destination::Agency(name) => EditForm::agency(lang, state.cluster(scene), &name).into(),
            Destination::Attendance => AttendanceList::new(scene).into(),
            Destination::FollowUp(of) => follow_up::list(of, state, scene).into(),
            Destination::ReadBack(code) => ReadBack::new(code).into(),
            Destination::Closing => Closing::new(state, scene).into(),
            Destination::Questions(question) => Questions::new(question).into(),
            Destination::LookAlikes(this, others, selected) => LookAlikes::new(this, others, selected).into(),
            Destination::CoordinationMap(page) => CoordinationMap::new(page).into(),
            Destination::Help => TextPage::Help { scroll: 0 }.into(),
            Destination::Preview => TextPage::preview(scene).into(),
            Destination::History(code) => TextPage::History { code, scroll: 0 }.into(),
        })
    }
}

impl<'a> Screen<MeetingContext<'a>> for Mode {
    fn scope(&self) -> Scope {
        on!(self, it => Screen::<MeetingContext>::scope(it))
    }

    fn press(&mut self, key: Key, action: Option<Action>, context: &mut MeetingContext<'a>) {
        on!(self, it => it.press(key, action, context));
    }

    fn paste(&mut self, text: &str, context: &mut MeetingContext<'a>) {
        on!(self, it => it.paste(text, context));
    }

    fn paste_lines(&mut self, lines: &[String], context: &mut MeetingContext<'a>) {
        on!(self, it => it.paste_lines(lines, context));
    }

    fn click(&mut self, target: ClickTarget, context: &mut MeetingContext<'a>) {
        on!(self, it => it.click(target, context));
    }

    fn scroll(&mut self, lines: i32, context: &mut MeetingContext<'a>) {
        on!(self, it => it.scroll(lines, context));
    }

    fn sync(&mut self, context: &mut MeetingContext<'a>) -> bool {
        on!(self, it => it.sync(context))
    }

    fn drawn(&mut self, hits: &HitMap) {
        on!(self, it => Screen::<MeetingContext>::drawn(it, hits));
    }
}

impl MeetingScreen for Mode {
    fn entry(&self) -> Option<Code> {
        on!(self, it => it.entry())
    }

    fn refused(&mut self, sentence: &str) -> bool {
        on!(self, it => it.refused(sentence))
    }

    fn executed(&mut self, event: Option<&Event>, context: &mut MeetingContext) {
        on!(self, it => it.executed(event, context));
    }

    fn rest(&mut self, context: &mut MeetingContext) {
        on!(self, it => it.rest(context));
    }

    fn remember(&mut self, scene: Scene) {
        on!(self, it => it.remember(scene));
    }

    fn rename(&mut self, renamed: &Renamed) -> bool {
        on!(self, it => it.rename(renamed))
    }
}

impl Draw<View<'_>> for Mode {
    fn draw(&self, canvas: &mut Canvas, view: &View) {
        on!(self, it => it.draw(canvas, view));
    }
}
