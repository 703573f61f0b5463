"""Encounters by month: a year's months, and in each who met or spoke with whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from ingest.publish.corpus import Corpus
from ingest.publish.pages import met
from ingest.publish.pages.told import ENCOUNTERS, NAMED
from ingest.publish.rows import Row
from ingest.publish.wording import MONTHS, when

# Up to so many encounters of a year are shown at once, all its months unfolded.
SHORT = 40
_MONTH = "substr(coalesce(e.date, e.date_edtf), 1, 7)"
_OF_YEAR = f"{ENCOUNTERS} WHERE substr({_MONTH}, 1, 5) = ? AND {NAMED}"


def compose(corpus: Corpus, _identity: str, asked: Mapping[str, str]) -> Row:
    """The page of one ``year``: the one asked for, or the last that has encounters.

    month  one to unfold, in place of a year
    """
    counts = corpus.kept("encounters by month", lambda whole: met.counted(whole, _MONTH))
    known = {month: count for month, count in counts.items() if _is_month(month)}
    years = _years(known)
    year = asked.get("month", "")[:4] or asked.get("year", "")
    if year not in {one["id"] for one in years}:
        year = years[-1]["id"] if years else ""
    lists = _lists(sorted(met.united(corpus.rows(_OF_YEAR, [f"{year}-"])), key=_time)) if year else []
    return {
        "year": year or None,
        "month": _unfolded(lists, asked.get("month", "")),
        "years": years,
        "months": [_month(f"{year}-{number:02}", known) for number in range(1, 13)] if year else [],
        "lists": lists,
        "without_month": sum(counts.values()) - sum(known.values()),
    }


def _unfolded(lists: Sequence[Row], wanted: str) -> str | None:
    """The month that is shown whole, the one wanted or the last; null where a year is so short that all are."""
    if sum(len(month["encounters"]) for month in lists) <= SHORT:
        return None
    months = [str(month["id"]) for month in lists]
    return wanted if wanted in months else months[-1]


def _is_month(text: str | None) -> bool:
    return text is not None and len(text) == 7 and text[4] == "-" and text.replace("-", "", 1).isdecimal()


def _years(known: Mapping[str, int]) -> list[Row]:
    """Encounters by year, the empty years between with nought."""
    numbers = [int(month[:4]) for month in known]
    span = range(min(numbers), max(numbers) + 1) if numbers else range(0)
    return [
        {"id": str(year), "label": str(year), "count": sum(n for month, n in known.items() if month[:4] == str(year))}
        for year in span
    ]


def _month(identity: str, known: Mapping[str, int]) -> Row:
    return {"id": identity, "label": MONTHS[int(identity[5:]) - 1][:3], "count": known.get(identity, 0)}


def _time(encounter: Row) -> tuple[str, str]:
    return str(encounter["date"] or encounter["date_edtf"]), encounter["id"]


def _lists(encounters: Sequence[Row]) -> list[Row]:
    by_month = groupby(encounters, key=lambda one: str(one["date"] or one["date_edtf"])[:7])
    return [
        {"id": month, "label": when(month), "encounters": list(held)} for month, held in by_month if _is_month(month)
    ]
