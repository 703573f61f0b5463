"""The databases of the corpus among those that Datasette serves, and questions to all of them at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from ingest.publish.corpus import Corpus

# Datasette loads this module while its own are half loaded.
if TYPE_CHECKING:
    from datasette.app import Datasette

Answer = TypeVar("Answer")


def names_of(datasette: Datasette) -> list[str]:
    """The databases that ``publish`` was given, else the first that is no memory of Datasette's own."""
    configured = datasette.plugin_config("readouts") or {}
    others = (name for name in datasette.databases if not name.startswith("_"))
    return configured.get("databases") or [next(others)]


async def ask(datasette: Datasette, question: Callable[[Corpus], Answer]) -> Answer:
    """Ask the whole corpus something, in a thread that has a connection to each of its databases."""
    first, *others = (datasette.databases[name] for name in names_of(datasette))  # If several, then ``LiveDatabase``s.

    def answered(connection: sqlite3.Connection) -> Answer:
        return question(Corpus((connection, *(other.here() for other in others))))

    answer: Answer = await first.execute_fn(answered)
    return answer


async def build_of(datasette: Datasette) -> str | None:
    """What changes with every build of any of the databases; null where one that is not ours is served."""
    try:
        return await ask(datasette, lambda corpus: corpus.build)
    except sqlite3.OperationalError:
        return None
