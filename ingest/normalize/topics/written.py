"""The vocabulary of topics as it is written, made into terms to look for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from ingest.normalize.text.folding import fold
from ingest.normalize.topics.terms import Term
from ingest.vocabulary import entries

_EXCEPTION: Mapping[str, Any] = {"id": ""}


def all_terms() -> Iterator[Term]:
    """Every term of every topic, in each of its spellings, and the phrases that raise none."""
    reading = entries("topic_reading")
    for topic in entries("topics"):
        for written, hint, home in _written(topic):
            yield from _spelt(_term(topic, written, hint=hint, home=home), reading["spellings"])
    for written in reading["exceptions"]:
        yield _term(_EXCEPTION, written, hint=False)


def _written(topic: Mapping[str, Any]) -> Iterator[tuple[str | Mapping[str, str], bool, str]]:
    """The topic's terms as written; whether each is a hint; whose own name it is."""
    for written in topic["terms"]:
        yield written, False, ""
    for written in topic.get("hints", ()):
        yield written, True, ""
    for home, names in topic.get("names", {}).items():
        for written in names:
            yield written, False, home


def _term(topic: Mapping[str, Any], written: str | Mapping[str, str], *, hint: bool, home: str = "") -> Term:
    neighbours = {"term": written} if isinstance(written, str) else dict(written)
    text = fold(neighbours.pop("term")).replace("-", " ")
    patterns = {place: _whole(written) for place, written in neighbours.items()}
    bare, stem = text.rstrip("*"), text.endswith("*")
    place = bool(topic.get("place"))
    return Term(topic["id"], bare, bare != bare.lower(), stem, hint, place, home, not patterns, **patterns)


def _whole(written: str) -> str:
    """A pattern of the vocabulary, the pieces that it names put in."""
    for name, piece in entries("topic_reading")["patterns"].items():
        written = written.replace(f"<{name}>", piece)
    return written


def _spelt(term: Term, spellings: Mapping[str, str]) -> Iterator[Term]:
    """The term, and once more for each other spelling that the vocabulary knows of a part of it."""
    yield term
    for written, other in spellings.items():
        if written in term.text:
            yield replace(term, text=term.text.replace(written, fold(other).replace("-", " ")))
