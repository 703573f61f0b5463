"""Where a word names an office or an occasion, and so raises no topic."""

from __future__ import annotations

import re

_REACH = 100
_LINKS = frozenset(("of", "for", "to", "and", "the", "&", "de", "del", "du", "des", "la"))
_BODIES = frozenset(("government", "people", "peoples", "republic", "states", "nations"))
_OFFICE = re.compile(
    r"(?:minister|president|secretary|ambassador|chancellor|king|queen|emir|emirs|sultan|premier|envoy|speaker"
    r"|representative|commissioner|coordinator|director|bureau|ministry|department|office|chair|chairman"
    r"|chairperson|governor|adviser|advisor|prince|embassy|consul|under-secretary|rapporteur|committee)s?",
    re.IGNORECASE,
)
_SIDELINES = re.compile(r"\b(?:sidelines|margins) of (?:the )?(?:[\w.-]+ ){0,3}$")
_AFTER = re.compile(
    r"(?:'s?)? (?!and |of )"
    r"(?:(?:[A-Z][\w.-]*|foreign|prime|deputy|vice|acting|former|new|defen[cs]e|national|security|crown|affairs|and|of)"
    r",? ){0,6}"
    r"(?:counterparts?|[Mm]inisters?|[Pp]residents?|[Ss]ecretary|[Aa]mbassadors?|[Cc]hancellor|[Kk]ing|[Ee]mir|[Ss]ultan"
    r"|[Pp]remier|[Ee]nvoy|[Ss]peaker|[Pp]rince|[Dd]elegation|[Ee]mbassy|[Aa]dvis[eo]r|[Ll]eader|MFA|FM|PM)\b"
)


def is_aside(folded: str, start: int, end: int, sentence: tuple[int, int], *, place: bool) -> bool:
    """Whether FOLDED[start:end] stands in an office or an occasion.

    "Minister for Trade" and "the sidelines of the NATO summit" always do, "Iraqi President" where the word is of
    a PLACE.
    """
    if place and _AFTER.match(folded, end, min(sentence[1], end + _REACH)):
        return True
    before = folded[max(sentence[0], start - _REACH) : start]
    return _SIDELINES.search(before) is not None or (folded[start].isupper() and _follows_office(before))


def _follows_office(before: str) -> bool:
    """Whether the words before lead back over names and "of", "for" to an office: "President Doe of"."""
    linked = False
    for word in reversed(before.split()):
        bare = word.strip(",()")
        if bare.lower() in _LINKS:
            linked = linked or bare.lower() in ("of", "for", "to")
        elif not bare[:1].isupper() or bare.lower() in _BODIES or word.endswith((".", ":", ";")):
            return False
        elif _OFFICE.fullmatch(bare):
            return linked
    return False
