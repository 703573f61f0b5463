"""Points of a list: behind a line that leads to it with a colon, or behind another point."""

from __future__ import annotations

import re

from ingest.normalize.readers.account import Account
from ingest.normalize.readers.sentence import Clause
from ingest.normalize.readers.verdicts import Verdict

_POINTS = frozenset("•-*–·◦▪●‣")
_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)] ")


def is_point(account: Account, clause: Clause, last: Verdict) -> bool:
    """Whether a clause goes on with a list, LAST being the verdict on the clause before it.

    Its points are marked, or are passages that end without a full stop.
    """
    folded = account.body.folded
    opens = account.body.passages[clause.passage].start == clause.start and clause.passage == last.passage + 1
    led = account.ends_in_colon(last.end)
    if folded[clause.start] in _POINTS or (opens and _NUMBER.match(folded, clause.start)):
        return led or folded[last.start] in _POINTS or last.rule == "point-of-a-list"
    if opens and led:
        return True
    return last.rule == "point-of-a-list" and opens and folded[last.end - 1] not in ".!?\"'"
