//! Actions: what each of them does, from whichever mode it was asked.

use super::coordination_map::MapPage;
use super::effect::Effect;
use super::form::Form;
use super::page::Page;
use super::state::{MeetingState, Mode};
use crate::register::{Command, Kind, Question};
use crate::tui::keymap::Action;
use crate::tui::scene::Scene;
use crate::tui::wall::wall_view::WallView;

impl MeetingState {
    /// What an action of the console does, from whichever mode it was asked.
    pub fn act(&mut self, action: Action, scene: Scene) -> Vec<Effect> {
        match action {
            Action::Record => return self.record(scene),
            Action::NextKind => self.turn_kind(1, scene),
            Action::PreviousKind => self.turn_kind(Kind::ALL.len() - 1, scene),
            Action::Clear => self.clear_line(scene),
            Action::PreviousAgency => self.move_floor(-1, scene),
            Action::NextAgency => self.move_floor(1, scene),
            Action::PreviousStep => return self.move_step(-1, scene),
            Action::NextStep => return self.move_step(1, scene),
            Action::IntoEntries => self.enter_entries(scene),
            Action::TakeDeadline => self.take_deadline(scene),
            Action::Edit => self.edit_entry(scene),
            Action::Owner => self.choose_owner(scene),
            Action::Withdraw => self.ask_reason(scene),
            Action::Convert => self.choose_kind(scene),
            Action::Undo if self.cleared.is_some() => self.bring_back(scene),
            Action::Undo | Action::Redo if matches!(self.mode, Mode::Line) && !self.line.value().is_empty() => {
                self.refuse(self.lang.line_first());
            }
            Action::Undo => return vec![Effect::run(Command::Undo)],
            Action::Redo => return vec![Effect::run(Command::Redo)],
            Action::Floor => self.choose_floor(scene),
            Action::Find => self.find(scene),
            Action::Palette => self.palette(),
            Action::Attendance => return self.take_attendance(scene),
            Action::FollowUp => self.open_follow_up(scene),
            Action::Wall => self.wall = if self.wall.is_some() { None } else { Some(WallView::new(scene)) },
            Action::ReadBack => return self.open_read_back(scene),
            Action::CoordinationMap => return self.open_map(MapPage::Map),
            Action::Respond => self.respond(scene),
            Action::AddAgency => self.open(Mode::Form(Form::agency(self.lang, self.cluster(scene), ""))),
            Action::AddGuest => self.open(Mode::Form(Form::guest(self.lang, scene, None, ""))),
            Action::Preview => self.open(Mode::Page(Page::preview(scene))),
            Action::LookAlikes => self.open_look_alikes(scene),
            Action::Help => self.open(Mode::Page(Page::Help { scroll: 0 })),
            Action::Questions => return self.open_questions(Question::NoDate, scene),
            Action::Close => return self.close(scene),
            Action::Leave => {
                let mut effects = self.settle_floor(scene);
                effects.push(Effect::Leave);
                return effects;
            }
            _ => {}
        }
        Vec::new()
    }
}
