"""What a page prints below its text: footers, related links, contacts, menus."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from ingest.parsers.layout.chrome import is_chrome, is_closing, is_end, is_foot
from ingest.parsers.layout.labels import starts_with_label
from ingest.parsers.layout.lines import Line, ends_sentence, is_sentence
from ingest.parsers.layout.stamps import is_dated_place, stamp_of

_SIGNED = re.compile(
    r"(?:(?:yours|very|most) )?(?:sincerely|respectfully|faithfully|truly|cordially)\b"
    r"|(?:with |kind |best |warm )+regards\b",
    re.IGNORECASE,
)
_SIGNING = 5
_AFTER_END = 0.15
_CLOSING = 4
_MENU = 10
_LONGEST = 120
_WAY = r"\b(?:tel|telephone|phone|mobile|fax|e-?mail)\b"
_HOURS = r"\W*(?:opening|office|operation|operating|working|business|visiting|service) hours\s?:"
# "They spoke by phone." is no telephone's number: that has its colon, or its digits, or is a line of its own.
_CONTACT = re.compile(
    rf"\S@\S|{_WAY}(?=\.? ?:|\W{{0,3}}[+(\d])|^{_WAY}\W*$|\+\d[\d ()-]{{6,}}|^{_HOURS}", re.IGNORECASE
)


def before_foot(lines: Sequence[Line], most: float) -> Sequence[Line]:
    """LINES up to the first that closes the text with at most this share of its running text below it."""
    lengths = [len(line.text) if is_sentence(line.text) else 0 for line in lines]
    total, below, cut = sum(lengths), 0, len(lines)
    for at in range(len(lines) - 1, -1, -1):
        below += lengths[at]
        if below > most * total:
            break
        if is_foot(lines[at].text) or (is_end(lines[at].text) and below <= _AFTER_END * total):
            cut = at
    return lines[:cut]


def without_closing(lines: Sequence[Line]) -> list[Line]:
    """LINES without the last ones that lead elsewhere, or say who wrote a report."""
    end = len(lines)
    while end > 1 and len(lines) - end < _CLOSING and _leads_away(lines[end - 1].text):
        end -= 1
    return list(lines[:end])


def without_tail(lines: Sequence[Line]) -> list[Line]:
    """LINES without a menu or an address at their end; signatures below a joint statement stay.

    It is one where some of the short lines below the last words are furniture, a telephone or a mailbox, or where
    they are more than any signatures.
    """
    last = next((at for at in range(len(lines) - 1, -1, -1) if _is_said(lines[at].text)), len(lines))
    tail = lines[last + 1 :]
    if not (len(tail) >= _MENU or any(_is_contact(line.text) for line in tail)):
        return list(lines)
    if any(line.text.endswith(":") for line in lines[last : last + 2]):
        return list(lines)
    signed = _signature(tail)
    return [*lines[: last + 1], *signed, *(line for line in tail[len(signed) :] if _says_more(line))]


def _signature(tail: Sequence[Line]) -> list[Line]:
    """The lines of TAIL with which a letter is signed: ``Sincerely,``, the name, the office."""
    if not tail or not _SIGNED.match(tail[0].text):
        return []
    return list(takewhile(lambda line: not (_is_contact(line.text) or is_chrome(line.text)), tail[:_SIGNING]))


def _leads_away(text: str) -> bool:
    return is_closing(text) or is_chrome(text)


def _is_said(text: str) -> bool:
    return ((ends_sentence(text) and " " in text) or starts_with_label(text)) and not _is_contact(text)


def _is_contact(text: str) -> bool:
    return len(text) < _LONGEST and (_CONTACT.search(text) is not None or is_foot(text))


def _says_more(line: Line) -> bool:
    return line.mark == "item" or stamp_of(line.text) is not None or is_dated_place(line.text)
