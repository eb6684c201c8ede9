//! A word to whoever waits, where a command takes longer than one likes to wait without it.

use std::io::{self, IsTerminal};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use super::context::warn;
use crate::lang::Lang;

const A_WHILE: Duration = Duration::from_secs(1);

/// Says on the terminal that it is still at work, once.
pub fn patiently<T>(lang: Lang, work: impl FnOnce() -> T) -> T {
    match io::stderr().is_terminal() {
        true => telling_after(A_WHILE, move || warn(lang.still_at_work()), work),
        false => work(),
    }
}

fn telling_after<T>(a_while: Duration, tell: impl FnOnce() + Send, work: impl FnOnce() -> T) -> T {
    thread::scope(|scope| {
        let (done, waits) = channel::<()>();
        scope.spawn(move || {
            if waits.recv_timeout(a_while) == Err(RecvTimeoutError::Timeout) {
                tell();
            }
        });
        let worked = work();
        drop(done);
        worked
    })
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;

    #[test]
    fn only_long_work_is_told_of() {
        let told = AtomicU32::new(0);
        let tell = || {
            told.fetch_add(1, Ordering::SeqCst);
        };
        assert_eq!(telling_after(Duration::from_secs(3600), tell, || 1), 1);
        assert_eq!(told.load(Ordering::SeqCst), 0);
        let until_told = || while told.load(Ordering::SeqCst) == 0 {};
        telling_after(Duration::from_millis(1), tell, until_told);
        assert_eq!(told.load(Ordering::SeqCst), 1);
    }
}
