"""Who is heard to say given words of a page: what the tables of forms compare."""

from __future__ import annotations

from collections.abc import Mapping

from ingest.pipeline import readout_of
from ingest.record import Document, Readout, Statement


def page_of(title: str, body: str) -> Document:
    """A page of a ministry: a menu, TITLE as its heading, BODY (HTML), a foot."""
    return Document(
        "page.html",
        f"<html><head><title>{title}</title></head><body><nav><a href='/'>Home</a> <a href='/n'>News</a></nav>"
        f"<main><h1>{title}</h1>{body}</main><footer>Contact us</footer></body></html>",
        "text/html",
        None,
    )


def typed(title: str, body: str) -> Document:
    """The same as plain text."""
    return Document("page.txt", f"{title}\n\n{body}", "text/plain", None)


def heard(document: Document, words: Mapping[str, str]) -> dict[str, str]:
    """Who says each of WORDS, by its key: a name, ``question``, ``account`` for nobody; several parted by a slash."""
    readout = readout_of(document)
    assert isinstance(readout, Readout)
    names = {person.key: person.name for person in readout.people}
    found = {}
    for key, text in words.items():
        start = readout.body.index(text)
        told = [one for one in readout.statements if one.start < start + len(text) and one.end > start]
        found[key] = "/".join(sorted({_whose(one, names) for one in told}))
    return found


def _whose(statement: Statement, names: Mapping[str, str]) -> str:
    if statement.attribution == "question":
        return "question"
    if statement.attribution != "speaker":
        return "account"
    return names.get(statement.speaker or "", "nobody known")
