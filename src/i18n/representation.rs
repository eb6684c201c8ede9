//! The components of society: who of them took part in a meeting, and who promised something.

words! {
    components_heading: "Keterwakilan Unsur", "Components of Society";
    component_column: "Unsur", "Component";
    invited_column: "Diundang", "Invited";
    there_column: "Hadir/Diwakili", "There";
    heard_column: "Menyampaikan", "Heard";
    promises_column: "Komitmen", "Commitments";
    no_components: "Agenda ini tidak menyebut unsur instansinya.", "This agenda does not name the components of its agencies.";
    all_components_promised: "Semua unsur sudah berjanji.", "Every component has promised something.";
    not_invited: "tidak ada yang diundang", "none was invited";
    whole_meeting: "Seluruh rapat", "The whole meeting";
}

sentences! {
    component_missing(component): "Belum ada dari unsur {component}: tidak ada yang hadir, berbicara, atau berjanji.",
        "Nobody of the component {component} yet: none was there, spoke or promised anything.";
    components_without_promise(names): "Ikut serta, tetapi belum berjanji apa pun: unsur {names}.",
        "Took part but have promised nothing yet: {names}.";
    components_missing(names): "belum ada dari unsur {names}", "nobody yet of {names}";
    there_without_promise(names): "hadir, belum berjanji: {names}", "there, without a promise: {names}";
}

counted! {
    component_counts(promises, there, invited, heard): "{there} dari {invited} hadir · {heard} berbicara · {promises} komitmen",
        "{there} of {invited} there · {heard} spoke · {promises} commitment",
        "{there} of {invited} there · {heard} spoke · {promises} commitments";
    components_tally(promised, all): "{promised} dari {all} unsur sudah berjanji", "{promised} of {all} components has promised something", "{promised} of {all} components have promised something";
}

#[cfg(test)]
mod tests {
    use crate::lang::Lang;

    #[test]
    fn one_commitment_is_not_said_as_many() {
        let told = [0, 1, 2].map(|promises| Lang::En.component_counts(promises, 3, 8, 1));
        let ends = ["0 commitments", "1 commitment", "2 commitments"];
        assert!(told.iter().zip(ends).all(|(told, end)| told.ends_with(end)), "{told:?}");
    }
}
