//! What typing, starting and idling cost, beside the least that a program of this kind can do: one field, drawn anew at
//! each key. Everything goes through a terminal, with a new register and with a large one.
//!
//! `cargo bench --bench latency` prints the table; `RAKOR_LARGE=100000` makes the large one larger. It asserts nothing:
//! the figures depend on the machine, the ratios to the floor hardly do.

mod shared;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use portable_pty::CommandBuilder;
use ratatui::crossterm::event::{self, Event, KeyCode};
use ratatui::widgets::Paragraph;
use shared::{Terminal, agenda_in, fill};

const SIZE: (u16, u16) = (120, 34);
const KEYS: usize = 400;
const LINES: usize = 40;
const STARTS: usize = 9;
const FLOOR: &str = "--floor";
/// Clock ticks in a second, as Linux counts the time of a process.
const TICKS: f64 = 100.0;

struct Row {
    name: String,
    figures: Vec<(&'static str, f64)>,
}

fn main() {
    if std::env::args().any(|argument| argument == FLOOR) {
        return floor();
    }
    let folder = tempfile::tempdir().expect("a folder");
    let large = std::env::var("RAKOR_LARGE").ok().and_then(|many| many.parse().ok()).unwrap_or(10_000);
    let agenda = agenda_in(folder.path());
    let mut rows = vec![measured("floor", || {
        let mut command = CommandBuilder::new(std::env::current_exe().expect("itself"));
        command.arg(FLOOR);
        (Terminal::open(command, SIZE), "▸")
    })];
    for entries in [1, large] {
        let register = folder.path().join(format!("{entries}.db"));
        fill(&register, agenda.to_str().expect("a plain path"), entries);
        let mut row = measured(&format!("{entries} entries"), || (console(&register, &agenda), "Enter catat"));
        row.figures.extend(commands(&register));
        rows.push(row);
    }
    let names: Vec<&str> =
        rows.last().map(|row| row.figures.iter().map(|(name, _)| *name).collect()).unwrap_or_default();
    print!("{:<24}", "");
    rows.iter().for_each(|row| print!("{:>14}", row.name));
    println!("{:>14}", "large/new");
    for name in names {
        let figures: Vec<Option<f64>> = rows
            .iter()
            .map(|row| row.figures.iter().find(|(known, _)| *known == name).map(|(_, figure)| *figure))
            .collect();
        print!("{name:<24}");
        figures.iter().for_each(|figure| print!("{:>14}", figure.map_or("–".into(), |figure| format!("{figure:.2}"))));
        println!("{:>14.2}", figures[2].zip(figures[1]).map_or(0.0, |(large, new)| large / new));
    }
}

fn console(register: &Path, agenda: &Path) -> Terminal {
    Terminal::rakor(register, &["run", agenda.to_str().expect("a plain path")], SIZE)
}

/// Milliseconds, megabytes, and wakeups in a second.
fn measured(name: &str, open: impl Fn() -> (Terminal, &'static str)) -> Row {
    let starts = (0..STARTS).map(|_| {
        let start = Instant::now();
        let (mut terminal, ready) = open();
        terminal.shows(ready);
        start.elapsed()
    });
    let start = median(starts.collect());
    let (mut terminal, ready) = open();
    terminal.shows(ready);
    let before = cpu(&terminal);
    let mut keys: Vec<Duration> = (0..KEYS).map(|at| terminal.answers(if at % 7 == 6 { " " } else { "a" })).collect();
    let spent = cpu(&terminal).zip(before).map(|(after, before)| (after - before) / KEYS as f64);
    keys.sort();
    let mut figures = vec![
        ("key to paint, ms", ms(keys[KEYS / 2])),
        ("the same, 99 %, ms", ms(keys[KEYS * 99 / 100])),
        ("start, ms", ms(start)),
    ];
    figures.extend(spent.map(|spent| ("CPU a key, ms", spent)));
    if name != "floor" {
        terminal.press("\u{15}");
        terminal.passes(Duration::from_millis(300));
        let saved = (0..LINES).map(|at| {
            terminal.press(&format!("Serahkan berkas-{at:04}"));
            terminal.shows(&format!("berkas-{at:04}"));
            terminal.rests(Duration::from_millis(20));
            terminal.answers("\r")
        });
        figures.push(("Enter to saved, ms", ms(median(saved.collect()))));
    }
    terminal.passes(Duration::from_secs(1));
    let (before, wakes) = (cpu(&terminal), switches(&terminal));
    terminal.passes(Duration::from_secs(6));
    figures.extend(cpu(&terminal).zip(before).map(|(after, before)| ("idle CPU in 6 s, ms", after - before)));
    figures.extend(switches(&terminal).zip(wakes).map(|(after, before)| ("wakeups in 6 s", after - before)));
    figures.extend(peak(&terminal).map(|peak| ("peak memory, MB", peak)));
    Row { name: name.to_owned(), figures }
}

fn commands(register: &Path) -> Vec<(&'static str, f64)> {
    let commands: [(&str, &[&str]); 4] = [
        ("record one line, ms", &["record", "ct: satu"]),
        ("list, ms", &["list"]),
        ("export --json, ms", &["export", "--json"]),
        ("minutes, ms", &["minutes", "--stdout"]),
    ];
    let time = |arguments: &[&str]| {
        let start = Instant::now();
        let done = std::process::Command::new(env!("CARGO_BIN_EXE_rakor"))
            .args(arguments)
            .env("RAKOR_REGISTER", register)
            .env("RAKOR_CONFIG", "")
            .output();
        assert!(done.expect("rakor runs").status.success(), "{arguments:?}");
        start.elapsed()
    };
    commands.map(|(name, arguments)| (name, ms(median((0..STARTS).map(|_| time(arguments)).collect())))).to_vec()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn told(terminal: &Terminal, file: &str) -> Option<String> {
    fs::read_to_string(PathBuf::from(format!("/proc/{}/{file}", terminal.process()?))).ok()
}

/// Milliseconds that the program has worked so far; none where the system does not tell.
fn cpu(terminal: &Terminal) -> Option<f64> {
    let stat = told(terminal, "stat")?;
    let fields: Vec<&str> = stat.rsplit(')').next()?.split_whitespace().collect();
    let ticks: f64 = fields.get(11)?.parse::<f64>().ok()? + fields.get(12)?.parse::<f64>().ok()?;
    Some(ticks * 1000.0 / TICKS)
}

fn status(terminal: &Terminal, key: &str) -> Option<f64> {
    let status = told(terminal, "status")?;
    status.lines().find_map(|line| line.strip_prefix(key)?.split_whitespace().next()?.parse().ok())
}

fn switches(terminal: &Terminal) -> Option<f64> {
    status(terminal, "voluntary_ctxt_switches:")
}

fn peak(terminal: &Terminal) -> Option<f64> {
    Some(status(terminal, "VmHWM:")? / 1024.0)
}

/// The least: one field, drawn anew at each key.
fn floor() {
    let mut terminal = ratatui::init();
    let mut text = String::new();
    loop {
        terminal
            .draw(|frame| frame.render_widget(Paragraph::new(format!("▸ {text}")), frame.area()))
            .expect("it draws");
        if let Event::Key(key) = event::read().expect("a key") {
            match key.code {
                KeyCode::Char(letter) => text.push(letter),
                KeyCode::Esc => break,
                _ => text.clear(),
            }
        }
    }
    ratatui::restore();
}
