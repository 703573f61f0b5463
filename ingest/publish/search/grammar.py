"""What people type into the search box, read into a tree. Every text is a query.

words "a phrase" wor* a AND b, a OR b, NOT a, -a, (a b), NEAR(a b, 5), name:value, name:"a value", -name:value
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.publish.search.tree import Either, Every, Filter, Near, Node, Not, Query, Term

LONGEST = 2_000
MOST_TERMS = 60
DEEPEST = 12
FIELDS = (
    "speaker", "country", "counterpart", "topic", "venue", "publisher", "genre", "act", "side", "quote",
    "attribution", "mode", "encounter", "readout", "year", "since", "until",
)  # fmt: skip

_FIELD = "|".join(FIELDS)
# A phone begins with a capital, and a hand sets a space behind a colon; both together are the label of a transcript.
_TOKEN = re.compile(
    rf"""(?P<minus>-(?=[\w"(]))?
    (?: (?P<field>(?i:{_FIELD})(?=:\S)|(?:{_FIELD})(?=:[ ]\S)):[ ]?(?:"(?P<quoted>[^"]*)"?|(?P<bare>[^\s()"]+))
      | NEAR\((?P<near>[^()]*)\)?
      | "(?P<phrase>[^"]*)"?(?P<phrase_star>\*)?
      | (?P<open>\() | (?P<close>\))
      | (?P<operator>AND|OR|NOT)(?![^\s()"])
      | (?P<word>[^\s()"]+) )""",
    re.VERBOSE,
)
_QUOTES = str.maketrans("“”„‟«»\0", '"""""" ')
_DISTANCE = re.compile(r",\s*(\d{1,3})\s*$")


def parse(text: str) -> Query:
    """Read a query; whatever makes no sense as an operator is read as words or passed over."""
    reader = _Reader(_sound(text))
    words = reader.alternatives(0)
    while reader.token is not None:  # a closing bracket that nothing opened
        reader.advance()
        words = _every([part for part in (words, reader.alternatives(0)) if part])
    return Query(words, tuple(reader.filters))


def filters_in(text: str) -> Iterator[tuple[Filter, str]]:
    """Each filter of a query, with the query that is left when it is taken away."""
    sound = _sound(text)
    for token in _TOKEN.finditer(sound):
        found = _filter(token, excluded=bool(token["minus"])) if token["field"] else None
        if found:
            rest = f"{sound[: token.start()].rstrip()} {sound[token.end() :].lstrip()}"
            yield found, rest.strip()


def _sound(text: str) -> str:
    return text[:LONGEST].encode("utf-8", "replace").decode().translate(_QUOTES)


def _filter(token: re.Match[str], *, excluded: bool) -> Filter | None:
    value = (token["quoted"] or token["bare"] or "").strip()
    return Filter(token["field"].lower(), value, excluded) if value else None


class _Reader:
    """Recursive descent over the tokens; filters are gathered aside, wherever they stand."""

    def __init__(self, text: str) -> None:
        self._tokens = _TOKEN.finditer(text)
        self._terms = 0
        self.filters: list[Filter] = []
        self.token: re.Match[str] | None = None
        self.advance()

    def advance(self) -> None:
        self.token = next(self._tokens, None)

    def alternatives(self, depth: int) -> Node | None:
        """``a b OR c d``, up to the closing bracket or the end."""
        found = [self._together(depth)]
        while self.token is not None and self.token["operator"] == "OR":
            self.advance()
            found.append(self._together(depth))
        parts = tuple(part for part in found if part)
        return parts[0] if len(parts) == 1 else Either(parts) if parts else None

    def _together(self, depth: int) -> Node | None:
        """``a b``, ``a AND b``, ``a NOT b``."""
        parts: list[Node] = []
        negated = False
        while self.token is not None and self.token["operator"] != "OR" and not self.token["close"]:
            if self.token["operator"]:
                negated = self.token["operator"] == "NOT"
                self.advance()
                continue
            part = self._part(depth, negated)
            parts.extend([part] if part else [])
            negated = False
        return _every(parts)

    def _part(self, depth: int, negated: bool) -> Node | None:
        token = self.token
        assert token is not None
        negated = negated != bool(token["minus"])
        self.advance()
        if token["field"]:
            self._note(token, negated)
            return None
        part = self._bracket(depth) if token["open"] else self._term(token)
        return Not(part) if part and negated else part

    def _bracket(self, depth: int) -> Node | None:
        if depth >= DEEPEST:
            return None
        part = self.alternatives(depth + 1)
        self.advance()
        return part

    def _note(self, token: re.Match[str], negated: bool) -> None:
        found = _filter(token, excluded=negated)
        if found and len(self.filters) < MOST_TERMS:
            self.filters.append(found)

    def _term(self, token: re.Match[str]) -> Node | None:
        if token["near"] is not None:
            return self._near(token["near"])
        if token["phrase"] is not None:
            return self._counted(_term(token["phrase"], bool(token["phrase_star"])))
        word = token["word"]
        return self._counted(_term(word.rstrip("*"), word.endswith("*")))

    def _near(self, inside: str) -> Node | None:
        distance = _DISTANCE.search(inside)
        words = (inside[: distance.start()] if distance else inside).split()
        found = [self._counted(_term(word.rstrip("*"), word.endswith("*"))) for word in words]
        terms = tuple(term for term in found if term)
        return Near(terms, int(distance[1]) if distance else 10) if len(terms) > 1 else next(iter(terms), None)

    def _counted(self, term: Term | None) -> Term | None:
        self._terms += term is not None
        return term if self._terms <= MOST_TERMS else None


def _term(text: str, prefix: bool) -> Term | None:
    """A term of the text, unless nothing in it can be searched for."""
    return Term(text.strip(), prefix) if any(char.isalnum() for char in text) else None


def _every(parts: list[Node]) -> Node | None:
    return parts[0] if len(parts) == 1 else Every(tuple(parts)) if parts else None
