"""Signatures: the short lines at the end of a text, a name on one, its office on the next or the one before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.normalize.countries import country_of
from ingest.normalize.people.frames import within
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.printing import has_no_office
from ingest.normalize.reading import Body, Passage

_LAST_LINES = 16
_LAST_PARAGRAPHS = 4
_LONGEST_LINE = 90
_FOR = re.compile(r"\(?(?:For|On behalf of) (?:and on behalf of )?(?:the )?", re.I)
_FEWEST_WORDS = 2
_LONGEST_COUNTRY = 40


def with_signatures(named: Sequence[Naming], body: Body) -> tuple[Naming, ...]:
    """NAMED, with the office of whoever signs as the neighbouring line prints it, or a note on the author says it."""
    signed = dict(_noted(body, named)) | dict(_signatures(body, named))
    return tuple(signed.get(id(one), one) for one in named)


def signatories(body: Body, named: Sequence[Naming]) -> Iterator[Naming]:
    """Those of NAMED whose name fills a line at the end and who hold an office; all of a line that several fill."""
    yield from (one for one in at_foot(body, named) if one.role)
    for passage in body.passages[-_LAST_PARAGRAPHS:]:
        here = within(named, passage.start, passage.end)
        if (
            len(here) > 1
            and here[0].start == passage.start
            and all(one.name and one.role and one.country for one in here)
        ):
            yield from here


def at_foot(body: Body, named: Sequence[Naming]) -> Iterator[Naming]:
    """Those of NAMED whose name fills a line at the end."""
    for passage in _last_lines(body):
        yield from (one for one in _filling(named, passage, body.folded) if one.name)


def _signatures(body: Body, named: Sequence[Naming]) -> Iterator[tuple[int, Naming]]:
    """A name with the office on the next line, and the country that the line before says it signs for."""
    lines = list(_last_lines(body))
    behalf: str | None = None
    for at, line in enumerate(lines):
        text = body.folded[line.start : line.end]
        if _FOR.match(text):
            behalf = country_of(text)
        office = _office(named, lines[at + 1], body.folded) if at + 1 < len(lines) else None
        for one in _filling(named, line, body.folded):
            own = behalf if _SIGNED_FOR.match(text) else None
            if one.name and one.role and not one.country and (served := _served(one, line, body.folded) or own):
                yield id(one), replace(one, country=served)
            if one.name and has_no_office(one.role) and office and len(one.name.split()) >= _FEWEST_WORDS:
                yield id(one), replace(one, role=office.role, country=one.country or office.country or behalf)


def of_notes(body: Body, named: Sequence[Naming]) -> Iterator[Naming]:
    """Those of NAMED of whom a note below the words says what office they hold: ``Lena Vask is Minister of Trade.``"""
    for passage in body.passages[1:][-_LAST_NOTES:]:
        here = within(named, passage.start, passage.end)
        first = here[0] if here and passage.end - passage.start <= _LONGEST_NOTE else None
        noted = first and first.name and AUTHOR_NOTE.fullmatch(body.folded, passage.start, first.name_start)
        if first and noted and _IS.match(body.folded, first.name_end):
            yield first


def _noted(body: Body, named: Sequence[Naming]) -> Iterator[tuple[int, Naming]]:
    """Whom a note names, with the office that it tells."""
    for one in of_notes(body, named):
        held = _IS.match(body.folded, one.name_end)
        start = held.end() if held else one.end
        offices = [other for other in within(named, start, start + 1) if other.role and not other.name]
        if offices and not one.role:
            yield id(one), replace(one, role=offices[0].role, country=one.country or offices[0].country)


AUTHOR_NOTE = re.compile(r"\W*(?:(?:The |Our )?(?:author|writer|columnist),? )?")
_IS = re.compile(r",? (?:is|serves as|has been) (?:currently )?(?:the |an? )?")
_LAST_NOTES = 3
_LONGEST_NOTE = 300


def _office(named: Sequence[Naming], line: Passage, text: str) -> Naming | None:
    return next((one for one in _filling(named, line, text) if one.role and not one.name), None)


def _filling(named: Sequence[Naming], line: Passage, text: str) -> list[Naming]:
    """Those of NAMED that a whole line is: but for a bracket, a comma, an address, ``(Signed)``, ``For Chile:``."""
    signed = _SIGNED.match(text, line.start, line.end) or _SIGNED_FOR.match(text, line.start, line.end)
    start = signed.end() if signed else line.start
    here = within(named, start, line.end)
    return [one for one in here[:1] if len(text[start : one.start]) <= _BRACKET and _ends(one, line, text)]


def _ends(naming: Naming, line: Passage, text: str) -> bool:
    """Whether a naming ends its line, but for a sign or the country that it signs for."""
    return line.end - naming.end <= _BRACKET or _served(naming, line, text) is not None


def _served(naming: Naming, line: Passage, text: str) -> str | None:
    """The country behind a naming, where it is all that is left of the line: ``Karl Vask, Minister, Norway``."""
    rest = text[naming.end : line.end]
    return country_of(rest) if rest.startswith(", ") and len(rest) <= _LONGEST_COUNTRY else None


_BRACKET = 5
_SIGNED_FOR = re.compile(rf"{_FOR.pattern}[^:.]{{2,60}}: ?", re.I)
_SIGNED = re.compile(r"[(\[]?(?:signed|sgd\.?|/s/)[)\]]?(?: by)?:? ?", re.I)


def _last_lines(body: Body) -> Iterator[Passage]:
    """The passages that end the text, as far back as they are short lines and no sentences."""
    last: list[Passage] = []
    for passage in reversed(body.passages[-_LAST_LINES:]):
        if passage.end - passage.start > _LONGEST_LINE:
            break
        last.append(passage)
    yield from reversed(last)
