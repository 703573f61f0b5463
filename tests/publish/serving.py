"""A corpus served by the real server, in a process of its own."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

_SERVE = (
    "import sys; from pathlib import Path; from ingest.publish.serve import serve; serve(Path(sys.argv[1]), port=0)"
)


class Served(NamedTuple):
    """Where a corpus is served, and by which process."""

    address: str
    process: int


@contextmanager
def serving(corpus: Path) -> Iterator[Served]:
    """Serve a corpus until the block ends, however it ends."""
    command = [sys.executable, "-u", "-c", _SERVE, str(corpus)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        found = re.search(r"http://\S+", server.stdout.readline())
        assert found is not None
        try:
            yield Served(found[0], server.pid)
        finally:
            server.kill()
