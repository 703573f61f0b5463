"""Words that an account hands over to: ``A translation of the President's remarks follows:``.

They stand without marks, or as passages that each open with one: ``X issued the following statement:``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.normalize.people.names import key_of
from ingest.normalize.readers.firsthand import goes_on
from ingest.normalize.readers.letters import Letter
from ingest.normalize.reading import Body, Cast, Passage
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
_SPOKEN = re.compile(r"\b(?:I|I'm|I've|I'd|we|We|my|My|our|Our|ours|Ours|me|us|you|You|your|Your)\b")
_TELLS_ON = re.compile(
    r"[A-Z][^.\n]{3,160}?,? (?:then|also|next|in turn|in response|in reply),? "
    r"(?:delivered|gave|made|took|spoke|offered|addressed|responded|replied|said)\b"
    r"|(?:The )?(?:\w+ )?(?:delegation|visitors) (?:also )?(?:included|includes|was|were|comprised)\b"
    r"|Also (?:present|attending|in attendance)\b|(?:Present|Attending|Accompanying)\b"
)
_HEAD = 60
_MOST_QUOTED = 24
_FIRST_PASSAGES = 3


# "In response to media queries on the Minister's visit, the MFA Spokesperson said:"
_SAYS_LAST = re.compile(
    r",?(?: (?:has|have|also|then))? (?:said|says|stated|commented|replied|responded)"
    r"(?: (?:the following|as follows|today|that day))?:\s*\Z"
)
_SPOKESPERSON = re.compile(
    r"(?:[Tt]he |[Aa]n? )(?P<name>(?:[\w.'-]+ ){0,4}?[Ss]pokes(?:person|man|woman)"
    r"(?: (?:of|for) (?:the |[A-Z])[^,:.]{2,60})?)\Z"
)


def handed_over(body: Body, cast: Cast, home: str | None = None) -> Iterator[Letter]:
    """The words that lines of BODY hand over to, up to where the account goes on.

    They are those of whom the line names first, or of the spokesperson without a name, of the country HOME, who says
    them by its last words; where it names nobody, nobody is their writer.
    """
    end = 0
    for number, passage in enumerate(body.passages[:-1]):
        if passage.start < end:
            continue
        quoted = _end_of_quoted(body, cast, number)
        if not (quoted or _leads(body, cast, number)):
            continue
        end = quoted or _end(body, cast, number + 1)
        start = body.passages[number + 1].start
        line = _last_sentence(body, passage) if quoted else passage.start
        writer = _saying(body, cast, line, passage.end, home) or _named(cast, line, passage.end)
        yield Letter(start, end, writer, start, start, whole=True, rule="handed-over")


def hands_over(line: str) -> bool:
    """Whether a line ends with who said what follows: ``In response to questions, the spokesperson said:``."""
    return _SAYS_LAST.search(line) is not None


def _saying(body: Body, cast: Cast, start: int, end: int, home: str | None) -> Person | None:
    """Who says what follows by the last words of a line: somebody of the CAST, or a spokesperson without a name."""
    says = _SAYS_LAST.search(body.folded, start, end)
    if not says:
        return None
    found = _SPOKESPERSON.search(body.folded[start : says.start()])
    people = {person.key: person for person in cast.people}
    nearest = [one.person for one in cast.mentions if one.end == says.start()]
    if not found or nearest:
        return people.get(nearest[0]) if nearest else None
    return Person(key_of(found["name"], home), found["name"], home, "organisation", (found["name"],))


def _end_of_quoted(body: Body, cast: Cast, number: int) -> int:
    """Behind the quoted passages that a line hands over to: each is all between marks, opens one, or stands between
    one that opened them and one that closes them; 0 for none.
    """
    line, end = body.passages[number], 0
    start = _last_sentence(body, line)
    if not (_HANDS_OVER_QUOTED.search(body.folded[start : line.end]) or _saying(body, cast, start, line.end, None)):
        return 0
    behind = body.passages[number + 1 : number + 1 + _MOST_QUOTED]
    texts = [body.folded[one.start : one.end].strip() for one in behind]
    for at, (passage, words) in enumerate(zip(behind, texts, strict=True)):
        if not _is_quoted(words) and not (end and _is_inside(texts, at)):
            break
        end = passage.end
    return end


def _is_inside(texts: Sequence[str], at: int) -> bool:
    """Whether the passage AT stands between an opening mark without a closing one and the closing one."""
    if texts[at - 1].endswith('"') or texts[at].count('"') > 1:
        return False
    closing = next((place for place in range(at, len(texts)) if '"' in texts[place]), None)
    return closing is not None and texts[closing].count('"') == 1 and texts[closing].endswith('"')


def _is_quoted(text: str) -> bool:
    return text.startswith('"') and (text.endswith('"') or text.count('"') % 2 == 1)


def _last_sentence(body: Body, passage: Passage) -> int:
    """Where the last sentence of PASSAGE begins; it begins itself there where it has none."""
    starts = (one.start for one in body.sentences if passage.start <= one.start < passage.end)
    return max(starts, default=passage.start)


def _leads(body: Body, cast: Cast, number: int) -> bool:
    """Whether a passage is a line that hands over to words in the first person, without marks of quotation."""
    line, first = body.passages[number], body.passages[number + 1]
    text = body.folded[line.start : line.end]
    announced = _HANDS_OVER.fullmatch(text) and _IN_FULL.search(text)
    if not announced and not (_SAYS.fullmatch(text) and _named(cast, line.start, line.end)):
        return False
    if body.folded[first.start] == '"':
        return False
    last = body.passages[min(number + _FIRST_PASSAGES, len(body.passages) - 1)]
    return _SPOKEN.search(body.folded, first.start, last.end) is not None


def _named(cast: Cast, start: int, end: int) -> Person | None:
    people = {person.key: person for person in cast.people}
    here = (one.person for one in cast.mentions if start <= one.start < end)
    return next((people[person] for person in here if person in people), None)


def _end(body: Body, cast: Cast, first: int) -> int:
    """Where the account goes on behind the passage FIRST: it tells of somebody by name, and nobody says ``I`` in it."""
    for above, passage in zip(body.passages[first:], body.passages[first + 1 :], strict=False):
        if not _SPOKEN.search(body.folded, passage.start, passage.end) and _tells(body, cast, passage):
            return above.end
    return len(body.text)


def _tells(body: Body, cast: Cast, passage: Passage) -> bool:
    if passage.kind == "heading" or _TELLS_ON.match(body.folded, passage.start, passage.end):
        return True
    last = min(passage.start + _HEAD, passage.end)
    heads = (one for one in cast.mentions if passage.start <= one.start < last)
    return any(goes_on(body, one, passage) for one in heads)
