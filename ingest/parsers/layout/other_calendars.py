"""Days that a page prints twice: by our calendar, and by the one of its country's faith or state beside it."""

from __future__ import annotations

import re

_ERA = r"(?:\s?(?:AH|A\.H\.?|H|SH|S\.H\.?)\b\.?)?"
_WORDS = r"[^\W\d_]+(?:[ -][^\W\d_]+){0,2}"
# The Islamic and the Persian year, the one of Nepal, the Buddhist one before ours in brackets.
_OTHER = re.compile(
    r"(?:corresponding to |equivalent to )?"
    rf"(?:\b\d{{1,2}}\s{_WORDS},?\s|\b{_WORDS}\s\d{{1,2}},?\s)1[34]\d\d{_ERA}(?!\d)"
    rf"|(?<!\d)1[34]\d\d[/-]\d{{1,2}}[/-]\d{{1,2}}(?!\d){_ERA}"
    rf"|(?:\b\d{{1,2}}\s{_WORDS},?\s|\b{_WORDS}\s\d{{1,2}},?\s)20[5-9]\d\s?B\.?S\b\.?"
    r"|\bB\.?E\.?\s?25\d\d\s\((?=20\d\d\))",
    re.IGNORECASE,
)
_LIKELY = re.compile(r"(?<!\d)1[34]\d\d(?!\d)|\bB\.?[SE]\b")
_OURS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def by_our_calendar(text: str) -> str:
    """A line without the day of another calendar, where it has one of ours too: ``13 April 2032 - 3 Shawwal 1453``."""
    if not _LIKELY.search(text):
        return text
    ours = _OTHER.sub("", text)
    return ours.strip(" -–—/|,;=") if ours != text and _OURS.search(ours) else text
