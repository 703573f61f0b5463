"""Sources without a name: ``a Ruritanian official``, ``a senior diplomat at the embassy``."""

from __future__ import annotations

from ingest.normalize.readers.grammar import listed, may_begin_at
from ingest.normalize.readers.nations import country_before
from ingest.normalize.readers.subject import Subject
from ingest.normalize.readers.words import Words

_MOST_ADJECTIVES = 4
_MOST_BEHIND = 10
_ARTICLES = ("a", "an")
_SIGNS = (",", ".", "-", ";")
_LEAD_ON = ("of", "at", "in", "from", "for", "with", "to")


def anonymous(words: Words, at: int) -> Subject | None:
    """The source whose noun is word AT behind ``a`` or ``an``, with whom or what it is of; None for any other."""
    first = at - 1
    while first >= max(0, at - _MOST_ADJECTIVES) and words.lower[first] not in _ARTICLES:
        if not (words.lower[first].replace("-", "").isalpha() or words.lower[first] == "-"):
            return None
        first -= 1
    if first < max(0, at - 1 - _MOST_ADJECTIVES) or words.lower[first] not in _ARTICLES:
        return None
    end = _end(words, at + 1)
    country = country_before(words, first, at)
    main = may_begin_at(words, first)
    return Subject("stranger", first, end, country=country, main=main, office=words.lower[at], anonymous=True)


def _end(words: Words, place: int) -> int:
    """Behind ``at the Ministry of Trade``, before the sign behind ``familiar with the talks``; else behind the noun."""
    end = at = place
    if words.lower[place : place + 1] and words.lower[place] in listed("said_of_sources"):
        return next((one for one in range(place, len(words.lower)) if words.lower[one] in _SIGNS), place)
    while at < min(len(words.lower), place + _MOST_BEHIND):
        if words.is_capitalised(at):
            end = at + 1
        elif words.lower[at] not in _LEAD_ON and words.lower[at] not in listed("articles", "connectors"):
            break
        at += 1
    return end


def called(words: Words, source: Subject) -> str:
    """A source as the text calls it: ``Ruritanian official``, without what is said of it."""
    said = listed("said_of_sources")
    end = next((at for at in range(source.first, source.end) if words.lower[at] in said), source.end)
    return " ".join(words.printed[source.first + 1 : end])
