"""Ids that stay the same over rebuilds: from an address, else from the bytes."""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|mc_[ce]id)\Z")
_ID_BYTES = 8
_NOT_WORD = re.compile(r"[^a-z0-9]+")
# Letters that decomposition leaves whole.
_WHOLE = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})


def canonical(url: str) -> str:
    """An address without what does not tell one page from another: case of host, tracking, fragment."""
    parts = urlsplit(url.strip())
    query = urlencode([pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(pair[0])])
    host = (parts.netloc.rpartition("@")[2]).casefold().removeprefix("www.")
    return urlunsplit(("https", host, parts.path or "/", query, ""))


def readout_id(url: str | None, content: bytes) -> str:
    """A readout's id, 13 letters and digits, from its address or where there is none from its bytes."""
    named = canonical(url).encode() if url else content
    return base64.b32encode(hashlib.sha256(named).digest()[:_ID_BYTES]).decode().rstrip("=").casefold()


def text_sha256(title: str | None, body: str, letterhead: str | None = None) -> str:
    """What tells one version of a text from another."""
    above = f"{title or ''}\n{letterhead}" if letterhead else title or ""
    return hashlib.sha256(f"{above}\n{body}".encode("utf-8", "surrogatepass")).hexdigest()


def slug(*words: str | None) -> str:
    """Words as an id: ``Antony J. Blinken`` → ``antony-j-blinken``; other scripts keep their letters."""
    joined = " ".join(word for word in words if word).casefold().translate(_WHOLE)
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", joined) if not unicodedata.combining(letter))
    return _NOT_WORD.sub("-", plain).strip("-") or re.sub(r"\W+", "-", plain).strip("-")
