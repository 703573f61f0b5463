"""What several sign is said by all of them, whatever it tells of one of them."""

from __future__ import annotations

import pytest

from ingest.pipeline import readout_of
from ingest.record import Document, Readout


@pytest.mark.parametrize("number", ["", "1. ", "(1) "])
def test_we_who_met_say_so_together(number: str) -> None:
    opening = "We, the leaders of Kenya, Uganda and Rwanda, met in Kampala on 4 April 2033."
    lines = (
        "LEADERS' JOINT STATEMENT", f"{number}{opening}", "We agreed to build a railway to the coast.",
        "President Otieno briefed the meeting on the fund. He stressed that payments are due.",
        "We thanked President Kato for his hospitality.",
    )  # fmt: skip
    readout = readout_of(Document("a.txt", "\n\n".join(lines), "text/plain"))
    assert isinstance(readout, Readout)
    told = {one.text: one.attribution for one in readout.statements}
    assert told[f"{number}{opening}"] == "joint"
    assert told["He stressed that payments are due."] == "speaker"
