//! The program from outside: the real binary, on the command line and on a terminal.

mod agendas;
mod as_it_was;
mod ask;
mod assignment;
mod calendar;
mod choosing;
mod evidence;
mod example;
mod follow_up;
mod help;
mod issue;

mod map;
mod minutes;
mod next;
mod office;
mod overlaps;
mod papers;
#[cfg(unix)]
mod readme;
mod record;
mod recorder_kill;
mod remove;
mod repeating;
mod scenario;
#[cfg(unix)]
mod terminal;
mod trouble;
