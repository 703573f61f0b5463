"""What careful readers found in a text: one JSON line a document.

``file`` or ``url`` says which document; ``meta`` holds the head of its record; ``sentences`` every sentence in order
with its class and speaker. ``…_accept`` and ``accept`` hold other answers that are as good, ``partial`` says that
only the beginning was read. A document that is not to be copied has no texts but ``start`` and ``end`` of each
sentence, in code points of the document that ``origin`` names, and the ``digest`` of their words.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.evaluation.texts import contents, with_texts
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
    """A document as it was annotated; ``origin`` is its source where the archives lie in one folder."""

    file: str | None
    url: str | None
    origin: str | None
    partial: bool
    head: dict[str, Any]
    sentences: tuple[GoldSentence, ...]

    @property
    def name(self) -> str:
        """What to call the document in a list of misses."""
        return self.file or (self.url or self.origin or "").rstrip("/").rpartition("/")[2]


def read_gold(paths: Iterable[Path], archives: Path | None = None) -> Iterator[GoldDocument]:
    """The documents of some files of gold; raises Refusal for a line that is none.

    ARCHIVES is the folder of those archives whose documents are annotated without their texts.
    """
    lines = [(line, f"line {number} of {path}") for path in paths for number, line in _lines(path)]
    annotated = [(_parsed(line, where), where) for line, where in lines]
    bare = {one["origin"]: where for one, where in annotated if _is_bare(one)}
    if bare and archives is None:
        where = next(iter(bare.values()))
        raise Refusal(f"The {where} holds no texts: say by --texts in which folder the archives lie.")
    words = contents(bare, archives) if archives else {}
    for one, where in annotated:
        yield _document(with_texts(one, words[one["origin"]]) if _is_bare(one) else one, where)


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a file that hold something, numbered from one."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise Refusal(f"{path} is no file of gold ({error}): it wants one JSON line a document, in UTF-8.") from None
    return ((number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip())


def _parsed(line: str, where: str) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except ValueError as error:
        raise _none(where, error) from error
    if not isinstance(found, dict):
        raise _none(where, "it is no JSON object")
    return found


def _is_bare(annotated: dict[str, Any]) -> bool:
    """Whether a document is annotated by offsets into an origin."""
    return "digest" in annotated and "origin" in annotated


def _none(where: str, why: object) -> Refusal:
    return Refusal(f"The {where} is no annotated document ({why}).")


def _document(found: dict[str, Any], where: str) -> GoldDocument:
    try:
        return GoldDocument(
            file=Path(found["file"]).name if found.get("file") else None,
            url=found.get("url"),
            origin=found.get("origin"),
            partial=bool(found.get("partial")),
            head=found["meta"],
            sentences=tuple(_sentence(sentence) for sentence in found["sentences"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise _none(where, error) from error


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
