"""An office of several portfolios with the name behind it: ``the Minister of Trade and Industry, Lena Vask,``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.normalize.readers.grammar import listed, may_begin_at
from ingest.normalize.readers.subject import Subject
from ingest.normalize.readers.words import Words

_OFFICE_WITHIN = 4
# The words that an office may take up; a hostile text names no end of them.
_LONGEST = 32
# ``, Lena Vask, who was there, said``: her comma opens an aside.
_RELATIVE = (["who"], ["whose"], ["which"])
_OF_A_PORTFOLIO = frozenset([",", "of", "for", "and", "the", "on"])


def with_portfolios(words: Words, subjects: Iterable[Subject]) -> Iterator[Subject]:
    """The subjects, ``the Minister of Trade, Industry and Labour, Lena Vask,`` as one."""
    waiting: list[Subject] = []
    for subject in subjects:
        first = _start_of_portfolio(words, subject) if subject.form == "name" else None
        if first is not None:
            yield from (one for one in waiting if one.end <= first)
            end = subject.end + int(words.lower[subject.end + 1 : subject.end + 2] not in _RELATIVE)
            yield replace(subject, first=first, end=end, main=subject.main or may_begin_at(words, first))
            waiting = []
        else:
            waiting.append(subject)
    yield from waiting


def _start_of_portfolio(words: Words, named: Subject) -> int | None:
    """Where ``the Minister of Trade and Industry`` begins that stands before a name between commas; None elsewhere."""
    if words.lower[max(0, named.first - 1)] != "," or words.lower[named.end : named.end + 1] != [","]:
        return None
    begin, farthest = named.first - 1, max(0, named.first - _LONGEST)
    passed = listed("offices") | _OF_A_PORTFOLIO
    while begin > farthest and (words.is_capitalised(begin - 1) or words.lower[begin - 1] in passed):
        begin -= 1
    between = range(begin, named.first)
    if any(words.lower[at : at + 2] == ["and", "the"] for at in between):
        return None
    offices = listed("offices")
    articles = (at for at in between if words.lower[at] == "the")
    return next((at for at in articles if not offices.isdisjoint(words.lower[at + 1 : at + _OFFICE_WITHIN])), None)
