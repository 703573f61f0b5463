"""What a page says of itself in its head: JSON-LD, OpenGraph, Dublin Core, ``time``, its title."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import html

from ingest.parsers.layout.lines import tidy
from ingest.record import Stamp

_PUBLISHED = (
    "article:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created",
    "dc.date", "dcterms.date", "pubdate", "publishdate", "publish_date", "publication_date", "sailthru.date",
    "parsely-pub-date", "date",
)  # fmt: skip
_MODIFIED = ("article:modified_time", "datemodified", "dcterms.modified", "og:updated_time", "last-modified")
_TITLES = ("og:title", "articletitle", "dc.title", "dcterms.title", "twitter:title")
_DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description")
_SITES = ("og:site_name", "application-name", "sitename", "dc.publisher", "dcterms.publisher", "publisher", "copyright")
_ARTICLES = (
    "article", "newsarticle", "report", "blogposting", "webpage", "pressrelease", "governmentservice", "tvepisode",
    "radioepisode", "podcastepisode", "videoobject",
)  # fmt: skip
_DEEPEST = 6


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
        tuple(text for heading in root.iter("h1", "h2", "h3") if (text := tidy(heading.text_content()))),
        tidy(site) if site else None,
        tuple(_stamps(root, named, article)),
        _language(root),
        next((tidy(named[key]) for key in _DESCRIPTIONS if named.get(key)), ""),
    )


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
