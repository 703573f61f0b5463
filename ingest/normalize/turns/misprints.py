"""Labels that a scan or a typist got wrong: ``PRIM1E MINISTER``, ``MS. JEAN-PIERE``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from operator import ne

from ingest.normalize.turns.addresses import address
from ingest.normalize.turns.labels import role_of
from ingest.normalize.turns.wording import plain

_FREQUENT, _MODELS = 3, 6
_TIMES_RARER = 3
_NEAR = 0.8
_SHORT = 3


def misprints(names: Iterable[str]) -> Mapping[str, str]:
    """For plain labels that are all but equal to a label printed several times as often: that label.

    Of initials one may be wrong. The last words of two names are compared on their own, and Mr. is never Ms.;
    an office spelt right is no misprint of another office; before the very same surname a wrong office may
    stand as often as it likes.
    """
    often = Counter(plain(name) for name in names)
    models = [(name, times) for name, times in often.most_common(_MODELS) if times >= _FREQUENT]
    return {
        name: model
        for name, times in often.items()
        if role_of(name) is None
        for model in [next((m for m, many in models if m != name and _meant(name, m, many / times)), None)]
        if model
    }


def _meant(name: str, model: str, times: float) -> bool:
    """Whether MODEL, printed TIMES as often, is what NAME was to be."""
    printed, meant = address(name), address(model)
    if 1 < len(name) == len(model) <= _SHORT:
        return times >= _TIMES_RARER and sum(map(ne, name, model)) == 1
    if not printed.name or not is_near(name, model):
        return False
    if not meant.name:
        return times >= _TIMES_RARER
    if printed.honorific and meant.honorific and name.split()[0] != model.split()[0]:
        return False
    surname, other = printed.name.split()[-1], meant.name.split()[-1]
    garbled_office = surname == other and len(printed.name) > len(meant.name)
    return garbled_office or (times >= _TIMES_RARER and is_near(surname, other))


def is_near(one: str, other: str) -> bool:
    """Whether two names are spelt alike but for what a scan or a typist gets wrong."""
    match = SequenceMatcher(None, one, other, autojunk=False)
    return match.real_quick_ratio() >= _NEAR and match.quick_ratio() >= _NEAR and match.ratio() >= _NEAR
