"""Site furniture: what a page prints around a text. The phrases are ``data/vocabulary/chrome.yml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ingest.parsers.layout.lines import folded, is_sentence
from ingest.parsers.layout.page_fields import is_page_field, leads_to_others
from ingest.vocabulary import entries

_PLAYING_TIME = re.compile(r"\d{1,2}:\d{2}(:\d{2})?( ?/ ?\d{1,2}:\d{2}(:\d{2})?)?")
_END_MARK = re.compile(r"[\W_]*|[#*\-–—_=. ]{2,}|\W*(end|ends|fin)\W*|-?\s*(30|0)\s*-|[#*oO0\-–— ]{5,}", re.IGNORECASE)
_RESERVE = re.compile(r"E\s*(&|AND|0)\s*O\s*E\b[\W_]*(proof only)?\W*", re.IGNORECASE)
_ADDRESS = re.compile(
    r"\W*(https?://\S{3,300}|www\.\S{3,100}|[\w-]{3,60}(\.[\w-]{2,60}){1,4}(/\S{0,200})?|\S{1,64}@[\w-]{1,60}(\.[\w-]{1,60}){1,5})\W*",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"\W*([A-Z]{2,12}/\d{2,4}/\d{1,6}|[A-Z]{1,4}(/[A-Z]{1,5}){1,2}/\d{2,6}"
    r"|((?i:press|media|news) )?((?i:release|statement|communiqué|reference|ref|note)\.? ?)?"
    r"(?i:no|nr|number|nº|n°|№|#)\.? ?:? ?[\w.-]{0,8}\d{1,6}( ?[/-] ?[\w.]{1,8}){0,3})\W*"
)
_HASHTAGS = re.compile(r"(#\w[^#]{0,40}){1,20}")
_COUNT = re.compile(r"\d[\d.,]{0,8}k?\+?\s*(shares?|comments?|views?|likes?|reads?|min(ute)?s? read)", re.IGNORECASE)
_LEADS_ON = frozenset(">»›→/|\\:")
_BREADCRUMB = re.compile(r"(you are here\W*)?(home|start|main|front) ?(page)?\s*([>»›/|→\\]|::?)", re.IGNORECASE)
_TRAIL = re.compile(r"[^.!?]{1,60}( [>»›→] [^.!?]{1,120})+")
_SECTIONS = re.compile(r"(?i:home) (?!Secretary|Office|Affairs|Minister|Department|Team)(?:[A-Z&][\w'’&-]* ?){3,40}")
_SECTIONS_IN_A_ROW = 4
_NAME_OF_SECTION = re.compile(r"[A-Z][^\W\d]*(?:[ -][^\W\d]+| &){0,4}")
_COPYRIGHT = re.compile(r"(©|\(c\)|copyright\b(?=\W*(©|\(c\)|\d|(?-i:[A-Z])|$))).{0,160}", re.IGNORECASE)
LONGEST = 160
_LONGEST_SIGN = 400
_TEASER = re.compile(r"(READ|ALSO READ|READ MORE|READ ALSO|WATCH|SEE ALSO|RELATED|LISTEN)\s?:.{3,200}")
_POSTAL = re.compile(r"\W*P\.?\s?O\.?\s?Box\b.{0,90}", re.IGNORECASE)
_SIGNS = (_PLAYING_TIME, _POSTAL, _END_MARK, _REFERENCE, _TEASER, _RESERVE, _ADDRESS, _HASHTAGS, _COUNT)
_ENDS = re.compile(r"\W*(end|ends|the end)\W*|-\s?0\s?-|(#\s?){3}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Furniture:
    """Phrases of site furniture, folded.

    anywhere  lines that are nothing else wherever they stand
    openings  how a line of furniture begins
    foot      lines that close the text: they go, with all that follows
    """

    anywhere: frozenset[str]
    openings: tuple[str, ...]
    foot: tuple[str, ...]


@cache
def furniture() -> Furniture:
    """The vocabulary of site furniture."""
    phrases = entries("chrome")
    return Furniture(
        frozenset(map(folded, phrases["anywhere"])),
        tuple(folded(phrase) + " " for phrase in phrases["openings"]),
        tuple(map(folded, phrases["foot"])),
    )


def is_chrome(text: str) -> bool:
    """Whether a line is site furniture wherever it stands. A line with a sentence never is."""
    return _is_sign(text) or (len(text) <= LONGEST and (_is_trail(text) or _is_phrase(text) or is_page_field(text)))


def is_foot(text: str) -> bool:
    """Whether a line opens what a page prints below its text: related links, a footer."""
    if len(text) > LONGEST:
        return False
    return folded(text) in furniture().foot or _COPYRIGHT.fullmatch(text) is not None or leads_to_others(text)


def is_closing(text: str) -> bool:
    """Whether a last line, sentence or not, leads elsewhere or says who wrote the report."""
    words = f" {folded(text[:600]).lstrip('0123456789 ')} "
    openings, writers = _closing()
    return len(text) < 600 and (words[1:].startswith(openings) or any(phrase in words for phrase in writers))


def is_end(text: str) -> bool:
    """Whether a line is the sign with which a release or an agency's text ends: ``ENDS``, ``###``, ``-0-``."""
    return len(text) < 20 and _ENDS.fullmatch(text) is not None


def _is_sign(text: str) -> bool:
    signs = _SIGNS if len(text) <= _LONGEST_SIGN else (_END_MARK,)
    return any(sign.fullmatch(text) for sign in signs)


def _is_trail(text: str) -> bool:
    if _LEADS_ON.isdisjoint(text) or is_sentence(text):
        return False
    return _BREADCRUMB.match(text) is not None or _TRAIL.fullmatch(text) is not None


def _is_phrase(text: str) -> bool:
    words = folded(text)
    if words in furniture().anywhere or _is_menu(text):
        return True
    return not is_sentence(text) and (words + " ").startswith(furniture().openings)


def _is_menu(text: str) -> bool:
    """Whether a line is furniture between bars, ``Print | Share``, or the names of sections in a row."""
    parts = [part.strip() for part in text.split("|")]
    row = len(parts) >= _SECTIONS_IN_A_ROW and all(_NAME_OF_SECTION.fullmatch(part) for part in parts)
    known = len(parts) > 1 and all(folded(part) in furniture().anywhere for part in parts)
    return row or known or _SECTIONS.fullmatch(text) is not None


def is_delivery_note(text: str) -> bool:
    """Whether a line says how a speech was given or taken down: ``Check against delivery``."""
    return len(text) <= LONGEST and folded(text) in _delivery_notes()


def is_banner(text: str) -> bool:
    """Whether a line, sentence or not, is a site speaking of itself: cookies, scripts, official addresses."""
    return len(text) < 600 and (folded(text[:120]) + " ").startswith(_banners())


@cache
def _banners() -> tuple[str, ...]:
    return tuple(folded(phrase) + " " for phrase in entries("chrome")["banners"])


@cache
def _delivery_notes() -> frozenset[str]:
    return frozenset(map(folded, entries("chrome")["delivery"]))


@cache
def _closing() -> tuple[tuple[str, ...], tuple[str, ...]]:
    phrases = entries("chrome")
    return (
        tuple(folded(phrase) + " " for phrase in phrases["closing"]),
        tuple(f" {folded(phrase)} " for phrase in phrases["writers"]),
    )
