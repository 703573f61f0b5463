"""Subjects without a name: pronouns, offices, sides, several together, texts, occasions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from ingest.normalize.readers.anonymous import anonymous
from ingest.normalize.readers.grammar import listed
from ingest.normalize.readers.institutions import institution, letter, occasion, report, side
from ingest.normalize.readers.nations import country_first
from ingest.normalize.readers.officeholders import couple
from ingest.normalize.readers.others import counterpart, description, office
from ingest.normalize.readers.pronouns import honour, honour_in_short, latter, neuter, object_pronoun, pronoun, view
from ingest.normalize.readers.several import number, plural, together
from ingest.normalize.readers.subject import Subject
from ingest.normalize.readers.words import Words, spelled
from ingest.vocabulary import entries

_BEFORE_INVERTED = frozenset(",\"'-")


def unnamed(words: Words) -> Iterator[Subject]:
    """Pronouns, sides, several together and reports, where they may begin a main clause."""
    country = country_first(words)
    if country is not None:
        yield country
    free, kinds = country.end if country else 0, _kinds()
    for at, word in [(at, word) for at, word in enumerate(words.lower) if word in kinds]:
        if at < free:
            continue
        source = anonymous(words, at) if word in listed("anonymous") else None
        subject = source or _FINDERS[kinds[word]](words, at)
        if subject is not None and (subject.main or _follows_quotation(words, subject)):
            yield subject
        free = subject.end if subject else 0


def _follows_quotation(words: Words, subject: Subject) -> bool:
    """Whether a single word parts a subject from a sign: ``," said the premier``; or ``by`` stands before it."""
    if subject.first < 2:
        return words.lower[: subject.first] == ["for"]
    before = words.lower[subject.first - 1]
    if before == "of" and words.lower[subject.first - 2] in listed("own_words"):
        return True
    told = before in ("by", "on", "from", "that", *listed("tells_on"))
    return told or words.lower[subject.first - 2] in _BEFORE_INVERTED


@cache
def _kinds() -> dict[str, str]:
    """The list on which each word stands that may name a subject."""
    kinds = [kind for kind in _FINDERS if kind != "and"]
    return {"and": "and"} | {spelled(phrase)[0]: kind for kind in kinds for phrase in entries("narration")[kind]}


_FINDERS: Mapping[str, Callable[[Words, int], Subject | None]] = {
    "and": couple,
    "offices": office,
    "numbers": number,
    "singular_pronouns": pronoun,
    "object_pronouns": object_pronoun,
    "neuter": neuter,
    "anonymous": anonymous,
    "descriptions": description,
    "honours": honour,
    "short_honours": honour_in_short,
    "own_words": view,
    "letters": letter,
    "plural_pronouns": plural,
    "latter": latter,
    "together": together,
    "counterparts": counterpart,
    "views": view,
    "sides": side,
    "reports": report,
    "institutions": institution,
    "occasions": occasion,
}
