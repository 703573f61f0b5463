"""What a file is, by its first bytes; by its name only where they are silent."""

from __future__ import annotations

import re

from ingest.documents.prolog import prolog

HEAD = 4096
"""How many bytes of a file are looked at."""

_CONTAINERS = (
    (re.compile(rb"\x1f\x8b\x08"), "gzip"),
    (re.compile(rb"BZh[1-9](1AY&SY|\x17rE8P\x90)"), "bzip2"),
    (re.compile(rb"\xfd7zXZ\0"), "xz"),
    (re.compile(rb"WARC/[01]\.\d+\r?\n"), "warc"),
    (re.compile(rb"PK(\x03\x04|\x05\x06)"), "zip"),
)
_OFFICE = re.compile(rb"PK\x03\x04.{26}(\[Content_Types\]\.xml|mimetype|_rels/|word/|xl/)", re.DOTALL)
_REFUSED = (
    (_OFFICE, "an office document or e-book: its text has to be exported first"),
    (re.compile(rb"PK(\x03\x04|\x05\x06)"), "an archive deeper than archives are opened"),
    (re.compile(rb"\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|RIFF....WEBP|\0\0\x01\0\x01|II\*\0|MM\0\*", re.DOTALL),
     "an image, not a document"),
    (re.compile(rb"ID3[\x02-\x04]|OggS\0|fLaC\0|\0\0..ftyp|RIFF....(WAVE|AVI )|\x1aE\xdf\xa3", re.DOTALL),
     "sound or film, not a document"),
    (re.compile(rb"wOF[F2]\0\x01|\0\x01\0\0\0|OTTO\0"), "a font, not a document"),
    (re.compile(rb"\0\0\0\x01Bud1"), "a folder's view settings, not a document"),
    (re.compile(rb"\0\x05\x16\x07"), "a file's attributes kept by macOS, not a document"),
    (re.compile(rb"SQLite format 3\0"), "a database, not a document"),
    (re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "an old office document: its text has to be exported first"),
    (re.compile(rb"\{\\rtf"), "rich text (RTF): its text has to be exported first"),
    (re.compile(rb"7z\xbc\xaf|Rar!\x1a|\x28\xb5\x2f\xfd"), "an archive of a kind that is not opened"),
    (re.compile(rb"\x7fELF|MZ[^\x20-\x7e].\0|\xca\xfe\xba\xbe", re.DOTALL), "a program, not a document"),
)  # fmt: skip
_NOT_DOCUMENTS = {
    "json": "JSON, not a document", "jsonl": "JSON, not a document", "map": "JSON, not a document",
    "css": "a style sheet, not a document", "js": "a script, not a document", "mjs": "a script, not a document",
    "py": "a script, not a document", "sh": "a script, not a document", "csv": "a table, not a document",
    "tsv": "a table, not a document", "yml": "settings, not a document", "yaml": "settings, not a document",
    "toml": "settings, not a document", "ini": "settings, not a document", "svg": "an image, not a document",
}  # fmt: skip
_NAMED = {
    "txt": "text/plain", "text": "text/plain", "md": "text/markdown", "markdown": "text/markdown",
    "html": "text/html", "htm": "text/html", "xhtml": "text/html", "shtml": "text/html",
    "xml": "application/xml", "rss": "application/xml", "atom": "application/xml", "pdf": "application/pdf",
}  # fmt: skip
_COMPRESSION = re.compile(r"\.(gz|bz2|xz)$", re.IGNORECASE)
_SUFFIX = re.compile(r"\.([A-Za-z0-9]+)$")
# The tags that a browser takes for HTML at the start of a text: mimesniff.spec.whatwg.org, section 7.1.
_HTML = re.compile(
    r"<(!doctype\s+html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p)[\s>]|<!--",
    re.IGNORECASE,
)
_FRONT_MATTER = re.compile(r"---[ \t]*\n[A-Za-z_][\w-]*:")
_WHOLE_PAGE = re.compile(r"<(!doctype\s+html|html)[\s>]", re.IGNORECASE)
_TAGS = re.compile(r"<(p|div|br|body|td|li|span|a)[\s/>]", re.IGNORECASE)


def container(source: str, head: bytes) -> str | None:
    """``gzip``, ``bzip2``, ``xz``, ``zip``, ``warc``, ``tar``; null for what is none."""
    for signature, kind in _CONTAINERS:
        if signature.match(head):
            return None if _OFFICE.match(head) else kind
    return "tar" if head[257:262] == b"ustar" or (len(head) >= 512 and suffix(source) == "tar") else None


def suffix(source: str) -> str | None:
    """The ending of a name without its dot, in small letters; that of a compression is passed over."""
    found = _SUFFIX.search(_COMPRESSION.sub("", source))
    return found[1].lower() if found else None


def named(source: str) -> str:
    """The media type that a name promises; ``application/octet-stream`` where it promises none."""
    return _NAMED.get(suffix(source) or "", "application/octet-stream")


def refused(head: bytes) -> str | None:
    """Why a file with these first bytes is no document; null for what may be one."""
    return next((why for signature, why in _REFUSED if signature.match(head)), None)


def no_document(source: str) -> str | None:
    """Why a text of this name is no document; null where the name does not say so."""
    return _NOT_DOCUMENTS.get(suffix(source) or "")


def is_page(text: str) -> bool:
    """Whether TEXT begins as a whole HTML page does, whatever it is called."""
    return bool(_WHOLE_PAGE.match(_start(text)))


def of_text(source: str, text: str) -> str:
    """The media type of a decoded text; its beginning is trusted more than its name."""
    start, promised = _start(text), named(source)
    root = prolog(text) if start.startswith("<") else None
    if start.startswith("<?xml"):
        return "text/html" if root and root.root == "html" else "application/xml"
    if _WHOLE_PAGE.match(start) or (promised != "text/markdown" and _HTML.match(start)):
        return "text/html"
    if promised == "text/markdown" or (promised != "text/html" and _FRONT_MATTER.match(start)):
        return "text/markdown"
    if root and promised != "text/html":
        return "application/xml"
    return "text/html" if promised == "text/html" and _TAGS.search(text) else "text/plain"


def _start(text: str) -> str:
    return text[:HEAD].lstrip("\ufeff \t\r\n\f")
