"""Where a word names an office, an occasion or one of many who sign, and so raises no topic."""

from __future__ import annotations

import re
from collections.abc import Iterable

_REACH = 100
_TYING = frozenset(("of", "for", "to", "in", "at"))
_LINKS = _TYING | {"and", "the", "&", "de", "del", "du", "des", "la"}
_BODIES = frozenset(("government", "people", "peoples", "republic", "states", "nations"))
_OFFICE = re.compile(
    r"(?:minister|president|secretary|ambassador|chancellor|king|queen|emir|emirs|sultan|premier|envoy|speaker"
    r"|representative|commissioner|coordinator|director|bureau|ministry|department|office|chair|chairman"
    r"|chairperson|governor|adviser|advisor|prince|embassy|consul|under-secretary|rapporteur|committee)s?",
    re.IGNORECASE,
)
_OCCASION = re.compile(r" of (?:the )?(?:[\w.-]+ ){0,3}")
_EDGES = ("sidelines", "margins")
_AFTER = re.compile(
    r"(?:'s?)? (?!and |of )"
    r"(?:(?:[A-Z][\w.-]*|foreign|prime|deputy|vice|acting|former|new|defen[cs]e|national|security|crown|affairs|and|of)"
    r",? ){0,6}"
    r"(?:counterparts?|[Mm]inisters?|[Pp]residents?|[Ss]ecretary|[Aa]mbassadors?|[Cc]hancellor|[Kk]ing|[Ee]mir|[Ss]ultan"
    r"|[Pp]remier|[Ee]nvoy|[Ss]peaker|[Pp]rince|[Dd]elegation|[Ee]mbassy|[Aa]dvis[eo]r|[Ll]eader|[Mm]inistry"
    r"|[Pp]residency|[Cc]hairmanship|[Cc]hair|[Ss]pokes(?:man|woman|person)|(?:[Aa]ttorney|[Gg]overnor)[- ][Gg]eneral"
    r"|[Cc]hief|MFA|FM|PM)\b"
)
_PARTNER = re.compile(r"\b[A-Z][\w.]*-$")
_COMMON = re.compile(
    r" (?:[A-Z][\w-]* ){0,5}"
    r"(?:Program(?:me)?|Commission|Committee|Council|Forum|Agreement|Treaty|Group|Association|Society|Cent(?:er|re))\b"
)
_FLAG = re.compile(r"-(?:flagged|registered|born|built|made)\b")
_FLAGGED = re.compile(r"\b(?:flagged|registered|born) in (?:the )?$")
# Whoever is sent for a country speaks of it: "the Special Representative of the Secretary-General for Iraq".
_SENT = re.compile(r"\b(?:special|personal) (?:[\w-]+ ){1,6}(?:for|on) (?:the )?$", re.IGNORECASE)
_COURTEOUS = ("ongratulat", "elicitat", "ribute to")
_COURTESY = re.compile(r"(?:ongratulat|elicitat|ribute to)[^.]{0,200}?\b(?:election|elected|presiden\w+|country)\b")
_LONG_COURTESY = 600
_ROLL = 6  # five subjects in a row may stand in the order of the alphabet by chance
_ARTICLE = re.compile(r"^ *(?:and )?(?:the )?")


def is_aside(folded: str, start: int, end: int, sentence: tuple[int, int], *, place: bool) -> bool:
    """Whether FOLDED[start:end] stands in an office, an occasion, a roll or the name of what two sides share.

    "Minister for Trade" and "the sidelines of the NATO summit" always do; where the word is of a PLACE, so do
    "Iraqi President", "the Ruritania-Iraq Joint Commission", a country in a roll of signatories, that of a ship's
    flag and that of somebody who is congratulated on an office, but not "the Special Envoy for Syria".
    """
    before = folded[max(sentence[0], start - _REACH) : start]
    if place:
        after = folded[end : min(sentence[1], end + _REACH)]
        if _names_another(before, folded[start:end], after):
            return True
        if _is_courtesy(folded[sentence[0] : min(sentence[1], end + _REACH)]):
            return True
    return _on_sidelines(before) or (
        folded[start].isupper() and _follows_office(before) and not (place and _SENT.search(before))
    )


def _names_another(before: str, name: str, after: str) -> bool:
    """Whether the NAME of a place tells whose somebody or something is: an office, a body of two, a roll, a flag."""
    if _AFTER.match(after) or _FLAG.match(after) or _FLAGGED.search(before):
        return True
    return _shared(before, after) or _in_roll(before, name, after)


def _is_courtesy(sentence: str) -> bool:
    """Whether somebody is congratulated on an office, or a country on one who holds it."""
    return any(word in sentence for word in _COURTEOUS) and _COURTESY.search(sentence[:_LONG_COURTESY]) is not None


def _on_sidelines(before: str) -> bool:
    """Whether an occasion is to follow at whose edge something else took place."""
    return any(_OCCASION.fullmatch(before.rpartition(edge)[2]) for edge in _EDGES if edge in before)


def _shared(before: str, after: str) -> bool:
    """Whether a place is the second of a pair that names a body or a treaty."""
    return before[-1:] == "-" and _PARTNER.search(before) is not None and _COMMON.match(after) is not None


def _in_roll(before: str, name: str, after: str) -> bool:
    """Whether NAME stands among commas and names in the order of the alphabet, as those who sign do."""
    earlier, later = before.split(",")[-2:0:-1], after.split(",")[1:-1]
    around = _ordered(name, later, 1) + _ordered(name, earlier, -1)
    return 1 + around >= _ROLL


def _ordered(name: str, others: Iterable[str], way: int) -> int:
    """How many of OTHERS, from the first on, are names that go on from NAME: up the alphabet, or down it (-1)."""
    count = 0
    for other in (_ARTICLE.sub("", other) for other in others):
        if not other[:1].isupper() or (other > name) != (way > 0):
            break
        name, count = other, count + 1
    return count


def _follows_office(before: str) -> bool:
    """Whether the words before lead back over names, "of" or "in" to an office: "President Doe of"."""
    linked = False
    for word in reversed(before.split()):
        bare = word.strip(",()")
        if bare.lower() in _LINKS:
            linked = linked or bare.lower() in _TYING
        elif not bare[:1].isupper() or bare.lower() in _BODIES or word.endswith((".", ":", ";")):
            return False
        elif _OFFICE.fullmatch(bare):
            return linked
    return False
