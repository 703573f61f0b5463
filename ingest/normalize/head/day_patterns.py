"""The strict patterns by which days are found, and the names of months in many languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from ingest.vocabulary import entries

_ORDINAL = r"(?:st|nd|rd|th|er|º|ª|\.)?"
_THROUGH = r"\s?(?:-|to|and|through|until|au|al|bis|по|до)\s?"


@cache
def months() -> Mapping[str, tuple[int, bool]]:
    """Every name of a month with its number, and whether only a capital makes it a month."""
    names: dict[str, tuple[int, bool]] = {}
    listed: Any = entries("calendar")["months"]
    for number, forms in enumerate(listed, start=1):
        names.update({name.casefold(): (number, False) for name in forms["other"]})
        names.update({name.casefold(): (number, True) for name in forms["capitalised"]})
    return names


@cache
def patterns() -> Mapping[str, re.Pattern[str]]:
    """The pattern of each way to name a day, by the name of what reads it, and what joins two days to a stretch."""
    named = "|".join(sorted(map(re.escape, months()), key=len, reverse=True))
    month = rf"(?P<month>{named})\b\.?"
    year = r"(?P<year>1[89]\d\d|20\d\d|25[4-9]\d)(?!\d)"
    day = rf"(?P<day>\d{{1,2}}){_ORDINAL}"
    month_again, day_again = month.replace("<month>", "<named>"), day.replace("<day>", "<of_month>")
    last = rf"(?:{_THROUGH}(?P<last>\d{{1,2}}){_ORDINAL}(?![\d:]))?"
    of = r"(?:of |de |del |d')?"
    eras = "|".join(entries("calendar")["eras"])
    sources = {
        "_by_year": rf"(?<![\d./-]){year}(?P<stroke>[-/.])\s?(?P<month>\d{{1,2}})"
        r"(?P=stroke)\s?(?P<day>\d{1,2})(?!\d)",
        "_in_figures": rf"(?<![\d./-])(?P<first>\d{{1,2}})(?P<stroke>\. |[-/.])(?P<second>\d{{1,2}})(?P=stroke){year}",
        "_chinese": rf"(?:(?:(?P<year>(?:19|20)\d\d)|(?P<era>{eras})\s?(?P<of_era>\d{{1,3}}))\s?[年년]\s?)?"
        r"(?<!\d)(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日号號일]?"
        r"(?:\s?[至到-]\s?(?P<last>\d{1,2})\s?[日号號])?",
        "_year_first": rf"(?<![\d-]){year}(?:\.| m\.)? (?:gada )?(?:{day} {month}|{month_again} {day_again}\b)",
        "_day_month": rf"(?<![\d.,:/-])(?<![^:\d]\d ){day}{last}[ /-]{of}{month}(?:,?[ /-]{of}{year})?",
        "_month_day": rf"\b{month} (?:the )?{day}(?![\d:]){last}(?:,? {year})?",
        "_month_year": rf"(?<!\d[ -])\b{month},? {of}{year}",
        "through": r"\s?(?:-|to|and|through|until|au|al|bis|по|до)\s?",
    }
    return {name: re.compile(source, re.IGNORECASE) for name, source in sources.items()}
