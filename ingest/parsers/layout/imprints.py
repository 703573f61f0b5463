"""Names as pages print them, bared of what stands with them: rights, years, "official website", a street."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

from ingest.parsers.layout.lines import folded
from ingest.parsers.layout.polities import capitals, country_named

_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright|all rights reserved|(?:19|20)\d\d(?:\s*[–-]\s*(?:19|20)\d\d)?|(?<!\b[A-Z])\.(?=\s|$)|\|)",
    re.IGNORECASE,
)
_PATH = r"(?:(?:home|news) ?[›»>-] )?(?:welcome to (?:the )?)?"
_SITE_OF = (
    r"(?:the )?(?:official (?:web ?site|site|portal|page|(?:information )?source|internet (?:resource|portal))"
    r"|web ?site|web ?portal|home ?page) of(?: the)? "
)
_OWNED_BY = (
    r"(?:(?:content|site|page)s? )?(?:is |are )?(?:owned|managed|maintained|provided|issued|published)"
    r"(?: and \w+)? by:?(?: the)? "
)
_SERVICE_OF = (
    r"(?:press|media|information|communications?|public (?:affairs|relations)) (?:service|office|department"
    r"|cent(?:re|er)|section|unit) of the (?=ministry|department of|embassy|permanent mission)"
)
_BEFORE = re.compile(rf"^\W*{_PATH}(?:{_SITE_OF}|{_OWNED_BY}|{_SERVICE_OF})?", re.IGNORECASE)
_BEHIND = re.compile(
    r"[\s:|–—,-]+(?:the )?(?:official )?(?:web ?(?:site|portal)|site|portal|home ?page)$", re.IGNORECASE
)
_STREET = re.compile(
    r"\d|\b(?:street|str|road|rd|avenue|ave|boulevard|square|floor|box|building|bhawan|house|block|plot|complex|tower"
    r"|lane|district|area)\b",
    re.IGNORECASE,
)
_MISSION = re.compile(
    r"\b(?:embassy|consulate|high commission|mission|representation|delegation|ambassador)\b", re.IGNORECASE
)
_LONGEST = 200
_SMALL = frozenset(("of", "in", "to", "for", "at", "and", "the"))


def bare(name: str) -> str:
    """NAME without signs of copyright, years, "Official website of" and the address behind it.

    What is longer than any name stays as it is.
    """
    return _bare(name) if len(name) <= _LONGEST else name


@lru_cache(maxsize=512)
def _bare(name: str) -> str:
    found = _BEFORE.sub("", " ".join(_RIGHTS.sub(" ", name).split())).strip(" ,-–—/:›»")
    return _without_address(_BEHIND.sub("", found))


def is_mission(name: str) -> bool:
    """Whether a body's NAME is that of one state's office in another or at an organisation: an embassy."""
    return _MISSION.search(name) is not None


def _without_address(name: str) -> str:
    """NAME without the street and the city behind it; those behind a mission's tell which of many it is."""
    first, *others = name.split(", ")
    if is_mission(first):
        return name
    body, _, last = first.rpartition(" ")
    first = body if _is_city(last) and body.rpartition(" ")[2].lower() not in _SMALL else first
    return ", ".join((first, *takewhile(lambda part: not (_STREET.search(part) or _is_city(part)), others)))


def _is_city(text: str) -> bool:
    """Whether TEXT is a capital, and no state that is called as its capital is."""
    return folded(text) in capitals() and country_named(text) is None
