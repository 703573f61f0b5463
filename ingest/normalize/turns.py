"""The turns of a transcript: labels at the head of somebody's words, each lasting to the next.

A colon after a few capitals may be a label, a heading or a line of a form. What tells them apart is the
text as a whole: people take turns, headings do not come back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Literal

from ingest.normalize.asking import who_only_asks
from ingest.normalize.labels import address, may_name, misread, names_office, plain, role_of
from ingest.normalize.misprints import misprints
from ingest.normalize.reading import Body, Label

__all__ = ["find_labels"]

_NAME = r"[^\W\d_](?:[^\W_]|[.'&/, °-]){0,58}?"
_ASIDE = r"(?:\s?[(\[][^()\[\]]{1,60}[)\]]){0,3}"
_LABEL = re.compile(rf"(?:\d{{1,3}}\.\s+)?(?P<name>{_NAME}){_ASIDE}\s?[:：]")
_INSIDE = re.compile(rf"(?<=[.?!\"')\]-])\s(?P<name>{_NAME}){_ASIDE}:(?=\s)")
_BARE = re.compile(r"(?P<name>Q\.?|P\.\s?M\.|PM\.)(?=\s(?!\s?\w{0,3}\s?:))")
_PARTICLES = re.compile(
    r"(?:de|della?|de[rn]|d[iao]|dos|du|l[ae]|el|al|ad|bin|ibn|bint|van|von|zu|of|the|and|for|y|e)(?![\w])"
)
_QUOTES = re.compile(r'\s*"')
_MOST_WORDS = 8
_MOST_WORDS_IN_LOWER_CASE = 5


def find_labels(body: Body) -> tuple[Label, ...]:
    """The labels of a transcript in the order of the text; none where the text is no transcript.

    A label stands at the head of a passage, in poor copies also after a sentence within one. White House
    transcripts print ``Q`` without a colon.
    """
    met = _by_style(_without_bare_answers([*_heads(body)]), body)
    if not _take_turns(met, body):
        return ()
    known = {plain(label.name) for label in met}
    inside = [label for label in _inside(body) if plain(label.name) in known or _is_sure(label.name)]
    labels = _lasting(sorted({label.start: label for label in (*inside, *met)}.values(), key=_start), body)
    return who_only_asks(_corrected(labels), body)


def _corrected(labels: tuple[Label, ...]) -> tuple[Label, ...]:
    """The labels, a misprinted one with the kind of the one that was meant."""
    kinds = {plain(label.name): label.kind for label in labels}
    meant = misprints(label.name for label in labels)
    return tuple(
        replace(label, kind=kinds[meant[plain(label.name)]]) if plain(label.name) in meant else label
        for label in labels
    )


def _start(label: Label) -> int:
    return label.start


def _heads(body: Body) -> Iterator[Label]:
    """Whatever looks like a label at the head of a passage."""
    for passage in body.passages:
        found = _BARE.match(body.folded, passage.start, passage.end)
        found = found or _LABEL.match(body.folded, passage.start, passage.end)
        if found and _may_be_a_label(found["name"]):
            yield _label(found)


def _inside(body: Body) -> Iterator[Label]:
    """Labels in capitals after a sentence within a passage."""
    return (_label(found) for found in _INSIDE.finditer(body.folded) if _may_be_a_label(found["name"]))


def _label(found: re.Match[str]) -> Label:
    name = found["name"].strip()
    return Label(found.start("name"), found.end(), found.end(), name, _kind(name))


def _kind(name: str) -> Literal["speaker", "question", "chrome"]:
    role = role_of(name) or role_of(misread(name) or "")
    if role in ("question", "outlet"):
        return "question"
    return "chrome" if role == "chrome" else "speaker"


def _may_be_a_label(name: str) -> bool:
    words = name.split()
    role = role_of(name)
    if role in ("form", "never") or len(words) > _MOST_WORDS or not may_name(name):
        return False
    return role is not None or _is_upper(name) or _is_capitalised(words)


def _is_upper(name: str) -> bool:
    """Whether NAME is in capitals; a particle or the small c of McCarthy does not count against it."""
    letters = [letter for letter in name if letter.isalpha()]
    upper = sum(letter.isupper() for letter in letters)
    return len(letters) > 1 and upper >= 0.75 * len(letters)


def _is_capitalised(words: Sequence[str]) -> bool:
    if len(words) > _MOST_WORDS_IN_LOWER_CASE or _PARTICLES.fullmatch(words[-1]):
        return False
    small = [word for word in words if word[0].islower() and not _PARTICLES.match(word)]
    return not words[0].islower() and all(names_office(word) for word in small)


def _without_bare_answers(met: list[Label]) -> list[Label]:
    """Without what stands before no colon, unless there are questions that it can answer."""
    asked = any(label.kind == "question" for label in met)
    return met if asked else [label for label in met if label.end > label.start + len(label.name)]


def _by_style(met: list[Label], body: Body) -> list[Label]:
    """Without what a transcript of this style does not print.

    Where labels are in capitals, a name in small letters is none; where they are not, a single word that
    never comes back is a heading, unless it is known to ask or to answer or a question follows.
    """
    capitals = any(_is_upper(label.name) and _is_sure(label.name) for label in met)
    often = Counter(plain(label.name) for label in met)
    return [
        label
        for label in met
        if role_of(label.name)
        or _is_upper(label.name)
        or (not capitals and (often[plain(label.name)] > 1 or " " in label.name or _question_follows(label, body)))
    ]


def _question_follows(label: Label, body: Body) -> bool:
    end = body.folded.find("\n", label.end)
    return "?" in body.folded[label.end : end if end >= 0 else None]


def _is_sure(name: str) -> bool:
    """Whether NAME alone says that somebody speaks: who asks, or an office in capitals."""
    role = role_of(name)
    if role is not None:
        return role in ("question", "chrome", "unnamed")
    where = address(name)
    return _is_upper(name) and (where.honorific or bool(where.office))


def _take_turns(met: Sequence[Label], body: Body) -> bool:
    """Whether these labels make a transcript; a list of quotations, each under its source, is none."""
    names = [plain(label.name) for label in met]
    if any(_is_sure(label.name) and _is_upper(label.name) and label.kind == "speaker" for label in met):
        return True
    asks = any(role_of(label.name) == "question" for label in met)
    if not asks and 2 * sum(_QUOTES.match(body.folded, label.end) is not None for label in met) > len(met):
        return False
    if asks and len(set(names)) > 1:
        return True
    return _come_back(names) or Counter(names)["q"] > 1


def _come_back(names: Sequence[str]) -> bool:
    """Whether names return after another one's turn, more than once unless there are but three turns.

    A list of press cuttings may well return to a paper: those do not count.
    """
    turns = [*names[:1], *(after for before, after in pairwise(names) if before != after)]
    returns = sum(times - 1 for name, times in Counter(turns).items() if role_of(name) != "outlet")
    return returns > 1 or (returns == 1 and len(turns) == 3)


def _lasting(labels: Sequence[Label], body: Body) -> tuple[Label, ...]:
    """The labels, each with the end of its turn."""
    ends = [*(label.start for label in labels[1:]), len(body.text)]
    return tuple(
        Label(label.start, label.end, _trimmed(body.text, label.end, end), label.name, label.kind)
        for label, end in zip(labels, ends, strict=True)
    )


def _trimmed(text: str, start: int, end: int) -> int:
    """The end of ``text[start:end]`` without the white space behind it."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
