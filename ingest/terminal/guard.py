"""Ingested text in a terminal: shown, never obeyed."""

from __future__ import annotations

import re

# Control characters move the cursor or repaint the screen; overrides of direction show words in another order.
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def harmless(text: str) -> str:
    """A text with a mark in place of each character that a terminal would obey; its length stays."""
    return _OBEYED.sub("\ufffd", text)


def escaped(json: str) -> str:
    """JSON text with every such character written as an escape: a program reads the same from it."""
    return re.sub("[\x7f-\x9f\u202a-\u202e\u2066-\u2069]", lambda found: f"\\u{ord(found[0]):04x}", json)
