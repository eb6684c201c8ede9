//! The places where keys act, in the order of the help.

use super::Scope;
use crate::lang::Lang;

impl Lang {
    /// The places where keys act, in the order of the help.
    pub fn scopes(self) -> [(Scope, &'static str); 17] {
        [
            (Scope::Home, self.scope_home()),
            (Scope::Line, self.scope_line()),
            (Scope::Entries, self.scope_entries()),
            (Scope::Asking, self.scope_asking()),
            (Scope::Paste, self.scope_paste()),
            (Scope::Form, self.scope_form()),
            (Scope::List, self.scope_list()),
            (Scope::Attendance, self.attendance()),
            (Scope::FollowUp, self.scope_review()),
            (Scope::ReadBack, self.read_back()),
            (Scope::Closing, self.before_the_gavel()),
            (Scope::Wall, self.scope_wall()),
            (Scope::Questions, self.questions()),
            (Scope::LookAlikes, self.look_alikes()),
            (Scope::CoordinationMap, self.map()),
            (Scope::Minutes, self.preview()),
            (Scope::Page, self.scope_page()),
        ]
    }
}
