"""People in Chinese text, where no space and no capital marks a name.

A name is what stands between an office and the next verb or stop, "俄罗斯外长拉夫罗夫", or a form that the vocabulary
of speakers holds, "王毅".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest.normalize.countries import codes_by_term
from ingest.normalize.people.known import speakers
from ingest.normalize.people.lexicon import word_list
from ingest.normalize.people.naming import Naming
from ingest.normalize.phrases import alternation

_IDEOGRAPH = "一-鿿"
_CHINESE = re.compile(f"[{_IDEOGRAPH}]")


def holds_chinese(text: str) -> bool:
    """Whether TEXT holds a Chinese character."""
    return not text.isascii() and _CHINESE.search(text) is not None


def chinese_namings(text: str) -> Iterator[Naming]:
    """Everybody whom a Chinese text names by office and name, or by a name of the vocabulary."""
    for found in _pattern().finditer(text):
        start, end = next(found.span(group) for group in ("known", "name", "bare") if found[group])
        country = codes_by_term().get(found["country"] or "")
        yield Naming(text[start:end], found["role"], country, found.start(), end, start, end)


@cache
def _pattern() -> re.Pattern[str]:
    country = alternation(term for term in codes_by_term() if _CHINESE.match(term))
    office = alternation(word_list("chinese_offices"))
    known = alternation(form for one in speakers() for form in one.names if _CHINESE.match(form))
    ends = alternation(word_list("chinese_ends"))
    role = rf"(?P<role>{office}(?:[兼、]?{office}){{0,4}})"
    name = rf"(?P<name>[{_IDEOGRAPH}·]{{2,12}}?)(?={ends}|[^{_IDEOGRAPH}·]|$)"
    return re.compile(rf"(?P<country>{country})?(?:{role}(?:(?P<known>{known})|{name})|(?P<bare>{known}))")
