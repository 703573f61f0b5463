"""What a page says of itself in its head: JSON-LD, OpenGraph, Dublin Core, ``time``, its title."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import html

from ingest.parsers.layout.lines import folded, tidy
from ingest.record import Stamp

_SEPARATOR = re.compile(r"\s+[|\-–—•·«»:>/]+\s+|\s*::\s*|\s*\|\s*|\s*[—|]\s*")
_PUBLISHED = (
    "article:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created",
    "dc.date", "dcterms.date", "pubdate", "publishdate", "publish_date", "publication_date", "sailthru.date",
    "parsely-pub-date", "date",
)  # fmt: skip
_MODIFIED = ("article:modified_time", "datemodified", "dcterms.modified", "og:updated_time", "last-modified")
_TITLES = ("og:title", "articletitle", "dc.title", "dcterms.title", "twitter:title")
_DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description")
_SITES = ("og:site_name", "application-name", "sitename", "dc.publisher", "dcterms.publisher", "publisher", "copyright")
_ARTICLES = ("article", "newsarticle", "report", "blogposting", "webpage", "pressrelease", "governmentservice")
_DEEPEST = 6
_SECTION_WORDS = 3


@dataclass(frozen=True, slots=True)
class Metadata:
    """A page's own account of itself; titles as printed, the site's name still in them."""

    titles: tuple[str, ...]
    headings: tuple[str, ...]
    site: str | None
    stamps: tuple[Stamp, ...]
    language: str | None
    description: str = ""


def metadata_of(root: html.HtmlElement) -> Metadata:
    """What the page below ROOT says of itself."""
    named = _named(root)
    article = next(_articles(root), {})
    titles = [article.get("headline"), *(named.get(key) for key in _TITLES), root.findtext(".//title")]
    site = _name_of(article.get("publisher")) or next((named[key] for key in _SITES if named.get(key)), None)
    return Metadata(
        tuple(tidy(title) for title in titles if isinstance(title, str) and title.strip()),
        tuple(text for heading in root.iter("h1", "h2") if (text := tidy(heading.text_content()))),
        tidy(site) if site else None,
        tuple(_stamps(root, named, article)),
        _language(root),
        next((tidy(named[key]) for key in _DESCRIPTIONS if named.get(key)), ""),
    )


def title_of(metadata: Metadata) -> str | None:
    """The title without the site's name: the heading that the page's own title holds, else what is left of that."""
    for title in metadata.titles:
        words = folded(title)
        held = [text for text in metadata.headings if " " in folded(text) and folded(text) in words]
        if held:
            return max(held, key=len)
        begun = next((text for text in metadata.headings if _begins(text, title, metadata.site)), None)
        if begun:
            return begun
    bare = [parts[0] for title in metadata.titles if (parts := _parts(title, metadata.site))]
    specific = next((text for text in metadata.headings if text.count(" ") > 2), None)
    if bare and (bare[0].count(" ") > 2 or specific is None):
        return bare[0]
    return specific


def _begins(heading: str, title: str, site: str | None) -> bool:
    """Whether a heading says in full what the page's own title says in short."""
    short = next(iter(_parts(title, site)), "")
    return short.count(" ") >= _SECTION_WORDS and folded(heading).startswith(folded(short))


def site_in_title(metadata: Metadata) -> str | None:
    """The site's name at the end of the page's title, where a heading has the rest of it."""
    for title in metadata.titles:
        parts = _SEPARATOR.split(title)
        headings = {folded(text) for text in metadata.headings}
        if len(parts) > 1 and folded(parts[0]) in headings:
            return parts[-1]
    return None


def _parts(title: str, site: str | None) -> list[str]:
    """What is left of a title when the site's name goes, and the names of sections before it: at most one text."""
    parts = [part for part in _SEPARATOR.split(title) if part]
    named = [part for part in parts if folded(part) != folded(site or "")] or parts
    if len(named) == len(parts) and len(parts) > 1:
        named = parts[:-1]
    while len(named) > 1 and named[-1].count(" ") < _SECTION_WORDS:
        named = named[:-1]
    start = title.find(named[0]) if named else -1
    return [title[start : title.find(named[-1], start) + len(named[-1])]] if start >= 0 else []


def _named(root: html.HtmlElement) -> dict[str, str]:
    named: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = meta.get("content")
        if name and content and content.strip():
            named.setdefault(name.casefold(), content)
    return named


def _articles(root: html.HtmlElement) -> Iterator[Mapping[str, Any]]:
    """The articles that the page's JSON-LD describes."""
    for script in root.iter("script"):
        if script.get("type") == "application/ld+json" and script.text:
            try:
                described = json.loads(script.text, strict=False)
            except (ValueError, RecursionError):
                continue
            yield from _articles_in(described, 0)


def _articles_in(described: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(described, list):
        for part in described[:50]:
            yield from _articles_in(part, depth + 1)
    if isinstance(described, dict):
        kinds = described.get("@type")
        if any(str(kind).casefold() in _ARTICLES for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield described
        yield from _articles_in(described.get("@graph"), depth + 1)


def _name_of(publisher: Any) -> str | None:
    if isinstance(publisher, list):
        publisher = publisher[0] if publisher else None
    name = publisher.get("name") if isinstance(publisher, dict) else publisher
    return name if isinstance(name, str) and name.strip() else None


def _stamps(root: html.HtmlElement, named: Mapping[str, str], article: Mapping[str, Any]) -> Iterator[Stamp]:
    """The first stamp of publication that the head prints, and the first of change."""
    published = [article.get("datePublished"), *(named.get(key) for key in _PUBLISHED), *_times(root)]
    modified = [article.get("dateModified"), *(named.get(key) for key in _MODIFIED)]
    for kind, texts in (("published", published), ("modified", modified)):
        text = next((text for text in texts if isinstance(text, str) and any(map(str.isdigit, text))), None)
        if text:
            yield Stamp("published" if kind == "published" else "modified", tidy(text)[:80])


def _times(root: html.HtmlElement) -> Iterator[str]:
    for time in root.iter("time"):
        yield time.get("datetime") or time.text_content()


def _language(root: html.HtmlElement) -> str | None:
    language = root.get("lang") or (root.find("html").get("lang") if root.find("html") is not None else None)
    return language.strip().casefold().partition("-")[0] or None if language else None
