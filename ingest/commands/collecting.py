"""Commands that fetch what publishers publish."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ingest.commands.options import DATABASE, JOBS, judge
from ingest.refusal import Refusal

if TYPE_CHECKING:
    from ingest.collect import Account, Plan

_VISIT = (
    click.argument("publishers", nargs=-1, required=True),
    click.option(
        "--archive", type=click.Path(path_type=Path, file_okay=False), default=Path("archive"), show_default=True,
        help="The folder of web archives.",
    ),
    click.option(
        "--contact", envvar="READOUTS_CONTACT", help="A page or mailbox of yours, told to everybody who is asked."
    ),
    click.option(
        "--again", type=click.IntRange(0), default=14, show_default=True,
        help="Ask again for pages first fetched within so many days: they may have been edited.",
    ),
    click.option(
        "--limit", type=click.IntRange(1), default=500, show_default=True, help="Pages of one publisher in one visit."
    ),
    click.option(
        "--delay", type=click.FloatRange(1.0), default=2.0, show_default=True,
        help="Seconds between two requests to a host, at least.",
    ),
    click.option("--strict", is_flag=True, help="Exit with status 1 where something was not answered."),
)  # fmt: skip


def _visiting(command: Callable[..., None]) -> Callable[..., None]:
    """A command with all that a visit is asked for with."""
    return reduce(lambda made, option: option(made), reversed(_VISIT), command)


@click.command()
@_visiting
@click.option(
    "--since", type=click.DateTime(["%Y-%m-%d"]), help="Go back in the lists to this day; else what they show now."
)
def fetch(strict: bool, **asked: Any) -> None:
    """Fetch what PUBLISHERS list into web archives, which 'readouts build' and 'readouts add' read."""
    planned = plan(**asked)
    accounts = _visited(planned)
    click.echo("\n".join([*map(str, accounts), f"Kept in {planned.archive}."]))
    judge(strict, sum(not account.sound for account in accounts))


@click.command()
@_visiting
@DATABASE
@JOBS
@click.option("--every", type=click.IntRange(5), default=60, show_default=True, help="Minutes between two visits.")
@click.option("--once", is_flag=True, help="One visit, then end.")
def watch(database: Path, jobs: int, every: int, once: bool, strict: bool, **asked: Any) -> None:
    """Fetch what PUBLISHERS list, add it to a database, print what is new or changed; again and again."""
    planned = plan(**asked)
    while not once:
        try:
            _taken_in(planned, database, jobs)
        except Refusal as refusal:
            # Whoever watches for weeks is not to stop because somebody builds just now.
            click.echo(str(refusal), err=True)
        time.sleep(every * 60)
    judge(strict, sum(not account.sound for account in _taken_in(planned, database, jobs)))


def plan(
    publishers: tuple[str, ...], archive: Path, contact: str | None, again: int, limit: int, delay: float,
    since: datetime | None = None,
) -> Plan:  # fmt: skip
    """What is to be visited; raises Refusal for publishers that cannot be, or without a contact."""
    from ingest import collect, parsers

    known = [collect.outlet(one.parser, one.hosts, one.sources) for one in parsers.publishers() if one.publisher]
    return collect.Plan(
        outlets=collect.outlets(known, publishers),
        archive=archive,
        agent=collect.agent(contact),
        since=since.date().isoformat() if since else None,
        again=again,
        pace=collect.Pace(delay=delay),
        caps=collect.Caps(pages=limit),
    )


def _visited(planned: Plan) -> list[Account]:
    from ingest import collect
    from ingest.terminal.progress import progress

    with progress() as bar:
        return collect.fetch(planned, bar)


def _taken_in(planned: Plan, database: Path, jobs: int) -> list[Account]:
    """One visit, what it brought taken into a database and printed."""
    from ingest import terminal
    from ingest.terminal.progress import progress
    from ingest.watching import taken_in

    accounts = _visited(planned)
    with progress() as bar:
        arrivals = taken_in(planned.archive, database, jobs, bar)
    click.echo("\n".join([*map(str, accounts), *map(terminal.arrival, arrivals)]))
    return accounts
