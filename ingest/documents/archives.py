"""The members of .tar and .zip archives, streamed: nothing is unpacked, no link followed, no path trusted."""

from __future__ import annotations

import stat
import struct
import tarfile
import zipfile
from collections.abc import Iterator
from io import BytesIO
from posixpath import normpath
from typing import IO, Any, BinaryIO, cast

from ingest.documents.entries import Entry
from ingest.documents.limits import Limits, megabytes
from ingest.documents.names import Members, strays
from ingest.documents.streams import Stream, Unreadable, part
from ingest.record import Problem

_DIRECTORY_END = b"PK\x05\x06"
_DIRECTORY_END_REACH = 22 + 0xFFFF
_LINK = "a link, not followed"
_STRAY = "a name that points out of the archive"
_DEVICE = "a device or pipe, not a document"


def tar_members(archive: Entry, limits: Limits) -> Iterator[Entry | Problem]:
    """Each member as it passes by; raises ``Unreadable`` where the archive breaks off."""
    members = Members(archive.source, "!/")
    for count, member in enumerate(_tar_headers(archive.stream), 1):
        if count > limits.members:
            raise Unreadable(f"more than {limits.members} members: the rest was not read")
        source = members.source(normpath(member.name))
        if refused := _tar_refused(member):
            yield Problem(source, "documents", refused)
            continue
        archive.stream.seek(member.offset_data)
        content = part(archive.stream, member.size)
        yield Entry(source, content, archive.allowance, member.size, archive.layers + 1)


def _tar_headers(stream: Stream) -> Iterator[tarfile.TarInfo]:
    """The headers of what is no folder; ends without a word where a member has already told that it breaks off."""
    try:
        archive: Any = tarfile.TarFile(fileobj=cast("BinaryIO", stream), errorlevel=0)
        while not stream.broken and (member := archive.next()):
            archive.members.clear()  # else every header read is kept to the end
            if not member.isdir():
                yield member
        if not stream.broken and stream.tell() % tarfile.BLOCKSIZE:
            raise Unreadable("it ends in the middle of a member's header")
    except (tarfile.TarError, ValueError, OverflowError, RecursionError) as failure:
        raise Unreadable(f"cannot be read further: {failure}") from failure


def _tar_refused(member: tarfile.TarInfo) -> str | None:
    if member.islnk() or member.issym():
        return _LINK
    if member.issparse() or not member.isreg():
        return _DEVICE
    return _STRAY if strays(member.name) else None


def zip_members(archive: Entry, limits: Limits) -> Iterator[Entry | Problem]:
    """Each member in the order of the archive's list; raises ``Unreadable`` where the list cannot be read."""
    members = Members(archive.source, "!/")
    with _opened(_seekable(archive, limits), limits) as opened:
        for count, member in enumerate((one for one in opened.infolist() if not one.is_dir()), 1):
            if count > limits.members:
                raise Unreadable(f"more than {limits.members} members: the rest was not read")
            source = members.source(normpath(member.filename))
            if refused := _zip_refused(member):
                yield Problem(source, "documents", refused)
            else:
                yield _zip_entry(archive, opened, member, source)


def _zip_entry(archive: Entry, opened: zipfile.ZipFile, member: zipfile.ZipInfo, source: str) -> Entry:
    """A member that is opened when it is first read: what is too large never is."""
    unread: list[IO[bytes]] = []

    def read(size: int) -> bytes:
        if not unread:
            unread.append(opened.open(member))
        unfolded = unread[0].read(size)
        archive.allowance.spend(len(unfolded))
        return unfolded

    stream = Stream(read, archive.stream.longest)
    return Entry(source, stream, archive.allowance, member.file_size, archive.layers + 1)


def _zip_refused(member: zipfile.ZipInfo) -> str | None:
    mode = member.external_attr >> 16
    if stat.S_ISLNK(mode):
        return _LINK
    if stat.S_IFMT(mode) and not stat.S_ISREG(mode):
        return _DEVICE
    if member.flag_bits & 1:
        return "locked with a password"
    return _STRAY if strays(member.orig_filename) else None


def _seekable(archive: Entry, limits: Limits) -> BinaryIO:
    if archive.file:
        return archive.file
    parts = []
    while piece := archive.stream.read(1 << 16):
        parts.append(piece)
        if archive.stream.tell() > limits.archive_bytes:
            raise Unreadable(f"a .zip of more than {megabytes(limits.archive_bytes)} inside another container")
    return BytesIO(b"".join(parts))


def _opened(file: BinaryIO, limits: Limits) -> zipfile.ZipFile:
    length = file.seek(0, 2)
    file.seek(max(0, length - _DIRECTORY_END_REACH))
    end = file.read()
    found = end.rfind(_DIRECTORY_END)
    listed = int.from_bytes(end[found + 12 : found + 16], "little") if found >= 0 else 0
    if min(listed, length) > limits.directory_bytes:
        raise Unreadable(f"its list of members is longer than {megabytes(limits.directory_bytes)}")
    try:
        return zipfile.ZipFile(file)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, LookupError, struct.error) as failure:
        raise Unreadable(f"cannot be read: {failure}") from failure
