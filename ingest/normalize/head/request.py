"""At whose wish people met or spoke."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.normalize.countries import country_of
from ingest.normalize.head.frame import Frame
from ingest.normalize.head.telling import Telling
from ingest.normalize.reading import Cast, Finding, Mention

_LATTER = re.compile(r"\bat the (?P<which>latter|former)'s (?:request|initiative|invitation)\b", re.I)
_OF = re.compile(
    r"\b(?:at the (?:request|initiative)|upon (?:the )?request|on the initiative) of (?:the )?"
    r"|\b(?:requested|initiated) by (?:the )?|\bпо инициативе ",
    re.IGNORECASE,
)
_SIDE = re.compile(r"\b(?:at|on) (?:the )?(?:\w+ ){1,3}side's (?:request|initiative)|应约|應約", re.IGNORECASE)
_AFTER = 80
_COUNTRYS = re.compile(r"(?:[\w.]+ ){1,3}(?:side|party|стороны)")


def find_request(frame: Frame, cast: Cast) -> Finding[str | None]:
    """The name of whoever asked for the encounter, null where the text says nothing of it.

    "At the latter's request" is the second participant named in the frame sentence.
    """
    return next(_findings(frame, cast), Finding(None, "none", "no word of a request"))


def _findings(frame: Frame, cast: Cast) -> Iterator[Finding[str | None]]:
    for telling in frame.tellings:
        for found in filter(None, (read(telling, cast) for read in (_latter, _of, _side))):
            mention, rule, (start, end) = found
            name = _name(mention, cast)
            yield Finding(name, "text", rule, telling.start + start, telling.start + end)


def _latter(telling: Telling, cast: Cast) -> tuple[Mention, str, tuple[int, int]] | None:
    said = _LATTER.search(telling.text)
    named = _named(telling, cast, said.start()) if said else []
    if not said or len(named) < 2:
        return None
    return named[1 if said["which"].lower() == "latter" else 0], "the latter", said.span()


def _of(telling: Telling, cast: Cast) -> tuple[Mention, str, tuple[int, int]] | None:
    """ "At the request of Minister X": whoever is named next."""
    if not (said := _OF.search(telling.text)):
        return None
    start = telling.start + said.end()
    mention = next((m for m in cast.mentions if start <= m.start <= start + _AFTER), None)
    mention = _of_country(telling.text[said.end() : said.end() + _AFTER], telling, cast) or mention
    return (mention, "at the request of", said.span()) if mention else None


def _of_country(words: str, telling: Telling, cast: Cast) -> Mention | None:
    """Whoever takes part for the country whose side asked: "at the initiative of the American side"."""
    side = _COUNTRYS.match(words)
    country = country_of(side[0]) if side else None
    people = [participant.person for participant in cast.participants if participant.country == country]
    named = [mention for mention in _named(telling, cast, len(telling.text)) if mention.person in people]
    return named[0] if country and len(named) == 1 else None


def _side(telling: Telling, cast: Cast) -> tuple[Mention, str, tuple[int, int]] | None:
    """应约 and its like: the counterpart, who is the second one named."""
    said = _SIDE.search(telling.text)
    named = _named(telling, cast, len(telling.text)) if said else []
    return (named[1], "by appointment", said.span()) if said and len(named) == 2 else None


def _named(telling: Telling, cast: Cast, end: int) -> list[Mention]:
    """The first mention of everybody who takes part, in the order of the sentence, up to END in it."""
    taking_part = {participant.person for participant in cast.participants}
    first: dict[str, Mention] = {}
    for mention in cast.mentions:
        if telling.start <= mention.start < telling.start + end and mention.person in taking_part:
            first.setdefault(mention.person, mention)
    return list(first.values())


def _name(mention: Mention, cast: Cast) -> str | None:
    return next((person.name for person in cast.people if person.key == mention.person), None)
