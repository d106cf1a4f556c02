//! The tables themselves: which columns each kind of record has in files.

use super::{Column, Content, ScaleOf, Table};
use crate::{
    Acknowledgement, Action, Applicability, AssessmentKind, AssessmentState, AssetKind, Audit,
    AuditCheck, AuditFinding, Classification, ControlMapping, ControlTest, CorrectiveAction,
    Criticality, Factor, Hosting, Indicator, IndicatorValue, Kind, LifeCycle, Maturity,
    MeasureState, Medium, Objective, Origin, PersonalData, Plain, Policy, Programme, Requirement,
    Review, ReviewDecision, Statement, TestResult, TestRun, Treatment,
};

const fn column(id: &'static str, content: Content) -> Column {
    Column {
        id,
        content,
        required: false,
    }
}

const fn required(id: &'static str, content: Content) -> Column {
    Column {
        id,
        content,
        required: true,
    }
}

const REF: Column = required("ref", Content::Key);
const NAME: Column = required("name", Content::Text);
const DESCRIPTION: Column = column("description", Content::Text);
const OWNER: Column = column("owner", Content::Ref(Kind::People));
const UNIT: Column = column("unit", Content::Ref(Kind::Units));
const REASON: Column = column("reason", Content::Text);
const KINDS: Column = column("kinds", Content::Choices(AssetKind::IDS));
const CATALOGUE: Column = column("catalogue", Content::Text);
const CONTROLS: Column = column("controls", Content::Refs(Kind::Controls));

