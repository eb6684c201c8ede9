//! The layers: no folder imports one above it, words included; no files import each other in a circle; and the core
//! knows no file system, database, terminal or clock.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use petgraph::algo::tarjan_scc;
use petgraph::graphmap::DiGraphMap;
use regex::Regex;

/// From the ground up. What stands in one row may import what stands in the same row or below it.
const LAYERS: [&[&str]; 14] = [
    &["lang", "text", "calendar", "fuzzy"],
    &["agenda"],
    &["deadline"],
    &["register"],
    &["capture"],
    &["report"],
    &["i18n"],
    &["document"],
    &["minutes"],
    &["platform"],
    &["store"],
    &["replica"],
    &["tui"],
    &["cli"],
];
/// The highest layer of the core.
const CORE: &str = "minutes";
const FORBIDDEN: [&str; 13] = [
    "std::fs",
    "std::env",
    "std::io",
    "std::net",
    "std::process",
    "std::thread",
    "std::time",
    "rusqlite",
    "crossterm",
    "ratatui",
    "tempfile",
    "Utc::now",
    "Local::now",
];

/// The zip library writes through `std::io`, here only into memory.
const IN_MEMORY: [(&str, &str); 1] = [("document::docx::package", "std::io")];

/// The source without its tests, by module: `report::waiting::graph`.
static SOURCES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let mut found = BTreeMap::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "", &mut found);
    assert!(found.len() > 150, "only {} files were found", found.len());
    found
});

fn collect(folder: &Path, above: &str, found: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let module = if above.is_empty() { name.clone() } else { format!("{above}::{name}") };
        if ["lib", "main", "tests", "snapshots"].contains(&name.as_str()) {
            continue;
        }
        if path.is_dir() {
            collect(&path, &module, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
            let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
            found.insert(module, lines.collect::<Vec<_>>().join("\n"));
        }
    }
}

fn layer(module: &str) -> usize {
    let folder = module.split("::").next().unwrap();
    LAYERS.iter().position(|row| row.contains(&folder)).unwrap_or_else(|| panic!("{folder} is in no layer"))
}

/// Every path that a file names, whole: `use` trees are spread out, `super` and child modules are resolved.
fn paths(module: &str, code: &str) -> Vec<String> {
    static USE: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?m)^\s*(?:pub(?:\([a-z]+\))? )?use ([^;]+);").unwrap());
    static INLINE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\b[a-z_0-9]+(?:::[A-Za-z_0-9]+)+").unwrap());
    let mut named = Vec::new();
    for tree in USE.captures_iter(code) {
        spread("", &tree[1], &mut named);
    }
    named.extend(INLINE.find_iter(&USE.replace_all(code, "")).map(|path| path.as_str().to_owned()));
    named.into_iter().filter_map(|path| whole(module, &path)).collect()
}

/// `a::{b, c::d}` as `a::b` and `a::c::d`.
fn spread(above: &str, tree: &str, found: &mut Vec<String>) {
    let tree = tree.trim();
    let Some(open) = tree.find('{') else {
        let path = tree.split(" as ").next().unwrap().trim().trim_end_matches("::self");
        found.push(format!("{above}{path}"));
        return;
    };
    let above = format!("{above}{}", tree[..open].trim());
    let (mut depth, mut start) = (0, open + 1);
    for (at, letter) in tree[open..].char_indices().map(|(at, letter)| (at + open, letter)) {
        depth += i32::from(letter == '{') - i32::from(letter == '}');
        if (depth == 1 && letter == ',') || depth == 0 {
            if !tree[start..at].trim().is_empty() {
                spread(&above, &tree[start..at], found);
            }
            start = at + 1;
        }
    }
}

/// A path from the crate's root; none where it leads out of the crate.
fn whole(module: &str, path: &str) -> Option<String> {
    let mut home: Vec<&str> = module.split("::").collect();
    let mut rest = path;
    if let Some(root) = rest.strip_prefix("crate::") {
        return Some(root.to_owned());
    }
    let is_relative = rest.starts_with("super::") || rest.starts_with("self::");
    while let Some(above) = rest.strip_prefix("super::") {
        home.pop();
        rest = above;
    }
    let path = format!("{}::{}", home.join("::"), rest.trim_start_matches("self::"));
    (is_relative || is_module(path.rsplit_once("::")?.0) && !home.join("::").starts_with(path.rsplit_once("::")?.0))
        .then_some(path.trim_start_matches("::").to_owned())
}

fn is_module(path: &str) -> bool {
    SOURCES.contains_key(path)
}

/// The file in which a path's item is defined: a face that only hands it on is looked through.
fn home(path: &str) -> Option<String> {
    static FACES: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
        let handed = Regex::new(r"(?m)^pub use ([^;]+);").unwrap();
        let mut faces = HashMap::new();
        for (module, code) in SOURCES.iter() {
            for tree in handed.captures_iter(code) {
                let mut items = Vec::new();
                spread("", &tree[1], &mut items);
                for item in items {
                    let target = whole(module, &item).or_else(|| Some(item.strip_prefix("crate::")?.to_owned()));
                    let name = item.rsplit("::").next().unwrap();
                    faces.extend(target.map(|target| (format!("{module}::{name}"), target)));
                }
            }
        }
        faces
    });
    let mut path = path.to_owned();
    while let Some(target) = FACES.get(&path) {
        path = target.clone();
    }
    let mut module = path.as_str();
    loop {
        if is_module(module) {
            return Some(module.to_owned());
        }
        module = module.rsplit_once("::")?.0;
    }
}

