//! The gallery in `docs/gallery`: each screen at every size, as text and as pictures, and the same in every theme.
//! `RAKOR_GALLERY=write cargo test --lib gallery` draws it anew; look at it before you keep it.

use std::fs;
use std::path::PathBuf;

use ratatui::buffer::Buffer;

use super::*;
use crate::tui::parts::canvas::ViewContext;
use crate::tui::played::picture;
use crate::tui::scene::Scene;
use crate::tui::theme::{Palette, Theme};
use crate::tui::wall::view::{WallContext, draw};
use crate::tui::wall::wall_view::WallView;

const SIZES: [(u16, u16); 7] = [(40, 12), (60, 18), (80, 24), (100, 30), (120, 34), (160, 45), (250, 70)];
/// Of these there are pictures too.
const PICTURED: [(u16, u16); 2] = [(60, 18), (100, 30)];
const SCREENS: [(&str, &str); 5] =
    [("console", ""), ("map", "<Esc><F4>"), ("waiting", "<Esc><F4>2"), ("time", "<Esc><F4>5"), ("help", "<Esc><F1>")];

/// A second meeting, with promises of the first that are late, kept and moved, and agencies that wait.
fn story() -> Memory {
    let log = Memory::default();
    let mut march = Hall::of(kupang(), log.clone(), 100, 30);
    at_cluster(&mut march, "I");
    for line in [
        "Perwali bayi lahir di RS pulang dengan akta, KIA, dan KK @disdukcapil +dinkes !30 April #4",
        "Kirim data bayi lahir per minggu @dinkes !31 Mei #4",
        "Sosialisasi KIA di 51 kelurahan @disdukcapil !31 Desember #4",
        "Forum Anak di setiap kecamatan @dp3a !30 Mei",
        "kd: RS swasta belum tersambung @disdukcapil +dinkes",
        "kd: Data kelahiran belum dikirim @dinkes +disdukcapil",
        "kd: Anggaran sambungan @dinkes +bappeda",
        "kd: Data panti @dinsos +dinkes",
        "kd: Naskah Perwali @dp3a +pupr",
    ] {
        march.play(line).play("<Enter>");
    }
    march.play("<F9><F9>");
    log
}

fn june(log: Memory, (width, height): (u16, u16)) -> Hall {
    let agenda = Agenda { date: "2024-06-13".parse().unwrap(), ..kupang() };
    let mut june = Hall::of(agenda, log, width, height);
    june.console.clock = Clock::stopped("2024-06-13T09:06:00+08:00".parse().unwrap());
    at_cluster(&mut june, "I");
    june.play("<Down>");
    june.play("Sambungkan 3 RS swasta ke layanan akta +dinkes !30 September #4<Enter>");
    june.play("kp: Layanan akta dibuka di RSUD<Enter>");
    june.console.clock = Clock::stopped("2024-06-13T09:13:00+08:00".parse().unwrap());
    june.play("Layani anak penyandang disabilitas di rumah +dinsos !TW IV #4");
    june
}

const THEMES: [Palette; 4] = [Palette::Terminal, Palette::Light, Palette::Dark, Palette::Contrast];

/// What the wall shows of the meeting, right after the newest entry was saved.
fn wall(hall: &Hall, (width, height): (u16, u16), theme: &'static Theme) -> Buffer {
    let register = hall.console.live.register();
    let now = hall.console.now;
    let mut earlier = register.clone();
    earlier.position -= 2;
    let meeting = hall.console.meeting();
    let mut wall_view = WallView::new(Scene { register: &earlier, meeting, now, saved: earlier.position });
    let scene = Scene { register, meeting, now, saved: register.position };
    wall_view.sync(scene);
    let context = ViewContext { theme, lang: Lang::Id, rehearsal: false, above: Vec::new(), unsaved: None };
    let mut terminal = played::terminal((width, height));
    let wall =
        WallContext { scene, context: &context, wall_view: &wall_view, typed: None, doubling: Default::default() };
    terminal.draw(|frame| _ = context.draw(frame, |canvas| draw(canvas, &wall))).unwrap();
    terminal.backend().buffer().clone()
}

fn text(buffer: &Buffer) -> String {
    let rows = buffer.content.chunks(buffer.area.width.into());
    rows.map(|row| row.iter().map(|cell| cell.symbol()).collect::<String>().trim_end().to_owned() + "\n").collect()
}

/// Compares with what is kept, or keeps it.
fn keep(name: &str, drawn: &str, outdated: &mut Vec<String>) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/gallery").join(name);
    if std::env::var_os("RAKOR_GALLERY").is_some_and(|value| value == "write") {
        fs::write(path, drawn).unwrap();
    } else if fs::read_to_string(path).map(|kept| kept.replace("\r\n", "\n")).ok().as_deref() != Some(drawn) {
        outdated.push(name.to_owned());
    }
}

#[test]
fn the_gallery_is_what_is_drawn_and_says_the_same_in_every_theme() {
    let log = story();
    let mut outdated = Vec::new();
    for size in SIZES {
        let mut drawn: Vec<(&str, Vec<Buffer>)> = Vec::new();
        let mut hall = june(log.clone(), size);
        for (name, script) in SCREENS {
            hall.play(script);
            let buffers = THEMES.map(|palette| {
                hall.console.theme = palette.theme();
                hall.show();
                hall.terminal.backend().buffer().clone()
            });
            drawn.push((name, buffers.into()));
        }
        drawn.push(("wall", THEMES.map(|palette| wall(&hall, size, palette.theme())).into()));
        for (name, buffers) in drawn {
            let (width, height) = size;
            let told = text(&buffers[0]);
            keep(&format!("{name}-{width}x{height}.txt"), &told, &mut outdated);
            for (palette, buffer) in THEMES.iter().zip(&buffers) {
                assert_eq!(text(buffer), told, "{name} in {palette:?}");
                let is_lost = |cell: &&ratatui::buffer::Cell| {
                    let (ink, paper) = picture::colours(cell);
                    cell.symbol() != " " && ink == paper
                };
                assert!(!buffer.content.iter().any(|cell| is_lost(&cell)), "{name} in {palette:?}");
                if PICTURED.contains(&size) && *palette != Palette::Terminal {
                    let name = format!("{name}-{width}x{height}-{}.svg", palette.word());
                    keep(&name, &picture::svg(buffer), &mut outdated);
                }
            }
        }
    }
    assert!(outdated.is_empty(), "look at these and draw them anew: {outdated:?}");
}
