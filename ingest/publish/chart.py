"""Bars by year as inline SVG: each bar a link, every number in its title."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil

from markupsafe import Markup, escape

from ingest.publish.rows import Row

WIDTH, HEIGHT = 660, 64
_LABEL = 16


def bars(values: Sequence[Row], link: Callable[[str], str], noun: str, label: str) -> Markup:
    """A bar for each value (``id``, ``label``, ``count``), its address from ``link``; empty without values."""
    if not values:
        return Markup("")
    most = max(value["count"] for value in values) or 1
    step = WIDTH / max(len(values), 12)
    each = Markup("").join(_bar(value, index, step, most, link, noun) for index, value in enumerate(values))
    every = ceil(len(values) / 12)
    years = Markup("").join(
        Markup('<text x="{:.1f}" y="{}">{}</text>').format((index + 0.5) * step, HEIGHT + _LABEL - 3, value["label"])
        for index, value in enumerate(values)
        if index % every == 0
    )
    return Markup('<svg class="bars" viewBox="0 0 {} {}" role="group" aria-label="{}">{}{}</svg>').format(
        WIDTH, HEIGHT + _LABEL, label, each, years
    )


def _bar(value: Row, index: int, step: float, most: int, link: Callable[[str], str], noun: str) -> Markup:
    """A bar with a title; one that stands for nothing is no link."""
    if not value["count"]:
        return Markup("")
    height = max(2.0, value["count"] / most * (HEIGHT - 4))
    said = f"{value['label']}: {value['count']:,} {noun if value['count'] == 1 else noun + 's'}"
    return Markup(
        '<a href="{}" aria-label="{}"><rect class="reach" x="{:.1f}" y="0" width="{:.1f}" height="{}"/>'
        '<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"><title>{}</title></rect></a>'
    ).format(
        link(value["id"]), said, index * step, step, HEIGHT,
        index * step + step * 0.12, HEIGHT - height, step * 0.76, height, escape(said),
    )  # fmt: skip
