"""From a decoded document to a draft: the text as its publisher laid it out, site furniture removed.

Every module beside this one is a publisher. It has ``PUBLISHER`` (null for ``generic``), ``HOSTS``, ``RECOGNISES``
(one sentence), ``recognise(document)``, which gives ``container``, ``signature``, ``inferred`` or null, and
``parse(document, basis)``; ``SOURCES`` where it is known in which lists it publishes. A new publisher is a new module:
this one finds it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from ingest.parsers.layout.address import address_of, belongs
from ingest.record import Document, Draft, Problem, Publisher, Source

__all__ = ["Reader", "parse", "publishers"]

_BASES = ("container", "signature", "inferred")


class Parser(Protocol):
    """What a publisher's module offers."""

    __name__: str
    PUBLISHER: Publisher | None
    HOSTS: tuple[str, ...]
    RECOGNISES: str

    def recognise(self, document: Document) -> str | None:
        """Why DOCUMENT is this publisher's where its address does not say so; null where it is not."""
        ...

    def parse(self, document: Document, basis: str | None) -> Draft | Problem:
        """The draft of DOCUMENT, recognised on BASIS; a problem where there is no text in it."""
        ...


def parse(document: Document) -> Draft | Problem:
    """The draft of a decoded document, read by its publisher's module.

    A page without a text of its own (a list of links, an empty transcript, "not found") is a problem.
    """
    if not isinstance(document.content, str):
        raise TypeError(f"{document.source} has not been decoded: give it to documents.decoded first")
    parser, basis = _parser_of(document)
    return parser.parse(document, basis)


@dataclass(frozen=True, slots=True)
class Reader:
    """A module: its name, whom it reads (null for ``generic``), by what, where that publisher publishes.

    sources  is empty where no list of the publisher's is known
    """

    parser: str
    publisher: Publisher | None
    recognises: str
    hosts: tuple[str, ...]
    sources: tuple[Source, ...]


def publishers() -> tuple[Reader, ...]:
    """The parsers there are."""
    return tuple(
        Reader(_name(one), one.PUBLISHER, one.RECOGNISES, one.HOSTS, getattr(one, "SOURCES", ())) for one in _parsers()
    )


@cache
def _parsers() -> tuple[Parser, ...]:
    names = sorted(found.name for found in iter_modules(__path__) if not found.ispkg)
    return tuple(cast(Parser, import_module(f"{__name__}.{name}")) for name in names)


def _parser_of(document: Document) -> tuple[Parser, str | None]:
    """The module that reads DOCUMENT, and why: by host, then by what a module sees in it, else ``generic``."""
    address = address_of(document)
    for parser in _parsers():
        if belongs(address, parser.HOSTS):
            return parser, "host"
    seen = [
        (_BASES.index(basis), _name(parser), parser) for parser in _parsers() if (basis := parser.recognise(document))
    ]
    if not seen:
        return cast(Parser, import_module(f"{__name__}.generic")), None
    rank, _, parser = min(seen, key=lambda found: found[:2])
    return parser, _BASES[rank]


def _name(parser: Parser) -> str:
    return parser.__name__.rpartition(".")[2]
