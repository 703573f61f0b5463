"""An archive read in ranges gives what it gives when read as one."""

from __future__ import annotations

import zipfile
from contextlib import closing
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.documents import WHOLE, File, Indivisible, Limits, Originals, Range, files, find, members_in, read
from ingest.documents.streams import Stream
from ingest.documents.walking import ARCHIVES as OPENERS
from ingest.documents.walking import entered
from ingest.record import Document, Problem
from tests.documents.making import tarred, zipped

FEED = b"""<rss version="2.0"><channel><title>Calls of Zenda</title><item><guid>1</guid><title>One</title>
<description>The envoys met.</description></item><item><guid>2</guid><title>Two</title></item></channel></rss>"""
MEMBERS = {
    "one.txt": b"The Ruritanian envoy called.",
    "../out.txt": b"no",
    "feed.xml": FEED,
    "inner.zip": zipped({"a.txt": b"a", "b.txt": b"b"}),
    "picture.png": b"\x89PNG\r\n\x1a\n",
    "last/two.txt": b"The Freedonian envoy answered.",
}
ARCHIVES = {"a.zip": zipped(MEMBERS), "a.tar": tarred(MEMBERS), "a.tar.xz": tarred(MEMBERS, "w:xz")}


def in_ranges(file: File, bounds: list[int], limits: Limits = Limits()) -> list[Document | Problem]:  # noqa: B008
    """What FILE gives, read in a range between every two bounds and one behind the last."""
    pairs = pairwise([*bounds, None])
    ranges = [Range(first or 0, stop, len(bounds)) for first, stop in pairs]
    with closing(Originals()) as originals:
        return [one for among in ranges for one in read(file, among, originals, limits)]


def only(folder: Path, name: str, content: bytes) -> File:
    (folder / name).write_bytes(content)
    [file] = files([folder / name])
    return file


@pytest.mark.parametrize("name", ARCHIVES)
@settings(deadline=None, max_examples=30)
@given(bounds=st.sets(st.integers(1, len(MEMBERS) - 1)))
def test_any_ranges_give_the_whole(name: str, bounds: set[int], tmp_path_factory: pytest.TempPathFactory) -> None:
    file = only(tmp_path_factory.mktemp("archives"), name, ARCHIVES[name])
    assert members_in(file, streamed=True) == len(MEMBERS)
    assert in_ranges(file, [0, *sorted(bounds)]) == list(find([file.path]))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_names_that_come_again_are_numbered_as_in_the_whole(tmp_path: Path) -> None:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for number in range(4):
            archive.writestr("call.txt", f"call {number}")
    file = only(tmp_path, "a.zip", made.getvalue())
    assert [one.source for one in in_ranges(file, [0, 1, 3])] == [
        "a.zip!/call.txt", "a.zip!/call.txt (2)", "a.zip!/call.txt (3)", "a.zip!/call.txt (4)",
    ]  # fmt: skip


def test_only_what_can_be_reached_anywhere_is_divided_unless_told(tmp_path: Path) -> None:
    counts = {name: members_in(only(tmp_path, name, made), streamed=False) for name, made in ARCHIVES.items()}
    assert counts == {"a.zip": 6, "a.tar": 6, "a.tar.xz": None}
    assert members_in(only(tmp_path, "one.txt", b"words"), streamed=True) is None


def test_what_is_damaged_is_read_as_one(tmp_path: Path) -> None:
    broken = tarred({f"{number}.txt": bytes(2_000) for number in range(9)})[:9_000]
    assert members_in(only(tmp_path, "a.tar", broken), streamed=True) is None
    assert members_in(only(tmp_path, "a.tar.xz", ARCHIVES["a.tar.xz"][:200]), streamed=True) is None


def test_a_plain_tar_is_counted_without_reading_what_its_members_hold(tmp_path: Path) -> None:
    file = only(tmp_path, "a.tar", tarred({f"{number}.txt": bytes(1 << 20) for number in range(8)}))
    taken: list[int] = []
    with file.path.open("rb") as opened:

        def counting(size: int) -> bytes:
            taken.append(size)
            return opened.read(size)

        entry = replace(entered(file, opened, WHOLE, Limits(), None), stream=Stream(counting, 1 << 20, opened.seek))
        assert sum(1 for _ in OPENERS["tar"](entry, Limits())) == 8
    assert sum(taken) < 1 << 16


def test_a_range_that_unfolds_to_more_than_its_share_is_for_the_whole_to_judge(tmp_path: Path) -> None:
    file = only(tmp_path, "a.zip", zipped({f"{number}.txt": bytes(60_000) for number in range(4)}))
    limits = Limits(document_bytes=100_000, unfolding=400)
    assert len(in_ranges(file, [0, 2], limits)) == 4
    with pytest.raises(Indivisible):
        in_ranges(file, [0, 2], Limits(document_bytes=100_000, unfolding=100))
