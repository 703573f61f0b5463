"""Where a text says what it is an account of: its title, its datelines and the sentences that frame it.

Everything in the head of a record is read from here alone: an encounter's day or place told further down
is some other encounter's; a place or a day needs its frame.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.normalize.head.edges import closing_of, datelines_of
from ingest.normalize.head.filing import Filing, dated_of, filing_of
from ingest.normalize.head.telling import Telling, frame_pattern, without_clauses
from ingest.normalize.reading import Body
from ingest.normalize.text.folding import fold
from ingest.record import Draft, Genre

_OPENING_SENTENCES = 6
_OPENING_CHARACTERS = 2500
_LONGEST_SENTENCE = 900
_LONGEST_TITLE = 500
_FIRST_LINES = 3
_SUBJECTS = re.compile(r"[:;](?!\d)")
_LONGEST_LINE = 60
_REACH_BACK = 24
_MEANWHILE = re.compile(
    r"\b(?:(?:while|when) meeting|(?:on|over) the (?:tele)?phone"
    r"|(?:during|in|at) (?:an?|the|his|her|their) (?:\w+ ){0,3}(?:meeting|talks|call|conversation)) "
)
_ACCOUNTS = ("readout", "news-report")
_DISCUSSED = re.compile(r"\b(?:discussed|exchanged views|reviewed|conferred|agreed)\b")
_RELATIVE = re.compile(r"\b(?:(?:which|whom) (?:\w+ ){0,2}|had (?:last|previously|earlier|already|recently) )\Z")
_ENDS = re.compile(r"[.!?][\"'”’)]*\Z")
_SPOKEN = re.compile(
    r"spoke|presented|addressed|answered|gave|made|held|hosted|conducted|delivered|took part|attended|concluded"
)
_OWN_WORDS = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Yy]ou|[Yy]our)\b|\A[A-Z][\w.' -]{2,60}: ")
_LEAD_IN = re.compile(
    r"(?:the )?(?:following|below) (?:\w+ )*(?:is|was|are) attributable|\[?an? abstract written", re.I
)


@dataclass(frozen=True, slots=True)
class Frame:
    """The title, datelines and short first lines with plain signs, the first sentences, those that frame.

    foot  the datelines below the last words: where and when a text was put out
    """

    title: str
    datelines: tuple[str, ...]
    lines: tuple[tuple[int, str], ...]
    opening: tuple[tuple[int, str], ...]
    tellings: tuple[Telling, ...]
    filing: Filing | None = None
    foot: tuple[str, ...] = ()

    @property
    def first(self) -> Telling | None:
        """The frame sentence: the first one that tells of the encounter."""
        return self.tellings[0] if self.tellings else None

    @property
    def narrated(self) -> Telling | None:
        """The frame sentence that opens a text of somebody's words and is nobody's: ``The Duke spoke in Strelsau``."""
        first, opens = self.first, self.opening[0] if self.opening else (0, "")
        if first is None or not opens[0] <= first.start < opens[0] + len(opens[1]) or _OWN_WORDS.search(opens[1]):
            return None
        return first if _SPOKEN.fullmatch(first.text, *first.verb) else None


def find_frame(draft: Draft, body: Body, genre: Genre) -> Frame:
    """The frame of a text; its cost does not grow with the length of the text."""
    title = " ".join(fold(draft.title or "")[:_LONGEST_TITLE].split())
    datelines, foot = datelines_of(draft)
    foot = (*foot, *closing_of(body)) if genre == "joint-statement" else foot
    lines = tuple(_lines(body))
    opening = _below_a_title(tuple(_opening(body)))
    filing = filing_of(opening[0][1]) or dated_of(opening[0][1]) if opening else None
    tellings = tuple(_tellings(opening, genre, filing)) or tuple(_discussions(opening, genre))
    return Frame(title, datelines, lines, opening, tellings, filing, foot)


def _lines(body: Body) -> Iterable[tuple[int, str]]:
    """Passages at the start that are short lines, not sentences: a venue printed by itself."""
    for passage in body.passages[:_FIRST_LINES]:
        text = body.folded[passage.start : passage.end]
        if len(text) <= _LONGEST_LINE and text[-1:] not in ".!?" and not _SUBJECTS.search(text):
            yield passage.start, text


def _opening(body: Body) -> Iterable[tuple[int, str]]:
    """The first sentences with their offsets, without headings and lines of attribution."""
    taken = 0
    for sentence in body.sentences:
        if taken == _OPENING_SENTENCES or sentence.start > _OPENING_CHARACTERS:
            return
        text = body.folded[sentence.start : min(sentence.end, sentence.start + _LONGEST_SENTENCE)]
        kind = body.passages[sentence.passage].kind
        told = kind == "paragraph" or (kind == "heading" and text[-1:] == ".")
        if told and not _LEAD_IN.match(text):
            taken += 1
            yield sentence.start, text


def _below_a_title(opening: tuple[tuple[int, str], ...]) -> tuple[tuple[int, str], ...]:
    """OPENING without first lines that are no sentences and stand over a place and its day."""
    for at, (_, text) in enumerate(opening[:_FIRST_LINES]):
        if filing_of(text) or dated_of(text):
            return opening[at:]
        if _ENDS.search(text):
            return opening
    return opening


def _tellings(opening: Iterable[tuple[int, str]], genre: Genre, filing: Filing | None) -> Iterable[Telling]:
    """The sentences with a frame verb, no quoted ones; an agency's filing before the first is no part of it."""
    verbs, breaks = frame_pattern(genre), frame_pattern("breaks")
    filed = filing.end if filing else 0
    for start, whole in (one for one in opening if not one[1].startswith('"')):
        text = whole[filed:]
        if verb := next((found for found in verbs.finditer(text) if not _is_relative(text, found.start())), None):
            halt = breaks.search(without_clauses(text), verb.end())
            if halt and (beside := _MEANWHILE.search(text, halt.start())):
                verb, halt = beside, breaks.search(text, beside.end())
            yield Telling(start + filed, text, verb.span(), halt.start() if halt else len(text))
        filed = 0


def _discussions(opening: Iterable[tuple[int, str]], genre: Genre) -> Iterable[Telling]:
    """Where no verb of meeting tells of it, the first account of what was discussed, up to what it was."""
    for start, text in opening if genre in _ACCOUNTS else ():
        if verb := _DISCUSSED.search(text):
            yield Telling(start, text, verb.span(), verb.end())
            return


def _is_relative(text: str, place: int) -> bool:
    """Whether a verb only describes what stands before it: ``the address which he delivered yesterday``."""
    return _RELATIVE.search(text, max(0, place - _REACH_BACK), place) is not None
