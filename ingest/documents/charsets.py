"""From bytes to text: by byte order mark, as UTF-8, as declared, and where all that fails by its letters.

A declaration is a claim. Each encoding that could have made the bytes is tried, and the share of letters
that are at home in one of its alphabets decides (``data/vocabulary/alphabets.tsv``); the claim breaks ties.
"""

from __future__ import annotations

import codecs
import re

from ingest.documents.alphabets import Alphabet, alphabets, share_of

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CLAIM = re.compile(rb"""(?:<\?xml\s[^>]{0,80}?encoding|<meta\s[^>]{0,200}?charset)\s*=\s*["']?\s*([\w.:-]+)""", re.I)
_CLAIM_WITHIN = 4096
# What is claimed by the smaller name is read by the larger: encoding.spec.whatwg.org, section 4.2.
_LARGER = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-8": "cp1255",
    "iso8859-11": "cp874", "tis-620": "cp874", "gb2312": "gb18030", "gbk": "gb18030", "big5hkscs": "big5",
    "shift_jis": "cp932", "euc_kr": "cp949",
}  # fmt: skip
_UNCLAIMED = "cp1252"
_RUN = re.compile(rb"[A-Za-z]?[\x80-\xff][^<>\r\n]*")
_SAMPLE = 8192
_ENOUGH = 0.6
_CLAIMED = 0.5
_BREADTH = 0.05


class UnknownEncoding(Exception):
    """No encoding makes a readable text of the bytes."""


def text_of(content: bytes, named: str | None = None) -> str:
    """The text that CONTENT holds; raises ``UnknownEncoding`` where no reading of it is plausible.

    NAMED is what the server called its encoding: it counts before what the page says.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    if wide := _wide(content):
        return content.decode(wide, "replace")
    claimed = _python_name(named or "utf-8") or _claim(content)
    if claimed and claimed.startswith(("iso2022", "hz")):
        return content.decode(claimed, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode(_recognised(content, claimed or _UNCLAIMED), "replace")


def _wide(content: bytes) -> str | None:
    """UTF-16 without a mark: half of the bytes of plain letters, digits and tags are zero."""
    start = content[:_CLAIM_WITHIN]
    high, low = start[0::2].count(0), start[1::2].count(0)
    if max(high, low) * 8 < len(start) or min(high, low) * 20 > max(high, low):
        return None
    return "utf-16-be" if high > low else "utf-16-le"


def _claim(content: bytes) -> str | None:
    """The encoding a page or an XML text says it is in, by Python's name; null where it is none, or UTF-8.

    What is UTF-8 does not need to say so.
    """
    found = _CLAIM.search(content[:_CLAIM_WITHIN])
    return _python_name(found[1].decode("ascii")) if found else None


def _python_name(claimed: str) -> str | None:
    """Python's name of an encoding; null where it is none, or UTF-8."""
    try:
        name = codecs.lookup(claimed).name
    except (LookupError, ValueError):
        return None
    return _LARGER.get(name, name) if name != "utf-8" else None


def _recognised(content: bytes, claimed: str) -> str:
    """The encoding in which the letters of CONTENT are most at home."""
    sample = _sample(content)
    home = max(alphabets(), key=lambda alphabet: _fit(sample, alphabet, claimed))
    if share_of(sample, home)[0] < _ENOUGH:
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


def _fit(sample: bytes, alphabet: Alphabet, claimed: str) -> float:
    """How well ALPHABET explains SAMPLE: a large one explains easily, a claim counts as half a letter."""
    share, letters = share_of(sample, alphabet)
    claim = _CLAIMED / (letters + 1) if alphabet.encoding == claimed else 0.0
    return share + claim - _BREADTH * alphabet.breadth
