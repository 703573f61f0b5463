"""Lines that hand over to words, and who says them: ``In response to questions, the spokesperson said:``."""

from __future__ import annotations

import re

from ingest.normalize.people.names import key_of
from ingest.normalize.reading import Body, Cast
from ingest.normalize.turns.wording import any_of
from ingest.record import Person

_HANDS_OVER = re.compile(
    r"[^.:]{0,160}\b(?:remarks|speech|address|statement|message|words|comments|toast|intervention)\b[^.:]{0,120}:\s*",
    re.IGNORECASE,
)
_HANDS_OVER_QUOTED = re.compile(
    r"(?:\b(?:following|below)\b[^.:]{0,40}\b(?:remarks|statement|comments?|message|words)\b[^:\n]{0,160}"
    r"|\b(?:remarks|statement|comments?|message)\b[^.:\n]{0,40}\b(?:follows?|reads?|below)\b[^.:\n]{0,60}"
    r"|\b[Qq]uot(?:es?|ations?)\b[^.:\n]{0,20}\b(?:attributable to|attributed to|from|by)\b[^:\n]{3,160}):?\s*\Z"
)
_IN_FULL = re.compile(
    r"\b(?:follows?|following|below|reads?|translations?|transcripts?|full text|text of|in full|verbatim|excerpts?)\b",
    re.IGNORECASE,
)
# "Foreign Secretary Lena Vask said:" alone on a line
_SAYS = re.compile(
    r"[^.:\"]{3,200}\b(?:said|says|stated|commented|declared|writes|wrote)\b(?: [^.:\"]{1,80})?:\s*", re.IGNORECASE
)
# "In response to media queries on the Minister's visit, the MFA Spokesperson said:"
_SAYS_LAST = re.compile(
    r",?(?: (?:has|have|also|then))? (?:said|says|stated|commented|replied|responded)"
    r"(?: (?:the following|as follows|today|that day))?"
    r"(?:,? (?:today|on|regarding|concerning|about|with regard to|when asked|in response to)\b[^.:\"]{0,120})?:\s*\Z"
)
# "This is a summary of what was said by the spokesperson, Lena Vask, at today's briefing."
_SUMMED_UP = re.compile(r"(?:This is|The following is|Below is) [^.:]{0,60}\b(?:said|told|delivered) by [^:]{3,240}")
_DELIVERED = re.compile(
    r"(?:(?:Remarks|Speech|Address) )?(?:[Dd]elivered|[Gg]iven|[Pp]ronounced) (?:by|at|in|on) [^.:]{3,160}\.?"
)
_TEXT_BELOW = re.compile(
    r"[^.:!?\n]{0,160}\b(?:text|transcript|speech|remarks|address|statement|message|words)\b[^.:!?\n]{0,120}"
    r"\b(?:below|follows?|in full|reproduced|here)\b[^.:!?\n]{0,40}[.:]?\s*"
    r"|(?:Here|Below|Following|The following) (?:is|are|was|were) [^:!?\n]{0,60}"
    r"\b(?:text|transcript|speech|remarks|address|statement|message|words)\b[^:!?\n]{0,160}[.:]?\s*",
    re.IGNORECASE,
)
_SPOKESPERSON = re.compile(
    r"(?:[Tt]he |[Aa]n? )(?P<name>(?:[\w.'-]+ ){0,4}?[Ss]pokes(?:person|man|woman)"
    r"(?: (?:of|for) (?:the |[A-Z])[^,:.]{2,60})?)\Z"
)
_ATTRIBUTABLE = re.compile(
    r"\battribut(?:able|ed) to (?:the |an? )?(?P<name>(?:[\w'.-]+ ){0,5}?[Ss]pokes(?:person|man|woman)"
    r"(?: (?:of|for) (?:the |[A-Z])[^,:.]{2,60})?)[:.]?\s*\Z"
)
_OF_A_BODY = r"(?:[A-Z][\w'-]*|of|for|and|the|spokes(?:person|man|woman)|press secretary)"
_ISSUES = re.compile(
    rf"(?:[^,:.\n]{{3,60}}, )?(?:(?:[Tt]he|[Aa]n?) )?(?P<name>{_OF_A_BODY}(?: {_OF_A_BODY}){{0,8}})"
    r" (?:has |today |also |on \w+day )*(?:issued|released|published|made|put out|shared) the following\b"
    r"[^.:\n]{3,120}:\s*\Z"
)
SPOKEN = re.compile(r"\b(?:I|I'm|I've|I'd|we|We|my|My|our|Our|ours|Ours|me|us|you|You|your|Your)\b")
_FIRST_PASSAGES = 3
_LONGEST_LINE = 100
# "Minister Karl Vask on the ferry:"
_ON = re.compile(r"^[A-Z][^.:]{3,60} on (?:the|his|her|today's|yesterday's) [^.:]{3,60}:$")


