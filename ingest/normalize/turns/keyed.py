"""Turns that open with initials which a key above them spells out: ``OR Dr Otto Rassendyll``, then ``OR It rains.``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ingest.normalize.people.names import spells_out
from ingest.normalize.reading import Body, Label

_LINE = re.compile(r"(?P<initials>[A-Z]{2,5})(?: ?[:=–—-] ?| )(?P<name>[A-Z][\w.'’-]*(?: [\w.'’-]+){1,6})")
_OPENING = re.compile(r"(?P<initials>[A-Z]{2,5})(?:: ?| )(?=\S)")
_FEWEST = 2


def keyed(body: Body) -> tuple[Label, ...]:
    """The labels of a text that has such a key; none where it has not."""
    key, behind = _key(body)
    if len(key) < _FEWEST:
        return ()
    return tuple(_labels(body, key, behind))


def _key(body: Body) -> tuple[Mapping[str, str], int]:
    """The names by their initials that lines one below the other tell, and where the last of them ends."""
    key: dict[str, str] = {}
    end = 0
    for passage in body.passages:
        found = _LINE.fullmatch(body.folded, passage.start, passage.end)
        if found and spells_out(found["name"], found["initials"]):
            key[found["initials"]], end = found["name"], passage.end
        elif len(key) >= _FEWEST:
            break
        else:
            key = {}
    return key, end


def _labels(body: Body, key: Mapping[str, str], behind: int) -> Iterator[Label]:
    for passage in body.passages:
        found = _OPENING.match(body.folded, passage.start, passage.end) if passage.start >= behind else None
        if found and found["initials"] in key:
            yield Label(found.start(), found.end(), found.end(), key[found["initials"]], "speaker")
