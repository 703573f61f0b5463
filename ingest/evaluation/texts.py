"""The words of a document that was annotated by offsets alone, from the archive that holds it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from html import unescape
from pathlib import Path
from typing import Any

from ingest import documents
from ingest.evaluation.words import plain
from ingest.record import Document, Problem
from ingest.refusal import Refusal

# Whole elements and comments that no page shows, the frame of XML's verbatim text, then single tags.
_UNSEEN = re.compile(
    r"<(script|style)\b[^>]*>.*?</\1\s*>|<!--.*?-->|<!\[CDATA\[|\]\]>|<[/!?]?[A-Za-z][^<>]*>", re.DOTALL | re.IGNORECASE
)
_WITHIN_WORDS = re.compile(r"</?(a|abbr|b|em|font|i|mark|small|span|strong|sub|sup|u|wbr)\b[^<>]*>", re.IGNORECASE)


def seen(source: str) -> str:
    """The text that SOURCE shows, on one line: a tag that can stand within a word parts nothing, any other parts."""
    return " ".join(unescape(_UNSEEN.sub(_parting, source)).split())


def _parting(unseen: re.Match[str]) -> str:
    return "" if _WITHIN_WORDS.fullmatch(unseen[0]) else " "


def digest(texts: Iterable[str]) -> str:
    """What tells whether offsets still mean the words that were annotated: of all their words, sixteen digits."""
    return sha256(plain(" ".join(texts)).encode()).hexdigest()[:16]


def contents(origins: Iterable[str], folder: Path) -> Mapping[str, str]:
    """The text of each origin (``ARCHIVE!/MEMBER``, an item of a feed after ``#``) in the archives of FOLDER.

    Raises Refusal where FOLDER lacks one.
    """
    wanted = defaultdict(set)
    for origin in origins:
        wanted[origin.partition("!/")[0]].add(origin)
    found = {source: text for archive in sorted(wanted) for source, text in _within(folder / archive, wanted[archive])}
    for missing in sorted(set().union(*wanted.values()) - found.keys()):
        raise Refusal(f"There is no {missing} in {folder}: give the folder in which the annotated archives lie.")
    return found


def _within(archive: Path, wanted: set[str]) -> Iterator[tuple[str, str]]:
    for document in documents.find([archive]):
        if isinstance(document, Document) and document.source in wanted:
            decoded = documents.decoded(document)
            if not isinstance(decoded, Problem):
                yield decoded.source, str(decoded.content)


def with_texts(annotated: dict[str, Any], content: str) -> dict[str, Any]:
    """An annotated document with the words of its sentences, each taken from ``start`` to ``end`` of CONTENT.

    Raises Refusal where these are not the words that were annotated.
    """
    sentences = [{**one, "text": seen(content[one["start"] : one["end"]])} for one in annotated["sentences"]]
    if digest(one["text"] for one in sentences) != annotated["digest"]:
        raise Refusal(f"The offsets of {annotated['origin']} do not fit its text: it was annotated from other words.")
    return {**annotated, "sentences": sentences}
