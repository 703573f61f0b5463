"""The people of a text: who takes part, who is only named, where each is mentioned.

Whoever they are: offices and frames of the text tell who takes part. The vocabulary of speakers lends known people
their id and, where the text prints none, their country.

Sides: ``own`` is the publisher's country (and whoever serves it). A news medium tells the side of its own country
where that takes part; where it does not, and where nobody knows the publisher, ``own`` is whoever is named by office
without a country, where it is found all the same, else the first one named.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.normalize.people.acting import Acting, acting
from ingest.normalize.people.bodies import voices
from ingest.normalize.people.figures import Figure
from ingest.normalize.people.hints import settle_by_owner, settle_by_title
from ingest.normalize.people.identifying import actors_of, everybody, unique
from ingest.normalize.people.late import named_later
from ingest.normalize.people.mentions import in_order, mentions_of
from ingest.normalize.people.principals import principals_of
from ingest.normalize.people.records import organisations, participant, person, taking_part, voiced
from ingest.normalize.people.scene import Scene, scene_of
from ingest.normalize.people.settling import settle
from ingest.normalize.people.sides import side_of
from ingest.normalize.reading import Body, Cast
from ingest.record import Draft, Genre

__all__ = ["find_cast"]


def find_cast(draft: Draft, body: Body, genre: Genre) -> Cast:
    """Everybody DRAFT gives a part, those who take part first."""
    scene = scene_of(draft, body, genre)
    acts = acting(genre, scene.title, scene.titled, scene.bylines, body, scene.named)
    found = everybody(scene.titled, scene.named, scene.bylines, scene.title, scene.text, acts, draft)
    settle_by_owner(scene.named, found, scene.text)
    settle_by_title(scene.titled, found)
    principals = principals_of(scene.title, body, acts, found, draft)
    actors = _actors(scene, acts, found, principals)
    own = settle(scene, acts, actors, principals)
    return _cast(scene, acts, found, actors, principals, own)


def _actors(scene: Scene, acts: Acting, found: Sequence[Figure], principals: Sequence[Figure]) -> list[Figure]:
    """Those of FOUND who take part, the principals first."""
    actors = unique([*principals, *actors_of(acts.attendance, found)])
    if acts.is_account:
        actors += named_later([*acts.title, *acts.frame, *acts.opening], actors, found, scene.text)
    return actors


def _cast(
    scene: Scene,
    acts: Acting,
    found: Sequence[Figure],
    actors: Sequence[Figure],
    principals: Sequence[Figure],
    own: str | None,
) -> Cast:
    """The records of those FOUND, of whom ACTORS take part, in an account of the side OWN."""
    leading, speaking = set(principals), tuple(voices(scene.text))
    mentions = [*mentions_of(scene.text, scene.named, found, actors, own), *map(voiced, speaking)]
    return Cast(
        people=(*(person(one) for one in unique([*actors, *found])), *organisations(speaking, scene.draft)),
        participants=tuple(participant(one, side_of(one, actors, own), one in leading) for one in actors),
        mentions=tuple(in_order(mentions)),
        evidence=tuple(taking_part(actors, acts)),
    )
