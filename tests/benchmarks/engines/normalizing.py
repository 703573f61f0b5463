"""This project's reading of texts into statements: ``normalize`` alone, vocabularies open.

python -m tests.benchmarks.engines.normalizing < TEXTS.json
"""

from __future__ import annotations

import json
import sys
import time

from ingest.normalize import normalize
from ingest.record import Block, Draft, Publisher

_PUBLISHER = Publisher("white-house", "White House", "US", "government")
_FIRST = 40


def main() -> None:
    """Read a list of texts; print the seconds of the processor that it took, and how many statements there are."""
    drafts = [_draft(number, text) for number, text in enumerate(json.load(sys.stdin))]
    for draft in drafts[:_FIRST]:
        normalize(draft)
    began = time.process_time()
    found = sum(len(normalize(draft).statements) for draft in drafts)
    print(json.dumps({"seconds": time.process_time() - began, "found": found}))


def _draft(number: int, text: str) -> Draft:
    title, *paragraphs = text.split("\n\n")
    return Draft(f"text-{number}", _PUBLISHER, "host", title, tuple(Block("paragraph", one) for one in paragraphs))


if __name__ == "__main__":
    main()
