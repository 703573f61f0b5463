"""Inputs in each publisher's layout, in words of our own, and what the parsers are expected to make of them.

A pair shares a stem: ``tests/parsers/<module>/<stem>.<ext>`` and ``<stem>.json``. After a change that is meant,
``python -m tests.parsers.golden`` writes every expectation anew; the diff is the review.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ingest.documents import decoded, find
from ingest.parsers import parse
from ingest.record import Problem

HERE = Path(__file__).parent
INPUTS = sorted(path for path in HERE.glob("*/*.*") if path.suffix not in (".json", ".py", ".pyc"))


def expected_at(path: Path) -> Path:
    """Where the expectation for the input at PATH lies."""
    return path.with_suffix(".json")


def described(path: Path) -> list[dict[str, Any]]:
    """What comes of each document of the input at PATH, as JSON has it."""
    results = [document if isinstance(document, Problem) else decoded(document) for document in find([path])]
    return [_described(result if isinstance(result, Problem) else parse(result)) for result in results]


def _described(result: Any) -> dict[str, Any]:
    fields = asdict(result)
    if fields.get("publisher"):
        fields["publisher"] = fields["publisher"]["id"]
    if "blocks" in fields:
        fields["blocks"] = [f"{block['kind']}: {block['text']}" for block in fields["blocks"]]
    said: dict[str, Any] = json.loads(json.dumps({name: value for name, value in fields.items() if value}))
    return said


def main() -> None:
    """Write every expectation anew."""
    for path in INPUTS:
        text = json.dumps(described(path), ensure_ascii=False, indent=2)
        expected_at(path).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
