"""The parsers on real documents that lie beside the project: what is kept of their words, and what is foreign."""

from __future__ import annotations

import json
import re
import tarfile
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest

from ingest.documents import decoded, find
from ingest.parsers import parse
from ingest.record import Document, Draft, Problem

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
GOLD = SHARED / "gold" / "dev.jsonl"
PAGES = SHARED / "corpus" / "web-pages.tar.xz"
BODY = {"said", "joint", "narration", "heading", "question"}
WORD = re.compile(r"\w+")
ADDRESS = re.compile(r"https?://\S+")
pytestmark = pytest.mark.skipif(not GOLD.is_file(), reason="the annotated documents are not beside the project")


def words(text: str | None) -> list[str]:
    return [word.casefold() for word in WORD.findall(text or "")]


def drafts(paths: list[Path]) -> Iterator[tuple[Document, Draft]]:
    for document in find(paths):
        document = document if isinstance(document, Problem) else decoded(document)
        draft = document if isinstance(document, Problem) else parse(document)
        if isinstance(draft, Draft):
            yield document, draft


def members(archive: Path, wanted: set[str], folder: Path) -> None:
    with tarfile.open(archive) as members:
        for member in members:
            if member.name in wanted:
                stored = members.extractfile(member)
                assert stored is not None
                (folder / Path(member.name).name).write_bytes(stored.read())


@pytest.fixture(scope="module")
def annotated(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[dict[str, Any], Draft]]:
    """Each annotated document with the draft that was made of it."""
    folder = tmp_path_factory.mktemp("annotated")
    gold = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    wanted: dict[str, set[str]] = {}
    for line in gold:
        archive, _, member = line["input"].partition(":")
        wanted.setdefault(archive, set()).add(member)
    for archive, names in wanted.items():
        if names == {""}:
            (folder / Path(archive).name).write_bytes((SHARED / archive).read_bytes())
        else:
            members(SHARED / archive, names, folder)
    by_name: dict[str, Draft] = {}
    for document, draft in drafts([folder]):
        by_name.setdefault(Path(document.source.partition("#")[0]).name, draft)
        by_name.setdefault(draft.url or "", draft)
    return [(line, by_name[line["url"] if line["file"] is None else line["file"]]) for line in gold]


def body_of(draft: Draft) -> list[str]:
    return [word for block in draft.blocks if block.kind in ("paragraph", "heading") for word in words(block.text)]


def shares(gold: dict[str, Any], draft: Draft) -> tuple[int, int, int, int]:
    """Body words kept, body words there are, words of ours that are body, words of ours."""
    said = [(word, s["cls"] in BODY) for s in gold["sentences"] for word in words(ADDRESS.sub("", s["text"]))]
    ours = body_of(draft)
    blocks = SequenceMatcher(None, [word for word, _ in said], ours, autojunk=False).get_matching_blocks()
    kept = sum(said[block.a + at][1] for block in blocks for at in range(block.size))
    return kept, sum(is_body for _, is_body in said), kept, len(ours)


def test_all_words_of_the_bodies_are_kept(annotated: list[tuple[dict[str, Any], Draft]]) -> None:
    counted = {draft.title: shares(gold, draft) for gold, draft in annotated}
    assert sum(kept for kept, *_ in counted.values()) >= 0.995 * sum(there for _, there, *_ in counted.values())
    assert not [title for title, (kept, there, *_) in counted.items() if kept < 0.99 * there]


def test_no_furniture_is_in_the_bodies(annotated: list[tuple[dict[str, Any], Draft]]) -> None:
    counted = {draft.title: shares(gold, draft) for gold, draft in annotated if not gold["partial"]}
    assert not [title for title, (_, _, ours, all_ours) in counted.items() if ours < 0.98 * all_ours]


def test_titles_and_publishers_are_as_annotated(annotated: list[tuple[dict[str, Any], Draft]]) -> None:
    for gold, draft in annotated:
        assert words(draft.title) == words(gold["meta"]["title"])
        if gold["meta"]["publisher"]:
            assert draft.publisher is not None
            assert draft.publisher.name == gold["meta"]["publisher"]


def test_what_names_no_publisher_has_one_by_inference_at_most(annotated: list[tuple[dict[str, Any], Draft]]) -> None:
    unnamed = [draft for gold, draft in annotated if gold["file"] == "003_c79a4ec7a72e1d43.txt"]
    assert [draft.publisher_basis for draft in unnamed] == ["inferred"]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The web pages by name: a draft or a problem; and the two files of what they should give."""
    if not PAGES.is_file():
        pytest.skip("the web pages are not beside the project")
    folder = tmp_path_factory.mktemp("pages")
    with tarfile.open(PAGES) as archive:
        archive.extractall(folder, filter="data")
    found: dict[str, Any] = {}
    for document in find([folder]):
        document = document if isinstance(document, Problem) else decoded(document)
        name = Path(document.source).name.removesuffix(".gz")
        found[name] = document if isinstance(document, Problem) else parse(document)
    return found | {path.name: json.loads(path.read_bytes()) for path in folder.rglob("*.json")}


def test_the_bodies_of_news_pages_are_as_marked_by_hand(pages: dict[str, Any]) -> None:
    for key, marked in pages["scrapinghub-ground-truth.json"].items():
        wanted, ours = words(marked["articleBody"]), body_of(pages[f"{key}.html"])
        same = sum(block.size for block in SequenceMatcher(None, wanted, ours, autojunk=False).get_matching_blocks())
        assert same >= 0.99 * len(wanted)
        assert same >= 0.98 * len(ours)


def test_government_pages_have_what_belongs_to_them_and_little_else(pages: dict[str, Any]) -> None:
    held, foreign = [], []
    for marked in pages["trafilatura-evaldata.json"].values():
        draft = pages.get(marked["file"])
        if isinstance(draft, Draft):
            body = [block.text for block in draft.blocks if block.kind != "caption"]
            text = " ".join([draft.title or "", *body])
            held.extend(" ".join(part.split()) in text for part in marked["with"])
            foreign.extend(" ".join(part.split()) in text for part in marked["without"])
    assert len(held) > 15
    assert all(held)
    assert sum(foreign) <= 0.15 * len(foreign)


def test_lists_of_links_are_problems(pages: dict[str, Any]) -> None:
    lists = ("2021.html", "belarus.html", "cameron.html", "press-release.html", "timor.html")
    assert all(isinstance(pages[name], Problem) for name in lists)


def test_pages_of_the_ministries_are_read_whole(pages: dict[str, Any]) -> None:
    read = [page for page in pages.values() if isinstance(page, Draft) and page.parser in ("belarus-mfa", "china-mfa")]
    assert len(read) == 9
    assert all(page.title and body_of(page) for page in read)
    assert {page.language for page in read} == {"en", "zh"}
