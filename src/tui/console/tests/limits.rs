//! The longest names, the smallest screens, any keys.

use proptest::prelude::*;

use super::*;
use crate::agenda::{Agency, Cluster};

/// An agenda with the longest names that were found, and no minutes planned.
fn long_names() -> Agenda {
    let name = "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk, dan Keluarga Berencana";
    let agency = |number: usize| Agency {
        id: format!("d{number}"),
        name: format!("{name} {number}"),
        short: format!("{name} {number}"),
        ..Agency::default()
    };
    let agencies: Vec<_> = (0..62).map(agency).collect();
    let members = agencies.iter().map(|agency| agency.id.clone()).collect();
    let cluster = Cluster { id: "I".into(), name: name.into(), members, ..Cluster::default() };
    let step = Step { title: name.into(), cluster: Some("I".into()), ..Step::default() };
    Agenda {
        title: name.repeat(2),
        series: "panjang".into(),
        agencies,
        clusters: vec![cluster],
        steps: vec![step],
        ..Agenda::default()
    }
}

#[test]
fn the_longest_name_is_never_cut() {
    for (width, height) in [(40, 20), (60, 18), (100, 30), (250, 70)] {
        let mut hall = Hall::of(long_names(), Memory::default(), width, height);
        hall.play("<PgDn>Kirim<Enter><Ctrl-p>daftar hadir<Enter>");
        let squeezed: String = hall.screen().chars().filter(|letter| letter.is_alphanumeric()).collect();
        let name = "PengendalianPendudukdanKeluargaBerencana0";
        assert!(squeezed.contains(name), "{width}×{height}:\n{}", hall.screen());
    }
}

fn any_key() -> impl Strategy<Value = Key> {
    let named: Vec<Key> = crate::tui::keymap::KEYMAP.iter().flat_map(|binding| binding.keys.iter().copied()).collect();
    prop_oneof![
        4 => prop::sample::select(named).prop_filter("leaving ends the play", |key| *key != Key::Ctrl('q')),
        3 => prop::sample::select("@+!#=^ kd:3\\é漢😀x".chars().collect::<Vec<_>>()).prop_map(Key::Char),
        1 => prop::sample::select(vec!["dinkes", "30 Juni", "@dis", "!akhir Mei", "^KD-1"]).prop_map(|_| Key::Backspace),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_keys_and_no_size_bring_the_console_down(
        keys in prop::collection::vec(any_key(), 0..60),
        sizes in prop::collection::vec((1..120u16, 1..40u16), 1..4),
        long in any::<bool>(),
    ) {
        let agenda = if long { long_names() } else { kupang() };
        let mut hall = Hall::of(agenda, Memory::default(), 80, 24);
        for (index, key) in keys.iter().enumerate() {
            hall.console.input(Input::Key(*key));
            let (width, height) = sizes[index % sizes.len()];
            hall.terminal.backend_mut().resize(width, height);
            hall.show();
        }
    }
}
