"""The published database as SQL: tables, indexes, full-text search, and what was added to them later."""

from __future__ import annotations

TABLES = """
CREATE TABLE publishers (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, country TEXT, kind TEXT, homepage TEXT, licence TEXT
);
CREATE TABLE speakers (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation')), country TEXT
);
CREATE TABLE speaker_names (
    speaker TEXT NOT NULL REFERENCES speakers(id), name TEXT NOT NULL, PRIMARY KEY (speaker, name)
);
CREATE TABLE posts (
    speaker TEXT NOT NULL REFERENCES speakers(id), title TEXT NOT NULL, start TEXT, country TEXT, "end" TEXT,
    PRIMARY KEY (speaker, title, start)
);
CREATE TABLE venues (
    id TEXT PRIMARY KEY, name TEXT, city TEXT, country TEXT, latitude REAL, longitude REAL
);
CREATE TABLE topics (
    id TEXT PRIMARY KEY, label TEXT NOT NULL, broader TEXT, covers TEXT
);
CREATE TABLE encounters (
    id TEXT PRIMARY KEY, date TEXT, date_edtf TEXT, mode TEXT CHECK (mode IN ('meeting', 'call', 'video')),
    venue TEXT REFERENCES venues(id), title TEXT NOT NULL
);
CREATE TABLE readouts (
    id TEXT PRIMARY KEY, publisher TEXT REFERENCES publishers(id), title TEXT, url TEXT, genre TEXT NOT NULL,
    date TEXT, date_edtf TEXT, date_basis TEXT NOT NULL, year INTEGER, published TEXT,
    venue TEXT REFERENCES venues(id), occasion TEXT, requested_by TEXT,
    encounter TEXT REFERENCES encounters(id), language TEXT NOT NULL, body TEXT NOT NULL,
    source TEXT NOT NULL, sha256 TEXT NOT NULL, parser TEXT NOT NULL
);
CREATE TABLE participants (
    readout TEXT NOT NULL REFERENCES readouts(id), speaker TEXT NOT NULL REFERENCES speakers(id),
    role TEXT, country TEXT, side TEXT NOT NULL CHECK (side IN ('own', 'counterpart', 'other')),
    principal INTEGER NOT NULL CHECK (principal IN (0, 1)), PRIMARY KEY (readout, speaker)
);
CREATE TABLE readout_topics (
    readout TEXT NOT NULL REFERENCES readouts(id), topic TEXT NOT NULL REFERENCES topics(id),
    mentions INTEGER NOT NULL, PRIMARY KEY (readout, topic)
);
CREATE TABLE statements (
    id TEXT PRIMARY KEY, readout TEXT NOT NULL REFERENCES readouts(id), position INTEGER NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, speaker TEXT REFERENCES speakers(id),
    attribution TEXT NOT NULL CHECK (attribution IN ('speaker', 'joint', 'question', 'narration', 'heading')),
    side TEXT CHECK (side IN ('own', 'counterpart', 'other')),
    nested_speaker TEXT REFERENCES speakers(id), quote TEXT CHECK (quote IN ('direct', 'indirect', 'mixed')),
    cue TEXT, act TEXT, confidence TEXT NOT NULL CHECK (confidence IN ('A', 'B', 'C', 'D', 'U')), rule TEXT NOT NULL
);
CREATE TABLE statement_topics (
    statement TEXT NOT NULL REFERENCES statements(id), topic TEXT NOT NULL REFERENCES topics(id),
    mentions INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, PRIMARY KEY (statement, topic)
) WITHOUT ROWID;
CREATE TABLE versions (
    readout TEXT NOT NULL REFERENCES readouts(id), sha256 TEXT NOT NULL, first_seen TEXT, last_seen TEXT,
    published TEXT, title TEXT, body TEXT NOT NULL, PRIMARY KEY (readout, sha256)
);
CREATE TABLE evidence (
    readout TEXT NOT NULL REFERENCES readouts(id), field TEXT NOT NULL, value TEXT, start INTEGER, "end" INTEGER,
    basis TEXT NOT NULL, rule TEXT NOT NULL
);
CREATE TABLE problems (source TEXT NOT NULL, stage TEXT NOT NULL, reason TEXT NOT NULL);
CREATE TABLE people (
    readout TEXT NOT NULL REFERENCES readouts(id), key TEXT NOT NULL, speaker TEXT NOT NULL REFERENCES speakers(id),
    name TEXT NOT NULL, names TEXT NOT NULL, country TEXT, kind TEXT NOT NULL,
    known INTEGER NOT NULL CHECK (known IN (0, 1)), PRIMARY KEY (readout, key)
);
CREATE TABLE build (
    id TEXT PRIMARY KEY, readouts INTEGER NOT NULL, versions INTEGER NOT NULL, statements INTEGER NOT NULL,
    problems INTEGER NOT NULL
);
"""

