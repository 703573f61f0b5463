"""The schema's history: an older database is brought forward, step by step."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from ingest.store import changed, counts, pairs, schema, views

migrations = Migrations("readouts")


@migrations()
def m001_corpus(db: Database) -> None:
    """Tables and views; indexes and full-text search follow the load, which is faster."""
    for statement in statements(schema.TABLES + views.VIEWS):
        db.execute(statement)


@migrations()
def m002_unspaced_scripts(db: Database) -> None:
    """An index that finds words inside Chinese, Japanese and Korean sentences."""
    db.execute(schema.UNSPACED_TEXT)
    pairs.index(db.conn)


@migrations()
def m003_edits(db: Database) -> None:
    """Of each version what it changed in the one before, and a view of what was changed in words."""
    for statement in statements(schema.EDITS):
        db.execute(statement)


@migrations()
def m004_search_index(db: Database) -> None:
    """Which search index belongs to the database."""
    db.execute(schema.SEARCH_INDEX)


@migrations()
def m005_counts(db: Database) -> None:
    """How often each value of a field occurs."""
    for statement in statements(schema.COUNTS):
        db.execute(statement)
    counts.count(db.conn)


@migrations()
def m006_letterheads(db: Database) -> None:
    """Of each version the lines above its words; then all is there by which versions are compared."""
    db.execute(schema.LETTERHEADS)
    changed.learn(db.conn)


def ensure(db: Database) -> None:
    """Bring a database to the present schema, leaving no trace of when.

    The library's own ``apply`` notes the hour, and two builds of one input must be the same bytes: an hour that is
    taken back afterwards leaves its length in the file.
    """
    migrations.ensure_migrations_table(db)
    for migration in migrations.pending(db):
        with db.atomic():
            migration.fn(db)
            noted = {"migration_set": migrations.name, "name": migration.name, "applied_at": ""}
            db.table(migrations.migrations_table).insert(noted)


def statements(script: str) -> list[str]:
    """The statements of a script that holds no semicolon but at their ends."""
    return [statement for statement in script.split(";\n") if statement.strip()]
