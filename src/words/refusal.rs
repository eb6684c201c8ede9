//! Why the register refuses, in one sentence that says what to do.

use super::sentences;

sentences! {
    no_such_entry(code): "Tidak ada {code} dalam register; periksa kodenya.", "There is no {code} in the register; check the code.";
}
