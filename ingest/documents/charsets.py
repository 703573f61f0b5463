"""From bytes to text: by byte order mark, as UTF-8, as declared, and where all that fails by its letters.

A declaration is a claim. Each encoding that could have made the bytes is tried, and the share of letters
that are at home in its alphabet decides (``data/vocabulary/alphabets.tsv``); the claim breaks ties.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from functools import cache

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
# What is set in any language says nothing about the encoding: spaces, dashes, quotes, signs.
_TYPOGRAPHY = re.compile("[\x00-\x7f\u00a0-\u00bf\u2000-\u20ff\u2100-\u214f\u3000-\u3020\uff00-\uff65]+")
_CLAIMED = 0.02
_ENOUGH = 0.6


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
    """The encoding in which the letters of CONTENT are most at home; of equals, the one with fewer letters."""
    sample = _sample(content)
    home = max(_alphabets(), key=lambda alphabet: _at_home(sample, alphabet, claimed))
    if _at_home(sample, home, claimed)[0] < _ENOUGH:
        raise UnknownEncoding
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


def _at_home(sample: bytes, alphabet: _Alphabet, claimed: str | None) -> tuple[float, int]:
    """The share of letters beyond ASCII in SAMPLE that ALPHABET explains, and minus how many it has."""
    text = sample.decode(alphabet.encoding, "replace")
    letters = len(_TYPOGRAPHY.sub("", text))
    share = (len(alphabet.letter.findall(text)) + 1) / (letters + 1)
    return share + (_CLAIMED if alphabet.encoding == claimed else 0.0), -alphabet.size


@dataclass(frozen=True, slots=True)
class _Alphabet:
    """The letters of a language beyond ASCII, each where it may stand, in one encoding."""

    encoding: str
    letter: re.Pattern[str]
    size: int


@cache
def _alphabets() -> tuple[_Alphabet, ...]:
    unicode = _Alphabet("utf-8", re.compile(r"[^\W\d_\x00-\x7f\uf000-\ufffd]"), 1 << 16)
    return (unicode, *map(_alphabet, table("alphabets")))


def _alphabet(row: dict[str, str]) -> _Alphabet:
    encoding = codecs.lookup(row["encoding"]).name
    if row["rows"]:
        letters = _first_level(encoding, row["rows"])
        return _Alphabet(encoding, re.compile(f"[{letters}]"), len(letters))
    small = row["letters"]
    large = "".join(one.upper() for one in small if len(one.upper()) == 1 and not one.upper().isascii())
    pattern = f"[{small}{large}]"
    if row["script"] != "latin":  # a word is of one script, and a capital does not follow a small letter
        pattern = f"(?<![A-Za-z])(?:[{small}]|(?<![{small}])[{large}])(?![A-Za-z])"
    return _Alphabet(encoding, re.compile(pattern), len(small))


def _first_level(encoding: str, rows: str) -> str:
    """The characters from pair FIRST to pair LAST (hexadecimal), where a national set keeps its common ones."""
    first, last = (bytes.fromhex(pair) for pair in rows.split("-"))
    leads, trails = range(first[0], last[0] + 1), range(first[1], last[1] + 1)
    decoded = (bytes((lead, trail)).decode(encoding, "ignore") for lead in leads for trail in trails)
    return "".join(one for one in decoded if len(one) == 1 and not _TYPOGRAPHY.match(one))
