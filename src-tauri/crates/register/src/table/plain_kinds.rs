//! The kinds whose columns are the same everywhere ([`model::Plain`]): which table each has, and what
//! no record of it may hold.

use super::{
    audit::{check_audit, check_corrective, check_finding, check_programme},
    plain::{
        check_action, check_applicability, check_decision, check_indicator, check_mapping,
        check_maturity, check_review, check_run, check_test, plain,
    },
};

plain!(ControlTest, "tests", "TEST", links ["test_controls" "test" "control" Controls, "test_measures" "test" "measure" Measures], check check_test);
plain!(TestRun, "runs", "RUN", title ["(SELECT x.name FROM tests x WHERE x.id = t.test) || ', ' || t.date", "(SELECT x.name FROM tests x WHERE x.id = t.test) || ', ' || t.date"], check check_run);
plain!(ControlMapping, "mappings", "MAP", title ["(SELECT x.ref FROM controls x WHERE x.id = t.control) || ' – ' || (SELECT x.ref FROM controls x WHERE x.id = t.other)", "(SELECT x.ref FROM controls x WHERE x.id = t.control) || ' – ' || (SELECT x.ref FROM controls x WHERE x.id = t.other)"], check check_mapping);
plain!(Maturity, "maturity", "MOD", title ["(SELECT x.name_da FROM controls x WHERE x.id = t.control) || ', ' || t.date", "(SELECT x.name_en FROM controls x WHERE x.id = t.control) || ', ' || t.date"], check check_maturity);
plain!(Applicability, "applicability", "SOA", title ["(SELECT x.name_da FROM controls x WHERE x.id = t.control)", "(SELECT x.name_en FROM controls x WHERE x.id = t.control)"], check check_applicability);
plain!(Statement, "statements", "SOAG");
plain!(Action, "actions", "H", links ["action_scenarios" "action" "scenario" Scenarios, "action_after" "action" "earlier" Actions], check check_action);
plain!(Programme, "programmes", "AP", check check_programme);
plain!(Audit, "audits", "REV", links ["audit_team" "audit" "person" People, "audit_units" "audit" "unit" Units, "audit_assets" "audit" "asset" Assets, "audit_controls" "audit" "control" Controls], check check_audit);
plain!(AuditCheck, "checks", "TP");
plain!(AuditFinding, "findings", "K", check check_finding);
plain!(CorrectiveAction, "corrective_actions", "KH", check check_corrective);
plain!(Indicator, "indicators", "I", check check_indicator);
plain!(IndicatorValue, "indicator_values", "MV", title ["(SELECT x.name FROM indicators x WHERE x.id = t.indicator) || ', ' || t.date", "(SELECT x.name FROM indicators x WHERE x.id = t.indicator) || ', ' || t.date"]);
plain!(Objective, "objectives", "MS");
plain!(Review, "reviews", "EV", links ["review_participants" "review" "person" People], check check_review);
plain!(ReviewDecision, "decisions", "B", check check_decision);
plain!(Requirement, "requirements", "KRAV", links ["requirement_controls" "requirement" "control" Controls]);
plain!(Policy, "policies", "POL", links ["policy_units" "policy" "unit" Units]);
plain!(Acknowledgement, "acknowledgements", "KV", title ["(SELECT x.name FROM people x WHERE x.id = t.person) || ', ' || (SELECT x.name FROM policies x WHERE x.id = t.policy)", "(SELECT x.name FROM people x WHERE x.id = t.person) || ', ' || (SELECT x.name FROM policies x WHERE x.id = t.policy)"]);
