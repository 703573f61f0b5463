"""Markdown with front matter: the header as printed, the text without it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

_FENCED = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_LINE = re.compile(r"^([A-Za-z_][\w-]*)[ \t]*:[ \t]+(\S.*?)[ \t]*$", re.MULTILINE)
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parted(text: str, longest: int) -> tuple[dict[str, str], str]:
    """The fields of the front matter, and the text after it; no fields where there is none.

    Only plain values count, each as printed: ``2022-09-08 10:31:24-04:00`` stays these characters. A header
    that YAML refuses, such as a title with an unquoted colon, is read line by line.
    """
    fenced = _FENCED.match(text[:longest])
    if not fenced:
        return {}, text
    try:
        fields = dict(_fields(fenced[1]))
    except yaml.YAMLError:
        fields = dict(_LINE.findall(fenced[1]))
    return fields, text[fenced.end() :]


def _fields(header: str) -> Iterator[tuple[str, str]]:
    """The plain values of the outermost mapping, from YAML's events: no nesting is built, no alias followed."""
    depth = 0
    name: str | None = None
    for event in yaml.parse(header, Loader=_LOADER):
        if isinstance(event, yaml.SequenceStartEvent) and not depth:
            return
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
            name = None
        elif depth == 1 and isinstance(event, yaml.NodeEvent):
            value = event.value if isinstance(event, yaml.ScalarEvent) else ""
            if name is not None and value:
                yield name, value
            name = value if name is None else None
