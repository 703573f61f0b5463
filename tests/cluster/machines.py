"""A scheduler and workers of Dask in processes of their own, as on machines of their own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@dataclass(slots=True)
class Machines:
    """A scheduler that can be killed and started again, workers that can be killed; all end with the block.

    failures  how often a task may kill its worker before it is given up
    """

    folder: Path
    host: str = "127.0.0.1"
    port: int = field(default_factory=free_port)
    failures: int = 3
    scheduler: subprocess.Popen[bytes] | None = None
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"tcp://{self.host}:{self.port}"

    def __enter__(self) -> Self:
        self.start_scheduler()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in (*self.workers, self.scheduler):
            if process is not None:
                kill(process)

    def start_scheduler(self) -> None:
        self.scheduler = self._started("scheduler", ["--host", self.host, "--port", str(self.port)], ())
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                socket.create_connection((self.host, self.port), 1).close()
                return
            except OSError:
                time.sleep(0.1)
        raise AssertionError("the scheduler does not answer")

    def start_worker(self, before: Sequence[str] = (), preload: Path | None = None) -> subprocess.Popen[bytes]:
        words = [self.address, "--nthreads", "1", "--no-nanny", "--local-directory", str(self.folder)]
        words += ["--preload", str(preload)] if preload else []
        worker = self._started("worker", words, before)
        self.workers.append(worker)
        return worker

    def _started(self, what: str, words: list[str], before: Sequence[str]) -> subprocess.Popen[bytes]:
        number = len(list(self.folder.glob("*.log")))
        with (self.folder / f"{number}-{what}.log").open("wb") as log:
            command = [*before, sys.executable, "-m", "dask", what, "--no-dashboard", *words]
            settings = os.environ | {
                "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": str(self.failures),
                # Nobody is blamed who only waited beside it.
                "DASK_DISTRIBUTED__SCHEDULER__WORKER_SATURATION": "1.0",
            }
            return subprocess.Popen(
                command, stdout=log, stderr=log, cwd=self.folder, start_new_session=True, env=settings
            )


def kill(process: subprocess.Popen[bytes]) -> None:
    """End a process at once, with whatever it has started."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
