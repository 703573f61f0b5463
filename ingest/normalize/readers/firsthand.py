"""Whether a text is somebody's own words or an account of them, and where the words begin."""

from __future__ import annotations

import re
from functools import cache

from ingest.normalize.head.opening import salutation
from ingest.normalize.phrases import alternation
from ingest.normalize.readers.cues import phrases
from ingest.normalize.readers.quotations import Quotations
from ingest.normalize.reading import Body, Cast, Mention, Passage
from ingest.record import Person

FIRST_PERSON = re.compile(r"\b(?:I|I'm|I've|we|We|my|My|our|Our|me|us|ich|Ich|wir|Wir|je|Je|nous|Nous)\b|我|我们")
# An I with what it does behind it: a scan is full of others, and so are wars, annexes and kings.
_SINGULAR = re.compile(
    r"(?<!War )(?<!Annex )(?<!Part )(?<!Phase )(?<!Appendix )(?<!January )(?<!June )(?<!July )"
    r"(?<![\w~|-])(?:I(?:'(?:m|ve|d|ll)\b|,? (?!(?:of|to|in|on|by|for|from|and|or|the|a|an|so|with|as|is|were|are)\b)"
    r"[a-z]{2}|, [A-Z])|my\b|(?<![a-z] )My\b|me(?= [a-z]|[^\w ~|]))"
)
_SENTENCES_TO_AN_I = 15
_LEADING_PASSAGES = 4
_TITLES_BEFORE = 120
_VERB = re.compile(
    r"(?:, [^.;:]{3,160},|,)? (?:has |have |today )*(?:[a-z]+(?:ed|s|de|ve|ke|id|ld|aid|ook)"
    r"|sent|met|wrote|held|paid|left|led|put|set|saw|hosted)\b"
)
_INVERTED = re.compile(r"[ ,]{2,}(?:said|says|added|adds|stated|noted|explained|stressed) [^.;:\"]{0,80}\Z")
_SENTENCE = re.compile(r"[.?!][\"')\]]*\Z")
_FEWEST_WORDS = 40
_SENTENCES_TO_A_QUESTION = 25


def says_i(body: Body) -> bool:
    """Whether somebody in the text, quotations left out, says ``I``."""
    return _SINGULAR.search(body.folded) is not None and _SINGULAR.search(_plain(body)) is not None


def speaks_as_one(body: Body) -> bool:
    """Whether ``I`` is said so often that a text filed as that of several is one person's after all."""
    said = len(_SINGULAR.findall(_plain(body))) if says_i(body) else 0
    return said * _SENTENCES_TO_AN_I > len(body.sentences)


def _plain(body: Body) -> str:
    """The text with blanks for its quotations."""
    return Quotations(body).outside(body.folded)


def end_of_lead(body: Body, cast: Cast, person: Person) -> int:
    """Where the words of PERSON begin, behind first passages that tell of the speaker by name; 0 without such.

    Such a passage says neither ``I`` nor ``we``, and words in the first person follow.
    """
    end = 0
    for passage in body.passages[:_LEADING_PASSAGES]:
        if FIRST_PERSON.search(body.folded, passage.start, passage.end):
            return end
        here = [one for one in cast.mentions if one.person == person.key and passage.start <= one.start < passage.end]
        told = _SENTENCE.search(body.folded, passage.start, passage.end) is not None
        if any((told and mention.form == "full") or goes_on(body, mention, passage) for mention in here):
            end = passage.end
    return 0


def goes_on(body: Body, mention: Mention, passage: Passage) -> bool:
    """Whether a verb follows a name at the start of a passage, so that it tells of the one named."""
    return mention.start - passage.start <= _TITLES_BEFORE and _VERB.match(body.folded, mention.end) is not None


def speaks_of_itself(body: Body, end: int) -> bool:
    """Whether the text up to END is longer than a heading and uses the first person."""
    opening = body.folded[:end]
    return len(opening.split()) >= _FEWEST_WORDS and FIRST_PERSON.search(opening) is not None


def begins_spoken(body: Body, end: int) -> bool:
    """Whether a passage before END greets, and the text up to there uses the first person."""
    greeted = any(greets(body, passage) for passage in body.passages if passage.start < end)
    return greeted and FIRST_PERSON.search(body.folded, 0, end) is not None


def greets(body: Body, passage: Passage) -> bool:
    """Whether a paragraph opens with a greeting: ``Good morning``, ``Ladies and gentlemen``."""
    return passage.kind == "paragraph" and salutation().match(body.folded, passage.start, passage.end) is not None


def asks_nothing(body: Body) -> bool:
    """Whether hardly a sentence is a question, and somebody speaks: no interview, whatever it is filed under."""
    questions = body.folded.count("?")
    spoken = FIRST_PERSON.search(body.folded) is not None and FIRST_PERSON.search(_plain(body)) is not None
    return questions * _SENTENCES_TO_A_QUESTION < len(body.sentences) and spoken


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
        or (_leads(body, cast, person) and not FIRST_PERSON.search(_plain(body)))
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

    One is enough where nobody says ``we``; a pronoun will do where PERSON is an office or a government.
    """
    plain = _plain(body)
    enough = 2 if FIRST_PERSON.search(plain) else 1
    bodies = {one.key for one in cast.people if one.kind == "organisation"}
    people = (mention for mention in cast.mentions if mention.person not in bodies)
    named = sum(_is_reported(plain, mention) for mention in people)
    if named >= enough:
        return True
    return enough == 1 and person.kind == "organisation" and _by_pronoun().search(plain) is not None


def _is_reported(plain: str, mention: Mention) -> bool:
    """Whether a verb of saying stands behind a name, or before it and its office: ``said the Premier, Lena Vask``."""
    if _reports().match(plain, mention.end):
        return True
    return _INVERTED.search(plain, max(0, mention.start - _TITLES_BEFORE), mention.start) is not None


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
