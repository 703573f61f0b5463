"""The address of a document, and whose it is."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from urllib.parse import urlsplit

from ingest.record import Document

_HEAD = 60_000
_PRINTED = (
    re.compile(r"<link\b[^>]{0,300}?rel=[\"']?canonical[\"']?[^>]{0,300}?href=[\"']([^\"'>\s]{8,500})", re.IGNORECASE),
    re.compile(r"<link\b[^>]{0,300}?href=[\"']([^\"'>\s]{8,500})[\"'][^>]{0,300}?rel=[\"']?canonical\b", re.IGNORECASE),
    re.compile(
        r"<meta\b[^>]{0,300}?property=[\"']og:url[\"'][^>]{0,300}?content=[\"']([^\"'>\s]{8,500})", re.IGNORECASE
    ),
    re.compile(r"<!-- ?saved from url=\(\d+\)(\S{8,500}?) ?-->", re.IGNORECASE),
)

_FILED_DAY = re.compile(
    r"[/=_-](?P<year>20[0-3]\d)(?P<part>[/-])(?P<month>0[1-9]|1[0-2])(?P=part)(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
    r"|[?&](?:date|dt|day)=(?P<date>[0-3]?\d[/.-](?:0?[1-9]|1[0-2])[/.-]20[0-3]\d)(?!\d)"
)


def address_of(document: Document) -> str | None:
    """Where the document was published: what its container prints, else what the page says of itself.

    What is no address of a page (``javascript:…``, half a host) is none.
    """
    given = document.url or document.header.get("source_url")
    if given or document.media_type != "text/html" or not isinstance(document.content, str):
        return given if given and _is_address(given) else None
    return _in_head(document.content[:_HEAD])


@lru_cache(maxsize=1)
def _in_head(head: str) -> str | None:
    """The address that the head of a page prints; several who read one page ask for it."""
    printed = (unescape(match[1]) for pattern in _PRINTED if (match := pattern.search(head)))
    return next(filter(_is_address, printed), None)


def _is_address(url: str) -> bool:
    return url.startswith(("http://", "https://")) and host_of(url) is not None


def day_in(url: str | None) -> str | None:
    """The day that an address files its page under, as printed there: ``/2024/05/14/``, ``date=14/05/2024``."""
    found = _FILED_DAY.search(url or "")
    return (
        "-".join(found.group("year", "month", "day")) if found and found["year"] else found["date"] if found else None
    )


def host_of(url: str | None) -> str | None:
    """The host of an address in small letters, without ``www.``; null where there is none."""
    if not url:
        return None
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def belongs(url: str | None, places: tuple[str, ...]) -> bool:
    """Whether URL lies on the host that one of PLACES names, or below it, and in the folder that it names, if any."""
    host = host_of(url)
    return host is not None and any(_lies_in(host, urlsplit(url or "").path, *place.split("/", 1)) for place in places)


def _lies_in(host: str, path: str, known: str, folder: str = "") -> bool:
    return (host == known or host.endswith("." + known)) and f"{path}/".startswith(f"/{folder}/" if folder else "/")
