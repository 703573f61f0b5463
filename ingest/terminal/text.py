"""One readout as text in colour: each statement in its speaker's, the other side's words marked as told of it."""

from __future__ import annotations

from itertools import cycle
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from ingest.terminal.guard import harmless

_COLOURS = ("cyan", "magenta", "green", "yellow", "blue", "red")
# Solid for the publisher's own side, broken for what it tells of the other, double for what both say.
_RULES = {"own": "┃", "counterpart": "┆", "other": "┊"}
_WIDEST_NAME = 28


def show(told: dict[str, Any]) -> None:
    """Print a readout as ``ingest.terminal.telling.told`` gives it."""
    console = Console(highlight=False)
    for line in _head(told):
        console.print(line, soft_wrap=True)
    console.print()
    rows = list(_coloured(told["statements"]))
    if console.is_terminal:
        console.print(_grid(rows))
        return
    for row in rows:
        console.print(Text(" ").join(row), soft_wrap=True)


def _head(told: dict[str, Any]) -> list[Text]:
    """Title, then what is known of the day, the place, the people and the topics."""
    place = ", ".join(filter(None, (told["city"], told["country"]))) or "no venue"
    facts = (told["date_edtf"] or "no date", place, told["genre"], told["publisher_name"] or "unknown publisher")
    people = [", ".join(filter(None, (one["name"], one["role"], one["country"]))) for one in told["participants"]]
    lines = [" · ".join(facts), *people, ", ".join(told["topics"]), told["url"] or told["source"]]
    title = Text(harmless(told["title"] or "Untitled"), style="bold")
    return [title, *(Text(harmless(line)) for line in lines if line)]


def _coloured(statements: list[dict[str, Any]]) -> list[tuple[Text, Text, Text]]:
    """Whose, the side's mark, the words: a row a statement; what is told of the other side stands in italics."""
    names = dict.fromkeys(one["speaker_name"] for one in statements if one["speaker_name"])
    colours = dict(zip(names, cycle(_COLOURS), strict=False))
    rows = []
    for one in statements:
        style = colours.get(one["speaker_name"], "dim")
        words = Text(harmless(one["text"]), f"{style} italic" if one["side"] == "counterpart" else "")
        rows.append((Text(f"{_whose(one):>{_WIDEST_NAME}}", style), Text(_rule(one), style), words))
    return rows


def _whose(statement: dict[str, Any]) -> str:
    name = harmless(statement["speaker_name"] or statement["attribution"])
    return name if len(name) <= _WIDEST_NAME else f"{name[: _WIDEST_NAME - 1]}…"


def _rule(statement: dict[str, Any]) -> str:
    return "║" if statement["attribution"] == "joint" else _RULES.get(statement["side"] or "", " ")


def _grid(rows: list[tuple[Text, Text, Text]]) -> Table:
    grid = Table.grid(padding=(0, 1))
    for row in rows:
        grid.add_row(*row)
    return grid
