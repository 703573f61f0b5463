"""Labels by name that only ask or lead through: an interviewer, the host of a call, who calls upon reporters."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.normalize.reading import Body, Label
from ingest.normalize.turns.addresses import Address, address, names_offices
from ingest.normalize.turns.wording import any_of, plain, words_of

_ASKS = re.compile(r"\?|\b[Mm]y question|\b(?:want|wanted|like) to (?:know|ask)\b")
_AT_THE_END = re.compile(r"\?[\"')\]]*\Z")
# Not ``(laughs)``, ``(via interpreter)``.
_HOUSE = re.compile(r" \((?P<house>[A-Z][^()]{1,60})\)")
_SHORT_TURN = 600
_FEW = 3
_SHORT_CALL = 300
_LEADS, _CALLS = 0.25, 0.1


def who_only_asks(
    labels: tuple[Label, ...], body: Body, asked_by: frozenset[str], meant: Mapping[str, str]
) -> tuple[Label, ...]:
    """The labels, with kind ``question`` for whoever is named and yet no party to what is said.

    An interviewer asks in many turns, or is one as ASKED_BY tells. A host opens, hands over to another one, and says
    little; who calls upon reporters stands between an answer and a question. Whoever carries an office does
    none of these, but for a spokesperson. MEANT says which name a misprinted one was to be.
    """
    turns: dict[str, list[int]] = defaultdict(list)
    for number, label in enumerate(labels):
        if label.kind == "speaker":
            turns[meant.get(plain(label.name), plain(label.name))].append(number)
    talk = _Talk(labels, body)
    named = asked_by | _reporters(labels) | _with_houses(labels, body)
    asking = {
        name for name, numbers in turns.items() if {name, plain(address(name).name)} & named or talk.only_asks(numbers)
    }
    if not asking or asking == set(turns):
        return labels
    return tuple(
        replace(label, kind="question") if label.kind == "speaker" and plain(label.name) in asking else label
        for label in labels
    )


def _is_official(where: Address, label: Label) -> bool:
    """Whether a form of address stands before a name; ``M.`` may well be an initial."""
    return where.honorific and not label.name.startswith("M. ")


def leads(office: str) -> bool:
    """Whether whoever holds OFFICE leads through other people's conferences."""
    return any_of("leading").search(office) is not None


def _reporters(labels: Sequence[Label]) -> frozenset[str]:
    """The surnames of those whose label tells the house that they ask for: ``IDA RASSENDYLL/RADIO ZENDA``."""
    names = (label.name.partition("/")[0].split() for label in labels if label.kind == "question" and "/" in label.name)
    return frozenset(plain(words[-1]) for words in names if len(words) > 1)


def _with_houses(labels: Sequence[Label], body: Body) -> frozenset[str]:
    """The plain names of labels with a house in brackets, ``Lena Vask (Zenda Daily)``, where most such turns ask."""
    beside = [(label, _HOUSE.match(body.folded, label.start + len(label.name))) for label in labels]
    housed = [one for one, found in beside if found and not names_offices(found["house"])]
    asked = sum("?" in body.folded[one.end : one.turn_end] for one in housed)
    names = frozenset(plain(one.name) for one in housed)
    media = frozenset(plain(one.name) for one, found in beside if found and _is_of_a_medium(found["house"]))
    return names | media if len(names) > 1 and 2 * asked > len(housed) else media


def _is_of_a_medium(house: str) -> bool:
    """Whether what stands in brackets behind a name is a medium's: ``Zenda Daily``, ``Radio Zenda``."""
    words = plain(house).replace(",", " ").split()
    return plain(house) in words_of("outlet") or not words_of("medium").isdisjoint((words[0], words[-1]))


class _Talk:
    """The turns of a transcript, as far as they tell who leads it."""

    def __init__(self, labels: Sequence[Label], body: Body) -> None:
        self._labels = labels
        self._text = body.folded
        self._said = sum(label.turn_end - label.end for label in labels if label.kind == "speaker")

    def only_asks(self, numbers: Sequence[int]) -> bool:
        """Whether the one who has these turns asks, opens or calls upon others, and no more."""
        names = [address(self._labels[number].name) for number in numbers]
        offices = [where.office for where in names if where.office]
        if offices:
            return any(leads(office) for office in offices) and (self._opens(numbers) or self._calls(numbers))
        return (
            self._asks(numbers, _is_official(names[0], self._labels[numbers[0]]))
            or self._opens(numbers)
            or self._calls(numbers)
        )

    def _asks(self, numbers: Sequence[int], official: bool) -> bool:
        """Half of few turns, a quarter of many hold a question; an official is not judged by a few."""
        if official and len(numbers) < _FEW:
            return False
        asked = sum(self._has_question(self._labels[number]) for number in numbers)
        return asked * (4 if len(numbers) > _FEW and not official else 2) >= len(numbers)

    def _has_question(self, label: Label) -> bool:
        if label.turn_end - label.end < _SHORT_TURN:
            return _ASKS.search(self._text, label.end, label.turn_end) is not None
        return _AT_THE_END.search(self._text[label.turn_end - 4 : label.turn_end]) is not None

    def _opens(self, numbers: Sequence[int]) -> bool:
        """Whether the first of these turns opens the transcript and hands over to somebody with a name."""
        first = numbers[0]
        if first > 1 or self._kind(first + 1) != "speaker" or self._share(numbers) > _LEADS:
            return False
        label = self._labels[first]
        return any_of("moderating").search(self._text, label.end, label.turn_end) is not None

    def _calls(self, numbers: Sequence[int]) -> bool:
        """Whether these turns lead to questions, hardly ever answer one, and say next to nothing."""
        leads = any(self._kind(number + 1) == "question" for number in numbers)
        answers = sum(self._kind(number - 1) == "question" for number in numbers)
        if not leads or 3 * answers >= len(numbers):
            return False
        return self._share(numbers) < _CALLS or self._only_leads(numbers)

    def _only_leads(self, numbers: Sequence[int]) -> bool:
        """Whether every turn is short, and half of them say what only those say who lead."""
        turns = [self._labels[number] for number in numbers]
        said = sum(any_of("moderating").search(self._text, one.end, one.turn_end) is not None for one in turns)
        return 2 * said >= len(turns) and all(one.turn_end - one.end < _SHORT_CALL for one in turns)

    def _share(self, numbers: Sequence[int]) -> float:
        """How much of all that is said in answer these turns say."""
        return sum(self._labels[n].turn_end - self._labels[n].end for n in numbers) / max(1, self._said)

    def _kind(self, number: int) -> str | None:
        return self._labels[number].kind if 0 <= number < len(self._labels) else None
