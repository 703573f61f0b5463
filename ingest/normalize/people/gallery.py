"""Namings of one person brought together: "Secretary Blinken", "Antony J. Blinken" and "Blinken" are one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ingest.normalize.people.figures import Figure
from ingest.normalize.people.known import known_by_name
from ingest.normalize.people.names import name_words
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.offices import offices_of


def figures(named: Iterable[Naming], year: int | None = None) -> list[Figure]:
    """One figure for each person of NAMED, in the order in which the text first names them.

    Full names come first, so that a surname finds its person; a surname that fits several is nobody's.
    The YEAR of the text tells apart known people who held one office.
    """
    ordered = list(enumerate(named))
    gallery = _Gallery()
    for _, naming in sorted(ordered, key=lambda pair: (-len(name_words(pair[1].name)), pair[0])):
        gallery.place(naming)
    found = gallery.figures
    first = {id(naming): at for at, naming in ordered}
    for figure in found:
        figure.namings.sort(key=lambda naming: first[id(naming)])
        figure.fullest = max((one.name for one in figure.namings), key=lambda name: (len(name_words(name)), len(name)))
        _recognise(figure, year)
    return sorted(_united(found), key=lambda figure: first[id(figure.namings[0])])


def _recognise(figure: Figure, year: int | None) -> None:
    """The vocabulary's person of that name and country, who then lends the country where none is printed."""
    names = sorted({one.name for one in figure.namings}, key=lambda name: (-len(name), name))
    roles = (None, *sorted({one.role for one in figure.namings if one.role}))
    found = (known_by_name(name, figure.country, role, year) for role in roles for name in names)
    figure.speaker = next((speaker for speaker in found if speaker), None)
    if figure.speaker and not figure.country:
        figure.country = figure.speaker.country


def _united(found: Sequence[Figure]) -> list[Figure]:
    """One figure a known person: "Joe Biden" and "Joseph R. Biden, Jr." are told apart by words alone."""
    by_key: dict[str, Figure] = {}
    for figure in found:
        same = by_key.setdefault(figure.key, figure)
        if same is not figure:
            same.namings += figure.namings
            same.offices |= figure.offices
    return list(by_key.values())


def add_bare(bare: Iterable[Naming], found: Iterable[Figure]) -> None:
    """Give each name that stands without an office to the one figure it fits."""
    gallery = _Gallery()
    for figure in found:
        gallery.add(figure)
    for naming in bare:
        fitting = gallery.fitting(naming)
        if len(fitting) == 1:
            fitting[0].namings.append(naming)


def _is_another(figure: Figure, naming: Naming) -> bool:
    """Whether NAMING is a surname with the office of a known person, and FIGURE is another known one of that name."""
    if not naming.role or " " in naming.name:
        return False
    holder = known_by_name(naming.name, naming.country, naming.role)
    if holder is None:
        return False
    named = (known_by_name(one.name, None, None) for one in figure.namings if " " in one.name)
    return any(other is not None and other is not holder for other in named)


class _Gallery:
    """Figures by the words of their names, so that a name looks at few of them however many there are."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []
        self._by_word: defaultdict[str, list[Figure]] = defaultdict(list)

    def add(self, figure: Figure) -> None:
        self.figures.append(figure)
        for word in set(figure.words):
            self._by_word[word].append(figure)

    def place(self, naming: Naming) -> None:
        """Give NAMING to the figure it fits, or make one of it; where it fits several it is nobody's."""
        words = name_words(naming.name)
        fitting = [one for one in self.fitting(naming) if not _is_another(one, naming)]
        if not words or len(fitting) > 1:
            return
        figure = fitting[0] if fitting else Figure(words)
        if not fitting:
            self.add(figure)
        figure.namings.append(naming)
        figure.country = figure.country or naming.country
        figure.offices |= offices_of(naming.role)

    def fitting(self, naming: Naming) -> list[Figure]:
        """The figures whose name holds all words of this one; where they are several, those of its office."""
        words = name_words(naming.name)
        if not words:
            return []
        rarest = min((self._by_word.get(word, []) for word in words), key=len)
        able = [
            one
            for one in rarest
            if set(words) <= set(one.words) and (None in (naming.country, one.country) or naming.country == one.country)
        ]
        return able if len(able) < 2 else [one for one in able if offices_of(naming.role) & one.offices] or able
