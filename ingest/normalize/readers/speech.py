"""Speeches, and statements that one person or one office gives out: every sentence is said by that one."""

from __future__ import annotations

from collections.abc import Mapping

from ingest.normalize.people.names import name_words
from ingest.normalize.readers.enclosed import enclosed
from ingest.normalize.readers.firsthand import FIRST_PERSON, end_of_lead
from ingest.normalize.readers.framing import framing
from ingest.normalize.readers.given_out import given_out
from ingest.normalize.readers.letters import Letter
from ingest.normalize.readers.lines import is_aside, is_line_of_a_form
from ingest.normalize.readers.voice import Record, Voice
from ingest.normalize.readers.wording import Piece, heading, narration, pieces, sides
from ingest.normalize.reading import Body, Cast, Telling
from ingest.record import Confidence, Person, Side, Statement

__all__ = ["tell"]


def tell(body: Body, cast: Cast, person: Person, title: str = "") -> Telling:
    """Every sentence said by PERSON, salutation and thanks included.

    Headings and stage directions are not, nor lines that frame the words or first ones that tell of the speaker by
    name; a joint text that is given out is both sides', a letter of somebody else that stands within is that one's.
    """
    known = {known.key for known in cast.people}
    voice = Voice.of(person.key, sides(cast), "whole document", _confidence(body, cast, person))
    together = Voice("joint", None, None, "B", "joint text given out")
    record = Record(body, cast)
    lead = end_of_lead(body, cast, person)
    others = [(start, end, together) for start, end in given_out(body)]
    written = list(enclosed(body, cast, person, title))
    others += [(one.start, one.end, _of_writer(one, sides(cast))) for one in written]
    frame = framing(body, cast, person)
    statements = tuple(
        narration(body, piece[0], piece[1], "lead")
        if piece[1] <= lead or piece[0] in frame
        else _told(next((own for start, end, own in others if start <= piece[0] < end), voice), record, body, piece)
        for piece in pieces(body)
    )
    met = [person, *(one.writer for one in written if one.writer)]
    return Telling(statements, tuple({one.key: one for one in met if one.key not in known}.values()))


def _of_writer(letter: Letter, side: Mapping[str, Side]) -> Voice:
    """The voice of a letter that somebody else has written."""
    key = letter.writer.key if letter.writer else None
    return Voice("speaker", key, side.get(key or ""), "B", letter.rule)


def _confidence(body: Body, cast: Cast, person: Person) -> Confidence:
    """A for the one speaker, known by a full name, of words in the first person; C for words without it."""
    if FIRST_PERSON.search(body.folded) is None:
        return "C"
    named = person.kind == "person" and len(name_words(person.name)) > 1
    return "A" if named and sum(part.principal for part in cast.participants) <= 1 else "B"


def _told(voice: Voice, record: Record, body: Body, piece: Piece) -> Statement:
    start, end, kind = piece
    text = body.text[start:end]
    if kind == "heading":
        return heading(body, start, end)
    if is_aside(text) or is_line_of_a_form(text):
        return narration(body, start, end, "stage direction")
    return record.spoken(voice, start, end)
