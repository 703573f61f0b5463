"""Everybody met in a corpus: one name to show, every form, the posts known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ingest import vocabulary
from ingest.record import Person
from ingest.store.rows import Row

_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Register:
    """Speakers by id, filled person by person; the order of filling leaves no trace."""

    _names: dict[str, set[str]] = field(default_factory=dict)
    _kinds: dict[str, str] = field(default_factory=dict)
    _countries: dict[str, str | None] = field(default_factory=dict)

    def enter(self, speaker: str, person: Person) -> None:
        """Note one appearance of a speaker."""
        self._names.setdefault(speaker, set()).update(person.printed)
        self._kinds[speaker] = min(self._kinds.get(speaker, person.kind), person.kind)
        country = self._countries.get(speaker)
        self._countries[speaker] = min(filter(None, (country, person.country)), default=None)

    def speaker_rows(self) -> Iterator[Row]:
        """Rows of ``speakers``."""
        known = _known()
        for speaker in sorted(self._names):
            entry = known.get(speaker, {})
            name = shown(entry.get("name"), self._names[speaker])
            yield speaker, name, self._kinds[speaker], entry.get("country") or self._countries[speaker]

    def name_rows(self) -> Iterator[Row]:
        """Rows of ``speaker_names``: every form met or known."""
        known = _known()
        for speaker in sorted(self._names):
            entry = known.get(speaker, {})
            forms = {*self._names[speaker], *entry.get("names", ()), *filter(None, [entry.get("name")])}
            for name in sorted(forms):
                yield speaker, name

    def post_rows(self) -> Iterator[Row]:
        """Rows of ``posts``, for the speakers that the vocabulary holds."""
        known = _known()
        for speaker in sorted(self._names.keys() & known.keys()):
            for post in known[speaker].get("posts", ()):
                country = post.get("country") or known[speaker].get("country")
                yield speaker, post["title"], _text(post.get("start")), country, _text(post.get("end"))


def shown(known: str | None, met: set[str]) -> str:
    """The name to show: the vocabulary's, unless every full name met is spelled otherwise; then the fullest of those.

    So a corpus that prints ``Zelensky`` or ``王毅`` alone shows what it prints; the other forms stay findable.
    """
    full = {name for name in met if len(name.split()) > 1 or not name.isascii()}
    spelled = set(_WORD.findall(known.casefold())) if known else set()
    if known and (not full or any(set(_WORD.findall(name.casefold())) <= spelled for name in full)):
        return known
    return fullest(full or met)


def fullest(names: Iterable[str]) -> str:
    """The form with the most words, then the most letters, then one not all in capitals, then the first by alphabet."""
    return min(names, key=lambda name: (-len(name.split()), -len(name), name.isupper(), name))


def _known() -> Mapping[str, Any]:
    return {entry["id"]: entry for entry in vocabulary.entries("speakers")}


def _text(value: object) -> str | None:
    return None if value is None else str(value)
