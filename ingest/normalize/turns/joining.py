"""A transcript's cast: whom its labels add, who stays though no label names them, a mention at each label."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ingest.normalize.reading import Cast, Label, Mention
from ingest.normalize.turns.addresses import address, is_national
from ingest.normalize.turns.labels import role_of
from ingest.normalize.turns.wording import plain
from ingest.record import Evidence, Participant, Person, Side


def moved(cast: Cast, homes: Mapping[str, Person]) -> Cast:
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


def completed(cast: Cast, labels: Sequence[Label], people: Mapping[str, Person], country: str | None) -> Cast:
    """The cast with PEOPLE behind its LABELS; COUNTRY is the publisher's."""
    seated = {label: people[plain(label.name)] for label in labels if plain(label.name) in people}
    everybody = {person.key: person for person in (*cast.people, *seated.values())}
    own = next((part.country for part in cast.participants if part.side == "own"), country)
    joining = [*_joining(cast, seated, own)]
    staying = [*_staying(cast, labels, seated)]
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


def _staying(cast: Cast, labels: Sequence[Label], seated: Mapping[Label, Person]) -> Iterator[Participant]:
    """Those of the cast who take part in a transcript: by an office, or by words of their own under a label.

    Whom a title names without an office, and no label does, is an interviewer, a place, or a subject, unless
    nobody speaks under a label and there is but one; and nobody silent holds an office that a country has one of
    beside somebody who speaks.
    """
    speaking = {person.key for label, person in seated.items() if label.kind == "speaker"}
    if not any(label.kind == "speaker" for label in labels) and len(cast.participants) == 1:
        yield from cast.participants
        return
    held = {(part.role, part.country) for part in cast.participants if part.person in speaking}
    for part in cast.participants:
        taken = (part.role, part.country) in held and is_national((part.role or "").casefold())
        if part.person in speaking or (part.role and not taken):
            yield part


def _joining(cast: Cast, seated: Mapping[Label, Person], own: str | None) -> Iterator[tuple[Label, Participant]]:
    """Who takes part by a label alone, with the label that says so; OWN is the country of the own side.

    Nobody does of whom the text has but an office.
    """
    present = {participant.person for participant in cast.participants}
    present |= {
        person.key
        for label, person in seated.items()
        if role_of(label.name) == "unnamed" or person.kind == "organisation"
    }
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
