"""One meeting or call: every side's account beside the others, aligned by topic."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from ingest.publish.pages.alignment import aligned, reported
from ingest.publish.pages.subject import days_apart, first_day
from ingest.publish.pages.told import ENCOUNTERS, HEAD, PARTICIPANTS, TIME, told
from ingest.publish.rows import Row, row, rows
from ingest.publish.wording import told_by

_SAID = ("speaker", "joint", "question")


def compose(connection: sqlite3.Connection, identity: str, _asked: Mapping[str, str]) -> Row | None:
    """The page of an encounter: accounts by side, topics with each side's words, what each has the other say."""
    encounter = row(connection, f"{ENCOUNTERS} WHERE e.id = ?", [identity])
    if encounter is None:
        return None
    accounts = rows(connection, f"{HEAD} WHERE r.encounter = ? ORDER BY b.country, r.date, r.id", [identity])
    participants = _participants(connection, identity)
    sides = _sides(accounts, participants)
    statements = told(connection, "s.readout IN (SELECT id FROM readouts WHERE encounter = ?)", [identity])
    spoken = [statement for statement in statements if statement["attribution"] in _SAID]
    return {
        **encounter,
        "participants": participants,
        "sides": sides,
        "lines": aligned(spoken, sides),
        "reported": reported(spoken, sides),
        "before": _neighbour(connection, encounter, participants, before=True),
        "after": _neighbour(connection, encounter, participants, before=False),
    }


def _participants(connection: sqlite3.Connection, identity: str) -> list[Row]:
    """Everybody whom an account names as taking part; principals first, each with the fullest post printed."""
    found = rows(
        connection,
        f"""{PARTICIPANTS} JOIN readouts r ON r.id = t.readout WHERE r.encounter = ?
        ORDER BY t.principal DESC, t.country, length(t.role) DESC, t.speaker""",
        [identity],
    )
    first: dict[str, Row] = {}
    for participant in found:
        first.setdefault(participant["speaker"], participant)
    return list(first.values())


def _sides(accounts: Sequence[Row], participants: Sequence[Row]) -> list[Row]:
    """A side for each country that publishes or sends a principal; without accounts where none was found."""
    countries = [account["publisher_country"] for account in accounts]
    countries += [one["country"] for one in participants if one["principal"] and one["country"]]
    return [
        {
            "country": country,
            "name": told_by(country),
            "accounts": [account for account in accounts if account["publisher_country"] == country],
        }
        for country in dict.fromkeys(countries)
    ]


def _neighbour(
    connection: sqlite3.Connection, encounter: Row, participants: Sequence[Row], *, before: bool
) -> Row | None:
    """The encounter of the same principals that came last before this one, or first after it, and the days between."""
    principals = [one["speaker"] for one in participants if one["principal"]]
    here = first_day(encounter)
    if here is None or len(principals) < 2:
        return None
    sign, order = ("<", "DESC") if before else (">", "ASC")
    # Asked once for each principal, not once for each encounter: somebody may have met thousands.
    shared = " ".join(
        """AND e.id IN (SELECT r.encounter FROM participants t JOIN readouts r ON r.id = t.readout
            WHERE t.speaker = ? AND t.principal)"""
        for _ in principals[:2]
    )
    where = f"WHERE {TIME} {sign} ? {shared} ORDER BY {TIME} {order} LIMIT 1"
    found = row(connection, f"{ENCOUNTERS} {where}", [here, *principals[:2]])
    return found and {**found, "days": days_apart(here, first_day(found))}
