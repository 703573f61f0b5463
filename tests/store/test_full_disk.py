"""A disk that fills up in the midst of a build or an addition: a sentence, the old database, nothing left over."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ingest.vocabulary import SAMPLE


def run(*words: str, most: int | None = None) -> subprocess.CompletedProcess[str]:
    """The command, where no file may grow longer than MOST bytes."""

    def limit() -> None:
        if most is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    command = [sys.executable, "-m", "ingest.cli", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=limit)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    database = tmp_path_factory.mktemp("whole") / "r.db"
    assert run("build", "--db", str(database)).returncode == 0
    return database


@pytest.mark.parametrize("share", [0.05, 0.7])
@pytest.mark.parametrize("command", ["build", "add"])
def test_a_full_disk(tmp_path: Path, whole: Path, command: str, share: float) -> None:
    target = Path(shutil.copy(whole, tmp_path / "r.db"))
    ended = run(command, str(SAMPLE), "--db", str(target), "--jobs", "1", most=int(whole.stat().st_size * share))
    assert ended.returncode == 2, ended.stdout
    assert ended.stderr.count("\n") == 1, ended.stderr
    assert target.read_bytes() == whole.read_bytes()
    assert run(command, str(SAMPLE), "--db", str(target)).returncode == 0
    assert [path.name for path in tmp_path.iterdir()] == ["r.db"]
