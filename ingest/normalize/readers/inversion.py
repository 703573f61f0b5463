"""Cues that stand before their subject, or beside what is said: ``," said the Duke``, ``, the Duke added``."""

from __future__ import annotations

from ingest.normalize.readers.cues import Found, Lexicon, finite_verbs
from ingest.normalize.readers.grammar import listed, start_of_name
from ingest.normalize.readers.subject import Subject
from ingest.normalize.readers.words import Words

_MARKS = frozenset("\"'")
_ENDS_QUOTATION = frozenset(",.?!")
# Behind these a name is the subject of a clause of its own: ``, she said the Duke was ill``.
_SPEAKS_ON = frozenset(["is", "was", "are", "were", "has", "have", "had", "will", "would", "can", "could", "must"])
_PASSIVE = frozenset(["was", "were", "is", "are", "been", "as"])
# ``The call, which had been requested by the Duke, was short`` tells of the call.
_RELATIVE = frozenset(["which", "who", "whom"])
_ENDS_ASIDE = frozenset(',.;:?!"')


def by_agent(words: Words, subject: Subject, lexicon: Lexicon) -> Found | None:
    """``The need for dykes was stressed by the Duke``: a cue in the passive, then ``by`` and its subject."""
    place = subject.first - 2
    by = words.lower[place + 1 : place + 2] == ["by"] or (
        subject.form == "side" and words.lower[place + 1 : place + 2] in (["on"], ["from"])
    )
    if place < 1 or not by or words.lower[place] not in finite_verbs():
        return None
    auxiliary = place - 1
    while auxiliary > 0 and (words.lower[auxiliary] in listed("adverbs") or words.lower[auxiliary].endswith("ly")):
        auxiliary -= 1
    found = lexicon.at(words.lower, place)
    if not _RELATIVE.isdisjoint(words.lower[max(0, auxiliary - 2) : auxiliary]):
        return None
    if words.lower[auxiliary] not in _PASSIVE or found is None or found.last != place + 1:
        return None
    return found if found.cue.kind in ("say", "act") else None


def inverted(words: Words, subject: Subject, lexicon: Lexicon) -> Found | None:
    """``," said the Duke``: a cue of one word right before its subject, behind a sign."""
    first = _start_with_office(words, subject)
    place = first - 1
    parted = place > 0 and (words.lower[place - 1] in ',"' or _closes_quotation(words, place))
    parted = parted or _behind_dash(words, place)
    if not parted or (subject.form == "pronoun" and not _closes_quotation(words, place)):
        return None
    found = lexicon.at(words.lower, place)
    if found is None or found.cue.kind != "say" or found.last != first or found.cue.verb in listed("tells_somebody"):
        return None
    is_participle = words.lower[place].endswith("ing")
    return None if is_participle or not _SPEAKS_ON.isdisjoint(words.lower[subject.end : subject.end + 1]) else found


def _start_with_office(words: Words, subject: Subject) -> int:
    """Where a name begins with the office before its comma: ``said the President of Ruritania, Lena Vask``."""
    if subject.form != "name" or words.lower[subject.first - 1 : subject.first] != [","]:
        return subject.first
    first = start_of_name(words, subject.first - 1, 0)
    return first if words.lower[first] == "the" else subject.first


def stands_aside(words: Words, subject: Subject, found: Found) -> bool:
    """``…, Qin said.``, ``…," she added on Monday``: behind its content, with nothing told after it.

    Right behind a quotation whatever is told after it: ``," she said to the crowd``.
    """
    if found.cue.kind == "say" and _closes_quotation(words, subject.first):
        return True
    parted = subject.first > 0 and words.lower[_before_aside(words, subject.first)] in ',"-'
    following = words.lower[found.last : found.last + 1]
    if parted and found.cue.verb in listed("trailing"):
        return not following or following[0] in _ENDS_ASIDE
    if not parted or found.cue.kind != "say":
        return False
    return not following or following[0] in _ENDS_ASIDE or following[0] in listed("adjuncts")


def _before_aside(words: Words, first: int) -> int:
    """The sign before an aside that begins at word FIRST, past the ``as`` of ``, as she put it``."""
    return first - 2 if first > 1 and words.lower[first - 1] == "as" else first - 1


def _behind_dash(words: Words, place: int) -> bool:
    """Whether words and a dash stand before word PLACE: ``- We are here - said the Duke``."""
    return place > 1 and words.lower[place - 1] == "-"


def _closes_quotation(words: Words, place: int) -> bool:
    """Whether a quotation ends before word PLACE, by a sign and a mark."""
    return place > 1 and words.lower[place - 1] in _MARKS and words.lower[place - 2] in _ENDS_QUOTATION
