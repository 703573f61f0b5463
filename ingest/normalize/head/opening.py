"""What the head of a text says that it is: its first sentences, its first lines, how it greets."""

from __future__ import annotations

import re
from functools import cache

from ingest.normalize.head.words import matched
from ingest.normalize.reading import Body, Finding
from ingest.normalize.text.folding import fold
from ingest.record import Draft, Genre
from ingest.vocabulary import entries

_OPENING = 450
_FIRST = 300
_FIRST_LINES = 6
_LINE = 150


def announced(body: Body) -> Finding[Genre] | None:
    """What has not taken place yet is announced: the first sentence says that somebody will travel or meet."""
    ahead, told = _ahead()
    found = ahead.search(body.folded, 0, _FIRST)
    if not found or told.search(body.folded, 0, found.start()):
        return None
    return Finding("notice", "text", "announced", *found.span())


def of_dateline(draft: Draft) -> Finding[Genre] | None:
    """A line that names the genre where the title does not: "Speech of the Minister, Bern"."""
    lines = " | ".join(fold(block.text)[:_LINE] for block in draft.blocks if block.kind == "dateline")
    return matched("named", lines, "publisher") if lines else None


def of_lines(body: Body) -> Finding[Genre] | None:
    """A short line at the head that says it: "Transcript of the speech"."""
    for passage in body.passages[:_FIRST_LINES]:
        if passage.end - passage.start <= _LINE:
            found = matched("lines", body.folded[passage.start : passage.end], "title")
            if found:
                return found
    return None


def greeted(body: Body) -> Finding[Genre] | None:
    """Words to an audience, greeted at the head of one of the first passages."""
    for passage in body.passages[:_FIRST_LINES]:
        if found := _salutation().match(body.folded, passage.start, passage.end):
            return Finding("speech", "text", "salutation", *found.span())
    return None


@cache
def _salutation() -> re.Pattern[str]:
    return re.compile(entries("genres")["salutation"])


def introduced(body: Body) -> Finding[Genre] | None:
    """What a first sentence that hands over calls the words behind it."""
    end = body.folded.find("\n", 0, _OPENING + _LINE)
    return matched("introduced", body.folded[: end if end >= 0 else _OPENING], "text")


def of_opening(body: Body) -> Finding[Genre] | None:
    return matched("opening", body.folded[:_OPENING], "text")


@cache
def _ahead() -> tuple[re.Pattern[str], re.Pattern[str]]:
    genres = entries("genres")
    return re.compile(rf"\b{genres['ahead']}\b"), re.compile(rf"\b{genres['told']}\b")
