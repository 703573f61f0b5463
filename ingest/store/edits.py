"""What kind of change one version of a text is from the one before it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.record import Version, recency
from ingest.store.kinds import Judge
from ingest.store.runs import Run, runs
from ingest.store.wording import Wording, wording

TYPOGRAPHY = "typography"
# A figure or a name that changed says more than words around it that were turned.
_WEIGHTS = {"date": 12, "number": 12, "name": 12}
_AROUND = 6
_SHOWN = 24


@dataclass(frozen=True, slots=True)
class Edit:
    """A change: of which kind, how many words it touches, a line around its weightiest place before and after.

    kind  typography, spelling, name, number, date, passage added, passage dropped or reworded; the weightiest of
          its places decides. Typography touches no word, and has no line.
    """

    kind: str
    words: int = 0
    was: str | None = None
    became: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A version with the digest of the one that it follows, and what it changed; null for the first."""

    version: Version
    follows: str | None = None
    edit: Edit | None = None


def history(versions: Iterable[Version]) -> Iterator[Step]:
    """Versions by when each was seen first, each with what it changed in the one before."""
    first, *others = sorted(versions, key=_order)
    yield Step(first)
    for before, after in pairwise((first, *others)):
        yield Step(after, before.sha256, edit(before, after))


def edit(before: Version, after: Version) -> Edit:
    """What changed between two versions of a text, in their letterheads too where both have one.

    One that only one of them has says how it was found, in a feed or on a page, not what the publisher changed.
    """
    headed = bool(before.letterhead and after.letterhead)
    old, new = wording(before, headed=headed), wording(after, headed=headed)
    if _same_letters(old, new) and not _spelt_anew(old, new):
        return Edit(TYPOGRAPHY)
    judge = Judge(old, new)
    judged = [(judge.kind(run), run) for run in runs(old, new)]
    if _only_moved(old, new, [run for _, run in judged]):
        judged = [("reworded", run) for _, run in judged]
    weights: Counter[str] = Counter()
    for kind, run in judged:
        weights[kind] += _weight(kind, run)
    chosen = min(weights, key=lambda kind: (-weights[kind], kind))
    shown = max((run for kind, run in judged if kind == chosen), key=lambda run: run.words)
    return Edit(
        chosen,
        sum(run.words for _, run in judged),
        _line(old, shown.start, shown.end),
        _line(new, shown.new_start, shown.new_end),
    )


def _same_letters(old: Wording, new: Wording) -> bool:
    return "".join(word.letters for word in old.words) == "".join(word.letters for word in new.words)


def _spelt_anew(old: Wording, new: Wording) -> bool:
    """Whether initials that kept their letters lost their stops or got some; whether they stand apart is typography."""
    before = old.spelt()
    return any(before.get(place, key) != key for place, key in new.spelt().items())


def _only_moved(old: Wording, new: Wording, changed: Sequence[Run]) -> bool:
    """Whether what left one place is what came to another: then nobody is called by another name."""
    left = sorted(word.key for run in changed for word in old.words[run.start : run.end])
    came = sorted(word.key for run in changed for word in new.words[run.new_start : run.new_end])
    return left == came


def _order(version: Version) -> tuple[str, tuple[str, str, str]]:
    return version.first_seen or "", recency(version.last_seen, version.published, version.sha256)


def _weight(kind: str, run: Run) -> int:
    return _WEIGHTS.get(kind, 1) * run.words


def _line(text: Wording, start: int, end: int) -> str:
    """Some words with those next to them; of many only the first and the last."""
    first, last = max(0, start - _AROUND), min(len(text.words), end + _AROUND)
    if end - start <= _SHOWN:
        shown = text.printed(first, last)
    else:
        half = _SHOWN // 2
        shown = f"{text.printed(first, start + half)} … {text.printed(end - half, last)}"
    return f"{'… ' if first else ''}{shown}{' …' if last < len(text.words) else ''}"
