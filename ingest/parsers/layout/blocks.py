"""Blocks out of lines: furniture goes, labels meet their words, headings, datelines and captions are told apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from ingest.parsers.layout.chrome import is_chrome
from ingest.parsers.layout.lines import Line, ends_sentence, folded, is_sentence
from ingest.parsers.layout.stamps import has_date, is_clock, stamp_of
from ingest.record import Block, BlockKind

_LABEL = re.compile(r"[^:.?!]{1,90}(?:\([^)]{1,60}\))?\s?:")
_LABEL_START = re.compile(
    r"(?:Q|A|QUESTION|ANSWER|PM|MODERATOR|[A-Z][^:.?!a-z]{1,60}|[A-Z][\w.’'\- ]{1,50}):\s+\S|Q\.?\s+\S"
)
_ASKING = re.compile(
    r"(?:Q|A|PM|question|answer|journalist|reporter|moderator|interviewer|host|presenter)\W*", re.IGNORECASE
)
_CAPTION = re.compile(
    r"[(\[]?\s*(?:cover|photo|photos|image|picture|file photo|caption|source|credit)s?\b[^.]{0,20}:.*"
    r"|.{0,300}/\s?(?:Xinhua|Reuters|AFP|AP|CFP|VCG|Getty Images|[A-Z][\w ]{2,40}(?:Ministry|Office|Agency|Service))\)?"
    r"|(?:photo|image|picture|©)\s?(?:by|credit|courtesy)?\b.{0,80}",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:[A-Z][\w.’'\-]*)(?:,? (?:[A-Z][\w.’'\-]*|of|the|de|and|el|al))*(?:, (?:[A-Z][\w.’'\-]* ?)+)+\.?"
)
_REMOTE = re.compile(r"(?:via|by) (?:teleconference|telephone|video\w*|phone)", re.IGNORECASE)
_HEADING_WORDS = 16


def set_blocks(lines: Sequence[Line], title: str | None, venues: bool = False) -> tuple[Block, ...]:
    """The blocks of LINES; TITLE, where it is said again at their head, goes.

    venues  whether this publisher prints the place alone above the words (``East Room``), so that every short
            plain line up there is a dateline
    """
    kept = [line for line in without_title(lines, title) if not is_chrome(line.text)]
    kept = labelled(kept)
    top = _top(kept)
    return tuple(Block(kind_of(line, at < top, venues), line.text) for at, line in enumerate(kept))


def without_title(lines: Sequence[Line], title: str | None) -> list[Line]:
    """LINES without the title where the head of the body repeats it."""
    wanted = folded(title or "")
    head = next((at for at, line in enumerate(lines) if is_sentence(line.text) and folded(line.text) != wanted), 8)
    return [line for at, line in enumerate(lines) if at > head or not wanted or not _same(folded(line.text), wanted)]


def labelled(lines: Sequence[Line]) -> list[Line]:
    """LINES with every label that stands alone set before the words that follow it."""
    often = Counter(line.text for line in lines if _LABEL.fullmatch(line.text))
    joined: list[Line] = []
    waiting: Line | None = None
    for line in lines:
        if waiting is not None:
            joined.append(Line(f"{waiting.text} {line.text}"))
            waiting = None
        elif _is_label(line, often):
            waiting = line
        else:
            joined.append(line)
    return [*joined, waiting] if waiting else joined


def kind_of(line: Line, at_top: bool, venues: bool) -> BlockKind:
    """What a line of the body is."""
    text = line.text
    if line.mark == "caption" or _CAPTION.fullmatch(text):
        return "caption"
    if is_clock(text) or stamp_of(text):
        return "dateline"
    if at_top and _is_dateline(line, venues):
        return "dateline"
    if line.mark in ("heading", "strong") and not _LABEL_START.match(text) and _is_short(text):
        return "heading"
    return "heading" if line.mark in ("plain", "link") and _is_heading(text) else "paragraph"


def first_sentence(lines: Sequence[Line]) -> int:
    """Where running text begins; the number of lines where there is none."""
    return next((at for at, line in enumerate(lines) if _runs(line.text)), len(lines))


def _top(lines: Sequence[Line]) -> int:
    return min(first_sentence(lines), 8)


def _runs(text: str) -> bool:
    return is_sentence(text) or _LABEL_START.match(text) is not None


def _same(words: str, title: str) -> bool:
    if words == title:
        return True
    return (
        min(len(words), len(title)) > 20
        and SequenceMatcher(None, words[:300], title[:300], autojunk=False).quick_ratio() > 0.95
    )


def _is_label(line: Line, often: Counter[str]) -> bool:
    text = line.text
    if _ASKING.fullmatch(text) and line.mark != "item":
        return True
    if not _LABEL.fullmatch(text) or text.count(" ") > 9:
        return False
    return text.upper() == text or often[text] > 1


def _is_short(text: str) -> bool:
    return text.count(" ") < 2 * _HEADING_WORDS and not (
        ends_sentence(text) and text.count(" ") > 9 and not text.endswith("?")
    )


def _is_heading(text: str) -> bool:
    if text.count(" ") >= _HEADING_WORDS or len(text) > 120 or _LABEL_START.match(text):
        return False
    return (text[:1].isupper() or text[:1].isdigit() or text[:1] in "“\"'‘") and text.rstrip("”\"’'")[
        -1:
    ] not in ".!:;,。：？?…)"


def _is_dateline(line: Line, venues: bool) -> bool:
    text = line.text
    if text.count(" ") > 14 or line.mark in ("heading", "item") or text.endswith((":", "!")):
        return False
    return (
        (venues and line.mark == "plain")
        or _REMOTE.match(text) is not None
        or has_date(text)
        or bool(_PLACE.fullmatch(text))
    )


def paragraphs(texts: Iterable[str]) -> tuple[Block, ...]:
    """A block for each of TEXTS that has a word."""
    return tuple(Block("paragraph", text) for text in texts if text)
