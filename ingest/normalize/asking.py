"""Labels by name that only ask: an interviewer, the host of a call."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ingest.normalize.labels import address, any_of, plain
from ingest.normalize.reading import Body, Label

_ASKS = re.compile(r"\?[\"')\]]*(?=\s|$)")
_LEADS = 0.25


def who_only_asks(labels: tuple[Label, ...], body: Body) -> tuple[Label, ...]:
    """The labels with kind ``question`` for whoever is named and yet only asks or leads through.

    An interviewer: most of the turns hold a question. A host: opens, hands over to another one who is
    named, and says little. Whoever carries an office does neither.
    """
    turns: dict[str, list[int]] = defaultdict(list)
    for number, label in enumerate(labels):
        if label.kind == "speaker":
            turns[plain(label.name)].append(number)
    asking = {name for name, numbers in turns.items() if _asks(labels, numbers, body)}
    asking |= {name for name, numbers in turns.items() if _leads(labels, numbers, body)}
    if asking == set(turns):
        return labels
    return tuple(
        replace(label, kind="question") if label.kind == "speaker" and plain(label.name) in asking else label
        for label in labels
    )


def _asks(labels: Sequence[Label], numbers: Sequence[int], body: Body) -> bool:
    """Whether half of these turns or more end with a question, said by somebody without an office."""
    if address(labels[numbers[0]].name).office:
        return False
    asked = sum(_ends_asking(labels[number], body) for number in numbers)
    return 2 * asked >= len(numbers)


def _ends_asking(label: Label, body: Body) -> bool:
    return _ASKS.search(body.folded, max(label.end, label.turn_end - 60), label.turn_end) is not None


def _leads(labels: Sequence[Label], numbers: Sequence[int], body: Body) -> bool:
    """Whether the one of these turns opens the transcript, hands over, and says little in all."""
    first = labels[numbers[0]]
    if address(first.name).office or numbers[0] + 1 == len(labels) or numbers[0] > 1:
        return False
    hands_over = labels[numbers[0] + 1].kind == "speaker" and any_of("moderating").search(
        body.folded, first.end, first.turn_end
    )
    said = sum(labels[number].turn_end - labels[number].end for number in numbers)
    everything = sum(label.turn_end - label.end for label in labels if label.kind == "speaker")
    return bool(hands_over) and said < _LEADS * everything
