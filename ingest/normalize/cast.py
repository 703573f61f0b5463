"""The people of a text: who takes part, who is only named, where each is mentioned.

Whoever they are: offices and frames of the text tell who takes part. The vocabulary of speakers lends known people
their id and, where the text prints none, their country.

Sides: ``own`` is the publisher's country (and whoever serves it). A news medium tells the side of its own country
where that takes part; where it does not, and where nobody knows the publisher, the first one named is ``own``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ingest.normalize.people.acting import Acting, acting, acts_in_title, byline_namings, speaks
from ingest.normalize.people.bodies import Voice, voices
from ingest.normalize.people.figures import Figure, add_bare, figures
from ingest.normalize.people.gathering import gather
from ingest.normalize.people.known import known_by_name
from ingest.normalize.people.mentions import Offices, in_order, mentions_of
from ingest.normalize.people.names import key_of, name_words
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.sides import own_country, settle_by_itinerary, settle_countries, side_of
from ingest.normalize.people.titles import plain_title
from ingest.normalize.reading import Body, Cast, Mention
from ingest.record import Draft, Evidence, Genre, Participant, Person, Side

__all__ = ["find_cast"]

_REACH = 40
_YEAR = re.compile(r"(?:19|20)\d\d")


def find_cast(draft: Draft, body: Body, genre: Genre) -> Cast:
    """Everybody DRAFT gives a part, those who take part first."""
    title = plain_title(draft.title or "")
    titled, named = gather(title, brief=True), gather(body.folded)
    bylines = byline_namings(draft.byline)
    acts = acting(genre, title, titled, bylines, body, named)
    everybody = _figures(titled, named, bylines, title, body.folded, _year(draft))
    principals = _unique([*_acting(title, acts.title, everybody, draft), *_of(everybody, acts.byline)])
    principals = _unique([*principals, *_acting(body.folded, acts.frame, everybody, draft)])
    actors = _unique([*principals, *_of(everybody, acts.attendance)])
    if genre == "notice":
        settle_by_itinerary(actors, body.folded, draft.publisher)
    settle_countries(actors, principals, _frame_text(title, body, acts), draft.publisher)
    own = own_country(draft.publisher, actors)
    leading = set(principals)
    speaking = tuple(voices(body.folded))
    return Cast(
        people=(*(_person(one) for one in _unique([*actors, *everybody])), *_organisations(speaking, draft)),
        participants=tuple(_participant(one, side_of(one, actors, own), one in leading) for one in actors),
        mentions=tuple(in_order([*mentions_of(body.folded, named, everybody, actors, own), *map(_voiced, speaking)])),
        evidence=tuple(_evidence(actors, acts)),
    )


def _figures(
    titled: Sequence[Naming],
    named: Sequence[Naming],
    bylines: Sequence[Naming],
    title: str,
    text: str,
    year: int | None,
) -> list[Figure]:
    """Everybody named by office, by form of address, by a known name, or with words of their own."""
    met = {name_words(one.name) for one in named if _is_full(one) and speaks(one, text)}
    clear = [one for one in titled if _is_clear(one) or (name_words(one.name) in met and acts_in_title(one, title))]
    clear += bylines
    clear += [one for one in named if _is_clear(one) or (_is_full(one) and speaks(one, text))]
    found = figures(clear, year)
    taken = {id(one) for one in clear}
    add_bare((one for one in (*titled, *named) if one.name and id(one) not in taken), found)
    return found


def _year(draft: Draft) -> int | None:
    """The first year that the stamps print, else the file's."""
    printed = " ".join([*(stamp.text for stamp in draft.stamps), draft.period or ""])
    found = _YEAR.search(printed)
    return int(found[0]) if found else None


def _is_clear(naming: Naming) -> bool:
    if not naming.name:
        return False
    return bool(naming.role or naming.addressed or known_by_name(naming.name, None, None))


def _is_full(naming: Naming) -> bool:
    return len(name_words(naming.name)) > 1


def _acting(text: str, namings: Iterable[Naming], everybody: Sequence[Figure], draft: Draft) -> Iterator[Figure]:
    """The figures of NAMINGS; "the President" is the one of the publisher's country whom the text names elsewhere."""
    own = draft.publisher.country if draft.publisher else None
    ours = Offices(one for one in everybody if own and one.country in (None, own))
    bearers = _bearers(everybody)
    for naming in namings:
        figure = bearers.get(id(naming))
        if figure is None and not naming.name and not naming.country:
            figure = ours.holder(text, naming, own)
        if figure:
            yield figure


def _of(everybody: Sequence[Figure], namings: Iterable[Naming]) -> list[Figure]:
    """The figures of NAMINGS, each once, in that order."""
    bearers = _bearers(everybody)
    return _unique(bearers[id(naming)] for naming in namings if id(naming) in bearers)


def _bearers(everybody: Sequence[Figure]) -> dict[int, Figure]:
    return {id(naming): figure for figure in everybody for naming in figure.namings}


def _unique(some: Iterable[Figure]) -> list[Figure]:
    return list({id(figure): figure for figure in some}.values())


def _frame_text(title: str, body: Body, acts: Acting) -> str:
    """The parts of title and body that hold the actors, with the place that may follow them."""
    return "\n".join((*_around(title, acts.title), *_around(body.folded, acts.frame)))


def _around(text: str, namings: Sequence[Naming]) -> Iterator[str]:
    if namings:
        last = max(naming.end for naming in namings)
        yield text[min(naming.start for naming in namings) : last + _REACH].partition(". ")[0]


def _person(figure: Figure) -> Person:
    names = tuple(dict.fromkeys(naming.name for naming in figure.namings))
    return Person(figure.key, figure.name, figure.country, names=names, known=figure.speaker is not None)


def _organisations(speaking: Iterable[Voice], draft: Draft) -> Iterator[Person]:
    """The bodies that speak in the text, and the one whose words the publisher says these are."""
    found = {key_of(one.name, one.country): (one.name, one.country) for one in speaking}
    if draft.byline and not byline_namings(draft.byline):
        byline = draft.byline
        found.setdefault(key_of(byline.name, byline.country), (byline.name, byline.country))
    for key, (name, country) in found.items():
        yield Person(key, name, country, kind="organisation", names=(name,))


def _voiced(voice: Voice) -> Mention:
    return Mention(voice.start, voice.end, key_of(voice.name, voice.country), "full")


def _participant(figure: Figure, side: Side, principal: bool) -> Participant:
    return Participant(figure.key, figure.role, figure.country, side, principal)


def _evidence(actors: Sequence[Figure], acts: Acting) -> Iterator[Evidence]:
    """Where the text shows each taking part: the frame before attendance, then the title, then the byline."""
    framed, attending, titled = map(_first_namings, (acts.frame, acts.attendance, acts.title))
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
