"""The floors under the figures: what has fallen below them, what they can be raised to."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil, floor
from typing import Any

import yaml

from ingest.evaluation import LOWER_IS_BETTER
from tests.quality.sets import HERE

PATH = HERE / "floors.yml"
Floors = dict[str, dict[str, float]]
Shares = Mapping[str, float]


def committed() -> Floors:
    """For each set of annotated documents the floors of its figures."""
    found: Floors = yaml.safe_load(PATH.read_text(encoding="utf-8"))
    return found


def fallen(shares: Shares, floors: Shares) -> list[str]:
    """The figures that are worse than their floors, each as a line."""
    return [
        f"{name} is {shares[name]:.4f}, its floor is {least}"
        for name, least in floors.items()
        if (shares[name] > least if name in LOWER_IS_BETTER else shares[name] < least)
    ]


def raised(shares: Shares, floors: Shares) -> dict[str, float]:
    """The floors as high as the figures allow, cut after two places; none is ever lowered."""
    return {name: _raised(name, shares[name], least) for name, least in floors.items()}


def _raised(name: str, share: float, least: float) -> float:
    if name in LOWER_IS_BETTER:
        return min(least, ceil(round(share * 100, 6)) / 100)
    return max(least, floor(round(share * 100, 6)) / 100)


def write(floors: Floors) -> None:
    """Put floors in place of those committed, under the words that head the file."""
    head = [line for line in PATH.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    PATH.write_text("\n".join([*head, yaml.safe_dump(_plain(floors), sort_keys=False)]), encoding="utf-8")


def _plain(floors: Floors) -> dict[str, dict[str, Any]]:
    """Whole numbers without a point."""
    return {
        name: {figure: int(least) if least == int(least) else least for figure, least in figures.items()}
        for name, figures in floors.items()
    }
