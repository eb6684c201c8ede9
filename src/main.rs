//! rakor: runs the coordination meetings of a task force and keeps what was promised there.

mod agenda;
mod calendar;
mod capture;
mod clock;
mod deadline;
mod fuzzy;
mod live;
mod minutes;
mod register;
mod seat;
mod store;
mod text;
mod tui;
mod words;

fn main() {
    let setting = tui::Setting {
        register: std::env::var("RAKOR_REGISTER").unwrap().into(),
        minutes_folder: "/tmp".into(),
        minutes_memory: "/tmp/mem".into(),
        host: "lap".into(),
        lang: words::Lang::Id,
        clock: clock::Clock::from_env().unwrap(),
    };
    let done = match std::env::args().nth(1) {
        Some(path) => match agenda::file::load(std::path::Path::new(&path)) {
            Ok(agenda) => tui::run(&setting, agenda, std::env::args().nth(2).is_some()),
            Err(faults) => {
                eprint!("{}", agenda::fault::render(&faults, setting.lang, false));
                std::process::exit(1)
            }
        },
        None => tui::home(&setting),
    };
    if let Err(error) = done {
        eprintln!("{error}");
    }
}
