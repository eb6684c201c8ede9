//! What was promised earlier, asked for in the meeting.

use super::context::{MeetingContext, MeetingScreen};
use super::effect::{Destination, FollowUpOf};
use super::renamed::Renamed;
use super::state::MeetingState;
use super::view::View;
use crate::register::{Event, Owner};
use crate::report::follow_up::Filter;
use crate::tui::follow_up::list::{FollowUpList, FollowUpRequest, OwnerGroup};
use crate::tui::follow_up::scene::FollowUpScene;
use crate::tui::follow_up::view::FollowUpView;
use crate::tui::key::Key;
use crate::tui::keymap::{Action, Scope};
use crate::tui::mouse::ClickTarget;
use crate::tui::parts::canvas::Canvas;
use crate::tui::scene::Scene;
use crate::tui::screen::{Draw, Screen};

impl MeetingState {
    pub fn follow_up_scene<'a>(&self, scene: Scene<'a>) -> FollowUpScene<'a> {
        let today = scene.today();
        FollowUpScene { register: scene.register, meeting: scene.meeting, today, lang: self.lang }
    }
}

pub fn list(of: FollowUpOf, state: &MeetingState, scene: Scene) -> FollowUpList {
    let agenda = &scene.meeting.agenda;
    let group = match &of {
        FollowUpOf::Cluster => state.cluster(scene).and_then(|id| agenda.cluster(id)).map(|cluster| OwnerGroup {
            name: agenda.cluster_label(cluster),
            members: cluster.members.iter().cloned().map(Owner::Agency).collect(),
        }),
        FollowUpOf::Owner(owner) => {
            let name = owner.as_ref().on_map(scene.register, state.lang);
            Some(OwnerGroup { name, members: vec![owner.clone()] })
        }
        FollowUpOf::Entry(_) => None,
    };
    let before = matches!(of, FollowUpOf::Cluster).then_some(scene.meeting.id);
    let mut list = FollowUpList::new(Filter { before, ..Filter::default() }, group, state.follow_up_scene(scene));
    if let FollowUpOf::Entry(code) = of {
        list.selected = list.rows.iter().position(|row| row.code == code).unwrap_or(0);
    }
    list
}

impl Screen<MeetingContext<'_>> for FollowUpList {
    fn scope(&self) -> Scope {
        self.place()
    }

    fn press(&mut self, key: Key, _: Option<Action>, context: &mut MeetingContext) {
        context.state.message = None;
        match self.press_in(key, context.state.page(), context.state.follow_up_scene(context.scene)) {
            FollowUpRequest::Stay => {}
            FollowUpRequest::Close => context.back(),
            FollowUpRequest::Do(command) => context.execute(*command),
            FollowUpRequest::History(code) => context.open(Destination::History(code)),
            FollowUpRequest::Help => context.act(Action::Help),
        }
    }

    fn paste(&mut self, text: &str, context: &mut MeetingContext) {
        if self.takes_text() {
            text.chars().for_each(|letter| self.press_key(Key::Char(letter), context));
        }
    }

    fn click(&mut self, target: ClickTarget, _: &mut MeetingContext) {
        if let ClickTarget::Row(row) = target {
            self.select(row);
        }
    }
}

impl MeetingScreen for FollowUpList {
    fn refused(&mut self, sentence: &str) -> bool {
        let is_asking = self.status_form.is_some();
        if is_asking {
            self.done(Some(sentence.to_owned()), false);
        }
        is_asking
    }

    fn executed(&mut self, event: Option<&Event>, _: &mut MeetingContext) {
        self.take_in(event);
    }

    fn rename(&mut self, renamed: &Renamed) -> bool {
        self.filter.before = self.filter.before.map(|id| renamed.meeting.unwrap_or(id));
        self.rows.retain_mut(|row| renamed.keeps(&mut row.code));
        self.selected = self.selected.min(self.rows.len().saturating_sub(1));
        self.status_form.take_if(|form| !renamed.keeps(&mut form.row.code));
        true
    }
}

impl Draw<View<'_>> for FollowUpList {
    fn draw(&self, canvas: &mut Canvas, view: &View) {
        let scene = view.state.follow_up_scene(view.scene);
        self.draw(canvas, &FollowUpView { scene, message: view.state.message.as_ref() });
    }
}
