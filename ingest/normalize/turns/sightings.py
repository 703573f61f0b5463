"""Whatever looks like a speaker's label, wherever a turn may begin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from ingest.normalize.reading import Body, Label, Passage
from ingest.normalize.turns.addresses import address
from ingest.normalize.turns.brackets import with_holder
from ingest.normalize.turns.labels import may_name, misread, role_of
from ingest.normalize.turns.wording import REMEMBERED, names_office, plain, words_of

NAME = r"[^\W\d_](?:[^\W_]|[.'&/, °-]){0,90}?"
ASIDE = r"(?:\s?[(\[][^()\[\]]{1,60}[)\]]){0,3}"
_GOING_ON = (
    r"(?:[ ,(]{1,3}[Cc]ont(?:inued|inues|'?d)?\b[ .)]*"
    r"|,? (?:[Ss]peaking )?(?:[Vv]ia|[Tt]hrough) (?:an? |the |his |her )?(?:interpret|translat)(?:er|or|ation)"
    r"|(?<=QUESTION|Question) (?:by|BY|from|FROM|of|OF|to|TO|for|FOR) [^:.?!\n]{2,60}?)?"
)
_SIGN = r"[.-]?\s?[:：](?:\*\*)?"
# A number, a dash, the hour of a recording, the signs of subtitles and of Markdown.
_BEFORE = (
    r"(?:\d{1,3}\.?\s+|-\s?|[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?[ -]{1,3}|>{1,2}\s?|\*\*|\[)?"
    r"(?P<answered>(?:Answer|ANSWER|Reply|REPLY|Response|RESPONSE) (?:by|BY|from|FROM|of|OF) (?:the |THE )?)?"
)
_LABEL = re.compile(rf"{_BEFORE}(?P<name>{NAME})\]?{_GOING_ON}{ASIDE}{_SIGN}")
_INSIDE = re.compile(rf"[.?!\"')\]-]\s(?P<name>{NAME}){_GOING_ON}{ASIDE}{_SIGN}(?=[\s.])")
_ALL = re.compile(rf"(?P<name>{NAME}){ASIDE}\s*\Z")
_LONGEST_LABEL = 150
_TRIES = 4
_BARE = re.compile(r"(?P<name>Q\.?|[QA]\d{1,2}\.|P\.\s?M\.|PM\.)(?=\s(?!\s?\w{0,3}\s?:))")
_PARTICLES = re.compile(
    r"(?:de|della?|de[rn]|d[iao]|dos|du|l[ae]|el|al|ad|bin|ibn|bint|van|von|zu|of|the|and|for|y|e)(?![\w])"
)
_MOST_WORDS = 8
_MOST_WORDS_IN_LOWER_CASE = 5
_MOST_NAMES = 4


def heads(body: Body) -> Iterator[Label]:
    """Whatever looks like a label at the head of a passage."""
    for passage in body.passages:
        found = _BARE.match(body.folded, passage.start, passage.end)
        answered = None
        if not found and _holds_colon(body.folded, passage):
            found = _LABEL.match(body.folded, passage.start, passage.end)
            answered = found and found["answered"]
        if found and may_be_a_label(found["name"]):
            yield replace(label_of(found), start=found.start("answered")) if answered else label_of(found)


def _holds_colon(folded: str, passage: Passage) -> bool:
    """Whether PASSAGE can hold a label at all: most hold no colon, and to look for one costs next to nothing."""
    return any(folded.find(colon, passage.start, passage.end) >= 0 for colon in ":：")


def apart(body: Body) -> tuple[Label, ...]:
    """The labels that the layout sets apart from the words."""
    marked = (one for one in body.passages if one.kind == "label")
    found = ((one, _ALL.match(body.folded, one.start, one.end)) for one in marked)
    return tuple(replace(label_of(name), end=one.end, turn_end=one.end) for one, name in found if name)


def inside(body: Body) -> Iterator[Label]:
    """Labels after a sentence within a passage."""
    for passage in body.passages:
        colon = body.folded.find(":", passage.start, passage.end)
        last = passage.start
        while colon >= 0:
            if found := _nearest(body.folded, max(last, colon - _LONGEST_LABEL), colon + 2):
                yield label_of(found)
            last, colon = colon, body.folded.find(":", colon + 1, passage.end)


def _nearest(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first label within a passage from START on: one that reaches back over a sentence's end is none."""
    for _ in range(_TRIES):
        found = _INSIDE.search(text, start, end)
        if found is None or may_be_a_label(found["name"]):
            return found
        start = found.start() + 1
    return None


def label_of(found: re.Match[str], group: str = "name") -> Label:
    """The label that a pattern has found in GROUP; its turn is not known yet."""
    name = with_holder(found[group].strip(), found.string, found.end(group))
    return Label(found.start(group), found.end(), found.end(), name, _kind(name))


@lru_cache(REMEMBERED)
def _kind(name: str) -> Literal["speaker", "question", "chrome"]:
    role = role_of(name) or role_of(misread(name) or "")
    if role in ("question", "outlet"):
        return "question"
    return "chrome" if role == "chrome" else "speaker"


@lru_cache(REMEMBERED)
def may_be_a_label(name: str) -> bool:
    """Whether NAME may be somebody's who speaks: few words, none that no name holds, capitals where names have them."""
    words = name.split()
    role = role_of(name)
    if role in ("form", "never") or not may_name(name) or _opens_a_sentence(words):
        return False
    if _is_full(name):
        return True
    if len(words) > _MOST_WORDS:
        return False
    return role is not None or is_upper(name) or _is_capitalised(name.partition(", ")[0].split())


def _opens_a_sentence(words: Sequence[str]) -> bool:
    """Whether WORDS, or those behind the label of who asks, begin as no name does: ``Question And for you``."""
    first = next((at for at, word in enumerate(words) if role_of(word) != "question" and word[0].isalpha()), 0)
    return len(words) > first + 1 and plain(words[first]) in words_of("never_first")


def _is_full(name: str) -> bool:
    """Whether NAME holds an office and a name of two words at least: ``Prime Minister of Ruritania Lena Vask``."""
    where = address(name)
    words = where.name.split()
    return bool(where.office) and 1 < len(words) <= _MOST_NAMES and all(word[0].isupper() for word in words)


@lru_cache(REMEMBERED)
def is_upper(name: str) -> bool:
    """Whether NAME is in capitals; a particle or the small c of McCarthy does not count against it."""
    letters = [letter for letter in name if letter.isalpha()]
    upper = sum(letter.isupper() for letter in letters)
    return len(letters) > 1 and upper >= 0.75 * len(letters)


def _is_capitalised(words: Sequence[str]) -> bool:
    longest = _MOST_WORDS if any(names_office(word) for word in words) else _MOST_WORDS_IN_LOWER_CASE
    if len(words) > longest or _PARTICLES.fullmatch(words[-1]):
        return False
    small = [word for word in words if word[0].islower() and not _PARTICLES.match(word)]
    return not words[0].islower() and all(names_office(word) for word in small)


@lru_cache(REMEMBERED)
def is_sure(name: str) -> bool:
    """Whether NAME alone says that somebody speaks: who asks, or an office in capitals."""
    role = role_of(name)
    if role is not None:
        return role in ("question", "chrome", "unnamed")
    where = address(name)
    return is_upper(name) and (where.honorific or bool(where.office))
