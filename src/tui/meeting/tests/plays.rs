//! Two seats played at random over everything there is, while agendas are revised and disks fill up: nothing panics, and
//! nothing is recorded that nobody meant. `RAKOR_PLAYS` says how many plays; some are played with every test.

use std::cell::Cell;
use std::rc::Rc;

use proptest::prelude::*;
use proptest::sample::Index;

use super::trouble::Filling;
use super::*;
use crate::agenda::{Agency, AgencyId};
use crate::register::{Content, Entry, Place};
use crate::tui::keymap::{self, Action, KEYMAP, Scope};
use crate::tui::meeting::form::Topic;
use crate::tui::meeting::list::Purpose;
use crate::tui::meeting::mode::Mode;

/// Plays of every test run, and the longest one.
const PLAYS: u32 = 12;
const LONGEST: usize = 48;

/// Screens that must be drawn, the least one among them.
const SIZES: [(u16, u16); 4] = [(40, 12), (60, 18), (100, 30), (30, 8)];

/// What is typed or pressed in one go: lines, and the ways into every place.
const SCRIPTS: [&str; 58] = [
    "Kirim data @dinkes !TW II #4<Enter>",
    "Sambungkan 3 RS swasta ke layanan akta @disdukcapil<Enter>",
    "Hubungkan tiga rumah sakit swasta dengan layanan akta @dinkes +dinsos<Enter>",
    "kd: RS swasta belum tersambung @disdukcapil +dinkes<Enter>",
    "kp: Ruang aman masuk RAD<Enter>",
    "ct: Akan disampaikan ke pimpinan<Enter>",
    "Rekap @dinsos @disdukcapil !30 April<Enter>",
    "Kirim data @dis<Enter>",
    "Kirim data @Zakat Center<Enter>",
    "Jawab @dinsos ^KD-1<Enter>",
    "setengah baris @din",
    "<PgDn>",
    "<PgUp>",
    "<Right>",
    "<Right><Up><Ctrl-e><End> anak",
    "<F2>",
    "<F2>tamu baru<Enter><Enter>",
    "<F2>tamu<Ctrl-e><Tab>Kelurahan",
    "<F2>dinkes<Ctrl-e><Tab>Kabid",
    "<F2>dinsos<Tab><Tab>",
    "<F2><Down><Down><Enter><Enter>",
    "<F3>",
    "<F3>p",
    "<F3><Down>n",
    "<F3><Down><Down>sSK 12<Enter>",
    "<F3>kmenunggu<Tab>dinkes<Enter>",
    "<F3>t30 Juni 2025<Tab>menunggu<Enter>",
    "<F4>",
    "<F4>2<Enter>",
    "<F4>3<Down><Enter>",
    "<F4>4<Enter>",
    "<F4><Down><Enter>p",
    "<F5>",
    "<F6>",
    "<F6><Enter><Enter><Ctrl-e><End> anak",
    "<F7>",
    "<F7><Down><Enter>",
    "<F7>4",
    "<F8>",
    "<F9>",
    "<F9><Down><Enter>",
    "<F9><F9>",
    "<Ctrl-e>",
    "<Ctrl-e><End> anak<Enter>",
    "<Ctrl-e><Tab><Ctrl-u>dinsos, dinkes",
    "<Ctrl-e><Tab><Tab><Tab><Tab><Tab><Tab><Tab><Right><Tab><Right>",
    "<Ctrl-f>a<Enter><Ctrl-e><Tab><Tab><Tab><Ctrl-u>30 April",
    "<Ctrl-f>r<Enter>",
    "<Ctrl-o><Down>",
    "<Ctrl-o>d<Enter>",
    "<Ctrl-t><Enter>",
    "<Ctrl-x>keliru",
    "<Ctrl-x>keliru<Enter>",
    "<Ctrl-p>",
    "<Ctrl-l>g",
    "<Ctrl-l>",
    "<Ctrl-r>",
    "<Ctrl-z><Ctrl-z>",
];

