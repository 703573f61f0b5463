"""Counts over time: bars as inline SVG, each a link with its number; where they are few, words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from markupsafe import Markup, escape

from ingest.publish.rows import Row
from ingest.publish.wording import count

WIDTH, HEIGHT = 660, 64
# Fewer bars than this stand lost on a page.
FEWEST = 4
# More than this many links before what comes next, and there is a way past them.
MANY = 12
_LABEL, _LABEL_WIDTH = 16, 52
_EVERY = (1, 2, 5, 10, 20, 50, 100)
Link = Callable[[str], str]


def bars(values: Sequence[Row], link: Link, noun: str, label: str) -> Markup:
    """A bar for each value (``id``, ``label``, ``count``), its address from ``link``; empty without values.

    noun   what is counted, in the singular
    label  what the picture shows, for those who do not see it
    """
    if len(values) < FEWEST:
        return _in_words(values, link, noun, label)
    step = min(WIDTH / len(values), WIDTH / 12)
    most = max(value["count"] for value in values) or 1
    room = HEIGHT - (_LABEL if step >= _LABEL_WIDTH else 4)
    drawn = [_bar(value, index, step, room * value["count"] / most, link, noun) for index, value in enumerate(values)]
    # Broad ones shrink on a phone, and their letters with them.
    kind = "bars broad" if step * len(values) > WIDTH / 2 else "bars"
    picture = Markup(
        '<svg class="{5}" width="{0:.0f}" viewBox="0 0 {0:.0f} {1}" role="group" aria-label="{2}">{3}{4}</svg>'
    ).format(step * len(values), HEIGHT + _LABEL, label, Markup("").join(drawn), _labels(values, step), kind)
    return _with_a_way_past(picture) if sum(map(bool, drawn)) > MANY else picture


def _in_words(values: Sequence[Row], link: Link, noun: str, label: str) -> Markup:
    """``2021: 3 readouts``, one after the other."""
    items = Markup("").join(
        Markup('<li><a href="{}">{}</a> {}</li>').format(link(value["id"]), value["label"], count(value["count"], noun))
        for value in values
        if value["count"]
    )
    return Markup('<ul class="counts" aria-label="{}">{}</ul>').format(label, items) if items else Markup("")


def _bar(value: Row, index: int, step: float, height: float, link: Link, noun: str) -> Markup:
    """A bar with a title, and its number above it where there is room; one that stands for nothing is no link.

    There may be hundreds on a page: what may hold anything is escaped by hand, which takes a tenth of the time that
    ``Markup.format`` takes for every number.
    """
    if not value["count"]:
        return Markup("")
    height = max(2.0, height)
    said = escape(f"{value['label']}: {count(value['count'], noun)}")
    middle, top = (index + 0.5) * step, HEIGHT - height
    number = f'<text class="count" aria-hidden="true" x="{middle:.1f}" y="{top - 4:.1f}">{value["count"]:,}</text>'
    return Markup(
        f'<a href="{escape(link(value["id"]))}" aria-label="{said}">'
        f'<rect class="reach" x="{index * step:.1f}" y="0" width="{step:.1f}" height="{HEIGHT}"/>'
        f'<rect x="{index * step + step * 0.12:.1f}" y="{top:.1f}" width="{step * 0.76:.1f}" height="{height:.1f}">'
        f"<title>{said}</title></rect></a>{number if step >= _LABEL_WIDTH else ''}"
    )


def _labels(values: Sequence[Row], step: float) -> Markup:
    """Names below the bars, as many as there is room for: of years the round ones."""
    every = next(number for number in _EVERY if number * step >= _LABEL_WIDTH)
    return Markup("").join(
        Markup(f'<text x="{(index + 0.5) * step:.1f}" y="{HEIGHT + _LABEL - 3}">{escape(value["label"])}</text>')
        for index, value in enumerate(values)
        if (int(value["label"]) if value["label"].isdecimal() else index) % every == 0
    )


def _with_a_way_past(picture: Markup) -> Markup:
    """A link for the keyboard from before the bars to behind them."""
    return Markup('<a class="skip here" href="#past">Skip the chart</a>{}<span id="past" tabindex="-1"></span>').format(
        picture
    )
