"""What stands above the first label of a transcript: words without a label, or an account of some."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.normalize.readers import narrative
from ingest.normalize.readers.authors import speaker_of
from ingest.normalize.readers.firsthand import FIRST_PERSON, begins_spoken, speaks_of_itself
from ingest.normalize.readers.lines import is_aside
from ingest.normalize.readers.voice import Voice
from ingest.normalize.readers.wording import sides
from ingest.normalize.reading import Body, Cast, Label, Telling
from ingest.record import Draft

_FEWEST_REPORTED = 2
_REPORTED = frozenset(
    {"name-cue", "title-cue", "pronoun-cue", "name-aside", "title-aside", "pronoun-aside", "together-cue"}
)


def reported_above(draft: Draft, body: Body, labels: Sequence[Label], cast: Cast) -> Telling:
    """What the passages above the first label report that those who take part said: ``The Minister told the press``."""
    above = [one for one in body.passages if one.end <= labels[0].start]
    sentences = tuple(one for one in body.sentences if above and one.end <= above[-1].end)
    answered = any(label.kind == "speaker" for label in labels)
    if not answered or len(sentences) < _FEWEST_REPORTED:
        return Telling(())
    telling = narrative.tell(draft, replace(body, passages=tuple(above), sentences=sentences), "readout", cast)
    told = (one for one in telling.statements if not is_aside(one.text))
    reported = tuple(one for one in told if one.confidence in ("A", "B") and one.rule in _REPORTED)
    spoken = {one.speaker for one in reported}
    return Telling(reported, tuple(one for one in telling.people if one.key in spoken))


def behind_account(body: Body, cast: Cast, person: str, end: int) -> int:
    """Behind the last passage up to END that tells of PERSON by name: nobody does so of oneself."""
    named = [one.start for one in cast.mentions if one.person == person and one.start < end]
    return next((one.end for one in body.passages if named and one.start <= named[-1] < one.end), 0)


def opening_voice(draft: Draft, body: Body, cast: Cast, end: int, answering: Voice | None) -> Voice | None:
    """The voice of what stands before the first label, up to END."""
    if answering and answering.person:
        begun = behind_account(body, cast, answering.person, end)
        return answering if FIRST_PERSON.search(body.folded, begun, end) else None
    if not speaks_of_itself(body, end):
        return None
    person = speaker_of(draft, body, cast)
    return Voice.of(person.key, sides(cast), "opening words", "C") if person else None


def greeting_voice(body: Body, labels: Sequence[Label], cast: Cast, end: int) -> Voice | None:
    """The voice of the only one who speaks under a label, who greets before the first one, up to END."""
    seats = {mention.start: mention.person for mention in cast.mentions}
    speaking = {seats.get(label.start) for label in labels if label.kind == "speaker"}
    person = speaking.pop() if len(speaking) == 1 and begins_spoken(body, end) else None
    return Voice.of(person, sides(cast), "opening words", "C") if person else None
