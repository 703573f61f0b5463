"""The corpus of the pages, searched by its tables, and by the search index beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from ingest import search_index
from ingest.publish.corpus import Corpus
from ingest.publish.search.beside import beside
from tests.publish.conftest import entries
from tests.store.test_build import build


@pytest.fixture(scope="session")
def tables(corpus: Path) -> Iterator[Corpus]:
    """A corpus that is small enough for its tables alone."""
    with closing(sqlite3.connect(corpus)) as opened:
        assert beside(opened).index is None
        yield Corpus((opened,))


@pytest.fixture(scope="session")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, with a search index."""
    target = tmp_path_factory.mktemp("indexed") / "readouts.db"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search_index, "LEAST", 0)
        build(target, entries())
    return target


@pytest.fixture(params=["tables", "index"])
def searched(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Corpus]:
    """The corpus, searched in either way."""
    if request.param == "tables":
        yield request.getfixturevalue("tables")
        return
    monkeypatch.setattr(search_index, "LEAST", 0)
    with closing(sqlite3.connect(request.getfixturevalue("indexed"))) as opened:
        assert beside(opened).index
        yield Corpus((opened,))
