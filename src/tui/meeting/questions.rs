//! The chair's questions: which one is asked, on the console and in the hall, and what is looked at in its answer.

pub mod view;

use super::context::{MeetingContext, MeetingScreen};
use super::effect::{Destination, Navigation};
use crate::agenda::AgencyId;
use crate::lang::Lang;
use crate::register::{ChairQuestion, Code, Display, MeetingId};
use crate::report::question::Row;
use crate::tui::key::Key;
use crate::tui::keymap::{Action, Scope};
use crate::tui::mouse::HitMap;
use crate::tui::parts::scroll::{found_again, to_row};
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;

pub struct Questions {
    pub question: ChairQuestion,
    /// Index of the row that is looked at.
    pub selected: usize,
    /// First line shown of a row that is taller than the screen, and the last such line there is.
    pub line: usize,
    furthest: usize,
    /// What that row leads to.
    chosen: Option<AnswerGoal>,
}

/// What a row leads to.
#[derive(Clone, Debug, PartialEq)]
enum AnswerGoal {
    Entry(Code, MeetingId),
    Floor(AgencyId),
}

/// Each question by its number, counted from 1, with what it is called.
pub const NAMES: [fn(Lang) -> &'static str; 6] =
    [Lang::q_no_date, Lang::q_not_spoken, Lang::q_earlier, Lang::q_awaited, Lang::q_due, Lang::q_components];

impl Questions {
    pub fn new(question: ChairQuestion) -> Self {
        Self { question, selected: 0, line: 0, furthest: 0, chosen: None }
    }

    pub fn ask(&mut self, question: ChairQuestion) {
        self.question = question;
        self.go(0);
    }

    /// The number of the question that is asked.
    pub fn number(&self) -> u32 {
        match self.question {
            ChairQuestion::NoDate => 1,
            ChairQuestion::NotSpoken => 2,
            ChairQuestion::Earlier => 3,
            ChairQuestion::AwaitedFrom { .. } => 4,
            ChairQuestion::DueThisMonth => 5,
            ChairQuestion::Components => 6,
        }
    }

    /// What the rows lead to, in their order; none: nowhere.
    fn goals(&self, scene: Scene) -> Vec<Option<AnswerGoal>> {
        let reply = scene.register.answer(&self.question, scene.meeting, scene.today(), scene.now);
        let rows = reply.groups.iter().flat_map(|group| &group.rows);
        rows.map(|row| match row {
            Row::Agency { id, .. } => {
                scene.meeting.agenda.agency(id).map(|agency| AnswerGoal::Floor(agency.id.clone()))
            }
            row => row.entry().map(|entry| AnswerGoal::Entry(entry.code, entry.meeting)),
        })
        .collect()
    }

    fn go(&mut self, to: usize) {
        (self.selected, self.line) = (to, 0);
    }
}

fn ask_number(number: u32, context: &mut MeetingContext) {
    let question = match number {
        1 => ChairQuestion::NoDate,
        2 => ChairQuestion::NotSpoken,
        3 => ChairQuestion::Earlier,
        4 => match context.state.floor.clone() {
            Some(agency) => ChairQuestion::AwaitedFrom { agency },
            None => return context.open(Destination::Awaited(None)),
        },
        5 => ChairQuestion::DueThisMonth,
        _ => ChairQuestion::Components,
    };
    context.moves.push(Navigation::Ask(question));
}

impl MeetingContext<'_> {
    pub fn open_questions(&mut self, question: ChairQuestion) {
        self.settle_floor();
        self.open(Destination::Questions(question.clone()));
        self.show(Display::Question { question });
    }
}

impl Screen<MeetingContext<'_>> for Questions {
    fn scope(&self) -> Scope {
        Scope::Questions
    }

    fn press(&mut self, key: Key, action: Option<Action>, context: &mut MeetingContext) {
        context.state.message = None;
        let rows = self.goals(context.scene);
        let at = self.selected.min(rows.len().saturating_sub(1));
        let row = to_row(action, at, rows.len(), context.state.page());
        match (action, key) {
            (Some(Action::Down), _) if self.line < self.furthest => self.line += 1,
            (Some(Action::Up), _) if self.line > 0 => self.line -= 1,
            _ if row.is_some() => self.go(row.unwrap_or(at)),
            (Some(Action::AskNext), _) => {
                // Without the floor, question 4 would have to ask back.
                let next = match self.number() % NAMES.len() as u32 + 1 {
                    4 if context.state.floor.is_none() => 5,
                    next => next,
                };
                ask_number(next, context);
            }
            (Some(Action::AskNumber), Key::Char(digit)) => ask_number(digit.to_digit(10).unwrap_or(1), context),
            (Some(Action::Help), _) => context.act(Action::Help),
            (Some(Action::AskWhom), _) => context.open(Destination::Awaited(None)),
            (Some(Action::JumpTo), _) => match rows.get(at).cloned().flatten() {
                None => context.refuse(context.state.lang.nothing_to_open()),
                Some(AnswerGoal::Floor(agency)) => {
                    context.moves.push(Navigation::ToLine);
                    context.show(Display::Meeting);
                    context.give_floor(Some(agency));
                }
                Some(AnswerGoal::Entry(code, meeting)) => {
                    context.jump_to_entry(code);
                    if meeting == context.scene.meeting.id {
                        context.show(Display::Meeting);
                    }
                }
            },
            (Some(Action::Back), _) => context.back_to_meeting(),
            (None, Key::Char(letter)) if letter.is_alphabetic() => context.open(Destination::Awaited(Some(key))),
            _ => {}
        }
    }

    fn selection(&mut self) -> Option<(&mut usize, usize)> {
        Some((&mut self.selected, usize::MAX))
    }

    /// Finds the selected row again.
    fn sync(&mut self, context: &mut MeetingContext) -> bool {
        if self.chosen.is_some() {
            self.selected = found_again(self.selected, Some(&self.chosen), &self.goals(context.scene));
        }
        true
    }

    fn drawn(&mut self, hits: &HitMap) {
        self.furthest = hits.furthest;
        self.line = self.line.min(hits.furthest);
    }
}

impl MeetingScreen for Questions {
    fn remember(&mut self, scene: Scene) {
        self.chosen = self.goals(scene).into_iter().nth(self.selected).flatten();
    }
}
