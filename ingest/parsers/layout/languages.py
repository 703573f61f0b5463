"""The language of a text by its script, and by its commonest words where the script is shared."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ingest.parsers.layout.lines import Line

_SAMPLE = 3_000
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("uk", re.compile(r"[іїєґІЇЄҐ]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
)
_ANY_SCRIPT = re.compile(r"[\u0370-\u06ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_SHARE = 0.02
_WORDS = re.compile(r"[^\W\d_]+")
_COMMON = {
    "en": frozenset(["the", "of", "and", "to", "in", "that", "for", "with", "on", "is", "was", "as", "by"]),
    "fr": frozenset(["le", "la", "les", "des", "et", "du", "une", "dans", "que", "pour", "sur", "est", "au"]),
    "de": frozenset(["der", "die", "das", "und", "den", "von", "mit", "ist", "des", "im", "für", "auf", "nicht"]),
    "es": frozenset(["el", "la", "los", "las", "y", "que", "del", "con", "por", "una", "para", "en", "se"]),
    "pt": frozenset(["o", "a", "os", "as", "e", "que", "do", "da", "em", "para", "com", "uma", "dos"]),
    "it": frozenset(["il", "la", "di", "che", "e", "del", "della", "per", "con", "una", "dei", "nel", "le"]),
}


def language_of(lines: Sequence[Line]) -> str:
    """The language of LINES as a BCP 47 tag: their script's, else that whose common words they hold most of."""
    text = " ".join(line.text for line in lines)[:_SAMPLE]
    letters = len(text) or 1
    for language, script in _SCRIPTS if _ANY_SCRIPT.search(text) else ():
        if len(script.findall(text)) > _SHARE * letters:
            return language
    words = Counter(_WORDS.findall(text.casefold()))
    return max(_COMMON, key=lambda language: sum(words[word] for word in _COMMON[language]))
