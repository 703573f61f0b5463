"""Whose words a whole document is: the byline, the title, the signature say so."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.normalize.people.names import key_of, name_words
from ingest.normalize.readers.behalf import represented
from ingest.normalize.readers.firsthand import FIRST_PERSON, says_i
from ingest.normalize.readers.stating import body_of, office_of, speaks_for
from ingest.normalize.reading import Body, Cast
from ingest.normalize.turns.bearers import bears
from ingest.normalize.turns.wording import any_of
from ingest.record import Byline, Draft, Person

_LONGEST_SIGNATURE = 50
# A line with more small words than ``Minister of Foreign Affairs and of Trade`` is a sentence, not a byline.
_SMALL_WORDS_OF_A_NAME = 3
_BY_SOMEBODY = re.compile(
    r"(?i)\W*(?:\w+ ){0,3}"
    r"(?:statement|remarks|message|address|speech|letter|excerpts?|intervention|lecture|keynote|toast)\b"
)
_BY = re.compile(
    r"\b(?:statement|message|address|speech|remarks|letter|intervention|lecture|keynote|toast) (?:by|from|of) ",
    re.IGNORECASE,
)
_WE = re.compile(r"[^.?!\n]{0,200}?\b[Ww]e [a-z]")
_OF_ASSEMBLY = re.compile(
    r"(?i)\bchair(?:man|woman|person)?(?:'s|s')? (?:statement|summary)|\bcommuniqu|\boutcomes? of the\b"
    r"|\b(?:leaders|ministers|summit|heads of \w+)(?:'s?)? (?:joint )?(?:statement|declaration|conclusions)\b"
)
_ASSEMBLED = re.compile(
    r"\W*(?:\(?\w{1,3}[.)] |\d{1,3} )?(?:The )?(?:Leaders|Ministers|Heads of|Participants|Council|Conference|Authority|"
    r"Assembly|Committee|Summit|Forum|Meeting|Member States|Parties)\b"
)
_FEWEST_BEGUN = 3
_QUOTES_OF = re.compile(r"(?i)\bquot(?:es?|ations?) (?:attributable|attributed) to\b[^.\n]{3,160}:?\Z")
_SUBJECT = re.compile(
    r"\b(?:on|at|in|to|marking|regarding|following|after|before|during|announcing|for(?! (?-i:[A-Z])))\b", re.IGNORECASE
)


def speaker_of(draft: Draft, body: Body, cast: Cast) -> Person | None:
    """The one whose words the document is: the byline, the signature, else whom the title says they are by.

    Of several whom the title names together, the first one, where the text speaks in the first person.
    None where it may be several people or nobody.
    """
    bylined = _bylined(draft.byline, cast) if draft.byline else None
    if bylined:
        return _by_title(draft.title or "", bylined, cast) or bylined
    people = {person.key: person for person in cast.people}
    taking_part = [people[part.person] for part in cast.participants if part.person in people]
    if len(taking_part) == 1:
        office = None if says_i(body) else body_of(draft)
        return office if office and not speaks_for(office, cast.participants[0]) else taking_part[0]
    own = [people[part.person] for part in cast.participants if part.side == "own" and part.person in people]
    together = _before_the_subject(draft.title or "", own or cast.people) or own
    if len(together) == 1 or (together and FIRST_PERSON.search(body.folded)):
        return together[0]
    told = _signed_by(body, cast) or body_of(draft) or office_of(draft, body) or _publisher_of(draft, body)
    return told or (represented(body) if says_i(body) else None)


def quoted_author(draft: Draft, body: Body, cast: Cast) -> Person | None:
    """Who tells of a meeting as ``I``: the byline, else the only one whose quotations a line of the text announces."""
    bylined = _bylined(draft.byline, cast) if draft.byline else None
    if bylined and bylined.kind == "person":
        return bylined
    lines = [one for one in body.passages if _QUOTES_OF.search(body.folded, one.start, one.end)]
    people = {person.key: person for person in cast.people}
    named = {one.person for line in lines for one in cast.mentions if line.start <= one.start < line.end}
    return people.get(named.pop()) if len(named) == 1 else None


def is_by_several(draft: Draft, body: Body, cast: Cast) -> bool:
    """Whether a title says a statement is by people of more than one country, and it says ``we`` and never ``I``."""
    title = draft.title or ""
    if not _BY_SOMEBODY.match(title) or not FIRST_PERSON.search(body.folded) or says_i(body):
        return False
    people = {person.key: person for person in cast.people}
    taking_part = [people[part.person] for part in cast.participants if part.person in people]
    by = _named_in(_before_subject(title), taking_part)
    return len({person.country for person in by}) > 1


def is_titled(draft: Draft, person: Person) -> bool:
    """Whether the title of a statement says that it is by PERSON alone: by the surname, or by the byline's office."""
    by = _BY.search(draft.title or "")
    if by is None or person.kind != "person":
        return False
    behind = _before_subject((draft.title or "")[by.end() :])
    office = draft.byline.role if draft.byline and draft.byline.role else ""
    words = name_words(behind)
    return name_words(person.name)[-1] in words or bool(office and office.casefold() in behind.casefold())


