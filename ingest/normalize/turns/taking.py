"""Whether labels make a transcript: people take turns, the sources of a list of quotations do not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.normalize.reading import Body, Label
from ingest.normalize.turns.addresses import address
from ingest.normalize.turns.labels import role_of
from ingest.normalize.turns.sightings import is_sure, is_upper
from ingest.normalize.turns.soliloquies import speak_in_turn
from ingest.normalize.turns.wording import plain

_FEWEST_ASKED = 4
_BEHIND_A_CAPITAL = re.compile(r"(?<=[^\W\d_] )(?<=[a-z.] )[A-Z][\w'’-]+")
_QUOTES = re.compile(r'\s*"')


def take_turns(met: Sequence[Label], body: Body, title: str) -> bool:
    """Whether these labels make a transcript; a list of quotations, each under its source, is none."""
    names = [plain(label.name) for label in met]
    if any(is_sure(label.name) and is_upper(label.name) and label.kind == "speaker" for label in met):
        return True
    asks = any(role_of(label.name) == "question" for label in met)
    if not asks and 2 * sum(_QUOTES.match(body.folded, label.end) is not None for label in met) > len(met):
        return False
    if asks and len(set(names)) > 1:
        return True
    if _come_back(_bearers([label.name for label in met])) or Counter(names)["q"] > 1:
        return True
    return _is_asked(met, body) or _is_titled(names, title) or speak_in_turn(met, body)


def _bearers(names: Sequence[str]) -> list[str]:
    """The plain names, surnames alone of those who come with an office: ``Prime Minister Vask``, ``Lena Vask``."""
    surnames = [plain(address(name).name).rpartition(" ")[2] for name in names]
    held = {last for name, last in zip(names, surnames, strict=True) if last and address(name).office}
    return [last if last in held else plain(name) for name, last in zip(names, surnames, strict=True)]


def _is_titled(names: Sequence[str], title: str) -> bool:
    """Whether somebody whom the TITLE names speaks more than once, and somebody else speaks too.

    A surname alone stands behind another capital there: ``Karl Vask``, ``Minister Vask``.
    """
    titled = plain(title).split()
    behind = {plain(surname) for surname in _BEHIND_A_CAPITAL.findall(title)}
    often = [name for name, times in Counter(names).items() if times > 1]
    called = any(name.split()[-1] in (titled if " " in name else behind) for name in often)
    return len(set(names)) > 1 and called


def _come_back(names: Sequence[str]) -> bool:
    """Whether names return after another one's turn, more than once unless there are but three turns.

    A list of press cuttings may well return to a paper: those do not count.
    """
    turns = [*names[:1], *(after for before, after in pairwise(names) if before != after)]
    returns = sum(times - 1 for name, times in Counter(turns).items() if role_of(name) != "outlet")
    return returns > 1 or (returns == 1 and len(turns) == 3)


def _is_asked(met: Sequence[Label], body: Body) -> bool:
    """Whether one name answers every question, two at least, and everybody else puts one."""
    turns = lasting(met, body) if len(met) >= _FEWEST_ASKED else ()
    asking = [body.folded.find("?", turn.end, turn.turn_end) >= 0 for turn in turns[::2]]
    answering = {plain(turn.name) for turn in turns[1::2]}
    others = {plain(turn.name) for turn in turns[::2]} - answering
    return len(answering) == 1 and len(turns) % 2 == 0 and all(asking) and bool(others)


def lasting(labels: Sequence[Label], body: Body) -> tuple[Label, ...]:
    """The labels, each with the end of its turn."""
    ends = [*(label.start for label in labels[1:]), len(body.text)]
    return tuple(
        replace(label, turn_end=_trimmed(body.text, label.end, end)) for label, end in zip(labels, ends, strict=True)
    )


def _trimmed(text: str, start: int, end: int) -> int:
    """The end of ``text[start:end]`` without the white space behind it."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
