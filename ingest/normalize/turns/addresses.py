"""A transcript's label taken apart: where the office ends and the name begins."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from ingest.normalize.countries import codes_by_term
from ingest.normalize.turns.wording import REMEMBERED, label_words, names_office, plain, words_of

_VOWEL = re.compile(r"(?<=.)[AEIOUY]")
_OF_AN_OFFICE = ("office", "domain", "particle")
_LONGEST_COUNTRY, _LONGEST_DEMONYM = 5, 3


class Address(NamedTuple):
    """A label taken apart: ``FOREIGN MINISTER LE DRIAN`` is the office and the name of a man.

    office     in lower case, abbreviations written out; empty after a mere Mr. or Ms.
    name       as printed, without office; empty where the label is an office alone
    honorific  whether the name came with Mr., Ms., Dr.
    country    whose office it is, where the label says so: ``NORWEGIAN FOREIGN MINISTER``
    """

    office: str
    name: str
    honorific: bool
    country: str | None = None


@lru_cache(REMEMBERED)
def address(name: str) -> Address:
    """Take the label NAME apart; behind a comma stands an office or a house: ``Lena Vask, Official Spokesperson``."""
    if abbreviated := label_words()["short"].get(plain(name)):
        return Address(abbreviated, "", False)
    head, comma, tail = name.partition(", ")
    if comma and " " in head and (names_offices(tail) or not names_offices(head)) and address(head).name:
        return _with_office(address(head), tail.split())
    if comma and head and (country := _code(tail.split())) and address(head).name:
        return address(head)._replace(country=country)
    words = name.replace(",", " ").split()
    owner = _end_of_owner(words)
    if owner:
        return address(" ".join(words[owner:]))._replace(country=_code(words[:owner]))
    while len(words) > 1 and plain(words[-1]) in words_of("after_name"):
        words.pop()
    words = words[_end_of_demonym(words) :]
    keys = [plain(word) for word in words]
    before = _end_of_honorifics(keys, 0)
    office = _end_of_office(keys, before)
    if office > before and keys[office : office + 1] == ["of"] and (country := _code(words[office + 1 :])):
        return Address(_written_out(keys[before:office]), "", False, country)
    behind = _end_of_honorifics(keys, _end_of_country(words, office) if office > before else office)
    if behind == len(keys) and office == before:
        return Address("", words[-1], behind > 1)
    return Address(_written_out(keys[before:office]), " ".join(words[behind:]), office == before and behind > 0)


def _end_of_owner(words: Sequence[str]) -> int:
    """Behind the country, by adjective or with 's, with which a label begins before its office; 0 where none does."""
    for end in range(min(len(words) - 1, _LONGEST_COUNTRY), 0, -1):
        if _code(words[:end]) and _end_of_office([plain(word) for word in words[end:]], 0):
            return end
    return 0


def _code(words: Sequence[str]) -> str | None:
    """The country or the organisation that WORDS are, in whatever case; null where they are something else."""
    printed = " ".join(words).removesuffix("'s").removesuffix("'S")
    printed = printed.split(" ", 1)[1] if printed.lower().startswith("the ") else printed
    code = codes_by_term().get(printed) or codes_by_term().get(printed.title())
    return None if code == "-" else code


def is_owner(name: str) -> bool:
    """Whether a label is but a country or an organisation: ``Norway``, ``THE EUROPEAN UNION``."""
    return _code(name.split()) is not None


def names_offices(text: str) -> bool:
    """Whether a word of TEXT is one that offices are made of."""
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


def _end_of_demonym(words: list[str]) -> int:
    """Behind a country before an office: ``Ruritanian Prime Minister``; 0 where none stands there."""
    for end in range(min(len(words) - 1, _LONGEST_DEMONYM), 0, -1):
        printed = " ".join(words[:end])
        leads = names_office(words[end]) or plain(words[end]) in words_of("domain")
        if leads and (printed in codes_by_term() or printed.title() in codes_by_term()):
            return end
    return 0


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


def is_national(office: str) -> bool:
    """Whether OFFICE is one that a country has one of."""
    return office.removeprefix("the ").removeprefix("vice ") in words_of("national")


def _written_out(keys: list[str]) -> str:
    short: Mapping[str, str] = label_words()["short"]
    office = " ".join(key for key in keys if key).removeprefix("the ")
    return short.get(office, office)
