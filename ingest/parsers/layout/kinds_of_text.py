"""Lines that name a kind of text: ``Press release``, ``Joint communiqué``."""

from __future__ import annotations

import re

_RELEASE = re.compile(
    r"(?:press|media|news)?\s*(?:release|statement|communiqué|news|note|speech|readout|remarks|transcript|article|briefing)s?",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"\b(?:press|briefing|statement|remarks|speech|conference|interview|readout|transcript|release)\b", re.IGNORECASE
)
_SPEECH = re.compile(
    r"\b(?:speech|remarks|address|keynote|lecture|statement|intervention|toast|message|speaking (?:notes|points))\b",
    re.IGNORECASE,
)
_OF_SEVERAL = re.compile(
    r"\b(?:joint|press (?:conference|briefing|statement|release)|interview|transcript|q ?& ?a|doorstop)\b",
    re.IGNORECASE,
)
_TELLING_KIND = re.compile(
    r"\W*(?:(?:joint|final|leaders'?|ministers'?|ministerial|chair(?:'?s|man's)?|co-chairs'?) (?:press |media )?"
    r"(?:release|statement|communiqu[eé]|declaration)|(?:full )?transcript|speech|address|remarks|press conference"
    r"|interview|read-?out|communiqu[eé]|media advisory)\W*",
    re.IGNORECASE,
)


def is_release(text: str) -> bool:
    """Whether a line names a kind of text and nothing else: ``Press release``."""
    return len(text) < 40 and _RELEASE.fullmatch(text) is not None


def is_kind_of_text(text: str) -> bool:
    """Whether a line says whose words, or words to whom, a text is, and nothing else: ``Joint communiqué``."""
    return len(text) < 60 and _TELLING_KIND.fullmatch(text) is not None


def names_speech(text: str) -> bool:
    """Whether a line says that a text is one person's own words: ``Remarks at the opening of the harbour``."""
    return _SPEECH.search(text) is not None and _OF_SEVERAL.search(text) is None


def names_kind_of_text(text: str) -> bool:
    """Whether a line names a kind of text, whatever else it says."""
    return _KIND.search(text) is not None
