"""Accounts of one encounter aligned: a line for each topic, the words of each side on it, the weightiest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from ingest import vocabulary
from ingest.publish.rows import Row


def aligned(statements: Sequence[Row], sides: Sequence[Row]) -> list[Row]:
    """Lines of topics, with the words of each side on them; what more sides raise comes first.

    Topics that are raised in the very same statements share a line. Statements on no topic come last. Where a side
    that has accounts says nothing on a line, ``akin`` has the topics near by on which it does.
    """
    labels = {topic["id"]: topic for statement in statements for topic in statement["topics"]}
    lines: dict[tuple[str, ...], Row] = {}
    for topic in sorted(labels.values(), key=lambda topic: str(topic["label"])):
        raising = [one for one in statements if topic["id"] in {raised["id"] for raised in one["topics"]}]
        line = lines.setdefault(tuple(one["id"] for one in raising), _line(raising, sides))
        line["topics"].append({"id": topic["id"], "label": topic["label"]})
    table = sorted(lines.values(), key=lambda line: (-line["raised_by"], -sum(map(len, line["told"]))))
    table = [{**line, "akin": [_akin(line, side, table) for side in range(len(sides))]} for line in table]
    silent = [statement for statement in statements if not statement["topics"]]
    return [*table, {**_line(silent, sides), "akin": [[] for _ in sides]}] if silent else table


def reported(statements: Sequence[Row], sides: Sequence[Row]) -> list[Row]:
    """For each speaker: what the own side has them say, what the other sides do."""
    speakers = {one["speaker"]: one["speaker_name"] for one in statements if one["speaker"]}
    return [
        {
            "speaker": speaker,
            "name": name,
            "told": [of_side([one for one in statements if one["speaker"] == speaker], side) for side in sides],
        }
        for speaker, name in sorted(speakers.items())
    ]


def of_side(statements: Iterable[Row], side: Row) -> list[Row]:
    """The statements in a side's accounts, the weightiest first."""
    own = {account["id"] for account in side["accounts"]}
    return sorted((statement for statement in statements if statement["readout"] in own), key=_lightness)


def _line(statements: Sequence[Row], sides: Sequence[Row]) -> Row:
    told_by = [of_side(statements, side) for side in sides]
    return {
        "topics": [],
        "told": told_by,
        "acts": [_weightiest(told) for told in told_by],
        "raised_by": sum(map(bool, told_by)),
    }


def _akin(line: Row, side: int, table: Iterable[Row]) -> list[Row]:
    """Topics near those of a line, on which a side that says nothing on them has words."""
    if line["told"][side]:
        return []
    near = set().union(*(_near().get(topic["id"], ()) for topic in line["topics"]))
    return [topic for other in table if other["told"][side] for topic in other["topics"] if topic["id"] in near]


def _weightiest(told: Iterable[Row]) -> str | None:
    """What the weightiest of a side's words does; words that it puts in the other's mouth are not the side's."""
    acts = [one["act"] for one in told if one["act"] and one["side"] != "counterpart"]
    return min(acts, key=lambda act: _order().get(act, len(_order()))) if acts else None


def _lightness(statement: Row) -> int:
    return _order().get(statement["act"], len(_order()))


@cache
def _near() -> dict[str, set[str]]:
    """For each topic those that a government may raise in its stead."""
    near: dict[str, set[str]] = {}
    for one, other in vocabulary.entries("akin_topics"):
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    return near


@cache
def _order() -> dict[str, int]:
    return {act: place for place, act in enumerate(vocabulary.entries("acts"))}
