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
_FEWEST_ASKED = 2
_LONGEST = 9
_NO_NAME = frozenset('.?!:;,…"”»)')


def set_apart(lines: Sequence[Line]) -> list[Line]:
    """LINES, each label that stands apart as a line of its own; without that mark where these are none."""
    lines = _asked_apart(lines)
    names = [_apart(line) for line in lines]
    if not _take_turns([name for name in names if name]) or not _say_something(lines, names):
        return [_plain(line) for line in lines]
    return [part for line, name in zip(lines, names, strict=True) for part in _parted(line, name)]


def _asked_apart(lines: Sequence[Line]) -> Sequence[Line]:
    """LINES with every question at the head of one that is set otherwise than its answer as a line of its own."""
    heads = [_sentence_at_head(line) for line in lines]
    asking = sum(head.endswith("?") for head in heads)
    if asking < _FEWEST_ASKED or 2 * asking < sum(map(bool, heads)):
        return lines
    return [part for line, head in zip(lines, heads, strict=True) for part in (_at_lead(line) if head else (line,))]


def _sentence_at_head(line: Line) -> str:
    """The sentence with which a line opens, set otherwise than those behind it; empty where none does."""
    head = line.text[: line.lead].rstrip("\"'”’ ")
    return head if head.endswith(("?", ".")) and is_sentence(line.text[line.lead :].strip()) and " " in head else ""


def _at_lead(line: Line) -> tuple[Line, Line]:
    return Line(line.text[: line.lead].strip(), "strong"), Line(line.text[line.lead :].strip(), line.mark)


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
