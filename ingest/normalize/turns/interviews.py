"""The questions of an interview that labels nobody: headings that ask, every other passage, all before an answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.normalize.reading import Body, Label, Passage
from ingest.normalize.turns.labels import role_of
from ingest.normalize.turns.wording import is_note_of_editors, plain

_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I've|I'd|my|My|we|We|our|Our)\b")
_INTERVIEW = re.compile(
    r"\binterview|\bin conversation with\b|\b(?:talks|talked|speaks) to\b|\banswer(?:s|ed|ing)? [^.]{0,40}\bquestions\b"
    r"|\bq ?& ?a\b",
    re.IGNORECASE,
)
_I = re.compile(r"\b(?:I|I'm|I've|I'd|my|My)\b")
_YOU = re.compile(r"\b[Yy]ou(?:r|rs|'re|'ve|'d|'ll)?\b")
_ENDED = re.compile(r"[.?!…][\"')\]]*\Z")
_ASKED = re.compile(r"\?[\"')\]]*\Z")
_CLOSES = re.compile(
    r"[\W\d]*(?:Thank you (?:very much )?for (?:the|this|your|being|talking|speaking)\b|I have been talking to\b"
    r"|(?:Many thanks|Thank you(?: very much| so much)?), (?:Mr|Mrs|Ms|Madam|Prime|Minister|President|Ambassador)\b)"
)
_SHORT_LEAD = 400
_FIRST_PASSAGES = 4
_FEWEST = 2
_LAST = 2
_ANSWERS_WITH_A_QUESTION = 0.25
_HALF = 0.5


def questions(body: Body, met: Sequence[Label], title: str) -> tuple[Label, ...]:
    """Labels at the questions of an interview, empty ones at passages that print none; none where it is no interview.

    That it is one, the TITLE or the first lines say, or headings that ask above answers in the first person.
    MET are the labels that there are: of one who only asks first, or of one who only answers.
    """
    answered = _before_answers(body, met)
    asked = answered or _labelled(body, met) or _by_heading(body)
    if _is_interview(body, title):
        asked = asked or _by_sentences(body) or _by_turns(body, met) or _by_sign(body)
    elif asked and not answered and not _says_i(body):
        return ()
    if (len(asked) < _FEWEST and not _is_labelled_once(body, met)) or not _FIRST_PERSON.search(body.folded):
        return ()
    printed = {label.start: replace(label, kind="question") for label in met}
    found = [
        printed.get(passage.start) or Label(passage.start, passage.start, passage.end, "question", "question")
        for passage in asked
    ]
    return tuple(sorted((*found, *(met if answered else ())), key=lambda label: label.start))


def _is_interview(body: Body, title: str) -> bool:
    """Whether the title or one of the short first passages speaks of an interview, or the last one says it was cut."""
    first = (one for one in body.passages[:_FIRST_PASSAGES] if one.end - one.start < _SHORT_LEAD)
    told = _INTERVIEW.search(title) or any(_INTERVIEW.search(body.folded, one.start, one.end) for one in first)
    return bool(told) or any(is_note_of_editors(body.folded[one.start : one.end]) for one in body.passages[-_LAST:])


def _says_i(body: Body) -> bool:
    """Whether somebody says ``I`` in running text: a heading may well ask it for the reader."""
    return any(_I.search(body.folded, one.start, one.end) for one in body.passages if one.kind == "paragraph")


def _asks(body: Body, passage: Passage) -> bool:
    return _ASKED.search(body.folded, passage.start, passage.end) is not None


def _addresses(body: Body, passage: Passage) -> bool:
    return _YOU.search(body.folded, passage.start, passage.end) is not None


def _by_heading(body: Body) -> list[Passage]:
    """Headings, where most of them ask or say ``you``, two at least ask, and each stands above a passage of words."""
    headings = [
        one
        for one, below in zip(body.passages, body.passages[1:], strict=False)
        if one.kind == "heading" and below.kind == "paragraph"
    ]
    asking = sum(_asks(body, one) for one in headings)
    addressing = sum(_asks(body, one) or _addresses(body, one) for one in headings)
    return headings if asking >= _FEWEST and 2 * addressing > len(headings) else []


def _by_sentences(body: Body) -> list[Passage]:
    """Headings, where each is a sentence of its own above a passage of words: no name of a section ends in a stop."""
    headings = [
        one
        for one, below in zip(body.passages, body.passages[1:], strict=False)
        if one.kind == "heading" and below.kind == "paragraph"
    ]
    ended = [one for one in headings if _ENDED.search(body.folded, one.start, one.end)]
    return ended if len(ended) >= _FEWEST and len(ended) + 1 >= len(headings) else []


def _labelled(body: Body, met: Sequence[Label]) -> list[Passage]:
    """The passages behind the one label that there is, where it is that of whoever asks and most of them do ask."""
    if len({plain(label.name) for label in met}) != 1 or role_of(met[0].name) != "question":
        return []
    starts = {label.start for label in met}
    behind = [one for one in body.passages if one.start in starts]
    return behind if 2 * sum(_asks(body, one) for one in behind) > len(behind) else []


def _is_labelled_once(body: Body, met: Sequence[Label]) -> bool:
    """Whether the only label is of whoever asks, and the passage behind it ends with a question."""
    behind = _labelled(body, met)
    return len(behind) == 1 and behind[0] != body.passages[-1]


def _before_answers(body: Body, met: Sequence[Label]) -> list[Passage]:
    """The passages above the labels of the only one who has any, where most of them ask."""
    names = {plain(label.name) for label in met}
    if len(met) < _FEWEST or len(names) > 1 or role_of(met[0].name) == "question":
        return []
    starts = {label.start for label in met}
    above = [one for one, below in zip(body.passages, body.passages[1:], strict=False) if below.start in starts]
    above = [one for one in above if one.start not in starts]
    return above if 2 * sum(_asks(body, one) for one in above) > len(above) else []


def _by_turns(body: Body, met: Sequence[Label]) -> list[Passage]:
    """Every other passage from the first that asks, or that the only label opens, where the others do not ask."""
    spoken = [one for one in body.passages if one.kind == "paragraph"]
    opened = {label.start for label in met if role_of(label.name) != "answer"} if len(met) == 1 else set()
    first = next((at for at, one in enumerate(spoken) if one.start in opened or _asks(body, one)), None)
    if first is None:
        return []
    asking, answering = spoken[first::2], spoken[first + 1 :: 2]
    asked = sum(_asks(body, one) for one in asking)
    back = sum(_asks(body, one) for one in answering)
    if asked < _FEWEST or asked < _HALF * len(asking) - 1 or back > _ANSWERS_WITH_A_QUESTION * len(answering):
        return []
    return asking


def _by_sign(body: Body) -> list[Passage]:
    """The passages that end with a question mark, where others stand between them."""
    spoken = [one for one in body.passages if one.kind == "paragraph"]
    asking = [one for one in spoken if _asks(body, one)]
    closing = [one for one in spoken[-_LAST:] if one not in asking and _CLOSES.match(body.folded, one.start)][:1]
    return [*asking, *closing] if 2 * len(asking) <= len(spoken) + 1 else []
