"""Figures and voices as the records of a cast: persons, participants, their evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ingest.normalize.people.acting import Acting, byline_namings
from ingest.normalize.people.bodies import Voice
from ingest.normalize.people.figures import Figure
from ingest.normalize.people.known import Speaker
from ingest.normalize.people.names import key_of, name_words
from ingest.normalize.people.naming import Naming
from ingest.normalize.reading import Mention
from ingest.record import Draft, Evidence, Participant, Person, Side


def person(figure: Figure) -> Person:
    """The record of somebody named."""
    printed = dict.fromkeys(naming.name for naming in figure.namings)
    names = tuple(name for name in printed if figure.speaker is None or _is_form_of(name, figure.speaker))
    return Person(figure.key, figure.name, figure.country, names=names, known=figure.speaker is not None)


def _is_form_of(name: str, speaker: Speaker) -> bool:
    """Whether NAME has no word that no name of a known person has: a headline's verb, another bearer of the surname."""
    known = {word for one in (speaker.name, *speaker.names) for word in name_words(one)}
    return known.issuperset(name_words(name))


def organisations(speaking: Iterable[Voice], draft: Draft) -> Iterator[Person]:
    """The bodies that speak in the text, and the one whose words the publisher says these are."""
    found = {key_of(one.name, one.country): (one.name, one.country) for one in speaking}
    if draft.byline and not byline_namings(draft.byline):
        byline = draft.byline
        found.setdefault(key_of(byline.name, byline.country), (byline.name, byline.country))
    for key, (name, country) in found.items():
        yield Person(key, name, country, kind="organisation", names=(name,))


def voiced(voice: Voice) -> Mention:
    """The place where a body speaks."""
    return Mention(voice.start, voice.end, key_of(voice.name, voice.country), "full")


def participant(figure: Figure, side: Side, principal: bool) -> Participant:
    """The part that somebody named takes."""
    return Participant(figure.key, figure.role, figure.country, side, principal)


def taking_part(actors: Sequence[Figure], acts: Acting) -> Iterator[Evidence]:
    """Where the text shows each taking part: the frame before attendance, then the title, then the byline."""
    framed, attending, titled = map(_first_namings, ((*acts.frame, *acts.delivery), acts.attendance, acts.title))
    for figure in actors:
        own = [id(naming) for naming in figure.namings]
        shown = [("frame", framed), ("attendance", attending)]
        found = next(((rule, some[at]) for rule, some in shown for at in own if at in some), None)
        if found:
            rule, naming = found
            yield Evidence("participant", figure.name, naming.start, naming.end, "text", rule)
        else:
            basis = "title" if any(at in titled for at in own) else "byline"
            yield Evidence("participant", figure.name, None, None, basis, basis)


def _first_namings(namings: Iterable[Naming]) -> dict[int, Naming]:
    return {id(naming): naming for naming in namings}
