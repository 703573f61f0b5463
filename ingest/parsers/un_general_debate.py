"""United Nations General Debate: plain text, whose file's name alone says the country, the session, the year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import PurePosixPath

from ingest.parsers.layout.blocks import paragraphs
from ingest.parsers.layout.drafting import checked
from ingest.parsers.layout.plain import paragraphs_of
from ingest.record import Byline, Document, Draft, Problem, Publisher
from ingest.vocabulary import table

PUBLISHER = Publisher(
    "un-general-debate", "United Nations General Assembly (General Debate)", "UN", "organisation",
    "https://www.un.org/en/ga/", "CC0-1.0", "America/New_York", "New York",
)  # fmt: skip
HOSTS = ("gadebate.un.org",)
RECOGNISES = "plain text under a name of three parts: the country's ISO code, the session, the year"

_LABEL = re.compile(
    r"(?:\d{1,3}\.\s*)?(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Sheikh|Prince)\.? "
    r"(?P<name>(?:[A-Z][\w'’-]+ ){0,2}[A-Z][A-Z'’-]+(?: [A-Z][A-Z'’-]+)?) ?\((?P<of>[^()]{3,60})\)"
)
_NAME = re.compile(r"([A-Z]{2,4})_(\d{2,3})_(\d{4})\.txt")


def recognise(document: Document) -> str | None:
    """By the three parts of the file's name: the text itself names neither country nor year."""
    return "container" if _name(document) else None


def parse(document: Document, basis: str | None) -> Draft | Problem:
    """The speech of one delegation in one session; the publisher prints no title and no day."""
    name = _name(document)
    texts = paragraphs_of(str(document.content))
    delegation = _delegation(name[1], name[3]) if name else None
    return checked(
        Draft(
            parser="un-general-debate", publisher=PUBLISHER, publisher_basis=basis, title=None,
            blocks=paragraphs(texts), genre="speech", byline=_speaker(texts, delegation) or delegation,
            occasion=_session(int(name[2])) if name else None, period=name[3] if name else None,
        ),
        document,
        "a speech without words",
    )  # fmt: skip


def _name(document: Document) -> re.Match[str] | None:
    return _NAME.fullmatch(PurePosixPath(document.source).name)


def _speaker(texts: Sequence[str], delegation: Byline | None) -> Byline | None:
    """Who speaks for DELEGATION, where the first of TEXTS still opens with the label of the records."""
    found = _LABEL.match(texts[0]) if texts else None
    if found is None:
        return None
    words = (word.title() if word.isupper() else word for word in found["name"].split())
    return Byline(" ".join(words), f"representative of {found['of']}", delegation.country if delegation else None)


def _session(number: int) -> str:
    return f"General Debate of the {_ordinal(number)} session of the United Nations General Assembly"


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _delegation(code: str, year: str) -> Byline | None:
    """The delegation of a country under its name of that year: these texts leave out who of it spoke."""
    rows = (row for row in _delegations().get(code, ()) if not row["until"] or year <= row["until"])
    row = next(rows, None)
    return Byline(f"delegation of {row['name']}", None, row["code"]) if row else None


@cache
def _delegations() -> dict[str, list[dict[str, str]]]:
    """The rows of each country's ISO code, a former name before the present one."""
    rows: dict[str, list[dict[str, str]]] = {}
    for row in table("delegations"):
        rows.setdefault(row["alpha3"], []).append(row)
    return rows
