"""From a run of words to who it names: office, name, country.

"Turkish Foreign Minister Mevlut Cavusoglu", "Prime Minister Edi Rama of Albania", "Acting Director of the
Office of the Global Coalition Patrick Worman": the office is what stands before the name, and the last word
of a portfolio or an institution in it is where the name begins.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.normalize.people.names import is_keyed
from ingest.normalize.people.next_named import ends_before
from ingest.normalize.people.office_and_name import take
from ingest.normalize.people.ordinary import without_ordinary
from ingest.normalize.people.printing import is_elsewhere, printed_office
from ingest.normalize.people.runs import Word
from ingest.normalize.people.words_read import ADDING, Reading, without_portfolio
from ingest.values import value

_ARTICLES = frozenset({"the", "of"})


@value
class Naming:
    """A place where somebody is named: by office, by name, or by both (then name is not empty).

    start, end       the whole of it, office included
    name_start       where the name begins; equal to ``end`` where there is no name
    addressed        whether a form of address (Mr., Dr.) stands before the name
    plural           whether the office is that of several people: Foreign Ministers
    owning           whether 's follows: President Vask's
    elsewhere        whether the office is that of a place which is no known country: Ruritanian President
    """

    name: str
    role: str | None
    country: str | None
    start: int
    end: int
    name_start: int
    name_end: int
    addressed: bool = False
    plural: bool = False
    owning: bool = False
    elsewhere: bool = False

    def stands_in(self, text: str) -> bool:
        """Whether this is of TEXT, not of its title or byline."""
        printed = text[self.name_start : self.name_end] if self.start >= 0 else ""
        return printed.split() == self.name.split()


def namings(run: Sequence[Word], text: str, *, brief: bool = False) -> Iterator[Naming]:
    """Everybody a run names, in its order, and the offices it names without a holder.

    With BRIEF, as in a title, a surname alone may follow a long office: "Envoy for Climate Vask".
    """
    reading = Reading(brief=brief)
    seated = run[0].start
    for at, word in enumerate(run):
        if word.start < seated:
            continue
        if ends_before(reading, word, run[at + 1 :]):
            country, seated = _seat(run, at)
            yield from _named(reading, text, country, seated)
            reading = Reading(brief=brief)
            if word.kind == "joiner":
                continue
        take(reading, word, run[at + 1 :])
    yield from _named(reading, text, None, 0)


def _seat(run: Sequence[Word], at: int) -> tuple[str | None, int]:
    """The country said after a name, "of Albania", and where it ends: 0 where none is said."""
    if run[at].kind != "joiner" or run[at].text.lower() != "of":
        return None, 0
    for word in run[at + 1 :]:
        if word.kind == "country":
            return word.country, word.end
        if word.text.lower() not in _ARTICLES:
            break
    return None, 0


def _named(reading: Reading, text: str, country: str | None, end: int) -> Iterator[Naming]:
    if reading.joined is not None and reading.joined.text.lower() in ADDING and reading.name:
        yield from _named(Reading(reading.role, country=reading.country), text, None, 0)
        reading = Reading(name=reading.name)
    read = without_portfolio(reading)
    name = [] if _is_gathering(reading.role) else _without_key(without_ordinary(read, reading))
    if not name and not reading.has_office:
        return
    role = _from_noun(reading.role + (reading.name[: reading.name.index(read[0])] if read else reading.name))
    role = role if name else _to_noun(role)
    first, last = (role or name)[0], (name or role)[-1]
    yield Naming(
        name=" ".join(text[name[0].start : name[-1].end].split()) if name else "",
        role=printed_office(role, text) if reading.has_office else None,
        country=country or reading.country,
        start=first.start,
        end=end or last.end,
        name_start=name[0].start if name else last.end,
        name_end=name[-1].end if name else last.end,
        addressed=reading.addressed,
        plural=next((word.kind == "plural" for word in role if word.kind in ("office", "plural")), False),
        owning=last.owns,
        elsewhere=is_elsewhere(role),
    )


def _without_key(name: list[Word]) -> list[Word]:
    """NAME without the initials before it that a key of speakers spells out by it: "OR Otto Rassendyll"."""
    return name[1:] if is_keyed(" ".join(word.text for word in name)) else name


def _is_gathering(role: Sequence[Word]) -> bool:
    """Whether several people own what follows: of "the Leaders' Retreat Strelsau" nobody is named Retreat."""
    offices = [word for word in role if word.kind in ("office", "plural")]
    return bool(offices) and offices[-1].kind == "plural" and offices[-1].owns


def _to_noun(role: list[Word]) -> list[Word]:
    """The office without the small words behind it that lead to somebody else: "and the"."""
    while len(role) > 1 and role[-1].kind == "joiner":
        role = role[:-1]
    return role


def _from_noun(role: list[Word]) -> list[Word]:
    """The office without the small words that led to it: "with", "and the"."""
    while role and role[0].kind == "joiner":
        role = role[1:]
    return role