fn imports() -> BTreeSet<(String, String)> {
    let mut arrows = BTreeSet::new();
    for (module, code) in SOURCES.iter() {
        let targets = paths(module, code).into_iter().filter_map(|path| home(&path));
        arrows.extend(targets.filter(|target| target != module).map(|target| (module.clone(), target)));
    }
    assert!(arrows.len() > 500, "only {} imports were found", arrows.len());
    arrows
}

#[test]
fn no_layer_imports_a_higher_one() {
    let upward: Vec<_> = imports().into_iter().filter(|(from, to)| layer(from) < layer(to)).collect();
    assert!(upward.is_empty(), "{upward:#?}");
}

/// A child sees what its parent holds: that is how Rust nests, and no circle.
#[test]
fn no_files_import_each_other_in_a_circle() {
    let arrows = imports();
    let outward = arrows.iter().filter(|(from, to)| !from.starts_with(&format!("{to}::")));
    let graph: DiGraphMap<&str, ()> = outward.map(|(from, to)| (from.as_str(), to.as_str())).collect();
    let circles: Vec<_> = tarjan_scc(&graph).into_iter().filter(|files| files.len() > 1).collect();
    assert!(circles.is_empty(), "{circles:#?}");
}

#[test]
fn the_core_knows_no_file_system_database_terminal_or_clock() {
    for (module, code) in SOURCES.iter().filter(|(module, _)| layer(module) <= layer(CORE)) {
        for word in FORBIDDEN.into_iter().filter(|word| !IN_MEMORY.contains(&(module.as_str(), word))) {
            assert!(!code.contains(word), "{module} is of the core, but says {word}");
        }
    }
}

/// Names of the rows of a table of words: `name: "…"` or `name(part, …): "…"`.
fn words_of(table: &str) -> impl Iterator<Item = &str> {
    table.lines().filter_map(|line| {
        let row = line.strip_prefix("    ")?;
        let name = row.split([':', '(']).next()?;
        let is_row = row.contains(": \"") || row.ends_with(':');
        (is_row && !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit()))
            .then_some(name)
    })
}

fn tables() -> impl Iterator<Item = (&'static String, &'static str)> {
    let with_words = SOURCES.iter().filter(|(_, code)| code.contains("words! {") || code.contains("sentences! {"));
    with_words.flat_map(|(module, code)| words_of(code).map(move |word| (module, word)))
}

#[test]
fn every_word_is_used_somewhere() {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for word in SOURCES.values().flat_map(|code| code.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))) {
        *counts.entry(word).or_default() += 1;
    }
    let idle: Vec<&str> = tables().map(|(_, word)| word).filter(|word| counts[word] < 2).collect();
    assert!(idle.is_empty(), "nobody says {idle:?}");
}

#[test]
fn no_layer_says_the_words_of_a_higher_one() {
    let says = Regex::new(r"\b(?:lang|lang\(\)|Lang::Id|Lang::En)\.([a-z_0-9]+)\(").unwrap();
    let homes: HashMap<&str, usize> = tables().map(|(module, word)| (word, layer(module))).collect();
    let mut upward = Vec::new();
    for (module, code) in SOURCES.iter() {
        let said = says.captures_iter(code).map(|found| found.get(1).unwrap().as_str());
        upward.extend(
            said.filter(|word| homes.get(word).is_some_and(|home| *home > layer(module))).map(|word| (module, word)),
        );
    }
    assert!(upward.is_empty(), "{upward:#?}");
}

#[test]
fn no_type_name_stands_for_two_things() {
    let defined = Regex::new(r"(?m)^(?:pub(?:\([a-z]+\))? )?(?:struct|enum|trait|type) (\w+)").unwrap();
    let mut homes: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (module, code) in SOURCES.iter() {
        for found in defined.captures_iter(code) {
            homes.entry(found.get(1).unwrap().as_str()).or_default().push(module);
        }
    }
    assert!(homes.len() > 300, "only {} types were found", homes.len());
    homes.retain(|_, modules| modules.len() > 1);
    assert!(homes.is_empty(), "{homes:#?}");
}

/// Where one programme or city may be named: the framework and the meeting to try that rakor brings along, and the
/// examples in help.
const EXAMPLES: [&str; 4] = ["agenda::framework", "i18n::help", "i18n::home", "tui::practice"];

#[test]
fn no_source_is_about_one_task_force() {
    let named = Regex::new(r"(?i)\b(?:kla|kupang|dp3a|layak anak)\b|kla-").unwrap();
    let is_example = |module: &str| EXAMPLES.iter().any(|example| module.starts_with(example));
    let said: Vec<_> = SOURCES.iter().filter(|(module, code)| named.is_match(code) && !is_example(module)).collect();
    assert!(said.is_empty(), "{:?}", said.iter().map(|(module, _)| module).collect::<Vec<_>>());
    assert!(
        EXAMPLES.iter().all(|example| SOURCES
            .iter()
            .any(|(module, code)| { module.starts_with(example) && named.is_match(code) }))
    );
}

#[test]
fn no_error_is_only_text() {
    let bare = Regex::new(r"Result<[^;{]*, (?:String|&'static str|&str)>|type Err = String").unwrap();
    let found: Vec<_> = SOURCES.iter().filter(|(_, code)| bare.is_match(code)).map(|(module, _)| module).collect();
    assert!(found.is_empty(), "{found:?}");
}
