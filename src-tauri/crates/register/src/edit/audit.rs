//! Rules for programmes, audits, checklists, findings and corrective actions written by hand.

use model::{Audit, AuditCheck, AuditFinding, CorrectiveAction, Programme};

use super::ByHand;

impl ByHand for Programme {}
impl ByHand for Audit {}
impl ByHand for AuditCheck {}
impl ByHand for AuditFinding {}
impl ByHand for CorrectiveAction {}
