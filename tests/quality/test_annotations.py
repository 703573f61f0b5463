"""The annotations are whole: classes and topics that there are, spans in order, no word of a text that is not ours."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from ingest import vocabulary
from ingest.evaluation.gold import read_gold
from ingest.evaluation.texts import seen
from ingest.evaluation.words import plain
from ingest.vocabulary import SAMPLE
from tests.quality.sets import HERE

BY_OFFSETS = tuple(sorted(HERE.glob("corpus-*.jsonl")))
OF_OUR_OWN = tuple(sorted(HERE.glob("manners/*/gold.jsonl")))
CLASSES = {"said", "joint", "question", "narration", "heading", "title", "dateline", "caption", "chrome"}
BASES = {"lead", "trail", "mid", "pronoun", "carry", "label", "joint", "document", "none"}
LABELS = {"start", "end", "cls", "speaker", "accept", "accept_cls", "nested", "basis"}


def named(one: dict[str, Any]) -> str:
    return str(one.get("origin") or one["file"])


def documents(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("path", [*BY_OFFSETS, *OF_OUR_OWN, HERE / "sample.jsonl"], ids=lambda path: path.parent.name)
def test_every_word_of_an_annotation_is_one_that_there_is(path: Path) -> None:
    topics = {row["id"] for row in vocabulary.entries("topics")}
    for one in documents(path):
        assert {*one["meta"]["topic_ids"], *one["meta"].get("topic_ids_optional", [])} <= topics, named(one)
        for sentence in one["sentences"]:
            assert {sentence["cls"], *sentence.get("accept_cls", [])} <= CLASSES, (named(one), sentence)
            assert sentence["basis"] in BASES, (named(one), sentence)
            assert sentence["cls"] != "said" or sentence["speaker"], (named(one), sentence)


@pytest.mark.parametrize("path", BY_OFFSETS, ids=lambda path: path.stem)
def test_spans_follow_each_other_and_hold_no_text(path: Path) -> None:
    for one in documents(path):
        ends = 0
        for sentence in one["sentences"]:
            assert sentence.keys() <= LABELS
            assert ends <= sentence["start"] < sentence["end"], (named(one), sentence)
            ends = sentence["end"]


def test_no_document_is_in_two_sets() -> None:
    origins = [one["origin"] for path in BY_OFFSETS for one in documents(path)]
    assert len(origins) == len(set(origins)) == 74


@pytest.mark.parametrize("path", BY_OFFSETS, ids=lambda path: path.stem)
def test_every_span_still_means_the_words_that_were_annotated(path: Path, laid_out: Path) -> None:
    read = list(read_gold([path], laid_out / path.stem))
    assert len(read) == len(documents(path))
    assert all(sentence.text for document in read for sentence in document.sentences)


def test_the_sample_is_annotated_whole() -> None:
    annotated = {one["origin"]: one for one in documents(HERE / "sample.jsonl")}
    files = {path.relative_to(SAMPLE).as_posix() for path in SAMPLE.rglob("*.*")}
    assert {origin.partition("#")[0] for origin in annotated} == files
    for origin, one in annotated.items():
        shown = plain(seen((SAMPLE / origin.partition("#")[0]).read_text(encoding="utf-8")))
        body = (sentence for sentence in one["sentences"] if sentence["cls"] != "chrome")
        assert all(plain(sentence["text"]) in shown for sentence in body), origin


@pytest.mark.parametrize("path", OF_OUR_OWN, ids=lambda path: path.parent.name)
def test_every_document_of_our_own_is_annotated_and_of_no_real_host(path: Path) -> None:
    folder = path.parent / "documents"
    assert {one["file"] for one in documents(path)} == {document.name for document in folder.iterdir()}
    hosts = {host for one in folder.iterdir() for host in _HOST.findall(one.read_text(encoding="utf-8"))}
    assert {host for host in hosts if not host.endswith(".example")} <= {"schema.org", "ogp.me"}


_HOST = re.compile(r"https?://([\w.-]+)")
