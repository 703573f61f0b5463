"""No figure of quality falls below its floor; floors.yml says how one is raised."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.evaluation import Evaluation
from tests.quality.floors import committed, fallen, raised
from tests.quality.sets import BESIDE, MANNERS, SAMPLE_SET, SETS, GoldSet, compare

FLOORS = committed()


def shares(compared: Evaluation) -> dict[str, float]:
    return {name: figure.value for name, figure in compared.overall.items()}


@pytest.mark.parametrize("one", [SAMPLE_SET, *MANNERS], ids=lambda one: one.name)
def test_documents_of_our_own_stay_above_their_floors(one: GoldSet, tmp_path: Path) -> None:
    read = shares(compare(one, tmp_path))
    assert fallen(read, FLOORS[one.name]) == []
    assert read["found"] == 1


@pytest.mark.parametrize("one", BESIDE, ids=lambda one: one.name)
def test_real_documents_stay_above_their_floors(one: GoldSet, laid_out: Path) -> None:
    read = shares(compare(one, laid_out))
    assert fallen(read, FLOORS[one.name]) == []
    assert read["found"] == 1


def test_every_set_has_floors() -> None:
    assert FLOORS.keys() == {one.name for one in (*SETS, SAMPLE_SET)}
    assert all({"sentences", "wrong_speaker", "kept", "confidence_A"} <= floors.keys() for floors in FLOORS.values())


def test_a_figure_below_its_floor_is_told() -> None:
    read = {"speaker": 0.5, "wrong_speaker": 0.5}
    assert fallen(read, read) == []
    assert fallen(read, {"speaker": 0.51}) == ["speaker is 0.5000, its floor is 0.51"]
    assert fallen(read, {"wrong_speaker": 0.4}) == ["wrong_speaker is 0.5000, its floor is 0.4"]


def test_floors_are_raised_and_never_lowered() -> None:
    read = {"speaker": 0.987, "joint": 0.8, "wrong_speaker": 0.012, "false_speaker": 0.3, "kept": 1.0}
    floors = {"speaker": 0.9, "joint": 0.85, "wrong_speaker": 0.05, "false_speaker": 0.2, "kept": 0.995}
    assert raised(read, floors) == {
        "speaker": 0.98, "joint": 0.85, "wrong_speaker": 0.02, "false_speaker": 0.2, "kept": 1.0
    }  # fmt: skip
