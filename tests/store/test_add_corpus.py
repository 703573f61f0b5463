"""Adding in any order and in any batches gives the rows of one build, on readouts of the corpus beside the project."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import pytest

from ingest import documents, pipeline, store
from ingest.census import Census
from ingest.harvest import Harvest, Reading, Rejection
from ingest.link import link
from ingest.record import Document
from ingest.store.spool import Spool
from tests.store.test_add import every_row

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"
FEED = CORPUS / "state-feed-2021-05-to-2022-04.tar.xz"
ARCHIVE = CORPUS / "whitehouse-2021-2023.tar.xz"
DOCUMENTS = 2_000
ORDERS = 10


@pytest.mark.whole_corpus
@pytest.mark.skipif(not (FEED.exists() and ARCHIVE.exists()), reason="no corpus beside the project")
def test_ten_orders_and_batches_give_the_rows_of_one_build(tmp_path: Path) -> None:
    """A feed whose releases change from day to day among them; each document is read once, whatever the order."""
    read = [
        (document, pipeline.outcome_of(digest, document))
        for archive in (FEED, ARCHIVE)
        for digest, document in islice(Census().fresh(documents.find([archive])), DOCUMENTS // 2)
    ]
    _build(tmp_path / "whole.db", tmp_path, read)
    expected = every_row(tmp_path / "whole.db")
    for seed in range(ORDERS):
        target = tmp_path / "added.db"
        batches = list(_batches(read, random.Random(seed)))
        _build(target, tmp_path, batches[0])
        for batch in batches[1:]:
            _add(target, tmp_path, batch)
        assert every_row(target) == expected, f"order {seed} differs"
        target.unlink()


Read = tuple[Document, Reading | Rejection]


def _batches(read: Sequence[Read], chance: random.Random) -> Iterator[list[Read]]:
    """What was read in an order of CHANCE, in two to six batches."""
    waiting = list(read)
    chance.shuffle(waiting)
    cuts = sorted(chance.sample(range(1, len(waiting)), chance.randint(1, 5)))
    for start, end in zip([0, *cuts], [*cuts, len(waiting)], strict=True):
        yield waiting[start:end]


def _build(target: Path, folder: Path, read: Sequence[Read]) -> None:
    with Spool(folder) as spool:
        harvest = _harvest(spool, read)
        store.build(target, harvest.entries(), link(harvest.accounts()), harvest.problems())


def _add(target: Path, folder: Path, read: Sequence[Read]) -> None:
    with Spool(folder) as spool:
        harvest = _harvest(spool, read)
        store.add(target, harvest.entries(), harvest.problems())


def _harvest(spool: Spool, read: Sequence[Read]) -> Harvest:
    harvest = Harvest(Census(), spool)
    for _, (_, outcome) in zip(harvest.census.fresh(document for document, _ in read), read, strict=True):
        harvest.take(outcome)
    return harvest
