//! Agencies are added to the file of an agenda; what people wrote there, remarks too, stays as it is.

use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, value};

use super::{Agency, ClusterId};

/// Why nothing can be added.
#[derive(Debug, thiserror::Error)]
pub enum AdditionFault {
    #[error("not TOML: {0}")]
    NotToml(#[from] toml_edit::TomlError),
    /// Something else stands where agencies or clusters should.
    #[error("{0} is no list of tables")]
    NotTables(&'static str),
}

/// The text of the file with these agencies at its end, as members of a cluster where one is named.
pub fn with_agencies(text: &str, agencies: &[Agency], cluster: Option<&ClusterId>) -> Result<String, AdditionFault> {
    let mut file: DocumentMut = text.parse()?;
    if let Some(cluster) = cluster {
        let tables = tables(&mut file, "cluster")?;
        let is_it = |table: &Table| table.get("id").and_then(Item::as_str) == Some(cluster.as_str());
        if !tables.iter().any(is_it) {
            tables.push(Table::from_iter([("id", value(cluster.as_str()))]));
        }
        let Some(table) = tables.iter_mut().find(|table| is_it(table)) else { return Ok(text.to_owned()) };
        let members = table.entry("members").or_insert_with(|| value(toml_edit::Array::new()));
        let members = members.as_array_mut().ok_or(AdditionFault::NotTables("members"))?;
        agencies.iter().for_each(|agency| add_to(members, agency.id.as_str()));
    }
    let tables = tables(&mut file, "agency")?;
    for agency in agencies {
        let mut table = Table::from_iter([("id", value(agency.id.as_str())), ("name", value(&agency.name))]);
        if agency.short != agency.name {
            table.insert("short", value(&agency.short));
        }
        tables.push(table);
    }
    Ok(file.to_string())
}

/// One more, on a line of its own where the others are.
fn add_to(members: &mut toml_edit::Array, id: &str) {
    let before = members.iter().last().and_then(|last| last.decor().prefix()?.as_str()).map(str::to_owned);
    members.push(id);
    let last = members.len() - 1;
    if let (Some(before), Some(member)) = (before.filter(|before| before.contains('\n')), members.get_mut(last)) {
        member.decor_mut().set_prefix(before);
    }
}

fn tables<'a>(file: &'a mut DocumentMut, key: &'static str) -> Result<&'a mut ArrayOfTables, AdditionFault> {
    let item = file.entry(key).or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
    item.as_array_of_tables_mut().ok_or(AdditionFault::NotTables(key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::pasted;

    fn added(text: &str, lines: &str, cluster: Option<&str>) -> String {
        let agencies: Vec<_> = pasted(lines).into_iter().map(|pasted| pasted.agency).collect();
        with_agencies(text, &agencies, cluster.map(ClusterId::from).as_ref()).unwrap()
    }

    const FILE: &str = "# Rapat kami\nformat = 1\nframework = \"kla\"\n\n[meeting]\ntitle = 'Rakor' # judul\n\n\
                        [[cluster]]\nid = \"I\"\nmembers = [\n    \"dinkes\", # ketua\n]\n\n\
                        [[agency]]\nid = \"dinkes\"\nname = \"Dinas Kesehatan\"\n# akhir\n";

    #[test]
    fn what_is_added_stands_at_its_place_and_every_remark_stays() {
        let text = added(FILE, "Dinas Sosial (Dinsos)\nBappeda", Some("I"));
        for kept in ["# Rapat kami", "title = 'Rakor' # judul", "# ketua", "# akhir"] {
            assert!(text.contains(kept), "{kept}: {text}");
        }
        let file: toml::Table = text.parse().unwrap();
        let agencies = file["agency"].as_array().unwrap();
        assert_eq!(agencies.len(), 3);
        assert_eq!((agencies[1]["id"].as_str(), agencies[1]["short"].as_str()), (Some("dinsos"), Some("Dinsos")));
        assert!(agencies[2].get("short").is_none());
        assert_eq!(format!("{}", file["cluster"][0]["members"]), r#"["dinkes", "dinsos", "bappeda"]"#);
    }

    #[test]
    fn a_cluster_that_has_no_table_yet_gets_one() {
        let text = added("format = 1\nframework = 'kla'\n", "Bappeda", Some("II"));
        let file: toml::Table = text.parse().unwrap();
        assert_eq!(
            (file["cluster"][0]["id"].as_str(), file["agency"][0]["id"].as_str()),
            (Some("II"), Some("bappeda"))
        );
        assert!(with_agencies("agency = 3", &[], None).is_err() && with_agencies("agency =", &[], None).is_err());
    }
}
