"""A text of both sides that one of them gives out between words of its own: a joint communique in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.normalize.reading import Body

_ANNOUNCED = re.compile(r"\bjoint (?:[a-z]+ )?(?:communiqu[eé]|statement|declaration)s?\b[^\n]{0,300}\Z", re.IGNORECASE)
_LAST_WORDS = 400
_QUOTED = re.compile(r"\W{0,2}\"")


def given_out(body: Body) -> list[tuple[int, int]]:
    """Where quoted passages stand below one that ends by announcing a joint text, as (start, end)."""
    return [*_spans(body)] if '"' in body.folded else []


def _spans(body: Body) -> Iterator[tuple[int, int]]:
    announced = False
    for passage in body.passages:
        quoted = _QUOTED.match(body.folded, passage.start, passage.end) is not None
        if announced and quoted:
            yield passage.start, passage.end
            continue
        last = body.folded[max(passage.start, passage.end - _LAST_WORDS) : passage.end]
        announced = _ANNOUNCED.search(last) is not None
