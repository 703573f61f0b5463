"""U.S. Department of State: items of its feed of press releases, and saved pages of state.gov."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from ingest.parsers.layout.address import address_of
from ingest.parsers.layout.blocks import above_the_words, set_blocks
from ingest.parsers.layout.bylines import byline_of
from ingest.parsers.layout.drafting import checked
from ingest.parsers.layout.lines import Line, folded, tidy
from ingest.parsers.layout.markup import lines_of
from ingest.parsers.layout.pages import read_page
from ingest.parsers.layout.trees import tree_of
from ingest.record import Document, Draft, Genre, Problem, Publisher, Source, Stamp

PUBLISHER = Publisher(
    "us-state", "U.S. Department of State", "US", "government", "https://www.state.gov/", "public domain",
    "America/New_York", "Washington",
)  # fmt: skip
HOSTS = ("state.gov",)
RECOGNISES = "state.gov, its feeds, and texts that are attributable to the Department's spokesperson"
SOURCES = (
    Source(
        "https://www.state.gov/rss-feed/press-releases/feed/", "feed", r"https://www\.state\.gov/[\w%/-]+",
        "seen in the corpus", whole=True,
    ),
)  # fmt: skip

_SIGNATURE = re.compile(
    r"^\W*(?:Office of the Spokesperson|Department Press Briefing\b.{0,40})\W*$"
    r"|^The (?:below|following) is attributable to (?:State )?(?:Department )?"
    r"(?:Principal Deputy |Deputy )?Spokesperson\b",
    re.MULTILINE,
)
# What every signature has one of: to look for them takes a small part of the pattern's time.
_OF_SIGNATURES = ("Spokesperson", "Department Press Briefing")
_SECTIONS: dict[str, Genre] = {"briefings": "press-conference"}
_START = 6_000
_AUTHORS = 5


def recognise(document: Document) -> str | None:
    """By the title of the feed, then by the spokesperson's formula at the head of the text."""
    if "United States Department of State" in document.header.get("feed", ""):
        return "container"
    start = str(document.content)[:_START]
    able = any(map(start.__contains__, _OF_SIGNATURES))
    return "signature" if able and _SIGNATURE.search(start) else None


def parse(document: Document, basis: str | None) -> Draft | Problem:
    """An item of the feed by its fields, anything else as a page."""
    if "feed" not in document.header:
        return read_page(document, PUBLISHER, basis, "us-state")
    tree = tree_of(str(document.content))
    lines = lines_of(tree) if tree is not None else []
    title = tidy(document.header.get("title", "")) or None
    author = tidy(document.header.get("creator", ""))
    url = address_of(document)
    blocks = set_blocks(_without_author(lines, author), title, venues=True)
    printed = author or _author(lines)
    return checked(
        Draft(
            parser="us-state", publisher=PUBLISHER, publisher_basis=basis, title=title,
            blocks=blocks, url=url, stamps=_stamps(document), genre=_section(url),
            byline=byline_of(printed, PUBLISHER.country), letterhead=above_the_words(printed, blocks),
        ),
        document,
    )  # fmt: skip


def _without_author(lines: list[Line], author: str) -> list[Line]:
    """LINES without the authors', which the feed prints above the words, all in one line or each in one."""
    wanted = folded(author)
    return [line for at, line in enumerate(lines) if at > _AUTHORS or not _is_author(folded(line.text), wanted)]


def _is_author(words: str, authors: str) -> bool:
    return words == "office of the spokesperson" or (words.count(" ") > 1 and words in authors)


def _author(lines: list[Line]) -> str | None:
    return lines[0].text if lines and folded(lines[0].text).startswith("office of ") else None


def _stamps(document: Document) -> tuple[Stamp, ...]:
    published = document.header.get("published")
    return (Stamp("published", published),) if published else ()


def _section(url: str | None) -> Genre | None:
    """The genre that the first folder of the address names."""
    return _SECTIONS.get(urlsplit(url or "").path.strip("/").partition("/")[0])
