//! `rakor map`: agencies by clusters, and who waits for whom.

mod rows;

use chrono::NaiveDate;
use ratatui::text::Line;

use super::args;
use super::context::{CommandResult, Context, width};
use super::export::pretty;
use super::table::{self, put_json, put_picture, put_sheet};
use crate::document::chart::Charts;
use crate::document::sheet::Sheet;
use crate::lang::Lang;
use crate::replica::catalog::MeetingRef;
use crate::report::coordination_map::{Extent, Map, Missing};
use crate::report::waiting::Waiting;
use crate::tui::content::coordination_map::{table::sheets, trend, waiting::WaitingPicture};
use crate::tui::parts::canvas::ViewContext;
use crate::tui::theme::PLAIN;

/// Columns where nobody says how many there are.
const PIPED: usize = 80;
/// Columns that a table needs at the least.
const NARROWEST: usize = 30;

/// The coordination of one task force up to one meeting, by the clock of today.
struct MeetingMap<'a> {
    listed: MeetingRef<'a>,
    today: NaiveDate,
    map: Map<'a>,
    missing: Missing<'a>,
    waiting: Waiting<'a>,
}

pub fn map(context: &Context, asked: &args::MapArgs) -> CommandResult {
    let catalog = context.catalog()?;
    let listed = context.meeting(&catalog, &asked.which)?;
    let MeetingRef { register, meeting, .. } = listed;
    let now = context.now(meeting.agenda.zone);
    let today = now.date_naive();
    let account = MeetingMap {
        listed,
        today,
        map: register.map(meeting, Extent::Register, today),
        missing: register.missing(meeting, now),
        waiting: register.waiting(meeting, today),
    };
    let (file, sheet): (_, fn(&MeetingMap) -> Sheet) = match asked.waiting {
        true => (context.lang.waiting_file(), rows::waiting_sheet),
        false => (context.lang.map_file(), rows::map_sheet),
    };
    match table::TableForm::asked(asked.form.csv, asked.form.xlsx) {
        _ if asked.svg => {
            put_picture(context, &asked.form.to, context.lang.map_file().into(), &svg(&account, context.lang))
        }
        _ if asked.form.json => put_json(context, &asked.form.to, file.into(), &pretty(&rows::MapJson::from(&account))),
        Some(kind) => put_sheet(context, &asked.form.to, file.into(), kind, &sheet(&account)),
        None => context.say(&page(&account, asked.waiting, context.lang)),
    }
}

fn svg(account: &MeetingMap, lang: Lang) -> String {
    let MeetingMap { listed: MeetingRef { register, meeting, .. }, today, map, waiting, .. } = account;
    let trend = register.trend(meeting, *today);
    let title = format!("{} · {} · {}", lang.map(), meeting.agenda.title, lang.date(*today));
    Charts { register, lang, map, waiting, trend: &trend }.svg(&title)
}

/// The map or the waiting as the wall shows it, without colours.
fn page(account: &MeetingMap, waiting: bool, lang: Lang) -> String {
    let context = ViewContext { theme: &PLAIN, lang, rehearsal: false, above: Vec::new(), unsaved: None };
    let MeetingRef { register, meeting, .. } = account.listed;
    let width = width(PIPED).max(NARROWEST);
    let lines: Vec<Line> = if waiting {
        let picture = WaitingPicture { waiting: &account.waiting, register, meeting };
        let drawn = picture.drawn(&context, width, usize::MAX);
        let gap = (!drawn.is_empty()).then(|| Line::raw(""));
        drawn.into_iter().chain(gap).chain(picture.rows(&context, None, width).into_iter().flatten()).collect()
    } else {
        let trend = register.trend(meeting, account.today);
        let years = trend::rows(&trend, register, &context, None, width).into_iter().flatten();
        let years = [Line::raw("")].into_iter().chain(years).filter(|_| trend.meetings.len() > 1);
        sheets(account.map.clone(), register, &context, width).into_iter().chain(years).collect()
    };
    lines.iter().map(|line: &Line| line.to_string().trim_end().to_owned() + "\n").collect()
}
