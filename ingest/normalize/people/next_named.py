"""Where, in a run of words, one naming ends and the next begins."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.normalize.countries import ORGANISATIONS
from ingest.normalize.people.lexicon import ROLE_KINDS, word_list
from ingest.normalize.people.office_and_name import goes_within, is_surname
from ingest.normalize.people.runs import Word
from ingest.normalize.people.words_read import FEWEST_WITH_PORTFOLIO, Reading

_LONGEST_INITIALS = 3


def ends_before(reading: Reading, word: Word, rest: Sequence[Word]) -> bool:
    """Whether WORD begins somebody else, or only tells of what the one named is."""
    if (
        _leads_off(reading, word, rest)
        or _adds_office(reading, word, rest)
        or _is_of_another(reading, word, rest)
        or (word.kind == "honorific" and _adds_another(reading))
    ):
        return True
    if not reading.name or is_surname(reading, word, rest) or _is_of_institution(reading, word):
        return False
    if reading.name[-1].owns or reading.name[-1].text.rstrip(".").endswith(("Jr", "Sr")):
        return True
    if word.kind == "joiner":
        return not _goes_on(reading, word, rest)
    if word.kind == "honorific":
        return not (_is_acronym(reading.name) or goes_within(word) or _is_only_addressed(reading.name))
    return (
        word.kind in ROLE_KINDS and reading.has_office and not _begins_portfolio(reading) and not reading.in_portfolio
    )


def _adds_another(reading: Reading) -> bool:
    """Whether the words read end with "and the": "the Heads of State [and the] Rt. Hon. Karl Vask"."""
    return [word.text.lower() for word in reading.role[-2:]] == ["and", "the"]


def _adds_office(reading: Reading, word: Word, rest: Sequence[Word]) -> bool:
    """Whether another's office follows: "the Taoiseach [and] the Prime Minister of Norway"."""
    if word.text != "and" or not rest or rest[0].text != "the" or not reading.role:
        return False
    kinds = [one.kind for one in rest[1:] if one.kind != "modifier"]
    return kinds[:1] == ["office"] and reading.role[-1].kind == "office" and not reading.name


def _is_of_another(reading: Reading, word: Word, rest: Sequence[Word]) -> bool:
    """Whether a state's office follows an organisation's: "FAO Director-General [and] President Vask"."""
    of_body = word.text == "and" and reading.country in ORGANISATIONS and reading.has_office and not reading.name
    return of_body and bool(rest) and rest[0].text.lower() in ("president", "prime", "minister", "foreign", "king")


def _leads_off(reading: Reading, word: Word, rest: Sequence[Word]) -> bool:
    """Whether an office ends and an occasion or a subject follows: "Minister of Trade [at] the General Debate"."""
    if word.text.lower() in ("in", "on") and _is_of_country(reading):
        return True
    if word.text.lower() not in _OCCASIONS or not reading.has_office or not rest or rest[0].text.lower() != "the":
        return False
    kinds = [one.kind for one in rest[1:] if one.kind not in ("modifier", "honorific")]
    return bool(kinds) and kinds[0] in ("name", "stranger")


_OCCASIONS = ("at", "on")
# "Mayor of Strelsau Karl Vask [in] Zenda": behind a place and a name these tell where it took place.
_PLACING = ("in", "on", "at")


def _is_of_country(reading: Reading) -> bool:
    """Whether an office ends with its country, so that a place behind it is where it all took place.

    Not an office that serves abroad: "Ambassador of Chile [in] Oslo".
    """
    serving = word_list("serving_abroad")
    return (
        bool(reading.role)
        and reading.role[-1].kind == "country"
        and all(word.text.lower() not in serving for word in reading.role)
    )


def _goes_on(reading: Reading, joiner: Word, rest: Sequence[Word]) -> bool:
    """Whether a portfolio goes on behind JOINER: "National Oceanic [and] Atmospheric Administration"."""
    if joiner.text != "and":
        named = len(reading.name) >= FEWEST_WITH_PORTFOLIO and (joiner.text in _PLACING or _seats(joiner, rest))
        return _begins_portfolio(reading) and reading.has_office and not named
    ahead = [word.kind for word in rest[:2]]
    return len(reading.name) == 1 and reading.in_portfolio and "portfolio" in ahead and "office" not in ahead


def _seats(joiner: Word, rest: Sequence[Word]) -> bool:
    """Whether a country follows: "Governor of Zenda Karl Vask [of] Norway"."""
    kinds = [word.kind for word in rest[:2] if word.text.lower() != "the"]
    return joiner.text == "of" and kinds[:1] == ["country"]


def _is_of_institution(reading: Reading, word: Word) -> bool:
    """Whether one word read as a name is that of an institution: "Chairman Shura [Council]"."""
    return len(reading.name) == 1 and not reading.brief and word.text.lower() in word_list("institutions")


def _is_only_addressed(name: Sequence[Word]) -> bool:
    """Whether all that has been read of a name are forms of address: "Sheikh [Dr.] Ahmad"."""
    return all(word.kind == "honorific" for word in name)


def _is_acronym(name: Sequence[Word]) -> bool:
    return len(name) == 1 and name[0].text.isupper() and len(name[0].text) > _LONGEST_INITIALS


def _begins_portfolio(reading: Reading) -> bool:
    """Whether the words read as a name follow "for" or "of": they may yet be a portfolio."""
    return reading.joined is not None
