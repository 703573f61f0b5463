"""What stands before the first element of an XML text: enough to know its root, and what it declares."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SKIPPED = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE\s[^\[>]*>", re.DOTALL | re.IGNORECASE)
_DECLARING = re.compile(r"<!DOCTYPE\s[^\[>]*\[", re.IGNORECASE)
_ROOT = re.compile(r"<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)([^<>]*)")
_DECLARED = re.compile(r"""(<\?xml\s[^>]{0,200}?)\s{1,20}encoding\s{0,20}=\s{0,20}["'][^"'>]{0,80}["']""")
_REACH = 1 << 16


@dataclass(frozen=True, slots=True)
class Prolog:
    """The root's local name and attributes as printed; whether a DOCTYPE declares anything of its own."""

    root: str
    attributes: str
    declares: bool


def prolog(text: str) -> Prolog | None:
    """Read the prolog of TEXT; null where no element begins within its first 65,536 characters."""
    text = text[:_REACH]
    at = 1 if text.startswith("\ufeff") else 0
    while skipped := _SKIPPED.match(text, at):
        at = skipped.end()
    if _DECLARING.match(text, at):
        return Prolog("", "", declares=True)  # what it declares is not read: entities are never expanded
    found = _ROOT.match(text, at)
    return Prolog(found[2], found[3], declares=False) if found else None


def without_encoding(text: str) -> str:
    """An XML text whose declaration no longer names the encoding of bytes: they are bytes no more."""
    declared = _DECLARED.match(text)
    return declared[1] + text[declared.end() :] if declared else text
