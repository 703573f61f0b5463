"""How well the records are read: the figures measured against annotated documents, shipped with the program."""

from __future__ import annotations

import json
from collections.abc import Mapping

from ingest import vocabulary
from ingest.publish.corpus import Corpus
from ingest.publish.rows import Row

GROUPS = {"parser": "By kind of parser", "publisher": "By publisher", "genre": "By genre"}
SHOWN = ("sentences", "speaker", "wrong_speaker", "joint", "participants", "topics", "venue", "date")


def compose(_corpus: Corpus, _identity: str, _asked: Mapping[str, str]) -> Row:
    """The page about quality: the figures of the rules, whatever corpus is published."""
    measured = json.loads(vocabulary.QUALITY.read_text(encoding="utf-8"))
    sets = [line for line in measured if line["by"] == "all"]
    titles = {one["set"]: one["title"] for one in sets}
    return {
        "letters": [figure for figure in vocabulary.entries("figures") if "meant" in figure],
        "left_out": [line for line in measured if line["by"] == "left-out"],
        "sets": sets,
        "figures": vocabulary.entries("figures"),
        "shown": SHOWN,
        "groups": [
            {"title": title, "rows": [{**line, "title": titles[line["set"]]} for line in measured if line["by"] == by]}
            for by, title in GROUPS.items()
        ],
    }
