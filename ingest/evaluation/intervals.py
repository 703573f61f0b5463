"""How sure a share is: the interval that holds the true one 95 times in 100.

The words of one document are no independent witnesses: a reader who mistakes the speaker once mistakes him for a whole
page. So an interval rests on documents. How far their shares lie apart says how many independent observations all the
words are worth (the linearised variance of a ratio over clusters, as survey statistics has it), and Wilson's score
interval is taken of so many. Drawing the documents anew (the bootstrap) is far too sure of sets as small as these, and
knows no doubt where all is right: tests/evaluation/test_intervals.py tries both.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

# Of the normal distribution, for an interval that holds the true share 95 times in 100.
_Z = 1.959964
_UNSURE = 0.5

Counts = tuple[float, float]


def interval(documents: Sequence[Counts]) -> tuple[float, float]:
    """The interval of the share that DOCUMENTS have together, each so many right of so many (of at least one)."""
    right, of = _total(documents)
    return _wilson(right / of, _worth(documents))


def _total(documents: Sequence[Counts]) -> Counts:
    return sum(right for right, _ in documents), sum(of for _, of in documents)


def _worth(documents: Sequence[Counts]) -> float:
    """How many independent observations DOCUMENTS are worth: each itself where it is one, else as their spread says.

    One document more, of the average length and half right, is reckoned with: without it a set in which all is
    right would know no doubt at all. From few documents their spread is itself unsure, which Student's t allows for.
    """
    _, of = _total(documents)
    if all(size <= 1 for _, size in documents):
        return of
    average = of / len(documents)
    reckoned = [*documents, (_UNSURE * average, average)]
    right, whole = _total(reckoned)
    share = right / whole
    count = len(reckoned)
    variance = count / (count - 1) * sum((one - share * size) ** 2 for one, size in reckoned) / whole**2
    return min(of, share * (1 - share) / variance / _student(count - 1) ** 2) if variance else of


def _student(freedom: int) -> float:
    """How much wider Student's t of so many degrees of FREEDOM is than the normal distribution, to the first order."""
    return 1 + (_Z**2 + 1) / (4 * freedom)


def _wilson(share: float, number: float) -> tuple[float, float]:
    """Wilson's score interval for a SHARE of NUMBER independent observations."""
    centre, spread = share + _Z**2 / (2 * number), _Z * sqrt((share * (1 - share) + _Z**2 / (4 * number)) / number)
    scale = 1 + _Z**2 / number
    return max(0.0, (centre - spread) / scale), min(1.0, (centre + spread) / scale)
