"""What one item of a feed says of itself, and its feed of them all: RSS 2.0, RSS 1.0, Atom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from html import escape

from lxml import html as lxml_html

from ingest.documents.elements import Element, local, markup, text
from ingest.documents.names import stamp

_ATOM = "{http://www.w3.org/2005/Atom}"
_RSS1 = "{http://purl.org/rss/1.0/}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TITLE = ("title", f"{_ATOM}title", f"{_RSS1}title")
_LINK = ("link", f"{_RSS1}link")
_WORDS = (
    "{http://purl.org/rss/1.0/modules/content/}encoded", f"{_ATOM}content", "description", f"{_RSS1}description",
    f"{_ATOM}summary",
)  # fmt: skip
_PUBLISHED = ("pubDate", f"{_ATOM}published", f"{_DC}date")
_UPDATED = (f"{_ATOM}updated", "{http://purl.org/dc/terms/}modified")
_CREATORS = frozenset({f"{_DC}creator", f"{_ATOM}author", "author"})
_IDENTITY = ("guid", f"{_ATOM}id")
_BUILT = ("lastBuildDate", f"{_ATOM}updated", "pubDate", f"{_DC}date")
_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"


@dataclass(frozen=True, slots=True)
class Channel:
    """What a feed says once for all its items: header fields, and when it was built (ISO 8601, UTC)."""

    header: Mapping[str, str]
    seen: str | None


def channel_of(item: Element, source: str) -> Channel:
    """The feed around ITEM; without a date of its own, a stamp in its SOURCE says when it was seen."""
    parent = item.getparent()
    inner = parent.find(f"{_RSS1}channel") if local(parent) == "RDF" else parent
    feed = parent if inner is None else inner
    printed = {"feed": _first(feed, _TITLE), "feed_url": _self(feed) or _first(feed, _LINK)}
    built = (_utc(text(feed.find(name))) for name in _BUILT)
    return Channel({name: value for name, value in printed.items() if value}, next(filter(None, built), stamp(source)))


def identity(item: Element) -> str:
    """The item's own identifier, else its address; nothing where it has neither."""
    return _first(item, _IDENTITY) or item.get(_ABOUT, "") or address(item) or ""


def address(item: Element) -> str | None:
    """Where the item's page lies, as printed."""
    if link := _first(item, _LINK) or _atom_link(item, "alternate"):
        return link
    guid = item.find("guid")
    permanent = guid is not None and guid.get("isPermaLink", "true") == "true" and text(guid).startswith("http")
    return text(guid) if permanent else None


def header(item: Element) -> dict[str, str]:
    """Title, times and creators, as printed; what is not printed is left out."""
    printed = {
        "title": _title(item),
        "published": _first(item, _PUBLISHED),
        "updated": _first(item, _UPDATED),
        "creator": "; ".join(filter(None, _creators(item))),
    }
    return {name: value for name, value in printed.items() if value}


def content(item: Element) -> str:
    """The item's words as HTML: its whole text, or where it carries none its description."""
    for name in _WORDS:
        found = item.find(name)
        if found is not None and (words := _html(found)).strip():
            return words
    return ""


def _html(element: Element) -> str:
    if len(element):
        return markup(element)
    words = element.text or ""
    plain = element.tag.startswith(_ATOM) and element.get("type", "text") in ("text", "text/plain")
    return escape(words, quote=False) if plain else words


def _title(item: Element) -> str:
    for name in _TITLE:
        found = item.find(name)
        if found is not None and (words := text(found)):
            return (
                "".join(map(str, lxml_html.fromstring(f"<p>{words}").itertext()))
                if found.get("type") == "html"
                else words
            )
    return ""


def _creators(item: Element) -> Iterator[str]:
    for element in item:
        if element.tag in _CREATORS:
            name = element.find(f"{_ATOM}name")
            yield text(element if name is None else name)


def _first(element: Element, names: tuple[str, ...]) -> str:
    return next(filter(None, (text(element.find(name)) for name in names)), "")


def _self(feed: Element) -> str:
    return _atom_link(feed, "self")


def _atom_link(element: Element, relation: str) -> str:
    links = element.iterchildren(f"{_ATOM}link")
    return next((link.get("href", "").strip() for link in links if link.get("rel", "alternate") == relation), "")


def _utc(printed: str) -> str | None:
    """A feed's time, in the form of mail or of ISO 8601, in UTC; null where it is none or has no offset."""
    moment = _moment(printed)
    if moment is None or moment.tzinfo is None:
        return None
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _moment(printed: str) -> datetime | None:
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(printed)
        except (ValueError, OverflowError, IndexError, TypeError):
            continue
    return None
