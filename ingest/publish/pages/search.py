"""What a query finds, with the ways to narrow it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast
from urllib.parse import urlencode

from ingest.publish.concordance import ORDERS, Order
from ingest.publish.corpus import Corpus
from ingest.publish.pages.context import SIZE, WITHOUT, in_context
from ingest.publish.repetition import with_repeats
from ingest.publish.rows import Row, record
from ingest.publish.search import Sort, Wanted, search
from ingest.publish.search.chips import chips
from ingest.publish.search.found import IN_GROUP, SORTS
from ingest.publish.search.grammar import FIELDS
from ingest.publish.search.results import NEWEST_FIRST

MOST = 100
_FORM = ("speaker", "counterpart", "topic", "venue", "publisher", "since", "until")


def compose(corpus: Corpus, _identity: str, asked: Mapping[str, str]) -> Row:
    """The page of a search; its address is the saved search.

    q                 the query; fields of the form (``speaker=``, ``since=`` …) are added to it as filters
    sort              relevance, newest, oldest
    from, size, each  offset and number of readouts, in context of lines; how many statements of a readout are given
    after             the readout behind which to begin, in place of ``from``
    context           left or right: keyword in context, all matches sorted by the words on that side
    """
    query = whole_query(asked)
    sort = cast(Sort, asked["sort"] if asked.get("sort") in SORTS else "relevance")
    context = cast(Order, asked["context"]) if asked.get("context") in ORDERS else None
    offset, size = _number(asked, "from", 0, 100_000), _number(asked, "size", SIZE if context else 20, MOST)
    each = _number(asked, "each", IN_GROUP, MOST)
    wanted = Wanted(sort, in_group=each) if context else Wanted(sort, size, offset, asked.get("after") or None, each)
    found = record(search(corpus, query, wanted))
    lines = in_context(corpus, query, sort, context, offset, size) if context else WITHOUT
    following = lines["following"] if context else found["following"]
    kept = {"q": query, "sort": sort, "size": size, "context": context}
    return {
        **found,
        # Whoever asks for no order is told the one there is by the page.
        "notes": [note for note in found["notes"] if note != NEWEST_FIRST or asked.get("sort") == "relevance"],
        "groups": with_repeats(found["groups"]),
        "chips": [record(chip) for chip in chips(corpus, query)],
        "form": _FORM,
        "context": context,
        **lines,
        "pages": _links(following, kept, offset, size),
    }


def whole_query(asked: Mapping[str, str]) -> str:
    """The text of the box, with what the fields below it add."""
    fields = [f"{name}:{quoted(asked[name])}" for name in FIELDS if asked.get(name, "").strip()]
    return " ".join([asked.get("q", "").strip(), *fields]).strip()


def quoted(value: str) -> str:
    """A filter's value as the query wants it: in quotation marks where it is more than one word."""
    plain = value.replace('"', " ").strip()
    return plain if plain and not set(plain) & set(" ()\t\n") else f'"{plain}"'


def _number(asked: Mapping[str, str], name: str, default: int, most: int) -> int:
    text = asked.get(name, "")
    return min(int(text), most) if text.isascii() and text.isdigit() and len(text) < 10 else default


def _links(following: int | None, asked: dict[str, object], offset: int, size: int) -> dict[str, str | None]:
    """The addresses of the next and the previous page."""

    return {
        "previous": _address("/search", {**asked, "from": max(0, offset - size)}) if offset else None,
        "next": _address("/search", {**asked, "from": following}) if following else None,
    }


def _address(path: str, asked: dict[str, object]) -> str:
    return f"{path}?" + urlencode({name: value for name, value in asked.items() if value != _DEFAULTS.get(name)})


_DEFAULTS: dict[str, object] = {"sort": "relevance", "from": 0, "size": 20}
