"""Who may be the subject of a cue in a sentence."""

from __future__ import annotations

from collections.abc import Container, Sequence

from ingest.normalize.readers.named import grouped, named
from ingest.normalize.readers.subject import Subject
from ingest.normalize.readers.unnamed import unnamed
from ingest.normalize.readers.words import Words
from ingest.normalize.reading import Mention


def subjects_of(words: Words, mentions: Sequence[Mention], of_two_offices: Container[str]) -> list[Subject]:
    """Every possible subject of a sentence in the order of its words; people named together are one.

    OF_TWO_OFFICES holds the people whose office is two: ``Prime Minister and Minister for Foreign Affairs``.
    """
    people = list(named(words, mentions, of_two_offices))
    taken = {number for subject in people for number in range(subject.first, subject.end)}
    others = [subject for subject in unnamed(words) if taken.isdisjoint(range(subject.first, subject.end))]
    return sorted([*grouped(words, people), *others], key=lambda subject: subject.first)
