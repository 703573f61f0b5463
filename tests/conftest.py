"""What the tests of the front doors share: a command run, the sample built."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from ingest import pipeline
from ingest.cli import main
from ingest.vocabulary import SAMPLE

# A test says what holds, not how fast this machine is: benchmarks do that.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended, what it wrote."""

    status: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Give the command ``readouts`` some words, as a shell does."""

    def run(*words: object) -> Ended:
        monkeypatch.setattr(sys, "argv", ["readouts", *map(str, words)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        written = capsys.readouterr()
        return Ended(int(ended.value.code or 0), written.out, written.err)

    return run


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as a database."""
    target = tmp_path_factory.mktemp("sample") / "readouts.db"
    pipeline.build([SAMPLE], target, 1, lambda *_: None)
    return target
