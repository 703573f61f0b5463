"""Whose words a speech or statement is, where neither its title nor a byline says so but its first lines do.

``Lena Vask opened the bridge with these words``, ``By Lena Vask``, ``Lena Vask, mayor, released the following
statement:`` stand before words in the first person.
"""

from __future__ import annotations

from ingest.normalize.people.known import known_by_name
from ingest.normalize.people.names import key_of, name_words
from ingest.normalize.people.naming import Naming
from ingest.normalize.readers.interviewed import interviewed
from ingest.normalize.readers.leads import leading, speaks_from, titled
from ingest.normalize.reading import Body, Cast, Label, Mention
from ingest.normalize.text.folding import fold
from ingest.normalize.turns.addresses import address
from ingest.normalize.turns.labels import role_of
from ingest.record import Evidence, Genre, Participant, Person

__all__ = ["credit"]

_BY_ONE = ("speech", "statement", "remarks")


def credit(body: Body, genre: Genre, labels: tuple[Label, ...], cast: Cast, title: str = "") -> Cast:
    """The cast with the one speaker of a text by one, where it has nobody to whom the words could be given.

    An interview whose LABELS name nobody is by the one who answers: who is named above its first question.
    """
    by_one = genre in _BY_ONE and not labels
    answered = genre == "press-conference" and labels and all(_names_nobody(label) for label in labels)
    if cast.participants or not (by_one or answered):
        return cast
    for naming in leading(body):
        return _with(cast, naming)
    named = titled(fold(title)) if speaks_from(body, 0) else None
    if named:
        return _with(cast, named, in_title=True)
    above = interviewed(body, labels[0].start, title) if answered else None
    return _with(cast, above) if above else cast


def _names_nobody(label: Label) -> bool:
    return label.kind != "speaker" or role_of(label.name) == "answer" or not address(label.name).name


def _with(cast: Cast, naming: Naming, in_title: bool = False) -> Cast:
    """The cast with whom NAMING, of the body or IN_TITLE, names as its one participant."""
    person = _person(cast, naming)
    people = (person, *(one for one in cast.people if one.key != person.key))
    part = Participant(person.key, naming.role, person.country, "own", principal=True)
    if in_title:
        told = Evidence("participant", person.name, None, None, "title", "lead")
        return Cast(people, (part,), cast.mentions, (*cast.evidence, told))
    mention = Mention(naming.start, naming.end, person.key, "full")
    mentions = [one for one in cast.mentions if one.end <= mention.start or one.start >= mention.end]
    evidence = Evidence("participant", person.name, naming.start, naming.end, "text", "lead")
    return Cast(people, (part,), tuple(sorted((*mentions, mention), key=_start)), (*cast.evidence, evidence))


def _start(mention: Mention) -> int:
    return mention.start


def _person(cast: Cast, naming: Naming) -> Person:
    """The person of the cast who bears the name, else one known to the vocabulary, else one known by this name."""
    words = set(name_words(naming.name))
    of_cast = next((one for one in cast.people if words <= set(name_words(one.name))), None)
    if of_cast:
        return of_cast
    known = known_by_name(naming.name, naming.country, naming.role)
    if known:
        return Person(known.id, known.name, known.country, names=(naming.name,), known=True)
    return Person(key_of(naming.name, naming.country), naming.name, naming.country, names=(naming.name,))
