"""Words that an account hands over to: ``A translation of the President's remarks follows:``.

They stand without marks, or as passages that each open with one: ``X issued the following statement:``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.normalize.readers.firsthand import goes_on
from ingest.normalize.readers.handing import SPOKEN, in_first_person, leads, leads_to_quoted, named, saying
from ingest.normalize.readers.letters import Letter
from ingest.normalize.reading import Body, Cast, Passage

_TELLS_ON = re.compile(
    r"[A-Z][^.\n]{3,160}?,? (?:then|also|next|in turn|in response|in reply),? "
    r"(?:delivered|gave|made|took|spoke|offered|addressed|responded|replied|said)\b"
    r"|(?:The )?(?:\w+ )?(?:delegation|visitors) (?:also )?(?:included|includes|was|were|comprised)\b"
    r"|Also (?:present|attending|in attendance)\b|(?:Present|Attending|Accompanying)\b"
)
_HEAD = 60
_MOST_QUOTED = 24


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
        if not (quoted or leads(body, cast, number)):
            continue
        end = quoted or _end(body, cast, number + 1)
        start = body.passages[number + 1].start
        line = _last_sentence(body, passage) if quoted else passage.start
        writer = saying(body, cast, line, passage.end, home) or named(cast, line, passage.end)
        yield Letter(start, end, writer, start, start, whole=True, rule="handed-over")


def _end_of_quoted(body: Body, cast: Cast, number: int) -> int:
    """Behind the quoted passages that a line hands over to: each is all between marks, opens one, or stands between
    one that opened them and one that closes them; 0 for none.
    """
    line, end = body.passages[number], 0
    start = _last_sentence(body, line)
    if not leads_to_quoted(body, cast, start, line.end):
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


def _end(body: Body, cast: Cast, first: int) -> int:
    """Where the account goes on behind the passage FIRST: it tells of somebody by name, and nobody says ``I`` in it.

    Where nobody does so anywhere, that passage is all.
    """
    if not in_first_person(body, first):
        return body.passages[first].end
    for above, passage in zip(body.passages[first:], body.passages[first + 1 :], strict=False):
        if not SPOKEN.search(body.folded, passage.start, passage.end) and _tells(body, cast, passage):
            return above.end
    return len(body.text)


def _tells(body: Body, cast: Cast, passage: Passage) -> bool:
    if passage.kind == "heading" or _TELLS_ON.match(body.folded, passage.start, passage.end):
        return True
    last = min(passage.start + _HEAD, passage.end)
    heads = (one for one in cast.mentions if passage.start <= one.start < last)
    return any(goes_on(body, one, passage) for one in heads)
