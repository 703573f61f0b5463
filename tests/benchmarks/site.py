"""A site of many pages: the releases of one feed, with a site's furniture around them."""

from __future__ import annotations

import tarfile
from html import escape
from pathlib import Path
from xml.etree.ElementTree import iterparse

FEED = "state-feed-2021-05-to-2022-04.tar.xz"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_FRAME = """<!DOCTYPE html><html lang="en"><head><title>{title}</title>
<meta property="og:site_name" content="A ministry">
<meta property="article:published_time" content="{day}"></head><body><header><nav>{links}</nav></header>
<main><article><h1>{title}</h1>{text}</article></main><footer><nav>{links}</nav></footer></body></html>"""
_LINKS = "".join(f'<a href="/section/{number}">Section {number}</a> ' for number in range(60))


def pages(archive: Path, folder: Path, most: int) -> Path:
    """The first releases of a feed's ARCHIVE, as files in a new FOLDER."""
    folder.mkdir()
    written: set[str] = set()
    with tarfile.open(archive) as feeds:
        for member in feeds:
            stream = feeds.extractfile(member)
            for _, item in iterparse(stream) if stream else ():
                link = item.findtext("link") if item.tag == "item" else None
                if link and link not in written and len(written) < most:
                    written.add(link)
                    page = _FRAME.format(
                        title=escape(item.findtext("title") or ""), day=item.findtext("pubDate"),
                        text=item.findtext(_CONTENT), links=_LINKS,
                    )  # fmt: skip
                    (folder / f"{len(written):04}.html").write_text(page, encoding="utf-8")
            if len(written) == most:
                return folder
    return folder
