"""What kind of text it is: the title's own word first, then the form of the text, then its section."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import cast as of_type

from ingest.normalize.folding import fold
from ingest.normalize.reading import Body, Finding, Label
from ingest.record import Draft, Genre
from ingest.vocabulary import entries

_OPENING = 1200
_TITLE = 500
_ACCOUNTS = ("readout", "joint-statement", "statement", "notice")
_TELLING_SECTIONS = ("speech", "press-conference", "remarks")
_FEWEST_LABELS = 3
_ANSWERED = 0.3


def find_genre(draft: Draft, body: Body, labels: Sequence[Label]) -> Finding[Genre]:
    """The genre of a text, with the rule that decided.

    A title that calls a text an account yields to labels of speakers: what is labelled is verbatim. What
    a news medium puts out is its report, unless it is labelled as speakers' own words.
    """
    title = " ".join(fold(draft.title or "")[:_TITLE].split())
    return next(_findings(draft, title, body, labels))


def _findings(draft: Draft, title: str, body: Body, labels: Sequence[Label]) -> Iterator[Finding[Genre]]:
    named = _matched("named", title, "title")
    verbatim = _verbatim(labels)
    if draft.publisher and draft.publisher.kind == "media" and not verbatim:
        yield Finding("news-report", "publisher", "put out by a news medium")
    if named and not (verbatim and named.value in _ACCOUNTS):
        yield _asked(named, labels)
    if verbatim:
        yield verbatim
    if draft.genre in _TELLING_SECTIONS:
        yield Finding(draft.genre, "publisher", "section of the publisher")
    yield from filter(None, (_matched("implied", title, "title"), _of_opening(body)))
    if draft.genre:
        yield Finding(draft.genre, "publisher", "section of the publisher")
    yield Finding("statement", "none", "nothing else is said")


def _asked(named: Finding[Genre], labels: Sequence[Label]) -> Finding[Genre]:
    """Remarks that are mostly answers to reporters are a press conference, whatever their title."""
    questions = sum(label.kind == "question" for label in labels)
    first = labels[0] if len(labels) >= _FEWEST_LABELS else None
    if named.value != "remarks" or not first or first.kind != "question" or questions < _ANSWERED * len(labels):
        return named
    return Finding("press-conference", "text", "questions first", first.start, first.end)


def _verbatim(labels: Sequence[Label]) -> Finding[Genre] | None:
    """Words under labels: with a reporter's questions a press conference, else remarks."""
    speakers = {label.name for label in labels if label.kind == "speaker"}
    questions = sum(label.kind == "question" for label in labels)
    if len(labels) < _FEWEST_LABELS or len(speakers) + bool(questions) < 2:
        return None
    genre: Genre = "press-conference" if questions >= _ANSWERED * len(labels) else "remarks"
    return Finding(genre, "text", "labels of speakers", labels[0].start, labels[0].end)


def _of_opening(body: Body) -> Finding[Genre] | None:
    return _matched("opening", body.folded[:_OPENING], "text")


def _matched(part: str, text: str, basis: str) -> Finding[Genre] | None:
    """The first genre of a part of the vocabulary with a phrase in TEXT."""
    for genre, pattern in _patterns(part):
        if found := pattern.search(text):
            span = found.span() if basis == "text" else (None, None)
            return Finding(genre, basis, f"{part}: {found[0][:40].strip().lower()}", *span)
    return None


@cache
def _patterns(part: str) -> tuple[tuple[Genre, re.Pattern[str]], ...]:
    return tuple(
        (of_type(Genre, rule["genre"]), re.compile(_words(rule["any"]), re.IGNORECASE))
        for rule in entries("genres")[part]
    )


def _words(phrases: list[str]) -> str:
    """Phrases as whole words; Chinese ones as they stand."""
    latin = "|".join(phrase for phrase in phrases if phrase[0] < "一")
    chinese = "|".join(phrase for phrase in phrases if phrase[0] >= "一")
    return rf"(?<!\w)(?:{latin})(?!\w)" + (f"|{chinese}" if chinese else "")
