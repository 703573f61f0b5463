"""Whom a text shows as taking part, by its genre: title, byline, frame, attendance."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.normalize.countries import country_of
from ingest.normalize.people.addressed import corresponding
from ingest.normalize.people.attendance import in_attendance, listed
from ingest.normalize.people.deeds import has_words, leads, saying
from ingest.normalize.people.delivery import delivering
from ingest.normalize.people.first_person import met_by_speaker
from ingest.normalize.people.framed import framed
from ingest.normalize.people.frames import tells_of_two, within
from ingest.normalize.people.gathering import gather
from ingest.normalize.people.headline import in_title
from ingest.normalize.people.lexicon import ROLE_KINDS, kind_of
from ingest.normalize.people.lines_of_countries import listed_by_country
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.ranks import speaks_for_others
from ingest.normalize.people.signatures import signatories
from ingest.normalize.people.titles import plain_title
from ingest.normalize.reading import Body
from ingest.record import Byline, Genre

_SPOKEN = frozenset({"remarks", "press-conference", "speech"})
_FIRST_SENTENCES = 3
_OWN_WORDS = _SPOKEN | {"statement"}


@dataclass(frozen=True, slots=True)
class Acting:
    """The namings that show somebody taking part: in the title, the byline, the frame, or as attending.

    delivery  who speaks the words of the text, for where title and byline name nobody
    opening   the offices without a name that the first sentences of a report hold
    is_account  whether the text tells of an encounter, not in the words of those who act
    """

    title: Sequence[Naming] = ()
    byline: Sequence[Naming] = ()
    frame: Sequence[Naming] = ()
    attendance: Sequence[Naming] = ()
    delivery: Sequence[Naming] = ()
    opening: Sequence[Naming] = ()
    is_account: bool = True


def acting(
    genre: Genre,
    title: str,
    in_titles: Sequence[Naming],
    bylines: Sequence[Naming],
    body: Body,
    named: Sequence[Naming],
) -> Acting:
    """Those who act in a text of this GENRE."""
    titled = [] if genre == "news-report" else in_title(title, in_titles, genre)
    own = [
        one
        for one in bylines
        if genre in _OWN_WORDS or (genre == "joint-statement" and not speaks_for_others(one.role))
    ]
    met = met_by_speaker(body, named) if genre == "statement" else []
    if met:
        return Acting(titled, own, [*(list(signatories(body, named)) or saying(body, named)), *met], is_account=False)
    if genre in _SPOKEN or (genre == "statement" and not _is_account(body, named)):
        wrote = list(corresponding(body, named)) if genre == "statement" and own else []
        return Acting(titled, own, attendance=wrote, delivery=delivering(body, named), is_account=False)
    return _account(genre, titled, own, body, named)


def _account(
    genre: Genre, titled: Sequence[Naming], own: Sequence[Naming], body: Body, named: Sequence[Naming]
) -> Acting:
    """Those who act in the account of an encounter; nobody who speaks for one of its sides."""
    frame, attendance = framed(genre, body, named, [*titled, *own]), in_attendance(body, named)
    attendance += has_words(body, named) if genre == "readout" else []
    if genre == "joint-statement":
        attendance += signatories(body, named)
    titled, own, frame, attendance = map(_without_spokespeople, (titled, own, frame, attendance))
    told = body.sentences[:_FIRST_SENTENCES] if genre == "news-report" else ()
    opening = [one for first in told for one in within(named, first.start, first.end) if not one.name]
    return Acting(titled, own, frame, attendance, saying(body, named), opening)


def _is_account(body: Body, named: Sequence[Naming]) -> bool:
    """Whether what passes for a statement tells of a meeting: of two who act, or with a list of who took part."""
    if tells_of_two(body, named) or sum(1 for _ in listed(body, named)) > 1 or listed_by_country(named, body):
        return True
    told = any(leads(one, body.folded) for one in named[:_FIRST_NAMED])
    return told and not _OWN.search(body.folded) and bool(in_attendance(body, named))


_FIRST_NAMED = 3
_OWN = re.compile(r"\b(?:I|[Mm]y|[Ww]e|[Oo]ur)\b")


def _without_spokespeople(namings: Sequence[Naming]) -> list[Naming]:
    """Those who speak for their own country's officials take no part; a foreign spokesperson may be the guest."""
    return [one for one in namings if one.country or not speaks_for_others(one.role)]


def byline_namings(byline: Byline | None) -> list[Naming]:
    """Whom a byline names, as namings that stand nowhere in the text; an office alone names nobody."""
    if byline is None:
        return []
    printed = plain_title(byline.name)
    country = byline.country or country_of(byline.role or "")
    return [
        replace(one, role=one.role or byline.role, country=one.country or country, start=-1, end=-1)
        for one in gather(printed, brief=True)
        if one.name and (one.role or not _is_body(printed))
    ]


def _is_body(byline: str) -> bool:
    """Whether a byline is that of a body of people: a delegation, an office."""
    return kind_of(byline.split()[0]) in ROLE_KINDS
