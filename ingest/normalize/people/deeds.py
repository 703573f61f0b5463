"""What people do by name in a sentence: say something, or what only people do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ingest.normalize.people.frames import within
from ingest.normalize.people.lexicon import word_list
from ingest.normalize.people.naming import Naming
from ingest.normalize.phrases import alternation
from ingest.normalize.reading import Body
from ingest.vocabulary import entries

TOLD_SENTENCES = 4
# Letters behind a name: ``Lena Vask, T.D., said``.
_LETTERS = r"(?:,? (?:T\.?D\.?|M\.?P\.?|M\.?E\.?P\.?|K\.?C\.?|C\.?M\.?G\.?|O\.?B\.?E\.?|M\.?B\.?E\.?))*"
SENTENCE_START = re.compile(r"(?:^|\n|[.!?:*] |-- |- )(?:The |Today,? )?$")
LEAD = 40


def saying(body: Body, named: Sequence[Naming]) -> list[Naming]:
    """Those of NAMED to whom the first sentences of BODY give words: "X said", "said X", "President X rejected"."""
    return [
        naming
        for sentence in body.sentences[:TOLD_SENTENCES]
        for naming in within(named, sentence.start, sentence.end)
        if naming.name and (speaks(naming, body.folded) or _is_said_by(naming, body.folded))
    ]


def has_words(body: Body, named: Sequence[Naming]) -> list[Naming]:
    """Those of NAMED who are told, by office and full name at the head of a sentence, to have said something."""
    able = (one for one in named if " " in one.name and one.role and not one.role.lower().startswith("former "))
    return [one for one in able if _heads(one, body.folded) and _cue().match(body.folded, one.end)]


def _heads(naming: Naming, text: str) -> bool:
    return _FRONTED.search(text, max(0, naming.start - _LONGEST_FRONT), naming.start) is not None


_FRONTED = re.compile(
    r"(?:^|\n|[.!?] )(?:(?:In|At|On|During|Introducing|For|As)\b[^.,;:\n]{3,60}, )?"
    r"(?:[Tt]he |Today,? |[A-Z][\w-]+'s )?$"
)
_LONGEST_FRONT = 100


def speaks(naming: Naming, text: str) -> bool:
    """Whether a naming of TEXT stands before a verb of saying."""
    heads = naming.role and SENTENCE_START.search(text[max(0, naming.start - LEAD) : naming.start])
    return bool(_cue().match(text, naming.end) or (heads and _DID.match(text, naming.end)))


_DID = re.compile(r" (?:has |had )?[a-z]{3,}ed\b(?! by\b)")


def _is_said_by(naming: Naming, text: str) -> bool:
    return _SAID_BY.search(text, max(0, naming.start - LEAD), naming.start) is not None


_SAID_BY = re.compile(r"\b(?:said|says|according to|stated|added)(?: the| its| his| her)? $")


@cache
def _cue() -> re.Pattern[str]:
    cues = alternation([*word_list("cues"), *word_list("cues_of_people")])
    aside = r"(?:,? (?:for (?:his|her) part|in (?:turn|response|reply|his turn|her turn)),?|,)?"
    when = r"(?:(?:also|further|then|has|had|later|today|on \w+(?: (?:night|evening|morning|afternoon))?) ){0,2}"
    served = r"(?: (?:of|at|for) the (?:[A-Z][\w'-]+ )?(?:Ministry|Department|Office|Government)\b[^,.;:\n]{0,60}?)?"
    return re.compile(rf"(?: \([^()\n]{{1,40}}\))?{_LETTERS}{served}{aside} {when}(?:{cues})\b")


def leads(naming: Naming, text: str) -> bool:
    """Whether somebody leads a sentence of TEXT, before a verb that only people do."""
    start = max(0, naming.start - LEAD)
    return bool(_acts().match(text, naming.end) and SENTENCE_START.search(text[start : naming.start]))


@cache
def _acts() -> re.Pattern[str]:
    verbs = alternation(entries("participation")["acts_of_people"])
    return re.compile(
        rf"(?: \([^()\n]{{1,40}}\))?,? (?:today |also |has |had |yesterday |this \w+ |on \w+ )?(?:{verbs})\b"
    )
