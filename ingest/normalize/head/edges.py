"""The lines above and below the words that say where and when: datelines, and where a text of several was agreed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.normalize.reading import Body
from ingest.normalize.text.folding import fold
from ingest.record import Draft

_ENDS = re.compile(r"[.!?][\"'”’)]*\Z")
_LAST = 6
_LONGEST_CLOSING = 300
_DONE = re.compile(
    r"(?:Done|DONE|Signed|Adopted|Issued|Agreed|Concluded) (?:in|at) (?:the city of )?"
    r"(?P<place>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}(?:, [A-Z][\w'-]+(?: [A-Z][\w'-]+)?)?),? (?P<day>[^.;]*\d[^.;]*)"
)


def datelines_of(draft: Draft) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The datelines of a text, and those below its last sentence."""
    blocks = list(enumerate(draft.blocks))
    last = max(
        (at for at, block in blocks if block.kind == "paragraph" and _ENDS.search(block.text)), default=len(blocks)
    )
    told = [(at, " ".join(fold(block.text).split())) for at, block in blocks if block.kind == "dateline"]
    return tuple(line for at, line in told if at < last), tuple(line for at, line in told if at > last)


def closing_of(body: Body) -> Iterable[str]:
    """Where and when a text of several was agreed, as its last lines say: ``Done at Strelsau on 4 May 2034``."""
    for passage in body.passages[-_LAST:]:
        if found := _DONE.match(body.folded, passage.start, min(passage.end, passage.start + _LONGEST_CLOSING)):
            yield f"{found['place']}, {found['day']}"