# A body is long: what is asked of many readouts at once lies in an index beside their ids.
INDEXES = """
CREATE INDEX readouts_date ON readouts(date);
CREATE INDEX readouts_year ON readouts(year);
CREATE INDEX readouts_published ON readouts(published);
CREATE INDEX readouts_publisher ON readouts(publisher, date);
CREATE INDEX readouts_genre ON readouts(genre, date);
CREATE INDEX readouts_venue ON readouts(venue);
CREATE INDEX readouts_encounter ON readouts(encounter, id, date);
CREATE INDEX readouts_heads ON readouts(id, year, date, encounter);
CREATE INDEX readouts_url ON readouts(url);
CREATE INDEX participants_speaker ON participants(speaker, readout, principal);
CREATE INDEX participants_readout ON participants(readout, principal, speaker, country);
CREATE INDEX readout_topics_topic ON readout_topics(topic, readout);
CREATE INDEX statements_readout ON statements(readout, position);
CREATE INDEX statements_speaker ON statements(speaker, readout);
CREATE INDEX statements_nested_speaker ON statements(nested_speaker) WHERE nested_speaker IS NOT NULL;
CREATE INDEX statement_topics_topic ON statement_topics(topic);
CREATE INDEX encounters_date ON encounters(date);
CREATE INDEX encounters_venue ON encounters(venue);
CREATE INDEX evidence_readout ON evidence(readout);
CREATE INDEX problems_source ON problems(source);
CREATE INDEX people_speaker ON people(speaker, readout);
"""

# Datasette finds a full-text table by the very letters content="…"; single quotes go unseen.
FULL_TEXT = """
CREATE VIRTUAL TABLE statements_fts USING fts5(text, content="statements", tokenize="unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE readouts_fts USING fts5(
    title, body, content="readouts", tokenize="unicode61 remove_diacritics 2"
);
"""
FULL_TEXT_TABLES = ("statements_fts", "readouts_fts")

# Statements that hold letters of a script without spaces, cut into pairs of letters by ``ingest.bigrams``.
UNSPACED_TEXT = "CREATE VIRTUAL TABLE IF NOT EXISTS statements_cjk_fts USING fts5(text, tokenize='unicode61')"

# What each version changed in the one before it. No older column says so: a database made before learns it anew.
EDITS = """
ALTER TABLE versions ADD COLUMN follows TEXT;
ALTER TABLE versions ADD COLUMN change TEXT CHECK (change IN (
    'typography', 'spelling', 'name', 'number', 'date', 'passage added', 'passage dropped', 'reworded'));
ALTER TABLE versions ADD COLUMN words INTEGER;
ALTER TABLE versions ADD COLUMN was TEXT;
ALTER TABLE versions ADD COLUMN became TEXT;
CREATE INDEX versions_edited ON versions(first_seen) WHERE change <> 'typography';
CREATE VIEW edits AS
SELECT versions.readout, readouts.title, readouts.publisher, publishers.name AS publisher_name,
    versions.first_seen AS seen, versions.change, versions.words, versions.was, versions.became,
    versions.follows AS sha256_before, versions.sha256 AS sha256_after
FROM versions
JOIN readouts ON readouts.id = versions.readout
LEFT JOIN publishers ON publishers.id = readouts.publisher
WHERE versions.change <> 'typography'
ORDER BY versions.first_seen DESC, versions.readout, versions.last_seen DESC, versions.sha256;
"""

# The lines above the words: whose they are, where, when. A database made before kept none.
LETTERHEADS = "ALTER TABLE versions ADD COLUMN letterhead TEXT"

# The stamp of the search index that lies beside the database; null where it needs none.
SEARCH_INDEX = "ALTER TABLE build ADD COLUMN search_index TEXT"

# What is counted once for everybody who asks: the values of fields, and the rows of tables.
COUNTS = """
CREATE TABLE _value_counts (
    "of" TEXT NOT NULL, field TEXT NOT NULL, count INTEGER NOT NULL, value NOT NULL,
    PRIMARY KEY ("of", field, count DESC, value)
) WITHOUT ROWID;
CREATE TABLE _row_counts ("of" TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
"""
