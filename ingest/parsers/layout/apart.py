"""Labels that markup alone sets apart from the words: a term above its description, a cell beside one, bold or
italics at a head.

None of them has a colon; that they are labels the page as a whole says, where some of them come back in turns.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.parsers.layout.lines import Line, count_words, is_sentence

_FEWEST = 3
_LONGEST = 9
_NO_NAME = frozenset('.?!:;,…"”»)')


def set_apart(lines: Sequence[Line]) -> list[Line]:
    """LINES, each label that stands apart as a line of its own; without that mark where these are none."""
    names = [name for line in lines if (name := _apart(line))]
    if not _take_turns(names) or not _say_something(lines):
        return [replace(line, mark="plain") if line.mark == "label" else line for line in lines]
    return [part for line in lines for part in _parted(line)]


def _apart(line: Line) -> str | None:
    """What may be a label of LINE: all of a term or a cell, else what is bold at its head."""
    name = line.text if line.mark == "label" else line.text[: line.lead]
    ends = name[-1:] in _NO_NAME and not name.endswith((".", ")"))
    goes_on = line.text[len(name) :].lstrip()[:1].islower()
    if not name[:1].isupper() or ends or goes_on or count_words(name) > _LONGEST:
        return None
    return name


def _take_turns(names: Sequence[str]) -> bool:
    """Whether one of NAMES comes back behind another."""
    turns = Counter(after for before, after in pairwise([None, *names]) if before != after)
    return len(names) >= _FEWEST and len(turns) > 1 and max(turns.values()) > 1


def _say_something(lines: Sequence[Line]) -> bool:
    """Whether sentences stand behind half of the labels at least: a list of members has none."""
    labelled = [(line, below) for line, below in pairwise([*lines, Line("")]) if _apart(line)]
    said = sum(is_sentence(line.text[len(_apart(line) or "") :] or below.text) for line, below in labelled)
    return 2 * said >= len(labelled)


def _parted(line: Line) -> Iterator[Line]:
    name = _apart(line)
    if name is None:
        yield replace(line, mark="plain") if line.mark == "label" else line
        return
    yield Line(name, "label")
    if words := line.text[len(name) :].strip():
        yield Line(words)
