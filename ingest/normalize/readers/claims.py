"""Claims of a sentence: a subject with its cue, outside quotation marks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.normalize.readers.cues import Cue, Found, Lexicon, finite_verbs
from ingest.normalize.readers.grammar import listed, phrase_at, start_of_name
from ingest.normalize.readers.predicates import Predicate, predicate_after
from ingest.normalize.readers.subject import Subject
from ingest.normalize.readers.words import Words

_ACCORDING = Cue("say", "state", together=False, bare=False, verb="according to")
# ``according to a joint statement by``
_LONGEST_SOURCE = 6
_MARKS = frozenset("\"'")
_ENDS_QUOTATION = frozenset(",.?!")
# Behind these a name is the subject of a clause of its own: ``, she said the Duke was ill``.
_SPEAKS_ON = frozenset(["is", "was", "are", "were", "has", "have", "had", "will", "would", "can", "could", "must"])
_PASSIVE = frozenset(["was", "were", "is", "are", "been"])
_ENDS_ASIDE = frozenset(',.;:?!"')


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody said to tell something.

    aside   whether it stands beside its content: ``, Qin said``
    future  whether it is only going to be told
    earlier whether it was told before what the account is of: ``they had agreed``
    listed  whether the vocabulary holds the verb
    framed  whether it tells that people met, not what was said
    """

    subject: Subject
    found: Found
    aside: bool = False
    future: bool = False
    listed: bool = True
    framed: bool = False
    earlier: bool = False


def claims_of(words: Words, subjects: Sequence[Subject], lexicon: Lexicon, muted: Callable[[int], bool]) -> list[Claim]:
    """The claims of a sentence in order; MUTED tells whether an offset is inside somebody's quotation marks."""
    objects = {subject.first for subject in subjects if subject.form in ("name", "title")}
    found = (_claim(words, subject, lexicon, objects) for subject in subjects)
    return [claim for claim in found if claim and not all(muted(words.starts[at]) for at in _ends(claim))]


def _according(words: Words, first: int) -> int | None:
    """Where ``according to`` stands before word FIRST, at once or by way of ``statements by``."""
    place = first - 2
    if words.lower[first - 1 : first] in (["by"], ["from"], ["of"]):
        heads = words.lower[max(0, first - _LONGEST_SOURCE) : first]
        place = first - _LONGEST_SOURCE + heads.index("according") if "according" in heads else place
        place = max(place, 0)
    return place if place >= 0 and words.lower[place : place + 2] == ["according", "to"] else None


def _ends(claim: Claim) -> tuple[int, int]:
    """The words at which subject and cue begin: ``The ministers "welcomed the bridge"`` is the publisher's sentence."""
    return claim.subject.first, claim.found.first


def _claim(words: Words, subject: Subject, lexicon: Lexicon, objects: set[int]) -> Claim | None:
    source = _according(words, subject.first)
    if source is not None:
        return Claim(replace(subject, main=True), Found(_ACCORDING, source, subject.first))
    if subject.form == "occasion":
        return _of_occasion(words, subject, lexicon)
    passive = _by_agent(words, subject, lexicon)
    if passive:
        return Claim(subject, passive, aside=True)
    inverted = _before(words, subject, lexicon)
    if inverted:
        return Claim(subject, inverted, aside=True)
    several = subject.form in ("together", "some")
    predicate = predicate_after(words, subject.end, lexicon, several)
    if predicate is None and _is_apposition(words, subject):
        predicate = predicate_after(words, subject.end + 1, lexicon, several)
    if predicate is None and _is_label(words, subject):
        return Claim(subject, Found(_ACCORDING, subject.end - 1, subject.end), aside=True)
    return _with(words, subject, predicate, objects) if predicate else None


def _is_apposition(words: Words, subject: Subject) -> bool:
    """Whether commas stand on both sides: ``the Ambassador, Lena Vask, described``."""
    before = words.lower[start_of_name(words, subject.first, 0) - 1 : subject.first]
    return before[:1] == [","] and words.lower[subject.end : subject.end + 1] == [","]


def _is_label(words: Words, subject: Subject) -> bool:
    """Whether a name opens the sentence and a colon with a quotation follows: ``Vask: "We are here."``."""
    opens = subject.form == "name" and subject.first == 0
    return opens and words.lower[subject.end : subject.end + 2] in ([":", '"'], [":", "'"])


def _with(words: Words, subject: Subject, predicate: Predicate, objects: set[int]) -> Claim:
    found = predicate.found
    met = found.cue.verb in listed("frame_with_person") and (found.last in objects or _is_office(words, found.last))
    aside = subject.main and _stands_aside(words, subject, found)
    alone = found.cue.kind == "joint" and subject.form != "together"
    framed = met or alone or found.cue.kind == "frame"
    return Claim(subject, found, aside, predicate.future, predicate.listed, framed, predicate.earlier)


def _is_office(words: Words, place: int) -> bool:
    """Whether somebody by office is the object at word PLACE: ``the President of Ruritania, Lena Vask``."""
    if words.lower[place : place + 1] != ["the"]:
        return False
    end = place + 1
    while end < len(words.lower) and words.is_capitalised(end) and words.lower[end] not in listed("offices"):
        end += 1
    behind = words.lower[end + 1 : end + 2]
    return (
        words.lower[end : end + 1] != [] and words.lower[end] in listed("offices") and behind in (["of"], [","], ["to"])
    )


