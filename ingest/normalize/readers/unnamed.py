"""Subjects without a name: pronouns, offices, sides, several together, texts, occasions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from ingest.normalize.readers.address import Gender, gender_of
from ingest.normalize.readers.anonymous import anonymous
from ingest.normalize.readers.grammar import end_of_company, listed, may_begin_at, start_of_name
from ingest.normalize.readers.institutions import institution, letter, occasion, of_country, report, side
from ingest.normalize.readers.nations import country_before, country_first
from ingest.normalize.readers.officeholders import couple, stranger
from ingest.normalize.readers.several import number, plural, together
from ingest.normalize.readers.sources import own_words
from ingest.normalize.readers.subject import Form, Subject
from ingest.normalize.readers.words import Words, spelled
from ingest.vocabulary import entries

# In capitals no pronoun, but short for a title.
_HIS_EXCELLENCY = "HE"
_BEFORE_INVERTED = frozenset(",\"'")


def unnamed(words: Words) -> Iterator[Subject]:
    """Pronouns, sides, several together and reports, where they may begin a main clause."""
    country = country_first(words)
    if country is not None:
        yield country
    free, kinds = country.end if country else 0, _kinds()
    for at, word in enumerate(words.lower):
        if at < free or word not in kinds:
            continue
        source = anonymous(words, at) if word in listed("anonymous") else None
        subject = source or _FINDERS[kinds[word]](words, at)
        if subject is not None and (subject.main or _follows_quotation(words, subject)):
            yield subject
        free = subject.end if subject else 0


def _follows_quotation(words: Words, subject: Subject) -> bool:
    """Whether a single word parts a subject from a sign: ``," said the premier``; or ``by`` stands before it."""
    if subject.first < 2:
        return False
    return words.lower[subject.first - 2] in _BEFORE_INVERTED or words.lower[subject.first - 1] in (
        "by",
        "on",
        "from",
        "that",
    )


@cache
def _kinds() -> dict[str, str]:
    """The list on which each word stands that may name a subject."""
    kinds = [kind for kind in _FINDERS if kind != "and"]
    return {"and": "and"} | {spelled(phrase)[0]: kind for kind in kinds for phrase in entries("narration")[kind]}


def _pronoun(words: Words, at: int) -> Subject | None:
    if words.lower[at + 1 : at + 2] == ["们"] or words.printed[at] == _HIS_EXCELLENCY:
        return None
    end = end_of_company(words, at + 1)
    form: Form = "pronoun" if end == at + 1 else "together"
    return Subject(form, at, end, main=may_begin_at(words, at), gender=gender_of(words.lower[at]))


def _it(words: Words, at: int) -> Subject | None:
    """``It called for``, of an institution or a letter; ``It is clear`` is nobody."""
    behind = words.lower[at + 1 : at + 2]
    if behind and behind[0] in listed("copulas"):
        return None
    return Subject("it", at, at + 1, main=may_begin_at(words, at))


def _object_pronoun(words: Words, at: int) -> Subject | None:
    """``according to her``."""
    according = words.lower[max(0, at - 2) : at] == ["according", "to"]
    return Subject("pronoun", at, at + 1, gender=gender_of(words.lower[at])) if according else None


def _description(words: Words, at: int) -> Subject | None:
    """``the diplomat``, ``the top diplomat``; with something else that says who an office as any other."""
    first = at - 1 - int(words.lower[max(0, at - 1) : at] in (["top"], ["senior"], ["veteran"]))
    visiting = _visiting(words, at)
    if visiting:
        return visiting
    if words.lower[at] in listed("definite"):
        return _of_definite(words, at)
    alone = first >= 0 and words.lower[first] == "the" and words.lower[at + 1 : at + 2] not in (["of"], ["for"], ["'"])
    if not alone or (at + 1 < len(words.lower) and words.is_capitalised(at + 1)):
        return of_country(words, at) or (stranger(words, at) if words.lower[at] in listed("offices") else None)
    return Subject("pronoun", first, at + 1, main=may_begin_at(words, first), office=words.lower[at])


