"""Sentences that tell of an encounter: their frame verb, how far it reaches, what stands between commas."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ingest.vocabulary import entries

_CLAUSE = re.compile(
    r"(?<=,) (?:who|appointed|elected|named) [^,;.]{3,140},(?= (?:on|in|at|today|yesterday|here|this|earlier|late) )"
)


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence that tells of the encounter, and the verb that does.

    start   offset of the sentence in the body
    verb    where the frame verb begins and ends, in the sentence
    reach   up to where what follows the verb is still of the encounter, in the sentence
    """

    start: int
    text: str
    verb: tuple[int, int]
    reach: int

    @property
    def own(self) -> str:
        """The sentence as far as it tells of the encounter itself, its clauses in between blank."""
        return without_clauses(self.text[: self.reach])

    def leads_away(self, end: int) -> bool:
        """Whether the sentence before END tells of another event: "After her visit to Bern on Monday, …"."""
        return bool(frame_pattern("breaks").search(self.text[:1].lower() + self.text[1:end]))


def without_clauses(text: str) -> str:
    """TEXT with each clause that tells of somebody, between commas and before the day or place, made blank."""
    return _CLAUSE.sub(lambda found: " " * len(found[0]), text) if ", " in text else text


@cache
def frame_pattern(name: str) -> re.Pattern[str]:
    """The frame verbs for a kind of text, or the breaks, as one expression."""
    told = entries("encounters")
    if name == "breaks":
        return re.compile(rf"\b(?:{'|'.join(told['breaks'])})")
    verbs = [*told["frames"], *told.get(f"{name}_frames", ())]
    return re.compile(rf"\b(?:{'|'.join(verbs)})\b|{'|'.join(told['chinese_frames'])}")
