"""What publishers changed in their texts after they were out, newest first."""

from __future__ import annotations

from collections.abc import Mapping

from ingest.publish.changes import changes
from ingest.publish.combining import Combine
from ingest.publish.corpus import Corpus
from ingest.publish.rows import Row

SIZE = 50
_MOST = 1_000
_COLUMNS = (
    "e.readout, e.title, r.language, e.publisher, e.publisher_name, e.seen, e.change, e.words, e.was, e.became,"
    " e.sha256_before, e.sha256_after"
)
_FILTERS = ("change", "publisher")


def compose(corpus: Corpus, _identity: str, asked: Mapping[str, str]) -> Row:
    """The page of edits.

    change, publisher  only edits of a kind, of a publisher
    after              the cursor of the page before
    from, size         how many to pass over, how many to give, at most a thousand
    """
    chosen = {name: asked[name] for name in _FILTERS if asked.get(name)}
    where = " AND ".join(f"e.{name} = ?" for name in chosen) or "1"
    start, values = _whole(asked.get("from", "")) or 0, list(chosen.values())
    size = min(_whole(asked.get("size", "")) or SIZE, _MOST)
    behind, place = _behind(corpus, asked.get("after", ""))
    sql = f"SELECT {_COLUMNS} FROM edits e JOIN readouts r ON r.id = e.readout WHERE {where} AND {behind}"
    found = corpus.ordered(sql, [*values, *place], _ORDER, size + 1, start)
    return {
        "change": chosen.get("change"),
        "publisher": chosen.get("publisher"),
        "count": corpus.number(f"SELECT count(*) FROM edits e WHERE {where}", values),
        "edits": [_shown(edit) for edit in found[:size]],
        "cursor": "{readout}.{sha256_after}".format_map(found[size - 1]) if len(found) > size else None,
        "kinds": corpus.tallied(_KINDS, [], "count DESC, id", combine=_COUNT),
        "publishers": corpus.tallied(_PUBLISHERS, [], "count DESC, id", combine=_COUNT),
    }


_ORDER = "e.seen DESC, e.readout, e.sha256_after"
_COUNT: Combine = {"count": sum}
_KINDS = "SELECT change AS id, change AS label, count(*) AS count FROM edits GROUP BY change"
_PUBLISHERS = """SELECT publisher AS id, publisher_name AS label, count(*) AS count FROM edits
    WHERE publisher IS NOT NULL GROUP BY publisher"""


def _behind(corpus: Corpus, cursor: str) -> tuple[str, list[object]]:
    """The condition on ``e`` to stand behind an edit in the order of the page."""
    readout, _, digest = cursor.partition(".")
    here = corpus.row("SELECT seen FROM edits WHERE readout = ? AND sha256_after = ?", [readout, digest])
    if here is None:
        return "1", []
    seen = here["seen"] or ""
    return f"({_SEEN} < ? OR {_SEEN} = ? AND (e.readout, e.sha256_after) > (?, ?))", [seen, seen, readout, digest]


_SEEN = "coalesce(e.seen, '')"


def _whole(text: str) -> int | None:
    """A whole number that was asked for; null where it is none."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None


def _shown(edit: Row) -> Row:
    """An edit with its place as runs of words that were kept, dropped and added."""
    return {**edit, "changes": changes(edit["was"] or "", edit["became"] or "")}
