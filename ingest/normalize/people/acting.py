"""Whom a text shows as taking part, by its genre: title, byline, frame, attendance."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.normalize.countries import country_of
from ingest.normalize.people.attendance import in_attendance, listed
from ingest.normalize.people.delivery import delivering, introduced, saying
from ingest.normalize.people.first_person import met_by_speaker
from ingest.normalize.people.frames import in_frames, tells_of_two, within
from ingest.normalize.people.gathering import gather
from ingest.normalize.people.headline import in_title
from ingest.normalize.people.lexicon import ROLE_KINDS, kind_of
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.ranks import speaks_for_others
from ingest.normalize.people.signatures import signatories
from ingest.normalize.people.titles import plain_title
from ingest.normalize.reading import Body
from ingest.record import Byline, Genre

_SPOKEN = frozenset({"remarks", "press-conference", "speech"})
_FIRST_SENTENCES = 3
_OWN_WORDS = _SPOKEN | {"statement"}


@dataclass(frozen=True, slots=True)
class Acting:
    """The namings that show somebody taking part: in the title, the byline, the frame, or as attending.

    delivery  who speaks the words of the text, for where title and byline name nobody
    opening   the offices without a name that the first sentences of a report hold
    is_account  whether the text tells of an encounter, not in the words of those who act
    """

    title: Sequence[Naming] = ()
    byline: Sequence[Naming] = ()
    frame: Sequence[Naming] = ()
    attendance: Sequence[Naming] = ()
    delivery: Sequence[Naming] = ()
    opening: Sequence[Naming] = ()
    is_account: bool = True


def acting(
    genre: Genre,
    title: str,
    in_titles: Sequence[Naming],
    bylines: Sequence[Naming],
    body: Body,
    named: Sequence[Naming],
) -> Acting:
    """Those who act in a text of this GENRE."""
    titled = [] if genre == "news-report" else in_title(title, in_titles, genre)
    own = [
        one
        for one in bylines
        if genre in _OWN_WORDS or (genre == "joint-statement" and not speaks_for_others(one.role))
    ]
    if genre in _OWN_WORDS and not (genre == "statement" and (met_by_speaker(body, named) or _is_account(body, named))):
        spoken = delivering(body, named)
        return Acting(titled, own, delivery=spoken, is_account=False)
    if genre == "statement" and (met := met_by_speaker(body, named)):
        return Acting(titled, own, [*(list(signatories(body, named)) or saying(body, named)), *met], is_account=False)
    frame = [*in_frames(body, named), *(_declaring(body, named) if genre == "joint-statement" else ())]
    frame += _to_be_met(body, named) if genre == "notice" else []
    attendance = in_attendance(body, named)
    frame = _without_witnesses(frame, body)
    if genre == "joint-statement" and not any(one.role for one in (*titled, *own, *frame)):
        frame = introduced(body, named)
    if genre == "joint-statement":
        attendance += signatories(body, named)
    titled, own, frame, attendance = map(_without_spokespeople, (titled, own, frame, attendance))
    told = body.sentences[:_FIRST_SENTENCES] if genre == "news-report" else ()
    opening = [one for first in told for one in within(named, first.start, first.end) if not one.name]
    return Acting(titled, own, frame, attendance, saying(body, named), opening)


def _is_account(body: Body, named: Sequence[Naming]) -> bool:
    """Whether what passes for a statement tells of a meeting: of two who act, or with a list of who took part."""
    return tells_of_two(body, named) or sum(1 for _ in listed(body, named)) > 1


def _declaring(body: Body, named: Sequence[Naming]) -> Sequence[Naming]:
    """Those in whose name a declaration begins, or who issue it: "We, the Ministers of A and B, X and Y, declare"."""
    first = next(iter(body.sentences), None)
    begun = [first] if first and _WE.match(body.folded, first.start) else []
    issued = (one for one in body.sentences[:_FIRST_SENTENCES] if _ISSUED.search(body.folded, one.start, one.end))
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


def _without_spokespeople(namings: Sequence[Naming]) -> list[Naming]:
    """Those who speak for their own country's officials take no part; a foreign spokesperson may be the guest."""
    return [one for one in namings if one.country or not speaks_for_others(one.role)]


def byline_namings(byline: Byline | None) -> list[Naming]:
    """Whom a byline names, as namings that stand nowhere in the text; an office alone names nobody."""
    if byline is None:
        return []
    printed = plain_title(byline.name)
    country = byline.country or country_of(byline.role or "")
    return [
        replace(one, role=one.role or byline.role, country=one.country or country, start=-1, end=-1)
        for one in gather(printed, brief=True)
        if one.name and (one.role or not _is_body(printed))
    ]


def _is_body(byline: str) -> bool:
    """Whether a byline is that of a body of people: a delegation, an office."""
    return kind_of(byline.split()[0]) in ROLE_KINDS


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
