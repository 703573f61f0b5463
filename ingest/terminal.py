"""What a person sees while a command works: a bar on a terminal, nothing elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from ingest.harvest import Tally
from ingest.pipeline import Watch


@contextmanager
def progress() -> Iterator[Watch]:
    """A bar on standard error for each thing being done, where that is a terminal."""
    console = Console(stderr=True)
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as bars:
        tasks = {}

        def watch(doing: str, done: int, total: int | None) -> None:
            if doing not in tasks:
                tasks[doing] = bars.add_task(doing, total=total)
            bars.update(tasks[doing], completed=done, total=total)

        yield watch


def sentence(tally: Tally) -> str:
    """What became of every document, as one line."""
    return (
        f"{tally.documents:,} documents: {tally.readouts:,} readouts, {tally.versions:,} earlier or later versions of them, "
        f"{tally.duplicates:,} met again unchanged, {tally.rejected:,} no readouts (listed in the table problems)."
    )
