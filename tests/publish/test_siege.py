"""The real server under everything at once stays small, and goes on answering."""

from __future__ import annotations

import asyncio
from pathlib import Path
from urllib.parse import urlencode

import httpx
import pytest

from tests.publish.serving import serving
from tests.publish.test_gate import ENDLESS, long_texts
from tests.ruritania import RURITANIA, entry, readout
from tests.store.test_build import build

MOST_MEMORY = 500_000_000  # bytes resident
PRODUCT = "select a.body from readouts a, readouts b, readouts c"
SIEGE = (
    *({"sql": ENDLESS} for _ in range(12)),
    *({"sql": sql} for sql in (
        PRODUCT, "select group_concat(body) from readouts", "select zeroblob(1e9)", "select printf('%900000000d', 1)",
        "select replace(body, 'a', body) from readouts", "select hex(body) from readouts",
        "select count(*) from statements where text like '%a%b%c%d%e%f%g%h%i%j%k%l%m%'",
        "select a.text from statements a, statements b order by a.text || b.text",
    )),
)  # fmt: skip


def highest(process: int) -> int:
    """The most bytes that a process has held in memory so far."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")
async def test_a_siege(tmp_path: Path) -> None:
    corpus = tmp_path / "readouts.db"
    build(corpus, [*long_texts(), entry("ours", readout(RURITANIA))])
    with serving(corpus) as (address, process):
        async with httpx.AsyncClient(base_url=address, timeout=120) as visitor:
            await visitor.get("/readouts/topics")
            siege = [asyncio.ensure_future(visitor.get(f"/readouts.json?{urlencode(one)}")) for one in SIEGE]
            siege += [asyncio.ensure_future(visitor.get("/readouts/readouts.csv?_stream=on&_size=max"))]
            await asyncio.sleep(0.3)
            assert (await visitor.get("/search?q=borders")).status_code == 200
            assert not all(one.done() for one in siege), "others waited until the siege was over"
            answers = await asyncio.gather(*siege)
        assert {answer.status_code for answer in answers} <= {200, 400}
        assert highest(process) < MOST_MEMORY
