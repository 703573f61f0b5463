"""A text with everybody whom it names, before anybody has a part in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.normalize.people.acting import byline_namings
from ingest.normalize.people.gathering import gather
from ingest.normalize.people.lines_of_countries import with_countries
from ingest.normalize.people.naming import Naming
from ingest.normalize.people.signatures import with_signatures
from ingest.normalize.people.titles import plain_title
from ingest.normalize.reading import Body
from ingest.record import Draft, Genre


@dataclass(frozen=True, slots=True)
class Scene:
    """A text and its namings.

    title   the title with plain signs
    titled  whom the title names; named: whom the body does; bylines: whom the page says that the words are by
    """

    draft: Draft
    body: Body
    genre: Genre
    title: str
    titled: Sequence[Naming]
    named: Sequence[Naming]
    bylines: Sequence[Naming]

    @property
    def text(self) -> str:
        """The body with plain signs."""
        return self.body.folded

    @property
    def whole(self) -> str:
        """Title and body."""
        return f"{self.title}\n{self.text}"


def scene_of(draft: Draft, body: Body, genre: Genre) -> Scene:
    """The scene of a text of this GENRE."""
    title = plain_title(draft.title or "")
    titled, named = gather(title, brief=True), with_countries(with_signatures(gather(body.folded), body), body)
    bylines = [naming for one in (draft.byline, *draft.beside) for naming in byline_namings(one)]
    return Scene(draft, body, genre, title, titled, named, bylines)
