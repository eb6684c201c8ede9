//! What was promised earlier, asked for in the meeting.

use super::effect::Effect;
use super::page::Page;
use super::state::{MeetingState, Mode};
use crate::register::Code;
use crate::report::follow_up::Filter;
use crate::tui::follow_up::list::{Circle, FollowUpList, FollowUpRequest, FollowUpScene};
use crate::tui::key::Key;
use crate::tui::keymap::Action;
use crate::tui::scene::Scene;

impl MeetingState {
    pub fn follow_up_scene<'a>(&self, scene: Scene<'a>) -> FollowUpScene<'a> {
        let today = scene.today();
        FollowUpScene { register: scene.register, meeting: scene.meeting, today, lang: self.lang }
    }

    /// Opens the promises of earlier meetings: those of the cluster's agencies, or of all where there is no cluster.
    pub(super) fn open_follow_up(&mut self, scene: Scene) {
        let cluster = self.cluster(scene).and_then(|id| scene.meeting.agenda.cluster(id));
        let circle = cluster.map(|cluster| Circle {
            name: scene.meeting.agenda.cluster_label(cluster),
            members: cluster.members.clone(),
        });
        let filter = Filter { before: Some(scene.meeting.id), ..Filter::default() };
        let list = FollowUpList::new(filter, circle, self.follow_up_scene(scene));
        self.open(Mode::FollowUp(list));
    }

    /// Opens what one agency owes, from whichever meeting.
    pub(super) fn open_follow_up_of(&mut self, agency: &str, scene: Scene) {
        let name = match agency {
            "" => self.lang.nobody_yet().to_owned(),
            agency => scene.register.short(agency).to_owned(),
        };
        let circle = Circle { name, members: vec![agency.into()] };
        let list = FollowUpList::new(Filter::default(), Some(circle), self.follow_up_scene(scene));
        self.open(Mode::FollowUp(list));
    }

    /// Opens everything that is owed, with this entry selected.
    pub(super) fn open_follow_up_at(&mut self, code: Code, scene: Scene) {
        let mut list = FollowUpList::new(Filter::default(), None, self.follow_up_scene(scene));
        list.selected = list.rows.iter().position(|row| row.code == code).unwrap_or(0);
        self.open(Mode::FollowUp(list));
    }

    pub(super) fn press_on_follow_up(&mut self, key: Key, scene: Scene) -> Vec<Effect> {
        let (page, desk) = (self.rows_seen.max(1), self.follow_up_scene(scene));
        let Mode::FollowUp(list) = &mut self.mode else { return Vec::new() };
        self.message = None;
        match list.press(key, page, desk) {
            FollowUpRequest::Stay => {}
            FollowUpRequest::Close => self.back(),
            FollowUpRequest::Do(command) => return vec![Effect::Execute(command)],
            FollowUpRequest::History(code) => self.open(Mode::Page(Page::History { code, scroll: 0 })),
            FollowUpRequest::Help => return self.act(Action::Help, scene),
        }
        Vec::new()
    }
}
