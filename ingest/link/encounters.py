"""Readouts of one encounter find each other: the same principals, the same mode, days at most one apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from ingest.link.accounts import Account
from ingest.link.calendar import adjacent, exact, span
from ingest.record import Mode


@dataclass(frozen=True, slots=True)
class Encounter:
    """A call or a meeting, and the readouts that tell of it, ordered by id.

    ``date`` is the earliest day told; ``date_edtf`` the interval where the accounts' days differ; ``title`` is that of
    the first account which has one.
    """

    id: str
    date: str | None
    date_edtf: str | None
    mode: Mode
    venue: str | None
    principals: tuple[str, ...]
    readouts: tuple[str, ...]
    title: str | None = None


def gather(accounts: Iterable[Account], speakers: Mapping[tuple[str, str], str]) -> list[Encounter]:
    """The encounters of all accounts, ordered by id; SPEAKERS gives ids where they differ from the keys."""
    alone, shared = [], defaultdict(list)
    for account in sorted(accounts, key=lambda account: account.readout):
        if account.mode is None:
            continue
        people = frozenset(speakers.get((account.readout, key), key) for key in account.principals)
        if len(people) < 2:
            alone.append(_encounter(sorted(people), [account]))
        else:
            shared[people, account.mode == "meeting"].append(account)
    told = [
        _encounter(sorted(people), cluster) for (people, _), group in shared.items() for cluster in _clusters(group)
    ]
    return sorted(_distinct(alone + told), key=lambda encounter: encounter.id)


def _clusters(group: list[Account]) -> list[list[Account]]:
    """Accounts of the same people, split into encounters."""
    dated: dict[date, list[Account]] = defaultdict(list)
    open_days = []
    for account in group:
        day = exact(account.date)
        if day:
            dated[day].append(account)
        else:
            open_days.append(account)
    clusters = _across_midnight(dated)
    homes = [(_home(account, clusters), account) for account in open_days]
    for home, account in homes:
        if home is not None:
            home.append(account)
    return clusters + [[account] for home, account in homes if home is None]


def _across_midnight(dated: Mapping[date, list[Account]]) -> list[list[Account]]:
    """Neighbouring days become one encounter where no country tells of both."""
    clusters: list[list[Account]] = []
    last: date | None = None
    for day in sorted(dated):
        tellers = {account.teller for account in dated[day]}
        if last and adjacent(last, day) and tellers.isdisjoint(account.teller for account in clusters[-1]):
            clusters[-1].extend(dated[day])
            last = None
        else:
            clusters.append(list(dated[day]))
            last = day
    return clusters


def _home(account: Account, clusters: list[list[Account]]) -> list[Account] | None:
    """The one encounter that an account without a day fits, if it is exactly one."""
    fitting = [cluster for cluster in clusters if _fits(account, cluster)]
    return fitting[0] if len(fitting) == 1 else None


def _fits(account: Account, cluster: list[Account]) -> bool:
    """Whether days and places do not speak against the account being of this encounter."""
    cities = {other.city for other in cluster if other.city}
    if account.city and cities and account.city not in cities:
        return False
    days = [day for other in cluster if (day := exact(other.date))]
    if account.weekday is not None:
        return any(day.weekday() == account.weekday for day in days)
    possible = span(account.date)
    return possible is not None and any(possible.holds(day) for day in days)


def _encounter(people: list[str], cluster: list[Account]) -> Encounter:
    """The record of one cluster of accounts."""
    days = sorted({account.date for account in cluster if account.date and exact(account.date)})
    day = days[0] if days else None
    edtf = "/".join(days) if days else next((account.date for account in cluster if account.date), None)
    mode = "video" if any(account.mode == "video" for account in cluster) else cluster[0].mode
    assert mode is not None
    readouts = tuple(sorted(account.readout for account in cluster))
    return Encounter(
        id=_id(day, edtf, people, readouts[0]),
        date=day,
        date_edtf=edtf,
        mode=mode,
        venue=next((account.venue for account in cluster if account.venue), None),
        principals=tuple(people),
        readouts=readouts,
        title=next((account.title for account in sorted(cluster, key=_readout) if account.title), None),
    )


def _id(day: str | None, edtf: str | None, people: list[str], readout: str) -> str:
    """The day and the people, the same in every corpus; without either the text itself, which nobody else tells of."""
    when = (day or edtf or "undated").replace("/", "--")
    known = people[:4] if len(people) > 1 else []
    return "-".join((when, *known) if day and known else (when, *known, readout))


def _readout(account: Account) -> str:
    return account.readout


def _distinct(encounters: list[Encounter]) -> list[Encounter]:
    """The same, with the first readout's id behind an id that two would share."""
    count: dict[str, int] = defaultdict(int)
    for encounter in encounters:
        count[encounter.id] += 1
    return [
        encounter if count[encounter.id] == 1 else replace(encounter, id=f"{encounter.id}-{encounter.readouts[0]}")
        for encounter in encounters
    ]
