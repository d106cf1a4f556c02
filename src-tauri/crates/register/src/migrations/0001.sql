-- The records. Every table here is recorded in the history by SQLite's session extension:
-- STRICT, keyed by the record's id, foreign keys without cascades.

CREATE TABLE settings (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE units (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    parent BLOB REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    contact BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE people (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    role TEXT NOT NULL,
    unit BLOB REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE assets (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    description TEXT NOT NULL,
    medium TEXT NOT NULL,
    classification TEXT,
    owner BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    unit BLOB REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    consequence TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX assets_by_name ON assets (name COLLATE danish, id);
CREATE INDEX assets_by_owner ON assets (owner) WHERE owner IS NOT NULL;
CREATE INDEX assets_by_unit ON assets (unit);

CREATE TABLE dependencies (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    "from" BLOB NOT NULL REFERENCES assets (id) DEFERRABLE INITIALLY DEFERRED,
    "to" BLOB NOT NULL REFERENCES assets (id) DEFERRABLE INITIALLY DEFERRED,
    property TEXT,
    adjust TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX dependencies_by_from ON dependencies ("from", "to", ifnull(property, ''));
CREATE INDEX dependencies_by_to ON dependencies ("to");

CREATE TABLE threats (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    name_da TEXT NOT NULL, name_en TEXT NOT NULL,
    origin TEXT NOT NULL,
    properties TEXT NOT NULL,
    description_da TEXT NOT NULL, description_en TEXT NOT NULL,
    kinds TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE vulnerabilities (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    name_da TEXT NOT NULL, name_en TEXT NOT NULL,
    description_da TEXT NOT NULL, description_en TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE controls (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    framework TEXT NOT NULL,
    name_da TEXT NOT NULL, name_en TEXT NOT NULL,
    description_da TEXT NOT NULL, description_en TEXT NOT NULL,
    attributes TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE measures (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    state TEXT NOT NULL,
    owner BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    due TEXT,
    cost INTEGER,
    last_tested TEXT,
    test_result TEXT NOT NULL,
    test_months INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE measure_controls (
    measure BLOB NOT NULL REFERENCES measures (id) DEFERRABLE INITIALLY DEFERRED,
    control BLOB NOT NULL REFERENCES controls (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (measure, control)
) STRICT, WITHOUT ROWID;
CREATE INDEX measure_controls_by_control ON measure_controls (control);

CREATE TABLE methods (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (ref, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE assessments (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    method BLOB NOT NULL REFERENCES methods (id) DEFERRABLE INITIALLY DEFERRED,
    unit BLOB REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE scenarios (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    assessment BLOB NOT NULL REFERENCES assessments (id) DEFERRABLE INITIALLY DEFERRED,
    asset BLOB NOT NULL REFERENCES assets (id) DEFERRABLE INITIALLY DEFERRED,
    threat BLOB NOT NULL REFERENCES threats (id) DEFERRABLE INITIALLY DEFERRED,
    likelihood INTEGER,
    threat_level INTEGER,
    vulnerability_level INTEGER,
    properties TEXT,
    consequence TEXT NOT NULL,
    relevant INTEGER NOT NULL,
    treatment TEXT,
    owner BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL,
    current_override TEXT,
    target_override TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX scenarios_by_assessment ON scenarios (assessment, ref);
CREATE INDEX scenarios_by_asset ON scenarios (asset);
CREATE INDEX scenarios_by_threat ON scenarios (threat);

CREATE TABLE scenario_vulnerabilities (
    scenario BLOB NOT NULL REFERENCES scenarios (id) DEFERRABLE INITIALLY DEFERRED,
    vulnerability BLOB NOT NULL REFERENCES vulnerabilities (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (scenario, vulnerability)
) STRICT, WITHOUT ROWID;
CREATE INDEX scenario_vulnerabilities_by_vulnerability ON scenario_vulnerabilities (vulnerability);

CREATE TABLE effects (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    scenario BLOB NOT NULL REFERENCES scenarios (id) DEFERRABLE INITIALLY DEFERRED,
    measure BLOB NOT NULL REFERENCES measures (id) DEFERRABLE INITIALLY DEFERRED,
    factor TEXT NOT NULL,
    property TEXT,
    party TEXT,
    steps INTEGER NOT NULL,
    reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX effects_by_scenario ON effects (scenario, measure, factor, ifnull(property, ''), ifnull(party, ''));
CREATE INDEX effects_by_measure ON effects (measure);

-- The history: append-only and chained. Never updated, never deleted. AUTOINCREMENT keeps the
-- highest number that was ever given, so that a history cut off at its end is noticed. The
-- changeset comes last: it may be long, and most readers want what is before it.
CREATE TABLE history (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    op TEXT NOT NULL,
    args TEXT NOT NULL,
    reason TEXT NOT NULL,
    undoes INTEGER,
    redoes INTEGER,
    kinds TEXT NOT NULL,
    changes INTEGER NOT NULL,
    hash BLOB NOT NULL,
    changeset BLOB NOT NULL
) STRICT;
CREATE INDEX history_by_undoes ON history (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX history_by_redoes ON history (redoes) WHERE redoes IS NOT NULL;

-- Derived figures: written in the same transaction, never part of the history, checked by verify.
CREATE TABLE effective (
    asset BLOB PRIMARY KEY NOT NULL,
    cells TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- status: 0 answered, 1 unanswered, 2 not relevant. Per stage: rank, number, likelihood, consequence
-- of the level that counts; parties: see derive.rs.
CREATE TABLE levels (
    scenario BLOB PRIMARY KEY NOT NULL,
    assessment BLOB NOT NULL,
    method BLOB NOT NULL,
    unit BLOB,
    status INTEGER NOT NULL,
    r0 INTEGER, n0 INTEGER,
    r1 INTEGER, n1 INTEGER,
    r2 INTEGER, n2 INTEGER,
    r3 INTEGER, n3 INTEGER,
    stages BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX levels_inherent ON levels (r0, n0, scenario, assessment, unit);
CREATE INDEX levels_claimed ON levels (r1, n1, scenario, assessment, unit);
CREATE INDEX levels_confirmed ON levels (r2, n2, scenario, assessment, unit);
CREATE INDEX levels_target ON levels (r3, n3, scenario, assessment, unit);

-- How many scenarios of a scope (method, and optionally assessment and unit) stand where.
-- party 0 is all parties; stage 9 counts the status, with the status in `likelihood`.
CREATE TABLE counts (
    scope BLOB NOT NULL,
    stage INTEGER NOT NULL,
    party INTEGER NOT NULL,
    likelihood INTEGER NOT NULL,
    consequence INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (scope, stage, party, likelihood, consequence, rank)
) STRICT, WITHOUT ROWID;

-- How many scenarios of a scope moved from their inherent place to another at a stage.
CREATE TABLE movements (
    scope BLOB NOT NULL,
    stage INTEGER NOT NULL,
    from_likelihood INTEGER NOT NULL, from_consequence INTEGER NOT NULL,
    to_likelihood INTEGER NOT NULL, to_consequence INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (scope, stage, from_likelihood, from_consequence, to_likelihood, to_consequence)
) STRICT, WITHOUT ROWID;

-- The day that the derived figures are for: a test may have become overdue since.
CREATE TABLE derived (
    day TEXT NOT NULL
) STRICT;
