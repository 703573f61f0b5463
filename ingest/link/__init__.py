"""All readouts together: who is the same person, which texts tell of the same encounter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ingest.link.accounts import Account, account_of, weekday_in
from ingest.link.encounters import Encounter, gather
from ingest.link.identities import identify

__all__ = ["Account", "Encounter", "Links", "account_of", "link", "weekday_in"]


@dataclass(frozen=True, slots=True)
class Links:
    """Speaker ids by readout and key, where they differ from the key; the encounters."""

    speakers: Mapping[tuple[str, str], str]
    encounters: tuple[Encounter, ...]


def link(accounts: Iterable[Account]) -> Links:
    """Link the accounts of a whole corpus; their order does not matter."""
    every = tuple(accounts)
    speakers = identify(every)
    return Links(speakers, tuple(gather(every, speakers)))
