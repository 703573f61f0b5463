"""Speeches, and statements that one person or one office gives out: every sentence is said by that one."""

from __future__ import annotations

import re
from functools import cache

from ingest.normalize.holders import bears
from ingest.normalize.labels import any_of
from ingest.normalize.people.names import key_of
from ingest.normalize.phrases import alternation
from ingest.normalize.readers.cues import phrases
from ingest.normalize.readers.voice import Record, Voice
from ingest.normalize.readers.wording import Piece, heading, is_aside, is_line_of_a_form, narration, pieces
from ingest.normalize.reading import Body, Cast, Telling
from ingest.record import Draft, Person, Statement

__all__ = ["speaker_of", "speaks_of_itself", "tell", "tells_of"]

_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I've|we|We|my|My|our|Our|me|us|ich|Ich|wir|Wir|je|Je|nous|Nous)\b|我|我们")
_FEWEST_WORDS = 40
_SINGULAR = re.compile(r"\b(?:I|I'm|I've|my|My|me)\b")
_QUOTED = re.compile(r'"[^"]*"')


def tell(body: Body, cast: Cast, person: Person) -> Telling:
    """Every sentence said by PERSON, salutation and thanks included; headings and stage directions are not."""
    known = {known.key for known in cast.people}
    voice = Voice.of(person.key, cast, "whole document", "A" if person.kind == "person" else "B")
    record = Record(body, cast)
    statements = tuple(_told(voice, record, body, piece) for piece in pieces(body))
    return Telling(statements, () if person.key in known else (person,))


def _told(voice: Voice, record: Record, body: Body, piece: Piece) -> Statement:
    start, end, kind = piece
    text = body.text[start:end]
    if kind == "heading":
        return heading(body, start, end)
    if is_aside(text) or is_line_of_a_form(text):
        return narration(body, start, end, "stage direction")
    return record.spoken(voice, start, end)


def speaker_of(draft: Draft, cast: Cast) -> Person | None:
    """The one whose words the document is: the byline, else the one who takes part, on the publisher's side.

    None where that may be several people or nobody.
    """
    if draft.byline:
        return _bylined(draft, cast)
    own = [part.person for part in cast.participants if part.side == "own"]
    everybody = [part.person for part in cast.participants]
    for candidates in (everybody, own):
        if len(candidates) == 1:
            return next((person for person in cast.people if person.key == candidates[0]), None)
    return None


def _bylined(draft: Draft, cast: Cast) -> Person | None:
    """The person or the institution of the byline, as the cast knows it where it does."""
    assert draft.byline is not None
    name, country = draft.byline.name, draft.byline.country
    of_cast = next((person for person in cast.people if bears(person, name)), None)
    if of_cast:
        return of_cast
    institution = any_of("institution").search(name)
    return Person(key_of(name, country), name, country, "organisation" if institution else "person")


def speaks_of_itself(body: Body, end: int) -> bool:
    """Whether the text up to END is longer than a heading and uses the first person."""
    opening = body.folded[:end]
    return len(opening.split()) >= _FEWEST_WORDS and _FIRST_PERSON.search(opening) is not None


def tells_of(person: Person, body: Body, cast: Cast) -> bool:
    """Whether the text reports PERSON (``Mr. Doe said``) and nobody in it, quotations left out, says ``I``."""
    reported = any(
        mention.person == person.key and _reports().match(body.folded, mention.end) for mention in cast.mentions
    )
    return reported and not _SINGULAR.search(_QUOTED.sub(" ", body.folded))


@cache
def _reports() -> re.Pattern[str]:
    """A verb of saying in the third person, at most three words on."""
    verbs = alternation(
        " ".join(phrase) for phrase, cue in phrases("en").items() if cue.kind in ("say", "act") and not cue.bare
    )
    return re.compile(rf",?(?: \w+){{0,3}} (?:{verbs})\b")
