"""Claims of a sentence: a subject with its cue, outside quotation marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ingest.normalize.readers.cues import Found, Lexicon
from ingest.normalize.readers.grammar import listed, start_of_name
from ingest.normalize.readers.inversion import by_agent, inverted, stands_aside
from ingest.normalize.readers.nations import country_told
from ingest.normalize.readers.occasions import ends_with, of_both
from ingest.normalize.readers.predicates import Predicate, predicate_after
from ingest.normalize.readers.sources import ACCORDING, source_of
from ingest.normalize.readers.subject import Subject
from ingest.normalize.readers.words import Words
from ingest.values import value

_ARTICLES = (["a"], ["an"], ["the"])
_COMPANIES = frozenset({"delegation", "delegations", "members", "ambassadors", "group"})
_NEAR = 7
_OWNED = (*_ARTICLES, ["his"], ["her"], ["their"], ["two"], ["three"], ["many"], ["several"])
_OBJECT = 4


@value
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
    found = (_claim(words, subject, lexicon, objects) for subject in subjects if not _passes_on(words, subject))
    told = (claim for claim in found if claim and not _writes_a_work(words, claim.found))
    return [claim for claim in told if not all(muted(words.starts[at]) for at in _ends(claim))]


def _passes_on(words: Words, subject: Subject) -> bool:
    """Whether an agency only says that it reports: ``, Zendanews reports.``"""
    if subject.form != "stranger" or not subject.inferred or subject.first == 0:
        return False
    behind = [word for word in words.lower[subject.end : subject.end + 2] if word != "."]
    return words.lower[subject.first - 1] == "," and behind in (["reports"], ["reported"])


def _ends(claim: Claim) -> tuple[int, int]:
    """The words at which subject and cue begin: ``The ministers "welcomed the bridge"`` is the publisher's sentence."""
    return claim.subject.first, claim.found.first


def _claim(words: Words, subject: Subject, lexicon: Lexicon, objects: set[int]) -> Claim | None:
    source = source_of(words, subject)
    if source is not None:
        return Claim(replace(subject, main=True), source)
    if subject.form == "occasion":
        return _of_occasion(words, subject, lexicon)
    passive = by_agent(words, subject, lexicon)
    if passive:
        return Claim(subject, passive, aside=True)
    before = inverted(words, subject, lexicon)
    if before:
        return Claim(subject, before, aside=True)
    several = subject.form in ("together", "some")
    predicate = predicate_after(words, subject.end, lexicon, several)
    if predicate is None and _is_apposition(words, subject):
        predicate = predicate_after(words, subject.end + 1, lexicon, several)
    if predicate is None and _is_label(words, subject):
        return Claim(subject, Found(ACCORDING, subject.end - 1, subject.end), aside=True)
    if predicate and subject.form == "pronoun" and not subject.office:
        subject = replace(subject, country=_country_of(words, predicate.found))
    return _with(words, subject, predicate, objects) if predicate else None


def _writes_a_work(words: Words, found: Found) -> bool:
    """``He wrote a law to end the toll``, where ``wrote that``, ``wrote:`` and ``wrote a letter`` tell of words."""
    behind = words.lower[found.last : found.last + _NEAR]
    return (
        found.cue.verb == "write" and behind[:1] in _OWNED and not listed("written_works").isdisjoint(behind[:_OBJECT])
    )


def _country_of(words: Words, said: Found) -> str | None:
    """The country of which something is SAID: ``she said that Ruritania is ready``, not ``she asked Ruritania to``."""
    if said.cue.kind != "say" or said.cue.verb in listed("asks", "tells_somebody"):
        return None
    return country_told(words, said.last) or country_told(words, 0)


def _is_apposition(words: Words, subject: Subject) -> bool:
    """Whether commas stand on both sides: ``the Ambassador, Lena Vask, described``."""
    before = words.lower[start_of_name(words, subject.first, 0) - 1 : subject.first]
    opened = before[:1] == [","] or "," in words.lower[subject.first : subject.end]
    return opened and words.lower[subject.end : subject.end + 1] == [","]


def _is_label(words: Words, subject: Subject) -> bool:
    """Whether a name opens the sentence and a colon with a quotation follows: ``Vask: "We are here."``."""
    opens = subject.form == "name" and subject.first == 0
    return opens and words.lower[subject.end : subject.end + 2] in ([":", '"'], [":", "'"])


def _with(words: Words, subject: Subject, predicate: Predicate, objects: set[int]) -> Claim:
    found = predicate.found
    met = found.cue.verb in listed("frame_with_person") and (found.last in objects or _is_office(words, found.last))
    aside = subject.main and stands_aside(words, subject, found)
    met = met or _pays_a_visit(words, found) or _receives_several(words, found)
    alone = found.cue.kind == "joint" and subject.form not in ("together", "it")
    framed = met or alone or found.cue.kind == "frame"
    return Claim(subject, found, aside, predicate.future, predicate.listed, framed, predicate.earlier)


def _receives_several(words: Words, found: Found) -> bool:
    """``welcomed a Ruritanian delegation``, ``received the members of``."""
    if found.cue.verb not in listed("frame_with_person") or words.lower[found.last : found.last + 1] not in _ARTICLES:
        return False
    return not _COMPANIES.isdisjoint(words.lower[found.last : found.last + _NEAR])


def _pays_a_visit(words: Words, found: Found) -> bool:
    """``called on the Governor``, where nothing is urged ``to`` be done or asked ``for``."""
    calls = words.lower[found.first : found.last][-1:] in (["on"], ["upon"]) and found.cue.verb == "call"
    return calls and {"to", "for", "that"}.isdisjoint(words.lower[found.last :])


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


def _of_occasion(words: Words, subject: Subject, lexicon: Lexicon) -> Claim | None:
    """``The talks focused on …``, ``The Meeting noted …`` tell what all did; any other verb of an occasion frames."""
    found = of_both(words, subject)
    if found:
        return Claim(subject, found)
    predicate = predicate_after(words, subject.end, lexicon, several=True)
    if predicate is None or not predicate.listed:
        return None
    speaks = words.lower[subject.end - 1] in listed("assemblies") and predicate.found.cue.kind != "frame"
    return Claim(subject, predicate.found, framed=not speaks or ends_with(words, predicate.found))