def _stands_aside(words: Words, subject: Subject, found: Found) -> bool:
    """``…, Qin said.``, ``…," she added on Monday``: behind its content, with nothing told after it.

    Right behind a quotation whatever is told after it: ``," she said to the crowd``.
    """
    if found.cue.kind == "say" and _closes_quotation(words, subject.first):
        return True
    if subject.first == 0 or words.lower[subject.first - 1] not in ',"' or found.cue.kind != "say":
        return False
    following = words.lower[found.last : found.last + 1]
    return not following or following[0] in _ENDS_ASIDE or following[0] in listed("adjuncts")


def _closes_quotation(words: Words, place: int) -> bool:
    """Whether a quotation ends before word PLACE, by a sign and a mark."""
    return place > 1 and words.lower[place - 1] in _MARKS and words.lower[place - 2] in _ENDS_QUOTATION


def _by_agent(words: Words, subject: Subject, lexicon: Lexicon) -> Found | None:
    """``The need for dykes was stressed by the Duke``: a cue in the passive, then ``by`` and its subject."""
    place = subject.first - 2
    if place < 1 or words.lower[place + 1] != "by" or words.lower[place] not in finite_verbs():
        return None
    helper = place - 1
    while helper > 0 and (words.lower[helper] in listed("adverbs") or words.lower[helper].endswith("ly")):
        helper -= 1
    found = lexicon.at(words.lower, place)
    if words.lower[helper] not in _PASSIVE or found is None or found.last != place + 1:
        return None
    return found if found.cue.kind in ("say", "act") else None


def _before(words: Words, subject: Subject, lexicon: Lexicon) -> Found | None:
    """``," said the Duke``: a cue of one word right before its subject, behind a sign."""
    first = _start_with_office(words, subject)
    place = first - 1
    parted = place > 0 and (words.lower[place - 1] in ',"' or _closes_quotation(words, place))
    if not parted or (subject.form == "pronoun" and not _closes_quotation(words, place)):
        return None
    found = lexicon.at(words.lower, place)
    if found is None or found.cue.kind != "say" or found.last != first:
        return None
    is_participle = words.lower[place].endswith("ing")
    return None if is_participle or not _SPEAKS_ON.isdisjoint(words.lower[subject.end : subject.end + 1]) else found


def _start_with_office(words: Words, subject: Subject) -> int:
    """Where a name begins with the office before its comma: ``said the President of Ruritania, Lena Vask``."""
    if subject.form != "name" or words.lower[subject.first - 1 : subject.first] != [","]:
        return subject.first
    first = start_of_name(words, subject.first - 1, 0)
    return first if words.lower[first] == "the" else subject.first


def _of_occasion(words: Words, subject: Subject, lexicon: Lexicon) -> Claim | None:
    """``The talks focused on …``, ``The Meeting noted …`` tell what all did; any other verb of an occasion frames."""
    place = subject.end
    if words.lower[place : place + 1] and words.lower[place] in listed("adjuncts"):
        place = _behind_adjunct(words, place + 1)
    while place < len(words.lower) and (words.lower[place] in listed("adverbs") or words.lower[place].endswith("ly")):
        place += 1
    length = phrase_at("topics_of_both", words.lower, place) if place < len(words.lower) else 0
    if length:
        cue = Cue("joint", "state", together=True, bare=False, verb=words.lower[place])
        return Claim(subject, Found(cue, place, place + length))
    predicate = predicate_after(words, subject.end, lexicon, several=True)
    if predicate is None or not predicate.listed:
        return None
    speaks = words.lower[subject.end - 1] in listed("assemblies") and predicate.found.cue.kind != "frame"
    return Claim(subject, predicate.found, framed=not speaks)


def _behind_adjunct(words: Words, at: int) -> int:
    """Behind ``the meeting in Paris`` of ``Discussions at the meeting in Paris``."""
    passed = listed("adjunct_words", "adjuncts", "occasions", "articles")
    while at < len(words.lower) and (words.lower[at] in passed or words.is_capitalised(at)):
        at += 1
    return at


def continued(words: Words, claim: Claim, lexicon: Lexicon, until: int) -> Iterator[Found]:
    """What the subject of a claim tells further on: ``met the Duke and thanked him``, ``, wishing him well``."""
    for place in range(claim.found.last, min(until, len(words.lower) - 1)):
        if words.lower[place] == "," and _goes_on_by_participle(words, claim, place):
            found = lexicon.at(words.lower, place + 1)
            if found and found.cue.kind in ("say", "act"):
                yield found
        if words.lower[place] == "and":
            predicate = predicate_after(words, place + 1, lexicon, several=False)
            if (
                predicate
                and predicate.listed
                and predicate.found.first - place <= 3
                and predicate.found.cue.kind != "frame"
                and not words.lower[predicate.found.first].endswith("ing")
            ):
                yield predicate.found


def _goes_on_by_participle(words: Words, claim: Claim, comma: int) -> bool:
    """Whether one subject's deed goes on behind a comma: ``received the Duke, wishing him well``.

    Not what somebody is going to do, nor a list of aims: ``met to review plans, including …, supporting …``.
    """
    alone = claim.subject.form != "together" and not claim.future
    between = range(claim.found.last, comma)
    return alone and words.lower[comma + 1].endswith("ing") and not any(_opens_aims(words, at) for at in between)


def _opens_aims(words: Words, at: int) -> bool:
    """Whether a list or an aim begins at word AT: ``including``, ``to review``, but not ``to the palace``."""
    if words.lower[at] == "to":
        return not words.is_capitalised(at + 1) and words.lower[at + 1] not in listed("articles")
    return words.lower[at] in listed("before_list")
