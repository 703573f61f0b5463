"""Whom a frame sentence means by a pronoun: "Vask sought support. He did so when Orlan called on him"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.normalize.people.naming import Naming
from ingest.normalize.reading import Sentence

_MET = re.compile(
    r"\b(?:called on|calls? on|visited|met(?: with)?|meeting with|talks with|audience with|received by|hosted by"
    r"|welcomed by) (?:him|her)\b(?! [a-z]*(?:counterpart|colleague|host|guest))"
)
_HE_MET = re.compile(
    r"\W{0,3}(?:(?:Today|Yesterday|Earlier|Later|(?:On|In|At) [^,.;\n]{3,40}),? (?:he|she)|He|She) [^.;\n]{0,120}?"
    r"\b(?:call(?:ed)? on|met(?: with)?|meeting with|talks with|audience with|(?:received|welcomed|hosted) by) "
    r"(?=[A-Z]|the [A-Z]|h(?:is|er) [A-Z])"
)
_BESIDE = re.compile(r"\W{0,3}(?:His|Her) (?:[A-Z][\w-]+ ){0,3}(?:counterpart|colleague|opposite number)\b")


def meant_by_pronoun(
    text: str, before: Sequence[Sentence], sentence: Sentence, named: Sequence[Naming]
) -> list[Naming]:
    """Whom SENTENCE means by a pronoun as met, as meeting others, or as a counterpart: the first in office BEFORE."""
    met = _MET.search(text, sentence.start, sentence.end)
    if not met and not _BESIDE.match(text, sentence.start) and not _HE_MET.match(text, sentence.start):
        return []
    for told in (*((sentence,) if met else ()), *reversed(before[-_REACH:])):
        end = met.start() if met and told is sentence else told.end
        able = [one for one in named if told.start <= one.start < end and one.name and one.role and not one.owning]
        if len(able) > (1 if told is sentence else 0):
            return able[:1]
    return []


_REACH = 2
