"""What the subject of a claim goes on to tell: ``met the Duke and thanked him``, ``received him, wishing him well``."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.normalize.readers.claims import Claim
from ingest.normalize.readers.cues import Found, Lexicon
from ingest.normalize.readers.grammar import listed
from ingest.normalize.readers.predicates import predicate_after
from ingest.normalize.readers.words import Words

_FARTHEST = 3


def continued(words: Words, claim: Claim, lexicon: Lexicon, until: int) -> Iterator[Found]:
    """The cues of the subject of a claim behind it, up to word UNTIL."""
    for place in range(claim.found.last, min(until, len(words.lower) - 1)):
        found = None
        if words.lower[place] == ",":
            found = _by_participle(words, claim, place, lexicon)
        elif words.lower[place] == "and":
            found = _joined(words, place, lexicon)
        if found is not None:
            yield found


def _by_participle(words: Words, claim: Claim, comma: int, lexicon: Lexicon) -> Found | None:
    """``, wishing him well`` behind the deed of one.

    Not what somebody is going to do, nor a list of aims: ``met to review plans, including …, supporting …``.
    """
    if claim.subject.form == "together" or claim.future or not words.lower[comma + 1].endswith("ing"):
        return None
    if any(_opens_aims(words, at) for at in range(claim.found.last, comma)):
        return None
    found = lexicon.at(words.lower, comma + 1)
    return found if found and found.cue.kind in ("say", "act") else None


def _joined(words: Words, place: int, lexicon: Lexicon) -> Found | None:
    """``and thanked him``."""
    predicate = predicate_after(words, place + 1, lexicon, several=False)
    if predicate is None or not predicate.listed or predicate.found.first - place > _FARTHEST:
        return None
    is_participle = words.lower[predicate.found.first].endswith("ing")
    return None if is_participle or predicate.found.cue.kind == "frame" else predicate.found


def _opens_aims(words: Words, at: int) -> bool:
    """Whether a list or an aim begins at word AT: ``including``, ``to review``, but not ``to the palace``."""
    if words.lower[at] == "to":
        return not words.is_capitalised(at + 1) and words.lower[at + 1] not in listed("articles")
    return words.lower[at] in listed("before_list")