def is_of_assembly(draft: Draft, body: Body) -> bool:
    """Whether a statement is a meeting's: by its title, or as most of its passages begin with those who sat in it."""
    if _OF_ASSEMBLY.search(draft.title or ""):
        return True
    begun = sum(_ASSEMBLED.match(body.folded, passage.start) is not None for passage in body.passages)
    return begun >= _FEWEST_BEGUN and 2 * begun >= sum(passage.kind == "paragraph" for passage in body.passages)


def _by_title(title: str, bylined: Person, cast: Cast) -> Person | None:
    """The one whom a title says a statement is by, where that is somebody else than the byline."""
    found = _BY.search(title)
    people = _named_in(_before_subject(title[found.end() :]), cast.people) if found else []
    return people[0] if len(people) == 1 and bylined not in people else None


def _publisher_of(draft: Draft, body: Body) -> Person | None:
    """The office that puts out a statement and says ``we``, where nobody else is said to speak."""
    office = draft.publisher
    if office is None or office.kind == "media" or not _WE.match(body.folded):
        return None
    return Person(key_of(office.name, office.country), office.name, office.country, "organisation", (office.name,))


def _before_the_subject(title: str, people: Iterable[Person]) -> list[Person]:
    """Those of PEOPLE whom the title of a statement or speech names before it says what their words are on."""
    return _named_in(_before_subject(title), people) if _BY_SOMEBODY.match(title) else []


def _before_subject(title: str) -> str:
    subject = _SUBJECT.search(title)
    return title[: subject.start()] if subject else title


def _named_in(text: str, people: Iterable[Person]) -> list[Person]:
    """Those of PEOPLE whose surname stands in TEXT."""
    words = set(name_words(text))
    return [person for person in people if name_words(person.name)[-1:] and name_words(person.name)[-1] in words]


def _signed_by(body: Body, cast: Cast) -> Person | None:
    """The one whose name is all that the last passage holds."""
    last = body.passages[-1] if body.passages else None
    if last is None or last.end - last.start > _LONGEST_SIGNATURE:
        return None
    signature = name_words(body.text[last.start : last.end])
    forms = ((person, name_words(form)) for person in cast.people for form in (person.name, *person.names))
    return next((person for person, form in forms if len(form) > 1 and form == signature), None)


def _bylined(byline: Byline, cast: Cast) -> Person | None:
    """The person or the institution of the byline, as the cast knows it where it does.

    None for a name without an office that takes no part: who wrote an article says nothing in it.
    """
    if sum(word[:1].islower() for word in byline.name.split()) > _SMALL_WORDS_OF_A_NAME:
        return None
    institution = any_of("institution").search(byline.name)
    of_cast = next((person for person in cast.people if bears(person, byline.name)), None)
    takes_part = of_cast is not None and any(part.person == of_cast.key for part in cast.participants)
    if not (byline.role or institution or takes_part):
        return None
    return of_cast or Person(
        key_of(byline.name, byline.country), byline.name, byline.country, "organisation" if institution else "person"
    )
