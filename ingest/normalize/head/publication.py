"""When a text came out: the publisher's stamp in ISO 8601, as exact as it is stamped."""

from __future__ import annotations

import re
import string
from datetime import UTC, date, time, timedelta, timezone, tzinfo
from functools import lru_cache

from dateutil import parser, tz

from ingest.normalize.head.calendar import days_in
from ingest.normalize.head.days import Day, Named
from ingest.normalize.reading import Finding
from ingest.record import Draft, Publisher, Stamp
from ingest.vocabulary import entries

_LONGEST_STAMP = 200
_DAY_LENGTH = len("2021-10-31")
_HOURS = re.compile(r"([+-]\d\d):?(\d\d)")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_TIME = re.compile(
    r"(?<![\d:.+-])(?P<hour>[01]?\d|2[0-4])(?:[:h](?P<minute>[0-5]\d)(?!\d)(?::(?P<second>[0-5]\d)(?:\.\d{1,9})?)?"
    r"|(?=\s?[ap]\.?m))\s?(?P<half>[ap])?(?:\.?m\b\.?)?\s?(?P<offset>Z\b|[+-]\d\d:?\d\d\b)?(?:\s?\(?(?P<zone>[A-Z]{3,4})\b)?",
    re.IGNORECASE,
)


def find_published(draft: Draft) -> Finding[str | None]:
    """The stamp of publication; where a publisher stamps only the last change, that.

    A stamp whose day and month cannot be told apart is read as the opening of the text says the same day in letters.
    """
    for stamp in draft.stamps:
        if read_stamp(stamp.text, draft.publisher) is None and (moment := _as_in_opening(stamp.text, draft)):
            return Finding(moment, "text+published", "stamp in figures, its day told in the text")
    for kind in ("published", "modified"):
        for stamp in draft.stamps:
            if stamp.kind == kind and (moment := read_stamp(stamp.text, draft.publisher)):
                return Finding(moment, "publisher", f"stamped {kind}")
    return Finding(None, "none", "no stamp" if not draft.stamps else "no stamp that can be read")


def differing_days(draft: Draft) -> tuple[str, str] | None:
    """Two days on which a text is stamped as published, more than a night apart; null where its stamps agree."""
    printed = [stamp.text for stamp in draft.stamps if stamp.kind == "published"]
    days = {read[:10] for text in printed if (read := read_stamp(text, draft.publisher)) and len(read) >= _DAY_LENGTH}
    if len(days) < 2 or date.fromisoformat(max(days)) - date.fromisoformat(min(days)) <= timedelta(days=1):
        return None
    return min(days), max(days)


def unread_stamps(draft: Draft) -> tuple[Stamp, ...]:
    """The stamps that hold no date, or one whose day and month cannot be told apart."""
    return tuple(stamp for stamp in draft.stamps if read_stamp(stamp.text, draft.publisher) is None)


@lru_cache(maxsize=64)
def read_stamp(stamp: str, publisher: Publisher | None = None) -> str | None:
    """A printed stamp in ISO 8601, offset and precision as stamped; null where it holds no date.

    ``22:42, 31-Oct-2021`` is ``2021-10-31T22:42``; no offset is added that is not printed.
    """
    stamp = " ".join(stamp[:_LONGEST_STAMP].split())
    # A month in small letters is a word of English in running text, and never one in a stamp.
    named = next(iter(days_in(stamp) or days_in(string.capwords(stamp))), None)
    if named is None:
        return stamp if _YEAR.fullmatch(stamp) else None
    day = _day_of(named, publisher)
    if day is None or day.year is None:
        return None
    return day.edtf() + (_time(stamp, named) if day.day else "")


def day_of_publication(published: str | None, publisher: Publisher | None) -> date | None:
    """The day on which a text came out where its publisher sits; null where no day is stamped."""
    if not published or len(published) < _DAY_LENGTH:
        return None
    if len(published) == _DAY_LENGTH:
        return date.fromisoformat(published)
    moment = parser.isoparse(published)
    if moment.tzinfo and publisher and publisher.timezone:
        moment = moment.astimezone(_zone(publisher.timezone))
    return moment.date()


def _as_in_opening(stamp: str, draft: Draft) -> str | None:
    """The reading of a stamp in figures whose day and month the first blocks name; null where they name neither."""
    named = next(iter(days_in(" ".join(stamp[:_LONGEST_STAMP].split()))), None)
    if named is None or named.swapped is None or named.first.year is None:
        return None
    told = {
        (day.first.month, day.first.day)
        for block in draft.blocks[:_OPENING_BLOCKS]
        for day in days_in(block.text[:_LONGEST_STAMP])
    }
    fitting = [day for day in (named.first, named.swapped) if (day.month, day.day) in told]
    return fitting[0].edtf() + _time(stamp, named) if len(fitting) == 1 else None


_OPENING_BLOCKS = 4


def _day_of(named: Named, publisher: Publisher | None) -> Day | None:
    """The day meant by figures that could be read both ways: ``10/11/2021``."""
    if named.swapped is None or named.swapped == named.first:
        return named.first
    orders, country = entries("calendar"), publisher.country if publisher else None
    if publisher is None or country in orders["either_order"] or (country is None and publisher.kind == "media"):
        return None
    return named.swapped if country in orders["month_first"] else named.first


def _time(stamp: str, named: Named) -> str:
    """The time beside the day, after a T; nothing where none is printed, or none that a clock shows."""
    rest = f"{stamp[: named.start]} | {stamp[named.end :].removeprefix('T')}"
    found = _TIME.search(rest)
    if found is None:
        return ""
    hour = _hour(int(found["hour"]), (found["half"] or "").lower())
    if hour is None:
        return ""
    clock = time(hour, int(found["minute"] or 0), int(found["second"] or 0), tzinfo=_offset(found))
    return f"T{clock.isoformat('seconds' if found['second'] else 'minutes')}"


def _hour(printed: int, half: str) -> int | None:
    """The hour of the day, HALF of which may be told: ``a``, ``p``; null where no clock shows it."""
    if not half:
        return printed if printed < _HOURS_OF_DAY else None
    return printed % 12 + 12 * (half == "p") if printed <= _HOURS_OF_HALF else None


_HOURS_OF_DAY, _HOURS_OF_HALF = 24, 12


def _offset(found: re.Match[str]) -> tzinfo | None:
    """The offset as printed, or of the zone that is printed; none for one that no place on earth has."""
    printed = found["offset"] or str(entries("calendar")["zones"].get((found["zone"] or "").upper(), ""))
    hours = _HOURS.fullmatch(printed)
    if hours is None:
        return UTC if printed else None
    if not (-12 <= int(hours[1]) <= 14 and int(hours[2]) < 60):
        return None
    ahead = timedelta(hours=abs(int(hours[1])), minutes=int(hours[2]))
    return timezone(-ahead if printed[0] == "-" else ahead)


def _zone(name: str) -> tzinfo:
    """The zone of that name; raises LookupError for one that nobody knows, never the machine's own."""
    zone = tz.gettz(name)
    if zone is None:
        raise LookupError(f"There is no time zone {name}: see the publisher's entry.")
    return zone
