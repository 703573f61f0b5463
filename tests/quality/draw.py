"""Draw documents to annotate, at random over publishers, genres and years: ``python -m tests.quality.draw SEED COUNT``.

It prints one origin a line, the same for the same seed. The documents of each archive in ``../shared`` stand on
shelves, by what the archive's own folders and fields call them. The archives take turns; each time a shelf is drawn
that the draw has not met, the likelier the more stand on it (by the square root, or a rare kind would never come),
then a year of those on it, then a document of that year. What is annotated already is left out, and so are folders
that hold no diplomacy. Of a draw every second document is kept aside, unless it repeats one that was looked at; a page
without a text is passed over by whoever annotates. ``corpus-kinds-*.jsonl`` came out of ``1815 16`` and of the first
27 of ``20361128 40``.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice, repeat
from math import sqrt

from ingest import documents
from ingest.record import Document
from tests.quality.sets import HERE, SHARED

_PRINTED_KIND = re.compile(r"<release-type>([^<]*)")
_PRINTED_YEAR = re.compile(r"<release-date>\d\d/\d\d/(\d{4})")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|(?<=/)20\d\d(?=\d{4}T)")
_TITLED = re.compile(r"Public Schedule|Briefing|Availability|Remarks|Meeting|Call|Joint Statement|Travel|Interview")
_NO_DIPLOMACY = frozenset(("blog", "disclosures", "legislation"))
# Of a PDF the text is what a program makes of it: offsets into that would not last.
_NO_TEXT = (".json", ".pdf")
_HEAD = 2_000

Shelf = tuple[str, str]
Shelves = Mapping[Shelf, Mapping[str, list[str]]]


def drawn(shelves: Shelves, seed: int, count: int) -> Iterator[str]:
    """COUNT origins, no two of one shelf; fewer where there are fewer shelves."""
    chance = random.Random(seed)
    left = {archive: [shelf for shelf in sorted(shelves) if shelf[0] == archive] for archive, _ in sorted(shelves)}
    turns = chain.from_iterable(repeat(sorted(left)))
    for archive in islice((one for one in turns if left[one] or not any(left.values())), count):
        if not left[archive]:
            return
        shelf = _one_of(chance, left[archive], shelves)
        left[archive].remove(shelf)
        years = shelves[shelf]
        yield chance.choice(sorted(years[chance.choice(sorted(years))]))


def _one_of(chance: random.Random, names: list[Shelf], shelves: Shelves) -> Shelf:
    weights = [sqrt(sum(map(len, shelves[name].values()))) for name in names]
    return chance.choices(names, weights)[0]


def shelved(found: Iterable[Document], left_out: frozenset[str]) -> Shelves:
    """The origins of all documents by publisher and kind, then by year; those LEFT_OUT by their addresses too."""
    shelves: dict[Shelf, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    known = set(left_out)
    for document in found:
        archive, _, member = document.source.partition("!/")
        kind = _kind(document, member)
        if kind in _NO_DIPLOMACY or member.endswith(_NO_TEXT) or known & {document.source, document.url}:
            continue
        known.add(document.url or document.source)
        shelves[archive, kind][_year(document, member)].append(document.source)
    return shelves


def _kind(document: Document, member: str) -> str:
    """What the publisher calls it: a field, else a word of the title, else the folder below the archive's own."""
    printed = _PRINTED_KIND.search(_head(document))
    if printed:
        return printed[1]
    if "title" in document.header:
        titled = _TITLED.search(document.header["title"])
        return titled[0] if titled else "untold"
    folders = member.removeprefix("./").split("/")[:-1]
    return folders[0] if folders[0] not in ("html", "TXT") else "/".join(folders[1:2] if folders[0] == "html" else [])


def _year(document: Document, member: str) -> str:
    printed = _PRINTED_YEAR.search(_head(document))
    named = _YEAR.search(member)
    return printed[1] if printed else named[0] if named else ""


def _head(document: Document) -> str:
    content = document.content
    return content[:_HEAD] if isinstance(content, str) else content[:_HEAD].decode("utf-8", "replace")


def annotated(seed: int) -> frozenset[str]:
    """The origins and addresses of what was annotated before the draw of SEED, here and by others.

    What came out of a draw has its seed as ``drawn``; seeds rise from draw to draw, so each can be repeated.
    """
    files = (*sorted(HERE.glob("*.jsonl")), SHARED / "gold" / "dev.jsonl")
    read = (json.loads(line) for path in files for line in path.read_text(encoding="utf-8").splitlines())
    lines = [line for line in read if line.get("drawn", 0) < seed]
    names = {line.get(field) for line in lines for field in ("origin", "url")}
    inputs = {line["input"].removeprefix("corpus/").replace(":", "!/") for line in lines if "input" in line}
    return frozenset(name for name in names | inputs if name)


def main() -> None:
    """Print a draw."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("seed", type=int)
    asked.add_argument("count", type=int)
    given = asked.parse_args()
    found = (one for one in documents.find([SHARED / "corpus"]) if isinstance(one, Document))
    for origin in drawn(shelved(found, annotated(given.seed)), given.seed, given.count):
        print(origin)


if __name__ == "__main__":
    main()
