"""From a run of words to who it names: office, name, country.

"Turkish Foreign Minister Mevlut Cavusoglu", "Prime Minister Edi Rama of Albania", "Acting Director of the
Office of the Global Coalition Patrick Worman": the office is what stands before the name, and the last word
of a portfolio or an institution in it is where the name begins.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ingest.normalize.countries import country_names
from ingest.normalize.people.lexicon import NAME_KINDS, ROLE_KINDS, keeps, word_list
from ingest.normalize.people.printing import is_elsewhere, printed_office
from ingest.normalize.people.runs import Word

_ARTICLES = frozenset({"the", "of"})
_ADDING = frozenset({"and", "&"})
_PLACES_OF_SERVICE = frozenset({"to", "at", "in", "on", "for"})
_LONGEST_INITIALS = 3
_FEWEST_WITH_PORTFOLIO = 3


@dataclass(frozen=True, slots=True)
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


@dataclass(slots=True)
class _Reading:
    """What has been read of a run so far: the words of the office, then those of the name."""

    role: list[Word] = field(default_factory=list)
    name: list[Word] = field(default_factory=list)
    country: str | None = None
    joined: Word | None = None
    addressed: bool = False
    brief: bool = False

    @property
    def in_portfolio(self) -> bool:
        """Whether a small word has led from the office to what it is of."""
        for word in reversed(self.role):
            if word.kind in ("office", "plural"):
                return False
            if word.kind == "joiner":
                return word.text.lower() not in _ADDING
        return False

    @property
    def has_office(self) -> bool:
        return any(word.kind in ("office", "plural") for word in self.role)


def namings(run: Sequence[Word], text: str, *, brief: bool = False) -> Iterator[Naming]:
    """Everybody a run names, in its order, and the offices it names without a holder.

    With BRIEF, as in a title, a surname alone may follow a long office: "Envoy for Climate Vask".
    """
    reading = _Reading(brief=brief)
    seated = run[0].start
    for at, word in enumerate(run):
        if word.start < seated:
            continue
        if _ends_before(reading, word, run[at + 1 :]):
            country, seated = _seat(run, at)
            yield from _named(reading, text, country, seated)
            reading = _Reading(brief=brief)
            if word.kind == "joiner":
                continue
        _take(reading, word, run[at + 1 :])
    yield from _named(reading, text, None, 0)


def _ends_before(reading: _Reading, word: Word, rest: Sequence[Word]) -> bool:
    """Whether WORD begins somebody else, or only tells of what the one named is."""
    if not reading.name or _is_surname(reading, word, rest):
        return False
    if reading.name[-1].owns or reading.name[-1].text.rstrip(".").endswith(("Jr", "Sr")):
        return True
    if word.kind == "joiner":
        return not _goes_on(reading, word, rest)
    if word.kind == "honorific":
        return not _is_acronym(reading.name)
    return (
        word.kind in ROLE_KINDS and reading.has_office and not _begins_portfolio(reading) and not reading.in_portfolio
    )


def _goes_on(reading: _Reading, joiner: Word, rest: Sequence[Word]) -> bool:
    """Whether a portfolio goes on behind JOINER: "National Oceanic [and] Atmospheric Administration"."""
    if joiner.text != "and":
        return _begins_portfolio(reading)
    ahead = [word.kind for word in rest[:2]]
    return len(reading.name) == 1 and reading.in_portfolio and "portfolio" in ahead and "office" not in ahead


def _is_acronym(name: Sequence[Word]) -> bool:
    return len(name) == 1 and name[0].text.isupper() and len(name[0].text) > _LONGEST_INITIALS


def _begins_portfolio(reading: _Reading) -> bool:
    """Whether the words read as a name follow "for" or "of": they may yet be a portfolio."""
    return reading.joined is not None


def _take(reading: _Reading, word: Word, rest: Sequence[Word]) -> None:
    if _is_surname(reading, word, rest) or (word.kind == "country" and _is_given_name(reading, word, rest)):
        reading.name.append(replace(word, kind="name"))
    elif word.kind in ROLE_KINDS:
        _take_office(reading, word)
    elif word.kind == "joiner":
        _take_joiner(reading, word)
    elif word.kind == "honorific" and not keeps(word.text):
        reading.addressed = True
        if not reading.role:
            reading.role.append(word)
    elif word.kind != "particle" or reading.name or (rest and rest[0].kind in NAME_KINDS):
        reading.name.append(word)


def _is_surname(reading: _Reading, word: Word, rest: Sequence[Word]) -> bool:
    """Whether a word of an office ends a name: "Anna [King]" where no name follows."""
    able = word.text.lower() in word_list("surnames_too") or (
        len(reading.name) == 1 and reading.has_office and word.text in country_names().values()
    )
    last = able and bool(reading.name) and word.text[0].isupper()
    return last and not (rest and (rest[0].kind in NAME_KINDS or rest[0].kind in ROLE_KINDS or rest[0].text == "of"))


def _is_given_name(reading: _Reading, word: Word, rest: Sequence[Word]) -> bool:
    """Whether a country's name between office and surname is a given name: "Foreign Minister [Israel] Levin"."""
    if reading.joined is not None or not rest or rest[0].kind not in NAME_KINDS or not reading.role:
        return False
    return reading.role[-1].kind == "office" or word.text in word_list("given_names_too")


def _take_office(reading: _Reading, word: Word) -> None:
    """A word of the office; what looked like a name before it (Abu Dhabi Crown Prince) is of the office too."""
    serves_there = reading.joined is not None and reading.joined.text.lower() in _PLACES_OF_SERVICE
    if word.country and not reading.country and not serves_there:
        reading.country = word.country
    reading.role += [*reading.name, word]
    reading.name = []
    reading.joined = None


def _take_joiner(reading: _Reading, word: Word) -> None:
    reading.role += [*reading.name, word]
    reading.name = []
    if word.text.lower() != "the":
        reading.joined = word


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


def _named(reading: _Reading, text: str, country: str | None, end: int) -> Iterator[Naming]:
    if reading.joined is not None and reading.joined.text.lower() in _ADDING and reading.name:
        yield from _named(_Reading(reading.role, country=reading.country), text, None, 0)
        reading = _Reading(name=reading.name)
    name = _without_portfolio(reading)
    if not name and not reading.has_office:
        return
    role = _from_noun(reading.role + reading.name[: len(reading.name) - len(name)])
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
        plural=any(word.kind == "plural" for word in role),
        owning=last.owns,
        elsewhere=is_elsewhere(role),
    )


def _from_noun(role: list[Word]) -> list[Word]:
    """The office without the small words that led to it: "with", "and the"."""
    while role and role[0].kind == "joiner":
        role = role[1:]
    return role


def _is_of_many(role: Sequence[Word]) -> bool:
    """Whether a plural is followed by what its holders are of: "Leaders of the Baltic ..."."""
    plural = next((at for at, word in enumerate(role) if word.kind == "plural"), len(role))
    return any(word.kind == "joiner" and word.text.lower() not in ("and", "&", "the") for word in role[plural:])


def _without_portfolio(reading: _Reading) -> list[Word]:
    """The words of the name: behind "Minister of" the first of three unknown words is a portfolio."""
    name = reading.name
    if _is_of_many(reading.role) or (reading.in_portfolio and len(name) == 1 and not reading.brief):
        return []
    if reading.joined is not None:
        name = name[1:] if len(name) >= _FEWEST_WITH_PORTFOLIO else []
    while name and name[-1].kind in ("particle", "initial"):
        name = name[:-1]
    return name if any(word.kind == "name" for word in name) else []