/// Every table, in the order in which a workbook holds them: what is referred to comes first
/// where it can.
pub const TABLES: &[Table] = &[
    Table {
        kind: Kind::Units,
        columns: &[
            REF,
            NAME,
            column("parent", Content::Ref(Kind::Units)),
            column("contact", Content::Ref(Kind::People)),
        ],
        consequence: false,
    },
    Table {
        kind: Kind::People,
        columns: &[
            REF,
            NAME,
            column("email", Content::Text),
            column("role", Content::Text),
            UNIT,
            column("phone", Content::Text),
            column("left", Content::Date),
        ],
        consequence: false,
    },
    Table {
        kind: Kind::Assets,
        columns: &[
            REF,
            NAME,
            column("kind", Content::Choice(AssetKind::IDS)),
            DESCRIPTION,
            column("medium", Content::Choice(Medium::IDS)),
            column("classification", Content::Choice(Classification::IDS)),
            OWNER,
            UNIT,
            column("personal_data", Content::Choice(PersonalData::IDS)),
            column("tags", Content::Words),
            column("retired", Content::Date),
            column("risk_owner", Content::Ref(Kind::People)),
            column("system_owner", Content::Ref(Kind::People)),
            column("process_owner", Content::Ref(Kind::People)),
            column("contact", Content::Ref(Kind::People)),
            column("supplier", Content::Ref(Kind::Assets)),
            column("data", Content::Text),
            column("place", Content::Text),
            column("hosting", Content::Choice(Hosting::IDS)),
            column("life_cycle", Content::Choice(LifeCycle::IDS)),
            column("criticality", Content::Choice(Criticality::IDS)),
            column("tolerable_hours", Content::Number),
            column("model", Content::Text),
            column("zone", Content::Text),
            column("headcount", Content::Number),
            column("agreement", Content::Text),
            column("agreement_until", Content::Date),
            column("processor", Content::YesNo),
            column("processing_agreement", Content::Text),
            column("sub_processors", Content::Text),
            column("check_months", Content::Number),
            column("last_check", Content::Date),
            column("check_result", Content::Text),
        ],
        consequence: true,
    },
    Table {
        kind: Kind::Dependencies,
        columns: &[
            required("from", Content::Ref(Kind::Assets)),
            required("to", Content::Ref(Kind::Assets)),
            column("property", Content::Property),
            column("adjust", Content::Adjust),
            REASON,
        ],
        consequence: false,
    },
    Table {
        kind: Kind::Threats,
        columns: &[
            REF,
            NAME,
            column("origin", Content::Choice(Origin::IDS)),
            column("properties", Content::Properties),
            DESCRIPTION,
            KINDS,
            CATALOGUE,
            CONTROLS,
            column("vulnerabilities", Content::Refs(Kind::Vulnerabilities)),
        ],
        consequence: false,
    },
    Table {
        kind: Kind::Vulnerabilities,
        columns: &[REF, NAME, DESCRIPTION, KINDS, CATALOGUE, CONTROLS],
        consequence: false,
    },
    Table {
        kind: Kind::Controls,
        columns: &[REF, column("framework", Content::Text), NAME, DESCRIPTION],
        consequence: false,
    },
    Table {
        kind: Kind::Measures,
        columns: &[
            REF,
            NAME,
            CONTROLS,
            column("state", Content::Choice(MeasureState::IDS)),
            OWNER,
            column("due", Content::Date),
            column("cost", Content::Number),
            column("last_tested", Content::Date),
            column("test_result", Content::Choice(TestResult::IDS)),
            column("test_months", Content::Number),
        ],
        consequence: false,
    },
    Table {
        kind: Kind::Assessments,
        columns: &[
            REF,
            NAME,
            column("method", Content::Method),
            UNIT,
            column("date", Content::Date),
            column("kind", Content::Choice(AssessmentKind::IDS)),
            column("participants", Content::Refs(Kind::People)),
            column("minutes", Content::Text),
            column("review", Content::Date),
            column("carried_from", Content::Ref(Kind::Assessments)),
            column("state", Content::Choice(AssessmentState::IDS)),
        ],
        consequence: false,
    },
    Table {
        kind: Kind::Scenarios,
        columns: &[
            REF,
            required("assessment", Content::Ref(Kind::Assessments)),
            required("asset", Content::Ref(Kind::Assets)),
            required("threat", Content::Ref(Kind::Threats)),
            column("vulnerability", Content::Refs(Kind::Vulnerabilities)),
            column("likelihood", Content::Level(ScaleOf::Likelihood)),
            column("threat_level", Content::Level(ScaleOf::Threat)),
            column(
                "vulnerability_level",
                Content::Level(ScaleOf::Vulnerability),
            ),
            column("properties", Content::Properties),
            column("relevant", Content::YesNo),
            column("treatment", Content::Choice(Treatment::IDS)),
            OWNER,
            column("note", Content::Text),
            column("properties_reason", Content::Text),
            column("due", Content::Date),
            column("current_override", Content::Text),
            column("current_override_reason", Content::Text),
            column("current_override_by", Content::Text),
            column("target_override", Content::Text),
            column("target_override_reason", Content::Text),
            column("target_override_by", Content::Text),
            column("carried_from", Content::Ref(Kind::Scenarios)),
            column("carried", Content::YesNo),
            column("frequency_low", Content::Amount),
            column("frequency_high", Content::Amount),
            column("loss_low", Content::Amount),
            column("loss_high", Content::Amount),
            column("reductions", Content::Reductions),
        ],
        consequence: true,
    },
    Table {
        kind: Kind::Effects,
        columns: &[
            required("scenario", Content::Ref(Kind::Scenarios)),
            required("measure", Content::Ref(Kind::Measures)),
            required("factor", Content::Choice(Factor::IDS)),
            column("property", Content::Property),
            column("party", Content::Text),
            required("steps", Content::Number),
            REASON,
        ],
        consequence: false,
    },
    Table {
        kind: Kind::Acceptances,
        columns: &[
            required("scenario", Content::Ref(Kind::Scenarios)),
            required("by", Content::Ref(Kind::People)),
            required("reason", Content::Text),
            required("accepted", Content::Date),
            required("until", Content::Date),
            column("level", Content::Text),
            column("hash", Content::Text),
        ],
        consequence: false,
    },
    Table {
        kind: Kind::Opinions,
        columns: &[
            required("scenario", Content::Ref(Kind::Scenarios)),
            required("person", Content::Ref(Kind::People)),
            column("likelihood", Content::Level(ScaleOf::Likelihood)),
            column("threat_level", Content::Level(ScaleOf::Threat)),
            column(
                "vulnerability_level",
                Content::Level(ScaleOf::Vulnerability),
            ),
            column("dissent", Content::Text),
        ],
        consequence: true,
    },
    Table {
        kind: Kind::Incidents,
        columns: &[
            REF,
            NAME,
            DESCRIPTION,
            required("occurred", Content::Date),
            column("assets", Content::Refs(Kind::Assets)),
            column("threat", Content::Ref(Kind::Threats)),
        ],
        consequence: false,
    },
    Table {
        kind: Kind::Routines,
        columns: &[
            REF,
            NAME,
            DESCRIPTION,
            OWNER,
            UNIT,
            column("asset", Content::Ref(Kind::Assets)),
            required("due", Content::Date),
            column("months", Content::Number),
            column("last_done", Content::Date),
            column("outcome", Content::Text),
        ],
        consequence: false,
    },
    Table {
        kind: Kind::Attachments,
        columns: &[
            REF,
            NAME,
            required("kind", Content::Choice(Kind::IDS)),
            required("record", Content::Text),
            column("media", Content::Text),
            column("size", Content::Number),
            column("hash", Content::Text),
            column("url", Content::Text),
            column("note", Content::Text),
        ],
        consequence: false,
    },
    Table {
        kind: Kind::Moments,
        columns: &[
            REF,
            NAME,
            required("at", Content::Text),
            column("note", Content::Text),
        ],
        consequence: false,
    },
    Table {
        kind: Kind::Views,
        columns: &[
            REF,
            NAME,
            required("list", Content::Choice(Kind::IDS)),
            column("query", Content::Text),
        ],
        consequence: false,
    },
    ControlTest::TABLE,
    TestRun::TABLE,
    ControlMapping::TABLE,
    Maturity::TABLE,
    Applicability::TABLE,
    Statement::TABLE,
    Action::TABLE,
    Programme::TABLE,
    Audit::TABLE,
    AuditCheck::TABLE,
    AuditFinding::TABLE,
    CorrectiveAction::TABLE,
    Indicator::TABLE,
    IndicatorValue::TABLE,
    Objective::TABLE,
    Review::TABLE,
    ReviewDecision::TABLE,
    Requirement::TABLE,
    Policy::TABLE,
    Acknowledgement::TABLE,
];
