"""Transcripts: a label's words last to the next label, over sentences and paragraphs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from ingest.normalize.readers.authors import speaker_of
from ingest.normalize.readers.framing import notes_below
from ingest.normalize.readers.lines import is_aside, is_line_of_a_form
from ingest.normalize.readers.openings import behind_account, greeting_voice, opening_voice, reported_above
from ingest.normalize.readers.voice import Record, Voice
from ingest.normalize.readers.wording import Piece, heading, narration, pieces, sides
from ingest.normalize.reading import Body, Cast, Label, Telling
from ingest.normalize.turns.labels import role_of
from ingest.record import Confidence, Draft, Person, Side, Statement

__all__ = ["tell"]


def tell(draft: Draft, body: Body, labels: tuple[Label, ...], cast: Cast) -> Telling:
    """Every sentence to the one whose label stands before it; the label stays in the first one.

    What stands before the first label is the publisher's, save what it reports that somebody said, unless it is long
    and speaks of itself: then the one speaker of the document has begun without a label. Where questions alone are
    labelled, that one answers.
    """
    cut = [*pieces(body, labels)]
    before = [piece for piece in cut if piece[0] < labels[0].start]
    answering = _answering(draft, body, labels, cast)
    end = before[-1][1] if before else 0
    opening = opening_voice(draft, body, cast, end, answering) or greeting_voice(body, labels, cast, end)
    record = Record(body, cast)
    turns = _turns(labels, _voices(labels, cast), cut[len(before) :])
    if answering:
        turns = _answered(turns, body, labels, answering)
    begun = behind_account(body, cast, opening.person, end) if opening and opening.person else 0
    account = reported_above(draft, body, labels, cast) if opening is None else Telling(())
    reported = {one.start: one for one in account.statements}
    notes = notes_below(body, cast, {part.person for part in cast.participants}, labels[-1].end)
    statements = (
        *(
            reported.get(piece[0])
            or _told(record, body, piece, opening if piece[0] >= begun else None, None, "before the first label")
            for piece in before
        ),
        *(
            narration(body, piece[0], piece[1], "note")
            if piece[0] in notes
            else _told(record, body, piece, voice, label, "operator")
            for piece, voice, label in turns
        ),
    )
    return Telling(statements, (*_met(draft, body, cast, statements), *account.people))


def _met(draft: Draft, body: Body, cast: Cast, statements: Sequence[Statement]) -> Iterator[Person]:
    """The one speaker of a document, where no label names whoever speaks without one."""
    known = {person.key for person in cast.people}
    unknown = {one.speaker for one in statements if one.speaker} - known
    person = speaker_of(draft, body, cast) if unknown else None
    if person and person.key in unknown:
        yield person


def _told(record: Record, body: Body, piece: Piece, voice: Voice | None, label: str | None, unspoken: str) -> Statement:
    """A sentence in VOICE, UNSPOKEN the rule where that is nobody's; LABEL where the sentence opens a turn.

    A heading that asks is a question, in all its sentences.
    """
    start, end, kind = piece
    text = body.text[start:end]
    if label is None and kind == "heading" and not (voice and voice.attribution == "question"):
        return heading(body, start, end)
    if label is None and (is_aside(text) or is_line_of_a_form(text)):
        return narration(body, start, end, "stage direction")
    if voice is None:
        return narration(body, start, end, unspoken)
    return record.spoken(voice, start, end, label)


def _turns(
    labels: Sequence[Label], voices: Sequence[Voice | None], cut: Sequence[Piece]
) -> Iterator[tuple[Piece, Voice | None, str | None]]:
    """Each sentence with the voice of its turn; the label with the one that opens it."""
    starts = [label.start for label in labels]
    for piece in cut:
        number = bisect_right(starts, piece[0]) - 1
        yield piece, voices[number], _printed(labels[number]) if piece[0] == starts[number] else None


def _printed(label: Label) -> str | None:
    """What the text prints as LABEL; None of a question that has none."""
    return label.name if label.end > label.start else None


def _answering(draft: Draft, body: Body, labels: Sequence[Label], cast: Cast) -> Voice | None:
    """The voice of the one speaker of a document that labels nothing but questions; nobody's where none is known."""
    if any(label.kind != "question" for label in labels):
        return None
    person = speaker_of(draft, body, cast)
    if person is None:
        return Voice("speaker", None, None, "U", "answer of nobody known")
    return Voice.of(person.key, sides(cast), "answer without a label", "C")


def _answered(
    turns: Iterator[tuple[Piece, Voice | None, str | None]], body: Body, labels: Sequence[Label], answering: Voice
) -> Iterator[tuple[Piece, Voice | None, str | None]]:
    """TURNS, with what follows the passage of each question in the voice of the one ANSWERING."""
    starts = [label.start for label in labels]
    asked = [_end_of_question(body, label) for label in labels]
    for piece, voice, label in turns:
        number = bisect_right(starts, piece[0]) - 1
        yield piece, voice if piece[0] < asked[number] else answering, label


def _end_of_question(body: Body, label: Label) -> int:
    """The end of the first passage of a turn that asks something; of the first one where none does."""
    own = [passage.end for passage in body.passages if label.start < passage.end and passage.start < label.turn_end]
    if label.start == label.end:
        return own[0]
    asked = body.folded.find("?", label.end, label.turn_end)
    return next((end for end in own if end > asked), own[0])


def _voices(labels: Sequence[Label], cast: Cast) -> list[Voice | None]:
    """Whose voice each turn is in; None for an operator's or an interpreter's."""
    seats = {mention.start: mention.person for mention in cast.mentions}
    stand = sides(cast)
    return [_voice(label, seats.get(label.start), stand) for label in labels]


def _voice(label: Label, person: str | None, stand: Mapping[str, Side]) -> Voice | None:
    if label.kind == "chrome":
        return None
    if label.kind == "question" and person not in stand:
        return Voice("question", person, None, _asked(label, person), "question label")
    if person is None:
        return Voice("speaker", None, None, "U", "label of nobody known")
    is_sure = person in stand or role_of(label.name) == "unnamed"
    return Voice.of(person, stand, "label", "A" if is_sure else "B")


def _asked(label: Label, person: str | None) -> Confidence:
    """How sure a question is somebody's: that it is one is sure; one word may be a reporter's name or a house's."""
    if person is None:
        return "A"
    return "C" if " " in label.name else "D"
