"""Everything read of one text, put together as its readout."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.normalize.people.kinds import of_its_kind
from ingest.normalize.reading import Body, Cast, Finding, Head, Subjects, Telling
from ingest.record import Draft, Evidence, Genre, Person, Readout

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def assemble(
    draft: Draft, body: Body, genre: Finding[Genre], cast: Cast, head: Head, telling: Telling, subjects: Subjects
) -> Readout:
    """The readout of a draft; of people only those who take part or speak."""
    return Readout(
        publisher=draft.publisher,
        title=draft.title,
        url=draft.url,
        genre=genre.value,
        mode=head.mode.value,
        date=_day(head.date.value),
        date_edtf=head.date.value,
        date_basis=head.date.basis,
        published=head.published.value,
        venue=head.venue.value,
        occasion=head.occasion.value,
        requested_by=head.requested_by.value,
        language=draft.language,
        body=body.text,
        parser=draft.parser,
        people=_with_a_part(cast, telling),
        participants=cast.participants,
        statements=subjects.statements,
        topics=subjects.mentions,
        evidence=tuple(_evidence(draft, body, genre, cast, head)),
        doubts=head.doubts,
        letterhead=draft.letterhead,
    )


def _sample(body: Body) -> tuple[int, int]:
    """The first passage of the body: the words by which its language shows."""
    return (body.passages[0].start, body.passages[0].end) if body.passages else (0, 0)


def _day(edtf: str | None) -> str | None:
    """The day itself, where the EDTF text is exactly one day."""
    return edtf if edtf and _DAY.fullmatch(edtf) else None


def _with_a_part(cast: Cast, telling: Telling) -> tuple[Person, ...]:
    """The people who take part, speak or are told to have spoken, each once."""
    named = {participant.person for participant in cast.participants}
    for statement in telling.statements:
        named.update(key for key in (statement.speaker, statement.nested_speaker) if key)
    people = {person.key: person for person in (*telling.people, *cast.people)}
    return tuple(of_its_kind(people[key]) for key in sorted(named))


def _evidence(draft: Draft, body: Body, genre: Finding[Genre], cast: Cast, head: Head) -> Iterable[Evidence]:
    """A row for each field of the head, in the order of the table's columns."""
    publisher = draft.publisher.id if draft.publisher else None
    yield Evidence("publisher", publisher, None, None, draft.publisher_basis or "none", draft.parser)
    yield Evidence("title", draft.title, None, None, "title" if draft.title else "none", draft.parser)
    yield Evidence("language", draft.language, *_sample(body), "text", "script and commonest words")
    yield genre.evidence("genre")
    yield head.mode.evidence("mode")
    yield head.date.evidence("date")
    yield head.published.evidence("published")
    yield head.venue.evidence("venue")
    yield head.occasion.evidence("occasion")
    yield head.requested_by.evidence("requested_by")
    yield from cast.evidence
