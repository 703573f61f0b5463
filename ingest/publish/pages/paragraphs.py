"""A body as its page shows it: paragraphs, in each the runs of one voice, in each run its sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from ingest.publish.rows import Row

_SPOKEN = ("speaker", "joint", "question")
_NOTED = ("act", "cue", "confidence", "rule", "nested_speaker_name")
_PARAGRAPH = re.compile(r"[^\n]+")


def paragraphs(body: str, statements: Iterable[Row], spans: Iterable[tuple[int, int]] = ()) -> Iterator[list[Row]]:
    """The body's paragraphs, each as runs of one voice; what no statement holds is a run of its own.

    A run has ``voice`` (a statement's record of whose words these are, or null), ``sentences``, each with
    its statement (or null) and its text in pieces, marked where ``spans`` lie, and ``notes`` for the margin.
    """
    waiting = sorted(statements, key=lambda statement: statement["start"])
    marks = sorted(spans)
    position = 0
    for paragraph in _PARAGRAPH.finditer(body):
        inside = []
        while position < len(waiting) and waiting[position]["start"] < paragraph.end():
            inside.append(waiting[position])
            position += 1
        yield list(_runs(_sentences(body, paragraph.start(), paragraph.end(), inside, marks)))


def _sentences(
    body: str, start: int, end: int, statements: Iterable[Row], marks: list[tuple[int, int]]
) -> Iterator[Row]:
    for statement in statements:
        if body[start : statement["start"]].strip():
            yield {"statement": None, "pieces": _pieces(body, start, statement["start"], marks)}
        yield {"statement": statement, "pieces": _pieces(body, statement["start"], statement["end"], marks)}
        start = statement["end"]
    if body[start:end].strip():
        yield {"statement": None, "pieces": _pieces(body, start, end, marks)}


def _pieces(body: str, start: int, end: int, marks: list[tuple[int, int]]) -> list[Row]:
    pieces = []
    for mark_start, mark_end in marks:
        if mark_end <= start or mark_start >= end:
            continue
        pieces.append({"text": body[start : max(start, mark_start)], "marked": False})
        pieces.append({"text": body[max(start, mark_start) : min(end, mark_end)], "marked": True})
        start = min(end, mark_end)
    pieces.append({"text": body[start:end], "marked": False})
    return [piece for piece in pieces if piece["text"]]


def _runs(sentences: Iterable[Row]) -> Iterator[Row]:
    for _, run in groupby(sentences, key=lambda sentence: voice_of(sentence["statement"])):
        together = list(run)
        said = [sentence["statement"] for sentence in together if sentence["statement"]]
        yield {"voice": together[0]["statement"], "sentences": together, "notes": list(_notes(said))}


def _notes(said: Iterable[Row]) -> Iterator[Row]:
    """What the margin notes of statements; neighbours of which the same is known share a note."""
    spoken = (one for one in said if one["attribution"] in _SPOKEN)
    for (act, cue, confidence, rule, nested), alike in groupby(spoken, key=itemgetter(*_NOTED)):
        positions = [one["position"] for one in alike]
        yield {
            "first": positions[0],
            "last": positions[-1],
            "act": act,
            "cue": cue,
            "confidence": confidence,
            "rule": rule,
            "nested_speaker_name": nested,
        }


def voices(statements: Iterable[Row]) -> list[Row]:
    """Whose words a text is made of, with the number of ``statements`` of each, the most first."""
    named = ("speaker", "speaker_name", "attribution", "side")
    counted = Counter(itemgetter(*named)(one) for one in statements if one["attribution"] in _SPOKEN)
    return [{**dict(zip(named, voice, strict=True)), "statements": count} for voice, count in counted.most_common()]


def voice_of(statement: Row | None) -> tuple[object, ...] | None:
    """What makes two sentences one run: the same speaker, told in the same way."""
    return (statement["attribution"], statement["speaker"], statement["side"]) if statement else None
