"""Questions of Datasette's own pages that a build has counted the answers to.

Datasette counts a table's rows, and the values of each facet, for every page of the table anew. Where nothing narrows
the table the answer is the same for everybody, and stands in two small tables.
"""

from __future__ import annotations

import re

from ingest.counting import COUNTED

_ROWS = re.compile(r"select count\(\*\) from (?P<table>\w+)")
_VALUES = re.compile(
    r"select (?P<field>\w+) as value, count\(\*\) as count from \( select [^()]* from (?P<table>\w+) \)"
    r" where (?P=field) is not null group by (?P=field) order by count desc, value limit (?P<most>\d+)"
)
# A view that has a row for each row of a table.
_ALIKE = {"statement_details": "statements"}
# How many rows the tables have, and which tables.
ROWS = "SELECT count, of FROM _row_counts"
# Milliseconds for counting what a build has not counted; then a page does without the number.
LIMIT = 60


def is_count(sql: str) -> bool:
    """Whether a question asks for nothing but a number of rows."""
    return sql.lstrip().startswith("select count(*) from")


def counted(sql: str) -> str | None:
    """A question with the same answer that costs nothing; null where the build has not counted it."""
    plain = " ".join(sql.split())
    rows, values = _ROWS.fullmatch(plain), _VALUES.fullmatch(plain)
    if rows:
        table = _ALIKE.get(rows["table"], rows["table"])
        return f"{ROWS} WHERE of = '{table}'" if table in COUNTED else None
    if not values or values["field"] not in COUNTED.get(values["table"], ()):
        return None
    among = f"of = '{values['table']}' AND field = '{values['field']}'"
    return f"SELECT value, count FROM _value_counts WHERE {among} ORDER BY count DESC, value LIMIT {values['most']}"
