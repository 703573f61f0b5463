"""A figure: so many right of so many, and how sure that is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import sqrt

# Of the normal distribution, for an interval that holds the true share 95 times in 100.
_Z = 1.959964

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
    """A share between 0 and 1 with the counts behind it and its 95 % interval (Wilson's score interval).

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
    """Counts as documents are compared, and every miss as a line of text."""

    right: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    of: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    misses: list[str] = field(default_factory=list)

    def count(self, name: str, right: float, of: int = 1) -> None:
        """So many right of so many."""
        self.right[name] += int(right)
        self.of[name] += of

    def count_sets(self, name: str, both: int, gold: int, ours: int) -> None:
        """Two sets compared by what they share."""
        self.count(name, 2 * both, gold + ours)

    def take(self, other: Score) -> None:
        """Add the counts of another comparison."""
        for name in other.of:
            self.count(name, other.right[name], other.of[name])
        self.misses.extend(other.misses)

    def figures(self) -> dict[str, Figure]:
        """The figures that anything was counted for, in the order of the published table."""
        return {name: _figure(name, self.right, self.of) for name in FIGURES if self.of.get(name)}


def _figure(name: str, right: Mapping[str, int], of: Mapping[str, int]) -> Figure:
    share = right[name] / of[name]
    # F1 counts every shared element twice; the interval rests on elements.
    number = of[name] / 2 if name in _BY_F1 else of[name]
    centre, spread = share + _Z**2 / (2 * number), _Z * sqrt((share * (1 - share) + _Z**2 / (4 * number)) / number)
    scale = 1 + _Z**2 / number
    return Figure(
        name, share, right[name], of[name], max(0.0, (centre - spread) / scale), min(1.0, (centre + spread) / scale)
    )
