"""People whom the cast knows as subjects of a sentence, alone or several as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.normalize.readers.company import Company
from ingest.normalize.readers.cues import finite_verbs
from ingest.normalize.readers.grammar import listed, may_begin_at, start_of_name
from ingest.normalize.readers.nations import country_before
from ingest.normalize.readers.posts import HEAD_OF_MINISTRY
from ingest.normalize.readers.sources import own_words
from ingest.normalize.readers.subject import Form, Subject
from ingest.normalize.readers.words import Words
from ingest.normalize.reading import Mention

_LONGEST_HEAD = 6
_LONGEST_COUNTRY = 3
_NO_DESCRIPTION = (
    "not_before_subject", "fronts", "clause_openers", "adverbs", "copulas", "singular_pronouns", "plural_pronouns",
    "together", "days", "connectors",
)  # fmt: skip


def named(words: Words, mentions: Sequence[Mention], company: Company) -> Iterator[Subject]:
    """A subject for every mention that no possessive makes an attribute; see ``subjects_of``."""
    floor = 0
    for mention in mentions:
        place, last = words.number_at(mention.start), words.number_at(mention.end - 1)
        if place == last and words.lower[place] in listed("fronts", "clause_openers"):
            continue
        possessive = words.end(last) > mention.end or words.lower[last + 1 : last + 2] == ["'"]
        first = start_of_name(words, place, floor)
        headed = _headed(words, first, last) if company.is_body(mention.person) and not possessive else None
        if headed:
            country, main = country_before(words, first, last), may_begin_at(words, first)
            yield Subject("stranger", first, last + 1, country=country, main=main, office=headed)
            floor = last + 1
            continue
        office = words.printed[first : _behind_country(words, last)]
        form: Form = "title" if mention.form == "title" else "name"
        person = company.titled(mention.person, office) if form == "title" else mention.person
        if form == "title" and company.is_of_another(person, office):
            continue
        if possessive:
            yield from _of_possessive(words, Subject(form, first, last + 1, person=person))
        other = None if person in company.incumbents.of_two_offices else _other_before(words, first, place)
        main = not possessive and (_may_begin(words, first, last + 1) or _is_headed(words, first))
        if not possessive and other is not None:
            yield Subject("together", first, last + 1, main=main)
        elif not possessive:
            yield Subject(form, first, last + 1, person=person, main=main)
        floor = last + 1


def _headed(words: Words, first: int, last: int) -> str | None:
    """Which office ``the Head of the Ministry`` is that begins at word FIRST, where the body ends with word LAST."""
    at = first + int(words.lower[first] == "the")
    if words.lower[at] not in ("head", "chief") or words.lower[at + 1 : at + 2] != ["of"]:
        return None
    if words.lower[last] == "government":
        return "head of government"
    return None if listed("headed").isdisjoint(words.lower[at : last + 1]) else HEAD_OF_MINISTRY


def _behind_country(words: Words, last: int) -> int:
    """Behind an office that ends with word LAST and the country that it is from: ``the minister from Ruritania``."""
    return last + (1 + _LONGEST_COUNTRY if words.lower[last + 1 : last + 2] == ["from"] else 1)


def _of_possessive(words: Words, owner: Subject) -> Iterator[Subject]:
    """Whom ``the Duke's guest`` means, and the Duke in ``in the Duke's view``, ``the Duke's message reads``."""
    told = own_words(words, owner.first, owner.end)
    if told:
        yield replace(owner, first=told[0], end=told[1])
        return
    place = owner.end + int(words.lower[owner.end : owner.end + 1] == ["'"])
    noun = place
    while noun < min(place + _LONGEST_COUNTRY, len(words.lower)) and words.is_capitalised(noun):
        noun += 1
    if noun == place and not listed("own_texts").isdisjoint(words.lower[noun : noun + 1]):
        yield replace(owner, end=noun + 1, main=may_begin_at(words, owner.first))
        return
    if not listed("counterparts").isdisjoint(words.lower[noun : noun + 1]) and not _is_named(words, noun + 1):
        country = country_before(words, place, noun)
        main = may_begin_at(words, owner.first)
        yield Subject("other", owner.first, noun + 1, country=country, main=main, beside=owner.person)


def _is_named(words: Words, place: int) -> bool:
    """Whether a name stands at word PLACE, at once or behind a comma."""
    place += int(words.lower[place : place + 1] == [","])
    return place < len(words.lower) and words.is_capitalised(place)


def _may_begin(words: Words, first: int, end: int) -> bool:
    """Whether a clause may begin with a name, or with the office before it: ``the Premier, Lena Vask, said``."""
    if words.lower[first - 1 : first] == [","] and words.lower[end : end + 1] == [","]:
        office = start_of_name(words, first - 1, 0)
        if not listed("offices").isdisjoint(words.lower[office : first - 1]):
            return may_begin_at(words, office)
    return may_begin_at(words, first)


def _is_headed(words: Words, first: int) -> bool:
    """Whether nothing but words for what somebody is stand before a name: ``Ferry owner Otto Sapt``."""
    begin = first
    while begin > max(0, first - _LONGEST_HEAD) and _may_describe(words, begin - 1):
        begin -= 1
    return begin < first and may_begin_at(words, begin) and words.is_capitalised(begin)


def _may_describe(words: Words, at: int) -> bool:
    word = words.lower[at]
    return word.isalpha() and word not in listed(*_NO_DESCRIPTION) and word not in finite_verbs()


def _other_before(words: Words, first: int, place: int) -> int | None:
    """The ``and`` before a name that joins it to somebody else rather than two titles of one person.

    It does so after ``the Secretary``, and where no office stands before it: ``President Rassendyll and President``.
    """
    if "and" not in words.lower[first:place]:
        return None
    joint = first + words.lower[first:place].index("and")
    articled = words.lower[first] in ("the", "his", "her", "their")
    office_before = words.lower[joint - 1] in listed("offices")
    office_after = words.lower[joint + 1] in listed("offices") or words.lower[joint + 1] in ("the", "his", "her")
    return joint if articled or (office_after and not office_before) else None