def _of_definite(words: Words, at: int) -> Subject | None:
    """``the Ruritanian official``; not ``a Ruritanian official``, nor ``the Ruritanian official talks``."""
    noun_behind = not listed("occasions").isdisjoint(words.lower[at + 1 : at + 2])
    is_one = words.lower[start_of_name(words, at, 0)] == "the" and not noun_behind
    return of_country(words, at) if is_one else None


def _view(words: Words, at: int) -> Subject | None:
    """``in her view,``, ``his main message was``."""
    own = next((place for place in range(at - 1, max(-1, at - 4), -1) if words.lower[place] in ("his", "her")), None)
    told = own_words(words, own, own + 1) if own is not None else None
    if own is None or told is None or told[1] != at + 1 or (told[0] < own and words.lower[told[1] :][:1] != [","]):
        return None
    gender: Gender = "he" if words.lower[own] == "his" else "she"
    return Subject("pronoun", told[0], told[1], main=told[0] < own or may_begin_at(words, own), gender=gender)


def _visiting(words: Words, at: int) -> Subject | None:
    """``the visiting minister``: the other one than the host."""
    if words.lower[max(0, at - 2) : at] != ["the", "visiting"] or words.lower[at + 1 : at + 2] == ["of"]:
        return None
    if at + 1 < len(words.lower) and words.is_capitalised(at + 1):
        return None
    return Subject("other", at - 2, at + 1, main=may_begin_at(words, at - 2), office="visitor")


def _office(words: Words, at: int) -> Subject | None:
    return _visiting(words, at) or stranger(words, at)


def _counterpart(words: Words, at: int) -> Subject | None:
    """``his counterpart``, ``her guest``: the other of two, from whoever was told of before."""
    if words.lower[max(0, at - 2) : at - 1] in (["his"], ["her"], ["the"]) and words.lower[at + 1 : at + 2] != ["and"]:
        country = country_before(words, at - 1, at)
        main = may_begin_at(words, at - 2)
        return Subject("other", at - 2, at + 1, country=country, main=main) if country else None
    if words.lower[max(0, at - 1) : at] == ["the"] and words.lower[at] in listed("parts"):
        both = together(words, at) if words.lower[at + 1 : at + 2] == ["and"] else None
        return both or Subject("other", at - 1, at + 1, main=may_begin_at(words, at - 1), office=words.lower[at])
    if words.lower[max(0, at - 1) : at] not in (["his"], ["her"]):
        return together(words, at)
    gender: Gender = "he" if words.lower[at - 1] == "his" else "she"
    return Subject("other", at - 1, at + 1, main=may_begin_at(words, at - 1), gender=gender)


def _honour(words: Words, at: int) -> Subject | None:
    """``His Royal Highness`` of whoever is called so; with an office or a name behind it, it is their title."""
    behind, first = at + 1, at - 1 - int(words.lower[max(0, at - 1) : at] == ["royal"])
    titled = behind < len(words.lower) and (words.lower[behind] == "the" or words.is_capitalised(behind))
    if titled or first < 0 or words.lower[first] not in ("his", "her"):
        return None
    gender: Gender = "he" if words.lower[first] == "his" else "she"
    main = may_begin_at(words, first)
    return Subject("pronoun", first, behind, main=main, gender=gender, office=words.lower[at])


def _latter(words: Words, at: int) -> Subject | None:
    if words.lower[max(0, at - 1) : at] != ["the"]:
        return None
    form: Form = "latter" if words.lower[at] == "latter" else "former"
    return Subject(form, at - 1, at + 1, main=may_begin_at(words, at - 1))


_FINDERS: Mapping[str, Callable[[Words, int], Subject | None]] = {
    "and": couple,
    "offices": _office,
    "numbers": number,
    "singular_pronouns": _pronoun,
    "object_pronouns": _object_pronoun,
    "neuter": _it,
    "anonymous": anonymous,
    "descriptions": _description,
    "honours": _honour,
    "own_words": _view,
    "letters": letter,
    "plural_pronouns": plural,
    "latter": _latter,
    "together": together,
    "counterparts": _counterpart,
    "views": _view,
    "sides": side,
    "reports": report,
    "institutions": institution,
    "occasions": occasion,
}
