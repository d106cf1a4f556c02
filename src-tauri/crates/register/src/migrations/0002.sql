-- The shared method, complete. Columns are only added at the end, each with a constant default, so
-- that entries of the history from before still apply to the tables as they are now.

ALTER TABLE assets ADD COLUMN personal_data TEXT;

ALTER TABLE threats ADD COLUMN catalogue TEXT NOT NULL DEFAULT '';
CREATE TABLE threat_controls (
    threat BLOB NOT NULL REFERENCES threats (id) DEFERRABLE INITIALLY DEFERRED,
    control BLOB NOT NULL REFERENCES controls (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (threat, control)
) STRICT, WITHOUT ROWID;
CREATE INDEX threat_controls_by_control ON threat_controls (control);
CREATE TABLE threat_vulnerabilities (
    threat BLOB NOT NULL REFERENCES threats (id) DEFERRABLE INITIALLY DEFERRED,
    vulnerability BLOB NOT NULL REFERENCES vulnerabilities (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (threat, vulnerability)
) STRICT, WITHOUT ROWID;
CREATE INDEX threat_vulnerabilities_by_vulnerability ON threat_vulnerabilities (vulnerability);

ALTER TABLE vulnerabilities ADD COLUMN kinds TEXT NOT NULL DEFAULT '[]';
ALTER TABLE vulnerabilities ADD COLUMN catalogue TEXT NOT NULL DEFAULT '';
CREATE TABLE vulnerability_controls (
    vulnerability BLOB NOT NULL REFERENCES vulnerabilities (id) DEFERRABLE INITIALLY DEFERRED,
    control BLOB NOT NULL REFERENCES controls (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (vulnerability, control)
) STRICT, WITHOUT ROWID;
CREATE INDEX vulnerability_controls_by_control ON vulnerability_controls (control);

ALTER TABLE assessments ADD COLUMN kind TEXT NOT NULL DEFAULT 'asset';
ALTER TABLE assessments ADD COLUMN state TEXT NOT NULL DEFAULT 'draft';
ALTER TABLE assessments ADD COLUMN minutes TEXT NOT NULL DEFAULT '';
ALTER TABLE assessments ADD COLUMN review TEXT;
ALTER TABLE assessments ADD COLUMN carried_from BLOB REFERENCES assessments (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE assessments ADD COLUMN submitted_by TEXT NOT NULL DEFAULT '';
ALTER TABLE assessments ADD COLUMN approval TEXT;
-- The map of levels by which it was moved from another method version.
ALTER TABLE assessments ADD COLUMN moved TEXT;
CREATE TABLE assessment_participants (
    assessment BLOB NOT NULL REFERENCES assessments (id) DEFERRABLE INITIALLY DEFERRED,
    person BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (assessment, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX assessment_participants_by_person ON assessment_participants (person);

ALTER TABLE scenarios ADD COLUMN properties_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE scenarios ADD COLUMN due TEXT;
ALTER TABLE scenarios ADD COLUMN carried_from BLOB REFERENCES scenarios (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE scenarios ADD COLUMN carried INTEGER NOT NULL DEFAULT 0;
-- Frequency and loss, where the scenario is quantified.
ALTER TABLE scenarios ADD COLUMN quantity TEXT;
CREATE INDEX scenarios_by_quantity ON scenarios (assessment) WHERE quantity IS NOT NULL;
CREATE INDEX scenarios_by_carried_from ON scenarios (carried_from) WHERE carried_from IS NOT NULL;

CREATE TABLE acceptances (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    scenario BLOB NOT NULL REFERENCES scenarios (id) DEFERRABLE INITIALLY DEFERRED,
    accepted_by BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    reason TEXT NOT NULL,
    accepted TEXT NOT NULL,
    until TEXT NOT NULL,
    level TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX acceptances_by_scenario ON acceptances (scenario, accepted);
CREATE INDEX acceptances_by_person ON acceptances (accepted_by);

CREATE TABLE opinions (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    scenario BLOB NOT NULL REFERENCES scenarios (id) DEFERRABLE INITIALLY DEFERRED,
    person BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    likelihood INTEGER,
    threat_level INTEGER,
    vulnerability_level INTEGER,
    consequence TEXT NOT NULL,
    dissent TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX opinions_by_scenario ON opinions (scenario, person);
CREATE INDEX opinions_by_person ON opinions (person);

CREATE TABLE incidents (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    occurred TEXT NOT NULL,
    threat BLOB REFERENCES threats (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX incidents_by_threat ON incidents (threat) WHERE threat IS NOT NULL;
CREATE TABLE incident_assets (
    incident BLOB NOT NULL REFERENCES incidents (id) DEFERRABLE INITIALLY DEFERRED,
    asset BLOB NOT NULL REFERENCES assets (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (incident, asset)
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_assets_by_asset ON incident_assets (asset);

-- Methods that are being edited; published, they become frozen versions in `methods`.
CREATE TABLE drafts (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    based_on BLOB REFERENCES methods (id) DEFERRABLE INITIALLY DEFERRED,
    body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
