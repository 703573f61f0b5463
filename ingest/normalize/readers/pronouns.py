"""Somebody of whom an account told before: a pronoun, an honour, ``the latter``, ``in her view``."""

from __future__ import annotations

from ingest.normalize.countries import country_of
from ingest.normalize.readers.address import Gender, gender_of
from ingest.normalize.readers.grammar import end_of_company, listed, may_begin_at, start_of_name
from ingest.normalize.readers.sources import own_words
from ingest.normalize.readers.subject import Form, Subject
from ingest.normalize.readers.words import Words
from ingest.vocabulary import entries

# In capitals no pronoun, but short for a title.
_HIS_EXCELLENCY = "HE"


def pronoun(words: Words, at: int) -> Subject | None:
    """``she``, and ``she and the Duke`` as several; not ``HE``."""
    if words.lower[at + 1 : at + 2] == ["们"] or words.printed[at] == _HIS_EXCELLENCY:
        return None
    end = end_of_company(words, at + 1)
    form: Form = "pronoun" if end == at + 1 else "together"
    return Subject(form, at, end, main=may_begin_at(words, at), gender=gender_of(words.lower[at]))


def neuter(words: Words, at: int) -> Subject | None:
    """``It called for``, of an institution or a letter; ``It is clear`` is nobody."""
    behind = words.lower[at + 1 : at + 2]
    if behind and behind[0] in listed("copulas"):
        return None
    return Subject("it", at, at + 1, main=may_begin_at(words, at))


def object_pronoun(words: Words, at: int) -> Subject | None:
    """``according to her``."""
    according = words.lower[max(0, at - 2) : at] == ["according", "to"]
    return Subject("pronoun", at, at + 1, gender=gender_of(words.lower[at])) if according else None


def view(words: Words, at: int) -> Subject | None:
    """``in her view,``, ``his main message was``."""
    own = next((place for place in range(at - 1, max(-1, at - 4), -1) if words.lower[place] in ("his", "her")), None)
    if own is None:
        return _view_of_office(words, at)
    told = own_words(words, own, own + 1)
    if told is None or told[1] != at + 1 or (told[0] < own and not _opens_behind(words, told[1])):
        return None
    gender: Gender = "he" if words.lower[own] == "his" else "she"
    return Subject("pronoun", told[0], told[1], main=told[0] < own or may_begin_at(words, own), gender=gender)


def _opens_behind(words: Words, at: int) -> bool:
    """Whether a clause opens at word AT behind ``in her view``, with a comma or without one."""
    behind = words.lower[at : at + 1]
    return behind in ([","], ["there"], ["it"], ["this"]) or not listed("articles").isdisjoint(behind)


def _view_of_office(words: Words, at: int) -> Subject | None:
    """``in the Minister's view``."""
    country = country_of(words.printed[max(0, at - 1)].removesuffix("'s"))
    if country and words.lower[at - 2 : at - 1] == ["in"] and words.lower[at] in listed("views"):
        return Subject("side", at - 2, at + 1, country=country)
    office = words.lower[max(0, at - 1)].removesuffix("'s")
    if office == words.lower[at - 1] or office not in listed("offices"):
        return None
    first = start_of_name(words, at - 1, 0)
    told = own_words(words, first, at)
    if told is None or words.lower[first] != "the":
        return None
    called = " ".join((*words.lower[first + 1 : at - 1], office))
    return Subject("stranger", told[0], told[1], main=told[0] < first or may_begin_at(words, first), office=called)


def honour(words: Words, at: int) -> Subject | None:
    """``His Royal Highness`` of whoever is called so; with an office or a name behind it, it is their title."""
    behind, first = at + 1, at - 1 - int(words.lower[max(0, at - 1) : at] == ["royal"])
    if _goes_on(words, behind) or first < 0 or words.lower[first] not in ("his", "her"):
        return None
    gender: Gender = "he" if words.lower[first] == "his" else "she"
    main = may_begin_at(words, first)
    return Subject("pronoun", first, behind, main=main, gender=gender, office=words.lower[at])


def honour_in_short(words: Words, at: int) -> Subject | None:
    """``H.H.`` alone, which with an office or a name behind it is their title."""
    behind = at + 1 + int(words.lower[at + 1 : at + 2] == ["."])
    if not words.is_capitalised(at) or not words.printed[at][-1].isupper() or _goes_on(words, behind):
        return None
    full = entries("narration")["short_honours"][words.lower[at]]
    return Subject("pronoun", at, behind, main=may_begin_at(words, at), office=full)


def _goes_on(words: Words, behind: int) -> bool:
    """Whether an office, a name, or another person stands at word BEHIND an honour."""
    if behind >= len(words.lower):
        return False
    other = words.lower[behind] == "and" and behind + 1 < len(words.lower) and words.is_capitalised(behind + 1)
    return words.lower[behind] == "the" or words.is_capitalised(behind) or other


def latter(words: Words, at: int) -> Subject | None:
    """``the latter``, ``the former``."""
    if words.lower[max(0, at - 1) : at] != ["the"]:
        return None
    form: Form = "latter" if words.lower[at] == "latter" else "former"
    return Subject(form, at - 1, at + 1, main=may_begin_at(words, at - 1))
