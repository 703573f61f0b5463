"""The letters of languages in the encodings they are written in, from ``data/vocabulary/alphabets.tsv``."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from functools import cache
from math import log

from ingest.vocabulary import table

# What is set in any language says nothing about the encoding: spaces, dashes, quotes; signs unless inside a word.
_TYPOGRAPHY = re.compile(
    "[\x00-\x7f\u00a0\u00ab\u00ad\u00b7\u00bb\u2000-\u214f\u3000-\u3020\uff00-\uff60]+|(?<![^\\W\\d_])[\u00a1-\u00bf]"
)
# Letters with marks, two at most together, stand beside a plain one, or one alone.
_LATIN = (
    "(?<=[A-Za-z])[{small}{large}]{{1,2}}|[{small}{large}]{{1,2}}(?=[A-Za-z])"
    "|(?<![^\\W\\d_])[{small}{large}](?![^\\W\\d_])"
)
# A word is of one script, and a capital does not follow a small letter.
_OTHER = "(?<![A-Za-z])(?:[{small}]|(?<![{small}])[{large}])(?![A-Za-z])"


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The letters of a language beyond ASCII, each where it may stand, in one encoding.

    breadth  the logarithm of their number, per byte of a letter
    """

    encoding: str
    letters: re.Pattern[str]
    breadth: float


def share_of(sample: bytes, alphabet: Alphabet) -> tuple[float, int]:
    """The share of letters beyond ASCII in SAMPLE that belong to ALPHABET where they stand, and their number."""
    text = sample.decode(alphabet.encoding, "replace")
    letters = len(_TYPOGRAPHY.sub("", text))
    explained = sum(map(len, alphabet.letters.findall(text)))
    return (explained + 1) / (letters + 1), letters


@cache
def alphabets() -> tuple[Alphabet, ...]:
    """All that are known, UTF-8 among them."""
    # Hardly anything is UTF-8 by chance: that a letter is well formed says all.
    unicode = Alphabet("utf-8", re.compile(r"[^\W\d_\x00-\x7f\uf000-\ufffd]"), 0.0)
    return (unicode, *map(_alphabet, table("alphabets")))


def _alphabet(row: dict[str, str]) -> Alphabet:
    encoding = codecs.lookup(row["encoding"]).name
    if row["rows"]:
        letters = _first_level(encoding, row["rows"])
        return Alphabet(encoding, re.compile(f"[{letters}]"), log(len(letters)) / 2)
    small = row["letters"]
    large = "".join(one.upper() for one in small if len(one.upper()) == 1 and not one.upper().isascii())
    where = _LATIN if row["script"] == "latin" else _OTHER
    return Alphabet(encoding, re.compile(where.format(small=small, large=large)), log(len(small)))


def _first_level(encoding: str, rows: str) -> str:
    """The characters from pair FIRST to pair LAST (hexadecimal), where a national set keeps its common ones."""
    first, last = (bytes.fromhex(pair) for pair in rows.split("-"))
    leads, trails = range(first[0], last[0] + 1), range(first[1], last[1] + 1)
    decoded = (bytes((lead, trail)).decode(encoding, "ignore") for lead in leads for trail in trails)
    return "".join(one for one in decoded if len(one) == 1 and not _TYPOGRAPHY.match(one))
