"""Typed questions and answers whose labels a scan has read as a column of their own, above all the words of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from ingest.parsers.layout.labels import is_asking
from ingest.parsers.layout.lines import ends_sentence
from ingest.parsers.layout.wrapping import unwrap

_LABEL = re.compile(r"\W{0,3}(?P<label>[^\W\d_][\w.' -]{0,20}?)\s?[:;](?=\s|$)")
_CAPITALS = 0.5
_FEWEST = 3
_ASKED = re.compile(r"[?2]\W{0,3}$")
_BEHIND_A_QUESTION = re.compile(r"(?<=\?) (?=[A-Z])")
_NEAR = 0.6


def without_columns(page: Sequence[str], width: int) -> list[str]:
    """The lines of a PAGE typed to a WIDTH, labels from a column of their own set before the words of each turn.

    A paragraph that ends as a question does is asked. Where more than one answers, the words cannot be told
    apart, and the page stays as it is.
    """
    lines: list[str] = []
    for column in _columns(page):
        asking, answering = _two(column.labels)
        if asking and answering:
            lines += _turns([*_paragraphs(column.words, width)], asking, answering)
        else:
            lines += column.lines
    return lines


class _Column(NamedTuple):
    """Some lines of a page: the labels they open with, one behind the other, and the words behind those."""

    lines: list[str]
    labels: list[str]
    words: list[str]


def _columns(page: Sequence[str]) -> Iterator[_Column]:
    """The lines of PAGE, parted where labels stand in a column; the first part may hold none."""
    for start, end in pairwise([0, *_starts(page), len(page)]):
        yield _column(page[start:end])


def _column(lines: Sequence[str]) -> _Column:
    labels: list[str] = []
    for at, line in enumerate(lines):
        here, end = _labels_at(line)
        labels += here
        if end < len(line):
            return _Column([*lines], labels, [line[end:], *lines[at + 1 :]])
    return _Column([*lines], labels, [])


def _starts(page: Sequence[str]) -> Iterator[int]:
    """Where in PAGE a column of labels begins: several in lines that hold nothing else, but for the last."""
    first = labels = 0
    for at, line in enumerate([*page, ""]):
        here, end = _labels_at(line)
        first = first if labels else at
        labels += len(here)
        if not here or end < len(line):
            if labels >= _FEWEST:
                yield first
            labels = 0


def _paragraphs(lines: Sequence[str], width: int) -> Iterator[str]:
    """The paragraphs of LINES; one ends with every line that ends as a question does."""
    usual = sorted(map(len, lines))[len(lines) * 3 // 4] if lines else 0
    parted = [part for line in lines for part in _parted(line, usual)]
    asked = {at + 1 for at, line in enumerate(parted) if _ASKED.search(line)}
    for start, end in pairwise(sorted({0, len(parted), *asked})):
        answered = _end_of_answer(parted[start:end], width) if start and end in asked else 0
        yield from unwrap(parted[start : start + answered], width)
        yield from unwrap(parted[start + answered : end], width)


def _parted(line: str, usual: int) -> list[str]:
    """A line longer than is USUAL, which holds the end of a question and the line below it, as two."""
    return _BEHIND_A_QUESTION.split(line, maxsplit=1) if len(line) > usual else [line]


def _end_of_answer(lines: Sequence[str], width: int) -> int:
    """How many of LINES, one paragraph between two questions, answer the first: up to the last sentence's line."""
    if len([*unwrap(lines, width)]) > 1:
        return 0
    starts = (at for at in range(len(lines) - 1, 0, -1) if ends_sentence(lines[at - 1]) and lines[at][:1].isupper())
    return next(starts, 0)


def _labels_at(line: str) -> tuple[list[str], int]:
    labels: list[str] = []
    end = 0
    while (found := _LABEL.match(line, end)) and _is_label(found["label"]):
        labels.append(found["label"].strip())
        end = found.end()
    return labels, end + len(line[end:]) - len(line[end:].lstrip()) if end else 0


def _is_label(text: str) -> bool:
    letters = [sign for sign in text if sign.isalpha()]
    return is_asking(text) or sum(map(str.isupper, letters)) >= _CAPITALS * len(letters)


def _two(labels: Sequence[str]) -> tuple[str | None, str | None]:
    """Who asks and who answers, where a column holds these two and no third."""
    if len(labels) < _FEWEST:
        return None, None
    asking = [label for label in labels if is_asking(label)]
    others = [label for label in labels if not is_asking(label)]
    if not asking or not others:
        return None, None
    answering = max(others, key=lambda label: sum(_likeness(label, other) for other in others))
    alike = all(_likeness(answering, other) >= _NEAR for other in others)
    return (asking[0], answering) if alike else (None, None)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _turns(paragraphs: Sequence[str], asking: str, answering: str) -> Iterator[str]:
    """PARAGRAPHS with a label wherever the one who speaks changes; what stands first goes on without one."""
    before: str | None = None
    for at, text in enumerate(paragraphs):
        label = asking if _ASKED.search(text) else answering
        goes_on = label == before or _LABEL.match(text) or (at == 0 and text[:1].islower())
        yield text if goes_on else f"{label}: {text}"
        before = None if _LABEL.match(text) else label
