"""Who stands behind each label of a transcript."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ingest.normalize.people.names import name_words
from ingest.normalize.reading import Body, Cast, Label
from ingest.normalize.turns.addresses import Address, address, is_initials
from ingest.normalize.turns.answering import who_answers
from ingest.normalize.turns.holders import Company
from ingest.normalize.turns.joining import completed, moved
from ingest.normalize.turns.labels import role_of
from ingest.normalize.turns.misprints import misprints
from ingest.normalize.turns.strangers import Strangers
from ingest.normalize.turns.vacant import offices
from ingest.normalize.turns.wording import plain
from ingest.record import Draft, Person

__all__ = ["seat"]


def seat(labels: tuple[Label, ...], cast: Cast, draft: Draft, body: Body) -> Cast:
    """The cast with everybody whom a label names, and a mention at each label.

    A label is somebody of the cast (``SECRETARY BLINKEN``, ``THE PRESIDENT``), else somebody the text
    introduces elsewhere (``Assistant Secretary Jane Doe``), else a person known by the label alone, else the
    office that the label is. Who speaks takes part; reporters, hosts and officials without a name do not.
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
    vacant = {name: where for name, where in named.items() if name not in people and name not in asking}
    people |= offices(vacant, cast, people, draft)
    people |= {name: people[model] for name, model in meant.items() if model in people}
    own = draft.publisher.country if draft.publisher else None
    return completed(moved(cast, homes), labels, people, own)


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
