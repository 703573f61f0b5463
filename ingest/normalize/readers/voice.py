"""Words printed as somebody spoke or wrote them, sentence by sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ingest.normalize.readers.acts import act_in
from ingest.normalize.readers.repeating import Repeating
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
    def of(cls, person: str, sides: Mapping[str, Side], rule: str, confidence: Confidence) -> Voice:
        """The voice of PERSON, who stands on one of SIDES or outside."""
        return cls("speaker", person, sides.get(person), confidence, rule)


class Record:
    """Sets down spoken sentences of one text in their order."""

    def __init__(self, body: Body, cast: Cast) -> None:
        self._body = body
        self._repeating = Repeating(body.folded, cast.mentions)

    def spoken(self, voice: Voice, start: int, end: int, label: str | None = None) -> Statement:
        """A sentence in somebody's own words; LABEL is what the transcript prints before it."""
        done = act_in(self._body.folded, start, end)
        return Statement(
            start,
            end,
            self._body.text[start:end],
            voice.attribution,
            speaker=voice.person,
            side=voice.side,
            nested_speaker=self._repeating.whose(start, end, voice.person),
            quote="direct",
            cue=done.cue if done else label,
            act=done.act if done else None,
            confidence=voice.confidence,
            rule=voice.rule,
        )
