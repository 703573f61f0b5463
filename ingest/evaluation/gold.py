"""What careful readers found in a text: one JSON line a document.

``file`` or ``url`` says which document; ``meta`` holds the head of its record; ``sentences`` every sentence in order
with its class and speaker. ``…_accept`` and ``accept`` hold other answers that are as good, ``partial`` says that
only the beginning was read.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.refusal import Refusal

# What is not said by anybody in the text's own voice is not part of it.
_CLASSES = {"speaker": "said", "both": "joint", "narrator": "narration"}
BODY = frozenset({"said", "joint", "narration", "heading", "question"})


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """A sentence, what it is, whose it is; ``accept`` and ``accept_classes`` are as good."""

    text: str
    kind: str
    speaker: str | None
    accept: tuple[str, ...]
    accept_kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A document as it was annotated."""

    file: str | None
    url: str | None
    partial: bool
    head: dict[str, Any]
    sentences: tuple[GoldSentence, ...]

    @property
    def name(self) -> str:
        """What to call the document in a list of misses."""
        return self.file or (self.url or "").rstrip("/").rpartition("/")[2]


def read_gold(paths: Iterable[Path]) -> Iterator[GoldDocument]:
    """The documents of some files of gold; raises Refusal for a line that is none."""
    for path in paths:
        try:
            lines = path.read_text(encoding="utf-8").split("\n")
        except UnicodeDecodeError as error:
            raise Refusal(
                f"{path} is no file of gold ({error}): it wants one JSON line a document, in UTF-8."
            ) from None
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield _document(line, f"line {number} of {path}")


def _document(line: str, where: str) -> GoldDocument:
    try:
        found = json.loads(line)
        return GoldDocument(
            file=Path(found["file"]).name if found.get("file") else None,
            url=found.get("url"),
            partial=bool(found.get("partial")),
            head=found["meta"],
            sentences=tuple(_sentence(sentence) for sentence in found["sentences"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise Refusal(f"The {where} is no annotated document ({error}).") from error


def _sentence(found: dict[str, Any]) -> GoldSentence:
    return GoldSentence(
        text=found["text"],
        kind=_kind(found.get("cls")),
        speaker=found.get("speaker"),
        accept=tuple(listed(found.get("accept"))),
        accept_kinds=frozenset(map(_kind, listed(found.get("accept_cls")))),
    )


def _kind(name: str | None) -> str:
    return _CLASSES.get(name or "", name or "chrome")


def listed(value: Any) -> list[Any]:
    """A list as it is, nothing as an empty one, anything else as the only member."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
