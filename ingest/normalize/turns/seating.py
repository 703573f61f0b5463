"""Who stands behind each label of a transcript."""

from __future__ import annotations

from collections.abc import Mapping

from ingest.normalize.reading import Body, Cast, Label
from ingest.normalize.turns.addresses import Address, address, is_initials
from ingest.normalize.turns.answering import who_answers
from ingest.normalize.turns.at_home import at_home
from ingest.normalize.turns.countries_told import Turn, of_countries
from ingest.normalize.turns.explained import explained
from ingest.normalize.turns.fuller import from_fuller
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
    seating = _Seating(labels, cast, draft, body)
    own = draft.publisher.country if draft.publisher else None
    people = seating.people()
    settled = at_home(seating.speaking(people), seating.officials(), own or draft.home)
    settled |= of_countries(seating.turns(people, settled), draft.title or "", own or draft.home)
    homes = {key: settled.get(person.key, person) for key, person in seating.homes.items()}
    people = {name: settled.get(person.key, person) for name, person in people.items()}
    return completed(moved(cast, homes), labels, people, own)


class _Seating:
    """The labels of a transcript, by their plain names, while those behind them are found.

    addresses  each taken apart
    meant      what the misprinted ones were to be
    found      whom of the cast each of the others names
    homes      the same people, by the keys that they had, with the name and the country that their labels tell
    """

    def __init__(self, labels: tuple[Label, ...], cast: Cast, draft: Draft, body: Body) -> None:
        company = Company(cast, draft)
        self._labels, self._cast, self._draft, self._body = labels, cast, draft, body
        self._meant = misprints(label.name for label in labels)
        self._addresses = {plain(label.name): address(label.name) for label in labels if _names_somebody(label)}
        self._found = {
            name: company.find(name, where) for name, where in self._addresses.items() if name not in self._meant
        }
        self._explained = explained(labels, body)
        self._strangers = Strangers((*self._addresses.values(), *self._explained.values()), draft, body)
        self._asking = {plain(label.name) for label in labels if label.kind == "question"}
        self.homes = {
            person.key: self._strangers.at_home(person, self._addresses[name])
            for name, person in self._found.items()
            if person
        }

    def people(self) -> dict[str, Person]:
        """Whoever stands behind each label, by its plain name."""
        people = {name: self.homes[person.key] for name, person in self._found.items() if person}
        people |= self._holding(people)
        people |= self._introduced(people)
        people |= self._answering(people)
        named = {name: where for name, where in self._addresses.items() if name in self._found}
        people |= from_fuller({name: where for name, where in named.items() if not self._found[name]}, named, people)
        vacant = {name: where for name, where in named.items() if name not in people and name not in self._asking}
        people |= offices(vacant, self._cast, people, self._draft)
        return people | {name: people[model] for name, model in self._meant.items() if model in people}

    def speaking(self, people: Mapping[str, Person]) -> dict[str, Person]:
        """Those of PEOPLE who answer or speak, by the plain names of their labels."""
        names = {plain(label.name) for label in self._labels if label.kind == "speaker"}
        return {name: person for name, person in people.items() if name in names}

    def turns(self, people: Mapping[str, Person], settled: Mapping[str, Person]) -> list[Turn]:
        """What each of PEOPLE says who is a person, those who were SETTLED with their country."""
        said: dict[str, Turn] = {}
        for label in self._labels:
            name = plain(label.name)
            person = people.get(name)
            if label.kind == "speaker" and person and person.kind == "person":
                turn = said.setdefault(person.key, Turn(settled.get(person.key, person), "", ""))
                turn.office = turn.office or self._addresses[name].office.casefold()
                turn.words += self._body.folded[label.end : label.turn_end]
        return list(said.values())

    def officials(self) -> set[str]:
        """The plain names of labels that hold an office."""
        return {name for name, where in self._addresses.items() if where.office}

    def _holding(self, people: Mapping[str, Person]) -> dict[str, Person]:
        """Those whom the lines above the labels say to hold the offices that their labels are."""
        met = {name: self._strangers.introduced(where) for name, where in self._explained.items() if name not in people}
        return {name: person for name, person in met.items() if person}

    def _introduced(self, people: Mapping[str, Person]) -> dict[str, Person]:
        """Those of whom nothing but their labels tells that they take part."""
        strange = [name for name in self._found if name not in people and _may_be_strange(name, self._addresses[name])]
        guests = set(strange) - self._asking if people else set()
        houses = {name for name in strange if name in self._asking and self._is_house(name)}
        met = {
            name: self._strangers.introduced(self._addresses[name], guests == {name})
            for name in strange
            if name not in houses
        }
        return {name: person for name, person in met.items() if person}

    def _is_house(self, name: str) -> bool:
        """Whether one word that asks is a house's: as the text prints it, or as others that ask are known houses."""
        beside = any(role_of(label.name) == "outlet" for label in self._labels)
        return (beside and " " not in name) or self._strangers.is_house(self._addresses[name])

    def _answering(self, people: Mapping[str, Person]) -> dict[str, Person]:
        """The one behind the labels that say no more than that somebody answers."""
        answers = [name for name in self._found if name not in people and role_of(name) == "answer"]
        where = who_answers(self._draft.title or "", self._labels, self._body) if answers else None
        person = self._strangers.introduced(where) if where else None
        return dict.fromkeys(answers, person) if person else {}


def _may_be_strange(name: str, where: Address) -> bool:
    """Whether a label may hold the name of somebody who has no part yet."""
    return bool(where.name) and not (is_initials(where) or (role_of(name) and "," not in name))


def _names_somebody(label: Label) -> bool:
    name, comma, _ = label.name.partition(", ")
    asks_by_name = bool(comma) and " " in name and role_of(name) is None
    in_chair = label.kind == "speaker" and role_of(label.name) == "question"
    return label.kind != "chrome" and (role_of(label.name) in (None, "answer", "unnamed") or asks_by_name or in_chair)
