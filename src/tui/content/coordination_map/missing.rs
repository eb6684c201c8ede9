//! What is missing: who was not heard, and clusters and indicators without a promise.

use ratatui::style::Style;
use ratatui::text::Line;

use super::{RowLines, chosen, heading, remark};
use crate::register::Meeting;
use crate::report::coordination_map::Missing;
use crate::text::clean;
use crate::tui::parts::canvas::ViewContext;
use crate::tui::parts::wrap;
use crate::tui::scene::Scene;
use crate::tui::theme::sign;

/// A sign, and what is missing.
type MissingItem = (&'static str, String);

/// How much is missing, in one sentence.
pub fn summary(missing: &Missing, meeting: &Meeting, context: &ViewContext, width: usize) -> RowLines {
    let word = clean(&meeting.agenda.cluster_word).to_lowercase();
    let Missing { silent, clusters, indicators } = missing;
    let lang = context.lang;
    let idle = format!("{} {word}", clusters.len());
    let told = lang.missing_of(lang.silent_counted(silent.len()), idle, lang.indicators_counted(indicators.len()));
    wrap::plain(&told, width.saturating_sub(2)).map(|line| Line::raw(format!(" {line}"))).collect()
}

/// All of it for the wall: the sentence, and the rows.
pub fn missing_rows(scene: Scene, context: &ViewContext, width: usize) -> (RowLines, Vec<RowLines>) {
    let meeting = scene.meeting;
    let missing = scene.register.missing(meeting, scene.now);
    (summary(&missing, meeting, context, width), rows(&missing, meeting, context, None, width))
}

/// A row for each agency, each cluster and each indicator. Headings, and sentences where nothing is missing, belong to
/// the row that they stand over or under.
pub fn rows(
    missing: &Missing,
    meeting: &Meeting,
    context: &ViewContext,
    selected: Option<usize>,
    width: usize,
) -> Vec<RowLines> {
    let lang = context.lang;
    let agenda = &meeting.agenda;
    let silent = missing.silent.iter().map(|agency| (sign(meeting.presence(&agency.id)), clean(&agency.short)));
    let clusters = missing.clusters.iter().map(|(cluster, earlier)| {
        let earlier = if *earlier > 0 { format!(" · {}", lang.promised_earlier(earlier)) } else { String::new() };
        ("·", clean(&agenda.cluster_title(cluster)) + &earlier)
    });
    let indicators = missing.indicators.iter().map(|(cluster, indicator)| {
        let cluster = clean(&agenda.cluster_label(cluster));
        ("·", format!("#{} {} ({cluster})", clean(&indicator.number), clean(&indicator.name)))
    });
    let has_indicators = agenda.clusters.iter().any(|cluster| !cluster.indicators.is_empty());
    let no_indicator = if has_indicators { lang.all_indicators_promised() } else { lang.no_indicators() };
    let parts: [(&str, &str, Vec<MissingItem>); 3] = [
        (lang.not_spoken_yet(), lang.all_spoke(), silent.collect()),
        (lang.idle_clusters(), lang.all_clusters_promised(), clusters.collect()),
        (lang.idle_indicators(), no_indicator, indicators.collect()),
    ];
    let mut rows: Vec<RowLines> = Vec::new();
    let mut above = RowLines::new();
    for (title, nothing, items) in parts {
        above.extend(heading(&format!("{title}: {}", items.len()), context, width));
        if items.is_empty() {
            above.extend(remark(nothing, context, width));
        }
        for (sign, text) in items {
            let mut row = std::mem::take(&mut above);
            row.extend(chosen(sign, &text, Style::new(), selected == Some(rows.len()), width));
            rows.push(row);
        }
    }
    match rows.last_mut() {
        Some(last) => last.extend(above),
        None => rows.push(above),
    }
    rows
}
