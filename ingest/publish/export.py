"""Pages for programs: JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping

from ingest.publish.rows import Row

_COLUMNS = (
    "statement", "date", "date_edtf", "speaker", "speaker_name", "attribution", "side", "act", "confidence", "text",
    "readout", "title", "publisher", "publisher_name", "encounter",
)  # fmt: skip
# A spreadsheet takes a cell that begins with one of these for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def json_text(page: Row, _asked: Mapping[str, str]) -> str:
    """The page as it is."""
    return json.dumps(page, ensure_ascii=False, indent=1)


def csv_text(page: Row, _asked: Mapping[str, str]) -> str:
    """The statements of a page of search results, one a line."""
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for group in page["groups"]:
        for hit in group["hits"]:
            cells = {**group, **hit, "statement": hit["id"], "text": plain(hit["text"])}
            writer.writerow([_safe(cells[column]) for column in _COLUMNS])
    return lines.getvalue()


def plain(pieces: list[Row]) -> str:
    """The text of pieces, without their marks."""
    return "".join(piece["text"] for piece in pieces)


def _safe(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
