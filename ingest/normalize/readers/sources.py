"""Words named as somebody's before they are told: ``according to the Duke``, ``in her view``, ``his message was``."""

from __future__ import annotations

from ingest.normalize.readers.cues import Cue, Found
from ingest.normalize.readers.grammar import listed
from ingest.normalize.readers.subject import Subject
from ingest.normalize.readers.words import Words

ACCORDING = Cue("say", "state", together=False, bare=False, verb="according to")

# ``according to a joint statement by``
_LONGEST_SOURCE = 6
# ``the Duke's main and lasting message``
_MOST_ADJECTIVES = 3
_QUOTED = frozenset(["quoted", "quotes", "quoting", "cited", "cites", "citing"])
# ``was quoted by the Ruritanian Foreign Ministry as saying``
_LONGEST_QUOTING = 12


def source_of(words: Words, subject: Subject) -> Found | None:
    """What makes a subject the source of a sentence, not the one who does something in it."""
    if subject.form in ("name", "title", "pronoun", "letter", "stranger", "side") and _names_own_words(words, subject):
        return Found(ACCORDING, subject.end - 1, subject.end)
    quoted = _quoted_as(words, subject) if subject.form in ("name", "title", "pronoun", "side") else None
    if quoted is not None:
        return Found(ACCORDING, quoted, quoted + 2)
    if subject.form in ("name", "title", "side") and _is_whose_view(words, subject):
        return Found(ACCORDING, subject.first - 1, subject.end)
    place = _according(words, subject.first)
    return None if place is None else Found(ACCORDING, place, subject.first)


def own_words(words: Words, first: int, behind: int) -> tuple[int, int] | None:
    """From where to where ``in the Duke's view`` or ``the Duke's message``, with ``was`` behind it, is a source.

    FIRST is where whoever it is begins, BEHIND the word after the possessive.
    """
    end = behind + int(words.lower[behind : behind + 1] == ["'"])
    last = min(end + _MOST_ADJECTIVES, len(words.lower) - 1)
    while end < last and words.lower[end] not in listed("views", "own_words"):
        end += 1
    if end >= len(words.lower):
        return None
    if words.lower[end] in listed("views") and words.lower[max(0, first - 1) : first] == ["in"]:
        return first - 1, end + 1
    is_told = words.lower[end] in listed("own_words") and _tells(words, end + 1)
    return (first, end + 1) if is_told else None


def _quoted_as(words: Words, subject: Subject) -> int | None:
    """Where ``as saying`` stands behind ``quoted the Duke``, and behind ``the Duke was quoted by an agency``."""
    behind = words.lower[subject.end : subject.end + _LONGEST_QUOTING]
    is_object = not _QUOTED.isdisjoint(words.lower[max(0, subject.first - 1) : subject.first])
    if not is_object and not (behind[:1] in (["was"], ["is"]) and not _QUOTED.isdisjoint(behind[1:2])):
        return None
    at = behind.index("as") if "as" in behind else len(behind)
    is_near = at == 0 if is_object else "," not in behind[:at]
    return subject.end + at if is_near and behind[at + 1 : at + 2] and behind[at + 1].endswith("ing") else None


def _is_whose_view(words: Words, subject: Subject) -> bool:
    """``For the Duke, the bridge is a symbol``; not ``For the Duke, this is the third visit``."""
    if subject.first != 1 or words.lower[0] != "for" or words.lower[subject.end : subject.end + 1] != [","]:
        return False
    behind = words.lower[subject.end + 1 : subject.end + 3]
    return behind[:1] not in (["this"], ["it"]) and listed("occasions").isdisjoint(behind)


def _names_own_words(words: Words, subject: Subject) -> bool:
    noun = words.lower[subject.end - 1]
    return noun in listed("views") or (noun in listed("own_words") and _tells(words, subject.end))


def _tells(words: Words, place: int) -> bool:
    """Whether ``was that``, ``was brief:`` or a colon stands at word PLACE."""
    if words.lower[place : place + 1] == [":"]:
        return True
    if words.lower[place : place + 1] not in (["is"], ["was"], ["were"], ["are"]):
        return False
    behind = words.lower[place + 1 : place + 3]
    return behind[:1] in (["that"], ["clear"], ["simple"], [":"], ["to"]) or behind[1:] == [":"]


def _according(words: Words, first: int) -> int | None:
    """Where ``according to`` stands before word FIRST, at once or by way of ``statements by``; ``in the view of``."""
    place = first - 2
    if words.lower[first - 1 : first] in (["by"], ["from"], ["of"]):
        heads = words.lower[max(0, first - _LONGEST_SOURCE) : first]
        place = first - _LONGEST_SOURCE + heads.index("according") if "according" in heads else place
        place = max(place, 0)
    if _is_view_of(words, first) or _was_the_answer_of(words, first):
        return first - 4
    return place if place >= 0 and words.lower[place : place + 2] == ["according", "to"] else None


def _was_the_answer_of(words: Words, first: int) -> bool:
    """``," was the response of the Duke``: what was told before is whose answer it was."""
    before = words.lower[first - 4 : first] if first > 3 else []
    told = before[:1] in (["was"], ["were"]) and before[1] == "the" and before[3] == "of"
    return told and before[2] in listed("own_words")


def _is_view_of(words: Words, first: int) -> bool:
    """Whether ``in the view of`` stands before word FIRST."""
    before = words.lower[first - 4 : first] if first > 3 else []
    return before[:2] == ["in", "the"] and before[2] in listed("views") and before[3] == "of"
