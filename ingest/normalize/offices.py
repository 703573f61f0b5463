"""Whether a word belongs to the name of somebody's office, and so raises no topic."""

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
_AFTER = re.compile(
    r"(?:'s?)? (?!and |of )"
    r"(?:(?:[A-Z][\w.-]*|foreign|prime|deputy|vice|acting|former|new|defen[cs]e|national|security|crown|affairs|and|of)"
    r",? ){0,6}"
    r"(?:counterparts?|[Mm]inisters?|[Pp]residents?|[Ss]ecretary|[Aa]mbassadors?|[Cc]hancellor|[Kk]ing|[Ee]mir|[Ss]ultan"
    r"|[Pp]remier|[Ee]nvoy|[Ss]peaker|[Pp]rince|[Dd]elegation|[Ee]mbassy|[Aa]dvis[eo]r|[Ll]eader|MFA|FM|PM)\b"
)


def in_office(folded: str, start: int, end: int, sentence: tuple[int, int], *, place: bool) -> bool:
    """Whether FOLDED[start:end] is part of an office: "Minister for Trade", with PLACE "Iraqi President" too."""
    if place and _AFTER.match(folded, end, min(sentence[1], end + _REACH)):
        return True
    return folded[start].isupper() and _follows_office(folded[max(sentence[0], start - _REACH) : start])


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
