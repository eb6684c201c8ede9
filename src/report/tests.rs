//! The reports, on the hall of the register's tests.

mod closing_check;

mod coordination_map;
mod fact;
mod follow_up;
mod question;
mod representation;
mod trend;
mod waiting;

use chrono::NaiveDate;
use uuid::Uuid;

use super::closing_check::{Finding, check};
use super::coordination_map::{Extent, Missing, Tally};
use super::follow_up::{Filter, Stale};
use super::question::Row;
use super::waiting::Wait;
use crate::agenda::{Agency, Agenda, Cluster};
use crate::deadline::Deadline;
use crate::i18n::{MapLine, MapTable, Margin, Window};
use crate::lang::Lang;
use crate::register::tests::*;
use crate::register::*;
