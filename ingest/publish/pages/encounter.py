"""One meeting or call: every side's account beside the others, aligned by topic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ingest.publish.corpus import Corpus
from ingest.publish.pages import met
from ingest.publish.pages.alignment import aligned, reported
from ingest.publish.pages.subject import days_apart, first_day
from ingest.publish.pages.told import HEAD, PARTICIPANTS, TIME, told
from ingest.publish.rows import Row
from ingest.publish.wording import told_by

_SAID = ("speaker", "joint", "question")


def compose(corpus: Corpus, identity: str, _asked: Mapping[str, str]) -> Row | None:
    """The page of an encounter: accounts by side, topics with each side's words, what each has the other say."""
    encounter = next(iter(met.by_id(corpus, [identity])), None)
    if encounter is None:
        return None
    accounts = corpus.ordered(f"{HEAD} WHERE r.encounter = ?", [identity], "publisher_country, r.date, r.id")
    participants = _participants(corpus, identity)
    sides = _sides(accounts, participants)
    statements = told(corpus, "s.readout IN (SELECT id FROM readouts WHERE encounter = ?)", [identity])
    spoken = [statement for statement in statements if statement["attribution"] in _SAID]
    return {
        **encounter,
        "participants": participants,
        "sides": sides,
        "lines": aligned(spoken, sides),
        "reported": reported(spoken, sides),
        "before": _neighbour(corpus, encounter, participants, before=True),
        "after": _neighbour(corpus, encounter, participants, before=False),
    }


def _participants(corpus: Corpus, identity: str) -> list[Row]:
    """Everybody whom an account names as taking part; principals first, each with the fullest post printed."""
    found = corpus.rows(f"{PARTICIPANTS} JOIN readouts r ON r.id = t.readout WHERE r.encounter = ?", [identity])
    first: dict[str, Row] = {}
    for participant in sorted(found, key=_standing):
        first.setdefault(participant["speaker"], participant)
    return list(first.values())


def _standing(participant: Row) -> tuple[object, ...]:
    country, role = participant["country"], participant["role"]
    name = (participant["speaker"], participant["readout"])
    return not participant["principal"], country is not None, country, -len(role or ""), *name


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


def _neighbour(corpus: Corpus, encounter: Row, participants: Sequence[Row], *, before: bool) -> Row | None:
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
    where = f"{TIME} {sign} ? {shared}"
    found = met.first(corpus, where, [here, *principals[:2]], f"time {order}, e.id", 1)
    return {**found[0], "days": days_apart(here, first_day(found[0]))} if found else None
