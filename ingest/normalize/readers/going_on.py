"""What shows that a sentence without a cue goes on with the words before it."""

from __future__ import annotations

from ingest.normalize.readers.grammar import listed
from ingest.normalize.readers.sentence import Clause
from ingest.normalize.readers.verdicts import Verdict
from ingest.normalize.readers.words import Words


def argues(words: Words) -> bool:
    """Whether a sentence holds words of a position, such as ``must``."""
    return not listed("content_words").isdisjoint(words.lower)


def asserts(words: Words) -> bool:
    """Whether a sentence holds something to be so, without a figure or a day: ``Water is a matter of life``."""
    lower = words.lower
    if not listed("present").isdisjoint(lower[1:]) and listed("of_background", "occasions").isdisjoint(lower):
        return not any(char.isdigit() for word in lower for char in word)
    return False


def points_back(clause: Clause, last: Verdict | None) -> bool:
    """Whether a clause goes on about what was just told: ``It includes generators``, ``This will help``.

    So does ``The grant will help`` behind ``announced a grant``.
    """
    begins = clause.words.lower[clause.first : clause.first + 2]
    is_past = any(word.endswith("ed") or word in ("was", "were", "had") for word in begins)
    if is_past or not listed("occasions", "together", "offices").isdisjoint(begins):
        return False
    told = last.words.lower if last else ()
    verb = "".join(clause.words.lower[clause.first + 2 : clause.first + 3])
    again = begins[0] == "the" and begins[1] in told and (verb == "will" or verb.endswith("s"))
    return begins[:1] in (["this"], ["these"], ["it"]) or again
