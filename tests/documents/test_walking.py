from __future__ import annotations

import os
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from ingest.documents import Limits, find
from tests.documents.making import found, reasons, sources, tarred, texts


def test_a_folder_gives_its_files_in_sorted_order_by_their_names_below_it(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "a.txt", "c/d/e.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    assert sources(list(find([tmp_path]))) == ["a.txt", "b/1.txt", "b/2.txt", "c/d/e.html"]


def test_a_file_goes_by_its_base_name_and_stays_bytes(tmp_path: Path) -> None:
    [document] = found(tmp_path, "20310523T151029Z call.txt", b"The Ruritanian envoy called.")
    assert document.source == "20310523T151029Z call.txt"
    assert document.content == b"The Ruritanian envoy called."
    assert (document.media_type, document.seen) == ("text/plain", "2031-05-23T15:10:29Z")


def test_a_stamp_that_is_no_day_is_none(tmp_path: Path) -> None:
    [document] = found(tmp_path, "20319923T151029Z.txt", b"words")
    assert document.seen is None


def test_paths_that_hold_the_like_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    for folder in ("east/calls", "west/calls"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "1.txt").write_text(folder)
    results = list(find([tmp_path / "west/calls", tmp_path / "east/calls/1.txt"]))
    assert sources(results) == ["1.txt", "calls/1.txt"]


def test_two_folders_of_one_name_carry_their_parents(tmp_path: Path) -> None:
    for folder in ("east/calls", "west/calls"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "1.txt").write_text(folder)
    results = list(find([tmp_path / "west/calls", tmp_path / "east/calls"]))
    assert sources(results) == ["east/calls/1.txt", "west/calls/1.txt"]


def test_a_path_given_twice_or_inside_another_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "1.txt").write_text("words")
    results = list(find([tmp_path / "in" / "1.txt", tmp_path, tmp_path / "in" / ".." / "in", tmp_path]))
    assert sources(results) == ["in/1.txt"]


def test_the_order_of_the_paths_does_not_matter(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("x.txt", "y.txt", "z.txt")]
    for path in paths:
        path.write_text(path.name)
    assert list(find(paths)) == list(find(reversed(paths)))


def test_links_are_told_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "1.txt").write_text("words")
    (tmp_path / "real" / "around").symlink_to(tmp_path)
    (tmp_path / "real" / "beside").symlink_to("1.txt")
    results = list(find([tmp_path / "real"]))
    assert sources(results) == ["1.txt", "around", "beside"]
    assert all("symbolic link, not followed" in reason for reason in reasons(results))
    assert len(reasons(results)) == 2


def test_a_path_that_is_itself_a_link_is_followed_under_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text("words")
    (tmp_path / "latest.txt").symlink_to("1.txt")
    assert sources(list(find([tmp_path / "latest.txt"]))) == ["latest.txt"]


def test_a_pipe_is_not_opened_and_a_missing_file_is_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    results = list(find([tmp_path / "pipe", tmp_path / "gone.txt"]))
    assert reasons(results) == ["no such file or folder", "a device or pipe, not a document"]
    assert sources(results) == ["gone.txt", "pipe"]


def test_a_name_that_is_no_text_is_written_out(tmp_path: Path) -> None:
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt"))).write_text("words")
    [document] = find([tmp_path])
    assert document.source == "\\xff.txt"
    assert document.source.encode()


def test_a_path_that_links_to_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    assert len(reasons(list(find([tmp_path / "loop"])))) == 1


def test_what_is_too_long_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    with path.open("wb") as sparse:
        sparse.truncate(100 << 30)
    [problem] = find([path])
    assert problem.reason == "more than 16 MB: too long for a document"


def test_a_document_of_exactly_the_longest_length_is_read(tmp_path: Path) -> None:
    assert texts(found(tmp_path, "a.txt", b"1234", document_bytes=4)) == [b"1234"]
    assert reasons(found(tmp_path, "a.txt", b"12345", document_bytes=4)) != []


@given(st.dictionaries(st.from_regex(r"[a-z]{1,3}(/[a-z]{1,3}){0,2}\.txt", fullmatch=True), st.binary(max_size=40)))
def test_every_file_of_any_tree_is_found_once(tree: dict[str, bytes]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        for name, content in tree.items():
            path = Path(folder, "tree", name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        Path(folder, "tree.tar").write_bytes(tarred(tree))
        Path(folder, "tree").mkdir(exist_ok=True)
        assert sorted(sources(list(find([Path(folder, "tree")], Limits())))) == sorted(tree)
        archived = sources(list(find([Path(folder, "tree.tar")])))
        assert sorted(archived) == (sorted(f"tree.tar!/{name}" for name in tree) or ["tree.tar"])
