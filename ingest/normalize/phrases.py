"""One regular expression out of many phrases, as a tree of their letters.

An alternation of two thousand names is tried name by name at every word; the same names as a tree are left
after a letter or two, so that one pass over a text costs the same for ten phrases and for ten thousand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

Tree: TypeAlias = "dict[str, Tree]"
_END = ""


def alternation(phrases: Iterable[str]) -> str:
    """A pattern that matches exactly these phrases, the longest one that fits first."""
    tree: Tree = {}
    for phrase in sorted(set(phrases)):
        _plant(tree, phrase)
    return _pattern(tree)


def initial(phrases: Iterable[str]) -> str:
    """A look ahead for the first letter of any of these phrases: before their tree it passes by all other letters."""
    return f"(?=[{re.escape(''.join(sorted({phrase[0] for phrase in phrases})))}])"


def _plant(tree: Tree, phrase: str) -> None:
    for letter in phrase:
        tree = tree.setdefault(letter, {})
    tree[_END] = {}


def _pattern(tree: Tree) -> str:
    """The pattern of a tree; a chain of single letters is followed without descending."""
    stem = ""
    while len(tree) == 1 and _END not in tree:
        letter, tree = next(iter(tree.items()))
        stem += re.escape(letter)
    branches = [re.escape(letter) + _pattern(rest) for letter, rest in tree.items() if letter]
    if not branches:
        return stem
    return f"{stem}(?:{'|'.join(branches)}){'?' if _END in tree else ''}"
