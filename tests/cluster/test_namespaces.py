"""Two workers that share no loopback with anybody: what passes between machines is names, never pages."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cluster.machines import Machines
from tests.cluster.test_building import PORTIONS, begun

_NET = "10.219.77"
_TAG = f"r{os.getpid() % 100_000}"


def ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True, capture_output=True)


@contextmanager
def namespaces(count: int) -> Iterator[list[str]]:
    """So many network namespaces, joined to this one by a bridge at ``_NET``.1."""
    names = [f"{_TAG}n{number}" for number in range(count)]
    try:
        try:
            join(names)
        except subprocess.CalledProcessError as error:
            pytest.skip(f"SKIPPED LOUDLY: network namespaces cannot be made here ({error.stderr.decode().strip()})")
        yield names
    finally:
        for name in names:
            subprocess.run(["ip", "netns", "delete", name], capture_output=True)
        subprocess.run(["ip", "link", "delete", f"{_TAG}b"], capture_output=True)


def join(names: list[str]) -> None:
    ip("link", "add", f"{_TAG}b", "type", "bridge")
    ip("address", "add", f"{_NET}.1/24", "dev", f"{_TAG}b")
    ip("link", "set", f"{_TAG}b", "up")
    for number, name in enumerate(names):
        ip("netns", "add", name)
        ip("link", "add", f"{_TAG}v{number}", "type", "veth", "peer", "name", "eth0", "netns", name)
        ip("link", "set", f"{_TAG}v{number}", "master", f"{_TAG}b", "up")
        ip("-n", name, "address", "add", f"{_NET}.{number + 2}/24", "dev", "eth0")
        ip("-n", name, "link", "set", "eth0", "up")
        ip("-n", name, "link", "set", "lo", "up")


def sent(number: int) -> int:
    """Bytes that have passed between this side and a namespace, both ways."""
    folder = Path(f"/sys/class/net/{_TAG}v{number}/statistics")
    return sum(int((folder / name).read_text()) for name in ("rx_bytes", "tx_bytes"))


@pytest.mark.skipif(not shutil.which("ip"), reason="SKIPPED LOUDLY: there is no command ip")
def test_workers_in_networks_of_their_own_read_all_and_send_nothing_of_it(
    corpus: Path, local: Path, tmp_path: Path
) -> None:
    with namespaces(2) as names, Machines(tmp_path, host=f"{_NET}.1") as machines:
        for name in names:
            machines.start_worker(before=["ip", "netns", "exec", name])
        building = begun(corpus, tmp_path / "far.db", machines.address, "--records", "2")
        ended = building.ended()
        passed = sum(map(sent, range(2)))
    assert ended == (0, "")
    assert building.database.read_bytes() == local.read_bytes()
    assert len(building.shards) == PORTIONS
    pages = sum(path.stat().st_size for path in corpus.iterdir())
    assert passed < pages / 10
