-- Measure, audit, evaluate. Columns are only added at the end, each with a constant default, so that
-- entries of the history from before still apply to the tables as they are now.

-- How it is found out whether measures and controls work.
CREATE TABLE tests (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    procedure TEXT NOT NULL,
    months INTEGER NOT NULL,
    due TEXT,
    population INTEGER,
    population_of TEXT NOT NULL,
    tolerable INTEGER NOT NULL,
    confidence INTEGER NOT NULL,
    tester BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    active INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX tests_by_tester ON tests (tester) WHERE tester IS NOT NULL;
CREATE TABLE test_controls (
    test BLOB NOT NULL REFERENCES tests (id) DEFERRABLE INITIALLY DEFERRED,
    control BLOB NOT NULL REFERENCES controls (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (test, control)
) STRICT, WITHOUT ROWID;
CREATE INDEX test_controls_by_control ON test_controls (control);
CREATE TABLE test_measures (
    test BLOB NOT NULL REFERENCES tests (id) DEFERRABLE INITIALLY DEFERRED,
    measure BLOB NOT NULL REFERENCES measures (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (test, measure)
) STRICT, WITHOUT ROWID;
CREATE INDEX test_measures_by_measure ON test_measures (measure);

-- A control test as it was carried out once.
CREATE TABLE runs (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    test BLOB NOT NULL REFERENCES tests (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    result TEXT NOT NULL,
    tested INTEGER,
    deviations INTEGER NOT NULL,
    tester BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX runs_by_test ON runs (test, date);
CREATE INDEX runs_by_date ON runs (date);
CREATE INDEX runs_by_tester ON runs (tester) WHERE tester IS NOT NULL;

-- How a control of one framework stands to one of another.
CREATE TABLE mappings (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    control BLOB NOT NULL REFERENCES controls (id) DEFERRABLE INITIALLY DEFERRED,
    relation TEXT NOT NULL,
    other BLOB NOT NULL REFERENCES controls (id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX mappings_by_control ON mappings (control);
CREATE INDEX mappings_by_other ON mappings (other);

-- How mature a control is in a unit on a day, from 1 to 5.
CREATE TABLE maturity (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    control BLOB NOT NULL REFERENCES controls (id) DEFERRABLE INITIALLY DEFERRED,
    unit BLOB REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    level INTEGER NOT NULL,
    target INTEGER,
    evidence TEXT NOT NULL,
    assessor BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX maturity_by_control ON maturity (control);
CREATE INDEX maturity_by_unit ON maturity (unit) WHERE unit IS NOT NULL;
CREATE INDEX maturity_by_assessor ON maturity (assessor) WHERE assessor IS NOT NULL;

-- Whether a control applies, and why.
CREATE TABLE applicability (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    control BLOB NOT NULL REFERENCES controls (id) DEFERRABLE INITIALLY DEFERRED,
    included INTEGER NOT NULL,
    reasons TEXT NOT NULL,
    justification TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX applicability_by_control ON applicability (control);

-- A statement of applicability as it was approved: bound to its content.
CREATE TABLE statements (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    approved TEXT NOT NULL,
    approved_by BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL,
    hash TEXT NOT NULL,
    content TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX statements_by_approved_by ON statements (approved_by) WHERE approved_by IS NOT NULL;

-- What somebody is to do by a day.
CREATE TABLE actions (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    owner BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    unit BLOB REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    due TEXT,
    state TEXT NOT NULL,
    progress INTEGER NOT NULL,
    cost INTEGER,
    measure BLOB REFERENCES measures (id) DEFERRABLE INITIALLY DEFERRED,
    decision BLOB REFERENCES decisions (id) DEFERRABLE INITIALLY DEFERRED,
    objective BLOB REFERENCES objectives (id) DEFERRABLE INITIALLY DEFERRED,
    first_due TEXT,
    postponed INTEGER NOT NULL,
    postponed_reason TEXT NOT NULL,
    closed TEXT,
    outcome TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX actions_by_owner ON actions (owner) WHERE owner IS NOT NULL;
CREATE INDEX actions_by_unit ON actions (unit) WHERE unit IS NOT NULL;
CREATE INDEX actions_by_due ON actions (due);
CREATE INDEX actions_by_measure ON actions (measure) WHERE measure IS NOT NULL;
CREATE INDEX actions_by_decision ON actions (decision) WHERE decision IS NOT NULL;
CREATE INDEX actions_by_objective ON actions (objective) WHERE objective IS NOT NULL;
CREATE TABLE action_scenarios (
    action BLOB NOT NULL REFERENCES actions (id) DEFERRABLE INITIALLY DEFERRED,
    scenario BLOB NOT NULL REFERENCES scenarios (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (action, scenario)
) STRICT, WITHOUT ROWID;
CREATE INDEX action_scenarios_by_scenario ON action_scenarios (scenario);
CREATE TABLE action_after (
    action BLOB NOT NULL REFERENCES actions (id) DEFERRABLE INITIALLY DEFERRED,
    earlier BLOB NOT NULL REFERENCES actions (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (action, earlier)
) STRICT, WITHOUT ROWID;
CREATE INDEX action_after_by_earlier ON action_after (earlier);

-- An audit programme over some years.
CREATE TABLE programmes (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    objective TEXT NOT NULL,
    owner BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    approved TEXT,
    approved_by BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    review TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX programmes_by_owner ON programmes (owner) WHERE owner IS NOT NULL;
CREATE INDEX programmes_by_approved_by ON programmes (approved_by) WHERE approved_by IS NOT NULL;

-- An audit.
CREATE TABLE audits (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    programme BLOB REFERENCES programmes (id) DEFERRABLE INITIALLY DEFERRED,
    objective TEXT NOT NULL,
    scope TEXT NOT NULL,
    criteria TEXT NOT NULL,
    approach TEXT NOT NULL,
    lead BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    starts TEXT NOT NULL,
    ends TEXT,
    state TEXT NOT NULL,
    independence TEXT NOT NULL,
    conclusion TEXT NOT NULL,
    reported TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX audits_by_programme ON audits (programme) WHERE programme IS NOT NULL;
CREATE INDEX audits_by_lead ON audits (lead) WHERE lead IS NOT NULL;
CREATE TABLE audit_team (
    audit BLOB NOT NULL REFERENCES audits (id) DEFERRABLE INITIALLY DEFERRED,
    person BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (audit, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_team_by_person ON audit_team (person);
CREATE TABLE audit_units (
    audit BLOB NOT NULL REFERENCES audits (id) DEFERRABLE INITIALLY DEFERRED,
    unit BLOB NOT NULL REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (audit, unit)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_units_by_unit ON audit_units (unit);
CREATE TABLE audit_assets (
    audit BLOB NOT NULL REFERENCES audits (id) DEFERRABLE INITIALLY DEFERRED,
    asset BLOB NOT NULL REFERENCES assets (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (audit, asset)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_assets_by_asset ON audit_assets (asset);
CREATE TABLE audit_controls (
    audit BLOB NOT NULL REFERENCES audits (id) DEFERRABLE INITIALLY DEFERRED,
    control BLOB NOT NULL REFERENCES controls (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (audit, control)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_controls_by_control ON audit_controls (control);

-- One point of an audit's checklist.
CREATE TABLE checks (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    audit BLOB NOT NULL REFERENCES audits (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    source TEXT NOT NULL,
    control BLOB REFERENCES controls (id) DEFERRABLE INITIALLY DEFERRED,
    requirement BLOB REFERENCES requirements (id) DEFERRABLE INITIALLY DEFERRED,
    scenario BLOB REFERENCES scenarios (id) DEFERRABLE INITIALLY DEFERRED,
    earlier BLOB REFERENCES findings (id) DEFERRABLE INITIALLY DEFERRED,
    answer TEXT,
    evidence TEXT NOT NULL,
    answered TEXT,
    answered_by BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX checks_by_audit ON checks (audit);
CREATE INDEX checks_by_control ON checks (control) WHERE control IS NOT NULL;
CREATE INDEX checks_by_requirement ON checks (requirement) WHERE requirement IS NOT NULL;
CREATE INDEX checks_by_scenario ON checks (scenario) WHERE scenario IS NOT NULL;
CREATE INDEX checks_by_earlier ON checks (earlier) WHERE earlier IS NOT NULL;
CREATE INDEX checks_by_answered_by ON checks (answered_by) WHERE answered_by IS NOT NULL;

-- What an audit or a control found.
CREATE TABLE findings (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    grade TEXT NOT NULL,
    audit BLOB REFERENCES audits (id) DEFERRABLE INITIALLY DEFERRED,
    checkpoint BLOB REFERENCES checks (id) DEFERRABLE INITIALLY DEFERRED,
    criterion TEXT NOT NULL,
    control BLOB REFERENCES controls (id) DEFERRABLE INITIALLY DEFERRED,
    requirement BLOB REFERENCES requirements (id) DEFERRABLE INITIALLY DEFERRED,
    scenario BLOB REFERENCES scenarios (id) DEFERRABLE INITIALLY DEFERRED,
    measure BLOB REFERENCES measures (id) DEFERRABLE INITIALLY DEFERRED,
    unit BLOB REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    owner BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    found TEXT NOT NULL,
    repeats BLOB REFERENCES findings (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL,
    closed TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX findings_by_audit ON findings (audit) WHERE audit IS NOT NULL;
CREATE INDEX findings_by_checkpoint ON findings (checkpoint) WHERE checkpoint IS NOT NULL;
CREATE INDEX findings_by_control ON findings (control) WHERE control IS NOT NULL;
CREATE INDEX findings_by_requirement ON findings (requirement) WHERE requirement IS NOT NULL;
CREATE INDEX findings_by_scenario ON findings (scenario) WHERE scenario IS NOT NULL;
CREATE INDEX findings_by_measure ON findings (measure) WHERE measure IS NOT NULL;
CREATE INDEX findings_by_unit ON findings (unit) WHERE unit IS NOT NULL;
CREATE INDEX findings_by_owner ON findings (owner) WHERE owner IS NOT NULL;
CREATE INDEX findings_by_repeats ON findings (repeats) WHERE repeats IS NOT NULL;

-- What is done so that a nonconformity does not come again.
CREATE TABLE corrective_actions (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    finding BLOB NOT NULL REFERENCES findings (id) DEFERRABLE INITIALLY DEFERRED,
    containment TEXT NOT NULL,
    why_1 TEXT NOT NULL,
    why_2 TEXT NOT NULL,
    why_3 TEXT NOT NULL,
    why_4 TEXT NOT NULL,
    why_5 TEXT NOT NULL,
    cause TEXT NOT NULL,
    owner BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    due TEXT,
    done TEXT,
    verify_on TEXT,
    effectiveness TEXT,
    verified TEXT,
    verified_by BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX corrective_actions_by_finding ON corrective_actions (finding);
CREATE INDEX corrective_actions_by_owner ON corrective_actions (owner) WHERE owner IS NOT NULL;
CREATE INDEX corrective_actions_by_verified_by ON corrective_actions (verified_by) WHERE verified_by IS NOT NULL;

-- What is measured again and again.
CREATE TABLE indicators (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    definition TEXT NOT NULL,
    formula TEXT NOT NULL,
    measured_in TEXT NOT NULL,
    source TEXT NOT NULL,
    months INTEGER NOT NULL,
    better TEXT NOT NULL,
    target REAL,
    threshold REAL,
    owner BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    unit BLOB REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    active INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX indicators_by_owner ON indicators (owner) WHERE owner IS NOT NULL;
CREATE INDEX indicators_by_unit ON indicators (unit) WHERE unit IS NOT NULL;

-- A measured value of an indicator.
CREATE TABLE indicator_values (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    indicator BLOB NOT NULL REFERENCES indicators (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    value REAL NOT NULL,
    note TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- One value a day.
CREATE UNIQUE INDEX indicator_values_by_indicator ON indicator_values (indicator, date);
CREATE INDEX indicator_values_by_date ON indicator_values (date);

-- An information security objective.
CREATE TABLE objectives (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    resources TEXT NOT NULL,
    indicator BLOB REFERENCES indicators (id) DEFERRABLE INITIALLY DEFERRED,
    baseline REAL,
    target REAL,
    due TEXT,
    owner BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    unit BLOB REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL,
    progress INTEGER NOT NULL,
    evaluation TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX objectives_by_indicator ON objectives (indicator) WHERE indicator IS NOT NULL;
CREATE INDEX objectives_by_owner ON objectives (owner) WHERE owner IS NOT NULL;
CREATE INDEX objectives_by_unit ON objectives (unit) WHERE unit IS NOT NULL;

-- A recurring evaluation.
CREATE TABLE reviews (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    unit BLOB REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    as_of TEXT,
    chair BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    previous BLOB REFERENCES reviews (id) DEFERRABLE INITIALLY DEFERRED,
    issues TEXT NOT NULL,
    expectations TEXT NOT NULL,
    feedback TEXT NOT NULL,
    opportunities TEXT NOT NULL,
    verdict TEXT,
    conclusion TEXT NOT NULL,
    state TEXT NOT NULL,
    held_by TEXT NOT NULL,
    approved TEXT,
    approved_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX reviews_by_unit ON reviews (unit) WHERE unit IS NOT NULL;
CREATE INDEX reviews_by_chair ON reviews (chair) WHERE chair IS NOT NULL;
CREATE INDEX reviews_by_previous ON reviews (previous) WHERE previous IS NOT NULL;
CREATE TABLE review_participants (
    review BLOB NOT NULL REFERENCES reviews (id) DEFERRABLE INITIALLY DEFERRED,
    person BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (review, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_participants_by_person ON review_participants (person);

-- What an evaluation or a management review decided.
CREATE TABLE decisions (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    review BLOB NOT NULL REFERENCES reviews (id) DEFERRABLE INITIALLY DEFERRED,
    description TEXT NOT NULL,
    owner BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    due TEXT,
    state TEXT NOT NULL,
    closed TEXT,
    outcome TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX decisions_by_review ON decisions (review);
CREATE INDEX decisions_by_owner ON decisions (owner) WHERE owner IS NOT NULL;

-- A legal or contractual requirement, and how it is met.
CREATE TABLE requirements (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    clause TEXT NOT NULL,
    description TEXT NOT NULL,
    owner BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    met TEXT NOT NULL,
    how TEXT NOT NULL,
    review TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX requirements_by_owner ON requirements (owner) WHERE owner IS NOT NULL;
CREATE TABLE requirement_controls (
    requirement BLOB NOT NULL REFERENCES requirements (id) DEFERRABLE INITIALLY DEFERRED,
    control BLOB NOT NULL REFERENCES controls (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (requirement, control)
) STRICT, WITHOUT ROWID;
CREATE INDEX requirement_controls_by_control ON requirement_controls (control);

-- A policy, rule or instruction.
CREATE TABLE policies (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    version TEXT NOT NULL,
    description TEXT NOT NULL,
    owner BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL,
    approved TEXT,
    review TEXT,
    known_by TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX policies_by_owner ON policies (owner) WHERE owner IS NOT NULL;
CREATE TABLE policy_units (
    policy BLOB NOT NULL REFERENCES policies (id) DEFERRABLE INITIALLY DEFERRED,
    unit BLOB NOT NULL REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (policy, unit)
) STRICT, WITHOUT ROWID;
CREATE INDEX policy_units_by_unit ON policy_units (unit);

-- That a person knows a version of a policy.
CREATE TABLE acknowledgements (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    policy BLOB NOT NULL REFERENCES policies (id) DEFERRABLE INITIALLY DEFERRED,
    person BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    version TEXT NOT NULL,
    date TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX acknowledgements_by_policy ON acknowledgements (policy, person, version);
CREATE INDEX acknowledgements_by_person ON acknowledgements (person);

