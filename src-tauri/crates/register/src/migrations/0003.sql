-- The register and its history. Columns are only added at the end, each with a constant default, so
-- that entries of the history from before still apply to the tables as they are now.

ALTER TABLE people ADD COLUMN phone TEXT NOT NULL DEFAULT '';
-- The last day of someone who left.
ALTER TABLE people ADD COLUMN "left" TEXT;

ALTER TABLE assets ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
ALTER TABLE assets ADD COLUMN retired TEXT;
ALTER TABLE assets ADD COLUMN risk_owner BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE assets ADD COLUMN system_owner BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE assets ADD COLUMN process_owner BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE assets ADD COLUMN contact BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE assets ADD COLUMN supplier BLOB REFERENCES assets (id) DEFERRABLE INITIALLY DEFERRED;
-- What is said of one kind of asset only.
ALTER TABLE assets ADD COLUMN details TEXT NOT NULL DEFAULT '{}';
CREATE INDEX assets_by_risk_owner ON assets (risk_owner) WHERE risk_owner IS NOT NULL;
CREATE INDEX assets_by_system_owner ON assets (system_owner) WHERE system_owner IS NOT NULL;
CREATE INDEX assets_by_process_owner ON assets (process_owner) WHERE process_owner IS NOT NULL;
CREATE INDEX assets_by_contact ON assets (contact) WHERE contact IS NOT NULL;
CREATE INDEX assets_by_supplier ON assets (supplier) WHERE supplier IS NOT NULL;
-- What is in a unit, counted without reading the records.
CREATE INDEX units_by_parent ON units (parent) WHERE parent IS NOT NULL;
CREATE INDEX units_by_contact ON units (contact) WHERE contact IS NOT NULL;
CREATE INDEX people_here ON people (unit) WHERE "left" IS NULL;
CREATE INDEX assets_in_use ON assets (unit) WHERE retired IS NULL;
CREATE INDEX suppliers ON assets (name COLLATE danish, id) WHERE kind = 'supplier';
CREATE INDEX measures_by_owner ON measures (owner) WHERE owner IS NOT NULL;
CREATE INDEX scenarios_by_owner ON scenarios (owner) WHERE owner IS NOT NULL;
CREATE INDEX scenarios_by_due ON scenarios (due) WHERE due IS NOT NULL;
CREATE INDEX measures_by_due ON measures (due) WHERE due IS NOT NULL;
CREATE INDEX acceptances_by_until ON acceptances (until);
CREATE INDEX assessments_by_review ON assessments (review) WHERE review IS NOT NULL;

-- The yearly wheel: what is done again and again.
CREATE TABLE routines (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    owner BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    unit BLOB REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    asset BLOB REFERENCES assets (id) DEFERRABLE INITIALLY DEFERRED,
    due TEXT NOT NULL,
    months INTEGER NOT NULL,
    last_done TEXT,
    outcome TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX routines_by_due ON routines (due);
CREATE INDEX routines_by_owner ON routines (owner) WHERE owner IS NOT NULL;
CREATE INDEX routines_by_asset ON routines (asset) WHERE asset IS NOT NULL;
CREATE INDEX history_of_routines ON history (seq) WHERE op = 'routine-done';

-- A file, whose content stands in `blobs` under its hash, or a link to a document outside.
CREATE TABLE attachments (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    record BLOB NOT NULL,
    media TEXT NOT NULL,
    size INTEGER NOT NULL,
    hash TEXT NOT NULL,
    url TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX attachments_by_record ON attachments (record);

-- Days that were given a name, to look back at.
CREATE TABLE moments (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    at TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Lists that were saved with their filters, order and columns.
CREATE TABLE views (
    id BLOB PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
    ref TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    list TEXT NOT NULL,
    query TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The content of attachments by its SHA-256. Never changed and never removed, so the history need
-- not hold it: an entry names the hash.
CREATE TABLE blobs (
    hash TEXT PRIMARY KEY NOT NULL,
    size INTEGER NOT NULL,
    content BLOB NOT NULL
) STRICT;

-- Derived from the history: which entries touched a record, for its timeline.
-- action: 0 added, 1 changed, 2 removed.
CREATE TABLE touched (
    record BLOB NOT NULL,
    seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    action INTEGER NOT NULL,
    PRIMARY KEY (record, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX touched_removed ON touched (seq) WHERE action = 2;

-- Derived from the records: their own words, folded (see search/fold.rs), for searching. The numbers
-- of a kind stand together. The index holds every run of three letters, and nothing of where it stands:
-- what it finds is looked at in `words`.
CREATE TABLE words (
    number INTEGER PRIMARY KEY,
    record BLOB NOT NULL UNIQUE,
    ref TEXT NOT NULL,
    name TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (
    ref, name, body, content = 'words', content_rowid = 'number', tokenize = 'trigram case_sensitive 1',
    detail = none, columnsize = 0
);

-- The first pages of the lists that grow.
CREATE INDEX people_by_name ON people (name COLLATE danish, id);
CREATE INDEX measures_by_name ON measures (name COLLATE danish, id);
