from __future__ import annotations

import bz2
import gzip
import io
import lzma
import stat
import tarfile
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from ingest.record import Document
from tests.documents.making import found, reasons, sources, tarred, texts, zipped

MEMBERS = {"calls/1.txt": b"The envoy of Freedonia called.", "./calls/2.html": b"<p>And again.</p>"}


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
def test_a_tar_gives_its_members_however_it_is_compressed_or_called(tmp_path: Path, mode: str) -> None:
    results = found(tmp_path, "calls.bin", tarred(MEMBERS, mode))
    assert sources(results) == ["calls.bin!/calls/1.txt", "calls.bin!/calls/2.html"]
    assert texts(results) == list(MEMBERS.values())


def test_a_zip_gives_its_members(tmp_path: Path) -> None:
    results = found(tmp_path, "calls.zip", zipped(MEMBERS))
    assert sources(results) == ["calls.zip!/calls/1.txt", "calls.zip!/calls/2.html"]
    assert [result.media_type for result in results] == ["text/plain", "text/html"]


@pytest.mark.parametrize("fold", [gzip.compress, bz2.compress, lzma.compress])
def test_a_compressed_file_is_its_document_under_its_own_name(tmp_path: Path, fold) -> None:  # type: ignore[no-untyped-def]
    [document] = found(tmp_path, "page.html.gz", fold(b"<p>one</p>") + fold(b"<p>two</p>"))
    assert (document.source, document.media_type) == ("page.html.gz", "text/html")
    assert document.content == b"<p>one</p><p>two</p>"


def test_archives_in_archives_are_opened_down_to_a_depth(tmp_path: Path) -> None:
    inner = zipped({"1.txt": b"deep"})
    assert sources(found(tmp_path, "a.tar.gz", tarred({"b.zip": inner}, "w:gz"))) == ["a.tar.gz!/b.zip!/1.txt"]
    for _ in range(10):
        inner = zipped({"b.zip": inner})
    [problem] = found(tmp_path, "a.zip", inner)
    assert problem.source == "a.zip" + "!/b.zip" * 6
    assert problem.reason == "6 containers around it: no more are opened"


def test_an_archive_without_members_is_told(tmp_path: Path) -> None:
    assert reasons(found(tmp_path, "a.zip", zipped({}))) == ["an archive without members"]
    assert reasons(found(tmp_path, "a.tar", tarred({}))) == ["an archive without members"]


def test_an_office_document_is_no_archive(tmp_path: Path) -> None:
    [document] = found(tmp_path, "call.docx", zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b""}))
    assert isinstance(document, Document)


@pytest.mark.parametrize("name", ["../up.txt", "/etc/up.txt", "a/../../up.txt", "C:\\up.txt", "..\\up.txt"])
def test_a_name_that_points_out_of_the_archive_is_told(tmp_path: Path, name: str) -> None:
    for content in (tarred({name: b"x", "good.txt": b"y"}), zipped({name: b"x", "good.txt": b"y"})):
        results = found(tmp_path, "a.bin", content)
        assert reasons(results) == ["a name that points out of the archive"]
        assert texts(results) == [b"y"]
        assert all(source.startswith("a.bin!/") for source in sources(results))


def test_links_and_devices_in_a_tar_are_told_and_not_followed(tmp_path: Path) -> None:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        for name, kind in (("soft", tarfile.SYMTYPE), ("hard", tarfile.LNKTYPE), ("zero", tarfile.CHRTYPE)):
            header = tarfile.TarInfo(name)
            header.type, header.linkname = kind, "/etc/passwd"
            archive.addfile(header)
    results = found(tmp_path, "a.tar", made.getvalue())
    assert reasons(results) == ["a link, not followed", "a link, not followed", "a device or pipe, not a document"]


