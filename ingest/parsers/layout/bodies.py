"""Names of public bodies and of listed publishers: told by their look, or by the vocabulary of publishers."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ingest.parsers.layout.imprints import bare
from ingest.parsers.layout.lines import folded
from ingest.parsers.layout.moments import has_date
from ingest.parsers.layout.polities import names_one_country
from ingest.vocabulary import table

_KIND = (
    r"ministry|ministère|ministerio|ministério|ministero|ministerium|department|embassy|consulate|government"
    r"|permanent mission|office of|cabinet office|home office|prime minister['’]?s office"
    r"|state house|presidency|chancellery|secretariat|federal (?:foreign office|chancellery|council)"
)
_DEEDS = "statement|remarks|speech|address|interview|meeting|talks|call|visit|readout|transcript|message|answers"
_VERBS = (
    "met|meets?|calls?|spoke|speaks|visits?|hosts|holds|says|said|will|opens|strengthens|welcomes|condemns|launches|announces"
    "|signs|expresses|marks|concludes|reaffirms|summons|rejects|issues|publishes|receives|confirms|denies|urges|appoints"
    "|denounces|asks|regrets|deplores|commends|briefs|reviews|follows|hails|appeals|clarifies|comments|responds|reiterates"
    "|stresses|underlines|notes|convenes|honou?rs|inaugurates|commemorates|celebrates|extends|sends|offers|mourns|demands"
    "|protests|accuses|lodges|slams|backs|pledges|vows|seeks|lifts|imposes|strongly|voices|conveys|calls|hits|dismisses"
    "|attends|participates|organi[sz]es|congratulates|thanks|warns|hands|joins|supports|completes|presents|discusses"
)
# With one of them a line tells of somebody or something of a body: "Commission Chairperson in Strelsau".
_OF_A_BODY = (
    r"chair(?:man|woman|person)|(?<!office of the )spokes\w+|consultations|(?:president|delegation) (?:in|to|at|on)"
)
_INSTITUTION = re.compile(
    rf"(?!for |on behalf |by |to |topics? |tags? |see |about |contact |visit )"
    rf"(?!(?:\w+ ){{0,4}}(?:{_DEEDS}|vice|deputy)\b)"
    rf"(?:the )?(?:(?:[a-z][\w.’'-]* (?:[-–—|] )?){{0,4}}(?:{_KIND})\b:?|permanent representation)"
    rf"(?:(?!\b(?:{_DEEDS}|{_VERBS}|{_OF_A_BODY}|press|joint|between|by)\b)"
    r"[^.:?!])*",
    re.IGNORECASE,
)
_MENU = re.compile(r"home(?:page)? (?!office|affairs|department|secretary)", re.IGNORECASE)
LONGEST = 90
"""No line that is longer is a name."""
_LONGEST_NAME = 12
_WORDS = r"(?:(?:[A-Z][\w.’'-]*,?|of|and|for|the|&|de) )"
_REST = r"(?:,? (?:[A-Z][\w.’'-]*|of|and|for|the|to|in|on|&)){0,10}"
_BODY = re.compile(
    rf"(?!(?:.* )?(?i:{_DEEDS}|{_VERBS}|{_OF_A_BODY}|vice|deputy|former|press release|latest|all|our)\b)"
    rf"(?:[Tt]he )?(?:{_WORDS}{{0,6}}"
    r"(?i:parliament|national assembly|house of (?:representatives|commons|lords|assembly)|senate|congress|bank"
    r"|(?:monetary )?authority|agency|commission|council|administration|directorate|bureau|armed forces|general staff"
    r"|royal (?:court|palace)|(?:amiri )?diwan|delegation|mission|(?:information|press) service|(?:media|press) office"
    r"|knesset|bundestag|riksdag|sejm|seimas|saeima|verkhovna rada)"
    rf"{_REST}|(?i:(?:office of the )?(?:prime minister|president|governor[- ]general) of){_REST})"
)


def is_institution(text: str) -> bool:
    """Whether a line is the name of a public body and nothing else."""
    return len(text) < LONGEST and _is_institution(text)


@lru_cache(maxsize=512)
def _is_institution(text: str) -> bool:
    return not _MENU.match(text) and _INSTITUTION.fullmatch(text) is not None and not has_date(text)


def is_known(text: str) -> bool:
    """Whether a line is the name of a listed publisher and nothing else."""
    return known(text) is not None


def known(name: str) -> dict[str, str] | None:
    """The row of the vocabulary of publishers that NAME, as printed, belongs to."""
    return _known(name) if len(name) <= 2 * LONGEST else None


@lru_cache(maxsize=512)
def _known(name: str) -> dict[str, str] | None:
    called = (folded(name), folded(bare(name)))
    rows = (_rows().get(words) or _rows().get(words.removeprefix("the ")) for words in called)
    return next(filter(None, (*rows, *map(_first_of, called))), None)


def _first_of(text: str) -> dict[str, str] | None:
    """The first of two names that stand in one line: ``Office of the Regent Cabinet Office``."""
    words = text.split()
    for at in range(len(words) - 1, 1, -1):
        row = _rows().get(" ".join(words[:at])) if at < _LONGEST_NAME else None
        if row and is_name(" ".join(words[at:])):
            return row
    return None


def is_body(text: str) -> bool:
    """Whether a text is the name of a public body of any kind, parliaments, banks and heads of state among them.

    That is so of names which a page sets apart as its own; in a text such words are as often no publisher's.
    """
    if is_institution(text):
        return True
    return len(text) < LONGEST and _BODY.fullmatch(text) is not None and names_one_country(text)


def in_small_letters(name: str) -> str:
    """NAME as a sentence prints it, where a letterhead has it in capitals: ``Ministry of Trade``."""
    if not name.isupper() or " " not in name:
        return name
    return " ".join(word.lower() if word.lower() in _SMALL else word.title() for word in name.split())


_SMALL = frozenset(("of", "the", "and", "for", "in", "to", "at", "on"))


def is_name(text: str) -> bool:
    """Whether a text is the name of a public body or of a listed publisher."""
    return is_institution(text) or is_known(text)


@cache
def _rows() -> dict[str, dict[str, str]]:
    return {
        folded(name): row for row in table("publishers") for name in [row["name"], *row["names"].split(";")] if name
    }
