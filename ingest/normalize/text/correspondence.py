"""How a letter opens and closes: the lines of an address, the salutation, the words above a signature."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.normalize.reading import Body, Passage

_SALUTATION = re.compile(
    r"(?:My )?[Dd]ear(?:est)? [A-Z]|(?:Your )?(?:Royal Highness|Majesty|Excellency|Eminence)[,!]\s"
)
_QUOTED = re.compile(r"[\"'] ?(?=(?:My )?[Dd]ear [A-Z][^.:;\n]{2,40}(?:,|\Z))")
# "The Minister has received the following from Ms. Vask: Dear Minister,"
_LED = re.compile(r"(?::-? ?[\"']{0,2}|[\"']) ?(?P<salutation>(?:My )?[Dd]ear [A-Z][^:;,\n]{2,40}(?:,|\Z))")
_CLOSING = re.compile(
    r"(?:(?:(?:Yours |I remain,? )?(?:Very |Most )?(?:sincerely|respectfully|faithfully|truly|cordially)"
    r"(?: yours| submitted)?|(?:With |Kind(?:est)? |Best |Warm(?:est)? |my )+(?:regards|wishes|respect)|In solidarity"
    r"|Signed)[,:.]?\s*){1,2}",
    re.IGNORECASE,
)
_LAST_WORDS = re.compile(
    r"(?<=[.,;!?] )(?:Yours (?:very )?(?:sincerely|faithfully|truly|respectfully|ever)"
    r"|(?:Very )?(?:[Ss]incerely|[Tt]ruly)(?: yours)?"
    r"|(?:[Ww]ith )?(?:kind(?:est)?|best|warm(?:est)?) (?:personal )?regards)[,:.]?\s*(?=[^.?!]|.{0,40}\Z)"
)
_LONGEST_LINE = 90
_LINES_ABOVE = 6
ENDS = (".", "?", "!", ":", '"')
"""A line that ends in one of these is no line of an address, of a signature."""


def opens(body: Body, passage: Passage) -> bool:
    """Whether a passage begins with whom a letter is to, and a sign behind: ``Excellency,``."""
    return _SALUTATION.match(body.folded, passage.start) is not None


def opening_of(body: Body, passage: Passage) -> int | None:
    """Where the salutation of a letter begins in a passage, at its head or behind a colon; null where none does."""
    if opens(body, passage) or _QUOTED.match(body.folded, passage.start, passage.end):
        return passage.start
    led = _LED.search(body.folded, passage.start, passage.end)
    return led.start("salutation") if led else None


def closed(body: Body, passage: Passage) -> re.Match[str] | None:
    """The closing with which a short line begins: ``Sincerely,``, the name beside it or below; null where none does."""
    found = _CLOSING.match(body.folded, passage.start, passage.end) if is_short(passage) else None
    return found if found and found.end() > passage.start else None


def closing_of(body: Body, passage: Passage) -> re.Match[str] | None:
    """The closing with which a short line begins, or with which a paragraph ends, names behind it or not."""
    return closed(body, passage) or _LAST_WORDS.search(
        body.folded, max(passage.start, passage.end - _LONGEST_LINE), passage.end
    )


def is_short(passage: Passage) -> bool:
    """Whether a passage is a line rather than a paragraph."""
    return passage.end - passage.start <= _LONGEST_LINE


def is_letter(body: Body) -> bool:
    """Whether a body opens or ends as a letter does: with a salutation, or with a closing and a name."""
    opened = any(opens(body, passage) for passage in body.passages[:_LINES_ABOVE])
    return opened or any(closed(body, passage) for passage in body.passages[-_LINES_ABOVE:])


def start_of_address(body: Body, number: int) -> int:
    """The start of the short lines above the salutation, passage NUMBER, that end in no sign."""
    start = body.passages[number].start
    for passage in reversed(body.passages[max(0, number - _LINES_ABOVE) : number]):
        if not is_short(passage) or body.folded[passage.end - 1] in ENDS:
            break
        start = passage.start
    return start


def addresses(body: Body) -> Iterator[tuple[int, int]]:
    """Where the letters of a body say whom they are to: the lines of the address with the salutation."""
    for number, passage in enumerate(body.passages):
        if opens(body, passage):
            yield start_of_address(body, number), passage.end if is_short(passage) else passage.start
