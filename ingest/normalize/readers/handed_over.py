"""Words that an account hands over to: ``A translation of the President's remarks follows:``.

They stand without marks, or as passages that each open with one: ``X issued the following statement:``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

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
_FIRST_PASSAGES = 3


def handed_over(body: Body, cast: Cast) -> Iterator[Letter]:
    """The words that lines of BODY hand over to, up to where the account goes on.

    They are those of whom the line names first; where it names nobody, nobody is their writer.
    """
    end = 0
    for number, passage in enumerate(body.passages[:-1]):
        if passage.start < end:
            continue
        quoted = _end_of_quoted(body, number)
        if not (quoted or _leads(body, cast, number)):
            continue
        end = quoted or _end(body, cast, number + 1)
        start = body.passages[number + 1].start
        line = _last_sentence(body, passage) if quoted else passage.start
        yield Letter(start, end, _named(cast, line, passage.end), start, start, whole=True, rule="handed-over")


def _end_of_quoted(body: Body, number: int) -> int:
    """Behind the quoted passages that a line hands over to: each is all between marks, or opens one; 0 for none."""
    line, end = body.passages[number], 0
    if not _HANDS_OVER_QUOTED.search(body.folded[_last_sentence(body, line) : line.end]):
        return 0
    for passage in body.passages[number + 1 :]:
        if not _is_quoted(body.folded[passage.start : passage.end].strip()):
            break
        end = passage.end
    return end


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
