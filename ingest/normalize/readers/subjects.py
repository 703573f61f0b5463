"""Who may be the subject of a cue in a sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from ingest.normalize.readers.company import Company
from ingest.normalize.readers.grammar import listed
from ingest.normalize.readers.grouping import grouped
from ingest.normalize.readers.named import named
from ingest.normalize.readers.portfolio import with_portfolios
from ingest.normalize.readers.proper import proper
from ingest.normalize.readers.subject import Subject
from ingest.normalize.readers.unnamed import unnamed
from ingest.normalize.readers.words import Words
from ingest.normalize.reading import Mention


def subjects_of(words: Words, mentions: Sequence[Mention], company: Company, names: Collection[str]) -> list[Subject]:
    """Every possible subject of a sentence in the order of its words; people named together are one.

    NAMES are the words of the text that are capitalised within a sentence.
    """
    people = list(named(words, mentions, company))
    taken = _taken(people)
    groups = list(grouped(words, people))
    within = _taken(one for one in groups if one.form == "together")
    others = [subject for subject in unnamed(words) if (taken | within).isdisjoint(range(subject.first, subject.end))]
    others = [_known(words, subject, company) for subject in others]
    others += proper(words, taken | within | _taken(others), names, company.called)
    subjects = sorted([*groups, *others], key=lambda subject: subject.first)
    return [*_meant(words, _apart(_with_offices(words, with_portfolios(words, subjects))))]


def _taken(subjects: Iterable[Subject]) -> set[int]:
    """The numbers of the words that make up subjects."""
    return {number for subject in subjects for number in range(subject.first, subject.end)}


def _known(words: Words, subject: Subject, company: Company) -> Subject:
    """A subject as somebody of the company: ``Ambassador Ryom``, a stranger, and whoever holds two offices."""
    if subject.form == "together" and "and" in words.lower[subject.first : subject.end]:
        joint = words.lower.index("and", subject.first)
        offices = (words.lower[subject.first : joint], words.lower[joint + 1 : subject.end])
        holder = company.incumbents.holder_of_both(*offices)
        return replace(subject, form="title", person=holder) if holder else subject
    if subject.form != "stranger" or subject.office or not subject.name:
        return subject
    person = company.called(subject.name)
    return replace(subject, form="name", person=person, inferred=True) if person else subject


def sender(words: Words, subjects: Sequence[Subject]) -> str | None:
    """Whom a letter is from: ``received a message of greeting from the Duke``."""
    letters = listed("letters")
    from_somebody = (one for one in subjects if one.person and words.lower[one.first - 1 : one.first] == ["from"])
    return next((one.person for one in from_somebody if not letters.isdisjoint(words.lower[: one.first])), None)


def _with_offices(words: Words, subjects: Iterable[Subject]) -> Iterator[Subject]:
    """The subjects, ``Lena Vask, Vice-President`` as one, and ``the Vice-President, Lena Vask,``."""
    last: Subject | None = None
    for subject in subjects:
        if last and subject.form == "stranger" and _is_apposed(words, last, subject):
            last = replace(last, end=subject.end)
            continue
        if last and _is_office(last) and subject.form == "name" and _follows_comma(words, last, subject):
            last = replace(subject, first=last.first, end=subject.end + 1, main=last.main)
            continue
        if last and _is_office(last) and subject.form == "name" and _follows_initials(words, last, subject):
            last = replace(subject, first=last.first, main=last.main)
            continue
        if last:
            yield last
        last = subject
    if last:
        yield last


def _apart(subjects: Iterable[Subject]) -> list[Subject]:
    """The subjects without offices that are words of a name: ``The Minister`` of ``The Minister, Lena Vask,``."""
    found = list(subjects)
    names = [range(one.first, one.end) for one in found if one.form == "name"]
    return [one for one in found if one.form != "stranger" or not any(one.first in within for within in names)]


def _is_office(subject: Subject) -> bool:
    return subject.form == "stranger" and not subject.inferred


def _follows_initials(words: Words, office: Subject, named: Subject) -> bool:
    """``Head of the Agency (IAEA) Lena Vask``."""
    between = words.lower[office.end : named.first]
    return len(between) == 3 and between[0] == "(" and between[2] == ")"


def _follows_comma(words: Words, office: Subject, named: Subject) -> bool:
    """``the Chairperson of the Union, Lena Vask,``: nothing but a comma parts an office from a name, a sign follows."""
    return words.lower[office.end : named.first] == [","] and words.lower[named.end : named.end + 1] in ([","], ["."])


def _is_apposed(words: Words, named: Subject, office: Subject) -> bool:
    """Whether nothing but a comma parts a name from the office; one with an article begins a clause of its own."""
    behind = words.lower[named.end : office.first] == [","] and words.lower[office.first] not in listed("articles")
    return behind and named.main and named.form == "name"


def _meant(words: Words, subjects: Iterable[Subject]) -> Iterator[Subject]:
    """The subjects, a pronoun with the one named before it in a clause of time: ``When the Duke left, he said``."""
    fronted: Subject | None = None
    for subject in subjects:
        if subject.form == "pronoun" and fronted and subject.first > fronted.end:
            subject = replace(subject, person=fronted.person)
        elif subject.person and subject.first and words.lower[subject.first - 1] in listed("of_time"):
            fronted = subject
        elif subject.person:
            fronted = None
        yield subject
