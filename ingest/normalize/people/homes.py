"""Whose account a text is: the country of its publisher, or the one that it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from ingest.normalize.countries import ORGANISATIONS, countries_in, country_of
from ingest.normalize.people.bodies import voices
from ingest.normalize.people.claims import claimed, welcomed_to
from ingest.normalize.people.envoys import country_of_envoy
from ingest.normalize.people.figures import Figure
from ingest.normalize.people.filed import filed_from, filed_in, filed_where, filing_in, received_in
from ingest.normalize.people.most_named import most_named
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.ranks import serves_many
from ingest.normalize.people.visits import host_of_guests, visited_by
from ingest.record import Publisher


def home_of(
    publisher: Publisher | None,
    actors: Sequence[Figure],
    lead: str,
    text: str,
    datelines: Sequence[str],
    named: Sequence[Naming] = (),
    *,
    posted: str | None = None,
    around: str | None = None,
    spoken: bool = False,
    guests: Set[str | None] = frozenset(),
    bound: Set[str] = frozenset(),
) -> str | None:
    """Whose officials stand in an account without their country: the publisher's.

    A medium names only the first of ACTORS so, by office, where LEAD (the title up to the first one named there) and
    TEXT name no other country before, and others too where it files from its own capital. Where no publisher's country
    is known, it is the one that the speaker calls ours, the one to which an envoy is POSTED, whose alone
    the office of somebody first is, that a guest visits, that the lines AROUND the text tell,
    that of the capital from which the text was filed or that one of its DATELINES names, else the one that lead and
    text name most, not counting the offices of all who are NAMED. GUESTS are the countries printed of principals. In
    what is SPOKEN by several, a country that they speak about or with tells nothing; nor does one that they are BOUND
    for.
    """
    if publisher and is_of_government(publisher):
        return publisher.country
    able = [one for one in actors if not one.country and not serves_many(one.role)]
    nameless = next((one for one in able if one.role), next(iter(able), None))
    if nameless is None or nameless.is_elsewhere:
        return None
    if not nameless.role:
        return (welcomed_to(text) if spoken else None) or host_of_guests(actors, text)
    if publisher and publisher.country:
        abroad = _filed_abroad(publisher.country, guests, text, datelines)
        return abroad or (publisher.country if _tells_at_home(publisher.country, actors[0], lead, text) else None)
    welcomed = welcomed_to(text) if spoken else None
    told = (
        claimed(text)
        or (welcomed if welcomed not in guests else None)
        or host_of_guests(actors, text)
        or posted
        or country_of_envoy(actors)
    )
    others = {one.printed_country for one in actors}
    told = (
        told
        or (around if around not in others | _toured(actors[0], text) | bound else None)
        or filed_from(actors[0], guests, text, datelines)
    )
    told = told or (None if spoken else _announced(actors, text)) or received_in(actors, text)
    told = told or most_named(lead, text, others | visited_by(actors[0], text) | bound, named, spoken=spoken)
    return told or _receiving(actors[0], text)


def _toured(first: Figure, text: str) -> set[str]:
    """The countries of a journey of several; one country alone that is visited may be the own one."""
    visited = visited_by(first, text)
    return visited if len(visited) > 1 else set()


def _filed_abroad(country: str, guests: Set[str | None], text: str, datelines: Sequence[str]) -> str | None:
    """Another country from whose capital a medium of COUNTRY files: of what happened there, or between its own guest.

    Null where TEXT speaks of that country as any agency does of its own, which meets others abroad.
    """
    filed = filed_where(text, datelines)
    if filed in (None, country, *ORGANISATIONS) or filed in guests:
        return None
    named = any(one.code == country for one in countries_in(text))
    return filed if country in guests or not named else None


def _announced(actors: Sequence[Figure], text: str) -> str | None:
    """The country of the first body of state that TEXT gives words to, where none of ACTORS is of it."""
    first = next((voice.country for voice in voices(text) if voice.country not in (None, *ORGANISATIONS)), None)
    return first if all(one.country != first for one in actors) else None


def _receiving(first: Figure, text: str) -> str | None:
    """The country of the FIRST one, printed, who is told to receive the others: whoever else attends is of it."""
    received = any(_RECEIVES.match(text, one.end) for one in first.namings_in(text) if one.role)
    return first.country if received and first.country not in ORGANISATIONS else None


_RECEIVES = re.compile(r",? (?:[a-z]+ |on [\w ]{3,20},? )?(?:received|hosted|welcomed|met with|held talks with)\b")


def _tells_at_home(country: str, first: Figure, lead: str, text: str) -> bool:
    """Whether a medium of COUNTRY files from its capital, or names no other country before the FIRST one named."""
    filing = filing_in(text)
    before = text[filing.end if filing else 0 : text.find(first.namings[-1].name)]
    return filed_in(text) == country or country_of(f"{lead}\n{before}") in (None, country)


def is_of_government(publisher: Publisher | None) -> bool:
    """Whether a text is the account of a country's own government."""
    return publisher is not None and publisher.country is not None and publisher.kind != "media"


def own_country(publisher: Publisher | None, actors: Sequence[Figure], at_home: Sequence[Figure]) -> str | None:
    """Whose account this is: the publisher's country, for a medium only where that takes part.

    Else that of those AT_HOME, whom the text names by office without a country, where they are of one; else the first
    named's.
    """
    countries = [figure.country for figure in actors if figure.country]
    if publisher and publisher.country and (publisher.kind != "media" or publisher.country in countries):
        return publisher.country
    ours = {figure.country for figure in at_home if figure.country}
    if len(ours) == 1:
        return ours.pop()
    return actors[0].country if actors else None
