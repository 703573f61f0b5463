"""Names that open turns without a colon: alone on a line, in square brackets, before a dash or a full stop."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ingest.normalize.people.ordinary import are_ordinary
from ingest.normalize.reading import Body, Label
from ingest.normalize.turns.addresses import address
from ingest.normalize.turns.labels import role_of
from ingest.normalize.turns.sightings import ASIDE, NAME, is_upper, label_of, may_be_a_label
from ingest.normalize.turns.unmarked import asking
from ingest.normalize.turns.wording import plain, words_of

_ALONE = re.compile(rf"\[?(?P<name>{NAME}){ASIDE}\]?\s*\Z")
_SIGN = rf"(?:{ASIDE}\s?-|(?<!\b\w)\.) (?=[\"'(]{{0,2}}[A-Z0-9])"
_LED = re.compile(rf"\[(?P<name>{NAME}){ASIDE}\] |(?P<bare>{NAME}){_SIGN}")
_LONGEST = 110
_FEWEST = 2
_FEWEST_WORDS = 5
_REACH = 200
_SENTENCE = re.compile(r"[.?!][\"')\]]*\Z")


def alone(body: Body, met: Sequence[Label], title: str) -> list[Label]:
    """Labels by name at the heads of passages, where no colon stands behind them.

    A name is one where it comes back, here or before a colon among the labels MET, and somebody else takes turns
    with it; a single word in small letters has to stand in the TITLE, too. Then whoever is named behind or before
    an office takes turns as well, and whom the TITLE names. A list of people, each above a passage, names nobody twice.
    """
    starts = {label.start for label in met}
    found = [label for label in _named(body) if label.start not in starts and _is_name(label.name, title)]
    often = Counter(_surname(label) for label in (*found, *met) if role_of(label.name) is None)
    back = {_surname(label) for label in found if often[_surname(label)] >= _FEWEST}
    others = {_surname(label) for label in (*met, *found, *(asking(body) if back else ()))}
    if not back or (not others - back and len(back) < _FEWEST) or not _say_something(found, body):
        return []
    titled = {plain(word.strip(",:;")) for word in title.split() if word[:1].isupper()}
    return [
        label
        for label in found
        if _surname(label) in back or _is_full(label, often) or (address(label.name).name and _surname(label) in titled)
    ]


def _say_something(labels: Sequence[Label], body: Body) -> bool:
    """Whether half of what stands behind LABELS is longer than an address is: a list of members says nothing."""
    behind = (body.folded[label.end : label.end + _REACH].split("\n\n", 2) for label in labels)
    long = sum(len((words[0].strip() or " ".join(words[1:2])).split()) >= _FEWEST_WORDS for words in behind)
    return 2 * long >= len(labels)


def _is_full(label: Label, often: Mapping[str, int]) -> bool:
    """Whether a name that stands here once is surely one: behind or before an office, in capitals like the others."""
    where = address(label.name)
    return bool(where.office) and " " in where.name and often[_surname(label)] > 0 and is_upper(label.name)


def _is_name(name: str, title: str) -> bool:
    """Whether NAME is more than a word that may be a heading, and no form of address or opening of a sentence."""
    words = [plain(word.strip(",")) for word in name.split()]
    if (words[0] in words_of("opener") and "." not in name.split()[0]) or words[-1] in words_of("honorific"):
        return False
    if is_heading(name):
        return False
    return " " in name or is_upper(name) or name in title.split()


def is_heading(name: str) -> bool:
    """Whether NAME, no office in it and not in capitals, has none but ordinary words: ``Tools and Resources``."""
    words = " ".join(word for word in name.split() if word not in _JOINING)
    return are_ordinary(words) and not (is_upper(name) or role_of(name) or address(name).office)


_JOINING = frozenset(("and", "or", "of", "for", "in", "on", "to", "the", "a", "&"))


def _surname(label: Label) -> str:
    """The last word of a name; all of an office without one."""
    name = address(label.name).name
    return plain(name).rpartition(" ")[2] if name else plain(label.name)


def _named(body: Body) -> Iterator[Label]:
    """Names alone on a line above a sentence, and names with a sign of their own before the words."""
    for passage, below in zip(body.passages, body.passages[1:], strict=False):
        if passage.end - passage.start > _LONGEST:
            continue
        found = _ALONE.match(body.folded, passage.start, passage.end)
        if found and _SENTENCE.search(body.folded, below.start, below.end):
            yield from _label(found, "name", "office")
    for passage in body.passages:
        if found := _LED.match(body.folded, passage.start, passage.end):
            yield from _label(found, "name" if found["name"] else "bare")


def _label(found: re.Match[str], group: str, or_office: str = "") -> Iterator[Label]:
    """The label of a match in GROUP, where its words may be somebody's name; OR_OFFICE where an office alone may do."""
    name = found[group]
    where = address(name)
    named = where.name or (or_office and where.office)
    if role_of(name) is None and named and may_be_a_label(name):
        yield label_of(found, group)
