//! The chair's questions: which one is asked, on the console and in the hall, and what is looked at in its answer.

pub mod view;

use super::effect::Effect;
use super::state::{MeetingState, Mode};
use crate::lang::Lang;
use crate::register::{Code, Command, Display, MeetingId, Question};
use crate::tui::key::Key;
use crate::tui::keymap::Action;
use crate::tui::parts::scroll::{found_again, to_row};
use crate::tui::scene::Scene;

pub struct Questions {
    pub question: Question,
    /// Index of the row that is looked at.
    pub selected: usize,
    /// First line shown of a row that is taller than the screen, and the last such line there is.
    pub line: usize,
    furthest: usize,
    /// The entry of that row.
    chosen: Option<Code>,
}

/// Each question by its number, counted from 1, with what it is called.
pub const NAMES: [fn(Lang) -> &'static str; 6] =
    [Lang::q_no_date, Lang::q_not_spoken, Lang::q_earlier, Lang::q_awaited, Lang::q_due, Lang::q_components];

impl Questions {
    /// The number of the question that is asked.
    pub fn number(&self) -> u32 {
        match self.question {
            Question::NoDate => 1,
            Question::NotSpoken => 2,
            Question::Earlier => 3,
            Question::AwaitedFrom { .. } => 4,
            Question::DueThisMonth => 5,
            Question::Components => 6,
        }
    }

    /// What was drawn: the last line that a tall row can be scrolled to.
    pub fn saw(&mut self, furthest: usize) {
        self.furthest = furthest;
        self.line = self.line.min(furthest);
    }

    /// The entries of the rows, and their meetings.
    fn entries(&self, scene: Scene) -> Vec<Option<(Code, MeetingId)>> {
        let reply = scene.register.answer(&self.question, scene.meeting, scene.today(), scene.now);
        let rows = reply.groups.iter().flat_map(|group| &group.rows).map(|row| row.entry());
        rows.map(|entry| entry.map(|entry| (entry.code, entry.meeting))).collect()
    }

    pub fn remember(&mut self, scene: Scene) {
        self.chosen = self.entries(scene).get(self.selected).copied().flatten().map(|(code, _)| code);
    }

    /// Finds the selected row again.
    pub fn follow(&mut self, scene: Scene) {
        if self.chosen.is_some() {
            let codes: Vec<_> = self.entries(scene).into_iter().map(|entry| entry.map(|(code, _)| code)).collect();
            self.selected = found_again(self.selected, Some(&self.chosen), &codes);
        }
    }

    fn go(&mut self, to: usize) {
        (self.selected, self.line) = (to, 0);
    }
}

impl MeetingState {
    pub(super) fn open_questions(&mut self, question: Question, scene: Scene) -> Vec<Effect> {
        let effects = self.settle_floor(scene);
        self.open(Mode::Questions(Questions {
            question: question.clone(),
            selected: 0,
            line: 0,
            furthest: 0,
            chosen: None,
        }));
        effects.into_iter().chain(self.ask(question)).collect()
    }

    /// Asks a question here, and shows it to the hall.
    pub(super) fn ask(&mut self, question: Question) -> Vec<Effect> {
        if let Mode::Questions(questions) = &mut self.mode {
            questions.go(0);
            questions.question = question.clone();
        }
        vec![Effect::run(Command::Show(Display::Question { question }))]
    }

    fn ask_number(&mut self, number: u32, scene: Scene) -> Vec<Effect> {
        let question = match number {
            1 => Question::NoDate,
            2 => Question::NotSpoken,
            3 => Question::Earlier,
            4 => match self.floor.clone() {
                Some(agency) => Question::AwaitedFrom { agency },
                None => {
                    self.choose_awaited(None, scene);
                    return Vec::new();
                }
            },
            5 => Question::DueThisMonth,
            _ => Question::Components,
        };
        self.ask(question)
    }

    pub(super) fn press_on_questions(&mut self, key: Key, action: Option<Action>, scene: Scene) -> Vec<Effect> {
        let page = self.rows_seen.max(1);
        let Mode::Questions(questions) = &mut self.mode else { return Vec::new() };
        let rows = questions.entries(scene);
        let at = questions.selected.min(rows.len().saturating_sub(1));
        let row = to_row(action, at, rows.len(), page);
        match (action, key) {
            (Some(Action::Down), _) if questions.line < questions.furthest => questions.line += 1,
            (Some(Action::Up), _) if questions.line > 0 => questions.line -= 1,
            _ if row.is_some() => questions.go(row.unwrap_or(at)),
            (Some(Action::AskNext), _) => {
                // Without the floor, question 4 would have to ask back.
                let next = match questions.number() % NAMES.len() as u32 + 1 {
                    4 if self.floor.is_none() => 5,
                    next => next,
                };
                return self.ask_number(next, scene);
            }
            (Some(Action::AskNumber), Key::Char(digit)) => {
                return self.ask_number(digit.to_digit(10).unwrap_or(1), scene);
            }
            (Some(Action::Help), _) => return self.act(Action::Help, scene),
            (Some(Action::AskWhom), _) => self.choose_awaited(None, scene),
            (Some(Action::JumpTo), _) => {
                let Some((code, meeting)) = rows.get(at).copied().flatten() else { return Vec::new() };
                if meeting == scene.meeting.id {
                    self.under.clear();
                    self.jump_to_entry(code, scene);
                    return vec![Effect::run(Command::Show(Display::Meeting))];
                }
                self.jump_to_entry(code, scene);
            }
            (Some(Action::Back), _) => {
                self.back();
                return vec![Effect::run(Command::Show(Display::Meeting))];
            }
            (None, Key::Char(letter)) if letter.is_alphabetic() => self.choose_awaited(Some(key), scene),
            _ => {}
        }
        Vec::new()
    }
}
