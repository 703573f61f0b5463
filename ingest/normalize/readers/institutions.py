"""Countries' sides, ministries, texts and occasions as subjects of a sentence."""

from __future__ import annotations

from ingest.normalize.readers.grammar import behind_number, listed, may_begin_at, phrase_at, start_of_name
from ingest.normalize.readers.nations import country_before
from ingest.normalize.readers.officeholders import stranger
from ingest.normalize.readers.subject import Subject
from ingest.normalize.readers.words import Words


def side(words: Words, at: int) -> Subject | None:
    """``the Ruritanian side``, by the country named in the three words before; ``each side`` is both."""
    if at and words.lower[at - 1] in listed("each"):
        return Subject("together", at - 1, at + 1, main=may_begin_at(words, at - 1))
    return of_country(words, at) or (institution(words, at) if words.lower[at] in listed("institutions") else None)


def report(words: Words, at: int) -> Subject | None:
    """``the statement``, after ``according to`` too."""
    first = at
    while first > 0 and words.lower[first - 1] in listed("of_reports"):
        first -= 1
    if first and words.lower[first - 1].endswith("'s"):
        first -= 1  # ``the Ruritanian presidency's statement``
    first = start_of_name(words, first, 0)
    length = phrase_at("reports", words.lower, at)
    if not length or first == at:
        return None
    return Subject(
        "report", first, at + length, country=country_before(words, first, at), main=may_begin_at(words, first)
    )


def institution(words: Words, at: int) -> Subject | None:
    """``the Ruritanian Foreign Ministry``, ``the Ministry of Trade``; a spokesperson of no country is an office."""
    first = start_of_name(words, at, 0)
    country, end = country_before(words, first, at), at + 1
    if country is None and words.lower[at] in listed("spokespeople"):
        return stranger(words, at)
    if country is None:
        end = _end_of_institution(words, at)
        country = country_before(words, at, end)
    begins = first == at == behind_number(words) and words.lower[at] == "government"
    if country is None and words.lower[first] != "the" and not begins:
        return None
    return Subject("report", first, end, country=country, main=may_begin_at(words, first))


def _end_of_institution(words: Words, at: int) -> int:
    """Behind ``of Foreign Affairs of the Kingdom``, where that follows an institution."""
    end = place = at + 1
    while place < len(words.lower) and (words.is_capitalised(place) or words.lower[place] in listed("connectors")):
        place += 1
        end = place if words.is_capitalised(place - 1) else end
    return end if words.lower[at + 1 : at + 2] in (["of"], ["for"]) else at + 1


def occasion(words: Words, at: int) -> Subject | None:
    first = start_of_name(words, _start_of_occasion(words, at), 0)
    if first == at and words.lower[at - 1 : at] == ["'"]:
        first = start_of_name(words, at - 2, 0)  # ``the ministers' talks``
    if first == at and at > 0:
        return None
    return Subject("occasion", first, at + 1, main=may_begin_at(words, first))


def _start_of_occasion(words: Words, at: int) -> int:
    """Where the words begin that say which: ``telephone conversation``."""
    while at > 0 and words.lower[at - 1] in listed("kinds_of_occasion"):
        at -= 1
    return at


def of_country(words: Words, at: int) -> Subject | None:
    """``the Ruritanian diplomat``: whoever is there for that country."""
    first = start_of_name(words, at, 0)
    country = country_before(words, max(first, at - 3), at)
    return Subject("side", first, at + 1, country=country, main=may_begin_at(words, first)) if country else None


def letter(words: Words, at: int) -> Subject | None:
    """``the message`` of whoever the account says it is from, else told of before."""
    if at == 0 or words.lower[at - 1] not in listed("possessive"):
        return None
    return Subject("letter", at - 1, at + 1, main=may_begin_at(words, at - 1))
