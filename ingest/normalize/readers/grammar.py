"""The words around a cue, from ``data/vocabulary/narration.yml``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ingest.normalize.countries import country_by_capital
from ingest.normalize.readers.words import Words, spelled
from ingest.vocabulary import entries

_NO_TITLE = ("not_before_subject", "fronts", "clause_openers", "days", "singular_pronouns", "plural_pronouns")
_LONGEST_NUMBER = 2
# In capitals no pronoun.
_HIS_EXCELLENCY = "HE"
# The words that one title or one companion may take up; a hostile text names no end of them.
_LONGEST_TITLE = 24
_SEPARATORS = frozenset(",;:-\")(.*•–[]'")


@cache
def listed(*kinds: str) -> frozenset[str]:
    """The words of these lists."""
    return frozenset(word for kind in kinds for word in entries("narration")[kind])


@cache
def phrases(kind: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases of one list by their first word, the longest first."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in entries("narration")[kind]:
        words = spelled(phrase)
        by_first.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in by_first.items()}


def phrase_at(kind: str, lower: Sequence[str], place: int) -> int:
    """How many words the phrase of a list takes up that begins at PLACE; 0 where there is none."""
    for phrase in phrases(kind).get(lower[place], ()):
        if tuple(lower[place : place + len(phrase)]) == phrase:
            return len(phrase)
    return 0


def holds_phrase(kind: str, lower: Sequence[str]) -> int | None:
    """Where the first phrase of a list stands among words; none where there is none."""
    firsts = phrases(kind)
    if firsts.keys().isdisjoint(lower):  # So it is nearly always, and told without a step in Python.
        return None
    return next((place for place, word in enumerate(lower) if word in firsts and phrase_at(kind, lower, place)), None)


def behind_number(words: Words) -> int:
    """Where a sentence begins behind the number or the sign of its paragraph: ``7 The Duke said``; 0 without one."""
    if not words.lower or len(words.lower[0]) > _LONGEST_NUMBER:
        return 0
    if words.lower[0] in listed("points"):
        return int(len(words.lower) > 1)
    if not words.lower[0].isdigit():
        return 0
    behind = 1 + int(words.lower[1:2] in (["."], [")"]))
    return behind if behind < len(words.lower) and words.is_capitalised(behind) else 0


def may_begin_at(words: Words, place: int) -> bool:
    """Whether a subject that begins at word PLACE may be that of a main clause.

    So it is at the start of a sentence, after a sign, after ``and`` or ``while``, after a fronted phrase
    without a comma; not after ``with``, ``that`` or another word that makes it an object or a clause of its own.
    """
    if place <= behind_number(words) or words.lower[max(0, place - 2) : place] == ["according", "to"]:
        return True
    before = words.lower[place - 1]
    if before == "both":
        return may_begin_at(words, place - 1)
    if before in _SEPARATORS or before in listed("clause_openers") or before in listed("han_offices"):
        return True
    if before in listed("not_before_subject", "fronts") or not (before.isalnum() or "-" in before):
        return False
    return words.lower[0] in listed("fronts") and "," not in words.lower[:place]


def start_of_name(words: Words, place: int, floor: int) -> int:
    """Where the titles before the name at word PLACE begin, not before word FLOOR.

    ``State Councilor and Foreign Minister`` belongs to the name; the ``During`` of a sentence's start does not.
    """
    begin = place
    at = place - 1
    while at >= max(floor, place - _LONGEST_TITLE):
        if _is_part_of_title(words, at):
            begin = at
        elif words.lower[at] not in listed("connectors") and not _joins_title(words, at):
            break
        at -= 1
    return begin


def _joins_title(words: Words, at: int) -> bool:
    """Whether a sign stands between parts of a title: ``Foreign Minister/Deputy Premier``, ``Minister Dr. Vask``."""
    return words.lower[at] == "/" or (words.lower[at] == "." and words.lower[at - 1] in listed("shortened"))


def _is_part_of_title(words: Words, at: int) -> bool:
    word = words.lower[at]
    if word == "informed":  # ``an informed source``, but ``she informed Minister Vask``
        return words.lower[max(0, at - 1) : at] in (["an"], ["the"])
    if word == "under":
        return words.lower[at + 1 : at + 2] == ["secretary"]
    if word in ("accredited", "appointed", "elected"):
        return words.lower[max(0, at - 1) : at] == ["newly"]
    if word in listed("articles", "offices", "title_words"):
        return True
    if at == 0 and word.endswith("ing") and words.printed[at] not in country_by_capital():
        return False
    is_style = words.printed[at] == _HIS_EXCELLENCY
    return words.is_capitalised(at) and (is_style or word not in listed(*_NO_TITLE))


def end_of_company(words: Words, end: int) -> int:
    """Behind ``and his Ruritanian counterpart``, ``and the Prime Minister``, where they follow."""
    if words.lower[end : end + 1] != ["and"]:
        return end
    place, passed = end + 1, listed("connectors", "articles", "company", "offices", "title_words")
    last = min(len(words.lower), end + _LONGEST_TITLE)
    while place < last and (words.lower[place] in passed or words.is_capitalised(place)):
        place += 1
    return place if place > end + 1 else end
