"""Spots on the outline of the world as SVG: as large as what took place there is many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import sqrt

from markupsafe import Markup

from ingest.publish.rows import Row

# The outline's own units: quarters of a degree, from 180 W to 180 E and 84 N to 58 S (static/world.svg).
PER_DEGREE, NORTH, WEST = 4, 84, -180
WIDTH, HEIGHT = 1440, 568
_SMALLEST, _LARGEST = 5.0, 30.0


def world(spots: Sequence[Row], outline: str, link: Callable[[Row], str]) -> Markup:
    """The map of ``spots``; ``outline`` is the address of the picture of the land.

    A list says the same, so the map is for eyes and pointers alone: no screen reader and no tabulator stops here.
    """
    most = max((spot["encounters"] for spot in spots), default=1)
    circles = Markup("").join(_circle(spot, most, link) for spot in spots)
    return Markup(
        '<svg class="world" viewBox="0 0 {} {}" aria-hidden="true"><image href="{}" width="{}" height="{}"/>{}</svg>'
    ).format(WIDTH, HEIGHT, outline, WIDTH, HEIGHT, circles)


def _circle(spot: Row, most: int, link: Callable[[Row], str]) -> Markup:
    radius = _SMALLEST + (_LARGEST - _SMALLEST) * sqrt(spot["encounters"] / most)
    noun = "encounter" if spot["encounters"] == 1 else "encounters"
    return Markup(
        '<a href="{}" tabindex="-1"><circle cx="{:.0f}" cy="{:.0f}" r="{:.1f}"><title>{}: {:,} {}</title></circle></a>'
    ).format(
        link(spot), (spot["longitude"] - WEST) * PER_DEGREE, (NORTH - spot["latitude"]) * PER_DEGREE, radius,
        spot["label"], spot["encounters"], noun,
    )  # fmt: skip
