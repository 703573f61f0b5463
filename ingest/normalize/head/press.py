"""Whether a text reads as a reporter's: a filing, a reporter's name, a headline, sources by hearsay.

One such mark may stand in a ministry's text; it takes two, a third one where somebody says ``I`` (an agency's
filing or a reporter's name among them), and a publisher who is not known to be a government's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest.normalize.head.filing import filing_of
from ingest.normalize.reading import Body, Finding
from ingest.record import Draft, Genre
from ingest.vocabulary import entries

_ENOUGH = 2
_READ = 6000
_OPENING = 450
_FIRST_LINES = 3
_LONGEST_LINE = 160
_QUOTED = re.compile(r'["“”][^"“”]*(?:["“”]|$)')
_IN_SINGLE = re.compile(r"(?<!\w)[‘'][^‘’'\n]*(?:[’']\w[^‘’'\n]*)*[’'](?!\w)")
_HEAD = 5
_RELEASED = re.compile(
    r"\W*(?:for immediate release|(?:press|media|news) release\b|media statement\b|official communiqu)", re.I
)
_ACRONYM = re.compile(r"[A-Z][A-Za-z/ ]{2,40}, [^()\n]{3,20}\.? [/(](?!M[oO]?F)[A-Z]{2,8}[/)]\W")
_I = re.compile(r"\b(?:I|my|My)\b")


def find_report(draft: Draft, body: Body, title: str, enough: int = _ENOUGH) -> Finding[Genre] | None:
    """A news report, where ENOUGH marks of one are met; TITLE with plain signs."""
    if (draft.publisher and draft.publisher.kind not in (None, "media")) or _is_released(draft):
        return None
    marks = [*_signed(body), *_filed(body), *_headed(title)]
    says_i = _says_i(body.text[:_READ])
    if says_i and not any(weight == _ENOUGH for weight, _ in marks):
        return None
    marks += _sourced(body)
    if sum(weight for weight, _ in marks) < enough + says_i:
        return None
    return Finding("news-report", "text", f"reads as a reporter's: {marks[0][1]}")


def _says_i(text: str) -> bool:
    """Whether somebody says ``I`` in a text outside quotation marks."""
    return _I.search(text) is not None and _I.search(_QUOTED.sub(" ", _IN_SINGLE.sub(" ", text))) is not None


def _is_released(draft: Draft) -> bool:
    """Whether a line at the head calls the text a release of whoever puts it out."""
    return any(_RELEASED.match(block.text) for block in draft.blocks[:_HEAD] if len(block.text) <= _LONGEST_LINE)


def _signed(body: Body) -> Iterator[tuple[int, str]]:
    for passage in body.passages[:_FIRST_LINES]:
        if passage.end - passage.start <= _LONGEST_LINE and _pattern("byline").match(body.folded, passage.start):
            yield _ENOUGH, "a reporter's name"
            return


def _filed(body: Body) -> Iterator[tuple[int, str]]:
    """The place at the head of the first sentence, and the agency in it."""
    for passage in body.passages[:_FIRST_LINES]:
        opening = body.folded[passage.start : min(passage.end, passage.start + _OPENING)]
        if _pattern("agency").search(opening[:_LONGEST_LINE]) or _ACRONYM.match(opening):
            yield _ENOUGH, "an agency's filing"
        elif filing_of(opening) or _pattern("filed").match(opening):
            yield 1, "a filing"


def _headed(title: str) -> Iterator[tuple[int, str]]:
    if _pattern("headline").match(title):
        yield 1, "a headline"


def _sourced(body: Body) -> Iterator[tuple[int, str]]:
    """The ways in which a reporter knows, each counted once."""
    for kind in entries("genres")["press"]["sources"]:
        reach = _OPENING if kind == "weekday" else _READ
        if _sources(kind).search(body.folded, 0, reach):
            yield 1, f"a source: {kind}"


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(entries("genres")["press"][name])


@cache
def _sources(kind: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(entries('genres')['press']['sources'][kind])})\b")
