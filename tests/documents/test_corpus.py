"""Real archives, where they lie beside the project."""

from __future__ import annotations

import tarfile
from collections import Counter
from itertools import islice
from pathlib import Path

import pytest

from ingest.documents import decoded, find
from ingest.record import Document, Problem

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
ARCHIVES = sorted((SHARED / "corpus").glob("*.tar.xz"))

pytestmark = pytest.mark.skipif(not ARCHIVES, reason=f"no corpus in {SHARED.name}/corpus beside the project")


@pytest.mark.parametrize("archive", ARCHIVES, ids=lambda path: path.name)
def test_the_first_documents_of_an_archive_are_text(archive: Path) -> None:
    results = list(islice(find([archive]), 60))
    texts = [decoded(result) for result in results if isinstance(result, Document)]
    read = [text for text in texts if isinstance(text, Document)]
    assert len(read) >= 0.8 * len(results)
    assert all(text.source.startswith(f"{archive.name}!/") for text in read)
    assert all(isinstance(text.content, str) and "�" not in text.content[:2000] for text in read)


def test_the_seeds_are_plain_text() -> None:
    read = [decoded(result) for result in find([SHARED / "seeds"]) if isinstance(result, Document)]
    assert len(read) == 5
    assert {text.media_type for text in read if isinstance(text, Document)} == {"text/plain"}


@pytest.mark.whole_corpus
@pytest.mark.parametrize("archive", ARCHIVES, ids=lambda path: path.name)
def test_every_member_of_an_archive_is_accounted_for(archive: Path) -> None:
    with tarfile.open(archive) as opened:
        members = Counter(member.name.removeprefix("./") for member in opened if not member.isdir())
    met: Counter[str] = Counter()
    sources: set[str] = set()
    for result in find([archive]):
        assert result.source not in sources
        sources.add(result.source)
        name, _, item = result.source.removeprefix(f"{archive.name}!/").partition("#")
        met[name.removesuffix(" (2)")] += 1 if not item else 0
        if isinstance(result, Document):
            assert isinstance(decoded(result), Document | Problem)
    assert {name for name in members if name not in met} == set()
    assert all(met[name] == count for name, count in members.items() if not name.endswith(".rss"))
