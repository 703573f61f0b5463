"""The country of everybody who acts, and the side: as printed, else as the frame leaves no doubt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ingest.normalize.countries import ORGANISATIONS, countries_in, countries_with_pairs
from ingest.normalize.people.companions import companion, settle_listed
from ingest.normalize.people.figures import Figure
from ingest.normalize.people.ranks import is_domestic, is_of_company, is_of_state, without_rank
from ingest.record import Side


def settle_countries(
    actors: Sequence[Figure],
    principals: Sequence[Figure],
    frame: str,
    home: str | None,
    beside: Mapping[int, Figure],
    opening: str = "",
) -> None:
    """Give a country to each of ACTORS who has none printed, where one can be known.

    The account of a government at HOME names its own officials without their country; so it does with everybody,
    where title and FRAME name no other country. Where they name exactly one other, the guest is of that one, and
    so is whoever is listed behind a guest of it. Of those who only attend, whoever is listed right BESIDE somebody is
    of that one's country, of an organisation only beside a principal of it. No country has two presidents: the second
    is of the only other one that the OPENING names.
    """
    if home is None:
        settle_listed(actors, beside)
        return
    foreign = sorted({mention.code for mention in countries_with_pairs(frame)} - {home})
    ours = {without_rank(one.role) for one in actors[:1] if one.role}
    beside = {at: one for at, one in beside.items() if one.country not in ORGANISATIONS or one in principals}
    for place, figure in enumerate(actors):
        if figure.country is None and _is_second(figure, actors[:place], home):
            figure.country = _only_other(foreign, opening, home)
        elif figure.country is None:
            first = place == 0 or without_rank(figure.role) in ours
            first = first or (id(figure) not in beside and all(one.country in foreign for one in actors[:place]))
            guests = foreign if place < len(principals) and actors[place - 1].country in foreign else []
            attends = place >= len(principals) or (place == 1 and _hosts(principals))
            with_whom = companion(figure, beside) if attends else None
            own = first or place >= len(principals)
            told = (with_whom and with_whom.country) or _country(figure, own, home, foreign, guests)
            figure.country = None if 0 < place < len(principals) and is_of_company(figure.role) else told


def _is_second(figure: Figure, before: Sequence[Figure], home: str) -> bool:
    """Whether FIGURE holds an office of which HOME has one, and somebody of HOME named BEFORE holds it too."""
    office = _held_by_one(figure)
    if home in ORGANISATIONS or office is None:
        return False
    return any(one.country == home and _held_by_one(one) == office for one in before)


def _held_by_one(figure: Figure) -> str | None:
    """The office of FIGURE of which a country has one, whatever it is called there: Chancellor, Taoiseach."""
    role = (figure.role or "").lower()
    return _HEAD_OF_GOVERNMENT if role in _HEADING else role if role in _HELD_BY_ONE else None


_HEAD_OF_GOVERNMENT = "prime minister"
_HEADING = frozenset({"prime minister", "pm", "chancellor", "federal chancellor", "taoiseach"})
_HELD_BY_ONE = frozenset({"president", "foreign minister", "minister of foreign affairs", "king"})


def _only_other(foreign: Sequence[str], opening: str, home: str) -> str | None:
    """The one country beside HOME among those FOREIGN of the frame, else among those that OPENING names."""
    told = {mention.code for mention in countries_in(opening)} - {home, *ORGANISATIONS}
    able = [code for code in foreign if code not in ORGANISATIONS] or sorted(told)
    return able[0] if len(able) == 1 else None


def _hosts(principals: Sequence[Figure]) -> bool:
    """Whether a guest with a country stands behind the first two: "Ministers A and B met Norway's Minister C"."""
    return any(one.country and one.country != principals[0].country for one in principals[2:])


def _country(figure: Figure, first: bool, own: str, foreign: Sequence[str], guests: Sequence[str]) -> str | None:
    if figure.is_elsewhere:
        return None
    if "minister" in (figure.role or "").lower():
        foreign = [code for code in foreign if code not in ORGANISATIONS]
    if len(foreign) == 1 and not first and (figure.role or "").lower().startswith("consul"):
        return foreign[0]
    if first or not foreign or is_domestic(figure.role) or not (guests or is_of_state(figure.role)):
        return own
    return foreign[0] if len(foreign) == 1 else None


def side_of(figure: Figure, actors: Sequence[Figure], own: str | None) -> Side:
    """Own, counterpart, or other where that cannot be known.

    Where no country tells, the first named is own, and whoever is of an unknown place is a counterpart.
    """
    if own is None:
        return "own" if figure is actors[0] else "counterpart"
    if figure.country is None:
        return "counterpart" if figure.is_elsewhere else "other"
    return "own" if figure.country == own else "counterpart"