def hands_over(line: str) -> bool:
    """Whether a line says who said what follows: ``In response, the spokesman said:``, ``Delivered by Karl Vask.``"""
    return _SAYS_LAST.search(line) is not None or any(one.fullmatch(line) for one in (_DELIVERED, _SUMMED_UP))


def announces(line: str) -> bool:
    """Whether a line announces the words below it: ``Her speech in full:``, ``The text of the speech follows.``"""
    return bool(_HANDS_OVER.fullmatch(line) and _IN_FULL.search(line)) or _TEXT_BELOW.fullmatch(line) is not None


def saying(body: Body, cast: Cast, start: int, end: int, home: str | None) -> Person | None:
    """Who says what follows by the last words of a line: somebody of the CAST, or a spokesperson without a name."""
    says = _SAYS_LAST.search(body.folded, start, end)
    if not says:
        return _without_name(body.folded[start:end], home)
    found = _SPOKESPERSON.search(body.folded[start : says.start()])
    people = {person.key: person for person in cast.people}
    nearest = [one.person for one in cast.mentions if one.end == says.start()]
    if not found or nearest:
        return people.get(nearest[0]) if nearest else None
    return Person(key_of(found["name"], home), found["name"], home, "organisation", (found["name"],))


def _without_name(line: str, home: str | None) -> Person | None:
    """The spokesperson without a name, or the body, whose statement a line says that it is."""
    office, issuing = _ATTRIBUTABLE.search(line), _ISSUES.match(line)
    name = office["name"] if office else issuing["name"] if issuing and any_of("speaking_body").search(line) else None
    return Person(key_of(name, home), name, home, "organisation", (name,)) if name else None


def leads(body: Body, cast: Cast, number: int) -> bool:
    """Whether a passage is a line that hands over to words without marks of quotation: in the first person, or said."""
    line, first = body.passages[number], body.passages[number + 1]
    text = body.folded[line.start : line.end]
    announced = _HANDS_OVER.fullmatch(text) and _IN_FULL.search(text)
    told = announced or (_SAYS.fullmatch(text) and named(cast, line.start, line.end))
    if not told and saying(body, cast, line.start, line.end, None) is None:
        return False
    if body.folded[first.start] == '"':
        return False
    return in_first_person(body, number + 1) or _SAYS_LAST.search(text) is not None


def in_first_person(body: Body, number: int) -> bool:
    """Whether somebody speaks of himself in the passage NUMBER or one of the next."""
    last = body.passages[min(number + _FIRST_PASSAGES - 1, len(body.passages) - 1)]
    return SPOKEN.search(body.folded, body.passages[number].start, last.end) is not None


def leads_to_quoted(body: Body, cast: Cast, start: int, end: int) -> bool:
    """Whether the words of a line from START to END hand over to quoted passages; a short one by a name and a colon."""
    line = body.folded[start:end].rstrip()
    if line.endswith(":") and len(line) <= _LONGEST_LINE and _ON.search(line) and named(cast, start, end):
        return True
    return _HANDS_OVER_QUOTED.search(line) is not None or bool(saying(body, cast, start, end, None))


def named(cast: Cast, start: int, end: int) -> Person | None:
    """The first of the CAST whom a line names."""
    people = {person.key: person for person in cast.people}
    here = (one.person for one in cast.mentions if start <= one.start < end)
    return next((people[person] for person in here if person in people), None)
