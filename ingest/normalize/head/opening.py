"""What the head of a text says that it is: its first sentences, its first lines, how it greets."""

from __future__ import annotations

import re
from functools import cache

from ingest.normalize.head.words import matched
from ingest.normalize.people.gathering import gather
from ingest.normalize.reading import Body, Finding
from ingest.normalize.text.folding import fold
from ingest.record import Draft, Genre
from ingest.vocabulary import entries

_OPENING = 450
_UNDER_WAY = ("is ", "are ")
_HELD = re.compile(r"\b(?:met|held (?:talks|an? (?:\w+ )?meeting)|discussed|signed|was received)\b")
_FIRST = 300
_FIRST_LINES = 6
_LINE = 150


def announced(body: Body) -> Finding[Genre] | None:
    """What has not taken place yet is announced: the first sentence says that somebody will travel or meet."""
    ahead, told = _ahead()
    found = ahead.search(body.folded, 0, _FIRST)
    if not found or told.search(body.folded, 0, found.start()):
        return None
    if found[0].startswith(_UNDER_WAY) and _HELD.search(body.folded, found.end(), _OPENING):
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
        if _OF_A_LETTER.fullmatch(body.folded, passage.start, passage.end):
            return None
        if found := salutation().match(body.folded, passage.start, passage.end):
            return Finding("speech", "text", "salutation", *found.span())
    return None


_OF_A_LETTER = re.compile(r"(?:Your )?Excellency[,:]")


@cache
def salutation() -> re.Pattern[str]:
    """How somebody begins to speak: ``Good morning``, ``Ladies and gentlemen``."""
    return re.compile(entries("genres")["salutation"])


def spoken_for(body: Body) -> Finding[Genre] | None:
    """A statement of several that one person delivers, as a line at the head says: ``by Lena Vask on behalf of``."""
    for passage in body.passages[:_FIRST_LINES]:
        found = _FOR_OTHERS.search(body.folded, passage.start, passage.end)
        if found and passage.end - passage.start <= _OPENING:
            return greeted(body) or Finding("statement", "text", "delivered on behalf of others", *found.span())
    return None


_FOR_OTHERS = re.compile(
    r"\b(?:statement|intervention|address|remarks|delivered|made|presented|read)(?: out)? by [^\n]{3,200}?"
    r" on behalf of\b",
    re.I,
)


def introduced(body: Body) -> Finding[Genre] | None:
    """What a first sentence that hands over calls the words behind it."""
    end = body.folded.find("\n", 0, _OPENING + _LINE)
    return matched("introduced", body.folded[: end if end >= 0 else _OPENING], "text")


def of_opening(body: Body) -> Finding[Genre] | None:
    return matched("opening", body.folded[:_OPENING], "text")


def of_two(body: Body) -> Finding[Genre] | None:
    """An account of what two people in office did together: the first sentence names both, and how they met."""
    sentence = next((one for one in body.sentences if body.passages[one.passage].kind == "paragraph"), None)
    text = body.folded[sentence.start : min(sentence.end, sentence.start + _OPENING)] if sentence else ""
    meets, apart = _meets()
    found = meets.search(text)
    if not sentence or not found or apart.search(text) or not _are_two(text):
        return None
    return Finding("readout", "text", "two in office", sentence.start + found.start(), sentence.start + found.end())


def _are_two(text: str) -> bool:
    """Whether a sentence names two people by office, of two countries where both are said."""
    named = {(one.name, one.country) for one in gather(text) if one.name and one.role}
    countries = {country for _, country in named if country}
    return len({name for name, _ in named}) > 1 and len(countries) != 1


@cache
def _meets() -> tuple[re.Pattern[str], re.Pattern[str]]:
    genres, modes = entries("genres"), entries("encounters")["modes"]
    meets = "|".join((genres["meets"], *(form for forms in modes.values() for form in forms)))
    return re.compile(rf"(?<!\w)(?:{meets})(?!\w)", re.IGNORECASE), re.compile(rf"\b{genres['apart']}\b", re.IGNORECASE)


@cache
def _ahead() -> tuple[re.Pattern[str], re.Pattern[str]]:
    genres = entries("genres")
    return re.compile(rf"(?<!\bwho )(?<!\bwhich )\b{genres['ahead']}\b"), re.compile(rf"\b{genres['told']}\b")
