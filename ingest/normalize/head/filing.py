"""The place and day with which a first sentence opens: an agency's filing, a ministry's dateline in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.normalize.head.calendar import days_in
from ingest.normalize.head.gazetteer import city_of, is_known_city

_FILED = re.compile(
    r"(?P<place>[A-Z][A-Z'. -]{1,30}?[A-Z.](?:, [A-Z][A-Za-z. ]{1,20}?)?)"
    r"(?:[,/:]? (?P<day>(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?))?"
    r"(?:[.,]? ?\((?P<agency>[^()\n]{2,60})\) ?(?:--?-?|:)"
    r"|(?:\.? ?[(/][A-Za-z. -]{2,30}[)/]|\. [A-Z]{3,12})? ?--?-?)\s{0,3}(?=\S|\Z)"
    r"|\((?P<within>[A-Z][^(),\n]{2,40}(?:, [A-Z][^(),\n]{2,40}){1,3})\) (?=[A-Z])"
    r"|(?P<headed>[A-Z][A-Z'. -]{1,30}?[A-Z]),? \([^()\n]{2,40}\)(?=\n|\Z)"
)
_DATED = re.compile(
    r"(?:[A-Z]{2,6} (?=[A-Z][a-z]))?"
    r"(?P<place>[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){0,3}(?:, [A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2})?)[,.]? "
    r"(?P<day>\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},?(?: \d{4})?"
    r"|[A-Z][a-z]{2,8}\.? \d{1,2}(?:, ?\d{4})?)"
    r"(?:,? [(/]?[A-Z]{2,8}[)/]?| [(/][A-Z][A-Za-z. -]{1,30}[)/])?(?:\.? ?(?:--?-?|:) ?(?=\S|\Z)|\.\Z|\. (?=[A-Z]))"
)
_CITY = r"[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}"
_PLACE = rf"(?P<place>(?P<city>{_CITY})(?:, {_CITY})?)"
_PLACED = re.compile(rf"{_PLACE}(?: \([^()\n]{{2,30}}\))?(?: --?-? |: | - | \| )(?=[A-Z])")
_BRACKETED = re.compile(
    rf"[(\[]{_PLACE}(?:,? (?P<day>(?:\d{{1,2}} [A-Z][a-z]{{2,8}}|[A-Z][a-z]{{2,8}}\.? \d{{1,2}})(?:,? \d{{4}})?))?"
    r"[)\]],?(?: --?-?)? (?=[A-Z])"
)


_LONGEST_HEAD = 160
_NAME = r"(?:[A-Z][\w'.-]*|of|the|and|de|del|la|al|el)"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?)?"
_NAMES = re.compile(rf"(?P<names>(?:{_NAME}(?:[,/|:]? ?[(/|]?| - )){{0,14}}?)[(/|]? ?{_WEEKDAY}")
_BEHIND = re.compile(
    r"[,.]?(?: ?\((?P<bracketed>[A-Z][^()\n]{2,60})\)"
    r"|,? (?P<named>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3}(?:, [A-Z][\w'-]+)?))?"
    r"(?: ?[:|/)]| ?--?-?|\.-)\s+(?=[A-Z\"'(])"
)


@dataclass(frozen=True, slots=True)
class Filing:
    """Where and when a news agency filed: the head of a first sentence up to its dash, as offsets there."""

    place: str
    day: str
    end: int


def filing_of(text: str) -> Filing | None:
    """The filing at the head of a text's first sentence, where there is one."""
    found = _FILED.match(text)
    if found is None:
        return None
    place = found["place"] or found["headed"] or found["within"]
    return Filing(place, found["day"] or found["agency"] or "", found.end())


def dated_of(text: str) -> Filing | None:
    """A place with its day or country at the head of a ministry's first sentence: ``Strelsau, 4 May: The Duke met``."""
    if found := _DATED.match(text):
        return Filing(found["place"], found["day"], found.end())
    if headed := _headed_of(text):
        return headed
    placed = _PLACED.match(text) or _BRACKETED.match(text)
    if not placed or not ("," in placed["place"] or _is_city(placed["city"])):
        return None
    return Filing(placed["place"], placed.groupdict().get("day") or "", placed.end())


def _headed_of(text: str) -> Filing | None:
    """A head that is no more than names and a day: ``STATE HOUSE, STRELSAU, Wednesday 5 July 2034 - The Duke met``."""
    day = next(iter(days_in(text[:_LONGEST_HEAD])), None)
    before = _NAMES.fullmatch(text, 0, day.start) if day else None
    behind = _BEHIND.match(text, day.end) if day else None
    place = (before["names"] or (behind["bracketed"] or behind["named"] or "" if behind else "")) if before else ""
    return Filing(place, text[day.start : day.end], behind.end()) if day and behind and place else None


def _is_city(name: str) -> bool:
    """Whether a name that stands by itself before a colon is a city's, not a speaker's."""
    city = city_of(name)
    return city is not None and is_known_city(name, city.country, None)
