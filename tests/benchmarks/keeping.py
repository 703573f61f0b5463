"""A benchmark's table: printed, and kept in the repository as the last result."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).parent / "results"


def keep(name: str, title: str, told: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Print rows as a table in Markdown and keep it; the numbers are kept as JSON beside it."""
    columns = list(dict.fromkeys(column for row in rows for column in row))
    cells = [[_cell(row.get(column)) for column in columns] for row in rows]
    lines = [f"| {' | '.join(line)} |" for line in (columns, ["---"] * len(columns), *cells)]
    text = "\n".join([f"# {title}", "", told, "", *lines, ""])
    print(text)
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{name}.md").write_text(text, encoding="utf-8")
    (RESULTS / f"{name}.json").write_text(json.dumps(list(rows), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def share(values: Sequence[float], of: float) -> float:
    """The value that so great a share of all does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(of * (len(ordered) - 1)))]


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return f"{value:,.2f}" if isinstance(value, float) else f"{value:,}" if isinstance(value, int) else str(value)
