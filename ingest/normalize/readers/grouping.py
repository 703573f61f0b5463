"""People who are named together as one subject: ``the Duke, the Queen and their guest``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.normalize.readers.grammar import end_of_company, listed
from ingest.normalize.readers.subject import Subject
from ingest.normalize.readers.words import Words

_LONGEST_BRACKET = 6
# ``the Duke as well as the Queen``, ``the Duke together with the Queen``
_JOINING = frozenset({"and", "well", "together"})


def grouped(words: Words, people: Sequence[Subject]) -> Iterator[Subject]:
    """People joined by commas and an ``and`` become one subject."""
    group: list[Subject] = []
    for subject in people:
        if group and not _are_joined(words, group[-1].end, subject):
            yield from _as_one(words, group)
            group = []
        group.append(subject)
    yield from _as_one(words, group)


def _as_one(words: Words, group: list[Subject]) -> Iterator[Subject]:
    """The people of a group as one subject, with whoever the cast does not know behind another ``and``."""
    if not group:
        return
    end = end_of_company(words, group[-1].end)
    joined = len(group) > 1 and not _JOINING.isdisjoint(words.lower[group[-2].end : group[-1].end])
    if group[0].main and (joined or end > group[-1].end):
        both = [one.person for one in group if one.person]
        pair = (both[0], both[1]) if len(both) == len(group) == 2 else None
        yield Subject("together", group[0].first, end, pair=pair)
    else:
        yield from group


def _are_joined(words: Words, end: int, following: Subject) -> bool:
    """Whether only ``and``, commas, titles and countries stand between two names."""
    end = _behind_bracket(words, end)
    between = range(end, following.first)
    passed = listed("connectors") | {",", "&", "as", "with", *_JOINING}
    return words.lower[end] in (",", "&", "of", "as", *_JOINING) and all(
        words.lower[at] in passed or words.is_capitalised(at) for at in between
    )


def _behind_bracket(words: Words, end: int) -> int:
    """Behind what stands in brackets after a name: ``Lena Vask (D-WI)``."""
    within = words.lower[end : end + _LONGEST_BRACKET]
    return end + within.index(")") + 1 if within[:1] == ["("] and ")" in within else end
