//! `rakor overlaps`: open promises of different agencies that look like the same work.

use serde::Serialize;
use textwrap::Options;

use super::context::{CommandResult, Context, width};
use super::export::pretty;
use crate::agenda::AgencyId;
use crate::lang::Lang;
use crate::register::{Code, Register};
use crate::report::overlap::Overlaps;
use crate::text::clean;

#[derive(Serialize)]
struct OverlapsJson<'a> {
    series: &'a str,
    pairs: Vec<PairJson<'a>>,
}

#[derive(Serialize)]
struct PairJson<'a> {
    /// From the threshold to 1, with two digits.
    score: f32,
    promises: [PromiseJson<'a>; 2],
}

#[derive(Serialize)]
struct PromiseJson<'a> {
    #[serde(serialize_with = "as_text")]
    code: Code,
    text: &'a str,
    agencies: &'a [AgencyId],
    indicator: Option<&'a str>,
    meeting: String,
}

fn as_text<S: serde::Serializer>(code: &Code, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(code)
}

pub fn overlaps(context: &Context, series: Option<&str>, json: bool) -> CommandResult {
    let catalog = context.catalog()?;
    let register = context.series(&catalog, series)?;
    let promise = |code| {
        let entry = register.entry(code)?;
        let content = &entry.content;
        Some(PromiseJson {
            code,
            text: &content.text,
            agencies: &content.owners,
            indicator: content.indicator.as_deref(),
            meeting: entry.meeting.to_string(),
        })
    };
    let alike = Overlaps::of(register).look_alikes(register, None);
    let pairs = alike.into_iter().filter_map(|pair| {
        let promises = [promise(pair.one)?, promise(pair.other)?];
        Some(PairJson { score: (pair.score * 100.0).round() / 100.0, promises })
    });
    let account = OverlapsJson { series: &register.series, pairs: pairs.collect() };
    context.say(&if json { pretty(&account) } else { page(&account, register, context.lang) })
}

/// For people: the two promises of a pair under each other, a blank line between pairs.
fn page(account: &OverlapsJson, register: &Register, lang: Lang) -> String {
    if account.pairs.is_empty() {
        return format!("{}\n", lang.no_overlaps());
    }
    let mut page = String::new();
    for pair in &account.pairs {
        for promise in &pair.promises {
            let code = format!("{:<6}", promise.code.show(register.codes()));
            let owners: Vec<_> = promise.agencies.iter().map(|id| clean(register.short(id))).collect();
            let text = format!("{}: {}", owners.join(", "), clean(promise.text));
            let options = Options::new(width(100)).initial_indent(&code).subsequent_indent("      ");
            page += &(textwrap::fill(&text, options) + "\n");
        }
        page.push('\n');
    }
    page + &lang.overlap_count(account.pairs.len()) + "\n"
}
