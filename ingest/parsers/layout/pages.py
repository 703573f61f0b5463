"""A page of any publisher, HTML, XML or plain text, as its layout and what it says of itself make it out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.parsers.layout.address import address_of, day_in
from ingest.parsers.layout.blocks import first_sentence, set_blocks
from ingest.parsers.layout.bylines import byline_of
from ingest.parsers.layout.drafting import problem, with_text
from ingest.parsers.layout.fields import read_fields
from ingest.parsers.layout.known import Layout, read_known
from ingest.parsers.layout.lines import Line, folded
from ingest.parsers.layout.markdown import lines_of_markdown
from ingest.parsers.layout.plain import lines_of_text
from ingest.parsers.layout.reading import Page, read_lines
from ingest.parsers.layout.surroundings import country_around
from ingest.parsers.layout.trees import tree_of
from ingest.parsers.layout.webpage import read_tree
from ingest.record import Byline, Document, Draft, Problem, Publisher, Stamp, StampKind

_NAMES = 1
_FILE_NAME = re.compile(
    r"(?:Microsoft Word|PowerPoint Presentation|Microsoft PowerPoint)\b.*|untitled.*|\S*_\S*"
    r"|.{1,200}\.(?:docx?|pdf|rtf|odt|indd|qxd|tmp)",
    re.IGNORECASE,
)


def read_page(
    document: Document, publisher: Publisher | None, basis: str | None, parser: str, layouts: Sequence[Layout] = ()
) -> Draft | Problem:
    """The draft of a page, by the first of LAYOUTS that it has, else by the rules that hold for all publishers."""
    page = page_of(document, layouts)
    if page is None:
        return problem(document, "there is no element in this HTML or XML")
    return draft_of(document, page, publisher, basis, parser)


def page_of(document: Document, layouts: Sequence[Layout] = ()) -> Page | None:
    """What can be read of a page; null where its HTML or XML has no element."""
    content = str(document.content)
    if document.media_type == "application/xml":
        return read_fields(content, _given_title(document))
    if document.media_type != "text/html":
        lines = lines_of_markdown(content) if document.media_type == "text/markdown" else lines_of_text(content)
        return read_lines(lines, _given_title(document))
    tree = tree_of(content)
    if tree is None:
        return None
    return read_known(content, layouts) or read_tree(tree, _given_title(document))


def draft_of(
    document: Document, page: Page, publisher: Publisher | None, basis: str | None, parser: str
) -> Draft | Problem:
    """The draft of a page that has been read."""
    lines, url = _without_names(page, publisher), address_of(document)
    stamps, bylines = page.stamps or tuple(_filed(document, url)), _bylines(page, publisher)
    return with_text(
        Draft(
            parser=parser, publisher=publisher, publisher_basis=basis, title=page.title,
            blocks=set_blocks(lines, page.title), url=url, stamps=stamps,
            language=page.language, byline=next(iter(bylines), None), beside=tuple(bylines[1:]),
            home=None if publisher else country_around(page.around),
        ),
        document,
    )  # fmt: skip


def _filed(document: Document, url: str | None) -> Iterator[Stamp]:
    """The days that a feed or front matter gives of a text; else the day under which its address files it."""
    given = [(kind, next(filter(None, map(document.header.get, names)), None)) for kind, names in _FIELDS]
    yield from (Stamp(kind, moment) for kind, moment in given if moment)
    filed = None if any(moment for _, moment in given) else day_in(url)
    if filed:
        yield Stamp("published", filed)


# What containers call it; the field that is likeliest to have the hour comes first.
_FIELDS: tuple[tuple[StampKind, tuple[str, ...]], ...] = (
    ("published", ("published", "published_time", "pubdate", "pubDate", "publishDate", "date")),
    ("modified", ("modified", "modified_time", "lastmod", "updated")),
)


def _given_title(document: Document) -> str | None:
    """The title that the container knows, unless it is the name of a file."""
    title = document.header.get("title")
    return None if title is None or _FILE_NAME.fullmatch(title.strip()) else title


def _bylines(page: Page, publisher: Publisher | None) -> list[Byline]:
    """Whose words the page says that it has; who wrote a news report is nobody who speaks in it."""
    if publisher and publisher.kind == "media":
        return []
    country = publisher.country if publisher else None
    return [*filter(None, (byline_of(one, country) for one in (page.author, *page.beside)))]


def _without_names(page: Page, publisher: Publisher | None) -> list[Line]:
    """The lines of PAGE without the publisher's name, and above the words without the site's."""
    own = {folded(publisher.name)} if publisher else set()
    site = own.union(map(folded, page.names[:_NAMES]))
    start = first_sentence(page.lines)
    return [line for at, line in enumerate(page.lines) if folded(line.text) not in (site if at < start else own)]
