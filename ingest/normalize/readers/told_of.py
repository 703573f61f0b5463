"""Whether a text tells of the one whose words it might be: ``Mr. Doe said`` in what could be Mr. Doe's statement."""

from __future__ import annotations

import re
from functools import cache

from ingest.normalize.phrases import alternation
from ingest.normalize.readers.cues import phrases
from ingest.normalize.readers.firsthand import FIRST_PERSON, goes_on, plain, says_i
from ingest.normalize.reading import Body, Cast, Mention
from ingest.record import Person

_TITLES_BEFORE = 120
_INVERTED = re.compile(r"[ ,]{2,}(?:said|says|added|adds|stated|noted|explained|stressed) [^.;:\"]{0,80}\Z")


def tells_of(person: Person, body: Body, cast: Cast, *, titled: bool = False) -> bool:
    """Whether the text is an account rather than words of PERSON, and nobody in it, quotations left out, says ``I``.

    It is one where it reports the person (``Mr. Doe said``), where it opens by reporting anybody, and where it
    tells at its head what the person did and is nowhere in the first person. TITLED: its title says whose it is, and
    whatever it reports of others is in that one's words.
    """
    if says_i(body):
        return False
    opening = body.sentences[0].end if body.sentences and not titled else 0
    reported = any(
        (mention.person == person.key or mention.start < opening) and _reports().match(body.folded, mention.end)
        for mention in cast.mentions
    )
    return (
        reported
        or (not titled and _reports_often(body, cast, person))
        or (_leads(body, cast, person) and not FIRST_PERSON.search(plain(body)))
    )


def _leads(body: Body, cast: Cast, person: Person) -> bool:
    """Whether the first passage tells of PERSON."""
    first = body.passages[0] if body.passages else None
    return first is not None and any(
        mention.person == person.key and mention.start < first.end and goes_on(body, mention, first)
        for mention in cast.mentions
    )


def _reports_often(body: Body, cast: Cast, person: Person) -> bool:
    """Whether more than one sentence, quotations left out, tells what some person said.

    One is enough where nobody says ``we`` and it is PERSON who is reported, or an office or a government; of these
    a pronoun will do.
    """
    words = plain(body)
    bodies = {one.key for one in cast.people if one.kind == "organisation"}
    people = (mention for mention in cast.mentions if mention.person not in bodies)
    named = [mention.person for mention in people if _is_reported(words, mention)]
    is_own = person.kind == "organisation" or person.key in named
    enough = 1 if is_own and not FIRST_PERSON.search(words) else 2
    if len(named) >= enough:
        return True
    return enough == 1 and person.kind == "organisation" and _by_pronoun().search(words) is not None


def _is_reported(words: str, mention: Mention) -> bool:
    """Whether a verb of saying stands behind a name, or before it and its office: ``said the Premier, Lena Vask``."""
    if _reports().match(words, mention.end):
        return True
    return _INVERTED.search(words, max(0, mention.start - _TITLES_BEFORE), mention.start) is not None


@cache
def _reports() -> re.Pattern[str]:
    """A verb of saying in the third person, at most three words on."""
    return re.compile(rf",?(?: \w+){{0,3}} (?:{_verbs()})\b")


@cache
def _by_pronoun() -> re.Pattern[str]:
    """``He said``, ``She also stressed``."""
    return re.compile(rf"\b(?:[Hh]e|[Ss]he)(?: (?:also|further|then|had|has))? (?:{_verbs()})\b")


@cache
def _verbs() -> str:
    return alternation(
        " ".join(phrase) for phrase, cue in phrases("en").items() if cue.kind in ("say", "act") and not cue.bare
    )
