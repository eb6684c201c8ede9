//! What is owed, for people: the promise, and under it how it stands and why it presses.

use textwrap::Options;
use unicode_width::UnicodeWidthStr;

use super::{SeriesOwed, when_due};
use crate::lang::Lang;
use crate::report::follow_up::{Owed, Stale};
use crate::text::clean;

/// Columns that the text needs at the least.
const NARROWEST: usize = 30;

/// The most pressing first, over all accounts; the task force is named where there are several.
pub fn page(accounts: &[SeriesOwed], width: usize, lang: Lang) -> String {
    let mut parts: Vec<_> =
        accounts.iter().flat_map(|account| account.owed.iter().map(move |owed| (account, owed))).collect();
    if parts.is_empty() {
        return format!("{}\n", lang.nothing_owed_in_cli());
    }
    parts.sort_by_key(|(_, owed)| when_due(owed));
    let codes =
        parts.iter().map(|(account, owed)| owed.entry.code.show(account.register.codes()).width()).max().unwrap_or(0);
    let mut page = String::new();
    for (account, owed) in &parts {
        let series = (accounts.len() > 1).then(|| clean(&account.register.series));
        page += &part(account, owed, series, codes, width, lang);
    }
    let late = parts.iter().filter(|(_, owed)| matches!(owed.stale.first(), Some(Stale::Overdue(_)))).count();
    page + &lang.owed_count(parts.len(), late) + "\n"
}

fn part(account: &SeriesOwed, owed: &Owed, series: Option<String>, codes: usize, width: usize, lang: Lang) -> String {
    let code = owed.entry.code.show(account.register.codes());
    let head = format!("{code}{}  ", " ".repeat(codes - code.width()));
    let indent = " ".repeat(codes + 2);
    let options = Options::new(width.max(codes + 2 + NARROWEST)).subsequent_indent(&indent);
    let owner = owed.owner.named(account.register, lang);
    let text = format!("{owner}: {}", clean(&owed.entry.content.text));
    let mut facts: Vec<String> = due(account, owed, lang).into_iter().collect();
    let slips = owed.entry.slips(owed.owner);
    facts.extend((slips > 0).then(|| lang.owed_slips(slips)));
    facts.push(lang.status(owed.status).into());
    let reasons = owed.stale.iter().filter(|stale| !matches!(stale, Stale::Overdue(_)));
    facts.extend(reasons.map(|stale| lang.stale(*stale)));
    facts.extend(series);
    let lines = [
        textwrap::fill(&text, options.clone().initial_indent(&head)),
        textwrap::fill(&facts.join("\u{a0}· "), options.initial_indent(&indent)).replace('\u{a0}', " "),
    ];
    lines.join("\n") + "\n"
}

/// `TERLAMBAT 74 hari (31 Desember 2023)`; words without a date as they were said.
fn due(account: &SeriesOwed, owed: &Owed, lang: Lang) -> Option<String> {
    let due = owed.due.as_deref()?;
    let Some(date) = due.date else { return Some(format!("“{}”", clean(&due.said))) };
    let estimate = if due.estimate { format!(", {}", lang.estimate()) } else { String::new() };
    let day = match owed.is_open() {
        true => format!("{} ({}{estimate})", lang.days_until((date - account.today).num_days()), lang.date(date)),
        false => lang.date(date) + &estimate,
    };
    Some(lang.due_days(due, day))
}
