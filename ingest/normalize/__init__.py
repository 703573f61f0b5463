"""From a draft to a readout: who said what, when, where, about what, each with its evidence.

The order is the order of knowing: the text laid out, the labels of a transcript, the people, the head of
the record, then every sentence given to whoever said it.
"""

from __future__ import annotations

from ingest.normalize.assembly import assemble
from ingest.normalize.head import find_head
from ingest.normalize.head.genre import find_genre
from ingest.normalize.people.cast import find_cast
from ingest.normalize.readers import read
from ingest.normalize.readers.crediting import credit
from ingest.normalize.text.body import lay
from ingest.normalize.topics.raising import find_topics
from ingest.normalize.turns.chairs import with_chairs
from ingest.normalize.turns.finding import find_labels
from ingest.normalize.turns.seating import seat
from ingest.record import Draft, Readout

__all__ = ["normalize"]


def normalize(draft: Draft) -> Readout:
    """Read a draft into its records; what the text does not say stays null."""
    body = lay(draft.blocks)
    labels = with_chairs(find_labels(body, draft.title or ""), body)
    genre = find_genre(draft, body, labels)
    cast = credit(body, genre.value, labels, find_cast(draft, body, genre.value), draft.title or "")
    cast = seat(labels, cast, draft, body)
    head = find_head(draft, body, genre.value, cast)
    telling = read(draft, body, genre.value, labels, cast)
    subjects = find_topics(draft, body, telling.statements)
    return assemble(draft, body, genre, cast, head, telling, subjects)
