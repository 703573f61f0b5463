"""No figure of quality falls below its floor; floors.yml says how one is raised."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from ingest.evaluation import LOWER_IS_BETTER, Figure
from tests.quality.sets import HERE, SAMPLE_SET, SETS, GoldSet, compare

FLOORS: dict[str, dict[str, float]] = yaml.safe_load((HERE / "floors.yml").read_text(encoding="utf-8"))


def fallen(figures: dict[str, Figure], floors: dict[str, float]) -> list[str]:
    """The figures that are worse than their floors, each as a line."""
    return [
        f"{name} is {figures[name].value:.4f} ({figures[name].right} of {figures[name].of}), its floor is {floor}"
        for name, floor in floors.items()
        if (figures[name].value > floor if name in LOWER_IS_BETTER else figures[name].value < floor)
    ]


def test_the_sample_stays_above_its_floors(tmp_path: Path) -> None:
    assert fallen(compare(SAMPLE_SET, tmp_path).overall, FLOORS["sample"]) == []


@pytest.mark.parametrize("one", SETS, ids=lambda one: one.name)
def test_real_documents_stay_above_their_floors(one: GoldSet, laid_out: Path) -> None:
    compared = compare(one, laid_out)
    assert fallen(compared.overall, FLOORS[one.name]) == []
    assert compared.overall["found"].value == 1


def test_every_set_has_floors() -> None:
    assert FLOORS.keys() == {one.name for one in (*SETS, SAMPLE_SET)}
    assert all({"sentences", "wrong_speaker", "kept", "confidence_A"} <= floors.keys() for floors in FLOORS.values())


def test_a_figure_below_its_floor_is_told() -> None:
    figures = {name: Figure(name, 0.5, 1, 2, 0.1, 0.9) for name in ("speaker", "wrong_speaker")}
    assert fallen(figures, {"speaker": 0.5, "wrong_speaker": 0.5}) == []
    assert fallen(figures, {"speaker": 0.51}) == ["speaker is 0.5000 (1 of 2), its floor is 0.51"]
    assert fallen(figures, {"wrong_speaker": 0.4}) == ["wrong_speaker is 0.5000 (1 of 2), its floor is 0.4"]
