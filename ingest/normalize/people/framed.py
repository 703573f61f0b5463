"""Who acts in the frame of an account, by its genre: whoever meets, declares or will be met, not who looks on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.normalize.people.delivery import DECLARED_BY, introduced
from ingest.normalize.people.frames import in_frames, within
from ingest.normalize.people.naming import Naming
from ingest.normalize.reading import Body
from ingest.record import Genre

_FIRST_SENTENCES = 3


def framed(genre: Genre, body: Body, named: Sequence[Naming], beside: Sequence[Naming]) -> list[Naming]:
    """Those of NAMED who act in the frame of BODY; of a declaration without one, BESIDE whom no office stands."""
    frame = [*in_frames(body, named), *(_declaring(body, named) if genre == "joint-statement" else ())]
    frame += _to_be_met(body, named) if genre == "notice" else []
    frame = _without_witnesses(frame, body)
    if genre == "joint-statement" and not any(one.role for one in (*beside, *frame)):
        return introduced(body, named)
    return frame


def _declaring(body: Body, named: Sequence[Naming]) -> Sequence[Naming]:
    """Those in whose name a declaration begins, or who issue it: "We, the Ministers of A and B, X and Y, declare"."""
    opening = body.sentences[:_FIRST_SENTENCES]
    begun = [one for one in opening if _WE.match(body.folded, one.start)][:1]
    issued = (
        one
        for one in opening
        if _ISSUED.search(body.folded, one.start, one.end) or DECLARED_BY.match(body.folded, one.start, one.end)
    )
    told = (naming for one in (*begun, *issued) for naming in within(named, one.start, one.end))
    return [one for one in told if one.name and one.role]


_ISSUED = re.compile(
    r"(?i)\b(?:issued?|released?|made|published|adopted|signed) (?:the following|an?|this|the) (?:\w+ )?joint "
    r"(?:\w+ )?(?:statement|declaration|communiqu)"
    r"|\bstatement (?:was|is being|has been) (?:jointly )?(?:issued|released|made|published) (?:jointly )?by\b"
)
_WE = re.compile(
    r"\W*(?:\d+\. )?(?:We, |The (?:Presidents|Leaders|Heads of|(?:Prime |Foreign |Defen[cs]e )?Ministers)\b)"
)


def _without_witnesses(frame: Sequence[Naming], body: Body) -> list[Naming]:
    """FRAME without those in whose presence two others met: they attend, and are not the guest's by standing behind."""
    known = [one for one in frame if one.name]
    for told in body.sentences[:_FIRST_SENTENCES]:
        meeting = [one for one in known if told.start <= one.start < told.end][:_FEWEST_THAT_MEET]
        presence = _PRESENCE.search(body.folded, meeting[-1].end, told.end) if len(meeting) > 1 else None
        if presence:
            return [one for one in frame if not presence.end() <= one.start < told.end]
    return list(frame)


_FEWEST_THAT_MEET = 2
_PRESENCE = re.compile(r"\bin (?:the )?(?:presence|attendance) of\b")


def _to_be_met(body: Body, named: Sequence[Naming]) -> list[Naming]:
    """In an announcement, everybody by office and name of whom it says that they travel, meet or are met."""
    told = (one for one in body.sentences if _JOURNEY.search(body.folded, one.start, one.end))
    able = (naming for one in told for naming in within(named, one.start, one.end))
    return [naming for naming in able if naming.name and naming.role and not naming.owning]


_JOURNEY = re.compile(
    r"\b(?:meet|met|travel|visit|receiv|invit|join|accompan|host|talks|consult|dialogue|welcom|dinner|lunch|call)\w*\b",
    re.I,
)
