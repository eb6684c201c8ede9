//! What typing, starting and idling cost, beside the least that a program of this kind can do: one field, drawn anew at
//! each key. Everything goes through a terminal, with a new register and with a large one.
//!
//! `cargo bench --bench latency` prints the table; `RAKOR_LARGE=100000` makes the large one larger, and
//! `RAKOR_PROGRAM` names another build of rakor. It asserts nothing:
//! the figures depend on the machine, the ratios to the floor hardly do.

mod shared;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use portable_pty::CommandBuilder;
use ratatui::crossterm::event::{self, EnableBracketedPaste, Event, KeyCode, KeyModifiers};
use ratatui::crossterm::execute;
use ratatui::widgets::{Paragraph, Wrap};
use shared::{Terminal, agenda_in, fill, program};

const SIZE: (u16, u16) = (120, 34);
const KEYS: usize = 400;
const LINES: usize = 40;
const STARTS: usize = 9;
const BURST: usize = 2_000;
const IDLE: Duration = Duration::from_secs(10);
const WORDS: &str = "Kirim data anak ke kelurahan setiap bulan dan laporkan hasilnya ";
const FLOOR: &str = "--floor";

struct Row {
    name: String,
    figures: Vec<(&'static str, f64)>,
}

fn main() {
    if std::env::args().any(|argument| argument == FLOOR) {
        return floor(&std::env::args().last().expect("a path"));
    }
    let folder = tempfile::tempdir().expect("a folder");
    let database = folder.path().join("floor.db");
    let large = std::env::var("RAKOR_LARGE").ok().and_then(|many| many.parse().ok()).unwrap_or(10_000);
    let agenda = agenda_in(folder.path());
    let mut rows = vec![measured("floor", || {
        let mut command = CommandBuilder::new(std::env::current_exe().expect("itself"));
        command.args([FLOOR.as_ref(), database.as_os_str()]);
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
    println!("{:>14}{:>14}", "new/floor", "large/new");
    for name in names {
        let figures: Vec<Option<f64>> = rows
            .iter()
            .map(|row| row.figures.iter().find(|(known, _)| *known == name).map(|(_, figure)| *figure))
            .collect();
        print!("{name:<24}");
        figures.iter().for_each(|figure| print!("{:>14}", figure.map_or("–".into(), |figure| format!("{figure:.2}"))));
        let ratio = |of: Option<f64>, to: Option<f64>| of.zip(to).filter(|(_, to)| *to > 0.0).map(|(of, to)| of / to);
        for ratio in [ratio(figures[1], figures[0]), ratio(figures[2], figures[1])] {
            print!("{:>14}", ratio.map_or("–".into(), |ratio| format!("{ratio:.2}")));
        }
        println!();
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
    let letters = WORDS.chars().cycle().take(KEYS);
    let mut keys: Vec<Duration> = letters.map(|letter| terminal.answers(letter.encode_utf8(&mut [0; 4]))).collect();
    let spent = cpu(&terminal).zip(before).map(|(after, before)| (after - before) / KEYS as f64);
    keys.sort();
    let mut figures = vec![
        ("key to paint, ms", ms(keys[KEYS / 2])),
        ("the same, 99 %, ms", ms(keys[KEYS * 99 / 100])),
        ("start, ms", ms(start)),
    ];
    figures.extend(spent.map(|spent| ("CPU a key, ms", spent)));
    clear(&mut terminal);
    let saved = (0..LINES).map(|at| {
        terminal.press(&format!("Serahkan berkas-{at:04}"));
        terminal.shows(&format!("berkas-{at:04}"));
        terminal.rests(Duration::from_millis(20));
        terminal.answers("\r")
    });
    figures.push(("Enter to saved, ms", ms(median(saved.collect()))));
    figures.extend(peak(&terminal).map(|peak| ("peak memory, MB", peak)));
    for (name, before, after) in [("burst of 2,000, ms", "", ""), ("paste of 2,000, ms", "\x1b[200~", "\x1b[201~")] {
        clear(&mut terminal);
        let text: String = WORDS.chars().cycle().take(BURST).collect();
        let start = Instant::now();
        terminal.press(&format!("{before}{text}akhir{}{after}", name.len()));
        terminal.shows(&format!("akhir{}", name.len()));
        figures.push((name, ms(start.elapsed())));
    }
    clear(&mut terminal);
    terminal.rests(Duration::from_secs(1));
    let (before, wakes) = (cpu(&terminal), switches(&terminal));
    std::thread::sleep(IDLE);
    figures.extend(cpu(&terminal).zip(before).map(|(after, before)| ("idle CPU in 10 s, ms", after - before)));
    figures.extend(switches(&terminal).zip(wakes).map(|(after, before)| ("wakeups in 10 s", after - before)));
    Row { name: name.to_owned(), figures }
}

/// Empties the line, and lets the program come to rest.
fn clear(terminal: &mut Terminal) {
    terminal.press("\x03");
    terminal.rests(Duration::from_millis(700));
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
        let done = std::process::Command::new(program())
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

/// What one thread of the program tells, for all of them.
fn threads(terminal: &Terminal, file: &str) -> Option<Vec<String>> {
    let folder = PathBuf::from(format!("/proc/{}/task", terminal.process()?));
    let threads = fs::read_dir(folder).ok()?.flatten();
    Some(threads.filter_map(|thread| fs::read_to_string(thread.path().join(file)).ok()).collect())
}

/// Milliseconds that the program has worked so far; none where the system does not tell.
fn cpu(terminal: &Terminal) -> Option<f64> {
    let told = threads(terminal, "schedstat")?;
    let nanoseconds = told.iter().filter_map(|told| told.split_whitespace().next()?.parse::<f64>().ok());
    Some(nanoseconds.sum::<f64>() / 1e6)
}

fn value(told: &str, key: &str) -> Option<f64> {
    told.lines().find_map(|line| line.strip_prefix(key)?.split_whitespace().next()?.parse().ok())
}

fn switches(terminal: &Terminal) -> Option<f64> {
    let told = threads(terminal, "status")?;
    Some(told.iter().filter_map(|told| value(told, "voluntary_ctxt_switches:")).sum())
}

fn peak(terminal: &Terminal) -> Option<f64> {
    Some(value(&told(terminal, "status")?, "VmHWM:")? / 1024.0)
}

/// The least: one field, drawn anew at each key, and what it says brought to the disk with the promise that rakor makes.
fn floor(database: &str) {
    let database = rusqlite::Connection::open(database).expect("a database");
    let schema =
        "pragma synchronous = extra; create table if not exists said (position integer primary key, text text)";
    database.execute_batch(schema).expect("a table");
    let mut terminal = ratatui::init();
    execute!(std::io::stdout(), EnableBracketedPaste).expect("it takes pastes");
    let mut text = String::new();
    loop {
        terminal
            .draw(|frame| frame.render_widget(Paragraph::new(format!("▸ {text}")).wrap(Wrap::default()), frame.area()))
            .expect("it draws");
        loop {
            match event::read().expect("a key") {
                Event::Paste(pasted) => text += &pasted,
                Event::Key(key) => match key.code {
                    KeyCode::Char('c') if key.modifiers == KeyModifiers::CONTROL => text.clear(),
                    KeyCode::Char(letter) => text.push(letter),
                    KeyCode::Enter => {
                        let insert = "insert into said (text) values (?)";
                        database.execute(insert, [std::mem::take(&mut text)]).expect("it is saved");
                    }
                    _ => {}
                },
                _ => {}
            }
            if !event::poll(Duration::ZERO).expect("a terminal") {
                break;
            }
        }
    }
}
