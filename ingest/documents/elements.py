"""XML read element by element: no entities expanded, no network, no tree larger than one element."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from lxml import etree

from ingest.documents.limits import megabytes
from ingest.documents.streams import Stream, Unreadable

Element: TypeAlias = Any  # lxml's stubs know no search that is blind to namespaces


class Elements:
    """The elements of NAMES below PARENTS, each dropped from the tree before the next is read.

    Iterating raises ``Unreadable`` where the text is no XML any more, and for an element of more than
    LONGEST bytes.
    """

    def __init__(
        self, stream: Stream, names: tuple[str, ...], parents: frozenset[str], longest: int, encoding: str | None
    ) -> None:
        self._stream = stream
        self._names = names
        self._parents = parents
        self._longest = longest
        self._encoding = encoding
        self._mark = 0

    def __iter__(self) -> Iterator[Element]:
        events = etree.iterparse(
            self, events=("end",), tag=self._names, resolve_entities=False, no_network=True, load_dtd=False,
            huge_tree=False, encoding=self._encoding,
        )  # fmt: skip
        try:
            for _, element in events:
                yield from self._given(element)
        except etree.XMLSyntaxError as failure:
            raise Unreadable(f"damaged, the rest was not read: {failure.msg}") from failure

    def read(self, size: int) -> bytes:
        """What lxml asks for."""
        if self._stream.tell() - self._mark > self._longest:
            raise Unreadable(f"a single element of more than {megabytes(self._longest)}: the rest was not read")
        return self._stream.read(size)

    def _given(self, element: Element) -> Iterator[Element]:
        parent = element.getparent()
        if parent is not None and local(parent) in self._parents:
            yield element
            parent.remove(element)
            self._mark = self._stream.tell()


def local(element: Element) -> str:
    """An element's name without its namespace; nothing for comments and the like."""
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""


def text(element: Element | None) -> str:
    """All text inside ELEMENT, trimmed; nothing where there is no element."""
    if element is None:
        return ""
    return (element.text or "" if not len(element) else "".join(element.itertext())).strip()


def markup(element: Element) -> str:
    """What is inside ELEMENT as HTML, where its markup is part of the tree."""
    inside = (etree.tostring(child, encoding="unicode", method="html") for child in element)
    return (element.text or "") + "".join(inside)
