"""Who speaks in a text of own words whose title and byline name nobody: its first lines, its frame, its last lines.

"Statement by Karl Vask, Minister of Trade", "Karl Vask closed the summit", "President Karl Vask:", a signature.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ingest.normalize.people.addressed import closing, sending, without_addressees
from ingest.normalize.people.deeds import LEAD, SENTENCE_START, TOLD_SENTENCES, leads, saying
from ingest.normalize.people.frames import within
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.signatures import of_notes, signatories
from ingest.normalize.people.together import together
from ingest.normalize.reading import Body

_FIRST_LINES = 5
_LAST_LINES = 3
_LONGEST_LINE = 300
_FIRST_SENTENCES = 8
_DELIVERED_BY = re.compile(
    r"\b(?:(?:statement|speech|address|remarks|message|lecture|intervention|transcript|keynote|briefing|interview|reply|answer|response|op-ed|article|commentary|opinion)\b"
    r"[^.:\n]{0,80}?\b(?:by|of|from|with)|(?:delivered|given|made|issued|presented|written|read|read out) by:?"
    r"|attribut(?:able|ed) to|(?:under the chairmanship of|chaired by|what was said by)"
    r"|(?:sent|signed|transmitted)\b[^.:\n]{0,80}? (?:by|on behalf of)|^by|speaker:) ?"
    r"(?:the |his excellency |her excellency )?$",
    re.I,
)


def delivering(body: Body, named: Sequence[Naming]) -> list[Naming]:
    """Those of NAMED who speak the words of BODY, as the first way that names somebody tells."""
    named = without_addressees(named, body)
    ways: tuple[Callable[[Body, Sequence[Naming]], Iterator[Naming]], ...] = (
        sending,
        closing,
        _declared,
        _introduced,
        _labelled,
        _both,
        _telling,
        _signed,
        _noted,
    )
    found = next((found for way in ways if (found := list(way(body, named)))), None)
    return saying(body, before_own_words(body, named)) if found is None else found


def before_own_words(body: Body, named: Sequence[Naming]) -> Sequence[Naming]:
    """Those of NAMED who stand before anybody says ``I``, quotations left out: whoever does speaks of the others."""
    first = _I.search(_QUOTED.sub(lambda found: " " * len(found[0]), body.folded))
    return within(named, 0, first.start()) if first else named


_I = re.compile(r"\b(?:I|I'm|I've|my|My|me)\b")
_QUOTED = re.compile(r"\"[^\"\n]*(?:\"|$)|(?<!\w)'(?=[A-Z])[^\n]*?(?:[.,!?…]'(?!\w)|$)", re.M)


def introduced(body: Body, named: Sequence[Naming]) -> list[Naming]:
    """Whom the first lines or the last name as the one who delivers."""
    return list(_introduced(body, named))


def _declared(body: Body, named: Sequence[Naming]) -> Iterator[Naming]:
    """The officials by whom one of the first sentences says that a statement is, where they are several."""
    for sentence in body.sentences[:_FIRST_LINES]:
        lead = DECLARED_BY.match(body.folded, sentence.start, sentence.end)
        acting = [one for one in within(named, lead.end(), sentence.end) if one.name and one.role] if lead else []
        yield from acting if len(acting) > 1 else ()


DECLARED_BY = re.compile(
    r"\W*(?:the )?(?:following is )?(?:the )?(?:full )?(?:text of (?:the |a )?)?(?:joint |press ){0,2}"
    r"(?:statement|declaration|communiqu[eé]) (?:issued )?(?:by|of|from) ",
    re.I,
)


def _introduced(body: Body, named: Sequence[Naming]) -> Iterator[Naming]:
    """Whom one of the first lines, or of the last, names as the one who delivers."""
    for passage in (*body.passages[:_FIRST_LINES], *body.passages[_FIRST_LINES:][-_LAST_LINES:]):
        if passage.end - passage.start > _LONGEST_LINE:
            continue
        for naming in within(named, passage.start, passage.end):
            if (
                naming.name
                and not body.folded.startswith(" by ", naming.end)
                and _DELIVERED_BY.search(body.folded, passage.start, naming.start)
            ):
                yield naming
                break


def _labelled(body: Body, named: Sequence[Naming]) -> Iterator[Naming]:
    """The only one whose office and name stand before a colon: "The speech of Monday. President Karl Vask: Friends".

    Several are the turns of a transcript, or a collection of voices; a label in capitals is a transcript's too.
    """
    before = [one for one in named if one.name and one.role and body.folded.startswith(": ", one.name_end)]
    if len({one.name for one in before}) == 1 and not before[0].name.isupper():
        yield before[0]


def _both(body: Body, named: Sequence[Naming]) -> Iterator[Naming]:
    """The officials who are told to have spoken together: "Ministers A and B answered questions"."""
    named = before_own_words(body, named)
    for sentence in body.sentences[:TOLD_SENTENCES]:
        acting = together(body.folded, sentence, within(named, sentence.start, sentence.end))
        yield from acting if len(acting) > 1 and all(one.name for one in acting) else ()


def _telling(body: Body, named: Sequence[Naming]) -> Iterator[Naming]:
    """Who is told to have spoken or taken part, before the words themselves begin."""
    named = before_own_words(body, named)
    for sentence in body.sentences[:_FIRST_SENTENCES]:
        for naming in within(named, sentence.start, sentence.end):
            if naming.name and (leads(naming, body.folded) or _holds_forth(naming, body.folded)):
                yield naming
                return


def _holds_forth(naming: Naming, text: str) -> bool:
    """Whether somebody with an office leads a sentence of TEXT, in the middle of doing something: "is following"."""
    start = max(0, naming.start - LEAD)
    return bool(naming.role and _IS.match(text, naming.end) and SENTENCE_START.search(text[start : naming.start]))


_IS = re.compile(r",? (?:is|has|was|have|will) (?:[a-z]+ly )?[a-z]+(?:ed|ing|en|nt|ad)\b")


def _signed(body: Body, named: Sequence[Naming]) -> Iterator[Naming]:
    yield from signatories(body, named)


def _noted(body: Body, named: Sequence[Naming]) -> Iterator[Naming]:
    """Whom a note below words in the first person says to hold an office."""
    yield from (one for one in of_notes(body, named) if one.role) if _I.search(body.folded) else ()
