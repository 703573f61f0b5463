"""A web page: what it says of itself, and the lines of the part that holds its text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from lxml import html

from ingest.parsers.layout.article import text_part
from ingest.parsers.layout.bodies import is_body, is_known
from ingest.parsers.layout.captions import paired
from ingest.parsers.layout.imprints import bare
from ingest.parsers.layout.lines import Line, folded, is_sentence, tidy
from ingest.parsers.layout.markup import lines_of
from ingest.parsers.layout.metadata import Metadata, metadata_of
from ingest.parsers.layout.moments import has_date
from ingest.parsers.layout.name_lines import speaker_of, speaker_over_words
from ingest.parsers.layout.nameplates import nameplates_of
from ingest.parsers.layout.names import attributed_to, is_copyright, names_of
from ingest.parsers.layout.page_stamps import stamps_of
from ingest.parsers.layout.page_titles import names_no_text, title_over
from ingest.parsers.layout.placenames import is_place
from ingest.parsers.layout.reading import Page, read_lines
from ingest.parsers.layout.second_opinion import agreed
from ingest.parsers.layout.sitenames import parts_of, site_in_title, title_of
from ingest.parsers.layout.stamps import beside_stamps, is_dated_place
from ingest.parsers.layout.trees import without_unseen
from ingest.record import Stamp

_ABOVE = 3
_NEAR = 5
_LEAD = 60
_HEAD = 20
_LEADS = re.compile(
    r"(?:^|[\s_-])(?:lead|lede|ingress|intro|introduction|standfirst|summary|chapo|abstract|dek|deck|subtitle"
    r"|subhead(?:ing|line)?|teaser|preamble|perex|annotation)(?:$|[\s_-])"
    r"|(?-i:[a-z](?:Lead|Lede|Intro|Summary|Heading|Subtitle|Teaser|Perex|Preamble)\b)",
    re.IGNORECASE,
)
_BELOW = 0.15
_FOOTER = 5


def read_tree(root: html.HtmlElement, title: str | None = None) -> Page:
    """The page below ROOT; TITLE where its container knows it. Without running text, its short lines."""
    metadata = metadata_of(root)
    given, title = title, title or title_of(metadata)
    # Held until the text is found: lxml makes the object of an element anew for each walk, unless somebody has it.
    elements = tuple(without_unseen(root).iter())
    shown, plates = paired(lines_of(root)), nameplates_of(root)
    part = text_part(elements)
    if part is None:
        return Page(title, tuple(line for line in shown if not is_sentence(line.text)), metadata.stamps)
    body = agreed(part, lines_of(part))
    if given is None and names_no_text(title):
        title = title_over(elements, shown, body) or title
    between = _between(shown, title, body)
    near = [*between, *body[:_NEAR]]
    title = _with_speakers(title, near)
    read = read_lines([*_places(between), *_lead(between, elements, metadata.description), *body], title, _BELOW)
    author = read.author or speaker_of(near) or speaker_over_words(_over(shown, body), title)
    return Page(
        read.title, read.lines, _stamps(metadata, shown, between, read),
        _names(metadata, shown, between, read, plates), read.language, author, read.beside,
        (*_around(metadata, shown, title), *plates),
    )  # fmt: skip


def _with_speakers(title: str | None, head: Sequence[Line]) -> str | None:
    """TITLE with the line below it that says who spoke: "Joint press conference", "by X and Y"."""
    below = next((at for at, line in enumerate(head) if folded(line.text) == folded(title or "")), None)
    line = head[below + 1].text if below is not None and below + 1 < len(head) else ""
    return f"{title} {line}" if _BY.match(line) and not (is_sentence(line) or has_date(line)) else title


# Whoever put the page there spoke no word of it: "by Communications Unit".
_BY = re.compile(
    r"(?:by|with|of) (?!(?:[\w&-]+ ){0,3}(?:Unit|Desk|Staff|Team|Admin\w*|Editor|Webmaster|Department|Division)\b)"
    r"(?:the |H\.E\. )?[A-Z]"
)


def _between(shown: Sequence[Line], title: str | None, body: Sequence[Line]) -> list[Line]:
    """The lines that the page shows from its title to where its text begins: that is where a stamp stands."""
    first = next((at for at, line in enumerate(shown) if body and line == body[0]), 0)
    wanted = folded(title or "")
    above = reversed(list(enumerate(shown[: first + 1])))
    titled = next((at for at, line in above if wanted and folded(line.text) == wanted), None)
    start = first - _NEAR if titled is None else titled - _ABOVE
    return list(shown[max(0, start) : first])


def _over(shown: Sequence[Line], body: Sequence[Line]) -> Sequence[Line]:
    """The lines, of no menu, that the page shows above the first sentence of its text."""
    sentence = next((line for line in body if is_sentence(line.text)), None)
    first = next((at for at, line in enumerate(shown) if line == sentence), 0)
    return [line for line in shown[: min(first, _HEAD)] if line.mark not in ("link", "item")]


def _around(metadata: Metadata, shown: Sequence[Line], title: str | None) -> tuple[str, ...]:
    """What the page's own title says beside that of the text, what stands above it, and the page's last lines."""
    wanted = folded(title or "")
    above = next((at for at, line in enumerate(shown) if folded(line.text) == wanted), 0)
    tails = [part for printed in metadata.titles for part in parts_of(printed) if folded(part) != wanted]
    return (*tails, metadata.site or "", *(line.text for line in (*shown[: min(above, _HEAD)], *shown[-_FOOTER:])))


def _names(
    metadata: Metadata, shown: Sequence[Line], between: Sequence[Line], read: Page, plates: Sequence[str]
) -> tuple[str, ...]:
    """Whom the page says that the text is from, what its head calls the site, then what stands around the text."""
    foot = [line for line in shown[-_FOOTER:] if line.mark != "item" or is_copyright(line.text)]
    glued = {above + below for above, below in pairwise(plates)}
    around = [name for name in names_of([*shown[:2], *between], foot) if name not in glued]
    attributed = [name for line in between for name in attributed_to(line.text)]
    signs = [*names_of([], [Line(text) for text in plates]), *(text for text in plates if is_body(bare(text)))]
    tails = [part for title in metadata.titles for part in parts_of(title) if is_body(bare(part)) or is_known(part)]
    near = [name for name in around if is_body(bare(name)) or is_known(name)]
    told = [metadata.site, site_in_title(metadata), *tails, *near, *signs, *read.names]
    return tuple(dict.fromkeys(name for name in (*attributed, *told) if name and not is_dated_place(name)))


def _lead(between: list[Line], elements: Iterable[html.HtmlElement], description: str) -> list[Line]:
    """A first paragraph that is set apart above the text: the page's head says it again, or its class says so."""
    sentences = [line for line in between if is_sentence(line.text)]
    said = folded(description)
    again = [line for line in sentences if folded(line.text)[:_LEAD] in said]
    if again or not sentences:
        return again
    leads = {tidy(one.text_content()) for one in elements if (name := one.get("class")) and _LEADS.search(name)}
    return [line for line in sentences if line.text in leads]


def _places(between: list[Line]) -> list[Line]:
    """The lines between title and text that say where it was, with its day or without, or beside a stamp."""
    told = [line for line in between if is_place(line.text) or is_dated_place(line.text)]
    return told or [Line(part) for line in between for part in beside_stamps(line.text) if is_place(part)]


def _stamps(metadata: Metadata, shown: Sequence[Line], between: list[Line], read: Page) -> tuple[Stamp, ...]:
    """The stamps of the head, then those that a reader sees about the text; else the only one that the page shows."""
    seen = (*stamps_of(between), *read.stamps)
    if not (seen or metadata.stamps):
        lone = stamps_of(shown)
        return lone if len(lone) == 1 else ()
    return (*metadata.stamps, *(stamp for stamp in seen if stamp not in metadata.stamps))
