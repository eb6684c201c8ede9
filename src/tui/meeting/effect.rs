//! What the console asks of the world, and where its screens lead.

use super::map_page::MapPage;
use crate::agenda::AgencyId;
use crate::register::{ChairQuestion, Code, Command, Owner};
use crate::tui::key::Key;
use crate::tui::keymap::Action;

/// What the console asks of the world.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    Execute(Box<Command>),
    /// Write the minutes of the meeting to their file.
    WriteMinutes,
    /// Put the minutes on the clipboard, as messages, and into a file.
    CopyMinutes,
    /// Write the minutes and open their folder.
    OpenMinutes,
    /// Draw all of the screen anew.
    Repaint,
    Leave,
}

/// Where a screen leads.
pub enum Navigation {
    /// Over the present screen.
    Open(Destination),
    /// To the screen below.
    Back,
    /// To the line, whatever lies over it.
    ToLine,
    /// Among the entries, to this one.
    ToEntry(Code),
    /// To what an action opens or does, from the screen that is on top by then.
    Act(Action),
    /// To another question, on the screen that asks them.
    Ask(ChairQuestion),
}

/// A screen to open, and what it is about.
pub enum Destination {
    // Lists to choose from.
    Palette,
    Find,
    Floor,
    Owner(Code),
    Kind(Code),
    /// What is awaited from whom, with the beginning of a name.
    Awaited(Option<Key>),
    /// What is asked about a line, beside it.
    Asking,
    /// Pasted lines, one by one.
    Paste,
    // Forms.
    Chair,
    Times,
    Entry(Code),
    Withdrawal(Code),
    Presence(AgencyId),
    /// A guest already noted, or a new one of this name.
    Guest(Option<usize>, String),
    /// A new agency of this name.
    Agency(String),
    // Screens of their own.
    Attendance,
    FollowUp(FollowUpOf),
    ReadBack(Code),
    Closing,
    Questions(ChairQuestion),
    /// A promise, or the line, and those that look like it, with the one that is looked at.
    LookAlikes(Option<Code>, Vec<Code>, usize),
    CoordinationMap(MapPage),
    Help,
    Preview,
    History(Code),
}

/// Whose promises are asked for.
pub enum FollowUpOf {
    /// Those of earlier meetings: of the cluster's agencies, or of all where there is no cluster.
    Cluster,
    /// Those of an agency, or nobody's yet, from whichever meeting.
    Owner(Owner),
    /// Everybody's, with this entry selected.
    Entry(Code),
}
