"""Which of the names in a text are people: by office, form of address, a known name, or what they do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ingest.normalize.head.gazetteer import city_of
from ingest.normalize.people.acting import Acting
from ingest.normalize.people.deeds import leads, speaks
from ingest.normalize.people.figures import Figure
from ingest.normalize.people.gallery import add_bare, figures
from ingest.normalize.people.headline import acts_in_title
from ingest.normalize.people.known import known_by_name
from ingest.normalize.people.names import name_words
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.title_speaks import speaks_in_title
from ingest.record import Draft

_YEAR = re.compile(r"(?:19|20)\d\d")


def everybody(
    titled: Sequence[Naming],
    named: Sequence[Naming],
    bylines: Sequence[Naming],
    title: str,
    text: str,
    acts: Acting,
    draft: Draft,
) -> list[Figure]:
    """Everybody named in TITLE and TEXT, who holds an office, is addressed or known, or says or does something."""
    shown = {id(one) for one in (*acts.frame, *acts.delivery) if _is_full(one) and leads(one, text)}
    shown |= {id(one) for one in acts.delivery if _is_full(one) and _fills_line(one, text)}
    sure = [one for one in named if _is_clear(one) or id(one) in shown or (_is_full(one) and speaks(one, text))]
    met = {name_words(one.name) for one in sure if _is_full(one)}
    told = [one for one in titled if not acts.is_account or _is_in(text, one) or _signs(title, one)]
    clear = [one for one in told if _is_clear(one) or (name_words(one.name) in met and acts_in_title(one, title))]
    if not (acts.is_account or clear or any(map(_is_clear, bylines))):
        clear = [one for one in told if speaks_in_title(one, title, titled)][:1]
    clear += [*bylines, *sure]
    found = figures(clear, _year(draft))
    taken = {id(one) for one in clear}
    add_bare((one for one in (*told, *named) if one.name and id(one) not in taken), found)
    return found


def _fills_line(naming: Naming, text: str) -> bool:
    """Whether a name is all that a line of TEXT holds, as under a letter."""
    return "\n" in (text[naming.start - 1 : naming.start] or "\n") and text[naming.end : naming.end + 1] in ("", "\n")


def _is_in(text: str, naming: Naming) -> bool:
    """Whether TEXT, too, has the last word of a name that a title prints: a verb with a capital is in no text."""
    return not naming.name or naming.name.split()[-1] in text


def _signs(title: str, naming: Naming) -> bool:
    """Whether a title says before a full name, with office or country, whose a text is: that may name nobody."""
    told = bool(naming.role or naming.country) and _is_full(naming)
    return told and _SIGNED.search(title, 0, naming.start) is not None


_SIGNED = re.compile(
    r"(?i)\b(?:statement|declaration|communiqu[eé]|press release)s? (?:\w+ ){0,3}?(?:by|of|from|between)\b"
)


def _year(draft: Draft) -> int | None:
    """The first year that the stamps print, else the file's."""
    printed = " ".join([*(stamp.text for stamp in draft.stamps), draft.period or ""])
    found = _YEAR.search(printed)
    return int(found[0]) if found else None


def _is_clear(naming: Naming) -> bool:
    if not naming.name:
        return False
    if naming.role or naming.addressed or known_by_name(naming.name, None, None):
        return True
    told = naming.country is not None or naming.elsewhere
    return told and _is_full(naming) and city_of(naming.name) is None


def _is_full(naming: Naming) -> bool:
    return len(name_words(naming.name)) > 1


def actors_of(namings: Iterable[Naming], found: Sequence[Figure]) -> list[Figure]:
    """The figures of NAMINGS among those FOUND, each once, in that order."""
    bearers = bearers_of(found)
    return unique(bearers[id(naming)] for naming in namings if id(naming) in bearers)


def bearers_of(found: Sequence[Figure]) -> dict[int, Figure]:
    """Whose each naming is, by its identity."""
    return {id(naming): figure for figure in found for naming in figure.namings}


def unique(some: Iterable[Figure]) -> list[Figure]:
    """Each figure once, in the order of SOME."""
    return list({id(figure): figure for figure in some}.values())
