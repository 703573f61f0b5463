"""What a publisher's list shows: the addresses of readouts, with the day where the list or the address says it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from functools import cache
from typing import Any
from urllib.parse import urldefrag, urljoin

from lxml import etree, html

from ingest.record import Source

_LONGEST = 2_000
_MOST = 50_000
_DAY = re.compile(r"(\d{4})[-/]?(\d\d)(?:[-/]?(\d\d))?")
_STARTS_WITH_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_ADDRESSES = ("link", "guid", "id")
_PUBLISHED = ("pubDate", "published", "date")
_CHANGED = ("updated", "modified")
_DEEPEST = 30


@dataclass(frozen=True, slots=True)
class Shown:
    """A page that a list shows: the day it is of, and when it was changed, as far as the list says (ISO 8601)."""

    url: str
    day: str | None = None
    changed: str | None = None


def shown(source: Source, base: str, content: bytes) -> Iterator[Shown]:
    """The readouts that the list at BASE with this CONTENT shows, each once; nothing where it is no list."""
    links = re.compile(source.links)
    met: set[str] = set()
    for one in _READERS[source.kind](content):
        url = urldefrag(urljoin(base, one.url.strip())).url if len(one.url) <= _LONGEST else ""
        found = links.fullmatch(url)
        if found and url not in met and len(met) < _MOST:
            met.add(url)
            yield Shown(url, _day(found.groupdict().get("day")) or _day(one.day), one.changed)


def below(source: Source, base: str, content: bytes, since: str | None) -> list[str]:
    """The sitemaps below the one at BASE that are read, those left off that were not changed since then."""
    if not source.below:
        return []
    pattern = re.compile(source.below)
    maps = (one for one in _sitemap(content, "sitemap") if not (since and one.changed and one.changed < since))
    return list(dict.fromkeys(url for one in maps if pattern.fullmatch(url := urljoin(base, one.url.strip()))))


def _day(printed: str | None) -> str | None:
    """A day as ISO 8601; of a month its last, so that nothing of it is left out."""
    found = _DAY.match(printed or "")
    return f"{found[1]}-{found[2]}-{found[3] or '31'}" if found else None


def _feed(content: bytes) -> Iterator[Shown]:
    tree = _tree(content)
    items = () if tree is None else tree.iter("{*}item", "{*}entry")
    for item in items:
        fields = [(etree.QName(one).localname, one) for one in item if isinstance(one.tag, str)]
        published = next((_moment(one.text) for name, one in fields if name in _PUBLISHED), None)
        changed = next((_moment(one.text) for name, one in fields if name in _CHANGED), None)
        for name, one in fields:
            if name in _ADDRESSES and one.get("rel", "alternate") == "alternate" and (one.get("href") or one.text):
                yield Shown(one.get("href") or one.text, published or changed, changed)


def _sitemap(content: bytes, kind: str = "url") -> Iterator[Shown]:
    tree = _tree(content)
    for entry in () if tree is None else tree.iter(f"{{*}}{kind}"):
        address, changed = entry.findtext("{*}loc"), entry.findtext("{*}lastmod")
        if address:
            yield Shown(address, changed, _moment(changed))


def _page(content: bytes) -> Iterator[Shown]:
    try:
        root = html.fromstring(content)
    except (etree.ParserError, ValueError):
        return
    for link in root.iter("a"):
        if address := link.get("href"):
            yield Shown(address)


def _json(content: bytes) -> Iterator[Shown]:
    """Every text of the answer may be an address; the day is what an object says beside it."""
    try:
        yield from _in(json.loads(content), 0)
    except (ValueError, RecursionError):
        return


def _in(thing: Any, depth: int) -> Iterator[Shown]:
    if depth > _DEEPEST:
        return
    if isinstance(thing, dict):
        texts = [value for value in thing.values() if isinstance(value, str)]
        moment = next((_moment(value) for value in texts if _STARTS_WITH_DAY.match(value)), None)
        yield from (Shown(value, moment, moment) for value in texts)
    for inner in thing.values() if isinstance(thing, dict) else thing if isinstance(thing, list) else ():
        yield from [Shown(inner)] if isinstance(inner, str) and isinstance(thing, list) else _in(inner, depth + 1)


def _tree(content: bytes) -> Any:
    try:
        return etree.fromstring(content, _parser())
    except (etree.XMLSyntaxError, ValueError):
        return None


@cache
def _parser() -> Any:
    return etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)


def _moment(printed: str | None) -> str | None:
    """A moment as ISO 8601, by a feed's or a sitemap's way of printing it."""
    text = (printed or "").strip()
    if _STARTS_WITH_DAY.match(text):
        return text
    try:
        return parsedate_to_datetime(text).isoformat() if text else None
    except ValueError:
        return None


_READERS = {"feed": _feed, "sitemap": _sitemap, "page": _page, "json": _json}
