"""Documents that are annotated by offsets alone get their words from the archives that hold them."""

from __future__ import annotations

import json
import tarfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.evaluation.gold import read_gold
from ingest.evaluation.texts import digest, seen
from ingest.refusal import Refusal
from tests.conftest import Run

PAGE = """<html><body><h1>Talks at Zenda</h1>
<p>Minister Rassendyll spoke.</p><p>He called for <b>o</b>pen&nbsp;borders &amp; trade.</p>
</body></html>"""
SENTENCES = ("Minister Rassendyll spoke.", "He called for open borders & trade.")


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("the <b>Zen</b>da talks", "the Zenda talks"),
        ("Zenda<br>Strelsau", "Zenda Strelsau"),
        ("peace</p>\n\n<p class='x'>and trade", "peace and trade"),
        ("law &amp; order,&nbsp;R&eacute;my", "law & order, Rémy"),
        ("said<script>var a = '<p>';</script> so", "said so"),
        ("he<!-- <b>nobody</b> --> came", "he came"),
        ("<![CDATA[ word ]]>", "word"),
        ("less than 3 < 4 of them", "less than 3 < 4 of them"),
        ("&lt;b&gt; is a tag", "<b> is a tag"),
    ],
)
def test_a_reader_sees_no_tags(source: str, shown: str) -> None:
    assert seen(source) == shown


@given(st.text(st.characters(exclude_characters="<>&[]")))
def test_what_has_no_tags_keeps_every_word(text: str) -> None:
    assert seen(text).split() == text.split()


def test_a_digest_is_of_the_words_alone() -> None:
    assert digest(["Open borders,", "he said."]) == digest(["open", "borders he said"])
    assert digest(["open borders"]) != digest(["open border"])


def annotated(archive: Path) -> dict[str, Any]:
    """The annotation of PAGE, a member of a fresh archive at ARCHIVE."""
    with tarfile.open(archive, "w:xz") as members:
        member = tarfile.TarInfo("./pages/talks.html")
        member.size = len(PAGE.encode())
        members.addfile(member, BytesIO(PAGE.encode()))
    starts = PAGE.index("Minister"), PAGE.index("He called")
    ends = PAGE.index("</p>"), PAGE.index(" trade.") + len(" trade.")
    return {
        "file": "talks.html",
        "origin": f"{archive.name}!/pages/talks.html",
        "digest": digest(SENTENCES),
        "meta": {"publisher": None},
        "sentences": [{"start": start, "end": end, "cls": "said"} for start, end in zip(starts, ends, strict=True)],
    }


@pytest.fixture
def archives(tmp_path: Path) -> Path:
    (tmp_path / "archives").mkdir()
    return tmp_path / "archives"


def written(folder: Path, gold: dict[str, Any]) -> Path:
    path = folder / "gold.jsonl"
    path.write_text(json.dumps(gold), encoding="utf-8")
    return path


def test_offsets_become_words(archives: Path, tmp_path: Path) -> None:
    gold = written(tmp_path, annotated(archives / "press.tar.xz"))
    (document,) = read_gold([gold], archives)
    assert tuple(sentence.text for sentence in document.sentences) == SENTENCES


def test_an_evaluation_takes_them_from_a_folder(run: Run, archives: Path, tmp_path: Path) -> None:
    gold = written(tmp_path, annotated(archives / "press.tar.xz"))
    run("build", archives, "--db", tmp_path / "r.db", "--jobs", 1)
    ended = run("evaluate", gold, "--texts", archives, "--db", tmp_path / "r.db", "--json")
    compared = json.loads(ended.out)
    assert compared["parsers"].keys() == {"read by generic"}
    figures = compared["overall"]
    assert figures["found"]["right"] == 1
    assert figures["kept"]["of"] == 9, "the words of both sentences"
    assert figures["kept"]["right"] >= 6, "a page may take its first words for a title"


def test_without_the_archives_it_says_what_is_missing(archives: Path, tmp_path: Path) -> None:
    gold = written(tmp_path, annotated(archives / "press.tar.xz"))
    with pytest.raises(Refusal, match="--texts"):
        list(read_gold([gold]))
    (archives / "press.tar.xz").unlink()
    with pytest.raises(Refusal, match=r"no press\.tar\.xz!/pages/talks\.html"):
        list(read_gold([gold], archives))


def test_offsets_into_other_words_are_refused(archives: Path, tmp_path: Path) -> None:
    gold = annotated(archives / "press.tar.xz")
    gold["sentences"][0]["end"] -= 4
    with pytest.raises(Refusal, match="do not fit"):
        list(read_gold([written(tmp_path, gold)], archives))
