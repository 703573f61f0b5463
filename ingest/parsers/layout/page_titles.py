"""The title that a page prints over its text, where its head has only the names of the site and of a section."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from lxml import html

from ingest.parsers.layout.bodies import is_name
from ingest.parsers.layout.chrome import is_banner, is_chrome
from ingest.parsers.layout.labels import starts_with_label
from ingest.parsers.layout.lines import Line, is_sentence, tidy
from ingest.parsers.layout.titles import title_at

_SECTION = (
    r"(?:(?:latest|all|our|recent|other|top|more|press|media|official|foreign) )*"
    r"(?:home(?: ?page)?|news|speech(?:es)?|statements?|press|media|releases?|events?|activities|articles?"
    r"|announcements?|publications?|untitled(?: (?:document|page))?|index|default|documents?|pages?|details?"
    r"|readouts?|interviews?|remarks|briefings?|information|highlights?|archives?|content|room|cent(?:re|er)"
    r"|newsroom|updates?|policy)+"
)
_SECTIONS = re.compile(rf"{_SECTION}(?:(?:,| and| &| /) {_SECTION}){{0,3}}|welcome(?: to)?\b.*", re.IGNORECASE)
_CALLED = re.compile(
    r"(?:^|[\s_-])(?:title|tit|titulo|titre|heading|headline|contentheading|subject)(?:$|[\s_-])|(?-i:[a-z]Title\b)",
    re.IGNORECASE,
)
_HEAD = 30


def names_no_text(title: str | None) -> bool:
    """Whether a title says only where a text stands: the site, a section, nothing at all."""
    if not title or _SECTIONS.fullmatch(title) or is_chrome(title):
        return True
    return is_name(title) and _WHOSE.search(title) is None


# "Spokesperson Vask's answer to the press": somebody's words, by whatever body he speaks for.
_WHOSE = re.compile(r"\w['’]s? [a-z]")


def title_over(elements: Iterable[html.HtmlElement], shown: Sequence[Line], body: Sequence[Line]) -> str | None:
    """The title that stands over BODY among the lines SHOWN; ELEMENTS are those of the page.

    A heading; else what the page calls a title; else what is bold; else any line that can be one.
    """
    over = _over(shown, body)
    called = {tidy(one.text_content()) for one in elements if _is_called_title(one)}
    ways = (
        (line for line in over if line.mark == "heading"),
        (line for line in over if line.text in called),
        (line for line in over if line.mark == "strong"),
        over,
    )
    return next(_titles(ways), None)


def _titles(ways: Iterable[Iterable[Line]]) -> Iterator[str]:
    for way in ways:
        lines = [line for line in way if " " in line.text and not _is_no_title(line.text)]
        at = title_at(lines, len(lines))
        if at is not None:
            yield lines[at].text


def _is_no_title(text: str) -> bool:
    return names_no_text(text) or starts_with_label(text)


def _over(shown: Sequence[Line], body: Sequence[Line]) -> list[Line]:
    """The lines of no menu that stand over the first sentence of BODY, from the nearest up."""
    sentence = next((line for line in body if is_sentence(line.text) and not is_banner(line.text)), None)
    first = next((at for at, line in enumerate(shown) if line == sentence), 0)
    return [line for line in shown[max(0, first - _HEAD) : first] if line.mark not in ("link", "item", "label")]


def _is_called_title(element: html.HtmlElement) -> bool:
    name = element.get("class") or element.get("id")
    return name is not None and element.tag not in ("html", "body") and _CALLED.search(name) is not None
