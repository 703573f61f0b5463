"""Two who act together in a sentence that names no encounter: "Ministers A and B agreed", "A reviewed ties with B"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.normalize.people.naming import Naming
from ingest.normalize.reading import Sentence

_FILED = re.compile(r"[A-Z][A-Z .,]{2,30} --? ")
_LEADS = re.compile(rf"\W*(?:{_FILED.pattern})?(?:(?:In|On|At|Today|Yesterday|Earlier)\b[^,.;]{0, 40},? )?(?:[Tt]he )?")
_AND = re.compile(
    r"(?: \([^()\n]{2,40}\))?(?:,? and|,) (?:the |his |her |its )?(?:visiting )?"
    r"(?:(?:counterpart|colleague)s? )?(?:H\.E\. )?"
)
_ACTED = re.compile(
    r"(?: \([^()\n]{2,40}\))?,? (?:today |on \w+ |also |jointly |both )?(?:have |had |are |were )?"
    r"(?:[a-z]+(?:ed|ing)|sent|wrote|met|spoke|held|made|gave|led)\b"
)
_ACTED_ALONE = re.compile(r"(?: \([^()\n]{2,40}\))?,? (?:today |on \w+ |also )?(?:has |had |is )?[a-z]+(?:ed|ing)\b")
_WITH = re.compile(r"\bwith (?:the |his |her )?(?:visiting )?$")


def together(text: str, sentence: Sentence, named: Sequence[Naming]) -> list[Naming]:
    """The officials who lead SENTENCE of TEXT together, or who leads it and with whom; those NAMED there else are none.

    Both hold an office and are named, so that who is only spoken of is not among them.
    """
    filed = _FILED.match(text, sentence.start)
    named = [one for one in named if one.role or not filed or one.start >= filed.end()]
    if len(named) < _FEWEST or not named[0].role or not _LEADS.fullmatch(text, sentence.start, named[0].start):
        return []
    leading = [named[0]]
    for one in named[1:]:
        if not _is_official(one) or not _AND.fullmatch(text, leading[-1].end, one.start):
            break
        leading.append(one)
    if len(leading) > 1:
        return leading if _ACTED.match(text, leading[-1].end) else []
    if not _ACTED_ALONE.match(text, named[0].end):
        return []
    beside = next((one for one in named[1:] if _is_official(one) and _WITH.search(text, named[0].end, one.start)), None)
    return [named[0], beside] if beside else []


_FEWEST = 2


def _is_official(naming: Naming) -> bool:
    return bool(naming.name and naming.role and not naming.owning)
