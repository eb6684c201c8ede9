//! `rakor ask`: a question of the chair, answered for people or for programs.

use serde::Serialize;
use textwrap::Options;

use super::args::{self, Asked};
use super::context::{CommandResult, Context, Failure, width};
use super::export::pretty;
use super::follow_up::OwedJson;
use super::lookup;
use crate::agenda::AgencyId;
use crate::lang::Lang;
use crate::register::{ChairQuestion, Meeting, Owner, Presence, Register};
use crate::report::follow_up::Owed;
use crate::report::question::{Heading, Reply, Row};
use crate::report::representation::Component;
use crate::text::clean;

pub fn ask(context: &Context, asked: &args::AskArgs) -> CommandResult {
    let catalog = context.catalog()?;
    let listed = context.meeting(&catalog, &asked.which)?;
    let question = question(asked, listed.register, context.lang)?;
    let now = context.now_at(listed.register);
    let reply = listed.register.answer(&question, listed.meeting, now.date_naive(), now);
    let page =
        AnsweredQuestion { register: listed.register, meeting: listed.meeting, question: &question, reply: &reply };
    context.say(&if asked.json { pretty(&page.data(context.lang)) } else { page.text(width(100), context.lang) })
}

fn question(asked: &args::AskArgs, register: &Register, lang: Lang) -> CommandResult<ChairQuestion> {
    match (asked.question, &asked.agency) {
        (Asked::Awaited, None) => Err(Failure::Usage(lang.agency_for_awaited().into())),
        (Asked::Awaited, Some(named)) => {
            let found = lookup::agency(register, named, lang)?;
            let agency = found.into_iter().next().ok_or_else(|| Failure::Refused(lang.agency_unknown(clean(named))))?;
            Ok(ChairQuestion::AwaitedFrom { agency })
        }
        (_, Some(_)) => Err(Failure::Usage(lang.agency_for_awaited_only().into())),
        (Asked::NoDate, None) => Ok(ChairQuestion::NoDate),
        (Asked::NotSpoken, None) => Ok(ChairQuestion::NotSpoken),
        (Asked::Earlier, None) => Ok(ChairQuestion::Earlier),
        (Asked::Due, None) => Ok(ChairQuestion::DueThisMonth),
        (Asked::Components, None) => Ok(ChairQuestion::Components),
    }
}

/// An answer with all that is needed to put it out.
struct AnsweredQuestion<'a> {
    register: &'a Register,
    meeting: &'a Meeting,
    question: &'a ChairQuestion,
    reply: &'a Reply<'a>,
}

#[derive(Serialize)]
struct Data<'a> {
    series: &'a str,
    meeting: String,
    today: String,
    question: &'a ChairQuestion,
    answer: String,
    groups: Vec<DataGroup<'a>>,
}

#[derive(Serialize)]
struct DataGroup<'a> {
    title: String,
    /// The owner, where the group is one owner's.
    agency: Option<&'a str>,
    rows: Vec<DataRow<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum DataRow<'a> {
    Part(Box<OwedJson<'a>>),
    Joint {
        #[serde(flatten)]
        first: Box<OwedJson<'a>>,
        agencies: &'a [AgencyId],
    },
    Waiting {
        code: String,
        text: String,
        agencies: &'a [Owner<&'a str>],
        since: String,
    },
    Agency {
        agency: &'a str,
        presence: Option<Presence>,
    },
    Component {
        component: &'a str,
        invited: usize,
        there: usize,
        heard: usize,
        commitments: usize,
        without_commitment: &'a [&'a str],
    },
}

impl<'a> AnsweredQuestion<'a> {
    fn text(&self, width: usize, lang: Lang) -> String {
        let fill = |text: &str, first: &str, rest: &str| {
            textwrap::fill(text, Options::new(width).initial_indent(first).subsequent_indent(rest)) + "\n"
        };
        let mut text = fill(&self.reply.headline(self.register, lang), "", "");
        for group in &self.reply.groups {
            text += "\n";
            text += &fill(&group.heading.title(self.register, self.meeting, lang), "", "  ");
            for row in &group.rows {
                let code =
                    row.entry().map(|entry| format!("{} ", entry.code.show(self.register.codes()))).unwrap_or_default();
                text += &fill(&format!("{code}{}", row.text(self.register, lang)), "  ", "    ");
                let about = row.about(self.reply.today, self.register, lang);
                text += &if about.is_empty() { about } else { fill(&about, "    ", "    ") };
            }
        }
        text
    }

    fn data(&'a self, lang: Lang) -> Data<'a> {
        let groups = self.reply.groups.iter().map(|group| DataGroup {
            title: group.heading.title(self.register, self.meeting, lang),
            agency: match group.heading {
                Heading::Owner(owner) => owner.agency(),
                _ => None,
            },
            rows: group.rows.iter().map(|row| DataRow::new(row, self.register, lang)).collect(),
        });
        Data {
            series: &self.register.series,
            meeting: self.meeting.id.to_string(),
            today: self.reply.today.to_string(),
            question: self.question,
            answer: self.reply.headline(self.register, lang),
            groups: groups.collect(),
        }
    }
}

impl<'a> DataRow<'a> {
    fn new(row: &'a Row, register: &Register, lang: Lang) -> Self {
        let item = |owed: &'a Owed| Box::new(OwedJson::for_others(owed, register, lang));
        match row {
            Row::Part(owed) | Row::Supported(owed) => Self::Part(item(owed)),
            Row::Joint(owed) => Self::Joint { first: item(owed), agencies: &owed.entry.content.owners },
            Row::Waiting { entry, owners, since } => Self::Waiting {
                code: entry.code.to_string(),
                text: register.text_for_others(entry, lang),
                agencies: owners,
                since: since.to_string(),
            },
            Row::Agency { id, presence } => Self::Agency { agency: id, presence: *presence },
            Row::Component(Component { name, invited, there, heard, promises, without_promise }) => Self::Component {
                component: name,
                invited: *invited,
                there: *there,
                heard: *heard,
                commitments: *promises,
                without_commitment: without_promise,
            },
        }
    }
}
