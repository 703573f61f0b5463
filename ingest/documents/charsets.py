"""From bytes to text: by byte order mark, as UTF-8, as declared, and where all that fails by its letters.

A declaration is a claim. Each encoding that could have made the bytes is tried, and the share of letters
that are at home in one of its alphabets decides (``data/vocabulary/alphabets.tsv``); the claim breaks ties.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from functools import cache
from math import log

from ingest.vocabulary import table

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CLAIM = re.compile(rb"""(?:<\?xml\s[^>]{0,80}?encoding|<meta\s[^>]{0,200}?charset)\s*=\s*["']?\s*([\w.:-]+)""", re.I)
_CLAIM_WITHIN = 4096
_RUN = re.compile(rb"[A-Za-z]?[\x80-\xff][^<>\r\n]*")
_SAMPLE = 8192
# What is set in any language says nothing about the encoding: spaces, dashes, quotes; signs unless inside a word.
_TYPOGRAPHY = re.compile(
    "[\x00-\x7f\u00a0\u00ab\u00ad\u00b7\u00bb\u2000-\u214f\u3000-\u3020\uff00-\uff60]+|(?<![^\\W\\d_])[\u00a1-\u00bf]"
)
_ENOUGH = 0.6
_CLAIMED = 0.5
_BREADTH = 0.05


class UnknownEncoding(Exception):
    """No encoding makes a readable text of the bytes."""


def text_of(content: bytes) -> str:
    """The text that CONTENT holds; raises ``UnknownEncoding`` where no reading of it is plausible."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    if wide := _wide(content):
        return content.decode(wide, "replace")
    claimed = _claim(content)
    if claimed and claimed.startswith(("iso2022", "hz")):
        return content.decode(claimed, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode(_recognised(content, claimed), "replace")


def _wide(content: bytes) -> str | None:
    """UTF-16 without a mark: half of the bytes of plain letters, digits and tags are zero."""
    start = content[:_CLAIM_WITHIN]
    high, low = start[0::2].count(0), start[1::2].count(0)
    if max(high, low) * 8 < len(start) or min(high, low) * 20 > max(high, low):
        return None
    return "utf-16-be" if high > low else "utf-16-le"


def _claim(content: bytes) -> str | None:
    """The encoding a page or an XML text says it is in, by Python's name; null where Python has none such."""
    found = _CLAIM.search(content[:_CLAIM_WITHIN])
    try:
        return codecs.lookup(found[1].decode("ascii")).name if found else None
    except LookupError:
        return None


def _recognised(content: bytes, claimed: str | None) -> str:
    """The encoding in which the letters of CONTENT are most at home."""
    sample = _sample(content)
    home = max(_alphabets(), key=lambda alphabet: _fit(sample, alphabet, claimed))
    if _share(sample, home)[0] < _ENOUGH:
        raise UnknownEncoding("its character encoding is none that is known")
    return home.encoding


def _sample(content: bytes) -> bytes:
    """Runs of text from their first byte beyond ASCII on, up to some thousand bytes."""
    runs: list[bytes] = []
    length = 0
    for run in _RUN.finditer(content):
        runs.append(run[0][: _SAMPLE - length])
        length += len(runs[-1])
        if length >= _SAMPLE:
            break
    return b"\n".join(runs)


def _fit(sample: bytes, alphabet: _Alphabet, claimed: str | None) -> float:
    """How well ALPHABET explains SAMPLE: a large one explains easily, a claim counts as half a letter."""
    share, letters = _share(sample, alphabet)
    claim = _CLAIMED / (letters + 1) if alphabet.encoding == claimed else 0.0
    return share + claim - _BREADTH * alphabet.breadth


def _share(sample: bytes, alphabet: _Alphabet) -> tuple[float, int]:
    """The share of letters beyond ASCII in SAMPLE that belong to ALPHABET where they stand, and their number."""
    text = sample.decode(alphabet.encoding, "replace")
    letters = len(_TYPOGRAPHY.sub("", text))
    return (len(alphabet.letter.findall(text)) + 1) / (letters + 1), letters


@dataclass(frozen=True, slots=True)
class _Alphabet:
    """The letters of a language beyond ASCII, each where it may stand, in one encoding.

    breadth  the logarithm of their number, per byte of a letter
    """

    encoding: str
    letter: re.Pattern[str]
    breadth: float


@cache
def _alphabets() -> tuple[_Alphabet, ...]:
    # Hardly anything is UTF-8 by chance: that a letter is well formed says all.
    unicode = _Alphabet("utf-8", re.compile(r"[^\W\d_\x00-\x7f\uf000-\ufffd]"), 0.0)
    return (unicode, *map(_alphabet, table("alphabets")))


def _alphabet(row: dict[str, str]) -> _Alphabet:
    encoding = codecs.lookup(row["encoding"]).name
    if row["rows"]:
        letters = _first_level(encoding, row["rows"])
        return _Alphabet(encoding, re.compile(f"[{letters}]"), log(len(letters)) / 2)
    small = row["letters"]
    large = "".join(one.upper() for one in small if len(one.upper()) == 1 and not one.upper().isascii())
    pattern = f"[{small}{large}]"
    if row["script"] != "latin":  # a word is of one script, and a capital does not follow a small letter
        pattern = f"(?<![A-Za-z])(?:[{small}]|(?<![{small}])[{large}])(?![A-Za-z])"
    return _Alphabet(encoding, re.compile(pattern), log(len(small)))


def _first_level(encoding: str, rows: str) -> str:
    """The characters from pair FIRST to pair LAST (hexadecimal), where a national set keeps its common ones."""
    first, last = (bytes.fromhex(pair) for pair in rows.split("-"))
    leads, trails = range(first[0], last[0] + 1), range(first[1], last[1] + 1)
    decoded = (bytes((lead, trail)).decode(encoding, "ignore") for lead in leads for trail in trails)
    return "".join(one for one in decoded if len(one) == 1 and not _TYPOGRAPHY.match(one))
