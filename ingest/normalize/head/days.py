"""A day of the calendar as far as a text says it, and where the text does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar as far as it is said."""

    year: int | None
    month: int
    day: int | None

    @property
    def exact(self) -> date | None:
        """The day itself, where year, month and day are said."""
        return date(self.year, self.month, self.day) if self.year and self.day else None

    def edtf(self) -> str:
        """ISO 8601-2: ``2021-11-13``, ``2021-11``, ``XXXX-11-13``."""
        year = f"{self.year:04d}" if self.year else "XXXX"
        return f"{year}-{self.month:02d}" + (f"-{self.day:02d}" if self.day else "")


@dataclass(frozen=True, slots=True)
class Named:
    """A day, or the first and last day of a stretch of days, and where the text names them.

    swapped  the other reading of a date in figures, where day and month could change places
    """

    start: int
    end: int
    first: Day
    last: Day | None = None
    swapped: Day | None = None
