//! Actions: what each of them does, from whichever screen it was asked.

use super::context::MeetingContext;
use super::effect::{Destination, Effect, FollowUpOf};
use super::map_page::MapPage;
use crate::register::{ChairQuestion, Command, Kind, State};
use crate::tui::keymap::{Action, Scope};
use crate::tui::wall::wall_view::WallView;

impl MeetingContext<'_> {
    /// What an action of the console does, from whichever screen it was asked.
    pub fn perform(&mut self, action: Action) {
        let (scene, state) = (self.scene, &mut *self.state);
        match action {
            Action::Record => self.record(),
            Action::NextKind => state.turn_kind(1, scene),
            Action::PreviousKind => state.turn_kind(Kind::ALL.len() - 1, scene),
            Action::Clear => state.clear_line(scene),
            Action::PreviousAgency => state.move_floor(-1, scene),
            Action::NextAgency => state.move_floor(1, scene),
            Action::PreviousStep => self.move_step(-1),
            Action::NextStep => self.move_step(1),
            Action::IntoEntries => self.enter_entries(),
            Action::TakeDeadline => state.take_deadline(scene),
            Action::Edit => self.edit_entry(),
            Action::Owner => self.open_for_entry(Destination::Owner),
            Action::Withdraw => self.open_for_entry(Destination::Withdrawal),
            Action::Convert => self.open_for_entry(Destination::Kind),
            Action::Undo if state.cleared.is_some() => state.bring_back(scene),
            Action::Undo | Action::Redo if self.scope == Scope::Line && !state.line.value().is_empty() => {
                state.refuse(state.lang.line_first());
            }
            Action::Undo => self.execute(Command::Undo),
            Action::Redo => self.execute(Command::Redo),
            Action::Floor => self.open(Destination::Floor),
            Action::Find if !scene.register.entries.iter().any(|entry| entry.stands()) => {
                state.refuse(state.lang.nothing_recorded_yet());
            }
            Action::Find => self.open(Destination::Find),
            Action::Palette => self.open(Destination::Palette),
            Action::Attendance => self.take_attendance(),
            Action::FollowUp => self.open(Destination::FollowUp(FollowUpOf::Cluster)),
            Action::Wall => state.wall = if state.wall.is_some() { None } else { Some(WallView::new(scene)) },
            Action::ReadBack => self.open_read_back(),
            Action::CoordinationMap => self.open_map(MapPage::Map),
            Action::Respond => self.respond(),
            Action::ConfirmByHead => self.confirm_by_head(),
            Action::Adjourn => {
                let is_adjourned = scene.meeting.is_adjourned();
                self.execute(if is_adjourned { Command::Resume } else { Command::Adjourn });
            }
            Action::Times => self.open(Destination::Times),
            Action::HandOver if scene.meeting.state() != State::Running => {
                state.refuse(state.lang.meeting_not_opened())
            }
            Action::HandOver => self.open(Destination::Chair),
            Action::AddAgency => self.open(Destination::Agency(String::new())),
            Action::AddGuest => self.open(Destination::Guest(None, String::new())),
            Action::Preview => self.open(Destination::Preview),
            Action::LookAlikes => self.open_look_alikes(),
            Action::Help => self.open(Destination::Help),
            Action::Questions => self.open_questions(ChairQuestion::NoDate),
            Action::Close => self.close(),
            Action::Repaint => self.effects.push(Effect::Repaint),
            Action::Leave => {
                self.settle_floor();
                self.effects.push(Effect::Leave);
            }
            _ => {}
        }
    }
}
