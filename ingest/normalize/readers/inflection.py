"""The forms of an English verb, derived from its first form."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.vocabulary import entries

_HISSING = re.compile(r"(?:s|sh|ch|x|z|o)\Z")
_CONSONANT_Y = re.compile(r"[^aeiou]y\Z")


def forms(verb: str) -> Sequence[str]:
    """First form, third person, past, ``-ing``; irregular ones as the vocabulary lists them."""
    vocabulary = entries("cues")
    irregular: Sequence[str] | None = vocabulary["irregular"].get(verb)
    if irregular is not None:
        return irregular
    stem = verb + verb[-1] if verb in vocabulary["doubled"] else verb
    return verb, _third_person(verb), _past(stem), _gerund(stem)


def _third_person(verb: str) -> str:
    if _CONSONANT_Y.search(verb):
        return verb[:-1] + "ies"
    return verb + ("es" if _HISSING.search(verb) else "s")


def _past(stem: str) -> str:
    if _CONSONANT_Y.search(stem):
        return stem[:-1] + "ied"
    return stem + ("d" if stem.endswith("e") else "ed")


def _gerund(stem: str) -> str:
    silent = stem.endswith("e") and not stem.endswith(("ee", "oe"))
    return (stem[:-1] if silent else stem) + "ing"