/// What a person or the world does.
#[derive(Clone, Debug)]
enum Move {
    Key(usize, Key),
    /// From the line, or from wherever the seat is.
    Script(usize, &'static str, bool),
    /// On something that was drawn, once or twice.
    Click(usize, Index, bool),
    Row(usize, usize),
    Paste(usize, &'static str),
    Scroll(usize, i32),
    Wait(usize, i64),
    Resize(usize, usize),
    Disk(usize, bool),
    /// The agenda as an office revises it.
    Revise(Index),
    /// What another program does to an entry.
    Tamper(Index, usize),
}

fn any_move() -> impl Strategy<Value = Move> {
    let keys: Vec<Key> = KEYMAP.iter().flat_map(|binding| binding.keys.iter().copied()).collect();
    let keys: Vec<Key> = keys.into_iter().filter(|key| *key != Key::Ctrl('q')).collect();
    let letters: Vec<Key> = "@+!#=^ kd:3\\é漢😀x/?19".chars().map(Key::Char).collect();
    let key = prop_oneof![3 => prop::sample::select(keys), 1 => prop::sample::select(letters)];
    let seat = 0..2usize;
    prop_oneof![
        8 => (seat.clone(), key).prop_map(|(seat, key)| Move::Key(seat, key)),
        12 => (seat.clone(), prop::sample::select(SCRIPTS.to_vec()), prop::bool::weighted(0.8))
            .prop_map(|(seat, script, home)| Move::Script(seat, script, home)),
        3 => seat.clone().prop_map(|seat| Move::Key(seat, Key::Enter)),
        4 => (seat.clone(), any::<Index>(), any::<bool>()).prop_map(|(seat, hit, twice)| Move::Click(seat, hit, twice)),
        1 => (seat.clone(), 0..12usize).prop_map(|(seat, row)| Move::Row(seat, row)),
        1 => (seat.clone(), prop::sample::select(vec!["dinkes", "@dinsos !besok\nkd: x", "7\u{1b}[2J", "漢"]))
            .prop_map(|(seat, text)| Move::Paste(seat, text)),
        1 => (seat.clone(), -4..5i32).prop_map(|(seat, lines)| Move::Scroll(seat, lines)),
        3 => (seat.clone(), prop::sample::select(vec![0, 1, 3, 400])).prop_map(|(seat, time)| Move::Wait(seat, time)),
        1 => (seat.clone(), 0..SIZES.len()).prop_map(|(seat, size)| Move::Resize(seat, size)),
        2 => (seat, any::<bool>()).prop_map(|(seat, is_full)| Move::Disk(seat, is_full)),
        1 => any::<Index>().prop_map(Move::Revise),
        2 => (any::<Index>(), 0..5usize).prop_map(|(entry, how)| Move::Tamper(entry, how)),
    ]
}

/// A small office, in which everybody meets everybody.
fn office(day: &str) -> Agenda {
    const AGENCIES: [&str; 7] = ["dp3a", "disdukcapil", "dinsos", "dinkes", "disdikbud", "polresta", "bappeda"];
    let is_here = |id: &AgencyId| AGENCIES.contains(&&**id);
    let mut agenda = Agenda { date: day.parse().unwrap(), ..kupang() };
    agenda.agencies.retain(|agency| is_here(&agency.id));
    agenda.clusters.truncate(4);
    agenda.clusters.iter_mut().for_each(|cluster| cluster.members.retain(is_here));
    agenda
        .steps
        .retain(|step| step.cluster.as_ref().is_none_or(|id| agenda.clusters.iter().any(|known| known.id == *id)));
    agenda.steps.insert(2, Step { title: "Tindak lanjut".into(), review: true, ..Step::default() });
    agenda.groups.clear();
    agenda
}

/// The agenda as an office may send it again while the meeting goes on.
fn revisions() -> Vec<Agenda> {
    let whole = office("2024-03-14");
    let without = |gone: &[&str]| {
        let mut agenda = whole.clone();
        agenda.agencies.retain(|agency| !gone.contains(&agency.id.as_str()));
        agenda.clusters.iter_mut().for_each(|cluster| cluster.members.retain(|id| !gone.contains(&id.as_str())));
        agenda
    };
    let renamed = {
        let mut agenda = without(&["dinsos"]);
        let (id, name) = ("dinsosp3a".to_owned(), "Dinas Sosial dan P3A".to_owned());
        agenda.agencies.insert(
            0,
            Agency { id: id.into(), short: name.clone(), name, formerly: vec!["dinsos".into()], ..Agency::default() },
        );
        agenda
    };
    let shorter = Agenda { steps: whole.steps[..2].to_vec(), ..whole.clone() };
    let reversed = Agenda { steps: whole.steps.iter().rev().cloned().collect(), ..whole.clone() };
    let no_clusters = Agenda { clusters: Vec::new(), steps: whole.steps[..1].to_vec(), ..whole.clone() };
    let bare = Agenda { clusters: Vec::new(), steps: Vec::new(), agencies: Vec::new(), ..whole.clone() };
    let fewer_clusters = Agenda { clusters: whole.clusters[2..].to_vec(), ..whole.clone() };
    vec![
        whole.clone(),
        without(&["dp3a", "disdukcapil"]),
        without(&["dinkes"]),
        renamed,
        shorter,
        reversed,
        no_clusters,
        fewer_clusters,
        bare,
    ]
}

fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

/// An earlier meeting, of which much is still owed.
fn february(log: &Memory) {
    let agenda = office("2024-02-15");
    let mut live = Replica::open(Box::new(log.clone()) as Box<dyn crate::store::Log>, &agenda.series).unwrap();
    let at = moment("2024-02-15T09:00:00+08:00");
    let mut ask = |meeting: Option<MeetingId>, command| live.execute(meeting, at, "lama/1", command).unwrap().event;
    ask(None, Command::Plan(Box::new(agenda)));
    let meeting = log.clone().since().last().unwrap().meeting;
    ask(meeting, Command::EnterStep(0));
    for (kind, text, owners, with) in [
        (Kind::Commitment, "Rekap 12 LKSA", vec!["dinsos"], vec!["dp3a"]),
        (Kind::Commitment, "Sambungkan 3 RS swasta ke layanan akta kelahiran", vec!["disdukcapil"], vec![]),
        (Kind::Commitment, "Hubungkan tiga RS swasta dengan layanan akta kelahiran", vec!["dinkes", "dinsos"], vec![]),
        (Kind::Blocker, "Data panti belum lengkap", vec!["dinsos"], vec!["dinkes"]),
        (Kind::Blocker, "Anggaran menunggu", vec!["dinkes"], vec!["dinsos"]),
    ] {
        let own = |ids: Vec<&str>| ids.into_iter().map(AgencyId::from).collect();
        let content = Content { text: text.into(), owners: own(owners), with: own(with), ..Content::default() };
        ask(meeting, Command::Record { kind, place: Place::default(), content });
    }
    ask(meeting, Command::Close);
}

impl Memory {
    /// Everything in the log of the task force.
    fn since(mut self) -> Vec<crate::register::Recorded> {
        crate::store::Log::since(&mut self, "kla-kota-kupang", 0).unwrap()
    }
}

/// What somebody may mean to change: everything but where the meeting and the hall's eyes are.
#[derive(Debug, PartialEq)]
struct Substance {
    entries: Vec<Entry>,
    agencies: Vec<AgencyId>,
    rest: String,
}

impl Substance {
    fn of(hall: &Hall) -> Self {
        let meeting = hall.console.meeting();
        let register = hall.console.live.register();
        Self {
            entries: register.entries.clone(),
            agencies: meeting.agenda.agencies.iter().map(|agency| agency.id.clone()).collect(),
            rest: format!(
                "{:?} {:?} {:?} {:?}",
                meeting.attendance,
                meeting.guests,
                meeting.closed_at,
                meeting.issued.len()
            ),
        }
    }
}

struct Play {
    halls: [Hall; 2],
    disks: [Rc<Cell<bool>>; 2],
    log: Memory,
    now: Moment,
}

impl Play {
    fn new() -> Self {
        let log = Memory::default();
        february(&log);
        let disks = [(); 2].map(|()| Rc::new(Cell::new(false)));
        let hall = |seat: usize| {
            let disk = Filling { log: log.clone(), is_full: disks[seat].clone() };
            let mut hall = Hall::on(disk, office("2024-03-14"), 60, 18);
            hall.console.seat = Seat::in_memory(["meja", "sudut"][seat]);
            hall
        };
        let halls = [hall(0), hall(1)];
        Self { halls, disks, log, now: moment("2024-03-14T09:12:00+08:00") }
    }

    /// The meeting is open, and something is said in it.
    fn begin(&mut self) {
        for script in ["<PgDn>", SCRIPTS[0], SCRIPTS[3], SCRIPTS[6]] {
            self.play(&Move::Script(0, script, true));
        }
    }

    fn play(&mut self, step: &Move) {
        match step {
            Move::Key(seat, key) => self.input(*seat, Input::Key(*key)),
            Move::Script(seat, script, from_line) => {
                let is_away = |play: &Self| *from_line && play.halls[*seat].console.screens.scope() != Scope::Line;
                for _ in 0..6 {
                    if is_away(self) {
                        self.input(*seat, Input::Key(Key::Esc));
                    }
                }
                for key in keys(script) {
                    self.input(*seat, Input::Key(key));
                }
            }
            Move::Click(seat, hit, twice) => {
                for _ in 0..=usize::from(*twice) {
                    let hits = &self.halls[*seat].console.hit_map().hits;
                    let Some((_, target)) = (!hits.is_empty()).then(|| hit.get(hits).clone()) else { return };
                    if target != ClickTarget::Key(Key::Ctrl('q')) {
                        self.input(*seat, Input::Click(target));
                    }
                }
            }
            Move::Row(seat, row) => self.input(*seat, Input::Click(ClickTarget::Row(*row))),
            Move::Paste(seat, text) => self.input(*seat, Input::Paste((*text).into())),
            Move::Scroll(seat, lines) => self.input(*seat, Input::Scroll(*lines)),
            Move::Wait(seat, time) => {
                self.now += chrono::TimeDelta::seconds(*time) + chrono::TimeDelta::milliseconds(450);
                self.rest(*seat);
            }
            Move::Resize(seat, size) => {
                let (width, height) = SIZES[*size];
                self.halls[*seat].terminal.backend_mut().resize(width, height);
                self.rest(*seat);
            }
            Move::Disk(seat, is_full) => self.disks[*seat].set(*is_full),
            Move::Revise(which) => {
                let agenda = which.get(&revisions()).clone();
                self.outside(None, Command::Plan(Box::new(agenda)));
            }
            Move::Tamper(which, how) => {
                let register = self.halls[0].console.live.register();
                if register.entries.is_empty() {
                    return;
                }
                let (code, other) = (which.get(&register.entries).code, register.entries[0].code);
                let command = match how {
                    0 => Command::Withdraw { code, reason: "keliru".into() },
                    1 => Command::Convert { code, kind: Kind::Blocker },
                    2 => Command::Join { code, into: other },
                    3 => Command::Agree(code),
                    _ => {
                        let content = Content {
                            text: "Diubah di tempat lain".into(),
                            ..which.get(&register.entries).content.clone()
                        };
                        Command::Change { code, before: None, content }
                    }
                };
                let meeting = self.log.clone().since().iter().rev().find_map(|event| event.meeting);
                self.outside(meeting, command);
            }
        }
    }

    /// Another program writes.
    fn outside(&mut self, meeting: Option<MeetingId>, command: Command) {
        let log = Box::new(self.log.clone()) as Box<dyn crate::store::Log>;
        let mut live = Replica::open(log, "kla-kota-kupang").unwrap();
        let _ = live.execute(meeting, self.now, "luar/1", command);
    }

    /// Time passes at a seat, and the screen is drawn. What is being typed stays.
    fn rest(&mut self, seat: usize) {
        let hall = &mut self.halls[seat];
        hall.console.clock = Clock::stopped(self.now);
        let (line, typed) = (hall.console.screens.state.line.value().to_owned(), typed(hall));
        hall.show();
        let now = hall.console.screens.state.line.value();
        // A kind in front is taken, and a blocker may get another code.
        let is_other = line.contains('^') || crate::capture::kind_prefix(&line).is_some();
        assert!(line.is_empty() || is_other || now == line, "the line “{line}” became “{now}”");
        for (label, text) in typed {
            let Mode::Form(form) = &hall.console.screens.mode else { panic!("the form with “{text}” is gone") };
            let is_kept = form.fields.iter().any(|field| field.label == label && field.value() == text);
            assert!(is_kept, "“{text}” is gone from “{label}”");
        }
    }

    fn input(&mut self, seat: usize, input: Input) {
        self.rest(seat);
        let hall = &mut self.halls[seat];
        let scope = hall.console.screens.scope();
        let before = Substance::of(hall);
        let form = match &hall.console.screens.mode {
            Mode::Form(form) => {
                let changed: Vec<bool> = form.fields.iter().map(|field| field.is_changed()).collect();
                Some((form.topic.clone(), changed))
            }
            _ => None,
        };
        let meant = meant(hall).filter(|_| !undoes(scope, &input));
        let written = self.log.clone().since().len();
        hall.console.input(input.clone());
        let after = Substance::of(hall);
        let others = self.log.clone().since()[written..].iter().any(|event| event.seat != hall.console.seat.name());
        assert!(!others, "a seat writes in its own name");
        let may_act = may_act(scope, &input);
        assert!(may_act || before == after, "{input:?} in {scope:?} recorded something:\n{before:#?}\n{after:#?}");
        for (old, new) in before.entries.iter().zip(&after.entries).filter(|(old, new)| old != new) {
            let is_meant = meant.as_ref().is_none_or(|meant| meant.contains(&old.code));
            assert!(is_meant, "{input:?} in {scope:?} changed {}, and {meant:?} was meant:\n{new:#?}", old.code);
        }
        if let Some((topic, changed)) = form {
            form_meant(&topic, &changed, &before, &after);
        }
        self.rest(seat);
    }

    /// Once every disk has room again, all is written, and both seats see the same, on every screen.
    fn end(&mut self) {
        self.disks.iter().for_each(|disk| disk.set(false));
        for seat in [0, 1, 0, 1] {
            self.now += chrono::TimeDelta::seconds(3);
            self.rest(seat);
        }
        let registers = self.halls.each_ref().map(|hall| hall.console.live.register());
        assert_eq!(self.halls.each_ref().map(|hall| hall.console.live.unsaved()), [0, 0]);
        let last = |register: &crate::register::Register| (register.position, register.entries.clone());
        if registers[0].position == registers[1].position {
            assert_eq!(last(registers[0]), last(registers[1]));
        }
        for seat in [0, 1] {
            for (width, height) in SIZES {
                self.halls[seat].terminal.backend_mut().resize(width, height);
                self.halls[seat].show();
            }
        }
    }
}

/// The entries that can be changed from where a seat is; none where it may be any.
fn meant(hall: &Hall) -> Option<Vec<Code>> {
    match &hall.console.screens.mode {
        Mode::FollowUp(list) => {
            let row = list.status_form.as_ref().map(|form| &form.row).or(list.chosen());
            Some(row.map(|row| row.code).into_iter().collect())
        }
        Mode::ReadBack(reading) => Some(vec![reading.code]),
        Mode::LookAlikes(pair) => pair.this.map(|this| pair.other().into_iter().chain([this]).collect()),
        Mode::List(list) => match list.purpose {
            Purpose::Owner(code) | Purpose::Convert(code) => Some(vec![code]),
            Purpose::Palette => None,
            _ => Some(Vec::new()),
        },
        Mode::Form(form) => match form.topic {
            Topic::Entry(code) | Topic::Withdraw(code) => Some(vec![code]),
            _ => Some(Vec::new()),
        },
        Mode::Attendance(_) | Mode::Closing(_) | Mode::Questions(_) | Mode::CoordinationMap(_) | Mode::Page(_) => {
            Some(Vec::new())
        }
        Mode::Line(_) | Mode::Asking(_) | Mode::Entries(_) | Mode::Paste(_) => None,
    }
}

fn undoes(scope: Scope, input: &Input) -> bool {
    let (Input::Key(key) | Input::Click(ClickTarget::Key(key))) = input else { return false };
    keymap::find(scope, *key).is_some_and(|binding| matches!(binding.action, Action::Undo | Action::Redo))
}

/// The fields of the open form in which something was typed.
fn typed(hall: &Hall) -> Vec<(String, String)> {
    let Mode::Form(form) = &hall.console.screens.mode else { return Vec::new() };
    let changed = form.fields.iter().filter(|field| field.is_changed());
    changed.map(|field| (field.label.clone(), field.value().to_owned())).collect()
}

/// Whether an input may change what is recorded, where it is made.
fn may_act(scope: Scope, input: &Input) -> bool {
    use Action::*;
    let key = match input {
        Input::Key(key) | Input::Click(ClickTarget::Key(key)) => *key,
        Input::Click(ClickTarget::Row(_)) if !matches!(scope, Scope::Form | Scope::Line | Scope::FollowUp) => {
            Key::Enter
        }
        _ => return false,
    };
    keymap::find(scope, key).is_some_and(|binding| {
        matches!(
            binding.action,
            Record
                | Undo
                | Redo
                | Choose
                | TakeCertain
                | Save
                | MarkPresent
                | NextPresence
                | Agree
                | Confirm
                | Close
                | Join
                | LeaveBoth
                | ThisLeads
                | OtherLeads
                | SetInProgress
                | SetBlocked
                | SetDone
                | SetPostponed
                | SetWithdrawn
                | SetOpen
                | NoAnswer
        )
    })
}

/// A form changes nothing but what was changed in it.
fn form_meant(topic: &Topic, changed: &[bool], before: &Substance, after: &Substance) {
    let is_any = changed.contains(&true);
    assert!(is_any || before == after, "a form saved unchanged recorded {before:#?}\n{after:#?}");
    let Topic::Entry(code) = topic else { return };
    for (old, new) in before.entries.iter().zip(&after.entries) {
        assert!(old.code == *code || old == new, "the form of {code} changed {}", old.code);
        let (one, other) = (&old.content, &new.content);
        let differs = [
            one.text != other.text && !is_any,
            one.owners != other.owners,
            one.with != other.with,
            one.deadline != other.deadline,
            one.indicator != other.indicator,
            one.evidence != other.evidence,
            one.answers != other.answers,
            one.cluster != other.cluster,
        ];
        for (field, differs) in differs.into_iter().enumerate() {
            let is_with = field == 2 && changed.get(1) == Some(&true);
            assert!(
                !differs || is_with || changed.get(field) == Some(&true),
                "field {field} of {code} was not typed in"
            );
        }
    }
}

fn plays() -> ProptestConfig {
    let plays = std::env::var("RAKOR_PLAYS").ok().and_then(|plays| plays.parse().ok());
    ProptestConfig {
        cases: plays.unwrap_or(PLAYS),
        max_shrink_iters: 4_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(plays())]

    #[test]
    fn two_seats_record_nothing_that_nobody_meant(
        is_open in prop::bool::weighted(0.8),
        moves in prop::collection::vec(any_move(), 0..LONGEST),
    ) {
        let mut play = Play::new();
        if is_open {
            play.begin();
        }
        for step in &moves {
            play.play(step);
        }
        play.end();
    }
}
