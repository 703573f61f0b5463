"""What a connection that strangers may question is not allowed to do."""

from __future__ import annotations

import sqlite3

# A single call of these makes a value of any size: the time limit counts steps, and never comes to bear.
_COSTLY = frozenset({"zeroblob", "printf", "format", "randomblob", "load_extension", "fts3_tokenizer", "writefile"})
# This column names the file that the database lies in; it reads as null.
_TELLING = ("pragma_database_list", "file")
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 16_000_000,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 500,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 200,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 50,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
}


def guard(connection: sqlite3.Connection) -> None:
    """Cap lengths and depths; refuse functions that make gigabytes, and those that tell where the file lies."""
    for limit, most in _LIMITS.items():
        connection.setlimit(limit, most)
    connection.set_authorizer(_allowed)


def _allowed(action: int, first: str | None, second: str | None, _database: str | None, _trigger: str | None) -> int:
    if action == sqlite3.SQLITE_FUNCTION and (second or "").casefold() in _COSTLY:
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_READ and (first, second) == _TELLING:
        return sqlite3.SQLITE_IGNORE
    return sqlite3.SQLITE_OK
