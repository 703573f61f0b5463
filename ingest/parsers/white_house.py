"""The White House: Markdown with front matter, and saved pages of whitehouse.gov and of its archives."""

from __future__ import annotations

import re

from ingest.parsers.layout.address import address_of
from ingest.parsers.layout.blocks import set_blocks
from ingest.parsers.layout.drafting import checked
from ingest.parsers.layout.lines import tidy
from ingest.parsers.layout.markdown import lines_of_markdown
from ingest.parsers.layout.pages import read_page
from ingest.record import Document, Draft, Genre, Problem, Publisher, Source, Stamp

PUBLISHER = Publisher(
    "white-house", "White House", "US", "government", "https://www.whitehouse.gov/", "public domain",
    "America/New_York", "Washington",
)  # fmt: skip
HOSTS = (
    "whitehouse.gov", "bidenwhitehouse.archives.gov", "trumpwhitehouse.archives.gov", "obamawhitehouse.archives.gov",
    "georgewbush-whitehouse.archives.gov",
)  # fmt: skip
RECOGNISES = "whitehouse.gov, its archives, and texts headed or pages titled The White House"
_NOW = (
    r"https://www\.whitehouse\.gov/(?:briefings-statements|remarks|releases|articles)"
    r"/(?P<day>\d{4}/\d\d)/[\w%-]+/?"
)
_ARCHIVED = (
    r"https://bidenwhitehouse\.archives\.gov/briefing-room/(?:statements-releases|speeches-remarks|press-briefings)"
    r"/(?P<day>\d{4}/\d\d/\d\d)/[\w%-]+/?"
)
SOURCES = (
    Source("https://www.whitehouse.gov/briefings-statements/feed/", "feed", _NOW, "not verified"),
    Source(
        "https://www.whitehouse.gov/sitemap_index.xml", "sitemap", _NOW, "not verified",
        below=r"https://www\.whitehouse\.gov/post-sitemap\d*\.xml",
    ),
    Source(
        "https://bidenwhitehouse.archives.gov/sitemap_index.xml", "sitemap", _ARCHIVED, "not verified",
        below=r"https://bidenwhitehouse\.archives\.gov/post-sitemap\d*\.xml",
    ),
)  # fmt: skip

_SIGNATURE = re.compile(r"\A\W*(?:.{0,80}\n\W*){0,3}(?:THE WHITE HOUSE|The White House)\W*$", re.MULTILINE)
_PAGE_TITLE = re.compile(r"<title>[^<>]{0,300}[|–—-] (?:The )?White House\s*</title>", re.IGNORECASE)
_HEAD = 20_000
_SECTIONS: dict[str, Genre] = {
    "speeches-remarks": "remarks",
    "press-briefings": "press-conference",
    "legislation": "notice",
    "disclosures": "notice",
}
_STAMPS = ("published_time", "date")


def recognise(document: Document) -> str | None:
    """By the name alone on one of the first lines, or at the end of a page's own title."""
    content = str(document.content)
    titled = document.media_type == "text/html" and _PAGE_TITLE.search(content[:_HEAD])
    return "signature" if titled or _SIGNATURE.match(content[:600]) else None


def parse(document: Document, basis: str | None) -> Draft | Problem:
    """Markdown by its front matter, anything else as a page."""
    if document.media_type != "text/markdown":
        return read_page(document, PUBLISHER, basis, "white-house")
    title = tidy(document.header.get("title", "")) or None
    return checked(
        Draft(
            parser="white-house", publisher=PUBLISHER, publisher_basis=basis, title=title,
            blocks=set_blocks(lines_of_markdown(str(document.content)), title, venues=True), url=address_of(document),
            stamps=_stamps(document), genre=_SECTIONS.get(document.header.get("tags", "").strip()),
        ),
        document,
    )  # fmt: skip


def _stamps(document: Document) -> tuple[Stamp, ...]:
    """When it was published, to the second where the front matter says so, and when it was changed."""
    published = next((stamp for key in _STAMPS if (stamp := document.header.get(key))), None)
    modified = document.header.get("modified_time")
    stamps = (Stamp("published", published),) if published else ()
    return (*stamps, Stamp("modified", modified)) if modified else stamps
