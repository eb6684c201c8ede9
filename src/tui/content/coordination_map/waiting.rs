//! Who waits for whom, drawn: circles first, then chains, then every wait under the agency that is needed.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::{RowLines, chosen, drawing, heading, remark};
use crate::register::{Meeting, Register};
use crate::report::waiting::{Reach, Wait, Waiting};
use crate::text::clean;
use crate::tui::parts::canvas::ViewContext;
use crate::tui::parts::wrap;
use crate::tui::scene::Scene;
use crate::tui::theme::SELECTED;

/// The whole picture for the wall: each drawing, and then each row of words.
pub fn waiting_blocks(scene: Scene, context: &ViewContext, width: usize) -> (Vec<RowLines>, Vec<RowLines>) {
    let Scene { register, meeting, .. } = scene;
    let waiting = register.waiting(meeting, scene.today());
    let picture = WaitingPicture { waiting: &waiting, register, meeting };
    (drawing::drawing(&waiting, register, context, width), picture.rows(context, None, width))
}

pub struct WaitingPicture<'a> {
    pub waiting: &'a Waiting<'a>,
    pub register: &'a Register,
    pub meeting: &'a Meeting,
}

impl WaitingPicture<'_> {
    /// The drawings that stand whole in so many rows, and below them that the others are not drawn.
    pub fn drawn(&self, context: &ViewContext, width: usize, room: usize) -> RowLines {
        let drawings = drawing::drawing(self.waiting, self.register, context, width);
        let more = remark(context.lang.drawn_below(), context, width);
        let all: usize = drawings.iter().map(Vec::len).sum();
        if all <= room {
            return drawings.concat();
        }
        let mut lines = RowLines::new();
        for drawing in drawings {
            if lines.len() + drawing.len() + more.len() > room {
                break;
            }
            lines.extend(drawing);
        }
        if !lines.is_empty() {
            lines.extend(more);
        }
        lines
    }

    /// A row for each circle, each chain, and each entry in which somebody waits for an agency. Headings belong to the
    /// row that they stand over. Where nobody waits, one row says so.
    pub fn rows(&self, context: &ViewContext, selected: Option<usize>, width: usize) -> Vec<RowLines> {
        let Self { waiting, register, .. } = *self;
        let lang = context.lang;
        let circles = waiting.circles.iter().map(|circle| waiting.circle_told(circle, register, lang));
        let circles = self.ways("↻", lang.circles(), circles, context.theme.bad, (context, width));
        let chains = waiting.chains.iter().map(|chain| waiting.chain_told(chain, register, lang));
        let chains = self.ways("→", lang.chains(), chains, context.theme.warn, (context, width));
        let more = [
            (waiting.more_circles, lang.more_circles(waiting.more_circles)),
            (waiting.more_chains, lang.more_chains(waiting.more_chains)),
        ];
        let mut rows: Vec<RowLines> = Vec::new();
        for (ways, (count, more)) in [circles, chains].into_iter().zip(more) {
            for (mut above, sign, text, style) in ways {
                above.extend(chosen(sign, &text, style, selected == Some(rows.len()), width));
                rows.push(above);
            }
            if let Some(last) = rows.last_mut().filter(|_| count > 0) {
                last.extend(remark(&more, context, width));
            }
        }
        let waits: Vec<_> = waiting.rows().collect();
        for (index, row) in waits.iter().enumerate() {
            // Of most agencies at once none stands for the others.
            let needed = |row: &[Wait<'_>]| (row[0].reach != Reach::MostNeeded).then(|| row[0].needed.to_owned());
            let is_first = index == 0 || needed(waits[index - 1]) != needed(row);
            let is_last = waits.get(index + 1).is_none_or(|next| needed(next) != needed(row));
            let mut lines = RowLines::new();
            if is_first {
                lines.extend((!rows.is_empty()).then(|| Line::raw("")));
                let title = needed(row).map(|agency| lang.awaited_by(clean(register.short(&agency))));
                lines.extend(heading(&title.unwrap_or_else(|| lang.most_awaited_by().into()), context, width));
            }
            lines.extend(self.wait(row, is_last, selected == Some(rows.len()), context, width));
            rows.push(lines);
        }
        if rows.is_empty() {
            rows.push(remark(lang.nobody_waits(), context, width));
        }
        rows
    }

    /// Circles or chains, the first one under their title.
    fn ways<'a>(
        &self,
        sign: &'a str,
        title: &str,
        told: impl Iterator<Item = String>,
        style: Style,
        (context, width): (&ViewContext, usize),
    ) -> Vec<(RowLines, &'a str, String, Style)> {
        let title = |index| if index == 0 { heading(title, context, width) } else { RowLines::new() };
        told.enumerate().map(|(index, text)| (title(index), sign, text, style)).collect()
    }

    /// `├─ Disdukcapil ← KD-3 sejak 14 Mar 2024 (108 hari)`, and below what it is about.
    fn wait(&self, waits: &[Wait], is_last: bool, is_selected: bool, context: &ViewContext, width: usize) -> RowLines {
        let lang = context.lang;
        let wait = &waits[0];
        let parts = [
            self.register.stuck_told(waits, lang),
            format!("← {}", wait.entry.code.show(self.meeting.agenda.lang)),
            wait.since_told(lang),
        ];
        let many = (wait.reach == Reach::MostNeeded).then(|| lang.needs_so_many(wait.entry.needs().len()));
        let told = parts
            .into_iter()
            .chain(many)
            .chain(wait.answer_told(self.meeting.agenda.lang, lang))
            .collect::<Vec<_>>()
            .join(" ");
        let (branch, stem) = if is_last { ("└─ ", "   ") } else { ("├─ ", "│  ") };
        let style = match (is_selected, wait.answer) {
            (true, _) => SELECTED,
            (false, None) => Style::new(),
            (false, Some(_)) => context.theme.good,
        };
        let mark = if is_selected { "▸" } else { " " };
        let below = [vec![Span::raw(format!(" {stem}"))], vec![Span::raw(format!(" {branch}"))]];
        let [stem, mut branch] = below;
        branch[0] = Span::raw(format!("{mark}{}", branch[0].content.trim_start_matches(' ')));
        let mut lines = beside(branch, &stem, &told, style, width);
        lines.extend(beside(
            stem.clone(),
            &stem,
            &self.register.text_for_others(wait.entry, lang),
            context.theme.dim,
            width,
        ));
        lines
    }
}

/// Text beside a branch; its further lines stand beside the stem.
fn beside(first: Vec<Span<'static>>, stem: &[Span<'static>], text: &str, style: Style, width: usize) -> RowLines {
    let mut lines = wrap::hanging(first, text, style, width);
    for line in lines.iter_mut().skip(1) {
        line.spans.splice(..1, stem.iter().cloned());
    }
    lines
}
