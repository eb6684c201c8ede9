//! Whatever stands in a log that can be read: it folds into a register, and everything can be told of it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rakor::document::markdown::markdown;
use rakor::minutes::notula;
use rakor::register::{Recorded, Register};
use rakor::report::follow_up::Filter;

fuzz_target!(|text: &str| {
    let Ok(events) = serde_json::from_str::<Vec<Recorded>>(text) else { return };
    let mut register = Register::new("gugus-tugas");
    events.iter().for_each(|event| register.apply(event));
    for meeting in &register.meetings {
        let _ = markdown(&notula(&register, meeting));
    }
    let _ = register.owed(&Filter::default(), rakor_fuzz::now().date_naive());
});
