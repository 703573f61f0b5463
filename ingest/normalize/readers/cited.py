"""Whose a quotation is by a line that is but a name: above it with a colon, below it behind a dash."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.normalize.readers.grammar import listed
from ingest.normalize.readers.sentence import Clause
from ingest.normalize.readers.verdicts import Verdict
from ingest.normalize.reading import Body, Mention

_LONGEST_LINE = 160
_SIGNS = frozenset("-~")


def is_but_a_name(clause: Clause) -> bool:
    """Whether a clause holds nothing but one person's name and office: ``Foreign Minister Lena Vask:``."""
    words, passed = clause.words, listed("connectors", "articles", "offices", "title_words")
    told = range(clause.first, clause.last - 1)
    return len(clause.named) == 1 and all(
        words.is_capitalised(at) or words.lower[at] in passed or words.lower[at] == "," for at in told
    )


def cited_below(verdicts: Sequence[Verdict], body: Body, mentions: Sequence[Mention]) -> list[Verdict]:
    """The verdicts, with the sentences of a quotation that nobody said given to whoever the line below it names."""
    cited = dict(_cited(body, mentions))
    return [_given(one, cited[one.passage]) if one.passage in cited and _is_open(one) else one for one in verdicts]


def _cited(body: Body, mentions: Sequence[Mention]) -> Iterator[tuple[int, str]]:
    """The number of each passage that is a quotation as a whole, with the one whom the line below it names."""
    for number, line in enumerate(body.passages[1:]):
        quotation = body.folded[body.passages[number].start : body.passages[number].end].strip()
        told = body.folded[line.start : line.end]
        is_line = told[:1] in _SIGNS and len(told) <= _LONGEST_LINE and told[-1] not in '.!?:"'
        if is_line and len(quotation) > 1 and quotation[0] == quotation[-1] == '"':
            named = [one for one in mentions if line.start <= one.start < line.end and one.form != "title"]
            if named and not told[1 : named[0].start - line.start].strip(" "):
                yield number, named[0].person


def _is_open(verdict: Verdict) -> bool:
    return verdict.attribution == "narration" or verdict.rule in ("carried-further", "within-quotation")


def _given(verdict: Verdict, person: str) -> Verdict:
    return replace(verdict, attribution="speaker", person=person, confidence="B", rule="cited-below")
