"""Every place of a body where somebody of the cast is mentioned: by name, by surname, by office alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from ingest.normalize.countries import country_of
from ingest.normalize.people.figures import Figure
from ingest.normalize.people.names import name_words
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.offices import offices_of
from ingest.normalize.people.side_by_side import BESIDE
from ingest.normalize.reading import Mention

_ARTICLE = re.compile(r"\b(?:the|The|THE) (?:(?:two|new) )?$")


def mentions_of(
    text: str, named: Sequence[Naming], figures: Sequence[Figure], actors: Sequence[Figure], own: str | None
) -> tuple[Mention, ...]:
    """Every mention among NAMED, the namings of TEXT (folded), in order.

    An office without a name is somebody's where it fits exactly one of ACTORS, or exactly one of the OWN country.
    """
    holders = {id(naming): figure for figure in figures for naming in figure.namings}
    offices, acting = Offices(actors), {id(figure) for figure in actors}
    surnames, found = _surnames(actors), list[Mention]()
    last: tuple[int, Figure] | None = None
    for naming in named:
        figure = holders.get(id(naming))
        if figure:
            found.append(_by_name(naming, figure))
            last = (naming.end, figure)
            continue
        if not naming.name and (behind := _surname_behind(naming, text, surnames)):
            found.append(behind)
            continue
        office = None if naming.name else offices.holder(text, naming, own)
        if office and not (last and id(last[1]) not in acting and _means_another(naming, *last)):
            found.append(Mention(naming.start, naming.end, office.key, "title"))
    return tuple(found)


def _surnames(actors: Sequence[Figure]) -> dict[str, Figure | None]:
    """The one of ACTORS with each family name; null where several have it."""
    named: dict[str, Figure | None] = {}
    for figure in actors:
        words = figure.name.split()
        ends = {words[-1], *(words[:1] if figure.country in _FAMILY_FIRST else ())} if len(words) > 1 else set()
        for surname in ends:
            named[surname] = None if surname in named else figure
    return named


# Where a family name stands before the given one, in English texts too.
_FAMILY_FIRST = frozenset({"CN", "TW", "HK", "MO", "SG", "MY", "KR", "KP", "VN", "KH", "HU", "JP"})


def _surname_behind(naming: Naming, text: str, surnames: Mapping[str, Figure | None]) -> Mention | None:
    """Whom an office with a portfolio means whose last word is a surname: "Minister of Trade [Orlan]"."""
    office, _, word = text[naming.start : naming.end].rpartition(" ")
    figure = surnames.get(word) if _PORTFOLIO.search(office) else None
    return Mention(naming.end - len(word), naming.end, figure.key, "surname") if figure else None


_PORTFOLIO = re.compile(r" (?:of|for) ")


def _means_another(naming: Naming, end: int, figure: Figure) -> bool:
    """Whether "the Minister" stands just behind a FIGURE, named up to END, who is a minister too."""
    near = naming.start - end < _NEAR and naming.country is None
    return near and (naming.role or "").lower() in offices_of(figure.role)


_NEAR = 150


def _by_name(naming: Naming, figure: Figure) -> Mention:
    full = len(name_words(naming.name)) > 1
    return Mention(naming.name_start, naming.name_end, figure.key, "full" if full else "surname")


class Offices:
    """Some figures by the short forms of their offices."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self._holders: defaultdict[str, list[Figure]] = defaultdict(list)
        self._counterparts: list[Figure] = []
        for figure in figures:
            for office in _offices(figure):
                self._holders[office].append(figure)
            if (figure.role or "").lower() in BESIDE:
                self._counterparts.append(figure)

    def holder(self, text: str, naming: Naming, own: str | None) -> Figure | None:
        """Whom NAMING, an office without a name in TEXT, means; None where that is nobody or unclear."""
        if naming.plural or not (naming.country or _is_definite(text, naming)):
            return None
        printed = (naming.role or "").lower()
        forms = (printed, _without_country(printed), *printed.split("/"))
        holders = next((self._holders[form] for form in forms if form in self._holders), [])
        fitting = [one for one in holders if naming.country in (None, one.country)]
        if not fitting and naming.country:  # What a counterpart is may be told later, by the country's office.
            fitting = [one for one in self._counterparts if one.country == naming.country]
        if len(fitting) > 1 and naming.country is None:
            fitting = [one for one in fitting if one.country == own]
        return fitting[0] if len(fitting) == 1 else None


def _is_definite(text: str, naming: Naming) -> bool:
    """Whether an office means one holder: behind an article, or as initials that take none: "EAM said"."""
    if _ARTICLE.search(text, max(0, naming.start - 12), naming.start):
        return True
    printed = text[naming.start : naming.end]
    return printed.isupper() and len(printed) <= _LONGEST_INITIALS


_LONGEST_INITIALS = 6


@lru_cache(maxsize=1024)
def _without_country(office: str) -> str:
    """An office without the country behind it: ``prime minister of the kingdom of norway``."""
    plain, _, place = office.rpartition(" of ")
    if not plain or country_of(place.removeprefix("the ").title()) is None:
        return office
    return _POLITY.sub("", plain)


_POLITY = re.compile(
    r" of (?:the )?(?:[\w']+ )?(?:republic|kingdom|state|sultanate|principality|commonwealth|grand duchy)$"
)


def _offices(figure: Figure) -> frozenset[str]:
    """The short forms of the office that the text prints, else of the posts that the vocabulary knows."""
    posts = figure.speaker.posts if figure.speaker and not figure.role else ()
    return offices_of(figure.role).union(*(offices_of(post.title) for post in posts))


def in_order(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """MENTIONS in the order of the text, none overlapping the one before."""
    end = -1
    for mention in sorted(mentions, key=lambda one: (one.start, -one.end)):
        if mention.start >= end:
            yield mention
            end = mention.end
