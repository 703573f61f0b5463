"""Whether somebody bears a name, as a label or a byline prints it."""

from __future__ import annotations

from collections.abc import Iterable

from ingest.normalize.people.names import key_of, name_words
from ingest.record import Byline, Person

_LONGEST_NAME = 7


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


def by_word(people: Iterable[Person]) -> dict[str, list[Person]]:
    """People by every word of their names."""
    index: dict[str, list[Person]] = {}
    for person in people:
        words = {word for form in (person.name, *person.names) for word in name_words(form)}
        for word in sorted(words):
            index.setdefault(word, []).append(person)
    return index


def of_byline(byline: Byline, people: Iterable[Person]) -> Person:
    """The person of a byline, as the cast has it where it does."""
    of_cast = next((person for person in people if bears(person, byline.name)), None)
    return of_cast or Person(key_of(byline.name, byline.country), byline.name, byline.country)
