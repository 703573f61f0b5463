"""XML of no publisher that is known: one element holds the words, the short ones beside it say what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from ingest.parsers.layout.encoded import lines_in, local_name, root_of, words_in
from ingest.parsers.layout.kinds_of_text import is_kind_of_text
from ingest.parsers.layout.lines import Line, tidy
from ingest.parsers.layout.reading import Page, read_lines
from ingest.parsers.layout.stamps import stamps_in
from ingest.record import Stamp, StampKind

_LONGEST = 300
_BETWEEN_WORDS = re.compile(r"[^a-z]+")

# What archives and interfaces call it, in small letters and without signs between the words.
_TITLE = re.compile(r"(?:doc|document|article|main|speech|release)?(?:title|headline|heading|subject)")
_KIND = re.compile(r"[a-z]*type|genre|category|section|kind|format")
_SITE = re.compile(r"publisher|[a-z]*(?:organi[sz]ation|institution|department|ministry|agency)|issuer|site(?:name)?")
_SPEAKER = re.compile(r"speakers?(?:name)?|(?:delivered|spoken)by|author|byline|creator")
_OFFICE = re.compile(
    r"(?:deputy|vice|foreign)?-?(?:prime-?minister|president|premier|chancellor|minister|governor|ambassador)"
)
_PLACE = re.compile(r"(?:delivered|held|spoken|given)(?:at|in)|place|venue|location|city|where")
_STAMPS: tuple[tuple[StampKind, re.Pattern[str]], ...] = (
    ("event", re.compile(r"(?:delivered|held|spoken|given)on|(?:event|speech|meeting|session|sitting)da(?:te|y)")),
    ("modified", re.compile(r"[a-z]*(?:modified|updated|lastmod|changed|revised)[a-z]*")),
    ("published", re.compile(r"(?!expir|valid|embargo|birth|due)[a-z]*")),
)
_REVERSED = re.compile(r"(?P<family>[^\W\d_][\w.’'\- ]{1,40}), (?P<given>[^\W\d_][\w.’'\- ]{1,40})")


class _Field(NamedTuple):
    """What stands beside the words: the element's name in small letters, and what it holds."""

    name: str
    text: str

    def is_a(self, names: re.Pattern[str]) -> bool:
        """Whether NAMES has the field's name, whatever stands between its words."""
        return names.fullmatch(_BETWEEN_WORDS.sub("", self.name)) is not None


def read_fields(content: str, title: str | None = None) -> Page | None:
    """The page that an XML text is, TITLE where its container knows it; null where no element is in it."""
    root = root_of(content)
    if root is None:
        return None
    words = words_in(root)
    fields = list(_fields(root, words))
    kinds = [Line(field.text) for field in fields if field.is_a(_KIND) and is_kind_of_text(field.text)]
    places = [Line(text) for text in _held(fields, _PLACE)]
    page = read_lines([*kinds, *places, *lines_in(words)], title or next(_held(fields, _TITLE), None))
    authors = [*_speakers(fields), *filter(None, (page.author, *page.beside))]
    return replace(
        page, stamps=(*_stamps(fields), *page.stamps), names=(*_held(fields, _SITE), *page.names),
        author=next(iter(authors), None), beside=tuple(authors[1:]),
    )  # fmt: skip


def _fields(root: Any, words: Any) -> Iterator[_Field]:
    """The short elements beside the words, then what is written into the elements around these."""
    around = [words, *words.iterancestors()]
    within = set(words.iter("*"))
    for element in root.iter("*"):
        text = "" if len(element) or element in within else tidy(element.text or "")
        if text and len(text) <= _LONGEST:
            yield _Field(local_name(element), text)
    yield from (_Field(name.casefold(), tidy(text)) for element in around for name, text in element.items())


def _held(fields: Sequence[_Field], names: re.Pattern[str]) -> Iterator[str]:
    return (field.text for field in fields if field.is_a(names))


def _stamps(fields: Sequence[_Field]) -> Iterator[Stamp]:
    """The days and times that the fields print, each kind once; what is called nothing else is when it came out."""
    dated = [field for field in fields if stamps_in(field.text)]
    for kind, names in _STAMPS:
        named = [field for field in dated if field.is_a(names)]
        dated = [field for field in dated if field not in named]
        yield from (Stamp(kind, field.text) for field in named[:1])


def _speakers(fields: Sequence[_Field]) -> Iterator[str]:
    """Whose words the fields say these are; an element may be called by the office: ``<prime-minister>``."""
    for field in fields:
        if field.is_a(_SPEAKER):
            yield _turned(field.text)
        elif field.is_a(_OFFICE):
            yield f"{_turned(field.text)}, {_BETWEEN_WORDS.sub(' ', field.name).title()}"


def _turned(name: str) -> str:
    """A NAME of an index, ``Hope, Antony``, as it is spoken."""
    index = _REVERSED.fullmatch(name)
    return f"{index['given']} {index['family']}" if index else name
