"""Offices as subjects, whoever holds them: two joined by ``and``, one that nobody of the cast is known to hold."""

from __future__ import annotations

from collections.abc import Mapping

from ingest.normalize.readers.grammar import end_of_company, listed, may_begin_at, start_of_name
from ingest.normalize.readers.nations import country_before, country_behind
from ingest.normalize.readers.subject import Subject
from ingest.normalize.readers.words import Words
from ingest.vocabulary import entries


def couple(words: Words, at: int) -> Subject | None:
    """``the Secretary and the Foreign Minister``, whoever they are: two offices joined by ``and``."""
    first, end = start_of_name(words, at, 0), end_of_company(words, at)
    offices = listed("offices")
    if offices.isdisjoint(words.lower[first:at]) or offices.isdisjoint(words.lower[at + 1 : end]):
        return None
    return Subject("together", first, end, main=may_begin_at(words, first))


def stranger(words: Words, at: int) -> Subject | None:
    """``the Prime Minister``, ``President Rassendyll``, ``the President of Ruritania``, whom the cast does not know."""
    first, end = start_of_name(words, at, 0), at + 1
    country, behind = _served(words, end)
    while behind == end < len(words.lower) and words.is_capitalised(end) and words.lower[end] not in listed("offices"):
        end = behind = end + 1
    following = words.lower[behind : behind + 1]
    nameless = first == at and behind == at + 1 and not words.printed[at].isupper()
    if nameless or following in (["'"], ["and"]) or (following and following[0] in listed("offices")):
        return None
    office = None
    if end == at + 1:
        country = country or country_before(words, first, at)
        office = _written_out(" ".join(words.lower[at : end if country else behind]))
    return Subject("stranger", first, behind, country=country, main=may_begin_at(words, first), office=office)


def _written_out(office: str) -> str:
    """An office in full: ``PM`` is a prime minister."""
    short: Mapping[str, str] = entries("narration")["short_offices"]
    return short.get(office, office)


def _served(words: Words, at: int) -> tuple[str | None, int]:
    """What an office is of, behind word AT: the country, or the end of ``of State``, ``of the Office``."""
    country, end = country_behind(words, at)
    if country or words.lower[at : at + 1] != ["of"]:
        return country, end
    end = at + 1 + int(words.lower[at + 1 : at + 2] == ["the"])
    while end < len(words.lower) and words.is_capitalised(end):
        end += 1
    return None, end if words.is_capitalised(end - 1) else at
