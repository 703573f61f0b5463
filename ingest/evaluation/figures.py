"""A figure: so many right of so many, and how sure that is."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from ingest.evaluation.intervals import Counts, interval

FIGURES = (
    "found", "date", "published", "publisher", "genre", "mode", "venue", "participants", "topics",
    "speaker", "wrong_speaker", "sentences", "joint", "false_speaker", "kept", "clean",
    "confidence_A", "confidence_B", "confidence_C", "confidence_D", "confidence_U",
)  # fmt: skip
LOWER_IS_BETTER = frozenset({"wrong_speaker", "false_speaker"})
_BY_F1 = frozenset({"participants", "topics"})
_WHOLE = 0.8


def whole(right: int, of: int) -> bool:
    """Whether a sentence is right as a whole: four fifths of its words are."""
    return right >= _WHOLE * of


@dataclass(frozen=True, slots=True)
class Figure:
    """A share between 0 and 1 with the counts behind it and its 95 % interval, which rests on documents.

    For the figures that compare two sets the share is F1: twice what both hold, over what either holds.
    """

    name: str
    value: float
    right: int
    of: int
    low: float
    high: float


@dataclass(slots=True)
class Score:
    """Counts as documents are compared, those of each document apart, and every miss as a line of text."""

    right: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    of: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    misses: list[str] = field(default_factory=list)
    documents: list[Score] = field(default_factory=list)

    def count(self, name: str, right: float, of: int = 1) -> None:
        """So many right of so many."""
        self.right[name] += int(right)
        self.of[name] += of

    def count_sets(self, name: str, both: int, gold: int, ours: int) -> None:
        """Two sets compared by what they share."""
        self.count(name, 2 * both, gold + ours)

    def take(self, document: Score) -> None:
        """Add the counts of one document."""
        for name in document.of:
            self.count(name, document.right[name], document.of[name])
        self.misses.extend(document.misses)
        self.documents.append(document)

    def figures(self) -> dict[str, Figure]:
        """The figures that anything was counted for, in the order of the published table."""
        return {name: self._figure(name) for name in FIGURES if self.of.get(name)}

    def _figure(self, name: str) -> Figure:
        return Figure(
            name, self.right[name] / self.of[name], self.right[name], self.of[name], *interval(self._by(name))
        )

    def _by(self, name: str) -> list[Counts]:
        """The counts of each document for which there are any; F1 counts every shared element twice."""
        times = 2 if name in _BY_F1 else 1
        documents = [one for one in self.documents if one.of.get(name)] or [self]
        return [(one.right[name] / times, one.of[name] / times) for one in documents]
