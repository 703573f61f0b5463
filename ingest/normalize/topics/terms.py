"""A term of the vocabulary of topics, and whether words of a text are it."""

from __future__ import annotations

import re
from functools import cache

from ingest.values import value

FIRST_IDEOGRAPH = "\u2e80"
_REACH = 90
_LONG_SENTENCE = 600  # on either side: a text without full stops is read in linear time all the same


@value
class Term:
    """A word or phrase that raises a topic, with what must and must not stand near it.

    topic  the topic's id; empty for a phrase that raises none
    cased  it has a capital, which must stand as one
    stem   it takes any ending
    hint   it raises its topic only together with others
    place  it names a country or its people
    home   the country whose own name it is: in that country's texts it raises nothing
    free   it needs no neighbours and minds none
    """

    topic: str
    text: str
    cased: bool = False
    stem: bool = False
    hint: bool = False
    place: bool = False
    home: str = ""
    free: bool = True
    before: str | None = None
    after: str | None = None
    sentence: str | None = None
    unless: str | None = None

    def suits(self, folded: str, start: int, end: int, sentence: tuple[int, int]) -> bool:
        """Whether the neighbours of FOLDED[START:END] in SENTENCE are such that the term raises its topic."""
        if self.free:
            return True
        first, last = max(sentence[0], start - _LONG_SENTENCE), min(sentence[1], end + _LONG_SENTENCE)
        return not (
            (self.before and not _pattern(self.before).search(folded, max(first, start - _REACH), start))
            or (self.after and not _pattern(self.after).match(folded, end, min(last, end + _REACH)))
            or (self.sentence and not _pattern(self.sentence).search(folded, first, last))
            or (self.unless and _pattern(self.unless).search(folded, first, last))
        )

    def word_end(self, folded: str, start: int, end: int) -> int | None:
        """Where the word ends whose letters at START:END are the term's; null where that is another word."""
        if self.text[0] >= FIRST_IDEOGRAPH:
            return end
        if self.cased and not self._capital(folded[start:end]):
            return None
        word_end = end
        while word_end < len(folded) and folded[word_end].isalnum():
            word_end += 1
        return word_end if self.stem or folded[end:word_end] in ("", "s") else None

    def _capital(self, printed: str) -> bool:
        """Whether a term is printed with the vocabulary's capitals, or with nothing else."""
        return printed.replace("-", " ") == self.text or printed.isupper()


@cache
def _pattern(written: str) -> re.Pattern[str]:
    """A pattern as it is first asked for: a text meets few of the hundreds that the vocabulary has."""
    return re.compile(written, re.IGNORECASE)
