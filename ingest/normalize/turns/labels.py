"""What a transcript's labels are made of: who only asks, who interprets, where the office ends."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple

from ingest.normalize.countries import codes_by_term
from ingest.vocabulary import entries

Role = Literal["question", "chrome", "answer", "unnamed", "outlet", "form", "never"]
_VOWEL = re.compile(r"(?<=.)[AEIOUY]")
_OF_AN_OFFICE = ("office", "domain", "particle")
_NEAR = 0.85
_LONGEST_COUNTRY = 5
REMEMBERED = 4096
_LONGEST_MISPRINT = 24
_ROLES: tuple[Role, ...] = ("question", "chrome", "answer", "unnamed", "outlet", "form", "never")
_NUMBER = re.compile(r"\s*(?:number )?(?:\d{1,3}|one|two|three|four|five|six)$")
_NAME_AND_HOUSE = re.compile(r"[^\W\d]{2,}(?: [^\W\d]+){0,3} ?/ ?\w{2,}(?: \w+){0,2}")
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


@lru_cache(REMEMBERED)
def plain(name: str) -> str:
    """A label as the vocabulary writes it: lower case, no full stops, single spaces."""
    return " ".join(name.replace(".", " ").casefold().split())


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
    if _CHINESE_REPORTER.search(key) or (space and first in words_of("asking_first") and rest.count(" ") < 2):
        return True
    if _NAME_AND_HOUSE.fullmatch(key) and not _names_offices(key.replace("/", " ")):
        return True
    return ", " in key and not words_of("outlet").isdisjoint(key.split(", "))


def may_name(name: str) -> bool:
    """Whether NAME may be somebody's: no word in it is one that no name holds."""
    return words_of("no_name").isdisjoint(plain(name).replace(",", " ").split())


@lru_cache(REMEMBERED)
def address(name: str) -> Address:
    """Take the label NAME apart; behind a comma stands an office or a house: ``Lena Vask, Official Spokesperson``."""
    if abbreviated := _vocabulary()["short"].get(plain(name)):
        return Address(abbreviated, "", False)
    head, comma, tail = name.partition(", ")
    if comma and " " in head and (_names_offices(tail) or not _names_offices(head)) and address(head).name:
        return _with_office(address(head), tail.split())
    words = name.replace(",", " ").split()
    while len(words) > 1 and plain(words[-1]) in words_of("after_name"):
        words.pop()
    keys = [plain(word) for word in words]
    before = _end_of_honorifics(keys, 0)
    office = _end_of_office(keys, before)
    behind = _end_of_honorifics(keys, _end_of_country(words, office) if office > before else office)
    if behind == len(keys) and office == before:
        return Address("", words[-1], behind > 1)
    return Address(_written_out(keys[before:office]), " ".join(words[behind:]), office == before and behind > 0)


def _names_offices(text: str) -> bool:
    return any(names_office(word) for word in text.split())


def _with_office(named: Address, tail: list[str]) -> Address:
    """A name with the office that stands behind it, where one does, without what it is of."""
    keys = [plain(word) for word in tail]
    keys = keys[: next((place for place, key in enumerate(keys) if key in ("of", "for", "to")), len(keys))]
    return named._replace(office=_written_out(keys)) if any(names_office(key) for key in keys) else named


def _end_of_honorifics(keys: list[str], start: int) -> int:
    """Behind the forms of address that stand at START: ``Mr.``, ``the Hon. Dr.``"""
    end = start
    while end < len(keys) and (keys[end] in words_of("honorific") or keys[end : end + 2] == ["the", "hon"]):
        end += 1
    return end


def _end_of_office(keys: list[str], start: int) -> int:
    """Where the office that begins at START ends; START itself where none does."""
    end = start
    while end < len(keys) and _belongs(keys, start, end):
        end += 1
    while end > start and keys[end - 1] in words_of("particle"):
        end -= 1
    is_surname = start > 0 and keys[start:] == keys[-1:] and keys[-1] not in words_of("office")
    return end if any(names_office(key) for key in keys[start:end]) and not is_surname else start


def _end_of_country(words: list[str], start: int) -> int:
    """Behind ``of Ruritania``, where that follows an office and a name follows it; START itself elsewhere."""
    first = start + 1 + int(words[start + 1 : start + 2] in (["the"], ["THE"]))
    if words[start : start + 1] not in (["of"], ["OF"]):
        return start
    for end in range(min(len(words) - 1, first + _LONGEST_COUNTRY), first, -1):
        printed = " ".join(words[first:end])
        if printed in codes_by_term() or printed.title() in codes_by_term():
            return end
    return start


def _belongs(keys: list[str], start: int, place: int) -> bool:
    """Whether the word at PLACE goes on with an office that began at START."""
    if any(keys[place] in words_of(kind) for kind in _OF_AN_OFFICE):
        return True
    return keys[place] in words_of("office_first") and not any(key in words_of("office") for key in keys[start:place])


def is_initials(where: Address) -> bool:
    """Whether the name in a label is but initials: ``FK``, ``F.K.``"""
    name = where.name.replace(".", "").replace(" ", "")
    if where.honorific or where.office:
        return False
    return name.isupper() and name.isalpha() and len(name) in (2, 3) and not _VOWEL.search(name)


def names_office(word: str) -> bool:
    """Whether WORD is one that offices are made of."""
    return any(plain(word) in words_of(kind) for kind in ("office", "office_first"))


def is_national(office: str) -> bool:
    """Whether OFFICE is one that a country has one of."""
    return office.removeprefix("the ").removeprefix("vice ") in words_of("national")


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
def words_of(kind: str) -> frozenset[str]:
    """The words of one list of the vocabulary."""
    return frozenset(_vocabulary()[kind])


@cache
def any_of(kind: str) -> re.Pattern[str]:
    """A pattern that finds any phrase of one list, in whatever case, the longest first."""
    phrases = sorted(words_of(kind), key=lambda phrase: (-len(phrase), phrase))
    return re.compile("|".join(map(re.escape, phrases)), re.IGNORECASE)


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
