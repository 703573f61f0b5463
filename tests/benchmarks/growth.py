"""Growth: what four times as much costs, in hostile shapes of one document and in the number of documents.

``python -m tests.benchmarks.growth [--bytes 1000000] [--documents 100000] [--only SHAPE]``

Each shape is read at a quarter of its size and at its whole size, by the processor's clock. The factor is the time for
each byte (or document) at the whole size over that at the quarter: 1 where the time is linear, 4 where it is quadratic.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice, product
from typing import Any

from ingest import pipeline
from ingest.record import Document
from tests.benchmarks.keeping import keep

FACTOR = 1.5
_QUARTER = 4
_WARM = "The Foreign Minister of Freedonia, Rufus Firefly, met Duke Black in Strelsau on 4 May 2031. He said little."


def _repeated(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


def _article(size: int) -> str:
    """Paragraphs as texts have them."""
    return _repeated(f"{_WARM} “The border stays open,” Firefly added. Both sides agreed to meet again.\n\n", size)


def _lines(size: int) -> str:
    """One line that holds the whole article."""
    return _article(size).replace("\n\n", " ")


def _names(size: int) -> str:
    """A thousand names, each an office and a person, who come again and again."""
    firsts = [f"{start}{end}" for start, end in product(("Kar", "Ida", "Os", "Mar", "Ulr"), ("l", "na", "ric", "ek"))]
    lasts = [
        f"{start}{end}" for start, end in product(("Vas", "Or", "Tel", "Hent", "Rass"), ("k", "lan", "zau", "endyl"))
    ]
    numbered = product(firsts, lasts, ("", "-Strofz", "-Tarl"))
    said = [
        f"Minister {first} {last}{more} said that talks go on.\n\n" for first, last, more in islice(numbered, 1_000)
    ]
    pieces: list[str] = []
    length = 0
    for piece in cycle(said):
        if length >= size:
            return "".join(pieces)
        pieces.append(piece)
        length += len(piece)
    return ""


SHAPES: dict[str, Callable[[int], str]] = {
    "paragraphs": _article,
    "one line": _lines,
    "one word again and again": lambda size: _repeated("minister ", size),
    "one name again and again": lambda size: _repeated("Karl Vask ", size),
    "a sentence without an end": lambda size: _repeated(
        "and the minister of Freedonia said that the talks go on ", size
    ),
    "a thousand names": _names,
    "quotes in quotes": lambda size: _repeated("“He said ‘", size // 2) + _repeated("’ she said.” ", size // 2),
    "quotes that never close": lambda size: _repeated("He said “that the talks go on, ", size),
    "commas": lambda size: _repeated("Vask, ", size),
    "full stops": lambda size: _repeated("A. ", size),
    "labels": lambda size: _repeated("MR VASK: Yes.\n\nMS ORLAN: No.\n\n", size),
    "elements in elements": lambda size: "<html><body>" + _repeated("<div><p>The talks go on. ", size),
}


def main() -> None:
    """Measure every shape in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bytes", type=int, default=1_000_000)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--only", choices=[*SHAPES, _MANY])
    parser.add_argument("--alone", nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.alone:
        print(_seconds(given.alone[0], int(given.alone[1])))
        return
    rows = list(_rows([given.only] if given.only else [*SHAPES, _MANY], given.bytes, given.documents))
    told = (
        f"Seconds of processor. Linear time has a factor of 1, quadratic time one of {_QUARTER}; to hold, it is at most"
        f" {FACTOR}. What opens once (vocabularies, patterns) is opened before."
    )
    if given.only:
        print(*rows, sep="\n")
    else:
        keep("growth", "Growth", told, rows)


_MANY = "tiny documents"


def _rows(shapes: list[str], size: int, documents: int) -> Iterator[dict[str, Any]]:
    for shape in shapes:
        whole = documents if shape == _MANY else size
        little, much = (_measured(shape, amount) for amount in (whole // _QUARTER, whole))
        factor = much / little / _QUARTER
        yield {
            "shape": shape, "size": whole, "a quarter": little, "the whole": much, "factor": factor,
            "holds": "yes" if factor <= FACTOR else "no",
        }  # fmt: skip


def _measured(shape: str, amount: int) -> float:
    command = [sys.executable, "-m", "tests.benchmarks.growth", "--alone", shape, str(amount)]
    return float(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)


def _seconds(shape: str, amount: int) -> float:
    """Seconds of this process to read so many documents, or one of so many characters."""
    pipeline.readout_of(_document(_WARM, 0))
    if shape == _MANY:
        documents = [_document(f"Note {number}. {_WARM}", number) for number in range(amount)]
    else:
        documents = [_document(SHAPES[shape](amount), 0)]
    began = time.process_time()
    for document in documents:
        pipeline.readout_of(document)
    return time.process_time() - began


def _document(text: str, number: int) -> Document:
    kind = "text/html" if text.startswith("<html") else "text/plain"
    return Document(f"{number}.txt", text.encode(), kind)


if __name__ == "__main__":
    main()
