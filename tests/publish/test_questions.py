"""The front page asks three questions, whatever the corpus holds, and each has an answer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ingest.publish.serve import publish
from ingest.record import Readout
from tests.publish.conftest import with_sides
from tests.ruritania import RURITANIA, entry, readout
from tests.store.test_build import build

OURS = with_sides(readout(RURITANIA))
SPEECH = replace(OURS, genre="speech", mode=None, participants=OURS.participants[:1])


@pytest.mark.parametrize(
    ("told", "questions"),
    [
        (
            OURS,
            {
                "What did Rufus Firefly say on Trade?": "/search?q=speaker:rufus-firefly-xf+topic:trade&sort=newest",
                "What was said in one meeting, 4 May 2001: Rudolf Rassendyll – Rufus Firefly": (
                    "/encounter/2001-05-04-rudolf-rassendyll-xr-rufus-firefly-xf"
                ),
                "What is Rufus Firefly said to have said, by the other side?": (
                    "/search?q=speaker:rufus-firefly-xf+side:counterpart&sort=newest"
                ),
            },
        ),
        (
            SPEECH,
            {
                "What did Rudolf Rassendyll say on Trade?": (
                    "/search?q=speaker:rudolf-rassendyll-xr+topic:trade&sort=newest"
                ),
                "When was Trade raised first, and by whom?": "/search?q=topic:trade&sort=oldest",
                "With whom did Rudolf Rassendyll speak, and on what?": "/speaker/rudolf-rassendyll-xr",
            },
        ),
    ],
    ids=["one side's account", "speeches"],
)
async def test_questions_where_no_encounter_is_told_by_both(
    tmp_path: Path, told: Readout, questions: dict[str, str]
) -> None:
    build(tmp_path / "r.db", [entry("a", told)])
    datasette = publish(tmp_path / "r.db")
    await datasette.invoke_startup()
    asked = (await datasette.client.get("/home.json")).json()["questions"]
    assert {one["ask"]: one["at"] for one in asked} == questions
    for one in asked:
        answer = await datasette.client.get(one["at"])
        assert answer.status_code == 200
        assert "Nothing here says that" not in answer.text


async def test_a_corpus_in_which_nobody_speaks_asks_nothing(tmp_path: Path) -> None:
    silent = replace(OURS, statements=OURS.statements[:1], topics={})
    build(tmp_path / "r.db", [entry("a", silent)])
    datasette = publish(tmp_path / "r.db")
    await datasette.invoke_startup()
    assert (await datasette.client.get("/home.json")).json()["questions"] == []
