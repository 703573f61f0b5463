"""A peer that runs: spaCy's English pipeline, then textacy's direct quotations, each with its speaker and cue.

BBC Citron's published design begins with the same pipeline and adds classifiers and coreference behind it, so what this
peer takes is less than what that design takes. Run by a Python that has ``spacy``, ``textacy`` and a model of English;
it knows nothing of this project.

python spacy_quotes.py MODEL < TEXTS.json
"""

from __future__ import annotations

import json
import sys
import time
from importlib import import_module


def main() -> None:
    """Read a list of texts; print the seconds of the processor that it took, and how many quotations there are."""
    pipeline = import_module(sys.argv[1]).load()
    texts = json.load(sys.stdin)
    found = 0
    for text in texts[:5]:
        pipeline(text)
    began = time.process_time()
    for text in texts:
        found += _quotations(pipeline(text))
    print(json.dumps({"seconds": time.process_time() - began, "found": found}))


def _quotations(parsed: object) -> int:
    """How many direct quotations a parsed text has; none where textacy refuses marks that do not close."""
    try:
        return sum(1 for _ in import_module("textacy.extract").direct_quotations(parsed))
    except ValueError:
        return 0


if __name__ == "__main__":
    main()
