"""The people of a text: who takes part, who is only named, where each is mentioned.

Whoever they are: offices and frames of the text tell who takes part. The vocabulary of speakers lends known people
their id and, where the text prints none, their country.

Sides: ``own`` is the publisher's country (and whoever serves it). A news medium tells the side of its own country
where that takes part; where it does not, and where nobody knows the publisher, ``own`` is whoever is named by office
without a country, where it is found all the same, else the first one named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.normalize.people.acting import Acting, acting, byline_namings
from ingest.normalize.people.bodies import voices
from ingest.normalize.people.companions import company
from ingest.normalize.people.delegations import settle_by_side
from ingest.normalize.people.figures import Figure
from ingest.normalize.people.gathering import gather
from ingest.normalize.people.hints import (
    settle_by_capital,
    settle_by_itinerary,
    settle_by_mention,
    settle_by_office,
    settle_by_organisation,
    settle_by_owner,
    settle_by_title,
)
from ingest.normalize.people.homes import home_of, own_country
from ingest.normalize.people.identifying import actors_of, everybody, unique
from ingest.normalize.people.invitations import settle_by_invitation
from ingest.normalize.people.late import named_later
from ingest.normalize.people.mentions import in_order, mentions_of
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.postings import settle_by_mandate, settle_by_posting, settle_by_region, settle_by_seat
from ingest.normalize.people.principals import principals_of
from ingest.normalize.people.records import organisations, participant, person, taking_part, voiced
from ingest.normalize.people.sides import settle_countries, side_of
from ingest.normalize.people.signatures import with_signatures
from ingest.normalize.people.titles import plain_title
from ingest.normalize.people.visits import settle_by_visit
from ingest.normalize.reading import Body, Cast
from ingest.normalize.text.folding import fold
from ingest.record import Draft, Genre

__all__ = ["find_cast"]

_REACH = 40
_OF_SEVERAL = frozenset(("press-conference", "remarks"))
_OPENING = 400
# Whoever speaks alone speaks of others who hold the same office.
_OF_ONE = frozenset(("speech", "remarks"))


def find_cast(draft: Draft, body: Body, genre: Genre) -> Cast:
    """Everybody DRAFT gives a part, those who take part first."""
    title = plain_title(draft.title or "")
    titled, named = gather(title, brief=True), with_signatures(gather(body.folded), body)
    bylines = [naming for one in (draft.byline, *draft.beside) for naming in byline_namings(one)]
    acts = acting(genre, title, titled, bylines, body, named)
    found = everybody(titled, named, bylines, title, body.folded, acts, draft)
    settle_by_owner(named, found, body.folded)
    settle_by_title(titled, found)
    principals = principals_of(title, body, acts, found, draft)
    actors = unique([*principals, *actors_of(acts.attendance, found)])
    if acts.is_account:
        actors += named_later([*acts.title, *acts.frame, *acts.opening], actors, found, body.folded)
    if genre == "notice":
        settle_by_invitation(actors, body.folded)
        settle_by_itinerary(actors, body.folded, draft.publisher)
    at_home = [one for one in actors if one.role and not one.country and not one.is_elsewhere]
    settle_by_office(actors)
    told = next((one.country for one in at_home[:1]), None)
    settle_by_region(actors)
    posted = settle_by_posting(actors, body.folded, draft.publisher)
    settle_by_seat(actors, body.folded)
    settle_by_side(actors, body)
    settle_by_organisation(actors, f"{title}\n{body.folded}")
    datelines = [*(fold(block.text) for block in draft.blocks if block.kind == "dateline"), *_foot(body)]
    home = home_of(
        draft.publisher,
        actors,
        _lead(title, titled, actors),
        body.folded,
        datelines,
        named,
        posted=posted or told,
        spoken=genre in _OF_SEVERAL,
    )
    settle_by_capital(actors, body, home)
    settle_by_visit(actors, body)
    if home is None and genre not in _OF_ONE:
        settle_by_mention(actors, [*titled, *named])
        settle_by_mandate(actors)
    if home is None and len(principals) > 1 and all(one.country for one in principals):
        home = own_country(draft.publisher, actors, at_home)
    settle_countries(
        actors,
        principals,
        _frame_text(title, body, acts),
        home,
        company(actors, body.folded),
        f"{title}\n{body.folded[:_OPENING]}",
    )
    own = own_country(draft.publisher, actors, at_home)
    leading = set(principals)
    speaking = tuple(voices(body.folded))
    return Cast(
        people=(*(person(one) for one in unique([*actors, *found])), *organisations(speaking, draft)),
        participants=tuple(participant(one, side_of(one, actors, own), one in leading) for one in actors),
        mentions=tuple(in_order([*mentions_of(body.folded, named, found, actors, own), *map(voiced, speaking)])),
        evidence=tuple(taking_part(actors, acts)),
    )


def _foot(body: Body) -> Iterator[str]:
    """The last line where it is no sentence: whose press office, where."""
    for one in body.passages[-1:]:
        if one.end - one.start < _LONGEST_LINE and body.folded[one.end - 1 : one.end] not in ".!?":
            yield body.folded[one.start : one.end]


_LONGEST_LINE = 90


def _lead(title: str, titled: Sequence[Naming], actors: Sequence[Figure]) -> str:
    """TITLE up to the first one it names; nothing where it names the first of ACTORS without a country."""
    known = {id(naming) for one in actors[:1] for naming in one.namings}
    if any(id(one) in known for one in titled):
        return ""
    return title[: titled[0].end] if titled else title


def _frame_text(title: str, body: Body, acts: Acting) -> str:
    """The parts of title and body that hold the actors, with the place that may follow them."""
    return "\n".join((*_around(title, acts.title), *_around(body.folded, acts.frame)))


def _around(text: str, namings: Sequence[Naming]) -> Iterator[str]:
    if namings:
        last = max(naming.end for naming in namings)
        yield text[min(naming.start for naming in namings) : last + _REACH].partition(". ")[0]
