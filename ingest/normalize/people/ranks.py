"""What an office says of where its holder serves: at home, or sent as a guest."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ingest.normalize.people.lexicon import word_list
from ingest.normalize.phrases import alternation
from ingest.vocabulary import entries


def is_domestic(role: str | None) -> bool:
    """Whether ROLE is one that a text of the same country prints without the country."""
    office = without_rank(role)
    if office.startswith(_OF_A_CABINET):
        return False
    return any(office.startswith(word) for word in word_list("domestic"))


# The United States have a Secretary of State alone; that of Britain or of Portugal sees to something.
_OF_A_CABINET = "secretary of state for "


def without_rank(role: str | None) -> str:
    """ROLE in small letters without the words before it that only tell its rank: "Acting", "Deputy"."""
    return _RANK.sub("", (role or "").lower())


_RANK = re.compile(r"^(?:(?:acting|deputy|principal|senior|former|u\.s\.) )+")


def is_of_state(role: str | None) -> bool:
    """Whether ROLE is an office by which a guest may be named without the country."""
    return role is None or any(word in role.lower() for word in word_list("of_state"))


def is_of_company(role: str | None) -> bool:
    """Whether ROLE is that of a firm, which a guest holds of no country that is told."""
    return _COMPANY.search(role or "") is not None


_COMPANY = re.compile(
    r"\b(?:Corporation|Company|Co\.|Inc|Ltd|Limited|Group|Holdings?|GmbH|PLC|plc|AG|S\.A|Motors|Airlines|Industries"
    r"|Foundation|[Ff]ounder|CEO)\b"
)


def speaks_for_others(role: str | None) -> bool:
    """Whether ROLE is a spokesperson's."""
    return any(word in (role or "").lower() for word in word_list("speaking_for_others"))


@lru_cache(maxsize=4096)
def serves_many(role: str | None) -> bool:
    """Whether ROLE is of an organisation without a code of its own, not of whoever is sent to it: the World Bank's."""
    if role is None or "inister" in role:
        return False
    return _OF_MANY.search(role) is not None or _organisations().search(role) is not None


_OF_MANY = re.compile(
    r"\b(?:Commonwealth|Community|League|Forum|Organi[sz]ation|[A-Z]{3,}) Secretary[- ]General\b"
    r"|\bSecretary[- ]General of (?:the )?(?:[A-Z][\w-]+ ){0,4}(?:Commonwealth|Community|League|Forum|Organi[sz]ation"
    r"|Conference|Council of Europe|Cooperation Council|Union|Alliance|[A-Z]{3,})\b"
)


@cache
def _organisations() -> re.Pattern[str]:
    sent = r"(?<!\bto )(?<!\bto the )(?<!\bat )(?<!\bat the )(?<!\bon )(?<!\bon the )(?<!\bwith )(?<!\bwith the )"
    return re.compile(rf"{sent}\b{alternation(entries('participation')['organisations_without_a_code'])}\b")
