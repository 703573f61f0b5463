"""What a line of the body is: paragraph, heading, dateline or caption, by its mark, its words and its neighbours."""

from __future__ import annotations

import re

from ingest.parsers.layout.bylines import is_placed
from ingest.parsers.layout.chrome import is_delivery_note
from ingest.parsers.layout.kinds_of_text import is_kind_of_text
from ingest.parsers.layout.labels import starts_with_label
from ingest.parsers.layout.lines import Line, count_words, ends_sentence
from ingest.parsers.layout.moments import has_date, is_clock
from ingest.parsers.layout.placenames import is_place
from ingest.parsers.layout.stamps import is_dated_place, stamp_of
from ingest.record import BlockKind

_CAPTION = re.compile(
    r"[(\[]?\s*(?:cover|photo|photos|image|picture|file photo|caption|source|credit)s?\b[^.]{0,20}:.*"
    r"|.{0,300}/\s?(?:Xinhua|Reuters|AFP|AP|CFP|VCG|Getty Images|[A-Z][\w ]{2,40}(?:Ministry|Office|Agency|Service))\)?"
    r"|.{0,200},\s?(?:photo|foto|image)\s?:.{0,80}"
    r"|(?:photo|image|picture|©)\s?(?:by|credit|courtesy)?\b.{0,80}"
    r"|subjects?\s?:.{3,300}"
    r"|\[(?:photo|image|picture|video)\s?\d{0,2}\].{0,200}"
    r"|.{0,400}[(\[|]\s?(?:photo|image|picture|credit|file photo)s?(?: credits?| courtesy)?(?: of| by)?\s?:[^:]{0,120}"
    r"|(?:in )?(?:this|the|a|an)? ?(?:\w+ )?(?:file |undated )?(?:photo|image|picture)[, ].{0,400}\([^()]{2,60}\)\W*"
    r"|(?:pictured|above|file(?: photo| image)?|left|right)\b ?(?:\([^)]{1,30}\))?\s?(?::|--?|–|—).{0,400}"
    r"|.{0,400}\((?:file (?:photo|image|picture)|stock image|file)\)\W*"
    r"|.{0,400}[(\[](?:[\w.&/-]{1,30} ){0,3}(?:photo|image|picture)s? (?:by|courtesy of) [^()\[\]]{2,80}[)\]]\W*",
    re.IGNORECASE,
)
# What every caption has one of, in small letters: to look for them takes a tenth of the time that the pattern does.
_OF_CAPTIONS = (
    "/", "photo", "foto", "image", "picture", "video", "cover", "caption", "source", "credit", "subject", "©", "file",
    "above", "left", "right",
)  # fmt: skip
_PLACE = re.compile(
    r"(?:[A-Z][\w.’'\-]*)(?:,? (?:[A-Z][\w.’'\-]*|of|the|de|and|el|al)){0,12}(?:, (?:[A-Z][\w.’'\-]* ?){1,4}){1,3}\.?"
    r"|(?:[A-Z][\w.’'\-]* ){1,3}(?:Region|Province|Oblast|District|Prefecture|Governorate)"
)
_REMOTE = re.compile(r"(?:via|by) (?:teleconference|telephone|video\w*|phone)", re.IGNORECASE)
_SALUTATION = re.compile(
    r"(?:mr|mrs|ms|madam|madame|dr|dear|your|excellenc\w*|honou?rable|distinguished|ladies|gentlemen|friends|colleagues"
    r"|fellow|esteemed|respected|president|prime minister|minister|secretary-general|thank)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:senator|hon|sir|minister|president|secretary|general|spokesperson|ambassador|director|mr|mrs|ms|dr|prof)\b",
    re.IGNORECASE,
)
_BESIDE = (is_clock, is_delivery_note, is_kind_of_text, stamp_of, is_dated_place)
_HEADING_WORDS = 17
_DATELINE_WORDS = 15


def kind_of(line: Line, at_top: bool, alone: bool, venues: bool) -> BlockKind:
    """What LINE is.

    at_top  it stands above the running text
    alone   running text follows it, and what stands above it is no short line
    venues  its publisher prints the place alone above the words
    """
    text = line.text
    if line.mark == "label":
        return "label"
    if line.mark == "caption" or _is_caption(text):
        return "caption"
    if any(is_beside(text) for is_beside in _BESIDE) or (at_top and _is_dateline(line, venues)):
        return "dateline"
    return "heading" if _is_heading(line, alone) else "paragraph"


def _is_caption(text: str) -> bool:
    small = text.casefold()
    return any(map(small.__contains__, _OF_CAPTIONS)) and _CAPTION.fullmatch(text) is not None


def _is_dateline(line: Line, venues: bool) -> bool:
    text = line.text
    if is_placed(text):
        return True
    if count_words(text) > _DATELINE_WORDS or line.mark in ("heading", "item") or text.endswith((":", "!")):
        return False
    if _SALUTATION.match(text):
        return False
    return (venues and line.mark == "plain" and not text.isupper()) or says_place(text) or is_place(text)


def says_place(text: str) -> bool:
    """Whether a line is a place, or the means by which people far apart met."""
    if _REMOTE.match(text) or has_date(text):
        return True
    return _PLACE.fullmatch(text) is not None and _OFFICE.search(text) is None


def _is_heading(line: Line, alone: bool) -> bool:
    text = line.text
    if starts_with_label(text) or line.mark == "item":
        return False
    if line.mark in ("heading", "strong"):
        return count_words(text) <= 2 * _HEADING_WORDS and not _says_much(text)
    return alone and _looks_like_heading(text)


def _says_much(text: str) -> bool:
    return ends_sentence(text) and count_words(text) > 10 and not text.endswith("?")


def _looks_like_heading(text: str) -> bool:
    if count_words(text) >= _HEADING_WORDS or len(text) > 120 or _SALUTATION.match(text):
        return False
    last = text.rstrip("”\"’'")[-1:]
    return (text[:1].isupper() or text[:1].isdigit() or text[:1] in "“\"'‘") and last not in ".!?:;,。：？…)"
