"""Lines out of Markdown that was made from a web page: wrapped at a margin, with pieces of HTML left in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from ingest.parsers.layout.lines import Line, Mark, tidy
from ingest.parsers.layout.markup import lines_of
from ingest.parsers.layout.trees import tree_of
from ingest.parsers.layout.wrapping import runs

_COMMENT = re.compile(r"<!--.{0,2000}?-->", re.DOTALL)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL | re.IGNORECASE)
_IMAGE = re.compile(r"!\[[^\]]{0,500}\]\([^)\s]{0,2000}(?:\s[^)]{0,300})?\)")
_LINK = re.compile(
    r"\[((?:\\.|[^\[\]\\]){0,1000})\]\(<?[^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,2000})?>?(?:\s+\"[^\"]{0,300}\")?\)"
)
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)?[^<>\s]{3,2000}[./@][^<>\s]{1,500})>")
_STRONG = re.compile(r"(?<!\\)\*\*(?=\S)|(?<=\S)(?<!\\)\*\*|(?<!\\)\*\*")
_EMPHASIS = re.compile(r"(?<![\\*])\*(?!\*)|(?<![\\\w])_(?=\w)|(?<=\w)_(?!\w)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~$^'\"@&=/:])")
_ITEM = re.compile(r"\s*(?:[-*+•]|\d{1,2}[.)])\s{2,}")
_ATX = re.compile(r"#{1,6}\s+")
_RULE = re.compile(r"[\s\-=+|_:*]{3,}")
_ALL_STRONG = re.compile(r"\*\*(?:(?!\*\*).)+\*\*:?\s*")


def lines_of_markdown(content: str) -> list[Line]:
    """The lines of a Markdown text, each a paragraph, heading or item with its wrapping and its signs undone."""
    return list(_lines(_COMMENT.sub("", content)))


def _lines(content: str) -> Iterator[Line]:
    at = 0
    for table in _TABLE.finditer(content):
        yield from _prose(content[at : table.start()])
        tree = tree_of(_LINK.sub(r"\1", table[0]))
        yield from lines_of(tree) if tree is not None else ()
        at = table.end()
    yield from _prose(content[at:])


def _prose(content: str) -> Iterator[Line]:
    for run in runs(content.split("\n")):
        for piece in _pieces(run):
            line = _line(" ".join(piece))
            if line.text:
                yield line


def _pieces(run: list[str]) -> Iterator[list[str]]:
    """The lines of RUN as they belong together: parted where a line ends in two spaces, and where an item begins."""
    piece: list[str] = []
    for line in run:
        if piece and _ITEM.match(line):
            yield piece
            piece = []
        if _RULE.fullmatch(line):
            continue
        piece.append(line)
        if line.endswith(("  ", "\\")):
            yield piece
            piece = []
    if piece:
        yield piece


def _line(raw: str) -> Line:
    text = raw.strip().lstrip(">").strip()
    mark: Mark = "plain"
    if _ATX.match(text):
        mark, text = "heading", _ATX.sub("", text, count=1)
    elif (item := _ITEM.match(raw)) and not raw[: item.end()].strip()[:1].isdigit():
        mark, text = "item", raw[item.end() :]
    if mark != "item" and "**" in text and _ALL_STRONG.fullmatch(_TAG.sub("", text).strip()):
        mark = "strong"
    return Line(tidy(plain(text)), mark)


def plain(text: str) -> str:
    """TEXT as it would be shown: links as their words, no emphasis, no tags, no escapes."""
    if "](" in text:
        text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    if "<" in text:
        text = _TAG.sub("", _AUTOLINK.sub(r"\1", text))
    if "*" in text or "_" in text:
        text = _EMPHASIS.sub("", _STRONG.sub("", text))
    return unescape(_ESCAPE.sub(r"\1", text).rstrip("\\") if "\\" in text else text)
