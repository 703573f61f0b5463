"""Labels into which a scan has put signs, or whose colon is another sign: ``Q( UESTION:``, ``Answer;``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ingest.normalize.reading import Body, Label, Passage
from ingest.normalize.turns.labels import role_of
from ingest.normalize.turns.misprints import is_near
from ingest.normalize.turns.sightings import label_of
from ingest.normalize.turns.wording import plain, words_of

_HEAD = re.compile(r"(?P<name>[^\n:;]{1,24}?)(?P<sign>\s?[:;]|\s?-(?=\s|[A-Z])|\.(?=\s+[\"'A-Z])|\Z)")
_SPOILT = re.compile(r"[^\w\s.'-]|[a-z]\W?[A-Z]|\d[^\W\d]")
_OTHER = re.compile(r"[\W_]+")
_PRINTED = 2
_FEWEST_LETTERS = 5


def garbled(body: Body, met: Sequence[Label]) -> list[Label]:
    """Labels at the heads of passages that hold none of MET, each by the name of the label that it was to be.

    That one is printed at least twice. Spelt right, a semicolon or a dash may stand behind it; of a name that is
    spelt like a label and is another, nothing is known, unless the label is no name: ``Anmswer`` is an answer.
    """
    models = _models(met)
    starts = {label.start for label in met}
    found = (_found(body, one, models) for one in _open(body, starts)) if models else ()
    return [label for label in found if label]


def _models(met: Sequence[Label]) -> Mapping[str, Label]:
    """The labels that are printed more than once, by their letters."""
    often = Counter(plain(label.name) for label in met)
    return {_letters(label.name): label for label in met if often[plain(label.name)] >= _PRINTED}


def _open(body: Body, taken: set[int]) -> Iterator[Passage]:
    return (one for one in body.passages if one.kind == "paragraph" and one.start not in taken)


def _found(body: Body, passage: Passage, models: Mapping[str, Label]) -> Label | None:
    head = _HEAD.match(body.folded, passage.start, passage.end)
    if head is None:
        return None
    letters, sign = _letters(head["name"]), head["sign"]
    meant = models.get(letters)
    if meant is None and sign[-1:] not in (".", "-") and len(letters) >= _FEWEST_LETTERS:
        meant = next((model for key, model in models.items() if _meant(head["name"], letters, key, model)), None)
    if meant is None:
        return _known(head) if sign not in (".", "") else None
    is_sentence = sign == "." and role_of(meant.name) is None
    return None if is_sentence else Label(head.start(), head.end(), head.end(), meant.name, meant.kind)


def _known(head: re.Match[str]) -> Label | None:
    """The label of whoever asks or answers that is spelt right, and printed nowhere else."""
    name = head["name"]
    asks_or_answers = name in words_of("bare") and role_of(name) in ("question", "answer")
    return label_of(head) if asks_or_answers and len(name) >= _FEWEST_LETTERS else None


def _meant(printed: str, letters: str, key: str, model: Label) -> bool:
    """Whether PRINTED is what a scan makes of MODEL: near it, and no other name."""
    return (role_of(model.name) is not None or _SPOILT.search(printed) is not None) and is_near(letters, key)


def _letters(name: str) -> str:
    return _OTHER.sub("", name).casefold()
