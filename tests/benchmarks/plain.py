"""The plain way from pages to tables, as a tutorial would have it: what ours is measured against.

BeautifulSoup with html.parser over the whole page, sentences at full stops, topics as words, sqlite-utils with
``extracts`` and ``m2m``, full text kept by triggers.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from bs4 import BeautifulSoup
from sqlite_utils import Database

from ingest.vocabulary import entries

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])")
_DAY = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4}|\d{4}-\d\d-\d\d")
_SPEAKER = re.compile(r"((?:[A-Z][\w.'-]+ ){1,4})(?:said|stressed|noted|emphasi[sz]ed|reaffirmed|expressed|urged)\b")


def build(folder: Path, target: Path) -> int:
    """Read every page of FOLDER into a database at TARGET; gives how many."""
    database = Database(target)
    labels = {str(topic["label"]).lower(): str(topic["id"]) for topic in entries("topics")}
    pages = sorted(path for path in folder.rglob("*") if path.suffix in (".html", ".htm"))
    for page in pages:
        _read(database, page, labels)
    return len(pages)


def _read(database: Database, page: Path, labels: dict[str, str]) -> None:
    soup = BeautifulSoup(page.read_bytes(), "html.parser")
    body = "\n\n".join(one.get_text(" ", strip=True) for one in soup.find_all(["p", "li", "blockquote"]))
    title = soup.title.get_text(strip=True) if soup.title else page.stem
    day = _DAY.search(body)
    site = soup.find("meta", property="og:site_name")
    readouts = database["readouts"]
    readouts.insert(  # type: ignore[union-attr]
        {
            "id": page.stem, "title": title, "date": day[0] if day else None, "body": body,
            "publisher": str(site["content"]) if site else "unknown",
        },
        pk="id", extracts={"publisher": "publishers"}, replace=True,
    )  # fmt: skip
    _statements(database, page.stem, body, labels)
    if readouts.detect_fts() is None:
        readouts.enable_fts(["title", "body"], create_triggers=True)  # type: ignore[union-attr]
        database["statements"].enable_fts(["text"], create_triggers=True)  # type: ignore[union-attr]


def _statements(database: Database, readout: str, body: str, labels: dict[str, str]) -> None:
    for position, text in enumerate(filter(None, _SENTENCE.split(body))):
        spoken = _SPEAKER.search(text)
        row = {
            "id": f"{readout}.{position}", "readout": readout, "text": text,
            "speaker": spoken[1].strip() if spoken else None,
        }  # fmt: skip
        table = database["statements"].insert(row, pk="id", extracts={"speaker": "speakers"}, replace=True)  # type: ignore[union-attr]
        for label, topic in labels.items():
            if label in text.lower():
                table.m2m("topics", {"id": topic, "label": label}, pk="id")


if __name__ == "__main__":
    print(build(Path(sys.argv[1]), Path(sys.argv[2])))
