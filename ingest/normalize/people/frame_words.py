"""The words of a frame: what tells of an encounter, what may stand before its actors, what begins its content."""

from __future__ import annotations

import re
from functools import cache

from ingest.normalize.people.lexicon import word_list
from ingest.normalize.phrases import alternation
from ingest.vocabulary import entries

_TO_DO = (
    r" to (?!the |a |an |his |her |their |outgoing |incoming |newly |departing |visiting |meet|speak|talk|hold)[a-z]+ "
)
_ON_SUBJECT = (
    r"(?<! call)(?<! calls)(?<! called) on (?!(?:the )?(?:phone|telephone|side|margin|occasion|sideline|same)"
    r"|(?:the )?[A-Z][\w'-]+ (?:side|part|delegation)\b"
    r"|(?:the )?invitation|(?:the )?(?:morning|afternoon|evening|night) of|[A-Z]|\d|behalf)"
)
_WHO = r" who\b(?! (?:then |subsequently |later |also |afterwards |thereafter )?(?:met|held|paid|was received)\b)"
_WHERE_MET = (
    r"where (?:he|she|they) (?:also |then |later |has |have )?(?:met|held|(?:was|were) (?:received|welcomed|hosted))\b"
)
_SIGNED_FOR = (
    r"on behalf of (?!(?:the )?(?:[Pp]resident|[Pp]rime|[Mm]inister|[Kk]ing|[Ss]ecretary|[Aa]mbassador|[Hh]is|[Hh]er))"
    r"(?:the )?[^.,;]{3,50}?(?: by\b|,? and (?:the )?[A-Z]|, (?:the )?[A-Z])"
)
_AND_DID = r" and (?!led |included |introduced |hosted |co-hosted |chaired |joined |received |attended )[a-z]+ed "


def phrases_of(name: str) -> str:
    """One list of the vocabulary of participation, as a pattern."""
    return alternation(entries("participation")[name])


@cache
def encounters() -> re.Pattern[str]:
    """What tells of an encounter."""
    chinese = alternation(word_list("chinese_encounters"))
    return re.compile(rf"\b(?:{phrases_of('encounters')})\b|{chinese}", re.I)


@cache
def fronted() -> re.Pattern[str]:
    """What may stand before the actors of a frame, up to its comma: "On the margins of the summit, "."""
    return re.compile(rf"(?:Today,? |Yesterday,? )?(?:{phrases_of('fronted')})\b[^,]*, ", re.I)


@cache
def contents() -> re.Pattern[str]:
    """What begins the content of a frame."""
    return re.compile(
        rf"(?: (?!{_WHERE_MET}|{_SIGNED_FOR})(?:{phrases_of('contents')})\b|{_WHO}|{_TO_DO}|{_ON_SUBJECT}|{_AND_DID})"
    )
