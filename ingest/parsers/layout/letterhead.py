"""What typed pages print above and below the words: the office, the occasion, the day, the place, a telephone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache

from ingest.parsers.layout.chrome import is_chrome
from ingest.parsers.layout.lines import folded
from ingest.parsers.layout.moments import has_date, is_clock
from ingest.parsers.layout.typed_days import (
    LONGEST_FOOT,
    holds_day,
    is_capitals,
    is_dated_place_in_capitals,
    is_day_alone,
    opens_with_place,
)
from ingest.record import Block
from ingest.vocabulary import entries

_SALUTATION = re.compile(
    r"\W*(?:my|your|ladies|fellow|distinguished|dear|honou?rable|excellencies|friends)\b(?! minister)", re.IGNORECASE
)
_ADDRESSED = re.compile(r"(?:Mr|Mrs|Madam|President|Premier|Prime Minister|Chairman|Minister|Sir)\b(?: [\w.']+){0,3},?")
_LEADS_TO_A_NAME = (",", "Hon.", "Hon", " by", " and")
_BEHIND_THE_WORDS = re.compile(r"(?P<words>.*[.!?][\"'”]*)\s+(?P<foot>[A-Z][A-Z' ]{3,24}[,.]?(?:\s.{0,36})?)")
_TELEPHONE = re.compile(r"(?:\W*[A-Z][\w.'’-]*){2,6}\W*(?:\(?\d{2,4}\)?[ -]){1,3}\d{3,4}\W*")
_HEAD, _FOOT = 14, 6
_SHARED, _LEAST_SHARED = 0.8, 3
_EMBARGO = "check against delivery embargoed until delivery"
_EMBARGOED = 0.6


def head_of(lines: Sequence[str], title: str, is_noise: Callable[[str], bool]) -> int:
    """How many LINES at the top of a first page are its letterhead: capitals, the title, a day, a number.

    Of a text typed in capitals from its first line to its last the capitals say nothing.
    """
    wanted = _signs(title)
    for in_capitals in (True, False):
        end = 0
        while end < min(len(lines), _HEAD) and _is_head(lines, end, wanted, in_capitals, is_noise):
            end += 1
        if end < min(len(lines), _HEAD):
            return end
    return 0


def _is_head(lines: Sequence[str], at: int, title: str, in_capitals: bool, is_noise: Callable[[str], bool]) -> bool:
    line = lines[at]
    if line.endswith(":") or _SALUTATION.match(line):
        return False
    if any(is_beside(line) for is_beside in (is_noise, is_clock, is_day_alone)) or (in_capitals and is_capitals(line)):
        return True
    opens = len(line) <= LONGEST_FOOT and (folded(line) + " ").startswith(_openings())
    return opens or _is_title(lines, at, title) or (at > 0 and _closes_bracket(lines[at - 1], line))


def _closes_bracket(above: str, line: str) -> bool:
    return above.count("(") > above.count(")") and line.endswith((")", ").", ","))


def _is_title(lines: Sequence[str], at: int, title: str) -> bool:
    """Whether a line says part of the title, addresses nobody, and begins no sentence that goes on below."""
    above, below = lines[at - 1] if at else "", lines[at + 1] if at + 1 < len(lines) else ""
    if _ADDRESSED.fullmatch(lines[at]) and not above.endswith(_LEADS_TO_A_NAME):
        return False
    return _says(lines[at], title) and (not below[:1].islower() or _says(below, title))


def head_blocks(head: Sequence[str], title: str) -> Iterator[Block]:
    """What of a letterhead says when and where; the title, the office's name, embargoes do not."""
    words, wanted = set(folded(title).split()), _signs(title)
    for line in head:
        said = folded(line).split()
        if holds_day(line) or has_date(line):
            yield Block("dateline", line)
        elif not (_is_embargo(line) or is_chrome(line) or _says(line, wanted)) and 2 * len(words & {*said}) < len(said):
            yield Block("caption", line)


def without_foot(lines: Sequence[str]) -> tuple[list[str], list[Block]]:
    """The LINES of a last page without the place, the day and the telephone below the words, and those as blocks."""
    kept, foot = list(lines), list[Block]()
    is_below = is_day_alone if is_capitals(" ".join(kept)) else is_dated_place_in_capitals
    while kept and len(foot) < _FOOT and (block := _foot(kept[-1], is_below)):
        foot.insert(0, block)
        kept.pop()
        if opens_with_place(block.text) and block.kind == "dateline":
            break
    behind = _BEHIND_THE_WORDS.fullmatch(kept[-1]) if kept else None
    if behind and is_below(behind["foot"]):
        kept[-1] = behind["words"]
        foot.insert(0, Block("dateline", behind["foot"]))
    return (kept, foot) if kept else (list(lines), [])


def _foot(line: str, is_below: Callable[[str], bool]) -> Block | None:
    if is_below(line):
        return Block("dateline", line)
    opens = (folded(line) + " ").startswith(_contacts()) and len(line) <= LONGEST_FOOT
    return Block("caption", line) if opens or _TELEPHONE.fullmatch(line) else None


def _says(line: str, title: str) -> bool:
    """Whether LINE is part of TITLE (its signs alone), as far as a scan can read it."""
    signs = _signs(line)
    if len(signs) <= _LEAST_SHARED or not title:
        return False
    blocks = SequenceMatcher(None, signs, title, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size >= _LEAST_SHARED) >= _SHARED * len(signs)


def _signs(text: str) -> str:
    return folded(text).replace(" ", "")


def _is_embargo(line: str) -> bool:
    return SequenceMatcher(None, folded(line), _EMBARGO, autojunk=False).ratio() >= _EMBARGOED


@cache
def _openings() -> tuple[str, ...]:
    return tuple(folded(phrase) + " " for phrase in entries("chrome")["letterhead"])


@cache
def _contacts() -> tuple[str, ...]:
    return tuple(folded(phrase) + " " for phrase in entries("chrome")["contact"])
