"""Reading texts of some five hundred words into statements, against a peer on spaCy and the plain way from page to row.

``python -m tests.benchmarks.reading ../shared/corpus --peer PYTHON``, where PYTHON is the interpreter of an environment
with ``spacy``, ``textacy`` and the model of English that ``--model`` names.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.benchmarks.keeping import keep
from tests.benchmarks.running import run
from tests.benchmarks.site import FEED, pages

_ARCHIVE = "whitehouse-2021-2023.tar.xz"
_TEXTS = 250
_WORDS = range(400, 601)
_PAGES = 100
_TITLE = re.compile(r"^title: *(.*)$", re.MULTILINE)
_PEER = Path(__file__).parent / "engines" / "spacy_quotes.py"


def main() -> None:
    """Read the same texts in both ways, each in a process of its own, then some pages in the plain way."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--peer", required=True)
    parser.add_argument("--model", default="en_core_web_sm")
    given = parser.parse_args()
    texts = _texts(given.corpus / _ARCHIVE)
    ours = _read(texts, sys.executable, "-m", "tests.benchmarks.engines.normalizing")
    peers = _read(texts, given.peer, str(_PEER), given.model)
    words = sum(len(text.split()) for text in texts) / len(texts)
    told = (
        f"Texts a second of one core: {len(texts)} texts of {words:.0f} words on average, drawn by lot; and {_PAGES} "
        "web pages by the plain way. The peer is spaCy's small English pipeline and textacy's direct quotations."
    )
    rows = [_row("spaCy, textacy", peers, ours), _row("the plain way", _plain(given.corpus), ours)]
    keep("reading", "Reading", told, rows)


def _texts(archive: Path) -> list[str]:
    """Titles and paragraphs, parted by empty lines, of texts cut off where a paragraph makes them long enough."""
    with tarfile.open(archive) as members:
        read = (stream.read().decode() for stream in map(members.extractfile, members) if stream)
        cut = [text for text in map(_cut, read) if len(text.split()) in _WORDS]
    return random.Random(5).sample(cut, _TEXTS)


def _cut(text: str) -> str:
    title = _TITLE.search(text)
    kept: list[str] = [title[1].strip("\"'") if title else ""]
    for paragraph in _paragraphs(text):
        kept.append(paragraph)
        if sum(len(one.split()) for one in kept) >= _WORDS.start:
            break
    return "\n\n".join(kept)


def _paragraphs(text: str) -> Iterator[str]:
    body = text.split("---", 2)[-1]
    return (" ".join(paragraph.split()) for paragraph in body.split("\n\n") if paragraph.strip())


def _read(texts: list[str], *command: str) -> float:
    """Texts a second of a reader in a process of its own."""
    ended = subprocess.run(command, input=json.dumps(texts), text=True, stdout=subprocess.PIPE, check=True)
    return len(texts) / float(json.loads(ended.stdout)["seconds"])


def _plain(corpus: Path) -> float:
    """Web pages a second of the plain way."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = pages(corpus / FEED, Path(scratch) / "pages", _PAGES)
        return _PAGES / run("-m", "tests.benchmarks.plain", folder, Path(scratch) / "plain.db")["cpu"]


def _row(other: str, others: float, ours: float) -> dict[str, Any]:
    return {"against": other, "its texts a second": others, "readouts, texts a second": ours, "ratio": ours / others}


if __name__ == "__main__":
    main()
