"""Whom the questions of an interview are put to, where its answers do not say: ``Good morning, Mr. Vask.``"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ingest.normalize.phrases import alternation
from ingest.normalize.reading import Body, Label
from ingest.normalize.turns.wording import words_of

_OPENING = 200


def addressed(labels: Sequence[Label], body: Body) -> str | None:
    """The surname that the openings of questions call, where it is always the same one."""
    names = {found[1] for label in labels if label.kind == "question" and (found := _called(label, body))}
    return names.pop() if len(names) == 1 else None


def _called(label: Label, body: Body) -> re.Match[str] | None:
    return _vocative().search(body.folded, label.end, min(label.turn_end, label.end + _OPENING))


@cache
def _vocative() -> re.Pattern[str]:
    """A greeting or a comma, a form of address or an office, a surname, a sign."""
    titles = alternation(word.capitalize() for word in (*words_of("honorific"), *words_of("office")))
    greeting = r"(?:[Mm]orning|[Aa]fternoon|[Ee]vening|[Hh]ello|[Hh]i|[Tt]hanks|[Tt]hank you|[Ww]elcome|^|,|\.)"
    return re.compile(rf"{greeting},? (?:Prime )?(?:{titles})\.? ([A-Z][\w'-]+)[,.?!]")
