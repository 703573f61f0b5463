"""Which months the found statements may be of, once a search is narrowed to one year.

A statement counts in every month between the first and the last day that it may be of: those are the months that
``since:`` and ``until:`` find it by.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ingest.publish.search.demands import Demand


def allowed(demands: Iterable[Demand]) -> tuple[str, ...]:
    """The months, as ``2021-05``, that demands allow of one year; none where they allow more than one."""
    wanted = {demand.name: demand.values for demand in demands if not demand.excluded}
    years = {int(str(year)) for year in wanted.get("year", ())}
    since, until = (str(wanted.get(name, ("",))[0])[:7] for name in ("since", "until"))
    if not years and since and until:
        years = {int(since[:4]), int(until[:4])}
    if len(years) != 1:
        return ()
    months = [f"{year:04}-{number:02}" for year in years for number in range(1, 13)]
    return tuple(month for month in months if since <= month and (not until or month <= until))


def counted(months: Sequence[str], begun: Mapping[str, int], over: Mapping[str, int]) -> dict[str, int]:
    """Statements by month, those with none left out.

    begun, over  statements by the month of their first and of their last day
    """
    counts = {
        month: sum(count for first, count in begun.items() if first <= month)
        - sum(count for last, count in over.items() if last < month)
        for month in months
    }
    return {month: count for month, count in counts.items() if count}
