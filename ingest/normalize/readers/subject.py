"""A possible subject of a cue."""

from __future__ import annotations

from typing import Literal

from ingest.normalize.readers.address import Gender
from ingest.values import value

# fmt: off
Form = Literal[
    "name", "title", "pronoun", "latter", "former", "side", "country", "some", "stranger", "report", "together",
    "occasion", "letter", "it", "other",
]
# fmt: on


@value
class Subject:
    """Somebody before whose verb we look for a cue.

    form       how the text names it: ``together`` for several, ``some`` for several of one side, ``stranger`` for
               somebody whom the cast does not know, ``occasion`` for a meeting or call, ``other`` for the other of two
    first, end the numbers of its words, titles before it included, ``end`` excluded
    person     the key of the person a mention names
    country    for a side or an office: which one's
    office     for a stranger without a name: the office, in lower case
    name       for a stranger with a name: the name
    gender     for a pronoun: whether it is he or she
    pair       the two people that are named together
    beside     for the other of two: beside whom the text names that one, ``the Duke's guest``
    inferred   whether only its capitals, and at most a part of a name, say that it names somebody
    anonymous  whether it is a source without a name: ``a Ruritanian official``
    main       whether it may be the subject of a main clause
    heads      for several together: whether they are named as heads of state
    """

    form: Form
    first: int
    end: int
    person: str | None = None
    country: str | None = None
    main: bool = True
    heads: bool = False
    office: str | None = None
    name: str | None = None
    gender: Gender | None = None
    inferred: bool = False
    anonymous: bool = False
    pair: tuple[str, str] | None = None
    beside: str | None = None
