"""Whom a text shows as taking part, by its genre: title, byline, frame, attendance."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ingest.normalize.people.frames import in_attendance, in_frames, in_title, speaks_for_others
from ingest.normalize.people.lexicon import word_list
from ingest.normalize.people.names import name_words
from ingest.normalize.people.naming import Naming
from ingest.normalize.phrases import alternation
from ingest.normalize.reading import Body
from ingest.record import Byline, Genre

_SPOKEN = frozenset({"remarks", "press-conference", "speech"})
_OWN_WORDS = _SPOKEN | {"statement"}


@dataclass(frozen=True, slots=True)
class Acting:
    """The namings that show somebody taking part: in the title, the byline, the frame, or as attending."""

    title: Sequence[Naming] = ()
    byline: Sequence[Naming] = ()
    frame: Sequence[Naming] = ()
    attendance: Sequence[Naming] = ()

    @property
    def principal(self) -> list[Naming]:
        """Whose encounter it is; title first, then the byline, then the frame."""
        return [*self.title, *self.byline, *self.frame]


def acting(
    genre: Genre, title: str, in_titles: Sequence[Naming], byline: Naming | None, body: Body, named: Sequence[Naming]
) -> Acting:
    """Those who act in a text of this GENRE."""
    titled = [] if genre == "news-report" else in_title(title, in_titles, genre)
    own = [byline] if byline and genre in _OWN_WORDS else []
    if genre in _OWN_WORDS:
        return Acting(titled, own)
    frame = [*in_frames(body, named), *(_to_be_met(body, named) if genre == "notice" else ())]
    told = Acting(titled, own, frame, in_attendance(body, named))
    return Acting(
        *([one for one in some if not speaks_for_others(one)] for some in (titled, own, frame, told.attendance))
    )


def byline_naming(byline: Byline | None) -> Naming | None:
    """A byline as a naming that stands nowhere in the text."""
    if byline is None or not name_words(byline.name):
        return None
    return Naming(byline.name, byline.role, byline.country, -1, -1, -1, -1)


def _to_be_met(body: Body, named: Sequence[Naming]) -> list[Naming]:
    """In an announcement, everybody with an office and a name who is to be met."""
    met = [one for one in body.sentences if _MEETING.search(body.folded, one.start, one.end)]
    return [
        naming
        for naming in named
        if naming.name and naming.role and any(one.start <= naming.start < one.end for one in met)
    ]


_MEETING = re.compile(r"\b(?:meet|meets|met|meeting|meetings|consult|consultations|talks|joined|accompan\w+) ")


def speaks(naming: Naming, text: str) -> bool:
    """Whether a name without an office stands before a verb of saying."""
    return bool(_cue().match(text, naming.end))


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(rf",? (?:also |further |then )?(?:{alternation(word_list('cues'))})\b")
