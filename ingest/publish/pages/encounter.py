"""One meeting or call: every side's account beside the others, aligned by topic."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from ingest.publish.pages.told import ENCOUNTERS, HEAD, PARTICIPANTS, told
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
        "reported": _reported(spoken, sides),
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


def aligned(statements: Sequence[Row], sides: Sequence[Row]) -> list[Row]:
    """Lines of topics, with the words of each side on them; what more sides raise comes first.

    Topics that are raised in the very same statements share a line. Statements on no topic come last.
    """
    labels = {topic["id"]: topic for statement in statements for topic in statement["topics"]}
    lines: dict[tuple[str, ...], Row] = {}
    for topic in sorted(labels.values(), key=lambda topic: str(topic["label"])):
        raising = [one for one in statements if topic["id"] in {raised["id"] for raised in one["topics"]}]
        line = lines.setdefault(tuple(one["id"] for one in raising), _line(raising, sides))
        line["topics"].append({"id": topic["id"], "label": topic["label"]})
    table = sorted(lines.values(), key=lambda line: (-line["raised_by"], -sum(map(len, line["told"]))))
    silent = [statement for statement in statements if not statement["topics"]]
    return [*table, _line(silent, sides)] if silent else table


def _line(statements: Sequence[Row], sides: Sequence[Row]) -> Row:
    told_by = [_of_side(statements, side) for side in sides]
    return {"topics": [], "told": told_by, "raised_by": sum(map(bool, told_by))}


def _of_side(statements: Sequence[Row], side: Row) -> list[Row]:
    own = {account["id"] for account in side["accounts"]}
    return [statement for statement in statements if statement["readout"] in own]


def _reported(statements: Sequence[Row], sides: Sequence[Row]) -> list[Row]:
    """For each speaker: what the own side has them say, what the other sides do."""
    speakers = {one["speaker"]: one["speaker_name"] for one in statements if one["speaker"]}
    return [
        {
            "speaker": speaker,
            "name": name,
            "told": [_of_side([one for one in statements if one["speaker"] == speaker], side) for side in sides],
        }
        for speaker, name in sorted(speakers.items())
    ]


def _neighbour(
    connection: sqlite3.Connection, encounter: Row, participants: Sequence[Row], *, before: bool
) -> Row | None:
    """The encounter of the same principals that came last before this one, or first after it."""
    principals = [one["speaker"] for one in participants if one["principal"]]
    if encounter["date"] is None or len(principals) < 2:
        return None
    sign, order = ("<", "DESC") if before else (">", "ASC")
    # Asked once for each principal, not once for each encounter: somebody may have met thousands.
    shared = " ".join(
        """AND e.id IN (SELECT r.encounter FROM participants t JOIN readouts r ON r.id = t.readout
            WHERE t.speaker = ? AND t.principal)"""
        for _ in principals[:2]
    )
    where = f"WHERE e.date {sign} ? {shared} ORDER BY e.date {order} LIMIT 1"
    return row(connection, f"{ENCOUNTERS} {where}", [encounter["date"], *principals[:2]])
