"""Who stands behind each label of a transcript."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ingest.normalize.holders import Company
from ingest.normalize.introductions import country_beside, full_names
from ingest.normalize.labels import Address, address, is_national, plain, role_of
from ingest.normalize.misprints import misprints
from ingest.normalize.people.known import known_by_name
from ingest.normalize.people.names import key_of
from ingest.normalize.reading import Body, Cast, Label, Mention
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
    first = {plain(label.name): label for label in reversed(labels) if _names_somebody(label)}
    known = {name: company.find(label.name) for name, label in first.items() if name not in meant}
    people = {name: person for name, person in known.items() if person}
    strangers = [first[name] for name, person in known.items() if not person and address(name).name]
    people |= _introduced(strangers, draft, body)
    people |= {name: people[model] for name, model in meant.items() if model in people}
    return _completed(cast, labels, people)


def _names_somebody(label: Label) -> bool:
    return label.kind != "chrome" and role_of(label.name) in (None, "answer", "unnamed")


def _introduced(strangers: Sequence[Label], draft: Draft, body: Body) -> dict[str, Person]:
    """The people behind labels that nobody of the cast answers to, by the plain label."""
    surnames = {plain(label.name): address(label.name).name for label in strangers}
    fuller = full_names(surnames.values(), (draft.title or "", body.folded))
    return {
        plain(label.name): _stranger(
            address(label.name), fuller.get(surnames[plain(label.name)].casefold()), draft, body
        )
        for label in strangers
    }


def _stranger(label: Address, fuller: str | None, draft: Draft, body: Body) -> Person:
    printed = as_in_text(label.name)
    name = fuller or printed
    country = _country(label, draft, body)
    known = known_by_name(name, country, label.office or None)
    names = tuple(dict.fromkeys((name, printed)))
    if known:
        return Person(known.id, known.name, known.country, names=names, known=True)
    return Person(key_of(name, country), name, country, names=names)


def _country(label: Address, draft: Draft, body: Body) -> str | None:
    """The country printed beside the name; for an office that many hold, else the publisher's own."""
    beside = country_beside(label.name, draft.title or "") or country_beside(label.name, body.folded)
    if beside or is_national(label.office):
        return beside
    return draft.publisher.country if draft.publisher and draft.publisher.kind == "government" else None


def as_in_text(name: str) -> str:
    """A name in capitals as a sentence prints it: ``LÓPEZ OBRADOR`` → ``López Obrador``, ``MCKEON`` → ``Mckeon``."""
    return name.title().replace("’S", "’s") if name.isupper() else name


def _completed(cast: Cast, labels: Sequence[Label], people: Mapping[str, Person]) -> Cast:
    seated = {label: people[plain(label.name)] for label in labels if plain(label.name) in people}
    everybody = {person.key: person for person in (*cast.people, *seated.values())}
    joining = [*_joining(cast, seated)]
    evidence = [
        Evidence("participant", people[plain(label.name)].name, label.start, label.end, "text", "label")
        for label, _ in joining
    ]
    return replace(
        cast,
        people=tuple(everybody.values()),
        participants=(*cast.participants, *(participant for _, participant in joining)),
        mentions=_with_labels(cast.mentions, seated),
        evidence=(*cast.evidence, *evidence),
    )


def _joining(cast: Cast, seated: Mapping[Label, Person]) -> Iterator[tuple[Label, Participant]]:
    """Who takes part by a label alone, with the label that says so."""
    present = {participant.person for participant in cast.participants}
    own = next((participant.country for participant in cast.participants if participant.side == "own"), None)
    for label, person in seated.items():
        if label.kind == "speaker" and role_of(label.name) != "unnamed" and person.key not in present:
            present.add(person.key)
            role = address(label.name).office.title() or None
            yield label, Participant(person.key, role, person.country, _side(person.country, own))


def _side(country: str | None, own: str | None) -> Side:
    if country is None or own is None:
        return "other"
    return "own" if country == own else "counterpart"


def _with_labels(mentions: Iterable[Mention], seated: Mapping[Label, Person]) -> tuple[Mention, ...]:
    """The mentions in the order of the text; a label is one, whatever else was found within it."""
    taken = {place for label in seated for place in range(label.start, label.end)}
    outside = [mention for mention in mentions if mention.start not in taken]
    added = [
        Mention(label.start, label.end, person.key, "surname" if address(label.name).name else "title")
        for label, person in seated.items()
    ]
    return tuple(sorted((*outside, *added), key=lambda mention: mention.start))
