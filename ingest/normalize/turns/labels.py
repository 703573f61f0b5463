"""What a transcript's labels say of themselves: who only asks, who interprets, what is misprinted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache, lru_cache
from typing import Literal

from ingest.normalize.turns.addresses import names_offices
from ingest.normalize.turns.wording import REMEMBERED, plain, words_of

Role = Literal["question", "chrome", "answer", "unnamed", "outlet", "form", "never"]
_NEAR = 0.85
_LONGEST_MISPRINT = 24
_ROLES: tuple[Role, ...] = ("question", "chrome", "answer", "unnamed", "outlet", "form", "never")
_NUMBER = re.compile(r"\s*(?:number )?(?:\d{1,3}|one|two|three|four|five|six)$")
_NAME_AND_HOUSE = re.compile(r"[^\W\d]{2,}(?: [^\W\d]+){0,3} ?/ ?\w{2,}(?: \w+){0,2}")
_CHINESE_REPORTER = re.compile(r"记者|記者")


@lru_cache(REMEMBERED)
def role_of(name: str) -> Role | None:
    """What the vocabulary knows of the label NAME; a number behind it does not matter."""
    key = plain(name)
    roles = _roles()
    found = roles.get(key) or roles.get(_NUMBER.sub("", key))
    if found is None and key.rpartition(" ")[2] in words_of("unnamed_last"):
        return "unnamed"
    return found or ("question" if _is_reporter(key) else None)


def _is_reporter(key: str) -> bool:
    """Whether a plain label is a reporter's by what stands beside the name: a house, a slash, what he or she does."""
    first, space, rest = key.partition(" ")
    if _CHINESE_REPORTER.search(key) or (space and key.rpartition(" ")[2] in words_of("asking_last")):
        return True
    if space and first in words_of("asking_first") and (rest.count(" ") < 2 or rest.startswith("from ")):
        return True
    if _NAME_AND_HOUSE.fullmatch(key) and not (names_offices(key) or names_offices(key.replace("/", " "))):
        return True
    return ", " in key and not words_of("outlet").isdisjoint(key.split(", "))


def may_name(name: str) -> bool:
    """Whether NAME may be somebody's: no word in it is one that no name holds."""
    return words_of("no_name").isdisjoint(plain(name).replace(",", " ").split())


@lru_cache(REMEMBERED)
def misread(name: str) -> str | None:
    """The label that poor copies print as NAME: ``PRIIE MINISTER``, ``JOURNALlST``."""
    if len(name) > _LONGEST_MISPRINT:
        return None
    near = get_close_matches(plain(name).replace(" ", ""), _often(), n=1, cutoff=_NEAR)
    return _often()[near[0]] if near else None


@cache
def _often() -> Mapping[str, str]:
    """Labels that are often misprinted, by their letters without the spaces, which a scan sets anywhere."""
    return {label.replace(" ", ""): label for label in sorted(words_of("often"))}


@cache
def _roles() -> dict[str, Role]:
    return {word: role for role in reversed(_ROLES) for word in words_of(role)}
