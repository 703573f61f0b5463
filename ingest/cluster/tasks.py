"""What a worker does: look how an archive can be divided, read a portion, leave its shard."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from ingest import documents, pipeline
from ingest.census import Census
from ingest.cluster.code import fingerprint
from ingest.cluster.portions import Portion
from ingest.cluster.shards import Shelf
from ingest.documents import File
from ingest.harvest import Reading, Rejection
from ingest.record import Document, Problem

_CODE = fingerprint()  # of what this process has imported, whatever becomes of the files while it runs


class Unread(Exception):
    """A portion of which there will be no shard; the message is why, for a person."""


@dataclass(frozen=True, slots=True)
class Left:
    """What a task tells of the shard that it left."""

    documents: int


def members_in(file: File, streamed: bool) -> int | None:
    """How many members FILE has, as far as dividing it is worth while."""
    try:
        return documents.members_in(file, streamed)
    except OSError:
        return None  # whoever reads it is told why


def read(portion: Portion, shelf: Path, code: str) -> Left:
    """Read PORTION into a shard on SHELF; raises ``Unread``, and ``Indivisible`` as the documents do."""
    if code != _CODE:
        raise Unread("a worker runs another version of readouts, of its vocabularies or of a library it reads with")
    census = Census()
    if Shelf(shelf).is_whole(portion.key(code)):
        return Left(0)  # by a worker that was thought lost
    with Shelf(shelf).writing(portion.key(code)) as shard:
        for digest, document in census.fresh(_documents(portion)):
            shard.put(_outcome(digest, document))
        shard.end(census)
    return Left(census.documents)


def _outcome(digest: bytes, document: Document) -> Reading | Rejection:
    with suppress(RecursionError):
        return pipeline.outcome_of(digest, document)
    # Raised out here: with that error behind it, it would carry a history too long to travel.
    raise Unread("a text in it is nested too deeply")


def _documents(portion: Portion) -> Iterator[Document | Problem]:
    with closing(documents.Originals()) as originals:
        for file in portion.files:
            yield from documents.read(file, portion.among, originals)
