"""A build over a cluster: divide, read what no shard holds yet, pour the shards into one database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

from ingest import documents, pipeline
from ingest.census import Census
from ingest.cluster import tasks
from ingest.cluster.code import fingerprint
from ingest.cluster.portions import Portion, gathered, ranges
from ingest.cluster.shards import Damaged, Shelf
from ingest.cluster.workers import Failure, Workers
from ingest.documents import File, Indivisible, Range
from ingest.harvest import Harvest, Tally
from ingest.pipeline import Watch
from ingest.pool import Pool
from ingest.refusal import Refusal
from ingest.store.spool import Spool

RECORDS = 100
"""Members that a range of an archive has, where any place of it can be reached."""
_MOST_RANGES = 400
"""Of one archive, whose list of members is read for each of them."""

PATIENCE = 30.0
"""Seconds in which a scheduler that is gone may come back, and somebody has to work behind it."""

_ROUNDS = 3
_NAMED = 5


@dataclass(frozen=True, slots=True)
class Cluster:
    """Where reading is spread to.

    address  of the scheduler
    shelf    the folder of shards, which the workers and this process reach by the same path or address
    records  members of a range; null for RECORDS where any place of an archive can be reached, and for the whole
             archive where it has to be read from its beginning
    """

    address: str
    shelf: Path
    records: int | None = None


def build(paths: Sequence[Path], target: Path, cluster: Cluster, watch: Watch) -> Tally:
    """Read everything below PATHS by the workers of CLUSTER into a fresh database at TARGET.

    Raises Refusal, and leaves the old database, where some portion could not be read; a second run reads only that.
    """
    portions = _read(_portions(paths, cluster), cluster, watch)
    with Spool(target.parent) as spool:
        harvest = Harvest(Census(), spool)
        for done, portion in enumerate(portions, start=1):
            pour(Shelf(cluster.shelf), portion, harvest)
            watch("gathering", done, len(portions))
        pipeline.refuse_nothing(harvest, paths)
        return pipeline.stored(harvest, target, Pool(), watch)


def _portions(paths: Sequence[Path], cluster: Cluster) -> list[Portion]:
    """Everything below PATHS in portions, in the order in which one machine would meet it."""
    together = list(gathered(documents.files(paths)))
    counts = _counts([files[0] for files, large in together if large], cluster)
    return [
        Portion(files, among)
        for files, _ in together
        for among in _ranges(counts.get(files[0].source), cluster.records)
    ]


def _ranges(members: int | None, records: int | None) -> Iterator[Range]:
    return ranges(members, records or max(RECORDS, (members or 0) // _MOST_RANGES))


def _counts(large: Sequence[File], cluster: Cluster) -> dict[str, int | None]:
    """How many members each large file has, counted where it lies."""
    count = partial(tasks.members_in, streamed=cluster.records is not None)
    workers: Workers[File, int | None] = Workers(cluster.address, PATIENCE)
    counted = workers.each(count, large)
    return {file.source: None if isinstance(made, Failure) else made for file, made in counted}


def _read(portions: list[Portion], cluster: Cluster, watch: Watch) -> list[Portion]:
    """Have everything read that no whole shard holds; gives the portions, in which nothing indivisible is divided."""
    code, shelf = fingerprint(), Shelf(cluster.shelf)
    failures: dict[Portion, Failure] = {}
    for _ in range(_ROUNDS):
        missing = [portion for portion in portions if not shelf.is_whole(portion.key(code))]
        if not missing:
            return portions
        failures = _shards(missing, cluster, code, watch)
        undivided = {portion.files for portion, failure in failures.items() if isinstance(failure.error, Indivisible)}
        portions = list(_joined(portions, undivided))
        if failures and not undivided:
            break
    raise Refusal(_told(failures, len(portions)))


def _shards(missing: list[Portion], cluster: Cluster, code: str, watch: Watch) -> dict[Portion, Failure]:
    """Have each portion read; gives those of which no shard came."""
    workers: Workers[Portion, tasks.Left] = Workers(cluster.address, PATIENCE)
    failures: dict[Portion, Failure] = {}
    read = 0
    for portion, made in workers.each(partial(tasks.read, shelf=cluster.shelf, code=code), missing):
        if isinstance(made, Failure):
            failures[portion] = made
        else:
            read += made.documents
            watch("reading", read, None)
    return failures


def _joined(portions: Sequence[Portion], undivided: set[tuple[File, ...]]) -> Iterator[Portion]:
    """The portions, but one in place of all the ranges of what cannot be divided."""
    done: set[tuple[File, ...]] = set()
    for portion in portions:
        if portion.files not in undivided:
            yield portion
        elif portion.files not in done:
            done.add(portion.files)
            yield Portion(portion.files)


def _told(failures: dict[Portion, Failure], portions: int) -> str:
    """What could not be read, and why."""
    if not failures:
        return "Shards were damaged as often as they were written: look at the disk they lie on, then run again."
    shown = "; ".join(f"{portion} ({failure.reason})" for portion, failure in islice(failures.items(), _NAMED))
    more = f"; {len(failures) - _NAMED:,} more" if len(failures) > _NAMED else ""
    return (
        f"{len(failures):,} of {portions:,} ranges could not be read and nothing was written: {shown}{more}."
        " The others are kept: a second run reads only these."
    )


def pour(shelf: Shelf, portion: Portion, harvest: Harvest) -> None:
    """Take in a shard, but for contents that one before it held."""
    try:
        with shelf.opened(portion.key(fingerprint())) as (census, outcomes):
            fresh = harvest.census.join(census)
            for outcome in outcomes:
                if outcome.digest in fresh:
                    harvest.take(outcome)
    except Damaged:
        raise Refusal(f"The shard of {portion} was damaged after it was written: a second run reads it anew.") from None
