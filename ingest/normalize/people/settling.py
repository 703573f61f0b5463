"""Everybody's country, hint by hint: what is said of each, then whose account it is, then what that leaves open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.normalize.people.acting import Acting
from ingest.normalize.people.companions import company
from ingest.normalize.people.delegations import settle_by_side
from ingest.normalize.people.destinations import bound_for
from ingest.normalize.people.figures import Figure
from ingest.normalize.people.hints import (
    settle_by_capital,
    settle_by_counterpart,
    settle_by_mention,
    settle_by_pair,
)
from ingest.normalize.people.homes import home_of, own_country
from ingest.normalize.people.invitations import settle_by_invitation, settle_by_itinerary
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.postings import (
    settle_by_mandate,
    settle_by_mission,
    settle_by_posting,
    settle_by_region,
    settle_by_seat,
)
from ingest.normalize.people.rare_offices import settle_by_office, settle_by_organisation
from ingest.normalize.people.scene import Scene
from ingest.normalize.people.sides import settle_countries
from ingest.normalize.people.visits import settle_by_visit
from ingest.normalize.reading import Body
from ingest.normalize.text.folding import fold

_REACH = 40
_OF_SEVERAL = frozenset(("press-conference", "remarks"))
_OPENING = 400
_LONGEST_LINE = 90
# Whoever speaks alone speaks of others who hold the same office.
_OF_ONE = frozenset(("speech", "remarks"))


def settle(scene: Scene, acts: Acting, actors: Sequence[Figure], principals: Sequence[Figure]) -> str | None:
    """Give a country to each of ACTORS who has none printed, where one can be known; whose account it is."""
    if scene.genre == "notice":
        settle_by_invitation(actors, scene.text)
        settle_by_itinerary(actors, scene.text, scene.draft.publisher)
    at_home = [one for one in actors if one.role and not one.country and not one.is_elsewhere]
    posted = _by_what_is_said(scene, actors, at_home)
    home = _home(scene, actors, principals, posted)
    _by_where_it_was(scene, actors, home)
    if home is None and len(principals) > 1 and all(one.country for one in principals):
        home = own_country(scene.draft.publisher, actors, at_home)
    frame, opening = _frame_text(scene, acts), f"{scene.title}\n{scene.text[:_OPENING]}"
    settle_by_pair(principals, scene.named, scene.text, home)
    settle_countries(actors, principals, frame, home, company(actors, scene.text), opening)
    return own_country(scene.draft.publisher, actors, at_home)


def _by_what_is_said(scene: Scene, actors: Sequence[Figure], at_home: Sequence[Figure]) -> str | None:
    """Settle what office, post, body and side tell of each; the country to which somebody is posted, or the host's."""
    settle_by_office(actors)
    told = next((one.country for one in at_home[:1]), None)
    settle_by_region(actors)
    posted = settle_by_posting(actors, scene.text, scene.draft.publisher)
    settle_by_seat(actors, scene.text)
    settle_by_mission(actors, scene.text)
    settle_by_side(actors, scene.body)
    settle_by_organisation(actors, scene.whole)
    return posted or told


def _home(scene: Scene, actors: Sequence[Figure], principals: Sequence[Figure], posted: str | None) -> str | None:
    datelines = [*(fold(block.text) for block in scene.draft.blocks if block.kind == "dateline"), *_foot(scene.body)]
    lead, spoken = _lead(scene.title, scene.titled, actors), scene.genre in _OF_SEVERAL
    return home_of(
        scene.draft.publisher, actors, lead, scene.text, datelines, scene.named,
        posted=posted, around=scene.draft.home, spoken=spoken,
        guests={one.printed_country for one in principals}, bound=bound_for("\n".join((scene.title, *datelines))),
    )  # fmt: skip


def _by_where_it_was(scene: Scene, actors: Sequence[Figure], home: str | None) -> None:
    """Settle whom a place tells of; where nobody knows whose account it is, who is named near a country."""
    settle_by_capital(actors, scene.body, home)
    settle_by_visit(actors, scene.body, home)
    if home is None and scene.genre not in _OF_ONE:
        settle_by_mention(actors, [*scene.titled, *scene.named])
        settle_by_mandate(actors)
        settle_by_counterpart(actors, scene.named)


def _foot(body: Body) -> Iterator[str]:
    """The last line where it is no sentence: whose press office, where."""
    for one in body.passages[-1:]:
        if one.end - one.start < _LONGEST_LINE and body.folded[one.end - 1 : one.end] not in ".!?":
            yield body.folded[one.start : one.end]


def _lead(title: str, titled: Sequence[Naming], actors: Sequence[Figure]) -> str:
    """TITLE up to the first one it names; nothing where it names the first of ACTORS without a country."""
    known = {id(naming) for one in actors[:1] for naming in one.namings}
    if any(id(one) in known for one in titled):
        return ""
    return title[: titled[0].end] if titled else title


def _frame_text(scene: Scene, acts: Acting) -> str:
    """The parts of title and body that hold the actors, with the place that may follow them."""
    return "\n".join((*_around(scene.title, acts.title), *_around(scene.text, acts.frame)))


def _around(text: str, namings: Sequence[Naming]) -> Iterator[str]:
    if namings:
        last = max(naming.end for naming in namings)
        yield text[min(naming.start for naming in namings) : last + _REACH].partition(". ")[0]
