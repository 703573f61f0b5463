"""The country of whoever leads a delegation: "The Albanian delegation, led by Deputy Minister Vask"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.normalize.countries import country_of
from ingest.normalize.people.apposition import last_country
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.ranks import serves_many


def with_delegations(found: Iterable[Naming], text: str) -> Iterator[Naming]:
    """ "The Albanian delegation, led by Deputy Minister Vask": who leads a delegation is of its country.

    So is who signs or chairs for one: "on behalf of Norway by Minister Vask", "by Karl Vask, for Norway".
    """
    for naming in found:
        if naming.name and naming.country is None:
            if " by " in text[max(0, naming.start - _LONGEST_ARTICLE) : naming.start]:
                naming = _led_by(naming, text)
            behind = _BEHIND.match(text, naming.end)
            naming = replace(naming, country=country_of(behind[0])) if behind and not naming.country else naming
        yield naming


def _led_by(naming: Naming, text: str) -> Naming:
    """NAMING with the country of what is led, chaired or signed by it."""
    lead = _LED.search(text, max(0, naming.start - _LONGEST_LEAD), naming.start)
    if lead:
        return _of_delegation(naming, lead[0])
    side = _FOR.search(text, max(0, naming.start - _LONGEST_LEAD), naming.start)
    return replace(naming, country=last_country(side[0])) if side else naming


def _of_delegation(naming: Naming, lead: str) -> Naming:
    """NAMING as the leader of what LEAD tells: of the first country of a friendship group, of no country of a fund."""
    if serves_many(lead):
        return replace(naming, elsewhere=True)
    group = _GROUP.search(lead)
    return replace(naming, country=country_of(group[0]) if group else last_country(lead))


_GROUP = re.compile(r"(?<![\w-])[A-Z][\w ]+-[A-Z][\w -]+? (?:[Gg]roup|[Aa]ssociation|[Ss]ociety)\b")
_LONGEST_LEAD = 120
_LONGEST_ARTICLE = 8
_LED_BODIES = (
    "delegation|side|team|mission|group|Group|Senate|Congress|Parliament|Assembly|lawmakers|parliamentarians|senators"
)
_LED = re.compile(
    rf"(?:[^.;\n]|\.(?=[A-Z]\.| [a-z])){{0,80}}\b(?:{_LED_BODIES})\b[^.;\n]{{0,40}}?"
    r"\b(?:led|headed|chaired|represented) by(?: the| its| his| her)? $"
)
_FOR = re.compile(
    r"\b(?:on behalf of|for|on|from) (?:the )?(?:(?:[Gg]overnment|[Rr]epublic|[Kk]ingdom) of (?:the )?)?"
    r"[A-Z][^,.;:\n]{2,40}(?:,| side| part)? by(?: the| its)? $"
)
_BEHIND = re.compile(
    r" (?:led|headed|chaired|represented) the [A-Z][\w' -]{2,30} (?:delegation|side)\b"
    r"|,? (?:for|on behalf of) (?:the )?(?:(?:[Gg]overnment|[Rr]epublic|[Kk]ingdom) of (?:the )?)?[A-Z][\w' ]{2,30}?"
    r"(?=,? and by |[,.;]|$)"
)
