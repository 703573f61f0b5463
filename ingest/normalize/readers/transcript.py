"""Transcripts: a label's words last to the next label, over sentences and paragraphs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from ingest.normalize.readers.speech import speaker_of, speaks_of_itself
from ingest.normalize.readers.voice import Voice, spoken
from ingest.normalize.readers.wording import Piece, heading, is_aside, is_line_of_a_form, narration, pieces
from ingest.normalize.reading import Body, Cast, Label, Telling
from ingest.record import Draft, Statement

__all__ = ["tell"]


def tell(draft: Draft, body: Body, labels: tuple[Label, ...], cast: Cast) -> Telling:
    """Every sentence to the one whose label stands before it; the label stays in the first one.

    What stands before the first label is the publisher's, unless it is long and speaks of itself: then the
    one speaker of the document has begun without a label.
    """
    all_pieces = [*pieces(body, labels)]
    before = [piece for piece in all_pieces if piece[0] < labels[0].start]
    after = all_pieces[len(before) :]
    return Telling((*_opening(draft, body, before, cast), *_turns(body, after, labels, cast)))


def _opening(draft: Draft, body: Body, before: Sequence[Piece], cast: Cast) -> Iterator[Statement]:
    person = speaker_of(draft, cast)
    voice = None
    if person and before and speaks_of_itself(body, before[-1][1]):
        voice = Voice.of(person.key, cast, "opening words", "C")
    for start, end, kind in before:
        text = body.text[start:end]
        if kind == "heading":
            yield heading(body, start, end)
        elif voice is None or is_aside(text) or is_line_of_a_form(text):
            yield narration(body, start, end, "before the first label")
        else:
            yield spoken(voice, body, start, end)


def _turns(body: Body, after: Sequence[Piece], labels: Sequence[Label], cast: Cast) -> Iterator[Statement]:
    starts = [label.start for label in labels]
    voices = _voices(labels, cast)
    for start, end, kind in after:
        number = bisect_right(starts, start) - 1
        voice, opens = voices[number], start == starts[number]
        text = body.text[start:end]
        if kind == "heading" and not opens:
            yield heading(body, start, end)
        elif not opens and (is_aside(text) or is_line_of_a_form(text)):
            yield narration(body, start, end, "stage direction")
        elif voice is None:
            yield narration(body, start, end, "operator")
        else:
            yield spoken(voice, body, start, end, labels[number].name if opens else None)


def _voices(labels: Sequence[Label], cast: Cast) -> list[Voice | None]:
    """Whose voice each turn is in; None for an operator's or an interpreter's."""
    seats = {mention.start: mention.person for mention in cast.mentions}
    taking_part = {part.person for part in cast.participants}
    return [_voice(label, seats.get(label.start), taking_part, cast) for label in labels]


def _voice(label: Label, person: str | None, taking_part: set[str], cast: Cast) -> Voice | None:
    if label.kind == "chrome":
        return None
    if label.kind == "question" and person not in taking_part:
        return Voice("question", person, None, "A", "question label")
    if person is None:
        return Voice("speaker", None, None, "U", "label of nobody known")
    return Voice.of(person, cast, "label", "A")
