"""A run of words read from left to right: the words of the office, then those of the name.

The last word of a portfolio or an institution in the office is where the name begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.normalize.countries import ORGANISATIONS, country_names
from ingest.normalize.people.lexicon import NAME_KINDS, ROLE_KINDS, keeps, word_list
from ingest.normalize.people.ordinary import is_ordinary
from ingest.normalize.people.runs import Word
from ingest.normalize.people.words_read import Reading

# "State Secretary at the Norwegian Ministry of Trade": who is not sent abroad serves at home.
_AT_HOME_TOO = frozenset({"at", "in"})
_PLACES_OF_SERVICE = frozenset({"to", "at", "in", "on", "for"})


def goes_within(word: Word) -> bool:
    """Whether a form of address stands within names too: "Dato Erywan [Pehin] Yusof"."""
    return word.text.lower() in word_list("within_names")


def take(reading: Reading, word: Word, rest: Sequence[Word]) -> None:
    if _is_of_name(reading, word, rest):
        reading.name.append(_as_name(word))
    elif word.kind in ROLE_KINDS:
        _take_office(reading, _in_its_place(reading, word))
    elif _is_field(reading, word):
        _take_office(reading, replace(word, kind="portfolio"))
    elif word.kind == "joiner":
        _take_joiner(reading, word)
    elif word.kind == "honorific" and not keeps(word.text) and not (reading.name and goes_within(word)):
        _take_address(reading, word)
    elif word.kind != "particle" or reading.name or (rest and rest[0].kind in NAME_KINDS):
        reading.name.append(word)


def _in_its_place(reading: Reading, word: Word) -> Word:
    """WORD of an office; behind a small word "General" is no rank: "Division of [General] Practice"."""
    is_rank = word.text != "General" or not reading.role or reading.role[-1].kind != "joiner"
    return word if is_rank else replace(word, kind="modifier")


def _is_field(reading: Reading, word: Word) -> bool:
    """Whether an ordinary word is one more that an office is busy with: "Foreign Affairs and Human [Mobility]"."""
    if (
        reading.name
        or reading.is_addressed_by_name
        or not reading.has_office
        or word.kind != "name"
        or not is_ordinary(word.text)
    ):
        return False
    joined = reading.joined is not None and reading.role[-1] is reading.joined
    return joined or (_tells_of_what(reading.role) and not reading.brief)


def _tells_of_what(role: Sequence[Word]) -> bool:
    """Whether a small word has led from the last office to what it is of: "Minister [of] Trade and Human"."""
    offices = [at for at, word in enumerate(role) if word.kind in ("office", "plural")]
    return any(word.text.lower() in _OF_WHAT for word in role[offices[-1] + 1 :])


_OF_WHAT = frozenset({"of", "for"})


def _as_name(word: Word) -> Word:
    """WORD as part of a name, without the full stop of its sentence: "Ana [Sen.]"."""
    shortened = word.kind == "honorific" and word.text.endswith(".")
    return replace(word, kind="name", text=word.text.rstrip("."), end=word.end - shortened)


def _take_address(reading: Reading, word: Word) -> None:
    """A form of address; one that a name keeps gives way to another behind it: "Sheikh Dr." """
    reading.addressed = True
    reading.role += reading.name
    reading.name = []
    if not reading.role:
        reading.role.append(word)
    reading.before_address = len(reading.role) if reading.has_office else 0


def is_surname(reading: Reading, word: Word, rest: Sequence[Word]) -> bool:
    """Whether a word of an office ends a name: "Anna [King]" where no name follows."""
    if not reading.name or not word.text[0].isupper():
        return False
    able = word.text.lower() in word_list("surnames_too") or (
        len(reading.name) == 1 and reading.has_office and word.text in country_names().values()
    )
    able = able or (word.kind == "honorific" and (not word.text.endswith(".") or not rest))
    return able and not (rest and (rest[0].kind in NAME_KINDS or rest[0].kind in ROLE_KINDS or rest[0].text == "of"))


def _is_of_name(reading: Reading, word: Word, rest: Sequence[Word]) -> bool:
    """Whether a word of an office or a country is of a name where it stands."""
    if (
        is_surname(reading, word, rest)
        or _is_before_patronym(reading, word, rest)
        or _is_addressed(reading, word, rest)
    ):
        return True
    return word.kind == "country" and _is_given_name(reading, word, rest)


def _is_addressed(reading: Reading, word: Word, rest: Sequence[Word]) -> bool:
    """Whether a word that portfolios have is a name behind a form of address: "Mr. [Lok] Bahadur Vask"."""
    first = reading.addressed and not reading.name and reading.joined is None and word.kind == "portfolio"
    return first and bool(rest) and rest[0].kind in NAME_KINDS


def _is_before_patronym(reading: Reading, word: Word, rest: Sequence[Word]) -> bool:
    """Whether a word of an office is a given name, a patronym behind it: "Prince [Sultan] bin Faisal".

    Or a name, where an office stands before it: "Foreign Minister [Amir] Khan Vask".
    """
    given = word.kind == "office" and word.text in word_list("given_names_too") and bool(rest)
    held = bool(reading.role) and reading.role[-1].kind == "office"
    return given and (rest[0].text.lower() in _PATRONYMIC or (held and rest[0].kind == "name"))


_PATRONYMIC = frozenset({"bin", "ibn", "ben", "bint", "binti", "binte"})


def _is_given_name(reading: Reading, word: Word, rest: Sequence[Word]) -> bool:
    """Whether a country's name between office and surname is a given name: "Foreign Minister [Israel] Levin"."""
    if reading.joined is not None or not rest or rest[0].kind not in NAME_KINDS or not reading.role:
        return False
    return reading.role[-1].kind == "office" or word.text in word_list("given_names_too")


def _take_office(reading: Reading, word: Word) -> None:
    """A word of the office; what looked like a name before it (Abu Dhabi Crown Prince) is of the office too."""
    serves_there = _serves_there(reading)
    held = reading.country if reading.country not in ORGANISATIONS or word.kind != "country" else None
    if word.country and not held and not serves_there and not _is_portfolio_of_minister(reading, word):
        reading.country = word.country
    reading.role += [*reading.name, word]
    reading.name = []
    reading.joined = None


def _serves_there(reading: Reading) -> bool:
    """Whether what comes next is where the holder serves: "Ambassador to Norway and [Iceland]"."""
    before = (word for word in reversed(reading.role) if word.kind != "country" and word.text.lower() not in _LISTING)
    leading = next((word.text.lower() for word in before), "")
    if leading in _AT_HOME_TOO and not any(word.text.lower() in word_list("serving_abroad") for word in reading.role):
        return False
    return reading.has_office and leading in _PLACES_OF_SERVICE


_LISTING = frozenset({"and", "&", "the"})


def _is_portfolio_of_minister(reading: Reading, word: Word) -> bool:
    """Whether an organisation is what a minister sees to: "Minister for Foreign Affairs, [EU] and Trade"."""
    return word.country in ORGANISATIONS and any(one.text.lower() == "minister" for one in reading.role)


def _take_joiner(reading: Reading, word: Word) -> None:
    reading.role += [*reading.name, word]
    reading.name = []
    # What stands before everything else joins nothing: "spoke on Tuesday [to] Chilean Foreign Minister Ida Orlan".
    if reading.role[:-1] and word.text.lower() not in word_list("fraternal"):
        reading.joined = word
