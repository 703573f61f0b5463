"""Spots on the outline of the world as SVG, as large as encounters there are many, named where there is room."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import sqrt
from typing import NamedTuple

from markupsafe import Markup

from ingest.publish.rows import Row
from ingest.publish.wording import count

# The outline's own units: quarters of a degree, from 180 W to 180 E and 84 N to 58 S (static/world.svg).
PER_DEGREE, NORTH, WEST = 4, 84, -180
WIDTH, HEIGHT = 1440, 568
_SMALLEST, _LARGEST = 5.0, 30.0
# How many spots may be named, and how high their letters are.
_NAMED, _LETTER = 60, 16


def world(spots: Sequence[Row], outline: str, link: Callable[[Row], str]) -> Markup:
    """The map of ``spots``; ``outline`` is the address of the picture of the land.

    A list says the same, so the map is for eyes and pointers alone: no screen reader and no tabulator stops here.
    """
    most = max((spot["encounters"] for spot in spots), default=1)
    circles = Markup("").join(_circle(spot, most, link) for spot in spots)
    names = Markup("").join(
        Markup('<text x="{:.0f}" y="{:.0f}">{}</text>').format(box.left, box.bottom - _LETTER / 4, name)
        for name, box in _names(spots, most)
    )
    return Markup(
        '<svg class="world" viewBox="0 0 {} {}" aria-hidden="true"><image href="{}" width="{}" height="{}"/>{}{}</svg>'
    ).format(WIDTH, HEIGHT, outline, WIDTH, HEIGHT, circles, names)


class Box(NamedTuple):
    """A rectangle on the map."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two share a point."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


def _names(spots: Sequence[Row], most: int) -> Iterator[tuple[str, Box]]:
    """Names beside their spots, those with most encounters first, wherever nothing stands in the way."""
    taken = [_around(spot, most) for spot in spots]
    for spot in spots[:_NAMED]:
        free = (box for box in _beside(spot, most) if _on_the_map(box) and not any(map(box.meets, taken)))
        box = next(free, None)
        if box and spot["label"]:
            taken.append(box)
            yield str(spot["label"]), box


def _beside(spot: Row, most: int) -> Iterator[Box]:
    """To the right of a spot, and to its left."""
    spot_box, width = _around(spot, most), len(spot["label"] or "") * _LETTER * 0.6
    middle = (spot_box.top + spot_box.bottom) / 2
    for left in (spot_box.right + 3, spot_box.left - 3 - width):
        yield Box(left, middle - _LETTER / 2, left + width, middle + _LETTER / 2)


def _on_the_map(box: Box) -> bool:
    return box.left >= 0 and box.right <= WIDTH and box.top >= 0 and box.bottom <= HEIGHT


def _around(spot: Row, most: int) -> Box:
    x, y, radius = _place(spot, most)
    return Box(x - radius, y - radius, x + radius, y + radius)


def _place(spot: Row, most: int) -> tuple[float, float, float]:
    """Where a spot lies, and its radius."""
    radius = _SMALLEST + (_LARGEST - _SMALLEST) * sqrt(spot["encounters"] / most)
    return (spot["longitude"] - WEST) * PER_DEGREE, (NORTH - spot["latitude"]) * PER_DEGREE, radius


def _circle(spot: Row, most: int, link: Callable[[Row], str]) -> Markup:
    x, y, radius = _place(spot, most)
    return Markup(
        '<a href="{}" tabindex="-1"><circle cx="{:.0f}" cy="{:.0f}" r="{:.1f}"><title>{}: {}</title></circle></a>'
    ).format(link(spot), x, y, radius, spot["label"], count(spot["encounters"], "encounter"))
