"""The one place that joins the stages: paths in, a published database out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from ingest import documents, parsers, store
from ingest.census import Census, content_bytes
from ingest.harvest import Harvest, Reading, Rejection, Tally
from ingest.link import account_of, link
from ingest.naming import readout_id, text_sha256
from ingest.normalize import normalize
from ingest.pool import Pool
from ingest.record import Document, Entry, Problem, Readout
from ingest.refusal import Refusal
from ingest.store.rows import venue_id
from ingest.store.spool import Spool, pack

Watch = Callable[[str, int, int | None], None]

_OPENING_COST = 2_000


def build(paths: Sequence[Path], target: Path, jobs: int, watch: Watch) -> Tally:
    """Read everything below PATHS into a fresh database at TARGET.

    WATCH is called with what is being done, how many are done, of how many where that is known.
    """
    with Spool(target.parent) as spool, Pool(jobs) as pool:
        harvest = Harvest(Census(), spool)
        _read(harvest, paths, pool, watch)
        return stored(harvest, target, pool, watch)


def stored(harvest: Harvest, target: Path, pool: Pool, watch: Watch) -> Tally:
    """Link what was gathered, and write it into a fresh database at TARGET."""
    links = link(harvest.accounts())
    entries = _watched(harvest.entries(), len(harvest), watch)
    tally = harvest.tally()
    store.build(target, entries, links, harvest.problems(), pool)
    return tally


def add(paths: Sequence[Path], target: Path, jobs: int, watch: Watch) -> Tally:
    """Read everything below PATHS into the database at TARGET, keeping what it holds."""
    store.opened(target).close()
    with Spool(target.parent) as spool, Pool(jobs) as pool:
        harvest = Harvest(Census(), spool)
        _read(harvest, paths, pool, watch)
        tally = harvest.tally()
        store.add(target, _watched(harvest.entries(), len(harvest), watch), harvest.problems(), pool)
        return tally


def readout_of(document: Document) -> Readout | Problem:
    """The readout that a document holds, or why it holds none."""
    decoded = documents.decoded(document)
    if isinstance(decoded, Problem):
        return decoded
    draft = parsers.parse(decoded)
    return draft if isinstance(draft, Problem) else normalize(draft)


def _read(harvest: Harvest, paths: Sequence[Path], pool: Pool, watch: Watch) -> None:
    """Take in everything below PATHS; raises Refusal where that is nothing at all."""
    fresh = harvest.census.fresh(documents.find(paths))
    for outcome in pool.spread(_read_batch, fresh, _weight):
        harvest.take(outcome)
        watch("reading", harvest.census.documents, None)
    refuse_nothing(harvest, paths)


def refuse_nothing(harvest: Harvest, paths: Iterable[Path]) -> None:
    """Raises Refusal where no document was met."""
    if not harvest.census.documents:
        raise Refusal(f"There is no document in {', '.join(map(str, paths))}: nothing was written.")


def _read_batch(batch: list[tuple[bytes, Document]]) -> list[Reading | Rejection]:
    """What a worker does: some documents, each known by the digest of its content."""
    return [outcome_of(digest, document) for digest, document in batch]


def outcome_of(digest: bytes, document: Document) -> Reading | Rejection:
    """What becomes of a document that is known by the digest of its content."""
    readout = readout_of(document)
    if isinstance(readout, Problem):
        return Rejection(digest, readout)
    identifier = readout_id(readout.url, content_bytes(document))
    return Reading(
        digest=digest,
        id=identifier,
        sha256=text_sha256(readout.title, readout.body, readout.letterhead),
        published=readout.published,
        account=account_of(identifier, readout, venue_id(readout.venue)),
        packed=pack(readout),
    )


def _weight(given: tuple[bytes, Document]) -> int:
    """How much work a document is: its length, and something for the opening of it."""
    return len(given[1].content) + _OPENING_COST


def _watched(entries: Iterable[Entry], total: int, watch: Watch) -> Iterator[Entry]:
    for done, entry in enumerate(entries, start=1):
        yield entry
        watch("writing", done, total)
