"""What changed from one version of a text to the next, in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from ingest.publish.rows import Row

# Beyond this, comparing word by word takes longer than a page may: such a change is shown whole.
MOST_WORDS = 1_500
AROUND = 8
_WORD = re.compile(r"\S+")


def changes(old: str, new: str) -> list[Row]:
    """Runs of words that were ``kept``, ``dropped`` or ``added``; of what was kept only the words nearby."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    start = _shared(before, after)
    end = _shared(before[start:][::-1], after[start:][::-1])
    middle_before, middle_after = before[start : len(before) - end], after[start : len(after) - end]
    if not middle_before and not middle_after:
        return []
    found = [_run("kept", before[:start]), *_compared(middle_before, middle_after)]
    found.append(_run("kept", before[len(before) - end :] if end else []))
    runs = [run for run in found if run["text"]]
    return [_near(run, first=index == 0, last=index == len(runs) - 1) for index, run in enumerate(runs)]


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words both begin with."""
    return next(
        (index for index, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(other)),
    )


def _compared(before: Sequence[str], after: Sequence[str]) -> Iterator[Row]:
    if len(before) + len(after) > MOST_WORDS:
        yield _run("dropped", before)
        yield _run("added", after)
        return
    for tag, start, end, new_start, new_end in SequenceMatcher(None, before, after, autojunk=True).get_opcodes():
        if tag == "equal":
            yield _run("kept", before[start:end])
        else:
            yield _run("dropped", before[start:end])
            yield _run("added", after[new_start:new_end])


def _run(kind: str, words: Sequence[str]) -> Row:
    return {"kind": kind, "text": " ".join(words)}


def _near(run: Row, *, first: bool, last: bool) -> Row:
    """Long runs that were kept, cut to the words next to a change."""
    words = run["text"].split(" ")
    if run["kind"] != "kept" or len(words) <= 2 * AROUND + 4:
        return run
    lead = [] if first else words[:AROUND]
    tail = [] if last else words[-AROUND:]
    return {"kind": "kept", "text": " ".join([*lead, "…", *tail])}
