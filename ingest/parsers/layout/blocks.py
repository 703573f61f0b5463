"""Blocks out of lines: furniture goes, labels meet their words, every line gets its kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import pairwise, takewhile

from ingest.parsers.layout.apart import set_apart
from ingest.parsers.layout.chrome import is_chrome
from ingest.parsers.layout.kinds_of_text import names_speech
from ingest.parsers.layout.labels import is_asker, label_of, labelled, starts_with_label
from ingest.parsers.layout.lines import Line, folded, is_sentence
from ingest.parsers.layout.moments import is_clock
from ingest.parsers.layout.salutations import is_salutation
from ingest.parsers.layout.sorts import kind_of, says_place
from ingest.record import Block, BlockKind

_HEAD = 8
_ALIKE = 0.95
_LEAST_ALIKE = 10
_COMPARED = 300
_ALIKE_HEAD = 40
_PLACE_WORDS = 3
_DATELINE_WORDS = 15
_TURNS = 3


def set_blocks(lines: Sequence[Line], title: str | None, venues: bool = False) -> tuple[Block, ...]:
    """The blocks of LINES; TITLE, where it is said again at their head, goes.

    venues  whether this publisher prints the place alone above the words (``East Room``), so that every short
            plain line up there is a dateline
    """
    shown = without_title(set_apart(lines), title)
    kept = labelled([line for line in shown if is_asker(line.text) or line.mark == "label" or not is_chrome(line.text)])
    top = min(first_sentence(kept), _HEAD)
    turns = sum(starts_with_label(line.text) for line in kept) >= _TURNS
    kinds = [kind_of(line, at < top, not turns and _is_alone(kept, at), venues) for at, line in enumerate(kept)]
    if names_speech(title or ""):
        kinds = _with_occasion(kinds, kept, top)
    return tuple(
        Block("dateline" if _is_place_of(kinds, kept, at) or _is_place_below(kinds, kept, at) else kind, line.text)
        for at, (kind, line) in enumerate(zip(kinds, kept, strict=True))
    )


def without_title(lines: Sequence[Line], title: str | None) -> list[Line]:
    """LINES without the title where the head of the body repeats it, in one line or broken into several.

    A line that ends with a colon is the label of whoever speaks below it, and so is a part of it that comes back.
    """
    wanted = folded(title or "")
    if not wanted:
        return list(lines)
    head = next((at for at, line in enumerate(lines) if _runs_on(line, wanted)), _HEAD)
    return [line for at, line in enumerate(lines) if at >= head or _is_kept(line, lines, wanted)]


def _is_kept(line: Line, lines: Sequence[Line], title: str) -> bool:
    """Whether a line at the head is more than the TITLE said again."""
    if line.mark == "label" or line.text.endswith(":") or not _repeats(folded(line.text), title):
        return True
    if folded(line.text) == title:
        return False
    return sum(other.text == line.text for other in lines) > 1 or _is_one_of_several_heads(line, lines)


def _is_one_of_several_heads(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line is set as a heading over a sentence, as others below it are: each is who speaks."""
    heads = [above for above, below in pairwise(lines) if above.mark == line.mark and is_sentence(below.text)]
    return line.mark in ("heading", "strong") and line in heads and len(heads) > 1


def first_sentence(lines: Sequence[Line]) -> int:
    """Where running text begins; the number of lines where there is none."""
    labels: Counter[str] | None = None
    for at, line in enumerate(lines):
        label = label_of(line.text)
        if is_sentence(line.text) or (label and line.text[:1] == "Q"):
            return at
        if label:
            labels = labels or _labels(lines)
            if labels[label] > 1:
                return at
    return len(lines)


def _labels(lines: Sequence[Line]) -> Counter[str]:
    """How many lines open with each label, those that begin alike counted once."""
    labelled_lines = ((label, line.text) for line in lines if (label := label_of(line.text)))
    return Counter(label for label, _ in {(label, folded(text)[:_ALIKE_HEAD]) for label, text in labelled_lines})


def above_the_words(author: str | None, blocks: Sequence[Block]) -> str | None:
    """The lines that stand above the words and are none of them: the author's, then places and days."""
    above = takewhile(lambda block: block.kind not in ("paragraph", "heading"), blocks)
    return "\n".join(filter(None, (author, *(block.text for block in above)))) or None


def paragraphs(texts: Iterable[str]) -> tuple[Block, ...]:
    """A block for each of TEXTS that has a word."""
    return tuple(Block("paragraph", text) for text in texts if text)


def _with_occasion(kinds: Sequence[BlockKind], lines: Sequence[Line], top: int) -> list[BlockKind]:
    """KINDS where what stands over the last dateline at the head of a speech tells of its occasion or its speaker."""
    last = max((at for at in range(top) if kinds[at] == "dateline"), default=0)
    over = (at for at in range(last) if kinds[at] == "paragraph" and not is_salutation(lines[at].text))
    told = {at for at in over if lines[at].mark == "plain" and not lines[at].text.endswith((":", ",", "!"))}
    return ["dateline" if at in told else kind for at, kind in enumerate(kinds)]


def _is_place_of(kinds: Sequence[BlockKind], lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a name of few words above a day: the place that a text is dated from."""
    if at + 1 >= len(lines) or kinds[at + 1] != "dateline" or is_clock(lines[at + 1].text):
        return False
    text = lines[at].text
    return text.count(" ") < _PLACE_WORDS and text.replace(" ", "").replace(",", "").isalpha() and text[:1].isupper()


def _is_place_below(kinds: Sequence[BlockKind], lines: Sequence[Line], at: int) -> bool:
    """Whether a line near the head is a place below a day or an hour."""
    text = lines[at].text
    short = text.count(" ") < _DATELINE_WORDS and not is_sentence(text)
    return 0 < at < _HEAD and kinds[at - 1] == "dateline" and short and says_place(text)


def _is_alone(lines: Sequence[Line], at: int) -> bool:
    """Whether running text follows a line that no other short line stands above."""
    if at + 1 >= len(lines) or not is_sentence(lines[at + 1].text) or starts_with_label(lines[at + 1].text):
        return False
    return at == 0 or is_sentence(lines[at - 1].text)


def _runs_on(line: Line, title: str) -> bool:
    return is_sentence(line.text) and folded(line.text) != title


def _repeats(words: str, title: str) -> bool:
    if words == title or (words.count(" ") > 1 and words in title):
        return True
    if abs(len(words) - len(title)) > _LEAST_ALIKE or len(title) < 2 * _LEAST_ALIKE:
        return False
    return SequenceMatcher(None, words[:_COMPARED], title[:_COMPARED], autojunk=False).ratio() > _ALIKE
