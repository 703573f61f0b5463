"""Whether a text is somebody's own words or an account of them, and where the words begin."""

from __future__ import annotations

import re

from ingest.normalize.head.opening import salutation
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
_SENTENCE = re.compile(r"[.?!][\"')\]]*\Z")
_FEWEST_WORDS = 40
_SENTENCES_TO_A_QUESTION = 25


def says_i(body: Body) -> bool:
    """Whether somebody in the text, quotations left out, says ``I``."""
    return _SINGULAR.search(body.folded) is not None and _SINGULAR.search(plain(body)) is not None


def speaks_as_one(body: Body) -> bool:
    """Whether ``I`` is said so often that a text filed as that of several is one person's after all."""
    said = len(_SINGULAR.findall(plain(body))) if says_i(body) else 0
    return said * _SENTENCES_TO_AN_I > len(body.sentences)


def plain(body: Body) -> str:
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
    spoken = FIRST_PERSON.search(body.folded) is not None and FIRST_PERSON.search(plain(body)) is not None
    return questions * _SENTENCES_TO_A_QUESTION < len(body.sentences) and spoken
