"""Sentences that name what was talked about, not who talked: ``There was also a conversation about fisheries``."""

from __future__ import annotations

import re

from ingest.normalize.readers.sentence import Clause

_THERE_WAS = re.compile(
    r"there (?:was|were|has been) (?:also )?(?:an? )?(?:[\w-]+ ){0,3}(?:talks?|discussions?|conversations?|exchanges?) "
    r"(?:about|of|on|regarding|concerning|around)\b"
)
_EXCHANGED = re.compile(
    r"(?:an? |the )?(?:[\w-]+ ){0,3}exchanges? of (?:views|opinions|ideas|information|experience)\b.* "
    r"(?:took place|was (?:also )?held|were (?:also )?held)\b"
)
_NOUNS = r"(?:topics?|issues?|subjects?|themes?|areas?|matters|points|items|questions)"
_WERE = r"(?:also )?(?:was|were|included|include|comprised|ranged)\b"
_TALKS = (
    r"(?:discuss\w*|addressed|raised|covered|reviewed|examined|analy[sz]ed"
    r"|talks|meeting|conversation|agenda|negotiations|dialogue|consultations|exchange|call)"
)
_DISCUSSED = re.compile(rf"(?:[\w-]+ ){{0,5}}{_NOUNS}(?: [\w-]+){{0,4}}? {_TALKS}(?: [\w-]+){{0,4}}? {_WERE}")
_FOREMOST = re.compile(
    r"(?:the |a |an |another |among the |one of the )?"
    r"(?:key|main|central|principal|chief|other|further|separate|special) "
    r"(?:topics?|themes?|subjects?) (?:also )?(?:was|were|included)\b"
)


def tells_of_exchange(clause: Clause) -> bool:
    """Whether a clause says that something was talked about, whoever had the floor before."""
    line = _line(clause)
    return any(pattern.match(line) for pattern in (_THERE_WAS, _EXCHANGED, _DISCUSSED))


def names_topic(clause: Clause) -> bool:
    """Whether a clause names the foremost topic, which in anybody's own words may be that of anything."""
    return _FOREMOST.match(_line(clause)) is not None


def _line(clause: Clause) -> str:
    return " ".join(clause.words.lower[clause.first : clause.last])
