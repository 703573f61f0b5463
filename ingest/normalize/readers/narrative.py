"""Accounts of what others said: readouts, reports that quote one, notices.

A sentence belongs to whoever is the subject of its cue; one without a cue carries on the words before it within
its paragraph. Only those who take part have the floor, others are nested; better nobody than the wrong one.
"""

from __future__ import annotations

import re

from ingest.normalize.readers.account import Account
from ingest.normalize.readers.cited import cited_below
from ingest.normalize.readers.company import Company
from ingest.normalize.readers.cues import lexicon
from ingest.normalize.readers.hindsight import filled_back
from ingest.normalize.readers.judge import Judge
from ingest.normalize.readers.quotations import Quotations
from ingest.normalize.readers.strangers import Strangers
from ingest.normalize.readers.verdicts import statement
from ingest.normalize.reading import Body, Cast, Telling
from ingest.record import Draft, Genre, Person

__all__ = ["tell"]

_HEAD = 100
_BACKGROUND = re.compile(
    r"\bfact ?sheets?\b|\bbackgrounders?\b|\bbackground (?:note|paper|brief|information)s?\b|\bkey facts\b",
    re.IGNORECASE,
)


def is_background(draft: Draft) -> bool:
    """Whether the title, or else the first block, calls a text a sheet of facts."""
    first = draft.blocks[0].text[:_HEAD] if draft.blocks else ""
    return _BACKGROUND.search(draft.title or first) is not None


def tell(draft: Draft, body: Body, genre: Genre, cast: Cast, stating: Person | None = None) -> Telling:
    """Give every sentence of an account to whoever said it; STATING is the office whose statement it is, if any."""
    company = Company(cast, body.folded)
    account = Account(body, cast, company, Quotations(body), lexicon(draft.language), genre, is_background(draft))
    home = (draft.publisher.country if draft.publisher else None) or company.own_country
    strangers = Strangers(body, draft, home)
    judge = Judge(account, strangers)
    if stating:
        judge.open(stating)
    verdicts = filled_back(list(judge.verdicts()), account.quotations, body)
    verdicts = cited_below(verdicts, body, cast.mentions)
    told = tuple(statement(verdict, body, company, account.quotations) for verdict in verdicts)
    return Telling(told, tuple(strangers.met.values()))
