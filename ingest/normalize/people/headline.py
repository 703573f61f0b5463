"""Who takes part as the title says: whoever stands before "at", "on", "to" and the like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ingest.normalize.people.naming import Naming
from ingest.normalize.phrases import alternation
from ingest.record import Genre
from ingest.vocabulary import entries

_PREFACE = re.compile(r"\b(?:Readout|Statement|Account)s? (?:from|by) ")
_SPOKEN_BY = re.compile(
    r"(?::| -) (?:[\w-]+ ){0,3}(?:remarks|speech|address|statement|doorstep|intervention|comments?) (?:by|of) ", re.I
)
_SPOKEN = frozenset({"press-conference", "remarks", "speech"})
_PREFACED = re.compile(r" (?:of|on|regarding) ")


def in_title(title: str, named: Sequence[Naming], genre: Genre) -> list[Naming]:
    """Those of NAMED whom TITLE (plain) shows as acting: before "at", "on", "to" and the like."""
    first = _issued(title, named) if genre == "statement" else 0 if genre == "speech" else _prefaced(title, named)
    first = max(first, _behind_colon(title, named) if genre in _SPOKEN else 0)
    actors = [one for one in named if one.start >= first and (one.role or not _INTERVIEWER.search(title, 0, one.start))]
    if not actors:
        return []
    cut = _cut(title, actors[0].end, actors, _title_contents())
    if genre == "statement" and (told_of := _ON.match(title, actors[0].end)):
        cut = min(cut, told_of.end())
    return [naming for naming in actors if naming.start < cut]


def _behind_colon(title: str, named: Sequence[Naming]) -> int:
    """Where the only official of a spoken TITLE stands who ends it behind a colon; its beginning, where none does."""
    last = named[-1] if named else None
    ends = last and last.role and " " in last.name and last.end == len(title) and title.endswith(": ", 0, last.start)
    return last.start if last and ends else 0


def hosts_nobody(title: str, actors: Sequence[Naming]) -> bool:
    """Whether the first of ACTORS is the guest of somebody that TITLE does not name: "Talks with President Vask"."""
    return bool(actors and _WITH.search(title, 0, actors[0].start))


_WITH = re.compile(r"\b(?:with|and|between|to)(?: the| his| her)?(?: visiting)? $", re.I)


def _issued(title: str, named: Sequence[Naming]) -> int:
    """Where the one begins who made a statement: before or behind the word for it; nowhere, where none stands."""
    found = _ISSUER.search(title)
    if found and not _PASSED_ON.search(title, 0, found.end()):
        return found.end()
    whose = (one.start for one in named if _is_issuer(title, one))
    return next(whose, len(title))


_PASSED_ON = re.compile(
    r"\b(?:delivers?|delivered|receives?|received|hand(?:s|ed)? over|conveys?|conveyed|brings?) ", re.I
)


def _is_issuer(title: str, naming: Naming) -> bool:
    """Whether NAMING is whose statement the TITLE says it is: "Press Statement of X", "Minister X's statement"."""
    opens = naming.start == 0 or _TRANSCRIBED.fullmatch(title, 0, naming.start) is not None
    return bool(
        _STATED_OF.fullmatch(title, 0, naming.start)
        or (opens and naming.owning and _ITS_STATEMENT.match(title, naming.end))
        or (opens and naming.name and naming.role and _ON.match(title, naming.end))
    )


_TRANSCRIBED = re.compile(
    r"(?:full |video )?(?:transcript|text|video|in full|watch|read|listen|excerpts?|extracts?|op-ed|opinion|blog)"
    r"(?:: | - | \| |(?: of| from)(?: the)? )",
    re.I,
)


_ON = re.compile(
    r" on (?:the )?(?!(?:\w+day|visit|tour|phone)\b)|: "
    r"| (?:at the|addresses|addressed|speaks|spoke|opens|opened|closes|closed|thanks|calls|urges|condemns|welcomes"
    r"|marks|congratulates|mourns)\b(?! (?:with|on)\b)",
    re.I,
)
_STATED_OF = re.compile(
    r"(?:[\w'-]+ ){0,3}(?:statement|message|address|declaration|letter|telegram|condolences) of (?:the )?", re.I
)
_ITS_STATEMENT = re.compile(r"'s? (?:[\w'-]+ ){0,3}(?:statement|message|address|declaration|tribute|comments?)\b", re.I)
_ISSUER = re.compile(
    r"\b(?:statement|comment|message|tribute|announcement|address|broadcast|release|letter|report|note|congratulation|condolence"
    r"|greeting|op-ed|article|commentary|telegram|cable|reaction|response|appeal|explanation of vote|blog|column"
    r"|opinion|eulogy|homily|tweet|(?<=x )post|reply|answer)s?\b"
    r"[^,]{0,80}?\b(?:by|from) ",
    re.I,
)
_INTERVIEWER = re.compile(r"\b(?:interview with|interviewed by)(?: the)? $", re.I)


def _prefaced(title: str, named: Sequence[Naming]) -> int:
    """Where the encounter begins behind "Readout from Spokesperson X on", the speaker behind "Council: remarks by"."""
    preface = _PREFACE.match(title)
    if not preface or not named:
        spoken = _SPOKEN_BY.search(title)
        return spoken.end() if spoken else 0
    found = _PREFACED.search(title, named[0].end)
    return found.end() if found else 0


def _cut(text: str, start: int, named: Sequence[Naming], pattern: re.Pattern[str]) -> int:
    """Where the content begins: the first match behind START that lies within nobody's office."""
    for found in pattern.finditer(text, start):
        if not any(naming.start <= found.start() + 1 < naming.end for naming in named):
            return found.start()
    return len(text)


@cache
def _title_contents() -> re.Pattern[str]:
    return re.compile(rf"[ ,](?:{alternation(entries('participation')['title_contents'])})\b", re.I)


def acts_in_title(naming: Naming, title: str) -> bool:
    """Whether a name without an office stands in TITLE as an actor: "Karl Vask Meets Igor Orlan"."""
    if _FOLLOWS.match(title, naming.end):
        return naming.start == 0 or _LEADS.search(title, 0, naming.start) is not None
    return _MEETS.search(title, 0, naming.start) is not None and _ENDS.match(title, naming.end) is not None


_LEADS = re.compile(r"\b(?:of|by|and) $", re.I)
_FOLLOWS = re.compile(
    r"'s? (?:call|meeting|visit|talks|conversation|remarks|speech|statement|trip|travel)\b"
    r"| (?:meets|met|speaks|spoke|holds|held|receives|received|welcomes|hosts|hosted|talks|attends)\b",
    re.I,
)
_MEETS = re.compile(
    r"\b(?:meets|met|meeting|receives|received|hosts|hosted|welcomes|talks|speaks|spoke|call|calls)\b", re.I
)
_ENDS = re.compile(r"$| (?:on|in|at|of|before|after|to)\b|,")
