"""Offices as short forms of address: who is "State Councilor and Foreign Minister" is "the Foreign Minister"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from ingest.normalize.phrases import alternation
from ingest.vocabulary import entries

_PARTS = re.compile(r",? and |, | & |/")
_TAIL = re.compile(r" (?:of|for|to|on|in)\b.*")
_MINISTER_OF = re.compile(r"\bminister (?:of|for) (?:the )?([\w ]+)")
_HEADS = (
    "prime minister", "vice president", "vice premier", "deputy secretary", "under secretary",
    "assistant secretary", "press secretary", "crown prince", "secretary general", "secretary-general", "minister",
    "president", "secretary", "ambassador", "chancellor", "premier", "king", "emir", "amir", "sultan", "chairman",
    "chairperson", "speaker", "high representative", "special envoy", "commissioner", "governor", "senator",
    "spokesperson", "director", "advisor", "adviser",
)  # fmt: skip
_FOREIGN_MINISTER = "foreign minister"
_OF_LOWER_RANK = ("deputy ", "vice ", "assistant ", "under ", "former ")


@lru_cache(maxsize=4096)
def offices_of(role: str | None) -> frozenset[str]:
    """Every short form, in small letters, under which a holder of ROLE (as printed) is spoken of."""
    forms = {(role or "").lower()} - {""}
    for part in _PARTS.split((role or "").lower()):
        forms |= _short_forms(part.strip())
    if _is_head_of_diplomacy((role or "").lower()):
        forms |= {_FOREIGN_MINISTER, *also_called()[_FOREIGN_MINISTER]}
    return frozenset(forms)


def _is_head_of_diplomacy(role: str) -> bool:
    """Whether an office is that of a foreign minister by another name: ``Minister of International Relations``."""
    return _diplomacy().search(role) is not None


@cache
def _diplomacy() -> re.Pattern[str]:
    portfolios = alternation(entries("roles")["portfolios_of_diplomacy"])
    others = r"(?:(?!(?:for|of|to|state|minister|secretary|adviser|advisor)\b)[\w']+,? )*"
    return re.compile(rf"(?<!deputy )(?<!vice )\b(?:cabinet secretary|minister) (?:of|for) {others}(?:{portfolios})\b")


@lru_cache(maxsize=4096)
def exact_offices(role: str | None) -> frozenset[str]:
    """Each office of ROLE whole and without what it is of, never as its bare noun."""
    parts = [part.strip() for part in _PARTS.split((role or "").lower())]
    ministries = {
        f"{found[1].removesuffix(' affairs')} minister" for part in parts if (found := _MINISTER_OF.search(part))
    }
    return frozenset(
        {*parts, *(_TAIL.sub("", part) for part in parts if not _MINISTER_OF.search(part)), *ministries}
    ) - {""}


def _short_forms(office: str) -> set[str]:
    if not office:
        return set()
    plain = _TAIL.sub("", office)
    forms = {office, plain, _initials(plain)}
    if ministry := _MINISTER_OF.search(office):
        short = f"{ministry[1].removesuffix(' affairs')} minister"
        forms |= {short, f"{ministry[1]} minister", _initials(short)}
    forms |= {other for form in tuple(forms) for other in also_called().get(form, ())}
    head = next((head for head in _HEADS if plain.endswith(head)), None)
    if head and not any(rank in plain for rank in _OF_LOWER_RANK):
        forms.add(head)
    if office.startswith("acting "):
        forms |= _short_forms(office.removeprefix("acting "))
    return forms


@cache
def also_called() -> Mapping[str, tuple[str, ...]]:
    """Other words for an office by its short form: a president is "the head of state"."""
    return {office: tuple(others) for office, others in entries("roles")["also_called"].items()}


def _initials(office: str) -> str:
    """An office of a few words as its capitals are spoken: ``dpm`` for the deputy prime minister."""
    words = office.split()
    return "".join(word[0] for word in words) if 1 < len(words) <= _MOST_INITIALS else office


_MOST_INITIALS = 3
