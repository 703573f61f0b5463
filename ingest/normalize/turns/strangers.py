"""People behind labels whom nothing else in the text gave a part."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from ingest.normalize.countries import countries_in
from ingest.normalize.people.known import known_by_name
from ingest.normalize.people.names import key_of, name_words
from ingest.normalize.people.side_by_side import BESIDE
from ingest.normalize.people.titles import plain_title
from ingest.normalize.phrases import alternation
from ingest.normalize.reading import Body
from ingest.normalize.turns.addresses import Address, is_national
from ingest.normalize.turns.introductions import Introductions, country_beside
from ingest.normalize.turns.wording import plain, words_of
from ingest.record import Draft, Person

_SCANNED = re.compile(
    r"\d|\b[a-z]{1,2}[A-Z]|(?<!Mc)(?<!Ma)(?<!Mac)(?<!Fitz)(?<!\bDe)(?<!\bL[ae])(?<!\bDi)(?<=[a-z])[A-Z]"
)
_FEWEST_LETTERS = 2
_COUNTERPART = re.compile(rf" (?:{alternation(BESIDE)})\b")
_AT_AN_END = re.compile(r"$|,| and\b| before\b| after\b| at\b| on\b")
_WITHIN = re.compile(r"(?<=\w\w')\w")
_INITIAL = re.compile(r"[A-Z]\.")
_MC = re.compile(r"\bMc(\w)")


class Strangers:
    """Finds out about people whom labels name, from title and text."""

    def __init__(self, addresses: Iterable[Address], draft: Draft, body: Body) -> None:
        surnames = (where.name for where in addresses if where.name)
        self._introductions = Introductions(surnames, (draft.title or "", body.folded))
        self._publisher = draft.publisher
        title = plain_title(draft.title or "")
        self._text = body.folded
        self._offices = _offices_in(title, self._home())
        self._counterpart = next((one.code for one in countries_in(title) if _COUNTERPART.match(title, one.end)), None)

    def is_house(self, where: Address) -> bool:
        """Whether the text prints the one word of a label in capitals elsewhere too: an agency's, no surname."""
        name = where.name
        return name.isupper() and name.isalpha() and re.search(rf"\b{name}\b(?! ?:)", self._text) is not None

    def introduced(self, where: Address, is_guest: bool = False) -> Person | None:
        """A person by the fuller name that title or text introduce, else by the label's own.

        The only guest is of the country whose counterpart the title announces.
        None where the label holds no name, but what a scan made of one, or of a sentence.
        """
        if not _may_be_a_name(where.name):
            return None
        printed = _as_in_text(where.name)
        name = self._introductions.names.get(where.name.casefold(), printed)
        country = (self._counterpart if is_guest and not where.office else None) or self._country(where)
        known = known_by_name(name, country, where.office or None)
        names = tuple(dict.fromkeys((name, printed)))
        if known:
            return Person(known.id, known.name, known.country, names=names, known=True)
        return Person(key_of(name, country), name, country, names=names)

    def at_home(self, person: Person, where: Address) -> Person:
        """PERSON with the given name and the country that text or label leave no doubt of, where one is missing."""
        if person.known or person.kind != "person":
            return person
        printed = max(person.name, where.name, key=lambda name: len(name_words(name)))
        fuller = self._introductions.names.get(where.name.casefold(), printed)
        name = _as_in_text(person.name if " " in person.name and _may_be_a_name(person.name) else fuller)
        country = person.country or self._country(where)
        if (name, country) == (person.name, person.country):
            return person
        names = tuple(dict.fromkeys((name, *person.names)))
        return replace(person, key=key_of(name, country), name=name, country=country, names=names)

    def _country(self, where: Address) -> str | None:
        """The country of the label, of words beside name or office; else the own, of an office that many hold."""
        beside = where.country or self._introductions.countries.get(where.name.casefold())
        beside = beside or self._offices.get(where.office)
        return beside if beside or is_national(where.office) else self._home()

    def _home(self) -> str | None:
        return self._publisher.country if self._publisher and self._publisher.kind == "government" else None


def _offices_in(title: str, home: str | None) -> dict[str, str | None]:
    """The countries of the offices that TITLE names: "the Prime Minister and the Foreign Minister of Ruritania".

    One without a country beside another one's with it is that of HOME, unless a name follows.
    """
    found = [
        (office[0].casefold(), office.end(), country_beside(title, *office.span()))
        for office in _national().finditer(title)
    ]
    return {
        office: country or (home if _AT_AN_END.match(title, end) else None)
        for office, end, country in found
        if country or any(other for _, _, other in found)
    }


@cache
def _national() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(words_of('national'))})\b", re.IGNORECASE)


def _may_be_a_name(name: str) -> bool:
    """Whether NAME has no digit and no capital within a word, and none of its words opens a sentence."""
    if _SCANNED.search(name) or sum(map(str.isalpha, name)) < _FEWEST_LETTERS:
        return False
    return words_of("opener").isdisjoint(plain(word) for word in name.split()[:-1] if not _INITIAL.fullmatch(word))


def _as_in_text(name: str) -> str:
    """A name in capitals as a sentence prints it: ``LÓPEZ OBRADOR`` → ``López Obrador``, ``MCKEON`` → ``McKeon``."""
    if not name.isupper():
        return name
    small = _WITHIN.sub(lambda found: found[0].lower(), name.title())
    return _MC.sub(lambda found: f"Mc{found[1].upper()}", small)
