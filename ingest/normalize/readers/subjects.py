"""Who may be the subject of a cue: names, pronouns, sides, several together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ingest.normalize.countries import country_of
from ingest.normalize.readers.grammar import listed, may_begin_at, phrase_at, start_of_name
from ingest.normalize.readers.words import Words
from ingest.normalize.reading import Mention
from ingest.vocabulary import entries

Form = Literal["name", "title", "pronoun", "latter", "former", "side", "report", "together", "occasion"]


@dataclass(frozen=True, slots=True)
class Subject:
    """Somebody before whose verb we look for a cue.

    form       how the text names it; ``together`` for several, ``occasion`` for a meeting or call
    first, end the numbers of its words, titles before it included, ``end`` excluded
    person     the key of the person a mention names
    country    for a side: which one
    main       whether it may be the subject of a main clause
    heads      for several together: whether they are named as heads of state
    """

    form: Form
    first: int
    end: int
    person: str | None = None
    country: str | None = None
    main: bool = True
    heads: bool = False


def subjects_of(words: Words, mentions: Sequence[Mention]) -> list[Subject]:
    """Every possible subject of a sentence in the order of its words; people named together are one."""
    named = list(_named(words, mentions))
    taken = {number for subject in named for number in range(subject.first, subject.end)}
    others = [subject for subject in _unnamed(words) if taken.isdisjoint(range(subject.first, subject.end))]
    return sorted([*_grouped(words, named), *others], key=lambda subject: subject.first)


def _named(words: Words, mentions: Sequence[Mention]) -> Iterator[Subject]:
    floor = 0
    for mention in mentions:
        place, last = words.number_at(mention.start), words.number_at(mention.end - 1)
        possessive = words.end(last) > mention.end or words.lower[last + 1 : last + 2] == ["'"]
        first = start_of_name(words, place, floor)
        floor = last + 1
        form: Form = "title" if mention.form == "title" else "name"
        main = not possessive and may_begin_at(words, first)
        if not possessive:
            yield Subject(form, first, last + 1, person=mention.person, main=main)


def _grouped(words: Words, named: Sequence[Subject]) -> Iterator[Subject]:
    """People joined by commas and an ``and`` become one subject."""
    group: list[Subject] = []
    for subject in named:
        if group and not _are_joined(words, group[-1].end, subject):
            yield from _as_one(words, group)
            group = []
        group.append(subject)
    yield from _as_one(words, group)


def _as_one(words: Words, group: list[Subject]) -> Iterator[Subject]:
    if len(group) < 2:
        yield from group
    elif group[0].main and "and" in words.lower[group[-2].end : group[-1].end]:
        yield Subject("together", group[0].first, group[-1].end)
    else:
        yield from group


def _are_joined(words: Words, end: int, following: Subject) -> bool:
    """Whether only ``and``, commas, titles and countries stand between two names."""
    between = range(end, following.first)
    return (
        0 < following.end - end < 30
        and words.lower[end] in (",", "and", "&", "of")
        and all(
            words.lower[at] in (",", "and", "&", "as", "well")
            or words.is_capitalised(at)
            or words.lower[at] in listed("connectors")
            for at in between
        )
    )


def _unnamed(words: Words) -> Iterator[Subject]:
    """Pronouns, sides, several together and reports, where they may begin a main clause."""
    at = 0
    while at < len(words.lower):
        find = _FINDERS.get(_kinds().get(words.lower[at], ""))
        subject = find(words, at) if find else None
        if subject is not None and subject.main:
            yield subject
        at = max(at + 1, subject.end if subject else 0)


@cache
def _kinds() -> dict[str, str]:
    """The list on which each word stands that may name a subject."""
    kinds = ("occasions", "reports", "sides", "together", "latter", "plural_pronouns", "singular_pronouns")
    return {phrase.split()[0]: kind for kind in kinds for phrase in entries("narration")[kind]}


def _pronoun(words: Words, at: int) -> Subject:
    return Subject("pronoun", at, at + 1, main=may_begin_at(words, at))


def _plural(words: Words, at: int) -> Subject:
    return Subject("together", at, at + 1, main=may_begin_at(words, at))


def _latter(words: Words, at: int) -> Subject | None:
    if words.lower[max(0, at - 1) : at] != ["the"]:
        return None
    form: Form = "latter" if words.lower[at] == "latter" else "former"
    return Subject(form, at - 1, at + 1, main=may_begin_at(words, at - 1))


def _together(words: Words, at: int) -> Subject | None:
    """``the two foreign ministers``: with a determiner, or as the first word of a sentence."""
    length = phrase_at("together", words.lower, at)
    first = at
    while first > 0 and (words.lower[first - 1] in listed("before_together") or _is_adjective(words, first - 1)):
        first -= 1
    if not length or (first == at and at > 0):
        return None
    heads = " ".join(words.lower[at : at + length]) in listed("heads")
    return Subject("together", first, at + length, main=may_begin_at(words, first), heads=heads)


def _is_adjective(words: Words, at: int) -> bool:
    """``Ruritanian`` before ``leaders``; not the ``During`` of a sentence's start."""
    return words.is_capitalised(at) and words.lower[at] not in listed("fronts") | listed("clause_openers")


def _side(words: Words, at: int) -> Subject | None:
    """``the Ruritanian side``, by the country named in the three words before."""
    first = start_of_name(words, at, 0)
    country = country_of(" ".join(words.printed[max(first, at - 3) : at]))
    return Subject("side", first, at + 1, country=country, main=may_begin_at(words, first)) if country else None


def _report(words: Words, at: int) -> Subject | None:
    """``the statement``, ``the Ruritanian Foreign Ministry``, after ``according to`` too."""
    first = start_of_name(words, at, 0)
    length = phrase_at("reports", words.lower, at)
    if not length or first == at:
        return None
    country = country_of(" ".join(words.printed[first:at]))
    return Subject("report", first, at + length, country=country, main=may_begin_at(words, first))


def _occasion(words: Words, at: int) -> Subject | None:
    first = start_of_name(words, at, 0)
    if first == at and at > 0:
        return None
    return Subject("occasion", first, at + 1, main=may_begin_at(words, first))


_FINDERS: Mapping[str, Callable[[Words, int], Subject | None]] = {
    "singular_pronouns": _pronoun,
    "plural_pronouns": _plural,
    "latter": _latter,
    "together": _together,
    "sides": _side,
    "reports": _report,
    "occasions": _occasion,
}
