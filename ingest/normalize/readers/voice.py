"""Words printed as somebody spoke or wrote them, sentence by sentence."""

from __future__ import annotations

from typing import NamedTuple

from ingest.normalize.reading import Body, Cast
from ingest.record import Attribution, Confidence, Side, Statement


class Voice(NamedTuple):
    """Whose words a run of sentences is, and why."""

    attribution: Attribution
    person: str | None
    side: Side | None
    confidence: Confidence
    rule: str

    @classmethod
    def of(cls, person: str, cast: Cast, rule: str, confidence: Confidence) -> Voice:
        """The voice of somebody who takes part or stands outside."""
        side = next((part.side for part in cast.participants if part.person == person), None)
        return cls("speaker", person, side, confidence, rule)


def spoken(voice: Voice, body: Body, start: int, end: int, label: str | None = None) -> Statement:
    """A sentence in somebody's own words; LABEL is what the transcript prints before it."""
    return Statement(
        start,
        end,
        body.text[start:end],
        voice.attribution,
        speaker=voice.person,
        side=voice.side,
        quote="direct",
        cue=label,
        confidence=voice.confidence,
        rule=voice.rule,
    )
