"""The text layer of a PDF, page by page."""

from __future__ import annotations

import logging
import struct
import zlib
from collections.abc import Mapping
from io import BytesIO
from typing import Any

PAGE_END = "\n\f"
"""What stands between two pages."""

_FIELDS = {"/Title": "title", "/Author": "author", "/Subject": "subject", "/CreationDate": "created"}


class NoText(Exception):
    """A PDF that cannot be read, or has no text; the message is the reason."""


def text_of(content: bytes, pages: int) -> tuple[dict[str, str], str]:
    """The document's own fields, and the text of its pages; raises ``NoText`` where there is none."""
    from pypdf import PdfReader  # a second to import, for the few documents that need it
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    # A damaged PDF makes pypdf fail in any of these ways: it walks whatever objects the file claims to hold.
    broken = (PyPdfError, ArithmeticError, AttributeError, LookupError, OSError, RuntimeError, TypeError, ValueError,
              AssertionError, EOFError, MemoryError, struct.error, zlib.error)  # fmt: skip
    try:
        return _read(PdfReader(BytesIO(content)), pages)
    except broken as failure:
        raise NoText(f"a PDF that cannot be read: {str(failure) or type(failure).__name__}") from failure


def _read(reader: Any, pages: int) -> tuple[dict[str, str], str]:
    if len(reader.pages) > pages:
        raise NoText(f"a PDF of more than {pages} pages")
    text = PAGE_END.join(page.extract_text() for page in reader.pages)
    if not text.strip():
        raise NoText("a PDF without a text layer: it has to be recognised from its pictures first")
    return _fields(reader.metadata or {}), text


def _fields(metadata: Mapping[str, object]) -> dict[str, str]:
    printed = {name: str(metadata.get(key) or "").strip() for key, name in _FIELDS.items()}
    return {name: value for name, value in printed.items() if value}
