"""From a document's bytes to its text: the part of reading that is dear, and runs in the workers."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace

from ingest.documents import charsets, kinds, markdown, pdf
from ingest.documents.limits import DEFAULT, Limits
from ingest.documents.mending import mended
from ingest.documents.prolog import prolog, without_encoding
from ingest.record import Document, Problem

# What cannot be kept: HTML and CommonMark put U+FFFD for a NUL, and a lone surrogate is no character at all.
_UNFIT = re.compile("[\0\ud800-\udfff]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
_ADDRESSES = ("url", "source_url", "canonical_url", "permalink", "link")


class _Unfit(Exception):
    """What is no document; the message is the reason."""


def decoded(document: Document, limits: Limits = DEFAULT) -> Document | Problem:
    """DOCUMENT with its content as text and its media type decided, or why it is no document."""
    try:
        read = _read(document, limits)
    except (_Unfit, pdf.NoText) as unfit:
        return Problem(document.source, "documents", str(unfit))
    except charsets.UnknownEncoding as unknown:
        return Problem(document.source, "documents", str(unknown))
    if not str(read.content).strip():
        return Problem(document.source, "documents", "empty")
    return read


def _read(document: Document, limits: Limits) -> Document:
    if isinstance(document.content, str):
        return _kept(document, document.media_type, document.content, limits)
    if not document.content.strip(b"\0 \t\r\n\f\xef\xbb\xbf"):
        raise _Unfit("empty")
    if document.content[:1024].lstrip().startswith(b"%PDF-"):
        header, text = pdf.text_of(document.content, limits.pages)
        return _kept(_with_header(document, header), "application/pdf", text, limits)
    if refused := kinds.refused(document.content[: kinds.HEAD]):
        raise _Unfit(refused)
    return _text(document, charsets.text_of(document.content, document.header.get("charset")), limits)


def _text(document: Document, text: str, limits: Limits) -> Document:
    if len(_CONTROLS.findall(text, 0, kinds.HEAD)) * 20 > min(len(text), kinds.HEAD):
        raise _Unfit("binary, not a document")
    if refused := _refused(document.source, text):
        raise _Unfit(refused)
    text = without_encoding(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    media_type = kinds.of_text(document.source, text)
    if media_type == "text/markdown":
        header, text = markdown.parted(text, limits.front_matter)
        document = _with_header(document, header)
    elif media_type == "application/xml":
        text = _xml(text)
    return _kept(document, media_type, text, limits)


def _refused(source: str, text: str) -> str | None:
    """Why a text is no document although it is text: JSON by what it is, scripts and tables by their names."""
    if kinds.is_page(text):
        return None
    return kinds.no_document(source) or ("JSON, not a document" if _is_json(text) else None)


def _is_json(text: str) -> bool:
    start, end = text[:64].lstrip()[:1], text[-64:].rstrip()[-1:]
    if (start, end) not in (("{", "}"), ("[", "]")):
        return False
    try:
        json.loads(text)
    except RecursionError:
        return True  # no text is nested like that
    except ValueError:
        return False
    return True


def _xml(text: str) -> str:
    start = prolog(text)
    if start and start.declares:
        raise _Unfit("XML that declares entities of its own, which are not expanded")
    return mended(text)


def _kept(document: Document, media_type: str, text: str, limits: Limits) -> Document:
    if text.count("<") > limits.document_tags:
        raise _Unfit(f"more than {limits.document_tags} tags")
    header = {name: _UNFIT.sub("\ufffd", printed) for name, printed in document.header.items()}
    return replace(document, content=_UNFIT.sub("\ufffd", text), media_type=media_type, header=header)


def _with_header(document: Document, header: Mapping[str, str]) -> Document:
    """DOCUMENT with what its own head prints; an address among it is the document's."""
    printed = {**document.header, **header}
    addresses = (printed.get(name, "") for name in _ADDRESSES)
    url = document.url or next((one for one in addresses if one.startswith(("http://", "https://"))), None)
    return replace(document, header=printed, url=url)
