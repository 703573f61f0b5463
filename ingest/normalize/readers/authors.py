"""Whose words a whole document is: the byline, the title, the signature say so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ingest.normalize.holders import bears
from ingest.normalize.labels import any_of
from ingest.normalize.people.names import key_of, name_words
from ingest.normalize.phrases import alternation
from ingest.normalize.readers.cues import phrases
from ingest.normalize.reading import Body, Cast, Mention, Passage
from ingest.record import Byline, Draft, Person

_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I've|we|We|my|My|our|Our|me|us|ich|Ich|wir|Wir|je|Je|nous|Nous)\b|我|我们")
_LEADING_PASSAGES = 4
_TITLES_BEFORE = 120
_VERB = re.compile(r"(?:, [^,.;:]{3,160},|,)? (?:has |have |today )*[a-z]+(?:ed|s|de|ve|ke|id|ld|aid|ook)\b")
_FEWEST_WORDS = 40
_SENTENCES_TO_A_QUESTION = 25
_LONGEST_SIGNATURE = 50
_BY_SOMEBODY = re.compile(r"(?i)\W*(?:\w+ ){0,3}(?:statement|remarks|message|address|speech|letter|excerpts?)\b")
_SUBJECT = re.compile(
    r"\b(?:on|at|in|to|marking|regarding|following|after|before|during|announcing|for)\b", re.IGNORECASE
)
_SINGULAR = re.compile(r"\b(?:I|I'm|I've|my|My|me)\b")
_QUOTED = re.compile(r'"[^"]*"')


def speaker_of(draft: Draft, body: Body, cast: Cast) -> Person | None:
    """The one whose words the document is: the byline, the signature, else whom the title says they are by.

    Of several whom the title names together, the first one, where the text speaks in the first person.
    None where it may be several people or nobody.
    """
    bylined = _bylined(draft.byline, cast) if draft.byline else None
    if bylined:
        return bylined
    people = {person.key: person for person in cast.people}
    taking_part = [people[part.person] for part in cast.participants if part.person in people]
    if len(taking_part) == 1:
        return taking_part[0]
    own = [people[part.person] for part in cast.participants if part.side == "own" and part.person in people]
    together = _before_the_subject(draft.title or "", own or cast.people) or own
    if len(together) == 1 or (together and _FIRST_PERSON.search(body.folded)):
        return together[0]
    return _signed_by(body, cast)


def _before_the_subject(title: str, people: Iterable[Person]) -> list[Person]:
    """Those of PEOPLE whom the title of a statement or speech names before it says what their words are on."""
    if not _BY_SOMEBODY.match(title):
        return []
    subject = _SUBJECT.search(title)
    words = set(name_words(title[: subject.start()] if subject else title))
    return [person for person in people if name_words(person.name)[-1:] and name_words(person.name)[-1] in words]


def _signed_by(body: Body, cast: Cast) -> Person | None:
    """The one whose name is all that the last passage holds."""
    last = body.passages[-1] if body.passages else None
    if last is None or last.end - last.start > _LONGEST_SIGNATURE:
        return None
    signature = name_words(body.text[last.start : last.end])
    forms = ((person, name_words(form)) for person in cast.people for form in (person.name, *person.names))
    return next((person for person, form in forms if len(form) > 1 and form == signature), None)


def _says_i(body: Body) -> bool:
    """Whether somebody in the text, quotations left out, says ``I``."""
    return _SINGULAR.search(_QUOTED.sub(" ", body.folded)) is not None


def _bylined(byline: Byline, cast: Cast) -> Person | None:
    """The person or the institution of the byline, as the cast knows it where it does.

    None for a name without an office that takes no part: who wrote an article says nothing in it.
    """
    institution = any_of("institution").search(byline.name)
    of_cast = next((person for person in cast.people if bears(person, byline.name)), None)
    takes_part = of_cast is not None and any(part.person == of_cast.key for part in cast.participants)
    if not (byline.role or institution or takes_part):
        return None
    return of_cast or Person(
        key_of(byline.name, byline.country), byline.name, byline.country, "organisation" if institution else "person"
    )


def end_of_lead(body: Body, cast: Cast, person: Person) -> int:
    """Where the words of PERSON begin, behind first passages that tell of the speaker by name; 0 without such.

    Such a passage says neither ``I`` nor ``we``, and words in the first person follow.
    """
    end = 0
    for passage in body.passages[:_LEADING_PASSAGES]:
        if _FIRST_PERSON.search(body.folded, passage.start, passage.end):
            return end
        here = [one for one in cast.mentions if one.person == person.key and passage.start <= one.start < passage.end]
        if any(_goes_on(body, mention, passage) for mention in here):
            end = passage.end
    return 0


def _goes_on(body: Body, mention: Mention, passage: Passage) -> bool:
    """Whether a verb follows a name at the start of a passage, so that it tells of the one named."""
    return mention.start - passage.start <= _TITLES_BEFORE and _VERB.match(body.folded, mention.end) is not None


def speaks_of_itself(body: Body, end: int) -> bool:
    """Whether the text up to END is longer than a heading and uses the first person."""
    opening = body.folded[:end]
    return len(opening.split()) >= _FEWEST_WORDS and _FIRST_PERSON.search(opening) is not None


def asks_nothing(body: Body) -> bool:
    """Whether hardly a sentence is a question, and somebody speaks: no interview, whatever it is filed under."""
    questions = body.folded.count("?")
    return questions * _SENTENCES_TO_A_QUESTION < len(body.sentences) and _says_i(body)


def tells_of(person: Person, body: Body, cast: Cast) -> bool:
    """Whether the text is an account rather than words of PERSON, and nobody in it, quotations left out, says ``I``.

    It is one where it reports the person (``Mr. Doe said``), where it opens by reporting anybody, and where it
    tells at its head what the person did and is nowhere in the first person.
    """
    if _says_i(body):
        return False
    opening = body.sentences[0].end if body.sentences else 0
    reported = any(
        (mention.person == person.key or mention.start < opening) and _reports().match(body.folded, mention.end)
        for mention in cast.mentions
    )
    return reported or (_leads(body, cast, person) and not _FIRST_PERSON.search(_QUOTED.sub(" ", body.folded)))


def _leads(body: Body, cast: Cast, person: Person) -> bool:
    """Whether the first passage tells of PERSON."""
    first = body.passages[0] if body.passages else None
    return first is not None and any(
        mention.person == person.key and mention.start < first.end and _goes_on(body, mention, first)
        for mention in cast.mentions
    )


@cache
def _reports() -> re.Pattern[str]:
    """A verb of saying in the third person, at most three words on."""
    verbs = alternation(
        " ".join(phrase) for phrase, cue in phrases("en").items() if cue.kind in ("say", "act") and not cue.bare
    )
    return re.compile(rf",?(?: \w+){{0,3}} (?:{verbs})\b")
