"""Whose words somebody repeats while speaking: ``President Doe said yesterday …``, a letter read aloud."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from ingest.normalize.phrases import alternation
from ingest.normalize.readers.cues import phrases
from ingest.normalize.reading import Mention

_BETWEEN = r"(?: [a-z]+){0,2} "


class Repeating:
    """Follows the quotation marks of one text from sentence to sentence."""

    def __init__(self, folded: str, mentions: Sequence[Mention]) -> None:
        self._folded = folded
        self._mentions = mentions
        self._starts = [mention.start for mention in mentions]
        self._quoted: str | None = None

    def whose(self, start: int, end: int, speaker: str | None) -> str | None:
        """Somebody other than SPEAKER whose words the sentence tells, or goes on reading between quotation marks."""
        opens = self._folded.count('"', start, end) % 2 == 1
        if self._quoted:
            quoted, self._quoted = self._quoted, None if opens else self._quoted
            return quoted
        told = self._told(start, end, speaker)
        self._quoted = told if opens else None
        return told

    def _told(self, start: int, end: int, speaker: str | None) -> str | None:
        first = bisect_left(self._starts, start)
        for mention in self._mentions[first : bisect_left(self._starts, end)]:
            if mention.person != speaker and self._speaks(mention, end):
                return mention.person
        return None

    def _speaks(self, mention: Mention, end: int) -> bool:
        after = _says().match(self._folded, mention.end, end)
        return after is not None or self._folded.endswith("ccording to ", max(0, mention.start - 12), mention.start)


@cache
def _says() -> re.Pattern[str]:
    """A verb of saying in the third person, at most two words on."""
    verbs = alternation(" ".join(phrase) for phrase, cue in phrases("en").items() if cue.kind == "say" and not cue.bare)
    return re.compile(rf",?{_BETWEEN}(?:{verbs})\b")
