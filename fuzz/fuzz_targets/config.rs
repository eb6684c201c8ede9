//! Any text is a file of settings or has one fault that can be said.
#![no_main]

use std::path::Path;

use libfuzzer_sys::fuzz_target;
use rakor::lang::Lang;
use rakor::platform::config::Config;

fuzz_target!(|text: &str| {
    if let Err(fault) = Config::of_text(text, Path::new("config.toml")) {
        assert!(!fault.sentence(Lang::Id).contains(char::is_control), "{text:?}");
    }
});
