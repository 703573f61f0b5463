"""Words that name how people met or spoke, from ``data/vocabulary/encounters.yml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import cast as of_type

from ingest.record import Mode
from ingest.vocabulary import entries


def mode_of(text: str) -> Mode | None:
    """The mode that TEXT names first."""
    first = named_in(text)
    return of_type(Mode, first.lastgroup) if first else None


def named_in(text: str) -> re.Match[str] | None:
    """Where TEXT first names how people met."""
    found = [match for pattern in patterns() if (match := pattern.search(text))]
    return min(found, key=lambda match: (match.start(), -match.end()), default=None)


@cache
def patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words of every mode, each in a group of its name: those written with spaces, and the Chinese ones."""
    told = entries("encounters")
    words = "|".join(rf"(?P<{mode}>{'|'.join(forms)})" for mode, forms in told["modes"].items())
    chinese = _alternatives(told["chinese_modes"])
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.I), re.compile(chinese)


def _alternatives(modes: Mapping[str, list[str]]) -> str:
    return "|".join(f"(?P<{mode}>{'|'.join(forms)})" for mode, forms in modes.items())
