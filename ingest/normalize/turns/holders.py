"""Finding somebody of the cast by surname or by office, as a transcript's label names them."""

from __future__ import annotations

import re

from ingest.normalize.people.names import key_of, name_words
from ingest.normalize.reading import Cast
from ingest.normalize.turns.addresses import Address, address, is_initials
from ingest.normalize.turns.bearers import bears, by_word, of_byline
from ingest.normalize.turns.labels import misread, role_of
from ingest.normalize.turns.misprints import is_near
from ingest.normalize.turns.occupants import Occupants
from ingest.record import Draft, Person

_FEWEST_LETTERS = 5
_MOST_INITIALS = 3


class Company:
    """Those who may stand behind a label: who takes part, whose words they are said to be, who is named."""

    def __init__(self, cast: Cast, draft: Draft) -> None:
        self._by_key = {person.key: person for person in cast.people}
        self._participants = [part for part in cast.participants if part.person in self._by_key]
        self._byline = of_byline(draft.byline, cast.people) if draft.byline else None
        self._byline_role = draft.byline.role if draft.byline else None
        taking_part = [self._by_key[part.person] for part in self._participants]
        bylined = [self._byline] if self._byline else []
        named_in_text = [person for person in cast.people if not person.name.isupper()]
        self._circles = [by_word(circle) for circle in (taking_part, bylined, named_in_text)]
        self._country = draft.publisher.country if draft.publisher else None
        self._occupants = Occupants(self._participants, self._by_key, self._byline, draft)

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
        return self._occupants.find(named.office, named.country)

    def _unnamed(self, label: str) -> Person:
        name = label.title()
        return Person(key_of(name, self._country), name, self._country)

    def _by_portfolio(self, named: Address) -> Person | None:
        """The holder of an office whose portfolio no word list has: "Minister for the Pacific"."""
        of_office = named.office and named.name.casefold().startswith("for ")
        return self._occupants.find(f"{named.office} {named.name.casefold()}", named.country) if of_office else None

    def _by_name(self, named: Address) -> Person | None:
        shouted = named.name.isupper()
        signed = (self._by_initials(named.name) or self._by_initials_of_office(named.name)) if shouted else None
        if signed or is_initials(named):
            return signed
        last = name_words(named.name)[-1:]
        for circle in self._circles if last else ():
            bearers = [person for person in circle.get(last[0], ()) if bears(person, named.name)]
            if len(bearers) > 1:
                bearers = [person for person in bearers if self._occupants.holds(person, named.office)]
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

    def _by_initials_of_office(self, initials: str) -> Person | None:
        """The only one who takes part with an office that INITIALS are short for: ``SG`` of Secretary-General."""
        wanted = "".join(letter for letter in initials.casefold() if letter.isalpha())
        held = {part.person for part in self._participants if part.role and _initials_of(part.role).startswith(wanted)}
        return self._by_key[held.pop()] if len(held) == 1 and len(wanted) > 1 else None

    def _sole(self) -> Person | None:
        if self._byline and self._byline_role:
            return self._byline
        return self._by_key[self._participants[0].person] if len(self._participants) == 1 else None


def _initials_of(role: str) -> str:
    """The first letters of the words with a capital in an office: ``NATO Secretary-General of Ships`` → ``sgs``."""
    words = [word for word in re.split(r"[ -]", role) if word[:1].isupper()]
    return "".join(word[0].casefold() for word in words if len(word) == 1 or not word.isupper())
