"""Places in the sentences that tell of an encounter: where it was, where whoever was met is on a visit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ingest.normalize.head.frame import Frame
from ingest.normalize.head.gazetteer import city_of, country_called, region_of
from ingest.normalize.head.places import Place, place_at
from ingest.normalize.head.telling import Telling
from ingest.normalize.reading import Finding
from ingest.record import Venue
from ingest.vocabulary import entries

AT = re.compile(
    r"\b(?:[Oo]n the (?:sidelines|margins|occasion) of|(?:[Ii]n|[Ww]ithin) the framework of|[Aa]s part of"
    r"|in|at|In|At|IN|AT) "
    r"(?=[A-Z]|the |\d{1,3} [A-Z]|\w+ (?:capital|city)|(?:downtown|central|nearby) )"
)
TO = re.compile(
    r"\b(?:visit(?: of [^.,;]{3,80}? to|(?:ed|s|ing)?(?: to)?)|travell?(?:ed|ing|s)? to|travels? to|trip to"
    r"|flew to|arrived in|while in"
    r"|(?:welcom|receiv|host)(?:ed|es) [^.,;]{3,120}? (?:to|at)) (?=[A-Z]|the )",
    re.IGNORECASE,
)
_HOSTED_IN = re.compile(
    r"\b(?:hosts|hosted|receives|received|welcomes|welcomed) (?:[^.;]{1,160} )?in "
    r"(?P<town>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)"
    r"(?=\W*\Z|[.,]| on | today| yesterday)"
)
_VISITOR = re.compile(
    r"\b(?:who (?:is|was|are|were)|currently|presently) (?:[a-z]+ )?(?:visiting|in"
    r"|on (?:an?|his|her|their) (?:[\w-]+ ){0,4}(?:visit|trip|tour) (?:to|in)) "
    r"(?=[A-Z]|the )"
)
_BEFORE_AT = re.compile(
    r"(?:^|[,)\"']|\d|\b(?:[A-Z][\w.-]*|met|meet|meets|meeting|meetings|talks|today|yesterday|morning|afternoon"
    r"|evening|night|tonight|week|held|hosted|person|here|summit|conference|dialogue|ministerial|bilateral|place"
    r"|while|lunch|dinner|breakfast|officials|counterparts?|delegation|leaders|ministers|received|convened|day"
    r"|consultations|visit|session|gathered|forum|reception|ceremony|sidelines|virtually|roundtable|spoke|joined"
    r"|headquarters|palace|offices?|complex|residence|building|hotel|cent(?:re|er)|hall|call|commission"
    r"|committee|council|\w+day"
    r"|ambassador|embassy|ministry|consulate|premises|guesthouse|house|castle|fortress|museum|university|airport|port"
    r"|media|press|journalists|reporters|audience|students|signed|is|are|currently|agreed|pledged|said|told|announced|speaking|made|was|were|stopped|arrived|moored|anchored|docked|berthed|participation"
    r"|capital|city|parliament|secretariat|delivered|attended|participated|later|earlier|president|minister"
    r"|conversation|discussion|visiting|stopover|stop|layover|transit|tour|negotiations|round)) ?$"
)
_OF_ANOTHER = re.compile(
    r"\b(?:(?:to be|will be|would be) (?:held|hosted|convened)|(?<=, )(?:\S+ ){0,3}Permanent Representative"
    r"|(?:last|previous|next|upcoming|forthcoming|earlier) [^.;,]{3,120} (?:held|hosted|convened))(?: \w+)? ?$"
)
_HOUSE_AHEAD = re.compile(r"(?:the )?(?:[A-Z][\w'-]+ ){1,3}?(?:House|Palace|Residence|Secretariat|Ministry), [A-Z]")
_CHINESE = re.compile(
    r"在(?P<name>[^在，。,、]{2,9}?)(?=会见|会谈|会晤|出席|同|与|和|举行|集体|应约|共同|分别|接受|发表|主持)"
)


def of_tellings(
    tellings: Iterable[Telling], home: str | None, pattern: re.Pattern[str], rule: str
) -> Iterator[Finding[Venue | None]]:
    for telling in tellings:
        for place in (*_places(telling, home, pattern), *_chinese_places(telling)):
            yield Finding(place.venue, "text", rule, telling.start + place.start, telling.start + place.end)


def _places(telling: Telling, home: str | None, pattern: re.Pattern[str]) -> Iterator[Place]:
    """Places within the reach of the frame verb that tell where, not what about."""
    text = telling.own
    for found in pattern.finditer(text):
        if found.start() < telling.verb[0] and telling.leads_away(found.start()):
            continue
        if _OF_ANOTHER.search(text, 0, found.start()):
            continue
        in_a_house = found[0].lower() == "at " and _HOUSE_AHEAD.match(text, found.end())
        if pattern is AT and not in_a_house and not _BEFORE_AT.search(text[max(0, found.start() - 30) : found.start()]):
            continue
        place = place_at(text, found.end(), home)
        if place and (place.venue.city or not found[0].lower().startswith("at")):
            yield place


def of_visitor(tellings: Iterable[Telling], home: str | None) -> Iterator[Finding[Venue | None]]:
    """Where the one is on a visit whom the other met: ``received the Duke, who is in Strelsau on a visit``."""
    for telling in tellings:
        for found in _VISITOR.finditer(telling.text):
            place = place_at(telling.text, found.end(), home)
            if place and place.venue.city:
                yield Finding(place.venue, "text", "visitor", telling.start + place.start, telling.start + place.end)


def of_town_at_home(frame: Frame, home: str | None) -> Iterator[Finding[Venue | None]]:
    """A town that no list holds, in which the publisher's own side is the host: it lies at HOME."""
    for start, text in ((None, frame.title), *((one.start, one.own) for one in frame.tellings[:1])):
        found = _HOSTED_IN.search(text) if home else None
        town = found["town"] if found else ""
        if (
            found
            and not country_called(town)
            and not region_of(town)
            and town.lower() not in entries("narration")["days"]
        ):
            span = (start + found.start("town"), start + found.end("town")) if start is not None else (None, None)
            yield Finding(Venue(town, home), "title" if start is None else "text", "town of the host", *span)


def _chinese_places(telling: Telling) -> Iterator[Place]:
    """A name after 在; a country may stand before its city: 在德国慕尼黑."""
    for found in _CHINESE.finditer(telling.text):
        name, end = found["name"], found.end("name")
        cities = ((city_of(name[cut:]), end - len(name) + cut) for cut in range(len(name) - 1))
        for city, start in cities:
            if city:
                yield Place(city, start, end)
        if code := country_called(name):
            yield Place(Venue(None, code), end - len(name), end)
