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
    names = [_apart(line) for line in lines]
    if not _take_turns([name for name in names if name]) or not _say_something(lines, names):
        return [_plain(line) for line in lines]
    return [part for line, name in zip(lines, names, strict=True) for part in _parted(line, name)]


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


def _say_something(lines: Sequence[Line], names: Sequence[str | None]) -> bool:
    """Whether sentences stand behind half of the labels NAMES of LINES at least: a list of members has none."""
    below = [*(line.text for line in lines[1:]), ""]
    labelled = [
        line.text[len(name) :] or next_line for line, name, next_line in zip(lines, names, below, strict=True) if name
    ]
    return 2 * sum(map(is_sentence, labelled)) >= len(labelled)


def _parted(line: Line, name: str | None) -> Iterator[Line]:
    if name is None:
        yield _plain(line)
        return
    yield Line(name, "label")
    if words := line.text[len(name) :].strip():
        yield Line(words)


def _plain(line: Line) -> Line:
    return replace(line, mark="plain") if line.mark == "label" else line
