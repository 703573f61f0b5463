"""What a person sees of a command in a terminal, or a program reads from it.

Bars and colours are of ``progress`` and ``text``: only a command that draws them imports what draws.
"""

from __future__ import annotations

import json
from dataclasses import asdict, is_dataclass
from typing import Any

from ingest.terminal.guard import escaped
from ingest.terminal.tables import arrival, evaluation, publishers, report, results, sentence
from ingest.terminal.telling import told

__all__ = ["arrival", "as_json", "evaluation", "publishers", "report", "results", "sentence", "told"]


def as_json(thing: Any) -> str:
    """A record, or a sequence of them, as JSON text."""
    return escaped(json.dumps(thing, default=_plain, ensure_ascii=False, indent=2))


def _plain(thing: Any) -> Any:
    """A record as a mapping; raises TypeError for what is no record."""
    if is_dataclass(thing) and not isinstance(thing, type):
        return asdict(thing)
    raise TypeError(f"{type(thing).__name__} has no form in JSON")
