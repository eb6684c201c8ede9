//! Any text is an agenda or has faults; an agenda that is printed is read as the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rakor::agenda::diagnostic::Source;
use rakor::agenda::{Remarks, print, read};
use rakor_fuzz::missing;

fuzz_target!(|text: &str| {
    if let Ok(agenda) = read(&Source::new("agenda.toml", text), &mut missing) {
        let printed = print(&agenda, &Remarks::default());
        match read(&Source::new("printed.toml", &printed), &mut missing) {
            Ok(again) => assert_eq!(agenda, again, "{printed}"),
            Err(faults) => panic!("{faults:?}\n{printed}"),
        }
    }
});
