"""An account as its readers have it before them."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.normalize.readers.company import Company
from ingest.normalize.readers.cues import Lexicon
from ingest.normalize.readers.handing import hands_over
from ingest.normalize.readers.quotations import Quotations
from ingest.normalize.reading import Body, Cast
from ingest.record import Genre

# A colon, a quotation mark, spaces.
_GAP = 4


@dataclass(frozen=True, slots=True)
class Account:
    """A text that tells what others said, with the people in it, its quotations and the cues of its language.

    is_background  whether the publisher sets out facts, as in a fact sheet: what bodies do is told, and no words go on
    """

    body: Body
    cast: Cast
    company: Company
    quotations: Quotations
    lexicon: Lexicon
    genre: Genre
    is_background: bool = False

    @property
    def carries(self) -> bool:
        """Whether words may go on without a cue: a notice announces, and carries nobody's words on."""
        return self.genre != "notice"

    @property
    def is_news(self) -> bool:
        return self.genre == "news-report"

    def ends_in_colon(self, offset: int) -> bool:
        """Whether what stands before an offset leads to words that follow."""
        return self.body.folded[max(0, offset - _GAP) : offset].rstrip().endswith(":")

    def leads_on(self, end: int) -> bool:
        """Whether a passage ends at an offset with a colon, and the next one begins with a quotation mark."""
        behind = self.body.folded[end : end + _GAP].lstrip()
        return self.ends_in_colon(end) and behind[:1] == '"' and any(one.end == end for one in self.body.passages)

    def hands_over(self, start: int, end: int) -> bool:
        """Whether words end a passage with who said what stands in the next: ``Mr. Vask said:``."""
        ends = any(passage.end == end for passage in self.body.passages)
        return ends and self.ends_in_colon(end) and hands_over(self.body.folded[start:end])
