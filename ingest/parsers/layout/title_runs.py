"""Titles that run over several lines: ``Statement by`` over a name, an office and the occasion, each on its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.parsers.layout.bylines import holds_office
from ingest.parsers.layout.chrome import is_chrome, is_delivery_note
from ingest.parsers.layout.kinds_of_text import is_kind_of_text
from ingest.parsers.layout.lines import Line, is_sentence
from ingest.parsers.layout.moments import has_date
from ingest.parsers.layout.name_lines import is_person
from ingest.parsers.layout.placenames import is_place
from ingest.parsers.layout.stamps import is_dated_place, stamps_in

_WORDS = (
    r"(?:speech|statement|remarks|address|intervention|message|lecture|keynote|toast|greetings?|speaking notes"
    r"|talking points)(?: (?:as )?(?:delivered|made|given|read))?"
)
_TITLED = re.compile(rf"(?:[a-z'’-]+ ){{0,5}}{_WORDS}(?: (?:by|of|from)\b(?!\s?:).*)?", re.IGNORECASE)
_WHOSE = re.compile(rf"{_WORDS} (?:by|of|from)\b", re.IGNORECASE)
_LEADS_ON = re.compile(r"(?:,|\b(?:by|of|from|at|the|and|for|to|on|in|with|during|excellency|hon\.?)|[&–-])\Z", re.I)
_CARRIED_ON = re.compile(r"(?:at|on|in|to|before|during|of|with|and|for|by|following) ")
_OPENS = re.compile(
    r"(?:at|on|in|to|before|during|of|with|and|for|by|from|following|held|hosted|organi[sz]ed)\b", re.IGNORECASE
)
_OCCASION = re.compile(r"\b(?:at|to|on|in|during|before|following)\b", re.IGNORECASE)
_BROKEN = 50
_GREETING = re.compile(
    r"(?:Distinguished|Excellenc(?:y|ies)|Ladies|Dear|Honou?rable|Esteemed|Colleagues|Friends)\b", re.I
)


def title_run(lines: Sequence[Line]) -> list[Line]:
    """The first of LINES, a title, with those that carry it on."""
    texts = [line.text for line in lines]
    goes_on = _goes_on_naming if texts and names_somebody(texts) else _goes_on
    end = next((at for at in range(1, len(texts)) if not goes_on(texts, at)), len(texts))
    return list(lines[: _before_greeted(texts, end)])


def _before_greeted(texts: Sequence[str], end: int) -> int:
    """END without the lines above a greeting that name whom it greets, too: nobody whom the first of TEXTS names."""
    if not _GREETING.match(" ".join(texts[end : end + 1])):
        return end
    while end > 1 and texts[end - 1].split()[-1] not in texts[0] and not _OPENS.match(texts[end - 1]):
        end -= 1
    return end


def joined(lines: Sequence[Line]) -> str:
    """The title that LINES are; where it names somebody, with commas between the name, the office and the occasion."""
    texts = [line.text for line in lines]
    if not texts or not names_somebody(texts):
        return " ".join(texts)
    parts = (("," if _is_apart(above, below) else "") + f" {below}" for above, below in pairwise(texts))
    return texts[0] + "".join(parts)


def _is_apart(above: str, below: str) -> bool:
    """Whether two lines of a title are two of its parts, and not one that was broken at a margin."""
    return len(above) < _BROKEN and not (_LEADS_ON.search(above) or _OPENS.match(below))


def names_somebody(texts: Sequence[str]) -> bool:
    """Whether the first of TEXTS says whose words follow, ``STATEMENT BY``, alone or with ``BY`` in the second."""
    if is_sentence(texts[0]) or not _TITLED.fullmatch(texts[0]):
        return False
    return _WHOSE.search(texts[0]) is not None or _is_by(texts[1:2])


def _is_by(below: Sequence[str]) -> bool:
    return bool(below) and re.match(r"(?:by|from|of)\b", below[0], re.IGNORECASE) is not None


def _goes_on(texts: Sequence[str], at: int) -> bool:
    """Whether a line carries on a title: it begins without a capital, or both are all capitals."""
    text = texts[at]
    if _stands_apart(text) or text.endswith(","):
        return False
    return _CARRIED_ON.match(text) is not None or _both_shout(texts, at)


def _both_shout(texts: Sequence[str], at: int) -> bool:
    return texts[0].isupper() and texts[at].isupper() and not is_kind_of_text(texts[at])


def _goes_on_naming(texts: Sequence[str], at: int) -> bool:
    """Whether a line carries on a title that names somebody: with the name, the office, the occasion."""
    above, text = texts[at - 1], texts[at]
    if _stands_apart(text) or has_date(above):
        return False
    if _OPENS.match(text) or _LEADS_ON.search(above):
        return True
    told = any(map(_OCCASION.search, texts[:at]))
    return not told and (is_person(text) or holds_office(text) or _both_shout(texts, at))


def _stands_apart(text: str) -> bool:
    """Whether a line is none of any title: a day, a place, a note on delivery, the opening of a list."""
    beside = (stamps_in, is_dated_place, is_place, is_delivery_note, is_chrome)
    return text.endswith(":") or any(is_beside(text) for is_beside in beside) or is_sentence(text)
