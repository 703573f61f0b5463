"""The rows of a page as CSV: its statements, its encounters, its edits."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ingest.publish.rows import Row

_HEAD = ("date", "date_edtf", "title", "publisher", "publisher_name", "encounter")
STATEMENTS = (
    "statement", "date", "date_edtf", "speaker", "speaker_name", "attribution", "side", "act", "confidence", "text",
    "readout", "title", "publisher", "publisher_name", "encounter",
)  # fmt: skip
ALIGNED = ("topics", "raised_by", "told_by", *STATEMENTS)
LINES = ("left", "match", "right", "statement", "speaker_name", "side", "date_edtf", "publisher_name", "language")
ENCOUNTERS = (
    "encounter", "date", "date_edtf", "mode", "title", "venue", "venue_name", "venue_country", "accounts",
)  # fmt: skip
VENUES = ("venue", "name", "city", "country", "latitude", "longitude", "encounters")
EDITS = (
    "readout", "title", "publisher", "publisher_name", "seen", "change", "words", "was", "became", "sha256_before",
    "sha256_after",
)  # fmt: skip
# A spreadsheet takes a cell that begins with one of these for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def of_search(page: Row, _asked: Mapping[str, str]) -> str:
    """The statements of a page of results; in context, its lines."""
    return table(LINES, page["concordance"]) if page["context"] else table(STATEMENTS, _found(page))


def of_readout(page: Row, _asked: Mapping[str, str]) -> str:
    """The statements of a text, in its order."""
    runs = (run for paragraph in page["paragraphs"] for run in paragraph)
    said = (sentence["statement"] for run in runs for sentence in run["sentences"])
    return table(STATEMENTS, (_told(one, page) for one in said if one))


def of_encounter(page: Row, _asked: Mapping[str, str]) -> str:
    """What each side says of an encounter, topic by topic as its page does.

    A statement stands in each line of topics that it raises, so once for each.
    """
    heads = {account["id"]: account for side in page["sides"] for account in side["accounts"]}
    return table(ALIGNED, _aligned(page, heads))


def of_encounters(page: Row, _asked: Mapping[str, str]) -> str:
    """The encounters of a page, in its order."""
    return table(ENCOUNTERS, map(_met, page["encounters"]))


def of_timeline(page: Row, _asked: Mapping[str, str]) -> str:
    """The encounters of a year, month by month."""
    return table(ENCOUNTERS, (_met(encounter) for month in page["lists"] for encounter in month["encounters"]))


def of_map(page: Row, _asked: Mapping[str, str]) -> str:
    """The venues of encounters, country by country."""
    return table(
        VENUES, ({**venue, "venue": venue["id"]} for country in page["countries"] for venue in country["venues"])
    )


def of_edits(page: Row, _asked: Mapping[str, str]) -> str:
    """The edits of a page, in its order."""
    return table(EDITS, page["edits"])


def table(columns: Sequence[str], rows: Iterable[Row]) -> str:
    """CSV (RFC 4180) with a line of names; no cell of it is a formula."""
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_safe(row[column]) for column in columns] for row in rows)
    return lines.getvalue()


def _aligned(page: Row, heads: Mapping[str, Row]) -> Iterator[Row]:
    for line in page["lines"]:
        topics = " ".join(topic["id"] for topic in line["topics"])
        for side, statements in zip(page["sides"], line["told"], strict=True):
            of_line = {"topics": topics, "raised_by": line["raised_by"], "told_by": side["country"]}
            yield from ({**_told(one, heads[one["readout"]]), **of_line} for one in statements)


def _found(page: Row) -> Iterator[Row]:
    for group in page["groups"]:
        for hit in group["hits"]:
            yield {**group, **hit, "statement": hit["id"], "text": plain(hit["text"])}


def _told(statement: Row, head: Row) -> Row:
    return {**statement, **{name: head[name] for name in _HEAD}, "statement": statement["id"]}


def _met(encounter: Row) -> Row:
    return {**encounter, "encounter": encounter["id"]}


def plain(pieces: list[Row]) -> str:
    """The text of pieces, without their marks."""
    return "".join(piece["text"] for piece in pieces)


def _safe(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
