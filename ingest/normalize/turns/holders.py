"""Finding somebody of the cast by surname or by office, as a transcript's label names them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.normalize.head.publication import find_published
from ingest.normalize.people.names import key_of, name_words
from ingest.normalize.people.offices import exact_offices
from ingest.normalize.reading import Cast
from ingest.normalize.turns.addresses import Address, address, is_initials
from ingest.normalize.turns.labels import misread, role_of
from ingest.normalize.turns.misprints import is_near
from ingest.normalize.turns.tenure import holder_of
from ingest.record import Byline, Draft, Person

_LONGEST_NAME = 7
_FEWEST_LETTERS = 5
_MOST_INITIALS = 3
_RANK = "".join(rf"(?<!{rank} )" for rank in ("prime", "vice", "deputy", "former", "assistant", "acting"))


class Company:
    """Those who may stand behind a label: who takes part, whose words they are said to be, who is named."""

    def __init__(self, cast: Cast, draft: Draft) -> None:
        self._by_key = {person.key: person for person in cast.people}
        self._participants = [part for part in cast.participants if part.person in self._by_key]
        self._byline = _person(draft.byline, cast.people) if draft.byline else None
        self._byline_role = draft.byline.role if draft.byline else None
        taking_part = [self._by_key[part.person] for part in self._participants]
        bylined = [self._byline] if self._byline else []
        named_in_text = [person for person in cast.people if not person.name.isupper()]
        self._circles = [_by_word(circle) for circle in (taking_part, bylined, named_in_text)]
        self._country = draft.publisher.country if draft.publisher else None
        self._day = (find_published(draft).value or "")[:10]

    def find(self, label: str, named: Address) -> Person | None:
        """The one whom LABEL, which NAMED takes apart, names; None where that is nobody or may be several."""
        if role_of(label) == "unnamed":
            return self._unnamed(label)
        if role_of(label) == "answer":
            return self._sole()
        meant = misread(label)
        named = address(meant) if meant else named
        if named.name:
            return self._by_portfolio(named) or self._by_name(named)
        return self._by_office(named.office, named.country)

    def _unnamed(self, label: str) -> Person:
        name = label.title()
        return Person(key_of(name, self._country), name, self._country)

    def _by_portfolio(self, named: Address) -> Person | None:
        """The holder of an office whose portfolio no word list has: "Minister for the Pacific"."""
        of_office = named.office and named.name.casefold().startswith("for ")
        return self._by_office(f"{named.office} {named.name.casefold()}", named.country) if of_office else None

    def _by_name(self, named: Address) -> Person | None:
        signed = self._by_initials(named.name) if named.name.isupper() else None
        if signed or is_initials(named):
            return signed
        last = name_words(named.name)[-1:]
        for circle in self._circles if last else ():
            bearers = [person for person in circle.get(last[0], ()) if bears(person, named.name)]
            if len(bearers) > 1:
                bearers = [person for person in bearers if self._holds(person, named.office)]
            if len(bearers) == 1:
                return bearers[0]
        return self._by_surname(named.name) or (self._by_near_name(last[0]) if last else None)

    def _by_surname(self, name: str) -> Person | None:
        """The only one whom the text knows by no more than the surname with which the fuller NAME ends."""
        words = name_words(name)
        theirs = [(one, name_words(one.name)) for one in self._by_key.values() if not one.known]
        found = [one for one, own in theirs if len(own) < len(words) and own and own == words[-len(own) :]]
        return found[0] if len(found) == 1 else None

    def _by_near_name(self, surname: str) -> Person | None:
        """The one of the byline by office, whose surname a scan has printed in two ways."""
        if self._byline is None or not self._byline_role or len(surname) < _FEWEST_LETTERS:
            return None
        theirs = name_words(self._byline.name)[-1:]
        return self._byline if theirs and is_near(theirs[0], surname) else None

    def _by_initials(self, initials: str) -> Person | None:
        wanted = [letter for letter in initials.casefold() if letter.isalpha()]
        if len(wanted) > _MOST_INITIALS:
            return None
        found = [one for one in self._by_key.values() if [word[0] for word in name_words(one.name)] == wanted]
        return found[0] if len(found) == 1 else None

    def _holds(self, person: Person, office: str) -> bool:
        roles = [part.role for part in self._participants if part.person == person.key]
        return any(_is_office(role, office) for role in roles)

    def _by_office(self, office: str, country: str | None) -> Person | None:
        if _is_office(self._byline_role, office):
            return self._byline
        holders = [part for part in self._participants if _is_office(part.role, office)]
        if country and country != self._country:
            holders = [part for part in holders if part.country == country]
            return self._by_key[holders[0].person] if len({part.person for part in holders}) == 1 else None
        if len(holders) > 1:
            holders = [part for part in holders if part.side == "own"] or holders
        if len(holders) > 1:
            holders = [part for part in holders if part.principal] or holders
        if len({part.person for part in holders}) == 1:
            return self._by_key[holders[0].person]
        return None if holders else (self._by_kind(office) or self._known_holder(office))

    def _by_kind(self, office: str) -> Person | None:
        """The only one whose office is a kind of OFFICE: the Minister is the Foreign Minister."""
        kind = re.compile(rf"{_RANK}\b{re.escape(office)}(?=$|,|\s(?:of|for|and)\b)", re.IGNORECASE)
        holders = {part.person for part in self._participants if office and part.role and kind.search(part.role)}
        return self._by_key[holders.pop()] if len(holders) == 1 else None

    def _known_holder(self, office: str) -> Person | None:
        """The one known to have held an office of the publisher's country on the day of publication."""
        known = holder_of(office, self._country, self._day) if self._country and self._day else None
        return Person(known.id, known.name, known.country, names=(known.name,), known=True) if known else None

    def _sole(self) -> Person | None:
        if self._byline and self._byline_role:
            return self._byline
        return self._by_key[self._participants[0].person] if len(self._participants) == 1 else None


def _by_word(people: Iterable[Person]) -> dict[str, list[Person]]:
    """People by every word of their names."""
    index: dict[str, list[Person]] = {}
    for person in people:
        words = {word for form in (person.name, *person.names) for word in name_words(form)}
        for word in sorted(words):
            index.setdefault(word, []).append(person)
    return index


def _person(byline: Byline, people: Iterable[Person]) -> Person:
    """The person of a byline, as the cast has it where it does."""
    of_cast = next((person for person in people if bears(person, byline.name)), None)
    return of_cast or Person(key_of(byline.name, byline.country), byline.name, byline.country)


def bears(person: Person, name: str) -> bool:
    """Whether every word of NAME, or the word that an initial in it stands for, is in one of the person's names."""
    words = set(name_words(name))
    initials = {word for word in words if len(word) == 1 and word.isascii()} if len(words) > 1 else set()
    forms = [name_words(form) for form in (person.name, *person.names)]
    return bool(words) and any(
        words - initials <= set(form) and initials <= {word[0] for word in form}
        for form in forms
        if len(form) <= _LONGEST_NAME
    )


def _is_office(role: str | None, office: str) -> bool:
    """Whether ROLE, as printed, is OFFICE, a longer form that begins with it, or a ministry that it is short for."""
    if not role or not office:
        return False
    whole = re.search(rf"(?:^|,\s|\band\s){re.escape(office)}(?=$|,|\s(?:of|for|and)\b)", role, re.IGNORECASE)
    return whole is not None or office.casefold() in exact_offices(role)
