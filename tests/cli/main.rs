//! The program from outside: the real binary, on the command line and on a terminal.

mod agendas;
mod choosing;
mod follow_up;
mod help;
mod issue;
mod kill;
mod map;
mod minutes;
mod next;
mod office;
#[cfg(unix)]
mod readme;
mod record;
mod scenario;
#[cfg(unix)]
mod terminal;
mod trouble;
