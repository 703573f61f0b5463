"""Tantivy as its manual shows it: the texts in a field of its own cut, the fields that are counted beside it."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path
from typing import Any

import tantivy
from tantivy import Occur, Query

from tests.benchmarks.engines.asking import answer
from tests.benchmarks.questions import Question

FIELDS = ("speaker", "country", "publisher", "venue", "genre", "act", "side")
_ROWS = """SELECT s.text, s.speaker, p.country, r.publisher, r.venue, r.genre, s.act, s.side, r.year,
        (SELECT group_concat(topic, ' ') FROM statement_topics WHERE statement = s.id), s.id
    FROM statements s JOIN readouts r ON r.id = s.readout LEFT JOIN speakers p ON p.id = s.speaker"""
_COUNTS = {
    **{name: {"terms": {"field": name, "size": 8}} for name in (*FIELDS, "topic")},
    "year": {"terms": {"field": "year", "size": 100}},
}


def made(database: str, folder: Path) -> tantivy.Index:
    """An index of the statements in a folder, as it was left there or made now."""
    fields = tantivy.SchemaBuilder()
    fields.add_text_field("text")
    for name in (*FIELDS, "topic"):
        fields.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    fields.add_integer_field("year", indexed=True, fast=True)
    fields.add_text_field("id", tokenizer_name="raw", stored=True)
    schema = fields.build()
    if (folder / "whole").exists():
        return tantivy.Index(schema, str(folder))
    folder.mkdir(parents=True)
    index = tantivy.Index(schema, str(folder))
    writer = index.writer(num_threads=1)
    for text, *values, year, topics, identity in sqlite3.connect(database).execute(_ROWS):
        document: dict[str, Any] = {name: value for name, value in zip(FIELDS, values, strict=True) if value}
        document |= {"text": text, "id": identity, "topic": (topics or "").split(), **({"year": year} if year else {})}
        writer.add_document(tantivy.Document.from_dict(document, schema))
    writer.commit()
    writer.wait_merging_threads()
    (folder / "whole").touch()
    return index


def main(database: str, folder: str) -> None:
    """Answer the questions."""
    index = made(database, Path(folder))
    index.reload()
    searcher, schema = index.searcher(), index.schema

    def query(question: Question) -> Query:
        one, *other = question.words
        if question.kind == "prefix":
            return Query.regex_query(schema, "text", f"{one}.*")
        written = {"phrase": f'"{" ".join(question.words)}"', "and": "+{} +{}", "or": "{} {}", "not": "+{} -{}"}
        return index.parse_query(written.get(question.kind, "{}").format(one, *other), ["text"])

    def ask(question: Question) -> int:
        wanted = query(question)
        if question.speaker:
            only = Query.term_query(schema, "speaker", question.speaker, "basic")
            wanted = Query.boolean_query([(Occur.Must, wanted), (Occur.Must, only)])
        found = searcher.search(wanted, 20)
        for _, place in found.hits:
            searcher.doc(place)
        searcher.aggregate(wanted, _COUNTS)
        return int(found.count)  # type: ignore[attr-defined]

    answer(ask)


main(*sys.argv[1:])
