"""Whether ``CHAIR:`` only leads through others' words, or is who speaks: a chair whom the lines above name answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.normalize.reading import Body, Label
from ingest.normalize.turns.explained import explained
from ingest.normalize.turns.wording import plain

_CHAIRS = frozenset(
    f"{article}{office}" for article in ("", "the ") for office in ("chair", "chairman", "chairperson", "chairwoman")
)


def with_chairs(labels: tuple[Label, ...], body: Body) -> tuple[Label, ...]:
    """LABELS, a chair's with kind ``speaker`` where the text says before who that is, and no one else answers then."""
    if not any(_asks_from_chair(label) for label in labels) or not _answers(labels, body):
        return labels
    speaking = tuple(replace(one, kind="speaker") if _asks_from_chair(one) else one for one in labels)
    named = explained(speaking, body)
    return speaking if all(plain(one.name) in named for one in speaking if plain(one.name) in _CHAIRS) else labels


def _asks_from_chair(label: Label) -> bool:
    return label.kind == "question" and plain(label.name) in _CHAIRS


def _answers(labels: Sequence[Label], body: Body) -> bool:
    """Whether a chair's words stand between what two others ask, or behind the last question, and ask nothing."""
    for before, label, after in zip(labels, labels[1:], [*labels[2:], None], strict=False):
        alone = before.kind == "question" and not _asks_from_chair(before) and _asks_from_chair(label)
        if alone and (after is None or after.kind == "question") and "?" not in body.folded[label.end : label.turn_end]:
            return True
    return False
