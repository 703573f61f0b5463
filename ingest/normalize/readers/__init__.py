"""Who said each sentence: the reader for the kind of text at hand."""

from __future__ import annotations

from ingest.normalize.readers import joint, narrative, speech, transcript
from ingest.normalize.readers.authors import is_by_several, is_of_assembly, is_titled, quoted_author, speaker_of
from ingest.normalize.readers.firsthand import asks_nothing, says_i, speaks_as_one
from ingest.normalize.readers.told_of import tells_of
from ingest.normalize.reading import Body, Cast, Label, Telling
from ingest.record import Draft, Genre, Person

__all__ = ["read"]

_BY_ONE = ("speech", "statement", "remarks")


def read(draft: Draft, body: Body, genre: Genre, labels: tuple[Label, ...], cast: Cast) -> Telling:
    """Give every sentence to whoever said it.

    Labels make a transcript, whatever the genre. A joint statement is everybody's, and so is one of several
    countries' leaders; a speech or a statement is its one speaker's, unless it tells of that speaker in the third
    person; so is what is filed as an interview and asks nothing, and a readout that its author tells as ``I``. The
    rest is narrative.
    """
    if labels:
        return transcript.tell(draft, body, labels, cast)
    of_several = genre == "joint-statement" or (
        genre == "statement" and (is_by_several(draft, body, cast) or is_of_assembly(draft, body))
    )
    if of_several and not speaks_as_one(body):
        return joint.tell(draft, body, cast, "A" if genre == "joint-statement" else "B")
    by_one = genre in (*_BY_ONE, "joint-statement") or (genre == "press-conference" and asks_nothing(body))
    by_one = by_one and (draft.byline is not None or says_i(body) or not narrative.is_background(draft))
    person = speaker_of(draft, body, cast) if by_one else None
    if genre in ("readout", "statement") and says_i(body):
        person = quoted_author(draft, body, cast) or person
    if person and not tells_of(person, body, cast, titled=_is_said_to_be_of(person, draft, genre)):
        return speech.tell(body, cast, person, draft.title or "")
    stating = person if person and person.kind == "organisation" else None
    return narrative.tell(draft, body, genre, cast, stating)


def _is_said_to_be_of(person: Person, draft: Draft, genre: Genre) -> bool:
    """Whether a title says that a statement is by PERSON, or a byline that a speech is."""
    bylined = draft.byline is not None and draft.byline.name in (person.name, *person.names)
    return is_titled(draft, person) or (genre in ("speech", "remarks") and person.kind == "person" and bylined)
