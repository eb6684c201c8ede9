//! The command line from outside: the real binary, its answers and its exit codes.

mod agendas;
mod choosing;
mod help;
mod kill;
mod minutes;
mod office;
#[cfg(unix)]
mod readme;
mod record;
mod scenario;
mod trouble;
