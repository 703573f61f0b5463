"""Who stands behind each label of a transcript."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ingest.normalize.people.names import name_words
from ingest.normalize.reading import Body, Cast, Label, Mention
from ingest.normalize.turns.addresses import Address, address, is_initials, is_national
from ingest.normalize.turns.answering import who_answers
from ingest.normalize.turns.holders import Company
from ingest.normalize.turns.labels import role_of
from ingest.normalize.turns.misprints import misprints
from ingest.normalize.turns.strangers import Strangers
from ingest.normalize.turns.wording import plain
from ingest.record import Draft, Evidence, Participant, Person, Side

__all__ = ["seat"]


def seat(labels: tuple[Label, ...], cast: Cast, draft: Draft, body: Body) -> Cast:
    """The cast with everybody whom a label names, and a mention at each label.

    A label is somebody of the cast (``SECRETARY BLINKEN``, ``THE PRESIDENT``), else somebody the text
    introduces elsewhere (``Assistant Secretary Jane Doe``), else a person known by the label alone. Who
    speaks takes part; reporters, hosts and officials without a name do not.
    """
    if not labels:
        return cast
    company = Company(cast, draft)
    meant = misprints(label.name for label in labels)
    addresses = {plain(label.name): address(label.name) for label in labels if _names_somebody(label)}
    found = {name: company.find(name, where) for name, where in addresses.items() if name not in meant}
    strangers = Strangers(addresses.values(), draft, body)
    homes = {person.key: strangers.at_home(person, addresses[name]) for name, person in found.items() if person}
    people = {name: homes[person.key] for name, person in found.items() if person}
    asking = {plain(label.name) for label in labels if label.kind == "question"}
    strange = [name for name in found if name not in people and _may_be_strange(name, addresses[name])]
    guests = set(strange) - asking if people else set()
    people |= {
        name: person
        for name in strange
        if not (name in asking and strangers.is_house(addresses[name]))
        if (person := strangers.introduced(addresses[name], guests == {name}))
    }
    answers = [name for name in found if name not in people and role_of(name) == "answer"]
    answering = who_answers(draft.title or "", labels, body) if answers else None
    people |= _behind(answers, strangers.introduced(answering) if answering else None)
    named = {name: where for name, where in addresses.items() if name in found}
    people |= _from_fuller({name: where for name, where in named.items() if not found[name]}, named, people)
    people |= {name: people[model] for name, model in meant.items() if model in people}
    own = draft.publisher.country if draft.publisher else None
    return _completed(_moved(cast, homes), labels, people, own)


def _may_be_strange(name: str, where: Address) -> bool:
    """Whether a label may hold the name of somebody who has no part yet."""
    return bool(where.name) and not (is_initials(where) or role_of(name))


def _from_fuller(
    short: Mapping[str, Address], named: Mapping[str, Address], people: Mapping[str, Person]
) -> dict[str, Person]:
    """PEOPLE behind SHORT labels, by the only fuller label with that surname, or by the one with that office."""
    full = {name: where for name, where in named.items() if name in people and where.name}
    found: dict[str, Person] = {}
    for name, where in short.items():
        bearers = [other for other, theirs in full.items() if _is_short_for(where, theirs.name)]
        if len(bearers) == 1:
            found[name] = people[bearers[0]]
        elif not where.name and (holder := _holder(where, full)):
            found[name] = people[holder]
    return found


def _holder(where: Address, full: Mapping[str, Address]) -> str | None:
    """The last of the FULL labels that has the office of a label without a name, of its country where both tell it."""
    fitting = [name for name, theirs in full.items() if where.office and theirs.office == where.office]
    if where.country:
        fitting = [name for name in fitting if full[name].country in (None, where.country)]
    return fitting[-1] if fitting else None


def _is_short_for(where: Address, name: str) -> bool:
    """Whether a label is the surname or the initials of NAME."""
    if is_initials(where):
        return [word[0] for word in name_words(name)] == [sign for sign in where.name.casefold() if sign.isalpha()]
    return bool(where.name) and name.casefold().endswith(f" {where.name.casefold()}")


def _behind(names: Iterable[str], person: Person | None) -> dict[str, Person]:
    """PERSON behind each of the labels NAMES."""
    return dict.fromkeys(names, person) if person else {}


def _names_somebody(label: Label) -> bool:
    return label.kind != "chrome" and role_of(label.name) in (None, "answer", "unnamed")


def _moved(cast: Cast, homes: Mapping[str, Person]) -> Cast:
    """The cast with everybody who has got a name or a country by a label, under the key that goes with it."""
    changed = {key: person for key, person in homes.items() if person.key != key}
    if not changed:
        return cast
    return replace(
        cast,
        people=tuple(changed.get(person.key, person) for person in cast.people),
        participants=tuple(_under(changed, part) for part in cast.participants),
        mentions=tuple(
            replace(mention, person=changed[mention.person].key) if mention.person in changed else mention
            for mention in cast.mentions
        ),
    )


def _under(changed: Mapping[str, Person], part: Participant) -> Participant:
    person = changed.get(part.person)
    return replace(part, person=person.key, country=person.country) if person else part


def _completed(cast: Cast, labels: Sequence[Label], people: Mapping[str, Person], country: str | None) -> Cast:
    """The cast with PEOPLE behind its LABELS; COUNTRY is the publisher's."""
    seated = {label: people[plain(label.name)] for label in labels if plain(label.name) in people}
    everybody = {person.key: person for person in (*cast.people, *seated.values())}
    own = next((part.country for part in cast.participants if part.side == "own"), country)
    joining = [*_joining(cast, seated, own)]
    staying = [*_staying(cast, seated)]
    gone = {everybody[part.person].name for part in cast.participants if part not in staying}
    return replace(
        cast,
        people=tuple(everybody.values()),
        participants=(*staying, *(participant for _, participant in joining)),
        mentions=_with_labels(cast.mentions, labels, seated),
        evidence=(
            *(row for row in cast.evidence if row.field != "participant" or row.value not in gone),
            *(_evidence(label, seated[label]) for label, _ in joining),
        ),
    )


