"""What a transcript's labels are made of: who only asks, who interprets, where the office ends."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any, Literal, NamedTuple

from ingest.vocabulary import entries

Role = Literal["question", "chrome", "answer", "unnamed", "outlet", "form", "never"]
_VOWEL = re.compile(r"(?<=.)[AEIOUY]")
_NEAR = 0.85
_ROLES: tuple[Role, ...] = ("question", "chrome", "answer", "unnamed", "outlet", "form", "never")
_NUMBER = re.compile(r"\s*(?:\d{1,3}|one|two|three|four|five|six)$")
_CHINESE_REPORTER = re.compile(r"记者|記者")


class Address(NamedTuple):
    """A label taken apart: ``FOREIGN MINISTER LE DRIAN`` is the office and the name of a man.

    office     in lower case, abbreviations written out; empty after a mere Mr. or Ms.
    name       as printed, without office; empty where the label is an office alone
    honorific  whether the name came with Mr., Ms., Dr.
    """

    office: str
    name: str
    honorific: bool


def plain(name: str) -> str:
    """A label as the vocabulary writes it: lower case, no full stops, single spaces."""
    return " ".join(name.replace(".", " ").casefold().split())


def role_of(name: str) -> Role | None:
    """What the vocabulary knows of the label NAME; a number behind it does not matter."""
    key = plain(name)
    roles = _roles()
    found = roles.get(key) or roles.get(_NUMBER.sub("", key))
    if found is None and key.rpartition(" ")[2] in words_of("unnamed_last"):
        return "unnamed"
    return found or ("question" if _CHINESE_REPORTER.search(key) else None)


def may_name(name: str) -> bool:
    """Whether NAME may be somebody's: no word in it is one that no name holds."""
    return words_of("no_name").isdisjoint(plain(name).replace(",", " ").split())


@cache
def address(name: str) -> Address:
    """Take the label NAME apart."""
    words = name.replace(",", " ").split()
    while len(words) > 1 and plain(words[-1]) in words_of("after_name"):
        words.pop()
    keys = [plain(word) for word in words]
    office = _end_of_office(keys, 0)
    honorific = office < len(keys) and keys[office] in words_of("honorific")
    if honorific and _end_of_office(keys, office + 1) == len(keys):
        return Address(_written_out(keys), "", False)
    return Address(_written_out(keys[:office]), " ".join(words[office + honorific :]), honorific)


def _end_of_office(keys: list[str], start: int) -> int:
    """Where the office that begins at START ends; START itself where none does."""
    end = start
    while end < len(keys) and _is_office(keys, end):
        end += 1
    return end if any(key not in words_of("particle") for key in keys[start:end]) else start


def is_initials(name: str) -> bool:
    """Whether NAME is but the initials of one: ``FK``."""
    return name.isupper() and name.isalpha() and len(name) in (2, 3) and not _VOWEL.search(name)


def names_office(word: str) -> bool:
    """Whether WORD is one that offices are made of."""
    return any(plain(word) in words_of(kind) for kind in ("office", "office_first"))


def is_national(office: str) -> bool:
    """Whether OFFICE is one that a country has one of."""
    return office.removeprefix("the ").removeprefix("vice ") in words_of("national")


@cache
def misread(name: str) -> str | None:
    """The label that poor copies print as NAME: ``PRIIE MINISTER``, ``JOURNALlST``."""
    near = get_close_matches(plain(name), sorted(words_of("often")), n=1, cutoff=_NEAR)
    return near[0] if near else None


@cache
def words_of(kind: str) -> frozenset[str]:
    """The words of one list of the vocabulary."""
    return frozenset(_vocabulary()[kind])


@cache
def any_of(kind: str) -> re.Pattern[str]:
    """A pattern that finds any phrase of one list, in whatever case, the longest first."""
    phrases = sorted(words_of(kind), key=lambda phrase: (-len(phrase), phrase))
    return re.compile("|".join(map(re.escape, phrases)), re.IGNORECASE)


def _is_office(keys: list[str], place: int) -> bool:
    key = keys[place]
    if key in words_of("office") or key in words_of("particle"):
        return True
    return key in words_of("office_first") and all(before in words_of("particle") for before in keys[:place])


def _written_out(keys: list[str]) -> str:
    short: Mapping[str, str] = _vocabulary()["short"]
    office = " ".join(key for key in keys if key).removeprefix("the ")
    return short.get(office, office)


@cache
def _roles() -> dict[str, Role]:
    return {word: role for role in reversed(_ROLES) for word in words_of(role)}


@cache
def _vocabulary() -> Mapping[str, Any]:
    vocabulary: Mapping[str, Any] = entries("labels")
    return vocabulary
