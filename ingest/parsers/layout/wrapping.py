"""Paragraphs out of lines that were broken at a margin: typed, scanned, or written to a file of fixed width."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ingest.parsers.layout.lines import Line, ends_sentence

WIDEST = 110
_SLACK = 6
_CARRIED = 0.3
# Enough where most of the full lines, too, stop in mid-sentence: before a name, in a letter with its addresses.
_CARRIED_BESIDE_FULL = 0.15
_FULL = 60
_ROLE = "QUESTION|Question|JOURNALIST|Journalist|INTERVIEWER|PRIME MINISTER|Prime Minister"
_LABEL = re.compile(
    r"(?:Q|A|[A-Z][A-Z.'’\- ]{1,40}|[A-Z][\w.'’\-]*(?: [A-Z][\w.'’\-]*){0,3}):(?:\s|$)|Q\s{2,}\S"
    r"|(?:Q|PM|P\. ?M\.)[.;!]?\s+[\"(]?[A-Z]|(?:QUESTION|JOURNALIST|Question)[.;!-]{0,2}\s+[A-Z]"
    rf"|(?:{_ROLE})\W{{0,2}}$"
)
_BULLET = re.compile(r"(?:[-–—•*·▪●○]|\(?[a-z0-9]{1,3}[.)])\s+\S")
_HYPHENED = re.compile(r"(\w+)[-¬]$")
_PARTED = re.compile(r"[^\W\d_]+[-¬]\s*\n\s*[^\W\d_]+")
_HYPHENS = ("-", "¬")
_LONGEST_WORD = 40
_LETTERS = re.compile(r"[^\W\d_]+")
_HANGING = re.compile(
    r"(?<![^\s(])(?:the|a|an|of|to|in|for|on|by|with|from|at|and|or|my|our|his|her|its|their|your|that|which|is|are|was|be)$"
)
_COMPOUND_HEADS = (
    "twenty thirty forty fifty sixty seventy eighty ninety non self well vice high low long short "
    "inter anti all ex co post pre pro semi socio north south east west mid multi one two three four "
    "five"
)
_COMPOUND = frozenset(_COMPOUND_HEADS.split())


def runs(lines: Iterable[str]) -> Iterator[list[str]]:
    """The stretches of LINES between blank ones."""
    run: list[str] = []
    for line in lines:
        if line.strip():
            run.append(line)
        elif run:
            yield run
            run = []
    if run:
        yield run


def is_wrapped(stretches: Sequence[Sequence[str]]) -> bool:
    """Whether the lines of STRETCHES were broken at a margin.

    No line is long, and many go on with a small letter where the one above them stopped in mid-sentence; fewer do
    where half of the pairs stop so in a line that is full.
    """
    lengths = [len(line) for run in stretches for line in run]
    if len(lengths) < 3 or sum(length > WIDEST for length in lengths) > len(lengths) * 0.05:
        return False
    pairs = [(run[at], run[at + 1]) for run in stretches for at in range(len(run) - 1)]
    open_ = [(above, below) for above, below in pairs if not ends_sentence(above.rstrip())]
    carried = sum(below.lstrip()[:1].islower() for _, below in open_)
    full = sum(below.lstrip()[:1].islower() or len(above) >= _FULL for above, below in open_)
    if not pairs or carried < _CARRIED_BESIDE_FULL * len(pairs):
        return False
    return carried >= _CARRIED * len(pairs) or 2 * full >= len(pairs)


def margin(lines: Sequence[str]) -> int:
    """The width at which LINES were broken: nine of ten are no longer."""
    lengths = sorted(len(line.rstrip()) for line in lines)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def unwrap(lines: Sequence[str], width: int, words: frozenset[str] = frozenset()) -> Iterator[str]:
    """The paragraphs of LINES that were broken at WIDTH; WORDS are those that the text is known to have."""
    pieces: list[str] = []
    for line in (line.strip() for line in lines):
        if pieces and _breaks(pieces[-1], line, width):
            yield "".join(pieces)
            pieces = []
        _append(pieces, line, words)
    if pieces:
        yield "".join(pieces)


def mended(texts: Iterable[str], words: frozenset[str] = frozenset()) -> list[str]:
    """TEXTS with those made one that only the end of a page parted: in mid-sentence, before a small letter."""
    pieces: list[list[str]] = []
    for text in texts:
        if pieces and text[:1].islower() and not ends_sentence(pieces[-1][-1]):
            _append(pieces[-1], text, words)
        else:
            pieces.append([text])
    return ["".join(parts) for parts in pieces]


def _append(pieces: list[str], line: str, words: frozenset[str]) -> None:
    """Add LINE to the PIECES of a paragraph; a word that was parted at the margin is made whole."""
    if pieces:
        pieces[-1] = _before(pieces[-1], line, words)
    pieces.append(line)


def _before(above: str, below: str, words: frozenset[str]) -> str:
    """ABOVE as it stands before BELOW: with a space, or its last word open to be gone on with."""
    parted = _HYPHENED.search(above[-_LONGEST_WORD:]) if above[-1:] in _HYPHENS else None
    if not parted or not below[:1].isalpha():
        return f"{above} "
    head, rest = parted[1], _LETTERS.match(below)
    kept = below[:1].isupper() or head.casefold() in _COMPOUND or _stands_alone(head, rest, words)
    return above if kept else above[:-1]


def rewrapped(lines: Sequence[Line]) -> list[Line]:
    """LINES of a page in which every line broken at a margin was made a paragraph, put together again."""
    texts = [line.text for line in lines]
    if not is_wrapped([texts]):
        return list(lines)
    return [Line(text) for text in unwrap(texts, margin(texts), vocabulary(" ".join(texts)))]


def vocabulary(text: str) -> frozenset[str]:
    """The words of a text in small letters, those parted at the end of a line left out."""
    return frozenset(_LETTERS.findall(_PARTED.sub(" ", text.casefold())))


def _stands_alone(head: str, rest: re.Match[str] | None, words: frozenset[str]) -> bool:
    tail = rest[0].casefold() if rest else ""
    whole = head.casefold() + tail
    return whole not in words and head.casefold() in words and tail in words


def _breaks(above: str, below: str, width: int) -> bool:
    """Whether a paragraph ends between two lines: a label or bullet follows, or the next word had room."""
    if _LABEL.match(below) or (_BULLET.match(below) and ends_sentence(above)):
        return True
    if below[:1].islower() or _HANGING.search(above[-_LONGEST_WORD:]):
        return False
    room = width - len(above) - _SLACK
    return room > len(below.partition(" ")[0]) + 1 and (ends_sentence(above) or room > width * 0.25)