def _evidence(label: Label, person: Person) -> Evidence:
    return Evidence("participant", person.name, label.start, label.end, "text", "label")


def _staying(cast: Cast, seated: Mapping[Label, Person]) -> Iterator[Participant]:
    """Those of the cast who take part in a transcript: by an office, or by words of their own under a label.

    Whom a title names without an office, and no label does, is an interviewer, a place, or a subject; and
    nobody silent holds an office that a country has one of beside somebody who speaks.
    """
    speaking = {person.key for label, person in seated.items() if label.kind == "speaker"}
    held = {(part.role, part.country) for part in cast.participants if part.person in speaking}
    for part in cast.participants:
        taken = (part.role, part.country) in held and is_national((part.role or "").casefold())
        if part.person in speaking or (part.role and not taken):
            yield part


def _joining(cast: Cast, seated: Mapping[Label, Person], own: str | None) -> Iterator[tuple[Label, Participant]]:
    """Who takes part by a label alone, with the label that says so; OWN is the country of the own side."""
    present = {participant.person for participant in cast.participants}
    present |= {person.key for label, person in seated.items() if role_of(label.name) == "unnamed"}
    for label, person in seated.items():
        if label.kind == "speaker" and person.key not in present:
            present.add(person.key)
            role = address(label.name).office.title() or None
            yield label, Participant(person.key, role, person.country, _side(person.country, own))


def _side(country: str | None, own: str | None) -> Side:
    if country is None or own is None:
        return "other"
    return "own" if country == own else "counterpart"


def _with_labels(
    mentions: Iterable[Mention], labels: Sequence[Label], seated: Mapping[Label, Person]
) -> tuple[Mention, ...]:
    """The mentions in the order of the text; a seated label is one, whatever else was found within labels."""
    taken = {place for label in labels for place in range(label.start, label.end)}
    outside = [mention for mention in mentions if mention.start not in taken]
    added = [
        Mention(label.start, label.end, person.key, "surname" if address(label.name).name else "title")
        for label, person in seated.items()
    ]
    return tuple(sorted((*outside, *added), key=lambda mention: mention.start))
