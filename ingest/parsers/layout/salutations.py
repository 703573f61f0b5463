"""Lines that greet those who hear the words below them."""

from __future__ import annotations

import re

_SALUTATION = re.compile(
    r"(?:mr|mrs|ms|madam|dear|your|distinguished|honou?rable|excellenc(?:y|ies)|ladies|bismillah)\b.*[,:!]",
    re.IGNORECASE,
)


def is_salutation(text: str) -> bool:
    """Whether a line greets those who hear the words: ``Excellencies, ladies and gentlemen,``."""
    return _SALUTATION.fullmatch(text) is not None