def test_a_link_in_a_zip_is_told_and_not_followed(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("soft")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert reasons(found(tmp_path, "a.zip", made.getvalue())) == ["a link, not followed"]


@pytest.mark.filterwarnings("ignore:Duplicate name:UserWarning")
def test_members_of_one_name_are_both_kept_and_told_apart(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for text in ("first", "second", "third"):
            archive.writestr("1.txt", text)
    results = found(tmp_path, "a.zip", made.getvalue())
    assert sources(results) == ["a.zip!/1.txt", "a.zip!/1.txt (2)", "a.zip!/1.txt (3)"]


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
def test_a_truncated_tar_gives_what_was_read_and_one_problem(tmp_path: Path, mode: str) -> None:
    import random

    noise = random.Random(1)
    members = {f"{number}.txt": noise.randbytes(60_000) for number in range(40)}
    whole = tarred(members, mode)
    results = found(tmp_path, "a.tar", whole[: len(whole) // 2])
    assert len(reasons(results)) == 1
    assert 5 < len(texts(results)) < 35
    assert texts(results) == list(members.values())[: len(texts(results))]


@pytest.mark.parametrize("cut", range(1, 9))
def test_a_tar_cut_anywhere_tells_that_it_is(tmp_path: Path, cut: int) -> None:
    whole = tarred({"1.txt": b"a" * 700, "2.txt": b"b" * 512})
    end = cut * 300 if (cut * 300) % 512 else cut * 300 + 1
    results = found(tmp_path, "a.tar", whole[:end])
    assert len(reasons(results)) == 1


def test_a_truncated_zip_is_one_problem(tmp_path: Path) -> None:
    [problem] = found(tmp_path, "a.zip", zipped(MEMBERS)[:-30])
    assert problem.source == "a.zip"
    assert problem.reason.startswith("cannot be read")


def test_a_damaged_member_of_a_zip_leaves_the_others(tmp_path: Path) -> None:
    content = bytearray(zipped({"1.txt": b"x" * 500, "2.txt": b"second"}))
    content[36] ^= 0xFF
    results = found(tmp_path, "a.zip", bytes(content))
    assert sources(results) == ["a.zip!/1.txt", "a.zip!/2.txt"]
    assert texts(results) == [b"second"]


def test_a_member_too_long_is_told_and_the_next_is_read(tmp_path: Path) -> None:
    members = {"long.txt": b"x" * 5000, "short.txt": b"y"}
    for content in (tarred(members), zipped(members)):
        results = found(tmp_path, "a.bin", content, document_bytes=1024)
        assert (len(reasons(results)), texts(results)) == (1, [b"y"])


def test_more_members_than_allowed_are_not_read(tmp_path: Path) -> None:
    members = {f"{number}.txt": b"x" for number in range(5)}
    for content in (tarred(members), zipped(members)):
        results = found(tmp_path, "a.bin", content, members=3)
        assert (len(texts(results)), reasons(results)) == (3, ["more than 3 members: the rest was not read"])


def test_a_bomb_stops_at_what_its_file_may_unfold_to(tmp_path: Path) -> None:
    bomb = bz2.compress(bytes(200 << 20))
    tracemalloc.start()
    results = found(tmp_path, "a.bz2", bomb) + found(tmp_path, "b.tar", tarred({"c.bz2": bomb}))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(reasons(results)) == 2
    assert peak < 80 << 20


def test_an_archive_of_many_bombs_has_one_allowance(tmp_path: Path) -> None:
    members = {f"{number}.txt": bytes(1 << 20) for number in range(40)}
    results = found(tmp_path, "a.tar.xz", tarred(members, "w:xz"))
    assert reasons(results) == ["unfolds to more than 300 times its size: the rest was not read"]
    assert 10 < len(texts(results)) < 30
    zips = found(tmp_path, "a.zip", zipped(members))
    assert "unfolds to more than 300 times" in reasons(zips)[0]
    assert len(texts(zips)) < 40


def test_a_header_longer_than_any_is_refused(tmp_path: Path) -> None:
    header = tarfile.TarInfo("long")
    header.type, header.size = tarfile.GNUTYPE_LONGNAME, 60 << 20
    [problem] = found(tmp_path, "a.tar", header.tobuf(tarfile.GNU_FORMAT) + bytes(60 << 20))
    assert "in one piece" in problem.reason


def test_a_chain_of_headers_is_refused(tmp_path: Path) -> None:
    header = tarfile.TarInfo("long")
    header.type, header.size = tarfile.GNUTYPE_LONGNAME, 1
    [problem] = found(tmp_path, "a.tar", (header.tobuf(tarfile.GNU_FORMAT) + b"x" + bytes(511)) * 5000)
    assert problem.reason.startswith("cannot be read further")


def test_a_name_is_fit_to_be_printed_and_stored(tmp_path: Path) -> None:
    hostile = {"\x1b[31mred\n.txt": b"x", "\udcff.txt": b"y", "n" * 5000 + ".txt": b"z"}
    red, odd, long = sources(found(tmp_path, "a.tar", tarred(hostile)))
    assert (red, odd) == ("a.tar!/\\x1b[31mred\\x0a.txt", "a.tar!/\\xff.txt")
    assert (len(long), long[-6:]) == (len("a.tar!/") + 1000, "nn.txt")


def test_a_locked_member_is_told(tmp_path: Path) -> None:
    content = bytearray(zipped({"1.txt": b"secret"}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert reasons(found(tmp_path, "a.zip", bytes(content))) == ["locked with a password"]
