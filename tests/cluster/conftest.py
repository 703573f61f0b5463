from __future__ import annotations

from pathlib import Path

import pytest

from ingest import pipeline
from tests.cluster.corpus import archives

pytest.importorskip("distributed", reason="SKIPPED LOUDLY: pip install 'readouts[cluster]' to test what Dask spreads")


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Archives of every kind."""
    return archives(tmp_path_factory.mktemp("corpus") / "archives")


@pytest.fixture(scope="session")
def local(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What one machine makes of them."""
    target = tmp_path_factory.mktemp("local") / "local.db"
    pipeline.build([corpus], target, 1, lambda *_: None)
    return target
