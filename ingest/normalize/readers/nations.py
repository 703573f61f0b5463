"""Countries and organisations as subjects of a sentence, alone or two together."""

from __future__ import annotations

from functools import cache

from ingest.normalize.countries import codes_by_term, country_by_capital, country_of
from ingest.normalize.readers.grammar import behind_number, end_of_company, listed
from ingest.normalize.readers.subject import Subject
from ingest.normalize.readers.words import Words, spelled

_LONGEST_COUNTRY = 4
_LONGEST_CAPITAL = 3


def country_first(words: Words) -> Subject | None:
    """``The United States``, ``The EU and Ruritania``, where it begins the sentence."""
    start = behind_number(words)
    first = start + int(words.lower[start : start + 1] == ["the"])
    country, end = _country_at(words, first)
    if country is None:
        return _organisation_first(words, start, first) or _capitals_first(words, start)
    listed_up = _behind_countries(words, end)
    if words.lower[listed_up : listed_up + 1] == ["and"]:
        return Subject("together", start, end_of_company(words, listed_up))
    if words.lower[end : end + 1] != ["'"] and not _belongs_to_office(words, end):
        return Subject("country", start, end, country=country)
    return None


def _behind_countries(words: Words, end: int) -> int:
    """Behind ``, Chile, Georgia`` where more countries follow a first one."""
    while words.lower[end : end + 1] == [","]:
        country, behind = _country_at(words, end + 1 + int(words.lower[end + 1 : end + 2] == ["the"]))
        if country is None:
            break
        end = behind
    return end


def _belongs_to_office(words: Words, end: int) -> bool:
    """Whether a country stands before an office, and so is no subject: ``The UN Secretary-General``."""
    place = end + int(words.lower[end : end + 1] == ["."])
    while place < len(words.lower) and words.is_capitalised(place):
        if words.lower[place] in listed("offices", "institutions"):
            return True
        place += 1
    return False


def country_told(words: Words, place: int) -> str | None:
    """The country that does something in what is told from word PLACE on: ``that Ruritania stands ready``."""
    place += int(words.lower[place : place + 1] == ["that"])
    place += int(words.lower[place : place + 1] == ["the"])
    country, end = _country_at(words, place)
    is_subject = (
        words.lower[end : end + 1] and words.lower[end] not in (",", "and", "'", "had") and words.lower[end].isalpha()
    )
    return country if is_subject and not words.is_capitalised(end) else None


def country_before(words: Words, first: int, at: int) -> str | None:
    """The country that the words from FIRST up to AT name."""
    return country_of(" ".join(words.printed[first:at]))


def country_behind(words: Words, at: int) -> tuple[str | None, int]:
    """The country that ``of Ruritania`` names behind word AT, and where it ends; AT itself where nothing does."""
    if words.lower[at : at + 1] not in (["of"], ["from"]):
        return None, at
    country, end = _country_at(words, at + 1 + int(words.lower[at + 1 : at + 2] == ["the"]))
    return (country, end) if country else (None, at)


def _organisation_first(words: Words, start: int, first: int) -> Subject | None:
    """``WHO and Ruritania``: an organisation by its initials, together with a country."""
    initials = words.printed[first] if first < len(words.printed) else ""
    if len(initials) < 2 or not initials.isupper() or words.lower[first + 1 : first + 2] != ["and"]:
        return None
    country, end = _country_at(words, first + 2)
    return Subject("together", start, end) if country else None


def _capitals_first(words: Words, start: int) -> Subject | None:
    """``Strelsau and Oslo``: two capitals for two governments."""
    for joint in range(start + 1, min(start + _LONGEST_CAPITAL + 1, len(words.lower))):
        if words.lower[joint] == "and" and " ".join(words.printed[start:joint]) in country_by_capital():
            ends = range(joint + 1 + _LONGEST_CAPITAL, joint + 1, -1)
            end = next((at for at in ends if " ".join(words.printed[joint + 1 : at]) in country_by_capital()), None)
            return Subject("together", start, end) if end else None
    return None


def _country_at(words: Words, first: int) -> tuple[str | None, int]:
    """The country named from word FIRST on, in its longest form, and where it ends."""
    if words.printed[first : first + 1] and words.printed[first] in _first_words():
        for end in range(min(len(words.printed), first + _LONGEST_COUNTRY), first, -1):
            country = codes_by_term().get(" ".join(words.printed[first:end]))
            if country is not None:
                return country, end
    return None, first


@cache
def _first_words() -> frozenset[str]:
    return frozenset(spelled(term)[0] for term in codes_by_term())
